import type { MessagePort } from 'node:worker_threads';
import type { Job } from './job';
import type { WorkerWord } from './run-jobs';
import { summarizeLedger } from './summarize-ledger';

/** The life of a worker thread: one job after the other, each answered with its result. */
export function work(port: MessagePort): void {
  const tell = (word: WorkerWord): void => { port.postMessage(word); };
  port.on('message', (job: Job) => {
    void summarizeLedger(job, (stage) => { tell({ stage }); }).then((result) => { tell({ result }); });
  });
}
