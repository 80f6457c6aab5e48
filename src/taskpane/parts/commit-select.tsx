import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useRef, useState } from 'react';
import type { SelectProps } from '@fluentui/react-components';
import { makeStyles } from '@fluentui/react-components';
import { useWords } from '../words';
import { Hint } from './hint';
import { PaneSelect } from './pane-select';

const useStyles = makeStyles({
  // As wide as the list and no wider: it must not move the list from its place.
  hint: { width: 0, minWidth: '100%' },
});

export interface CommitSelectProps extends Pick<SelectProps, 'id' | 'size' | 'aria-label' | 'aria-labelledby'> {
  readonly className?: string;
  readonly value: string;
  /** Called once for a choice; the list shows the choice until it has come to something. */
  readonly onCommit: (value: string) => Promise<unknown>;
  readonly children: ReactNode;
}

/**
 * A list whose choice does something at once. Picked from the open list it holds; going through the closed list by keys
 * only looks, until Enter, Tab or leaving it takes the choice. Escape goes back to what stood there.
 */
export function CommitSelect({ className, value, onCommit, children, ...rest }: CommitSelectProps) {
  const styles = useStyles();
  const words = useWords();
  const hint = useId();
  const [looked, setLooked] = useState<string>();
  const [taken, setTaken] = useState<string>();
  const stepping = useRef(false);
  const shown = taken ?? value;
  const commit = (choice: string | undefined) => {
    setLooked(undefined);
    if (choice === undefined || choice === shown) return;
    setTaken(choice);
    void onCommit(choice).finally(() => { setTaken((now) => (now === choice ? undefined : now)); });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (looked !== undefined && (key === 'Enter' || key === 'Escape')) {
      // Escape would go on to the sheet, Enter to what stands around the list.
      event.preventDefault();
      event.stopPropagation();
      commit(key === 'Enter' ? looked : undefined);
      return;
    }
    stepping.current = stepsThroughClosedList(event);
    // Where an arrow opens the list instead (Mac), the choice comes later and holds.
    if (stepping.current && key.length > 1) setTimeout(() => { stepping.current = false; });
  };
  const stopStepping = () => { stepping.current = false; };
  return (
    <div className={className}>
      <PaneSelect
        {...rest} value={looked ?? shown} aria-describedby={hint}
        onKeyDown={onKeyDown} onKeyUp={stopStepping} onPointerDown={stopStepping} onBlur={() => { commit(looked); }}
        onChange={(_, data) => {
          if (stepping.current) setLooked(data.value === shown ? undefined : data.value);
          else commit(data.value);
        }}
      >
        {children}
      </PaneSelect>
      <div id={hint} className={styles.hint} aria-live="polite">{looked !== undefined && <Hint>{words.text('pane.select.looking')}</Hint>}</div>
    </div>
  );
}

/** Keys that change a list that is not open: arrows and the like, and the first letters of an option. */
function stepsThroughClosedList({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey || key === ' ') return false;
  return key.length === 1 || ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown', 'PageUp'].includes(key);
}
