// What is pressed is what is seen: the picture and the page never part ways, wherever somebody has scrolled and been.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

/** @typedef {import('./support/app.mjs').App} App */

const { open } = useBrowser();
const FIVE = ['First', 'Second', 'Third', 'Fourth', 'Fifth'];

/**
 * Scrolls the page as a wheel does.
 * @param {App} app
 * @param {number} by
 */
async function scroll(app, by) {
  await app.page.mouse.move(195, 400);
  await app.page.mouse.wheel(0, by);
}

/** @param {App} app @param {number} top */
const scrolledTo = (app, top) => app.page.waitForFunction((wanted) => document.querySelector('main')?.scrollTop === wanted, top);

test('seen: what was scrolled before a pull is where it is pressed after it', async (t) => {
  const app = await open(t, { phone: true });
  for (const name of FIVE) await app.addBoundary(name, { since: 'Yesterday' });
  await scroll(app, 430);
  await scrolledTo(app, 430);
  await app.button('I feel a pull').click();
  await app.button('Back').click();
  await app.button('Add a boundary').waitFor();
  await app.pictureHolds();

  await app.boundary('Third').button('Kept today').click();
  await app.boundary('Third').button('Kept today', { pressed: true }).waitFor();
  await app.saved();
  await app.reload();
  for (const name of FIVE) {
    const pressed = await app.boundary(name).button('Kept today', { pressed: true }).count();
    assert.equal(pressed, name === 'Third' ? 1 : 0, name);
  }
});

for (const [place, deep, back] of /** @type {const} */ ([
  ['Breathe', 'Five, four, three, two, one', 'Back'],
  ['Reflect', 'What would help now?', 'Back to Reflect'],
  ['More', 'Without a network', 'Back to More'],
])) {
  test(`seen: ${place} is pressed where it is seen, after a page of it that was scrolled to`, async (t) => {
    const app = await open(t, { phone: true });
    await app.button(place).click();
    await app.heading(place).waitFor();
    await app.button(deep).scrollIntoViewIfNeeded();
    await scroll(app, 5000);
    await app.button(deep).click();
    await app.heading(place).waitFor({ state: 'detached' });
    await app.pictureHolds();
    await app.button(back).click();
    await app.heading(place).waitFor();
    await app.pictureHolds();
    await app.button('Write').click();
    await app.button('New letter').click();
    await app.field('Letter').waitFor();
    await app.pictureHolds();
  });
}

test('seen: the guard of all tests sees what has parted', async (t) => {
  const app = await open(t, { phone: true, expected: [/What is painted is not what is pressed/] });
  await app.addBoundary('First', { since: 'Yesterday' });
  await app.button('Add a boundary').click();
  await app.field('Name').fill('Second');
  const parted = async (/** @type {() => void} */ fault) => {
    await app.pictureHolds();
    return (await app.page.evaluate(`(${fault})(); ebbGuard.look()`)).join('\n');
  };
  assert.match(await parted(() => {
    for (const element of document.querySelectorAll('h1')) element.style.marginLeft = '2px';
  }), /^heading .* is painted at .* and pressed at/);
  await app.reload();
  assert.match(await parted(() => {
    const [one, two] = /** @type {any} */ (document.querySelectorAll('nav button'));
    [one.style.left, two.style.left] = [two.style.left, one.style.left];
  }), /^button “Today” is painted at .* and pressed at .*\nbutton “Breathe” is painted at/);
  await app.reload();
  await app.button('Add a boundary').click();
  assert.match(await parted(() => {
    for (const field of document.querySelectorAll('input')) field.value += 'x';
  }), /textbox “Name” has value .* and shows/);
  await app.reload();
});

/**
 * Presses twice, as one finger does that trembles or hurries.
 * @param {App} app
 * @param {import('playwright-core').Locator} control
 */
async function tapTwice(app, control) {
  await control.scrollIntoViewIfNeeded();
  const { x, y, width, height } = /** @type {NonNullable<Awaited<ReturnType<typeof control.boundingBox>>>} */ (await control.boundingBox());
  await app.page.mouse.dblclick(x + width / 2, y + height / 2);
}

test('seen: the second tap of a quick double tap presses nothing that nobody has seen yet', async (t) => {
  const app = await open(t, { phone: true, hasty: true });
  const card = await app.addBoundary('First', { since: 'Yesterday' });
  await tapTwice(app, card.button('Kept today'));
  await card.button('Kept today', { pressed: true }).waitFor();

  await tapTwice(app, app.button('I feel a pull'));
  await app.button('Pause').waitFor();
  await app.button('Next').click();
  await tapTwice(app, app.button('Leave this for now')); // The way out comes to lie there.
  await app.button('Write').click();
  await tapTwice(app, app.button('New letter'));
  await app.field('Letter').fill('Words');
  await tapTwice(app, app.button('Keep'));
  await app.heading('Write').waitFor();
  await app.button('Today').click();
  await card.button('Kept today', { pressed: true }).waitFor();
});
