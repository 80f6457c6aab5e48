import { narrative } from '../../../src/core/report/narrative';
import type { Paragraph } from '../../../src/core/report/narrative';
import type { Language } from '../../../src/core/text/language';
import type { Given } from './answer-of';
import { answerOf, yuan } from './answer-of';
import { sampleYear } from './sample-year';

function paragraph(id: Paragraph['id'], given: Given, language: Language = 'zh-CN'): string {
  return narrative(answerOf(given), language).find((one) => one.id === id)!.text;
}

describe('the sample reads like the published report', () => {
  test.each<[Paragraph['id'], string]>([
    ['scale', '2024年收入实际完成为543.29万元，其中一般公共预算财政拨款收入543.29万元，政府性基金财政拨款收入0万元。'],
    [
      'basic',
      '2024年实际支出543.29万元，其中基本支出366.62万元，占67.48%。其中：人员经费347.87万元，占基本支出的94.89%，主要包括：基本工资、津贴补贴、奖金、伙食补助费、机关事业单位基本养老保险缴费、职业年金缴费、职工基本医疗保险缴费、其他社会保障缴费、住房公积金、其他工资福利支出、抚恤金、生活补助、其他对个人和家庭的补助。公用经费18.75万元，占基本支出的5.11%，主要包括：办公费、印刷费、差旅费、公务接待费、工会经费、其他商品和服务支出。',
    ],
    ['project', '项目支出176.67万元，占32.52%；上缴上级支出0万元，占0%；经营支出0万元，占0%；对附属单位补助支出0万元，占0%。'],
    [
      'lines',
      '2024年度项目支出176.67万元，包括征地拆迁工作经费77万元，安置攻坚、乡村振兴、法规宣传经费40万元，绩效奖励、住房公积金、养老保险、年度考核奖等资金49.67万元，重点项目建设支持服务奖励资金10万元。',
    ],
    ['three-public', '2024年度“三公”经费支出3.99万元，比2023年度“三公经费”支出减少3.96万元，下降49.8%。'],
  ])('%s', (id, text) => {
    expect(paragraph(id, sampleYear)).toBe(text);
  });
});

describe('where there is less to say', () => {
  test('a ledger without income tells its spending only', () => {
    expect(paragraph('scale', { entries: [{ date: 20240101, amount: '10000', category: 'public' }] })).toBe('2024年实际支出1万元。');
  });

  test('income is told apart by its source', () => {
    const entries = [
      { kind: 'income', accountCode: '600101', accountName: '财政拨款预算收入', amount: '30000', date: 20240101 },
      { kind: 'income', accountCode: '600102', accountName: '财政拨款预算收入/政府性基金预算财政拨款', amount: '20000', date: 20240101 },
      { kind: 'income', accountCode: '6601', accountName: '其他预算收入', amount: '5000', date: 20240101 },
    ] as const;
    expect(paragraph('scale', { entries })).toBe(
      '2024年收入实际完成为5.5万元，其中一般公共预算财政拨款收入3万元，政府性基金财政拨款收入2万元，其他收入0.5万元。',
    );
  });

  test('an empty ledger has shares of 0% and no lists', () => {
    expect(paragraph('basic', { entries: [] })).toBe('2024年实际支出0万元，其中基本支出0万元，占0%。其中：人员经费0万元，占基本支出的0%。公用经费0万元，占基本支出的0%。');
    expect(paragraph('lines', { entries: [] })).toBe('2024年度项目支出0万元。');
  });

  test('what is still open, and what has no line, is not passed over', () => {
    const entries = [
      { date: 20240101, amount: '10000', category: 'unclassified' },
      { date: 20240101, amount: '20000', category: 'project', line: 0 },
      { date: 20240101, amount: '10000', category: 'project' },
    ] as const;
    const given: Given = { entries, lines: [{ name: '征拆经费', approved: yuan('20000') }] };
    expect(paragraph('project', given)).toContain('对附属单位补助支出0万元，占0%；尚待认定1万元，占25%。');
    expect(paragraph('lines', given)).toBe('2024年度项目支出3万元，包括征拆经费2万元，未列入预算项目的支出1万元。');
  });

  test.each([
    [undefined, '2024年度“三公”经费支出0.5万元。'],
    ['5000', '2024年度“三公”经费支出0.5万元，与2023年度持平。'],
    ['0', '2024年度“三公”经费支出0.5万元，2023年度没有“三公”经费支出。'],
    ['4996', '2024年度“三公”经费支出0.5万元，与2023年度基本持平。'],
    ['5049.99', '2024年度“三公”经费支出0.5万元，与2023年度基本持平。'],
    ['4000', '2024年度“三公”经费支出0.5万元，比2023年度“三公经费”支出增加0.1万元，增长25%。'],
  ])('三公 against a prior year of %s', (prior, text) => {
    const entries = [{ date: 20240101, amount: '5000', category: 'public', economicCode: '30217' }] as const;
    expect(paragraph('three-public', { entries, ...(prior === undefined ? {} : { prior: { threePublic: yuan(prior) } }) })).toBe(text);
  });

  test('三公 of a ledger without economic codes is left to the accountant', () => {
    const given: Given = { entries: [{ date: 20240101, amount: '5000', category: 'public', summary: '接待' }], prior: { threePublic: yuan('4000') } };
    expect(paragraph('three-public', given)).toBe('台账没有经济分类，“三公”经费支出请据实填写。');
  });

  test('a ledger that nothing tells the year of speaks of this year', () => {
    const given: Given = { year: 0, entries: [{ date: 0, amount: '10000', category: 'public', economicCode: '30217' }], prior: { threePublic: yuan('20000') } };
    expect(paragraph('scale', given)).toBe('本年度实际支出1万元。');
    expect(paragraph('three-public', given)).toBe('本年度“三公”经费支出1万元，比上年度“三公经费”支出减少1万元，下降50%。');
  });

  test('part of a year is named by its months', () => {
    const entries = [{ date: 20240101, amount: '10000', category: 'public' }] as const;
    expect(paragraph('scale', { entries, until: 202406 })).toBe('2024年1—6月实际支出1万元。');
    expect(paragraph('scale', { entries, until: 202401 })).toBe('2024年1月实际支出1万元。');
  });

  test('negative and tiny amounts round half up from the exact fen', () => {
    const of = (amount: string): string => paragraph('scale', { entries: [{ date: 20240101, amount, category: 'public' }] });
    expect(of('49.99')).toBe('2024年实际支出0万元。');
    expect(of('50.00')).toBe('2024年实际支出0.01万元。');
    expect(of('-49.99')).toBe('2024年实际支出0万元。');
    expect(of('-50.00')).toBe('2024年实际支出-0.01万元。');
  });

  test('English says the same', () => {
    expect(paragraph('three-public', sampleYear, 'en-US')).toBe('Three-public spending of 2024 came to 3.99 万元, 3.96 万元 less than in 2023, a decrease of 49.8%.');
    expect(paragraph('scale', sampleYear, 'en-US')).toContain('543.29 万元');
  });
});
