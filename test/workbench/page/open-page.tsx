import { createRoot } from 'react-dom/client';
import { Grid } from '../calc/grid';
import { openUniverBook } from '../calc/univer-book';
import { UniverCalculator } from '../calc/univer-calculator';
import { createSession } from '../interpreter/session';
import { plainServices } from '../interpreter/host-services';
import type { HostServices } from '../interpreter/host-services';
import { Workbook } from '../model/workbook';
import type { ObjectModel } from '../object-model/object-model';
import { faults } from '../strictness/faults';
import type { Faults } from '../strictness/faults';
import { AddinSession } from './addin-session';
import { connectAddin } from './connect-addin';
import { hostSets, meets } from './host-level';
import { joinFunctions, registerFunctions } from './load-functions';
import type { AddinManifest } from './manifest/addin-manifest';
import { parseManifest, withoutCommands } from './manifest/parse-manifest';
import { readShortcuts } from './manifest/read-shortcuts';
import type { Shortcut } from './manifest/read-shortcuts';
import { initialState } from './page-state';
import { wordsIn } from './page-text';
import { readPageRequest } from './page-request';
import type { PageRequest } from './page-request';
import { withUpdate } from './ribbon-updates';
import { SheetDesk } from './sheet-desk';
import { Store } from './store';
import { TestDoor } from './test-door';
import { App } from './view/app';
import { Workbench } from './workbench';
import { openWorkbookFile, writeWorkbookFile } from './workbook-file';
import type { OpenedFile } from './workbook-file';

interface ServerConfig {
  readonly addinOrigin: string;
  readonly workbook: string | null;
  readonly workbookName: string | null;
}

/** Builds the whole page: the workbook, its calculation and grid, the add-in, and what is seen of them. */
export async function openPage(): Promise<void> {
  const request = readPageRequest(location.search);
  document.documentElement.lang = request.language;
  document.title = 'Excel';
  const config = await fetchJson<ServerConfig>('config.json');
  const objectModel = await fetchJson<ObjectModel>('object-model.json');
  const sets = hostSets(request.api, request.functions);
  const manifest = await loadManifest(config, request, sets);
  const shortcuts = manifest.shortcutsUrl === undefined ? [] : readShortcuts(await fetchJson(manifest.shortcutsUrl));
  const file = config.workbook === null ? undefined : { name: config.workbookName ?? config.workbook, bytes: new Uint8Array(await (await fetch(config.workbook)).arrayBuffer()) };
  await openWorkbench({ request, config, objectModel, sets, manifest, shortcuts, file });
}

interface Opening {
  readonly request: PageRequest;
  readonly config: ServerConfig;
  readonly objectModel: ObjectModel;
  readonly sets: Record<string, string>;
  readonly manifest: AddinManifest;
  readonly shortcuts: readonly Shortcut[];
  readonly file: OpenedFile | undefined;
}

async function openWorkbench(opening: Opening): Promise<void> {
  const { request, manifest } = opening;
  const words = wordsIn(request.language);
  const surface = document.createElement('div');
  surface.className = 'grid-surface';
  document.body.append(surface);
  const workbook = new Workbook({ inputLocale: { language: request.language, year: new Date().getFullYear() } });
  let problem: string | undefined;
  if (opening.file !== undefined) {
    try {
      openWorkbookFile(workbook, opening.file);
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
  }
  const book = await openUniverBook(surface, request.language);
  const calculator = new UniverCalculator(book, workbook);
  workbook.calculator = calculator;
  const state = new Store(initialState(manifest.tabs[0]?.id ?? 'TabHome', manifest.paneTitle, request.paneWidth));
  const grid = new Grid(book, workbook);
  const desk = new SheetDesk(workbook, grid, state);
  const engine = joinFunctions(workbook, calculator, () => addin);
  const faultTable: Faults = faults(request.faults);
  const services: HostServices = {
    ...plainServices(),
    runtimeState: 'Inactive',
    shortcuts: Object.fromEntries(opening.shortcuts.map((shortcut) => [shortcut.actionId, shortcut.keys])),
    isEditingCell: () => state.get().editing !== undefined,
    onRuntimeState: (runtimeState) => { addin.followVisibility(runtimeState === 'Visible'); },
    onRibbonUpdate: (update) => { state.set({ controls: withUpdate(state.get().controls, update) }); },
  };
  const session = createSession({ workbook, objectModel: opening.objectModel, faults: faultTable, services, apiSets: opening.sets });
  const addin: AddinSession = new AddinSession({
    manifest,
    shortcuts: opening.shortcuts,
    state,
    connect: (frame) => connectAddin({
      session,
      language: request.language,
      addinOrigin: opening.config.addinOrigin,
      addinName: manifest.displayName,
      frame,
      onFunctionAnswers: (answers) => { engine.answer(answers); },
      onKeys: (keys) => { addin.pressKeys({ ...keys, code: '', key: String.fromCharCode(keys.keyCode) }); },
      onReload: () => { engine.restart(); },
      openDialog: (dialog) => { addin.showDialog(dialog); },
      closeDialog: (id) => { addin.removeDialog(id); },
      onEscape: () => { workbench.focusGrid(); },
    }),
  });
  const root = createRoot(document.getElementById('root') ?? document.body);
  const workbench: Workbench = new Workbench({
    workbook,
    grid,
    desk,
    addin,
    state,
    words,
    language: request.language,
    theme: request.theme,
    surface,
    write: () => writeWorkbookFile(workbook),
    restart: (file) => {
      addin.stop();
      root.unmount();
      book.dispose();
      surface.remove();
      void openWorkbench({ ...opening, file });
    },
  });
  if (manifest.customFunctions !== undefined) await registerFunctions(manifest.customFunctions, book, workbook, engine);
  root.render(<App workbench={workbench} />);
  onkeydown = (event) => {
    if ((event.ctrlKey || event.altKey) && addin.pressKeys(event)) event.preventDefault();
  };
  grid.show();
  if (request.pane) addin.setPaneShown(true);
  workbook.invalidate();
  await workbook.calculate();
  if (problem !== undefined) state.set({ message: { kind: 'file', detail: problem } });
  Object.assign(window, { workbenchDoor: new TestDoor(workbench, faultTable, () => engine.waiting) });
  workbench.focusGrid();
  document.documentElement.dataset.workbench = 'ready';
}

async function loadManifest(config: ServerConfig, request: PageRequest, sets: Readonly<Record<string, string>>): Promise<AddinManifest> {
  const xml = await (await fetch('manifest.xml')).text();
  const manifest = parseManifest({ xml, locale: request.language, addinOrigin: config.addinOrigin });
  return meets(sets, manifest.requirements) ? manifest : withoutCommands(manifest);
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as T;
}
