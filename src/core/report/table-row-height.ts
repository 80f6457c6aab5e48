import type { TableColumnPlan } from './plan';
import { heightOf } from './sheet-draft';
import type { StyleKey } from './styles';
import { styles } from './styles';

/** A column of a long table, with a style of ours. */
export type StyledColumn = TableColumnPlan & { readonly style: StyleKey };

const LEAST_HEIGHT = 15;

/** Points that a row of a long table needs for the longest of its wrapped texts. */
export function tableRowHeight(columns: readonly StyledColumn[], widths: readonly number[]): (n: number) => number {
  const wrapped = columns.flatMap(({ value, style }, index) => (styles[style].wrap ? [{ value, style, width: widths[index] ?? 0 }] : []));
  return (n) => wrapped.reduce((highest, { value, style, width }) => Math.max(highest, heightOf({ value: value(n), style }, width)), LEAST_HEIGHT);
}
