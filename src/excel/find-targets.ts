import { cellAddress } from '../core/cell-address';
import type { Cell } from '../core/ledger/grid';
import type { Message } from '../core/message';
import { isWrittenSheet, TELLING_ROWS } from '../core/report/is-written-sheet';
import { Refusal, refuse } from './excel-failure';
import { ownContents, rowsText } from './own-contents';
import type { RowStretch, SheetRecord } from './paint-record';
import { knowsRows } from './paint-record';
import type { PaintSheet, PaintSource } from './paint-source';
import { planArea } from './paint-target';
import type { PaintOptions, Target } from './paint-target';
import { usedArea } from './read-sheet';
import type { SheetArea } from './sheet-area';
import { around, bottomOf } from './sheet-area';
import { unlikePlan } from './unlike-plan';
import { isStageName } from './written-names';

/** Everything that can stand in the way is looked for before the first change. */
export async function findTargets(context: Excel.RequestContext, source: PaintSource, options: PaintOptions): Promise<Target[]> {
  const { workbook } = context;
  workbook.load('protection/protected');
  workbook.worksheets.load('items/name,items/protection/protected,items/autoFilter/isDataFiltered');
  await context.sync();
  const sheets = workbook.worksheets.items;
  const touched = sheets.filter(({ name }) => options.ownNames.includes(name));
  const locked = touched.find(({ protection }) => protection.protected);
  if (locked !== undefined) refuse({ key: 'excel.sheetProtected', params: { sheet: locked.name } });
  // A filter of hers over a whole sheet hides rows from being written; one of our tables gives way for as long as that takes.
  const filtered = touched.find(({ autoFilter }) => autoFilter.isDataFiltered);
  if (filtered !== undefined) refuse({ key: 'excel.columnsFiltered', params: { sheet: filtered.name } });
  // Sheets are added in any case: one aside at least.
  if (workbook.protection.protected) refuse({ key: 'excel.workbookProtected' });
  const targets: Target[] = [];
  for (const [index, plan] of source.sheets.entries()) {
    const old = sheets.find(({ name }) => name.toLowerCase() === plan.name.toLowerCase());
    targets.push({ index, plan, old, oldArea: old === undefined ? undefined : await oldArea(old, plan, options) });
  }
  if (!options.replaceOwnCells) {
    const found: Message[] = [];
    for (const target of targets) found.push(...(await ownContentsIn(target, source, options)));
    askFor(found);
  }
  for (const stale of sheets.filter(({ name }) => isStageName(name, options.ownNames))) stale.delete();
  return targets;
}

/** Where our cells stand on a sheet that is there already; refuses where it is none of ours. */
async function oldArea(sheet: Excel.Worksheet, plan: PaintSheet, options: PaintOptions): Promise<SheetArea> {
  return options.record[plan.name]?.area ?? (await writtenArea(sheet, plan)) ?? refuseTaken(sheet, plan);
}

async function refuseTaken(sheet: Excel.Worksheet, plan: PaintSheet): Promise<never> {
  const used = await usedArea(sheet);
  const cells = used === undefined ? 'A1' : `${cellAddress(used.top, used.left)}:${cellAddress(bottomOf(used), used.left + used.columnCount - 1)}`;
  return refuse({ key: 'excel.nameTaken', params: { sheet: plan.name, cells } });
}

/** The cells of a sheet that reads like one of ours although no record of it was kept: one of the command line, say. */
async function writtenArea(sheet: Excel.Worksheet, plan: PaintSheet): Promise<SheetArea | undefined> {
  const used = await usedArea(sheet);
  if (used === undefined) return undefined;
  const head = sheet.getRangeByIndexes(0, 0, TELLING_ROWS, used.left + used.columnCount);
  head.load('values');
  await sheet.context.sync();
  const rows = head.values as Cell[][];
  if (!isWrittenSheet(plan.id, rows)) return undefined;
  // A long table may have key columns beside those that are read.
  const headers = plan.tables.map(({ top }) => (rows[top] ?? []).findIndex((cell) => cell === '' || cell === null)).map((end) => (end === -1 ? used.left + used.columnCount : end));
  return { top: 0, left: 0, rowCount: used.top + used.rowCount, columnCount: Math.max(headers[0] ?? 0, plan.tables.length === 0 ? planArea(plan).columnCount : 0) };
}

/** Stops with one question about everything of hers that would be replaced, on whichever sheet. */
function askFor(found: readonly Message[]): void {
  const [first, ...others] = found;
  if (first === undefined) return;
  throw new Refusal({ message: others.reduce((before, message): Message => ({ key: 'excel.ownCellsOfMany', params: { first: before, others: message } }), first), asks: 'replaceOwnCells' });
}

/** What of hers would be replaced on a sheet, and where it stands. */
async function ownContentsIn(target: Target, source: PaintSource, options: PaintOptions): Promise<readonly Message[]> {
  const { plan, old, oldArea: area } = target;
  if (old === undefined || area === undefined) return [];
  const used = await usedArea(old);
  if (used === undefined) return [];
  const onRows = (rows: number): void => {
    if (options.signal.aborted) refuse({ key: 'excel.cancelled' });
    options.onProgress({ done: rows, total: used.top + used.rowCount, what: { key: 'excel.progress.checking', params: { sheet: plan.name } } });
  };
  onRows(0);
  const next = planArea(plan);
  const record: SheetRecord = options.record[plan.name] ?? { area };
  const compared = around(area, next);
  const unlike = (rows: SheetArea): Promise<RowStretch[]> => unlikePlan(old, { source, sheetIndex: target.index, area: rows, used, onRows });
  const own = knowsRows(record)
    ? await ownContents(old, { record, used, next, unlike: () => unlike(record.area), onRows })
    : (await unlike(compared)).map((stretch) => rowsText(stretch, compared));
  if (own.length === 0) return [];
  const cells = `${own.slice(0, 5).join(', ')}${own.length > 5 ? ' …' : ''}`;
  return [{ key: knowsRows(record) ? 'excel.ownCells' : 'excel.unrecorded', params: { sheet: plan.name, count: own.length, cells } }];
}
