import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';
import { productAddin, testAddin } from '../driver/addin-sources';
import { findBrowser } from '../driver/find-browser';
import { bundleForBrowser } from './bundle';
import { startServers } from './start-servers';

export interface StartRequest {
  readonly workbook: string;
  readonly workbookName?: string | undefined;
  readonly opensBrowser: boolean;
  readonly usesTestAddin: boolean;
}

/** Serves the workbench until it is stopped (Ctrl+C, or its window closed), and opens it where there is a display. */
export async function startWorkbench(request: StartRequest): Promise<void> {
  const product = request.usesTestAddin ? undefined : productAddin();
  if (product === undefined && !request.usesTestAddin) console.log('还没有构建好的加载项，先用工作台自带的测试加载项 / No built add-in yet: using the workbench’s own test add-in');
  const addin = product ?? (await testAddin());
  const pageFolder = await bundleForBrowser({ entry: 'test/workbench/page/main.tsx', outFolder: 'build/workbench/page', name: 'page' });
  const workbook = resolve(request.workbook);
  if (!existsSync(workbook)) throw new Error(`没有这个文件 / no such file: ${workbook}`);
  const servers = await startServers({ pageFolder, manifest: addin.manifest, addinMounts: addin.mounts, workbook, ...(request.workbookName === undefined ? {} : { workbookName: request.workbookName }) });
  console.log(`\n工作台 / Workbench: ${servers.hostUrl}`);
  console.log('English: add ?lang=en-US   深色 / dark: ?theme=dark（窗格随系统 / the pane follows the system）   Excel 2021: ?api=1.14');
  console.log('证书是刚生成的自签证书，浏览器会提示，请选择继续访问 / The certificate was made just now: let the browser continue past its warning');
  console.log('按 Ctrl+C 结束 / Press Ctrl+C to end\n');
  const profile = mkdtempSync(join(tmpdir(), 'workbench-browser-'));
  const context = request.opensBrowser && hasDisplay() ? await openBrowser(profile, servers.hostUrl) : undefined;
  await new Promise<void>((end) => {
    process.once('SIGINT', () => { end(); });
    process.once('SIGTERM', () => { end(); });
    context?.on('close', () => { end(); });
  });
  await context?.close().catch(() => undefined);
  await servers.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
}

function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return (process.env.DISPLAY ?? '') !== '' || (process.env.WAYLAND_DISPLAY ?? '') !== '';
}

/** Opens an installed browser with a profile of its own; undefined when none can be started. */
async function openBrowser(profile: string, url: string): Promise<BrowserContext | undefined> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    console.log('没有找到 Chromium、Chrome 或 Edge，请在浏览器里打开上面的地址 / No Chromium, Chrome or Edge found: open the address above in a browser');
    return undefined;
  }
  try {
    const context = await chromium.launchPersistentContext(profile, { executablePath, headless: false, ignoreHTTPSErrors: true, viewport: null, args: [`--app=${url}`, '--start-maximized', '--no-first-run'] });
    const page = context.pages()[0] ?? (await context.newPage());
    if (!page.url().startsWith(url)) await page.goto(url);
    return context;
  } catch (error) {
    console.log(`浏览器没有打开 / The browser did not open: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
    return undefined;
  }
}
