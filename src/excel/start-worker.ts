import type { CorePort, CoreReply } from './core-client';

/** Starts the worker that lies beside the pane's page. */
export function startWorker(): CorePort {
  const worker = new Worker(new URL('worker.js', document.baseURI));
  return {
    send: (call) => {
      worker.postMessage(call);
    },
    onReply: (listener) => {
      worker.onmessage = ({ data }: MessageEvent<CoreReply>) => {
        listener(data);
      };
    },
  };
}
