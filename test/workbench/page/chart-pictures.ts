import { parseAddress } from '../model/address';
import type { Chart } from '../model/features';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { PIXELS_PER_POINT } from '../calc/display-cells';
import type { ChartPicture } from './view/chart-drawing';

/** Reads what a chart shows from the cells its series name. */
export function chartPicture(workbook: Workbook, sheet: Sheet, chart: Chart): ChartPicture {
  const textAt = (path: string): string => {
    const value = chart.properties.get(path);
    return typeof value === 'string' ? value : '';
  };
  const series = chart.series.map((one) => ({
    name: one.name,
    values: cellsOf(workbook, sheet, one.values).map((value) => (typeof value === 'number' ? value : 0)),
  }));
  const named = cellsOf(workbook, sheet, chart.series[0]?.categories ?? '').map((value) => (value === null ? '' : typeof value === 'object' ? value.error : String(value)));
  const length = Math.max(0, ...series.map((one) => one.values.length));
  const hidden = chart.properties.get('title/visible') === false;
  return {
    id: chart.id,
    kind: kindOf(chart.chartType),
    title: hidden ? '' : textAt('title/text') || (series.length === 1 ? (series[0]?.name ?? '') : ''),
    categories: Array.from({ length }, (_, i) => named[i] ?? String(i + 1)),
    series,
    width: Math.round(chart.width * PIXELS_PER_POINT),
    height: Math.round(chart.height * PIXELS_PER_POINT),
  };
}

function kindOf(chartType: string): ChartPicture['kind'] {
  if (/^(Bar|Cylinder.*Bar)/i.test(chartType)) return 'bar';
  if (/^(Line|XYScatter|Area)/i.test(chartType)) return 'line';
  return /pie|doughnut/i.test(chartType) ? 'pie' : 'column';
}

function cellsOf(workbook: Workbook, home: Sheet, formula: string): ReturnType<Sheet['value']>[] {
  const address = parseAddress(formula.replace(/^=/, ''));
  if (address === undefined) return [];
  const sheet = address.sheet === undefined ? home : workbook.sheetNamed(address.sheet);
  if (sheet === undefined) return [];
  const { area } = address;
  const values: ReturnType<Sheet['value']>[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) values.push(sheet.value(row, column));
  }
  return values;
}
