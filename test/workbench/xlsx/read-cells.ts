import { columnIndex, parseArea } from '../model/address';
import { isErrorName } from '../model/cell-value';
import type { CellValue } from '../model/cell-value';
import { copiedFormula } from '../model/formula-references';
import type { Area } from '../model/area';
import { readAttributes, unescapeXml } from './xml';

/** What the reader of cells is told, cell by cell and row by row. */
export interface CellSink {
  cell(row: number, column: number, value: CellValue, formula: string | undefined, style: number): void;
  row(row: number, attributes: Readonly<Record<string, string>>): void;
  array(row: number, column: number, area: Area): void;
}

const PIECE = /<row\b([^>]*?)\/?>|<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

/** Reads the cells of a sheet's XML without building a tree: 100,000 × 10 cells are common. */
export function readCells(data: string, strings: readonly string[], sink: CellSink): void {
  const shared = new Map<string, { row: number; column: number; formula: string }>();
  let row = -1;
  let column = -1;
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(data); match; match = PIECE.exec(data)) {
    if (match[1] !== undefined) {
      const attributes = readAttributes(match[1]);
      row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
      column = -1;
      if (Object.keys(attributes).length > 1) sink.row(row, attributes);
      continue;
    }
    const attributes = match[2] ?? '';
    const reference = between(attributes, ' r="', '"');
    column = reference === undefined ? column + 1 : columnIndex(reference.replace(/\d+$/, ''));
    const content = match[3] ?? '';
    const style = Number(between(attributes, ' s="', '"') ?? 0);
    const formula = content.includes('<f') ? readFormula(content, row, column, shared, sink) : undefined;
    sink.cell(row, column, readValue(content, between(attributes, ' t="', '"') ?? 'n', strings), formula, style);
  }
}

function readValue(content: string, type: string, strings: readonly string[]): CellValue {
  if (type === 'inlineStr') return textOf(content);
  const start = content.indexOf('<v');
  if (start < 0) return null;
  const raw = content.slice(content.indexOf('>', start) + 1, content.indexOf('</v>', start));
  switch (type) {
    case 's':
      return strings[Number(raw)] ?? '';
    case 'str':
      return decodeText(unescapeXml(raw));
    case 'b':
      return raw === '1' || raw === 'true';
    case 'e':
      return { error: isErrorName(raw) ? raw : '#VALUE!' };
    case 'd':
      return Math.round((Date.parse(raw.length <= 10 ? `${raw}T00:00:00Z` : `${raw}Z`) / 86_400_000 + 25569) * 1e8) / 1e8;
    default:
      return raw === '' ? null : Number(raw);
  }
}

function readFormula(content: string, row: number, column: number, shared: Map<string, { row: number; column: number; formula: string }>, sink: CellSink): string | undefined {
  const match = /<f\b([^>]*?)(?:\/>|>([\s\S]*?)<\/f>)/.exec(content);
  if (!match) return undefined;
  const attributes = readAttributes(match[1] ?? '');
  const text = unescapeXml(match[2] ?? '').replace(/_xlfn\.(?:_xlws\.)?/g, '');
  if (attributes.t === 'shared' && attributes.si !== undefined) {
    const master = shared.get(attributes.si);
    if (text === '') return master && copiedFormula(master.formula, row - master.row, column - master.column);
    shared.set(attributes.si, { row, column, formula: `=${text}` });
  }
  const area = attributes.t === 'array' && attributes.ref !== undefined ? parseArea(attributes.ref) : undefined;
  if (area && area.rows * area.columns > 1) sink.array(row, column, area);
  return text === '' ? undefined : `=${text}`;
}

/** The shared texts of a workbook. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  for (const match of xml.matchAll(/<(?:\w+:)?si\s*\/>|<(?:\w+:)?si\b[^>]*>([\s\S]*?)<\/(?:\w+:)?si>/g)) strings.push(textOf(match[1] ?? ''));
  return strings;
}

/** The text of runs put together, without the reading aids for Chinese and Japanese. */
function textOf(xml: string): string {
  const plain = xml.includes('rPh') ? xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '') : xml;
  let text = '';
  for (const match of plain.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g)) text += match[1] ?? '';
  return decodeText(unescapeXml(text));
}

/** `_x000D_` stands for a character that XML cannot hold. */
function decodeText(text: string): string {
  return text.includes('_x') ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\r\n?/g, '\n') : text;
}

function between(text: string, start: string, end: string): string | undefined {
  const padded = text.startsWith(' ') ? text : ` ${text}`;
  const at = padded.indexOf(start);
  return at < 0 ? undefined : padded.slice(at + start.length, padded.indexOf(end, at + start.length));
}
