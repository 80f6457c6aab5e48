import type { Category } from '../../core/classify/category';
import type { Words } from '../words';

/** `项目支出 · 征地拆迁工作经费`, or the category alone. */
export function targetName(words: Words, category: Category, line: string): string {
  const name = words.text(`pane.category.${category}`);
  if (line !== '') return words.text('pane.row.category', { category: name, line });
  return category === 'project' ? words.text('pane.row.category', { category: name, line: words.text('pane.line.none') }) : name;
}
