import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const bundle = path.join(root, 'build/cli/summarize.js');
const sources = ['src/core', 'src/cli', 'webpack.config.js', '.swcrc', 'package-lock.json'];

/** Builds the command line where it is missing or older than its sources; gives the path of the program. */
export function ensureCommandLine() {
  if (existsSync(bundle) && statSync(bundle).mtimeMs >= Math.max(...sources.map((source) => newest(path.join(root, source))))) return bundle;
  // Into a folder of its own first: a run beside this one never sees half a program.
  const folder = path.join(root, `build/cli-${process.pid}`);
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const built = spawnSync(process.execPath, [webpack, '--config-name', 'command-line', '--mode', 'production', '--output-path', folder, '--stats', 'errors-only'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (built.status !== 0) {
    console.error('The command line could not be built.');
    process.exit(1);
  }
  mkdirSync(path.dirname(bundle), { recursive: true });
  // The program itself last: what it loads is there by then.
  for (const name of readdirSync(folder).sort().filter((file) => file !== 'summarize.js')) renameSync(path.join(folder, name), path.join(path.dirname(bundle), name));
  renameSync(path.join(folder, 'summarize.js'), bundle);
  rmSync(folder, { recursive: true });
  return bundle;
}

function newest(place) {
  const facts = statSync(place);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(facts.mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}
