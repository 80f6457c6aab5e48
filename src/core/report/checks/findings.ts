import type { Ledger } from '../../ledger/ledger';
import type { Message } from '../../message';

/** How many findings a verdict spells out before it says how many more there are. */
const SPELLED_OUT = 3;

/** One sentence out of several findings: the first three in full, then the number of the rest. */
export function findingsInWords<T>(findings: readonly T[], inWords: (finding: T) => Message): Message {
  const rest = findings.length - SPELLED_OUT;
  const shown = findings.slice(0, SPELLED_OUT).map(inWords);
  const parts: readonly Message[] = rest > 0 ? [...shown, { key: 'check.more', params: { count: rest } }] : shown;
  return { key: 'check.sentence', params: { text: joined(parts) } };
}

/** Where a row of the ledger stands: sheet and row. */
export function placeInWords(ledger: Ledger, row: number): Message {
  const sheet = ledger.sheets[ledger.rows.sheet[row] ?? 0];
  return { key: 'check.place', params: { sheet: sheet?.name ?? '', row: ledger.rows.row[row] ?? 0 } };
}

function joined(parts: readonly Message[]): Message | string {
  const [first, ...others] = parts;
  if (first === undefined) return '';
  return others.length === 0 ? first : { key: 'check.list', params: { first, rest: joined(others) } };
}
