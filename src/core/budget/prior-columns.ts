import type { ColumnSpelling } from '../classify/table-cells';

export type PriorColumn = 'name' | 'amount';

/** The columns of YS_上年, in order. */
export const priorColumns: readonly ColumnSpelling<PriorColumn>[] = [
  { field: 'name', spellings: ['指标', '项目', '名称', '项目名称', '支出项目', 'figure'] },
  { field: 'amount', spellings: ['上年数', '上年决算数', '上年决算', '上年执行数', '上年支出', '上年支出数', '上年实际数', '上年金额', '去年数', '决算数', '金额', 'prior year'] },
];
