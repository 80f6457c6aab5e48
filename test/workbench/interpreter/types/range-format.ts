import { autofitColumns, autofitRows, columnWidth, rowHeight } from '../../model/geometry';
import { guardPermission } from '../../strictness/guard-cells';
import { asFlag, asNumber, oneOf } from '../arguments';
import { invalidArgument } from '../host-error';
import { ApiType } from '../host-object';
import type { Session } from '../session';
import { commonFormat, formatScalar, patchFormat } from './format-access';
import type { Places } from './format-access';
import { rangeBorderCollectionType, rangeFillType, rangeFontType } from './range-paint';

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

/** How the cells of a range look. */
export const rangeFormatType = new ApiType<Places>('RangeFormat', {
  scalars: {
    HorizontalAlignment: formatScalar('horizontalAlignment', (value) => oneOf(value, HORIZONTAL)),
    VerticalAlignment: formatScalar('verticalAlignment', (value) => oneOf(value, VERTICAL)),
    WrapText: formatScalar('wrapText', asFlag),
    ShrinkToFit: formatScalar('shrinkToFit', asFlag),
    IndentLevel: formatScalar('indentLevel', (value) => inRange(value, 0, 250)),
    TextOrientation: formatScalar('textOrientation', (value) => (value === 180 ? 180 : inRange(value, -90, 90))),
    ReadingOrder: formatScalar('readingOrder', (value) => oneOf(value, ['Context', 'LeftToRight', 'RightToLeft'] as const)),
    AutoIndent: { get: () => false, set: () => undefined },
    ColumnWidth: { get: (it) => commonSize(it, 'columns'), set: (it, value, session) => { setSize(it, 'columns', value === null ? null : inRange(value, 0, 1342), session); } },
    RowHeight: { get: (it) => commonSize(it, 'rows'), set: (it, value, session) => { setSize(it, 'rows', value === null ? null : inRange(value, 0, 409.5), session); } },
    UseStandardHeight: { get: (it) => it.every(({ sheet, cells }) => !sheet.parts.rowHeights.has(cells.row)), set: (it, value, session) => { if (asFlag(value)) setSize(it, 'rows', null, session); } },
    UseStandardWidth: { get: (it) => it.every(({ sheet, cells }) => !sheet.parts.columnWidths.has(cells.column)), set: (it, value, session) => { if (asFlag(value)) setSize(it, 'columns', null, session); } },
  },
  objects: {
    Font: (it) => rangeFontType.object(it),
    Fill: (it) => rangeFillType.object(it),
    Borders: (it) => rangeBorderCollectionType.object(it),
    Protection: (it) => formatProtectionType.object(it),
  },
  methods: {
    AutofitColumns: (it, _args, session) => {
      for (const { sheet, cells } of it) {
        guardPermission(session, sheet, 'allowFormatColumns');
        autofitColumns(session.workbook, sheet, cells);
      }
      return undefined;
    },
    AutofitRows: (it, _args, session) => {
      for (const { sheet, cells } of it) {
        guardPermission(session, sheet, 'allowFormatRows');
        autofitRows(session.workbook, sheet, cells);
      }
      return undefined;
    },
    AdjustIndent: (it, args, session) => {
      const by = args.whole(0);
      const level = (commonFormat(it, 'indentLevel') ?? 0) + by;
      patchFormat(it, { indentLevel: Math.max(0, Math.min(250, level)) }, session);
      return undefined;
    },
  },
});

/** Whether cells are locked and their formulas hidden once the sheet is protected. */
export const formatProtectionType = new ApiType<Places>('FormatProtection', {
  scalars: { Locked: formatScalar('locked', asFlag), FormulaHidden: formatScalar('formulaHidden', asFlag) },
});

function inRange(value: unknown, low: number, high: number): number {
  const number = asNumber(value);
  if (number < low || number > high) throw invalidArgument();
  return number;
}

function commonSize(places: Places, axis: 'rows' | 'columns'): number | null {
  let common: number | undefined;
  for (const { sheet, cells } of places) {
    const first = axis === 'rows' ? cells.row : cells.column;
    const count = Math.min(axis === 'rows' ? cells.rows : cells.columns, 10_000);
    for (let i = first; i < first + count; i += 1) {
      const size = axis === 'rows' ? rowHeight(sheet, i) : columnWidth(sheet, i);
      common ??= size;
      if (size !== common) return null;
    }
  }
  return common ?? null;
}

/** Sets the size of all lines of the ranges; null gives them the standard one. */
function setSize(places: Places, axis: 'rows' | 'columns', size: number | null, session: Session): void {
  for (const { sheet, cells } of places) {
    guardPermission(session, sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
    const name = axis === 'rows' ? 'rowHeights' : 'columnWidths';
    const [first, count] = axis === 'rows' ? [cells.row, cells.rows] : [cells.column, cells.columns];
    if ((axis === 'rows' && count === 1_048_576) || (axis === 'columns' && count === 16_384)) {
      const standard = axis === 'rows' ? 'standardHeight' : 'standardWidth';
      sheet.update({ [name]: new Map(), ...(size !== null && { [standard]: size }) }, { kind: 'sizes', sheet: sheet.id, axis, first, count });
      continue;
    }
    const sizes = new Map(sheet.parts[name]);
    for (let i = first; i < first + count; i += 1) {
      if (size === null) sizes.delete(i);
      else sizes.set(i, size);
    }
    sheet.update({ [name]: sizes }, { kind: 'sizes', sheet: sheet.id, axis, first, count });
  }
}
