import type { BudgetLine } from '../../budget/budget-line';
import { economicCodeColumn } from '../../classify/economic-code-column';
import { ZERO_FEN } from '../../money';
import type { Message } from '../../message';
import type { Check } from '../check';
import { countedRows } from '../counted-rows';
import { heldFen, heldSum } from '../held-fen';
import { lineLabel } from '../project-lines';
import { findingsInWords, placeInWords } from './findings';
import type { CheckParts } from './verdict';
import { failed, notApplicable, passed } from './verdict';

interface Misuse {
  readonly line: BudgetLine;
  readonly code: string;
  /** The first of them. */
  readonly rows: number[];
  count: number;
  amount: number;
}

const ROWS_SHOWN = 100;

/** 专款专用: a line with 可用经济科目 is spent on these codes (or codes that begin with them) only. Left is what is not. */
export function lineEconomicCodes(parts: CheckParts): Check {
  const lines = parts.summary.lines.map((status) => status.line);
  if (lines.every((line) => line.economicCodes.length === 0)) return notApplicable('line-economic-codes', 'warning', 'check.codes.none');
  const misuses = misusesOf(parts);
  const left = heldSum(misuses.map((misuse) => heldFen(misuse.amount)));
  const sides = { id: 'line-economic-codes', severity: 'warning', left, right: ZERO_FEN } as const;
  if (misuses.length === 0) return passed(sides, { key: 'check.none-found' });
  return failed(sides, findingsInWords(misuses, (misuse) => inWords(parts, misuse)), misuses.flatMap((misuse) => misuse.rows));
}

function misusesOf(parts: CheckParts): readonly Misuse[] {
  const { rows } = parts.ledger;
  const lines = new Map(parts.summary.lines.map((status) => [status.index, status.line]));
  const { values, codes } = economicCodeColumn(rows);
  const found = new Map<number, Misuse>();
  for (const row of countedRows(parts, 'posting')) {
    const index = parts.classified.line[row] ?? -1;
    const line = lines.get(index);
    const code = values[codes[row] ?? 0] ?? '';
    if (line === undefined || mayBeSpentOn(line, code)) continue;
    const key = index * values.length + (codes[row] ?? 0);
    const misuse = found.get(key) ?? { line, code, rows: [], count: 0, amount: 0 };
    misuse.count++;
    if (misuse.rows.length < ROWS_SHOWN) misuse.rows.push(row);
    misuse.amount += rows.amount[row] ?? 0;
    found.set(key, misuse);
  }
  return [...found.values()];
}

function mayBeSpentOn(line: BudgetLine, code: string): boolean {
  return line.economicCodes.length === 0 || line.economicCodes.some((allowed) => code.startsWith(allowed));
}

function inWords({ ledger }: CheckParts, { line, code, rows, count, amount }: Misuse): Message {
  return {
    key: code === '' ? 'check.codes.one-without-code' : 'check.codes.one',
    params: {
      line: lineLabel(line),
      code,
      count,
      amount: { fen: heldFen(amount) },
      place: placeInWords(ledger, rows[0] ?? 0),
      more: count > 1 ? { key: 'check.year.and-more' } : '',
    },
  };
}
