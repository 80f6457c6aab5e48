import { Field, Link, makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { AmountUnit, LedgerSheet, SheetSettings } from '../../core/ledger/ledger';
import type { Place } from '../../core/problem';
import type { Outcome, RowView } from '../../excel/session';
import { CommitField } from '../parts/commit-field';
import { CommitSelect } from '../parts/commit-select';
import { Hint } from '../parts/hint';
import { useWords } from '../words';
import { ColumnRoles } from './column-roles';
import { SampleTable } from './sample-table';

/** Excel has no more rows. */
const LAST_ROW = 1_048_576;

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, '& > *': { flex: '1 1 7rem' } },
});

export interface SheetCardProps {
  readonly sheet: LedgerSheet;
  /** What she corrected of its columns before. */
  readonly corrected: SheetSettings['columns'];
  readonly sample: readonly RowView[];
  readonly onChange: (settings: SheetSettings) => Promise<Outcome>;
  readonly onGo: (place: Place) => void;
}

/** One sheet: whether it is read and why, header row, unit, what each column is, and its first rows as understood. */
export function SheetCard({ sheet, corrected, sample, onChange, onGo }: SheetCardProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.card} role="group" aria-label={sheet.name}>
      <h3 className={styles.name}><Link as="button" onClick={() => { onGo({ sheet: sheet.name, row: Math.max(1, sheet.headerRow) }); }}>{sheet.name}</Link></h3>
      <Hint>{words.say(sheet.reason)}</Hint>
      <Switch label={words.text('pane.sheet.use')} checked={sheet.used} onChange={(_, data) => { void onChange({ use: data.checked }); }} />
      {sheet.used && (
        <>
          <div className={styles.pair}>
            <CommitField draft={`header row ${sheet.name}`} label={words.text('pane.sheet.headerRow')} value={sheet.headerRow} read={readRow} wrong={words.text('pane.sheet.headerRowWrong')} onCommit={(headerRow) => onChange({ headerRow })} />
            <Field label={words.text('pane.sheet.unit')}>
              <CommitSelect value={sheet.unit} onCommit={(unit) => onChange({ unit: unit as AmountUnit })}>
                <option value="yuan">{words.text('pane.sheet.unit.yuan')}</option>
                <option value="wan">{words.text('pane.sheet.unit.wan')}</option>
              </CommitSelect>
            </Field>
          </div>
          <ColumnRoles sheet={sheet} corrected={corrected} onChange={(columns) => onChange({ columns })} />
          {sample.length > 0 && <SampleTable rows={sample} onGo={onGo} />}
        </>
      )}
    </div>
  );
}

function readRow(text: string): number | undefined {
  const row = Number(text.normalize('NFKC').trim());
  return Number.isInteger(row) && row >= 1 && row <= LAST_ROW ? row : undefined;
}
