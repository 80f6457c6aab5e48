import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { addinFiles } from '../../src/build/addin-files';
import { developmentOrigin } from '../../src/build/manifest-for-host';

/** Paths that a server of the add-in answers: those of `dist`, and before a build what the build would put there. */
export function servedPaths(): ReadonlySet<string> {
  return new Set(existsSync('dist/taskpane.html') ? filesBelow('dist') : builtPaths());
}

function builtPaths(): string[] {
  return [
    'taskpane.html', 'taskpane.js', 'worker.js', 'manifest.xml', 'help/help.css', 'office/office.js',
    ...readdirSync('assets/icons').filter((name) => name.endsWith('.png')).map((name) => `assets/icons/${name}`),
    ...addinFiles(developmentOrigin).map(({ path: file }) => file),
  ];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}
