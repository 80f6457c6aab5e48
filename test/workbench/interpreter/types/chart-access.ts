import type { Area } from '../../model/area';
import type { Chart, ChartSeries } from '../../model/features';
import type { Sheet } from '../../model/sheet';
import { HostError } from '../host-error';
import { absoluteFormula, placeOfFormula, RangePlace } from '../range-place';
import type { Session } from '../session';
import type { Bag } from './bag';

export interface ChartRef {
  readonly sheet: Sheet;
  readonly id: string;
}

export interface SeriesRef extends ChartRef {
  readonly series: string;
}

export function findChart(it: ChartRef): Chart {
  const chart = it.sheet.parts.charts.find((one) => one.id === it.id);
  if (!chart) throw new HostError('ItemNotFound');
  return chart;
}

export function changeChart(it: ChartRef, patch: Partial<Chart>): void {
  const chart = findChart(it);
  it.sheet.update({ charts: it.sheet.parts.charts.map((one) => (one === chart ? { ...one, ...patch } : one)) }, { kind: 'chart-changed', sheet: it.sheet.id, chart: it.id });
}

export function findSeries(it: SeriesRef): ChartSeries {
  const series = findChart(it).series.find((one) => one.id === it.series);
  if (!series) throw new HostError('ItemNotFound');
  return series;
}

export function changeSeries(it: SeriesRef, patch: Partial<ChartSeries>): void {
  changeChart(it, { series: findChart(it).series.map((one) => (one.id === it.series ? { ...one, ...patch } : one)) });
}

/** The stored properties of a chart below a path. */
export function chartBag(it: ChartRef, path: string): Bag {
  return {
    path,
    read: (name) => findChart(it).properties.get(name),
    write: (name, value) => { changeChart(it, { properties: new Map([...findChart(it).properties, [name, value]]) }); },
  };
}

export function seriesBag(it: SeriesRef, path: string): Bag {
  return {
    path,
    read: (name) => findSeries(it).properties.get(name),
    write: (name, value) => { changeSeries(it, { properties: new Map([...findSeries(it).properties, [name, value]]) }); },
  };
}

/** Series made of a range, as Excel guesses them: headers and categories are taken when they are texts. */
export function seriesOf(place: RangePlace, by: 'Auto' | 'Columns' | 'Rows', session: Session): ChartSeries[] {
  const { sheet, cells } = place;
  const text = (row: number, column: number): boolean => typeof sheet.value(row, column) !== 'number';
  const columns = by === 'Columns' || (by === 'Auto' && cells.rows >= cells.columns);
  const hasHeader = columns ? cells.rows > 1 && text(cells.row, cells.column + cells.columns - 1) : cells.columns > 1 && text(cells.row + cells.rows - 1, cells.column);
  const hasCategories = columns ? cells.columns > 1 && text(cells.row + cells.rows - 1, cells.column) : cells.rows > 1 && text(cells.row, cells.column + cells.columns - 1);
  const skip = hasHeader ? 1 : 0;
  const first = hasCategories ? 1 : 0;
  const count = (columns ? cells.columns : cells.rows) - first;
  const line = (i: number): Area => (columns ? { row: cells.row + skip, column: cells.column + i, rows: cells.rows - skip, columns: 1 } : { row: cells.row + i, column: cells.column + skip, rows: 1, columns: cells.columns - skip });
  const formula = (i: number): string => absoluteFormula(new RangePlace(sheet, line(i)));
  return Array.from({ length: count }, (_, i) => {
    const header = hasHeader ? (columns ? sheet.value(cells.row, cells.column + first + i) : sheet.value(cells.row + first + i, cells.column)) : null;
    return {
      id: session.workbook.newId(),
      name: header === null ? `${session.workbook.inputLocale.language === 'zh-CN' ? '系列' : 'Series'}${i + 1}` : typeof header === 'object' ? header.error : String(header),
      values: formula(first + i),
      categories: hasCategories ? formula(0) : '',
      properties: new Map(),
    };
  });
}

/** The values a formula of a series means, as texts or numbers, row by row. */
export function seriesValues(formula: string, session: Session): (string | number)[] {
  const place = placeOfFormula(session, formula);
  if (!place) return [];
  const values: (string | number)[] = [];
  for (let row = place.cells.row; row < place.cells.row + place.cells.rows; row += 1) {
    for (let column = place.cells.column; column < place.cells.column + place.cells.columns; column += 1) {
      const value = place.sheet.value(row, column);
      values.push(typeof value === 'number' ? value : value === null ? '' : typeof value === 'object' ? value.error : String(value));
    }
  }
  return values;
}
