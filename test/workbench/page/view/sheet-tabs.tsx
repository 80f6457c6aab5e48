import { Add16Regular, ChevronLeft16Regular, ChevronRight16Regular, LockClosed16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import type { Words } from '../page-text';

export interface SheetTab {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly isProtected: boolean;
}

interface SheetTabsProps {
  readonly words: Words;
  readonly tabs: readonly SheetTab[];
  readonly active: string;
  readonly onActivate: (id: string) => void;
  readonly onRename: (id: string, name: string) => void;
  readonly onAdd: () => void;
  readonly onMenu: (id: string, event: MouseEvent) => void;
}

/** The sheets' tabs below the grid: click, double-click to rename, right-click for more. */
export function SheetTabs({ words, tabs, active, onActivate, onRename, onAdd, onMenu }: SheetTabsProps): ReactNode {
  const [renaming, setRenaming] = useState<string>();
  const at = tabs.findIndex((tab) => tab.id === active);
  const step = (by: number) => () => {
    const next = tabs[at + by];
    if (next) onActivate(next.id);
  };
  return (
    <div className="sheet-tabs" role="tablist">
      <button type="button" className="tab-arrow" aria-label="‹" disabled={at <= 0} onClick={step(-1)}><ChevronLeft16Regular /></button>
      <button type="button" className="tab-arrow" aria-label="›" disabled={at >= tabs.length - 1} onClick={step(1)}><ChevronRight16Regular /></button>
      <div className="tab-strip">
        {tabs.map((tab) => (
          <div
            key={tab.id}
            role="tab"
            tabIndex={-1}
            aria-selected={tab.id === active}
            className={tab.id === active ? 'sheet-tab active' : 'sheet-tab'}
            style={tab.color === '' ? undefined : { boxShadow: `inset 0 -3px ${tab.color}` }}
            onClick={() => { onActivate(tab.id); }}
            onDoubleClick={() => { setRenaming(tab.id); }}
            onContextMenu={(event) => { event.preventDefault(); onActivate(tab.id); onMenu(tab.id, event); }}
          >
            {tab.isProtected ? <LockClosed16Regular /> : null}
            {renaming === tab.id ? (
              <input
                autoFocus
                defaultValue={tab.name}
                onFocus={(event) => { event.target.select(); }}
                onBlur={(event) => { setRenaming(undefined); onRename(tab.id, event.target.value); }}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') event.currentTarget.blur();
                  if (event.key === 'Escape') { event.currentTarget.value = tab.name; event.currentTarget.blur(); }
                }}
              />
            ) : tab.name}
          </div>
        ))}
        <button type="button" className="tab-add" title={words('newSheet')} onClick={onAdd}><Add16Regular /></button>
      </div>
    </div>
  );
}
