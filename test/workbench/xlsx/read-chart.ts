import type { Chart, ChartSeries } from '../model/features';
import { leftOf, topOf } from '../model/geometry';
import { kindOf } from './chart-kinds';
import type { Relationship } from './package';
import type { SheetSource } from './read-sheet';
import { readColour } from './read-styles';
import { child, childrenOf, flagOf, numberOf } from './xml';
import type { XmlElement } from './xml';

export const EMU = 12_700;

/** The charts of a sheet's drawing: kinds, series, titles, axes and colours. Pictures and shapes are passed over. */
export function readCharts(source: SheetSource, related: readonly Relationship[]): Chart[] {
  const drawing = related.find((one) => one.kind === 'drawing')?.target;
  if (drawing === undefined || !source.file.has(drawing)) return [];
  const links = source.file.relationships(drawing);
  return source.file.xml(drawing).children.flatMap((anchor, index) => {
    const frame = child(anchor, 'graphicFrame');
    const id = child(frame, 'graphic', 'graphicData', 'chart')?.attributes['r:id'];
    const path = links.find((one) => one.id === id)?.target;
    const root = path === undefined ? undefined : source.file.optionalXml(path);
    const name = child(frame, 'nvGraphicFramePr', 'cNvPr')?.attributes.name ?? `图表 ${index + 1}`;
    return root ? [{ id: source.workbook.newId(), name, ...placeOf(source, anchor), ...readChart(source, root) }] : [];
  });
}

function placeOf({ sheet }: SheetSource, anchor: XmlElement): Pick<Chart, 'left' | 'top' | 'width' | 'height'> {
  const corner = (name: string): { left: number; top: number } | undefined => {
    const one = child(anchor, name);
    const number = (of: string): number => Number(child(one, of)?.text ?? 0);
    return one && { left: leftOf(sheet, number('col')) + number('colOff') / EMU, top: topOf(sheet, number('row')) + number('rowOff') / EMU };
  };
  const position = child(anchor, 'pos');
  const from = corner('from') ?? { left: (numberOf(position, 'x') ?? 0) / EMU, top: (numberOf(position, 'y') ?? 0) / EMU };
  const to = corner('to');
  const size = child(anchor, 'ext');
  return { ...from, width: to ? to.left - from.left : (numberOf(size, 'cx') ?? 0) / EMU, height: to ? to.top - from.top : (numberOf(size, 'cy') ?? 0) / EMU };
}

function readChart(source: SheetSource, root: XmlElement): Pick<Chart, 'chartType' | 'series' | 'properties'> {
  const chart = child(root, 'chart');
  const plot = child(chart, 'plotArea');
  const groups = (plot?.children ?? []).filter((one) => one.name.endsWith('Chart'));
  const [first] = groups;
  const axes = (group: XmlElement | undefined): string => childrenOf(group, 'axId').map((one) => one.attributes.val ?? '').join();
  const kinds = groups.map(kindOfGroup);
  const series = groups.flatMap((group, i) => childrenOf(group, 'ser').map((one) => ({ order: numberOf(child(one, 'order'), 'val') ?? 0, series: readSeries(source, one, i === 0 ? undefined : kinds[i], axes(group) !== axes(first)) })));
  return { chartType: kinds[0] ?? 'ColumnClustered', series: series.sort((a, b) => a.order - b.order).map((one) => one.series), properties: readProperties(chart, plot) };
}

function kindOfGroup(group: XmlElement): string {
  const direction = child(group, 'barDir')?.attributes.val;
  const grouping = child(group, 'grouping')?.attributes.val;
  const scatterStyle = child(group, 'scatterStyle')?.attributes.val;
  const markers = group.name === 'lineChart' && flagOf(child(group, 'marker'), 'val', child(group, 'marker') !== undefined);
  return kindOf({
    element: group.name.replace('3D', ''),
    ...((direction === 'bar' || direction === 'col') && { direction }),
    ...(grouping !== undefined && { grouping }),
    ...(scatterStyle !== undefined && { scatterStyle }),
    ...(markers && { markers }),
  });
}

function readSeries(source: SheetSource, element: XmlElement, kind: string | undefined, isSecondary: boolean): ChartSeries {
  const formula = (...path: readonly string[]): string => {
    const text = child(element, ...path)?.children.map((one) => child(one, 'f')?.text).find((one) => one !== undefined);
    return text === undefined ? '' : `=${text}`;
  };
  const name = child(element, 'tx', 'strRef', 'strCache', 'pt', 'v')?.text ?? child(element, 'tx', 'v')?.text ?? '';
  const fill = readColour(child(element, 'spPr', 'solidFill')?.children[0] && asColour(child(element, 'spPr', 'solidFill')), source.theme);
  const line = readColour(asColour(child(element, 'spPr', 'ln', 'solidFill')), source.theme);
  const labels = child(element, 'dLbls');
  const properties = new Map<string, unknown>([
    ...(kind === undefined ? [] : [['chartType', kind] as const]),
    ...(isSecondary ? [['axisGroup', 'Secondary'] as const] : []),
    ...(fill === undefined ? [] : [['format/fill/color', fill] as const]),
    ...(line === undefined ? [] : [['format/line/color', line] as const]),
    ...(labels && flagOf(child(labels, 'showVal'), 'val', false) ? [['hasDataLabels', true] as const] : []),
  ]);
  return { id: source.workbook.newId(), name, values: formula('val') || formula('yVal'), categories: formula('cat') || formula('xVal'), properties };
}

/** The colour of a drawing in the shape that `readColour` knows. */
function asColour(fill: XmlElement | undefined): XmlElement | undefined {
  const colour = fill?.children[0];
  if (colour === undefined) return undefined;
  if (colour.name === 'srgbClr') return { ...colour, attributes: { rgb: colour.attributes.val ?? '000000' } };
  const theme = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].indexOf((colour.attributes.val ?? '').replace('bg', 'lt').replace('tx', 'dk'));
  return theme < 0 ? undefined : { ...colour, attributes: { theme: String(theme) } };
}

function readProperties(chart: XmlElement | undefined, plot: XmlElement | undefined): Map<string, unknown> {
  const properties = new Map<string, unknown>();
  const title = child(chart, 'title');
  if (title) properties.set('title/text', textOf(title));
  properties.set('title/visible', title !== undefined);
  const legend = child(chart, 'legend');
  properties.set('legend/visible', legend !== undefined);
  const position = { b: 'Bottom', t: 'Top', l: 'Left', r: 'Right', tr: 'Corner' }[child(legend, 'legendPos')?.attributes.val ?? ''];
  if (position !== undefined) properties.set('legend/position', position);
  const seen = new Set<string>();
  for (const axis of plot?.children ?? []) {
    const type = { catAx: 'category', dateAx: 'category', valAx: 'value', serAx: 'series' }[axis.name];
    if (type === undefined) continue;
    const path = `axes/${type}Axis${seen.has(type) ? 'Secondary' : ''}`;
    seen.add(type);
    const axisTitle = child(axis, 'title');
    if (axisTitle) {
      properties.set(`${path}/title/text`, textOf(axisTitle));
      properties.set(`${path}/title/visible`, true);
    }
    for (const [name, of] of [['maximum', 'max'], ['minimum', 'min']] as const) {
      const value = numberOf(child(axis, 'scaling', of), 'val');
      if (value !== undefined) properties.set(`${path}/${name}`, value);
    }
    const format = child(axis, 'numFmt');
    if (format && !flagOf(format, 'sourceLinked', false)) properties.set(`${path}/numberFormat`, format.attributes.formatCode);
    if (flagOf(child(axis, 'delete'), 'val', false)) properties.set(`${path}/visible`, false);
    if (child(axis, 'majorGridlines')) properties.set(`${path}/majorGridlines/visible`, true);
  }
  return properties;
}

function textOf(element: XmlElement): string {
  return element.name === 't' || element.name === 'v' ? element.text : element.children.map(textOf).join('');
}
