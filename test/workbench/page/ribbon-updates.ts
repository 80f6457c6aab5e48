import type { PageState } from './page-state';

type Controls = PageState['controls'];

interface Update {
  readonly id?: unknown;
  readonly enabled?: unknown;
  readonly visible?: unknown;
  readonly tabs?: readonly Update[];
  readonly groups?: readonly Update[];
  readonly controls?: readonly Update[];
  readonly items?: readonly Update[];
}

/** Takes over what an add-in says of its tabs, groups and controls (`Office.ribbon.requestUpdate` and its like). */
export function withUpdate(controls: Controls, update: unknown): Controls {
  const changed = new Map(controls);
  const take = (one: Update): void => {
    const key = one.id;
    if (typeof key === 'string') {
      changed.set(key, {
        ...changed.get(key),
        ...(typeof one.enabled === 'boolean' ? { enabled: one.enabled } : {}),
        ...(typeof one.visible === 'boolean' ? { visible: one.visible } : {}),
      });
    }
    for (const inner of [one.tabs, one.groups, one.controls, one.items]) for (const each of inner ?? []) take(each);
  };
  take(update as Update);
  return changed;
}
