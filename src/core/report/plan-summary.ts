import type { Answer } from '../answer';
import { detailSheet } from './detail-sheet';
import { pendingItems } from './pending-items';
import { pendingSheet } from './pending-sheet';
import type { Plan } from './plan';
import type { ReportOptions } from './report-context';
import { reportContext } from './report-context';
import { summarySheet } from './summary-sheet';

/**
 * The workbook that is handed in, as a plan: 支出绩效汇总, 支出分类明细 and, only when a person still has something to do,
 * 待处理. Every figure of tables 1 to 5 that comes from rows is a formula over 支出分类明细; its cached value is the core's
 * figure from the exact fen.
 */
export function planSummary(answer: Answer, options: ReportOptions): Plan {
  const context = reportContext(answer, options);
  const pending = pendingItems(context);
  const pendingPlan = pendingSheet(context, pending);
  const sheets = [summarySheet(context, pending), detailSheet(context)];
  return { sheets: pendingPlan === undefined ? sheets : [...sheets, pendingPlan] };
}
