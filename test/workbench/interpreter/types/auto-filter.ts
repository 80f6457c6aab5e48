import { applyFilters } from '../../model/apply-filter';
import type { Area } from '../../model/area';
import type { FilterCriteria } from '../../model/features';
import { surroundingRegion } from '../../model/regions';
import type { Sheet } from '../../model/sheet';
import { changeTable } from '../../model/table-edit';
import { guardPermission } from '../../strictness/guard-cells';
import { asRecord, asWords } from '../arguments';
import type { Arguments } from '../arguments';
import { HostError, invalidArgument } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import { RangePlace } from '../range-place';
import type { Session } from '../session';
import { rangeType } from './range';
import { rangeArgument } from './range-navigation';

/** The filter of a sheet or of a table. */
type FilterOwner = { readonly sheet: Sheet } | { readonly table: string };

interface ColumnFilter {
  readonly table: string;
  readonly column: number;
}

interface FilterState {
  readonly sheet: Sheet;
  readonly area: Area | undefined;
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
}

function state(it: FilterOwner, session: Session): FilterState {
  if ('sheet' in it) return { sheet: it.sheet, area: it.sheet.parts.filter?.area, criteria: it.sheet.parts.filter?.criteria ?? new Map<number, FilterCriteria>() };
  const found = session.workbook.table(it.table);
  if (!found) throw new HostError('ItemNotFound');
  return { sheet: found.sheet, area: found.table.area, criteria: found.table.criteria };
}

function setCriteria(it: FilterOwner, criteria: ReadonlyMap<number, FilterCriteria>, session: Session): void {
  const { sheet } = state(it, session);
  guardPermission(session, sheet, 'allowAutoFilter');
  if ('sheet' in it) {
    if (sheet.parts.filter) sheet.update({ filter: { ...sheet.parts.filter, criteria } });
  } else {
    const found = session.workbook.table(it.table);
    if (found) changeTable(sheet, found.table, { criteria });
  }
  applyFilters(session.workbook, sheet);
  sheet.announce({ kind: 'filter', sheet: sheet.id, table: 'table' in it ? it.table : undefined });
}

export const autoFilterType: ApiType<FilterOwner> = new ApiType<FilterOwner>('AutoFilter', {
  scalars: {
    Enabled: { get: (it, session) => state(it, session).area !== undefined },
    IsDataFiltered: { get: (it, session) => state(it, session).criteria.size > 0 },
    Criteria: {
      get: (it, session) => {
        const { area, criteria } = state(it, session);
        return area ? Array.from({ length: area.columns }, (_, i) => criteria.get(i) ?? null) : [];
      },
    },
  },
  methods: {
    Apply: (it, args, session) => {
      applyToRange(it, args, session);
      return undefined;
    },
    ClearCriteria: (it, _args, session) => {
      setCriteria(it, new Map(), session);
      return undefined;
    },
    ClearColumnCriteria: (it, args, session) => {
      const column = args.whole(0);
      setCriteria(it, new Map([...state(it, session).criteria].filter(([offset]) => offset !== column)), session);
      return undefined;
    },
    Reapply: (it, _args, session) => {
      applyFilters(session.workbook, state(it, session).sheet);
      return undefined;
    },
    Remove: (it, _args, session) => {
      if (!('sheet' in it)) throw new HostError('InvalidOperation');
      guardPermission(session, it.sheet, 'allowAutoFilter');
      it.sheet.update({ filter: undefined });
      applyFilters(session.workbook, it.sheet);
      it.sheet.announce({ kind: 'filter', sheet: it.sheet.id, table: undefined });
      return undefined;
    },
    GetRange: (it, _args, session) => {
      const { sheet, area } = state(it, session);
      if (!area) throw new HostError('ItemNotFound');
      return rangeType.object(new RangePlace(sheet, area));
    },
    GetRangeOrNullObject: (it, _args, session) => {
      const { sheet, area } = state(it, session);
      return area ? rangeType.object(new RangePlace(sheet, area)) : NULL_OBJECT;
    },
  },
});

function applyToRange(it: FilterOwner, args: Arguments, session: Session): void {
  const { sheet } = state(it, session);
  guardPermission(session, sheet, 'allowAutoFilter');
  const given = rangeArgument(args, 0, new RangePlace(sheet, { row: 0, column: 0, rows: 1, columns: 1 }), session);
  const area = given.cells.rows === 1 && given.cells.columns === 1 ? surroundingRegion(sheet, given.cells) : (sheet.usedArea(true, given.cells) ?? given.cells);
  const criteria = new Map('sheet' in it && sheet.parts.filter?.area.column === area.column && sheet.parts.filter.area.row === area.row ? sheet.parts.filter.criteria : []);
  if ('sheet' in it) sheet.update({ filter: { area, criteria } });
  if (args.raw(1) !== undefined) {
    const column = args.whole(1);
    if (column < 0 || column >= area.columns) throw invalidArgument();
    if (args.raw(2) !== undefined) criteria.set(column, asCriteria(args.raw(2)));
  }
  setCriteria(it, criteria, session);
}

/** The filter of one table column. */
export const filterType: ApiType<ColumnFilter> = new ApiType<ColumnFilter>('Filter', {
  scalars: { Criteria: { get: (it, session) => state(it, session).criteria.get(it.column) ?? null } },
  methods: {
    Apply: (it, args, session) => { filterColumn(it, asCriteria(args.raw(0)), session); },
    ApplyBottomItemsFilter: (it, args, session) => { filterColumn(it, { filterOn: 'BottomItems', criterion1: String(args.whole(0)) }, session); },
    ApplyBottomPercentFilter: (it, args, session) => { filterColumn(it, { filterOn: 'BottomPercent', criterion1: String(args.whole(0)) }, session); },
    ApplyTopItemsFilter: (it, args, session) => { filterColumn(it, { filterOn: 'TopItems', criterion1: String(args.whole(0)) }, session); },
    ApplyTopPercentFilter: (it, args, session) => { filterColumn(it, { filterOn: 'TopPercent', criterion1: String(args.whole(0)) }, session); },
    ApplyCellColorFilter: (it, args, session) => { filterColumn(it, { filterOn: 'CellColor', color: args.text(0) }, session); },
    ApplyFontColorFilter: (it, args, session) => { filterColumn(it, { filterOn: 'FontColor', color: args.text(0) }, session); },
    ApplyDynamicFilter: (it, args, session) => { filterColumn(it, { filterOn: 'Dynamic', dynamicCriteria: args.text(0) }, session); },
    ApplyCustomFilter: (it, args, session) => {
      const second = args.optionalText(1);
      filterColumn(it, { filterOn: 'Custom', criterion1: args.text(0), ...(second !== undefined && { criterion2: second, operator: args.word(2, ['And', 'Or'] as const, 'And') }) }, session);
    },
    ApplyValuesFilter: (it, args, session) => { filterColumn(it, { filterOn: 'Values', values: args.list(0).map(asFilterValue) }, session); },
    Clear: (it, _args, session) => {
      setCriteria(it, new Map([...state(it, session).criteria].filter(([offset]) => offset !== it.column)), session);
      return undefined;
    },
  },
});

function filterColumn(it: ColumnFilter, criteria: FilterCriteria, session: Session): void {
  setCriteria(it, new Map([...state(it, session).criteria, [it.column, criteria]]), session);
}

function asCriteria(value: unknown): FilterCriteria {
  const given = asRecord(value);
  if (typeof given.filterOn !== 'string') throw invalidArgument();
  const text = (name: string): string | undefined => (given[name] === undefined || given[name] === null ? undefined : asWords(given[name]));
  const [criterion1, criterion2, operator, dynamicCriteria, color] = ['criterion1', 'criterion2', 'operator', 'dynamicCriteria', 'color'].map(text);
  return {
    filterOn: given.filterOn,
    ...(criterion1 !== undefined && { criterion1 }),
    ...(criterion2 !== undefined && { criterion2 }),
    ...(operator !== undefined && { operator }),
    ...(dynamicCriteria !== undefined && { dynamicCriteria }),
    ...(color !== undefined && { color }),
    ...(Array.isArray(given.values) && { values: (given.values as readonly unknown[]).map(asFilterValue) }),
  };
}

function asFilterValue(value: unknown): string | { date: string; specificity: string } {
  if (typeof value === 'object' && value !== null && 'date' in value) return { date: asWords(value.date), specificity: 'specificity' in value ? asWords(value.specificity) : 'Day' };
  return asWords(value);
}
