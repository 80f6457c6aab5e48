import { createRoot } from 'react-dom/client';
import { CustomFunctionExecutor } from '../calc/custom-function';
import { Grid } from '../calc/grid';
import { openUniverBook } from '../calc/univer-book';
import { UniverCalculator } from '../calc/univer-calculator';
import { Workbook } from '../model/workbook';
import { AddinSession } from './addin-session';
import { parseManifest } from './manifest/parse-manifest';
import { initialState } from './page-state';
import { wordsIn } from './page-text';
import type { Language } from './page-text';
import { SheetDesk } from './sheet-desk';
import { Store } from './store';
import { App } from './view/app';
import { Workbench } from './workbench';

interface ServerConfig {
  readonly addinOrigin: string;
  readonly workbook: string | null;
}

export async function openPage(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const language: Language = query.get('lang') === 'en-US' ? 'en-US' : 'zh-CN';
  const words = wordsIn(language);
  const config = (await (await fetch('config.json')).json()) as ServerConfig;
  const xml = await (await fetch('manifest.xml')).text();
  const manifest = parseManifest({ xml, locale: language, addinOrigin: config.addinOrigin });
  document.documentElement.lang = language;
  const surface = document.createElement('div');
  surface.className = 'grid-surface';
  const workbook = new Workbook({});
  document.body.append(surface);
  const book = await openUniverBook(surface, language);
  const calculator = new UniverCalculator(book, workbook);
  workbook.calculator = calculator;
  const state = new Store(initialState('TabHome', manifest.paneTitle, 350));
  const grid = new Grid(book, workbook);
  const desk = new SheetDesk(workbook, grid, state);
  const addin = new AddinSession({ manifest, shortcuts: [], state, connect: () => { throw new Error('x'); } });
  const workbench = new Workbench({ workbook, grid, desk, addin, state, words, language, theme: query.get('theme') === 'dark' ? 'dark' : 'light', surface, write: () => new Uint8Array(), restart: () => {} });
  const sheet = workbook.activeSheet;
  workbook.feed.from('load', () => {
    for (let r = 0; r < 50; r++) sheet.writeBlock({ row: r, column: 0, rows: 1, columns: 4 }, [[`2024-01-${(r % 28) + 1}`, `摘要 ${r}`, r * 100.5, r % 3 ? 'x' : '=SUM(C$1:C' + (r + 1) + ')']]);
  });
  createRoot(document.getElementById('root')!).render(<App workbench={workbench} />);
  await new Promise((r) => setTimeout(r, 0));
  grid.show();
  await workbook.calculate(true);
  Object.assign(window, { workbench, CustomFunctionExecutor });
}
