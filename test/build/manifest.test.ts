import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addinFiles } from '../../src/build/addin-files';
import { developmentOrigin, manifestForHost } from '../../src/build/manifest-for-host';
import { functionTable } from '../../src/functions/function-table';
import { readManifest } from './read-manifest';

const manifest = readFileSync('manifest.xml', 'utf8');

/** Attributes of every element of a kind, in the order of the file. */
function attributes(element: string, attribute: string): string[] {
  return [...manifest.matchAll(new RegExp(`<${element}\\b[^>]*?\\s${attribute}="([^"]*)"`, 'g'))].map((found) => found[1] ?? '');
}

function filesOfBuild(): Set<string> {
  const config = readFileSync('webpack.config.js', 'utf8');
  const copied = [16, 20, 24, 32, 40, 48, 64, 80].flatMap((size) => ['pane', 'summary', 'check', 'refresh'].map((icon) => `assets/icons/${icon}-${size}.png`));
  expect(config).toContain('assets/icons/*.png');
  for (const icon of copied) expect(readFileSync(icon).subarray(1, 4).toString()).toBe('PNG');
  return new Set([...copied, 'taskpane.html', 'taskpane.js', ...addinFiles(developmentOrigin).map(({ path }) => path)]);
}

test('keeps to the schemas', async () => {
  const { validateXML } = await import('xmllint-wasm');
  const schema = (fileName: string) => ({ fileName, contents: readFileSync(`test/fixtures/manifest-schema/${fileName}`, 'utf8') });
  const result = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: manifest }],
    schema: [schema('OfficeAppManifestV1_1.xsd')],
    preload: ['TaskPaneAppVersionOverridesV1_0.xsd', 'OfficeAppBasicTypesV1_0.xsd', 'ContentAppVersionOverridesV1_0.xsd', 'MailAppVersionOverridesV1_0.xsd', 'MailAppVersionOverridesV1_1.xsd'].map(schema),
  });
  expect(result.errors).toEqual([]);
  expect(result.valid).toBe(true);
});

test('is read back by Microsoft’s own reader', async () => {
  const info = await readManifest('manifest.xml');
  expect(info).toMatchObject({ displayName: '预算执行', defaultLocale: 'zh-CN', permissions: 'ReadWriteDocument', hosts: ['Workbook'] });
});

test('every address in it is a file of the build', () => {
  const files = filesOfBuild();
  const addresses = [...manifest.matchAll(/"(https:\/\/[^"]*)"/g)].map((found) => found[1] ?? '').filter((address) => !address.startsWith('http://'));
  const own = addresses.filter((address) => address.startsWith(developmentOrigin));
  expect(own.length).toBeGreaterThan(40);
  expect(addresses.filter((address) => !address.startsWith(developmentOrigin))).toEqual([]);
  expect(own.map((address) => address.slice(developmentOrigin.length + 1)).filter((path) => !files.has(path))).toEqual([]);
});

test('every resource that is named is there, is short enough, and none is idle', () => {
  const named = new Set([...attributes('\\w+', 'resid'), ...attributes('bt:Image', 'resid')]);
  const ids = [...attributes('bt:Image', 'id'), ...attributes('bt:Url', 'id'), ...attributes('bt:String', 'id')];
  expect(new Set(ids).size).toBe(ids.length);
  expect([...named].filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !named.has(id))).toEqual([]);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

test('pane, page, functions and commands share one runtime that lives as long as the workbook', () => {
  const runtime = /<Runtime resid="([^"]+)" lifetime="long"\/>/.exec(manifest)?.[1];
  expect(runtime).toBe('Runtime.Url');
  expect(/<Page>\s*<SourceLocation resid="([^"]+)"/.exec(manifest)?.[1]).toBe(runtime);
  expect(/<FunctionFile resid="([^"]+)"/.exec(manifest)?.[1]).toBe(runtime);
  expect(/xsi:type="ShowTaskpane">\s*<SourceLocation resid="([^"]+)"/.exec(manifest)?.[1]).toBe(runtime);
  expect(manifest).not.toContain('TaskpaneId');
});

test('every text has its English twin', () => {
  for (const kind of ['ShortStrings', 'LongStrings', 'Images']) {
    const part = new RegExp(`<bt:${kind}>([\\s\\S]*?)</bt:${kind}>`).exec(manifest)?.[1] ?? '';
    const entries = part.match(/<bt:(String|Image) /g)?.length ?? 0;
    expect(entries).toBeGreaterThan(0);
    expect(part.match(/<bt:Override Locale="en-US"/g)?.length).toBe(entries);
  }
});

test('for a host every address moves there, and nothing is left of the development origin', () => {
  const moved = manifestForHost(manifest, 'https://apps.example.cn/budget/');
  expect(moved).not.toContain('localhost');
  expect(moved).toContain('https://apps.example.cn/budget/taskpane.html');
  expect(moved).toContain('<AppDomain>https://apps.example.cn</AppDomain>');
  expect(() => manifestForHost(manifest, 'http://apps.example.cn')).toThrow('https');
  expect(() => manifestForHost(manifest, 'apps')).toThrow('https');
});

test('a moved manifest still keeps to the schemas as Microsoft’s reader sees it', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.xml');
  writeFileSync(file, manifestForHost(manifest, 'https://apps.example.cn/budget'));
  expect((await readManifest(file)).officeAppType).toBe('TaskPaneApp');
});

interface Metadata {
  readonly functions: readonly { readonly id: string; readonly name: string; readonly description: string; readonly helpUrl: string; readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional?: boolean }[]; readonly options?: { readonly stream?: boolean } }[];
}

test.each(['zh-CN', 'en-US'])('the functions’ metadata in %s are whole', (language) => {
  const files = addinFiles(developmentOrigin);
  const { functions } = JSON.parse(files.find(({ path }) => path === `functions.${language}.json`)!.text) as Metadata;
  expect(functions.map(({ id }) => id)).toEqual(['SPENT', 'APPROVED', 'BALANCE', 'RATE', 'CHECK', 'CLASSIFY', 'LINE', 'EXPLAIN', 'SUMMARY', 'CROSSCHECK', 'SHARE', 'CHANGE', 'WAN']);
  for (const { id, name, description, helpUrl, parameters } of functions) {
    expect(id).toMatch(/^[A-Z0-9_.]+$/);
    expect(name).toBe(id);
    expect(description).toContain(`=YS.${id}(`);
    expect(description).not.toContain('\n');
    expect(files.map(({ path }) => path)).toContain(helpUrl.slice(developmentOrigin.length + 1));
    expect(parameters.every((parameter) => parameter.description !== '')).toBe(true);
    const firstOptional = parameters.findIndex(({ optional }) => optional === true);
    if (firstOptional !== -1) expect(parameters.slice(firstOptional).every(({ optional }) => optional === true)).toBe(true);
  }
  expect(functions.filter(({ options }) => options?.stream !== true).map(({ id }) => id)).toEqual(['SHARE', 'CHANGE', 'WAN']);
});

test('help pages ask for nothing from outside', () => {
  const pages = addinFiles(developmentOrigin).filter(({ path }) => path.endsWith('.html'));
  expect(pages).toHaveLength(2 * (functionTable.length + 1));
  for (const { text } of pages) expect(text).not.toMatch(/(?:src|href)="https?:/);
});
