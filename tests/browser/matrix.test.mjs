// Rows of the fault matrix that no other file has: the browser takes something away, and no word that was called saved
// is lost. S1, S2, S4, S5, S7, S8 and S10 are in storage.test.mjs, S11 in durability.test.mjs, more of S16 in tabs.test.mjs.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { chance } from './support/chance.mjs';
import { clearSiteData, setFault, withFaults } from './support/faults.mjs';
import { makeProfile, openKillable } from './support/killable.mjs';
import { startSite } from './support/site.mjs';

const NAME = "Didn't check their social media";
const PASSPHRASE = 'tide lamp stone bread';
const { open } = useBrowser();

async function openPage(app, name) {
  await app.button('More').click();
  await app.button(name).click();
  await app.heading(name).waitFor();
}

/** Says that everything is there: the boundary with today kept, or not. */
async function isKept(app, pressed) {
  await app.boundary(NAME).button('Kept today', { pressed }).waitFor();
}

test('matrix: a newer version of the database in another tab (S3): this one lets go, reads on, and says so', async (t) => {
  const app = await open(t);
  await app.addBoundary(NAME);
  const version = await app.page.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.open('/ebb', 22);
    request.onblocked = () => reject(new Error('it did not let go'));
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      resolve(request.result.version);
      request.result.close();
    };
  }));
  assert.equal(version, 22);
  await app.text('This is open in another tab.').waitFor();
  await isKept(app, false);
  await app.page.reload();
  await app.heading('The storage doesn’t open').waitFor();
  await app.text('Nothing was lost.').waitFor();
});

test('matrix: one record of a commit that is refused (S6) takes the whole commit back', async (t) => {
  const app = await open(t, { prepare: withFaults() });
  const card = await app.addBoundary(NAME);
  await setFault(app, 'put-fails');
  await card.button('Kept today').click();
  await app.notSaved();
  await isKept(app, true);
  await app.page.reload();
  await app.ready();
  await isKept(app, false);
  await setFault(app, 'none');
  await card.button('Kept today').click();
  await app.saved();
  await app.reload();
  await isKept(app, true);
});

test('matrix: no room while a backup is put in place (S9): what is stored stays whole, and it works once there is', async (t) => {
  const app = await open(t, { prepare: withFaults() });
  await app.addBoundary(NAME);
  await openPage(app, 'Backup');
  await app.field('Passphrase').fill(PASSPHRASE);
  await app.field('Once more').fill(PASSPHRASE);
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.button('Make a backup').click()]);
  const path = await download.path();
  await app.button('Today').click();
  await app.boundary(NAME).button('Kept today').click();
  await app.saved();
  await openPage(app, 'Backup');
  const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), app.button('Choose a file').click()]);
  await chooser.setFiles(path);
  await app.field('Passphrase of the file').fill(PASSPHRASE);
  await app.button('Open it').click();
  await setFault(app, 'full');
  await app.button('Put it in place').click();
  await app.notSaved();
  const second = await app.anotherTab();
  await isKept(second, true);
  await second.page.close();

  await setFault(app, 'none');
  await app.button('Try again').click();
  await app.saved();
  await app.reload();
  await isKept(app, false);
  await openPage(app, 'Earlier states');
  await app.page.locator('[aria-description="Before something took its place"]').first().waitFor();
});

test('matrix: the page dies while the browser goes on (S12): what was saved is there', async (t) => {
  const app = await open(t);
  await app.addBoundary(NAME);
  for (const pressed of [true, false, true]) {
    await app.boundary(NAME).button('Kept today').click();
    await app.saved();
    const devTools = await app.page.context().newCDPSession(app.page);
    const died = app.page.waitForEvent('crash');
    devTools.send('Page.crash').catch(() => {});
    await died;
    await app.page.close();
    app.page = await app.page.context().newPage();
    await app.page.goto(app.url);
    await app.ready();
    await isKept(app, pressed);
  }
});

test('matrix: left at any moment after a tap (S13): saved if it said so, and the next load never hangs', { timeout: 600_000 }, async (t) => {
  const app = await open(t);
  await app.addBoundary(NAME);
  let before = false;
  let kept = 0;
  for (let ms = 0; ms < 60; ms += 3) {
    const loaded = app.page.waitForEvent('load'); // Of the next page: this one has been loaded long since.
    const saved = await app.page.evaluate(({ wait }) => new Promise((resolve) => {
      const button = [...document.querySelectorAll('#mirror button')].find((one) => one.getAttribute('aria-label') === 'Kept today' || one.textContent === 'Kept today');
      button.click();
      setTimeout(() => {
        const said = [...document.querySelectorAll('[role=status]')].some((status) => status.textContent === 'Saved');
        resolve(said);
        location.reload();
      }, wait);
    }), { wait: ms });
    await loaded;
    await app.ready();
    const now = (await app.boundary(NAME).button('Kept today').getAttribute('aria-pressed')) === 'true';
    if (saved && ms > 20) assert.equal(now, !before, `after ${ms} ms it had said Saved`);
    kept += now !== before;
    before = now;
  }
  t.diagnostic(`of 20 pages that were left, ${kept} had stored the tap`);
});

test('matrix: a page that was frozen (S14) is covered meanwhile, and keeps what is done after it', async (t) => {
  const app = await open(t);
  const card = await app.addBoundary(NAME);
  // Chromium's tools freeze no page that is seen; the events are those that it sends.
  const covered = await app.page.evaluate(() => {
    document.dispatchEvent(new Event('freeze'));
    return !document.getElementById('cover').hidden;
  });
  assert.equal(covered, true);
  await app.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await card.button('Kept today').click();
  await app.saved();
  await app.reload();
  await isKept(app, true);
});

test('matrix: the way back to the page (S14) loads it anew, with what was saved', async (t) => {
  const app = await open(t, { expected: [/404 \(Not Found\)/] });
  await app.addBoundary(NAME);
  await app.page.evaluate(() => { window.ebbTestOld = true; });
  await app.page.goto(`${app.url}elsewhere`);
  await app.page.goBack();
  await app.page.waitForFunction(() => window.ebbTestOld === undefined);
  await app.ready();
  await isKept(app, false);
  await app.boundary(NAME).button('Kept today').click();
  await app.saved();
});

/** `tools/test --all` takes more. */
const TAB_STEPS = Number(process.env.EBB_TAB_STEPS ?? 20);

test(`matrix: two tabs, ${TAB_STEPS} steps by chance (S15): what one of them called saved is never lost`, { timeout: 600_000 }, async (t) => {
  const app = await open(t);
  await app.addBoundary(NAME);
  const tabs = [app, await app.anotherTab()];
  const draw = chance(20261122);
  let truth = false;
  const done = { tap: 0, over: 0, reload: 0 };
  for (let step = 0; step < TAB_STEPS; step += 1) {
    const tab = tabs[draw(2)];
    const act = ['tap', 'tap', 'over', 'reload'][draw(4)];
    const reads = (await tab.text('This is open in another tab.').count()) > 0;
    if (act === 'tap' && !reads) {
      await isKept(tab, truth);
      await tab.boundary(NAME).button('Kept today').click();
      await tab.saved();
      truth = !truth;
    } else if (act === 'over' && reads) {
      await tab.button('Write here instead').click();
      await tab.text('This is open in another tab.').waitFor({ state: 'detached' });
      await tab.ready();
      await isKept(tab, truth);
      await tabs.find((one) => one !== tab).text('This is open in another tab.').waitFor();
    } else if (act === 'reload') {
      await tab.reload();
      await isKept(tab, truth);
    } else {
      continue;
    }
    done[act] += 1;
  }
  t.diagnostic(JSON.stringify(done));
});

test('matrix: the right to write is stolen (S16): the page reads on and loses nothing', async (t) => {
  const app = await open(t);
  await app.addBoundary(NAME);
  await app.boundary(NAME).button('Kept today').click();
  await app.saved();
  await app.page.evaluate(() => new Promise((held) => {
    navigator.locks.request('ebb-writer', { steal: true }, () => {
      held();
      return new Promise(() => {});
    });
  }));
  await app.text('This is open in another tab.').waitFor();
  await isKept(app, true);
});

test('matrix: everything removed between two visits (S17): a first visit that asks whether something was here', async (t) => {
  const app = await open(t);
  await app.addBoundary(NAME);
  await clearSiteData(app);
  await app.page.reload();
  await app.ready();
  await app.button('I had data here before').click();
  await app.heading('I had data here before').waitFor();
  assert.deepEqual(await app.page.evaluate(async () => (await indexedDB.databases()).length > 0 && new Promise((resolve) => {
    const request = indexedDB.open('/ebb');
    request.onsuccess = () => {
      const count = request.result.transaction('FILE_DATA').objectStore('FILE_DATA').count();
      count.onsuccess = () => {
        request.result.close();
        resolve(count.result);
      };
    };
  })), 0, 'nothing is made before somebody makes something');
});

test('matrix: only the copies of the page removed (S18): it loads from the host, with every word', async (t) => {
  const app = await open(t);
  await app.addBoundary(NAME);
  await openPage(app, 'Without a network');
  await app.text(/It opens without a network/).waitFor();
  await clearSiteData(app, 'cache_storage');
  await app.reload();
  await isKept(app, false);
  await app.page.waitForFunction(() => caches.match('./').then(Boolean)); // It is fetched again by itself.
  await app.reload();
  await openPage(app, 'Without a network');
  await app.text(/It opens without a network/).waitFor();
});

test('matrix: a private window (S19): the page says that it may lose everything', async (t) => {
  const site = await startSite();
  const profile = await makeProfile();
  t.after(async () => { await Promise.all([site.close(), profile.remove()]); });
  const { app, kill } = await openKillable(profile.path, site.url, ['--incognito']);
  t.after(kill);
  await app.page.goto(app.url);
  await app.ready();
  await app.addBoundary(NAME);
  await openPage(app, 'Backup');
  await app.text('at the end of a private window').waitFor();
});

for (const [what, patch] of Object.entries({
  'says no': () => {
    const storage = globalThis.StorageManager?.prototype; // An address without https has none.
    if (storage) Object.assign(storage, { persist: async () => false, persisted: async () => false });
  },
  'has no word for it': () => {
    delete globalThis.StorageManager?.prototype.persist;
    delete globalThis.StorageManager?.prototype.persisted;
  },
})) {
  test(`matrix: a browser that ${what} when it is asked to keep things (S20): a backup is spoken of at the second visit`, async (t) => {
    const app = await open(t, { prepare: (context) => context.addInitScript(patch) });
    await app.addBoundary(NAME);
    assert.equal(await app.page.getByRole('group', { name: 'About a backup' }).count(), 0, 'not at once: it is one in the morning');
    await app.reload();
    const line = app.page.getByRole('group', { name: 'About a backup' });
    await line.waitFor();
    await app.look(`reminder-${what.replaceAll(' ', '-')}`);
    await line.getByRole('button', { name: 'Not now' }).click();
    await app.saved();
    await app.reload();
    assert.equal(await line.count(), 0);
  });
}

test('matrix: the browser is asked to keep things after the first entry, once, and not before', async (t) => {
  const app = await open(t, { prepare: (context) => context.addInitScript(() => {
    let granted = false;
    window.ebbTestAsked = 0;
    const storage = globalThis.StorageManager?.prototype;
    if (!storage) return;
    storage.persisted = async () => granted;
    storage.persist = async () => {
      window.ebbTestAsked += 1;
      granted = true;
      return granted;
    };
  }) });
  assert.equal(await app.page.evaluate(() => window.ebbTestAsked), 0);
  await app.addBoundary(NAME);
  await app.page.waitForFunction(() => window.ebbTestAsked === 1);
  await app.boundary(NAME).button('Kept today').click();
  await app.saved();
  assert.equal(await app.page.evaluate(() => window.ebbTestAsked), 1);
  await openPage(app, 'Backup');
  await app.text('It has agreed to keep').waitFor();
});
