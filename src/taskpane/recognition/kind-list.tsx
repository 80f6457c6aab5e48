import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { LedgerSheet, RowKind } from '../../core/ledger/ledger';
import { rowKinds } from '../../core/ledger/ledger';
import { useWords } from '../words';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  kind: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  count: { marginLeft: tokens.spacingHorizontalXS, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

/** Rows by kind; each kind leads to its rows. */
export function KindList({ sheets, onOpen }: { readonly sheets: readonly LedgerSheet[]; readonly onOpen: (kind: RowKind) => void }) {
  const styles = useStyles();
  const words = useWords();
  const counts = rowKinds.map((kind) => ({ kind, count: sheets.reduce((sum, sheet) => sum + sheet.rowsByKind[kind], 0) })).filter(({ count }) => count > 0);
  return (
    <div className={styles.list}>
      {counts.map(({ kind, count }) => (
        <Button key={kind} className={styles.kind} size="small" shape="circular" onClick={() => { onOpen(kind); }}>
          {words.text(`pane.kind.${kind}`)}<span className={styles.count}>{count}</span>
        </Button>
      ))}
    </div>
  );
}
