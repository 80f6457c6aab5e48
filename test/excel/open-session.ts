import { readFileSync } from 'node:fs';
import { createSession, type AddinSession } from '../../src/excel/create-session';
import { answerCall, type CorePort, type CoreReply } from '../../src/excel/core-client';
import { createEngine } from '../../src/excel/core-engine';
import type { SessionState } from '../../src/excel/session';
import { startNativeHost, type NativeHost } from '../workbench/host/native-host';
import { Workbook } from '../workbench/model/workbook';
import { readXlsx } from '../workbench/xlsx/read-xlsx';

/** A session over the real library and a workbook, without a browser. */
export interface OpenedSession {
  readonly session: AddinSession;
  readonly host: NativeHost;
  readonly workbook: Workbook;
  /** Waits until the state satisfies a condition. */
  readonly until: (condition: (state: SessionState) => boolean, what?: string) => Promise<SessionState>;
  /** Cells that crossed from the host to the core so far. */
  readonly cellsRead: () => number;
  /** Document settings, as saved. */
  readonly settings: Map<string, unknown>;
  readonly close: () => void;
}

export interface OpenOptions {
  /** File of an .xlsx to open; an empty workbook when left out. */
  readonly file?: string;
  readonly workbook?: Workbook;
  readonly apiLevel?: number;
  readonly settings?: Map<string, unknown>;
}

/** Opens a session and waits for its first answer, or for why there is none. */
export async function openSession({ file, workbook: given, apiLevel = 15, settings = new Map() }: OpenOptions): Promise<OpenedSession> {
  const workbook = given ?? new Workbook();
  if (file !== undefined) readXlsx(workbook, readFileSync(file));
  const host = startNativeHost({ workbook });
  installOffice(host, settings, apiLevel);
  let cells = 0;
  const port = portHere((name, args) => {
    if (name === 'putRows') cells += (args[2] as readonly (readonly unknown[])[]).reduce((sum, row) => sum + row.length, 0);
  });
  const session = createSession({ port });
  const until = (condition: (state: SessionState) => boolean, what = 'the state'): Promise<SessionState> =>
    new Promise((resolve, reject) => {
      const done = (): boolean => {
        if (!condition(session.getState())) return false;
        clearTimeout(timer);
        stop();
        resolve(session.getState());
        return true;
      };
      const timer = setTimeout(() => {
        stop();
        const { phase, failure } = session.getState();
        reject(new Error(`waited for ${what}: ${phase} ${JSON.stringify(failure)}`));
      }, 8000);
      const stop = session.subscribe(() => { done(); });
      done();
    });
  await until(({ phase }) => phase !== 'starting' && phase !== 'reading', 'the first answer');
  return { session, host, workbook, until, cellsRead: () => cells, settings, close: () => { host.close(); } };
}

/** The core in this thread; what crosses is copied as a worker would copy it. */
function portHere(note: (name: string, args: readonly unknown[]) => void): CorePort {
  const engine = createEngine();
  let listener: (reply: CoreReply) => void = () => undefined;
  return {
    send: (call) => {
      note(call.name, call.args);
      const copy = structuredClone(call);
      setImmediate(() => { listener(structuredClone(answerCall(engine, copy))); });
    },
    onReply: (next) => {
      listener = next;
    },
  };
}

/** The parts of `Office` that the library only offers in a page. */
function installOffice(host: NativeHost, settings: Map<string, unknown>, apiLevel: number): void {
  const levels: Readonly<Record<string, number>> = { ExcelApi: apiLevel, SharedRuntime: 1, CustomFunctionsRuntime: 4 };
  const office = {
    HostType: { Excel: 'Excel' },
    DocumentMode: { ReadOnly: 'readOnly', ReadWrite: 'readWrite' },
    StartupBehavior: { load: 'Load', none: 'None' },
    AsyncResultStatus: { Failed: 'failed', Succeeded: 'succeeded' },
    onReady: () => Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' }),
    addin: { getStartupBehavior: () => Promise.resolve('None'), setStartupBehavior: () => Promise.resolve() },
    context: {
      displayLanguage: 'zh-CN',
      requirements: { isSetSupported: (name: string, version: string) => (levels[name] ?? 0) >= Number(version.split('.')[1]) },
      document: {
        mode: 'readWrite',
        settings: {
          get: (name: string) => settings.get(name) ?? null,
          set: (name: string, value: unknown) => { settings.set(name, structuredClone(value)); },
          saveAsync: (done: (result: unknown) => void) => { setImmediate(() => { done({ status: 'succeeded' }); }); },
        },
      },
    },
  };
  Object.assign(globalThis, { Office: office, Excel: host.Excel, OfficeExtension: host.globals.OfficeExtension });
}
