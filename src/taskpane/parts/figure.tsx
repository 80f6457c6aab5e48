import { makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import type { Fen } from '../../core/money';
import { wanForReading, yuanForReading } from '../../core/money';
import { useWords } from '../words';

const useStyles = makeStyles({
  figure: {
    display: 'flex', flexDirection: 'column', alignItems: 'flex-start', padding: 0, border: 'none', background: 'none', font: 'inherit', color: 'inherit',
    textAlign: 'left', cursor: 'pointer', borderRadius: tokens.borderRadiusMedium, minWidth: 0,
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  end: { alignItems: 'flex-end', textAlign: 'right', marginLeft: 'auto' },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  number: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold },
  unit: { fontSize: tokens.fontSizeBase200, marginLeft: tokens.spacingHorizontalXXS },
});

export interface FigureProps {
  readonly label: string;
  readonly amount: Fen;
  /** Postings behind it, where it stands for postings. */
  readonly count?: number;
  readonly align?: 'start' | 'end';
  /** Leads to what the figure is made of. */
  readonly onOpen: () => void;
}

/** The large figure of a view: 万元, the exact yuan on hover and focus, and a way to its rows. */
export function Figure({ label, amount, count, align = 'start', onOpen }: FigureProps) {
  const styles = useStyles();
  const words = useWords();
  const yuan = yuanForReading(amount);
  const exact = count === undefined ? words.text('pane.yuan', { amount: yuan }) : words.text('pane.yuanOf', { amount: yuan, count });
  return (
    <Tooltip content={exact} relationship="description" withArrow>
      <button type="button" className={mergeClasses(styles.figure, align === 'end' && styles.end)} onClick={onOpen}>
        <span className={styles.label}>{label}</span>
        <span className={styles.value}>
          <span className={styles.number}>{wanForReading(amount)}</span>
          <span className={styles.unit}>{words.text('pane.wan')}</span>
        </span>
      </button>
    </Tooltip>
  );
}
