import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Message } from '../core/message';
import type { Job, JobResult, Stage } from './job';

/** What a worker says: how far it is, or that it is done. */
export type WorkerWord = { readonly stage: Stage } | { readonly result: JobResult };

export interface RunOptions {
  /** The program that the worker threads run. */
  readonly program: string;
  /** How many ledgers at once. */
  readonly atOnce: number;
  readonly onStage: (job: Job, stage: Stage) => void;
  readonly onDone: (job: Job, result: JobResult) => void;
}

/** No ledger that fits into memory takes this long to read: the file sends its reader round in circles. */
const READING_SECONDS = 180;
/** Share of the machine's memory that all workers together may take. */
const MEMORY_SHARE = 0.75;

/**
 * Works on the ledgers side by side, each in a thread of its own with a limit of memory and of time: whatever a file
 * does to its reader, the others come out. Results stand in the order of the jobs.
 */
export async function runJobs(jobs: readonly Job[], options: RunOptions): Promise<JobResult[]> {
  const results: JobResult[] = [];
  const waiting = jobs.map((job, index) => ({ job, index }));
  const threads = Math.min(options.atOnce, jobs.length);
  const memory = Math.floor((totalmem() * MEMORY_SHARE) / Math.max(1, threads) / 1e6);
  const work = async (): Promise<void> => {
    let worker: Worker | undefined;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { job, index } = next;
      worker ??= new Worker(options.program, { resourceLimits: { maxOldGenerationSizeMb: memory } });
      const done = await ask(worker, job, options);
      // A worker that fell silent or fell over is given up; the next job gets a new one.
      if (done.broken) {
        await worker.terminate();
        worker = undefined;
      }
      results[index] = done.result;
      options.onDone(job, done.result);
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: threads }, work));
  return results;
}

function ask(worker: Worker, job: Job, { onStage }: RunOptions): Promise<{ result: JobResult; broken: boolean }> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const finish = (result: JobResult, broken: boolean): void => {
      clearTimeout(timer);
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      resolve({ result, broken });
    };
    const refuse = (refused: Message): void => { finish({ file: job.file, refused }, true); };
    worker.on('message', (word: WorkerWord) => {
      clearTimeout(timer);
      if ('result' in word) {
        finish(word.result, false);
        return;
      }
      onStage(job, word.stage);
      if (word.stage === 'reading') timer = setTimeout(() => { refuse({ key: 'file.tooSlow', params: { seconds: READING_SECONDS } }); }, READING_SECONDS * 1000);
    });
    worker.on('error', (error: unknown) => {
      const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      refuse(outOfMemory ? { key: 'file.tooMuchMemory' } : { key: 'cli.bug', params: { error: error instanceof Error ? error.message : String(error) } });
    });
    worker.on('exit', () => { refuse({ key: 'file.tooMuchMemory' }); });
    worker.postMessage(job);
  });
}
