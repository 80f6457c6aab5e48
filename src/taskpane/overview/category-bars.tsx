import { makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import type { Category } from '../../core/classify/category';
import { categories } from '../../core/classify/category';
import { percentForReading, wanForReading, yuanForReading, ZERO_FEN } from '../../core/money';
import type { Summary } from '../../core/summary/summary';
import { PlainButton } from '../parts/plain-button';
import { Section } from '../parts/section';
import { ShareBar } from '../parts/share-bar';
import { barShare } from '../shown-amount';
import { useWords } from '../words';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalXXS },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', marginLeft: 'auto', textAlign: 'right' },
  share: { display: 'inline-block', minWidth: '3.75rem', textAlign: 'right', color: tokens.colorNeutralForeground3 },
});

export interface CategoryBarsProps {
  readonly summary: Summary;
  readonly onOpen: (category: Category) => void;
  readonly onAll: () => void;
}

/** All spending by category: bar, 万元 and share; each leads to its rows. */
export function CategoryBars({ summary, onOpen, onAll }: CategoryBarsProps) {
  const styles = useStyles();
  const words = useWords();
  const { amount: total, count } = summary.expenditure;
  const present = categories.filter((category) => summary.byCategory[category].count > 0);
  return (
    <Section title={words.text('pane.categories')}>
      <div className={styles.list}>
        <Bar name={words.text('pane.headline.total')} amount={total} share="" exact={words.text('pane.yuanOf', { amount: yuanForReading(total), count })} onOpen={onAll} />
        {present.map((category) => {
          const figure = summary.byCategory[category];
          return (
            <Bar
              key={category} name={words.text(`pane.category.${category}`)} amount={figure.amount} share={percentForReading(figure.amount, total) ?? ''}
              fill={barShare(figure.amount, total)} exact={words.text('pane.yuanOf', { amount: yuanForReading(figure.amount), count: figure.count })} onOpen={() => { onOpen(category); }}
            />
          );
        })}
      </div>
    </Section>
  );

  function Bar(props: { readonly name: string; readonly amount: typeof ZERO_FEN; readonly share: string; readonly fill?: number; readonly exact: string; readonly onOpen: () => void }) {
    return (
      <Tooltip content={props.exact} relationship="description" withArrow>
        <PlainButton onClick={props.onOpen}>
          <span className={styles.top}>
            <span>{props.name}</span>
            <span className={styles.amount}>{wanForReading(props.amount)}<span className={styles.share}>{props.share === '' ? words.text('pane.wan') : props.share}</span></span>
          </span>
          {props.fill !== undefined && <ShareBar thin share={props.fill} />}
        </PlainButton>
      </Tooltip>
    );
  }
}
