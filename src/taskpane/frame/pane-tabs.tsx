import type { KeyboardEvent } from 'react';
import { CounterBadge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { TabName, ViewName } from '../use-pane';
import { tabNames } from '../use-pane';
import { useWords } from '../words';
import { tabOf } from './tab-of';

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, justifyContent: 'space-between', padding: `0 ${tokens.spacingHorizontalXS}` },
  tab: { padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXXS}` },
  // Read aloud after the number, not shown.
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  label: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
});

export interface PaneTabsProps {
  readonly shown: ViewName;
  readonly badges: Readonly<Partial<Record<TabName, number>>>;
  readonly onOpen: (view: TabName) => void;
}

/** The five views. One stop for Tab; arrows, Home and End go from view to view. */
export function PaneTabs({ shown, badges, onOpen }: PaneTabsProps) {
  const styles = useStyles();
  const words = useWords();
  const selected = tabOf(shown);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = nextTab(event.key, selected);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onOpen(next);
    event.currentTarget.querySelector<HTMLElement>(`[value=${next}]`)?.focus();
  };
  return (
    // Fluent's own arrow keys put invisible stops around the list, where office.js would halt; the arrows are ours.
    <TabList data-tabster={undefined} className={styles.tabs} size="small" selectedValue={selected} aria-label={words.text('pane.tabs')} onKeyDown={onKeyDown} onTabSelect={(_, data) => { onOpen(data.value as TabName); }}>
      {tabNames.map((name) => {
        const count = badges[name] ?? 0;
        const label = words.text(`pane.tab.${name}`);
        return (
          // office.js walks every element without tabindex -1 on Tab, so the tabs that are not open say it.
          <Tab key={name} className={styles.tab} value={name} id={`tab-${name}`} aria-controls="view" tabIndex={name === selected ? 0 : -1}>
            <span className={styles.label}>
              {label}
              {count > 0 && (
                <>
                  <CounterBadge size="small" color={name === 'classify' ? 'danger' : 'informative'} count={count} />
                  <span className={styles.spoken}>{words.text('pane.tab.badge')}</span>
                </>
              )}
            </span>
          </Tab>
        );
      })}
    </TabList>
  );
}

function nextTab(key: string, selected: TabName): TabName | undefined {
  const at = tabNames.indexOf(selected);
  switch (key) {
    case 'ArrowRight': return tabNames[(at + 1) % tabNames.length];
    case 'ArrowLeft': return tabNames[(at + tabNames.length - 1) % tabNames.length];
    case 'Home': return tabNames[0];
    case 'End': return tabNames.at(-1);
    default: return undefined;
  }
}
