import { contains, intersection } from '../../model/area';
import type { Area } from '../../model/area';
import { wireValue } from '../../model/cell-value';
import type { Hyperlink } from '../../model/features';
import { boxOf, isRowHidden } from '../../model/geometry';
import type { Sheet } from '../../model/sheet';
import { guardPermission } from '../../strictness/guard-cells';
import { asFlag, asRecord, asText } from '../arguments';
import { invalidArgument } from '../host-error';
import type { ScalarAnswer } from '../host-object';
import type { RangePlace } from '../range-place';

/** Where a range lies, what of it is hidden, and its named style. */
export const rangeLookScalars: Record<string, ScalarAnswer<RangePlace>> = {
  Left: { get: (it) => boxOf(it.sheet, it.cells).left },
  Top: { get: (it) => boxOf(it.sheet, it.cells).top },
  Width: { get: (it) => boxOf(it.sheet, it.cells).width },
  Height: { get: (it) => boxOf(it.sheet, it.cells).height },
  Hidden: { get: (it) => combined([lines(it, 'rows', (row) => isRowHidden(it.sheet, row)), lines(it, 'columns', (column) => it.sheet.parts.hiddenColumns.has(column))]) },
  RowHidden: {
    get: (it) => lines(it, 'rows', (row) => isRowHidden(it.sheet, row)),
    set: (it, value, session) => {
      guardPermission(session, it.sheet, 'allowFormatRows');
      hide(it.sheet, it.cells, 'rows', asFlag(value));
    },
  },
  ColumnHidden: {
    get: (it) => lines(it, 'columns', (column) => it.sheet.parts.hiddenColumns.has(column)),
    set: (it, value, session) => {
      guardPermission(session, it.sheet, 'allowFormatColumns');
      hide(it.sheet, it.cells, 'columns', asFlag(value));
    },
  },
  Style: {
    get: (it) => it.sheet.format(it.cells.row, it.cells.column).styleName,
    set: (it, value, session) => {
      guardPermission(session, it.sheet, 'allowFormatCells');
      const styleName = asText(value);
      it.sheet.setFormat(it.cells, { ...session.workbook.styleFormat(styleName), styleName });
    },
  },
  HasSpill: { get: (it) => [...it.sheet.parts.spills.values()].some((spill) => intersection(spill, it.cells) !== undefined) },
  SavedAsArray: { get: () => false },
};

/** The link of a range; writing one also writes its text. */
export const hyperlinkScalar: ScalarAnswer<RangePlace> = {
  get: ({ sheet, cells }) => {
    const link = sheet.parts.hyperlinks.find((one) => contains(one.area, { ...cells, rows: 1, columns: 1 }));
    if (!link) return null;
    const { address, documentReference, screenTip } = link;
    return { address, documentReference, screenTip, textToDisplay: String(wireValue(sheet.value(cells.row, cells.column))) };
  },
  set: ({ sheet, cells }, value, session) => {
    guardPermission(session, sheet, 'allowInsertHyperlinks');
    const given = asRecord(value);
    const text = (name: string): string | undefined => (given[name] === undefined || given[name] === null ? undefined : asText(given[name]));
    const [address, documentReference, screenTip, textToDisplay] = ['address', 'documentReference', 'screenTip', 'textToDisplay'].map(text);
    if (address === undefined && documentReference === undefined) throw invalidArgument();
    const shown = textToDisplay ?? (sheet.value(cells.row, cells.column) === null ? (address ?? documentReference ?? '') : undefined);
    const link: Hyperlink = {
      area: cells,
      ...(address !== undefined && { address }),
      ...(documentReference !== undefined && { documentReference }),
      ...(screenTip !== undefined && { screenTip }),
      ...(shown !== undefined && { textToDisplay: shown }),
    };
    const others = sheet.parts.hyperlinks.filter((one) => !contains(cells, one.area));
    sheet.update({ hyperlinks: [...others, link] }, { kind: 'hyperlinks', sheet: sheet.id });
    if (shown !== undefined) sheet.writeBlock({ ...cells, rows: 1, columns: 1 }, [[`'${shown}`]]);
    sheet.setFormat(cells, { fontColor: '#0563C1', underline: 'Single' });
  },
};

/** True or false for all lines of the range, null when they differ. */
function lines(it: RangePlace, axis: 'rows' | 'columns', is: (line: number) => boolean): boolean | null {
  const first = axis === 'rows' ? it.cells.row : it.cells.column;
  const count = axis === 'rows' ? it.cells.rows : it.cells.columns;
  const answer = is(first);
  for (let i = 1; i < count; i += 1) if (is(first + i) !== answer) return null;
  return answer;
}

function combined([rows, columns]: readonly (boolean | null)[]): boolean | null {
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

function hide(sheet: Sheet, cells: Area, axis: 'rows' | 'columns', hidden: boolean): void {
  const name = axis === 'rows' ? 'hiddenRows' : 'hiddenColumns';
  const first = axis === 'rows' ? cells.row : cells.column;
  const count = axis === 'rows' ? cells.rows : cells.columns;
  const changed = new Set(sheet.parts[name]);
  for (let i = first; i < first + count; i += 1) {
    if (hidden) changed.add(i);
    else changed.delete(i);
  }
  sheet.update({ [name]: changed }, { kind: 'hidden', sheet: sheet.id, axis, first, count });
}
