import { eventually, salesTable, SALES, same, sampleSheet } from './scenario';
import type { Scenario } from './scenario';

export const tableScenarios: readonly Scenario[] = [
  {
    name: 'a table is made, named and filled',
    sample: 'Table: Create a table',
    run: (excel) => excel.run(async (context) => {
      const { table } = await salesTable(context);
      table.load('name, showHeaders, style, rows/count, columns/items/name');
      const body = table.getDataBodyRange();
      body.load('values, address');
      await context.sync();
      same([table.name, table.rows.count, body.address], ['SalesTable', 4, 'Sample!A2:D5'], 'table');
      same(table.columns.items.map((column) => column.name), SALES[0], 'columns');
      same(body.values, SALES.slice(1), 'values');
    }),
  },
  {
    name: 'rows and columns are added in their places',
    sample: 'Table: Add rows and columns to a table',
    run: (excel) => excel.run(async (context) => {
      const { table } = await salesTable(context);
      table.rows.add(0, [['Pedals', 1, 2, 3]]);
      table.columns.add(-1, [['Total'], [6], [18544], [999], [29222], [3330]]);
      const range = table.getRange();
      range.load('values, address');
      await context.sync();
      same(range.address, 'Sample!A1:E6', 'address');
      same([range.values[0], range.values[1]], [['Product', 'Qtr1', 'Qtr2', 'Qtr3', 'Total'], ['Pedals', 1, 2, 3, 6]], 'first rows');
    }),
  },
  {
    name: 'a range becomes a table, and a table a range',
    sample: 'Table: Convert a range',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      const range = sheet.getRange('A1:D5');
      range.values = SALES;
      const table = sheet.tables.add(range, true);
      table.load('name');
      sheet.tables.load('count');
      await context.sync();
      same(sheet.tables.count, 1, 'count');
      table.convertToRange();
      sheet.tables.load('count');
      range.load('values');
      await context.sync();
      same([sheet.tables.count, range.values], [0, SALES], 'after conversion');
    }),
  },
  {
    name: 'a table is filtered, and what is visible is read',
    sample: 'Table: Get visible range from a filtered table',
    run: (excel) => excel.run(async (context) => {
      const { table } = await salesTable(context);
      table.columns.getItem('Qtr1').filter.applyCustomFilter('>1000');
      const visible = table.getDataBodyRange().getVisibleView();
      visible.load('values, rowCount');
      table.load('autoFilter/isDataFiltered');
      await context.sync();
      same([visible.rowCount, visible.values.map((row) => row[0] as unknown), table.autoFilter.isDataFiltered], [3, ['Frames', 'Brake levers', 'Chains'], true], 'filtered');
      table.clearFilters();
      table.columns.getItem('Product').filter.applyValuesFilter(['Chains']);
      const one = table.getDataBodyRange().getVisibleView();
      one.load('values');
      await context.sync();
      same(one.values.length, 1, 'by values');
      table.clearFilters();
      table.load('autoFilter/isDataFiltered');
      await context.sync();
      same(table.autoFilter.isDataFiltered, false, 'cleared');
    }),
  },
  {
    name: 'a table is sorted',
    sample: 'Table: Sort data',
    run: (excel) => excel.run(async (context) => {
      const { table } = await salesTable(context);
      table.sort.apply([{ key: 1, ascending: true }]);
      const first = table.columns.getItem('Qtr1').getDataBodyRange();
      first.load('values');
      table.sort.load('fields');
      await context.sync();
      same(first.values, [[400], [1550], [5000], [12000]], 'ascending');
      same(table.sort.fields.map((field) => [field.key, field.ascending]), [[1, true]], 'fields');
    }),
  },
  {
    name: 'data are read from header, body, column and row',
    sample: 'Table: Get data from a table',
    run: (excel) => excel.run(async (context) => {
      const { table } = await salesTable(context);
      const header = table.getHeaderRowRange().load('values');
      const column = table.columns.getItem('Product').getDataBodyRange().load('values');
      const row = table.rows.getItemAt(1).load('values, index');
      table.rows.load('items');
      await context.sync();
      same([header.values, column.values.length, row.values, row.index, table.rows.items.length], [[SALES[0]], 4, [SALES[2]], 1, 4], 'data');
    }),
  },
  {
    name: 'a table is dressed: style, bands, totals, header',
    sample: 'Table: Format a table',
    run: (excel) => excel.run(async (context) => {
      const { table } = await salesTable(context);
      table.style = 'TableStyleLight9';
      table.showBandedColumns = true;
      table.showFilterButton = false;
      table.highlightFirstColumn = true;
      table.showTotals = true;
      const totals = table.getTotalRowRange().load('address');
      table.load('style, showBandedColumns, showFilterButton, highlightFirstColumn, showTotals');
      await context.sync();
      same([table.style, table.showBandedColumns, table.showFilterButton, table.highlightFirstColumn, table.showTotals, totals.address], ['TableStyleLight9', true, false, true, true, 'Sample!A6:D6'], 'look');
      table.showTotals = false;
      const range = table.getRange().load('address');
      await context.sync();
      same(range.address, 'Sample!A1:D5', 'without totals');
    }),
  },
  {
    name: 'rows and columns are deleted, a table is resized and deleted',
    sample: 'Table: Resize a table',
    run: (excel) => excel.run(async (context) => {
      const { sheet, table } = await salesTable(context);
      table.rows.getItemAt(0).delete();
      table.columns.getItem('Qtr2').delete();
      const smaller = table.getRange().load('address, values');
      await context.sync();
      same([smaller.address, smaller.values[1]], ['Sample!A1:C4', ['Saddles', 400, 276]], 'smaller');
      table.resize('A1:D6');
      const larger = table.getRange().load('address');
      table.columns.load('items/name');
      await context.sync();
      same([larger.address, table.columns.items.length], ['Sample!A1:D6', 4], 'larger');
      table.delete();
      sheet.tables.load('count');
      await context.sync();
      same(sheet.tables.count, 0, 'deleted');
    }),
  },
  {
    name: 'a change in a table is told with its details',
    sample: 'Events: Table changed event',
    run: (excel) => excel.run(async (context) => {
      const { sheet, table } = await salesTable(context);
      const seen: Excel.TableChangedEventArgs[] = [];
      table.onChanged.add((args) => {
        seen.push(args);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('B2').values = [[5001]];
      await context.sync();
      await eventually(() => seen.length > 0, 'the event');
      const [args] = seen;
      same([args?.address, args?.changeType, args?.details.valueBefore as unknown, args?.details.valueAfter as unknown], ['B2', 'RangeEdited', 5000, 5001], 'event');
    }),
  },
];
