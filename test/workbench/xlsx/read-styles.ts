import { NO_BORDER } from '../model/cell-format';
import type { Border, FormatPatch } from '../model/cell-format';
import { BUILT_IN_FORMATS } from './number-formats';
import { child, childrenOf, flagOf, numberOf } from './xml';
import type { XmlElement } from './xml';

/** The cell formats of a file, by the index that cells name. */
export interface FileStyles {
  readonly cells: readonly FormatPatch[];
  readonly differences: readonly FormatPatch[];
}

const INDEXED = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const LATER_INDEXED = '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(' ');
const OFFICE_THEME = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'];

/** The colours of a theme in the order cells count them: light 1, dark 1, light 2, dark 2, accents, links. */
export function readTheme(theme: XmlElement | undefined): readonly string[] {
  const scheme = child(theme, 'themeElements', 'clrScheme');
  if (!scheme) return OFFICE_THEME;
  const colour = (name: string, otherwise: string): string => {
    const one = child(scheme, name)?.children[0];
    return one?.attributes.lastClr ?? one?.attributes.val ?? otherwise;
  };
  return ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((name, i) => colour(name, OFFICE_THEME[i] ?? '000000'));
}

/** Reads xl/styles.xml. */
export function readStyles(styles: XmlElement | undefined, theme: readonly string[]): FileStyles {
  const formats = new Map(childrenOf(child(styles, 'numFmts'), 'numFmt').map((one) => [numberOf(one, 'numFmtId') ?? 0, one.attributes.formatCode ?? 'General'] as const));
  const fonts = childrenOf(child(styles, 'fonts'), 'font').map((font) => readFont(font, theme));
  const fills = childrenOf(child(styles, 'fills'), 'fill').map((fill) => readFill(fill, theme));
  const borders = childrenOf(child(styles, 'borders'), 'border').map((border) => readBorders(border, theme));
  const cells = childrenOf(child(styles, 'cellXfs'), 'xf').map((xf) => {
    const id = numberOf(xf, 'numFmtId') ?? 0;
    return {
      ...fonts[numberOf(xf, 'fontId') ?? 0],
      ...fills[numberOf(xf, 'fillId') ?? 0],
      ...borders[numberOf(xf, 'borderId') ?? 0],
      numberFormat: formats.get(id) ?? BUILT_IN_FORMATS[id] ?? 'General',
      ...readAlignment(child(xf, 'alignment')),
      ...readProtection(child(xf, 'protection')),
    };
  });
  const differences = childrenOf(child(styles, 'dxfs'), 'dxf').map((dxf) => ({ ...(child(dxf, 'font') && readFont(child(dxf, 'font'), theme)), ...(child(dxf, 'fill') && readFill(child(dxf, 'fill'), theme)) }));
  return { cells, differences };
}

function readFont(font: XmlElement | undefined, theme: readonly string[]): FormatPatch {
  const name = child(font, 'name')?.attributes.val;
  const size = numberOf(child(font, 'sz'), 'val');
  const color = readColour(child(font, 'color'), theme);
  const underline = child(font, 'u');
  const vertical = child(font, 'vertAlign')?.attributes.val;
  const on = (element: XmlElement | undefined): boolean => element !== undefined && flagOf(element, 'val', true);
  return {
    ...(name !== undefined && { fontName: name }),
    ...(size !== undefined && { fontSize: size }),
    ...(color !== undefined && { fontColor: color }),
    ...(on(child(font, 'b')) && { bold: true }),
    ...(on(child(font, 'i')) && { italic: true }),
    ...(on(child(font, 'strike')) && { strikethrough: true }),
    ...(underline && { underline: ({ double: 'Double', singleAccounting: 'SingleAccountant', doubleAccounting: 'DoubleAccountant', none: 'None' } as const)[underline.attributes.val ?? ''] ?? 'Single' }),
    ...(vertical === 'superscript' && { superscript: true }),
    ...(vertical === 'subscript' && { subscript: true }),
  };
}

function readFill(fill: XmlElement | undefined, theme: readonly string[]): FormatPatch {
  const pattern = child(fill, 'patternFill');
  const type = pattern?.attributes.patternType ?? (pattern && child(pattern, 'bgColor') ? 'solid' : 'none');
  if (type === 'none') return {};
  const foreground = readColour(child(pattern, 'fgColor'), theme) ?? readColour(child(pattern, 'bgColor'), theme);
  if (type === 'solid') return { fillColor: foreground ?? '', fillPattern: 'Solid' };
  const background = readColour(child(pattern, 'bgColor'), theme);
  return { fillColor: background ?? '#FFFFFF', fillPatternColor: foreground ?? '#000000', fillPattern: type };
}

function readBorders(border: XmlElement, theme: readonly string[]): FormatPatch {
  const side = (...names: readonly string[]): Border => names.map((name) => child(border, name)).flatMap((one) => (one ? [readBorder(one, theme)] : []))[0] ?? NO_BORDER;
  const [top, bottom, left, right] = [side('top'), side('bottom'), side('left', 'start'), side('right', 'end')];
  const diagonal = side('diagonal');
  const set = (one: Border | undefined): boolean => one !== undefined && one.style !== 'None';
  return {
    ...(set(top) && { borderTop: top }),
    ...(set(bottom) && { borderBottom: bottom }),
    ...(set(left) && { borderLeft: left }),
    ...(set(right) && { borderRight: right }),
    ...(set(diagonal) && flagOf(border, 'diagonalUp', false) && { borderDiagonalUp: diagonal }),
    ...(set(diagonal) && flagOf(border, 'diagonalDown', false) && { borderDiagonalDown: diagonal }),
  };
}

const LINES: Readonly<Record<string, Pick<Border, 'style' | 'weight'>>> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  double: { style: 'Double', weight: 'Thick' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
};

/** The file's word for a border line. */
export function lineName(border: Border): string | undefined {
  if (border.style === 'None') return undefined;
  const exact = Object.entries(LINES).find(([, line]) => line.style === border.style && line.weight === border.weight);
  return (exact ?? Object.entries(LINES).find(([, line]) => line.style === border.style))?.[0];
}

function readBorder(side: XmlElement, theme: readonly string[]): Border {
  const line = LINES[side.attributes.style ?? ''];
  return line ? { ...line, color: readColour(child(side, 'color'), theme) ?? '#000000' } : NO_BORDER;
}

function readAlignment(alignment: XmlElement | undefined): FormatPatch {
  const horizontal = ({ left: 'Left', center: 'Center', right: 'Right', fill: 'Fill', justify: 'Justify', centerContinuous: 'CenterAcrossSelection', distributed: 'Distributed' } as const)[alignment?.attributes.horizontal ?? ''];
  const vertical = ({ top: 'Top', center: 'Center', bottom: 'Bottom', justify: 'Justify', distributed: 'Distributed' } as const)[alignment?.attributes.vertical ?? ''];
  const indent = numberOf(alignment, 'indent');
  const rotation = numberOf(alignment, 'textRotation');
  return {
    verticalAlignment: vertical ?? 'Bottom',
    ...(horizontal && { horizontalAlignment: horizontal }),
    ...(flagOf(alignment, 'wrapText', false) && { wrapText: true }),
    ...(flagOf(alignment, 'shrinkToFit', false) && { shrinkToFit: true }),
    ...(indent !== undefined && { indentLevel: indent }),
    ...(rotation !== undefined && { textOrientation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation }),
  };
}

function readProtection(protection: XmlElement | undefined): FormatPatch {
  return { ...(!flagOf(protection, 'locked', true) && { locked: false }), ...(flagOf(protection, 'hidden', false) && { formulaHidden: true }) };
}

/** A colour as `#RRGGBB`: written out, of the theme with its tint, or of the old palette. */
export function readColour(element: XmlElement | undefined, theme: readonly string[]): string | undefined {
  if (!element) return undefined;
  const { rgb } = element.attributes;
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  const index = numberOf(element, 'indexed');
  if (index !== undefined) {
    const known = index < 8 ? INDEXED[index] : index < 16 ? INDEXED[index - 8] : LATER_INDEXED[index - 16];
    return known === undefined ? undefined : `#${known}`;
  }
  const themed = theme[numberOf(element, 'theme') ?? -1];
  return themed === undefined ? undefined : `#${tinted(themed, numberOf(element, 'tint') ?? 0)}`;
}

/** Lightens or darkens: an approximation of Excel's own way over lightness. */
function tinted(colour: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const changed = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return changed.map((part) => part.toString(16).padStart(2, '0')).join('').toUpperCase();
}
