import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { developmentOrigin, manifestForHost } from '../../src/build/manifest-for-host';
import { child, childrenOf, parseXml } from '../workbench/xlsx/xml';
import { elementsOf, localizedOf, resourcesOf, valuesOf } from './manifest-parts';
import { readManifest } from './read-manifest';
import { readPng } from './read-png';
import { servedPaths } from './served-paths';

const text = readFileSync('manifest.xml', 'utf8');
const manifest = parseXml(text);
const schemas = 'test/fixtures/manifest-schema';
const overrides = child(manifest, 'VersionOverrides')!;
const workbookHost = child(overrides, 'Hosts', 'Host')!;

/** What the schema finds wrong; nothing when the manifest is valid. */
async function schemaErrors(xml: string): Promise<string[]> {
  const files = readdirSync(schemas).map((fileName) => ({ fileName, contents: readFileSync(`${schemas}/${fileName}`, 'utf8') }));
  const main = files.find(({ fileName }) => fileName === 'OfficeAppManifestV1_1.xsd')!;
  const result = await validateXML({ xml: { fileName: 'manifest.xml', contents: xml }, schema: [main], preload: files.filter((file) => file !== main) });
  return result.errors.map(({ message }) => message);
}

describe('the schema of Office', () => {
  test('takes the manifest as it stands', async () => { expect(await schemaErrors(text)).toEqual([]); });

  test.each([
    ['an id of 33 characters', text.replace('id="Icon.pane.16"', `id="${'i'.repeat(33)}"`), 'maxLength'],
    ['elements in another order', text.replace(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1'), 'ProviderName'],
    ['a short string of 126 characters', text.replace('DefaultValue="打开窗格"', `DefaultValue="${'长'.repeat(126)}"`), 'maxLength'],
    ['an unprefixed Override in a resource', text.replace('<bt:Override Locale="en-US" Value="Open pane"/>', '<Override Locale="en-US" Value="Open pane"/>'), 'Override'],
  ])('refuses %s', async (_what, broken, said) => {
    expect(broken).not.toBe(text);
    expect((await schemaErrors(broken)).join('\n')).toContain(said);
  });
});

describe('Microsoft’s own reader', () => {
  const read = { displayName: '预算执行', defaultLocale: 'zh-CN', permissions: 'ReadWriteDocument', hosts: ['Workbook'], officeAppType: 'TaskPaneApp' };

  test('reads the manifest', async () => { expect(await readManifest('manifest.xml')).toMatchObject(read); });

  test('reads the manifest for a host', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.xml');
    writeFileSync(file, manifestForHost(text, 'https://apps.example.cn/budget'));
    expect(await readManifest(file)).toMatchObject(read);
  });
});

describe('addresses', () => {
  const addresses = [...new Set(text.match(/https:\/\/[^"<\s]+/g))].filter((address) => address !== developmentOrigin);

  test.each(addresses)('%s is served', (address) => {
    expect(address.startsWith(`${developmentOrigin}/`)).toBe(true);
    expect(servedPaths()).toContain(address.slice(developmentOrigin.length + 1));
  });

  test('plain http stands only in the names of schemas', () => {
    const plain = text.match(/http:\/\/[^"<\s]+/g) ?? [];
    expect(plain.filter((address) => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(address))).toEqual([]);
  });

  test('every icon has the size that its place asks for', () => {
    const images = resourcesOf(manifest, 'Images');
    for (const { attributes: { size, resid } } of elementsOf(overrides).filter(({ name, attributes }) => name === 'Image' && attributes.size !== undefined)) {
      for (const address of valuesOf(images.get(resid!)!)) {
        expect([resid, readPng(address.slice(developmentOrigin.length + 1))]).toEqual([resid, { width: Number(size), height: Number(size) }]);
      }
    }
  });

  test('every group, control and item has its icon in all sizes', () => {
    const icons = elementsOf(overrides).filter(({ name }) => name === 'Icon');
    expect(icons.length).toBeGreaterThan(8);
    for (const icon of icons) expect(icon.children.map(({ attributes }) => attributes.size)).toEqual(['16', '20', '24', '32', '40', '48', '64', '80']);
  });
});

describe('resources', () => {
  const kinds = ['Images', 'Urls', 'ShortStrings', 'LongStrings'];
  const all = new Map(kinds.flatMap((kind) => [...resourcesOf(manifest, kind)]));
  const used = elementsOf(overrides).flatMap(({ attributes: { resid } }) => (resid === undefined ? [] : [resid]));

  test('every resid resolves, and nothing lies unused', () => {
    expect(used.filter((resid) => !all.has(resid))).toEqual([]);
    expect([...all.keys()].filter((id) => !used.includes(id))).toEqual([]);
  });

  test('no id is used twice', () => {
    const ids = kinds.flatMap((kind) => childrenOf(child(overrides, 'Resources'), kind).flatMap((group) => group.children.map(({ attributes }) => attributes.id)));
    expect(ids).toHaveLength(all.size);
    const controls = elementsOf(overrides).filter(({ name }) => ['CustomTab', 'Group', 'Control', 'Item'].includes(name)).map(({ attributes }) => attributes.id);
    expect(new Set(controls).size).toBe(controls.length);
  });

  test('each is of the kind that its place takes', () => {
    const kindOf = new Map(kinds.flatMap((kind) => [...resourcesOf(manifest, kind).keys()].map((id) => [id, kind] as const)));
    const expected: Readonly<Record<string, string>> = { Image: 'Images', Label: 'ShortStrings', Title: 'ShortStrings', Namespace: 'ShortStrings', Description: 'LongStrings' };
    for (const { name, attributes: { resid } } of elementsOf(overrides)) {
      if (resid !== undefined) expect([name, resid, kindOf.get(resid)]).toEqual([name, resid, expected[name] ?? 'Urls']);
    }
  });

  test.each([['ShortStrings', 125], ['LongStrings', 250]])('%s keep to %i characters in every language', (kind, most) => {
    const texts = [...resourcesOf(manifest, kind).values()].flatMap(valuesOf);
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((one) => one.trim() === '' || one.length > most)).toEqual([]);
  });

  test('ids keep to 32 characters', () => {
    expect([...all.keys()].filter((id) => id.length > 32)).toEqual([]);
  });
});

describe('languages', () => {
  test('every text and address that a language can differ in is there in English', () => {
    // The page and its script are the same in every language.
    const same = ['SourceLocation', 'Runtime.Url', 'Functions.Script'];
    const missing = localizedOf(manifest).filter(({ name, overrides: given }) => !same.includes(name) && given['en-US'] === undefined);
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test('English texts are English, Chinese ones Chinese', () => {
    const texts = localizedOf(manifest).filter(({ value, name }) => !value.startsWith('https:') && name !== 'Functions.Namespace');
    expect(texts.filter(({ value }) => !/\p{Script=Han}/u.test(value))).toEqual([]);
    expect(texts.filter(({ overrides: given }) => /\p{Script=Han}/u.test(given['en-US']!))).toEqual([]);
  });
});

describe('how Excel starts it', () => {
  test('pane, functions and commands share one page that stays', () => {
    expect(child(workbookHost, 'Runtimes', 'Runtime')?.attributes).toEqual({ resid: 'Runtime.Url', lifetime: 'long' });
    expect(child(workbookHost, 'AllFormFactors', 'ExtensionPoint', 'Page', 'SourceLocation')?.attributes.resid).toBe('Runtime.Url');
    expect(child(workbookHost, 'DesktopFormFactor', 'FunctionFile')?.attributes.resid).toBe('Runtime.Url');
    const shown = elementsOf(overrides).filter(({ name, children }) => name === 'Action' && children.some((part) => part.name === 'SourceLocation'));
    expect(shown.map((action) => child(action, 'SourceLocation')?.attributes.resid)).toEqual(['Runtime.Url']);
    expect(elementsOf(overrides).filter(({ name }) => name === 'TaskpaneId')).toEqual([]);
  });

  test('Excel without a shared runtime gets the plain pane, which has no requirement', () => {
    expect(child(manifest, 'Requirements')).toBeUndefined();
    expect(child(overrides, 'Requirements', 'Sets', 'Set')?.attributes).toEqual({ Name: 'SharedRuntime', MinVersion: '1.1' });
  });

  test('every action of the ribbon and the cell’s menu is one that the add-in answers', () => {
    const named = new Set(elementsOf(overrides).filter(({ name }) => name === 'FunctionName').map((element) => element.text));
    const answered = readFileSync('src/excel/register-commands.ts', 'utf8');
    expect(named.size).toBe(4);
    for (const name of named) expect(answered).toMatch(new RegExp(`\\b${name}:`));
  });
});
