// Chromium for the tests: one for each file, and in it a fresh profile for each test that fails when anything
// in the page goes wrong.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { chromium } from 'playwright-core';

import { App } from './app.mjs';
import { guard, partings } from './guard.mjs';
import { startSite } from './site.mjs';

/** @typedef {import('node:test').TestContext} TestContext */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */

export const CHROMIUM = process.env.EBB_CHROMIUM ?? '/usr/bin/chromium';

/** Quiet in the background, and WebGL without a graphics card. */
export const FLAGS = [
  '--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-quic',
  '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
  // What there is no graphics card for is drawn with less work without one.
  '--disable-gpu-rasterization',
];

/** Chromium says so of a part of the policy that it does not know yet, and passes over it. */
const UNKNOWN_DIRECTIVE = /Unrecognized Content-Security-Policy directive 'webrtc'/;

/** Longer than any state takes to come, even on a busy machine. */
const PATIENCE = 30_000;

/**
 * Collects what a person would never see and should never happen: uncaught errors, errors in the console, breaches of
 * the content security policy, requests to another origin, and, through the console, what the guard finds.
 * @param {BrowserContext} context
 * @param {string} origin
 * @param {RegExp[]} [expected] What this test provokes itself.
 * @returns {Promise<string[]>} Grows as things go wrong.
 */
export async function watchForTrouble(context, origin, expected = []) {
  /** @type {string[]} */
  const troubles = [];
  /** @param {string} trouble */
  const note = (trouble) => {
    if (![UNKNOWN_DIRECTIVE, ...expected].some((pattern) => pattern.test(trouble))) troubles.push(trouble);
  };
  context.on('weberror', (error) => note(`uncaught: ${error.error().stack || error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} ${message.location().url}`);
  });
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) note(`request to ${request.url()}`);
  });
  await guard(context);
  await context.exposeBinding('ebbTestBreach', (_, breach) => note(`policy: ${breach}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      /** @type {any} */ (window).ebbTestBreach(`${effectiveDirective} kept ${blockedURI} out, from ${sourceFile}:${lineNumber}`);
    });
  });
  return troubles;
}

/**
 * Runs in the page before anything of it does. Tests press faster than anybody can see what the press before has
 * changed, and web/presses.js takes that for one finger: to the page, a second passes before each press, except while
 * `ebbHasty` is set.
 */
export function unhurry() {
  if (Object.hasOwn(PointerEvent.prototype, 'timeStamp')) return;
  const { get } = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp'));
  let presses = 0;
  Object.defineProperty(PointerEvent.prototype, 'timeStamp', {
    get() { return /** @type {() => number} */ (get).call(this) + 1000 * presses; },
  });
  window.addEventListener('pointerdown', () => { if (!/** @type {any} */ (window).ebbHasty) presses += 1; }, { capture: true, passive: true });
}

/**
 * How a test opens the app.
 * @typedef {object} OpenOptions
 * @property {string} [url] Instead of the site that all tests of the file share.
 * @property {boolean} [phone] A small touch screen instead of a desktop window.
 * @property {number} [density] Device pixels for each CSS pixel; more than 1 is slow without a graphics card.
 * @property {boolean} [dark]
 * @property {boolean} [javaScript] False turns it off.
 * @property {boolean} [copy] False lets the browser keep no copy of the page, which would answer instead of what the test puts in its place.
 * @property {boolean} [hasty] The page is told the truth about how fast the test presses.
 * @property {(context: BrowserContext) => Promise<unknown>} [prepare] Before the first page is opened.
 * @property {RegExp[]} [expected] Troubles that the test provokes itself.
 * @property {boolean} [ready] False does not wait for the app to be there.
 */

/**
 * Starts the browser and the site before the first test of the file, and ends them after the last.
 * @param {{ flags?: string[] }} [options]
 */
export function useBrowser({ flags = [] } = {}) {
  /** @type {Browser} */
  let browser;
  /** @type {import('./site.mjs').Server} */
  let site;
  before(async () => {
    site = await startSite();
    browser = await chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...flags] });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  return {
    /** @returns {string} */
    url: () => site.url,

    /**
     * Opens the app in a profile of its own.
     * @param {TestContext} t
     * @param {OpenOptions} [options]
     * @returns {Promise<App>}
     */
    async open(t, { url = site.url, phone = false, density = 1, dark = false, javaScript = true, copy = true, hasty = false, prepare, expected, ready = true } = {}) {
      const context = await browser.newContext({
        viewport: phone ? { width: 390, height: 844 } : { width: 1024, height: 720 },
        deviceScaleFactor: density,
        hasTouch: phone,
        colorScheme: dark ? 'dark' : 'light',
        javaScriptEnabled: javaScript,
        serviceWorkers: copy ? 'allow' : 'block',
      });
      context.setDefaultTimeout(PATIENCE);
      const troubles = await watchForTrouble(context, new URL(url).origin, expected);
      if (!hasty) await context.addInitScript(unhurry);
      t.after(async () => {
        for (const page of context.pages()) troubles.push(...await partings(page));
        await context.close();
        assert.deepEqual(troubles, [], 'nothing goes wrong in the page unseen');
      });
      await prepare?.(context);
      const app = new App(await context.newPage(), url, troubles);
      await app.page.goto(url);
      if (ready) await app.ready();
      return app;
    },
  };
}
