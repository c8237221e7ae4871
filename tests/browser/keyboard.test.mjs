// The same by keyboard alone: Tab, Enter, Space and arrows; the focus is never lost and comes back to where one was.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { atNoon } from './support/screens.mjs';

const NAME = "Didn't check their social media";
const { open } = useBrowser();

/**
 * @param {import('./support/app.mjs').App} app
 * @param {import('playwright-core').Locator} control
 * @param {string} key
 */
async function tabAndPress(app, control, key) {
  await app.tabTo(control);
  await app.press(key);
}

test('keyboard: a boundary is added, kept and changed without a pointer', async (t) => {
  const app = await open(t);
  const { page } = app;
  await tabAndPress(app, app.button('Add a boundary'), 'Enter');
  await app.focusIsOn(app.heading('A new boundary'));
  await app.tabTo(app.field('Name'));
  await app.type(NAME);
  await tabAndPress(app, page.getByRole('combobox', { name: 'Since when' }), 'ArrowDown'); // Yesterday.
  await tabAndPress(app, page.getByRole('radio', { name: /^I say/, checked: true }), 'ArrowDown');
  await app.focusIsOn(page.getByRole('radio', { name: /^Quiet/, checked: true }));
  await app.press('ArrowUp');
  await app.focusIsOn(page.getByRole('radio', { name: /^I say/, checked: true }));
  await tabAndPress(app, app.button('Save boundary'), 'Space');
  await app.focusIsOn(app.heading('A beginning'));

  const card = app.boundary(NAME);
  await tabAndPress(app, card.button('Kept today'), 'Space');
  await app.focusIsOn(card.button('Kept today', { pressed: true }));
  await app.press('Enter');
  await app.focusIsOn(card.button('Kept today', { pressed: false }));
  await tabAndPress(app, card.button('Pause today'), 'Enter');
  await app.focusIsOn(card.button('Pause today', { pressed: true }));
  await tabAndPress(app, card.button('Change'), 'Enter');
  await app.focusIsOn(app.heading('Change this boundary'));
  await app.tabTo(app.field('Name'));
  await app.press('End');
  await app.type(' today');
  await tabAndPress(app, app.button('Save changes'), 'Enter');
  await app.saved();

  await app.reload();
  assert.deepEqual(await app.boundaries(), [`${NAME} today`]);
  await app.boundary(`${NAME} today`).week('not logged, paused');
});

test('keyboard: a slip is written down and taken back without a pointer', async (t) => {
  const app = await open(t);
  const card = await app.addBoundary(NAME, { since: 'Yesterday' });
  await tabAndPress(app, card.button('Log a slip'), 'Enter');
  await app.focusIsOn(app.heading('What was happening around it?'));
  await app.tabTo(app.field('What was around it'));
  await app.type('It was late');
  await tabAndPress(app, app.page.getByRole('radio', { name: 'Today', checked: true }), 'ArrowRight');
  await app.focusIsOn(app.page.getByRole('radio', { name: 'Yesterday', checked: true }));
  await tabAndPress(app, app.button('Done'), 'Enter');
  await card.week('slip, not logged');
  await app.saved();
  await app.reload();
  await card.week('slip, not logged');
});

test('keyboard: days of the calendar are reached by arrows and changed without a pointer', async (t) => {
  const app = await open(t, { prepare: atNoon });
  const card = await app.addBoundary(NAME, { since: 'A week ago' });
  await tabAndPress(app, card.button('Calendar'), 'Enter');
  await app.focusIsOn(app.heading('Calendar'));
  await app.tabTo(app.button('22 November, today, not logged'));
  await app.press('ArrowUp', 'ArrowRight');
  await app.focusIsOn(app.button('16 November, not logged'));
  await app.press('Enter');
  await app.focusIsOn(app.page.getByRole('button', { name: '16 November, not logged', pressed: true }));
  await tabAndPress(app, app.page.getByRole('radio', { name: 'Not logged' }), 'ArrowRight'); // Around to the first.
  await app.button('16 November, kept').waitFor();
  await tabAndPress(app, app.button('Back'), 'Enter');
  await app.focusIsOn(card.button('Calendar'));
});

test('keyboard: Enter in the name saves the boundary', async (t) => {
  const app = await open(t);
  await app.button('Add a boundary').click();
  await app.field('Name').focus();
  await app.type(NAME);
  await app.press('Enter');
  await app.boundary(NAME).button('Kept today').waitFor();
});

test('keyboard: when the control with the focus goes away, the next one in the card has it', async (t) => {
  const app = await open(t);
  const card = await app.addBoundary(NAME, { since: 'Yesterday' });
  await tabAndPress(app, card.button('Kept yesterday'), 'Space');
  await card.button('Kept yesterday').waitFor({ state: 'detached' });
  assert.ok(await card.card.evaluate((element) => element.contains(document.activeElement)));
});

test('keyboard: a removed boundary can be put back at once', async (t) => {
  const app = await open(t);
  const card = await app.addBoundary(NAME);
  await tabAndPress(app, card.button('Change'), 'Enter');
  await tabAndPress(app, app.button('Remove this boundary'), 'Enter');
  await app.button('Undo').waitFor();
  assert.notEqual(await app.page.evaluate(() => document.activeElement?.tagName), 'BODY');
  await tabAndPress(app, app.button('Undo'), 'Enter');
  await card.button('Kept today').waitFor();
  assert.notEqual(await app.page.evaluate(() => document.activeElement?.tagName), 'BODY');
});

for (const [page, button, leave] of [['slip', 'Log a slip', 'Done'], ['form', 'Change', 'Back']]) {
  test(`keyboard: after the ${page} one is back at the button that opened it`, async (t) => {
    const app = await open(t);
    for (const name of ['First', 'Second', 'Third', 'Fourth', 'Fifth']) await app.addBoundary(name);
    const opener = app.boundary('Fifth').button(button);
    await tabAndPress(app, opener, 'Enter');
    await tabAndPress(app, app.button(leave), 'Enter');
    await app.focusIsOn(opener);
  });
}
