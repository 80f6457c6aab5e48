import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Severity } from './severity-icon';
import { SeverityIcon } from './severity-icon';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  body: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  // A space before it and no margin: on a line of its own it stands where the sentence does.
  way: { whiteSpace: 'nowrap' },
});

export interface ProblemRowProps {
  readonly severity: Severity;
  readonly text: string;
  /** The way out; left out where there is nothing to go to. */
  readonly way?: { readonly label: string; readonly onGo: () => void };
}

/** Something to look at: status, sentence, and its way out. */
export function ProblemRow({ severity, text, way }: ProblemRowProps) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <SeverityIcon severity={severity} />
      <span className={styles.body}>
        {text}
        {way !== undefined && <>{'\u2002'}<Link inline className={styles.way} as="button" onClick={way.onGo} aria-label={`${way.label}：${text}`}>{way.label}</Link></>}
      </span>
    </li>
  );
}
