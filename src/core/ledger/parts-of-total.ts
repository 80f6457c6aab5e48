import { isEconomicClassName, isEconomicName } from './economic-code';
import type { Cell } from './grid';
import { cellText, compactText } from './normalize-text';
import type { SheetReading } from './read-rows';
import { Look, type RowStore } from './row-store';

/**
 * The label of a row without day, voucher, payee and code that may say what a total is made of: 其中：基本支出 below 合计, or the
 * sum of a class over its entries; '' for any other row. The texts of the row must be in the store.
 * @param inDate what stands where the day should
 * @param only the row's only text, maybe in another column than that of the summaries; '' where it has several
 */
export function partOfTotal({ codes, pools }: RowStore, at: number, inDate: Cell | undefined, only: string): string {
  if (((codes.voucher[at] ?? 0) | (codes.payee[at] ?? 0) | (codes.economicCode[at] ?? 0)) !== 0) return '';
  const summary = compactText(pools.summary.values[codes.summary[at] ?? 0] ?? '');
  const label = inDate === undefined ? summary === '' ? compactText(only) : summary : summary === '' ? compactText(cellText(inDate).slice(0, 60)) : '';
  const name = label.replace(/^其中[:：]?|^[一二三四五六七八九十\d]{1,2}[、.]/, '');
  const isPart = label.startsWith('其中') || /^(?:基本|项目|经营|上缴上级|人员|(?:日常)?公用)(?:支出|经费)$/.test(name) || (inDate === undefined ? isEconomicClassName(name) : isEconomicName(name));
  const isSaid = inDate !== undefined || label.startsWith('其中');
  return !isPart || (!isSaid && label === summary && codes.economicName[at] !== 0) ? '' : (isSaid ? partMark : likePartMark) + name;
}

const partMark = '其中：';
/** For a row without a day that may as well be an entry (公用经费). */
const likePartMark = '其中：？';

/** Labels of such rows: what they state is no sum of the rows above. */
export function isPartLabel(label: string | undefined): boolean {
  return label?.startsWith(partMark) === true;
}

/**
 * Settles such rows of a sheet, one after the other: a subtotal where it belongs to the total above it, or where the entries
 * below it, down to the next, come to its amount; else it stays an entry.
 */
export function partSettler(store: RowStore, reading: SheetReading): (row: number) => void {
  let heads: ReadonlySet<number> | undefined;
  return (row) => {
    if (isOfTotalAbove(store, reading, row) || (heads ??= headsOf(store, reading)).has(row)) {
      store.look[row] = ((store.look[row] ?? 0) | Look.subtotal) & ~(Look.carriedDate | Look.faulty);
      store.date[row] = 0;
      store.faults.delete(row);
    } else {
      reading.labels.delete(row);
    }
  };
}

/** Whether parts stand right below totals. Where none says that it is one, they must come to one of these. */
function isOfTotalAbove({ look, net }: RowStore, { from, to, labels }: SheetReading, row: number): boolean {
  const isBlank = (at: number): boolean => ((look[at] ?? 0) & Look.blank) !== 0;
  const isPart = (at: number): boolean => isPartLabel(labels.get(at));
  const totals = new Set<number>();
  let first = row;
  for (let above = row - 1; above >= from && (isBlank(above) || isPart(above) || ((look[above] ?? 0) & Look.subtotal) !== 0); above--) {
    if (isBlank(above)) continue;
    if (!isPart(above)) totals.add(net[above] ?? 0);
    else if (totals.size === 0) first = above;
  }
  if (totals.size === 0) return false;
  let sum = 0;
  let isSaid = false;
  for (let part = first; part < to && (isBlank(part) || isPart(part)); part++) {
    if (isBlank(part)) continue;
    sum += net[part] ?? 0;
    isSaid ||= labels.get(part)?.startsWith(likePartMark) === false;
  }
  return isSaid || totals.has(sum);
}

/** Rows over entries that come to their amounts. One without a day over a single entry of the same amount may be chance, unless others are so too. */
function headsOf({ look, net }: RowStore, { from, to, labels }: SheetReading): ReadonlySet<number> {
  const fitting: number[] = [];
  const sure: number[] = [];
  let [head, sum, entries] = [-1, 0, 0];
  for (let row = from; row <= to; row++) {
    if (row < to && !labels.has(row)) {
      if (head < 0 || ((look[row] ?? 0) & Look.blank) !== 0) continue;
      // An entry that takes the day from above the head is not below it.
      if (entries === 0 && ((look[row] ?? 0) & Look.carriedDate) !== 0 && labels.get(head)?.startsWith(likePartMark) === true) head = -1;
      sum += net[row] ?? 0;
      entries += 1;
      continue;
    }
    if (head >= 0 && entries > 0 && sum === net[head]) {
      fitting.push(head);
      if (entries > 1 || labels.get(head)?.startsWith(likePartMark) === false) sure.push(head);
    }
    [head, sum, entries] = [isPartLabel(labels.get(row)) ? row : -1, 0, 0];
  }
  return new Set(fitting.length > 1 ? fitting : sure);
}
