import { clearAway } from './clear-away';
import { paintChart } from './paint-chart';
import { paintPage, paintPrintArea } from './paint-page';
import type { PaintSource } from './paint-source';
import { freeTableNames, paintTableObjects } from './paint-table';
import { planArea } from './paint-target';
import type { Target } from './paint-target';
import type { Backup } from './put-back';
import { copyAside, putBack } from './put-back';
import { isOwnChart, nameAside } from './written-names';

/** What has been added to the workbook and has to go again when something fails. */
export interface Stage {
  readonly added: string[];
  removable: boolean;
}

/**
 * Puts every complete sheet in its place. From here on nothing is cancelled. What replaces something is made beside it,
 * and what can be set back is set; when all of it stands, and not before, what it replaces goes, with the sheets of
 * `outdated`. Gives the names of sheets that would not go.
 */
export async function placeSheets(context: Excel.RequestContext, targets: readonly Target[], source: PaintSource, stage: Stage, outdated: readonly string[]): Promise<string[]> {
  const backups = await copyAside(context, targets, stage.added);
  const charts = backups.flatMap((backup) => backup.charts.filter(isOwnChart));
  try {
    await replaceCells(context, backups);
    for (const { chart, ...named } of charts) chart.name = nameAside(named);
    await paintAround(context, targets, source);
  } catch (error) {
    // Where even that fails, the copies stay and are named.
    stage.removable = await putBack(context, backups);
    throw error;
  }
  const aside = stage.added.filter((name) => !targets.some(({ plan }) => plan.name === name));
  const left = await clearAway(context, charts.map(({ chart }) => chart), [...aside, ...outdated]);
  const first = targets[0];
  await bringForward(first?.old ?? first?.stage);
  return left;
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

/** Tables, sizes, print settings and charts of the new cells. */
async function paintAround(context: Excel.RequestContext, targets: readonly Target[], source: PaintSource): Promise<void> {
  const placed = targets.flatMap(({ old, stage, plan }) => {
    const sheet = old ?? stage;
    return sheet === undefined ? [] : [{ sheet, plan }];
  });
  const nameFor = await freeTableNames(context);
  for (const { sheet, plan } of placed) {
    paintTableObjects(sheet, plan.tables, source, nameFor);
    await paintPage(sheet, plan);
    for (const chart of plan.charts) paintChart(sheet, chart);
  }
  for (const { sheet, plan } of placed) paintPrintArea(sheet, plan.print);
  await context.sync();
}
