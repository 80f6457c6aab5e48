import fc from 'fast-check';
import { categories } from '../../../src/core/classify/category';
import { classify } from '../../../src/core/classify/classify';
import { decisionProblems, decisionsFor, findDecidedRows, type Ruling } from '../../../src/core/classify/decisions';
import { decisionsToRows, readDecisionsTable } from '../../../src/core/classify/decisions-table';
import { fingerprintText, parseFingerprint } from '../../../src/core/classify/fingerprint';
import type { Decision } from '../../../src/core/classify/rule';
import { say } from '../../../src/core/say';
import { ledgerOf, type TestRow } from '../ledger-of';
import { sampleLines } from '../lines-of';
import { withoutPlace } from '../without-place';

const ruling: Ruling = { category: 'public', line: '', note: '', time: '2024-12-31 10:00' };
const unknown: TestRow = { summary: '付某某款项', day: 20_240_115, yuan: '28895.92' };

function decided(rows: readonly TestRow[], decisions: readonly Decision[]): readonly (string | undefined)[] {
  const { category } = classify(ledgerOf(rows), sampleLines, [], decisions);
  return rows.map((_, row) => categories[category[row]!]);
}

test('a decision goes before everything and survives sorting, inserted rows and another sheet', () => {
  const rows: TestRow[] = [{ economicCode: '30101' }, unknown, { economicCode: '30201' }];
  const decisions = decisionsFor(ledgerOf(rows), [1, 0], ruling);
  expect(decided(rows, decisions)).toEqual(['public', 'public', 'public']);
  expect(decided([rows[2]!, { summary: '新插入' }, rows[1]!, rows[0]!], decisions)).toEqual(['public', 'unclassified', 'public', 'public']);
  expect(decided([{ ...unknown, sheet: 1 }, { economicCode: '30101' }], decisions)).toEqual(['public', 'public']);
});

test('identical rows are told apart by their order', () => {
  const rows = [unknown, unknown, unknown];
  const decisions = decisionsFor(ledgerOf(rows), [1], ruling);
  expect(decided(rows, decisions)).toEqual(['unclassified', 'public', 'unclassified']);
  expect(decided([{ economicCode: '30101' }, ...rows], decisions)).toEqual(['personnel', 'unclassified', 'public', 'unclassified']);
});

test('any change of the row, and only that, loses the decision, which is then reported', () => {
  const decisions = decisionsFor(ledgerOf([unknown]), [0], ruling);
  const changes: TestRow[] = [{ ...unknown, yuan: '28895.93' }, { ...unknown, yuan: '-28895.92' }, { ...unknown, day: 20_240_116 }, { ...unknown, summary: '付某某款' }, { ...unknown, payee: '某某' }, { remark: '付某某款项', day: 20_240_115, yuan: '28895.92' }];
  for (const change of changes) {
    const ledger = ledgerOf([change]);
    expect(decided([change], decisions)).toEqual(['unclassified']);
    const problems = decisionProblems(decisions, findDecidedRows(ledger.rows, decisions).orphans, sampleLines);
    expect(problems.map(({ code }) => code)).toEqual(['decision-orphaned']);
    expect(say('zh-CN', problems[0]!.message)).toBe('认定“付某某款项”（28895.92 元，原在 台账!2）找不到对应的行，该行可能已改动或删除。请重新认定，或删去这条认定。');
  }
  expect(decisionProblems(decisions, classify(ledgerOf([unknown]), sampleLines, [], decisions).orphans ?? [], sampleLines)).toEqual([]);
});

test('a decision may charge a line; a line that is not there leaves the row to the other steps, and is reported', () => {
  const [toLine] = decisionsFor(ledgerOf([unknown]), [0], { ...ruling, category: 'project', line: '征地拆迁 工作经费' });
  const classified = classify(ledgerOf([unknown]), sampleLines, [], [toLine!]);
  expect([classified.category[0], classified.line[0]]).toEqual([2, 0]);
  expect(say('zh-CN', classified.reasons[classified.reason[0]!]!.message)).toBe('项目支出：由您认定，列入预算项目“征地拆迁工作经费”。');
  const lost = { ...toLine!, line: '没有的项目' };
  expect(decided([unknown], [lost])).toEqual(['unclassified']);
  expect(decisionProblems([lost], [], sampleLines).map(({ code }) => code)).toEqual(['decision-line-unknown']);
});

test('of two decisions about one row the later one in the table counts, and neither is an orphan', () => {
  const [first] = decisionsFor(ledgerOf([unknown]), [0], ruling);
  const later: Decision = { ...first!, category: 'operating' };
  expect(decided([unknown], [first!, later])).toEqual(['operating']);
  expect(findDecidedRows(ledgerOf([unknown]).rows, [first!, later]).orphans).toEqual([]);
});

test('whatever the order of the rows, the same rows stay decided', () => {
  const row = fc.record({ summary: fc.constantFrom('甲', '乙', ''), payee: fc.constantFrom('丙', ''), day: fc.constantFrom(20_240_101, 20_240_102), yuan: fc.constantFrom('1', '2', '-1') });
  const cases = fc.array(row, { minLength: 1, maxLength: 12 }).chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows.map((_, index) => index)), fc.shuffledSubarray(rows.map((_, index) => index), { minLength: rows.length })));
  const keyOf = (value: TestRow): string => JSON.stringify(value);
  fc.assert(
    fc.property(cases, ([rows, chosen, order]) => {
      const decisions = decisionsFor(ledgerOf(rows), chosen, ruling);
      const sorted = order.map((index) => rows[index]!);
      const keys = (list: readonly TestRow[], result: readonly (string | undefined)[]): string[] => list.filter((_, index) => result[index] === 'public').map(keyOf).sort((left, right) => (left < right ? -1 : 1));
      expect(keys(sorted, decided(sorted, decisions))).toEqual(chosen.map((index) => keyOf(rows[index]!)).sort((left, right) => (left < right ? -1 : 1)));
    }),
    { seed: 11, numRuns: 300 },
  );
});

test('fingerprints read back as they were written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.integer({ min: 1, max: 99_999 }), (hash, order) => {
      const text = fingerprintText({ hash, order });
      expect(parseFingerprint(` ${text} `)).toEqual({ hash, order });
      expect(text).toMatch(/^YS[0-9a-z]{11}/);
    }),
    { seed: 3 },
  );
  for (const text of ['', '28895.92', 'YS1', 'YS00000000001-0', 'YSzzzzzzzzzzz']) expect(parseFingerprint(text)).toBeUndefined();
});

test('the table of decisions reads back what was written, and names what it cannot read', () => {
  const headers = ['时间', '行指纹', '位置', '摘要', '金额', '认定类别', '预算项目', '说明'];
  const decisions = decisionsFor(ledgerOf([unknown, unknown]), [0, 1], { ...ruling, category: 'project', line: '征地拆迁工作经费', note: '领导批示' });
  const read = readDecisionsTable([{ sheet: '分类规则', top: 0, left: 12, rows: [headers, ...decisionsToRows(decisions), ['', 'YS?', '', '', '', '人员经费', '', ''], ['', decisions[0]!.fingerprint, '', '', '', '人员', '', '']] }]);
  expect(read.decisions.map(withoutPlace)).toEqual(decisions);
  expect(read.problems.map(({ code, place }) => [code, place?.cell])).toEqual([['decision-unreadable', 'N4'], ['decision-unreadable', 'N5']]);
  expect(decisionsToRows(read.decisions, read.unread)).toHaveLength(4);
});
