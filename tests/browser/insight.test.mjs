// What I see, in a real browser: only from five on, as sentences and tables too, and on one page of paper.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const { open } = useBrowser();

const SUNDAY = '2026-11-22T12:00:00';

/** @param {import('playwright-core').BrowserContext} context */
const onSunday = (context) => context.clock.setFixedTime(new Date(SUNDAY));

/** @param {import('./support/app.mjs').App} app @param {string} name @param {string} value */
const slide = (app, name, value) => app.page.getByRole('slider', { name, exact: true }).fill(value);

/**
 * One pull, ridden from 8 down to 3.
 * @param {import('./support/app.mjs').App} app
 * @param {string} time
 */
async function ride(app, time) {
  await app.page.clock.setFixedTime(new Date(time));
  await app.reload();
  await app.button('I feel a pull').click();
  await app.button('Next').click();
  await slide(app, 'From 0 to 10', '8');
  await app.button('Talk me through').click();
  await app.button('Write to them').click();
  await app.button('It keeps me here').click();
  await app.button('Next').click();
  await app.button('2 minutes').click();
  await app.button('That’s enough').click();
  await slide(app, 'And now, how strong is it?', '3');
  await app.button('It’s quieter').click();
  await app.button('What set it off?').click();
  await app.page.getByRole('radio', { name: 'Tired' }).check();
  await app.button('Done').click();
  await app.saved();
}

/** @param {import('./support/app.mjs').App} app */
async function toSeen(app) {
  await app.button('Reflect').click();
  await app.page.getByRole('button', { name: 'What I see' }).click();
  await app.heading('What I see').waitFor();
}

/** @param {import('./support/app.mjs').App} app @param {string} name @returns {Promise<string[]>} the table's rows */
const rowsOf = (app, name) => app.page.getByRole('table', { name, exact: true }).getByRole('row').allTextContents();

test('what I see: five evenings are told in sentences, tables and on one page, and are there after a reload', async (t) => {
  const app = await open(t, { phone: true, prepare: onSunday });
  await toSeen(app);
  assert.equal(await app.page.getByRole('table').count(), 0, 'nothing is drawn out of nothing');
  for (const day of [16, 17, 18, 19, 20]) await ride(app, `2026-11-${day}T22:10:00`);
  await app.page.clock.setFixedTime(new Date(SUNDAY));
  await app.reload();
  await toSeen(app);
  await app.text(/between 22:00 and 00:00/).first().waitFor();
  await app.look('insight');

  const map = await rowsOf(app, 'Pulls and slips by day and hour');
  assert.ok(map.some((row) => row.startsWith('Monday') && row.includes('1 pull')), map.join(' | '));
  assert.ok(!map.some((row) => row.startsWith('Sunday') && row.includes('pull')), map.join(' | '));

  await app.page.evaluate(() => { window.print = () => {}; });
  await app.button('Print one page').click();
  const pdf = await app.page.pdf();
  const paper = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString();
  assert.match(paper, /What I see/);
  assert.match(paper, /5 pulls and no slips\./);
  assert.match(paper, /Many come between 22:00 and 00:00\./);
  assert.equal(paper.split('\f').filter((page) => page.trim()).length, 1, 'one page');
  assert.doesNotMatch(paper, /I feel a pull|Today|Breathe/, 'nothing of the app');
});

test('what I see: looked at on phone and desktop, by day and by night', { skip: !process.env.EBB_SHOTS }, async (t) => {
  for (const phone of [true, false]) {
    for (const dark of [false, true]) {
      const app = await open(t, { phone, dark, density: phone ? 2 : 1, prepare: onSunday });
      for (const day of [16, 17, 18, 19, 20]) await ride(app, `2026-11-${day}T22:10:00`);
      await app.page.clock.setFixedTime(new Date(SUNDAY));
      await app.reload();
      await toSeen(app);
      await app.look(`insight-${phone ? 'phone' : 'desktop'}-${dark ? 'night' : 'day'}`);
      await app.page.context().close();
    }
  }
});
