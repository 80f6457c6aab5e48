import { asText } from '../arguments';
import { invalidArgument } from '../host-error';
import { ApiType } from '../host-object';
import type { ScalarAnswer } from '../host-object';
import { absoluteFormula } from '../range-place';
import type { Session } from '../session';
import { bagTable, bagType, childBag, pathOf } from './bag';
import type { Bag } from './bag';
import { changeChart, changeSeries, findChart, findSeries, seriesBag, seriesValues } from './chart-access';
import type { ChartRef, SeriesRef } from './chart-access';
import { chartDataLabelsType, chartDataLabelType, chartPointFormatType, chartSeriesFormatType } from './chart-parts';
import { rangeType } from './range';

const KEPT = {
  HasDataLabels: false, Filtered: false, MarkerSize: 5, MarkerStyle: 'Automatic', ShowShadow: false, MarkerBackgroundColor: '', MarkerForegroundColor: '', Smooth: false, PlotOrder: 1, GapWidth: 150, DoughnutHoleSize: 75,
  AxisGroup: 'Primary', Explosion: 0, FirstSliceAngle: 0, InvertIfNegative: false, BubbleScale: 100, SecondPlotSize: 75, SplitType: 'SplitByPosition', SplitValue: 0, VaryByCategories: false, ShowLeaderLines: true, Overlap: 0,
};
const kept = bagTable({ scalars: KEPT }).scalars ?? {};

const keptScalars: Record<string, ScalarAnswer<SeriesRef>> = Object.fromEntries(Object.entries(kept).map(([name, scalar]) => [name, {
  get: (it: SeriesRef, session: Session) => scalar.get?.(seriesBag(it, ''), session),
  set: (it: SeriesRef, value: unknown, session: Session) => { scalar.set?.(seriesBag(it, ''), value, session); },
}]));

/** One series of a chart. */
export const chartSeriesType: ApiType<SeriesRef> = new ApiType<SeriesRef>('ChartSeries', {
  check: (it) => { findSeries(it); },
  scalars: {
    ...keptScalars,
    Name: { get: (it) => findSeries(it).name, set: (it, value) => { changeSeries(it, { name: asText(value) }); } },
    ChartType: { get: (it, session) => seriesBag(it, '').read('chartType', session) ?? findChart(it).chartType, set: (it, value, session) => { seriesBag(it, '').write('chartType', asText(value), session); } },
  },
  objects: {
    Format: (it) => chartSeriesFormatType.object(seriesBag(it, 'format')),
    DataLabels: (it) => chartDataLabelsType.object(seriesBag(it, 'dataLabels')),
    Points: (it) => chartPointsCollectionType.object(it),
    Trendlines: (it) => chartTrendlineCollectionType.object(it),
  },
  methods: {
    Delete: (it) => {
      findSeries(it);
      changeChart(it, { series: findChart(it).series.filter((one) => one.id !== it.series) });
      return undefined;
    },
    SetValues: (it, args) => {
      changeSeries(it, { values: absoluteFormula(args.target(0, rangeType)) });
      return undefined;
    },
    SetXAxisValues: (it, args) => {
      changeSeries(it, { categories: absoluteFormula(args.target(0, rangeType)) });
      return undefined;
    },
    SetBubbleSizes: (it, args, session) => {
      seriesBag(it, '').write('bubbleSizes', absoluteFormula(args.target(0, rangeType)), session);
      return undefined;
    },
    GetDimensionValues: (it, args, session) => {
      const dimension = args.word(0, ['Categories', 'Values', 'XValues', 'YValues', 'BubbleSizes'] as const);
      return seriesValues(dimension === 'Categories' || dimension === 'XValues' ? findSeries(it).categories : findSeries(it).values, session);
    },
    GetDimensionDataSourceString: (it, args) => {
      const dimension = args.word(0, ['Categories', 'Values', 'XValues', 'YValues', 'BubbleSizes'] as const);
      return (dimension === 'Categories' || dimension === 'XValues' ? findSeries(it).categories : findSeries(it).values).slice(1);
    },
    GetDimensionDataSourceType: () => 'LocalRange',
  },
});

export const chartSeriesCollectionType: ApiType<ChartRef> = new ApiType<ChartRef>('ChartSeriesCollection', {
  scalars: { Count: { get: (it) => findChart(it).series.length } },
  items: (it) => findChart(it).series.map((series) => chartSeriesType.object({ ...it, series: series.id })),
  methods: {
    Add: (it, args, session) => {
      const series = [...findChart(it).series];
      const index = args.optionalWhole(1, series.length);
      if (index < 0 || index > series.length) throw invalidArgument();
      const id = session.workbook.newId();
      const number = `${session.workbook.inputLocale.language === 'zh-CN' ? '系列' : 'Series'}${series.length + 1}`;
      series.splice(index, 0, { id, name: args.optionalText(0) ?? number, values: '', categories: '', properties: new Map() });
      changeChart(it, { series });
      return chartSeriesType.object({ ...it, series: id });
    },
    GetCount: (it) => findChart(it).series.length,
    GetItemAt: (it, args) => {
      const series = findChart(it).series[args.whole(0)];
      if (!series) throw invalidArgument();
      return chartSeriesType.object({ ...it, series: series.id });
    },
  },
});

interface PointRef extends SeriesRef {
  readonly index: number;
}

const pointKept = bagTable({ scalars: { HasDataLabel: false, MarkerStyle: 'Automatic', MarkerSize: 5, MarkerBackgroundColor: '', MarkerForegroundColor: '' } }).scalars ?? {};

const pointBag = (it: PointRef): Bag => seriesBag(it, `points/${it.index}`);

const chartPointType: ApiType<PointRef> = new ApiType<PointRef>('ChartPoint', {
  scalars: {
    ...Object.fromEntries(Object.entries(pointKept).map(([name, scalar]) => [name, {
      get: (it: PointRef, session: Session) => scalar.get?.(pointBag(it), session),
      set: (it: PointRef, value: unknown, session: Session) => { scalar.set?.(pointBag(it), value, session); },
    }])),
    Value: { get: (it, session) => seriesValues(findSeries(it).values, session)[it.index] ?? null },
  },
  objects: { Format: (it) => chartPointFormatType.object(seriesBag(it, `points/${it.index}/format`)), DataLabel: (it) => chartDataLabelType.object(seriesBag(it, `points/${it.index}/dataLabel`)) },
});

const chartPointsCollectionType: ApiType<SeriesRef> = new ApiType<SeriesRef>('ChartPointsCollection', {
  scalars: { Count: { get: (it, session) => seriesValues(findSeries(it).values, session).length } },
  items: (it, session) => seriesValues(findSeries(it).values, session).map((_, index) => chartPointType.object({ ...it, index })),
  methods: {
    GetCount: (it, _args, session) => seriesValues(findSeries(it).values, session).length,
    GetItemAt: (it, args, session) => {
      const index = args.whole(0);
      if (index < 0 || index >= seriesValues(findSeries(it).values, session).length) throw invalidArgument();
      return chartPointType.object({ ...it, index });
    },
  },
});

const trendlineTable = bagTable({ scalars: { Type: 'Linear', Name: '', Intercept: '', PolynomialOrder: 2, MovingAveragePeriod: 2, ForwardPeriod: 0, BackwardPeriod: 0, ShowEquation: false, ShowRSquared: false } });
const trendlineFormatType = bagType('ChartTrendlineFormat', {});
const chartTrendlineType: ApiType<Bag> = new ApiType<Bag>('ChartTrendline', {
  ...trendlineTable,
  id: (it) => it.path.slice(it.path.lastIndexOf('/') + 1),
  objects: { Format: (it) => trendlineFormatType.object(childBag(it, 'format')) },
  methods: {
    Delete: (it, _args, session) => {
      it.write(pathOf(it, 'deleted'), true, session);
      return undefined;
    },
  },
});

function trendlines(it: SeriesRef, session: Session): string[] {
  const bag = seriesBag(it, 'trendlines');
  const count = bag.read('trendlines/count', session);
  return Array.from({ length: typeof count === 'number' ? count : 0 }, (_, i) => String(i)).filter((id) => bag.read(`trendlines/${id}/deleted`, session) !== true);
}

const chartTrendlineCollectionType: ApiType<SeriesRef> = new ApiType<SeriesRef>('ChartTrendlineCollection', {
  items: (it, session) => trendlines(it, session).map((id) => chartTrendlineType.object(seriesBag(it, `trendlines/${id}`))),
  item: (it, key, session) => {
    const id = trendlines(it, session)[Number(key)];
    return id === undefined ? undefined : chartTrendlineType.object(seriesBag(it, `trendlines/${id}`));
  },
  methods: {
    Add: (it, args, session) => {
      const bag = seriesBag(it, 'trendlines');
      const count = bag.read('trendlines/count', session);
      const id = typeof count === 'number' ? count : 0;
      bag.write('trendlines/count', id + 1, session);
      const trendline = seriesBag(it, `trendlines/${id}`);
      trendline.write(`trendlines/${id}/type`, args.word(0, ['Linear', 'Exponential', 'Logarithmic', 'MovingAverage', 'Polynomial', 'Power'] as const, 'Linear'), session);
      return chartTrendlineType.object(trendline);
    },
    GetCount: (it, _args, session) => trendlines(it, session).length,
  },
});

export const chartSeriesParts = [chartPointType, chartPointsCollectionType, chartTrendlineType, trendlineFormatType, chartTrendlineCollectionType] as const;
