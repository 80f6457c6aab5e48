import { Fragment } from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../words';
import type { Missing } from './missing';
import { SeverityIcon } from './severity-icon';

const useStyles = makeStyles({
  mark: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  word: { fontWeight: tokens.fontWeightSemibold },
});

/** Stands beside figures that are not whole: 不完整, why, and each reason a way to what is missing. Nothing where all is counted. */
export function IncompleteMark({ missing }: { readonly missing: readonly Missing[] }) {
  const styles = useStyles();
  const words = useWords();
  if (missing.length === 0) return null;
  return (
    <div className={styles.mark} role="note" data-incomplete>
      <SeverityIcon severity={missing.some(({ severity }) => severity === 'error') ? 'error' : 'warning'} />
      <span className={styles.text}>
        <span className={styles.word}>{words.text('pane.incomplete', { what: '' })}</span>
        {missing.map(({ id, text, onGo }, n) => (
          <Fragment key={id}>{n > 0 && words.text('pane.incomplete.and')}<Link inline as="button" onClick={onGo}>{text}</Link></Fragment>
        ))}
      </span>
    </div>
  );
}
