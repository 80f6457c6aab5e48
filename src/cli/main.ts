import { isMainThread, parentPort } from 'node:worker_threads';
import { run } from './run';
import { work } from './work';

/** The one program of the command line: the main thread runs it, and starts it again in its worker threads. */
if (isMainThread) {
  process.exitCode = 2;
  void run(process.argv.slice(2), { program: __filename, output: process.stdout, messages: process.stderr }).then((status) => {
    process.exitCode = status;
  });
} else if (parentPort !== null) {
  work(parentPort);
}
