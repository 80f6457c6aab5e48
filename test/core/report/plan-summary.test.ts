import fc from 'fast-check';
import { categories } from '../../../src/core/classify/category';
import type { Plan, PlanValue, SheetPlan } from '../../../src/core/report/plan';
import { planSummary } from '../../../src/core/report/plan-summary';
import { styles } from '../../../src/core/report/styles';
import type { Entry, Given } from './answer-of';
import { answerOf, yuan } from './answer-of';
import { evaluatePlan } from './evaluate-plan';

const options = { language: 'zh-CN', date: 20241231 } as const;

function planOf(given: Given): Plan {
  return planSummary(answerOf(given), options);
}

function sheetOf(plan: Plan, id: SheetPlan['id']): SheetPlan {
  return plan.sheets.find((sheet) => sheet.id === id)!;
}

/** The values of the row whose first cell reads `label`, merged cells once. */
function rowLabelled(sheet: SheetPlan, label: PlanValue, after = 0): PlanValue[] {
  const head = sheet.cells.find((cell) => cell.value === label && cell.row >= after)!;
  const covered = new Set(sheet.merges.filter((merge) => merge.top === head.row).flatMap((merge) => range(merge.left + 1, merge.right)));
  return sheet.cells
    .filter((cell) => cell.row === head.row && !covered.has(cell.column))
    .sort((left, right) => left.column - right.column)
    .map((cell) => cell.value);
}

function tableTop(sheet: SheetPlan, title: string): number {
  return sheet.cells.find((cell) => cell.value === title)!.row;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** Every formula comes to its cached result when it is reckoned from the cells. */
function expectFormulasToAgree(plan: Plan): void {
  for (const { at, formula, cached, value } of evaluatePlan(plan).formulas) {
    if (value !== cached) throw new Error(`${at} =${formula} comes to ${String(value)}, cached ${String(cached)}`);
  }
}

const line = { name: '征地拆迁工作经费', approved: yuan('1000.00') };
const year: Given = {
  unitName: '某县征拆事务中心',
  lines: [line],
  prior: { threePublic: yuan('100.00') },
  entries: [
    { date: 20240105, amount: '600.00', category: 'personnel', economicCode: '30101', economicName: '基本工资', voucher: '记-1', summary: '发工资' },
    { date: 20240210, amount: '40.00', category: 'public', economicCode: '30217', economicName: '公务接待费', voucher: '记-2', summary: '接待' },
    { date: 20240315, amount: '310.05', category: 'project', line: 0, economicCode: '30201', economicName: '办公费', voucher: '记-3', summary: '征拆办公' },
  ],
};

describe('支出绩效汇总', () => {
  const summary = sheetOf(planOf(year), 'summary');

  test('title, source and date stand above the tables', () => {
    const texts = summary.cells.filter((cell) => cell.row < 4).map((cell) => cell.value);
    expect(texts).toContain('某县征拆事务中心2024年度支出绩效汇总');
    expect(texts).toContain('编制单位：某县征拆事务中心');
    expect(texts).toContain('数据来源：“支出明细账”3 行；读取 3 行，其中计入支出 3 行');
    expect(texts).toContain('编制日期：2024-12-31');
  });

  test('table 1 shows the categories with their shares', () => {
    expect(rowLabelled(summary, '本年支出合计')).toEqual(['本年支出合计', null, null, null, null, 950.05, 0.1, null, 1, null]);
    expect(rowLabelled(summary, '一、基本支出')).toEqual(['一、基本支出', null, null, null, null, 640, 0.06, null, 0.6736, 1]);
    expect(rowLabelled(summary, '人员经费').slice(5)).toEqual([600, 0.06, null, 0.6315, 0.9375]);
    expect(rowLabelled(summary, '二、项目支出')).toEqual(['二、项目支出', 1000, 0, 0, 1000, 310.05, 0.03, 0.3101, 0.3264, null]);
    expect(rowLabelled(summary, '征地拆迁工作经费')).toEqual(['征地拆迁工作经费', 1000, 0, 0, 1000, 310.05, 0.03, 0.3101, 0.3264, null]);
  });

  test('table 2 shows each line with its balance, state and number of postings', () => {
    expect(rowLabelled(summary, 1, tableTop(summary, '二、项目支出预算执行表'))).toEqual([1, null, '征地拆迁工作经费', 1000, 0, 0, 1000, 310.05, 689.95, 0.3101, 0.25, '预算内，快于序时', 1]);
  });

  test('table 3 shows the items under their classes', () => {
    expect(rowLabelled(summary, '301')).toEqual(['301', '工资福利支出', 600, 0, 0, 600, 0.6315, 1]);
    expect(rowLabelled(summary, '30217')).toEqual(['30217', '公务接待费', 0, 40, 0, 40, 0.0421, 1]);
  });

  test('table 4 compares 三公 with the prior year, in figures and in a word', () => {
    const top = tableTop(summary, '四、“三公”经费对比表');
    expect(rowLabelled(summary, '公务接待费', top)).toEqual(['公务接待费', null, 40, null, null, null]);
    expect(rowLabelled(summary, '合计', top)).toEqual(['合计', 100, 40, -60, -0.6, '减少']);
  });

  test('table 4 rates no growth from nothing', () => {
    const shown = sheetOf(planOf({ ...year, prior: { reception: yuan('0'), abroad: yuan('0'), vehicleRunning: yuan('8') } }), 'summary');
    const top = tableTop(shown, '四、“三公”经费对比表');
    expect(rowLabelled(shown, '公务接待费', top)).toEqual(['公务接待费', 0, 40, 40, null, '上年无支出']);
    expect(rowLabelled(shown, '因公出国（境）费', top)).toEqual(['因公出国（境）费', 0, 0, 0, 0, '持平']);
  });

  test('an item of 三公 whose prior year nobody entered is named, under the table and under the text', () => {
    const notesOf = (prior: Given['prior']) => sheetOf(planOf({ ...year, prior: prior ?? {} }), 'summary').cells.map(({ value }) => value).filter((value) => String(value).includes('没有录入上年数'));
    const note = '注：公务接待费本年有支出，没有录入上年数，上年“三公”经费合计按 0 元计入；上年有支出的请补录，没有的请填 0。';
    expect(notesOf({ vehicleRunning: yuan('30') })).toEqual([note, note]);
    expect(notesOf({ reception: yuan('30') })).toEqual([]);
    expect(notesOf({ threePublic: yuan('30'), vehicleRunning: yuan('30') })).toEqual([]);
    expect(notesOf({})).toEqual([]);
  });

  test('a total of last year that its items do not come to is said in words, rounding to 0.01 万元 aside', () => {
    const notesOf = (prior: Given['prior']) => sheetOf(planOf({ ...year, prior: prior ?? {} }), 'summary').cells.map(({ value }) => value).filter((value) => String(value).includes('两者不符'));
    const items = { abroad: yuan('0'), vehiclePurchase: yuan('0'), vehicleRunning: yuan('30000'), reception: yuan('9900') };
    expect(notesOf({ ...items, threePublic: yuan('79500') })).toEqual(['注：录入的上年“三公”经费合计为 79,500.00 元，各项之和为 39,900.00 元，两者不符，请核对上年数。']);
    expect(notesOf({ ...items, threePublic: yuan('40000') })).toEqual([]);
    expect(notesOf({ reception: yuan('9900'), threePublic: yuan('40000') })).toEqual([]);
    expect(notesOf({ reception: yuan('99000'), threePublic: yuan('40000') })).toHaveLength(1);
  });

  test('a budget of nothing is said to be the reason for a rate of 0', () => {
    const lines = [{ name: '征拆', approved: yuan('0') }, { name: '人员经费', category: 'personnel' as const, approved: yuan('900') }, { name: '公用经费', category: 'public' as const, approved: yuan('90') }];
    const noteOf = (given: Given) => sheetOf(planOf(given), 'summary').cells.find(({ value }) => String(value).startsWith('注：得分'))?.value;
    expect(noteOf({ ...year, lines })).toContain('预算数为 0 的，执行率和得分按 0 列示');
    expect(noteOf({ ...year, lines: lines.map((one) => ({ ...one, approved: yuan('900') })) })).toBe('注：得分 = 分值 × 执行率，最高不超过分值。');
  });

  test('what the ledger does not tell is left empty, never 0', () => {
    const entries = year.entries.map((entry) => ({ ...entry, economicCode: '', economicName: '' }));
    const shown = sheetOf(planOf({ ...year, entries, prior: { threePublic: yuan('100') } }), 'summary');
    expect(rowLabelled(shown, '合计', tableTop(shown, '四、“三公”经费对比表'))).toEqual(['合计', 100, null, null, null, null]);
    expect(rowLabelled(shown, '本年收入（台账没有登记）')).toEqual(['本年收入（台账没有登记）', ...new Array<null>(9).fill(null)]);
    const earning = sheetOf(planOf({ entries: [...year.entries, { kind: 'income', date: 20240105, amount: '900' }] }), 'summary');
    expect(rowLabelled(earning, '本年收入').slice(5, 7)).toEqual([900, 0.09]);
  });

  test('table 5 runs through the months and adds up', () => {
    expect(rowLabelled(summary, '2024-02')).toEqual(['2024-02', 40, 0, 40, 640, 0.6736, 0.1667]);
    expect(rowLabelled(summary, '2024-03')).toEqual(['2024-03', 0, 310.05, 310.05, 950.05, 1, 0.25]);
  });

  test('the chart follows the months', () => {
    const [chart] = summary.charts;
    expect(chart!.series.map(({ kind, axis }) => [kind, axis])).toEqual([
      ['column', 'primary'],
      ['line', 'secondary'],
    ]);
    const first = summary.cells.find((cell) => cell.value === '2024-01')!.row + 1;
    expect(chart!.categories).toBe(`A${first}:A${first + 2}`);
  });

  test('the chart begins at zero, so that a month that spent a little more does not look like thrice as much', () => {
    const fromZero = (...amounts: readonly string[]) =>
      sheetOf(planOf({ entries: amounts.map((amount, index) => ({ date: 20240115 + index * 100, amount, category: 'public' as const })) }), 'summary').charts[0]!.fromZero;
    expect(fromZero('4882.85', '5113.85')).toEqual(['primary', 'secondary']);
    expect(fromZero('500', '-100', '100')).toEqual(['secondary']);
    expect(fromZero('-500', '600')).toEqual([]);
  });

  test('the self-evaluation scores what has a budget and leaves the rest open', () => {
    const top = tableTop(summary, '六、绩效自评表（资金部分）');
    expect(rowLabelled(summary, '　　　项目支出', top)).toEqual(['　　　项目支出', 1000, 1000, 310.05, 10, 0.3101, 3.1]);
    expect(rowLabelled(summary, '年度资金总额', top)).toEqual(['年度资金总额', null, null, 950.05, 10, null, null]);
  });

  test('with a budget for every category the whole year is rated', () => {
    const whole = sheetOf(planOf({ ...year, lines: [line, { name: '人员', category: 'personnel', approved: yuan('700') }, { name: '公用', category: 'public', approved: yuan('50') }] }), 'summary');
    expect(rowLabelled(whole, '本年支出合计')).toEqual(['本年支出合计', 1750, 0, 0, 1750, 950.05, 0.1, 0.5429, 1, null]);
    expect(rowLabelled(whole, '年度资金总额')).toEqual(['年度资金总额', 1750, 1750, 950.05, 10, 0.5429, 5.43]);
    expect(rowLabelled(whole, '2024-03').slice(4)).toEqual([950.05, 0.5429, 0.25]);
  });

  test('spending that nobody classified is not rated against the project lines alone', () => {
    const open = sheetOf(planOf({ lines: [line], entries: [{ date: 20240105, amount: '7800.60', category: 'unclassified' }] }), 'summary');
    expect(rowLabelled(open, '本年支出合计').slice(1, 8)).toEqual([null, null, null, null, 7800.6, 0.78, null]);
    expect(rowLabelled(open, '年度资金总额')).toEqual(['年度资金总额', null, null, 7800.6, 10, null, null]);
    expect(rowLabelled(open, '　　　项目支出')).toEqual(['　　　项目支出', 1000, 1000, 0, 10, 0, 0]);
  });

  test('an over-spent line says so in words', () => {
    const over = sheetOf(planOf({ ...year, lines: [{ ...line, approved: yuan('300') }] }), 'summary');
    expect(rowLabelled(over, '征地拆迁工作经费（超预算）')[7]).toBe(1.0335);
    expect(rowLabelled(over, 1, tableTop(over, '二、项目支出预算执行表'))[8]).toBe(-10.05);
  });

  test('a check that had nothing to compare did not pass: it was not made', () => {
    const checks = sheetOf(planOf({ ...year, prior: {} }), 'summary');
    const rowOf = (title: string) => rowLabelled(checks, checks.cells.find((cell) => cell.row === checks.cells.find(({ value }) => value === title)!.row)!.value, tableTop(checks, '七、勾稽核对表'));
    expect(rowOf('本年支出不超过本年收入').slice(1)).toEqual(['本年支出不超过本年收入', null, null, null, '未核对', '台账没有登记收入，不作核对。']);
    expect(rowOf('“三公”经费不超过上年数').slice(2)).toEqual([null, null, null, '未核对', '未录入上年数，不作核对。']);
    expect(rowOf('各月支出合计 = 总支出').slice(2)).toEqual([950.05, 950.05, 0, '通过', '相符。']);
  });

  test('what is missing is said in a banner', () => {
    const incomplete = planOf({ entries: [{ amount: '1', date: 20240101 }, { kind: 'rejected' }, { kind: 'rejected' }] });
    expect(sheetOf(incomplete, 'summary').cells.map((cell) => cell.value)).toContain('不完整：2 行未能读取，1 行待定（见“待处理”）');
    expect(incomplete.sheets.map((sheet) => sheet.name)).toEqual(['支出绩效汇总', '支出分类明细', '待处理']);
    expect(planOf(year).sheets.map((sheet) => sheet.name)).toEqual(['支出绩效汇总', '支出分类明细']);
  });

  test('nothing overlaps, every style exists, every height is one that Excel takes', () => {
    const plan = planOf({ ...year, entries: [...year.entries, { amount: '5', date: 0 }] });
    for (const sheet of plan.sheets) {
      const addresses = sheet.cells.map((cell) => `${cell.row},${cell.column}`);
      expect(new Set(addresses).size).toBe(addresses.length);
      expect(sheet.cells.filter((cell) => !(cell.style in styles))).toEqual([]);
      expect(Object.values(sheet.rowHeights).filter((height) => height <= 0 || height > 409)).toEqual([]);
    }
  });
});

describe('支出分类明细', () => {
  test('one row for every counted posting, with where it stands', () => {
    const [table] = sheetOf(planOf(year), 'detail').tables;
    expect(table!.rowCount).toBe(3);
    expect(table!.columns.map((column) => column.value(0))).toEqual([
      1, '支出明细账 第2行', 45296, '记-1', '发工资', null, '30101', '基本工资', null, 600, '人员经费', null, '待定：没有编码、项目和摘要。',
    ]);
    expect(table!.columns[1]!.link!(2)).toEqual({ in: 'source', sheet: '支出明细账', cell: 'C4' });
    expect(table!.totals!.map((cell) => cell?.value ?? null)[9]).toBe(950.05);
  });

  test('counts only up to the month asked for', () => {
    const plan = planSummary(answerOf({ ...year, until: 202402 }), options);
    expect(sheetOf(plan, 'detail').tables[0]!.rowCount).toBe(2);
    expect(sheetOf(plan, 'summary').cells[0]!.value).toBe('某县征拆事务中心2024年1—2月支出绩效汇总');
    expectFormulasToAgree(plan);
  });
});

describe('the formulas', () => {
  test('agree with the figures', () => {
    expectFormulasToAgree(planOf(year));
  });

  test('of a ledger without a year agree, and no month is made up', () => {
    const plan = planOf({ year: 0, entries: [{ date: 20240305, amount: '1', category: 'public' }, { amount: '2', category: 'public' }] });
    expectFormulasToAgree(plan);
    const months = sheetOf(plan, 'summary').cells.filter((cell) => /^\d{4}-\d{2}$/.test(String(cell.value)));
    expect(months.map((cell) => cell.value)).toEqual(['2024-03']);
  });

  test('of an empty ledger agree too', () => {
    const plan = planOf({ entries: [] });
    expect(sheetOf(plan, 'detail').tables[0]!.rowCount).toBe(1);
    expectFormulasToAgree(plan);
  });

  const hostile = ['*', '?', '>5', '=', '=1+1', '+1', '-1', '@x', '"', '"")', '征地*', '征地~', '0301', '30101', '1e3', '２０２４', 'TRUE', '1/2', '征拆', '征拆 ', 'x'.repeat(300)];

  test.each(hostile)('hold for a line and a code named %s', (name) => {
    const entries: Entry[] = ['征拆', name].flatMap((text, index) => [
      { date: 20240101, amount: '1.05', category: 'project', line: index, economicCode: text, economicName: text, summary: text, accountName: text },
    ]);
    expectFormulasToAgree(planOf({ lines: [{ name: '征拆', approved: yuan('10') }, { name, approved: yuan('10') }], entries }));
  });

  test('never hold a text of the ledger', () => {
    const secret = '台账文字';
    const given: Given = {
      sheetName: secret,
      unitName: secret,
      lines: [{ name: secret, code: secret }],
      entries: [{ date: 20240101, amount: '1', category: 'project', line: 0, economicCode: secret, economicName: secret, summary: secret, payee: secret, voucher: secret }],
    };
    const formulas = evaluatePlan(planOf(given)).formulas;
    expect(formulas.length).toBeGreaterThan(50);
    expect(formulas.filter(({ formula }) => formula.includes(secret))).toEqual([]);
  });

  test('are those of Excel 2016 at most', () => {
    const names = evaluatePlan(planOf(year)).formulas.flatMap(({ formula }) => formula.match(/[A-Z]+(?=\()/g) ?? []);
    expect([...new Set(names)].sort((left, right) => (left < right ? -1 : 1))).toEqual(['COUNTIFS', 'DATE', 'IF', 'MAX', 'MIN', 'ROUND', 'SUBTOTAL', 'SUM', 'SUMIFS']);
  });

  test('agree with the figures for any ledger', () => {
    const entry = fc.record({
      date: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }).map((month) => 20240001 + month * 100), fc.constant(20231215), fc.constant(20250101)),
      amount: fc.integer({ min: -10_000_000, max: 1_000_000_000 }).map((value) => (value / 100).toFixed(2)),
      category: fc.constantFrom(...categories),
      line: fc.integer({ min: -1, max: 2 }),
      economicCode: fc.constantFrom('', '30101', '30217', '30231', '31013', '30913', '301', '99999', '03', '*'),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), fc.constantFrom('征拆经费', '*', '>1'), fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined }), (drawn, name, prior) => {
        const entries = drawn.map((one) => ({ ...one, line: one.category === 'project' ? one.line : -1 }));
        const lines = [{ name, approved: yuan('10000.01') }, { name: '安置经费', approved: yuan('0') }, { name: '奖励资金', carriedOver: yuan('55.55') }];
        expectFormulasToAgree(planOf({ entries, lines, ...(prior === undefined ? {} : { prior: { reception: yuan(String(prior / 100)) } }) }));
      }),
      { seed: 20240131, numRuns: 150 },
    );
  });
});

test('the longest voucher number stands whole in its column of the detail, within reason', () => {
  const widthFor = (...vouchers: readonly string[]) => sheetOf(planOf({ entries: vouchers.map((voucher) => ({ voucher, amount: '1', category: 'public' as const })) }), 'detail').columnWidths[3];
  expect(widthFor('记-0001', '')).toBe(10);
  expect(widthFor('记-0001', 'ZF2024000001')).toBe(14);
  expect(widthFor('一张'.repeat(40))).toBe(26);
});

test('a voucher number too long for its column takes several lines, and its row is as high', () => {
  const detailFor = (voucher: string) => {
    const [table] = sheetOf(planOf({ entries: [{ voucher, amount: '1', category: 'public' }] }), 'detail').tables;
    return { wraps: styles[table!.columns[3]!.style as keyof typeof styles].wrap, height: table!.rowHeight!(0) };
  };
  expect(detailFor('桃财支〔2024〕第123号')).toMatchObject({ wraps: false });
  const long = detailFor('桃财支〔2024〕第000000000123456789号-附件A');
  expect(long.wraps).toBe(true);
  expect(long.height).toBeGreaterThan(detailFor('记-1').height);
});

test('codes of lines and rates stand whole in their columns of the summary', () => {
  const widthsFor = (lines: Given['lines']) => {
    const { columnWidths } = sheetOf(planOf({ ...year, lines: lines ?? [] }), 'summary');
    return { code: columnWidths[1], rate: columnWidths[9], elapsed: columnWidths[10] };
  };
  expect(widthsFor([line])).toEqual({ code: 14, rate: 11, elapsed: 11 });
  expect(widthsFor([{ ...line, code: '43092222T000000000123' }]).code).toBe(23);
  expect(widthsFor([{ ...line, code: '43092222T'.repeat(5) }]).code).toBe(26);
  // 310.05 of 0.01 is 3100500.00%: an amount typed in another unit.
  expect(widthsFor([{ ...line, approved: yuan('0.01') }]).rate).toBe('3100500.00%'.length + 3);
});
