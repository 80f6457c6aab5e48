import { useCallback, useEffect, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ChevronLeftRegular } from '@fluentui/react-icons';
import type { Rule } from '../../core/classify/rule';
import type { Message } from '../../core/message';
import type { AnswerView } from '../../excel/session';
import { Hint } from '../parts/hint';
import { useDraft } from '../use-draft';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
import type { Editing } from './editing';
import { placeOf, ruleDraft, RULES_EDITED } from './editing';
import { RuleEditor } from './rule-editor';
import { ruleInWords } from './rule-in-words';
import { RuleList } from './rule-list';

const useStyles = makeStyles({
  back: { alignSelf: 'flex-start', minWidth: 'auto', padding: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
});

const NONE: { readonly open: readonly Editing[] } = { open: [] };

const emptyRule: Rule = { enabled: true, conditions: [{ field: 'summary', operator: 'contains', operands: [] }], result: { category: 'public' }, note: '' };

/** The rules of this workbook, in order; new ones are shown with what they change before they are saved. */
export function RulesView({ pane, view }: { readonly pane: Pane; readonly view: AnswerView }) {
  const styles = useStyles();
  const words = useWords();
  const { session, ruleFor, makeRule, drafts } = pane;
  // The last one is shown; what she was typing when it was opened comes back after it.
  const { value: { open }, change, drop } = useDraft<{ readonly open: readonly Editing[] }>(RULES_EDITED, NONE);
  const editing = open.at(-1);
  const edit = useCallback((next: Omit<Editing, 'id'>) => {
    const { open: before } = (drafts.get(RULES_EDITED) ?? NONE) as typeof NONE;
    drafts.change(RULES_EDITED, { open: [...before.filter((other) => drafts.get(ruleDraft(other)) !== undefined), { ...next, id: 1 + Math.max(0, ...before.map(({ id }) => id)) }] });
  }, [drafts]);
  /** The place of the rule that is being saved: in the table it may stand already as it will. */
  const [saving, setSaving] = useState<{ readonly at: number | undefined }>();
  useEffect(() => {
    if (ruleFor === undefined) return undefined;
    let wanted = true;
    void session.proposeRule(ruleFor).then((proposal) => {
      if (!wanted) return;
      makeRule(undefined);
      edit(proposal === undefined ? { at: undefined, rule: emptyRule, hint: 'pane.ruleEdit.noProposal' } : { at: undefined, rule: proposal.rule });
    });
    return () => { wanted = false; };
  }, [ruleFor, makeRule, session, edit]);

  const save = (rules: readonly Rule[], done: Message) => {

    return pane.act(() => session.saveRules(rules), { done });
  };
  const decided = view.ruleCounts.reduce((sum, count) => sum + count, 0);
  const close = () => {
    if (open.length > 1) change({ open: open.slice(0, -1) });
    else drop();
  };
  if (editing !== undefined) {
    const at = saving === undefined ? placeOf(editing, view.rules) : saving.at;
    const hint = at === undefined && editing.at !== undefined ? 'pane.ruleEdit.gone' : editing.hint;
    return (
      <RuleEditor
        key={editing.id} pane={pane} draft={ruleDraft(editing)} rule={editing.rule} at={at} lines={view.lines} ruleCount={view.rules.length} hint={hint === undefined ? undefined : words.text(hint)}
        onCancel={close}
        onSave={async (rule, position) => {
          const others = view.rules.filter((_, n) => n !== at);
          setSaving({ at });
          const outcome = await save([...others.slice(0, position), rule, ...others.slice(position)], { key: 'pane.rules.saved' });
          if (outcome.ok) close();
          setSaving(undefined);
          return outcome;
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
        onChange={(rules) => { void save(rules, { key: 'pane.rules.saved' }); }}
        onEdit={(at, rule) => { edit({ at, rule }); }}
        onDelete={(at, rule) => { void save(view.rules.filter((_, n) => n !== at), { key: 'pane.rules.deleted', params: { rule: ruleInWords(words, rule) } }); }}
      />
      <div><Button icon={<AddRegular />} onClick={() => { edit({ at: undefined, rule: emptyRule }); }}>{words.text('pane.rules.add')}</Button></div>
    </>
  );
}
