import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, ConsoleMessage, Frame, Page, Request } from 'playwright-core';
import type { Faults } from '../strictness/faults';
import type { SeenCell, TestDoor } from '../page/test-door';
import { bundleForBrowser } from '../server/bundle';
import { certificate, trustFlag } from '../server/certificate';
import { startServers } from '../server/start-servers';
import type { Servers } from '../server/start-servers';
import { productAddin, testAddin } from './addin-sources';
import type { AddinSource } from './addin-sources';
import { findBrowser, quietFlags } from './find-browser';

declare global {
  interface Window {
    readonly workbenchDoor: TestDoor;
  }
}

export interface OpenRequest {
  /** The project's add-in as built, the workbench's own, or another one. */
  readonly addin?: 'product' | 'test' | AddinSource;
  /** The .xlsx to open: a file or its bytes; an empty workbook when left out. */
  readonly workbook?: string | Uint8Array;
  readonly lang?: 'zh-CN' | 'en-US';
  readonly theme?: 'light' | 'dark';
  /** The ExcelApi level the host offers, as `1.14`. */
  readonly api?: string;
  /** False for a host without custom functions and their shared runtime. */
  readonly functions?: false;
  readonly paneWidth?: number;
  /** Whether the pane is open at the start (it is, unless said otherwise). */
  readonly pane?: boolean;
  readonly faults?: Partial<Faults>;
  /** A browser to share; one of its own when left out. */
  readonly browser?: Browser;
  /** In a page that no later workbench gets, for a test that changes what the page loads or runs. */
  readonly apart?: true;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Which of several test processes side by side this one is: each has a browser profile and ports of its own. */
const worker = Number(process.env.JEST_WORKER_ID ?? 0);

const ports = { host: 42_101 + 2 * worker, addin: 42_102 + 2 * worker };

const contextOptions = { locale: 'zh-CN', viewport: { width: 1440, height: 860 }, acceptDownloads: true };

/** Scripts compile and clear up on their own thread: beside others that wait for a core, every change of threads costs. */
const ONE_THREAD = '--js-flags=--single-threaded';

/**
 * Starts a headless browser for tests; several workbenches can share it. Its first context lies in a profile that stays,
 * with all that was compiled before: an opening takes a third of the time there.
 * @param speed as everybody's browser, where its speed is measured
 */
export async function launchBrowser({ speed }: { readonly speed?: 'as used' } = {}): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no Chromium, Chrome or Edge found: set CHROME_PATH');
  const options = { ...contextOptions, executablePath, args: ['--no-sandbox', ...quietFlags, ...(speed === undefined ? [ONE_THREAD] : []), trustFlag(await certificate())] };
  // A profile that another browser has open can't be used twice; an empty name stands for one of the moment.
  const first = await chromium.launchPersistentContext(join(process.cwd(), `build/workbench/browser-${worker}`), options).catch(() => chromium.launchPersistentContext('', options));
  const browser = first.browser();
  if (browser === null) throw new Error('no browser');
  return browser;
}

/** First contexts that a workbench is using. */
const taken = new WeakSet<BrowserContext>();

/** Opens the workbench in a page of its own and gives the hands and eyes for a test. */
export async function openWorkbench(request: OpenRequest = {}): Promise<WorkbenchDriver> {
  const pageFolder = await bundleForBrowser({ entry: 'test/workbench/page/main.tsx', outFolder: 'build/workbench/page', name: 'page' });
  const source = await sourceOf(request.addin ?? 'test');
  const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  const workbook = typeof request.workbook === 'object' ? writeTo(join(folder, 'opened.xlsx'), request.workbook) : request.workbook;
  const servers = await startServers({ pageFolder, manifest: source.manifest, addinMounts: source.mounts, ports, ...(workbook === undefined ? {} : { workbook }) });
  const own = request.browser === undefined ? await launchBrowser() : undefined;
  const browser = request.browser ?? own;
  if (browser === undefined) throw new Error('no browser');
  const { page, leave } = await openPage(browser, request, [servers.hostUrl, servers.addinOrigin]);
  const driver = new WorkbenchDriver({ page, servers, request, close: async () => {
    await leave();
    await own?.close();
    await servers.close();
    rmSync(folder, { recursive: true, force: true });
  } });
  await driver.open();
  return driver;
}

/**
 * A page that nothing is remembered in: the first context's only one when it is free, because what was compiled is there
 * and its process runs, else one of its own.
 */
async function openPage(browser: Browser, { viewport = contextOptions.viewport, apart }: OpenRequest, origins: readonly string[]): Promise<{ readonly page: Page; readonly leave: () => Promise<void> }> {
  const [first] = browser.contexts();
  if (first === undefined || taken.has(first) || apart === true) {
    const context = await browser.newContext({ ...contextOptions, viewport });
    return { page: await context.newPage(), leave: () => context.close() };
  }
  taken.add(first);
  const page = first.pages()[0] ?? (await first.newPage());
  await page.setViewportSize(viewport);
  const leave = async () => {
    await Promise.all(page.frames().map((frame) => frame.evaluate(() => { sessionStorage.clear(); }).catch(() => undefined)));
    await page.goto('about:blank');
    await page.unrouteAll();
    await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: null });
    const session = await first.newCDPSession(page);
    for (const origin of origins) await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
    await first.clearCookies();
    taken.delete(first);
  };
  return { page, leave };
}

interface DriverParts {
  readonly page: Page;
  readonly servers: Servers;
  readonly request: OpenRequest;
  readonly close: () => Promise<void>;
}

/** Hands and eyes for a test: what a person does at the workbench, and what can be seen of it. */
export class WorkbenchDriver {
  readonly page: Page;
  readonly servers: Servers;
  /** Every address asked for, also those the page was refused. */
  readonly requests: string[] = [];
  /** Errors in the console and uncaught exceptions, of the page and of the add-in. */
  readonly consoleErrors: string[] = [];
  private readonly parts: DriverParts;
  private readonly keepRequest = (sent: Request) => { this.requests.push(sent.url()); };
  private readonly keepMessage = (message: ConsoleMessage) => {
    if (message.type() === 'error') this.consoleErrors.push(message.text());
  };
  private readonly keepError = (error: Error) => { this.consoleErrors.push(String(error.stack ?? error)); };

  constructor(parts: DriverParts) {
    this.parts = parts;
    ({ page: this.page, servers: this.servers } = parts);
    this.page.context().on('request', this.keepRequest);
    this.page.on('console', this.keepMessage);
    this.page.on('pageerror', this.keepError);
  }

  /** Loads the page and waits until the workbook is shown and calculated. */
  async open(): Promise<void> {
    const { request } = this.parts;
    const query = new URLSearchParams({
      ...(request.lang === undefined ? {} : { lang: request.lang }),
      ...(request.theme === undefined ? {} : { theme: request.theme }),
      ...(request.api === undefined ? {} : { api: request.api }),
      ...(request.functions === false ? { functions: 'none' } : {}),
      ...(request.paneWidth === undefined ? {} : { paneWidth: String(request.paneWidth) }),
      ...(request.faults === undefined ? {} : { faults: JSON.stringify(request.faults) }),
      ...(request.pane === false ? { pane: 'closed' } : {}),
    });
    await this.page.goto(`${this.servers.hostUrl}?${query.toString()}`);
    await this.page.waitForFunction(() => document.documentElement.dataset.workbench === 'ready');
  }

  /** The frame of the pane, once it is there. */
  async pane(): Promise<Frame> {
    const element = await this.page.waitForSelector('.pane-frame', { state: 'attached' });
    const frame = await element.contentFrame();
    if (frame === null) throw new Error('the pane has no frame');
    return frame;
  }

  /** Selects a cell or range, and waits until the page shows it there. */
  async select(address: string): Promise<void> {
    await this.page.evaluate(async (to) => {
      window.workbenchDoor.select(to);
      await new Promise<void>((shown) => requestAnimationFrame(() => requestAnimationFrame(() => { shown(); })));
    }, address);
  }

  /** Types into a cell with the keyboard and presses Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Presses keys wherever the focus is, as `Control+z`. */
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Presses a button of the ribbon by its id in the manifest (or of the host), opening its tab first. */
  async pressButton(id: string): Promise<void> {
    const button = this.page.locator(`.ribbon [data-control="${id}"]`);
    if ((await button.count()) === 0) await this.openTabOf(id);
    await button.click();
  }

  /** Opens a tab of the ribbon by its name or id. */
  async openTab(tab: string): Promise<void> {
    await this.page.locator('.ribbon-tabs [role=tab]').filter({ has: this.page.locator(`xpath=self::*[@data-tab="${tab}" or normalize-space()="${tab}"]`) }).first().click();
  }

  /** Right-clicks a cell and chooses an entry of the context menu by its id, opening the menus around it. */
  async chooseFromMenu(address: string, ...ids: readonly string[]): Promise<void> {
    await this.select(address);
    const box = await this.page.locator('.cell-editor').boundingBox();
    await this.page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + 6, { button: 'right' });
    for (const [i, id] of ids.entries()) {
      const entry = this.page.locator(`.popup-menu [data-control="${id}"]`);
      if (i < ids.length - 1) await entry.hover();
      else await entry.click();
    }
  }

  async cell(address: string): Promise<SeenCell> {
    return this.page.evaluate((at) => window.workbenchDoor.cell(at), address);
  }

  /** Waits until a cell shows a text (or one that matches). */
  async waitForText(address: string, text: string | RegExp, timeout = 10_000): Promise<void> {
    const until = Date.now() + timeout;
    for (;;) {
      const seen = (await this.cell(address)).text;
      if (typeof text === 'string' ? seen === text : text.test(seen)) return;
      if (Date.now() > until) throw new Error(`${address} shows "${seen}", not ${String(text)}`);
      await this.page.waitForTimeout(25);
    }
  }

  /** The texts of a sheet's cells in use. */
  async table(sheetName: string): Promise<string[][]> {
    return this.page.evaluate((name) => window.workbenchDoor.table(name), sheetName);
  }

  async sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => window.workbenchDoor.sheetNames());
  }

  async activeSheet(): Promise<string> {
    return this.page.evaluate(() => window.workbenchDoor.activeSheet());
  }

  async activateSheet(name: string): Promise<void> {
    await this.page.locator('.sheet-tab', { hasText: name }).first().click();
  }

  /** Writes a block of inputs as if pasted. */
  async fill(address: string, inputs: (string | number | boolean)[][]): Promise<void> {
    await this.page.evaluate(([at, block]) => window.workbenchDoor.fill(at, block), [address, inputs] as const);
  }

  /** Breaks something, or mends it. */
  async setFaults(changes: Partial<Faults>): Promise<void> {
    await this.page.evaluate((patch) => { window.workbenchDoor.setFaults(patch); }, changes);
  }

  /** The document settings as saved: name to JSON text. */
  async settings(): Promise<Record<string, string>> {
    return this.page.evaluate(() => window.workbenchDoor.settings());
  }

  /** The workbook as .xlsx. */
  async save(): Promise<Buffer> {
    return Buffer.from(await this.page.evaluate(() => window.workbenchDoor.save()), 'base64');
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  async close(): Promise<void> {
    this.page.context().off('request', this.keepRequest);
    this.page.off('console', this.keepMessage);
    this.page.off('pageerror', this.keepError);
    await this.parts.close();
  }

  private async openTabOf(id: string): Promise<void> {
    for (const tab of await this.page.locator('.ribbon-tabs [role=tab]').all()) {
      await tab.click();
      if ((await this.page.locator(`.ribbon [data-control="${id}"]`).count()) > 0) return;
    }
    throw new Error(`no tab of the ribbon has the button ${id}`);
  }
}

async function sourceOf(addin: 'product' | 'test' | AddinSource): Promise<AddinSource> {
  if (typeof addin === 'object') return addin;
  if (addin === 'test') return testAddin();
  const product = productAddin();
  if (product === undefined) throw new Error('the add-in has not been built: run npm run build');
  return product;
}

function writeTo(file: string, bytes: Uint8Array): string {
  writeFileSync(file, bytes);
  return file;
}
