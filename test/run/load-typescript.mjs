import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

/** The exports of a TypeScript module that runs under Node; `require` is there too, for those that look for a package's file. */
export async function loadTypeScript(entry) {
  const { build } = await import('esbuild');
  const outfile = path.join(root, 'build/workbench/node', `${path.basename(entry, '.ts')}.mjs`);
  const banner = { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" };
  await build({ absWorkingDir: root, entryPoints: [entry], outfile, bundle: true, platform: 'node', target: 'node20', format: 'esm', packages: 'external', banner, logLevel: 'error' });
  return import(pathToFileURL(outfile).href);
}
