import type { Message } from '../message';
import type { Category } from './category';
import type { Origin } from './classified';

/** Where a row belongs and why. */
export interface Verdict {
  readonly category: Category;
  /** Index into the lines; -1 for none. */
  readonly line: number;
  readonly origin: Origin;
  /** Index of the rule that decided, where origin is 'rule'. */
  readonly rule?: number;
  readonly message: Message;
}

/** The name of a category, to stand in a sentence. */
export function categoryMessage(category: Category | 'basic'): Message {
  return { key: `category.${category}` };
}
