import path from 'node:path';
import type { Answer } from '../core/answer';
import { linesOfUnit } from '../core/budget/budget-read';
import { answerFromLedger } from '../core/compute-answer';
import { readLedger } from '../core/ledger/read-ledger';
import type { Message } from '../core/message';
import { yuanText } from '../core/money';
import type { Problem } from '../core/problem';
import { planSummary } from '../core/report/plan-summary';
import { styles } from '../core/report/styles';
import { priorThreePublic } from '../core/report/three-public-items';
import { recognitionOf, tablesOf } from './brought-along';
import type { Job, JobOptions, JobResult, Stage } from './job';
import { ledgerGrids } from './ledger-grids';
import { ledgerJson } from './ledger-json';
import { paintXlsx } from './paint/paint-xlsx';
import type { Book } from './read/book';
import { readBook } from './read/read-book';
import { reportText, whyIncomplete } from './report-text';
import { writeWhole } from './write-whole';

/** One ledger from its file to its figures and, when asked, its workbook. */
export async function summarizeLedger({ file, outFile, options }: Job, onStage: (stage: Stage) => void): Promise<JobResult> {
  onStage('reading');
  const book = await readBook(file);
  if ('refused' in book) return { file, refused: book.refused };
  onStage('answering');
  const { answer, sharedLines } = answerOf(book, options);
  if (answer.ledger.sheets.every((sheet) => !sheet.used)) return { file, refused: whyNoLedger(answer) };
  let notWritten: Message | undefined;
  if (outFile !== undefined) {
    onStage('writing');
    notWritten = writeWorkbook(answer, file, outFile, options);
  }
  const sharedPrior = options.prior && priorThreePublic(options.prior);
  return {
    file,
    json: ledgerJson(answer, path.basename(file), options.language, flagFileOf(options)),
    sharedLines,
    ...(sharedPrior === undefined ? {} : { sharedPrior: yuanText(sharedPrior) }),
    elapsedMonths: answer.summary.elapsedMonths,
    text: reportText(answer, file, notWritten === undefined ? outFile : undefined, options.language),
    notes: book.notes,
    ...(answer.complete ? {} : { incomplete: whyIncomplete(answer) }),
    ...(notWritten === undefined ? {} : { notWritten }),
  };
}

/** A ledger that is there and cannot be used says why. */
function whyNoLedger({ ledger }: Answer): Message {
  const unusable = ledger.problems.find(({ code }) => code === 'unit-unsupported');
  return unusable?.message ?? { key: 'cli.noLedgerFound' };
}

/** What a workbook comes to. What a flag gave goes before what the workbook brings. */
function answerOf(book: Book, options: JobOptions): { readonly answer: Answer; readonly sharedLines: readonly number[] } {
  const tables = tablesOf(book);
  const grids = ledgerGrids(book);
  const settings = {
    ...recognitionOf(book),
    ...(options.year === undefined ? {} : { year: options.year }),
    ...(options.unitName === undefined ? {} : { unitName: options.unitName }),
  };
  const ledger = readLedger(grids, { settings, today: options.today });
  const budget = linesOfUnit(options.budget ?? tables.budget, ledger.unitName);
  const problems = [
    ...options.problems.map(({ problem }) => problem),
    ...(options.budget === undefined ? tables.budget.problems : []),
    ...budget.problems,
    ...(options.rules === undefined ? tables.rules.problems : []),
    ...tables.decisions.problems,
    ...(options.prior === undefined ? tables.prior.problems : []),
  ];
  const answer = answerFromLedger(
    {
      grids,
      settings,
      budget: budget.lines,
      rules: options.rules ?? tables.rules.rules,
      decisions: tables.decisions.decisions,
      prior: options.prior ?? tables.prior.prior,
      today: options.today,
      problems,
    },
    ledger,
  );
  return { answer, sharedLines: options.budget === undefined ? [] : budget.indices };
}

/** Tells which file of a flag a problem is in: one found while the file was read, or one of a rule that stands in it. */
function flagFileOf({ problems, rules }: JobOptions): (problem: Problem) => string | undefined {
  const files = new Map(problems.map(({ file, problem }) => [problem, file]));
  const places = new Set(rules?.map(({ place }) => place));
  return (problem) => files.get(problem) ?? (places.has(problem.place) ? problem.place?.file : undefined);
}

/** Writes the summary workbook; its links lead to the ledger by a path relative to it. Gives what stood in the way. */
function writeWorkbook(answer: Answer, file: string, outFile: string, { language, date }: JobOptions): Message | undefined {
  const plan = planSummary(answer, { language, date, sourceFile: path.basename(file) });
  const source = path.relative(path.dirname(path.resolve(outFile)), path.resolve(file)).split(path.sep).join('/');
  return writeWhole(outFile, (write) => { paintXlsx(plan, { styles, sourceFile: () => source }, write); });
}
