// The walker: somebody who presses, types, scrolls and goes back by chance, and after each act looks whether what is
// seen is what is pressed, and what is shown is what is kept. The same seed takes the same way.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';

import { chance } from './chance.mjs';

/**
 * What the walker can do in any browser.
 * @typedef {object} Hands
 * @property {(script: string) => Promise<any>} run An expression in the page, or a promise; its value.
 * @property {(x: number, y: number) => Promise<unknown>} click
 * @property {(x: number, y: number) => Promise<unknown>} [tapTwice] As quickly as one finger that trembles.
 * @property {(x: number, y: number, by: number) => Promise<unknown>} scroll As a wheel does over that point.
 * @property {(text: string) => Promise<unknown>} type All of it at once, as a paste does.
 * @property {(text: string) => Promise<unknown>} typeKeys Key by key.
 * @property {(key: string) => Promise<unknown>} press
 * @property {() => Promise<unknown>} back The device's own.
 * @property {() => Promise<unknown>} reload Resolves when the app can be used again.
 * @property {(width: number, height: number) => Promise<unknown>} [resize]
 * @property {() => Promise<string>} [everything] All that is kept, in plain words; ends wherever it wants.
 * @property {() => string[]} troubles What went wrong unseen since the start.
 */

/** Width and height of the windows that are walked through. */
const SIZES = [[390, 844], [320, 568], [844, 390], [1024, 720], [1440, 900]];

/** @param {string} line Written to the file that EBB_WALK_LOG names, while the walk goes on. */
export function log(line) {
  const { EBB_WALK_LOG } = process.env;
  if (EBB_WALK_LOG) appendFileSync(EBB_WALK_LOG, `${new Date().toISOString().slice(11, 23)} ${line}\n`);
}

/** What ends the walk, needs the person's files, or makes a key, which takes seconds. */
const NOT_PRESSED = /^(Hide this page|Lock|Lock now|Lock with it|Erase everything.*|Start fresh.*|Restore a backup|Make a backup|Choose a file|Open it|Open a text file|Print.*|Show the licenses|Licenses|Load again|Passcode|Set a passcode|Put it on the home screen|Help lines.*|Look for a newer version)$/;
const LEAVES = /help|licen|print|file|newer/i;

const TEXTS = [
  'a', 'I was here, and now I go. ', 'twice\ntwo lines', '  spaces  ', '0', 'مرحبا يا أنت', 'かみ and paper', '🙂👩‍👩‍👧', '"quotes" & <b>markup</b>\\',
  'é́', 'x'.repeat(400), `${'A long letter. '.repeat(180)}`, '2026-11-20', '+44 20 7946 0000',
];

/** Longer texts are never typed key by key. */
const MANY_KEYS = 60;

/** Runs in the page: what can be pressed now, where it is seen, in reading order. */
function controls() {
  /** @type {{ x: number, y: number, w: number, kind: string, name: string, page: string | null, options: number }[]} */
  const found = [];
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('#mirror :is(button, input, textarea, select, [role="link"])'))) {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    if (x < 0 || y < 0 || x >= window.innerWidth || y >= window.innerHeight || !document.elementFromPoint(x, y)?.isSameNode(element)) continue;
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    if (/** @type {any} */ (element).disabled || element.ariaDisabled) continue;
    const type = element.getAttribute('type');
    const kind = element.tagName === 'SELECT' ? 'select' : element.tagName === 'TEXTAREA' ? 'text'
      : element.tagName !== 'INPUT' ? 'button' : type === 'range' ? 'slider' : type === 'checkbox' || type === 'radio' ? 'choice'
        : type === 'date' || type === 'time' ? type : 'text';
    found.push({ x, y, w: width, kind, name, page: document.querySelector('h1')?.textContent ?? null, options: /** @type {any} */ (element).options?.length ?? 0 });
  }
  return { controls: found, inside: Boolean(window.history.state), covered: Boolean(document.querySelector('#trouble, #licenses, #bar')) };
}

/**
 * Walks.
 * @param {Hands} hands
 * @param {object} options
 * @param {number} options.steps
 * @param {number} options.seed
 * @param {number} [options.reloads] So many steps lie between two reloads at least.
 * @param {(line: string) => void} [options.log]
 * @returns {Promise<{ steps: number, reloads: number, pages: number }>}
 */
export async function walk(hands, { steps, seed, reloads = 40, log: tell = log }) {
  const below = chance(seed);
  const pick = (/** @type {any[]} */ from) => from[below(from.length)];
  /** @type {string[]} The way so far. */
  const way = [];
  const pages = new Set();
  const result = { steps: 0, reloads: 0, pages: 0 };
  let sinceReload = 0;
  let size = SIZES[0];

  const note = (/** @type {string} */ act) => {
    way.push(act);
    tell(`${result.steps} ${act}`);
  };
  const whole = () => `seed ${seed}, step ${result.steps}, ${size.join('x')}:\n  ${way.slice(-30).join('\n  ')}`;

  async function holds() {
    const partings = await hands.run('ebbGuard.holds().then((found) => [...found, ...ebbGuard.said()])');
    assert.deepEqual(partings, [], `the picture and the page are one; ${whole()}`);
    assert.deepEqual(hands.troubles(), [], `nothing goes wrong unseen; ${whole()}`);
  }

  /** @param {any} control */
  async function use(control) {
    const { x, y, kind, name } = control;
    switch (kind) {
      case 'text': {
        const text = pick(TEXTS);
        const byKeys = below(2) === 0 && text.length <= MANY_KEYS;
        note(`${byKeys ? 'type' : 'paste'} ${JSON.stringify(text.slice(0, 20))} (${text.length}) into “${name}”`);
        await hands.click(x, y);
        if (below(4) === 0) await hands.press('End');
        if (below(8) === 0) await hands.press('Backspace');
        await (byKeys ? hands.typeKeys(text) : hands.type(text));
        if (below(6) === 0) await hands.press('Enter');
        break;
      }
      case 'slider': {
        const at = x + (below(100) / 100 - 0.5) * control.w;
        note(`slide “${name}”`);
        await hands.click(at, y);
        if (below(3) === 0) await hands.press(pick(['Home', 'End', 'ArrowLeft', 'ArrowRight']));
        break;
      }
      case 'select':
        note(`choose in “${name}”`);
        await hands.run(`(() => { const select = document.elementFromPoint(${x}, ${y}); select.focus(); select.selectedIndex = ${below(control.options)}; select.dispatchEvent(new Event('change', { bubbles: true })); })()`);
        break;
      case 'date':
      case 'time': {
        const value = kind === 'date' ? pick(['2026-11-01', '2026-11-22', '2025-02-28', '2027-01-01', '1999-12-31', '']) : pick(['00:00', '13:37', '23:59', '']);
        note(`give “${name}” ${value}`);
        await hands.run(`(() => { const field = document.elementFromPoint(${x}, ${y}); field.focus(); field.value = '${value}'; field.dispatchEvent(new Event('input', { bubbles: true })); field.dispatchEvent(new Event('change', { bubbles: true })); })()`);
        break;
      }
      default: {
        const twice = below(15) === 0 && hands.tapTwice;
        note(`press “${name}”${twice ? ' twice' : ''}`);
        await (twice || hands.click)(x, y);
      }
    }
  }

  /** Whatever fills the screen is left until the places are there again. */
  async function toPlaces() {
    for (let i = 0; i < 12; i += 1) {
      const there = await hands.run("[...document.querySelectorAll('#mirror nav button')].some((button) => (button.getAttribute('aria-label') ?? button.textContent) === 'More')");
      if (there) return true;
      await hands.press('Escape');
      await holds();
    }
    return false;
  }

  async function reload() {
    if (!hands.everything || !(await toPlaces())) return;
    note('load again');
    const before = await hands.everything();
    await hands.reload();
    const after = await hands.everything();
    assert.equal(after, before, `what was said to be saved is there after a reload; ${whole()}`);
    result.reloads += 1;
    sinceReload = 0;
  }

  for (; result.steps < steps; result.steps += 1) {
    sinceReload += 1;
    const seen = await hands.run(`(${controls})()`);
    const usable = seen.controls.filter((/** @type {any} */ { name }) => !NOT_PRESSED.test(name) && !LEAVES.test(name));
    pages.add(seen.controls[0]?.page);
    const act = below(100);
    if (sinceReload > reloads && act < 30) {
      await reload();
    } else if (usable.length === 0 || act < 5) {
      note('Escape');
      await hands.press('Escape');
    } else if (act < 9 && seen.inside) {
      note('Back');
      await hands.back();
    } else if (act < 24) {
      const by = (below(13) - 4) * 100;
      note(`scroll by ${by}`);
      await hands.scroll(size[0] * (0.3 + below(50) / 100), size[1] / 2, by);
    } else if (act < 27 && hands.resize) {
      size = pick(SIZES);
      note(`make the window ${size.join('x')}`);
      await hands.resize(size[0], size[1]);
    } else if (act < 32) {
      note('Tab');
      await hands.press('Tab');
    } else {
      await use(pick(usable));
    }
    await holds();
  }
  await reload();
  result.pages = pages.size;
  return result;
}
