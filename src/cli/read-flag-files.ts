import path from 'node:path';
import type { BudgetRead } from '../core/budget/budget-read';
import { readPriorTable } from '../core/budget/prior-table';
import { readBudgetJson } from '../core/budget/read-budget-json';
import { readBudgetTables } from '../core/budget/read-budget-tables';
import { readRulesTable } from '../core/classify/rules-table';
import type { Grid } from '../core/ledger/grid';
import type { Message } from '../core/message';
import type { Problem } from '../core/problem';
import { isWrittenSheet } from '../core/report/is-written-sheet';
import type { Arguments } from './arguments';
import type { FlagProblem, JobOptions } from './job';
import { decodeText } from './read/decode-text';
import { readBook, readBytes } from './read/read-book';
import { Unreadable } from './read/unreadable';

/** Reads the files of --budget, --rules and --prior, once for all ledgers; or says which cannot be read, and why. */
export async function readFlagFiles({ budget, rules, prior }: Arguments): Promise<Pick<JobOptions, 'budget' | 'rules' | 'prior' | 'problems'> | { readonly file: string; readonly refused: Message }> {
  const problems: FlagProblem[] = [];
  const add = (file: string, found: readonly Problem[]): void => { problems.push(...found.map((problem) => ({ file: path.basename(file), problem }))); };
  const found: { -readonly [K in 'budget' | 'rules' | 'prior']?: JobOptions[K] } = {};
  if (budget !== undefined) {
    const read = await readBudget(budget);
    if ('refused' in read) return { file: budget, refused: read.refused };
    add(budget, read.problems);
    found.budget = read;
  }
  if (rules !== undefined) {
    const book = await readBook(rules);
    if ('refused' in book) return { file: rules, refused: book.refused };
    const read = readRulesTable(book.grids.filter((grid) => !isWritten(grid)));
    if (read.rules.length === 0 && read.problems.length === 0) return { file: rules, refused: { key: 'cli.noRules' } };
    add(rules, read.problems);
    found.rules = read.rules;
  }
  if (prior !== undefined) {
    const book = await readBook(prior);
    if ('refused' in book) return { file: prior, refused: book.refused };
    const read = readPriorTable(book.grids);
    if (Object.keys(read.prior).length === 0 && read.problems.length === 0) return { file: prior, refused: { key: 'cli.noPrior' } };
    add(prior, read.problems);
    found.prior = read.prior;
  }
  return { ...found, problems };
}

/** A budget is a workbook, or JSON whatever its name. */
async function readBudget(file: string): Promise<BudgetRead | { readonly refused: Message }> {
  try {
    const bytes = readBytes(file);
    if (/^(?:\xef\xbb\xbf)?\s*[[{]/.test(bytes.subarray(0, 64).toString('latin1'))) {
      const read = readBudgetJson(decodeText(bytes));
      const [first] = read.problems;
      return !read.found && first !== undefined ? { refused: first.message } : read;
    }
  } catch (error) {
    if (error instanceof Unreadable) return { refused: error.reason };
    throw error;
  }
  const book = await readBook(file);
  if ('refused' in book) return book;
  const read = readBudgetTables(book.grids.filter((grid) => !isWritten(grid)));
  return read.found ? read : { refused: read.problems[0]?.message ?? { key: 'cli.noLines' } };
}

/** A sheet that this program wrote shows budgets and categories, but is neither budget nor rules: those stand on sheets of their own. */
function isWritten({ rows }: Grid): boolean {
  const cells = rows.map((row) => row.map((cell) => cell ?? null));
  return (['summary', 'detail', 'pending'] as const).some((id) => isWrittenSheet(id, cells));
}
