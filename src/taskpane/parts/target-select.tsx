import type { BudgetLine } from '../../core/budget/budget-line';
import type { Category } from '../../core/classify/category';
import { categories } from '../../core/classify/category';
import { useWords } from '../words';
import { PaneSelect } from './pane-select';

/** Where a row is to go: a category, and for project spending a budget line (or none: ''). */
export interface Target {
  readonly category: Category;
  readonly line: string;
}

export interface TargetSelectProps {
  readonly lines: readonly BudgetLine[];
  readonly value: Target | undefined;
  readonly onChange: (target: Target | undefined) => void;
  readonly label?: string;
  readonly size?: 'small' | 'medium';
}

/** Chooses a category or a budget line from one list. */
export function TargetSelect({ lines, value, onChange, label, size = 'medium' }: TargetSelectProps) {
  const words = useWords();
  const projectLines = lines.filter((line) => line.category === 'project');
  return (
    <PaneSelect size={size} aria-label={label} value={value === undefined ? '' : encode(value)} onChange={(_, data) => { onChange(decode(data.value)); }}>
      <option value="">{words.text('pane.decide.pick')}</option>
      {projectLines.length > 0 && (
        <optgroup label={words.text('pane.decide.lines')}>
          {projectLines.map((line) => <option key={line.name} value={encode({ category: 'project', line: line.name })}>{line.name}</option>)}
        </optgroup>
      )}
      <optgroup label={words.text('pane.decide.categories')}>
        {categories.filter((category) => category !== 'unclassified').map((category) => (
          <option key={category} value={encode({ category, line: '' })}>
            {words.text(category === 'project' ? 'pane.decide.projectNoLine' : `pane.category.${category}`)}
          </option>
        ))}
      </optgroup>
    </PaneSelect>
  );
}

function encode(target: Target): string {
  return `${target.category}:${target.line}`;
}

function decode(value: string): Target | undefined {
  const split = value.indexOf(':');
  const category = categories.find((name) => name === value.slice(0, split));
  return category === undefined ? undefined : { category, line: value.slice(split + 1) };
}
