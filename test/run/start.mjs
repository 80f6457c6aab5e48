import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ensureModules } from './ensure-modules.mjs';
import { loadTypeScript } from './load-typescript.mjs';
import { root } from './root.mjs';

/**
 * Opens the workbench with the sample ledger in it and the built add-in in its pane.
 * `npm start -- other.xlsx` opens another workbook; `--no-open` only prints the address;
 * `--test-addin` loads the workbench's own small add-in.
 */
ensureModules();
process.chdir(root);
const options = process.argv.slice(2);
if (!options.includes('--test-addin')) buildAddin();
const { startWorkbench } = await loadTypeScript('test/workbench/server/start-workbench.ts');
const named = options.find((option) => !option.startsWith('--'));
await startWorkbench({
  workbook: named ?? 'test/fixtures/plain.xlsx',
  workbookName: named === undefined ? '支出明细账（示例）.xlsx' : undefined,
  opensBrowser: !options.includes('--no-open'),
  usesTestAddin: options.includes('--test-addin'),
});

/** Builds the add-in where it is missing or older than its sources. */
function buildAddin() {
  const page = path.join(root, 'dist/taskpane.html');
  const sources = ['src', 'assets', 'webpack.config.js', 'package-lock.json'].map((name) => path.join(root, name)).filter((place) => existsSync(place));
  if (existsSync(page) && statSync(page).mtimeMs >= Math.max(...sources.map(newest))) return;
  console.log('正在构建加载项… / Building the add-in…');
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const built = spawnSync(process.execPath, [webpack, '--config-name', 'addin', '--mode', 'production', '--stats', 'errors-only'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) console.error('加载项构建失败 / The add-in could not be built.');
}

function newest(place) {
  const facts = statSync(place);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(facts.mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}
