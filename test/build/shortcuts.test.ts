import { readFileSync } from 'node:fs';
import { shortcutResourcesJson, shortcutsJson } from '../../src/build/shortcuts';

interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string; readonly mac: string } }[];
}
type Names = Readonly<Record<string, { readonly value: string }>>;

const { actions, shortcuts } = JSON.parse(shortcutsJson()) as Shortcuts;
const { resources } = JSON.parse(shortcutResourcesJson()) as { readonly resources: Readonly<Record<string, Names>> };

test('every action has one key of its own: Ctrl+Alt+Shift and a letter', () => {
  expect(actions.map(({ id }) => id)).toEqual(shortcuts.map(({ action }) => action));
  expect(new Set(shortcuts.map(({ key }) => key.default)).size).toBe(shortcuts.length);
  for (const { key } of shortcuts) {
    expect(key.default).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z]$/);
    expect(key.mac).toMatch(/^Command\+Option\+Shift\+[A-Z]$/);
  }
});

test('the actions are those of the ribbon', () => {
  const ribbon = new Set([...readFileSync('manifest.xml', 'utf8').matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name));
  expect(new Set(actions.map(({ id }) => id))).toEqual(ribbon);
  expect(actions.every(({ type }) => type === 'ExecuteFunction')).toBe(true);
});

test('names are resources, complete in every language', () => {
  expect(Object.keys(resources)).toEqual(['default', 'zh-cn', 'en-us']);
  for (const names of Object.values(resources)) expect(actions.map(({ id, name }) => [name, names[id]?.value])).toEqual(actions.map(({ id }) => [`\${resource.${id}}`, expect.stringMatching(/\S/) as unknown]));
  for (const { id } of actions) {
    expect(resources['zh-cn']![id]!.value).toMatch(/\p{Script=Han}/u);
    expect(resources['en-us']![id]!.value).not.toMatch(/\p{Script=Han}/u);
  }
});
