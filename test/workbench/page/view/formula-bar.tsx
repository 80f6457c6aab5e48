import { Checkmark16Regular, ChevronDown16Regular, Dismiss16Regular, MathFormula16Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Words } from '../page-text';

interface FormulaBarProps {
  readonly words: Words;
  readonly place: string;
  readonly content: string;
  readonly isEditing: boolean;
  readonly onGoTo: (place: string) => void;
  readonly onBegin: () => void;
  readonly onType: (text: string) => void;
  readonly onEnter: () => void;
  readonly onCancel: () => void;
}

/** Name box and formula bar. */
export function FormulaBar({ words, place, content, isEditing, onGoTo, onBegin, onType, onEnter, onCancel }: FormulaBarProps): ReactNode {
  const [name, setName] = useState(place);
  useEffect(() => { setName(place); }, [place]);
  return (
    <div className="formula-bar">
      <div className="name-box">
        <input
          aria-label={words('nameBox')}
          value={name}
          onFocus={(event) => { event.target.select(); }}
          onChange={(event) => { setName(event.target.value); }}
          onBlur={() => { setName(place); }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') { onGoTo(name); event.currentTarget.blur(); }
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <ChevronDown16Regular />
      </div>
      <div className="formula-buttons">
        <button type="button" className="cancel" title={words('cancelEdit')} disabled={!isEditing} onMouseDown={(event) => { event.preventDefault(); }} onClick={onCancel}><Dismiss16Regular /></button>
        <button type="button" className="enter" title={words('enterEdit')} disabled={!isEditing} onMouseDown={(event) => { event.preventDefault(); }} onClick={onEnter}><Checkmark16Regular /></button>
        <span className="fx" title={words('insertFunction').replace('\n', ' ')}><MathFormula16Regular /></span>
      </div>
      <textarea
        className="formula-input"
        aria-label={words('formulaBar')}
        rows={1}
        spellCheck={false}
        value={content}
        onFocus={onBegin}
        onChange={(event) => { onType(event.target.value); }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && !event.altKey) { event.preventDefault(); onEnter(); }
          if (event.key === 'Escape') { event.preventDefault(); onCancel(); }
        }}
      />
    </div>
  );
}
