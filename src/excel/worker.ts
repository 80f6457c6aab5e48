import type { CoreCall } from './core-client';
import { answerCall } from './core-client';
import { createEngine } from './core-engine';

/** The worker's whole work: the engine, one call after the other. */
const engine = createEngine();
const scope = self as unknown as { onmessage: (event: MessageEvent<CoreCall>) => void; postMessage: (message: unknown) => void };
let quiet: ReturnType<typeof setTimeout> | undefined;
scope.onmessage = ({ data }) => {
  clearTimeout(quiet);
  const reply = answerCall(engine, data);
  try {
    scope.postMessage(reply);
  } catch (error) {
    // A reply that can't cross over must not leave its caller waiting for ever.
    scope.postMessage({ id: data.id, error: String(error) });
  }
  quiet = setTimeout(engine.prepare, QUIET);
};

/** Milliseconds without a call after which nobody is taken to wait. */
const QUIET = 400;
