/** What stands in the pane's forms and has not been saved, each form by its name: held above the views, so that it is there still when a view is opened again. */
export interface Drafts {
  /** What was changed in a form; undefined while nothing was. */
  readonly get: (form: string) => object | undefined;
  readonly change: (form: string, part: object) => void;
  /** Saved or given up: nothing of it is left. */
  readonly drop: (form: string) => void;
  /** Calls back after each change; gives the function that ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createDrafts(): Drafts {
  const kept = new Map<string, object>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  return {
    get: (form) => kept.get(form),
    change: (form, part) => {
      kept.set(form, { ...kept.get(form), ...part });
      tell();
    },
    drop: (form) => {
      if (kept.delete(form)) tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}
