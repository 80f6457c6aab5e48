import { DEFAULT_FORMAT } from '../model/cell-format';
import type { Border, CellFormat, FormatPatch, FormatPool } from '../model/cell-format';
import { BUILT_IN_FORMATS } from './number-formats';
import { lineName } from './read-styles';
import { tag } from './xml';

/** A list in which every entry stands once; gives its index. */
class Entries {
  readonly list: string[] = [];
  private readonly known = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const entry of first) this.index(entry);
  }

  index(entry: string): number {
    const found = this.known.get(entry);
    if (found !== undefined) return found;
    const index = this.list.push(entry) - 1;
    this.known.set(entry, index);
    return index;
  }
}

/** Collects the formats that cells use and writes xl/styles.xml. */
export class StyleWriter {
  private readonly formats: FormatPool;
  private readonly fonts = new Entries(writeFont(DEFAULT_FORMAT));
  private readonly fills = new Entries(tag('fill', {}, tag('patternFill', { patternType: 'none' })), tag('fill', {}, tag('patternFill', { patternType: 'gray125' })));
  private readonly borders = new Entries(writeBorders(DEFAULT_FORMAT));
  private readonly numbers = new Entries();
  private readonly xfs = new Entries();
  private readonly dxfs = new Entries();
  private readonly indexes = new Map<number, number>();

  constructor(formats: FormatPool) {
    this.formats = formats;
    this.index(0);
  }

  /** The index in the file of a format of the workbook. */
  index(id: number): number {
    const known = this.indexes.get(id);
    if (known !== undefined) return known;
    const index = this.xfs.index(this.writeXf(this.formats.get(id)));
    this.indexes.set(id, index);
    return index;
  }

  /** The index of a difference, for conditional formats. */
  difference(patch: FormatPatch): number {
    const font = tag('font', {}, [patch.bold === true ? tag('b') : '', patch.italic === true ? tag('i') : '', patch.fontColor === undefined ? '' : colour(patch.fontColor)]);
    const fill = patch.fillColor === undefined ? '' : tag('fill', {}, tag('patternFill', {}, tag('bgColor', { rgb: argb(patch.fillColor) })));
    return this.dxfs.index(tag('dxf', {}, [font, fill]));
  }

  xml(): string {
    const list = (name: string, entries: Entries): string => tag(name, { count: entries.list.length }, entries.list);
    return tag('styleSheet', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }, [
      this.numbers.list.length > 0 ? tag('numFmts', { count: this.numbers.list.length }, this.numbers.list.map((formatCode, i) => tag('numFmt', { numFmtId: 164 + i, formatCode }))) : '',
      list('fonts', this.fonts),
      list('fills', this.fills),
      list('borders', this.borders),
      tag('cellStyleXfs', { count: 1 }, tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }, tag('alignment', { vertical: 'center' }))),
      list('cellXfs', this.xfs),
      tag('cellStyles', { count: 1 }, tag('cellStyle', { name: '常规', xfId: 0, builtinId: 0 })),
      list('dxfs', this.dxfs),
      tag('tableStyles', { count: 0, defaultTableStyle: 'TableStyleMedium2', defaultPivotStyle: 'PivotStyleLight16' }),
    ]);
  }

  private writeXf(format: CellFormat): string {
    const builtIn = Object.entries(BUILT_IN_FORMATS).find(([id, code]) => code === format.numberFormat && (Number(id) < 27 || Number(id) > 58 || Number(id) === 49));
    const numFmtId = builtIn ? Number(builtIn[0]) : 164 + this.numbers.index(format.numberFormat);
    const alignment = writeAlignment(format);
    const protection = format.locked && !format.formulaHidden ? '' : tag('protection', { locked: format.locked ? undefined : 0, hidden: format.formulaHidden ? 1 : undefined });
    return tag('xf', {
      numFmtId, fontId: this.fonts.index(writeFont(format)), fillId: this.fills.index(writeFill(format)), borderId: this.borders.index(writeBorders(format)), xfId: 0,
      applyNumberFormat: 1, applyFont: 1, applyFill: 1, applyBorder: 1, applyAlignment: 1, applyProtection: protection === '' ? undefined : 1,
    }, alignment + protection);
  }
}

const argb = (value: string): string => `FF${value.slice(1)}`;
const colour = (value: string): string => tag('color', { rgb: argb(value) });

function writeFont(format: CellFormat): string {
  const underline = { None: undefined, Single: 'single', Double: 'double', SingleAccountant: 'singleAccounting', DoubleAccountant: 'doubleAccounting' }[format.underline];
  return tag('font', {}, [
    format.bold ? tag('b') : '',
    format.italic ? tag('i') : '',
    format.strikethrough ? tag('strike') : '',
    underline === undefined ? '' : tag('u', { val: underline }),
    format.superscript || format.subscript ? tag('vertAlign', { val: format.superscript ? 'superscript' : 'subscript' }) : '',
    tag('sz', { val: format.fontSize }),
    colour(format.fontColor),
    tag('name', { val: format.fontName }),
    tag('family', { val: 2 }),
  ]);
}

function writeFill(format: CellFormat): string {
  if (format.fillColor === '' || format.fillPattern === 'None') return tag('fill', {}, tag('patternFill', { patternType: 'none' }));
  const pattern = format.fillPattern === 'Solid' ? 'solid' : format.fillPattern.charAt(0).toLowerCase() + format.fillPattern.slice(1);
  const [front, back] = pattern === 'solid' ? [format.fillColor, '#000000'] : [format.fillPatternColor === '' ? '#000000' : format.fillPatternColor, format.fillColor];
  return tag('fill', {}, tag('patternFill', { patternType: pattern }, [tag('fgColor', { rgb: argb(front) }), pattern === 'solid' ? tag('bgColor', { indexed: 64 }) : tag('bgColor', { rgb: argb(back) })]));
}

function writeBorders(format: CellFormat): string {
  const side = (name: string, border: Border): string => {
    const style = lineName(border);
    return style === undefined ? tag(name) : tag(name, { style }, colour(border.color));
  };
  const up = format.borderDiagonalUp.style !== 'None';
  const down = format.borderDiagonalDown.style !== 'None';
  return tag('border', { diagonalUp: up ? 1 : undefined, diagonalDown: down ? 1 : undefined }, [
    side('left', format.borderLeft), side('right', format.borderRight), side('top', format.borderTop), side('bottom', format.borderBottom), side('diagonal', up ? format.borderDiagonalUp : format.borderDiagonalDown),
  ]);
}

function writeAlignment(format: CellFormat): string {
  const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
  const rotation = format.textOrientation === 180 ? 255 : format.textOrientation < 0 ? 90 - format.textOrientation : format.textOrientation;
  return tag('alignment', {
    horizontal: format.horizontalAlignment === 'General' ? undefined : format.horizontalAlignment === 'CenterAcrossSelection' ? 'centerContinuous' : lower(format.horizontalAlignment),
    vertical: lower(format.verticalAlignment),
    textRotation: rotation === 0 ? undefined : rotation,
    wrapText: format.wrapText ? 1 : undefined,
    indent: format.indentLevel === 0 ? undefined : format.indentLevel,
    shrinkToFit: format.shrinkToFit ? 1 : undefined,
  });
}
