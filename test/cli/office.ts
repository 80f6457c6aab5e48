import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Converts a file with LibreOffice into a folder; a profile of its own, so that runs do not meet. */
export function convert(file: string, format: string, folder: string): string {
  const profile = mkdtempSync(path.join(tmpdir(), 'soffice-'));
  try {
    execFileSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format, '--outdir', folder, file], { stdio: 'pipe', timeout: 120_000 });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return path.join(folder, `${path.parse(file).name}.${format.split(':')[0] ?? ''}`);
}
