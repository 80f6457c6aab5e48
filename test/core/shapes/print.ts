import type { Cell, Grid, Merge } from '../../../src/core/ledger/grid';
import type { RecognitionSettings, RowKind } from '../../../src/core/ledger/ledger';
import { serial, type Posting } from './postings';

/**
 * Ledgers of many shapes, printed from a list of postings: each says how it is printed and what rows it adds of its own.
 * Whatever the shape, reading must come to the truth of the list.
 */
export interface Shape {
  readonly name: string;
  /** What the shape cannot tell, so that it need not be compared. */
  readonly without?: readonly ('codes' | 'names' | 'projects' | 'spelling of projects')[];
  readonly print: (postings: readonly Posting[]) => Printed;
}

export interface Printed {
  readonly grids: readonly Grid[];
  readonly settings?: RecognitionSettings;
  /** Rows of other kinds that the shape adds. */
  readonly kinds: Partial<Record<RowKind, number>>;
  /** Sheets whose rows must not count. */
  readonly unused?: readonly string[];
}

export type Row = readonly (Cell | undefined)[];
export type Column = readonly [header: string, cell: (posting: Posting, index: number) => Cell];

export const date: Column = ['日期', serial];
export const voucher: Column = ['凭证号', (posting) => posting.voucher];
export const summary: Column = ['摘要', (posting) => posting.summary];
export const accountCode: Column = ['科目编码', (posting) => posting.accountCode];
export const accountName: Column = ['科目名称', (posting) => posting.accountName];
export const code: Column = ['部门经济分类编码', (posting) => posting.economicCode];
export const name: Column = ['部门经济分类名称', (posting) => posting.economicName];
export const project: Column = ['项目名称', (posting) => posting.project];
export const category: Column = ['项目类别', (posting) => posting.projectCategory];
export const payee: Column = ['收款人', (posting) => posting.payee];
export const debit: Column = ['借方金额', (posting) => (posting.refund ? null : posting.fen / 100)];
export const credit: Column = ['贷方金额', (posting) => (posting.refund ? -posting.fen / 100 : null)];
export const amount: Column = ['金额', (posting) => posting.fen / 100];
export const title: Row = ['2024年度支出明细账'];
export const unitLine: Row = ['编制单位：某县征拆事务中心', '', '', '', '金额单位：元'];

export function grid(rows: readonly Row[], sheet = '支出明细账', merges: readonly Merge[] = []): Grid {
  return { sheet, top: 0, left: 0, rows, merges };
}

export function table(columns: readonly Column[], postings: readonly Posting[]): Row[] {
  return [columns.map(([header]) => header), ...postings.map((posting, index) => columns.map(([, cell]) => cell(posting, index)))];
}

export function groupsBy(postings: readonly Posting[], key: (posting: Posting) => string): [string, Posting[]][] {
  const groups = new Map<string, Posting[]>();
  for (const posting of postings) groups.set(key(posting), [...(groups.get(key(posting)) ?? []), posting]);
  return [...groups];
}

export const sum = (postings: readonly Posting[]): number => postings.reduce((total, posting) => total + posting.fen, 0);
export const monthOf = (posting: Posting): string => String(posting.month);
