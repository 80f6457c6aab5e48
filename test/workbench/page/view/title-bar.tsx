import { ArrowRedo16Regular, ArrowUndo16Regular, Maximize16Regular, Save16Regular, Search16Regular, Subtract16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Words } from '../page-text';

interface TitleBarProps {
  readonly words: Words;
  readonly fileName: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** The window's top: quick access, the file's name, search, the person, the window's buttons. */
export function TitleBar({ words, fileName, canUndo, canRedo, onSave, onUndo, onRedo }: TitleBarProps): ReactNode {
  return (
    <header className="title-bar">
      <div className="quick-access">
        <ExcelMark />
        <span className="auto-save">{words('autoSave')}<i className="toggle" /></span>
        <button type="button" title={words('save')} onClick={onSave}><Save16Regular /></button>
        <button type="button" title={words('undo')} disabled={!canUndo} onClick={onUndo}><ArrowUndo16Regular /></button>
        <button type="button" title={words('redo')} disabled={!canRedo} onClick={onRedo}><ArrowRedo16Regular /></button>
      </div>
      <div className="file-name">{fileName.replace(/\.xlsx$/i, '')} - Excel</div>
      <div className="search-box"><Search16Regular /><span>{words('search')}</span></div>
      <div className="window-buttons">
        <span className="person" aria-hidden="true">会</span>
        <span><Subtract16Regular /></span>
        <span><Maximize16Regular /></span>
        <span><Dismiss16Regular /></span>
      </div>
    </header>
  );
}

/** A sheet mark of our own, not Microsoft's. */
function ExcelMark(): ReactNode {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <rect x="1" y="1" width="16" height="16" rx="2" fill="#fff" />
      <path d="M1 7h16M1 12h16M7 1v16M12 1v16" stroke="#217346" strokeWidth="1.2" />
    </svg>
  );
}
