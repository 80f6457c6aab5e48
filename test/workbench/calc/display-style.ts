import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IBorderStyleData, IStyleData } from '@univerjs/core';
import type { Border, CellFormat } from '../model/cell-format';

/** Fonts to fall back on where the workbook's own is not installed. */
const FALLBACK_FONTS = '"Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

const dashes: Readonly<Record<Border['style'], BorderStyleTypes>> = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

const weights: Readonly<Record<Border['weight'], BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

/** How the kind of a value aligns it when the format does not. */
export type ValueAlignment = 'text' | 'number' | 'center';

/** A format in Univer's terms. */
export function displayStyle(format: CellFormat, alignment: ValueAlignment): IStyleData {
  const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  const style: IStyleData = {
    ff: `"${format.fontName}", ${FALLBACK_FONTS}`,
    fs: format.fontSize,
    bl: flag(format.bold),
    it: flag(format.italic),
    cl: { rgb: format.fontColor === '' ? '#000000' : format.fontColor },
    ht: horizontal(format, alignment),
    vt: format.verticalAlignment === 'Top' ? VerticalAlign.TOP : format.verticalAlignment === 'Bottom' ? VerticalAlign.BOTTOM : VerticalAlign.MIDDLE,
    tb: format.wrapText ? WrapStrategy.WRAP : alignment === 'text' && format.horizontalAlignment !== 'Fill' ? WrapStrategy.OVERFLOW : WrapStrategy.CLIP,
    pd: { l: 2 + (format.horizontalAlignment === 'Right' ? 0 : format.indentLevel * 9), r: 2 + (format.horizontalAlignment === 'Right' ? format.indentLevel * 9 : 0), t: 0, b: 1 },
  };
  if (format.underline !== 'None') style.ul = { s: BooleanNumber.TRUE };
  if (format.strikethrough) style.st = { s: BooleanNumber.TRUE };
  if (format.fillColor !== '') style.bg = { rgb: format.fillColor };
  if (format.textOrientation !== 0) style.tr = { a: -format.textOrientation };
  const borders: NonNullable<IStyleData['bd']> = {};
  if (format.borderTop.style !== 'None') borders.t = borderOf(format.borderTop);
  if (format.borderBottom.style !== 'None') borders.b = borderOf(format.borderBottom);
  if (format.borderLeft.style !== 'None') borders.l = borderOf(format.borderLeft);
  if (format.borderRight.style !== 'None') borders.r = borderOf(format.borderRight);
  if (Object.keys(borders).length > 0) style.bd = borders;
  return style;
}

function borderOf(border: Border): IBorderStyleData {
  return { s: border.style === 'Continuous' ? weights[border.weight] : dashes[border.style], cl: { rgb: border.color } };
}

function horizontal(format: CellFormat, alignment: ValueAlignment): HorizontalAlign {
  switch (format.horizontalAlignment) {
    case 'Left':
    case 'Fill':
    case 'Justify':
      return HorizontalAlign.LEFT;
    case 'Center':
    case 'CenterAcrossSelection':
    case 'Distributed':
      return HorizontalAlign.CENTER;
    case 'Right':
      return HorizontalAlign.RIGHT;
    case 'General':
      return alignment === 'number' ? HorizontalAlign.RIGHT : alignment === 'center' ? HorizontalAlign.CENTER : HorizontalAlign.LEFT;
  }
}
