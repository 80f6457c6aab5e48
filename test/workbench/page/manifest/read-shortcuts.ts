/** A keyboard shortcut of the add-in: the keys as one normalised text, and the action it starts. */
export interface Shortcut {
  /** As `ctrl+alt+shift+k`: modifiers in this order, lower case. */
  readonly keys: string;
  readonly actionId: string;
}

interface ExtendedManifest {
  readonly actions?: readonly { readonly id: string; readonly type: string; readonly name?: string }[];
  readonly shortcuts?: readonly {
    readonly action: string;
    readonly key: Readonly<Record<string, string | undefined>>;
  }[];
}

/** Reads the shortcuts of an extended manifest; a shortcut for an action that is not declared is an error, as in Excel. */
export function readShortcuts(json: unknown): Shortcut[] {
  const extended = json as ExtendedManifest;
  const actions = new Set((extended.actions ?? []).map((action) => action.id));
  return (extended.shortcuts ?? []).map((shortcut) => {
    if (!actions.has(shortcut.action)) throw new Error(`The shortcut's action "${shortcut.action}" is not declared.`);
    const keys = shortcut.key.web ?? shortcut.key.default;
    if (keys === undefined) throw new Error(`The shortcut of "${shortcut.action}" has no default key.`);
    return { keys: normalizeKeys(keys), actionId: shortcut.action };
  });
}

/** `Ctrl+Shift+Alt+K` and `ctrl + alt + shift + k` are the same keys. */
export function normalizeKeys(text: string): string {
  const parts = text.toLowerCase().split('+').map((part) => part.trim());
  const modifiers = ['ctrl', 'alt', 'shift'].filter((modifier) => parts.includes(modifier));
  return [...modifiers, parts.at(-1) ?? ''].join('+');
}

/** The keys of an event, in the same form. */
export function keysOf(event: { ctrlKey: boolean; altKey: boolean; shiftKey: boolean; code: string; key: string }): string {
  const named = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1] ?? event.key;
  const modifiers = [event.ctrlKey ? 'ctrl' : '', event.altKey ? 'alt' : '', event.shiftKey ? 'shift' : ''].filter((part) => part !== '');
  return [...modifiers, named.toLowerCase().replace(/^arrow/, '')].join('+');
}
