// Rows of the fault matrix in Firefox, whose storage is another one: what the screen calls saved is there, and what is
// not saved is said.
// SPDX-License-Identifier: MIT
import { after, before, test } from 'node:test';

import { EnginePage, openEngine, startScreen } from './support/engines.mjs';
import { faultScript } from './support/faults.mjs';
import { startSite } from './support/site.mjs';

const NAME = "Didn't check their social media";

let site;
let screen;
before(async () => { [site, screen] = await Promise.all([startSite(), startScreen()]); });
after(async () => { await Promise.all([site?.close(), screen?.close()]); });

async function start(t, prefs) {
  const { page, close } = await openEngine('Firefox', site.url, screen.name, {}, undefined, prefs);
  t.after(close);
  await page.driver.prepare(faultScript);
  await page.open();
  await page.click('button', 'Add a boundary');
  await page.click('textbox', 'Name');
  await page.driver.type(NAME);
  await page.click('button', 'Save boundary');
  await page.has('group', NAME);
  await page.saved();
  return page;
}

const fault = (page, name) => page.driver.run(`(window.ebbTestFault = sessionStorage.setItem('ebb-test-fault', '${name}'), 1)`);
const says = (page, words) => page.until(`document.getElementById('mirror').textContent.includes(${JSON.stringify(words)})`);
const notSaved = (page) => page.until("[...document.querySelectorAll('[role=status]')].some((status) => status.textContent === 'Not saved')");
const kept = (page, pressed) => page.has('button', 'Kept today', `.getAttribute('aria-pressed') === '${pressed}'`);

test('engines: Firefox, storage that fails: told, taken back whole, and saved once it works', { timeout: 300_000 }, async (t) => {
  const page = await start(t);

  for (const [row, name] of Object.entries({ S6: 'put-fails', S7: 'commit-aborts' })) {
    await t.test(`a commit that does not come to its end (${row}, ${name})`, async () => {
      await kept(page, false);
      await fault(page, name);
      await page.click('button', 'Kept today');
      await notSaved(page);
      await kept(page, true);
      await fault(page, 'none');
      await page.click('button', 'Try again');
      await page.saved();
      await page.open();
      await kept(page, true);
      await page.click('button', 'Kept today');
      await page.saved();
    });
  }

  await t.test('a connection that has ended (S4) is opened again without a word', async () => {
    await fault(page, 'ended');
    await page.click('button', 'Kept today');
    await page.saved();
    await page.open();
    await kept(page, true);
  });

  for (const name of ['open-fails', 'open-throws']) {
    await t.test(`an opening that does not work (S1, ${name}): nothing can be written over what is there`, async () => {
      await fault(page, name);
      await page.open();
      await page.has('heading', 'The storage does not open');
      await fault(page, 'none');
      await page.open();
      await kept(page, true);
    });
  }

  await t.test('the right to write is stolen (S16)', async () => {
    await page.driver.run("(navigator.locks.request('ebb-writer', { steal: true }, () => new Promise(() => {})), 1)");
    await says(page, 'This is open in another tab.');
    await kept(page, true);
  });
});

test('engines: Firefox, a private window (S19): the page says that it may lose everything', { timeout: 120_000 }, async (t) => {
  const page = await start(t, { 'browser.privatebrowsing.autostart': true });
  await page.click('button', 'More');
  await page.until(`${EnginePage.find('button', 'Backup')}`);
  await page.click('button', 'Backup');
  await says(page, 'at the end of a private window');
});
