import type { Condition, RuleField, RuleOperator } from '../../core/classify/rule';
import { fen, yuanForReading } from '../../core/money';
import { listText, readList } from '../read-list';
import { readMoney } from '../read-money';

export const textOperators = ['is', 'begins', 'contains'] as const satisfies readonly RuleOperator[];

/** A condition as typed so far; what was typed for texts and for amounts stays while the other is looked at. */
export interface ConditionDraft {
  /** Tells it from the others as they are added and removed. */
  readonly id: number;
  readonly field: RuleField;
  readonly operator: (typeof textOperators)[number];
  readonly texts: string;
  readonly from: string;
  readonly to: string;
  /** What it was made of, so that a condition she leaves alone is saved letter for letter. */
  readonly given?: Condition;
}

export function conditionDraft(condition: Condition, id: number): ConditionDraft {
  const operator = textOperators.find((other) => other === condition.operator) ?? 'contains';
  const amounts = condition.field === 'amount';
  const [from, to] = amounts ? condition.operands : [];
  return { id, field: condition.field, operator, texts: amounts ? '' : listText(condition.operands), from: shown(from), to: shown(to), given: condition };
}

/** The condition that a draft stands for; without operands while nothing that can be read is typed. */
export function conditionOf(draft: ConditionDraft): Condition {
  const { field, operator, texts, from, to, given } = draft;
  if (given !== undefined && isAsGiven(draft)) return given;
  return field === 'amount' ? { field, operator: 'between', operands: [operand(from), operand(to)] } : { field, operator, operands: readList(texts) };
}

/** Whether it stands as the table has it. */
export function isAsGiven(draft: ConditionDraft): boolean {
  if (draft.given === undefined || draft.given.operands.length === 0) return false;
  const given = conditionDraft(draft.given, draft.id);
  return (['field', 'operator', 'texts', 'from', 'to'] as const).every((part) => draft[part] === given[part]);
}

function shown(operandText: string | undefined): string {
  return operandText === undefined || operandText === '' ? '' : yuanForReading(fen(Number(operandText)));
}

function operand(value: string): string {
  const amount = readMoney(value);
  return amount === undefined ? '' : String(amount);
}
