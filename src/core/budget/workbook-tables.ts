import { decisionsColumns } from '../classify/decisions-columns';
import type { DecisionsRead } from '../classify/decisions-table';
import { rulesColumns } from '../classify/rules-columns';
import type { RulesRead } from '../classify/rules-table';
import { linesColumns, revisionsColumns } from './budget-columns';
import type { BudgetRead } from './budget-read';
import { priorColumns } from './prior-columns';
import type { PriorRead } from './prior-table';

/** One of the tables in which the workbook keeps what the accountant decides (spec: ledger, 6). */
export interface WorkbookTable {
  readonly name: string;
  readonly sheet: string;
  /** Where the table begins in a sheet of our own making, 0-based. Tables of one sheet stand side by side, so that each can grow. */
  readonly top: number;
  readonly left: number;
  readonly headers: readonly string[];
  /** Columns (0-based within the table) that hold yuan, and Excel dates. */
  readonly amountColumns: readonly number[];
  readonly dateColumns: readonly number[];
}

export type WorkbookTableId = 'lines' | 'revisions' | 'rules' | 'decisions' | 'prior';

export const workbookTables: Readonly<Record<WorkbookTableId, WorkbookTable>> = {
  lines: { name: 'YS_预算', sheet: '预算项目', top: 0, left: 0, headers: headersOf(linesColumns), amountColumns: [4, 5], dateColumns: [] },
  revisions: { name: 'YS_调整', sheet: '预算项目', top: 0, left: linesColumns.length + 1, headers: headersOf(revisionsColumns), amountColumns: [2], dateColumns: [0] },
  rules: { name: 'YS_规则', sheet: '分类规则', top: 0, left: 0, headers: headersOf(rulesColumns), amountColumns: [], dateColumns: [] },
  decisions: { name: 'YS_认定', sheet: '分类规则', top: 0, left: rulesColumns.length + 1, headers: headersOf(decisionsColumns), amountColumns: [4], dateColumns: [] },
  prior: { name: 'YS_上年', sheet: '上年数', top: 0, left: 0, headers: headersOf(priorColumns), amountColumns: [1], dateColumns: [] },
};

/** All that the workbook's own tables say. */
export interface WorkbookTablesRead {
  readonly budget: BudgetRead;
  readonly rules: RulesRead;
  readonly decisions: DecisionsRead;
  readonly prior: PriorRead;
}

function headersOf(columns: readonly { readonly spellings: readonly string[] }[]): readonly string[] {
  return columns.map(({ spellings }) => spellings[0] ?? '');
}
