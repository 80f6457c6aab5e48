import { allScenarios } from '../scenarios/all-scenarios';
import { associateFunctions, streams } from './functions';

/** What the tests reach in the pane. */
interface TestAddin {
  readonly ready: Promise<{ readonly host: unknown; readonly platform: unknown }>;
  readonly streams: typeof streams;
  readonly log: string[];
  /** Runs a function with the library's Excel object, as an add-in would. */
  readonly run: (source: string) => Promise<unknown>;
  /** Runs one of the scenarios written after Microsoft's samples; gives what went wrong, or nothing. */
  readonly runScenario: (name: string) => Promise<string | null>;
}

/** What a command's function is called with; a shortcut's is called with less. */
interface CommandEvent {
  completed?: () => void;
}

declare global {
  interface Window {
    testAddin: TestAddin;
  }
}

const log: string[] = [];

function say(text: string): void {
  log.push(text);
  const output = document.getElementById('log');
  if (output) output.textContent = log.join('\n');
}

async function writeActiveCell(event?: CommandEvent): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.getActiveCell().values = [['你好']];
    await context.sync();
  });
  say('written');
  event?.completed?.();
}

associateFunctions();
Office.actions.associate('WriteActiveCell', (event?: CommandEvent) => {
  void writeActiveCell(event);
});
Office.actions.associate('ShowPane', (event?: CommandEvent) => {
  void Office.addin.showAsTaskpane().then(() => event?.completed?.());
});

window.testAddin = {
  ready: Office.onReady().then((info) => {
    say(`ready ${String(info.host)}`);
    document.getElementById('write')?.addEventListener('click', () => { void writeActiveCell(); });
    document.getElementById('hide')?.addEventListener('click', () => { void Office.addin.hide(); });
    void Office.addin.onVisibilityModeChanged((args) => { say(`visibility ${args.visibilityMode}`); });
    return info;
  }),
  streams,
  log,
  // The tests send the code to run: it has to be made here, where the library is.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  run: (source) => (new Function('Excel', 'Office', `return (async () => { ${source} })()`) as (excel: typeof Excel, office: typeof Office) => Promise<unknown>)(Excel, Office),
  runScenario: async (name) => {
    const scenario = allScenarios.find((one) => one.name === name);
    if (scenario === undefined) return `no scenario ${name}`;
    try {
      await scenario.run(Excel);
      return null;
    } catch (error) {
      return error instanceof Error ? `${error.message} ${JSON.stringify((error as Partial<OfficeExtension.Error>).debugInfo ?? {})}` : String(error);
    }
  },
};
