import { useEffect, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ChevronLeftRegular } from '@fluentui/react-icons';
import type { Rule } from '../../core/classify/rule';
import type { AnswerView } from '../../excel/session';
import { Hint } from '../parts/hint';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
import { RuleEditor } from './rule-editor';
import { ruleInWords } from './rule-in-words';
import { RuleList } from './rule-list';

const useStyles = makeStyles({
  back: { alignSelf: 'flex-start', minWidth: 'auto', padding: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
});

/** What is being edited: a rule of the table, or a new one (for rows just decided, or empty). */
type Editing = { readonly at: number; readonly rule: Rule } | { readonly at: undefined; readonly rule: Rule; readonly hint?: string };

const emptyRule: Rule = { enabled: true, conditions: [{ field: 'summary', operator: 'contains', operands: [] }], result: { category: 'public' }, note: '' };

/** The rules of this workbook, in order; new ones are shown with what they change before they are saved. */
export function RulesView({ pane, view }: { readonly pane: Pane; readonly view: AnswerView }) {
  const styles = useStyles();
  const words = useWords();
  const { session, ruleFor } = pane;
  const [editing, setEditing] = useState<Editing>();
  useEffect(() => {
    if (ruleFor === undefined) return undefined;
    let wanted = true;
    void session.proposeRule(ruleFor).then((proposal) => {
      if (!wanted) return;
      setEditing(proposal === undefined ? { at: undefined, rule: emptyRule, hint: words.text('pane.ruleEdit.noProposal') } : { at: undefined, rule: proposal.rule });
    });
    return () => { wanted = false; };
  }, [ruleFor, session, words]);

  const save = (rules: readonly Rule[], done: string) => {
    void pane.act(() => session.saveRules(rules), { done });
  };
  const decided = view.ruleCounts.reduce((sum, count) => sum + count, 0);
  const close = () => { setEditing(undefined); pane.open('rules'); };
  if (editing !== undefined) {
    return (
      <RuleEditor
        key={`${editing.at ?? 'new'}`} pane={pane} rule={editing.rule} at={editing.at} lines={view.lines} ruleCount={view.rules.length} hint={editing.at === undefined ? editing.hint : undefined}
        onCancel={close}
        onSave={(rule, position) => {
          const others = view.rules.filter((_, n) => n !== editing.at);
          save([...others.slice(0, position), rule, ...others.slice(position)], words.text('pane.rules.saved'));
          close();
        }}
      />
    );
  }
  return (
    <>
      <Button className={styles.back} size="small" appearance="transparent" icon={<ChevronLeftRegular />} onClick={() => { pane.open('classify'); }}>{words.text('pane.tab.classify')}</Button>
      <div>
        <h2 className={styles.title}>{view.rules.length === 0 ? words.text('pane.rules') : words.text('pane.rules.answer', { count: view.rules.length, rows: decided })}</h2>
        <Hint>{words.text(view.rules.length === 0 ? 'pane.rules.none' : 'pane.rules.order')}</Hint>
      </div>
      <RuleList
        rules={view.rules} counts={view.ruleCounts} problems={view.problems}
        onChange={(rules) => { save(rules, words.text('pane.rules.saved')); }}
        onEdit={(at, rule) => { setEditing({ at, rule }); }}
        onDelete={(at, rule) => { save(view.rules.filter((_, n) => n !== at), words.text('pane.rules.deleted', { rule: ruleInWords(words, rule) })); }}
      />
      <div><Button icon={<AddRegular />} onClick={() => { setEditing({ at: undefined, rule: emptyRule }); }}>{words.text('pane.rules.add')}</Button></div>
    </>
  );
}
