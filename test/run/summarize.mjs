import { createRequire } from 'node:module';
import { ensureCommandLine } from './ensure-command-line.mjs';
import { ensureModules } from './ensure-modules.mjs';

ensureModules();
const program = ensureCommandLine();
// npm runs scripts in the project's folder; files are named from where the person stands.
if (process.env.INIT_CWD !== undefined) process.chdir(process.env.INIT_CWD);
createRequire(import.meta.url)(program);
