import type { Place } from '../core/problem';
import { apiCode, refuse } from './excel-failure';

/** How often, and how many milliseconds apart, a place is gone to while another workbook has the focus. */
const TRIES = 8;
const PAUSE = 250;

/**
 * Selects a place in the workbook; waits a moment for this workbook to come to the front.
 * @param sheetId finds the sheet also under another name than the place was told with
 */
export async function goTo(place: Place, sheetId: string | undefined): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await select(place, sheetId ?? place.sheet);
      return;
    } catch (error) {
      if (apiCode(error) !== 'InactiveWorkbook' || tried === TRIES) throw error;
      await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
    }
  }
}

async function select({ row, cell }: Place, sheet: string): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load('visibility');
    await context.sync();
    if (worksheet.isNullObject) refuse({ key: 'excel.itemNotFound' });
    // A hidden sheet can't come to the front.
    if (worksheet.visibility !== 'Visible') worksheet.visibility = 'Visible';
    worksheet.activate();
    worksheet.getRange(cell ?? `${row}:${row}`).select();
    await context.sync();
  });
}

/** Writes a formula into the active cell when it is empty; gives its address. */
export async function insertFormula(formula: string): Promise<string> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('formulas,address,numberFormat');
    await context.sync();
    if (cell.formulas[0]?.[0] !== '') refuse({ key: 'excel.cellOccupied' });
    // In a cell of text format the formula would stay a text.
    if (cell.numberFormat[0]?.[0] === '@') cell.numberFormat = [['General']];
    cell.formulas = [[formula.startsWith('=') ? formula : `=${formula}`]];
    await context.sync();
    return cell.address.slice(cell.address.lastIndexOf('!') + 1);
  });
}

/** Name, area and cells of what is selected; undefined when the selection is no single range. */
export async function selectedCells(): Promise<{ readonly sheet: string; readonly top: number; readonly left: number; readonly rows: (string | number | boolean)[][] }> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const used = selected.worksheet.getUsedRange(true);
    // Whole columns selected: only what holds anything counts.
    const range = selected.getIntersectionOrNullObject(used);
    range.load('values,rowIndex,columnIndex,worksheet/name');
    await context.sync();
    if (range.isNullObject) refuse({ key: 'excel.nothingSelected' });
    return { sheet: range.worksheet.name, top: range.rowIndex, left: range.columnIndex, rows: range.values as (string | number | boolean)[][] };
  });
}
