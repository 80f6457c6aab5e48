import type { SheetDesk } from './sheet-desk';
import type { Step } from './cell-editing';

const steps: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Carries out a key pressed at the sheet while nothing is being typed; true when the key has been used. */
export function pressAtSheet(desk: SheetDesk, event: Key): boolean {
  const step = steps[event.key];
  const control = event.ctrlKey || event.metaKey;
  if (step !== undefined && !event.altKey) {
    if (event.shiftKey) desk.extend(step, control);
    else desk.move(step, control);
    return true;
  }
  if (control) return pressWithControl(desk, event);
  switch (event.key) {
    case 'Enter':
      desk.move(event.shiftKey ? 'up' : 'down');
      return true;
    case 'Tab':
      desk.move(event.shiftKey ? 'left' : 'right');
      return true;
    case 'Home':
      if (event.shiftKey) desk.extendTo({ row: desk.active.row, column: 0 });
      else desk.moveTo(desk.active.row, 0);
      return true;
    case 'PageDown':
      desk.pageBy(1);
      return true;
    case 'PageUp':
      desk.pageBy(-1);
      return true;
    case 'Delete':
      desk.clear();
      return true;
    case 'Backspace':
      desk.beginEdit('');
      return true;
    case 'F2':
      desk.beginEdit();
      return true;
    case 'F9':
      desk.run({ kind: 'calculate' });
      return true;
    default:
      return false;
  }
}

function pressWithControl(desk: SheetDesk, event: Key): boolean {
  const end = desk.end();
  switch (event.key.toLowerCase()) {
    case 'z':
      desk.undo();
      return true;
    case 'y':
      desk.redo();
      return true;
    case 'a':
      desk.moveTo(0, 0);
      desk.extendTo(end);
      return true;
    case 'd':
      desk.run({ kind: 'fillDown' });
      return true;
    case 'b':
      desk.run({ kind: 'format', patch: { bold: true } });
      return true;
    case 'home':
      if (event.shiftKey) desk.extendTo({ row: 0, column: 0 });
      else desk.moveTo(0, 0);
      return true;
    case 'end':
      if (event.shiftKey) desk.extendTo(end);
      else desk.moveTo(end.row, end.column);
      return true;
    default:
      return false;
  }
}
