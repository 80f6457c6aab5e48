import { boundingArea, contains, intersection, isWholeColumns, isWholeRows, lastColumn, lastRow } from '../../model/area';
import type { Area } from '../../model/area';
import { copyCells, copyTarget } from '../../model/copy-cells';
import type { CopyKind } from '../../model/copy-cells';
import { withoutArea } from '../../model/copy-rules';
import { deleteCells, insertCells, wouldPushOff } from '../../model/insert-delete';
import type { Sheet } from '../../model/sheet';
import { guardContents, guardPermission, guardShift, guardUnprotected } from '../../strictness/guard-cells';
import type { Permission } from '../../strictness/guard-cells';
import type { Arguments } from '../arguments';
import { HostError, invalidArgument } from '../host-error';
import { placeOn } from '../range-place';
import type { RangePlace } from '../range-place';
import type { Session } from '../session';
import { autoFill } from './auto-fill';
import { rangeType } from './range';
import { rangeArgument } from './range-navigation';
import { rangeAreasType } from './range-areas';
import { removeDuplicatesResultType } from './remove-duplicates-result';

const APPLY_TO = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;
const COPY_KINDS: readonly CopyKind[] = ['All', 'Formulas', 'Values', 'Formats'];
const FILL_KINDS = ['FillDefault', 'FillCopy', 'FillSeries', 'FillFormats', 'FillValues', 'FillDays', 'FillWeekdays', 'FillMonths', 'FillYears', 'LinearTrend', 'GrowthTrend', 'FlashFill'] as const;

/** The methods of a range that change cells. */
export const rangeEditMethods: Record<string, (it: RangePlace, args: Arguments, session: Session) => unknown> = {
  Clear: (it, args, session) => {
    clearPlace(it, args.word(0, APPLY_TO, 'All'), session);
    return undefined;
  },
  Insert: (it, args, session) => {
    const { sheet, cells } = it;
    const shift = args.word(0, ['Down', 'Right'] as const);
    const direction = isWholeRows(cells) ? 'Down' : isWholeColumns(cells) ? 'Right' : shift;
    guardLines(session, sheet, cells, 'Insert');
    guardShift(session, sheet, cells, direction === 'Down');
    if (wouldPushOff(sheet, cells, direction)) throw new HostError('NonBlankCellOffSheet');
    insertCells(session.workbook, sheet, cells, direction);
    return rangeType.object(placeOn(sheet, cells));
  },
  Delete: (it, args, session) => {
    const { sheet, cells } = it;
    const shift = args.word(0, ['Up', 'Left'] as const, 'Up');
    const direction = isWholeRows(cells) ? 'Up' : isWholeColumns(cells) ? 'Left' : shift;
    guardLines(session, sheet, cells, 'Delete');
    guardShift(session, sheet, cells, direction === 'Up');
    deleteCells(session.workbook, sheet, cells, direction);
    return undefined;
  },
  Merge: (it, args, session) => {
    mergePlace(it, args.flag(0), session);
    return undefined;
  },
  Unmerge: ({ sheet, cells }, _args, session) => {
    guardUnprotected(session, sheet);
    sheet.update({ merges: sheet.parts.merges.filter((merge) => !intersection(merge, cells)) }, { kind: 'merges', sheet: sheet.id });
    return undefined;
  },
  Select: ({ sheet, cells }, _args, session) => {
    if (session.faults.inactiveWorkbook) throw new HostError('InactiveWorkbook');
    if (sheet.parts.visibility !== 'Visible') throw new HostError('InvalidOperation');
    session.workbook.select(sheet, [cells]);
    return undefined;
  },
  CopyFrom: (it, args, session) => {
    const options = { kind: args.word(1, COPY_KINDS, 'All'), skipBlanks: args.flag(2), transpose: args.flag(3) };
    const areas = rangeAreasType.targetOf(args.object(0));
    const source = areas ? undefined : rangeArgument(args, 0, it, session);
    const sources = areas ? areas.places : source ? [source] : [];
    const first = sources[0];
    if (!first) throw invalidArgument();
    const bounds = sources.map((place) => place.cells).reduce(boundingArea);
    for (const place of sources) {
      const from = usedOf(place);
      const offset: Area = { ...from, row: it.cells.row + from.row - bounds.row, column: it.cells.column + from.column - bounds.column };
      const target = sources.length > 1 ? offset : copyTarget(from, isWholeColumns(it.cells) || isWholeRows(it.cells) ? offset : it.cells, options.transpose);
      const area = placeOn(it.sheet, options.transpose && sources.length > 1 ? { ...target, rows: target.columns, columns: target.rows } : target).cells;
      guardContents(session, it.sheet, area);
      copyCells(place.sheet, from, it.sheet, area, options);
    }
    return undefined;
  },
  MoveTo: (it, args, session) => {
    const to = rangeArgument(args, 0, it, session);
    const target = placeOn(to.sheet, { ...it.cells, row: to.cells.row, column: to.cells.column }).cells;
    guardContents(session, it.sheet, it.cells);
    guardContents(session, to.sheet, target);
    const { sheet, cells } = it;
    const overlap = to.sheet === sheet && intersection(cells, target) !== undefined;
    if (overlap) throw invalidArgument();
    copyCells(sheet, cells, to.sheet, target, { kind: 'All', skipBlanks: false, transpose: false });
    // Moving, unlike copying, keeps what the formulas refer to.
    sheet.forEachCell(cells, (row, column, value, formula) => {
      if (formula !== undefined) to.sheet.putCell(target.row + row - cells.row, target.column + column - cells.column, value, formula);
    });
    sheet.clear(cells, 'all');
    return undefined;
  },
  AutoFill: (it, args, session) => {
    const target = args.raw(0) === undefined ? it : rangeArgument(args, 0, it, session);
    if (!contains(target.cells, it.cells)) throw invalidArgument();
    guardContents(session, it.sheet, target.cells);
    autoFill(it.sheet, it.cells, target.cells, args.word(1, FILL_KINDS, 'FillDefault'));
    return undefined;
  },
  RemoveDuplicates: (it, args, session) => removeDuplicates(it, args, session),
  Calculate: () => undefined,
  SetDirty: () => undefined,
  _ValidateArraySize: (it, args) => {
    if (args.whole(0) !== it.cells.rows || args.whole(1) !== it.cells.columns) throw new HostError('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    return undefined;
  },
};

export type ApplyTo = (typeof APPLY_TO)[number];

/** Clears contents, formats, links, or all. */
export function clearPlace({ sheet, cells }: RangePlace, applyTo: ApplyTo, session: Session): void {
  if (applyTo === 'Formats') guardPermission(session, sheet, 'allowFormatCells');
  else guardContents(session, sheet, cells);
  if (applyTo === 'All' || applyTo === 'Contents' || applyTo === 'ResetContents' || applyTo === 'Formats') sheet.clear(cells, applyTo === 'All' ? 'all' : applyTo === 'Formats' ? 'formats' : 'contents');
  if (applyTo === 'All' || applyTo === 'Formats') sheet.update({ conditionals: withoutArea(sheet.parts.conditionals, cells) }, { kind: 'conditional', sheet: sheet.id });
  if (applyTo === 'All') sheet.update({ validations: withoutArea(sheet.parts.validations, cells) }, { kind: 'validation', sheet: sheet.id });
  if (applyTo === 'All') sheet.update({ merges: sheet.parts.merges.filter((merge) => !contains(cells, merge)) }, { kind: 'merges', sheet: sheet.id });
  if (applyTo === 'All' || applyTo === 'Hyperlinks' || applyTo === 'RemoveHyperlinks') {
    sheet.update({ hyperlinks: sheet.parts.hyperlinks.filter((link) => !intersection(cells, link.area)) }, { kind: 'hyperlinks', sheet: sheet.id });
    if (applyTo === 'RemoveHyperlinks') sheet.setFormat(cells, { fontColor: '#000000', underline: 'None' });
  }
}

/** Merges the cells of a range, or those of each row; only the first value stays, as in Excel. */
function mergePlace({ sheet, cells }: RangePlace, across: boolean, session: Session): void {
  guardUnprotected(session, sheet);
  guardContents(session, sheet, cells);
  if (sheet.parts.tables.some((table) => intersection(table.area, cells))) throw new HostError('InvalidOperation');
  const areas: Area[] = across ? Array.from({ length: cells.rows }, (_, i) => ({ ...cells, row: cells.row + i, rows: 1 })) : [cells];
  for (const area of areas) {
    sheet.forEachCell(area, (row, column, value, formula) => {
      if ((row !== area.row || column !== area.column) && (value !== null || formula !== undefined)) sheet.putCell(row, column, null);
    });
  }
  const kept = sheet.parts.merges.filter((merge) => !intersection(merge, cells));
  sheet.update({ merges: [...kept, ...areas.filter((area) => area.rows > 1 || area.columns > 1)] }, { kind: 'merges', sheet: sheet.id });
}

function guardLines(session: Session, sheet: Sheet, cells: Area, what: 'Insert' | 'Delete'): void {
  const permission: Permission | undefined = isWholeRows(cells) ? `allow${what}Rows` : isWholeColumns(cells) ? `allow${what}Columns` : undefined;
  if (permission) guardPermission(session, sheet, permission);
  else guardUnprotected(session, sheet);
}

/** Whole rows and columns are copied only as far as they are in use. */
function usedOf({ sheet, cells }: RangePlace): Area {
  if (!isWholeColumns(cells) && !isWholeRows(cells)) return cells;
  const used = sheet.usedArea(false, cells);
  return used ? { row: cells.row, column: cells.column, rows: isWholeColumns(cells) ? lastRow(used) + 1 : cells.rows, columns: isWholeRows(cells) ? lastColumn(used) + 1 : cells.columns } : { ...cells, rows: 1, columns: 1 };
}

function removeDuplicates({ sheet, cells }: RangePlace, args: Arguments, session: Session): unknown {
  guardContents(session, sheet, cells);
  const columns = args.list(0).map((one) => (typeof one === 'number' && one >= 0 && one < cells.columns ? one : NaN));
  if (columns.length === 0 || columns.some(Number.isNaN)) throw invalidArgument();
  const seen = new Set<string>();
  const headers = args.flag(1) ? 1 : 0;
  let removed = 0;
  for (let i = headers; i < cells.rows - removed; ) {
    const key = JSON.stringify(columns.map((column) => sheet.value(cells.row + i, cells.column + column)));
    if (seen.has(key)) {
      sheet.moveCells({ ...cells, row: cells.row + i + 1, rows: cells.rows - i - 1 }, -1, 0);
      sheet.clear({ ...cells, row: lastRow(cells), rows: 1 }, 'contents');
      removed += 1;
    } else {
      seen.add(key);
      i += 1;
    }
  }
  sheet.announce({ kind: 'cells', sheet: sheet.id, area: cells });
  return removeDuplicatesResultType.object({ removed, uniqueRemaining: seen.size });
}
