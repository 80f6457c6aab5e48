import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Outcome, PaneRequest, RowFilter, Session, SessionState } from '../excel/session';
import type { Message } from '../core/message';
import type { Place } from '../core/problem';
import type { TextKey } from '../core/text/texts';
import { claimAsked, CLAIM } from './check/claim-draft';
import type { Drafts } from './drafts';
import { createDrafts } from './drafts';
import { tabOf } from './frame/tab-of';
import { RULES_EDITED } from './rules/editing';
import type { Words } from './words';
import { wordsIn } from './words';

export const tabNames = ['overview', 'classify', 'budget', 'check', 'summary'] as const;
export type TabName = (typeof tabNames)[number];

/** What the pane shows; `recognition` stands under 总览 and `rules` under 分类. */
export type ViewName = TabName | 'recognition' | 'rules';

export interface NoticeAction {
  readonly label: TextKey;
  readonly run: () => void;
}

/** What the last action came to, with its ways on: undo, make a rule, go there. Said in the language that is chosen, also when it is switched while the notice stands. */
export interface Notice {
  readonly id: number;
  readonly kind: 'done' | 'failed';
  readonly text: Message;
  readonly details?: string;
  readonly places: readonly Place[];
  readonly actions: readonly NoticeAction[];
  /** The step that its 撤销 takes back. */
  readonly step?: number;
}

/** What to say and offer when an action has succeeded. */
export interface After {
  readonly done?: Message;
  readonly actions?: readonly NoticeAction[];
  /** Takes the action back. */
  readonly undo?: () => Promise<Outcome>;
}

export interface Pane {
  readonly session: Session;
  readonly state: SessionState;
  readonly words: Words;
  readonly shown: ViewName;
  readonly open: (view: ViewName) => void;
  /** Opens a tab: from another one, with the rule that was being edited there. */
  readonly openTab: (tab: TabName) => void;
  /** What stands in forms and is not saved. */
  readonly drafts: Drafts;
  /** Opens 分类 with only the rows that pass. */
  readonly openRows: (filter: RowFilter) => void;
  readonly filter: RowFilter;
  readonly setFilter: (filter: RowFilter) => void;
  /** Rows for which a rule is being made, in 规则. */
  readonly ruleFor: readonly number[] | undefined;
  readonly makeRule: (rows: readonly number[] | undefined) => void;
  readonly request: PaneRequest | undefined;
  readonly notice: Notice | undefined;
  readonly dismiss: () => void;
  /** Says something to a screen reader, once. */
  readonly announce: (text: string) => void;
  readonly announced: string;
  /** Runs an action and shows what it came to. Gives the outcome. */
  readonly act: (work: () => Promise<Outcome>, after?: After) => Promise<Outcome>;
  readonly goTo: (place: Place) => void;
}

/** The one hook that holds the pane's state: the session's, and which view stands open with what. */
export function usePane(session: Session): Pane {
  const state = useSyncExternalStore(session.subscribe, session.getState);
  const words = useMemo(() => wordsIn(state.language), [state.language]);
  const [drafts] = useState(createDrafts);
  const [shown, setShown] = useState<ViewName>('overview');
  const [filter, setFilter] = useState<RowFilter>(every);
  const [ruleFor, setRuleFor] = useState<readonly number[]>();
  const [notice, setNotice] = useState<Notice>();
  const [announced, setAnnounced] = useState('');
  const nextId = useRef(1);

  const announce = useCallback((text: string) => {
    // A reader says a changed text only: the same sentence again differs by an invisible space.
    setAnnounced((before) => (before === text ? `${text}\u00a0` : text));
  }, []);
  const show = useCallback((next: Omit<Notice, 'id'>) => {
    setNotice({ ...next, id: nextId.current++ });
    announce(words.say(next.text));
  }, [announce, words]);
  const dismiss = useCallback(() => { setNotice(undefined); }, []);

  const act = useCallback(async (work: () => Promise<Outcome>, after: After = {}): Promise<Outcome> => {
    const outcome = await settled(work);
    if (!outcome.ok) {
      show({ kind: 'failed', text: outcome.message, places: [], actions: [], ...(outcome.details === undefined ? {} : { details: outcome.details }) });
      return outcome;
    }
    const text = after.done ?? outcome.message;
    if (text === undefined) {
      setNotice((before) => (before?.kind === 'failed' ? undefined : before));
      return outcome;
    }
    // What was saved is taken back by its step, and nothing else with it.
    const { undo: step } = outcome;
    const undo = step === undefined ? after.undo : () => session.takeBack(step);
    const undoAction = undo === undefined ? [] : [{ label: 'pane.undo' as const, run: () => { void act(undo, { done: { key: 'pane.undone' } }); } }];
    show({ kind: 'done', text, places: outcome.places ?? [], actions: [...undoAction, ...(after.actions ?? [])], ...(step === undefined ? {} : { step }) });
    return outcome;
  }, [show, session]);

  const open = useCallback((view: ViewName) => {
    if (view === 'classify') setFilter((now) => rowsToOpen(now, session.getState().view?.summary.byCategory.unclassified.count ?? 0));
    setShown(view);
    setRuleFor(undefined);
  }, [session]);
  const openTab = useCallback((tab: TabName) => {
    open(tab === 'classify' && tabOf(shown) !== tab && drafts.get(RULES_EDITED) !== undefined ? 'rules' : tab);
  }, [open, shown, drafts]);
  const openRows = useCallback((next: RowFilter) => { setFilter(next); setShown('classify'); }, []);
  const makeRule = useCallback((rows: readonly number[] | undefined) => { setRuleFor(rows); setShown('rules'); }, []);
  const goTo = useCallback((place: Place) => { void act(() => session.goTo(place)); }, [act, session]);

  // A notice goes when what it offers to take back was changed since, or is gone.
  const step = notice?.step;
  const stands = step === undefined || state.undoable.includes(step);
  useEffect(() => { if (!stands) dismiss(); }, [stands, dismiss]);

  const { request } = state;
  const requestId = request?.id;
  const requestView = request?.view;
  const asked = request?.claim;
  useEffect(() => {
    if (requestView !== undefined) setShown(requestView);
    if (asked === undefined) return;
    // What the row in the sheet says takes the place of what was typed.
    drafts.drop(CLAIM);
    drafts.change(CLAIM, claimAsked(asked));
  }, [requestId, requestView, asked, drafts]);

  return { session, state, words, shown, open, openTab, drafts, openRows, filter, setFilter, ruleFor, makeRule, request, notice, dismiss, announce, announced, act, goTo };
}

/** All rows, as long as she has chosen none. */
const every: RowFilter = {};

/** What 分类 opens on: the rows she looked at last; at first those that nobody has classified, if there are any. */
export function rowsToOpen(last: RowFilter, unclassified: number): RowFilter {
  if (last === every && unclassified > 0) return { category: 'unclassified' };
  return last.category === 'unclassified' && unclassified === 0 ? every : last;
}

/** A thrown error is a bug or a lost host; she gets a sentence, support gets its text. */
async function settled(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, message: { key: 'pane.unexpected' }, details: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
