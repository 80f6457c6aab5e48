import type { FunctionCall } from '../functions/function-engine';
import type { FunctionAnswer } from '../functions/read-result';
import { answerRequest } from '../interpreter/answer-request';
import type { RichMessage } from '../interpreter/event-hub';
import type { Session } from '../interpreter/session';
import { setRuntimeState } from '../interpreter/types/services';
import { AddinDialog } from './addin-dialog';
import type { DialogOptions } from './addin-dialog';
import type { AddinLink } from './addin-session';
import type { DialogWindow } from './page-state';
import { XdmChannel } from './xdm-channel';

export interface ConnectRequest {
  readonly session: Session;
  readonly language: string;
  readonly addinOrigin: string;
  readonly addinName: string;
  readonly frame: () => Window | null;
  readonly onFunctionAnswers: (answers: readonly FunctionAnswer[]) => void;
  /** A key with a modifier pressed in the pane. */
  readonly onKeys: (keys: PaneKeys) => void;
  /** The pane gave the focus back. */
  readonly onEscape: () => void;
  /** The add-in's page has been loaded again in its frame. */
  readonly onReload: () => void;
  readonly openDialog: (dialog: DialogWindow) => void;
  readonly closeDialog: (id: string) => void;
}

export interface PaneKeys {
  readonly keyCode: number;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
}

const RICH_API = 93;
const SAVE_SETTINGS = 76;
const REFRESH_SETTINGS = 75;
const COMMAND_DONE = 94;
const MESSAGE_PARENT = 144;
const MESSAGE_CHILD = 145;
const NOT_SUPPORTED = 5000;
const DENIED = 7000;
const DIALOG_EVENT = 'dialogMessageReceived';

const FUNCTION_CALL = 1000;
const FUNCTION_CANCEL = 1001;
const FLAG_CANCELABLE = 1;
const FLAG_STREAM = 2;
const FLAG_ERRORS = 4;

/** The data of a method that the library executes in its host. */
export interface ExecuteData {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly messageToParent?: string;
  readonly messageContent?: string;
  readonly 0?: unknown;
}

/** Connects a new load of the add-in's page with the workbook: requests, events, commands, functions, settings. */
export function connectAddin(request: ConnectRequest): AddinLink {
  return new AddinConnection(request).link();
}

/** What the library says when the person closed the dialog. */
const DIALOG_CLOSED = 12006;

class AddinConnection {
  private readonly request: ConnectRequest;
  private readonly session: Session;
  private readonly conversationId = crypto.randomUUID();
  private readonly channel: XdmChannel;
  private readonly stopEvents: () => void;
  private readonly stopSelection: () => void;
  private dialog: AddinDialog | undefined;
  private loads = 0;
  private readonly commands = new Map<string, () => void>();
  private actions = signal();
  private functions = signal();

  constructor(request: ConnectRequest) {
    this.request = request;
    this.session = request.session;
    this.channel = new XdmChannel({
      conversationId: this.conversationId,
      addinOrigin: request.addinOrigin,
      frame: request.frame,
      invoke: (method, data) => this.invoke(method, data),
      onRegister: (event, isRegistered, data) => {
        if (event === DIALOG_EVENT) this.changeDialog(isRegistered, data);
      },
    });
    this.stopEvents = this.session.events.onSend((messages) => { this.sendRich(messages); });
    this.stopSelection = this.session.workbook.onChange((change) => {
      if (change.kind === 'selection' || change.kind === 'sheet-activated') this.channel.send('documentSelectionChanged', {});
    });
  }

  link(): AddinLink {
    const { services } = this.session;
    services.onActionsReady = () => { this.actions.give(); };
    services.onFunctionsReady = () => { this.functions.give(); };
    services.onFunctionResults = (results) => { this.request.onFunctionAnswers(results.map(readFunctionAnswer)); };
    return {
      frameName: JSON.stringify({ baseFrameName: 'pane', xdmInfo: `${this.conversationId}|addin|${location.origin}/`, serializerVersion: 1 }),
      frameUrl: (page) => `${page}${page.includes('?') ? '&' : '?'}_host_Info=${encodeURIComponent(`Excel$Web$16.01$${this.request.language}$${crypto.randomUUID()}$$disableLogging$3`)}`,
      ready: () => this.actions.given,
      runCommand: (controlId, functionName) => new Promise((resolve) => {
        this.commands.set(controlId, resolve);
        this.channel.send('appCommandInvoked', [controlId, functionName, JSON.stringify({ source: { id: controlId } })]);
      }),
      runAction: (actionId) => { this.sendRich([[2, FUNCTION_CALL, '', JSON.stringify([actionId, '{}'])]]); },
      invoke: (calls) => { void this.functions.given.then(() => { this.sendRich(calls.map(callMessage)); }); },
      cancel: (ids) => { void this.functions.given.then(() => { this.sendRich(ids.map((id) => [1, FUNCTION_CANCEL, '', JSON.stringify({ invocationId: id })])); }); },
      dialogClosed: () => {
        this.endDialog();
        this.channel.send(DIALOG_EVENT, { messageType: DIALOG_CLOSED });
      },
      tellVisibility: (isShown) => { setRuntimeState(this.session, isShown ? 'Visible' : 'Background'); },
      dispose: () => {
        this.stopEvents();
        this.stopSelection();
        this.endDialog();
        this.channel.dispose();
      },
    };
  }

  private sendRich(messages: readonly RichMessage[]): void {
    if (messages.length > 0) this.channel.send('richApiMessage', { ArrayData: messages.map((message, i) => [...message, `m${i}`, false]) });
  }

  private invoke(method: string, data: unknown): unknown {
    if (method === 'ContextActivationManager_getAppContextAsync') {
      this.loads += 1;
      if (this.loads > 1) {
        this.actions = signal();
        this.functions = signal();
        this.request.onReload();
      }
      return this.appContext('addin');
    }
    if (method === 'ContextActivationManager_notifyHost') return this.notified(data as readonly unknown[]);
    if (method === 'executeMethod') return this.execute(data as ExecuteData);
    return null;
  }

  private notified(data: readonly unknown[]): null {
    if (data[1] === 15) this.request.onEscape();
    if (data[1] === 39) this.request.onKeys(data[2] as PaneKeys);
    return null;
  }

  private async execute(data: ExecuteData): Promise<unknown> {
    const dispatchId = data.DdaMethod?.DispatchId;
    if (dispatchId === RICH_API) return this.richApi(data.ArrayData ?? []);
    if (dispatchId === SAVE_SETTINGS) {
      if (this.session.faults.readOnly) return { Version: 1, Error: DENIED };
      this.session.workbook.feed.from('addin', () => { this.session.workbook.saveSettings(new Map(data.DdaSettingsMethod?.Properties ?? [])); });
      return { Version: 1, Error: 0 };
    }
    if (dispatchId === REFRESH_SETTINGS) return { Version: 1, Error: 0, Properties: { Settings: [...this.session.workbook.settings].map(([Name, Value]) => ({ Name, Value })) } };
    if (dispatchId === COMMAND_DONE) {
      const id = String(data[0]);
      this.commands.get(id)?.();
      this.commands.delete(id);
      return { Version: 1, Error: 0 };
    }
    if (dispatchId === MESSAGE_CHILD) {
      this.dialog?.tell(data.messageContent ?? '');
      return { Version: 1, Error: 0 };
    }
    return { Version: 1, Error: NOT_SUPPORTED };
  }

  private changeDialog(isRegistered: boolean, data: unknown): void {
    this.endDialog();
    if (!isRegistered) return;
    this.dialog = new AddinDialog({
      request: this.request,
      options: JSON.parse((data as { targetId: string }).targetId) as DialogOptions,
      context: () => this.appContext('dialog'),
      execute: (sent) => {
        if (sent.DdaMethod?.DispatchId !== MESSAGE_PARENT) return this.execute(sent);
        this.channel.send(DIALOG_EVENT, { messageType: 0, messageContent: sent.messageToParent, messageOrigin: this.request.addinOrigin });
        return { Version: 1, Error: 0 };
      },
    });
  }

  private endDialog(): void {
    this.dialog?.dispose();
    this.dialog = undefined;
  }

  private async richApi(array: readonly unknown[]): Promise<unknown> {
    const answer = await answerRequest(this.session, String(array[4]), Number(array[6]));
    return 'code' in answer ? { Version: 1, Error: answer.code } : { Version: 1, Error: 0, Data: [200, null, answer.body] };
  }

  private appContext(id: string): object {
    const { session, request } = this;
    return {
      _id: id,
      _appName: 16,
      _appVersion: '16.00',
      _appMinorVersion: 0,
      _appUILocale: request.language,
      _dataLocale: request.language,
      _docUrl: `https://workbench.invalid/${encodeURIComponent(session.workbook.name)}`,
      _clientMode: session.faults.readOnly ? 0 : 1,
      _settings: [...session.workbook.settings],
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: this.conversationId,
      _appInstanceId: id,
      _hostFullVersion: '16.0.17000.1000',
      _initialDisplayMode: session.services.runtimeState === 'Visible' ? 2 : 1,
      _clientWindowHeight: 600,
      _clientWindowWidth: 350,
      _addinName: request.addinName,
      _appDomains: [],
      _featureGates: {},
      _requirementMatrix: JSON.stringify(session.apiSets),
    };
  }
}

/** Something to wait for until it is given. */
function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => { give = resolve; });
  return { given, give };
}

function callMessage(call: FunctionCall): RichMessage {
  const flags = (call.cancelable ? FLAG_CANCELABLE : 0) | (call.stream ? FLAG_STREAM : 0) | (call.errorsAllowed ? FLAG_ERRORS : 0);
  return [1, FUNCTION_CALL, '', JSON.stringify([call.id, call.name, call.args, call.address, flags, ...(call.parameterAddresses === undefined ? [] : [call.parameterAddresses])])];
}

/** An answer in either of the two forms of the library: a list, or an object. */
function readFunctionAnswer(answer: unknown): FunctionAnswer {
  if (Array.isArray(answer)) return { id: Number(answer[0]), ok: answer[1] === true, value: answer[2] as unknown, errorCode: answer[3] as number | undefined };
  const { id, failed, value, errorCode } = answer as { id: number; failed?: boolean; value?: unknown; errorCode?: number };
  return { id, ok: failed !== true, value, errorCode };
}
