import { useState } from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { CheckView } from '../../excel/session';
import { PlainList } from '../parts/plain-list';
import { Section } from '../parts/section';
import type { Severity } from '../parts/severity-icon';
import { SeverityIcon } from '../parts/severity-icon';
import { useWords } from '../words';

const useStyles = makeStyles({
  check: { display: 'flex', gap: tokens.spacingHorizontalS },
  body: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  verdict: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface CheckListProps {
  readonly checks: readonly CheckView[];
  readonly onRows: (check: string) => void;
}

/** The cross-checks: those that differ first and in words, the others when asked for. */
export function CheckList({ checks, onRows }: CheckListProps) {
  const styles = useStyles();
  const words = useWords();
  const [all, setAll] = useState(false);
  const failed = checks.filter((check) => !check.ok);
  const shown = all ? [...failed, ...checks.filter((check) => check.ok)] : failed;
  return (
    <div id="checks">
      <Section title={words.text('pane.checks')}>
        {shown.length > 0 && (
          <PlainList>
            {shown.map((check) => (
              <li key={check.id} className={styles.check}>
                <SeverityIcon severity={severityOf(check)} />
                <span className={styles.body}>
                  {words.say(check.title)}
                  <span className={styles.verdict}>
                    {words.say(check.message)}
                    {check.rowCount > 0 && <> <Link as="button" onClick={() => { onRows(check.id); }}>{words.text('pane.todo.rows', { count: check.rowCount })}</Link></>}
                  </span>
                </span>
              </li>
            ))}
          </PlainList>
        )}
        <div><Link as="button" aria-expanded={all} onClick={() => { setAll(!all); }}>{all ? words.text('pane.todo.less') : words.text('pane.checks.all', { count: checks.length })}</Link></div>
      </Section>
    </div>
  );
}

/** How a cross-check is marked; one that had nothing to compare is no success. */
export function severityOf(check: CheckView): Severity {
  if (check.nothingToCompare === true) return 'note';
  return check.ok ? 'ok' : check.severity;
}
