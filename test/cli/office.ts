import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A profile of the test file's own, so that runs do not meet; LibreOffice makes it at its first start, which takes as long as a conversion. */
let profile: string | undefined;
afterAll(() => {
  if (profile !== undefined) rmSync(profile, { recursive: true, force: true });
});

/** Converts a file with LibreOffice into a folder. */
export function convert(file: string, format: string, folder: string): string {
  profile ??= mkdtempSync(path.join(tmpdir(), 'soffice-'));
  execFileSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format, '--outdir', folder, file], { stdio: 'pipe', timeout: 120_000 });
  return path.join(folder, `${path.parse(file).name}.${format.split(':')[0] ?? ''}`);
}
