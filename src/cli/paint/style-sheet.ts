import { assert } from '../../core/assert';
import type { CellStyle, StyleName } from '../../core/report/plan';
import { fontNames } from '../../core/report/styles';
import { xmlText } from './xml-text';

/** The styles of a workbook: each name becomes one cell format of styles.xml the first time it is asked for. */
export interface StyleSheet {
  /** The `s` attribute of a cell of this style. */
  readonly indexOf: (name: StyleName) => number;
  /** styles.xml with every style asked for so far. */
  readonly xml: () => string;
}

/** Ids below are Excel's own number formats. */
const FIRST_OWN_NUMBER_FORMAT = 164;
const EXCEL_NUMBER_FORMATS: Readonly<Record<string, number>> = { General: 0, '0': 1, '0.00': 2, '#,##0': 3, '#,##0.00': 4, '0%': 9, '0.00%': 10, '@': 49 };

/** An empty style sheet over the plan's named looks. */
export function styleSheet(styles: Readonly<Record<StyleName, CellStyle>>): StyleSheet {
  const numberFormats = distinct([]);
  // The first entries are Excel's defaults, in its own order.
  const fonts = distinct([fontXml({ font: 'body', size: 11, bold: false })]);
  const fills = distinct(['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']);
  const borders = distinct([borderXml(false)]);
  const formats = distinct(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const byName = new Map<StyleName, number>();

  const formatOf = (style: CellStyle): string => {
    const number = EXCEL_NUMBER_FORMATS[style.numberFormat] ?? FIRST_OWN_NUMBER_FORMAT + numberFormats.index(style.numberFormat);
    const font = fonts.index(fontXml(style));
    const fill = style.fill === undefined ? 0 : fills.index(`<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`);
    const border = borders.index(borderXml(style.border));
    const indent = style.indent === undefined ? '' : ` indent="${style.indent}"`;
    const alignment = `<alignment horizontal="${style.align}" vertical="${style.vertical === 'top' ? 'top' : 'center'}"${style.wrap ? ' wrapText="1"' : ''}${indent}/>`;
    return `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
  };

  return {
    indexOf: (name) => {
      const known = byName.get(name);
      if (known !== undefined) return known;
      const style = styles[name];
      assert(style !== undefined, `style ${name} is defined`);
      const index = formats.index(formatOf(style));
      byName.set(name, index);
      return index;
    },
    xml: () => {
      const numbers = numberFormats.all().map((code, index) => `<numFmt numFmtId="${FIRST_OWN_NUMBER_FORMAT + index}" formatCode="${xmlText(code)}"/>`);
      return [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        numbers.length === 0 ? '' : listXml('numFmts', numbers),
        listXml('fonts', fonts.all()),
        listXml('fills', fills.all()),
        listXml('borders', borders.all()),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        listXml('cellXfs', formats.all()),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>',
      ].join('');
    },
  };
}

/** `family` and `charset` lead to the nearest Chinese font on a machine without the one named. */
function fontXml(style: Pick<CellStyle, 'font' | 'size' | 'bold' | 'color'>): string {
  const color = style.color === undefined ? '' : `<color rgb="FF${style.color}"/>`;
  return `<font>${style.bold ? '<b/>' : ''}<sz val="${style.size}"/>${color}<name val="${fontNames[style.font]}"/><family val="3"/><charset val="134"/></font>`;
}

function borderXml(drawn: boolean): string {
  const side = (name: string): string => (drawn ? `<${name} style="thin"><color auto="1"/></${name}>` : `<${name}/>`);
  return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
}

function listXml(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

/** Each distinct text once, in the order it came. */
function distinct(first: readonly string[]): { index: (item: string) => number; all: () => readonly string[] } {
  const indices = new Map(first.map((item, index) => [item, index]));
  return {
    index: (item) => {
      const known = indices.get(item);
      if (known !== undefined) return known;
      indices.set(item, indices.size);
      return indices.size - 1;
    },
    all: () => [...indices.keys()],
  };
}
