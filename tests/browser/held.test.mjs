// Opened by another page, or inside of one, on a host without headers: nothing of the app is shown before it stands on its own.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';

import { App } from './support/app.mjs';
import { useBrowser } from './support/browser.mjs';
import { startPlainHost } from './support/site.mjs';

const NAME = 'Their page at night';
const HELD = 'Another page has opened this one';
const { open } = useBrowser();

let elsewhere;
let elsewhereUrl = '';
before(async () => {
  elsewhere = createServer((_, response) => { response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Elsewhere</title>'); });
  await new Promise((resolve) => { elsewhere.listen(0, '127.0.0.1', resolve); });
  elsewhereUrl = `http://127.0.0.1:${elsewhere.address().port}/`;
});
after(() => elsewhere.close());

const HOLDS = {
  'another window': async (page, url) => {
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate((address) => { window.ebbTestOpened = window.open(address); }, url),
    ]);
    return { held: opened, page: opened };
  },
  'a frame': async (page, url) => {
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      frame.width = '600';
      frame.height = '600';
      document.body.append(frame);
    }, url);
    return { held: page.frameLocator('iframe'), page };
  },
};

for (const [what, hold] of Object.entries(HOLDS)) {
  test(`held: by ${what}, it shows no app and asks to be opened on its own`, async (t) => {
    const host = await startPlainHost('/');
    t.after(host.close);
    const app = await open(t, { url: elsewhereUrl, ready: false, expected: [/request to /, /Failed to load resource/] });
    const { held, page } = await hold(app.page, host.url);
    await held.getByRole('heading', { name: HELD }).waitFor();
    assert.equal(await held.locator('canvas').count(), 0);
    const inside = page.frames().at(-1);
    assert.deepEqual(await inside.evaluate(async () => (await indexedDB.databases()).length), 0, 'nothing is read or made');
    if (what === 'another window') await new App(page, host.url).look('held');

    const [fresh] = await Promise.all([app.page.context().waitForEvent('page'), held.getByRole('button', { name: 'Open it here' }).click()]);
    const own = new App(fresh, host.url, app.troubles);
    await own.ready();
    assert.equal(await fresh.evaluate(() => window.opener), null);
    await own.addBoundary(NAME);
    if (what === 'another window') await app.page.waitForFunction(() => window.ebbTestOpened.closed);
  });
}
