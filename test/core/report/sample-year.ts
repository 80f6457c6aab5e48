import type { Entry, Given } from './answer-of';
import { yuan } from './answer-of';

const line = (name: string, approved: string): { name: string; approved: ReturnType<typeof yuan> } => ({ name, approved: yuan(approved) });

const spent = (category: NonNullable<Entry['category']>, lineIndex: number, economicCode: string, economicName: string, amount: string): Entry => ({
  date: 20241231,
  category,
  line: lineIndex,
  economicCode,
  economicName,
  amount,
});

/** The sample unit's year, one row for each category, line and economic item: its totals round to the published report. */
export const sampleYear: Given = {
  unitName: '某县征拆事务中心',
  lines: [
    line('征地拆迁工作经费', '770000.00'),
    line('安置攻坚、乡村振兴、法规宣传经费', '400000.00'),
    line('绩效奖励、住房公积金、养老保险、年度考核奖等资金', '496700.00'),
    line('重点项目建设支持服务奖励资金', '100000.00'),
  ],
  prior: { threePublic: yuan('79500.00') },
  entries: [
    { kind: 'income', date: 20241231, accountCode: '6001', accountName: '财政拨款预算收入', amount: '5432861.94' },
    spent('personnel', -1, '30101', '基本工资', '894315.63'),
    spent('personnel', -1, '30102', '津贴补贴', '464353.64'),
    spent('personnel', -1, '30103', '奖金', '515244.76'),
    spent('personnel', -1, '30106', '伙食补助费', '88541.41'),
    spent('personnel', -1, '30108', '机关事业单位基本养老保险缴费', '360653.62'),
    spent('personnel', -1, '30109', '职业年金缴费', '186407.65'),
    spent('personnel', -1, '30110', '职工基本医疗保险缴费', '175520.95'),
    spent('personnel', -1, '30112', '其他社会保障缴费', '92243.43'),
    spent('personnel', -1, '30113', '住房公积金', '263660.58'),
    spent('personnel', -1, '30199', '其他工资福利支出', '97142.86'),
    spent('personnel', -1, '30304', '抚恤金', '186244.72'),
    spent('personnel', -1, '30305', '生活补助', '90807.39'),
    spent('personnel', -1, '30399', '其他对个人和家庭的补助', '63516.63'),
    spent('project', 0, '30201', '办公费', '130695.21'),
    spent('project', 0, '30211', '差旅费', '157674.13'),
    spent('project', 0, '30213', '维修（护）费', '42528.91'),
    spent('project', 0, '30217', '公务接待费', '9876.50'),
    spent('project', 0, '30226', '劳务费', '171562.19'),
    spent('project', 0, '30227', '委托业务费', '166860.92'),
    spent('project', 0, '30231', '公务用车运行维护费', '17682.00'),
    spent('project', 0, '30239', '其他交通费用', '42399.95'),
    spent('project', 0, '31002', '办公设备购置', '30707.69'),
    spent('project', 1, '30202', '印刷费', '89658.51'),
    spent('project', 1, '30226', '劳务费', '100406.20'),
    spent('project', 1, '30299', '其他商品和服务支出', '119692.82'),
    spent('project', 1, '30305', '生活补助', '90242.47'),
    spent('project', 2, '30103', '奖金', '163796.04'),
    spent('project', 2, '30107', '绩效工资', '146572.46'),
    spent('project', 2, '30108', '机关事业单位基本养老保险缴费', '89205.25'),
    spent('project', 2, '30113', '住房公积金', '97106.25'),
    spent('project', 3, '30103', '奖金', '76129.09'),
    spent('project', 3, '30399', '其他对个人和家庭的补助', '23870.90'),
    spent('public', -1, '30201', '办公费', '63772.13'),
    spent('public', -1, '30202', '印刷费', '18136.74'),
    spent('public', -1, '30211', '差旅费', '30735.50'),
    spent('public', -1, '30217', '公务接待费', '12345.67'),
    spent('public', -1, '30228', '工会经费', '42769.86'),
    spent('public', -1, '30299', '其他商品和服务支出', '19781.28'),
  ],
};
