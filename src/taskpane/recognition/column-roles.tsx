import { makeStyles, tokens } from '@fluentui/react-components';
import type { LedgerSheet, SheetSettings } from '../../core/ledger/ledger';
import type { ColumnRole } from '../../core/ledger/roles';
import { columnRoles } from '../../core/ledger/roles';
import { columnLetters } from '../../core/cell-address';
import { CommitSelect } from '../parts/commit-select';
import { useWords } from '../words';
import { assignRole } from './assign-role';

const useStyles = makeStyles({
  fold: { '& > summary': { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` } },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  column: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  name: { flex: '1 1 6rem', minWidth: 0, overflowWrap: 'anywhere' },
  select: { flex: '1 1 8rem', minWidth: 0 },
});

export interface ColumnRolesProps {
  readonly sheet: LedgerSheet;
  /** What she corrected before. */
  readonly corrected: SheetSettings['columns'];
  readonly onChange: (columns: Readonly<Record<number, ColumnRole | null>>) => Promise<unknown>;
}

/** Column → role, changeable by a list. */
export function ColumnRoles({ sheet, corrected, onChange }: ColumnRolesProps) {
  const styles = useStyles();
  const words = useWords();
  const roleOf = new Map<number, ColumnRole>();
  for (const role of columnRoles) {
    const column = sheet.columns[role];
    if (column !== undefined) roleOf.set(column, role);
  }
  const columns = sheet.headers.map((header, column) => ({ header, column })).filter(({ header, column }) => header !== '' || roleOf.has(column) || sheet.parts?.includes(column) === true);
  const assign = (column: number, role: ColumnRole | null) => onChange(assignRole(sheet.columns, corrected, column, role));
  return (
    <details className={styles.fold}>
      <summary tabIndex={0}>{words.text('pane.sheet.columns')}</summary>
      <div className={styles.list}>
        {columns.map(({ header, column }) => {
          const letters = columnLetters(column);
          const name = header === '' ? words.text('pane.sheet.columnNoHeader', { column: letters }) : words.text('pane.sheet.column', { column: letters, header });
          return (
            <div key={column} className={styles.column}>
              <span className={styles.name}>{name}</span>
              <CommitSelect className={styles.select} size="small" aria-label={name} value={roleOf.get(column) ?? (sheet.parts?.includes(column) === true ? PART : '')} onCommit={(value) => assign(column, columnRoles.find((role) => role === value) ?? null)}>
                {sheet.parts?.includes(column) === true && <option value={PART}>{words.text('pane.role.part')}</option>}
                <option value="">{words.text('pane.role.none')}</option>
                {columnRoles.map((role) => <option key={role} value={role}>{words.text(`pane.role.${role}`)}</option>)}
              </CommitSelect>
            </div>
          );
        })}
      </div>
    </details>
  );
}

/** Stands over a column that is found to be added to the amount; it is not given by hand. */
const PART = 'part';
