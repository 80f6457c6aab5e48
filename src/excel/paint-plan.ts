import type { Cell } from '../core/ledger/grid';
import type { Language } from '../core/text/language';
import { texts } from '../core/text/texts';
import { failureOf, Refusal, refuse } from './excel-failure';
import { paintCells, paintFormats } from './paint-cells';
import { paintChart } from './paint-chart';
import { paintPage } from './paint-page';
import type { PaintRecord, SheetRecord } from './paint-record';
import { cut, MAX_DIGEST_ROWS, ownCells, rowDigest } from './paint-record';
import type { PaintSheet, PaintSource } from './paint-source';
import { lastCell, tableBottom } from './paint-source';
import { paintTableObjects, paintTableRows } from './paint-table';
import type { Failure, Progress } from './session';
import type { SheetArea } from './sheet-area';

export interface PaintOptions {
  readonly language: Language;
  /** What the last writing left; empty when there was none. */
  readonly record: PaintRecord;
  /** Names of every sheet that a plan may have, also those that this one has not. */
  readonly ownNames: readonly string[];
  readonly replaceOwnCells: boolean;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

export type PaintResult = { readonly ok: true; readonly record: PaintRecord } | ({ readonly ok: false } & Failure);

/**
 * Paints a plan into the workbook so that a failure at any moment leaves the old sheets whole.
 *
 * A sheet that is not there yet is added under its name and written directly; when something fails it is deleted again.
 * A sheet that stands is never written until its successor is complete: everything long and fallible goes to a sheet
 * aside, and only then its cells are copied over the old ones in one request. Copying in place, and not deleting and
 * renaming, keeps sheet, position and every formula of hers that looks at it. A copy of the old sheet stands by
 * during that one request and goes back if the request fails.
 */
export async function paintPlan(source: PaintSource, options: PaintOptions): Promise<PaintResult> {
  const stage = { added: [] as string[], removable: true };
  try {
    const record = await Excel.run(async (context) => {
      const targets = await findTargets(context, source, options);
      await addStages(context, targets, stage.added, options);
      await paintStages(targets, source, options);
      options.onProgress({ done: 1, total: 1, what: { key: 'excel.progress.placing' } });
      await placeStages(context, targets, source, stage);
      await removeOutdated(context, source, options);
      return digestTargets(targets);
    });
    return { ok: true, record };
  } catch (error) {
    return { ok: false, ...(await cleanUp(error, stage)) };
  }
}

/** One sheet of the plan on its way into the workbook. */
interface Target {
  readonly index: number;
  readonly plan: PaintSheet;
  /** The sheet of that name, when it stands already. */
  readonly old: Excel.Worksheet | undefined;
  readonly oldArea: SheetArea | undefined;
  /** Where the plan is written: the new sheet itself, or one aside. */
  stage?: Excel.Worksheet;
}

/** Everything that can stand in the way is looked for before the first change. */
async function findTargets(context: Excel.RequestContext, source: PaintSource, options: PaintOptions): Promise<Target[]> {
  const { workbook } = context;
  workbook.load('protection/protected');
  workbook.worksheets.load('items/name,items/protection/protected');
  await context.sync();
  const sheets = workbook.worksheets.items;
  const targets: Target[] = source.sheets.map((plan, index) => {
    const old = sheets.find(({ name }) => name.toLowerCase() === plan.name.toLowerCase());
    return { index, plan, old, oldArea: options.record[plan.name]?.area };
  });
  const touched = sheets.filter(({ name }) => options.ownNames.includes(name));
  const locked = touched.find(({ protection }) => protection.protected);
  if (locked !== undefined) refuse({ key: 'excel.sheetProtected', params: { sheet: locked.name } });
  // Sheets are added in any case: one aside at least.
  if (workbook.protection.protected) refuse({ key: 'excel.workbookProtected' });
  for (const { old, plan } of targets) {
    if (old === undefined) continue;
    const record = options.record[plan.name];
    if (record === undefined) refuse({ key: 'excel.nameTaken', params: { sheet: plan.name } });
    if (!options.replaceOwnCells) await refuseOwnCells(old, plan, record);
  }
  for (const stale of sheets.filter(({ name }) => isStageName(name, options.ownNames))) stale.delete();
  return targets;
}

async function refuseOwnCells(sheet: Excel.Worksheet, plan: PaintSheet, record: SheetRecord): Promise<void> {
  const used = await readUsed(sheet);
  if (used === undefined) return;
  const own = ownCells(record, used.contents, used.area, planArea(plan));
  if (own.length === 0) return;
  const cells = `${own.slice(0, 5).join(', ')}${own.length > 5 ? ' …' : ''}`;
  throw new Refusal({ message: { key: 'excel.ownCells', params: { sheet: plan.name, count: own.length, cells } }, asks: 'replaceOwnCells' });
}

/** Contents (formulas where there are any) of a sheet; of a very long one only what lies right of the first columns matters. */
async function readUsed(sheet: Excel.Worksheet): Promise<{ readonly area: SheetArea; readonly contents: Cell[][] } | undefined> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await sheet.context.sync();
  if (used.isNullObject || used.rowCount > MAX_DIGEST_ROWS) return undefined;
  used.load('formulas');
  await sheet.context.sync();
  const area = { top: used.rowIndex, left: used.columnIndex, rowCount: used.rowCount, columnCount: used.columnCount };
  return { area, contents: used.formulas as Cell[][] };
}

async function addStages(context: Excel.RequestContext, targets: readonly Target[], added: string[], options: PaintOptions): Promise<void> {
  for (const target of targets) {
    const name = target.old === undefined ? target.plan.name : `${target.plan.name}${texts['excel.sheetSuffix'][options.language]}`;
    target.stage = context.workbook.worksheets.add(name);
    added.push(name);
  }
  await context.sync();
}

async function paintStages(targets: readonly Target[], source: PaintSource, options: PaintOptions): Promise<void> {
  const total = targets.reduce((sum, { plan }) => sum + rowsOf(plan), 0);
  let before = 0;
  for (const { plan, stage, index } of targets) {
    if (stage === undefined) continue;
    const step = (rows: number): void => {
      if (options.signal.aborted) refuse({ key: 'excel.cancelled' });
      options.onProgress({ done: before + rows, total, what: { key: 'excel.progress.writing', params: { sheet: plan.name } } });
    };
    step(0);
    await paintFormats(stage, plan, source.styles);
    step(0);
    await paintTableRows({ worksheet: stage, source, sheetIndex: index, onRows: step });
    await paintCells(stage, plan, source.styles);
    before += rowsOf(plan);
  }
  if (options.signal.aborted) refuse({ key: 'excel.cancelled' });
}

function rowsOf(plan: PaintSheet): number {
  return plan.cells.length / 10 + plan.tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
}

interface Stage {
  readonly added: string[];
  removable: boolean;
}

/** Puts every complete sheet in its place. From here on nothing is cancelled. */
async function placeStages(context: Excel.RequestContext, targets: readonly Target[], source: PaintSource, stage: Stage): Promise<void> {
  const replaced = targets.filter(({ old }) => old !== undefined);
  const backups = await copyAside(context, replaced, stage);
  try {
    for (const target of replaced) await replaceCells(target);
    for (const { old, stage: staged, plan } of targets) {
      const sheet = old ?? staged;
      if (sheet === undefined) continue;
      paintTableObjects(sheet, plan.tables, source);
      await paintPage(sheet, plan);
      await replaceCharts(sheet, plan);
    }
    await context.sync();
  } catch (error) {
    await putBack(replaced, backups, stage);
    throw error;
  }
  for (const { stage: staged } of replaced) staged?.delete();
  for (const backup of backups) backup.delete();
  await context.sync();
  const first = targets[0];
  await bringForward(first?.old ?? first?.stage);
}

/** The sheets are complete: a workbook that is not in front just now (another has the focus) is no failure any more. */
async function bringForward(sheet: Excel.Worksheet | undefined): Promise<void> {
  sheet?.activate();
  await sheet?.context.sync().catch(() => undefined);
}

async function copyAside(context: Excel.RequestContext, targets: readonly Target[], stage: Stage): Promise<Excel.Worksheet[]> {
  const backups = targets.map(({ old }) => old?.copy('End')).filter((copy) => copy !== undefined);
  for (const backup of backups) backup.load('name');
  await context.sync();
  stage.added.push(...backups.map(({ name }) => name));
  return backups;
}

/** Copies the written cells over the old ones, in the old sheet: one request. */
async function replaceCells({ old, stage, plan, oldArea }: Target): Promise<void> {
  if (old === undefined || stage === undefined) return;
  old.tables.load('items/name');
  await old.context.sync();
  // The tables are made anew over the new cells; formulas that name them turn to plain addresses and stay right.
  for (const table of old.tables.items) table.convertToRange();
  if (oldArea !== undefined) {
    const before = old.getRangeByIndexes(oldArea.top, oldArea.left, oldArea.rowCount, oldArea.columnCount);
    before.unmerge();
    before.clear('All');
  }
  const area = planArea(plan);
  old.getRangeByIndexes(area.top, area.left, area.rowCount, area.columnCount)
    .copyFrom(stage.getRangeByIndexes(area.top, area.left, area.rowCount, area.columnCount), 'All');
  await old.context.sync();
}

async function replaceCharts(sheet: Excel.Worksheet, plan: PaintSheet): Promise<void> {
  sheet.charts.load('items/name');
  await sheet.context.sync();
  const titles = new Set(plan.charts.map(({ title }) => title));
  for (const chart of sheet.charts.items.filter(({ name }) => titles.has(name))) chart.delete();
  for (const chart of plan.charts) paintChart(sheet, chart);
}

/** Restores the old cells from the copies. Where even that fails, the copies stay and are named. */
async function putBack(replaced: readonly Target[], backups: readonly Excel.Worksheet[], stage: Stage): Promise<void> {
  try {
    for (const [index, { old, oldArea, plan }] of replaced.entries()) {
      const backup = backups[index];
      if (old === undefined || backup === undefined) continue;
      const area = around(oldArea ?? planArea(plan), planArea(plan));
      const cells = old.getRangeByIndexes(area.top, area.left, area.rowCount, area.columnCount);
      cells.unmerge();
      cells.copyFrom(backup.getRangeByIndexes(area.top, area.left, area.rowCount, area.columnCount), 'All');
      await old.context.sync();
    }
  } catch {
    stage.removable = false;
  }
}

function around(one: SheetArea, other: SheetArea): SheetArea {
  const top = Math.min(one.top, other.top);
  const left = Math.min(one.left, other.left);
  const bottom = Math.max(one.top + one.rowCount, other.top + other.rowCount);
  const right = Math.max(one.left + one.columnCount, other.left + other.columnCount);
  return { top, left, rowCount: bottom - top, columnCount: right - left };
}

/** A sheet of ours that this plan has not (nothing is pending any more) goes. */
async function removeOutdated(context: Excel.RequestContext, source: PaintSource, options: PaintOptions): Promise<void> {
  const current = new Set(source.sheets.map(({ name }) => name));
  for (const name of Object.keys(options.record)) {
    if (!current.has(name)) context.workbook.worksheets.getItemOrNullObject(name).delete();
  }
  await context.sync();
}

/** Reads back what was written: Excel spells some formulas its own way, and digests must be of its spelling. */
async function digestTargets(targets: readonly Target[]): Promise<PaintRecord> {
  const record: Record<string, SheetRecord> = {};
  for (const { plan, old, stage } of targets) {
    const sheet = old ?? stage;
    if (sheet === undefined) continue;
    const area = planArea(plan);
    const used = await readUsed(sheet);
    record[plan.name] = used === undefined ? { area } : { area, rows: digestRows(used.contents, used.area, area) };
  }
  return record;
}

function digestRows(contents: readonly (readonly Cell[])[], contentsArea: SheetArea, area: SheetArea): number[] {
  return Array.from({ length: area.rowCount }, (_, index) => rowDigest(cut(contents[area.top + index - contentsArea.top] ?? [], contentsArea, area)));
}

function planArea(plan: PaintSheet): SheetArea {
  const { row, column } = lastCell(plan);
  const bottom = plan.tables.reduce((most, table) => Math.max(most, tableBottom(table)), row);
  return { top: 0, left: 0, rowCount: bottom + 1, columnCount: column + 1 };
}

function isStageName(name: string, ownNames: readonly string[]): boolean {
  const suffixes = [...Object.values(texts['excel.sheetSuffix'])];
  return ownNames.some((own) => suffixes.some((suffix) => name === `${own}${suffix}`));
}

/** Deletes what was added, so that nothing half written remains. */
async function cleanUp(error: unknown, stage: Stage): Promise<Failure> {
  const failure = failureOf(error);
  if (stage.added.length === 0) return failure;
  const sheets = stage.added.join('”“');
  if (!stage.removable) return { ...failure, message: { key: 'excel.swapFailed', params: { sheets } } };
  try {
    await Excel.run(async (context) => {
      for (const name of stage.added) context.workbook.worksheets.getItemOrNullObject(name).delete();
      await context.sync();
    });
    return failure;
  } catch {
    return { ...failure, message: { key: 'excel.cleanupFailed', params: { sheets } } };
  }
}
