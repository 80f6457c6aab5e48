import type { ColumnSpelling } from './table-cells';

export type DecisionsColumn = 'time' | 'fingerprint' | 'position' | 'summary' | 'amount' | 'category' | 'line' | 'note';

/** The columns of YS_认定, in order. */
export const decisionsColumns: readonly ColumnSpelling<DecisionsColumn>[] = [
  { field: 'time', spellings: ['时间', 'time'] },
  { field: 'fingerprint', spellings: ['行指纹', 'fingerprint'] },
  { field: 'position', spellings: ['位置', 'position'] },
  { field: 'summary', spellings: ['摘要', 'summary'] },
  { field: 'amount', spellings: ['金额', 'amount'] },
  { field: 'category', spellings: ['认定类别', 'category'] },
  { field: 'line', spellings: ['预算项目', 'line'] },
  { field: 'note', spellings: ['说明', 'note'] },
];
