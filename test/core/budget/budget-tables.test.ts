import fc from 'fast-check';
import type { BudgetLine } from '../../../src/core/budget/budget-line';
import { linesOfUnit, type BudgetRead } from '../../../src/core/budget/budget-read';
import { linesToRows, revisionsToRows } from '../../../src/core/budget/budget-rows';
import { lineStatuses, revisionProblems } from '../../../src/core/budget/line-statuses';
import { priorToRows, readPriorTable } from '../../../src/core/budget/prior-table';
import { readBudgetJson } from '../../../src/core/budget/read-budget-json';
import { readBudgetTables } from '../../../src/core/budget/read-budget-tables';
import { readWorkbookTables } from '../../../src/core/budget/read-workbook-tables';
import { workbookTables } from '../../../src/core/budget/workbook-tables';
import type { Cell, Grid } from '../../../src/core/ledger/grid';
import { fen } from '../../../src/core/money';
import { say } from '../../../src/core/say';
import { lineOf } from '../lines-of';
import { withoutPlace } from '../without-place';

function gridOf(rows: readonly (readonly Cell[])[], sheet = '预算项目'): Grid {
  return { sheet, top: 0, left: 0, rows };
}
function withoutPlaces(lines: readonly BudgetLine[]): unknown {
  return lines.map((line) => ({ ...withoutPlace(line), revisions: line.revisions.map(withoutPlace) }));
}

test('the two tables of the workbook, side by side on one sheet', () => {
  const read = readBudgetTables([
    gridOf([
      ['编码', '预算项目', '别名', '类别', '年初预算数', '上年结转', '可用经济科目', '备注', null, '日期', '预算项目', '调整数', '文号', '说明'],
      ['A01', '征地拆迁工作经费', '征拆；拆迁经费', '', 770_000, 1000, '302、基本工资', '', null, 45_473, '征拆', -1000.5, '财预〔2024〕1号', '压减'],
      ['', '人员经费', '', '人员经费', '3,478,653.27', '', '', '', null, '2024-09-30', 'A01', '500', '', ''],
    ]),
  ]);
  expect(read.problems).toEqual([]);
  expect(withoutPlaces(read.lines)).toEqual([
    lineOf('征地拆迁工作经费', '770000', {
      code: 'A01', aliases: ['征拆', '拆迁经费'], carriedOver: fen(100_000), economicCodes: ['302', '30101'],
      revisions: [{ date: 20_240_630, amount: fen(-100_050), document: '财预〔2024〕1号', note: '压减' }, { date: 20_240_930, amount: fen(50_000), document: '', note: '' }],
    }),
    lineOf('人员经费', '3478653.27', { category: 'personnel' }),
  ]);
});

test('a budget workbook in 万元 with title, totals, revisions and units', () => {
  const read = readBudgetTables([
    gridOf([
      ['2024年部门预算批复表'],
      ['', '', '', '单位：万元'],
      ['单位', '项目名称', '年初预算', '调整数', '上年结转'],
      ['甲局', '业务费', 77, -0.5, ''],
      ['乙 局', '业务费', '40.25', '', 1.123456],
      ['', '公共费', 1, '', ''],
      ['', '合计', 118.25, '', ''],
    ], 'Sheet1'),
  ]);
  expect(read.problems).toEqual([]);
  expect(withoutPlaces(linesOfUnit(read, '乙局').lines)).toEqual([lineOf('业务费', '402500', { carriedOver: fen(1_123_456) }), lineOf('公共费', '10000')]);
  expect(withoutPlaces(linesOfUnit(read, '甲局').lines)).toEqual([lineOf('业务费', '770000', { revisions: [{ date: 0, amount: fen(-500_000), document: '', note: '' }] }), lineOf('公共费', '10000')]);
});

test('a revised budget without its revisions says them by the difference', () => {
  const read = readBudgetTables([gridOf([['预算项目', '年初预算数（元）', '全年预算数（万元）'], ['业务费', 100, 0.02]])]);
  expect(withoutPlaces(read.lines)).toEqual([lineOf('业务费', '100', { revisions: [{ date: 0, amount: fen(10_000), document: '', note: '' }] })]);
});

describe('a budget for several units', () => {
  const budgetOf = (...units: readonly string[]): BudgetRead => readBudgetTables([gridOf([['单位', '预算项目', '年初预算数'], ...units.map((unit, index): readonly Cell[] => [unit, `项目${index}`, 1])])]);
  const given = (read: BudgetRead, unit: string): unknown => {
    const { lines, problems } = linesOfUnit(read, unit);
    return [lines.map(({ name }) => name), ...problems.map(({ message }) => say('zh-CN', message))];
  };
  test('names that differ by spacing, brackets and width are the same', () => {
    expect(given(budgetOf('甲局(本级)', '乙局', ''), '甲 局（本级）')).toEqual([['项目0', '项目2']]);
  });
  test('a ledger that names no unit is of the only one there is', () => {
    expect(given(budgetOf('甲局', '甲 局', ''), '')).toEqual([['项目0', '项目1', '项目2']]);
    expect(given(budgetOf('', ''), '甲局')).toEqual([['项目0', '项目1']]);
  });
  test('a unit that the budget does not have is said, with those it has', () => {
    expect(given(budgetOf('甲局', '乙局', ''), '某县甲局')).toEqual([['项目2'], expect.stringMatching(/“某县甲局”.*有：甲局、乙局/)]);
    expect(given(budgetOf('甲局'), '某县甲局')).toEqual([[], expect.stringContaining('某县甲局')]);
    expect(given(budgetOf('甲局', '乙局'), '')).toEqual([[], expect.stringMatching(/没有写明单位.*甲局、乙局/)]);
    expect(given(budgetOf(...Array.from({ length: 12 }, (_, index) => `${index + 1}局`)), '')).toEqual([[], expect.stringContaining('10局 … (12)')]);
  });
});

describe('the whole year’s budget, stated beside its parts', () => {
  const stated = (headers: readonly string[], ...row: readonly Cell[]): unknown => {
    const { lines, problems } = readBudgetTables([gridOf([['预算项目', ...headers], ['业务费', ...row]])]);
    const [line] = lineStatuses(lines, [], { year: 2024, elapsedMonths: 12 });
    return [line!.approved / 100, line!.revised / 100, line!.available / 100, ...problems.map(({ code, place }) => `${code} ${place?.cell ?? ''}`)];
  };
  test('without the approved amount: the difference is what was approved', () => {
    expect(stated(['调整数', '全年预算数'], -200, 1800)).toEqual([2000, -200, 1800]);
    expect(stated(['调整数', '上年结转', '全年预算数'], -200, 50, 1800)).toEqual([1950, -200, 1800]);
    expect(stated(['调整数', '全年预算数'], 500, '')).toEqual([0, 500, 500]);
  });
  test('with an empty revision: the difference is the revision', () => {
    expect(stated(['年初预算数', '调整数', '全年预算数'], 900, '', 1000)).toEqual([900, 100, 1000]);
    expect(stated(['年初预算数', '调整数', '全年预算数'], 900, 100, '')).toEqual([900, 100, 1000]);
  });
  test('with all its parts: it agrees, or its cell is named and the parts hold', () => {
    expect(stated(['年初预算数', '调整数', '上年结转', '全年预算数'], 3000, -500, 10, 2510)).toEqual([3000, -500, 2510]);
    expect(stated(['年初预算数', '调整数', '全年预算数'], 3000, -500, 2400)).toEqual([3000, -500, 2500, 'line-total-differs D2']);
    expect(stated(['年初预算数', '调整数', '全年预算数'], 900, 0, 1000)).toEqual([900, 0, 900, 'line-total-differs D2']);
    expect(stated(['年初预算数', '上年结转', '全年预算数'], 900, 100, 900)).toEqual([900, 0, 1000, 'line-total-differs D2']);
  });
});

test('a typing error is named with its cell and leaves the other rows in force', () => {
  const read = readBudgetTables([
    gridOf([
      ['预算项目', '类别', '年初预算数', '可用经济科目', null, '日期', '预算项目', '调整数'],
      ['甲', '', '七十万', '', null, '2024-02-30', '丁', 1],
      ['乙', '其他', 1, '', null, '2024-02-28', '没有', 1],
      ['丙', '', 1, '501', null, '2024-02-28', '丁', 'x'],
      ['', '', 5, '', null, '2024-02-28', '丁', 2],
      ['丁', '', 1, '', null, null, null, null],
    ]),
  ]);
  expect(read.problems.map(({ code, place }) => [code, place?.cell])).toEqual([
    ['table-amount', 'C2'], ['line-category', 'B3'], ['line-codes', 'D4'], ['line-without-name', 'A5'],
    ['table-date', 'F2'], ['revision-line-unknown', 'G3'], ['table-amount', 'H4'],
  ]);
  expect(withoutPlaces(read.lines)).toEqual([lineOf('丁', '1', { revisions: [{ date: 20_240_228, amount: fen(200), document: '', note: '' }] })]);
  expect([linesToRows(read.lines, read.unreadLines).length, revisionsToRows(read.lines, read.unreadRevisions).length]).toEqual([5, 4]);
  for (const { message } of read.problems) expect(say('zh-CN', message)).toMatch(/没有生效。请|没有生效。可以填/);
});

test('names, codes and aliases that two lines share are reported', () => {
  const read = readBudgetTables([gridOf([['编码', '预算项目', '别名', '年初预算数'], ['1', '甲项目', '', 1], ['2', '乙项目', '甲 项目', 1], ['1', '丙项目', '', 1]])]);
  expect(read.problems.map(({ code, found, place }) => [code, found, place?.row])).toEqual([['line-duplicate', '甲 项目', 3], ['line-duplicate', '1', 4]]);
});

const texts = fc.string({ unit: fc.constantFrom('甲', '乙', '项', '目', '、', '1', '，'), minLength: 1, maxLength: 6 }).filter((text) => /[甲乙项目]/.test(text));
const amounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(fen);
const lines: fc.Arbitrary<readonly BudgetLine[]> = fc.uniqueArray(
  fc.record({
    code: fc.constant(''), name: texts, aliases: fc.array(texts, { maxLength: 3 }), category: fc.constantFrom('project' as const, 'personnel' as const, 'public' as const, 'basic' as const),
    approved: amounts, carriedOver: amounts, economicCodes: fc.subarray(['301', '30201', '310']), note: fc.constantFrom('', '备注'),
    revisions: fc.array(fc.record({ date: fc.constantFrom(20_240_105, 20_240_630), amount: amounts, document: fc.constantFrom('', '财〔2024〕1号'), note: fc.constant('') }), { maxLength: 3 }),
  }),
  { selector: ({ name }) => name.replace(/[、，]/g, ''), maxLength: 5 },
);
test('lines and revisions read back as they were written', () => {
  fc.assert(
    fc.property(lines, (written) => {
      const read = readBudgetTables([gridOf([workbookTables.lines.headers, ...linesToRows(written)]), gridOf([workbookTables.revisions.headers, ...revisionsToRows(written)])]);
      const sorted = written.map((line) => ({ ...line, revisions: [...line.revisions].sort((left, right) => left.date - right.date) }));
      expect(withoutPlaces(read.lines)).toEqual(sorted);
      expect(read.problems.filter(({ code }) => code !== 'line-duplicate')).toEqual([]);
    }),
    { seed: 5, numRuns: 300 },
  );
});

describe('the budget as JSON', () => {
  test('all that it may hold', () => {
    const read = readBudgetJson('\uFEFF{"lines":[{"code":"A","name":"甲","aliases":["乙"],"approved":"770000.00","carriedOver":"0.50","revisions":[{"date":"2024-06-30","amount":"-1000.00","document":"文"}],"economicCodes":["302"]},{"name":"丙","approved":5}]}');
    expect(read.problems).toEqual([]);
    expect(read.lines).toEqual([
      lineOf('甲', '770000', { code: 'A', aliases: ['乙'], carriedOver: fen(50), revisions: [{ date: 20_240_630, amount: fen(-100_000), document: '文', note: '' }], economicCodes: ['302'] }),
      lineOf('丙', '5'),
    ]);
  });
  test.each<[string, string]>([
    ['{', 'JSON'], ['null', 'lines'], ['{"lines":{}}', 'lines'], ['{"lines":[1]}', 'lines[0]'], ['{"lines":[{"approved":"1"}]}', 'lines[0].name'],
    ['{"lines":[{"name":"甲","approved":"1.005"}]}', 'lines[0].approved'], ['{"lines":[{"name":"甲","approved":true}]}', 'lines[0].approved'],
    ['{"lines":[{"name":"甲","approved":"90071992547409.91"}]}', 'lines[0].approved'],
    ['{"lines":[{"name":"甲","revisions":[{"date":"2024-02-30","amount":"1"}]}]}', 'lines[0].revisions[0].date'],
    ['{"lines":[{"name":"甲","economicCodes":["999"]}]}', 'lines[0].economicCodes'],
  ])('%s fails at %s', (text, found) => {
    expect(readBudgetJson(text).problems.map((problem) => [problem.code, problem.found])).toEqual([['budget-json', found]]);
  });
  test.each<[string, string, string]>([
    ['{"lines":[{"name":"甲","aproved":"1"}]}', 'lines[0].aproved', '“approved”'],
    ['{"lines":[{"name":"甲"},{"name":"乙","revisions":[{"date":"2024-06-30","amout":"1"}]}]}', 'lines[1].revisions[0].amout', '“amount”'],
    ['{"Lines":[],"lines":[]}', 'JSON.Lines', '“lines”'],
    ['{"lines":[{"name":"合计","approved":"1"}]}', 'lines[0].name', '合计'],
    ['{"lines":[{"name":"人员经费","category":"project","approved":"1"}]}', 'lines[0].name', '人员经费'],
    ['{"lines":[{"name":"基本支出","approved":"6"},{"name":"人员经费","approved":"4"},{"name":"公用经费","approved":"1"}]}', 'lines[0]', '“基本支出”是 6.00 元，它的人员经费和公用经费合计是 5.00 元'],
  ])('%s is refused with what is meant', (text, found, says) => {
    const [problem, ...others] = readBudgetJson(text).problems;
    expect([problem!.code, problem!.found, others.length]).toEqual(['budget-json', found, 0]);
    expect(say('zh-CN', problem!.message)).toContain(says);
  });
  test('基本支出 beside its parts is their sum and counts once; alone it is the budget of both', () => {
    const read = readBudgetJson('{"lines":[{"name":"基本支出","approved":"6.5"},{"name":"人员经费","approved":"4"},{"name":"公用经费","approved":"2","carriedOver":"0.5"},{"name":"甲","approved":"1"}]}');
    expect(read.problems).toEqual([]);
    expect(read.lines.map(({ name, category }) => [name, category])).toEqual([['人员经费', 'personnel'], ['公用经费', 'public'], ['甲', 'project']]);
    const units = readBudgetJson('{"lines":[{"name":"基本支出","approved":"6","unit":"甲所"},{"name":"人员经费","approved":"4","unit":"乙所"}]}');
    expect([units.problems, units.lines.map(({ name }) => name)]).toEqual([[], ['基本支出', '人员经费']]);
  });
  test('a category by its name; one name twice counts once', () => {
    const read = readBudgetJson('{"lines":[{"name":"人员经费","approved":"5"},{"name":"甲、乙","approved":"1"},{"name":"甲乙","approved":"2"}]}');
    expect(read.lines).toEqual([lineOf('人员经费', '5', { category: 'personnel' }), lineOf('甲、乙', '1')]);
    expect(read.problems.map(({ code, message }) => `${code} ${say('zh-CN', message)}`)).toEqual([expect.stringMatching(/^line-twice lines\[2\] .*lines\[1\]/)]);
  });
});

test('the prior year reads back, and unknown figures are named', () => {
  const headers = ['指标', '上年数'];
  const prior = { threePublic: fen(7_950_000), reception: fen(0) };
  const rows = priorToRows(prior);
  expect(rows.map((row) => row[0])).toEqual(['“三公”经费合计', '因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费']);
  expect(readPriorTable([gridOf([headers, ...rows], '上年数')])).toEqual({ prior, unread: [], problems: [] });
  const wrong = readPriorTable([gridOf([['指标', '上年数（万元）'], ['三公经费', 7.95], ['不认识', 1], ['公务接待费', 'x']], '上年数')]);
  expect(wrong.prior).toEqual({ threePublic: 7_950_000 });
  expect(wrong.problems.map(({ code, place }) => [code, place?.cell])).toEqual([['prior-unknown', 'A3'], ['table-amount', 'B4']]);
});

test('the prior year as the fiscal tables name its rows', () => {
  const prior = (...rows: readonly (readonly Cell[])[]): unknown => {
    const read = readPriorTable([gridOf([['项目', '上年决算数'], ...rows], '上年数')]);
    return [Object.entries(read.prior).map(([id, amount]) => `${id} ${amount / 100}`), read.problems.map(({ code, place }) => `${code} ${place?.cell ?? ''}`)];
  };
  expect(prior(['合计', 60], ['一、因公出国（境）费用', 10], ['二、公务用车购置及运行维护费', 30], ['其中：公务用车购置费', 20], ['　　　公务用车运行维护费', 10], ['三、公务接待费', 20], ['注：不含企业', null]))
    .toEqual([['threePublic 60', 'abroad 10', 'vehiclePurchase 20', 'vehicleRunning 10', 'reception 20'], []]);
  expect(prior(['1.因公出国(境)费', 10], ['2.公务用车购置及运行费', 30], ['3.公务接待费', 20], ['会议费', 1])).toEqual([['abroad 10', 'reception 20', 'threePublic 60'], ['prior-unknown A5']]);
});

test('a revision of another year is named and does not count; one without a date does', () => {
  const { lines, problems } = readBudgetTables([gridOf([['预算项目', '年初预算数', null, '日期', '预算项目', '调整数'], ['业务费', 100, null, '2023-12-31', '业务费', 7], [null, null, null, '2024-01-01', '业务费', 20], [null, null, null, '', '业务费', 3]])]);
  expect(problems).toEqual([]);
  const available = (year: number, until?: number): number => lineStatuses(lines, [], { year, elapsedMonths: 12, until })[0]!.available / 100;
  expect([available(2024), available(2023), available(0), available(2024, 202_312)]).toEqual([123, 110, 130, 103]);
  expect(revisionProblems(lines, 2024).map(({ code, place, message }) => [code, place?.cell, say('zh-CN', message)])).toEqual([['revision-year', 'F2', expect.stringMatching(/业务费.*2023-12-31.*7\.00 元.*不在 2024 年/)]]);
  expect(revisionProblems(lines, 0)).toEqual([]);
});

test('whole sheets of a workbook give every table, and none of them is looked for elsewhere', () => {
  const { rules, decisions, lines: linesTable } = workbookTables;
  const sheet = gridOf([[...rules.headers, null, ...decisions.headers], ['是', '', '302*', '', '', '', '', '', '', '公用经费', '', null, '', 'YS00000000abc', '', '', 1, '人员经费', '', '']], '分类规则');
  const read = readWorkbookTables([sheet, gridOf([linesTable.headers, ['', '甲', '', '', 1, '', '', '']]), gridOf([linesTable.headers, ['', '乙', '', '', 1, '', '', '']], '台账')]);
  expect([read.budget.lines.map(({ name }) => name), read.rules.rules.length, read.decisions.decisions.length, read.prior.prior]).toEqual([['甲'], 1, 1, {}]);
  expect([read.budget.problems, read.rules.problems, read.decisions.problems]).toEqual([[], [], []]);
});
