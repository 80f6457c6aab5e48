import { readObjectModel } from './read-object-model';

const model = readObjectModel();

test('the object model of the installed library is read whole', () => {
  const types = Object.values(model.types);
  const members = types.flatMap((type) => Object.values(type.members));
  expect(types.length).toBeGreaterThan(180);
  expect(members.filter((member) => member.kind === 'scalar').length).toBeGreaterThan(700);
  expect(members.filter((member) => member.kind === 'navigation').length).toBeGreaterThan(210);
  expect(members.filter((member) => member.kind === 'method').length).toBeGreaterThan(650);
  expect(model.events.length).toBeGreaterThan(55);
});

test.each([
  ['Worksheet', 'AutoFilter', { kind: 'navigation', publicName: 'autoFilter', api: { set: 'ExcelApi', version: '1.9' }, returns: 'AutoFilter' }],
  ['Worksheet', 'TabColor', { kind: 'scalar', publicName: 'tabColor', settable: true, api: { set: 'ExcelApi', version: '1.7' } }],
  ['Worksheet', 'Gridlines', { kind: 'scalar', settable: true }],
  ['Worksheet', 'GetUsedRange', { kind: 'method', publicName: 'getUsedRange', returns: 'Range', argumentCount: 1 }],
  ['Range', 'Address', { kind: 'scalar', publicName: 'address', settable: false }],
])('%s.%s is known as it is', (type, member, expected) => {
  expect(model.types[type]?.members[member]).toEqual(expected);
});

test('a collection knows its items and its indexer', () => {
  expect(model.types.WorksheetCollection).toMatchObject({ isCollection: true, items: 'Worksheet', indexer: 'Worksheet' });
  expect(model.types.Range).toMatchObject({ keepsReference: true });
});

test('an event knows how it is registered', () => {
  expect(model.events.find((event) => event.type === 'Worksheet' && event.publicName === 'onChanged')).toEqual({
    type: 'Worksheet',
    publicName: 'onChanged',
    eventType: 10,
    register: '_RegisterDataChangedEvent',
    unregister: '_UnregisterDataChangedEvent',
    api: { set: 'ExcelApi', version: '1.7' },
  });
});
