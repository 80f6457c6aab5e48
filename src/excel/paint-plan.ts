import { texts } from '../core/text/texts';
import { clearAway } from './clear-away';
import { failureOf, refuse } from './excel-failure';
import { findTargets } from './find-targets';
import { paintCells, paintFormats } from './paint-cells';
import type { PaintRecord, SheetRecord } from './paint-record';
import type { PaintSource } from './paint-source';
import { paintTableRows } from './paint-table';
import { planArea, rowsOf } from './paint-target';
import type { PaintOptions, Target } from './paint-target';
import { placeSheets } from './place-sheets';
import type { Stage } from './place-sheets';
import type { Failure } from './session';
import { recordSheet } from './sheet-digests';

/** `left` names sheets that were only needed while writing and would not go. */
export type PaintResult = { readonly ok: true; readonly record: PaintRecord; readonly left: readonly string[] } | ({ readonly ok: false } & Failure);

/**
 * Paints a plan into the workbook so that a failure at any moment leaves the old sheets whole.
 *
 * A sheet that is not there yet is added under its name and written directly; when something fails it is deleted again.
 * A sheet that stands is never written until its successor is complete: everything long and fallible goes to a sheet
 * aside, and only then its cells are copied over the old ones in one request. Copying in place, and not deleting and
 * renaming, keeps sheet, position and every formula of hers that looks at it. A copy of the old sheet stands by
 * until everything on the new one stands, and goes back if anything fails before.
 */
export async function paintPlan(source: PaintSource, options: PaintOptions): Promise<PaintResult> {
  const stage: Stage = { added: [], removable: true };
  try {
    return await Excel.run(async (context) => {
      const targets = await findTargets(context, source, options);
      await addStages(context, targets, stage.added, options);
      await paintStages(targets, source, options);
      options.onProgress({ done: 1, total: 1, what: { key: 'excel.progress.placing' } });
      const outdated = outdatedNames(source, options);
      const left = await placeSheets(context, targets, source, stage, outdated);
      const record = await recordTargets(targets, options);
      // One that would not go is known by its record, and goes the next time.
      const kept = Object.entries(options.record).filter(([name]) => outdated.includes(name) && left.includes(name));
      return { ok: true, record: { ...record, ...Object.fromEntries(kept) }, left };
    });
  } catch (error) {
    return { ok: false, ...(await cleanUp(error, stage)) };
  }
}

async function addStages(context: Excel.RequestContext, targets: readonly Target[], added: string[], options: PaintOptions): Promise<void> {
  for (const target of targets) {
    const name = target.old === undefined ? target.plan.name : `${target.plan.name}${texts['excel.sheetSuffix'][options.language]}`;
    target.stage = context.workbook.worksheets.add(name);
    added.push(name);
  }
  await context.sync();
}

/**
 * Long tables come first: the formulas that add them up are written over complete rows, and calculated once. Written
 * the other way round, every piece of a table would have Excel reckon all of them again.
 */
async function paintStages(targets: readonly Target[], source: PaintSource, options: PaintOptions): Promise<void> {
  const total = targets.reduce((sum, { plan }) => sum + rowsOf(plan), 0);
  let before = 0;
  const step = ({ plan }: Target, rows: number): void => {
    if (options.signal.aborted) refuse({ key: 'excel.cancelled' });
    options.onProgress({ done: Math.round(before + rows), total: Math.round(total), what: { key: 'excel.progress.writing', params: { sheet: plan.name } } });
  };
  const longFirst = [...targets].sort((one, other) => rowsOf(other.plan) - rowsOf(one.plan));
  for (const target of longFirst) {
    const { plan, stage, index } = target;
    if (stage === undefined) continue;
    step(target, 0);
    await paintFormats(stage, plan, source.styles, () => { step(target, 0); });
    await paintTableRows({ worksheet: stage, source, sheetIndex: index, onRows: (rows) => { step(target, rows); } });
    before += plan.tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
  }
  for (const target of longFirst) {
    const { plan, stage } = target;
    if (stage !== undefined) await paintCells(stage, plan, source.styles, () => { step(target, 0); });
    before += plan.cells.length / 10;
  }
  if (options.signal.aborted) refuse({ key: 'excel.cancelled' });
}

/** Sheets of ours that this plan has not (nothing is pending any more): they go. */
function outdatedNames(source: PaintSource, options: PaintOptions): string[] {
  const current = new Set(source.sheets.map(({ name }) => name));
  return Object.keys(options.record).filter((name) => !current.has(name));
}

/**
 * Notes what was written, so that her own changes can be told the next time. The sheets stand by now: what can't be read
 * back is noted without its rows, and compared with the plan when it is to be replaced.
 */
async function recordTargets(targets: readonly Target[], options: PaintOptions): Promise<PaintRecord> {
  const record: Record<string, SheetRecord> = {};
  for (const { plan, old, stage } of targets) {
    const sheet = old ?? stage;
    if (sheet === undefined) continue;
    const area = planArea(plan);
    record[plan.name] = await recordSheet(sheet, area, (done) => {
      options.onProgress({ done, total: area.rowCount, what: { key: 'excel.progress.recording', params: { sheet: plan.name } } });
    }).catch(() => ({ area }));
  }
  return record;
}

/** Deletes what was added, so that nothing half written remains. */
async function cleanUp(error: unknown, stage: Stage): Promise<Failure> {
  const failure = failureOf(error);
  if (stage.added.length === 0) return failure;
  const named = (sheets: readonly string[]): { sheets: string } => ({ sheets: sheets.join('”“') });
  if (!stage.removable) return { ...failure, message: { key: 'excel.swapFailed', params: named(stage.added) } };
  const left = await Excel.run((context) => clearAway(context, [], stage.added)).catch(() => stage.added);
  return left.length === 0 ? failure : { ...failure, message: { key: 'excel.cleanupFailed', params: named(left) } };
}
