import { isMainThread, parentPort } from 'node:worker_threads';
import { say } from '../core/say';
import { run } from './run';
import { work } from './work';

/** The one program of the command line: the main thread runs it, and starts it again in its worker threads. */
if (isMainThread) {
  process.exitCode = 2;
  run(process.argv.slice(2), { program: __filename, output: process.stdout, messages: process.stderr }).then(
    (status) => { process.exitCode = status; },
    (error: unknown) => { process.stderr.write(`${say('zh-CN', { key: 'cli.bug', params: { error: String(error) } })}\n`); },
  );
} else if (parentPort !== null) {
  work(parentPort);
}
