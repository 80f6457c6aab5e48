import { ArrowLeft24Regular, DocumentAdd24Regular, FolderOpen24Regular, Save24Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { Words } from '../page-text';

interface FilePageProps {
  readonly words: Words;
  readonly fileName: string;
  readonly onBack: () => void;
  readonly onNew: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
}

/** What 文件 opens: new, open from disk, save to disk. */
export function FilePage({ words, fileName, onBack, onNew, onOpen, onSave }: FilePageProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="file-page">
      <nav>
        <button type="button" className="file-back" title={words('back')} onClick={onBack}><ArrowLeft24Regular /></button>
        <button type="button" onClick={onNew}><DocumentAdd24Regular />{words('newWorkbook')}</button>
        <button type="button" data-control="FileOpen" onClick={() => { input.current?.click(); }}><FolderOpen24Regular />{words('openFile')}</button>
        <button type="button" data-control="FileSave" onClick={onSave}><Save24Regular />{words('saveCopy')}</button>
        <input
          ref={input}
          type="file"
          accept=".xlsx"
          hidden
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onOpen(file);
            event.target.value = '';
          }}
        />
      </nav>
      <section>
        <h1>{words('info')}</h1>
        <p>{fileName}</p>
      </section>
    </div>
  );
}
