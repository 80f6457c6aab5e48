import { same, sampleSheet, SALES } from './scenario';
import type { Scenario } from './scenario';

async function withChart(context: Excel.RequestContext, type: Excel.ChartType | 'ColumnClustered' | 'Line' | 'Doughnut' | 'XYScatter'): Promise<{ sheet: Excel.Worksheet; chart: Excel.Chart }> {
  const sheet = await sampleSheet(context);
  const range = sheet.getRange('A1:D5');
  range.values = SALES;
  const chart = sheet.charts.add(type, range, 'Auto');
  chart.name = 'SalesChart';
  await context.sync();
  return { sheet, chart };
}

export const chartScenarios: readonly Scenario[] = [
  {
    name: 'a chart is made, placed and titled',
    sample: 'Chart: Create several charts; Title format',
    run: (excel) => excel.run(async (context) => {
      const { sheet, chart } = await withChart(context, 'ColumnClustered');
      chart.title.text = 'Bicycle parts';
      chart.title.format.font.size = 15;
      chart.legend.position = 'Right';
      chart.legend.format.fill.setSolidColor('white');
      chart.setPosition('F2', 'L16');
      chart.load('name, left, top, width, height, chartType, title/text, title/format/font/size, legend/position');
      sheet.charts.load('items/name');
      const cell = sheet.getRange('F2').load('left, top');
      await context.sync();
      same([chart.title.text, chart.title.format.font.size, chart.legend.position, chart.chartType], ['Bicycle parts', 15, 'Right', 'ColumnClustered'], 'chart');
      same([chart.left, chart.top, chart.width > 300], [cell.left, cell.top, true], 'place');
      same(sheet.charts.items.map((one) => one.name), ['SalesChart'], 'charts');
    }),
  },
  {
    name: 'the axes are titled, bounded and formatted',
    sample: 'Chart: Axis details; Axis formatting',
    run: (excel) => excel.run(async (context) => {
      const { chart } = await withChart(context, 'ColumnClustered');
      chart.axes.valueAxis.maximum = 15000;
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.displayUnit = 'Thousands';
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.axes.categoryAxis.title.text = 'Part';
      chart.axes.valueAxis.load('maximum, minimum, displayUnit, type, majorGridlines/visible');
      chart.axes.categoryAxis.load('title/text, title/visible');
      await context.sync();
      same([chart.axes.valueAxis.maximum, chart.axes.valueAxis.minimum, chart.axes.valueAxis.displayUnit, chart.axes.valueAxis.type, chart.axes.valueAxis.majorGridlines.visible], [15000, 0, 'Thousands', 'Value', false], 'value axis');
      same([chart.axes.categoryAxis.title.text, chart.axes.categoryAxis.title.visible], ['Part', true], 'category axis');
    }),
  },
  {
    name: 'series are added, named, recoloured and deleted',
    sample: 'Chart: Series and series plot order',
    run: (excel) => excel.run(async (context) => {
      const { sheet, chart } = await withChart(context, 'ColumnClustered');
      chart.series.load('count, items/name');
      await context.sync();
      same([chart.series.count, chart.series.items.map((one) => one.name)], [3, ['Qtr1', 'Qtr2', 'Qtr3']], 'from the range');
      const added = chart.series.add('Qtr2 again');
      added.setValues(sheet.getRange('C2:C5'));
      added.setXAxisValues(sheet.getRange('A2:A5'));
      added.format.fill.setSolidColor('#FF0000');
      added.hasDataLabels = true;
      chart.series.getItemAt(0).delete();
      chart.series.load('count, items/name');
      const values = added.getDimensionValues('Values');
      await context.sync();
      same([chart.series.count, chart.series.items.at(-1)?.name, values.value], [3, 'Qtr2 again', [7000, 323, 8766, 1088]], 'after');
    }),
  },
  {
    name: 'columns and a line share a chart, the line on its own axis',
    sample: 'Chart: Combination chart',
    run: (excel) => excel.run(async (context) => {
      const { chart } = await withChart(context, 'ColumnClustered');
      const line = chart.series.getItemAt(2);
      line.chartType = 'LineMarkers';
      line.axisGroup = 'Secondary';
      chart.axes.getItem('Value', 'Secondary').numberFormat = '0%';
      line.load('chartType, axisGroup');
      chart.load('chartType');
      await context.sync();
      same([line.chartType, line.axisGroup, chart.chartType], ['LineMarkers', 'Secondary', 'ColumnClustered'], 'combination');
    }),
  },
  {
    name: 'points, markers, labels and a trend line are set',
    sample: 'Chart: Trendlines; Series markers; Points',
    run: (excel) => excel.run(async (context) => {
      const { chart } = await withChart(context, 'Line');
      const series = chart.series.getItemAt(0);
      series.trendlines.add('Linear');
      series.markerStyle = 'Star';
      series.points.getItemAt(1).format.fill.setSolidColor('#00FF00');
      series.points.load('count');
      const count = series.trendlines.getCount();
      series.load('markerStyle');
      await context.sync();
      same([series.points.count, count.value, series.markerStyle], [4, 1, 'Star'], 'series');
    }),
  },
  {
    name: 'a chart is found by name, moved and deleted',
    sample: 'Chart: Delete a chart',
    run: (excel) => excel.run(async (context) => {
      const { sheet } = await withChart(context, 'Doughnut');
      const chart = sheet.charts.getItem('SalesChart');
      chart.left = 10;
      chart.top = 20;
      chart.load('left, top');
      await context.sync();
      same([chart.left, chart.top], [10, 20], 'moved');
      chart.delete();
      const gone = sheet.charts.getItemOrNullObject('SalesChart');
      const count = sheet.charts.getCount();
      await context.sync();
      same([gone.isNullObject, count.value], [true, 0], 'deleted');
    }),
  },
];
