import type { SheetSettings } from '../../core/ledger/ledger';
import type { ColumnRole } from '../../core/ledger/roles';

type Columns = NonNullable<SheetSettings['columns']>;

/** An amount is in one column, or in a debit and a credit column: naming the one takes back that she named the other. */
const rivals: Partial<Readonly<Record<ColumnRole, readonly ColumnRole[]>>> = { amount: ['debit', 'credit'], debit: ['amount'], credit: ['amount'] };

/**
 * What she corrected of a sheet's columns, after she gave a column a role (null: none). Only her own corrections are kept:
 * what was recognised of itself stays free to step back before them. One role stands over one column: giving it to another
 * takes it from the first.
 */
export function assignRole(found: Readonly<Partial<Record<ColumnRole, number>>>, before: Columns | undefined, column: number, role: ColumnRole | null): Columns {
  const given = role === null ? [] : [role, ...(rivals[role] ?? [])];
  const kept = Object.entries(before ?? {}).filter(([, other]) => other === null || !given.includes(other));
  const was = role === null ? undefined : found[role];
  // A column of two meanings (辅助核算: item and remark) keeps the other.
  const freed = Object.values(found).filter((each) => each === was).length > 1 ? undefined : was;
  return { ...Object.fromEntries(kept), ...(freed === undefined ? {} : { [freed]: null }), [column]: role };
}
