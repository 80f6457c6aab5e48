import { columnLetters } from '../cell-address';
import type { SheetPlan } from './plan';
import type { Block } from './page-breaks';
import { pagesOf } from './page-breaks';
import type { PendingItem } from './pending-items';
import { repeatHeaders } from './repeat-headers';
import type { ReportContext } from './report-context';
import type { SheetDraft } from './sheet-draft';
import { put, startDraft } from './sheet-draft';
import { sheetHeading } from './sheet-heading';
import { sheetNames } from './sheet-names';
import { summaryGrid } from './summary-grid';
import { putBudgetLineTable } from './tables/budget-line-table';
import { putCheckTable } from './tables/check-table';
import { putEconomicTable } from './tables/economic-table';
import { putEvaluationTable } from './tables/evaluation-table';
import { expenditureRows, putExpenditureTable } from './tables/expenditure-table';
import { putMonthTable } from './tables/month-table';
import { putNarrative } from './tables/narrative-block';
import { putThreePublicTable } from './tables/three-public-table';

/** Rows of title, unit and source, repeated on every page and kept in sight. */
const HEADING_ROWS = 2;

/** 支出绩效汇总: the eight tables, one below the other, on one grid of columns. */
export function summarySheet(context: ReportContext, pending: readonly PendingItem[]): SheetPlan {
  const { speak } = context;
  const widths = summaryGrid(context);
  const draft = startDraft(widths);
  const blocks: Block[] = [];
  const begin = (top: number): number => {
    blocks.push({ top, header: top + 1 });
    return top;
  };
  const beginWhole = (top: number): number => {
    blocks.push({ top });
    return top;
  };

  const first = putHeading(draft, context, pending);
  const expenditure = expenditureRows(context, begin(first));
  const linesTop = begin(expenditure.end + 1);
  putExpenditureTable(draft, context, expenditure, linesTop);
  const afterLines = putBudgetLineTable(draft, context, linesTop);
  const afterEconomic = putEconomicTable(draft, context, begin(afterLines + 1));
  const afterThreePublic = putThreePublicTable(draft, context, begin(afterEconomic + 1));
  const months = putMonthTable(draft, context, beginWhole(afterThreePublic + 1), expenditure);
  const afterEvaluation = putEvaluationTable(draft, context, begin(months.end + 1), expenditure);
  const afterChecks = putCheckTable(draft, context, begin(afterEvaluation + 1));
  const end = putNarrative(draft, context, beginWhole(afterChecks + 1));
  const charts = months.chart === undefined ? [] : [months.chart];
  const { breaksBefore, added, ...laid } = repeatHeaders({ ...draft, charts }, pagesOf(draft, blocks, end));

  return {
    id: 'summary',
    name: sheetNames.summary,
    columnWidths: widths,
    ...laid,
    tables: [],
    frozenRows: HEADING_ROWS,
    print: {
      orientation: 'landscape',
      titleRows: { from: 0, to: HEADING_ROWS - 1 },
      area: `A1:${columnLetters(widths.length - 1)}${end + added}`,
      fitToWidth: true,
      footer: speak('report.footer'),
      breaksBefore,
    },
  };
}

/** Title, unit, source, date and, when anything is missing, the banner. Gives the row of the first table. */
function putHeading(draft: SheetDraft, context: ReportContext, pending: readonly PendingItem[]): number {
  const { speak } = context;
  const heading = sheetHeading(context);
  const last = draft.widths.length - 1;
  const left = { from: 0, to: 7 };
  const right = { from: 8, to: last };
  put(draft, 0, { from: 0, to: last }, { value: speak('report.summary.title', { unit: heading.unit, period: heading.period }).trim(), style: 'title' });
  draft.rowHeights[0] = Math.max(draft.rowHeights[0] ?? 0, 32);
  put(draft, 1, left, { value: heading.unit === '' ? null : speak('report.unit-name', { unit: heading.unit }), style: 'subtitle' });
  put(draft, 1, right, { value: speak('report.money-unit'), style: 'subtitle-right' });
  put(draft, 2, left, { value: heading.source, style: 'subtitle' });
  put(draft, 2, right, { value: heading.date === '' ? null : heading.date, style: 'subtitle-right' });
  const banner = bannerText(context, pending);
  if (banner === undefined) return 4;
  put(draft, 3, { from: 0, to: last }, { value: banner, style: 'banner' });
  return 5;
}

/** What is missing, in words; `undefined` when nothing is. */
function bannerText({ speak }: ReportContext, pending: readonly PendingItem[]): string | undefined {
  const countOf = (kind: PendingItem['kind']): number => new Set(pending.filter((item) => item.kind === kind).map((item) => item.countedOnce)).size;
  const parts = (['sheet', 'rejected', 'unclassified', 'setting'] as const).flatMap((kind) => {
    const count = countOf(kind);
    return count === 0 ? [] : [speak(`report.banner.${kind}`, { count })];
  });
  return parts.length === 0 ? undefined : speak('report.banner', { parts: parts.join(speak('report.banner.separator')) });
}
