import { say } from '../../../src/core/say';
import type { Check } from '../../../src/core/report/check';
import { runChecks } from '../../../src/core/report/run-checks';
import type { Summary } from '../../../src/core/summary/summary';
import type { Entry, Given } from './answer-of';
import { answerOf, yuan } from './answer-of';
import { sampleYear } from './sample-year';

interface Verdict {
  readonly ok: boolean;
  readonly severity?: Check['severity'];
  readonly left?: string;
  readonly right?: string;
  readonly says?: string;
  readonly rows?: readonly number[];
}

function verdictOn(check: Check, expected: Verdict): void {
  const { ok, severity, left, right, says, rows } = expected;
  expect(check.ok).toBe(ok);
  expect(check.difference).toBe(check.left - check.right);
  if (severity !== undefined) expect(check.severity).toBe(severity);
  if (left !== undefined) expect(check.left).toBe(yuan(left));
  if (right !== undefined) expect(check.right).toBe(yuan(right));
  if (says !== undefined) expect(say('zh-CN', check.message)).toBe(says);
  if (rows !== undefined) expect(check.rows).toEqual(rows);
  expect(say('en-US', check.message)).not.toMatch(/[\p{Script=Han}]{6}/u);
}

/** The verdict of one cross-check on a ledger. */
function check(id: string, given: Given, expected: Verdict): void {
  verdictOn(answerOf(given).checks.find((one) => one.id === id)!, expected);
}

/** The verdict when one total of the summary is not what its rows come to: a bug that the cross-checks would bring to light. */
function checkWithWrongTotal(id: string, wrong: (summary: Summary) => Partial<Summary>, expected: Verdict): void {
  const answer = answerOf(small);
  verdictOn(runChecks({ ...answer, summary: { ...answer.summary, ...wrong(answer.summary) } }).find((one) => one.id === id)!, expected);
}

const posting = (amount: string, more: Partial<Entry> = {}): Entry => ({ date: 20240105, amount, category: 'public', economicCode: '30201', ...more });

const small: Given = {
  lines: [{ name: '征拆经费', approved: yuan('100') }],
  entries: [posting('10.00'), posting('20.00', { category: 'personnel', economicCode: '30101' }), posting('30.00', { category: 'project', line: 0 })],
};

test('every check holds on the sample, has a title in both languages and an id of its own', () => {
  const { checks } = answerOf(sampleYear);
  expect(checks.filter((one) => !one.ok).map((one) => [one.id, say('zh-CN', one.message)])).toEqual([]);
  expect(new Set(checks.map((one) => one.id)).size).toBe(checks.length);
  for (const one of checks) {
    expect(say('zh-CN', one.title)).not.toBe(say('en-US', one.title));
    expect(say('zh-CN', one.message)).toMatch(/。$/);
  }
});

test('the checks of an empty ledger hold', () => {
  expect(answerOf({ entries: [] }).checks.filter((one) => !one.ok)).toEqual([]);
});

test('a total that is not the sum of its parts', () => {
  const off = yuan('0.01');
  const figure = { amount: off, count: 1 };
  const error = { ok: false, severity: 'error' } as const;
  checkWithWrongTotal('expenditure-is-sum-of-categories', () => ({ expenditure: figure }), {
    ...error,
    left: '0.01',
    right: '60',
    says: '左方 0.01 元，右方 60.00 元，相差 -59.99 元。',
  });
  checkWithWrongTotal('basic-is-personnel-plus-public', () => ({ basic: figure }), { ...error, left: '0.01', right: '30' });
  checkWithWrongTotal('project-is-sum-of-lines', () => ({ lines: [] }), { ...error, left: '30', right: '0' });
  checkWithWrongTotal('months-add-up', () => ({ byMonth: [] }), { ...error, left: '0', right: '60' });
  checkWithWrongTotal('economic-codes-add-up', () => ({ byEconomicCode: [] }), { ...error, left: '0', right: '60' });
  checkWithWrongTotal('economic-columns-add-up', () => ({ byEconomicCode: [] }), { ...error, left: '0', right: '30' });
});

test('rows that are in no kind', () => {
  check('rows-accounted-for', { ...small, rowsByKind: { posting: 2 } }, { ok: false, severity: 'error', left: '3', right: '2', says: '读取 3 行，已归类 2 行，相差 1 行。' });
  check('rows-accounted-for', small, { ok: true, left: '3', right: '3', says: '读取的 3 行全部归类。' });
});

describe('subtotals of the ledger', () => {
  const entries = [posting('10.00'), { kind: 'subtotal', amount: '10.10', summary: '本月合计' }] as const;

  test('one that does not add its rows', () => {
    check('ledger-subtotals', { entries, claims: [{ row: 1, side: 'debit', stated: 1010, added: 1000 }] }, {
      ok: false,
      severity: 'warning',
      left: '10.10',
      right: '10.00',
      says: '“支出明细账”第 3 行借方列 10.10 元，所含各行之和 10.00 元，相差 0.10 元。',
      rows: [1],
    });
  });

  test('many that do not: three are spelled out', () => {
    const claims = Array.from({ length: 5 }, () => ({ row: 1, side: 'amount' as const, stated: 1010, added: 1000 }));
    const one = '“支出明细账”第 3 行金额列 10.10 元，所含各行之和 10.00 元，相差 0.10 元';
    check('ledger-subtotals', { entries, claims }, { ok: false, says: `${one}；${one}；${one}；另有 2 处。` });
  });

  test('all that do, or none at all', () => {
    check('ledger-subtotals', { entries, claims: [{ row: 1, side: 'amount', stated: 1000, added: 1000 }] }, { ok: true, says: '1 处小计、合计全部相符。' });
    check('ledger-subtotals', { entries }, { ok: true, says: '台账没有自列小计、合计，不作核对。' });
  });
});

describe('closing entries', () => {
  const spent = [posting('10.00', { accountCode: '720101' }), posting('5.00', { accountCode: '720102' })];
  const closing = (accountCode: string, credit: string, more: Partial<Entry> = {}): Entry => ({ kind: 'closing', date: 20241231, accountCode, credit, ...more });
  const carriedOver: Entry = { kind: 'closing', date: 20241231, accountCode: '810101', debit: '15.00' };
  const of = (...entries: readonly Entry[]): Given => ({ basis: 'budget-accounts', entries: [...spent, ...entries, carriedOver] });

  test('that close all of it', () => {
    check('closing-closes-spending', of(closing('720101', '10.00'), closing('720102', '5.00')), { ok: true, left: '15', right: '15' });
  });

  test('without amounts close nothing: 结转下年 states a balance', () => {
    check('closing-closes-spending', of(closing('720101', '0.00')), { ok: true, says: '台账没有支出科目的结转分录，不作核对。' });
  });

  test('of a ledger without accounts are told in words', () => {
    const entries = [posting('10.00'), { kind: 'closing', date: 20241231, credit: '9.00' } as const];
    check('closing-closes-spending', { basis: 'no-accounts', entries }, { ok: false, says: '全部支出（未分科目）：结转 9.00 元，支出 10.00 元，相差 -1.00 元。' });
  });

  test('on a parent account', () => {
    check('closing-closes-spending', of(closing('7201', '15.00')), { ok: true, left: '15', right: '15' });
  });

  test('that do not close: which account, by how much', () => {
    check('closing-closes-spending', of(closing('720101', '10.00'), closing('720102', '4.00')), {
      ok: false,
      severity: 'error',
      left: '4',
      right: '5',
      says: '科目 720102：结转 4.00 元，支出 5.00 元，相差 -1.00 元。',
      rows: [3],
    });
  });

  test('that forget an account', () => {
    check('closing-closes-spending', of(closing('720101', '10.00')), { ok: false, says: '科目 720102：结转 0.00 元，支出 5.00 元，相差 -5.00 元。' });
  });

  test('that close each other’s amounts', () => {
    check('closing-closes-spending', of(closing('720101', '5.00'), closing('720102', '10.00')), { ok: false });
  });

  test('of the twin in financial accounts do not count, nor does spending after the last closing', () => {
    check('closing-closes-spending', of(closing('5001', '99.00')), { ok: true, says: '台账没有支出科目的结转分录，不作核对。' });
    const later = posting('7.00', { accountCode: '720101', date: 20240301 });
    const months = [closing('720101', '10.00', { date: 20240131 }), closing('720102', '5.00', { date: 20240131 }), later];
    check('closing-closes-spending', of(...months), { ok: true });
  });
});

describe('debit and credit of a voucher', () => {
  const pair = (voucher: string, debit: string, credit: string, date = 20240105): Entry[] => [
    { kind: 'posting', category: 'public', date, voucher, debit, amount: debit },
    { kind: 'counterpart', date, voucher, credit },
  ];

  test('that differ', () => {
    check('vouchers-balance', { entries: [...pair('记-1', '10.00', '10.00'), ...pair('记-2', '10.00', '9.00')] }, {
      ok: false,
      severity: 'warning',
      left: '10',
      right: '9',
      says: '凭证 记-2（“支出明细账”第 4 行）借方 10.00 元，贷方 9.00 元，相差 1.00 元。',
      rows: [2],
    });
  });

  test('of a single voucher are judged too', () => {
    check('vouchers-balance', { entries: pair('记-1', '10.00', '9.00') }, { ok: false });
  });

  test('of the same number in two months are two vouchers', () => {
    check('vouchers-balance', { entries: [...pair('记-1', '10.00', '10.00'), ...pair('记-1', '7.00', '7.00', 20240205)] }, { ok: true, says: '2 张凭证借贷全部平衡。' });
  });

  test('of a ledger with one side only are not judged, nor those with a row that could not be read', () => {
    check('vouchers-balance', { entries: [posting('10.00', { voucher: '1', debit: '10.00' }), posting('-1', { voucher: '2', credit: '1.00' })] }, {
      ok: true,
      says: '台账只登记支出一方，没有借贷双方，不作核对。',
    });
    check('vouchers-balance', { entries: [...pair('1', '5.00', '5.00'), ...pair('2', '5.00', '4.00'), { kind: 'rejected', date: 20240105, voucher: '2' }] }, { ok: true });
  });
});

describe('a voucher entered twice', () => {
  const twice = posting('10.00', { summary: '付办公费', payee: '某店' });

  test('same date, payee, summary and amount', () => {
    check('voucher-entered-once', { entries: [twice, posting('1.00'), { ...twice, voucher: '记-9' }] }, {
      ok: false,
      severity: 'warning',
      left: '10',
      right: '0',
      says: '“支出明细账”第 4 行与“支出明细账”第 2 行重复：付办公费，10.00 元。请核实是否重复登记。',
      rows: [0, 2],
    });
  });

  test.each<[string, Partial<Entry>]>([
    ['date', { date: 20240106 }],
    ['payee', { payee: '另一店' }],
    ['summary', { summary: '付印刷费' }],
    ['amount', { amount: '10.01' }],
    ['sign', { amount: '-10.00' }],
    ['account', { accountCode: '720102' }],
    ['economic item', { economicCode: '30113' }],
  ])('another %s is another payment', (_, other) => {
    check('voucher-entered-once', { entries: [twice, { ...twice, ...other }] }, { ok: true, says: '未发现。' });
  });

  test('is found among many', () => {
    const many = Array.from({ length: 5000 }, (_, index) => posting(String(index % 700), { date: 20240101 + (index % 28), summary: `第${index}笔` }));
    check('voucher-entered-once', { entries: [...many, many[1234]!] }, { ok: false, rows: [1234, 5000] });
  });
});

test('postings of another year', () => {
  check('postings-within-year', { entries: [posting('1'), posting('2', { date: 20231231 }), posting('3', { date: 20250101 })] }, {
    ok: false,
    severity: 'warning',
    left: '5',
    says: '2 笔支出共 5.00 元的日期不在 2024 年：“支出明细账”第 3 行等。',
    rows: [1, 2],
  });
  check('postings-within-year', { entries: [posting('1', { date: 0 })] }, { ok: true });
});

describe('budget lines', () => {
  const lines = [
    { name: '征拆经费', approved: yuan('100'), economicCodes: ['302'] },
    { name: '安置经费', approved: yuan('50') },
  ];
  const project = (amount: string, line: number, economicCode: string): Entry => posting(amount, { category: 'project', line, economicCode });

  test('over their budget', () => {
    check('lines-within-budget', { lines, entries: [project('100.01', 0, '30201'), project('50', 1, '30201')] }, {
      ok: false,
      severity: 'error',
      left: '100.01',
      right: '100',
      says: '“征拆经费”全年预算 100.00 元，已执行 100.01 元，超出 0.01 元。',
      rows: [0],
    });
    check('lines-within-budget', { lines, entries: [project('100', 0, '30201'), project('50', 1, '30201')] }, { ok: true, left: '150', right: '150' });
    check('lines-within-budget', { entries: [] }, { ok: true, says: '未录入预算项目，不作核对。' });
  });

  test('spent on what they may not be spent on', () => {
    check('line-economic-codes', { lines, entries: [project('10', 0, '30101'), project('5', 0, '30101'), project('1', 0, '30201'), project('7', 1, '30101')] }, {
      ok: false,
      severity: 'warning',
      left: '15',
      right: '0',
      says: '“征拆经费”不可用于 30101：2 笔 15.00 元（“支出明细账”第 2 行等）。',
      rows: [0, 1],
    });
    check('line-economic-codes', { lines, entries: [project('10', 0, '')] }, { ok: false, says: '“征拆经费”有 1 笔 10.00 元没有经济分类编码（“支出明细账”第 2 行）。' });
    check('line-economic-codes', { lines, entries: [project('10', 0, '30299')] }, { ok: true });
  });
});

describe('三公', () => {
  const entries = [posting('10', { economicCode: '30217' }), posting('5', { economicCode: '30231' })];

  test('above the prior year', () => {
    check('three-public-within-prior', { entries, prior: { threePublic: yuan('14.99') } }, {
      ok: false,
      severity: 'warning',
      left: '15',
      right: '14.99',
      says: '本年 15.00 元，上年 14.99 元，增加 0.01 元，请说明原因。',
    });
  });

  test('an item above it, the whole below', () => {
    check('three-public-within-prior', { entries, prior: { reception: yuan('9'), vehicleRunning: yuan('10') } }, {
      ok: false,
      left: '15',
      right: '19',
      says: '公务接待费本年 10.00 元，上年 9.00 元，增加 1.00 元。',
    });
  });

  test('within it, or nothing to compare with', () => {
    check('three-public-within-prior', { entries, prior: { threePublic: yuan('15') } }, { ok: true });
    check('three-public-within-prior', { entries }, { ok: true, says: '未录入上年数，不作核对。' });
    const uncoded = [posting('10', { economicCode: '' })];
    check('three-public-within-prior', { entries: uncoded, prior: { threePublic: yuan('1') } }, { ok: true, says: '台账没有经济分类，分不出“三公”经费，不作核对。' });
  });
});

test('more spent than came in', () => {
  const income: Entry = { kind: 'income', date: 20240101, amount: '9.00' };
  check('income-covers-spending', { entries: [posting('10'), income] }, {
    ok: false,
    severity: 'warning',
    left: '10',
    right: '9',
    says: '支出 10.00 元，收入 9.00 元，支出大于收入 1.00 元，请核实是否动用上年结转。',
  });
  check('income-covers-spending', { entries: [posting('9'), income] }, { ok: true });
  check('income-covers-spending', { entries: [posting('9')] }, { ok: true, says: '台账没有登记收入，不作核对。' });
});

test('rounded parts that miss the rounded total are said in words', () => {
  const entries = [posting('49.00'), posting('49.00', { category: 'personnel', economicCode: '30101' })];
  check('rounded-parts-add-up', { entries }, {
    ok: false,
    severity: 'warning',
    left: '0',
    right: '100',
    says: '基本支出：分项之和 0.00 万元，合计 0.01 万元，四舍五入差 -0.01 万元。',
  });
  check('rounded-parts-add-up', { entries: [posting('50.00'), posting('50.00', { category: 'personnel', economicCode: '30101' })] }, {
    ok: false,
    says: '基本支出：分项之和 0.02 万元，合计 0.01 万元，四舍五入差 0.01 万元。',
  });
  check('rounded-parts-add-up', { entries: [posting('100')] }, { ok: true });
});
