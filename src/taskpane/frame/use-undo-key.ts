import { useEffect } from 'react';
import type { Pane } from '../use-pane';

/** Ctrl+Z takes back the last decision wherever the focus is in the pane, except in a field, where it takes back typing. */
export function useUndoKey({ act, session, state: { canUndoDecision } }: Pane): void {
  useEffect(() => {
    if (!canUndoDecision) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea') !== null) return;
      event.preventDefault();
      // office.js hands every key with Ctrl on to Excel, which would undo something of its own.
      event.stopPropagation();
      void act(session.undoDecision, { done: { key: 'pane.decide.undone' } });
    };
    // On the document: after a click beside everything, keys go to the page and not to the pane's elements.
    document.addEventListener('keydown', onKeyDown);
    return () => { document.removeEventListener('keydown', onKeyDown); };
  }, [act, session, canUndoDecision]);
}
