import { bodyArea, changeTable, deleteTable, dropTable, headerArea, resizeTable, setTotals, totalArea } from '../../model/table-edit';
import type { Area } from '../../model/area';
import { deleteCells, insertCells } from '../../model/insert-delete';
import { applyFilters } from '../../model/apply-filter';
import type { Table } from '../../model/features';
import type { Sheet } from '../../model/sheet';
import { guardContents, guardUnprotected } from '../../strictness/guard-cells';
import { asFlag, asText } from '../arguments';
import { HostError, invalidArgument } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { HostObject, ScalarAnswer } from '../host-object';
import { placeOn, RangePlace } from '../range-place';
import type { Session } from '../session';
import { autoFilterType } from './auto-filter';
import { rangeType } from './range';
import { rangeArgument } from './range-navigation';
import { tableSortType } from './sorting';
import { findTable } from './table-access';
import type { TableRef } from './table-access';
import { tableColumnCollectionType } from './table-columns';
import { tableRowCollectionType } from './table-rows';
import { worksheetType } from './worksheet';

type FlagKey = 'highlightFirstColumn' | 'highlightLastColumn' | 'showBandedRows' | 'showBandedColumns' | 'showFilterButton';

function flag(key: FlagKey): ScalarAnswer<TableRef> {
  return {
    get: (it, session) => findTable(session, it).table[key],
    set: (it, value, session) => {
      const { sheet, table } = findTable(session, it);
      guardUnprotected(session, sheet);
      changeTable(sheet, table, { [key]: asFlag(value) });
    },
  };
}

function part(session: Session, it: TableRef, area: (table: Table) => Area | undefined): HostObject {
  const { sheet, table } = findTable(session, it);
  const found = area(table);
  if (!found) throw new HostError('ItemNotFound');
  return rangeType.object(new RangePlace(sheet, found));
}

export const tableType: ApiType<TableRef> = new ApiType<TableRef>('Table', {
  id: (it) => it.id,
  check: (it, session) => { findTable(session, it); },
  scalars: {
    Name: {
      get: (it, session) => findTable(session, it).table.name,
      set: (it, value, session) => {
        const { sheet, table } = findTable(session, it);
        const name = asText(value);
        if (!isTableName(name)) throw invalidArgument();
        const taken = session.workbook.table(name);
        if (taken && taken.table.id !== it.id) throw new HostError('ItemAlreadyExists');
        changeTable(sheet, table, { name });
      },
    },
    LegacyId: { get: (it) => it.id.replace(/\D/g, '').replace(/^0+/, '') },
    Style: {
      get: (it, session) => findTable(session, it).table.style,
      set: (it, value, session) => {
        const { sheet, table } = findTable(session, it);
        const style = asText(value);
        if (style !== '' && !/^(TableStyle)?(Light|Medium|Dark)\d{1,2}$/i.test(style)) throw invalidArgument();
        changeTable(sheet, table, { style: style.startsWith('TableStyle') || style === '' ? style : `TableStyle${style}` });
      },
    },
    ShowHeaders: { get: (it, session) => findTable(session, it).table.showHeaders, set: (it, value, session) => { showHeaders(session, it, asFlag(value)); } },
    ShowTotals: {
      get: (it, session) => findTable(session, it).table.showTotals,
      set: (it, value, session) => {
        const { sheet, table } = findTable(session, it);
        guardUnprotected(session, sheet);
        setTotals(session.workbook, sheet, table, asFlag(value));
      },
    },
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    ShowFilterButton: flag('showFilterButton'),
  },
  objects: {
    Columns: (it) => tableColumnCollectionType.object(it),
    Rows: (it) => tableRowCollectionType.object(it),
    Sort: (it) => tableSortType.object(it),
    AutoFilter: (it) => autoFilterType.object({ table: it.id }),
    Worksheet: (it, session) => worksheetType.object(findTable(session, it).sheet),
  },
  methods: {
    GetRange: (it, _args, session) => part(session, it, (table) => table.area),
    GetHeaderRowRange: (it, _args, session) => part(session, it, headerArea),
    GetDataBodyRange: (it, _args, session) => part(session, it, bodyArea),
    GetTotalRowRange: (it, _args, session) => part(session, it, totalArea),
    ClearFilters: (it, _args, session) => {
      const { sheet, table } = findTable(session, it);
      changeTable(sheet, table, { criteria: new Map() });
      applyFilters(session.workbook, sheet);
      sheet.announce({ kind: 'filter', sheet: sheet.id, table: it.id });
      return undefined;
    },
    ReapplyFilters: (it, _args, session) => {
      applyFilters(session.workbook, findTable(session, it).sheet);
      return undefined;
    },
    ConvertToRange: (it, _args, session) => {
      const { sheet, table } = findTable(session, it);
      guardUnprotected(session, sheet);
      dropTable(sheet, table);
      applyFilters(session.workbook, sheet);
      return rangeType.object(new RangePlace(sheet, table.area));
    },
    Delete: (it, _args, session) => {
      const { sheet, table } = findTable(session, it);
      guardUnprotected(session, sheet);
      deleteTable(session.workbook, sheet, table);
      applyFilters(session.workbook, sheet);
      return undefined;
    },
    Resize: (it, args, session) => {
      const { sheet, table } = findTable(session, it);
      guardUnprotected(session, sheet);
      const { cells } = rangeArgument(args, 0, new RangePlace(sheet, table.area), session);
      if (cells.row !== table.area.row || cells.rows < 2 || cells.column > table.area.column + table.area.columns - 1 || cells.column + cells.columns <= table.area.column) throw invalidArgument();
      guardContents(session, sheet, cells);
      resizeTable(sheet, table, placeOn(sheet, cells).cells);
      return undefined;
    },
  },
});

/** Some tables of one sheet: those a range touches. */
export const tableScopedCollectionType: ApiType<{ readonly sheet: Sheet; readonly tables: readonly string[] }> = new ApiType<{ readonly sheet: Sheet; readonly tables: readonly string[] }>('TableScopedCollection', {
  items: (it) => it.tables.map((id) => tableType.object({ id })),
  item: (it, key) => scoped(it, key),
  methods: {
    GetCount: (it) => it.tables.length,
    GetFirst: (it) => {
      const id = it.tables[0];
      if (id === undefined) throw new HostError('ItemNotFound');
      return tableType.object({ id });
    },
    GetItemOrNullObject: (it, args) => scoped(it, args.text(0)) ?? NULL_OBJECT,
  },
});

function scoped(it: { readonly sheet: Sheet; readonly tables: readonly string[] }, key: string | number): HostObject | undefined {
  const table = it.sheet.parts.tables.find((one) => it.tables.includes(one.id) && (one.id === key || one.name.toLowerCase() === String(key).toLowerCase()));
  return table && tableType.object({ id: table.id });
}

function showHeaders(session: Session, it: TableRef, shown: boolean): void {
  const { sheet, table } = findTable(session, it);
  if (table.showHeaders === shown) return;
  guardUnprotected(session, sheet);
  const header: Area = { ...table.area, rows: 1 };
  if (shown) {
    insertCells(session.workbook, sheet, header, 'Down');
    changeTable(sheet, table, { showHeaders: true, area: { ...table.area, rows: table.area.rows + 1 } });
    sheet.writeBlock(header, [table.columns.map((column) => `'${column.name}`)]);
  } else {
    changeTable(sheet, table, { showHeaders: false });
    deleteCells(session.workbook, sheet, header, 'Up');
  }
}

/** Letters, digits, `_` and `.`, not starting with a digit, and no cell address. */
function isTableName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rRcC]$/.test(name);
}
