import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';

const useStyles = makeStyles({
  list: {
    position: 'relative', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  option: {
    position: 'absolute', top: 0, left: 0, width: '100%', boxSizing: 'border-box', cursor: 'default',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2, ':hover': { backgroundColor: tokens.colorBrandBackground2Hover } },
  // Seen only while the list has the focus: where the arrows stand.
  active: { '[role=listbox]:focus-visible > div > &': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
});

export interface VirtualListboxProps {
  readonly label: string;
  readonly count: number;
  readonly className?: string;
  readonly renderOption: (n: number) => ReactNode;
  /** Left out where nothing can be chosen. */
  readonly isChosen?: (n: number) => boolean;
  readonly onToggle?: (n: number) => void;
  readonly onChooseAll?: () => void;
  readonly onOpen: (n: number) => void;
  /** Rows now in sight. */
  readonly onSight?: (from: number, to: number) => void;
  readonly estimate: number;
}

/** A long list of which only the rows in sight exist: arrows, Page, Home and End move, Space chooses, Enter opens. */
export function VirtualListbox(props: VirtualListboxProps) {
  const { label, count, className, renderOption, isChosen, onToggle, onChooseAll, onOpen, onSight, estimate } = props;
  const styles = useStyles();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const at = Math.min(active, Math.max(0, count - 1));
  const virtualizer = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => estimate, overscan: 8 });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => { onSight?.(first, last); }, [onSight, first, last]);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(count - 1, to));
    setActive(next);
    virtualizer.scrollToIndex(next);
  };
  const page = Math.max(1, last - first - 8);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = moveOf(event.key, at, count, page);
    if (target !== undefined) move(target);
    else if (event.key === ' ' && onToggle !== undefined) onToggle(at);
    else if (event.key === 'Enter') onOpen(at);
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && onChooseAll !== undefined) onChooseAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={scroller} role="listbox" tabIndex={0} aria-label={label} aria-multiselectable={onToggle !== undefined}
      aria-activedescendant={count > 0 ? `${id}-${at}` : undefined} className={mergeClasses(styles.list, className)} onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {items.map(({ index, start }) => (
          <div
            key={index} id={`${id}-${index}`} role="option" data-index={index} ref={virtualizer.measureElement}
            aria-selected={isChosen?.(index) ?? false} aria-setsize={count} aria-posinset={index + 1}
            className={mergeClasses(styles.option, isChosen?.(index) === true && styles.chosen, index === at && styles.active)}
            style={{ transform: `translateY(${start}px)` }}
            onClick={(event) => {
              setActive(index);
              const onBox = event.target instanceof Element && event.target.closest('[data-choose]') !== null;
              if (onBox && onToggle !== undefined) onToggle(index);
              else onOpen(index);
            }}
          >
            {renderOption(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

function moveOf(key: string, at: number, count: number, page: number): number | undefined {
  switch (key) {
    case 'ArrowDown': return at + 1;
    case 'ArrowUp': return at - 1;
    case 'PageDown': return at + page;
    case 'PageUp': return at - page;
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return undefined;
  }
}
