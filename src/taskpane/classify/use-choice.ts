import { useCallback, useEffect } from 'react';
import type { AnswerView, RowFilter, Session } from '../../excel/session';
import type { Target } from '../parts/target-select';
import { useDraft } from '../use-draft';

/** The rows ticked in the list, and where they are to go. */
export interface Choice {
  readonly chosen: ReadonlySet<number>;
  /** Rows were ticked, and are no longer because others may have got their places. */
  readonly moved: boolean;
  readonly target: Target | undefined;
  readonly setChosen: (next: (before: ReadonlySet<number>) => ReadonlySet<number>) => void;
  readonly setTarget: (target: Target | undefined) => void;
  /** Decided or given up. */
  readonly drop: () => void;
}

interface ChoiceDraft {
  readonly chosen: ReadonlySet<number>;
  /** Among which rows they were ticked, and in which answer. */
  readonly among: RowFilter | undefined;
  readonly view: AnswerView | undefined;
  readonly target: Target | undefined;
}

const nothing: ReadonlySet<number> = new Set();
const given: ChoiceDraft = { chosen: nothing, among: undefined, view: undefined, target: undefined };

/**
 * What is ticked stays while other views are open and figures change. What was ticked among other rows is ticked no
 * longer, nor what stands no longer among them, nor anything once rows have moved.
 */
export function useChoice(session: Session, among: RowFilter, filter: RowFilter, view: AnswerView): Choice {
  const { value, change, drop } = useDraft<ChoiceDraft>('rows', given);
  const there = value.chosen.size > 0 && value.among === among;
  const moved = there && value.view?.arrangement !== view.arrangement;
  const chosen = there && !moved ? value.chosen : nothing;
  const old = there && !moved && value.view !== view;
  useEffect(() => {
    if (!old) return undefined;
    let wanted = true;
    session.rowIndices(withoutSearch(filter)).then(
      (passing) => {
        if (!wanted) return;
        const still = new Set(passing);
        change((now) => ({ chosen: new Set([...now.chosen].filter((index) => still.has(index))), view }));
      },
      // The answer asked about is gone; the next one brings a new look.
      () => undefined,
    );
    return () => { wanted = false; };
  }, [old, session, filter, view, change]);

  const setChosen = useCallback((next: (before: ReadonlySet<number>) => ReadonlySet<number>) => {
    change((now) => {
      const kept = now.among === among;
      const stands = kept && now.view?.arrangement === view.arrangement;
      const rows = next(stands ? now.chosen : nothing);
      return rows.size === 0 ? given : { chosen: rows, among, view: stands ? now.view : view, target: kept ? now.target : undefined };
    });
  }, [change, among, view]);
  const setTarget = useCallback((target: Target | undefined) => { change({ target }); }, [change]);
  return { chosen, moved, target: value.target, setChosen, setTarget, drop };
}

/** Rows like a ticked one are ticked wherever they are found; what they are is what keeps them ticked. */
function withoutSearch(filter: RowFilter): RowFilter {
  const rest = { ...filter };
  delete rest.text;
  delete rest.check;
  return rest;
}
