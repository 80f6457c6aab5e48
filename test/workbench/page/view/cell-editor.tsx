import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Box } from '../../calc/grid';
import type { Editing } from '../page-state';
import type { SheetDesk } from '../sheet-desk';
import { pressAtSheet } from '../sheet-keys';
import type { Step } from '../cell-editing';

interface CellEditorProps {
  readonly desk: SheetDesk;
  readonly box: Box;
  readonly editing: Editing | undefined;
  readonly fontSize: number;
}

const leaving: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/**
 * The text field over the active cell. It always holds the focus of the grid, so that any way of writing
 * (also Chinese input methods) begins in it; it shows once something is written.
 */
export function CellEditor({ desk, box, editing, fontSize }: CellEditorProps): ReactNode {
  const ref = useRef<HTMLTextAreaElement>(null);
  const isShown = editing?.where === 'cell';
  useEffect(() => {
    const field = ref.current;
    if (field === null) return;
    if (isShown && document.activeElement !== field) field.focus();
    if (editing === undefined) field.value = '';
  }, [isShown, editing]);
  useLayoutEffect(() => {
    const field = ref.current;
    if (field === null || !isShown) return;
    field.style.width = 'auto';
    field.style.width = `${Math.max(box.width + 1, field.scrollWidth + 8)}px`;
    field.style.height = 'auto';
    field.style.height = `${Math.max(box.height + 1, field.scrollHeight)}px`;
  }, [isShown, editing?.text, box.width, box.height]);
  return (
    <textarea
      ref={ref}
      className={isShown ? 'cell-editor shown' : 'cell-editor'}
      aria-label="cell"
      rows={1}
      spellCheck={false}
      value={isShown ? editing.text : undefined}
      style={{ left: box.left, top: box.top, minHeight: box.height, fontSize: `${fontSize}pt`, ...(isShown ? {} : { width: 1, height: 1 }) }}
      onChange={(event) => { desk.type(event.target.value); }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (editing === undefined) {
          if (pressAtSheet(desk, event)) event.preventDefault();
          return;
        }
        const step = event.key === 'Enter' && !event.altKey ? (event.shiftKey ? 'up' : 'down') : event.key === 'Tab' ? (event.shiftKey ? 'left' : 'right') : editing.overwrites ? leaving[event.key] : undefined;
        if (step !== undefined) {
          event.preventDefault();
          if (desk.commit()) desk.move(step);
        } else if (event.key === 'Escape') {
          event.preventDefault();
          desk.cancelEdit();
        } else if (event.key === 'Enter') {
          event.preventDefault();
          const at = event.currentTarget.selectionStart;
          desk.type(`${editing.text.slice(0, at)}\n${editing.text.slice(at)}`);
        }
      }}
      onCopy={(event) => { putOnClipboard(event, desk, editing, false); }}
      onCut={(event) => { putOnClipboard(event, desk, editing, true); }}
      onPaste={(event) => {
        if (editing !== undefined) return;
        event.preventDefault();
        desk.paste(event.clipboardData.getData('text/plain'));
      }}
    />
  );
}

function putOnClipboard(event: React.ClipboardEvent, desk: SheetDesk, editing: Editing | undefined, isCut: boolean): void {
  if (editing !== undefined) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', desk.copy(isCut));
}
