import { paintChart } from './paint-chart';
import { paintPage } from './paint-page';
import type { PaintSheet, PaintSource } from './paint-source';
import { paintTableObjects } from './paint-table';
import { planArea } from './paint-target';
import type { Target } from './paint-target';
import type { Backup } from './put-back';
import { copyAside, putBack } from './put-back';

/** What has been added to the workbook and has to go again when something fails. */
export interface Stage {
  readonly added: string[];
  removable: boolean;
}

/** Puts every complete sheet in its place. From here on nothing is cancelled. */
export async function placeSheets(context: Excel.RequestContext, targets: readonly Target[], source: PaintSource, stage: Stage): Promise<void> {
  const backups = await copyAside(context, targets);
  stage.added.push(...backups.map(({ copy }) => copy.name));
  try {
    await replaceCells(context, backups);
    for (const { old, stage: staged, plan } of targets) {
      const sheet = old ?? staged;
      if (sheet === undefined) continue;
      paintTableObjects(sheet, plan.tables, source);
      await paintPage(sheet, plan);
      await replaceCharts(sheet, plan);
    }
    await context.sync();
  } catch (error) {
    // Where even that fails, the copies stay and are named.
    stage.removable = await putBack(context, backups);
    throw error;
  }
  for (const { target, copy } of backups) {
    target.stage?.delete();
    copy.delete();
  }
  await context.sync();
  const first = targets[0];
  await bringForward(first?.old ?? first?.stage);
}

/** The sheets are complete: a workbook that is not in front just now (another has the focus) is no failure any more. */
async function bringForward(sheet: Excel.Worksheet | undefined): Promise<void> {
  sheet?.activate();
  await sheet?.context.sync().catch(() => undefined);
}

/** Copies the written cells over the old ones, in the old sheets: one request, and one calculation at its end. */
async function replaceCells(context: Excel.RequestContext, backups: readonly Backup[]): Promise<void> {
  if (backups.length === 0) return;
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const { target, tables } of backups) {
    const { old, stage, plan, oldArea } = target;
    if (stage === undefined) continue;
    // The tables are made anew over the new cells; formulas that name them turn to plain addresses and stay right.
    for (const { name } of tables) old.tables.getItem(name).convertToRange();
    if (oldArea !== undefined) {
      const before = old.getRangeByIndexes(oldArea.top, oldArea.left, oldArea.rowCount, oldArea.columnCount);
      before.unmerge();
      before.clear('All');
    }
    const area = planArea(plan);
    old.getRangeByIndexes(area.top, area.left, area.rowCount, area.columnCount)
      .copyFrom(stage.getRangeByIndexes(area.top, area.left, area.rowCount, area.columnCount), 'All');
  }
  await context.sync();
}

async function replaceCharts(sheet: Excel.Worksheet, plan: PaintSheet): Promise<void> {
  sheet.charts.load('items/name');
  await sheet.context.sync();
  const titles = new Set(plan.charts.map(({ title }) => title));
  for (const chart of sheet.charts.items.filter(({ name }) => titles.has(name))) chart.delete();
  for (const chart of plan.charts) paintChart(sheet, chart);
}
