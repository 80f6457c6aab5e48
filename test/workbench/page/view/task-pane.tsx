import { ChevronDown16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import type { ReactNode, RefObject } from 'react';
import type { Words } from '../page-text';

/** The frame the add-in runs in; a new key is a new load. */
export interface PaneFrame {
  readonly key: string;
  readonly url: string;
  /** office.js reads its connection from the frame's name. */
  readonly name: string;
}

interface TaskPaneProps {
  readonly words: Words;
  readonly title: string;
  readonly iconUrl: string;
  readonly frame: PaneFrame | undefined;
  readonly isShown: boolean;
  readonly width: number;
  readonly frameRef: RefObject<HTMLIFrameElement | null>;
  readonly onClose: () => void;
  readonly onResize: (width: number) => void;
}

/** The task pane at the right. Hidden, its frame goes on running, as the shared runtime does. */
export function TaskPane({ words, title, iconUrl, frame, isShown, width, frameRef, onClose, onResize }: TaskPaneProps): ReactNode {
  if (frame === undefined) return null;
  return (
    <aside className={isShown ? 'task-pane' : 'task-pane hidden'} style={{ width }} aria-label={title}>
      <div
        className="pane-edge"
        onPointerDown={(event) => {
          const edge = event.currentTarget;
          edge.setPointerCapture(event.pointerId);
          const startX = event.clientX;
          const move = (moved: PointerEvent): void => { onResize(Math.min(800, Math.max(320, width + startX - moved.clientX))); };
          edge.addEventListener('pointermove', move);
          edge.addEventListener('pointerup', () => { edge.removeEventListener('pointermove', move); }, { once: true });
        }}
      />
      <div className="pane-title">
        <img src={iconUrl} alt="" width={16} height={16} />
        <h2>{title}</h2>
        <button type="button" title={words('paneMenu')}><ChevronDown16Regular /></button>
        <button type="button" className="pane-close" title={words('closePane')} onClick={onClose}><Dismiss16Regular /></button>
      </div>
      <iframe key={frame.key} ref={frameRef} className="pane-frame" title={title} name={frame.name} src={frame.url} allow="clipboard-read; clipboard-write" />
    </aside>
  );
}
