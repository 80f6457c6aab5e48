import { createSession } from './excel/create-session';
import { registerCommands } from './excel/register-commands';
import { registerFunctions } from './functions/register-functions';
import { renderPane } from './taskpane/render-pane';

/** The page of the shared runtime: pane, functions and commands over one session. */
if (document.getElementById('pane') !== null) {
  const session = createSession();
  renderPane(session);
  registerFunctions(session);
  registerCommands(session);
}
