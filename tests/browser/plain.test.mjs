// Without WebGL the same app is a plain page: everything can be read, touched and kept.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const NAME = "Didn't check their social media";
const { open } = useBrowser();

const withoutWebGL = {
  /** @param {import('playwright-core').BrowserContext} context */
  prepare: (context) => context.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; }),
};

test('plain: a boundary that is added and kept is there after a reload', async (t) => {
  const app = await open(t, { ...withoutWebGL, phone: true });
  await app.text('because WebGL is missing or turned off').waitFor();
  const card = await app.addBoundary(NAME, { since: 'Yesterday' });
  await card.button('Kept today').click();
  await card.button('Kept today', { pressed: true }).waitFor();
  await app.saved();
  await app.look('plain-today');

  await app.reload();
  await card.button('Kept today', { pressed: true }).waitFor();
  await card.week('not logged, kept');
  assert.deepEqual(await app.boundaries(), [NAME]);
});

test('plain: what was kept with pictures is there without them, and the other way round', async (t) => {
  const app = await open(t);
  const card = await app.addBoundary(NAME);
  await card.button('Log a slip').click();
  await app.field('What was around it').fill('A photo');
  await app.saved();
  const off = await app.page.addInitScript(() => {
    if (!sessionStorage.getItem('ebb-test-gl')) HTMLCanvasElement.prototype.getContext = () => null;
  });
  await app.reload();
  await app.text('because WebGL is missing or turned off').waitFor();
  await card.button('Log a slip', { pressed: true }).click();
  assert.equal(await app.field('What was around it').inputValue(), 'A photo');
  await app.field('What was around it').fill('Two photos');
  await app.button('Done').click();
  await app.saved();

  await app.page.evaluate(() => sessionStorage.setItem('ebb-test-gl', 'on'));
  await app.reload();
  assert.equal(await app.page.locator('#note').count(), 0);
  await card.button('Log a slip', { pressed: true }).click();
  assert.equal(await app.field('What was around it').inputValue(), 'Two photos');
  await off?.dispose?.();
});

test('plain: the text is as large as was chosen, and still no wider than a small phone', async (t) => {
  const app = await open(t, withoutWebGL);
  await app.page.setViewportSize({ width: 320, height: 568 });
  await app.addBoundary(NAME);
  const sizes = () => app.page.evaluate(() => ['h1, h2', 'button', 'p', '[role=status]'].map((kind) => (
    parseFloat(getComputedStyle(document.querySelector(`#mirror :is(${kind})`)).fontSize))));
  const before = await sizes();
  await app.button('More').click();
  await app.page.getByRole('slider', { name: 'Text size' }).focus();
  await app.press('End');
  await app.page.getByText('Text size: 200 percent').waitFor();
  await app.saved();
  await app.button('Today').click();
  await app.boundary(NAME).button('Kept today').waitFor();
  await app.look('plain-200-percent');
  assert.deepEqual((await sizes()).map((size, i) => size / before[i]), [2, 2, 2, 2]);
  assert.equal(await app.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  await app.reload();
  assert.deepEqual((await sizes()).map((size, i) => size / before[i]), [2, 2, 2, 2], 'after a reload too');
});

for (const dark of [false, true]) {
  test(`plain: every name can be seen, nothing is wider than a small phone, by ${dark ? 'night' : 'day'}`, async (t) => {
    const app = await open(t, { ...withoutWebGL, dark });
    await app.page.setViewportSize({ width: 320, height: 568 });
    const pages = {
      today: () => app.addBoundary(NAME),
      form: () => app.boundary(NAME).button('Change').click(),
      more: () => app.button('More').click(),
    };
    for (const [name, go] of Object.entries(pages)) {
      await go();
      await app.look(`plain-${name}-${dark ? 'night' : 'day'}`);
      const troubles = await app.page.evaluate(() => {
        const found = [];
        if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
        for (const control of document.querySelectorAll('#mirror button, #mirror input, #mirror select, #mirror textarea')) {
          const { width, height, right } = control.getBoundingClientRect();
          const said = control.textContent || document.querySelector(`label[for="${control.id}"]`)?.textContent;
          const who = `${control.tagName} ${said}`;
          if (!said) found.push(`${control.getAttribute('aria-label')} has no words beside it`);
          if (width < 20 || height < 20) found.push(`${who} can't be seen`);
          if (right > innerWidth) found.push(`${who} reaches over the edge`);
        }
        return found;
      });
      assert.deepEqual(troubles, [], name);
    }
  });
}

test('plain: the focus is where it would be with pictures, and its ring is drawn', async (t) => {
  const app = await open(t, withoutWebGL);
  await app.tabTo(app.button('Add a boundary'));
  await app.press('Enter');
  await app.focusIsOn(app.heading('A new boundary'));
  await app.tabTo(app.field('Name'));
  const ring = await app.page.evaluate(() => getComputedStyle(document.activeElement).outlineWidth);
  assert.ok(parseFloat(ring) >= 1, ring);
});
