import { useCallback, useMemo } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { AnswerView, RowFilter } from '../../excel/session';
import { Hint } from '../parts/hint';
import { PeriodNote } from '../parts/period-note';
import { useRowPages } from '../parts/use-row-pages';
import type { Target } from '../parts/target-select';
import { targetMessage } from '../parts/target-name';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
import { ClassifyFoot } from './classify-foot';
import { DecideBar } from './decide-bar';
import { RowFilterBar } from './row-filter-bar';
import { RowList } from './row-list';
import { SelectedRow } from './selected-row';
import { useChoice } from './use-choice';

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
  const first = view.decisions.length === 0 && view.rules.length === 0;
  const { chosen, moved, target, setChosen, setTarget, drop } = useChoice(session, pane.filter, filter, view);

  const toggle = useCallback((index: number) => {
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(index)) next.add(index);
      return next;
    });
  }, [setChosen]);
  const choose = async (rows: RowFilter): Promise<number> => {
    const indices = await session.rowIndices(rows);
    setChosen(() => new Set(indices));
    return indices.length;
  };
  const chooseLike = async () => {
    const [first] = chosen;
    if (first !== undefined) pane.announce(words.text('pane.choose.likeDone', { count: await choose({ like: first }) }));
  };
  const decide = (rows: readonly number[], to: Target) => pane.act(() => session.decide(rows, to.category, to.line, ''), {
    done: { key: 'pane.decide.done', params: { count: rows.length, target: targetMessage(to.category, to.line) } },
    undo: session.undoDecision,
    actions: [{ label: 'pane.decide.makeRule', run: () => { pane.makeRule(rows); } }],
  });
  const decideChosen = async (to: Target) => {
    const { ok } = await decide([...chosen], to);
    if (ok) drop();
  };

  return (
    <div className={styles.view}>
      <SelectedRow row={pane.state.selected} lines={view.lines} first={first} onDecide={(index, to) => decide([index], to)} />
      {pane.filter.everyMonth !== true && <PeriodNote pane={pane} />}
      <RowFilterBar view={view} filter={pane.filter} onFilter={pane.setFilter} />
      <RowList
        pages={pages} filter={filter} chosen={chosen} onToggle={toggle}
        onChooseAll={() => { void choose(filter); }}
        onOpen={(row) => { pane.goTo({ sheet: row.sheet, row: row.row }); }}
      />
      {moved && <Hint>{words.text('pane.choose.moved')}</Hint>}
      {chosen.size > 0 && (
        <DecideBar
          count={chosen.size} target={target} onTarget={setTarget} lines={view.lines} first={first} onDecide={(to) => { void decideChosen(to); }}
          onChooseAll={() => { void choose(filter); }} onChooseLike={() => { void chooseLike(); }} onChooseNone={drop}
        />
      )}
      <ClassifyFoot pane={pane} ruleCount={view.rules.length} />
    </div>
  );
}

/** Without a kind or a cross-check of its own, a list holds what its figure counts: spending, and no totals or income. */
function spending(filter: RowFilter): RowFilter {
  return filter.kind === undefined && filter.check === undefined ? { ...filter, kind: 'posting' } : filter;
}
