import type { Revision } from '../../src/core/budget/budget-line';
import { fen } from '../../src/core/money';
import type { RevisionDraft } from '../../src/taskpane/budget/revision-draft';
import { newDraft, withDraft } from '../../src/taskpane/budget/revision-draft';

const there: Revision = { date: 20_240_301, amount: fen(100), document: '', note: '' };

/** What is saved with the line for a draft as typed; undefined where she has to complete it first. */
function check(typed: Partial<RevisionDraft>, expected: readonly Revision[] | undefined) {
  expect(withDraft([there], { ...newDraft(20_240_630), ...typed })).toEqual(expected);
}

describe('a revision that was typed and not yet added, when its line is saved', () => {
  test('complete: it is saved with the line', () => {
    check({ amount: '5万', document: ' 县财预〔2024〕12号 ' }, [there, { date: 20_240_630, amount: fen(5_000_000), document: '县财预〔2024〕12号', note: '' }]);
  });

  test('opened, and nothing typed: there is none', () => {
    check({}, [there]);
    expect(withDraft([there], undefined)).toEqual([there]);
  });

  test.each<Partial<RevisionDraft>>([
    { document: '12号' }, { note: '年中追加' }, { date: '2024-05-01' }, { date: '' }, { amount: '壹佰' }, { amount: '12.345' }, { amount: '100', date: '' },
  ])('anything typed that is no revision yet keeps the line from being saved: %j', (typed) => {
    check(typed, undefined);
  });
});
