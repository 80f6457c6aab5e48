import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '@e965/xlsx';
import { readBudgetJson } from '../../src/core/budget/read-budget-json';
import { answer } from '../../src/core/compute-answer';
import type { Answer, Input } from '../../src/core/answer';
import { answerAfterEdit } from '../../src/core/answer-after-edit';
import { spent } from '../../src/core/summary/spent';
import type { Cell, Grid } from '../../src/core/ledger/grid';
import { ledgerFile, ledgerRows, median, target, twoHundredRules } from './made-ledger';

const budget = readBudgetJson(readFileSync(path.join(process.cwd(), 'test/fixtures/budget.json'), 'utf8')).lines;
const rules = twoHundredRules();

function input(rows: Cell[][]): Input {
  return { grids: [{ sheet: '支出明细账', top: 0, left: 0, rows }], settings: {}, budget, rules, decisions: [], prior: {} };
}

const file = readFileSync(ledgerFile(100_000));
const bare = median(3, () => { read(file, { dense: true }); });
console.log(`bare library read of 100,000 × 10: ${bare.toFixed(0)} ms`);

const small = input(ledgerRows(100_000));
answer(small);
const hundredThousand = median(5, () => { answer(small); });
console.log(`core on 100,000 × 10 with 200 rules: ${hundredThousand.toFixed(0)} ms`);
target('core against the bare read', hundredThousand / bare, 0.15);

const edited = editedRows(small);
console.log(`one edited row, answered with 41 questions: ${edited.each.toFixed(2)} ms, after a first answer with the same of ${edited.first.toFixed(0)} ms`);
target('an edited row against the first answer', edited.each / edited.first, 0.01);

const large = input(ledgerRows(1_000_000));
const million = median(3, () => { answer(large); });
console.log(`core on 1,000,000 × 10 with 200 rules: ${million.toFixed(0)} ms`);
target('1,000,000 rows against 100,000', million / hundredThousand, 12);

/** Milliseconds of the processor for a first answer with its questions, and for each of many edited rows with the same. */
function editedRows(ledger: Input): { readonly first: number; readonly each: number } {
  const asked = (result: Answer): void => {
    for (let question = 0; question <= 40; question += 1) spent(result, question === 0 ? { kind: 'all' } : { kind: 'economic', prefix: String(30_100 + question) }, question === 0 ? undefined : 20_240_101, undefined);
  };
  let result = answer(ledger);
  const first = median(3, () => {
    result = answer(ledger);
    asked(result);
  });
  // As the add-in does, which keeps the cells: the sheet is handed over with the new row in place.
  const rows = [...(ledger.grids[0]?.rows ?? [])];
  const sheet: Grid = { sheet: '支出明细账', top: 0, left: 0, rows };
  const edits = Array.from({ length: 100 }, (_, index): { readonly top: number; readonly cells: Cell[] } => {
    const top = 1000 + ((index * 7919) % 98_000);
    return { top, cells: (rows[top] ?? []).map((cell, column) => (column === 8 ? Number(cell) + 1 : (cell ?? null))) };
  });
  globalThis.gc?.();
  const start = process.cpuUsage();
  for (const { top, cells } of edits) {
    rows[top] = cells;
    result = answerAfterEdit(result, { sheet: sheet.sheet, top, left: 0, rows: [cells] }, sheet);
    asked(result);
  }
  const { user, system } = process.cpuUsage(start);
  return { first, each: (user + system) / 1000 / edits.length };
}
