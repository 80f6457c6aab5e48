import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
