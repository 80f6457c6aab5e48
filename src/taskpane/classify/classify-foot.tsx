import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { ChevronRightRegular, TableEditRegular } from '@fluentui/react-icons';
import type { Pane } from '../use-pane';
import { useWords } from '../words';

const useStyles = makeStyles({ foot: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalS } });

/** The rules, and writing the classification beside the ledger. */
export function ClassifyFoot({ pane, ruleCount }: { readonly pane: Pane; readonly ruleCount: number }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.foot}>
      <Button size="small" icon={<ChevronRightRegular />} iconPosition="after" onClick={() => { pane.open('rules'); }}>{words.text('pane.rules.open', { count: ruleCount })}</Button>
      <Tooltip content={words.text('pane.rows.writeColumnsHint')} relationship="description">
        <Button size="small" icon={<TableEditRegular />} disabledFocusable={!pane.state.host.canWrite} onClick={() => { void pane.act(pane.session.writeCategoryColumns); }}>{words.text('pane.rows.writeColumns')}</Button>
      </Tooltip>
    </div>
  );
}
