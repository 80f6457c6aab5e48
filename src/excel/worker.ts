import type { CoreCall } from './core-client';
import { answerCall } from './core-client';
import { createEngine } from './core-engine';

/** The worker's whole work: the engine, one call after the other. */
const engine = createEngine();
const scope = self as unknown as { onmessage: (event: MessageEvent<CoreCall>) => void; postMessage: (message: unknown) => void };
scope.onmessage = ({ data }) => {
  scope.postMessage(answerCall(engine, data));
};
