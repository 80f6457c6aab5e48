import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PlanCell, SheetPlan } from '../../../src/core/report/plan';
import { planSummary } from '../../../src/core/report/plan-summary';
import { styles } from '../../../src/core/report/styles';
import type { StyleKey } from '../../../src/core/report/styles';
import { answerOf } from './answer-of';
import { sampleYear } from './sample-year';

const golden = path.join(__dirname, 'sample-summary.txt');

/** A sheet as a person reads it: one line a row, figures as they are shown. */
function printed(sheet: SheetPlan): string {
  const covered = new Set(sheet.merges.flatMap(({ top, left, right }) => Array.from({ length: right - left }, (_, index) => `${top},${left + 1 + index}`)));
  const rows = new Map<number, PlanCell[]>();
  for (const cell of sheet.cells) if (!covered.has(`${cell.row},${cell.column}`)) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const last = Math.max(...rows.keys());
  const lines = Array.from({ length: last + 1 }, (_, row) =>
    (rows.get(row) ?? [])
      .sort((left, right) => left.column - right.column)
      .map(shown)
      .join(' | '),
  );
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function shown({ value, style }: PlanCell): string {
  if (typeof value !== 'number') return String(value ?? '');
  const { numberFormat } = styles[style as StyleKey];
  if (numberFormat.includes('%')) return `${(value * 100).toFixed(2)}%`;
  return numberFormat.includes('0.00') ? value.toFixed(2) : String(value);
}

/** Rewritten by `UPDATE_GOLDEN=1 npx jest test/core/report/golden`. */
test('the summary of the sample year reads as it is kept', () => {
  const summary = printed(planSummary(answerOf(sampleYear), { language: 'zh-CN', date: 20241231 }).sheets[0]!);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, summary);
  expect(summary).toBe(readFileSync(golden, 'utf8'));
});
