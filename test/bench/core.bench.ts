import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '@e965/xlsx';
import { readBudgetJson } from '../../src/core/budget/read-budget-json';
import { answer } from '../../src/core/compute-answer';
import type { Input } from '../../src/core/answer';
import type { Cell } from '../../src/core/ledger/grid';
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

const large = input(ledgerRows(1_000_000));
const million = median(3, () => { answer(large); });
console.log(`core on 1,000,000 × 10 with 200 rules: ${million.toFixed(0)} ms`);
target('1,000,000 rows against 100,000', million / hundredThousand, 12);
