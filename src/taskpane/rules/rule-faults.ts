import type { BudgetLine } from '../../core/budget/budget-line';
import { economicClassOf } from '../../core/classify/economic-items';
import { findLine } from '../../core/classify/line-matcher';
import { plainText } from '../../core/lookup';
import type { Message } from '../../core/message';
import type { Target } from '../parts/target-select';
import { moneyProblem, readMoney } from '../read-money';
import { readList } from '../read-list';
import type { ConditionDraft } from './condition-draft';
import { isAsGiven } from './condition-draft';

/** What is wrong with a condition, said beside the field that it is about. */
export type ConditionFaults = Partial<Readonly<Record<'field' | 'texts' | 'from' | 'to', Message>>>;

/** Why a rule as typed can't be saved: it would decide nothing, or something else than it says. */
export interface RuleFaults {
  /** One entry for each condition. */
  readonly conditions: readonly ConditionFaults[];
  readonly result: Message | undefined;
}

export function ruleFaults(conditions: readonly ConditionDraft[], target: Target | undefined, lines: readonly BudgetLine[]): RuleFaults {
  return {
    conditions: conditions.map((condition, at) => ({ ...twice(conditions, at), ...(condition.field === 'amount' ? amountFaults(condition) : textFaults(condition)) })),
    result: resultFault(target, lines),
  };
}

export function isFaultless({ conditions, result }: RuleFaults): boolean {
  return result === undefined && conditions.every((faults) => Object.keys(faults).length === 0);
}

/** The table has one cell for a field: a second condition on it would be lost. */
function twice(conditions: readonly ConditionDraft[], at: number): ConditionFaults {
  const first = conditions.findIndex(({ field }) => field === conditions[at]?.field);
  const field = conditions[at]?.field ?? 'summary';
  return first === at ? {} : { field: { key: 'pane.ruleEdit.fieldTwice', params: { number: first + 1, field: { key: `pane.rule.field.${field}` } } } };
}

function amountFaults(condition: ConditionDraft): ConditionFaults {
  // Several single amounts of the table are no range.
  if (isAsGiven(condition)) return {};
  const { from, to } = condition;
  const low = readMoney(from);
  const high = readMoney(to);
  const unreadable = { ...fault('from', moneyProblem(from)), ...fault('to', moneyProblem(to)) };
  if (Object.keys(unreadable).length > 0) return unreadable;
  if (low === undefined && high === undefined) return { from: { key: 'pane.ruleEdit.amountMissing' } };
  return low !== undefined && high !== undefined && low > high ? { to: { key: 'pane.ruleEdit.amountsReversed', params: { from: { fen: low }, to: { fen: high } } } } : {};
}

function textFaults({ field, operator, texts }: ConditionDraft): ConditionFaults {
  const operands = readList(texts);
  if (operands.length === 0) return { texts: { key: 'pane.ruleEdit.textMissing' } };
  const signs = operands.find((text) => plainText(text) === '');
  if (signs !== undefined) return { texts: { key: 'pane.ruleEdit.textEmpty', params: { text: signs } } };
  const none = field === 'economicCode' && operator !== 'contains' ? operands.find((text) => /^\d{3,}$/.test(plainText(text)) && economicClassOf(text) === undefined) : undefined;
  return none === undefined ? {} : { texts: { key: 'pane.ruleEdit.codeUnknown', params: { code: none } } };
}

function resultFault(target: Target | undefined, lines: readonly BudgetLine[]): Message | undefined {
  if (target === undefined) return { key: 'pane.ruleEdit.resultMissing' };
  return target.line === '' || findLine(lines, target.line) !== undefined ? undefined : { key: 'pane.ruleEdit.lineGone', params: { line: target.line } };
}

function fault(field: 'from' | 'to', message: Message | undefined): ConditionFaults {
  return message === undefined ? {} : { [field]: message };
}
