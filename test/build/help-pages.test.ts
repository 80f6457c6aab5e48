import { posix } from 'node:path';
import { helpPages } from '../../src/build/help-pages';
import { functionTable } from '../../src/functions/function-table';

const pages = helpPages();
const paths = new Set(pages.map(({ path }) => path));

test('each function has its page in both languages, beside one that lists them', () => {
  expect(pages).toHaveLength(2 * (functionTable.length + 1));
});

test.each(pages.map(({ path, html }) => [path, html] as const))('%s: links lead to pages, nothing comes from outside', (path, html) => {
  for (const [, target] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
    const resolved = posix.join(posix.dirname(path), target!);
    expect(resolved === 'help/help.css' || paths.has(resolved)).toBe(true);
  }
  expect(html).not.toMatch(/https?:|<script/);
  expect(html).toContain(`<html lang="${path.split('/')[1]!}">`);
  expect(html).toContain('=YS.');
});
