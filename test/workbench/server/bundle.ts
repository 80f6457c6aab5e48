import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

export interface BundleRequest {
  /** Entry file, relative to the project's folder. */
  readonly entry: string;
  /** Folder the bundle goes to, relative to the project's folder. */
  readonly outFolder: string;
  /** Name of the bundle without its ending. */
  readonly name: string;
}

/** Input files with their time of change: a bundle is made again when one of them differs. */
type Inputs = Readonly<Record<string, number>>;

/** The drawing library loads patterns of 78 languages for hyphenation when asked; no cell hyphenates, and they are half of the page. */
const withoutHyphenation: Plugin = {
  name: 'without-hyphenation',
  setup(building) {
    building.onResolve({ filter: /^\.\// }, ({ kind, resolveDir }) => (kind === 'dynamic-import' && /@univerjs[\\/]engine-render/.test(resolveDir) ? { path: 'none', namespace: 'hyphenation' } : undefined));
    building.onLoad({ filter: /.*/, namespace: 'hyphenation' }, () => ({ contents: 'export default {};' }));
  },
};

/** The bundles this process has made or found unchanged. */
const ready = new Map<string, Promise<string>>();

/**
 * Bundles an entry for the browser and gives the folder it lies in; an unchanged one is taken from the last run.
 * Several test files may ask at the same time: the bundle is made aside and put in place at the end.
 */
export function bundleForBrowser(request: BundleRequest): Promise<string> {
  const bundle = ready.get(request.entry) ?? makeBundle(request);
  ready.set(request.entry, bundle);
  return bundle;
}

async function makeBundle(request: BundleRequest): Promise<string> {
  const root = process.cwd();
  const out = join(root, request.outFolder);
  const stamp = join(out, `${request.name}.inputs.json`);
  if (isFresh(stamp, root)) return out;
  mkdirSync(out, { recursive: true });
  const aside = join(out, `.${request.name}.${process.pid}.${Date.now()}`);
  const result = await build({
    absWorkingDir: root,
    entryPoints: { [request.name]: request.entry },
    outdir: aside,
    bundle: true,
    // A plain script: browsers keep what they compiled of it from one opening to the next, of a module they don't.
    format: 'iife',
    plugins: [withoutHyphenation],
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
    metafile: true,
    logLevel: 'silent',
  });
  for (const output of Object.keys(result.metafile.outputs)) {
    const made = join(root, output);
    const target = join(out, made.slice(aside.length + 1));
    mkdirSync(dirname(target), { recursive: true });
    renameSync(made, target);
  }
  rmSync(aside, { recursive: true, force: true });
  const inputs: Inputs = Object.fromEntries(Object.keys(result.metafile.inputs).map((path) => [path, changeTime(root, path)]));
  writeFileSync(`${stamp}.${process.pid}`, JSON.stringify(inputs));
  renameSync(`${stamp}.${process.pid}`, stamp);
  return out;
}

function isFresh(stamp: string, root: string): boolean {
  if (!existsSync(stamp)) return false;
  const inputs = JSON.parse(readFileSync(stamp, 'utf8')) as Inputs;
  return Object.entries(inputs).every(([path, time]) => changeTime(root, path) === time);
}

function changeTime(root: string, path: string): number {
  const file = join(root, path);
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}
