import { monthOf } from '../calendar';
import { kindCode } from './decide-kinds';
import type { Rows, SubtotalClaim } from './ledger';
import type { SheetReading } from './read-rows';
import { subtotalSpan } from './row-words';
import { isAdded, sideSums, type Subtotal } from './subtotal-claims';

/** A running total (本年累计) that its rows alone do not come to. */
interface Running {
  readonly claim: SubtotalClaim;
  readonly subtotal: Subtotal;
  readonly sheet: number;
  readonly block: number;
}

/** Which rows share one start, the widest first, and at which place of a running total's spans their sums stand. */
const keyings: readonly { readonly span: number; readonly keyOf: (running: Running) => string }[] = [
  { span: 2, keyOf: ({ claim }) => claim.side },
  { span: 1, keyOf: ({ claim, sheet }) => `${claim.side} ${sheet}` },
  { span: 0, keyOf: ({ claim, sheet, block }) => `${claim.side} ${sheet} ${block}` },
];

/**
 * What the subtotals claim. The running totals of a ledger that begins within the year (in July) count from January on:
 * what the first of them has beyond its rows was carried forward, and the others must have just as much.
 */
export function claimsOfLedger(subtotals: readonly Subtotal[], rows: Rows, readings: readonly SheetReading[]): readonly SubtotalClaim[] {
  const claims = subtotals.flatMap((subtotal) => subtotal.claims);
  if (claims.every(isMet)) return claims;
  const running = runningTotals(subtotals, readings);
  if (running.every(({ claim }) => isMet(claim)) || !beginsLate(rows)) return claims;
  const [first, ...others] = keyings.map((keying) => carriedBy(keying, running));
  const best = others.reduce((most, other) => (other.proofs > most.proofs ? other : most), first ?? { added: new Map<SubtotalClaim, number>(), proofs: 0 });
  return claims.map((claim) => ({ ...claim, added: best.added.get(claim) ?? claim.added }));
}

interface Carried {
  readonly added: ReadonlyMap<SubtotalClaim, number>;
  /** How many totals agree with the start that another one of their group has. */
  readonly proofs: number;
}

function isMet({ stated, added }: SubtotalClaim): boolean {
  return stated === added;
}

/** Sheets, blocks and subtotals stand in the order of rows. */
function runningTotals(subtotals: readonly Subtotal[], readings: readonly SheetReading[]): readonly Running[] {
  let [sheet, block] = [0, 0];
  return subtotals.flatMap((subtotal) => {
    for (; subtotal.row >= (readings[sheet]?.to ?? Infinity); sheet++) block = 0;
    const reading = readings[sheet];
    while ((reading?.blocks[block] ?? Infinity) <= subtotal.row) block += 1;
    if (subtotalSpan(reading?.labels.get(subtotal.row) ?? '').span !== 'running') return [];
    const place = { sheet, block };
    return subtotal.claims.map((claim) => ({ claim, subtotal, ...place }));
  });
}

function beginsLate({ count, kind, date }: Rows): boolean {
  let first = Infinity;
  for (let row = 0; row < count; row++) {
    const day = date[row] ?? 0;
    if (day > 0 && day < first && isAdded(kind[row] ?? kindCode.blank)) first = day;
  }
  return first < Infinity && monthOf(first) % 100 > 1;
}

/** What the totals come to with what each group's first one carries; a group in which a later one needs no start has none. */
function carriedBy({ span, keyOf }: (typeof keyings)[number], running: readonly Running[]): Carried {
  const groups = new Map<string, Running[]>();
  for (const each of running) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  const added = new Map<SubtotalClaim, number>();
  let proofs = 0;
  for (const group of groups.values()) {
    const sums = group.map(({ claim, subtotal }) => sideSums(subtotal.spans[span]?.sums, claim.side));
    const start = (group[0]?.claim.stated ?? 0) - (sums[0]?.[0] ?? 0);
    if (start <= 0 || group.some(({ claim }) => isMet(claim))) continue;
    group.forEach(({ claim }, at) => {
      const [all, closing, received] = sums[at] ?? [0, 0, 0];
      const fits = [all, all - closing, all - received].some((sum) => sum + start === claim.stated);
      if (fits && at > 0) proofs += 1;
      added.set(claim, fits ? claim.stated : all + start);
    });
  }
  return { added, proofs };
}
