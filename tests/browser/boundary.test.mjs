// Keeping a boundary by mouse or touch, from the first visit to a changed mind; and all of it is there again later.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const NAME = "Didn't check their social media";
const { open } = useBrowser();

test('boundary: a first visit asks for nothing and offers one thing to do', async (t) => {
  const app = await open(t, { phone: true, density: 3 });
  await app.saved();
  await app.look('first-visit');
  assert.equal(await app.page.getByRole('textbox').count(), 0);
  await app.button('Add a boundary').waitFor();
});

test('boundary: what is added is there after a reload, with today kept', async (t) => {
  const app = await open(t, { phone: true });
  const card = await app.addBoundary(NAME);
  await app.heading('A beginning').waitFor();
  await card.button('Kept today', { pressed: false }).click();
  await card.button('Kept today', { pressed: true }).waitFor();
  await app.heading('1 day').waitFor();
  await app.saved();
  await app.look('kept');

  await app.reload();
  await card.button('Kept today', { pressed: true }).waitFor();
  await card.week('kept');
  assert.deepEqual(await app.boundaries(), [NAME]);
});

test('boundary: a day that was kept can be taken back, and stays so', async (t) => {
  const app = await open(t);
  const card = await app.addBoundary(NAME);
  await card.button('Kept today').click();
  await card.button('Kept today', { pressed: true }).click();
  await card.button('Kept today', { pressed: false }).waitFor();
  await app.saved();

  await app.reload();
  await card.button('Kept today', { pressed: false }).waitFor();
  await card.week('not logged');
});

test('boundary: a paused day counts for nothing', async (t) => {
  const app = await open(t);
  const card = await app.addBoundary(NAME);
  await card.button('Pause today').click();
  await card.button('Pause today', { pressed: true }).waitFor();
  await app.heading('A beginning').waitFor();
  await app.saved();

  await app.reload();
  await card.button('Pause today', { pressed: true }).waitFor();
  await card.week('paused');
});

test('boundary: the words about a slip are kept as they are typed, and the kept days stay', async (t) => {
  const app = await open(t, { phone: true });
  const card = await app.addBoundary(NAME, { since: 'Yesterday' });
  await card.button('Kept yesterday').click();
  await card.button('Log a slip').click();
  await app.heading('What was happening around it?').waitFor();
  await app.text('1 of 2 days stay yours.').waitFor();
  await app.field('What was around it').click();
  await app.type('A song we both knew');
  await app.saved();
  await app.field('What you needed then').click();
  await app.type('Somebody to call');
  await app.press('Enter');
  await app.type('Or a walk');
  await app.saved();
  await app.look('slip');

  await app.reload(); // Without `Done`.
  await card.week('kept, slip');
  await card.button('Log a slip', { pressed: true }).click();
  assert.equal(await app.field('What was around it').inputValue(), 'A song we both knew');
  assert.equal(await app.field('What you needed then').inputValue(), 'Somebody to call\nOr a walk');
  await app.button('Done').click();
  await app.heading('1 of 2 days').waitFor();
});

test('boundary: two slips on one day are both kept, and each can be taken back', async (t) => {
  const app = await open(t);
  const card = await app.addBoundary(NAME);
  await card.button('Log a slip').click();
  await app.field('What was around it').fill('The first');
  await app.button('Log another one').click();
  await app.field('What was around it').fill('The second');
  await app.button('Take it back').click();
  await app.saved();

  await app.reload();
  await card.week('slip');
  await card.button('Log a slip', { pressed: true }).click();
  assert.equal(await app.field('What was around it').inputValue(), 'The first');
  await app.button('Take it back').click();
  await card.week('not logged');
});

test('boundary: yesterday can be filled in later', async (t) => {
  const app = await open(t);
  const card = await app.addBoundary(NAME, { since: '3 days ago' });
  await card.says('Yesterday is still open.');
  await card.button('Kept yesterday').click();
  await card.button('Kept yesterday').waitFor({ state: 'detached' });
  await app.saved();

  await app.reload();
  await card.week('not logged, not logged, kept, not logged');
  await app.heading('1 day').waitFor();
});

test('boundary: a slip of yesterday is logged for yesterday', async (t) => {
  const app = await open(t);
  const card = await app.addBoundary(NAME, { since: 'Yesterday' });
  await card.button('Slip yesterday').click();
  await app.page.getByRole('radio', { name: 'Yesterday', checked: true }).waitFor();
  await app.button('Done').click();
  await card.week('slip, not logged');
});

test('boundary: its name, its line and its reason can be changed', async (t) => {
  const app = await open(t);
  const card = await app.addBoundary(NAME);
  await card.button('Kept today').click();
  await card.button('Change').click();
  await app.heading('Change this boundary').waitFor();
  assert.equal(await app.field('Name').inputValue(), NAME);
  await app.field('Name').fill('Did not look');
  await app.field('What counts').fill('Opening the page,\nalso by accident');
  await app.field('Why it matters to you').fill('I sleep better');
  await app.button('Save changes').click();
  await app.saved();

  await app.reload();
  assert.deepEqual(await app.boundaries(), ['Did not look']);
  const changed = app.boundary('Did not look');
  await changed.button('Kept today', { pressed: true }).waitFor();
  await changed.button('Change').click();
  assert.equal(await app.field('What counts').inputValue(), 'Opening the page,\nalso by accident');
  assert.equal(await app.field('Why it matters to you').inputValue(), 'I sleep better');
});

test('boundary: leaving the form by Back changes nothing', async (t) => {
  const app = await open(t);
  const card = await app.addBoundary(NAME);
  await card.button('Change').click();
  await app.field('Name').fill('Something else');
  await app.button('Back').click();
  await card.button('Kept today').waitFor();
  assert.deepEqual(await app.boundaries(), [NAME]);
});

test('boundary: one that is removed can be put back, with all its days and words', async (t) => {
  const app = await open(t);
  const card = await app.addBoundary(NAME, { since: 'Yesterday' });
  await app.addBoundary('Did not write to them');
  await card.button('Kept yesterday').click();
  await card.button('Log a slip').click();
  await app.field('What was around it').fill('A photo');
  await app.button('Done').click();
  await card.button('Change').click();
  await app.button('Remove this boundary').click();
  await app.text(`${NAME} is removed.`).waitFor();
  await card.card.waitFor({ state: 'detached' });
  await app.saved();

  await app.button('Undo').click();
  await card.week('kept, slip');
  await app.saved();
  await app.reload();
  assert.deepEqual(await app.boundaries(), [NAME, 'Did not write to them']);
  await card.button('Log a slip', { pressed: true }).click();
  assert.equal(await app.field('What was around it').inputValue(), 'A photo');
});

test('boundary: one that is removed stays removed', async (t) => {
  const app = await open(t);
  const card = await app.addBoundary(NAME);
  await card.button('Change').click();
  await app.button('Remove this boundary').click();
  await app.button('Undo').waitFor();
  await app.saved();
  await app.reload();
  await app.button('Add a boundary').waitFor();
  assert.equal(await card.card.count(), 0);
});

test('boundary: in quiet mode only slips are logged', async (t) => {
  const app = await open(t);
  const card = await app.addBoundary(NAME, { since: 'A week ago', quiet: true });
  await card.says(/^Quiet/);
  await card.week('kept, kept, kept, kept, kept, kept, kept');
  await app.heading('8 days').waitFor();
  await card.button('Log a slip').click();
  await app.button('Done').click();
  await card.week('kept, kept, kept, kept, kept, kept, slip');
  await app.saved();
  await app.reload();
  await app.heading('7 of 8 days').waitFor();
});
