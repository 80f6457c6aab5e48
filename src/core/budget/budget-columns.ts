import type { ColumnSpelling } from '../classify/table-cells';

export type LinesColumn =
  | 'code' | 'name' | 'aliases' | 'category' | 'approved' | 'carriedOver' | 'economicCodes' | 'note' | 'revision' | 'increase' | 'decrease' | 'transfer' | 'available' | 'unit';

/** How a column of a budget may be headed; compared without a year, spacing and the unit of account (`budgetHeaderKey`). */
export interface BudgetColumn extends ColumnSpelling<LinesColumn> {
  /** Spellings that mean this column where no surer header does. */
  readonly weak?: readonly string[];
  /** Words that mean this column only under a header that says 预算, 指标 or 批复. */
  readonly under?: readonly string[];
}

/** The columns of YS_预算, in order. */
export const linesColumns = [
  { field: 'code', spellings: ['编码', '项目编码', '项目代码', '指标编码', '序号编码', '预算项目编码', '预算项目代码', 'code'] },
  { field: 'name', spellings: ['预算项目', '项目名称', '预算项目名称', '指标名称', '项目', '支出项目', '专项名称', '经费名称', 'name'] },
  { field: 'aliases', spellings: ['别名', '简称', 'aliases'] },
  { field: 'category', spellings: ['类别', '项目类别', 'category'] },
  {
    field: 'approved',
    spellings: ['年初预算数', '年初预算', '年初批复数', '年初批复', '年初批复预算', '年初预算批复数', '年初数', '年初指标', '年初指标数', '核定预算', 'approved'],
    weak: ['预算数', '批复数', '批复金额', '批复预算', '批复预算数', '指标金额', '指标数', '预算指标', '预算指标数', '预算金额', '预算额', '预算', '本年预算', '本年预算数', '本年批复数', '本年指标', '本年指标数'],
    under: ['年初', '批复', '下达'],
  },
  { field: 'carriedOver', spellings: ['上年结转', '上年结余', '上年结转结余', '上年结转资金', '结转资金', 'carried over'], under: ['结转'] },
  { field: 'economicCodes', spellings: ['可用经济科目', '可用经济分类', 'economic codes'] },
  { field: 'note', spellings: ['备注', '说明', 'note'] },
] as const satisfies readonly BudgetColumn[];

/** Columns that a budget workbook of its own may have besides. */
export const extraLinesColumns: readonly BudgetColumn[] = [
  { field: 'increase', spellings: ['追加', '追加数', '追加金额', '追加预算', '追加预算数', '追加指标', '调增', '调增数', '调增金额', '调增预算', '预算追加', '预算调增'], under: ['增加', '增加数'] },
  { field: 'decrease', spellings: ['调减', '调减数', '调减金额', '调减预算', '追减', '追减数', '核减', '核减数', '压减', '压减数', '预算调减', '预算追减'], under: ['减少', '减少数'] },
  { field: 'transfer', spellings: ['调剂', '调剂数', '调剂金额', '调剂预算', '预算调剂', '内部调剂'], under: ['调剂'] },
  {
    field: 'available',
    spellings: ['全年预算数', '调整后预算数', '调整后预算', '全年预算', '预算合计', 'available'],
    weak: ['调整预算数', '调整预算', '预算数', '本年预算', '本年预算数', '预算', '本年指标数', '指标数'],
    under: ['合计', '小计', '总计', '全年', '全年数', '调整后', '调整后数'],
  },
  // 调整预算数 is what the budget was adjusted to; beside that, the adjustment.
  { field: 'revision', spellings: ['调整数', '预算调整数', '追加(减)数', '追加(减)', '追加(追减)', '调整', '预算调整', '调整金额', '追加追减', '调增调减', '调增(减)', '追加减', 'revision'], weak: ['调整预算数', '调整预算'], under: ['增减'] },
  { field: 'unit', spellings: ['单位', '单位名称', '预算单位', 'unit'] },
];

/** The columns that hold money. */
export const moneyColumns = ['approved', 'carriedOver', 'revision', 'increase', 'decrease', 'transfer', 'available'] as const satisfies readonly LinesColumn[];
export type MoneyColumn = (typeof moneyColumns)[number];

export type RevisionsColumn = 'date' | 'line' | 'amount' | 'document' | 'note';

/** The columns of YS_调整, in order. */
export const revisionsColumns: readonly ColumnSpelling<RevisionsColumn>[] = [
  { field: 'date', spellings: ['日期', '调整日期', 'date'] },
  { field: 'line', spellings: ['预算项目', '项目名称', '项目', 'line'] },
  { field: 'amount', spellings: ['调整数', '调整金额', '预算调整数', '金额', 'amount'] },
  { field: 'document', spellings: ['文号', '指标文号', '本级指标文号', 'document'] },
  { field: 'note', spellings: ['说明', '备注', 'note'] },
];
