import type { Pages } from './page-breaks';
import type { ChartPlan, PlanCell, SheetPlan } from './plan';

type Laid = Pick<SheetPlan, 'cells' | 'merges' | 'rowHeights' | 'charts'>;

/** A sheet with the headers of long tables repeated, and where its pages begin. */
export interface Repeated extends Laid {
  readonly breaksBefore: readonly number[];
  /** Rows that it has more than before. */
  readonly added: number;
}

/** Excel repeats the same rows on all pages, and every table of a sheet has a header of its own: where one runs over a page, its header stands there again. */
export function repeatHeaders({ cells, merges, rowHeights, charts }: Laid, { breaksBefore, continued }: Pages): Repeated {
  const moved = (row: number): number => row + continued.filter((place) => place.row <= row).length;
  const copies = continued.map((place) => ({ header: place.header, row: moved(place.row) - 1 }));
  const heights = Object.entries(rowHeights).map(([row, height]) => [moved(Number(row)), height] as const);
  return {
    cells: [...cells.map((cell) => movedCell(cell, moved)), ...copies.flatMap(({ header, row }) => cells.filter((cell) => cell.row === header).map((cell) => ({ ...cell, row })))],
    merges: [
      ...merges.map(({ top, bottom, ...sides }) => ({ ...sides, top: moved(top), bottom: moved(bottom) })),
      ...copies.flatMap(({ header, row }) => merges.filter(({ top }) => top === header).map((merge) => ({ ...merge, top: row, bottom: row }))),
    ],
    rowHeights: Object.fromEntries([...heights, ...copies.flatMap(({ header, row }) => (rowHeights[header] === undefined ? [] : [[row, rowHeights[header]] as const]))]),
    charts: charts.map((chart) => movedChart(chart, moved)),
    breaksBefore: [...breaksBefore.map(moved), ...copies.map(({ row }) => row)].sort((left, right) => left - right),
    added: continued.length,
  };
}

type Moved = (row: number) => number;

function movedCell({ formula, row, ...cell }: PlanCell, moved: Moved): PlanCell {
  return { ...cell, row: moved(row), ...(formula === undefined ? {} : { formula: movedAddresses(formula, moved) }) };
}

function movedChart(chart: ChartPlan, moved: Moved): ChartPlan {
  const place = ({ row, column }: ChartPlan['from']): ChartPlan['from'] => ({ row: moved(row), column });
  const range = (text: string): string => movedAddresses(text, moved);
  return {
    ...chart,
    from: place(chart.from),
    to: place(chart.to),
    categories: range(chart.categories),
    series: chart.series.map((series) => ({ ...series, values: range(series.values) })),
  };
}

/** Addresses of the same sheet have no `$`, those of 支出分类明细 have two; texts in quotes are none. */
function movedAddresses(formula: string, moved: Moved): string {
  return formula.replace(/"[^"]*"|(?<![\p{L}\d$!])([A-Z]{1,2})(\d+)(?![\d(])/gu, (found: string, letters: string | undefined, row: string) =>
    letters === undefined ? found : `${letters}${moved(Number(row) - 1) + 1}`);
}
