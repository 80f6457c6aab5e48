/** What kind of account of 政府会计制度 a code is. */
export type AccountKind = 'net-assets' | 'financial-income' | 'financial-expense' | 'budget-income' | 'budget-expenditure' | 'budget-balance';

/** One top-level account (four digits); lower levels are the unit's own. */
export interface Account {
  readonly code: string;
  readonly name: string;
  readonly kind: AccountKind;
  readonly normalSide: 'debit' | 'credit';
}

/** The accounts of 政府会计制度 that tell postings, income, closings and their twins apart. */
export const accounts: readonly Account[] = [
  { code: '3001', name: '累计盈余', kind: 'net-assets', normalSide: 'credit' },
  { code: '3101', name: '专用基金', kind: 'net-assets', normalSide: 'credit' },
  { code: '3201', name: '权益法调整', kind: 'net-assets', normalSide: 'credit' },
  { code: '3301', name: '本期盈余', kind: 'net-assets', normalSide: 'credit' },
  { code: '3302', name: '本年盈余分配', kind: 'net-assets', normalSide: 'credit' },
  { code: '3401', name: '无偿调拨净资产', kind: 'net-assets', normalSide: 'credit' },
  { code: '3501', name: '以前年度盈余调整', kind: 'net-assets', normalSide: 'credit' },
  { code: '4001', name: '财政拨款收入', kind: 'financial-income', normalSide: 'credit' },
  { code: '4101', name: '事业收入', kind: 'financial-income', normalSide: 'credit' },
  { code: '4201', name: '上级补助收入', kind: 'financial-income', normalSide: 'credit' },
  { code: '4301', name: '附属单位上缴收入', kind: 'financial-income', normalSide: 'credit' },
  { code: '4401', name: '经营收入', kind: 'financial-income', normalSide: 'credit' },
  { code: '4601', name: '非同级财政拨款收入', kind: 'financial-income', normalSide: 'credit' },
  { code: '4602', name: '投资收益', kind: 'financial-income', normalSide: 'credit' },
  { code: '4603', name: '捐赠收入', kind: 'financial-income', normalSide: 'credit' },
  { code: '4604', name: '利息收入', kind: 'financial-income', normalSide: 'credit' },
  { code: '4605', name: '租金收入', kind: 'financial-income', normalSide: 'credit' },
  { code: '4609', name: '其他收入', kind: 'financial-income', normalSide: 'credit' },
  { code: '5001', name: '业务活动费用', kind: 'financial-expense', normalSide: 'debit' },
  { code: '5101', name: '单位管理费用', kind: 'financial-expense', normalSide: 'debit' },
  { code: '5201', name: '经营费用', kind: 'financial-expense', normalSide: 'debit' },
  { code: '5301', name: '资产处置费用', kind: 'financial-expense', normalSide: 'debit' },
  { code: '5401', name: '上缴上级费用', kind: 'financial-expense', normalSide: 'debit' },
  { code: '5501', name: '对附属单位补助费用', kind: 'financial-expense', normalSide: 'debit' },
  { code: '5801', name: '所得税费用', kind: 'financial-expense', normalSide: 'debit' },
  { code: '5901', name: '其他费用', kind: 'financial-expense', normalSide: 'debit' },
  { code: '6001', name: '财政拨款预算收入', kind: 'budget-income', normalSide: 'credit' },
  { code: '6101', name: '事业预算收入', kind: 'budget-income', normalSide: 'credit' },
  { code: '6201', name: '上级补助预算收入', kind: 'budget-income', normalSide: 'credit' },
  { code: '6301', name: '附属单位上缴预算收入', kind: 'budget-income', normalSide: 'credit' },
  { code: '6401', name: '经营预算收入', kind: 'budget-income', normalSide: 'credit' },
  { code: '6501', name: '债务预算收入', kind: 'budget-income', normalSide: 'credit' },
  { code: '6601', name: '非同级财政拨款预算收入', kind: 'budget-income', normalSide: 'credit' },
  { code: '6602', name: '投资预算收益', kind: 'budget-income', normalSide: 'credit' },
  { code: '6609', name: '其他预算收入', kind: 'budget-income', normalSide: 'credit' },
  { code: '7101', name: '行政支出', kind: 'budget-expenditure', normalSide: 'debit' },
  { code: '7201', name: '事业支出', kind: 'budget-expenditure', normalSide: 'debit' },
  { code: '7301', name: '经营支出', kind: 'budget-expenditure', normalSide: 'debit' },
  { code: '7401', name: '上缴上级支出', kind: 'budget-expenditure', normalSide: 'debit' },
  { code: '7501', name: '对附属单位补助支出', kind: 'budget-expenditure', normalSide: 'debit' },
  { code: '7601', name: '投资支出', kind: 'budget-expenditure', normalSide: 'debit' },
  { code: '7701', name: '债务还本支出', kind: 'budget-expenditure', normalSide: 'debit' },
  { code: '7901', name: '其他支出', kind: 'budget-expenditure', normalSide: 'debit' },
  { code: '8001', name: '资金结存', kind: 'budget-balance', normalSide: 'debit' },
  { code: '8101', name: '财政拨款结转', kind: 'budget-balance', normalSide: 'credit' },
  { code: '8102', name: '财政拨款结余', kind: 'budget-balance', normalSide: 'credit' },
  { code: '8201', name: '非财政拨款结转', kind: 'budget-balance', normalSide: 'credit' },
  { code: '8202', name: '非财政拨款结余', kind: 'budget-balance', normalSide: 'credit' },
  { code: '8301', name: '专用结余', kind: 'budget-balance', normalSide: 'credit' },
  { code: '8401', name: '经营结余', kind: 'budget-balance', normalSide: 'credit' },
  { code: '8501', name: '其他结余', kind: 'budget-balance', normalSide: 'credit' },
  { code: '8701', name: '非财政拨款结余分配', kind: 'budget-balance', normalSide: 'credit' },
];
