import { useEffect, useState } from 'react';
import { Input, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { DismissRegular, SearchRegular } from '@fluentui/react-icons';
import { categories } from '../../core/classify/category';
import type { AnswerView, RowFilter } from '../../excel/session';
import { useWords } from '../words';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  count: { marginLeft: tokens.spacingHorizontalXS, fontVariantNumeric: 'tabular-nums' },
  input: { minWidth: 0, width: '100%' },
});

export interface RowFilterBarProps {
  readonly view: AnswerView;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
}

/** Which rows: 待定 first, then the categories, a line or kind that led here, and a search. */
export function RowFilterBar({ view, filter, onFilter }: RowFilterBarProps) {
  const styles = useStyles();
  const words = useWords();
  const { summary } = view;
  const present = categories.filter((category) => summary.byCategory[category].count > 0);
  const ordered = [...present.filter((category) => category === 'unclassified'), ...present.filter((category) => category !== 'unclassified')];
  const special = specialFilter();
  return (
    <div className={styles.bar}>
      <div className={styles.chips} role="group" aria-label={words.text('pane.rows.filter')}>
        {special !== undefined && (
          <ToggleButton className={styles.chip} size="small" shape="circular" checked icon={<DismissRegular />} iconPosition="after" onClick={() => { onFilter({}); }}>{special}</ToggleButton>
        )}
        {ordered.map((category) => (
          <ToggleButton key={category} className={styles.chip} size="small" shape="circular" checked={filter.category === category} onClick={() => { onFilter({ category }); }}>
            {words.text(`pane.category.short.${category}`)}<span className={styles.count}>{summary.byCategory[category].count}</span>
          </ToggleButton>
        ))}
        <ToggleButton className={styles.chip} size="small" shape="circular" checked={filter.category === undefined && special === undefined} onClick={() => { onFilter({}); }}>
          {words.text('pane.rows.all')}<span className={styles.count}>{summary.expenditure.count}</span>
        </ToggleButton>
      </div>
      <SearchField text={filter.text ?? ''} onText={(text) => { onFilter(withText(filter, text)); }} />
    </div>
  );

  function specialFilter(): string | undefined {
    if (filter.line !== undefined) return filter.line === '' ? words.text('pane.line.none') : filter.line;
    if (filter.kind !== undefined) return words.text(`pane.kind.${filter.kind}`);
    return filter.check === undefined ? undefined : words.text('pane.rows.picked', { count: view.checks.find(({ id }) => id === filter.check)?.rowCount ?? 0 });
  }
}

/** Searches when she stops typing, so that the list is not fetched for every letter. */
function SearchField({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const styles = useStyles();
  const words = useWords();
  const [typed, setTyped] = useState(text);
  const [before, setBefore] = useState(text);
  if (before !== text) {
    setBefore(text);
    if (typed.trim() !== text) setTyped(text);
  }
  useEffect(() => {
    // A space at the end changes nothing, and may be followed by more.
    if (typed.trim() === text) return undefined;
    const timer = setTimeout(() => { onText(typed); }, 250);
    return () => { clearTimeout(timer); };
  }, [typed, text, onText]);
  return (
    <Input
      className={styles.input} size="small" type="search" contentBefore={<SearchRegular />} value={typed}
      placeholder={words.text('pane.rows.search')} aria-label={words.text('pane.rows.search')} onChange={(_, data) => { setTyped(data.value); }}
      onBlur={() => { if (typed.trim() !== text) onText(typed); }}
    />
  );
}

function withText(filter: RowFilter, text: string): RowFilter {
  const rest = { ...filter };
  delete rest.text;
  return text.trim() === '' ? rest : { ...rest, text: text.trim() };
}
