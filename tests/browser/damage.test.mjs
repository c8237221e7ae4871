// One bit of what is stored is another: the rest opens, what is missing is told, and nothing is written over it.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { flip, records } from './support/records.mjs';

const NAME = 'Their page at night';
const { open } = useBrowser();

/** @param {import('./support/app.mjs').App} app */
async function write(app) {
  await app.addBoundary(NAME);
  await app.button('Write').click();
  await app.button('New letter').click();
  await app.field('Letter').fill('I was there.');
  await app.saved();
  await app.reload();
}

/** What a person sees of their own: the boundary on Today, and the letter in the list. */
async function sees(app) {
  await app.button('Today').click();
  const boundary = await app.page.getByRole('group', { name: NAME, exact: true }).count();
  await app.button('Write').click();
  await app.button('New letter').waitFor();
  const letter = await app.page.getByRole('button', { name: /I was there/ }).count();
  await app.button('Today').click();
  return `${boundary} ${letter}`;
}

test('damage: one bit in each object in turn: no loss is untold, nothing is written, and it comes back', { timeout: 180_000 }, async (t) => {
  const app = await open(t, { phone: true });
  await write(app);
  const whole = await sees(app);
  assert.equal(whole, '1 1');
  const notice = app.button('See what it is');
  const before = await records(app);
  const objects = Object.keys(before).filter((path) => path.startsWith('o/'));
  let losses = 0;
  for (const path of objects) {
    await flip(app, path, 70);
    const hurt = await records(app);
    await app.reload();
    await app.button('Today').waitFor();
    const lost = await sees(app) !== whole;
    losses += Number(lost);
    if (lost) assert.equal(await notice.count(), 1, `${path} is missing and nothing is said`);
    assert.deepEqual(await records(app), hurt, 'looking writes nothing');
    if (lost && losses === 1) await app.look('damage-notice');
    await flip(app, path, 70);
  }
  assert.ok(losses >= 2, `${losses} of ${objects.length}`);
  await app.reload();
  assert.equal(await sees(app), whole);
  assert.equal(await notice.count(), 0);
});

test('damage: it is told until the person says that they know, and its bytes stay until they are removed', async (t) => {
  const app = await open(t);
  await write(app);
  const objects = Object.keys(await records(app)).filter((path) => path.startsWith('o/'));
  for (const path of objects) {
    await flip(app, path, 70);
    await app.reload();
    if (await app.page.getByRole('group', { name: NAME, exact: true }).count() === 0) break;
    await flip(app, path, 70);
  }
  await app.button('See what it is').click();
  await app.heading('What could not be read').waitFor();
  await app.text('Your boundaries and their days').waitFor();
  await app.look('damage-page');
  await app.button('I have read this').click();
  await app.saved();
  await app.reload();
  await app.button('Add a boundary').waitFor();
  assert.equal(await app.button('See what it is').count(), 0);
  assert.equal(Object.keys(await records(app)).filter((path) => path.startsWith('q/')).length, 1);

  await app.button('More').click();
  await app.button('What could not be read').click();
  await app.button('Remove what can’t be read').click();
  await app.page.getByRole('dialog').getByRole('button', { name: 'Remove it for good', exact: true }).click();
  await app.text('Everything that is stored here can be read.').waitFor();
  await app.saved();
  assert.equal(Object.keys(await records(app)).filter((path) => path.startsWith('q/')).length, 0);
});
