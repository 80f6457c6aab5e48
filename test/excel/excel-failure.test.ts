import { say } from '../../src/core/say';
import { act } from '../../src/excel/act';
import { failureOf } from '../../src/excel/excel-failure';

const sentence = (code: string) => say('zh-CN', failureOf({ code, message: 'the API’s own words' }).message);

/** Codes of Excel's API that an accountant can do something about; each has a sentence of its own that ends in what to do. */
test.each([
  'InvalidOperationInCellEditMode', 'AccessDenied', 'NotAllowed', 'ItemNotFound', 'RangeExceedsLimit', 'OperationCellsExceedLimit', 'ActivityLimitReached', 'Conflict', 'InvalidOrTimedOutSession', 'ApiNotFound',
  'UnsupportedFeature', 'UnsupportedSheet', 'InvalidSelection', 'ItemAlreadyExists', 'MergedRangeConflict', 'PivotTableRangeConflict', 'ServiceNotAvailable', 'FilteredRangeConflict', 'InactiveWorkbook',
])('%s ends in what to do', (code) => {
  expect(sentence(code)).toMatch(/请[^。]+。$/);
  expect(sentence(code)).not.toBe(sentence('GeneralException'));
});

test('a step that Excel gives no reason for claims nothing of what is in the sheets', async () => {
  const outcome = await act(() => Promise.reject(new Error('boom')));
  expect(outcome).toMatchObject({ ok: false, message: { key: 'excel.unfinished' }, details: 'Error: boom' });
  expect(outcome.ok ? '' : say('zh-CN', outcome.message)).not.toContain('没有改动');
});
