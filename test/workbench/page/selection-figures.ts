import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import type { SelectionFigures } from './view/status-bar';

/** Counts and adds what is selected, as the status bar shows it; undefined when at most one cell holds something. */
export function selectionFigures(workbook: Workbook, sheet: Sheet): SelectionFigures | undefined {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  let numberFormat = 'General';
  for (const area of sheet.selection) {
    if (area.rows * area.columns === 1 && sheet.selection.length === 1) return undefined;
    sheet.forEachCell(area, (row, column, value) => {
      if (value === null) return;
      count += 1;
      if (typeof value !== 'number') return;
      if (numbers === 0) ({ numberFormat } = sheet.format(row, column));
      numbers += 1;
      sum += value;
    });
  }
  if (count < 2) return undefined;
  const text = (value: number): string => workbook.calculator.text(Number(value.toPrecision(14)), numberFormat);
  return { count, sum: numbers === 0 ? undefined : text(sum), average: numbers === 0 ? undefined : text(sum / numbers) };
}
