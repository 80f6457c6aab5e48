import { categories, type Category } from '../../../src/core/classify/category';
import type { Origin } from '../../../src/core/classify/classified';
import { classify } from '../../../src/core/classify/classify';
import type { Ledger } from '../../../src/core/ledger/ledger';
import { say } from '../../../src/core/say';
import { ledgerOf, type TestRow } from '../ledger-of';
import { lineOf, sampleLines } from '../lines-of';

const lines = [...sampleLines, lineOf('乡村公路养护', '50000', { code: 'XM-2024-07', aliases: ['公路养护', '拆迁'] }), lineOf('公路养护二期', '1'), lineOf('安置点建设1', '1'), lineOf('公路标段A', '1'), lineOf('非税征管经费', '1'), lineOf('3号安置房项目', '1'), lineOf('在职人员工资福利支出', '1', { category: 'personnel' })];

function check(row: TestRow, category: Category, origin: Origin, line = '', ledgerRows: readonly TestRow[] = []): void {
  const ledger = ledgerOf([row, ...ledgerRows]);
  const classified = classify(ledger, lines, [], []);
  const reason = classified.reasons[classified.reason[0]!]!;
  expect({ category: categories[classified.category[0]!], origin: reason.origin, line: lines[classified.line[0]!]?.name ?? '' }).toEqual({ category, origin, line });
  expect(say('zh-CN', reason.message)).not.toBe('');
  expect(say('en-US', reason.message)).not.toBe('');
}

it('a project that only the sheet’s name or a heading tells, and is no line, leaves the texts of the row the word', () => {
  const row: TestRow = { projectName: '工程项目', economicCode: '30201', summary: '付测绘费（征地拆迁工作经费）' };
  const said = (rows: readonly TestRow[], columns: Ledger['sheets'][number]['columns']): readonly string[] => {
    const ledger = ledgerOf(rows);
    const { line } = classify({ ...ledger, sheets: ledger.sheets.map((sheet) => ({ ...sheet, columns })) }, lines, [], []);
    return rows.map((_, index) => lines[line[index]!]?.name ?? '');
  };
  expect(said([row, { ...row, summary: '', accountName: '事业支出/征地拆迁工作经费' }, { ...row, projectName: '公路养护二期' }], { summary: 0 })).toEqual(['征地拆迁工作经费', '征地拆迁工作经费', '公路养护二期']);
  expect(said([row], { summary: 0, projectName: 1 })).toEqual(['']);
});

describe('step 3: the account class', () => {
  test.each<[TestRow, Category, Origin]>([
    [{ accountCode: '7301', economicCode: '30201' }, 'operating', 'account'],
    [{ accountCode: '730101', projectName: '征地拆迁工作经费' }, 'operating', 'account'],
    [{ accountCode: '7401', economicCode: '30201' }, 'remittance', 'account'],
    [{ accountCode: '7501', accountName: '对附属单位补助支出' }, 'subsidy', 'account'],
    [{ accountCode: '5201', accountName: '经营费用' }, 'operating', 'account'],
    [{ accountCode: '5401' }, 'remittance', 'account'],
    [{ accountCode: '5501' }, 'subsidy', 'account'],
    [{ accountName: '经营支出/材料' }, 'operating', 'account'],
    [{ accountCode: '7201', accountName: '事业支出/经营支出', economicCode: '30201' }, 'public', 'code'],
  ])('%j is %s by %s', (row, category, origin) => { check(row, category, origin); });
});

describe('step 4: the approved budget line', () => {
  test.each<[TestRow, string]>([
    [{ projectName: '征地拆迁工作经费', economicCode: '30101' }, '征地拆迁工作经费'],
    [{ projectName: '征地拆迁 工作经费' }, '征地拆迁工作经费'],
    [{ projectName: '【征地拆迁工作经费】' }, '征地拆迁工作经费'],
    [{ projectName: '2024年征地拆迁工作经费（第二批）' }, '征地拆迁工作经费'],
    [{ projectName: '绩效奖励,住房公积金,养老保险,年度考核奖等资金', economicCode: '30113' }, '绩效奖励、住房公积金、养老保险、年度考核奖等资金'],
    [{ projectCode: 'ＸＭ-2024-07', projectName: '另一个叫法' }, '乡村公路养护'],
    [{ projectName: '公路养护二期工程款' }, '公路养护二期'],
    [{ projectName: '公路养护三期' }, '乡村公路养护'],
    [{ remark: '征地拆迁工作经费', summary: '付1月差旅费' }, '征地拆迁工作经费'],
    [{ accountCode: '7201', accountName: '事业支出/项目支出/征地拆迁工作经费' }, '征地拆迁工作经费'],
    [{ summary: '付1月差旅费（征地拆迁工作经费）' }, '征地拆迁工作经费'],
    [{ summary: '付征地拆迁工作经费印刷费' }, '征地拆迁工作经费'],
    [{ summary: '公路养护：付1月差旅费' }, '乡村公路养护'],
    [{ projectName: '安置点建设1（2024年）' }, '安置点建设1'],
    [{ projectName: '公路标段A2024年' }, '公路标段A'],
    [{ projectName: '公路标段A B' }, '公路标段A'],
    [{ projectName: '非税征管经费' }, '非税征管经费'],
    [{ projectName: '安置点建设 1 2024' }, '安置点建设1'],
    [{ projectName: '2024-3号安置房项目' }, '3号安置房项目'],
    [{ projectName: '—', summary: '付征地拆迁工作经费印刷费', economicCode: '30202' }, '征地拆迁工作经费'],
    [{ projectCode: '0', projectName: '无', remark: '征地拆迁工作经费' }, '征地拆迁工作经费'],
  ])('%j is charged to %s', (row, line) => { check(row, 'project', 'line', line); });

  test.each<[TestRow, Category, Origin]>([
    [{ summary: '付拆迁户慰问金' }, 'unclassified', 'nobody'],
    [{ summary: '付公路养护工人劳务费' }, 'public', 'keyword'],
    [{ projectName: '在职人员工资福利支出', economicCode: '30101' }, 'personnel', 'code'],
    [{ projectName: '拆迁人员经费', projectCategory: '人员类' }, 'personnel', 'marker'],
    [{ projectName: '党建工作经费', economicCode: '30201', remark: '征地拆迁工作经费' }, 'public', 'code'],
    [{ projectName: '征地拆迁', projectCategory: '特定目标类' }, 'project', 'marker'],
    [{ projectName: '安置点建设10', projectCategory: '特定目标类' }, 'project', 'marker'],
    [{ projectName: '13号安置房项目', projectCategory: '特定目标类' }, 'project', 'marker'],
    [{ projectName: '公路标段AB', projectCategory: '特定目标类' }, 'project', 'marker'],
    [{ projectName: '公路标段A2', projectCategory: '特定目标类' }, 'project', 'marker'],
    [{ projectName: '非征地拆迁工作经费', economicCode: '30201' }, 'public', 'code'],
    [{ summary: '付印刷费（不含征地拆迁工作经费）' }, 'public', 'keyword'],
  ])('%j names no line', (row, category, origin) => { check(row, category, origin); });
});

describe('steps 5 to 9', () => {
  test.each<[TestRow, Category, Origin]>([
    [{ projectCategory: '人员类', economicCode: '30201' }, 'personnel', 'marker'],
    [{ projectCategory: '公用经费', economicCode: '30101' }, 'public', 'marker'],
    [{ projectCategory: '22-其他运转类', economicCode: '30201' }, 'project', 'marker'],
    [{ projectCategory: '特定目标类', projectName: '别的项目', economicCode: '30201' }, 'project', 'marker'],
    [{ accountCode: '7201010101', accountName: '事业支出/财政拨款支出/基本支出/人员经费', economicCode: '30201' }, 'personnel', 'marker'],
    [{ accountCode: '7201010102', accountName: '事业支出\\财政拨款支出\\基本支出\\日常公用经费' }, 'public', 'marker'],
    [{ accountCode: '7201010200', accountName: '事业支出/项目支出/人员经费', economicCode: '30101' }, 'project', 'marker'],
    [{ accountCode: '7201', accountName: '事业支出/项目经费/办公费' }, 'project', 'marker'],
    [{ accountCode: '7201', accountName: '事业支出-专项经费-工资福利支出', economicCode: '30101' }, 'project', 'marker'],
    [{ accountCode: '7201', accountName: '事业支出/基本支出/人员支出' }, 'personnel', 'marker'],
    [{ accountCode: '7201', accountName: '事业支出/基本支出/专项经费', economicCode: '30201' }, 'public', 'code'],
    [{ accountCode: '7201', accountName: '事业支出/基本支出/工会专项经费', economicCode: '30228' }, 'public', 'code'],
    [{ accountCode: '7201', accountName: '事业支出/非项目支出', economicCode: '30101' }, 'personnel', 'code'],
    [{ economicCode: '30101' }, 'personnel', 'code'],
    [{ economicCode: '３０３０５' }, 'personnel', 'code'],
    [{ economicCode: '3020101' }, 'public', 'code'],
    [{ economicCode: '307' }, 'public', 'code'],
    [{ economicCode: '31002', economicName: '办公设备购置' }, 'public', 'code'],
    [{ economicCode: '30902', economicName: '办公设备购置' }, 'project', 'code'],
    [{ economicCode: '31201' }, 'public', 'code'],
    [{ economicCode: '31101' }, 'project', 'code'],
    [{ economicCode: '31302' }, 'project', 'code'],
    [{ economicCode: '39999' }, 'public', 'code'],
    [{ economicCode: '50101' }, 'unclassified', 'nobody'],
    [{ accountCode: '30201', accountName: '办公费' }, 'public', 'code'],
    [{ accountCode: '7201.01.31002', accountName: '事业支出/办公设备购置' }, 'public', 'code'],
    [{ accountCode: '7201010130902', accountName: '事业支出/财政拨款支出/办公设备购置' }, 'project', 'code'],
    [{ accountCode: '7201', accountName: '事业支出_2120199 功能_30201 办公费' }, 'public', 'code'],
    [{ accountCode: '7201010130902', accountName: '事业支出/差旅费' }, 'public', 'name'],
    [{ accountCode: '7201', accountName: '事业支出/30201 别的' }, 'unclassified', 'nobody'],
    [{ economicName: '基本工资' }, 'personnel', 'name'],
    [{ economicName: '因公出国(境)费' }, 'public', 'name'],
    [{ economicName: '办公设备购置' }, 'unclassified', 'nobody'],
    [{ economicName: '代缴社会保险费' }, 'unclassified', 'nobody'],
    [{ accountCode: '7201', accountName: '事业支出/商品和服务支出/差旅费' }, 'public', 'name'],
    [{ accountCode: '7901', accountName: '其他支出' }, 'unclassified', 'nobody'],
    [{ economicName: '-', accountCode: '7201', accountName: '事业支出/基本支出/差旅费' }, 'public', 'name'],
    [{ accountCode: '500101', accountName: '业务活动费用/工资福利费用' }, 'personnel', 'name'],
    [{ accountCode: '500102', accountName: '业务活动费用/商品和服务费用' }, 'public', 'name'],
    [{ accountCode: '5001', accountName: '业务活动费用/固定资产折旧费' }, 'unclassified', 'nobody'],
    [{ economicName: '对个人和家庭补助' }, 'personnel', 'name'],
    [{ economicName: '维修费' }, 'public', 'name'],
    [{ economicName: '商品和服务支出/差旅费' }, 'public', 'name'],
    [{ economicName: '资本性支出/办公设备购置' }, 'public', 'name'],
    [{ economicName: '资本性支出（基本建设）-办公设备购置' }, 'project', 'name'],
    [{ economicName: '办公设备购置/资本性支出' }, 'public', 'name'],
    [{ economicName: '差旅费/基本工资' }, 'unclassified', 'nobody'],
    [{ accountCode: '7201', accountName: '事业支出/资本性支出（基本建设）/办公设备购置' }, 'project', 'name'],
    [{ summary: '付1月其他商品和服务支出' }, 'public', 'keyword'],
    [{ summary: '支付1月奖金' }, 'personnel', 'keyword'],
    [{ summary: '报销张三出差费用' }, 'public', 'keyword'],
    [{ summary: '付1月工资及办公费' }, 'unclassified', 'nobody'],
    [{ summary: '付农民工工资' }, 'unclassified', 'nobody'],
    [{ summary: '付被征地农民基本养老保险' }, 'unclassified', 'nobody'],
    [{ summary: '付村干部基本工资' }, 'unclassified', 'nobody'],
    [{ summary: '付按期搬迁奖励金' }, 'unclassified', 'nobody'],
    [{ summary: '付工程款（代发工资）' }, 'unclassified', 'nobody'],
    [{ summary: '付种粮津补贴' }, 'unclassified', 'nobody'],
    [{ summary: '付搬迁工作差旅费' }, 'public', 'keyword'],
    [{ summary: '代收水电费' }, 'unclassified', 'nobody'],
    [{ summary: '付工程款（不含水费、电费和物业管理费）' }, 'unclassified', 'nobody'],
    [{ summary: '付1月工资（不含临时工、差旅费）' }, 'personnel', 'keyword'],
    [{ summary: '付会议费，不含差旅费' }, 'public', 'keyword'],
    [{ summary: '付办公设备购置款' }, 'unclassified', 'nobody'],
    [{ summary: '付某某款项' }, 'unclassified', 'nobody'],
    [{}, 'unclassified', 'nobody'],
  ])('%j is %s by %s', (row, category, origin) => { check(row, category, origin); });

  test('the reason says which text decided', () => {
    const reasonOf = (row: TestRow): string => {
      const classified = classify(ledgerOf([row]), lines, [], []);
      return say('zh-CN', classified.reasons[classified.reason[0]!]!.message);
    };
    expect(reasonOf({ economicCode: '30101' })).toBe('人员经费：经济分类 30101 基本工资属于 301 工资福利支出。');
    expect(reasonOf({ projectName: '征地拆迁 工作经费' })).toBe('项目支出：项目名称“征地拆迁 工作经费”即预算项目“征地拆迁工作经费”。');
    expect(reasonOf({ summary: '付某某款项' })).toBe('待定：没有编码和项目，摘要“付某某款项”说明不了用途。');
    expect(reasonOf({ summary: '付1月差旅费' })).toBe('公用经费：摘要中有“差旅费”，即经济分类 30211 差旅费。');
  });

  test('only postings are classified', () => {
    const classified = classify(ledgerOf([{ kind: 'income', accountCode: '6001' }, { kind: 'subtotal' }, { economicCode: '30101' }]), lines, [], []);
    expect([...classified.category]).toEqual([255, 255, 0]);
  });
});
