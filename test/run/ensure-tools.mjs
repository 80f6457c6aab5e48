import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

/** The programs that tests need beside Node: how to tell that one is there, and what apt calls it. */
const tools = [
  { name: 'Chromium', packages: ['chromium'], isThere: () => (process.env.CHROME_PATH === undefined ? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some((file) => existsSync(file)) : existsSync(process.env.CHROME_PATH)) },
  { name: 'LibreOffice', packages: ['libreoffice-calc'], isThere: () => runs('soffice', ['--version']) },
  { name: 'poppler', packages: ['poppler-utils'], isThere: () => runs('pdftoppm', ['-v']) },
  { name: 'CJK fonts', packages: ['fonts-noto-cjk'], isThere: () => (spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout ?? '').trim() !== '' },
];

/** Installs the missing tools where apt-get can, while other work goes on, and gives the names of those that stay missing. */
export async function ensureTools() {
  const missing = tools.filter((tool) => !tool.isThere());
  if (missing.length === 0) return [];
  console.log(`Installing ${missing.map((tool) => tool.name).join(', ')} …`);
  await install(missing.flatMap((tool) => tool.packages));
  return missing.filter((tool) => !tool.isThere()).map((tool) => tool.name);
}

/** As root, or through sudo where it asks for no password. */
async function install(packages) {
  if (!runs('apt-get', ['--version'])) return;
  const get = process.getuid?.() === 0 ? 'apt-get' : 'sudo -n apt-get';
  // One command for both steps: this process may be waiting for another program meanwhile.
  const installing = spawn('sh', ['-c', `${get} update && ${get} install -y --no-install-recommends ${packages.join(' ')}`], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 600_000 });
  await once(installing, 'close');
}

function runs(program, words) {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
}
