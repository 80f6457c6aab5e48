import { serialFromDay } from '../calendar';
import { columnLetters } from '../cell-address';
import { categories } from '../classify/category';
import type { TextRole } from '../ledger/roles';
import { fen, yuanForReading, yuanNumber } from '../money';
import { say } from '../say';
import type { DetailKey } from './detail-ranges';
import { DETAIL_HEADER_ROW, detailColumns } from './detail-ranges';
import type { PlanCell, PlanValue, SheetPlan } from './plan';
import { lineLabel, projectLines } from './project-lines';
import type { ReportContext } from './report-context';
import { sheetHeading } from './sheet-heading';
import { displayWidth, put, startDraft } from './sheet-draft';
import { sheetNames, tableNames } from './sheet-names';
import { rowPlace } from './source-place';
import type { StyleKey } from './styles';
import type { StyledColumn } from './table-row-height';
import { tableRowHeight } from './table-row-height';

/** Headers of the thirteen columns, from the first on. */
export const detailHeaders = [
  'report.detail.number',
  'report.detail.source',
  'report.detail.date',
  'report.detail.voucher',
  'report.detail.summary',
  'report.detail.account',
  'report.detail.economic-code',
  'report.detail.economic-name',
  'report.detail.project',
  'report.detail.amount',
  'report.detail.category',
  'report.detail.line',
  'report.detail.reason',
] as const;

/** Widths of the thirteen columns, and of a key column. Amounts and vouchers, which stand in one line, are wider where the longest asks for it; vouchers beyond all reason take several lines. */
const WIDTHS = [6, 16, 11, 10, 24, 24, 9, 15, 20, 14, 11, 20, 30];
const WIDEST_VOUCHER = 24;
const KEY_WIDTH = 10;

/** What Excel takes in one cell. */
const LONGEST_TEXT = 32_767;

/** 支出分类明细: one row for every counted posting, with a link to where it stands, its category and the reason for it. */
export function detailSheet(context: ReportContext): SheetPlan {
  const { speak, postings, detail, answer } = context;
  const columns = [...readColumns(context), ...detail.keys.map(({ key }) => keyColumn(context, key))];
  const { amount } = answer.summary.expenditure;
  const longest: Readonly<Record<number, number>> = { [detailColumns.amount]: yuanForReading(amount).length, [detailColumns.voucher]: Math.min(WIDEST_VOUCHER, longestVoucher(context)) };
  const widths = WIDTHS.map((width, column) => Math.max(width, (longest[column] ?? 0) + 2));
  const draft = startDraft(widths);
  const wide = { from: 0, to: widths.length - 1 };
  const heading = sheetHeading(context);
  put(draft, 0, wide, { value: speak('report.detail.title', { unit: heading.unit, period: heading.period }).trim(), style: 'title' });
  put(draft, 1, wide, { value: speak('report.detail.about', { count: postings.length }), style: 'subtitle' });
  put(draft, 2, wide, { value: heading.source, style: 'subtitle' });
  const totalRow = detail.lastRow + 1;
  return {
    id: 'detail',
    name: sheetNames.detail,
    columnWidths: [...widths, ...detail.keys.map(() => KEY_WIDTH)],
    cells: draft.cells,
    merges: draft.merges,
    rowHeights: { ...draft.rowHeights, 0: 34, [DETAIL_HEADER_ROW]: 34 },
    tables: [
      {
        name: tableNames.detail,
        top: DETAIL_HEADER_ROW,
        left: 0,
        rowCount: Math.max(postings.length, 1),
        columns,
        rowHeight: tableRowHeight(columns, widths),
        totals: totals(context, columns.length, yuanNumber(amount)),
      },
    ],
    charts: [],
    frozenRows: DETAIL_HEADER_ROW + 1,
    print: {
      orientation: 'landscape',
      titleRows: { from: DETAIL_HEADER_ROW, to: DETAIL_HEADER_ROW },
      area: `A1:${columnLetters(widths.length - 1)}${totalRow + 1}`,
      fitToWidth: true,
      footer: speak('report.footer'),
    },
  };
}

function totals({ speak, detail }: ReportContext, width: number, value: number): (Omit<PlanCell, 'row' | 'column'> | null)[] {
  const amount = columnLetters(detailColumns.amount);
  return Array.from({ length: width }, (_, column) => {
    if (column === 0) return { value: speak('report.total'), style: 'detail-total-text' };
    if (column !== detailColumns.amount) return { value: null, style: 'detail-total-text' };
    return { value, formula: `ROUND(SUBTOTAL(109,$${amount}$${detail.firstRow + 1}:$${amount}$${detail.lastRow + 1}),2)`, style: 'detail-total-money' };
  });
}

function readColumns(context: ReportContext): StyledColumn[] {
  const { answer, postings, speak, options, codes } = context;
  const { ledger, classified, summary } = answer;
  const { rows } = ledger;
  const codeOf = (row: number): string => codes.values[codes.codes[row] ?? 0] ?? '';
  const text = (role: TextRole, row: number): string => rows.texts[role].values[rows.texts[role].codes[row] ?? 0] ?? '';
  const codeAndName = (code: TextRole, name: TextRole) => (row: number) => [text(code, row), text(name, row)].filter((part) => part !== '').join(' ');
  const categoryNames = categories.map((category) => speak(`category.${category}`));
  const reasons = classified.reasons.map((reason) => say(options.language, reason.message));
  const lineNames = new Map(summary.lines.map((status) => [status.index, lineLabel(status.line)]));
  const codeNames = new Map(summary.byEconomicCode.map(({ code, name }) => [code, name]));
  const place = rowPlace(context);

  const column = (header: (typeof detailHeaders)[number], style: StyleKey, value: (row: number, n: number) => PlanValue): StyledColumn => ({
    header: speak(header),
    style,
    value: (n) => {
      const row = postings[n];
      if (row === undefined) return null;
      const found = value(row, n);
      return typeof found === 'string' ? textCell(found) : found;
    },
  });
  return [
    column('report.detail.number', 'detail-number', (_, n) => n + 1),
    { ...column('report.detail.source', 'detail-link', (row) => place.text(row)), link: (n) => place.target(postings[n] ?? 0) },
    column('report.detail.date', 'detail-date', (row) => dateCell(rows.date[row] ?? 0)),
    column('report.detail.voucher', longestVoucher(context) > WIDEST_VOUCHER ? 'detail-text' : 'detail-center', (row) => text('voucher', row)),
    column('report.detail.summary', 'detail-text', (row) => text('summary', row)),
    column('report.detail.account', 'detail-text', codeAndName('accountCode', 'accountName')),
    column('report.detail.economic-code', 'detail-center', codeOf),
    column('report.detail.economic-name', 'detail-text', (row) => text('economicName', row) || (codeNames.get(codeOf(row)) ?? '')),
    column('report.detail.project', 'detail-text', codeAndName('projectCode', 'projectName')),
    column('report.detail.amount', 'detail-money', (row) => yuanNumber(fen(rows.amount[row] ?? 0))),
    column('report.detail.category', 'detail-center', (row) => categoryNames[classified.category[row] ?? -1] ?? ''),
    column('report.detail.line', 'detail-text', (row) => lineNames.get(classified.line[row] ?? -1) ?? ''),
    column('report.detail.reason', 'detail-text', (row) => reasons[classified.reason[row] ?? -1] ?? ''),
  ];
}

function longestVoucher({ answer, postings }: ReportContext): number {
  const { values, codes } = answer.ledger.rows.texts.voucher;
  const width = values.map(displayWidth);
  return postings.reduce((longest, row) => Math.max(longest, width[codes[row] ?? 0] ?? 0), 0);
}

/** A number for a name that a formula can't compare safely (detail-ranges.ts). */
function keyColumn({ answer, postings, speak, codes }: ReportContext, key: DetailKey): StyledColumn {
  const { classified, summary } = answer;
  if (key === 'lineKey') {
    const numbers = new Map(projectLines(summary).map((status, index) => [status.index, index + 1]));
    return {
      header: speak('report.detail.line-key'),
      style: 'detail-key',
      value: (n) => numbers.get(classified.line[postings[n] ?? -1] ?? -1) ?? null,
    };
  }
  const numbers = new Map(summary.byEconomicCode.map(({ code }, index) => [code, index + 1]));
  return {
    header: speak('report.detail.code-key'),
    style: 'detail-key',
    value: (n) => {
      const row = postings[n];
      return row === undefined ? null : (numbers.get(codes.values[codes.codes[row] ?? 0] ?? '') ?? null);
    },
  };
}

/** An empty text is an empty cell: SUMIFS tells the two apart. */
function textCell(text: string): PlanValue {
  return text === '' ? null : text.slice(0, LONGEST_TEXT);
}

function dateCell(day: number): PlanValue {
  return day === 0 ? null : serialFromDay(day);
}
