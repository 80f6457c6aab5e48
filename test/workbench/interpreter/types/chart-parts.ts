import { asNumber, oneOf } from '../arguments';
import { ApiType } from '../host-object';
import type { Session } from '../session';
import { asColour } from './colour';
import { bagTable, bagType, childBag, pathOf } from './bag';
import type { Bag } from './bag';
import type { Arguments } from '../arguments';

type Method = (it: Bag, args: Arguments, session: Session) => undefined;

const clearOf = (...names: readonly string[]): Method => (it, _args, session) => {
  for (const name of names) it.write(pathOf(it, name), undefined, session);
  return undefined;
};

const store = (name: string, read: (args: Arguments) => unknown): Method => (it, args, session) => {
  it.write(pathOf(it, name), read(args), session);
  return undefined;
};

export const chartFillType = new ApiType<Bag>('ChartFill', {
  methods: { Clear: clearOf('color'), SetSolidColor: store('color', (args) => asColour(args.text(0))) },
});

export const chartLineFormatType = bagType('ChartLineFormat', { scalars: { Color: '', LineStyle: 'Continuous', Weight: 0.75 }, methods: { Clear: clearOf('Color', 'LineStyle', 'Weight') } });
export const chartBorderType = bagType('ChartBorder', { scalars: { Color: '', LineStyle: 'Automatic', Weight: 0.75 }, methods: { Clear: clearOf('Color', 'LineStyle', 'Weight') } });
export const chartFontType = bagType('ChartFont', { scalars: { Bold: false, Italic: false, Color: '#000000', Name: '等线', Size: 10, Underline: 'None' } });

const fill = { Fill: () => chartFillType };
const font = { Font: () => chartFontType };
const border = { Border: () => chartBorderType };
const line = { Line: () => chartLineFormatType };

export const chartAreaFormatType = bagType('ChartAreaFormat', { scalars: { RoundedCorners: false, ColorScheme: 'ColorfulPalette1' }, objects: { ...fill, ...font, ...border } });
export const chartSeriesFormatType = bagType('ChartSeriesFormat', { objects: { ...fill, ...line } });
export const chartPointFormatType = bagType('ChartPointFormat', { objects: { ...fill, ...border } });
const titleFormatType = bagType('ChartTitleFormat', { objects: { ...fill, ...font, ...border } });
const axisTitleFormatType = bagType('ChartAxisTitleFormat', { objects: { ...fill, ...font, ...border } });
const axisFormatType = bagType('ChartAxisFormat', { objects: { ...fill, ...font, ...line } });
const legendFormatType = bagType('ChartLegendFormat', { objects: { ...fill, ...font, ...border } });
const labelFormatType = bagType('ChartDataLabelFormat', { objects: { ...fill, ...font, ...border } });
const gridlinesFormatType = bagType('ChartGridlinesFormat', { objects: line });
const plotAreaFormatType = bagType('ChartPlotAreaFormat', { objects: { ...fill, ...border } });
const dataTableFormatType = bagType('ChartDataTableFormat', { objects: { ...fill, ...font, ...border } });
const formatStringType = bagType('ChartFormatString', { objects: font });

const PLACE = { Left: 0, Top: 0 };
const SIZE = { Width: 0, Height: 0 };

/** A text given to a hidden title shows it, as in Excel. */
const titleTable = bagTable({
  scalars: { Visible: true, Overlay: false, HorizontalAlignment: 'Center', VerticalAlignment: 'Center', TextOrientation: 0, Position: 'Automatic', ShowShadow: false, ...PLACE },
  readOnly: SIZE,
  objects: { Format: () => titleFormatType },
  methods: { SetFormula: store('formula', (args) => args.text(0)), GetSubstring: (it) => formatStringType.object(childBag(it, 'substring')) },
});
export const chartTitleType = new ApiType<Bag>('ChartTitle', { ...titleTable, scalars: { ...titleTable.scalars, Text: textOfTitle() } });

const axisTitleTable = bagTable({ scalars: { Visible: false, TextOrientation: 0 }, objects: { Format: () => axisTitleFormatType }, methods: { SetFormula: store('formula', (args) => args.text(0)) } });
const axisTitleType = new ApiType<Bag>('ChartAxisTitle', { ...axisTitleTable, scalars: { ...axisTitleTable.scalars, Text: textOfTitle() } });

function textOfTitle(): { get: (it: Bag, session: Session) => unknown; set: (it: Bag, value: unknown, session: Session) => void } {
  return {
    get: (it, session) => it.read(pathOf(it, 'Text'), session) ?? null,
    set: (it, value, session) => {
      it.write(pathOf(it, 'Text'), typeof value === 'string' ? value : '', session);
      it.write(pathOf(it, 'Visible'), true, session);
    },
  };
}

export const chartLegendType = bagType('ChartLegend', {
  scalars: { Visible: true, Position: 'Right', Overlay: false, ShowShadow: false, ...PLACE, ...SIZE },
  objects: { Format: () => legendFormatType, LegendEntries: () => legendEntryCollectionType },
});

const legendEntryType = bagType('ChartLegendEntry', { scalars: { Visible: true }, readOnly: { ...PLACE, ...SIZE, Index: 0 } });
const legendEntryCollectionType = new ApiType<Bag>('ChartLegendEntryCollection', {
  items: () => [],
  methods: { GetCount: () => 0, GetItemAt: (it, args) => legendEntryType.object(childBag(it, String(args.whole(0)))) },
});

const LABELS = { Position: 'Automatic', ShowValue: true, ShowSeriesName: false, ShowCategoryName: false, ShowLegendKey: false, ShowPercentage: false, ShowBubbleSize: false, Separator: ',', NumberFormat: 'General', LinkNumberFormat: true, TextOrientation: 0, AutoText: true, HorizontalAlignment: 'Center', VerticalAlignment: 'Center' };
export const chartDataLabelsType = bagType('ChartDataLabels', { scalars: LABELS, objects: { Format: () => labelFormatType } });
export const chartDataLabelType = bagType('ChartDataLabel', { scalars: { ...LABELS, ...PLACE, Formula: '', Text: '' }, readOnly: SIZE, objects: { Format: () => labelFormatType } });

const gridlinesType = bagType('ChartGridlines', { scalars: { Visible: false }, objects: { Format: () => gridlinesFormatType } });

const axisTable = bagTable({
  scalars: {
    MajorUnit: '', Maximum: '', Minimum: '', MinorUnit: '', DisplayUnit: 'None', ShowDisplayUnitLabel: true, MinorTimeUnitScale: 'Days', MajorTimeUnitScale: 'Days', BaseTimeUnit: 'Days', CategoryType: 'Automatic',
    ScaleType: 'Linear', LogBase: 10, ReversePlotOrder: false, Crosses: 'Automatic', Visible: true, IsBetweenCategories: true, MajorTickMark: 'None', MinorTickMark: 'None', TickMarkSpacing: 1, TickLabelPosition: 'NextToAxis',
    TickLabelSpacing: '', Alignment: 'Center', MultiLevel: true, NumberFormat: 'General', LinkNumberFormat: true, Offset: 100, TextOrientation: 0, Position: 'Automatic',
  },
  readOnly: { CustomDisplayUnit: 1, CrossesAt: 0, PositionAt: 0, ...PLACE, ...SIZE },
  objects: { Title: () => axisTitleType, Format: () => axisFormatType, MajorGridlines: () => gridlinesType, MinorGridlines: () => gridlinesType },
  methods: {
    SetCategoryNames: store('categoryNames', (args) => args.object(0)?.typeName ?? args.raw(0)),
    SetCrossesAt: store('crossesAt', (args) => asNumber(args.raw(0))),
    SetCustomDisplayUnit: store('customDisplayUnit', (args) => asNumber(args.raw(0))),
    SetPositionAt: store('positionAt', (args) => asNumber(args.raw(0))),
  },
});
export const chartAxisType = new ApiType<Bag>('ChartAxis', {
  ...axisTable,
  scalars: {
    ...axisTable.scalars,
    Type: { get: (it) => (it.path.includes('value') ? 'Value' : it.path.includes('series') ? 'Series' : 'Category') },
    AxisGroup: { get: (it) => (it.path.includes('Secondary') ? 'Secondary' : 'Primary') },
  },
});

export const chartAxesType = new ApiType<Bag>('ChartAxes', {
  objects: {
    CategoryAxis: (it) => chartAxisType.object(childBag(it, 'categoryAxis')),
    ValueAxis: (it) => chartAxisType.object(childBag(it, 'valueAxis')),
    SeriesAxis: (it) => chartAxisType.object(childBag(it, 'seriesAxis')),
  },
  methods: {
    GetItem: (it, args) => {
      const type = oneOf(args.raw(0), ['Category', 'Value', 'Series'] as const).toLowerCase();
      const group = args.word(1, ['Primary', 'Secondary'] as const, 'Primary');
      return chartAxisType.object(childBag(it, `${type}Axis${group === 'Secondary' ? 'Secondary' : ''}`));
    },
  },
});

export const chartPlotAreaType = bagType('ChartPlotArea', {
  scalars: { ...PLACE, ...SIZE, InsideLeft: 0, InsideTop: 0, InsideWidth: 0, InsideHeight: 0, Position: 'Automatic' },
  objects: { Format: () => plotAreaFormatType },
});

export const chartDataTableType = bagType('ChartDataTable', {
  scalars: { Visible: false, ShowLegendKey: true, ShowHorizontalBorder: true, ShowVerticalBorder: true, ShowOutlineBorder: true },
  objects: { Format: () => dataTableFormatType },
});

/** All types of this file, for the registry. */
export const chartParts: readonly ApiType<Bag>[] = [
  chartFillType, chartLineFormatType, chartBorderType, chartFontType, chartAreaFormatType, chartSeriesFormatType, chartPointFormatType, titleFormatType, axisTitleFormatType, axisFormatType, legendFormatType,
  labelFormatType, gridlinesFormatType, plotAreaFormatType, dataTableFormatType, formatStringType, chartTitleType, axisTitleType, chartLegendType, legendEntryType, legendEntryCollectionType, chartDataLabelsType,
  chartDataLabelType, gridlinesType, chartAxisType, chartAxesType, chartPlotAreaType, chartDataTableType,
];
