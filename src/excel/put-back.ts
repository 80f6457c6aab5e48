import { planArea } from './paint-target';
import type { Target } from './paint-target';
import { putPageBack } from './put-page-back';
import { noteTables, putFiltersBack, putTablesBack } from './put-tables-back';
import type { TableAsItWas } from './put-tables-back';
import { around } from './sheet-area';
import type { NamedChart } from './written-names';
import { isCopyName, isOwnChart } from './written-names';

/** A sheet that is going to be replaced, as it was. */
export interface Backup {
  readonly target: Target & { readonly old: Excel.Worksheet };
  readonly copy: Excel.Worksheet;
  readonly tables: readonly TableAsItWas[];
  /** The charts that stand on it, ours and hers. */
  readonly charts: readonly ChartAsItWas[];
}

export interface ChartAsItWas extends NamedChart {
  readonly chart: Excel.Chart;
}

/** Copies the sheets that are going to be replaced, and notes what a copy does not tell. The names of the copies are added to `added`. */
export async function copyAside(context: Excel.RequestContext, targets: readonly Target[], added: string[]): Promise<Backup[]> {
  const replaced = targets.filter((target): target is Backup['target'] => target.old !== undefined);
  if (replaced.length === 0) return [];
  const sheets = replaced.map(({ old }) => old);
  context.workbook.worksheets.load('items/name');
  for (const { charts } of sheets) charts.load('items/name,items/id');
  const tables = await noteTables(context, sheets);
  const before = new Set(context.workbook.worksheets.items.map(({ name }) => name));
  try {
    // Of a filtered table only the rows that show would be copied, and what hides is not written over.
    for (const table of sheets.flatMap((sheet) => sheet.tables.items)) table.clearFilters();
    context.application.suspendApiCalculationUntilNextSync();
    const copies = sheets.map((sheet) => sheet.copy('End'));
    for (const copy of copies) copy.load('name');
    await context.sync();
    added.push(...copies.map(({ name }) => name));
    return replaced.flatMap((target, index) => {
      const copy = copies[index];
      return copy === undefined ? [] : [{ target, copy, tables: tables[index] ?? [], charts: target.old.charts.items.map((chart) => ({ chart, id: chart.id, name: chart.name })) }];
    });
  } catch (error) {
    added.push(...(await copiesSince(context, before).catch(() => [])));
    for (const [index, sheet] of sheets.entries()) await surely(() => putFiltersBack(sheet, tables[index] ?? []));
    throw error;
  }
}

/** Restores the old sheets: cells from the copies, then all the rest; false where the cells could not be restored. */
export async function putBack(context: Excel.RequestContext, backups: readonly Backup[]): Promise<boolean> {
  for (const backup of backups) {
    if (!(await surely(() => putCellsBack(context, backup)))) return false;
  }
  // The contents are whole again: what can't be restored of the rest now is made by the next writing.
  for (const { target: { old, plan }, copy, tables, charts } of backups) {
    await surely(() => putChartsBack(old, charts));
    await surely(() => putPageBack(old, copy, plan));
    await surely(() => putTablesBack(old, copy, tables));
    await surely(() => putFiltersBack(old, tables));
  }
  return true;
}

/** Does something that may be done again, and again where the host fails a first time; whether it is done. */
async function surely(work: () => Promise<void>): Promise<boolean> {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      await work();
      return true;
    } catch {
      // The next try or the caller goes on.
    }
  }
  return false;
}

/** Copies that were made although their request failed in the end. */
async function copiesSince({ workbook: { worksheets } }: Excel.RequestContext, before: ReadonlySet<string>): Promise<string[]> {
  worksheets.load('items/name');
  await worksheets.context.sync();
  return worksheets.items.map(({ name }) => name).filter((name) => !before.has(name) && isCopyName(name, [...before]));
}

async function putCellsBack(context: Excel.RequestContext, { target, copy }: Backup): Promise<void> {
  const { old, oldArea, plan } = target;
  old.tables.load('items/name');
  await context.sync();
  for (const table of old.tables.items) table.convertToRange();
  const area = around(oldArea ?? planArea(plan), planArea(plan));
  const cells = old.getRangeByIndexes(area.top, area.left, area.rowCount, area.columnCount);
  cells.unmerge();
  cells.copyFrom(copy.getRangeByIndexes(area.top, area.left, area.rowCount, area.columnCount), 'All');
  await context.sync();
}

/** The old charts still stand: those go that were drawn beside them, and they get their names back. */
async function putChartsBack({ charts, context }: Excel.Worksheet, before: readonly ChartAsItWas[]): Promise<void> {
  const known = new Set(before.map(({ id }) => id));
  charts.load('items/id');
  await context.sync();
  for (const chart of charts.items) if (!known.has(chart.id)) chart.delete();
  for (const { chart, name } of before.filter(isOwnChart)) chart.name = name;
  await context.sync();
}
