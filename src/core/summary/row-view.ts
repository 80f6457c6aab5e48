import type { Day } from '../calendar';
import { textAt } from '../classify/base-texts';
import { categories, type Category } from '../classify/category';
import type { Origin } from '../classify/classified';
import { economicEntry } from '../classify/economic-items';
import type { Rule } from '../classify/rule';
import { rowKinds, type RowKind } from '../ledger/ledger';
import type { Message } from '../message';
import { fen, type Fen } from '../money';
import type { Problem } from '../problem';
import type { Answered } from './answered';

/** One ledger row for a list. */
export interface RowView {
  /** Index into Rows. */
  readonly index: number;
  readonly sheet: string;
  readonly row: number;
  readonly kind: RowKind;
  readonly day: Day;
  readonly voucher: string;
  readonly summary: string;
  readonly payee: string;
  readonly economicCode: string;
  readonly economicName: string;
  readonly project: string;
  readonly amount: Fen;
  readonly category: Category | undefined;
  /** Name of the budget line, or ''. */
  readonly line: string;
  readonly reason: Message;
  /** Why the row is rejected, with what stands in the cell. */
  readonly problem?: Problem;
  readonly origin: Origin | undefined;
}

export interface RowFilter {
  readonly kind?: RowKind;
  readonly category?: Category;
  /** Name of a line; '' for project spending without one. */
  readonly line?: string;
  /** Part of summary, payee, project, code or voucher. */
  readonly text?: string;
  readonly rows?: readonly number[];
  /** Also rows after the period; left out by default, as they are not in the figures. */
  readonly everyMonth?: true;
}

export interface RowPage {
  readonly total: number;
  readonly amount: Fen;
  readonly rows: readonly RowView[];
}

export interface RowChange {
  readonly row: RowView;
  readonly category: Category;
  readonly line: string;
}

export interface RuleProposal {
  readonly rule: Rule;
  readonly changes: readonly RowChange[];
}

/** One row as a list shows it. */
export function rowView(answered: Pick<Answered, 'ledger' | 'classified' | 'input'>, index: number): RowView {
  const { ledger, classified, input } = answered;
  const { rows } = ledger;
  const kind = rowKinds[rows.kind[index] ?? 0] ?? 'blank';
  const problem = kind === 'rejected' ? problemsByPlace(ledger.problems).get(placeKey(ledger.sheets[rows.sheet[index] ?? 0], rows.row[index] ?? 0)) : undefined;
  const category = categories[classified.category[index] ?? 0xff];
  const reason = classified.reasons[classified.reason[index] ?? 0];
  const economicCode = textAt(rows, 'economicCode', index);
  const economicName = textAt(rows, 'economicName', index);
  const projectName = textAt(rows, 'projectName', index);
  return {
    index,
    sheet: ledger.sheets[rows.sheet[index] ?? 0]?.name ?? '',
    row: rows.row[index] ?? 0,
    kind,
    day: rows.date[index] ?? 0,
    voucher: textAt(rows, 'voucher', index),
    summary: textAt(rows, 'summary', index),
    payee: textAt(rows, 'payee', index),
    economicCode,
    economicName: economicName === '' ? (economicEntry(economicCode)?.name ?? '') : economicName,
    project: projectName === '' ? textAt(rows, 'projectCode', index) : projectName,
    amount: fen(rows.amount[index] ?? 0),
    category,
    line: input.budget[classified.line[index] ?? -1]?.name ?? '',
    reason: problem?.message ?? reason?.message ?? { key: 'reason.none' },
    ...(problem !== undefined && { problem }),
    origin: category === undefined ? undefined : reason?.origin,
  };
}

/** The first problem of each row, found once for all rows of a ledger. */
const byPlace = new WeakMap<readonly Problem[], ReadonlyMap<string, Problem>>();

function problemsByPlace(problems: readonly Problem[]): ReadonlyMap<string, Problem> {
  const known = byPlace.get(problems);
  if (known !== undefined) return known;
  const found = new Map<string, Problem>();
  for (const problem of problems) {
    const { place } = problem;
    if (place === undefined || problem.severity !== 'error') continue;
    const key = placeKey({ name: place.sheet, ...(place.file === undefined ? {} : { file: place.file }) }, place.row);
    if (!found.has(key)) found.set(key, problem);
  }
  byPlace.set(problems, found);
  return found;
}

function placeKey(sheet: { readonly name: string; readonly file?: string } | undefined, row: number): string {
  return `${sheet?.file ?? ''}|${sheet?.name ?? ''}|${row}`;
}
