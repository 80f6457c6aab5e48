import { cellAddress } from '../cell-address';
import { fen, MAX_FEN } from '../money';
import type { Problem } from '../problem';
import { kindCode } from './decide-kinds';
import type { Cell } from './grid';
import { plainHeader } from './header-role';
import type { Rows } from './ledger';
import type { ReadSheet } from './ledger-source';
import { cellText, compactText } from './normalize-text';
import type { ColumnClue, ColumnRoles } from './recognize-columns';
import type { SheetLayout } from './sheet-layout';

/** The column that says what became of each payment (支付状态), by 0-based grid column; -1 where there is none. */
export function statusColumn({ header }: SheetLayout): number {
  return header.texts.findIndex((texts) => texts.some((text) => /状态$|^是否(?:作废|有效|退回)$/.test(plainHeader(text))));
}

/** The column among whose kinds of payment (转账, 现金) some say that money came back, by 0-based grid column; -1 where there is none. */
export function returnsColumn(clues: readonly ColumnClue[], sample: readonly (readonly (Cell | undefined)[])[], roles: ColumnRoles): number {
  const found = clues.find(({ column, headers }) => column !== roles.direction && headers.some((text) => /(?:类型|方式|性质)$/.test(plainHeader(text))) && sample.some((cells) => cameBack.test(compactText(cellText(cells[column])))));
  return found?.column ?? -1;
}

/** Whether what is said of the rows of a layout depends on what became of their payments. */
export function tellsOfPayments(layout: SheetLayout): boolean {
  return statusColumn(layout) >= 0 || layout.returnsColumn >= 0;
}

/** Payments that came back or were never made count as long as nothing takes them out: whether another row does is for a person to say. */
export function statusProblems(sheet: ReadSheet, rows: Rows): Problem[] {
  const status = statusColumn(sheet.layout);
  const question = sheet.layout.header.texts[status]?.map(plainHeader).find((text) => text.startsWith('是否'));
  const wrongAnswer = question === '是否有效' ? '否' : '是';
  const isNotPaid = (text: string): boolean => (question !== undefined ? text === wrongAnswer : notPaid.test(text) && !paid.test(text));
  return [...problemOf(sheet, rows, status, isNotPaid), ...problemOf(sheet, rows, sheet.layout.returnsColumn, (text) => cameBack.test(text))];
}

/** The rows that count although a column says that their money was not spent. */
function problemOf({ grid, layout, reading }: ReadSheet, rows: Rows, column: number, isNotPaid: (text: string) => boolean): Problem[] {
  if (column < 0) return [];
  const found = new Set<string>();
  let [first, count, amount] = [-1, 0, 0];
  for (let row = reading.from; row < reading.to; row++) {
    if (rows.kind[row] !== kindCode.posting || (rows.amount[row] ?? 0) <= 0) continue;
    const text = compactText(cellText(grid.rows[(rows.row[row] ?? 0) - 1 - grid.top]?.[column]));
    if (!isNotPaid(text)) continue;
    if (first < 0) first = row;
    found.add(text);
    count += 1;
    amount += rows.amount[row] ?? 0;
  }
  if (first < 0) return [];
  const row = rows.row[first] ?? 0;
  const place = { ...(grid.file !== undefined && { file: grid.file }), sheet: grid.sheet, row, cell: cellAddress(row - 1, column + grid.left) };
  const said = [...found].slice(0, MOST_TEXTS).join('、');
  const params = { sheet: grid.sheet, row, count, header: layout.header.labels[column] ?? '', found: said, amount: { fen: fen(Math.min(MAX_FEN, amount)) } };
  return [{ code: 'payment-not-made', severity: 'warning', place, found: said, message: { key: 'problem.payment-not-made', params } }];
}

const notPaid = /退回|退票|作废|撤销|失败|未支付|未付款|终止|驳回|无效/;
const paid = /未(?:退回|退票|作废|撤销|终止|驳回)/;
const cameBack = /^(?:退款|退回|退付|退还|退票|收回|冲销|冲正|冲回|红冲|作废)$/;
const MOST_TEXTS = 5;
