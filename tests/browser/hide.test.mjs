// Quick hide: one press and the page is another one, and the way back shows nothing.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const NAME = "Didn't check their social media";
const WORDS = 'A song we both knew';
const { open, url } = useBrowser();

const WAYS = {
  'the button': (app) => app.button('Hide this page').click(),
  'Shift three times': (app) => app.hideByShift(),
  'Shift three times while typing': async (app) => {
    await app.boundary(NAME).button('Log a slip').click();
    await app.field('What was around it').click();
    await app.type(WORDS);
    await app.saved();
    await app.hideByShift();
  },
};

for (const [way, hide] of Object.entries(WAYS)) {
  test(`hide: ${way} shows a neutral page, and Back shows nothing of the app`, async (t) => {
    const app = await open(t, { expected: [/404 \(Not Found\)/] });
    const { page } = app;
    await app.addBoundary(NAME);
    await page.goto(`${url()}before`); // So that there is a page to go back to.
    await page.goto(url());
    await app.ready();
    const entries = await page.evaluate(() => history.length);

    await hide(app);
    await page.getByRole('heading', { name: 'Shopping' }).waitFor();
    await app.look(`hidden-by-${way.replaceAll(' ', '-')}`);
    assert.equal(await page.title(), 'Notes');
    // What was open had one entry more, which leads here too.
    assert.ok(await page.evaluate(() => history.length) <= entries + 1);
    assert.doesNotMatch(await page.content(), /check|song|Ebb|bound/i);

    await page.goBack();
    assert.equal(page.url(), `${url()}before`);
    await page.goForward();
    await page.getByRole('heading', { name: 'Shopping' }).waitFor();
  });
}

test('hide: what was saved before is there afterwards', async (t) => {
  const app = await open(t);
  await app.addBoundary(NAME);
  await WAYS['Shift three times while typing'](app);
  await app.page.getByRole('heading', { name: 'Shopping' }).waitFor();
  await app.page.goto(url());
  await app.ready();
  await app.boundary(NAME).button('Log a slip', { pressed: true }).click();
  assert.equal(await app.field('What was around it').inputValue(), WORDS);
});

test('hide: typing in capitals hides nothing', async (t) => {
  const app = await open(t);
  await app.button('Add a boundary').click();
  await app.field('Name').click();
  for (const letter of 'ABC') await app.press(`Shift+${letter}`);
  await app.button('Save boundary').click();
  await app.boundary('ABC').button('Kept today').waitFor();
});
