import { copyCells } from './copy-cells';
import { formulaWithRenamedSheet } from './formula-references';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';
import type { Visibility } from './features';

/** Whether a text can name a sheet: 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end. */
export function isSheetName(name: string): boolean {
  return name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== 'history';
}

/** The first free name of the form Sheet1, Sheet2, … */
export function newSheetName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (workbook.sheetNamed(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** Renames a sheet; formulas and names follow. Undo is lost, as in Excel. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  const before = sheet.name;
  if (before === name) return;
  sheet.update({ name });
  rewriteEverywhere(workbook, (formula) => formulaWithRenamedSheet(formula, before, name));
  workbook.history.lose();
  workbook.announce({ kind: 'sheet-renamed', sheet: sheet.id, before, after: name });
}

/** Deletes a sheet; references to it become #REF!. */
export function removeSheet(workbook: Workbook, sheet: Sheet): void {
  workbook.deleteSheet(sheet);
  rewriteEverywhere(workbook, (formula) => formulaWithRenamedSheet(formula, sheet.name, undefined));
}

/** Copies a sheet with everything on it to a position. Tables and charts get ids and names of their own. */
export function copySheet(workbook: Workbook, sheet: Sheet, position: number): Sheet {
  let number = 2;
  const name = (): string => `${sheet.name.slice(0, 31 - ` (${number})`.length)} (${number})`;
  while (workbook.sheetNamed(name())) number += 1;
  const copy = workbook.addSheet(name(), position);
  const used = sheet.usedArea();
  if (used) copyCells(sheet, used, copy, used, { kind: 'All', skipBlanks: false, transpose: false });
  const { parts } = sheet;
  copy.update({
    ...parts,
    name: copy.name,
    spills: new Map(),
    visibility: 'Visible',
    tables: parts.tables.map((table) => ({ ...table, id: workbook.newId(), name: freeTableName(workbook, table.name) })),
    charts: parts.charts.map((chart) => ({ ...chart, id: workbook.newId() })),
    customProperties: new Map(),
  }, { kind: 'restored' });
  copy.rewriteFormulas((formula) => formulaWithRenamedSheet(formula, sheet.name, copy.name));
  workbook.invalidate();
  return copy;
}

/** A table name not used in the workbook, made from a wish by counting up. */
export function freeTableName(workbook: Workbook, wish: string): string {
  if (!isNameTaken(workbook, wish)) return wish;
  const stem = wish.replace(/\d+$/, '');
  let number = 1;
  while (isNameTaken(workbook, `${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

function isNameTaken(workbook: Workbook, name: string): boolean {
  return workbook.table(name) !== undefined || workbook.parts.names.some((one) => one.name.toLowerCase() === name.toLowerCase());
}

export function setVisibility(workbook: Workbook, sheet: Sheet, visibility: Visibility): void {
  const before = sheet.parts.visibility;
  if (before === visibility) return;
  sheet.update({ visibility });
  if (visibility !== 'Visible' && workbook.activeSheet === sheet) {
    const next = workbook.sheets.find((one) => one.parts.visibility === 'Visible');
    if (next) workbook.activateSheet(next);
  }
  workbook.announce({ kind: 'sheet-visibility', sheet: sheet.id, before, after: visibility });
}

function rewriteEverywhere(workbook: Workbook, rewrite: (formula: string) => string): void {
  for (const sheet of workbook.sheets) {
    sheet.rewriteFormulas(rewrite);
    sheet.update({
      names: sheet.parts.names.map((name) => ({ ...name, formula: rewrite(name.formula) })),
      charts: sheet.parts.charts.map((chart) => ({ ...chart, series: chart.series.map((series) => ({ ...series, values: rewrite(series.values), categories: rewrite(series.categories) })) })),
    });
  }
  workbook.update({ names: workbook.parts.names.map((name) => ({ ...name, formula: rewrite(name.formula) })) });
  workbook.invalidate();
}
