import type { Answer } from '../core/answer';
import type { Plan } from '../core/report/plan';
import { planSummary } from '../core/report/plan-summary';
import type { ReportOptions } from '../core/report/report-context';
import { styles } from '../core/report/styles';
import { assert } from '../core/assert';
import { linkContent, valueContent } from './cell-content';
import type { Content, PaintSheet } from './paint-source';

/** A plan kept on the worker's side while it is painted. */
export interface PlannedSheets {
  readonly sheets: readonly PaintSheet[];
  readonly rows: (sheet: number, table: number, from: number, count: number) => Content[][];
}

export function planSheets(answer: Answer, options: ReportOptions): PlannedSheets {
  const plan = planSummary(answer, options);
  return { sheets: plan.sheets.map((sheet) => paintSheet(sheet)), rows: (sheet, table, from, count) => rowsOf(plan, sheet, table, from, count) };
}

function paintSheet(sheet: Plan['sheets'][number]): PaintSheet {
  return {
    ...sheet,
    tables: sheet.tables.map(({ name, top, left, rowCount, totals, headerStyle, columns }) => ({
      name,
      top,
      left,
      rowCount,
      ...(totals === undefined ? {} : { totals }),
      ...(headerStyle === undefined ? {} : { headerStyle }),
      columns: columns.map(({ header, style, link }) => ({ header, style, linked: link !== undefined })),
    })),
  };
}

function rowsOf(plan: Plan, sheetIndex: number, tableIndex: number, from: number, count: number): Content[][] {
  const table = plan.sheets[sheetIndex]?.tables[tableIndex];
  assert(table !== undefined, 'the plan has this table');
  const formats: Readonly<Record<string, { readonly numberFormat: string }>> = styles;
  return Array.from({ length: Math.min(count, table.rowCount - from) }, (_, index) => {
    const n = from + index;
    return table.columns.map(({ value, link, style }) => {
      const target = link?.(n);
      return target === undefined ? valueContent(value(n), formats[style]?.numberFormat ?? 'General') : linkContent(target, value(n));
    });
  });
}
