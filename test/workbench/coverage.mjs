// Prints which members of the installed library's API the workbench answers: node test/workbench/coverage.mjs
import { build } from 'esbuild';

const outfile = 'build/workbench/coverage.mjs';
await build({ entryPoints: ['test/workbench/coverage.ts'], bundle: true, platform: 'node', format: 'esm', outfile, packages: 'external', logLevel: 'error' });
await import(new URL(`../../${outfile}`, import.meta.url).href);
