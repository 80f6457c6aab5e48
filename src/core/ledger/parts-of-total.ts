import { isEconomicClassName, isEconomicName } from './economic-code';
import type { Cell } from './grid';
import { cellText, compactText } from './normalize-text';
import type { SheetReading } from './read-rows';
import { Look, type RowStore } from './row-store';

/**
 * The label of a row without day, voucher and payee that may say what a total is made of: 其中：基本支出 below 合计, or the
 * sum of a class over its entries; '' for any other row. The texts of the row must be in the store.
 * @param inDate what stands where the day should
 */
export function partOfTotal({ codes, pools }: RowStore, at: number, inDate: Cell | undefined): string {
  if (((codes.voucher[at] ?? 0) | (codes.payee[at] ?? 0) | (codes.economicCode[at] ?? 0)) !== 0) return '';
  const summary = compactText(pools.summary.values[codes.summary[at] ?? 0] ?? '');
  const label = inDate === undefined ? summary : summary === '' ? compactText(cellText(inDate).slice(0, 60)) : '';
  const name = label.replace(/^其中[:：]?|^[一二三四五六七八九十\d]{1,2}[、.]/, '');
  const isPart = label.startsWith('其中') || /^(?:基本|项目|经营|上缴上级|人员|(?:日常)?公用)(?:支出|经费)$/.test(name) || (inDate === undefined ? isEconomicClassName(name) : isEconomicName(name));
  return isPart ? partMark + name : '';
}

const partMark = '其中：';

/** Labels of such rows: what they state is no sum of the rows above. */
export function isPartLabel(label: string | undefined): boolean {
  return label?.startsWith(partMark) === true;
}

/** Makes such a row a subtotal where it follows a total, or where the entries below it, down to the next, come to its amount; else it stays an entry. */
export function settlePart(store: RowStore, reading: SheetReading, row: number): void {
  if (followsTotal(store, reading, row) || isSumOfNext(store, reading, row)) {
    store.look[row] = ((store.look[row] ?? 0) | Look.subtotal) & ~(Look.carriedDate | Look.faulty);
    store.date[row] = 0;
    store.faults.delete(row);
  } else {
    reading.labels.delete(row);
  }
}

function followsTotal({ look }: RowStore, { from }: SheetReading, row: number): boolean {
  let before = row - 1;
  while (before >= from && ((look[before] ?? 0) & Look.blank) !== 0) before -= 1;
  return before >= from && ((look[before] ?? 0) & Look.subtotal) !== 0;
}

function isSumOfNext(store: RowStore, { to, labels }: SheetReading, row: number): boolean {
  let sum = 0;
  let entries = 0;
  for (let next = row + 1; next < to && !labels.has(next); next++) {
    if (((store.look[next] ?? 0) & Look.blank) !== 0) continue;
    sum += store.net[next] ?? 0;
    entries += 1;
  }
  return entries > 0 && sum === store.net[row];
}
