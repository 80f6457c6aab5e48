import { useCallback, useMemo, useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { AnswerView, RowFilter } from '../../excel/session';
import { useRowPages } from '../parts/use-row-pages';
import type { Target } from '../parts/target-select';
import { targetName } from '../parts/target-name';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
import { ClassifyFoot } from './classify-foot';
import { DecideBar } from './decide-bar';
import { RowFilterBar } from './row-filter-bar';
import { RowList } from './row-list';
import { SelectedRow } from './selected-row';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, flexGrow: 1, minHeight: 0 },
});

/** Why is this row here, and what about the open ones? */
export function ClassifyView({ pane, view }: { readonly pane: Pane; readonly view: AnswerView }) {
  const styles = useStyles();
  const words = useWords();
  const { session } = pane;
  const filter = useMemo(() => spending(pane.filter), [pane.filter]);
  const pages = useRowPages(session, filter, view);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  // What was chosen among other rows, or before the ledger changed, is chosen no longer.
  const choiceOf = useMemo(() => ({ filter, view }), [filter, view]);
  const [chosenFor, setChosenFor] = useState(choiceOf);
  if (chosenFor !== choiceOf) {
    setChosenFor(choiceOf);
    setChosen(new Set());
  }

  const toggle = useCallback((index: number) => {
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(index)) next.add(index);
      return next;
    });
  }, []);
  const choose = async (rows: RowFilter): Promise<number> => {
    const indices = await session.rowIndices(rows);
    setChosen(new Set(indices));
    return indices.length;
  };
  const chooseLike = async () => {
    const [first] = chosen;
    if (first !== undefined) pane.announce(words.text('pane.choose.likeDone', { count: await choose({ like: first }) }));
  };
  const decide = (rows: readonly number[], target: Target) => {
    void pane.act(() => session.decide(rows, target.category, target.line, ''), {
      done: words.text('pane.decide.done', { count: rows.length, target: targetName(words, target.category, target.line) }),
      undo: session.undoDecision,
      actions: [{ label: words.text('pane.decide.makeRule'), run: () => { pane.makeRule(rows); } }],
    });
  };

  return (
    <div className={styles.view}>
      <SelectedRow row={pane.state.selected} lines={view.lines} onDecide={(index, target) => { decide([index], target); }} />
      <RowFilterBar view={view} filter={pane.filter} onFilter={pane.setFilter} />
      <RowList
        pages={pages} filter={filter} chosen={chosen} onToggle={toggle}
        onChooseAll={() => { void choose(filter); }}
        onOpen={(row) => { pane.goTo({ sheet: row.sheet, row: row.row }); }}
      />
      {chosen.size > 0 && (
        <DecideBar
          count={chosen.size} lines={view.lines} onDecide={(target) => { decide([...chosen], target); }}
          onChooseAll={() => { void choose(filter); }} onChooseLike={() => { void chooseLike(); }} onChooseNone={() => { setChosen(new Set()); }}
        />
      )}
      <ClassifyFoot pane={pane} ruleCount={view.rules.length} />
    </div>
  );
}

/** Without a kind or rows of their own, a list holds what its figure counts: spending, and no totals or income. */
function spending(filter: RowFilter): RowFilter {
  return filter.kind === undefined && filter.rows === undefined ? { ...filter, kind: 'posting' } : filter;
}
