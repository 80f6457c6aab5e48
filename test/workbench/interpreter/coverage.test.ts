import { misspeltMembers, typeCoverage } from './coverage';
import { readObjectModel } from '../object-model/read-object-model';

const model = readObjectModel();

test('no table names a member the installed library does not have', () => {
  expect(misspeltMembers(model)).toEqual([]);
});

test.each([
  'Worksheet', 'WorksheetCollection', 'WorksheetProtection', 'WorksheetFreezePanes', 'Range', 'RangeFormat', 'RangeFont', 'RangeFill', 'RangeBorder', 'Table', 'TableCollection', 'TableRow', 'TableRowCollection', 'TableColumn',
  'TableColumnCollection', 'NamedItem', 'NamedItemCollection', 'Setting', 'SettingCollection', 'CustomXmlPart', 'AutoFilter', 'Filter', 'PageLayout', 'HeaderFooter', 'DataValidation', 'ConditionalFormat', 'Chart', 'ChartCollection',
  'ChartSeriesCollection', 'ChartAxis', 'ChartTitle', 'ChartLegend', 'Application',
])('most of %s is answered', (name) => {
  const type = typeCoverage(model).find((one) => one.type === name)!;
  expect(type.answered / type.members).toBeGreaterThan(0.75);
});
