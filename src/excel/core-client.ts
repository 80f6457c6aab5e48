import type { CoreEngine } from './core-engine';

/** A call of the engine on its way to the worker, and what comes back. */
export interface CoreCall {
  readonly id: number;
  readonly name: keyof CoreEngine;
  readonly args: readonly unknown[];
}
export type CoreReply = { readonly id: number; readonly result: unknown } | { readonly id: number; readonly error: string };

/** Where the engine runs: a worker, or (in tests) this very thread. */
export interface CorePort {
  readonly send: (call: CoreCall) => void;
  readonly onReply: (listener: (reply: CoreReply) => void) => void;
}

/** The engine as the pane's thread sees it: the same methods, each with a promise. Calls are answered in order. */
export interface CoreClient {
  readonly call: <Name extends keyof CoreEngine>(name: Name, ...args: Parameters<CoreEngine[Name]>) => Promise<ReturnType<CoreEngine[Name]>>;
}

export function createClient(port: CorePort): CoreClient {
  let nextId = 1;
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  port.onReply((reply) => {
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('error' in reply) call?.reject(new CoreError(reply.error));
    else call?.resolve(reply.result as never);
  });
  return {
    call: (name, ...args) =>
      new Promise((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        port.send({ id, name, args });
      }),
  };
}

/** Answers one call on the engine's side. */
export function answerCall(engine: CoreEngine, { id, name, args }: CoreCall): CoreReply {
  try {
    const method = engine[name] as (...values: readonly unknown[]) => unknown;
    return { id, result: method(...args) };
  } catch (error) {
    return { id, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

class CoreError extends Error {
  override readonly name = 'CoreError';
}
