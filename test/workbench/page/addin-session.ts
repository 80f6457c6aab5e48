import { createRef } from 'react';
import type { FunctionCall } from '../functions/function-engine';
import type { AddinControl, AddinManifest } from './manifest/addin-manifest';
import { keysOf } from './manifest/read-shortcuts';
import type { Shortcut } from './manifest/read-shortcuts';
import type { DialogWindow, PageState } from './page-state';
import type { ControlStates } from './ribbon/addin-tab';
import type { Store } from './store';

/** The connection to one load of the add-in's page. */
export interface AddinLink {
  /** The name the frame must carry for office.js to find its host. */
  readonly frameName: string;
  /** The page's address with what office.js reads from it. */
  readonly frameUrl: (page: string) => string;
  /** Settles when the add-in has announced that its commands can be called. */
  readonly ready: () => Promise<void>;
  /** Starts a ribbon command's function; settles when it has said that it is done. */
  readonly runCommand: (controlId: string, functionName: string) => Promise<void>;
  /** Starts the action of a keyboard shortcut. */
  readonly runAction: (actionId: string) => void;
  readonly invoke: (calls: readonly FunctionCall[]) => void;
  readonly cancel: (ids: readonly number[]) => void;
  /** Tells the add-in that its pane was shown or hidden by the host. */
  readonly tellVisibility: (isShown: boolean) => void;
  /** Tells the add-in that the person closed its dialog. */
  readonly dialogClosed: () => void;
  readonly dispose: () => void;
}

interface AddinSessionParts {
  readonly manifest: AddinManifest | undefined;
  readonly shortcuts: readonly Shortcut[];
  readonly state: Store<PageState>;
  /** Makes a connection for a new load of the page; the frame is looked up when messages come. */
  readonly connect: (frame: () => Window | null) => AddinLink;
}

/** The add-in as the page runs it: one frame for pane, commands and functions, kept alive while the pane is closed. */
export class AddinSession {
  readonly manifest: AddinManifest | undefined;
  readonly frameRef = createRef<HTMLIFrameElement>();
  readonly states: ControlStates;
  private readonly parts: AddinSessionParts;
  private link: AddinLink | undefined;
  private loads = 0;

  constructor(parts: AddinSessionParts) {
    this.parts = parts;
    this.manifest = parts.manifest;
    this.states = {
      isEnabled: (control) => parts.state.get().controls.get(control.id)?.enabled ?? control.enabled,
      isVisible: (id) => parts.state.get().controls.get(id)?.visible ?? true,
    };
  }

  get isRunning(): boolean {
    return this.link !== undefined;
  }

  /** Loads the add-in's page unless it runs already. */
  start(): AddinLink | undefined {
    if (this.link !== undefined || this.manifest === undefined) return this.link;
    this.loads += 1;
    const link = this.parts.connect(() => this.frameRef.current?.contentWindow ?? null);
    this.link = link;
    this.setPane({ frame: { key: `load-${this.loads}`, url: link.frameUrl(this.manifest.paneUrl), name: link.frameName } });
    return link;
  }

  /** Ends the add-in's page. */
  stop(): void {
    this.link?.dispose();
    this.link = undefined;
    this.setPane({ frame: undefined, isShown: false });
  }

  /** Shows or hides the pane; without a shared runtime hiding ends the page. */
  setPaneShown(isShown: boolean): void {
    if (isShown) this.start();
    if (this.parts.state.get().pane.isShown === isShown) return;
    this.setPane({ isShown });
    this.link?.tellVisibility(isShown);
    if (!isShown && this.manifest?.sharedRuntime === false) this.stop();
  }

  /** Follows the add-in's own showing and hiding. */
  followVisibility(isShown: boolean): void {
    this.setPane({ isShown });
  }

  /** Carries out what a control of the ribbon or a menu does. */
  press(control: AddinControl): void {
    void this.run(control);
  }

  /** Like `press`; settles when a function has said that it is done. */
  async run(control: AddinControl): Promise<void> {
    const { action } = control;
    if (action === undefined) return;
    if (action.kind === 'showPane') {
      if (action.title !== '') this.setPane({ title: action.title });
      this.setPaneShown(true);
      return;
    }
    const link = this.start();
    if (link === undefined) return;
    await link.ready();
    await link.runCommand(control.id, action.name);
  }

  /** Starts the action of a shortcut when the keys are one; true when they are. */
  pressKeys(event: Parameters<typeof keysOf>[0]): boolean {
    const keys = keysOf(event);
    const shortcut = this.parts.shortcuts.find((one) => one.keys === keys);
    if (shortcut === undefined) return false;
    const link = this.start();
    void link?.ready().then(() => { link.runAction(shortcut.actionId); });
    return true;
  }

  /** Sends calls of custom functions, starting the add-in without its pane when it does not run. */
  invoke(calls: readonly FunctionCall[]): void {
    this.start()?.invoke(calls);
  }

  cancel(ids: readonly number[]): void {
    this.link?.cancel(ids);
  }

  /** Every control of the manifest by its id. */
  control(id: string): AddinControl | undefined {
    const all = [...(this.manifest?.tabs ?? []).flatMap((tab) => tab.groups.flatMap((group) => group.controls)), ...(this.manifest?.contextMenus ?? []).flatMap((menu) => menu.controls)];
    const within = (controls: readonly AddinControl[]): AddinControl | undefined => {
      for (const one of controls) {
        const found = one.id === id ? one : within(one.items);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    return within(all);
  }

  showDialog(dialog: DialogWindow): void {
    const { state } = this.parts;
    state.set({ dialogs: [...state.get().dialogs, dialog] });
  }

  /** Takes a dialog off the page, when the add-in closes it. */
  removeDialog(id: string): void {
    const { state } = this.parts;
    state.set({ dialogs: state.get().dialogs.filter((dialog) => dialog.id !== id) });
  }

  /** The person closes a dialog. */
  closeDialog(id: string): void {
    this.removeDialog(id);
    this.link?.dialogClosed();
  }

  private setPane(patch: Partial<PageState['pane']>): void {
    const { state } = this.parts;
    state.set({ pane: { ...state.get().pane, ...patch } });
  }
}
