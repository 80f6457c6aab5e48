import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { Context } from 'node:vm';

/** The folder of the installed library's files, unmodified. */
export function libraryFolder(): string {
  return join(dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/package.json')), 'dist');
}

/** What the library calls to reach its host when it runs outside a browser. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library: gives it a message of the host. */
  onMessageFromHost?: (text: string) => void;
}

/** The library's globals in a context of its own. */
export interface LibraryGlobals extends Record<string, unknown> {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: { associate(id: string, run: (...args: never[]) => unknown): void };
  readonly Office: typeof Office;
}

let source: string | undefined;

/** Runs the library's Excel script, as installed, in a fresh Node context that offers the bare minimum of a browser. */
export function loadLibrary(bridge?: NativeBridge): LibraryGlobals {
  const file = join(libraryFolder(), 'excel-web-16.00.debug.js');
  source ??= readFileSync(file, 'utf8');
  const globals: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    navigator: { userAgent: 'Node' },
    location: { href: 'https://localhost/', search: '', hash: '', pathname: '/' },
    document: { URL: 'https://localhost/', createElement: () => ({}), getElementsByTagName: () => [] },
  };
  globals.window = globals;
  globals.self = globals;
  if (bridge) globals._richApiNativeBridge = bridge;
  const context: Context = createContext(globals);
  runInContext(source, context, { filename: file });
  return globals as LibraryGlobals;
}
