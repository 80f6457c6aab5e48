import type { RuleField } from './rule';
import type { ColumnSpelling } from './table-cells';

export type RulesColumn = 'enabled' | RuleField | 'result' | 'note';

/** The columns of YS_规则, in order. */
export const rulesColumns: readonly ColumnSpelling<RulesColumn>[] = [
  { field: 'enabled', spellings: ['启用', '是否启用', 'enabled'] },
  { field: 'account', spellings: ['科目', '会计科目', '科目编码', '科目名称', 'account'] },
  { field: 'economicCode', spellings: ['经济分类', '经济科目', '经济分类编码', '部门经济分类', 'economic'] },
  { field: 'project', spellings: ['项目', '项目名称', '预算项目', 'project'] },
  { field: 'projectCategory', spellings: ['项目类别', 'project category'] },
  { field: 'summary', spellings: ['摘要', '用途', 'summary'] },
  { field: 'payee', spellings: ['收款人', '收款单位', 'payee'] },
  { field: 'fund', spellings: ['资金来源', '资金性质', 'fund'] },
  { field: 'amount', spellings: ['金额', 'amount'] },
  { field: 'result', spellings: ['结果', '类别', '归类', 'result'] },
  { field: 'note', spellings: ['说明', '备注', 'note'] },
];
