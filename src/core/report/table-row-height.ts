import type { TableColumnPlan } from './plan';
import { heightOf } from './sheet-draft';
import type { StyleKey } from './styles';

/** A column of a long table, with a style of ours. */
export type StyledColumn = TableColumnPlan & { readonly style: StyleKey };

const LEAST_HEIGHT = 15;

/** Points that a row of a long table needs for the longest of its wrapped texts. */
export function tableRowHeight(columns: readonly StyledColumn[], widths: readonly number[]): (n: number) => number {
  return (n) => columns.reduce((highest, { value, style }, index) => Math.max(highest, heightOf({ value: value(n), style }, widths[index] ?? 0)), LEAST_HEIGHT);
}
