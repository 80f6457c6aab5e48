import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import type { Rule } from '../../core/classify/rule';
import type { Problem } from '../../core/problem';
import { SeverityIcon } from '../parts/severity-icon';
import { useWords } from '../words';
import { ruleInWords } from './rule-in-words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  rule: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { overflowWrap: 'anywhere' },
  off: { color: tokens.colorNeutralForeground3 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  count: { flexGrow: 1, display: 'inline-flex', gap: tokens.spacingHorizontalXXS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface RuleListProps {
  readonly rules: readonly Rule[];
  readonly counts: readonly number[];
  readonly problems: readonly Problem[];
  readonly onChange: (rules: readonly Rule[]) => void;
  readonly onEdit: (at: number, rule: Rule) => void;
  readonly onDelete: (at: number, rule: Rule) => void;
}

/** Rules in order with what each decided this year; one that decided nothing or never can is pointed out. */
export function RuleList({ rules, counts, problems, onChange, onEdit, onDelete }: RuleListProps) {
  const styles = useStyles();
  const words = useWords();
  const swap = (from: number, to: number) => {
    const next = [...rules];
    const [moved] = next.splice(from, 1);
    if (moved !== undefined) next.splice(to, 0, moved);
    onChange(next);
  };
  return (
    <ol className={styles.list}>
      {rules.map((rule, n) => {
        const number = words.text('pane.rule.number', { number: n + 1 });
        const count = counts[n] ?? 0;
        const problem = problemOf(problems, rule);
        return (
          <li key={n} className={styles.rule}>
            <span className={rule.enabled ? styles.words : styles.off}>{n + 1}. {ruleInWords(words, rule)}</span>
            {rule.note !== '' && <span className={styles.count}>{rule.note}</span>}
            <div className={styles.foot}>
              <span className={styles.count}>
                {rule.enabled && (problem !== undefined || count === 0) && <SeverityIcon severity="warning" />}
                {status(rule, count, problem)}
              </span>
              <Switch checked={rule.enabled} aria-label={`${number} ${words.text('pane.rule.on')}`} onChange={(_, data) => { onChange(rules.map((other) => (other === rule ? { ...rule, enabled: data.checked } : other))); }} />
              <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} disabledFocusable={n === 0} aria-label={`${number} ${words.text('pane.rule.up')}`} onClick={() => { swap(n, n - 1); }} />
              <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} disabledFocusable={n === rules.length - 1} aria-label={`${number} ${words.text('pane.rule.down')}`} onClick={() => { swap(n, n + 1); }} />
              <Button size="small" appearance="subtle" icon={<EditRegular />} aria-label={`${number} ${words.text('pane.edit')}`} onClick={() => { onEdit(n, rule); }} />
              <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={`${number} ${words.text('pane.delete')}`} onClick={() => { onDelete(n, rule); }} />
            </div>
          </li>
        );
      })}
    </ol>
  );

  function status(rule: Rule, count: number, problem: Problem | undefined): string {
    if (!rule.enabled) return words.text('pane.rule.off');
    if (problem !== undefined) return words.say(problem.message);
    return count === 0 ? words.text('pane.rule.dead') : words.text('pane.rule.count', { count });
  }
}

/** What the reading found wrong with this row of the rules table. */
function problemOf(problems: readonly Problem[], rule: Rule): Problem | undefined {
  return rule.place === undefined ? undefined : problems.find(({ place }) => place?.sheet === rule.place?.sheet && place?.row === rule.place?.row);
}
