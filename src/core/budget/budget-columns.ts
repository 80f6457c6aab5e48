import type { ColumnSpelling } from '../classify/table-cells';

export type LinesColumn = 'code' | 'name' | 'aliases' | 'category' | 'approved' | 'carriedOver' | 'economicCodes' | 'note' | 'revision' | 'available' | 'unit';

/** The columns of YS_预算, in order. */
export const linesColumns = [
  { field: 'code', spellings: ['编码', '项目编码', '项目代码', '指标编码', '序号编码', 'code'] },
  { field: 'name', spellings: ['预算项目', '项目名称', '预算项目名称', '指标名称', '项目', 'name'] },
  { field: 'aliases', spellings: ['别名', '简称', 'aliases'] },
  { field: 'category', spellings: ['类别', '项目类别', 'category'] },
  { field: 'approved', spellings: ['年初预算数', '年初预算', '预算数', '批复数', '批复金额', '指标金额', '核定预算', '预算金额', 'approved'] },
  { field: 'carriedOver', spellings: ['上年结转', '上年结余', '上年结转结余', '结转资金', 'carried over'] },
  { field: 'economicCodes', spellings: ['可用经济科目', '可用经济分类', 'economic codes'] },
  { field: 'note', spellings: ['备注', '说明', 'note'] },
] as const satisfies readonly ColumnSpelling<LinesColumn>[];

/** Columns that a budget workbook of its own may have besides. */
export const extraLinesColumns: readonly ColumnSpelling<LinesColumn>[] = [
  { field: 'revision', spellings: ['调整数', '预算调整数', '追加', '调减', '追加(减)数', '调整', 'revision'] },
  { field: 'available', spellings: ['全年预算数', '调整预算数', '调整后预算数', '全年预算', 'available'] },
  { field: 'unit', spellings: ['单位', '单位名称', '预算单位', 'unit'] },
];

export type RevisionsColumn = 'date' | 'line' | 'amount' | 'document' | 'note';

/** The columns of YS_调整, in order. */
export const revisionsColumns: readonly ColumnSpelling<RevisionsColumn>[] = [
  { field: 'date', spellings: ['日期', '调整日期', 'date'] },
  { field: 'line', spellings: ['预算项目', '项目名称', '项目', 'line'] },
  { field: 'amount', spellings: ['调整数', '调整金额', '预算调整数', '金额', 'amount'] },
  { field: 'document', spellings: ['文号', '指标文号', '本级指标文号', 'document'] },
  { field: 'note', spellings: ['说明', '备注', 'note'] },
];
