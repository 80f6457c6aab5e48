import { useEffect, useState } from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { Rule } from '../../core/classify/rule';
import type { RowChange } from '../../excel/session';
import { Hint } from '../parts/hint';
import { RowOption } from '../parts/row-option';
import { Section } from '../parts/section';
import { targetName } from '../parts/target-name';
import { VirtualListbox } from '../parts/virtual-listbox';
import type { Pane } from '../use-pane';
import { useWords } from '../words';

const useStyles = makeStyles({ list: { height: '16rem' } });

/** Every row whose category or line the rule would change. */
export function RuleChanges({ pane, rule, position }: { readonly pane: Pane; readonly rule: Rule; readonly position: number }) {
  const styles = useStyles();
  const words = useWords();
  const { session } = pane;
  const [changes, setChanges] = useState<readonly RowChange[]>();
  useEffect(() => {
    let wanted = true;
    // A moment of rest, so that not every letter asks.
    const timer = setTimeout(() => {
      void session.previewRule(rule, position).then((answer) => { if (wanted) setChanges(answer); });
    }, 250);
    return () => { wanted = false; clearTimeout(timer); };
  }, [session, rule, position]);
  if (changes === undefined) return <Hint>{words.text('pane.ruleEdit.checking')}</Hint>;
  if (changes.length === 0) return <Hint>{words.text('pane.ruleEdit.noChanges')}</Hint>;
  return (
    <Section title={words.text('pane.ruleEdit.changes', { count: changes.length })}>
      <VirtualListbox
        className={styles.list} label={words.text('pane.ruleEdit.changeList')} count={changes.length} estimate={58}
        onOpen={(n) => { const row = changes[n]?.row; if (row !== undefined) pane.goTo({ sheet: row.sheet, row: row.row }); }}
        renderOption={(n) => {
          const change = changes[n];
          return <RowOption row={change?.row} {...(change === undefined ? {} : { below: changeText(change) })} />;
        }}
      />
    </Section>
  );

  function changeText({ row, category, line }: RowChange): string {
    return words.text('pane.ruleEdit.fromTo', { from: row.category === undefined ? '' : targetName(words, row.category, row.line), to: targetName(words, category, line) });
  }
}
