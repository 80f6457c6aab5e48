import { Dismiss16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { DialogWindow } from '../page-state';
import type { Words } from '../page-text';

interface DialogWindowsProps {
  readonly words: Words;
  readonly dialogs: readonly DialogWindow[];
  readonly onClose: (id: string) => void;
}

/** The add-in's dialogs, each a frame over the page. */
export function DialogWindows({ words, dialogs, onClose }: DialogWindowsProps): ReactNode {
  return dialogs.map((dialog) => (
    <div key={dialog.id} className="dialog-shade">
      <div className="dialog-window" role="dialog" aria-label={dialog.title} style={{ width: `${dialog.width}vw`, height: `${dialog.height}vh` }}>
        <div className="dialog-title">
          <span>{dialog.title}</span>
          <button type="button" title={words('closePane')} onClick={() => { onClose(dialog.id); }}><Dismiss16Regular /></button>
        </div>
        <iframe className="dialog-frame" data-dialog={dialog.id} title={dialog.title} name={dialog.frame.name} src={dialog.frame.url} />
      </div>
    </div>
  ));
}
