// The app as a person meets it: by role and name. Waits for what can be seen, never for time.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';

import { partings } from './guard.mjs';

/** @typedef {import('playwright-core').Locator} Locator */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ role?: { value?: string } }} AxNode */

/** Set to a folder to look at what the tests see. */
const SHOTS = process.env.EBB_SHOTS;

/** Presses of Tab after which a control counts as out of reach. */
const MANY_TABS = 80;

export class App {
  /**
   * @param {Page} page
   * @param {string} url
   * @param {string[]} [troubles] Grows as things go wrong unseen.
   */
  constructor(page, url, troubles = []) {
    this.page = page;
    this.url = url;
    this.troubles = troubles;
  }

  /** Resolves when what was kept here is on the screen. */
  async ready() {
    await this.status().waitFor();
    await this.heading().waitFor();
  }

  /** The same profile in another tab. */
  async anotherTab() {
    const tab = new App(await this.page.context().newPage(), this.url, this.troubles);
    await tab.page.goto(this.url);
    await tab.ready();
    return tab;
  }

  async reload() {
    await this.page.reload();
    await this.ready();
  }

  /**
   * @param {string | RegExp} name
   * @param {{ pressed?: boolean }} [state]
   */
  button(name, state = {}) {
    return this.page.getByRole('button', { name, exact: true, ...state });
  }

  /** @param {string} name */
  field(name) {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  /** @param {string | RegExp} [name] */
  heading(name) {
    return this.page.getByRole('heading', { level: 1, ...(name === undefined ? {} : { name, exact: true }) });
  }

  /** @param {string | RegExp} words */
  text(words) {
    // What is said aloud stands for a while in the announcer too, unseen.
    return this.page.getByText(words).and(this.page.locator(':not(#announcer *)'));
  }

  /** What is said of saving. */
  status(words = /^(Saved|Saving|Not saved)$/) {
    return this.page.getByRole('status').filter({ hasText: words });
  }

  /** Resolves when the app says that everything is on the device. */
  async saved() {
    await this.status(/^Saved$/).waitFor();
  }

  async notSaved() {
    await this.status(/^Not saved$/).waitFor();
  }

  /** Resolves when everything is painted where it can be pressed. The guard looks by itself too, wherever a test is. */
  async pictureHolds() {
    assert.deepEqual(await partings(this.page), [], 'the picture and the page are one');
  }

  /** Resolves when the browser has its copy of the page, the last thing that a page does by itself. Ends at Today. */
  async kept() {
    await this.button('More').click();
    await this.button('Without a network').click();
    await this.text(/It opens without a network/).waitFor();
    await this.button('Today').click();
  }

  /** @param {string} name */
  boundary(name) {
    return new Boundary(this.page.getByRole('group', { name, exact: true }));
  }

  /**
   * @param {string} name
   * @param {{ since?: string, quiet?: boolean }} [options]
   */
  async addBoundary(name, { since, quiet } = {}) {
    await this.button('Add a boundary').click();
    await this.field('Name').fill(name);
    if (since) await this.page.getByRole('combobox', { name: 'Since when' }).selectOption(since);
    if (quiet) await this.page.getByRole('radio', { name: /^Quiet/ }).check();
    await this.button('Save boundary').click();
    await this.saved();
    return this.boundary(name);
  }

  /**
   * Types into a control as a keyboard does.
   * @param {string} keys
   */
  async type(keys) {
    await this.page.keyboard.type(keys);
  }

  /** @param {...string} keys */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Shift three times, as fast as a hand does it: none waits until the one before it has been answered. */
  async hideByShift() {
    const devTools = await this.page.context().newCDPSession(this.page);
    const shift = { key: 'Shift', code: 'ShiftLeft', windowsVirtualKeyCode: 16, location: 1 };
    const types = /** @type {const} */ (['rawKeyDown', 'keyUp', 'rawKeyDown', 'keyUp', 'rawKeyDown', 'keyUp']);
    await Promise.all(types.map((type) => devTools.send('Input.dispatchKeyEvent', { type, ...shift })));
  }

  /**
   * Goes forward with Tab until the control has the focus.
   * @param {Locator} control
   */
  async tabTo(control) {
    for (let tabs = 0; tabs < MANY_TABS; tabs += 1) {
      if (await hasFocus(control)) return;
      await this.press('Tab');
    }
    assert.fail(`${control} can't be reached with Tab`);
  }

  /**
   * Waits until the control has the focus.
   * @param {Locator} control
   */
  async focusIsOn(control) {
    await control.waitFor();
    await this.page.waitForFunction((element) => element === document.activeElement, await control.elementHandle());
  }

  /**
   * What the browser tells a screen reader, to the letter.
   * @param {(node: AxNode, around: AxNode | undefined) => boolean} wanted
   * @returns {Promise<string[]>} The names of the nodes that are wanted, in reading order.
   */
  async exactNames(wanted) {
    const devTools = await this.page.context().newCDPSession(this.page);
    const { nodes } = await devTools.send('Accessibility.getFullAXTree');
    await devTools.detach();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    return nodes
      .filter((node) => !node.ignored && wanted(node, byId.get(node.parentId ?? '')))
      .map((node) => node.name?.value ?? '');
  }

  /** @returns {Promise<string[]>} The exact names of the boundaries on the screen. */
  boundaries() {
    return this.exactNames((node, around) => node.role?.value === 'group' && around?.role?.value === 'listitem');
  }

  /** @param {string} name Of the picture, kept when EBB_SHOTS names a folder. */
  async look(name) {
    if (!SHOTS) return;
    await mkdir(SHOTS, { recursive: true });
    const drawn = this.page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    // Without JavaScript no frame is ever called.
    await Promise.race([drawn.catch(() => {}), new Promise((done) => { setTimeout(done, 1000); })]);
    await this.page.screenshot({ path: `${SHOTS}/${name}.png` });
  }
}

/** A boundary's card. */
export class Boundary {
  /** @param {Locator} card */
  constructor(card) {
    this.card = card;
  }

  /**
   * @param {string} name
   * @param {{ pressed?: boolean }} [state]
   */
  button(name, state = {}) {
    return this.card.getByRole('button', { name, exact: true, ...state });
  }

  /**
   * Resolves when the card says so.
   * @param {string | RegExp} words
   */
  async says(words) {
    await this.card.getByText(words).waitFor();
  }

  /**
   * Resolves when the card's row of days says so.
   * @param {string} words
   */
  async week(words) {
    await this.card.getByRole('img', { name: `Last days: ${words}`, exact: true }).waitFor();
  }
}

/** @param {Locator} control */
export async function hasFocus(control) {
  return (await control.count()) === 1 && control.evaluate((element) => element === document.activeElement);
}
