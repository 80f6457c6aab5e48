import type { Answer } from '../core/answer';
import { categories } from '../core/classify/category';
import type { Message } from '../core/message';
import { rowKinds, type Ledger, type LedgerSheet, type RowKind } from '../core/ledger/ledger';
import type { Fen } from '../core/money';
import { say } from '../core/say';
import type { Language } from '../core/text/language';

/** An answer in a few lines for a terminal: what was read, what was spent on what, how the lines stand, what does not add up. */
export function reportText(answer: Answer, file: string, outFile: string | undefined, language: Language): string {
  const { ledger, summary, checks } = answer;
  const amount = (name: Message, value: Fen): Message => ({ key: 'cli.report.amount', params: { name, amount: { fen: value } } });
  const lines: Message[] = [
    { key: 'cli.report.title', params: { file, unit: ledger.unitName === '' ? '' : `${ledger.unitName} `, year: ledger.year, rows: ledger.rows.count, postings: rowsOfKind(ledger, 'posting') } },
    amount({ key: 'cli.report.expenditure' }, summary.expenditure.amount),
    amount({ key: 'cli.report.basic' }, summary.basic.amount),
    ...categories.filter((category) => summary.byCategory[category].count > 0).map((category) => amount({ key: `category.${category}` }, summary.byCategory[category].amount)),
    ...summary.lines.map(({ line, available, executed, balance }): Message => ({ key: 'cli.report.line', params: { name: line.name, available: { fen: available }, executed: { fen: executed }, balance: { fen: balance } } })),
    ...(summary.projectWithoutLine.count === 0 ? [] : [amount({ key: 'cli.report.withoutLine' }, summary.projectWithoutLine.amount)]),
    ...ledger.sheets.filter(isWorthNaming).map(({ name, reason }): Message => ({ key: 'cli.report.leftOut', params: { sheet: name, reason } })),
    ...checks.filter((check) => !check.ok).map(({ severity, message }): Message => ({ key: `cli.report.${severity}`, params: { message } })),
    ...(outFile === undefined ? [] : [{ key: 'cli.written', params: { file: outFile } } as const]),
  ];
  return lines.map((line) => say(language, line)).join('\n');
}

/** What the figures of an incomplete answer leave out. */
export function whyIncomplete({ ledger, summary }: Answer): Message {
  const rejected = rowsOfKind(ledger, 'rejected');
  const { count: unclassified, amount } = summary.byCategory.unclassified;
  return rejected + unclassified === 0 ? { key: 'cli.incompleteSheets' } : { key: 'cli.incomplete', params: { rejected, unclassified, amount: { fen: amount } } };
}

function rowsOfKind({ rows }: Ledger, wanted: RowKind): number {
  return rows.kind.reduce((count, kind) => (rowKinds[kind] === wanted ? count + 1 : count), 0);
}

/** A sheet that is not read though it has amounts: she must be able to see that it is meant. Empty sheets and our own are not. */
function isWorthNaming({ used, reason, columns }: LedgerSheet): boolean {
  return !used && reason.key !== 'sheet.own' && (columns.amount !== undefined || columns.debit !== undefined || columns.credit !== undefined);
}
