import { dayText } from '../calendar';
import type { ReportContext } from './report-context';
import { periodOf } from './report-period';

interface SheetHeading {
  readonly unit: string;
  readonly period: string;
  /** Which sheets, how many rows. */
  readonly source: string;
  /** 编制日期；'' when no date is to be shown. */
  readonly date: string;
}

/** What stands above the tables of every sheet: unit, period, source and date. */
export function sheetHeading({ answer, options, speak }: ReportContext): SheetHeading {
  const { ledger } = answer;
  const sheets = ledger.sheets
    .filter((sheet) => sheet.used)
    .map((sheet) => speak('report.source.sheet', { sheet: sheet.name, rows: Object.values(sheet.rowsByKind).reduce((sum, count) => sum + count, 0) }));
  const shown = sheets.slice(0, MOST_SHEETS_NAMED).join(speak('report.source.separator'));
  return {
    unit: ledger.unitName,
    period: speak(...periodOf(answer, 'narrative.budget-year')),
    source: speak('report.source', {
      sheets: sheets.length > MOST_SHEETS_NAMED ? speak('report.source.and-more', { sheets: shown, count: sheets.length }) : shown,
      read: ledger.rows.count,
      counted: answer.summary.expenditure.count,
    }),
    date: options.date === 0 ? '' : speak('report.date', { date: dayText(options.date) }),
  };
}

/** A sheet a month makes twelve. */
const MOST_SHEETS_NAMED = 12;
