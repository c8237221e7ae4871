// What is typed is what is stored: any signs, in any field; and every number that can be said, 0 too.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

/** @typedef {import('./support/app.mjs').App} App */
/** @typedef {import('playwright-core').Locator} Locator */

const { open } = useBrowser();

/** Signs that no text has, or that end a line nowhere else, and halves of characters. */
const SIGNS = 'a\u0000b\u2028c\u2029d\u0085e\vf\fg\u001Bh\uD800i\uDC00j\uFEFFk\u202El';
const LINES = 'ab\nc\nd\nefgh\uFFFDi\uFFFDj\uFEFFk\u202El';
const LINE = LINES.replaceAll('\n', ' ');
/** So long that it is told when the typing rests. */
const LONG = 'At night I still reach for the phone. '.repeat(80);

/** Where somebody types, and how they come there again. */
const FIELDS = [
  { name: 'Letter', kept: LINES, go: ['Write', 'New letter'], again: ['Write', /^ab/] },
  { name: 'Letter', kept: LONG + LINES, go: ['Write', 'New letter'], again: ['Write', /^At night/] },
  { name: 'Title', kept: LINE, go: ['Write', 'New letter'], again: ['Write', /^ab c/] },
  { name: 'What was around it', kept: LINES, go: ['Log a slip'], again: ['Log a slip'] },
  { name: 'Name', kept: LINE, go: ['Add a boundary'], again: ['Add a boundary'] },
  { name: 'Why it matters to you', kept: LINES, go: ['Add a boundary'], again: ['Add a boundary'] },
  { name: 'What is on your mind?', kept: LINES, go: ['Reflect', 'A free page', /^Begin/], again: ['Reflect', /^Go on/] },
];

/**
 * Puts a text into the field as an input method does. As code units: half a character does not survive the way to the
 * browser otherwise.
 * @param {Locator} field
 * @param {string} text
 */
async function put(field, text) {
  await field.evaluate((/** @type {HTMLInputElement} */ input, units) => {
    input.focus();
    input.value = units.map((unit) => String.fromCharCode(unit)).join('');
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)));
}

/** @param {App} app @param {(string | RegExp)[]} buttons */
async function press(app, buttons) {
  for (const name of buttons) await app.button(name).click();
}

/** @param {App} app All that is kept, in plain words. */
async function everything(app) {
  await press(app, ['More', 'Save as plain text']);
  const coming = app.page.waitForEvent('download');
  await app.button('For programs (JSON)').click();
  return readFile(/** @type {string} */ (await (await coming).path()), 'utf8');
}

/**
 * @param {unknown} value
 * @returns {string[]} Every text in it.
 */
const texts = (value) => (typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(texts) : []);

for (const { name, kept, go, again } of FIELDS) {
  const long = kept.startsWith(LONG);
  test(`typed: of any signs “${name}”${long ? ', long,' : ''} shows what it keeps, at once and after a reload`, async (t) => {
    const app = await open(t);
    await app.addBoundary('Photos');
    await press(app, go);
    await put(app.field(name), (long ? LONG : '') + SIGNS);
    await app.saved();
    assert.equal(await app.field(name).inputValue(), kept, 'shown while one is in it');
    await app.pictureHolds();
    await app.reload();
    await press(app, again);
    await app.field(name).waitFor();
    assert.equal(await app.field(name).inputValue(), kept, 'shown after a reload');
    await app.reload();
    assert.ok(texts(JSON.parse(await everything(app))).some((text) => text.endsWith(kept)), 'stored');
  });
}

test('typed: key by key, with a space to begin with, every field shows what it keeps', async (t) => {
  const app = await open(t);
  await app.button('Add a boundary').click();
  for (const name of ['Name', 'Why it matters to you']) {
    await app.field(name).click();
    let typed = '';
    for (const key of ' x  y ') {
      await app.page.keyboard.type(key);
      typed += key;
      assert.equal(await app.field(name).inputValue(), typed);
    }
  }
  await app.saved();
  await app.reload();
  await app.button('Add a boundary').click();
  for (const name of ['Name', 'Why it matters to you']) assert.equal(await app.field(name).inputValue(), ' x  y ');
});

/**
 * Sets a slider as a screen reader does: Chromium tells the page only where that is another value.
 * @param {Locator} slider
 * @param {number} number
 */
const setByReader = (slider, number) => slider.evaluate((/** @type {HTMLInputElement} */ element, value) => {
  if (element.value === value) return;
  element.value = value;
  for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
}, String(number));

for (const [how, say] of /** @type {[string, (slider: Locator) => Promise<unknown>][]} */ ([
  ['Home', (slider) => slider.press('Home')],
  ['an arrow', (slider) => slider.press('ArrowLeft')],
  ['a screen reader that sets it', (slider) => setByReader(slider, 0)],
  ['a screen reader that presses it', (slider) => slider.evaluate((element) => /** @type {HTMLElement} */ (element).click())],
])) {
  test(`typed: 0 is said on a slider without a number by ${how}, and what it leads to is there`, async (t) => {
    const app = await open(t);
    const said = async (/** @type {string} */ name) => {
      const slider = app.page.getByRole('slider', { name, exact: true });
      assert.equal(await slider.getAttribute('aria-valuetext'), 'Not said yet');
      await say(slider);
      await app.page.waitForFunction((element) => element?.getAttribute('aria-valuetext') !== 'Not said yet' &&
        /** @type {HTMLInputElement} */ (element).value === '0', await slider.elementHandle());
    };
    await press(app, ['Write', 'New closure letter']);
    await app.page.getByRole('textbox').fill('Nothing');
    await press(app, ['Skip', 'Skip', 'Skip', 'Skip', 'Next']);
    await said('And how calm are you now?');
    await app.button('Help lines').waitFor();
    await app.button('Breathe with me').waitFor();
    await app.saved();

    await press(app, ['I feel a pull', 'Next']);
    await said('From 0 to 10');
  });
}
