import type { AddinSession } from './create-session';
import { rowClaim } from './row-claim';

/** What ribbon buttons, the cell's menu and keyboard shortcuts start; the names are those of the manifest. */
export function registerCommands(session: AddinSession): void {
  const commands: Readonly<Record<string, () => Promise<void>>> = {
    ShowPane: showPane,
    GenerateSummary: async () => {
      session.request({ view: 'summary', generate: true });
      await showPane();
    },
    CheckClaim: async () => {
      const { selected, view } = session.getState();
      session.request({ view: 'check', ...(selected === undefined ? {} : { claim: rowClaim(selected, view?.lines ?? []) }) });
      await showPane();
    },
    Refresh: session.refresh,
  };
  for (const [name, run] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event | undefined) => {
      void run().finally(() => {
        // A keyboard shortcut brings no event.
        event?.completed();
      });
    });
  }
  followLedger(session);
}

async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}

/** Buttons that need a ledger are greyed as long as there is none, where the ribbon can be changed. */
function followLedger(session: AddinSession): void {
  let shown: boolean | undefined;
  session.subscribe(() => {
    const { phase } = session.getState();
    if (phase === 'starting' || phase === 'reading') return;
    const enabled = phase === 'ready';
    if (enabled === shown || !Office.context.requirements.isSetSupported('RibbonApi', '1.1')) return;
    shown = enabled;
    const controls = ['Button.Generate', 'Button.Check'].map((id) => ({ id, enabled }));
    // A ribbon that is not there yet, or refuses, leaves the buttons as they are: they say themselves what is missing.
    void Office.ribbon.requestUpdate({ tabs: [{ id: 'Tab.BudgetExecution', controls }] }).catch(() => undefined);
  });
}
