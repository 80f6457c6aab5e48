/**
 * Names that stand for an item of 部门预算支出经济分类 beside its own: those of the expense accounts of 政府会计制度
 * (业务活动费用/工资福利费用), of the lists before 2018, and short ones that leave no doubt.
 */
export const economicOtherNames: readonly (readonly [name: string, code: string])[] = [
  ['工资福利费用', '301'],
  ['商品和服务费用', '302'],
  ['对个人和家庭的补助费用', '303'],
  ['对个人和家庭的补助支出', '303'],
  ['对个人和家庭补助支出', '303'],
  ['对个人和家庭补助', '303'],
  ['其他对个人和家庭的补助支出', '30399'],
  ['其他对个人和家庭补助支出', '30399'],
  ['其他对个人和家庭补助', '30399'],
  ['机关事业单位基本养老保险费', '30108'],
  ['职工基本医疗保险费', '30110'],
  ['维修费', '30213'],
  ['公务用车运行费', '30231'],
  ['公务用车运行维护支出', '30231'],
  ['公务接待支出', '30217'],
  ['因公出国（境）支出', '30212'],
];
