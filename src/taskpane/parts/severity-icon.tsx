import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, DismissCircleFilled, InfoRegular, WarningFilled } from '@fluentui/react-icons';
import { useWords } from '../words';

export type Severity = 'error' | 'warning' | 'note' | 'ok';

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '1.125rem', marginTop: '0.125rem' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorNeutralForeground3 },
  ok: { color: tokens.colorStatusSuccessForeground1 },
});

const icons = { error: DismissCircleFilled, warning: WarningFilled, note: InfoRegular, ok: CheckmarkCircleFilled };

/** Status as a shape and, for a screen reader, as a word; the colour only helps. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const words = useWords();
  const Icon = icons[severity];
  return <Icon className={mergeClasses(styles.icon, styles[severity])} role="img" aria-label={words.text(`pane.severity.${severity}`)} aria-hidden={false} />;
}
