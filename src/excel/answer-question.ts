import type { Answer } from '../core/answer';
import { buildRowClassifier } from '../core/classify/row-classifier';
import { categoryMessage, type Verdict } from '../core/classify/verdict';
import { ratioText, sumFen, yuanNumber, type Fen } from '../core/money';
import { projectLines } from '../core/report/project-lines';
import { say } from '../core/say';
import { claimCheck } from '../core/summary/claim-on-line';
import { resolveLine, resolveWhat, type UnknownName } from '../core/summary/resolve-what';
import { spent } from '../core/summary/spent';
import type { LineStatus } from '../core/budget/budget-line';
import type { Language } from '../core/text/language';
import type { CellAnswer, Question, RowTexts } from './question';
import { hasLedger, type AnswerFor } from './source-answers';
import { spilledChecks, spilledSummary } from './spilled-tables';

const workbook = { from: 'workbook' } as const;

/** What stands in a cell is compared, counted and printed: it is the same whoever opens the workbook, in whatever language. */
const CELLS: Language = 'zh-CN';

/** What a cell shows for its question: the same core, the same figures as pane and tables. `language` is the reader's, for reasons. */
export function answerQuestion(question: Question, answerFor: AnswerFor, language: Language): CellAnswer {
  const ledger = 'ledger' in question ? question.ledger : workbook;
  const budget = 'budget' in question ? question.budget : workbook;
  const answer = answerFor(ledger, budget);
  if ('error' in answer) return answer;
  if ('ledger' in question && !hasLedger(answer)) return { error: '#N/A', message: { key: 'function.noLedger' } };
  switch (question.ask) {
    case 'spent': {
      const what = resolveWhat(question.what, answer.input.budget);
      return what.kind === 'unknown' ? unknown('what', what) : { value: yuanNumber(spent(answer, what, question.from, question.to)) };
    }
    case 'approved':
      return ofLine(answer, question.line, ({ available }) => ({ value: yuanNumber(available) }));
    case 'balance':
      return ofLine(answer, question.line, ({ balance }) => ({ value: yuanNumber(balance) }));
    case 'rate':
      return question.line === '' ? rateOfAll(answer) : ofLine(answer, question.line, ({ executed, available, line }) => rate(executed, available, line.name));
    case 'check': {
      const check = claimCheck(answer, question.line, question.amount);
      return 'kind' in check ? unknownLine(answer, check) : { value: say(CELLS, check.message) };
    }
    case 'classify':
      return ofRows(answer, question.rows, ({ category }) => say(CELLS, categoryMessage(category)));
    case 'line':
      return ofRows(answer, question.rows, ({ line }) => answer.input.budget[line]?.name ?? '');
    case 'explain':
      return ofRows(answer, question.rows, ({ message }) => say(language, message));
    case 'summary':
      return { value: spilledSummary(answer, CELLS) };
    case 'crosscheck':
      return { value: spilledChecks(answer, CELLS) };
  }
}

function ofLine(answer: Answer, name: string, give: (status: LineStatus) => CellAnswer): CellAnswer {
  const index = resolveLine(name, answer.input.budget);
  if (typeof index !== 'number') return unknownLine(answer, index);
  const status = answer.summary.lines[index];
  return status === undefined ? unknownLine(answer, { kind: 'unknown', text: name, nearest: undefined }) : give(status);
}

function rateOfAll({ summary }: Answer): CellAnswer {
  const projects = projectLines(summary);
  const lines = projects.length > 0 ? projects : summary.lines;
  if (lines.length === 0) return { error: '#N/A', message: { key: 'function.noBudget' } };
  return rate(sumFen(lines.map(({ executed }) => executed)), sumFen(lines.map(({ available }) => available)), '');
}

/** Digits of a fraction that a cell can hold: rounding a rounded rate again, for show, would tell another percent than the tables. */
const RATE_DIGITS = 15;

function rate(executed: Fen, available: Fen, line: string): CellAnswer {
  const ratio = ratioText(executed, available, RATE_DIGITS);
  if (ratio !== undefined) return { value: Number(ratio) };
  return { error: '#DIV/0!', message: line === '' ? { key: 'function.nothingAvailableAtAll' } : { key: 'function.nothingAvailable', params: { line } } };
}

/** One result a row; each distinct row is classified once. */
function ofRows(answer: Answer, rows: readonly RowTexts[], give: (verdict: Verdict) => string): CellAnswer {
  const classify = buildRowClassifier(answer.input.budget, answer.input.rules);
  const known = new Map<string, string>();
  const value = rows.map((row) => {
    const key = [row.economic, row.project, row.summary, row.account].join('\u0001');
    const before = known.get(key) ?? give(classify(row));
    known.set(key, before);
    return [before];
  });
  return { value };
}

function unknownLine(answer: Answer, name: UnknownName): CellAnswer {
  return answer.input.budget.length === 0 ? { error: '#N/A', message: { key: 'function.noBudget' } } : unknown('line', name);
}

function unknown(parameter: string, { text, nearest }: UnknownName): CellAnswer {
  if (nearest === undefined) return { error: '#N/A', message: { key: 'function.unknownNameOnly', params: { parameter, name: text } } };
  return { error: '#N/A', message: { key: 'function.unknownName', params: { parameter, name: text, nearest } } };
}
