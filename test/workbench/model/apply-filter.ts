import type { Area } from './area';
import { lastRow } from './area';
import { wireValue } from './cell-value';
import type { CellValue } from './cell-value';
import type { FilterCriteria } from './features';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Hides the rows that a filter leaves out, for the sheet's own filter and those of its tables; others show again. */
export function applyFilters(workbook: Workbook, sheet: Sheet): void {
  const hidden = new Set<number>();
  if (sheet.parts.filter) hideRows(workbook, sheet, sheet.parts.filter.area, 1, sheet.parts.filter.criteria, hidden);
  for (const table of sheet.parts.tables) hideRows(workbook, sheet, table.showTotals ? { ...table.area, rows: table.area.rows - 1 } : table.area, table.showHeaders ? 1 : 0, table.criteria, hidden);
  sheet.update({ filteredRows: hidden });
}

function hideRows(workbook: Workbook, sheet: Sheet, area: Area, headers: number, criteria: ReadonlyMap<number, FilterCriteria>, hidden: Set<number>): void {
  for (const [offset, one] of criteria) {
    const column = area.column + offset;
    const passes = rowTest(workbook, sheet, { ...area, row: area.row + headers, rows: area.rows - headers }, column, one);
    for (let row = area.row + headers; row <= lastRow(area); row += 1) if (!passes(row)) hidden.add(row);
  }
}

function rowTest(workbook: Workbook, sheet: Sheet, body: Area, column: number, criteria: FilterCriteria): (row: number) => boolean {
  const value = (row: number): CellValue => sheet.value(row, column);
  const text = (row: number): string => workbook.calculator.text(value(row), sheet.format(row, column).numberFormat);
  switch (criteria.filterOn.toLowerCase()) {
    case 'values': {
      const wanted = new Set((criteria.values ?? []).map((one) => (typeof one === 'string' ? one : one.date).toLowerCase()));
      return (row) => wanted.has(text(row).toLowerCase()) || wanted.has(String(wireValue(value(row))).toLowerCase());
    }
    case 'custom': {
      const first = condition(criteria.criterion1 ?? '');
      const second = criteria.criterion2 === undefined ? undefined : condition(criteria.criterion2);
      const any = criteria.operator?.toLowerCase() === 'or';
      return (row) => {
        const one = first(value(row));
        if (!second) return one;
        return any ? one || second(value(row)) : one && second(value(row));
      };
    }
    case 'topitems':
    case 'bottomitems':
    case 'toppercent':
    case 'bottompercent': {
      const kept = topRows(sheet, body, column, criteria);
      return (row) => kept.has(row);
    }
    case 'dynamic':
      return averageTest(sheet, body, column, criteria.dynamicCriteria ?? '');
    case 'cellcolor':
      return (row) => sheet.format(row, column).fillColor.toLowerCase() === (criteria.color ?? '').toLowerCase();
    case 'fontcolor':
      return (row) => sheet.format(row, column).fontColor.toLowerCase() === (criteria.color ?? '').toLowerCase();
    default:
      return () => true;
  }
}

function topRows(sheet: Sheet, body: Area, column: number, criteria: FilterCriteria): Set<number> {
  const rows: { row: number; value: number }[] = [];
  for (let row = body.row; row <= lastRow(body); row += 1) {
    const value = sheet.value(row, column);
    if (typeof value === 'number') rows.push({ row, value });
  }
  const bottom = criteria.filterOn.toLowerCase().startsWith('bottom');
  rows.sort((a, b) => (bottom ? a.value - b.value : b.value - a.value));
  const amount = Number(criteria.criterion1 ?? 10);
  const count = criteria.filterOn.toLowerCase().endsWith('percent') ? Math.max(1, Math.floor((rows.length * amount) / 100)) : amount;
  return new Set(rows.slice(0, count).map(({ row }) => row));
}

function averageTest(sheet: Sheet, body: Area, column: number, criteria: string): (row: number) => boolean {
  const numbers: number[] = [];
  for (let row = body.row; row <= lastRow(body); row += 1) {
    const value = sheet.value(row, column);
    if (typeof value === 'number') numbers.push(value);
  }
  const average = numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
  const above = criteria.toLowerCase() === 'aboveaverage';
  return (row) => {
    const value = sheet.value(row, column);
    return typeof value === 'number' && (above ? value > average : value < average);
  };
}

/** `>100`, `<>abc*`, `=x`: the conditions of a custom filter; `*` and `?` stand for any text and any character. */
function condition(text: string): (value: CellValue) => boolean {
  const match = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/.exec(text);
  const operator = match?.[1] ?? '=';
  const wanted = match?.[2] ?? '';
  const number = wanted.trim() === '' ? NaN : Number(wanted);
  const pattern = new RegExp(`^${wanted.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[\\s\\S]*').replaceAll('?', '[\\s\\S]')}$`, 'iu');
  return (value) => {
    const same = typeof value === 'number' && !Number.isNaN(number) ? value === number : pattern.test(value === null ? '' : typeof value === 'object' ? value.error : String(value));
    if (operator === '=') return same;
    if (operator === '<>') return !same;
    if (typeof value !== 'number' || Number.isNaN(number)) return false;
    if (operator === '>') return value > number;
    if (operator === '<') return value < number;
    return operator === '>=' ? value >= number : value <= number;
  };
}
