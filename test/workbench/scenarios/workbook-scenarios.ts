import { fails, SALES, same, sampleSheet } from './scenario';
import type { Scenario } from './scenario';

export const workbookScenarios: readonly Scenario[] = [
  {
    name: 'names are defined for ranges, values and formulas',
    sample: 'Named item: Create, access, and remove named items',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      const names = ['Sales', 'Rate', 'Local'];
      for (const name of names) {
        const old = context.workbook.names.getItemOrNullObject(name);
        await context.sync();
        if (!old.isNullObject) old.delete();
      }
      const range = sheet.getRange('A1:D5');
      range.values = SALES;
      const item = context.workbook.names.add('Sales', range, 'the sales');
      context.workbook.names.add('Rate', '=0.13');
      sheet.names.add('Local', 'text');
      item.load('name, type, value, comment, scope, formula');
      const rate = context.workbook.names.getItem('Rate').load('type, value');
      const local = sheet.names.getItem('Local').load('value, scope');
      const byName = context.workbook.names.getItem('Sales').getRange().load('values');
      await context.sync();
      same([item.name, item.type, item.value, item.comment, item.scope, item.formula], ['Sales', 'Range', 'Sample!A1:D5', 'the sales', 'Workbook', '=Sample!$A$1:$D$5'], 'range');
      same([rate.type, rate.value, local.value, local.scope], ['Double', 0.13, 'text', 'Worksheet'], 'constants');
      same(byName.values, SALES, 'by name');
      await fails(async () => {
        context.workbook.names.add('Sales', '=1');
        await context.sync();
      }, 'ItemAlreadyExists');
      item.delete();
      const gone = context.workbook.names.getItemOrNullObject('Sales');
      await context.sync();
      same(gone.isNullObject, true, 'deleted');
    }),
  },
  {
    name: 'settings are kept with the document',
    sample: 'Workbook: Settings',
    run: (excel) => excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('NeedsReview', true);
      settings.add('Rules', { version: 2, list: ['a', 'b'] });
      const review = settings.getItem('NeedsReview').load('key, value');
      const rules = settings.getItemOrNullObject('Rules').load('value');
      const missing = settings.getItemOrNullObject('Missing');
      await context.sync();
      same([review.key, review.value, rules.value, missing.isNullObject], ['NeedsReview', true, { version: 2, list: ['a', 'b'] }, true], 'settings');
      review.delete();
      const gone = settings.getItemOrNullObject('NeedsReview');
      await context.sync();
      same(gone.isNullObject, true, 'deleted');
    }),
  },
  {
    name: 'an XML part is added, found by its namespace, changed and deleted',
    sample: 'Custom XML parts: Using custom XML parts',
    run: (excel) => excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add('<Reviewers xmlns="urn:contoso"><Reviewer>Juan</Reviewer></Reviewers>');
      part.load('id, namespaceUri');
      const xml = part.getXml();
      await context.sync();
      same([part.namespaceUri, xml.value.includes('Juan')], ['urn:contoso', true], 'added');
      const only = customXmlParts.getByNamespace('urn:contoso').getOnlyItemOrNullObject();
      only.load('id');
      await context.sync();
      same(only.id, part.id, 'by namespace');
      only.setXml('<Reviewers xmlns="urn:contoso"><Reviewer>Hong</Reviewer></Reviewers>');
      const changed = customXmlParts.getItem(part.id).getXml();
      await context.sync();
      same(changed.value.includes('Hong'), true, 'changed');
      part.delete();
      const gone = customXmlParts.getItemOrNullObject(part.id);
      await context.sync();
      same(gone.isNullObject, true, 'deleted');
    }),
  },
  {
    name: 'document properties are set and read',
    sample: 'Workbook: Document properties',
    run: (excel) => excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = 'Expenses';
      properties.author = 'Alex';
      properties.custom.add('Introduction', 'Hello');
      properties.load('title, author');
      const custom = properties.custom.getItem('introduction').load('key, value, type');
      await context.sync();
      same([properties.title, properties.author, custom.key, custom.value, custom.type], ['Expenses', 'Alex', 'Introduction', 'Hello', 'String'], 'properties');
    }),
  },
  {
    name: 'calculation is set to manual and asked for',
    sample: 'Performance: Suspend calculation',
    run: (excel) => excel.run(async (context) => {
      const { application } = context.workbook;
      const sheet = await sampleSheet(context);
      application.calculationMode = 'Manual';
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      sheet.getRange('A1:A3').values = [[1], [2], ['=A1+A2']];
      application.calculate('Full');
      application.load('calculationMode');
      await context.sync();
      same(application.calculationMode, 'Manual', 'mode');
      application.calculationMode = 'Automatic';
      await context.sync();
    }),
  },
  {
    name: 'the structure of the workbook is protected',
    sample: 'Workbook: Protect a workbook',
    run: (excel) => excel.run(async (context) => {
      const { protection } = context.workbook;
      protection.protect();
      protection.load('protected');
      await context.sync();
      same(protection.protected, true, 'protected');
      await fails(async () => {
        context.workbook.worksheets.add('Refused');
        await context.sync();
      }, 'AccessDenied');
      protection.unprotect();
      protection.load('protected');
      await context.sync();
      same(protection.protected, false, 'unprotected');
    }),
  },
  {
    name: 'styles are applied and added',
    sample: 'Range: Style',
    run: (excel) => excel.run(async (context) => {
      const sheet = await sampleSheet(context);
      const old = context.workbook.styles.getItemOrNullObject('Diagonal');
      await context.sync();
      if (!old.isNullObject) old.delete();
      context.workbook.styles.add('Diagonal');
      const style = context.workbook.styles.getItem('Diagonal');
      style.font.color = '#A52A2A';
      style.textOrientation = 38;
      const range = sheet.getRange('A1');
      range.style = 'Diagonal';
      sheet.getRange('B1').style = 'Good';
      range.load('style, format/textOrientation, format/font/color');
      const good = sheet.getRange('B1').load('format/fill/color');
      await context.sync();
      same([range.style, range.format.textOrientation, range.format.font.color, good.format.fill.color], ['Diagonal', 38, '#A52A2A', '#C6EFCE'], 'style');
    }),
  },
  {
    name: 'what does not exist is a null object, or an error',
    sample: 'Application-specific API model: OrNullObject methods',
    run: (excel) => excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('no such sheet');
      const range = sheet.getRange('A1');
      range.load('values');
      await context.sync();
      same([sheet.isNullObject, range.isNullObject], [true, true], 'null objects');
      await fails(async () => {
        context.workbook.worksheets.getItem('no such sheet').load('name');
        await context.sync();
      }, 'ItemNotFound');
    }),
  },
];
