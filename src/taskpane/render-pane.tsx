import { createRoot } from 'react-dom/client';
import type { Session } from '../excel/session';
import { Pane } from './pane';

/** Shows the pane of a session in the page; leaves a page alone that already says why it can't (taskpane.html). */
export function renderPane(session: Session): void {
  const place = document.getElementById('pane');
  if (place !== null) createRoot(place).render(<Pane session={session} />);
}
