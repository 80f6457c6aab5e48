import type { ChartPlan, PlanValue, SheetPlan } from '../../core/report/plan';
import { cellAddress } from '../../core/cell-address';
import { fixedRange, rangeCorners } from '../cell-range';
import { xmlText } from './xml-text';

type Series = ChartPlan['series'][number];

/** Axis ids: any numbers, the same in both groups of one chart. */
const AXES = { primary: { category: 101, value: 102 }, secondary: { category: 201, value: 202 } } as const;

/** Columns and lines over one category axis, with a second value axis where a series asks for it. */
export function chartXml(chart: ChartPlan, sheet: SheetPlan): string {
  const values = valuesOf(sheet);
  const seriesOf = (kind: Series['kind'], axis: Series['axis']): string[] =>
    chart.series.flatMap((series, index) => (series.kind === kind && series.axis === axis ? [seriesXml(chart, sheet, series, index, values)] : []));
  const groups = (['primary', 'secondary'] as const).flatMap((axis) => [groupXml('column', axis, seriesOf('column', axis)), groupXml('line', axis, seriesOf('line', axis))]);
  const secondary = chart.series.some((series) => series.axis === 'secondary');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<c:roundedCorners val="0"/><c:chart>',
    titleXml(chart.title, 1200),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    ...groups,
    axesXml(chart, 'primary'),
    secondary ? axesXml(chart, 'secondary') : '',
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

/** The drawing part that places charts on a sheet; chart n has the relationship id rId(n + 1). */
export function drawingXml(charts: readonly ChartPlan[]): string {
  const anchors = charts.map(({ from, to, title }, index) => [
    '<xdr:twoCellAnchor>',
    `<xdr:from><xdr:col>${from.column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from.row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`,
    `<xdr:to><xdr:col>${to.column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${to.row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${xmlText(title)}" descr="${xmlText(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">',
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId${index + 1}"/>`,
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join(''));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchors.join('')}</xdr:wsDr>`;
}

function groupXml(kind: Series['kind'], axis: Series['axis'], series: readonly string[]): string {
  if (series.length === 0) return '';
  const ids = `<c:axId val="${AXES[axis].category}"/><c:axId val="${AXES[axis].value}"/>`;
  if (kind === 'column') return `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="80"/>${ids}</c:barChart>`;
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>${ids}</c:lineChart>`;
}

/** Greys and a dark line: readable in black and white print. */
const COLUMN_FILLS = ['7F9DB9', 'BFBFBF', '595959'];
const LINE_COLOR = '1F1F1F';

function seriesXml(chart: ChartPlan, sheet: SheetPlan, series: Series, index: number, values: ReadonlyMap<string, PlanValue>): string {
  const look =
    series.kind === 'column'
      ? `<c:spPr><a:solidFill><a:srgbClr val="${COLUMN_FILLS[index % COLUMN_FILLS.length] ?? LINE_COLOR}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`
      : `<c:spPr><a:ln w="22225"><a:solidFill><a:srgbClr val="${LINE_COLOR}"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr><a:solidFill><a:srgbClr val="${LINE_COLOR}"/></a:solidFill></c:spPr></c:marker>`;
  const categories = rangeValues(chart.categories, values).map((value) => String(value ?? ''));
  const numbers = rangeValues(series.values, values);
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${xmlText(series.name)}</c:v></c:tx>${look}`,
    `<c:cat><c:strRef><c:f>${xmlText(fixedRange(sheet.name, chart.categories))}</c:f><c:strCache>${cacheXml(categories)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${xmlText(fixedRange(sheet.name, series.values))}</c:f><c:numCache><c:formatCode>${xmlText(series.numberFormat)}</c:formatCode>${cacheXml(numbers)}</c:numCache></c:numRef></c:val>`,
    series.kind === 'line' ? '<c:smooth val="0"/></c:ser>' : '</c:ser>',
  ].join('');
}

function cacheXml(values: readonly PlanValue[]): string {
  const points = values.map((value, index) => (value === null || value === '' ? '' : `<c:pt idx="${index}"><c:v>${xmlText(String(value))}</c:v></c:pt>`));
  return `<c:ptCount val="${values.length}"/>${points.join('')}`;
}

function axesXml(chart: ChartPlan, axis: Series['axis']): string {
  const { category, value } = AXES[axis];
  const title = chart.axisTitles?.[axis];
  const second = axis === 'secondary';
  return [
    `<c:catAx><c:axId val="${category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="${second ? 1 : 0}"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`,
    `<c:valAx><c:axId val="${value}"/><c:scaling><c:orientation val="minMax"/>${chart.fromZero.includes(axis) ? '<c:min val="0"/>' : ''}</c:scaling><c:delete val="0"/><c:axPos val="${second ? 'r' : 'l'}"/>`,
    second ? '' : '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>',
    title === undefined ? '' : titleXml(title, 900),
    `<c:numFmt formatCode="${xmlText(numberFormatOf(chart, axis))}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${category}"/><c:crosses val="${second ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('');
}

/** A title of the chart or of an axis; its size in hundredths of a point. */
function titleXml(title: string, size: number): string {
  const bold = size >= 1200 ? 1 : 0;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold}"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="${size}" b="${bold}"/><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function numberFormatOf(chart: ChartPlan, axis: Series['axis']): string {
  return chart.series.find((series) => series.axis === axis)?.numberFormat ?? 'General';
}

function valuesOf(sheet: SheetPlan): ReadonlyMap<string, PlanValue> {
  return new Map(sheet.cells.map((cell) => [cellAddress(cell.row, cell.column), cell.value]));
}

/** Values of a range, row by row: the chart's own copy, which viewers without a calculator show. */
function rangeValues(range: string, values: ReadonlyMap<string, PlanValue>): PlanValue[] {
  const corners = rangeCorners(range);
  if (corners === undefined) return [];
  const found: PlanValue[] = [];
  for (let row = corners.top; row <= corners.bottom; row += 1) {
    for (let column = corners.left; column <= corners.right; column += 1) found.push(values.get(cellAddress(row, column)) ?? null);
  }
  return found;
}
