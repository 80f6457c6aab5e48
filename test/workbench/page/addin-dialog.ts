import type { ConnectRequest, ExecuteData } from './connect-addin';
import { XdmChannel } from './xdm-channel';

/** What the add-in asks for a dialog; sizes in per cent of the window. */
export interface DialogOptions {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

interface DialogParts {
  readonly request: ConnectRequest;
  readonly options: DialogOptions;
  readonly context: () => object;
  readonly execute: (data: ExecuteData) => unknown;
}

/** A dialog of the add-in in a frame over the page, with a channel of its own. */
export class AddinDialog {
  private readonly id = crypto.randomUUID();
  private readonly parts: DialogParts;
  private readonly channel: XdmChannel;

  constructor(parts: DialogParts) {
    this.parts = parts;
    const { request, options } = parts;
    const frame = (): Window | null => document.querySelector<HTMLIFrameElement>(`iframe[data-dialog="${this.id}"]`)?.contentWindow ?? null;
    this.channel = new XdmChannel({
      conversationId: this.id,
      addinOrigin: request.addinOrigin,
      frame,
      invoke: (method, data) => {
        if (method === 'ContextActivationManager_getAppContextAsync') return parts.context();
        return method === 'executeMethod' ? parts.execute(data as ExecuteData) : null;
      },
    });
    const hostInfo = `Excel$Web$16.01$${request.language}$${this.id}$isDialog$disableLogging$0`;
    request.openDialog({
      id: this.id,
      title: request.addinName,
      width: options.width,
      height: options.height,
      frame: {
        key: this.id,
        url: `${options.url}${options.url.includes('?') ? '&' : '?'}_host_Info=${encodeURIComponent(hostInfo)}`,
        // Another id than the pane's: the library keeps in the session that this one is a dialog.
        name: JSON.stringify({ baseFrameName: 'dialog', xdmInfo: `${this.id}|dialog|${location.origin}/`, serializerVersion: 1 }),
      },
    });
  }

  /** Sends a message of the pane to the dialog. */
  tell(message: string): void {
    this.channel.send('dialogParentMessageReceived', { messageType: 1, messageContent: message, messageOrigin: this.parts.request.addinOrigin });
  }

  dispose(): void {
    this.channel.dispose();
    this.parts.request.closeDialog(this.id);
  }
}
