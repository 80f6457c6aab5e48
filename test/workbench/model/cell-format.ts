/** How a cell looks and how its number is shown. Colours are `#RRGGBB`; an empty colour is none. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly underline: 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
  readonly fillColor: string;
  readonly fillPattern: string;
  readonly fillPatternColor: string;
  readonly horizontalAlignment: 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
  readonly verticalAlignment: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly readingOrder: 'Context' | 'LeftToRight' | 'RightToLeft';
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly styleName: string;
  readonly borderTop: Border;
  readonly borderBottom: Border;
  readonly borderLeft: Border;
  readonly borderRight: Border;
  readonly borderDiagonalUp: Border;
  readonly borderDiagonalDown: Border;
}

export interface Border {
  readonly style: 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  readonly color: string;
}

export type FormatPatch = Partial<CellFormat>;

export const NO_BORDER: Border = { style: 'None', weight: 'Thin', color: '#000000' };

export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: 'General',
  fontName: '等线',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  strikethrough: false,
  subscript: false,
  superscript: false,
  underline: 'None',
  fillColor: '',
  fillPattern: 'None',
  fillPatternColor: '',
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textOrientation: 0,
  readingOrder: 'Context',
  locked: true,
  formulaHidden: false,
  styleName: 'Normal',
  borderTop: NO_BORDER,
  borderBottom: NO_BORDER,
  borderLeft: NO_BORDER,
  borderRight: NO_BORDER,
  borderDiagonalUp: NO_BORDER,
  borderDiagonalDown: NO_BORDER,
};

/**
 * All formats of a workbook, each kept once: a cell holds a small number, 0 being the default.
 * Invariant: an id, once given, always means the same format.
 */
export class FormatPool {
  private readonly formats: CellFormat[] = [DEFAULT_FORMAT];
  private readonly ids = new Map<string, number>([[JSON.stringify(DEFAULT_FORMAT), 0]]);
  private readonly derived = new Map<string, number>();

  /** The format behind an id. */
  get(id: number): CellFormat {
    return this.formats[id] ?? DEFAULT_FORMAT;
  }

  /** The id of the format that differs from `id` by the patch. */
  derive(id: number, patch: FormatPatch): number {
    return this.deriveBy(id, patch, JSON.stringify(patch));
  }

  /** Like `derive`, for many cells with one patch whose text the caller made once. */
  deriveBy(id: number, patch: FormatPatch, patchKey: string): number {
    const key = `${id}|${patchKey}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const format = { ...this.get(id), ...patch };
    const text = JSON.stringify(format);
    let result = this.ids.get(text);
    if (result === undefined) {
      result = this.formats.push(format) - 1;
      this.ids.set(text, result);
    }
    this.derived.set(key, result);
    return result;
  }
}
