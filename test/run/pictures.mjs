import { ensureModules } from './ensure-modules.mjs';
import { loadTypeScript } from './load-typescript.mjs';

/** Makes the pictures of README again (docs/pictures). Needs Chromium and the built add-in: `npm run build`. */
ensureModules();
const { takePictures } = await loadTypeScript('test/e2e/take-pictures.ts');
await takePictures();
