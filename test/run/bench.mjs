import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureCommandLine } from './ensure-command-line.mjs';
import { ensureModules } from './ensure-modules.mjs';
import { root } from './root.mjs';

/**
 * Runs every test/bench/*.bench.mjs and *.bench.ts in a process of its own, one after the other. Each prints its
 * figures and ends non-zero when a target is missed. `npm run bench -- core` runs those whose name holds `core`.
 */
ensureModules();
ensureCommandLine();
const wanted = process.argv[2] ?? '';
const folder = path.join(root, 'test/bench');
const failed = [];
for (const name of readdirSync(folder).sort()) {
  if (!/\.bench\.(?:mjs|ts)$/.test(name) || !name.includes(wanted)) continue;
  console.log(`\n== ${name}`);
  const program = name.endsWith('.ts') ? await bundled(name) : path.join(folder, name);
  const run = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=8192', program], { cwd: root, stdio: 'inherit' });
  if (run.status !== 0) failed.push(name);
}
console.log(failed.length === 0 ? '\nevery target is met' : `\nmissed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function bundled(name) {
  const { build } = await import('esbuild');
  const outfile = path.join(root, 'build/bench', name.replace(/\.ts$/, '.cjs'));
  await build({ entryPoints: [path.join(folder, name)], outfile, bundle: true, platform: 'node', target: 'node20', format: 'cjs', packages: 'external', logLevel: 'error' });
  return outfile;
}
