import type { SessionState } from './session';

/** The session's state: one value that is replaced, and who wants to know. */
export interface SessionStore {
  readonly get: () => SessionState;
  readonly set: (change: Partial<SessionState>) => void;
  /** Leaves a property out of the state. */
  readonly drop: (...keys: readonly OptionalKey[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

type OptionalKey = 'progress' | 'view' | 'selected' | 'failure' | 'until' | 'request';

export function createStore(first: SessionState): SessionStore {
  let state = first;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      tell();
    },
    drop: (...keys) => {
      if (!keys.some((key) => key in state)) return;
      state = Object.fromEntries(Object.entries(state).filter(([key]) => !keys.some((dropped) => dropped === key))) as unknown as SessionState;
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
