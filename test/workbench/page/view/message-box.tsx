import { Warning24Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { PageMessage } from '../page-state';
import type { Language, Words } from '../page-text';

interface MessageBoxProps {
  readonly words: Words;
  readonly language: Language;
  readonly message: PageMessage;
  readonly onClose: () => void;
}

/** A message of the host itself, as Excel shows it. */
export function MessageBox({ words, language, message, onClose }: MessageBoxProps): ReactNode {
  return (
    <div className="dialog-shade">
      <div className="message-box" role="alertdialog" aria-label="Microsoft Excel">
        <div className="dialog-title"><span>Excel</span></div>
        <div className="message-body"><Warning24Filled /><p>{textOf(message, words, language)}</p></div>
        <div className="message-buttons"><button type="button" autoFocus onClick={onClose}>{language === 'zh-CN' ? '确定' : 'OK'}</button></div>
      </div>
    </div>
  );
}

function textOf(message: PageMessage, words: Words, language: Language): string {
  switch (message.kind) {
    case 'formula':
      return words('formulaProblem');
    case 'protected':
      return language === 'zh-CN' ? `您试图更改的单元格位于受保护的工作表“${message.sheet}”中。若要进行更改，请先撤消工作表保护。` : `The cell you're trying to change is on the protected sheet “${message.sheet}”. To make a change, unprotect the sheet.`;
    case 'file':
      return `${words('openFailed')}: ${message.detail}`;
  }
}
