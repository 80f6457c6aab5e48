import type { SheetReading } from './read-rows';
import { isEntry } from './decide-kinds';
import { isPartLabel, partSettler } from './parts-of-total';
import { Look, type RowStore } from './row-store';

/**
 * A row that holds an amount and nothing else is a total without its label, when it adds up the rows above (all of them, or
 * those since the last total); otherwise it stays an entry, for a person to classify. So does one with an economic item
 * whose summary ends in a sum (`3月工资汇总`): it may be the second line of a voucher.
 */
export function settleBareRows(store: RowStore, reading: SheetReading): void {
  if (reading.bare.length === 0) return;
  const bare = new Set(reading.bare);
  const settlePart = partSettler(store, reading);
  const all = [0, 0, 0];
  let since = [0, 0, 0];
  for (let row = reading.from; row < reading.to; row++) {
    const isPart = bare.has(row) && isPartLabel(reading.labels.get(row));
    if (isPart) settlePart(row);
    const own = [store.debit[row] ?? 0, store.credit[row] ?? 0, store.net[row] ?? 0];
    const isTotal = bare.has(row) && !isPart && [all, since].some((sums) => own.every((amount, part) => amount === sums[part] || (part < 2 && amount === 0)));
    if (isTotal) {
      store.look[row] = ((store.look[row] ?? 0) | Look.subtotal) & ~Look.carriedDate;
      store.date[row] = 0;
      const summary = store.codes.summary[row] ?? 0;
      reading.labels.set(row, summary === 0 ? '合计' : (store.pools.summary.values[summary] ?? ''));
    }
    const look = store.look[row] ?? 0;
    if ((look & Look.subtotal) !== 0) since = [0, 0, 0];
    if (!isEntry(look)) continue;
    for (const sums of [all, since]) for (const part of [0, 1, 2]) sums[part] = (sums[part] ?? 0) + (own[part] ?? 0);
  }
}
