import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleForBrowser } from '../server/bundle';
import type { Mount } from '../server/static-files';

/** An add-in to load: its manifest and where its files are. */
export interface AddinSource {
  readonly manifest: string;
  readonly mounts: readonly Mount[];
}

/** The library's files as installed, below `/office/`. */
function officeMount(): Mount {
  return { prefix: '/office/', folder: join(process.cwd(), 'node_modules', '@microsoft', 'office-js', 'dist') };
}

/** The workbench's own small add-in. */
export async function testAddin(): Promise<AddinSource> {
  const folder = join(process.cwd(), 'test', 'workbench', 'addin');
  const bundle = await bundleForBrowser({ entry: 'test/workbench/addin/addin.ts', outFolder: 'build/workbench/addin', name: 'addin' });
  return { manifest: join(folder, 'manifest.xml'), mounts: [{ prefix: '/', folder: bundle }, { prefix: '/', folder }, officeMount()] };
}

/** The project's own add-in as built into `dist`; undefined when it has not been built. */
export function productAddin(): AddinSource | undefined {
  const manifest = join(process.cwd(), 'manifest.xml');
  const folder = join(process.cwd(), 'dist');
  if (!existsSync(manifest) || !existsSync(join(folder, 'taskpane.html'))) return undefined;
  return { manifest, mounts: [{ prefix: '/', folder }] };
}
