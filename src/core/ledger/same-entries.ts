import { kindCode } from './decide-kinds';
import type { Rows } from './ledger';
import type { SheetReading } from './read-rows';

/** Texts that tell entries of one day and amount apart, as bits of a set; the purpose is project and source of funds. */
export const By = { voucher: 1, payee: 2, summary: 4, purpose: 8 } as const;

/** Which texts two entries must agree in, of those that both their sheets have; `undefined`: they are not compared. */
export type TextsAsked = (both: number) => number | undefined;

/** Entries of a sheet that stand on others too, one for one. */
export interface Match {
  readonly count: number;
  /** How many different amounts they have: the fewer, the sooner two books agree by accident. */
  readonly amounts: number;
  /** Texts that every one of them agrees in. */
  readonly by: number;
}

/** Finds entries of the same day and amount on different sheets, in time that grows with the rows. */
export interface SameEntries {
  /** What of a sheet stands on the others taken together. */
  readonly matched: (own: number, others: readonly number[], asked: TextsAsked) => Match;
  /** The one other sheet that has most of a sheet's entries. */
  readonly nearest: (own: number, others: readonly number[], asked: TextsAsked) => { readonly other: number; readonly count: number } | undefined;
  /** How many entries of another sheet lie between the first and the last of those a sheet shares with it, these included. */
  readonly spread: (own: number, other: number, asked: TextsAsked) => number;
}

/**
 * @param texts by reading: the texts that its entries have, a set of `By`
 * @param isAsked whether a month need be looked at
 */
export function sameEntries(rows: Rows, readings: readonly SheetReading[], texts: readonly number[], isAsked: (day: number) => boolean): SameEntries {
  const { entries, starts } = entriesOf(rows, readings, isAsked);
  const numbers = voucherNumbers(rows);
  const tables = new Map<number, Table>();
  let round = 0;
  const tableOf = (by: number): Table => {
    const known = tables.get(by) ?? tableBy(rows, entries, starts, by, numbers);
    tables.set(by, known);
    return known;
  };
  const askedOf = (own: number, other: number, asked: TextsAsked): number | undefined => asked((texts[own] ?? 0) & (texts[other] ?? 0));
  /** The others by the texts asked of them; the sheets that agree in most come first. */
  const groupsOf = (own: number, others: readonly number[], asked: TextsAsked): { by: number; table: Table; members: Uint8Array }[] => {
    const groups = new Map<number, Uint8Array>();
    for (const other of others) {
      const by = askedOf(own, other, asked);
      if (by === undefined) continue;
      const members = groups.get(by) ?? new Uint8Array(readings.length);
      members[other] = 1;
      groups.set(by, members);
    }
    return [...groups].sort(([one], [two]) => two - one).map(([by, members]) => ({ by, table: tableOf(by), members }));
  };

  const matched: SameEntries['matched'] = (own, others, asked) => {
    const groups = groupsOf(own, others, asked);
    const amounts = new Set<number>();
    let count = 0;
    let common = By.voucher | By.payee | By.summary | By.purpose;
    round += 1;
    for (let at = starts[own] ?? 0; at < (starts[own + 1] ?? 0); at++) {
      const group = groups.find(({ table, members }) => takeOne(table, table.key[at] ?? 0, members, round));
      if (group === undefined) continue;
      count += 1;
      common &= group.by;
      amounts.add(rows.amount[entries[at] ?? 0] ?? 0);
    }
    return { count, amounts: amounts.size, by: count === 0 ? 0 : common };
  };

  const nearest: SameEntries['nearest'] = (own, others, asked) => {
    const counts = new Uint32Array(readings.length);
    for (const { table, members } of groupsOf(own, others, asked)) {
      round += 1;
      for (let at = starts[own] ?? 0; at < (starts[own + 1] ?? 0); at++) {
        const key = table.key[at] ?? 0;
        if (table.round[key] === round) continue;
        table.round[key] = round;
        const mine = countOn(table, key, own);
        for (let place = table.first[key] ?? -1; place >= 0; place = table.next[place] ?? -1) {
          const sheet = table.sheet[place] ?? 0;
          if (members[sheet] === 1) counts[sheet] = (counts[sheet] ?? 0) + Math.min(mine, table.count[place] ?? 0);
        }
      }
    }
    let best: { other: number; count: number } | undefined;
    for (const other of others) {
      const count = counts[other] ?? 0;
      if (count > (best?.count ?? 0)) best = { other, count };
    }
    return best;
  };

  const spread: SameEntries['spread'] = (own, other, asked) => {
    const by = askedOf(own, other, asked);
    if (by === undefined) return 0;
    const table = tableOf(by);
    const members = new Uint8Array(readings.length);
    members[own] = 1;
    round += 1;
    let first = -1;
    let last = -1;
    for (let at = starts[other] ?? 0; at < (starts[other + 1] ?? 0); at++) {
      if (!takeOne(table, table.key[at] ?? 0, members, round)) continue;
      if (first < 0) first = at;
      last = at;
    }
    return first < 0 ? 0 : last - first + 1;
  };

  return { matched, nearest, spread };
}

/** The entries of every sheet, one sheet after the other; `starts` tells where each begins. */
function entriesOf(rows: Rows, readings: readonly SheetReading[], isAsked: (day: number) => boolean): { readonly entries: Uint32Array; readonly starts: Uint32Array } {
  const entries = new Uint32Array(rows.count);
  const starts = new Uint32Array(readings.length + 1);
  let count = 0;
  readings.forEach(({ from, to }, index) => {
    starts[index] = count;
    for (let row = from; row < to; row++) {
      const kind = rows.kind[row];
      if ((kind === kindCode.posting || kind === kindCode.income) && isAsked(rows.date[row] ?? 0)) entries[count++] = row;
    }
  });
  starts[readings.length] = count;
  return { entries: entries.subarray(0, count), starts };
}

/** How often each distinct entry stands on each sheet. */
interface Table {
  /** By entry: which distinct one it is. */
  readonly key: Uint32Array;
  /** By distinct entry: the first of the sheets that have it; -1 ends a list. */
  readonly first: Int32Array;
  /** By place in a list: the next place, the sheet, and how often it stands there. */
  readonly next: Int32Array;
  readonly sheet: Uint32Array;
  readonly count: Uint32Array;
  /** By distinct entry, for one round of matching: in which round, and how many are not yet taken. */
  readonly round: Uint32Array;
  readonly left: Uint32Array;
}

function tableBy(rows: Rows, entries: Uint32Array, starts: Uint32Array, by: number, numbers: (row: number) => number): Table {
  const size = entries.length;
  const mask = 2 ** Math.ceil(Math.log2(size * 2 + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const key = new Uint32Array(size);
  const example = new Uint32Array(size);
  const table: Table = { key, first: new Int32Array(size).fill(-1), next: new Int32Array(size).fill(-1), sheet: new Uint32Array(size), count: new Uint32Array(size), round: new Uint32Array(size), left: new Uint32Array(size) };
  const { date, amount, kind, texts } = rows;
  const payee = texts.payee.codes;
  const summary = texts.summary.codes;
  const project = texts.projectName.codes;
  const fund = texts.fund.codes;
  const hashOf = (row: number): number => {
    const fen = amount[row] ?? 0;
    let hash = Math.imul(date[row] ?? 0, 0x9e3779b1) ^ Math.imul(fen | 0, 0x85ebca6b) ^ Math.floor(fen / 0x1_0000_0000);
    if ((by & By.voucher) !== 0) hash = Math.imul(hash ^ numbers(row), 0xc2b2ae35);
    if ((by & By.payee) !== 0) hash = Math.imul(hash ^ (payee[row] ?? 0), 0x27d4eb2f);
    if ((by & By.summary) !== 0) hash = Math.imul(hash ^ (summary[row] ?? 0), 0x165667b1);
    if ((by & By.purpose) !== 0) hash = Math.imul(hash ^ (project[row] ?? 0) ^ ((fund[row] ?? 0) << 16), 0x2545f491);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return hash ^ (hash >>> 13);
  };
  const isSame = (one: number, two: number): boolean =>
    date[one] === date[two] && amount[one] === amount[two] && kind[one] === kind[two]
    && ((by & By.voucher) === 0 || numbers(one) === numbers(two))
    && ((by & By.payee) === 0 || payee[one] === payee[two])
    && ((by & By.summary) === 0 || summary[one] === summary[two])
    && ((by & By.purpose) === 0 || (project[one] === project[two] && fund[one] === fund[two]));
  let keys = 0;
  let places = 0;
  let sheet = 0;
  for (let at = 0; at < size; at++) {
    while (at >= (starts[sheet + 1] ?? 0)) sheet += 1;
    const row = entries[at] ?? 0;
    let slot = hashOf(row) & mask;
    while ((slots[slot] ?? -1) >= 0 && !isSame(example[slots[slot] ?? 0] ?? 0, row)) slot = (slot + 1) & mask;
    if ((slots[slot] ?? -1) < 0) {
      slots[slot] = keys;
      example[keys++] = row;
    }
    const found = slots[slot] ?? 0;
    key[at] = found;
    const head = table.first[found] ?? -1;
    if (head >= 0 && table.sheet[head] === sheet) {
      table.count[head] = (table.count[head] ?? 0) + 1;
      continue;
    }
    table.next[places] = head;
    table.sheet[places] = sheet;
    table.count[places] = 1;
    table.first[found] = places++;
  }
  return table;
}

/** Takes one of an entry from the sheets of a group, as long as one is left in this round. */
function takeOne(table: Table, key: number, members: Uint8Array, round: number): boolean {
  if (table.round[key] !== round) {
    table.round[key] = round;
    let left = 0;
    for (let place = table.first[key] ?? -1; place >= 0; place = table.next[place] ?? -1) if (members[table.sheet[place] ?? 0] === 1) left += table.count[place] ?? 0;
    table.left[key] = left;
  }
  const left = table.left[key] ?? 0;
  if (left > 0) table.left[key] = left - 1;
  return left > 0;
}

function countOn(table: Table, key: number, sheet: number): number {
  for (let place = table.first[key] ?? -1; place >= 0; place = table.next[place] ?? -1) if (table.sheet[place] === sheet) return table.count[place] ?? 0;
  return 0;
}

/** The number of a row's voucher, however it is written (记-0012, 12, 记字第12号), as a number of our own. */
function voucherNumbers({ texts }: Rows): (row: number) => number {
  const { values, codes } = texts.voucher;
  const known = new Map<string, number>();
  const byCode = new Uint32Array(values.length);
  return (row) => {
    const code = codes[row] ?? 0;
    if (code === 0) return 0;
    let number = byCode[code] ?? 0;
    if (number === 0) {
      const text = plainVoucher(values[code] ?? '');
      number = known.get(text) ?? known.size + 1;
      known.set(text, number);
      byCode[code] = number;
    }
    return number;
  };
}

function plainVoucher(text: string): string {
  return text.replace(/[\s字第号#_－-]/g, '').replace(/^(记账|记|凭证)/, '').replace(/0*(\d+)/g, '$1');
}
