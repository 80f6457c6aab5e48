import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { dayText } from '../../core/calendar';
import type { Place } from '../../core/problem';
import type { RowView } from '../../excel/session';
import { RowAmount } from '../parts/row-amount';
import { useWords } from '../words';

const useStyles = makeStyles({
  frame: { overflowX: 'auto' },
  table: {
    width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    '& caption': { textAlign: 'left', paddingBottom: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase300 },
    '& th': { textAlign: 'left', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
    '& th, & td': { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`, verticalAlign: 'top', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  date: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  summary: { overflowWrap: 'anywhere', minWidth: '4rem', '& > button': { fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'left' } },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', '&&': { textAlign: 'right', paddingRight: tokens.spacingHorizontalS } },
});

/** The first rows as understood: date, summary, amount, category. */
export function SampleTable({ rows, onGo }: { readonly rows: readonly RowView[]; readonly onGo: (place: Place) => void }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption>{words.text('pane.sheet.sample')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.text('pane.sample.date')}</th>
            <th scope="col">{words.text('pane.sample.summary')}</th>
            <th scope="col" className={styles.amount}>{words.text('pane.sample.amount')}</th>
            <th scope="col">{words.text('pane.sample.category')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.index}>
              <td className={styles.date}>{dateText(row)}</td>
              <td className={styles.summary}><Link as="button" onClick={() => { onGo({ sheet: row.sheet, row: row.row }); }}>{row.summary === '' ? words.text('pane.rows.page', { row: row.row }) : row.summary}</Link></td>
              <td className={styles.amount}><RowAmount row={row} /></td>
              <td className={styles.date}>{row.category === undefined ? words.text(`pane.kind.${row.kind}`) : words.text(`pane.category.short.${row.category}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A date that could not be read stands as in its cell. */
function dateText({ day, problem }: RowView): string {
  if (problem?.code.startsWith('date-') === true) return problem.found ?? '';
  return day === 0 ? '' : dayText(day).slice(5);
}
