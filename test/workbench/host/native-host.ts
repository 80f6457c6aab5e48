import { answerRequest } from '../interpreter/answer-request';
import type { RichMessage } from '../interpreter/event-hub';
import { createSession } from '../interpreter/session';
import type { Session, SessionOptions } from '../interpreter/session';
import { plainServices } from '../interpreter/host-services';
import { Workbook } from '../model/workbook';
import { loadLibrary } from '../object-model/load-library';
import type { LibraryGlobals, NativeBridge } from '../object-model/load-library';
import { readObjectModel } from '../object-model/read-object-model';
import type { ObjectModel } from '../object-model/object-model';
import { faults } from '../strictness/faults';
import type { Faults } from '../strictness/faults';

/** The real library in this process, talking to a workbook of ours: for fast tests without a browser. */
export interface NativeHost {
  readonly workbook: Workbook;
  readonly session: Session;
  /** Change these at any time to break something. */
  readonly faults: Faults;
  readonly globals: LibraryGlobals;
  readonly Excel: typeof Excel;
  /** Stops timers of the library that would keep the process alive. */
  close(): void;
}

export interface NativeHostOptions extends Partial<Pick<SessionOptions, 'workbook' | 'apiSets' | 'services'>> {
  readonly faults?: Partial<Faults>;
}

interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

let objectModel: ObjectModel | undefined;

/** Loads the library and connects it to a workbook (a new one unless given). */
export function startNativeHost(options: NativeHostOptions = {}): NativeHost {
  objectModel ??= readObjectModel();
  const own = faults(options.faults);
  const session = createSession({
    workbook: options.workbook ?? new Workbook(),
    objectModel,
    faults: own,
    services: options.services ?? plainServices(),
    ...(options.apiSets && { apiSets: options.apiSets }),
  });
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      const request = JSON.parse(text) as BridgeRequest;
      if (request.type === 1) void reply(session, request, (answer) => { bridge.onMessageFromHost?.(JSON.stringify(answer)); });
    },
  };
  const stop = session.events.onSend((messages: readonly RichMessage[]) => {
    const entries = messages.map(([messageCategory, messageType, targetId, message]) => ({ messageCategory, messageType, targetId, message, isRemoteOverride: false }));
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  });
  const globals = loadLibrary(bridge);
  allowSets(globals, session);
  return { workbook: session.workbook, session, faults: own, globals, Excel: globals.Excel, close: stop };
}

async function reply(session: Session, request: BridgeRequest, send: (answer: unknown) => void): Promise<void> {
  const { body } = request.message;
  const answer = await answerRequest(session, typeof body === 'string' ? body : JSON.stringify(body), request.flags);
  const statusCode = 'code' in answer ? 500 : 200;
  send({ id: request.id, type: 2, message: { statusCode, headers: {}, body: 'code' in answer ? { error: { code: transportName(answer.code), message: transportName(answer.code) } } : (JSON.parse(answer.body) as unknown) } });
}

/** The library's names for the codes of the transport. */
function transportName(code: number): string {
  return { 5004: 'InvalidOperationInCellEditMode', 5012: 'InvalidOrTimedOutSession', 5102: 'ActivityLimitReached', 5103: 'RequestPayloadSizeLimitExceeded', 5104: 'ResponsePayloadSizeLimitExceeded', 7000: 'AccessDenied' }[code] ?? 'GeneralException';
}

/** Outside a page the library has no requirement matrix: it is given the one of the session. */
function allowSets(globals: LibraryGlobals, session: Session): void {
  const { Utility } = globals.OfficeExtension as unknown as { Utility: { isSetSupported(set: string, version: string): boolean } };
  Utility.isSetSupported = (set, version) => {
    const offered = session.apiSets[set];
    return offered !== undefined && Number(offered.split('.')[1] ?? 0) >= Number(version.split('.')[1] ?? 0);
  };
}
