import { makeStyles, tokens } from '@fluentui/react-components';
import type { LedgerSheet } from '../../core/ledger/ledger';
import type { ColumnRole } from '../../core/ledger/roles';
import { columnRoles } from '../../core/ledger/roles';
import { columnLetters } from '../../core/cell-address';
import { CommitSelect } from '../parts/commit-select';
import { useWords } from '../words';

const useStyles = makeStyles({
  fold: { '& > summary': { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` } },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  column: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  name: { flex: '1 1 6rem', minWidth: 0, overflowWrap: 'anywhere' },
  select: { flex: '1 1 8rem', minWidth: 0 },
});

export interface ColumnRolesProps {
  readonly sheet: LedgerSheet;
  readonly onChange: (columns: Readonly<Record<number, ColumnRole | null>>) => Promise<unknown>;
}

/** Column → role, changeable by a list. One role stands over one column: giving it to another takes it from the first. */
export function ColumnRoles({ sheet, onChange }: ColumnRolesProps) {
  const styles = useStyles();
  const words = useWords();
  const roleOf = new Map<number, ColumnRole>();
  for (const role of columnRoles) {
    const column = sheet.columns[role];
    if (column !== undefined) roleOf.set(column, role);
  }
  const columns = sheet.headers.map((header, column) => ({ header, column })).filter(({ header, column }) => header !== '' || roleOf.has(column));
  const assign = (column: number, role: ColumnRole | null) => {
    const kept = Object.fromEntries([...roleOf].filter(([, other]) => other !== role));
    const freed = role === null ? undefined : sheet.columns[role];
    return onChange({ ...kept, ...(freed === undefined ? {} : { [freed]: null }), [column]: role });
  };
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
              <CommitSelect className={styles.select} size="small" aria-label={name} value={roleOf.get(column) ?? ''} onCommit={(value) => assign(column, columnRoles.find((role) => role === value) ?? null)}>
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
