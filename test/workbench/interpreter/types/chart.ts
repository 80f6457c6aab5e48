import { boundingArea } from '../../model/area';
import { boxOf } from '../../model/geometry';
import { guardPermission } from '../../strictness/guard-cells';
import { asNumber, asText } from '../arguments';
import { invalidArgument } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { ScalarAnswer } from '../host-object';
import type { Session } from '../session';
import { changeChart, chartBag, findChart, seriesOf } from './chart-access';
import type { ChartRef } from './chart-access';
import { chartAreaFormatType, chartAxesType, chartDataLabelsType, chartDataTableType, chartLegendType, chartPlotAreaType, chartTitleType } from './chart-parts';
import { bagTable } from './bag';
import { chartSeriesCollectionType } from './chart-series';
import { RangePlace } from '../range-place';
import { rangeArgument } from './range-navigation';
import { rangeType } from './range';
import { worksheetType } from './worksheet';

const kept = bagTable({
  scalars: { ShowDataLabelsOverMaximum: false, CategoryLabelLevel: -1, SeriesNameLevel: -1, Style: 201, DisplayBlanksAs: 'NotPlotted', PlotBy: 'Columns', PlotVisibleOnly: true, ShowAllFieldButtons: false },
}).scalars;

/** A property kept with the chart itself. */
function stored(name: string): ScalarAnswer<ChartRef> {
  return {
    get: (it, session) => kept?.[name]?.get?.(chartBag(it, ''), session),
    set: (it, value, session) => { kept?.[name]?.set?.(chartBag(it, ''), value, session); },
  };
}

function size(key: 'left' | 'top' | 'width' | 'height'): ScalarAnswer<ChartRef> {
  return {
    get: (it) => findChart(it)[key],
    set: (it, value, session) => {
      guardPermission(session, it.sheet, 'allowEditObjects');
      const number = asNumber(value);
      if (number < 0) throw invalidArgument();
      changeChart(it, { [key]: number });
    },
  };
}

/** A chart on a sheet. */
export const chartType: ApiType<ChartRef> = new ApiType<ChartRef>('Chart', {
  id: (it) => it.id,
  check: (it) => { findChart(it); },
  scalars: {
    Name: {
      get: (it) => findChart(it).name,
      set: (it, value) => {
        const name = asText(value);
        // Copies may share a name; giving one that another chart of the sheet has is refused.
        if (it.sheet.parts.charts.some((one) => one.id !== it.id && one.name.toLowerCase() === name.toLowerCase())) throw invalidArgument();
        changeChart(it, { name });
      },
    },
    ChartType: { get: (it) => findChart(it).chartType, set: (it, value) => { changeChart(it, { chartType: asText(value) }); } },
    Left: size('left'),
    Top: size('top'),
    Width: size('width'),
    Height: size('height'),
    ShowAllFieldButtons: stored('ShowAllFieldButtons'),
    ShowDataLabelsOverMaximum: stored('ShowDataLabelsOverMaximum'),
    CategoryLabelLevel: stored('CategoryLabelLevel'),
    SeriesNameLevel: stored('SeriesNameLevel'),
    Style: stored('Style'),
    DisplayBlanksAs: stored('DisplayBlanksAs'),
    PlotBy: stored('PlotBy'),
    PlotVisibleOnly: stored('PlotVisibleOnly'),
  },
  objects: {
    Title: (it) => chartTitleType.object(chartBag(it, 'title')),
    Legend: (it) => chartLegendType.object(chartBag(it, 'legend')),
    Axes: (it) => chartAxesType.object(chartBag(it, 'axes')),
    DataLabels: (it) => chartDataLabelsType.object(chartBag(it, 'dataLabels')),
    Format: (it) => chartAreaFormatType.object(chartBag(it, 'format')),
    PlotArea: (it) => chartPlotAreaType.object(chartBag(it, 'plotArea')),
    Series: (it) => chartSeriesCollectionType.object(it),
    Worksheet: (it) => worksheetType.object(it.sheet),
  },
  methods: {
    Activate: (it, _args, session) => {
      session.workbook.activateChart(it);
      return undefined;
    },
    Delete: (it, _args, session) => {
      guardPermission(session, it.sheet, 'allowEditObjects');
      findChart(it);
      it.sheet.update({ charts: it.sheet.parts.charts.filter((one) => one.id !== it.id) }, { kind: 'chart-deleted', sheet: it.sheet.id, chart: it.id });
      return undefined;
    },
    SetData: (it, args, session: Session) => {
      const place = args.target(0, rangeType);
      changeChart(it, { series: seriesOf(place, args.word(1, ['Auto', 'Columns', 'Rows'] as const, 'Auto'), session) });
      return undefined;
    },
    SetPosition: (it, args, session) => {
      guardPermission(session, it.sheet, 'allowEditObjects');
      const start = new RangePlace(it.sheet, { row: 0, column: 0, rows: 1, columns: 1 });
      const first = rangeArgument(args, 0, start, session);
      const last = args.raw(1) === undefined ? undefined : rangeArgument(args, 1, start, session);
      if (first.sheet !== it.sheet || (last && last.sheet !== it.sheet)) throw invalidArgument();
      const box = boxOf(it.sheet, last ? boundingArea(first.cells, last.cells) : first.cells);
      // Without an end cell only the place changes when a single cell is given; a larger range also gives the size.
      changeChart(it, last || first.cells.rows * first.cells.columns > 1 ? box : { left: box.left, top: box.top });
      return undefined;
    },
    GetDataTable: (it) => chartDataTableType.object(chartBag(it, 'dataTable')),
    GetDataTableOrNullObject: (it, _args, session) => (chartBag(it, '').read('dataTable/visible', session) === true ? chartDataTableType.object(chartBag(it, 'dataTable')) : NULL_OBJECT),
  },
});
