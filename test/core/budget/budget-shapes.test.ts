import { readBudgetTables } from '../../../src/core/budget/read-budget-tables';
import type { BudgetRead } from '../../../src/core/budget/budget-read';
import { lineStatuses } from '../../../src/core/budget/line-statuses';
import type { Cell, Grid, Merge } from '../../../src/core/ledger/grid';
import { say } from '../../../src/core/say';

function read(rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []): BudgetRead {
  return readBudgetTables([{ sheet: 'Sheet1', top: 0, left: 0, rows, merges } satisfies Grid]);
}
/** Name, category, available yuan of each line; then code and cell of each problem. */
function told({ lines, problems }: BudgetRead): readonly string[] {
  const available = lineStatuses(lines, [], { year: 2024, elapsedMonths: 12 }).map((status) => status.available / 100);
  return [...lines.map(({ name, category }, index) => `${name} ${category} ${available[index]!}`), ...problems.map(({ code, place }) => `${code} ${place?.cell ?? ''}`)];
}
const across = (row: number, left: number, right: number, bottom = row): Merge => ({ top: row, bottom, left, right });

describe('headers', () => {
  test('a title merged over the columns, an empty header over the names', () => {
    expect(told(read([['2024年项目支出预算表', null, null], ['单位：元', null, null], ['序号', null, '年初预算数'], [1, '道路维修', 100], [2, '绿化养护', 40]], [across(0, 0, 2), across(1, 0, 2)]))).toEqual(['道路维修 project 100', '绿化养护 project 40']);
  });
  test('two columns without a header, both of words: the cell to fill in is named', () => {
    const found = read([[null, null, '年初预算数'], ['甲处', '道路维修', 100], ['乙处', '绿化养护', 40]]);
    expect([found.found, ...told(found)]).toEqual([false, 'budget-header A1']);
    expect(say('zh-CN', found.problems[0]!.message)).toContain('Sheet1!A1 的表头是空的');
  });
  test('amounts without any words beside them', () => {
    expect(told(read([['序号', '年初预算数'], [1, 100]]))).toEqual(['budget-header B1']);
  });
  test('an empty header between name and amount', () => {
    expect(told(read([['预算项目', null, '年初预算数'], ['道路维修', '续建', 100]]))).toEqual(['道路维修 project 100']);
  });
  test('one header merged over code and name', () => {
    expect(told(read([['预算项目', null, '预算数'], ['001', '道路维修', 100], ['002', '绿化养护', 40]], [across(0, 0, 1)]))).toEqual(['道路维修 project 100', '绿化养护 project 40']);
    expect(told(read([['预算项目', null, '预算数'], ['001', '道路维修', 100]]))).toEqual(['道路维修 project 100']);
  });
  test.each([[[across(0, 0, 0, 1), across(0, 1, 3)]], [[]]])('two rows: 预算数 over 年初, 调整 and 合计', (merges) => {
    expect(told(read([['项目', '预算数', null, null], [null, '年初', '调整', '合计'], ['道路维修', 100, -10, 90], ['绿化养护', 40, null, 45]], merges))).toEqual(['道路维修 project 90', '绿化养护 project 45']);
    expect(told(read([['项目', '预算数', null, null], [null, '年初', '调整', '合计'], ['道路维修', 100, -10, 95]], merges))).toEqual(['道路维修 project 90', 'line-total-differs D3']);
  });
  test('two rows under a title, last year beside this year', () => {
    const rows = [['2024年部门预算批复表', null, null, null, null], ['项目', '上年', null, '本年', null], [null, '预算数', '执行数', '年初预算数', '追加'], ['道路维修', 7, 8, 100, 5]];
    expect(told(read(rows, [across(0, 0, 4), across(1, 0, 0, 2), across(1, 1, 2), across(1, 3, 4)]))).toEqual(['道路维修 project 105']);
  });
  test('调整预算数 is the whole year’s, beside 调整后预算数 or where it cannot be that it is the change', () => {
    expect(told(read([['项目', '年初预算数', '调整预算数', '调整后预算数'], ['道路维修', 100, 10, 110], ['绿化养护', 50, -5, 45], ['合计', 150, 5, 155]]))).toEqual(['道路维修 project 110', '绿化养护 project 45']);
    expect(told(read([['项目', '年初预算数', '调整预算数'], ['道路维修', 100, 110], ['绿化养护', 50, 45]]))).toEqual(['道路维修 project 110', '绿化养护 project 45']);
    expect(told(read([['项目', '年初预算数', '调整预算数'], ['道路维修', 100, 10], ['绿化养护', 50, 0]]))).toEqual(['道路维修 project 110', '绿化养护 project 50']);
    expect(told(read([['项目', '年初预算数', '调整预算数'], ['道路维修', 100, 100], ['绿化养护', 50, 0]]))).toEqual(['道路维修 project 100', '绿化养护 project 0']);
  });
  test('a header repeated on the next page', () => {
    expect(told(read([['预算项目', '年初预算数'], ['道路维修', 100], ['预算项目', '年初预算数'], ['绿化养护', 40], ['注：以上为批复数', null]]))).toEqual(['道路维修 project 100', '绿化养护 project 40']);
  });
  test.each(['2024年预算数', '2025年度预算数', '2024年年初预算数', '本年预算', '年初批复数', '指标数', '年初预算数/万元', '年初预算数（万元）', '预算指标', '批复金额', '本年 预算数'])('%s', (header) => {
    expect(told(read([['项目名称', header], ['道路维修', 1.5]]))).toEqual([`道路维修 project ${header.includes('万元') ? 15_000 : 1.5}`]);
  });
  test('of two years the later one; beside 年初 the other is the whole year', () => {
    expect(told(read([['项目', '2023年预算数', '2024年预算数'], ['道路维修', 1, 2]]))).toEqual(['道路维修 project 2']);
    expect(told(read([['项目', '2024年预算数', '年初预算数'], ['道路维修', 3, 2]]))).toEqual(['道路维修 project 3']);
  });
  test('追加 and 调减 both count, with 调整数 as their sum', () => {
    expect(told(read([['项目', '年初预算数', '追加', '调减'], ['甲项目', 100, 30, 10], ['乙项目', 50, null, 20], ['丙项目', 50, null, -20]]))).toEqual(['甲项目 project 120', '乙项目 project 30', '丙项目 project 30']);
    expect(told(read([['项目', '年初预算数', '调整数', '调增', '调减'], ['甲项目', 100, 20, 30, 10], ['乙项目', 100, 30, 30, 10], ['丙项目', 100, 5, null, null]]))).toEqual(['甲项目 project 120', '乙项目 project 120', '丙项目 project 105', 'line-revision-differs C3']);
  });
  test('a row without a name is none where it is the rest of a header, or the sum of the lines below', () => {
    expect(told(read([['科目名称', '项目名称', '预算数'], ['城乡社区支出', '', 15], ['其他支出', '', 15], ['', '甲项目', 10], ['', '乙项目', 5]]))).toEqual(['甲项目 project 10', '乙项目 project 5']);
    expect(told(read([['项目名称', '2024年预算', ''], ['', '小计', '一般公共预算'], ['甲项目', 10, 10]]))).toEqual(['甲项目 project 10']);
    expect(told(read([['项目名称', '预算数'], ['', 15], ['甲项目', 10]]))).toEqual(['甲项目 project 10', 'line-without-name A2']);
  });
  test('追加（减） beside 追减 is a change of its own, and so is 调剂', () => {
    const head = ['项目', '年初预算数', '追加（减）', '追减', '调剂', '全年预算数'];
    expect(told(read([head, ['甲项目', 100, 10, 0, -5, 105], ['乙项目', 50, 0, 10, 0, 40], ['丙项目', 50, -10, 10, null, 40]]))).toEqual(['甲项目 project 105', '乙项目 project 40', '丙项目 project 40']);
    expect(told(read([head.slice(0, 4), ['甲项目', 100, 10, 3], ['乙项目', 50, -5, 10]]))).toEqual(['甲项目 project 107', '乙项目 project 40', 'line-revision-differs C3']);
    expect(told(read([['项目', '年初预算数', '调剂数'], ['甲项目', 100, -20]]))).toEqual(['甲项目 project 80']);
    expect(told(read([['项目', '年初预算数', '调整数', '调剂数'], ['甲项目', 100, 20, 20], ['乙项目', 100, 20, 5]]))).toEqual(['甲项目 project 120', '乙项目 project 120']);
  });
});

describe('the unit of account', () => {
  test.each<[readonly Cell[], number]>([
    [['金额单位：万元'], 10_000], [['编制单位：某县住建局                金额单位：万元'], 10_000], [['编制单位：某县住建局', '金额单位：', '万元'], 10_000],
    [['2024年预算表（单位：万元）'], 10_000], [['　单位：万元　'], 10_000], [['单位:人民币万元'], 10_000], [['（金额单位：万元）'], 10_000], [['金额单位：千元'], 1000], [['编制单位：元谋县财政局'], 1], [['单位：元'], 1],
  ])('%j above', (above, scale) => {
    expect(told(read([above, ['预算项目', '预算数'], ['道路维修', 1.5]]))).toEqual([`道路维修 project ${1.5 * scale}`]);
  });
  test('named row by row under 单位, it is no unit of the county', () => {
    const rows = [['预算项目', '单位', '年初预算数'], ['甲项目', '万元', 1.5], ['乙项目', ' 千元 ', 2], ['丙项目', '元', 3], ['丁项目', '', 4], ['戊项目', '万元', '0.0000001']];
    expect(told(read(rows))).toEqual(['甲项目 project 15000', '乙项目 project 2000', '丙项目 project 3', '丁项目 project 4', 'table-amount C6']);
    expect(read(rows).units.every((unit) => unit === '')).toBe(true);
  });

  test('千元 is exact to the fen, and a text that says another unit is no amount', () => {
    expect(told(read([['预算项目', '预算数（千元）'], ['甲项目', 1234.56789], ['乙项目', '1.2345千元'], ['丙项目', '5万元'], ['丁项目', '0.000001']]))).toEqual(['甲项目 project 1234567.89', '乙项目 project 1234.5', 'table-amount B4', 'table-amount B5']);
  });
  test('亿元 is refused with its cell', () => {
    expect(told(read([['单位：亿元'], ['预算项目', '预算数'], ['道路维修', 1]]))).toEqual(['budget-money-unit A1']);
    expect(told(read([['预算项目', '预算数（亿元）'], ['道路维修', 1]]))).toEqual(['budget-money-unit B1']);
  });
});

describe('rows over others are no lines', () => {
  const lines = ['人员经费 personnel 300', '公用经费 public 60', '道路维修 project 100', '绿化养护 project 40'];
  test('numbered groups, totals at the head', () => {
    const rows: Cell[][] = [['项目', '预算数'], ['合计', 500], ['一、基本支出', 360], ['人员经费', 300], ['公用经费', 60], ['二、项目支出', 140], ['1、道路维修', 100], ['2、绿化养护', 40]];
    expect(told(read(rows))).toEqual(lines);
    rows[5]![1] = 150;
    expect(told(read(rows))).toEqual([...lines, 'group-differs B6']);
    rows[5]![1] = null;
    rows[1]![1] = 510;
    expect(told(read(rows))).toEqual([...lines, 'total-differs B2']);
  });
  test('without numbers, 其中, subtotals and the total at the foot', () => {
    expect(told(read([['项目', '预算数'], ['基本支出', 360], ['其中：人员经费', 300], ['公用经费', 60], ['小计', 360], ['项目支出', 140], ['其中：道路维修', 100], ['绿化养护', 40], ['小 计', 140], ['总　计', 500]]))).toEqual(lines);
  });
  test('a flat list of categories and lines', () => {
    expect(told(read([['项目', '预算数'], ['人员经费', 300], ['公用经费', 60], ['道路维修', 100], ['绿化养护', 40], ['合计', 500]]))).toEqual(lines);
  });
  test('economic items below the categories', () => {
    expect(told(read([['项目', '预算数'], ['一、基本支出', 360], ['（一）人员经费', 300], ['工资福利支出', 290], ['基本工资', 200], ['津贴补贴', 90], ['其他人员补助', 10], ['（二）公用经费', 60], ['办公费', 50], ['差旅费', 10], ['二、项目支出', 140], ['道路维修', 100], ['绿化养护', 40]]))).toEqual(lines);
    expect(told(read([['编码', '项目', '预算数'], ['', '基本支出', 360], ['301', '工资福利支出', 280], ['303', '对个人和家庭的补助', 20], ['302', '商品和服务支出', 60], ['', '项目支出', 140], ['', '道路维修', 100], ['', '绿化养护', 40]]))).toEqual(lines);
  });
  test('lines with parts of their own', () => {
    expect(told(read([['项目', '预算数'], ['项目支出', 240], ['（一）业务工作经费', 140], ['1.道路维修', 100], ['2.绿化养护', 40], ['（二）专项资金', 100], ['1.灯光工程', 100]]))).toEqual(['道路维修 project 100', '绿化养护 project 40', '灯光工程 project 100']);
    expect(told(read([['项目', '预算数'], ['道路维修', 100], ['其中：材料采购', 30], ['绿化养护', 40]]))).toEqual(['道路维修 project 100', '绿化养护 project 40', 'line-part A3']);
    expect(told(read([['项目', '预算数'], ['城市管护', 140], ['其中：道路维修', 100], ['绿化养护', 40], ['灯光工程', 5]]))).toEqual(['道路维修 project 100', '绿化养护 project 40', '灯光工程 project 5']);
  });
  test('many lines of one category are its budget together, by the names of all', () => {
    const rows = [['编码', '项目名称', '项目类别', '单位', '年初预算数'], ['1', '工资性支出', '人员类', '甲局', 200], ['2', '道路维修', '特定目标类', '甲局', 100], ['3', '社会保障缴费', '人员类项目', '甲局', 100], ['4', '定额公用经费', '公用经费', '甲局', 60], ['5', '工资性支出', '人员类', '乙局', 7]];
    const found = read(rows);
    expect(told(found)).toEqual(['人员经费 personnel 300', '道路维修 project 100', '定额公用经费 public 60', '工资性支出 personnel 7']);
    expect(found.lines[0]).toMatchObject({ code: '', aliases: ['工资性支出', '社会保障缴费'] });
    expect(told(read([...rows, ['6', '社会保障缴费', '人员类', '甲局', 100]]))).toContain('line-duplicate B7');
  });
  test('two lines of one category in the workbook’s own table are told to be made one', () => {
    const headers = ['编码', '预算项目', '别名', '类别', '年初预算数', '上年结转', '可用经济科目', '备注'];
    const found = read([headers, ['', '工资', '', '人员经费', 3, '', '', ''], ['', '津贴', '', '人员经费', 2, '', '', '']]);
    expect(told(found)).toEqual(['工资 personnel 3', '津贴 personnel 2', 'line-duplicate B3']);
    expect(say('zh-CN', found.problems[0]!.message)).toContain('Sheet1!B3 的“津贴”与 Sheet1!B2 的“工资”都是人员经费的预算');
    const whole = read([headers, ['', '工资', '', '人员经费', 3, '', '', ''], ['', '运转', '', '公用经费', 2, '', '', ''], ['', '基本', '', '基本支出', 5, '', '', '']]);
    expect(told(whole).slice(3)).toEqual(['line-duplicate B4']);
    expect(say('zh-CN', whole.problems[0]!.message)).toContain('都是基本支出的预算');
  });
  test('可用经济科目 by a name that several classes bear allows all of them', () => {
    const found = read([['预算项目', '年初预算数', '可用经济科目'], ['道路维修', 100, '办公设备购置、差旅费'], ['绿化养护', 40, '别的']]);
    expect(told(found)).toEqual(['道路维修 project 100', 'line-codes C3']);
    expect([...(found.lines[0]?.economicCodes ?? [])].sort()).toEqual(['30211', '30902', '31002']);
  });
  test('a group with an amount and nothing below, money that no line stands for', () => {
    expect(told(read([['项目', '预算数'], ['基本支出', 360], ['项目支出', 140], ['上缴上级支出', 3], ['经营支出', 0]]))).toEqual(['基本支出 basic 360', 'line-category-none A4', 'line-heading-alone A3']);
  });
  test('sums of lines that stand elsewhere', () => {
    expect(told(read([['项目', '预算数'], ['道路维修', 100], ['绿化养护', 40], ['项目支出', 140], ['人员经费', 300], ['公用经费', 60], ['基本支出', 361]]))).toEqual(['道路维修 project 100', '绿化养护 project 40', '人员经费 personnel 300', '公用经费 public 60', 'group-differs B7']);
  });
  test('numbering that only one row has is part of its name', () => {
    expect(told(read([['项目', '预算数'], ['一、二期道路工程', 100], ['绿化养护', 40]]))).toEqual(['一、二期道路工程 project 100', '绿化养护 project 40']);
  });
});

describe('names that clash', () => {
  test('the same name twice counts once, and both cells are named', () => {
    const found = read([['预算项目', '年初预算数'], ['道路维修（第2批）', 100], ['绿化养护', 40], ['道路 维修(第２批)', 100]]);
    expect(told(found)).toEqual(['道路维修（第2批） project 100', '绿化养护 project 40', 'line-twice A4']);
    expect(say('zh-CN', found.problems[0]!.message)).toMatch(/Sheet1!A4 .*Sheet1!A2 /);
  });
  test('rows of one project that differ in item, document or source are parts of its line', () => {
    const rows = [['项目名称', '部门经济分类', '指标文号', '指标金额'], ['道路维修', '30213', '1号', 60], ['道路维修', '30226', '1号', 40], ['绿化养护', '30213', '1号', 5]];
    expect(told(read(rows))).toEqual(['道路维修 project 100', '绿化养护 project 5']);
    expect(told(read([...rows, ['道路维修', '30213', '1号', 60]]))).toEqual(['道路维修 project 60', '绿化养护 project 5', 'line-twice A3', 'line-twice A5']);
  });
  test('of sheets of several years the latest counts', () => {
    const sheet = (name: string, amount: number): Grid => ({ sheet: name, top: 0, left: 0, rows: [['项目名称', '预算数'], ['道路维修', amount]] });
    const found = readBudgetTables([sheet('2023预算', 1), sheet('2024预算', 2)]);
    expect([told(found), found.problems[0]?.place?.sheet]).toEqual([['道路维修 project 2', 'line-twice A2'], '2023预算']);
  });
  test('one name in two units is two lines', () => {
    expect(told(read([['单位', '预算项目', '年初预算数'], ['甲局', '业务费', 1], ['乙局', '业务费', 2], ['甲 局', '业务费', 3]]))).toEqual(['业务费 project 1', '业务费 project 2', 'line-twice B4']);
  });
  test('a category’s name beside another category', () => {
    const found = read([['预算项目', '类别', '年初预算数'], ['人员经费', '项目支出', 1], ['公用经费', '', 2]]);
    expect(told(found)).toEqual(['公用经费 public 2', 'line-named-category A2']);
    expect(say('zh-CN', found.problems[0]!.message)).toMatch(/Sheet1!A2 .*B2 /);
  });
});
