/** A message of office.js to its host; always JSON text. */
interface XdmRequest {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** What a channel connects: the add-in's frame, and who answers. */
export interface XdmEnds {
  readonly conversationId: string;
  readonly addinOrigin: string;
  readonly frame: () => Window | null;
  /** Answers an invoked method. */
  readonly invoke: (method: string, data: unknown) => unknown;
  /** Told of every event the add-in begins or ceases to listen to. */
  readonly onRegister?: (event: string, isRegistered: boolean, data: unknown) => void;
}

const REQUEST = 0;
const ANSWER = 1;
const UNREGISTER = 2;
const INVOKE = 0;

/** The cross-document channel between the page and the add-in's frame, as office.js speaks it. */
export class XdmChannel {
  private readonly ends: XdmEnds;
  private readonly listener: (event: MessageEvent) => void;
  private readonly registered = new Map<string, number>();

  constructor(ends: XdmEnds) {
    this.ends = ends;
    this.listener = (event) => {
      if (event.origin === ends.addinOrigin && event.source === ends.frame() && typeof event.data === 'string') void this.take(event.data);
    };
    addEventListener('message', this.listener);
  }

  /** Sends an event, if the add-in listens to it. */
  send(event: string, data: unknown): void {
    if (!this.registered.has(event)) return;
    this.post({ _messageType: ANSWER, _responseType: 1, _actionName: event, _correlationId: this.registered.get(event), _errorCode: 0, _data: data });
  }

  dispose(): void {
    removeEventListener('message', this.listener);
  }

  private async take(text: string): Promise<void> {
    const request = readRequest(text);
    if (request?._messageType !== REQUEST || request._conversationId !== this.ends.conversationId) return;
    const data = request._actionType === INVOKE ? await this.ends.invoke(request._actionName, request._data) : this.register(request);
    this.post({ _messageType: ANSWER, _responseType: 0, _actionName: request._actionName, _correlationId: request._correlationId, _errorCode: 0, _data: data });
  }

  private register(request: XdmRequest): unknown {
    const isRegistered = request._actionType !== UNREGISTER;
    if (isRegistered) this.registered.set(request._actionName, request._correlationId);
    else this.registered.delete(request._actionName);
    this.ends.onRegister?.(request._actionName, isRegistered, request._data);
    // A payload that counts as false would be taken for a failure.
    return { Error: 0 };
  }

  private post(message: object): void {
    this.ends.frame()?.postMessage(JSON.stringify({ ...message, _conversationId: this.ends.conversationId, _origin: location.href, _serializerVersion: 1 }), this.ends.addinOrigin);
  }
}

function readRequest(text: string): XdmRequest | undefined {
  try {
    const message = JSON.parse(text) as Partial<XdmRequest> | null;
    return typeof message?._conversationId === 'string' ? (message as XdmRequest) : undefined;
  } catch {
    return undefined;
  }
}
