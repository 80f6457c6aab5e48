import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The programs that tests need beside Node: how to tell that one is there, and what apt calls it. */
const tools = [
  { name: 'Chromium', packages: ['chromium'], isThere: () => (process.env.CHROME_PATH === undefined ? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some((file) => existsSync(file)) : existsSync(process.env.CHROME_PATH)) },
  { name: 'LibreOffice', packages: ['libreoffice-calc'], isThere: () => runs('soffice', ['--version']) },
  { name: 'poppler', packages: ['poppler-utils'], isThere: () => runs('pdftoppm', ['-v']) },
  { name: 'CJK fonts', packages: ['fonts-noto-cjk'], isThere: () => (spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout ?? '').trim() !== '' },
];

/** Installs the missing tools where apt-get can, and gives the names of those that stay missing. */
export function ensureTools() {
  const missing = tools.filter((tool) => !tool.isThere());
  if (missing.length === 0) return [];
  console.log(`Installing ${missing.map((tool) => tool.name).join(', ')} …`);
  if (aptGet(['update'])) aptGet(['install', '-y', '--no-install-recommends', ...missing.flatMap((tool) => tool.packages)]);
  return missing.filter((tool) => !tool.isThere()).map((tool) => tool.name);
}

/** As root, or through sudo where it asks for no password. */
function aptGet(words) {
  if (!runs('apt-get', ['--version'])) return false;
  const command = process.getuid?.() === 0 ? ['apt-get', ...words] : ['sudo', '-n', 'apt-get', ...words];
  const [program, ...rest] = command;
  return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 300_000 }).status === 0;
}

function runs(program, words) {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
}
