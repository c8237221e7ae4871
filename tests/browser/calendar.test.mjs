// The calendar in the browser: ranges, days long past, a start that is moved; then the pages around a boundary.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import ICAL from 'ical.js';

import { useBrowser } from './support/browser.mjs';
import { atNoon, setClock } from './support/screens.mjs';

const NAME = "Didn't check their social media";
const { open } = useBrowser();

/** @param {import('./support/app.mjs').App} app */
const day = (app, name) => app.page.getByRole('button', { name, exact: true });
const radio = (app, name, state = {}) => app.page.getByRole('radio', { name, exact: true, ...state });

async function openCalendar(t, since, options = {}) {
  const app = await open(t, { prepare: atNoon, ...options });
  const card = await app.addBoundary(NAME, { since });
  await card.button('Calendar').click();
  await app.heading('Calendar').waitFor();
  return { app, card };
}

test('calendar: 3 to 17 August are paused in one go, and are paused after a reload', async (t) => {
  const { app, card } = await openCalendar(t, 'Half a year ago', { phone: true, density: 3 });
  for (let i = 0; i < 3; i += 1) await app.button('Month before').click();
  await day(app, '3 August, not logged').click();
  await app.button('Choose more days').click();
  await day(app, '17 August, not logged').click();
  await app.page.getByRole('heading', { name: '3 – 17 August: 15 days' }).waitFor();
  await radio(app, 'Paused').check();
  await day(app, '17 August, paused').waitFor();
  await app.saved();
  await app.look('calendar-range');

  await app.reload();
  await card.button('Calendar').click();
  await radio(app, 'Year').check();
  const row = app.page.getByRole('row').filter({ has: app.button('August 2026') });
  assert.deepEqual(await row.getByRole('cell').allTextContents(), ['0', '0', '15', '16']);
  await app.look('calendar-year');
  await app.button('August 2026').click();
  await day(app, '3 August, paused').waitFor();
  await day(app, '2 August, not logged').waitFor();
});

test('calendar: a day long past is filled in, by touch and by date', async (t) => {
  const { app, card } = await openCalendar(t, 'A year ago', { phone: true });
  await radio(app, 'Year').check();
  await app.button('Year before').click();
  await app.button('December 2025').click();
  await day(app, '24 December, not logged').click();
  await radio(app, 'Kept').check();
  await app.button('Choose more days').click();
  await app.page.getByLabel('Up to', { exact: true }).fill('2026-01-02');
  await radio(app, 'Kept').check();
  await app.button('Month after').click();
  await day(app, '2 January, kept').waitFor();
  await app.saved();
  await app.reload();
  await app.heading('10 days').waitFor();
  await card.says(/10 days/);
});

test('calendar: the start is moved from a day, and no slip appears', async (t) => {
  const { app } = await openCalendar(t, 'A week ago');
  await day(app, '3 November, before the start').click();
  await app.button('Let it start on this day').click();
  await day(app, '3 November, not logged').waitFor();
  await app.text('19 days are not logged.').waitFor();
  assert.equal(await app.page.getByRole('button', { name: /slip/ }).count(), 0);
});

test('calendar: a month and a year read as tables', async (t) => {
  const { app } = await openCalendar(t, 'A week ago');
  const month = app.page.getByRole('table', { name: 'November 2026' });
  assert.deepEqual(await month.getByRole('columnheader').allTextContents(),
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
  assert.equal(await month.getByRole('row').count(), 7);
  assert.equal(await month.getByRole('row').nth(1).getByRole('cell').count(), 7);
  await radio(app, 'Year').check();
  const year = app.page.getByRole('table', { name: '2026' });
  assert.equal(await year.getByRole('row').count(), 13);
  assert.equal(await year.getByRole('rowheader').count(), 12);
});

test('form: a first day that can not be had stays as it was typed, with a sentence, and is not taken for another', async (t) => {
  const app = await open(t, { prepare: atNoon, phone: true });
  await app.button('Add a boundary').click();
  await app.field('Name').fill(NAME);
  await app.page.getByRole('combobox', { name: 'Since when' }).selectOption('Another day');
  const first = app.page.getByLabel('First day', { exact: true });
  for (const [typed, sentence] of [
    ['0001-01-01', 'Give a day between 1970 and 2200.'],
    ['9999-12-31', 'Give a day between 1970 and 2200.'],
    ['2028-02-01', 'That day hasn’t come yet.'],
  ]) {
    await first.fill(typed);
    await app.text(sentence).waitFor();
    await app.button('Save boundary').click();
    await app.focusIsOn(first);
    assert.equal(await first.inputValue(), typed);
  }
  await app.look('first-day');
  await first.fill('2026-11-01');
  await app.button('Save boundary').click();
  await app.boundary(NAME).card.waitFor();
});

test('clock: what was written while it ran ahead is told once it is right again, and can be mended', async (t) => {
  const app = await open(t, { prepare: (context) => setClock(context, '2031-03-11'), phone: true });
  const card = await app.addBoundary(NAME, { since: 'A week ago' });
  await card.button('Log a slip').click();
  await app.button('Done').click();
  await app.saved();
  await setClock(app.page.context(), '2026-11-22');
  await app.reload();
  await card.says('It starts on 4 March 2031, and that day hasn’t come yet.');
  await card.says('A slip is dated in the future: 11 March 2031.');
  await app.look('clock-ahead');
  await card.button('Let it start today').click();
  await card.button('Look at it').click();
  await app.look('slip-ahead');
  await radio(app, 'Today').check();
  await app.button('Done').click();
  await card.week('slip');
  assert.equal(await card.button('Look at it').count(), 0);
});

test('boundary: an end: put away with its days, taken up again', async (t) => {
  const app = await open(t, { prepare: atNoon });
  const card = await app.addBoundary(NAME, { since: 'Yesterday' });
  await card.button('Kept yesterday').click();
  await card.button('Change').click();
  await app.button('Put away').click();
  await card.card.waitFor({ state: 'detached' });
  await app.saved();
  await app.reload();
  assert.equal(await card.card.count(), 0);
  await app.button('Order and names').click();
  await app.boundary(NAME).button('Take it up again').click();
  await app.button('Back').click();
  await card.week('kept, not logged');
});

test('boundary: a slip in full is there again, with its time and what came after', async (t) => {
  const app = await open(t, { prepare: atNoon, phone: true });
  const card = await app.addBoundary(NAME, { since: 'A week ago' });
  await card.button('Log a slip').click();
  await radio(app, 'Lonely').check();
  await radio(app, 'Company').check();
  await app.page.getByLabel('About what time', { exact: true }).fill('08:15');
  await radio(app, 'Earlier, at a time').check();
  await app.page.getByLabel('When you began again', { exact: true }).fill('09:00');
  await app.text('3 hours since you began again.').waitFor();
  await app.look('slip-in-full');
  await app.button('Done').click();
  await app.saved();
  await app.reload();
  await card.says('3 hours since you began again.');
  await card.button('Log a slip').click();
  await radio(app, 'Lonely', { checked: true }).waitFor();
  assert.equal(await app.page.getByLabel('About what time', { exact: true }).inputValue(), '08:15');
});

test('reminder: the calendar file is understood by another program, in the zone of the device', async (t) => {
  const app = await open(t, { prepare: atNoon });
  await app.button('More').click();
  await app.button('A reminder').click();
  await app.page.getByLabel('At what time', { exact: true }).fill('20:15');
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.button('Save the calendar file').click()]);
  assert.equal(download.suggestedFilename(), 'reminder.ics');
  const calendar = new ICAL.Component(ICAL.parse(await readFile(await download.path(), 'utf8')));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent'));
  const zone = await app.page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
  assert.equal(event.summary, 'Evening note');
  assert.equal(event.startDate.toString(), '2026-11-22T20:15:00');
  assert.equal(calendar.getFirstSubcomponent('vtimezone').getFirstPropertyValue('tzid'), zone);
  assert.equal(event.iterator().next().toString(), '2026-11-22T20:15:00');
});

test('help lines: one press away, plain, without JavaScript, and never on the bland page', async (t) => {
  const app = await open(t, { phone: true });
  await app.button('Help lines').click();
  await app.heading('Help lines').waitFor();
  const { page } = app;
  assert.equal(await page.locator('script').count(), 0);
  assert.ok(await page.getByRole('link', { name: '116 123' }).count() > 0);
  await app.look('help-lines');
  await page.getByRole('link', { name: 'Leave this page' }).click();
  await app.heading('Shopping').waitFor();
  assert.equal(await page.getByRole('link').count(), 0);
  await page.goBack();
  await page.getByRole('link', { name: 'Back' }).first().click();
  await app.button('Add a boundary').waitFor();
});
