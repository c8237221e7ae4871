// What is half filled in a form is there again: after a reload, behind a lock, in another tab.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { setFault, withFaults } from './support/faults.mjs';
import { lockedPage, setPasscode, unlock } from './support/passcode.mjs';

/** @typedef {import('./support/app.mjs').App} App */

const NAME = 'Not at night';
const WHY = 'It costs a week of sleep.\nAnd more.';
const { open } = useBrowser();

/** @param {App} app @param {string} name */
const value = (app, name) => app.field(name).inputValue();

/** A boundary that is being begun, with its words on the device. */
async function beginBoundary(/** @type {App} */ app) {
  await app.button('Add a boundary').click();
  await app.field('Name').fill(NAME);
  await app.field('Why it matters to you').fill(WHY);
  await app.saved();
}

/** Opens the form again and finds its words there. */
async function findsBoundary(/** @type {App} */ app, why = WHY) {
  await app.text('You began this. It is still here.').waitFor();
  await app.button('Add a boundary').click();
  await app.heading('A new boundary').waitFor();
  assert.equal(await value(app, 'Name'), NAME);
  assert.equal(await value(app, 'Why it matters to you'), why);
}

test('drafts: a boundary that was being begun is there after a reload, until it is begun', async (t) => {
  const app = await open(t, { phone: true });
  await beginBoundary(app);
  await app.look('draft');
  await app.reload();
  await app.look('draft-waits');
  await findsBoundary(app);
  await app.button('Save boundary').click();
  await app.saved();
  await app.reload();
  await app.boundary(NAME).button('Kept today').waitFor();
  assert.equal(await app.text('You began this.').count(), 0);
  await app.button('Add a boundary').click();
  assert.equal(await value(app, 'Name'), '');
});

test('drafts: what was changed in a boundary and not saved is there after a reload, and can be discarded', async (t) => {
  const app = await open(t);
  const card = await app.addBoundary(NAME);
  await card.button('Change').click();
  await app.field('What counts').fill('Calls count, letters do not.');
  await app.button('Breathe').click();
  await app.saved();
  await app.reload();
  await card.button('Change').click();
  assert.equal(await value(app, 'What counts'), 'Calls count, letters do not.');
  await app.button('Discard').click();
  await app.button('Undo').waitFor();
  assert.equal(await value(app, 'What counts'), '');
  await app.button('Undo').click();
  assert.equal(await value(app, 'What counts'), 'Calls count, letters do not.');
  await app.button('Discard').click();
  await app.saved();
  await app.reload();
  await card.button('Change').click();
  assert.equal(await value(app, 'What counts'), '');
});

test('drafts: a field that still has the focus is empty when what it held is discarded', async (t) => {
  const app = await open(t);
  await app.button('Add a boundary').click();
  await app.field('Name').fill(NAME);
  // As on a touch screen where a button takes no focus.
  await app.button('Discard').evaluate((element) => {
    element.addEventListener('pointerdown', (event) => event.preventDefault());
    element.addEventListener('mousedown', (event) => event.preventDefault());
  });
  await app.button('Discard').click();
  await app.button('Undo').waitFor();
  assert.equal(await value(app, 'Name'), '');
});

test('drafts: a pull with answers is one press away after a reload', async (t) => {
  const app = await open(t, { phone: true });
  await app.button('I feel a pull').click();
  await app.button('Next').click();
  await app.page.getByRole('slider', { name: 'From 0 to 10', exact: true }).fill('8');
  await app.button('Talk me through').click();
  await app.button('Write to them').click();
  await app.button('It keeps me here').click();
  await app.field('What I would want').fill('A quiet evening.');
  await app.saved();

  await app.reload();
  await app.text('You were staying with a pull.').waitFor();
  await app.look('pull-waits');
  await app.button('Go on').click();
  assert.equal(await value(app, 'What I would want'), 'A quiet evening.');
  await app.button('Back').click();
  await app.button('It keeps me here', { pressed: true }).waitFor();
  await app.button('Leave this for now').click();
  await app.saved();
  await app.reload();
  assert.equal(await app.text('You were staying with a pull.').count(), 0);
});

test('drafts: behind a passcode nothing of them is lost, and nothing of them is seen', async (t) => {
  const app = await open(t);
  await setPasscode(app, { passcode: 'tide stone lamp green' });
  await app.button('Today').click();
  await beginBoundary(app);
  await app.button('More').click();
  await app.button('Passcode').click();
  await app.button('Lock now').click();
  await lockedPage(app);
  assert.equal(await app.text(NAME).count(), 0);
  await unlock(app, 'tide stone lamp green');
  await findsBoundary(app);
});

test('drafts: the tab that takes over has the words that the other one began', async (t) => {
  const first = await open(t);
  await first.button('Add a boundary').click();
  const second = await first.anotherTab();
  await first.field('Name').fill(NAME);
  await first.field('Why it matters to you').pressSequentially(WHY);
  await second.button('Write here instead').click();
  await findsBoundary(second);
});

test('drafts: Saved is not said of half a form that the device refuses', async (t) => {
  const app = await open(t, { prepare: withFaults() });
  await setFault(app, 'full');
  await app.button('Add a boundary').click();
  // One field only: with a second one, what is tried next by itself may come after the fault has ended.
  await app.field('Name').fill(NAME);
  await app.notSaved();
  await setFault(app, 'none');
  await app.button('Try again').click();
  await app.saved();
  await app.reload();
  await findsBoundary(app, '');
});
