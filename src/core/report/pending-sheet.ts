import { serialFromDay } from '../calendar';
import { columnLetters } from '../cell-address';
import type { PendingItem } from './pending-items';
import type { PlanValue, SheetPlan } from './plan';
import type { ReportContext } from './report-context';
import { put, startDraft } from './sheet-draft';
import { sheetHeading } from './sheet-heading';
import { sheetNames, tableNames } from './sheet-names';
import type { StyleKey } from './styles';
import type { StyledColumn } from './table-row-height';
import { tableRowHeight } from './table-row-height';

const WIDTHS = [6, 11, 20, 11, 30, 15, 20, 52];
/** 0-based header row of 待处理. */
export const PENDING_HEADER_ROW = 2;

/** Headers of its columns, from the first on. */
export const pendingHeaders = [
  'report.number',
  'report.pending.kind',
  'report.pending.place',
  'report.detail.date',
  'report.detail.summary',
  'report.detail.amount',
  'report.pending.found',
  'report.pending.message',
] as const;

/** 待处理: what a person has to do, each with a link to the row; `undefined` when there is nothing. */
export function pendingSheet(context: ReportContext, items: readonly PendingItem[]): SheetPlan | undefined {
  if (items.length === 0) return undefined;
  const { speak } = context;
  const draft = startDraft(WIDTHS);
  const wide = { from: 0, to: WIDTHS.length - 1 };
  const heading = sheetHeading(context);
  const columns = pendingColumns(context, items);
  put(draft, 0, wide, { value: speak('report.pending.title', { unit: heading.unit, period: heading.period }).trim(), style: 'title' });
  put(draft, 1, wide, { value: speak('report.pending.about', { count: items.length }), style: 'subtitle' });
  return {
    id: 'pending',
    name: sheetNames.pending,
    columnWidths: WIDTHS,
    cells: draft.cells,
    merges: draft.merges,
    rowHeights: { ...draft.rowHeights, 0: 34, [PENDING_HEADER_ROW]: 24 },
    tables: [{ name: tableNames.pending, top: PENDING_HEADER_ROW, left: 0, rowCount: items.length, columns, rowHeight: tableRowHeight(columns, WIDTHS) }],
    charts: [],
    frozenRows: PENDING_HEADER_ROW + 1,
    print: {
      orientation: 'landscape',
      titleRows: { from: PENDING_HEADER_ROW, to: PENDING_HEADER_ROW },
      area: `A1:${columnLetters(WIDTHS.length - 1)}${PENDING_HEADER_ROW + 1 + items.length}`,
      fitToWidth: true,
      footer: speak('report.footer'),
    },
  };
}

function pendingColumns({ speak }: ReportContext, items: readonly PendingItem[]): StyledColumn[] {
  const column = (header: (typeof pendingHeaders)[number], style: StyleKey, value: (item: PendingItem, n: number) => PlanValue): StyledColumn => ({
    header: speak(header),
    style,
    value: (n) => {
      const item = items[n];
      const found = item === undefined ? null : value(item, n);
      return found === '' ? null : found;
    },
  });
  return [
    column('report.number', 'detail-number', (_, n) => n + 1),
    column('report.pending.kind', 'detail-center', ({ kind }) => speak(`report.pending.kind.${kind}`)),
    {
      ...column('report.pending.place', 'detail-link', ({ place }) => place),
      link: (n) => items[n]?.target,
    },
    column('report.detail.date', 'detail-date', ({ date }) => (date === 0 ? null : serialFromDay(date))),
    column('report.detail.summary', 'detail-text', ({ summary }) => summary),
    column('report.detail.amount', 'detail-money', ({ amount }) => amount),
    column('report.pending.found', 'detail-text', ({ found }) => found),
    column('report.pending.message', 'detail-text', ({ message }) => message),
  ];
}
