/**
 * Draws assets/icons/*.svg into PNGs of every size the manifest names: `node src/build/draw-icons.mjs`.
 * The PNGs are kept with the sources, because the browser that draws them is no part of a build.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = 'assets/icons';
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
  const svg = readFileSync(join(folder, file), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(join(folder, file.replace('.svg', `-${size}.png`)), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
