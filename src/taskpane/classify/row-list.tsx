import { useCallback } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RowFilter, RowView } from '../../excel/session';
import { Hint } from '../parts/hint';
import { RowOption } from '../parts/row-option';
import type { RowPages } from '../parts/use-row-pages';
import { VirtualListbox } from '../parts/virtual-listbox';
import { useWords } from '../words';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, flex: '1 1 15rem', minHeight: '15rem' },
  total: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  list: { flexGrow: 1, flexBasis: 0, minHeight: 0 },
});

export interface RowListProps {
  readonly pages: RowPages;
  readonly filter: RowFilter;
  readonly chosen: ReadonlySet<number>;
  readonly onToggle: (index: number) => void;
  readonly onChooseAll: () => void;
  readonly onOpen: (row: RowView) => void;
}

/** The rows that pass the filter: how many, how much, and the list. */
export function RowList({ pages, filter, chosen, onToggle, onChooseAll, onOpen }: RowListProps) {
  const styles = useStyles();
  const words = useWords();
  const { total, at, need } = pages;
  const toggle = useCallback((n: number) => {
    const row = at(n);
    if (row?.category !== undefined) onToggle(row.index);
  }, [at, onToggle]);
  if (total === undefined) return <Hint>{words.text('pane.rows.loading')}</Hint>;
  if (total === 0) return <Hint>{words.text(filter.category === 'unclassified' && filter.text === undefined ? 'pane.rows.noneOpen' : 'pane.rows.none')}</Hint>;
  return (
    <div className={styles.frame}>
      <div className={styles.total}>{words.text('pane.rows.total', { count: total, amount: { fen: pages.amount } })}</div>
      <VirtualListbox
        className={styles.list} label={words.text('pane.rows.list')} count={total} estimate={58} onSight={need}
        isChosen={(n) => { const row = at(n); return row !== undefined && chosen.has(row.index); }}
        onToggle={toggle} onChooseAll={onChooseAll}
        onOpen={(n) => { const row = at(n); if (row !== undefined) onOpen(row); }}
        renderOption={(n) => { const row = at(n); return row?.category === undefined ? <RowOption row={row} /> : <RowOption row={row} chosen={chosen.has(row.index)} />; }}
      />
    </div>
  );
}
