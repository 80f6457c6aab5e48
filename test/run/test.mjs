import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureModules } from './ensure-modules.mjs';
import { ensureTools } from './ensure-tools.mjs';
import { root } from './root.mjs';

/**
 * Everything, from a fresh clone: installs what is missing, then types, lint, the unit tests, the build, the
 * workbench's tests and the end-to-end tests. The last line says how many passed and failed.
 */
// Programs are fetched while modules are, and while types, lint and the build, which need none of them, are at work.
const tools = ensureTools();
ensureModules();

const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
/** A step that hangs must not keep the others from being told. */
const STEP_MINUTES = 20;

// Lint takes as long as the three others together, and each keeps one core busy.
const linted = step('lint', ['node_modules/eslint/bin/eslint.js', '.']);
await step('types', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']);
await step('types of the core', ['node_modules/typescript/bin/tsc', '-p', 'src/core/tsconfig.json']);
const built = await step('build', ['node_modules/webpack/bin/webpack.js', '--mode', 'production', '--stats', 'errors-warnings']);
await linted;
const missing = await tools;
jest('unit', ['--maxWorkers=2'], leftOutWithout('LibreOffice', 'office') + leftOutWithout('poppler', 'office'));
if (missing.includes('Chromium')) {
  jest('workbench', ['--maxWorkers=1'], 'browser');
  leaveOut('e2e', 'they need Chromium');
} else {
  jest('workbench', ['--maxWorkers=1'], '');
  if (built) jest('e2e', ['--maxWorkers=2'], '');
  else leaveOut('e2e', 'the build failed');
}

for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`}`);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** Runs a program of node_modules and prints what it said when it is done; it counts as one test. */
async function step(name, words) {
  const running = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], timeout: STEP_MINUTES * 60_000, killSignal: 'SIGKILL' });
  const said = [];
  running.stdout.on('data', (part) => said.push(part));
  running.stderr.on('data', (part) => said.push(part));
  const [code] = await once(running, 'close');
  console.log(`\n== ${name}`);
  process.stdout.write(Buffer.concat(said));
  count(name, code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 });
  return code === 0;
}

/** Runs a project of jest; `leftOut` is the middle part of the file names (`x.office.test.ts`) that can't run here. */
function jest(project, options, leftOut) {
  if (!hasTests(project)) return;
  console.log(`\n== ${project} tests`);
  const report = path.join(root, `build/tests/${project}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const ignored = leftOut === '' ? [] : ['--testPathIgnorePatterns', '/node_modules/', `\\.(?:${leftOut.split(' ').filter(Boolean).join('|')})\\.test\\.`];
  // Jest's JSON on standard output is dropped; its report for people goes to standard error.
  const words = ['node_modules/jest/bin/jest.js', '--selectProjects', project, '--json', '--outputFile', report, ...options, ...ignored];
  const ok = spawnSync(process.execPath, words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], timeout: STEP_MINUTES * 60_000, killSignal: 'SIGKILL' }).status === 0;
  if (!existsSync(report)) {
    count(`${project} tests`, { passed: 0, failed: 1, skipped: 0 });
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  for (const file of result.testResults) {
    for (const test of file.assertionResults) if (test.status === 'failed') failures.push(`${path.relative(root, file.name)}: ${test.fullName}`);
    if (file.status === 'failed' && file.assertionResults.length === 0) failures.push(`${path.relative(root, file.name)} does not run`);
  }
  counts.passed += result.numPassedTests;
  counts.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  counts.skipped += result.numPendingTests + result.numTodoTests;
  if (!ok && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) count(`${project} tests (jest ended with an error)`, { passed: 0, failed: 1, skipped: 0 });
}

function leftOutWithout(tool, kind) {
  if (!missing.includes(tool)) return '';
  leaveOut(`*.${kind}.test.ts`, `they need ${tool}`);
  return `${kind} `;
}

function leaveOut(what, why) {
  console.log(`\n== left out: ${what} (${why})`);
  counts.skipped += 1;
}

function count(name, { passed, failed, skipped }) {
  counts.passed += passed;
  counts.failed += failed;
  counts.skipped += skipped;
  if (failed > 0) failures.push(name);
}

function hasTests(project) {
  const listed = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', '--selectProjects', project, '--listTests'], { cwd: root, encoding: 'utf8' });
  return (listed.stdout ?? '').includes('.test.');
}
