import { createContext, useCallback, useContext, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Drafts } from './drafts';
import { createDrafts } from './drafts';

export const DraftsContext = createContext<Drafts>(createDrafts());

/** A form's fields as they stand, also after another view was open in between. */
export interface Draft<T extends object> {
  /** As she left them; a field that she has not changed follows what was given. */
  readonly value: T;
  /** Only what she has changed. */
  readonly typed: Partial<T>;
  /** Whether it was changed since its view was opened: what opens by it now takes the focus, what stood open before does not. */
  readonly fresh: boolean;
  readonly change: (part: Partial<T> | ((now: T) => Partial<T>)) => void;
  /** Saved or given up: the fields stand as given. */
  readonly drop: () => void;
}

const nothing = {};

/** The draft of a form, by its name. */
export function useDraft<T extends object>(form: string, given: T): Draft<T> {
  const drafts = useContext(DraftsContext);
  const kept = () => drafts.get(form);
  const typed: Partial<T> = useSyncExternalStore(drafts.subscribe, kept, kept) ?? nothing;
  const [fresh, setFresh] = useState(false);
  const latest = useRef(given);
  useLayoutEffect(() => { latest.current = given; });
  const change = useCallback((part: Partial<T> | ((now: T) => Partial<T>)) => {
    setFresh(true);
    drafts.change(form, typeof part === 'function' ? part({ ...latest.current, ...drafts.get(form) }) : part);
  }, [drafts, form]);
  const drop = useCallback(() => { drafts.drop(form); }, [drafts, form]);
  return { value: { ...given, ...typed }, typed, fresh, change, drop };
}
