import type { Sentence } from './language';

/** Sentences about budget lines, their tables, claims and totals. */
export const budgetTexts = {
  'problem.total-too-large': { 'zh-CN': '{sheet} 第 {row} 行的金额太大，加进合计后超出可精确计算的范围，没有计入。请核对这一行的金额。', 'en-US': 'The amount in row {row} of {sheet} is so large that the total would no longer be exact; it was left out. Check the amount of this row.' },
} as const satisfies Record<string, Sentence>;
