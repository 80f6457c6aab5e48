import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { developmentOrigin, manifestForHost } from '../../src/build/manifest-for-host';
import { parseXml } from '../workbench/xlsx/xml';
import { elementsOf, localizedOf, valuesOf } from './manifest-parts';

const text = readFileSync('manifest.xml', 'utf8');

test.each([
  ['https://apps.example.cn/budget', 'https://apps.example.cn/budget', 'https://apps.example.cn'],
  ['https://apps.example.cn/budget/', 'https://apps.example.cn/budget', 'https://apps.example.cn'],
  ['https://10.1.2.3:8443', 'https://10.1.2.3:8443', 'https://10.1.2.3:8443'],
])('for %s every address lies below it', (host, base, origin) => {
  const made = manifestForHost(text, host);
  expect(made).not.toContain(developmentOrigin);
  const manifest = parseXml(made);
  const addresses = localizedOf(manifest).flatMap(valuesOf).filter((value) => value.startsWith('https:'));
  expect(addresses.length).toBeGreaterThan(30);
  expect(addresses.filter((address) => !address.startsWith(`${base}/`) || address.slice(8).includes('//'))).toEqual([]);
  expect(elementsOf(manifest).find(({ name }) => name === 'AppDomain')?.text).toBe(origin);
  expect(manifest.children.at(-1)?.attributes).toEqual({ Url: `${base}/shortcuts.json`, ResourcesUrl: `${base}/shortcuts.resources.json` });
});

test.each(['', 'apps.example.cn', 'http://apps.example.cn', 'https://apps.example.cn/?a=1', 'https://apps.example.cn/#a', 'file:///c:/addin'])('refuses %p', (host) => {
  expect(() => manifestForHost(text, host)).toThrow('not an https address');
});

test.each([[[]], [['--host']], [['--hots', 'https://apps.example.cn']], [['--host', 'http://apps.example.cn']]])('the command called with %j says in one line what is wrong and ends with 2', (words) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/write-manifest.mjs', ...words], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
