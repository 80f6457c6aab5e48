import type { Chart, ChartSeries } from '../model/features';
import { columnWidth, rowHeight } from '../model/geometry';
import type { Sheet } from '../model/sheet';
import { parseAddress } from '../model/address';
import { wireValue } from '../model/cell-value';
import type { Workbook } from '../model/workbook';
import { groupOf } from './chart-kinds';
import { EMU } from './read-chart';
import { escapeXml, tag } from './xml';

const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The drawing of a sheet: where its charts are. `ids` are the relations to the chart parts. */
export function writeDrawing(sheet: Sheet, ids: readonly string[]): string {
  const anchors = sheet.parts.charts.map((chart, i) => {
    const from = cornerOf(sheet, chart.left, chart.top);
    const frame = tag('xdr:graphicFrame', { macro: '' }, [
      tag('xdr:nvGraphicFramePr', {}, [tag('xdr:cNvPr', { id: i + 2, name: chart.name }), tag('xdr:cNvGraphicFramePr')]),
      tag('xdr:xfrm', {}, [tag('a:off', { x: 0, y: 0 }), tag('a:ext', { cx: 0, cy: 0 })]),
      tag('a:graphic', {}, tag('a:graphicData', { uri: C }, tag('c:chart', { 'xmlns:c': C, 'r:id': ids[i] }))),
    ]);
    return tag('xdr:oneCellAnchor', {}, [
      tag('xdr:from', {}, [tag('xdr:col', {}, String(from.column)), tag('xdr:colOff', {}, String(from.x)), tag('xdr:row', {}, String(from.row)), tag('xdr:rowOff', {}, String(from.y))]),
      tag('xdr:ext', { cx: Math.round(chart.width * EMU), cy: Math.round(chart.height * EMU) }),
      frame,
      tag('xdr:clientData'),
    ]);
  });
  return tag('xdr:wsDr', { 'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing', 'xmlns:a': A, 'xmlns:r': R }, anchors);
}

/** The cell at a point, and how far into it the point lies. */
function cornerOf(sheet: Sheet, left: number, top: number): { column: number; x: number; row: number; y: number } {
  let column = 0;
  let x = left;
  while (column < 16_383 && x >= columnWidth(sheet, column)) {
    x -= columnWidth(sheet, column);
    column += 1;
  }
  let row = 0;
  let y = top;
  while (row < 1_048_575 && y >= rowHeight(sheet, row)) {
    y -= rowHeight(sheet, row);
    row += 1;
  }
  return { column, x: Math.round(x * EMU), row, y: Math.round(y * EMU) };
}

/** The colours of series that have none of their own: a line without one is not drawn by every reader. */
const PALETTE = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;

interface Group {
  readonly kind: string;
  readonly isSecondary: boolean;
  readonly series: { readonly at: number; readonly series: ChartSeries }[];
}

/** One chart; series of different kinds or axes become groups of their own, so that columns and a line share a chart. */
export function writeChart(workbook: Workbook, chart: Chart): string {
  const groups: Group[] = [];
  chart.series.forEach((series, at) => {
    const kind = textProperty(series.properties, 'chartType') ?? chart.chartType;
    const isSecondary = series.properties.get('axisGroup') === 'Secondary';
    const group = groups.find((one) => one.kind === kind && one.isSecondary === isSecondary);
    if (group) group.series.push({ at, series });
    else groups.push({ kind, isSecondary, series: [{ at, series }] });
  });
  if (groups.length === 0) groups.push({ kind: chart.chartType, isSecondary: false, series: [] });
  const isRound = groups.every((group) => /pie|doughnut/i.test(group.kind));
  const axes = isRound ? [] : [...writeAxes(chart, false), ...(groups.some((group) => group.isSecondary) ? writeAxes(chart, true) : [])];
  const title = textProperty(chart.properties, 'title/text');
  const hasTitle = chart.properties.get('title/visible') !== false && title !== undefined && title !== '';
  const legend = { Bottom: 'b', Top: 't', Left: 'l', Right: 'r', Corner: 'tr' }[textProperty(chart.properties, 'legend/position') ?? 'Right'] ?? 'r';
  return tag('c:chartSpace', { 'xmlns:c': C, 'xmlns:a': A, 'xmlns:r': R }, [
    tag('c:roundedCorners', { val: 0 }),
    tag('c:chart', {}, [
      hasTitle ? writeTitle(title) : '',
      tag('c:autoTitleDeleted', { val: hasTitle ? 0 : 1 }),
      tag('c:plotArea', {}, [tag('c:layout'), ...groups.map((group) => writeGroup(workbook, group)), ...axes]),
      chart.properties.get('legend/visible') === false ? '' : tag('c:legend', {}, [tag('c:legendPos', { val: legend }), tag('c:overlay', { val: 0 })]),
      tag('c:plotVisOnly', { val: 1 }),
      tag('c:dispBlanksAs', { val: 'gap' }),
    ]),
  ]);
}

function textProperty(properties: ReadonlyMap<string, unknown>, path: string): string | undefined {
  const value = properties.get(path);
  return typeof value === 'string' ? value : undefined;
}

function writeTitle(text: string): string {
  const run = tag('a:r', {}, [tag('a:rPr', { lang: 'zh-CN' }), tag('a:t', {}, escapeXml(text))]);
  return tag('c:title', {}, [tag('c:tx', {}, tag('c:rich', {}, [tag('a:bodyPr'), tag('a:lstStyle'), tag('a:p', {}, run)])), tag('c:overlay', { val: 0 })]);
}

function writeGroup(workbook: Workbook, group: Group): string {
  const shape = groupOf(group.kind);
  const isScatter = shape.element === 'scatterChart';
  const axes = group.isSecondary ? [3, 4] : [1, 2];
  const isRound = shape.element === 'pieChart' || shape.element === 'doughnutChart';
  const stacked = shape.grouping === 'stacked' || shape.grouping === 'percentStacked';
  return tag(`c:${shape.element}`, {}, [
    shape.direction ? tag('c:barDir', { val: shape.direction }) : '',
    isScatter ? tag('c:scatterStyle', { val: shape.scatterStyle }) : shape.element === 'radarChart' ? tag('c:radarStyle', { val: 'marker' }) : shape.grouping === undefined ? '' : tag('c:grouping', { val: shape.grouping }),
    tag('c:varyColors', { val: isRound ? 1 : 0 }),
    ...group.series.map(({ at, series }) => writeSeries(workbook, shape.element, at, series, shape.markers === true)),
    shape.element === 'barChart' ? tag('c:gapWidth', { val: 100 }) + (stacked ? tag('c:overlap', { val: 100 }) : '') : '',
    shape.element === 'lineChart' && shape.markers === true ? tag('c:marker', { val: 1 }) : '',
    shape.element === 'doughnutChart' ? tag('c:holeSize', { val: 75 }) : '',
    ...(isRound ? [] : axes.map((id) => tag('c:axId', { val: id }))),
  ]);
}

function writeSeries(workbook: Workbook, element: string, at: number, series: ChartSeries, markers: boolean): string {
  const isScatter = element === 'scatterChart';
  const reference = (name: string, formula: string, kind: 'num' | 'str'): string => (formula === '' ? '' : tag(name, {}, tag(`c:${kind}Ref`, {}, [`<c:f>${escapeXml(formula.slice(1))}</c:f>`, writeCache(workbook, formula, kind)])));
  const fill = textProperty(series.properties, 'format/fill/color');
  const line = textProperty(series.properties, 'format/line/color') ?? (element === 'lineChart' ? (fill ?? PALETTE[at % PALETTE.length]) : undefined);
  const solid = (colour: string): string => tag('a:solidFill', {}, tag('a:srgbClr', { val: colour.slice(1) }));
  const look = fill === undefined && line === undefined ? '' : tag('c:spPr', {}, [fill === undefined || element === 'lineChart' ? '' : solid(fill), line === undefined ? '' : tag('a:ln', { w: 28_575 }, solid(line))]);
  const labels = series.properties.get('hasDataLabels') === true ? tag('c:dLbls', {}, ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map((name) => tag(`c:show${name}`, { val: name === 'Val' ? 1 : 0 }))) : '';
  return tag('c:ser', {}, [
    tag('c:idx', { val: at }),
    tag('c:order', { val: at }),
    tag('c:tx', {}, `<c:v>${escapeXml(series.name)}</c:v>`),
    look,
    element === 'lineChart' ? tag('c:marker', {}, tag('c:symbol', { val: markers ? 'circle' : 'none' })) : '',
    labels,
    reference(isScatter ? 'c:xVal' : 'c:cat', series.categories, isScatter ? 'num' : 'str'),
    reference(isScatter ? 'c:yVal' : 'c:val', series.values, 'num'),
    element === 'lineChart' || isScatter ? tag('c:smooth', { val: series.properties.get('smooth') === true ? 1 : 0 }) : '',
  ]);
}

/** The values as they are now, so that a reader that does not calculate shows them. */
function writeCache(workbook: Workbook, formula: string, kind: 'num' | 'str'): string {
  const address = parseAddress(formula.slice(1));
  const sheet = address?.sheet === undefined ? undefined : workbook.sheetNamed(address.sheet);
  if (!address || !sheet) return '';
  const { area } = address;
  const values = Array.from({ length: Math.min(area.rows * area.columns, 5000) }, (_, i) => sheet.value(area.row + Math.floor(i / area.columns), area.column + (i % area.columns)));
  const points = values.flatMap((value, idx) => (value === null || (kind === 'num' && typeof value !== 'number') ? [] : [tag('c:pt', { idx }, `<c:v>${escapeXml(String(wireValue(value)))}</c:v>`)]));
  return tag(`c:${kind}Cache`, {}, [kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '', tag('c:ptCount', { val: values.length }), ...points]);
}

function writeAxes(chart: Chart, isSecondary: boolean): string[] {
  const [category, value]: [number, number] = isSecondary ? [3, 4] : [1, 2];
  const isScatter = /scatter|bubble/i.test(chart.chartType);
  const axis = (element: string, id: number, crosses: number, type: 'category' | 'value'): string => {
    const path = `axes/${type}Axis${isSecondary ? 'Secondary' : ''}`;
    const read = (name: string): unknown => chart.properties.get(`${path}/${name}`);
    const bound = (name: string, of: string): string => (typeof read(name) === 'number' ? tag(`c:${of}`, { val: read(name) as number }) : '');
    const title = read('title/text');
    const format = read('numberFormat');
    const hidden = read('visible') === false || (isSecondary && type === 'category');
    const gridlines = type === 'value' && !isSecondary && read('majorGridlines/visible') !== false;
    return tag(`c:${element}`, {}, [
      tag('c:axId', { val: id }),
      tag('c:scaling', {}, [tag('c:orientation', { val: read('reversePlotOrder') === true ? 'maxMin' : 'minMax' }), bound('maximum', 'max'), bound('minimum', 'min')]),
      tag('c:delete', { val: hidden ? 1 : 0 }),
      tag('c:axPos', { val: type === 'category' ? 'b' : isSecondary ? 'r' : 'l' }),
      gridlines ? tag('c:majorGridlines') : '',
      typeof title === 'string' && title !== '' && read('title/visible') !== false ? writeTitle(title) : '',
      tag('c:numFmt', { formatCode: typeof format === 'string' ? format : 'General', sourceLinked: typeof format === 'string' ? 0 : 1 }),
      tag('c:majorTickMark', { val: 'none' }),
      tag('c:minorTickMark', { val: 'none' }),
      tag('c:tickLblPos', { val: 'nextTo' }),
      tag('c:crossAx', { val: crosses }),
      tag('c:crosses', { val: isSecondary && type === 'value' ? 'max' : 'autoZero' }),
      element === 'catAx' ? tag('c:lblOffset', { val: 100 }) : '',
    ]);
  };
  return [axis(isScatter ? 'valAx' : 'catAx', category, value, 'category'), axis('valAx', value, category, 'value')];
}
