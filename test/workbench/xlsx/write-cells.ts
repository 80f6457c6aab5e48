import { columnName } from '../model/address';
import { lastRow } from '../model/area';
import type { CellValue } from '../model/cell-value';
import type { Sheet } from '../model/sheet';
import type { StyleWriter } from './write-styles';
import { escapeXml, tag } from './xml';
import { absoluteArea } from './absolute-area';

/** The texts of the workbook, each kept once. */
export class SharedStrings {
  private readonly indexes = new Map<string, number>();

  index(text: string): number {
    let index = this.indexes.get(text);
    if (index === undefined) {
      index = this.indexes.size;
      this.indexes.set(text, index);
    }
    return index;
  }

  xml(): string {
    const items = [...this.indexes.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
    return tag('sst', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', uniqueCount: items.length }, items);
  }
}

/** The rows of a sheet with their cells, in order. */
export function writeSheetData(sheet: Sheet, strings: SharedStrings, styles: StyleWriter): string {
  const { parts } = sheet;
  const used = sheet.usedArea();
  const rows = new Map<number, string[]>();
  if (used) {
    // The store gives the cells column by column: within a row they then come in the order of columns.
    sheet.forEachCell(used, (row, column, value, formula, format) => {
      let cells = rows.get(row);
      if (!cells) rows.set(row, (cells = []));
      cells.push(writeCell(sheet, row, column, value, formula, format, strings, styles));
    });
  }
  const last = Math.max(used ? lastRow(used) : -1, ...[...parts.rowHeights.keys(), ...parts.hiddenRows, ...parts.filteredRows, ...parts.rowFormats.keys()].slice(-1));
  const lines = new Set([...rows.keys(), ...parts.rowHeights.keys(), ...parts.hiddenRows, ...parts.filteredRows, ...parts.rowFormats.keys()]);
  const sorted = last < lines.size * 4 ? countUp(last, lines) : [...lines].sort((a, b) => a - b);
  return tag('sheetData', {}, sorted.map((row) => {
    const height = parts.rowHeights.get(row);
    const format = parts.rowFormats.get(row);
    const hidden = parts.hiddenRows.has(row) || parts.filteredRows.has(row);
    return tag('row', { r: row + 1, s: format === undefined ? undefined : styles.index(format), customFormat: format === undefined ? undefined : 1, ht: height, customHeight: height === undefined ? undefined : 1, hidden: hidden ? 1 : undefined }, rows.get(row) ?? []);
  }));
}

function countUp(last: number, lines: ReadonlySet<number>): number[] {
  const sorted: number[] = [];
  for (let row = 0; row <= last; row += 1) if (lines.has(row)) sorted.push(row);
  return sorted.length === lines.size ? sorted : [...lines].sort((a, b) => a - b);
}

function writeCell(sheet: Sheet, row: number, column: number, value: CellValue, formula: string | undefined, format: number | undefined, strings: SharedStrings, styles: StyleWriter): string {
  const style = format === undefined ? '' : ` s="${styles.index(format)}"`;
  const reference = `${columnName(column)}${row + 1}`;
  const f = formula === undefined ? '' : writeFormula(sheet, row, column, formula);
  if (value === null) return f === '' ? `<c r="${reference}"${style}/>` : `<c r="${reference}"${style}>${f}</c>`;
  if (typeof value === 'number') return `<c r="${reference}"${style}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${reference}"${style} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'object') return `<c r="${reference}"${style} t="e">${f}<v>${value.error === '#SPILL!' || value.error === '#BUSY!' ? '#VALUE!' : value.error}</v></c>`;
  if (f !== '') return `<c r="${reference}"${style} t="str">${f}<v>${escapeXml(value)}</v></c>`;
  return `<c r="${reference}"${style} t="s"><v>${strings.index(value)}</v></c>`;
}

function writeFormula(sheet: Sheet, row: number, column: number, formula: string): string {
  const spill = sheet.parts.spills.get(`${row},${column}`);
  const text = escapeXml(formula.slice(1));
  return spill ? `<f t="array" ref="${absoluteArea(spill).replaceAll('$', '')}">${text}</f>` : `<f>${text}</f>`;
}
