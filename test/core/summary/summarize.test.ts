import fc from 'fast-check';
import { categories } from '../../../src/core/classify/category';
import { classify } from '../../../src/core/classify/classify';
import { fen, MAX_FEN, sumFen, yuanText } from '../../../src/core/money';
import type { Summary } from '../../../src/core/summary/summary';
import { summarize } from '../../../src/core/summary/summarize';
import { withinMoney } from '../../../src/core/summary/within-money';
import { ledgerOf, type TestRow } from '../ledger-of';
import { lineOf, sampleLines } from '../lines-of';

function summaryOf(rows: readonly TestRow[], lines = sampleLines, until?: number): Summary {
  const ledger = ledgerOf(rows);
  return summarize(ledger, classify(ledger, lines, [], []), lines, until);
}

const year: readonly TestRow[] = [
  { economicCode: '30101', yuan: '100.10', day: 20_240_115 },
  { economicCode: '30217', yuan: '20.05', day: 20_240_215 },
  { economicCode: '30217', yuan: '-0.05', day: 20_240_216 },
  { economicCode: '3023101', yuan: '7', day: 20_240_301, projectName: '征地拆迁工作经费' },
  { economicCode: '31013', yuan: '1000', day: 20_240_302 },
  { economicCode: '30913', yuan: '1', day: 20_240_302 },
  { economicName: '因公出国（境）费用', yuan: '3', day: 20_240_303 },
  { summary: '付某某款项', yuan: '50', day: 0 },
  { accountCode: '7301', yuan: '9', day: 20_240_630 },
  { kind: 'income', accountCode: '6001', yuan: '2000', day: 20_240_101 },
  { kind: 'counterpart', economicCode: '30101', yuan: '100.10' },
  { kind: 'closing', economicCode: '30101', yuan: '100.10' },
  { kind: 'subtotal', yuan: '5' },
];

test('every total of a small year', () => {
  const summary = summaryOf(year);
  expect(yuanText(summary.expenditure.amount)).toBe('1190.10');
  expect(summary.expenditure.count).toBe(9);
  expect(Object.fromEntries(categories.map((category) => [category, yuanText(summary.byCategory[category].amount)]))).toEqual({
    personnel: '100.10', public: '1023.00', project: '8.00', remittance: '0.00', operating: '9.00', subsidy: '0.00', unclassified: '50.00',
  });
  expect(yuanText(summary.income.amount)).toBe('2000.00');
  expect(yuanText(summary.projectWithoutLine.amount)).toBe('1.00');
  expect(summary.threePublic).toEqual({ abroad: 300, vehiclePurchase: 100_100, vehicleRunning: 700, reception: 2000, total: 103_100 });
  expect(summary.byEconomicCode.map(({ code, name, total, count }) => [code, name, total, count])).toEqual([
    ['', '', 5900, 2], ['30101', '基本工资', 10_010, 1], ['30212', '因公出国（境）费用', 300, 1], ['30217', '公务接待费', 2000, 2],
    ['3023101', '', 700, 1], ['30913', '公务用车购置', 100, 1], ['31013', '公务用车购置', 100_000, 1],
  ]);
  expect(summary.byMonth.map(({ month, basic, project, total, unclassified }) => [month, basic, project, total, unclassified])).toEqual([
    [0, 0, 0, 5000, 5000], [202_401, 10_010, 0, 10_010, 0], [202_402, 2000, 0, 2000, 0], [202_403, 100_300, 800, 101_100, 0], [202_406, 0, 0, 900, 0],
  ]);
  expect(summary.elapsedMonths).toBe(6);
});

test('a period ends with its month; rows without a date always count', () => {
  const summary = summaryOf(year, sampleLines, 202_402);
  expect([yuanText(summary.expenditure.amount), summary.elapsedMonths, yuanText(summary.income.amount)]).toEqual(['170.10', 2, '2000.00']);
});

test('the calendar: the month of the last posting in the year of the ledger', () => {
  expect(summaryOf([{ day: 0 }]).elapsedMonths).toBe(12);
  expect(summaryOf([{ day: 20_250_105 }]).elapsedMonths).toBe(12);
  expect(summaryOf([{ day: 20_240_201 }, { day: 20_241_231, kind: 'closing' }]).elapsedMonths).toBe(2);
});

describe('how a line stands', () => {
  test.each<[string, string, string, number, string, string | undefined, string]>([
    ['100', '50', '0', 6, 'within', '0.50000', 'on-time'],
    ['100', '50.01', '0', 6, 'within', '0.50010', 'ahead'],
    ['100', '41.66', '0', 6, 'within', '0.41660', 'behind'],
    ['100', '41.67', '0', 6, 'within', '0.41670', 'on-time'],
    ['100', '100', '0', 12, 'exhausted', '1.00000', 'on-time'],
    ['100', '100.01', '0', 12, 'over', '1.00010', 'ahead'],
    ['100', '0', '0', 1, 'within', '0.00000', 'on-time'],
    ['0', '1', '0', 12, 'over', undefined, 'ahead'],
    ['770000', '769987.50', '0', 12, 'within', '0.99998', 'on-time'],
    ['90', '100', '10', 12, 'exhausted', '1.00000', 'on-time'],
  ])('approved %s, executed %s, carried over %s in month %d', (approved, executed, carriedOver, month, state, rate, pace) => {
    const { lines } = summaryOf([{ projectName: '甲项目', yuan: executed, day: 20_240_001 + month * 100 }], [lineOf('甲项目', approved, { carriedOver: fen(Number(carriedOver) * 100) })]);
    expect(lines.map((line) => [line.state, line.rate, line.pace])).toEqual([[state, rate, pace]]);
  });

  test('nothing charged is unused; revisions count once they are in force; a line of a category is executed by all of it', () => {
    const revised = lineOf('甲项目', '100', { revisions: [{ date: 20_240_331, amount: fen(-1000), document: '', note: '' }, { date: 20_240_401, amount: fen(5000), document: '', note: '' }, { date: 0, amount: fen(1), document: '', note: '' }] });
    const lines = [revised, lineOf('人员经费', '500', { category: 'personnel' }), lineOf('基本支出', '900', { category: 'basic' })];
    const rows: TestRow[] = [{ economicCode: '30101', yuan: '100' }, { economicCode: '30201', yuan: '11' }];
    expect(summaryOf(rows, lines).lines.map(({ available, executed, count, state }) => [available, executed, count, state])).toEqual([[14_001, 0, 0, 'unused'], [50_000, 10_000, 1, 'within'], [90_000, 11_100, 2, 'within']]);
    expect(summaryOf(rows, lines, 202_403).lines[0]?.available).toBe(9001);
  });
});

const anyRow: fc.Arbitrary<TestRow> = fc.record({
  kind: fc.constantFrom('posting' as const, 'posting' as const, 'income' as const, 'counterpart' as const),
  day: fc.constantFrom(0, 20_240_105, 20_240_620, 20_241_231),
  yuan: fc.integer({ min: -10_000_000, max: 10_000_000 }).map((value) => yuanText(fen(value))),
  economicCode: fc.constantFrom('', '30101', '30217', '30901', '99999'),
  projectName: fc.constantFrom('', '征地拆迁工作经费', '重点项目建设支持服务奖励资金', '别的项目'),
  projectCategory: fc.constantFrom('', '特定目标类', '公用经费'),
  summary: fc.constantFrom('', '付差旅费', '付某某款项'),
});

test('the parts of every total add up to it, whatever the rows', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), (rows) => {
      const summary = summaryOf(rows);
      const { byCategory } = summary;
      const total = summary.expenditure.amount;
      expect(sumFen(categories.map((category) => byCategory[category].amount))).toBe(total);
      expect(byCategory.personnel.amount + byCategory.public.amount).toBe(summary.basic.amount);
      expect(sumFen([...summary.lines.map(({ executed }) => executed), summary.projectWithoutLine.amount])).toBe(byCategory.project.amount);
      expect(sumFen(summary.byMonth.map((month) => month.total))).toBe(total);
      expect(sumFen(summary.byEconomicCode.map((code) => code.total))).toBe(total);
      expect(sumFen(summary.byEconomicCode.flatMap((code) => [code.personnel, code.public, code.project, code.other]))).toBe(total);
      expect(summary.byMonth.reduce((count, month) => count + month.count, 0)).toBe(summary.expenditure.count);
      expect(summary.threePublic.abroad + summary.threePublic.vehiclePurchase + summary.threePublic.vehicleRunning + summary.threePublic.reception).toBe(summary.threePublic.total);
    }),
    { seed: 17, numRuns: 300 },
  );
});

test('the order of the rows changes no figure', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 25 }).chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))), ([rows, shuffled]) => {
      expect(summaryOf(shuffled)).toEqual(summaryOf(rows));
    }),
    { seed: 19, numRuns: 200 },
  );
});

test('amounts beyond exact money: the largest rows are rejected, each named, and all sums stay exact', () => {
  const largest = yuanText(fen(MAX_FEN));
  const ledger = withinMoney(ledgerOf([{ yuan: '5' }, { yuan: largest }, { yuan: '7.01' }, { yuan: `-${largest}` }]));
  expect(ledger.problems.map(({ code, place }) => [code, place?.row])).toEqual([['total-too-large', 3], ['total-too-large', 5]]);
  expect(ledger.sheets[0]!.rowsByKind).toMatchObject({ posting: 2, rejected: 2 });
  expect(summarize(ledger, classify(ledger, [], [], []), []).expenditure).toEqual({ amount: 1201, count: 2 });
  const within = ledgerOf([{ yuan: largest }]);
  expect(withinMoney(within)).toBe(within);
});
