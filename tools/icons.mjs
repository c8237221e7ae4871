// Draws the icons of web/ from assets/icons/ with the Chromium that the tests use: node tools/icons.mjs
// SPDX-License-Identifier: MIT
// @ts-check
import { mkdir, readFile, writeFile } from 'node:fs/promises';

import { chromium } from 'playwright-core';

/** @type {[drawing: string, size: number, file: string][]} */
const ICONS = [
  ['icon', 192, '192'], ['icon', 512, '512'], ['maskable', 180, 'touch'], ['maskable', 512, 'maskable'],
  ['monochrome', 512, 'monochrome'], ['breathe', 96, 'breathe'], ['write', 96, 'write'],
];

const assets = new URL('../assets/icons/', import.meta.url);
const web = new URL('../web/', import.meta.url);

/** @param {string} drawing @returns {Promise<string>} Without the remarks. */
async function svg(drawing) {
  return (await readFile(new URL(`${drawing}.svg`, assets), 'utf8')).replace(/<!--.*?-->\n/gs, '');
}

await mkdir(new URL('icons/', web), { recursive: true });
await writeFile(new URL('icon.svg', web), await svg('icon'));
const browser = await chromium.launch({ executablePath: process.env.EBB_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  for (const [drawing, size, file] of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${await svg(drawing)}`);
    await page.screenshot({ path: new URL(`icons/${file}.png`, web).pathname, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
