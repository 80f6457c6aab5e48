import { createRequire } from 'node:module';
import { buildSync } from 'esbuild';
import type { ManifestInfo, OfficeAddinManifest } from 'office-addin-manifest';

/** A manifest as office-addin-manifest reads it. The package mixes both kinds of modules, so it is bundled first. */
export async function readManifest(file: string): Promise<ManifestInfo> {
  const entry = require.resolve('office-addin-manifest');
  const built = buildSync({ entryPoints: [entry], bundle: true, write: false, platform: 'node', format: 'cjs', target: 'node20' });
  const module = { exports: {} as { readonly OfficeAddinManifest: typeof OfficeAddinManifest } };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the bundle is code
  new Function('module', 'exports', 'require', built.outputFiles[0]!.text)(module, module.exports, createRequire(entry));
  return module.exports.OfficeAddinManifest.readManifestFile(file);
}
