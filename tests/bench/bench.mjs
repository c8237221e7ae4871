// Measures two built sites in Chromium and prints them side by side: node tests/bench/bench.mjs EBB_FOLDER PLAIN_FOLDER
// SPDX-License-Identifier: MIT
// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { chromium } from 'playwright-core';

import { serve } from '../../tools/serve.mjs';

/** At most, in ms of Wasm for one frame of the fullest screen without the calls to WebGL. */
const FRAME_BUDGET = 0.5;
const BOUNDARIES = 20;
/** At most, in ms of Wasm for one frame of a year of all boundaries with ten years of days. */
const YEAR_BUDGET = 4;
/** At most, how much longer today takes with ten years of days than with none. */
const YEARS_FACTOR = 1.2;
/** How often the page is loaded for the time that today takes to open. */
const LOADS = 7;
/** How long the page is watched at rest, in ms. */
const REST = 5000;
/** Frames that are timed together, and how often: the browser's clock is coarse. */
const BATCH = 50;
const BATCHES = 40;

/** @typedef {import('playwright-core').Page} Page */

/**
 * What ten years of days cost.
 * @typedef {object} Years
 * @property {number} year Milliseconds of a frame of the year view.
 * @property {number} frame Milliseconds of a frame of today.
 * @property {number} open Milliseconds until today is there.
 * @property {number} openBefore The same without any days.
 */

/**
 * What one page costs; undefined: it does not have it.
 * @typedef {object} Costs
 * @property {number} program Wasm and scripts, in bytes after brotli.
 * @property {number} everything All that a first visit loads, in bytes after brotli.
 * @property {number} frame Milliseconds of one frame without the calls to WebGL.
 * @property {number} callbacks Animation frames that the page asked for while it rested.
 * @property {number} draws Pictures that it drew while it rested.
 * @property {number} rest Milliseconds of the main thread while it rested.
 * @property {number} named Things that a screen reader is told of.
 * @property {number} [key] Milliseconds from a key to the picture with its letter.
 * @property {Record<string, number>} [breath] Milliseconds of one frame of a run of breathing, by the name of its picture.
 * @property {Years} [years]
 */

/** Runs in the page before anything of it does. */
function prepare() {
  const work = { callbacks: 0, draws: 0, shown: 0 };
  /** @type {any} */ (window).bench = { work };
  const { requestAnimationFrame: ask } = window;
  window.requestAnimationFrame = (tick) => ask((now) => { work.callbacks += 1; tick(now); });
  const { clear } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.clear = function counted(mask) { work.draws += 1; clear.call(this, mask); };
  new MutationObserver(() => {
    if (!work.shown && document.querySelector('[role=group]')) work.shown = performance.now();
  }).observe(document, { childList: true, subtree: true });
  // Emscripten sets each export of the program on an object of its own; this one is kept for the clock.
  Object.defineProperty(Object.prototype, '_ebb_frame', {
    configurable: true,
    set(frame) {
      /** @type {any} */ (window).bench.frame = frame;
      Object.defineProperty(this, '_ebb_frame', { value: frame, writable: true, configurable: true });
    },
  });
}

/** Runs in the page: milliseconds of a frame, the median of all batches. @param {number[]} counts */
function timeFrames([batch, batches]) {
  // Without the calls to WebGL: they do nothing for so long.
  const { prototype } = WebGL2RenderingContext;
  const kept = Object.getOwnPropertyDescriptors(prototype);
  const answers = /** @type {Record<string, any>} */ ({ getParameter: () => 0, isEnabled: () => false });
  for (const [name, { value }] of Object.entries(kept)) {
    if (typeof value === 'function' && name !== 'constructor') /** @type {any} */ (prototype)[name] = answers[name] ?? (() => null);
  }
  const { frame } = /** @type {any} */ (window).bench;
  const times = [];
  for (let i = 0; i < batches; i += 1) {
    const began = performance.now();
    for (let j = 0; j < batch; j += 1) frame(performance.now());
    times.push((performance.now() - began) / batch);
  }
  Object.defineProperties(prototype, kept);
  return times.sort((a, b) => a - b)[batches >> 1];
}

/** @param {string} folder @returns {Promise<{ program: number, everything: number }>} */
async function sizes(folder) {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && entry.name !== 'licenses.txt');
  let program = 0;
  let everything = 0;
  for (const entry of files) {
    const size = brotliCompressSync(await readFile(join(entry.parentPath, entry.name))).length;
    everything += size;
    if (/\.(js|wasm)$/.test(entry.name)) program += size;
  }
  return { program, everything };
}

/** @param {Page} page */
async function atRest(page) {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable');
  const read = async () => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    const busy = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    return { busy, ...await page.evaluate(() => /** @type {any} */ (window).bench.work) };
  };
  await page.waitForTimeout(2000); // What the last press began comes to its end.
  const before = await read();
  await page.waitForTimeout(REST);
  const after = await read();
  return { callbacks: after.callbacks - before.callbacks, draws: after.draws - before.draws, rest: (after.busy - before.busy) * 1000 };
}

/** @param {Page} page */
async function named(page) {
  const devTools = await page.context().newCDPSession(page);
  const { nodes } = await devTools.send('Accessibility.getFullAXTree');
  return nodes.filter(({ ignored, role, name }) => !ignored && name?.value && !/^(RootWebArea|StaticText|InlineTextBox)$/.test(role?.value)).length;
}

/** @param {Page} page @returns {Promise<number>} */
async function keyToPicture(page) {
  await page.evaluate(() => {
    /** @type {any} */ (window).bench.keys = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') /** @type {any} */ (window).bench.keys.push(duration);
    }).observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16 }));
  });
  const text = 'a word and another one';
  await page.keyboard.type(text, { delay: 60 });
  const slow = await page.evaluate(() => /** @type {any} */ (window).bench.keys);
  const all = [...Array(Math.max(text.length - slow.length, 0)).fill(16), ...slow].sort((a, b) => a - b);
  return all[all.length >> 1];
}

/** A frame of a run of breathing in each of its pictures, on a phone's sharp screen. @param {Page} page */
async function breathing(page) {
  await page.getByRole('button', { name: 'Breathe', exact: true }).click();
  const names = await page.getByRole('radiogroup', { name: 'Picture' }).getByRole('radio').evaluateAll((all) => all.map((radio) => radio.getAttribute('aria-label') ?? ''));
  /** @type {Record<string, number>} */
  const times = {};
  for (const name of names) {
    await page.getByRole('radio', { name, exact: true }).check();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForTimeout(1000); // Letters and places are worked out in the first second.
    times[name] = await page.evaluate(timeFrames, [BATCH, BATCHES]);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
  }
  return times;
}

/** Ebb's fullest screen. @param {Page} page */
async function fill(page) {
  for (let i = 1; i <= BOUNDARIES; i += 1) {
    await page.getByRole('button', { name: 'Add a boundary' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill(`Promise to myself, number ${i}`);
    await page.getByRole('button', { name: 'Save boundary' }).click();
    await page.getByRole('group', { name: `number ${i}`, exact: false }).last().waitFor();
  }
}

/** @param {Page} page @returns {Promise<number>} Milliseconds until the first boundary is there, the median of some loads. */
async function timeToOpen(page) {
  const times = [];
  for (let i = 0; i < LOADS; i += 1) {
    await page.reload();
    times.push(await (await page.waitForFunction(() => /** @type {any} */ (window).bench.work.shown)).jsonValue());
  }
  return times.sort((a, b) => a - b)[LOADS >> 1];
}

/** Ten years of kept days for each boundary, by the calendar. @param {Page} page @returns {Promise<Years>} */
async function tenYears(page) {
  const openBefore = await timeToOpen(page);
  const button = (/** @type {string | RegExp} */ name) => page.getByRole('button', { name, exact: true });
  const start = `${new Date().getFullYear() - 10}-01-15`;
  for (let i = 1; i <= BOUNDARIES; i += 1) {
    const card = page.getByRole('group', { name: `Promise to myself, number ${i}`, exact: true });
    await card.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('combobox', { name: 'Since when' }).selectOption('Another day');
    await page.getByLabel('First day', { exact: true }).fill(start);
    await button('Save changes').click();
    await card.getByRole('button', { name: 'Calendar' }).click();
    await button(/, today,/).click();
    await button('Choose more days').click();
    await page.getByLabel('Up to', { exact: true }).fill(start);
    await page.getByRole('radio', { name: 'Kept', exact: true }).check();
    await button('Back').click();
    await card.getByText(/of 3\d\d\d days/).waitFor();
  }
  await page.getByRole('status').filter({ hasText: /^Saved$/ }).waitFor();
  const open = await timeToOpen(page);
  const frame = await page.evaluate(timeFrames, [BATCH, BATCHES]);
  await page.getByRole('group').first().getByRole('button', { name: 'Calendar' }).click();
  await page.getByRole('combobox', { name: 'Boundary' }).selectOption('All boundaries');
  await page.getByRole('radio', { name: 'Year', exact: true }).check();
  await button('Year before').click();
  await page.getByRole('table').waitFor();
  return { openBefore, open, frame, year: await page.evaluate(timeFrames, [BATCH, BATCHES]) };
}

/**
 * @param {string} folder
 * @param {{ start: (page: Page) => Promise<unknown>, field?: (page: Page) => Promise<unknown>, years?: (page: Page) => Promise<Years>, run?: (page: Page) => Promise<Record<string, number>> }} acts
 * @returns {Promise<Costs>}
 */
async function measure(folder, { start, field, years, run }) {
  const site = await serve({ root: folder });
  const browser = await chromium.launch({
    executablePath: process.env.EBB_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(prepare);
    await page.goto(site.url);
    await page.waitForFunction(() => /** @type {any} */ (window).bench.work.draws > 0);
    await start(page);
    const rest = await atRest(page);
    const costs = { ...await sizes(folder), ...rest, named: await named(page) };
    const frame = await page.evaluate(timeFrames, [BATCH, BATCHES]);
    const lived = await years?.(page);
    const key = field && (await field(page), await keyToPicture(page));
    if (!run) return { ...costs, frame, key, years: lived };
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 });
    await phone.addInitScript(prepare);
    await phone.goto(site.url);
    return { ...costs, frame, key, years: lived, breath: await run(phone) };
  } finally {
    await browser.close();
    await site.close();
  }
}

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(0)} kB`;
const milliseconds = (/** @type {number | undefined} */ ms) => (ms === undefined ? 'no field of the browser' : `${ms < 10 ? ms.toFixed(3) : ms.toFixed(0)} ms`);

const ROWS = /** @type {[string, (costs: Costs) => string | number][]} */ ([
  ['program (Wasm and scripts, brotli)', ({ program }) => kilobytes(program)],
  ['first load with fonts (brotli)', ({ everything }) => kilobytes(everything)],
  [`a frame with ${BOUNDARIES} boundaries, without WebGL`, ({ frame }) => milliseconds(frame)],
  [`frames asked for in ${REST / 1000} s at rest`, ({ callbacks }) => callbacks],
  [`pictures drawn in ${REST / 1000} s at rest`, ({ draws }) => draws],
  [`main thread in ${REST / 1000} s at rest`, ({ rest }) => milliseconds(rest)],
  ['from a key to the picture', ({ key }) => milliseconds(key)],
  ['ten years: a frame of today', ({ years }) => (years ? milliseconds(years.frame) : '')],
  ['ten years: a frame of a year of all', ({ years }) => (years ? milliseconds(years.year) : '')],
  ['ten years: until today is there', ({ years }) => (years ? `${milliseconds(years.open)}, with none ${milliseconds(years.openBefore)}` : '')],
  ['things that a screen reader is told of', (costs) => costs.named],
]);

/** @param {string[]} folders */
async function main([ebbFolder, plainFolder]) {
  const ebb = await measure(ebbFolder, {
    async start(page) {
      await page.getByRole('button', { name: 'Add a boundary' }).waitFor();
      await fill(page);
    },
    years: tenYears,
    async field(page) {
      await page.reload();
      await page.getByRole('button', { name: 'Add a boundary' }).click();
      await page.getByRole('textbox', { name: 'Why it matters to you' }).click();
    },
    run: breathing,
  });
  const plain = await measure(plainFolder, { start: async () => {} });
  console.log(`\n${''.padEnd(48)}${'Ebb'.padStart(12)}   plain ImGui and SDL2`);
  for (const [name, of] of ROWS) console.log(`${name.padEnd(48)}${String(of(ebb)).padStart(12)}   ${of(plain)}`);
  for (const [name, ms] of Object.entries(ebb.breath ?? {})) console.log(`${`a frame of breathing: ${name}`.padEnd(48)}${milliseconds(ms).padStart(12)}`);
  const { years } = ebb;
  const dearest = Math.max(ebb.frame, years?.frame ?? 0, ...Object.values(ebb.breath ?? {}));
  if (dearest > FRAME_BUDGET || ebb.callbacks > 0 || ebb.draws > 0) {
    console.error(`\nOver the budget: ${FRAME_BUDGET} ms for a frame, nothing at rest.`);
    process.exitCode = 1;
  }
  if (years && (years.year > YEAR_BUDGET || years.open > years.openBefore * YEARS_FACTOR)) {
    console.error(`\nOver the budget: ${YEAR_BUDGET} ms for a year of all boundaries; today opens with ten years of days within ${YEARS_FACTOR} times the time of none.`);
    process.exitCode = 1;
  }
}

await main(process.argv.slice(2));
