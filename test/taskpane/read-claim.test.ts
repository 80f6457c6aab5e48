import { fen } from '../../src/core/money';
import type { RowView } from '../../src/core/summary/row-view';
import { say } from '../../src/core/say';
import { rowClaim } from '../../src/excel/row-claim';
import type { ClaimDraft } from '../../src/taskpane/check/claim-draft';
import { claimAsked } from '../../src/taskpane/check/claim-draft';
import { readClaim } from '../../src/taskpane/check/read-claim';
import { lineOf, sampleLines } from '../core/lines-of';

const lines = [...sampleLines, lineOf('专款', '100', { economicCodes: ['302'] }), lineOf('人员经费预算', '100', { category: 'personnel' }), lineOf('基本支出预算', '100', { category: 'basic' })];
const empty: ClaimDraft = { line: '', amount: '', date: '2024-06-30', code: '', row: undefined };

function read(draft: Partial<ClaimDraft>) {
  const { line, amount, economicCode, posted, said } = readClaim({ ...empty, ...draft }, lines);
  const sentences = Object.fromEntries(Object.entries(said).map(([field, message]) => [field, say('zh-CN', message)]));
  return { line: line?.name, amount, economicCode, posted: posted !== undefined, said: sentences };
}

describe('a claim as typed', () => {
  test('a line that is gone is not taken for another one', () => {
    expect(read({ line: '征地拆迁工作经费', amount: '100' })).toMatchObject({ line: '征地拆迁工作经费', amount: 10_000, said: {} });
    expect(read({ line: '旧项目', amount: '100' })).toMatchObject({ line: undefined, said: { line: '预算里已经没有“旧项目”，请另选一个预算项目。' } });
    expect(read({ amount: '100' })).toMatchObject({ line: undefined, said: {} });
  });

  test.each(['0', '0.00', '-100', '(100)'])('%s is no claim', (amount) => {
    expect(read({ line: '专款', amount })).toMatchObject({ amount: undefined, said: { amount: '要支付的金额应大于零' } });
  });

  test.each([
    ['30211', '30211'], ['３０２１１', '30211'], ['302 11', '30211'], ['30211 差旅费', '30211'], ['差旅费', '30211'], ['[30211]差旅费', '30211'], ['302', '302'],
  ])('the economic classification %s is %s', (code, expected) => {
    expect(read({ line: '专款', code })).toMatchObject({ economicCode: expected, said: {} });
  });

  test('an economic classification that there is not is said; of a line that is free it is not asked', () => {
    expect(read({ line: '专款', code: '999' })).toMatchObject({ economicCode: '', said: { code: expect.stringContaining('没有经济分类“999”') as string } });
    expect(read({ line: '征地拆迁工作经费', code: '999' })).toMatchObject({ economicCode: '', said: {} });
  });
});

describe('a claim that is a row of the sheet', () => {
  const row: RowView = {
    index: 0, sheet: '台账', row: 4, kind: 'posting', day: 20_240_105, voucher: '记-1', summary: '付租车费', payee: '', economicCode: '30231', economicName: '', project: '',
    amount: fen(12_345), category: 'project', line: '专款', reason: { key: 'reason.none' }, origin: 'line',
  };
  const asked = (part: Partial<RowView>, typed: Partial<ClaimDraft> = {}) => read({ ...claimAsked(rowClaim({ ...row, ...part }, lines)), ...typed });

  test('counts once, as long as its amount stands', () => {
    expect(asked({})).toEqual({ line: '专款', amount: 12_345, economicCode: '30231', posted: true, said: {} });
    expect(asked({}, { amount: '123.46' })).toMatchObject({ amount: 12_346, posted: false });
    expect(asked({}, { row: undefined })).toMatchObject({ amount: 12_345, posted: false });
  });

  test('is of the line that is the budget of its category, where it has none of its own', () => {
    expect(asked({ line: '', category: 'personnel' }).line).toBe('人员经费预算');
    expect(asked({ line: '', category: 'public' }).line).toBe('基本支出预算');
  });

  test('asks for the line where it has none, and for a claim where it is no spending', () => {
    expect(asked({ line: '', category: 'project' })).toMatchObject({ line: undefined, said: { line: expect.stringContaining('没有列入预算项目') as string } });
    expect(asked({ kind: 'income', category: undefined, line: '' })).toMatchObject({ amount: undefined, posted: false, said: { line: expect.stringContaining('“收入”，不是支出') as string } });
  });
});
