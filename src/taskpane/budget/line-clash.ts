import type { BudgetLine } from '../../core/budget/budget-line';
import { plainText } from '../../core/lookup';
import type { Message } from '../../core/message';
import type { AnswerView } from '../../excel/session';

type Named = Pick<BudgetLine, 'name' | 'code' | 'aliases'>;

/** A name that a line would share with another one: the ledger could not say which of them it means. */
export interface LineClash {
  readonly field: keyof Named;
  readonly message: Message;
}

/** The first name, code or alias of a line that another line has too, spacing, punctuation and width aside. */
export function lineClash(line: Named, others: readonly Named[]): LineClash | undefined {
  const owners = new Map(others.flatMap((other) => [other.name, other.code, ...other.aliases].map((word) => [plainText(word), other.name] as const)));
  const words = [{ field: 'name', text: line.name }, { field: 'code', text: line.code }, ...line.aliases.map((text) => ({ field: 'aliases', text }) as const)] as const;
  for (const { field, text } of words) {
    const other = plainText(text) === '' ? undefined : owners.get(plainText(text));
    if (other !== undefined) return { field, message: { key: 'pane.line.clash', params: { found: text.trim(), other } } };
  }
  return undefined;
}

/** What is wrong with the names of a line as the table has them. */
export function clashesOf({ problems }: Pick<AnswerView, 'problems'>, name: string): readonly Message[] {
  return problems.flatMap(({ code, message }) => ((code === 'line-duplicate' || code === 'line-twice') && [message.params?.line, message.params?.other].includes(name) ? [message] : []));
}
