/**
 * `npm run manifest -- --host https://apps.example.cn/budget`: writes dist/manifest.xml and the functions' metadata
 * for the server that the add-in's files are put on.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { loadTypeScript } = createRequire(import.meta.url)('./load-typescript.js');
const { manifestForHost } = loadTypeScript(join(root, 'src/build/manifest-for-host.ts'));
const { addinFiles } = loadTypeScript(join(root, 'src/build/addin-files.ts'));

/** One line and exit 2, as for any wrong call. */
function refuse(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function readHost() {
  try {
    const { values } = parseArgs({ options: { host: { type: 'string' } } });
    return values.host ?? refuse('用法：npm run manifest -- --host https://服务器/目录');
  } catch (error) {
    return refuse(error.message);
  }
}

const host = readHost().replace(/\/+$/, '');
const dist = join(root, 'dist');
if (!existsSync(dist)) refuse('还没有 dist，请先运行 npm run build。');
try {
  writeFileSync(join(dist, 'manifest.xml'), manifestForHost(readFileSync(join(root, 'manifest.xml'), 'utf8'), host));
} catch (error) {
  refuse(error.message);
}
for (const { path, text } of addinFiles(host).filter(({ path }) => path.endsWith('.json'))) writeFileSync(join(dist, path), text);
process.stdout.write(`dist/manifest.xml → ${host}\n`);
