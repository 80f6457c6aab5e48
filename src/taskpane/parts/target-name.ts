import type { Category } from '../../core/classify/category';
import type { Message } from '../../core/message';
import type { Words } from '../words';

/** `项目支出 · 征地拆迁工作经费`, or the category alone. */
export function targetName(words: Words, category: Category, line: string): string {
  return words.say(targetMessage(category, line));
}

/** The same, to be said later. */
export function targetMessage(category: Category, line: string): Message {
  const name: Message = { key: `pane.category.${category}` };
  if (line !== '') return { key: 'pane.row.category', params: { category: name, line } };
  return category === 'project' ? { key: 'pane.row.category', params: { category: name, line: { key: 'pane.line.none' } } } : name;
}
