import { eventually, fails, SALES, same, sampleSheet } from './scenario';
import type { Scenario } from './scenario';

/** Deletes sheets a scenario may have left. */
async function without(context: Excel.RequestContext, ...names: readonly string[]): Promise<void> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

export const worksheetScenarios: readonly Scenario[] = [
  {
    name: 'sheets are added, renamed, moved and deleted',
    sample: 'Worksheet: Add, delete, rename, and move worksheet',
    run: (excel) => excel.run(async (context) => {
      await sampleSheet(context);
      await without(context, 'Second', 'Third');
      const sheet = context.workbook.worksheets.add('Second');
      sheet.name = 'Third';
      sheet.position = 0;
      context.workbook.worksheets.load('items/name, items/position');
      await context.sync();
      same([context.workbook.worksheets.items[0]?.name, context.workbook.worksheets.items[0]?.position], ['Third', 0], 'first');
      sheet.delete();
      const gone = context.workbook.worksheets.getItemOrNullObject('Third');
      await context.sync();
      same(gone.isNullObject, true, 'deleted');
      await fails(async () => {
        context.workbook.worksheets.add('Sample');
        await context.sync();
      }, 'ItemAlreadyExists');
      await fails(async () => {
        context.workbook.worksheets.add('a/b');
        await context.sync();
      }, 'InvalidArgument');
    }),
  },
  {
    name: 'a sheet is copied with what is on it',
    sample: 'Worksheet: Copy worksheet',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      await without(context, 'Copy');
      sheet.getRange('A1:D5').values = SALES;
      sheet.tables.add('A1:D5', true).name = 'Original';
      const copy = sheet.copy('End');
      copy.name = 'Copy';
      const range = copy.getRange('A1:D5');
      copy.tables.load('items/name');
      range.load('values');
      await context.sync();
      same(range.values, SALES, 'values');
      same([copy.tables.items.length, copy.tables.items[0]?.name === 'Original'], [1, false], 'its own table');
      copy.delete();
      await context.sync();
    }),
  },
  {
    name: 'a sheet is hidden and shown',
    sample: 'Worksheet: Hide and unhide worksheet',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      sheet.visibility = 'Hidden';
      const count = context.workbook.worksheets.getCount(true);
      const all = context.workbook.worksheets.getCount();
      sheet.load('visibility');
      await context.sync();
      same([sheet.visibility, all.value - count.value > 0], ['Hidden', true], 'hidden');
      sheet.visibility = 'Visible';
      sheet.load('visibility');
      await context.sync();
      same(sheet.visibility, 'Visible', 'shown');
    }),
  },
  {
    name: 'rows and columns are frozen',
    sample: 'Worksheet: Frozen panes',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      sheet.freezePanes.freezeRows(2);
      const rows = sheet.freezePanes.getLocationOrNullObject();
      rows.load('address');
      await context.sync();
      same(rows.address, 'Sample!1:2', 'rows');
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      const both = sheet.freezePanes.getLocation();
      both.load('address');
      await context.sync();
      same(both.address, 'Sample!A1:B3', 'rows and columns');
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      same(none.isNullObject, true, 'unfrozen');
    }),
  },
  {
    name: 'a protected sheet refuses edits until it is unprotected',
    sample: 'Worksheet: Protect a worksheet',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true }, 'secret');
      sheet.protection.load('protected, options');
      await context.sync();
      same([sheet.protection.protected, sheet.protection.options.allowFormatCells], [true, true], 'protected');
      sheet.getRange('B2').values = [['allowed']];
      await context.sync();
      await fails(async () => {
        sheet.getRange('A1').values = [['refused']];
        await context.sync();
      }, 'AccessDenied');
      await fails(async () => {
        sheet.protection.unprotect('wrong');
        await context.sync();
      }, 'BadPassword');
      sheet.protection.unprotect('secret');
      sheet.getRange('A1').values = [['now']];
      await context.sync();
    }),
  },
  {
    name: 'a page is set up for printing',
    sample: 'Worksheet: Page layout and print settings',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      const layout = sheet.pageLayout;
      layout.orientation = 'Landscape';
      layout.paperSize = 'A4';
      layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      layout.centerHorizontally = true;
      layout.setPrintArea('A1:F40');
      layout.setPrintTitleRows('$1:$2');
      layout.setPrintMargins('Centimeters', { top: 2, left: 1.5 });
      layout.headersFooters.defaultForAllPages.centerFooter = '&P';
      sheet.horizontalPageBreaks.add('A21');
      const area = layout.getPrintAreaOrNullObject();
      const titles = layout.getPrintTitleRowsOrNullObject();
      area.load('address');
      titles.load('address');
      layout.load('orientation, zoom, centerHorizontally, topMargin, headersFooters/defaultForAllPages/centerFooter');
      const breaks = sheet.horizontalPageBreaks.getCount();
      await context.sync();
      same([area.address, titles.address, layout.orientation, layout.zoom, layout.centerHorizontally, Math.round(layout.topMargin), layout.headersFooters.defaultForAllPages.centerFooter, breaks.value], ['Sample!A1:F40', 'Sample!1:2', 'Landscape', { horizontalFitToPages: 1, verticalFitToPages: 0 }, true, 57, '&P', 1], 'layout');
    }),
  },
  {
    name: 'gridlines, headings and the colour of the tab are changed',
    sample: 'Worksheet: Gridlines; tab color',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      sheet.tabColor = '#FF00FF';
      sheet.load('showGridlines, showHeadings, tabColor');
      await context.sync();
      same([sheet.showGridlines, sheet.showHeadings, sheet.tabColor], [false, false, '#FF00FF'], 'look');
    }),
  },
  {
    name: 'a sheet is filtered by its columns',
    sample: 'Worksheet: AutoFilter',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      const range = sheet.getRange('A1:D5');
      range.values = SALES;
      sheet.autoFilter.apply(range, 3, { filterOn: excel.FilterOn.bottomPercent, criterion1: '50' });
      sheet.autoFilter.apply(range, 0, { filterOn: 'Values', values: ['Saddles', 'Chains'] });
      sheet.autoFilter.load('enabled, isDataFiltered');
      const visible = range.getVisibleView();
      visible.load('values');
      await context.sync();
      same([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, visible.values.length], [true, true, 3], 'filtered');
      sheet.autoFilter.clearCriteria();
      sheet.autoFilter.remove();
      sheet.autoFilter.load('enabled');
      await context.sync();
      same(sheet.autoFilter.enabled, false, 'removed');
    }),
  },
  {
    name: 'adding, activating and deleting sheets is told',
    sample: 'Events: Worksheet events',
    run: (excel) => excel.run(async (context) => {
      await sampleSheet(context);
      await without(context, 'Told');
      const seen: string[] = [];
      const { worksheets } = context.workbook;
      const note = (what: string) => (args: { worksheetId: string }) => {
        seen.push(`${what} ${args.worksheetId === id ? 'it' : 'another'}`);
        return Promise.resolve();
      };
      let id = '';
      worksheets.onAdded.add(note('added'));
      worksheets.onActivated.add(note('activated'));
      worksheets.onDeleted.add(note('deleted'));
      await context.sync();
      const sheet = worksheets.add('Told');
      sheet.load('id');
      await context.sync();
      ({ id } = sheet);
      sheet.activate();
      sheet.delete();
      await context.sync();
      await eventually(() => seen.includes('deleted it'), 'deletion');
      same(seen.includes('activated it'), true, 'activation');
    }),
  },
  {
    name: 'a change is told with what was before and after, and its range can be had',
    sample: 'Events: Data changed event details',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      sheet.getRange('A1').values = [['before']];
      const seen: Excel.WorksheetChangedEventArgs[] = [];
      const handler = sheet.onChanged.add((args) => {
        seen.push(args);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1').values = [['after']];
      await context.sync();
      await eventually(() => seen.length === 1, 'the event');
      const [args] = seen;
      same([args?.address, args?.changeType, args?.source, args?.details.valueBefore, args?.details.valueAfter, args?.triggerSource], ['A1', 'RangeEdited', 'Local', 'before', 'after', 'ThisLocalAddin'], 'details');
      const range = args?.getRange(context);
      range?.load('values');
      await context.sync();
      same(range?.values, [['after']], 'range');
      sheet.getRange('2:2').insert('Down');
      await context.sync();
      await eventually(() => seen.length === 2, 'the insertion');
      same(seen[1]?.changeType, 'RowInserted', 'change type');
      handler.remove();
      await context.sync();
      sheet.getRange('A1').values = [['unseen']];
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 50));
      same(seen.length, 2, 'after removal');
    }),
  },
  {
    name: 'a new selection is told',
    sample: 'Events: Selection changed',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      const seen: string[] = [];
      sheet.onSelectionChanged.add((args) => {
        seen.push(args.address);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('B2:C3').select();
      await context.sync();
      await eventually(() => seen.includes('B2:C3'), 'the selection');
    }),
  },
  {
    name: 'events can be switched off for a while',
    sample: 'Events: Enable and disable events',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      let count = 0;
      sheet.onChanged.add(() => {
        count += 1;
        return Promise.resolve();
      });
      context.runtime.enableEvents = false;
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      context.runtime.enableEvents = true;
      await context.sync();
      sheet.getRange('A1').values = [[2]];
      await context.sync();
      await eventually(() => count > 0, 'the second change');
      same(count, 1, 'events');
    }),
  },
];
