import type { ChartPlan } from '../core/report/plan';
import { cellAddress } from '../core/cell-address';

/** Greys and a dark line: readable in black and white print, the same as in the written file. */
const columnFills = ['#7F9DB9', '#BFBFBF', '#595959'];
const lineColor = '#1F1F1F';

/** Draws a chart of columns and lines over one category axis, with a second value axis where a series asks for it. */
export function paintChart(worksheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  if (first === undefined) return;
  const chart = worksheet.charts.add('ColumnClustered', worksheet.getRange(first.values), 'Columns');
  chart.name = plan.title;
  chart.title.text = plan.title;
  chart.legend.position = 'Bottom';
  chart.setPosition(cellAddress(plan.from.row, plan.from.column), cellAddress(plan.to.row - 1, plan.to.column - 1));
  paintSeries(worksheet, plan, chart.series.getItemAt(0), first, 0);
  others.forEach((series, index) => {
    paintSeries(worksheet, plan, chart.series.add(series.name), series, index + 1);
  });
  chart.axes.valueAxis.numberFormat = first.numberFormat;
  const second = plan.series.find(({ axis }) => axis === 'secondary');
  const secondAxis = second === undefined ? undefined : chart.axes.getItem('Value', 'Secondary');
  if (second !== undefined && secondAxis !== undefined) secondAxis.numberFormat = second.numberFormat;
  if (plan.fromZero.includes('primary')) chart.axes.valueAxis.minimum = 0;
  if (secondAxis !== undefined && plan.fromZero.includes('secondary')) secondAxis.minimum = 0;
  if (plan.axisTitles === undefined) return;
  chart.axes.valueAxis.title.text = plan.axisTitles.primary;
  if (secondAxis !== undefined) secondAxis.title.text = plan.axisTitles.secondary;
}

function paintSeries(worksheet: Excel.Worksheet, plan: ChartPlan, series: Excel.ChartSeries, { name, values, kind, axis }: ChartPlan['series'][number], index: number): void {
  series.name = name;
  series.setValues(worksheet.getRange(values));
  series.setXAxisValues(worksheet.getRange(plan.categories));
  series.chartType = kind === 'column' ? 'ColumnClustered' : 'LineMarkers';
  if (axis === 'secondary') series.axisGroup = 'Secondary';
  if (kind === 'column') {
    series.format.fill.setSolidColor(columnFills[index % columnFills.length] ?? lineColor);
    return;
  }
  series.format.line.color = lineColor;
  series.markerBackgroundColor = lineColor;
  series.markerForegroundColor = lineColor;
}
