// The page without a network, and newer versions of it: what a person has goes on until they take another, and until
// that one works.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { openEngine, startScreen } from './support/engines.mjs';
import { makeProfile, openKillable } from './support/killable.mjs';
import { PASSCODE, lockedPage, setPasscode, unlock } from './support/passcode.mjs';
import { anotherVersion, builtSite, folderOf, startHost } from './support/versions.mjs';

const NAME = "Didn't check their social media";
const PATIENCE = 30_000;

/** What a browser says of a host that is not there, or of a version that failed. */
const EXPECTED = [/Failed to load resource|Failed to fetch|ERR_|ServiceWorker|not what it should be|this version is broken/];

let site;
before(async () => { site = await builtSite(); });

/** Chromium with a profile that stays, at a host of its own. */
async function start(t, first = site) {
  const host = await startHost(first);
  const profile = await makeProfile();
  let browser;
  const session = {
    host,
    get app() { return browser.app; },
    /** Opens the page in a browser that was ended before. */
    async restart() {
      await session.end();
      browser = await openKillable(profile.path, host.url);
      browser.app.page.setDefaultTimeout(PATIENCE);
      await browser.app.page.goto(host.url);
      await browser.app.ready();
    },
    async end() {
      if (!browser) return;
      await browser.kill();
      assert.deepEqual(browser.troubles.filter((trouble) => !EXPECTED.some((pattern) => pattern.test(trouble))), []);
      browser = undefined;
    },
    async openCopyPage() {
      await browser.app.button('More').click();
      await browser.app.page.getByRole('button', { name: /^Without a network/ }).click();
      await browser.app.heading('Without a network').waitFor();
    },
    /** Resolves when the page says that it is kept. */
    async kept() {
      await session.openCopyPage();
      await browser.app.text(/It opens without a network/).waitFor();
    },
    /** Asks for a newer version as a person does; resolves when it is offered, or when the page says this instead. */
    async ask(words) {
      await session.openCopyPage();
      const look = browser.app.button('Look for a newer version');
      const offered = browser.app.button('Use the newer version');
      if (words) {
        await look.click();
        await browser.app.page.getByRole('alert').getByText(words).waitFor();
        return;
      }
      // Each load looks for one too, and may have found it meanwhile.
      await Promise.any([look.click(), offered.waitFor()]);
      await offered.waitFor();
    },
    async take() {
      await Promise.all([browser.app.page.waitForEvent('load'), browser.app.button('Use the newer version').click()]);
      await browser.app.ready();
    },
    mark: () => browser.app.page.evaluate(() => document.documentElement.dataset.mark ?? ''),
    /** Resolves when no other copy is left than this site's. */
    onlyCopyIs: (/** @type {any} */ only) => browser.app.page.waitForFunction(async (name) => {
      const names = (await caches.keys()).filter((one) => one !== 'ebb-state');
      return names.length === 1 && names[0] === `ebb-${name}`;
    }, folderOf(only)),
    copies: () => browser.app.page.evaluate(async () => (await caches.keys()).filter((name) => name !== 'ebb-state').map((name) => name.slice(4)).sort()),
  };
  t.after(async () => {
    try {
      await session.end();
    } finally {
      await Promise.all([host.close(), profile.remove()]);
    }
  });
  await session.restart();
  return session;
}

test('offline: after one visit everything works without a network, also after the browser was ended', { timeout: 600_000 }, async (t) => {
  const session = await start(t);
  await session.app.addBoundary(NAME);
  await session.kept();
  session.host.cut = true;
  await session.app.reload();
  await session.app.boundary(NAME).button('Kept today').click();
  await session.app.saved();
  await session.restart();
  const { app } = session;
  await app.boundary(NAME).button('Kept today', { pressed: true }).waitFor();
  await app.button('Write').click();
  await app.button('New letter').click();
  await app.field('Letter').fill('Nobody sends this.');
  await app.saved();
  await app.button('Keep').click();
  await session.kept();
  await app.button('Show licenses').click();
  await app.text(/Permission is hereby granted/).first().waitFor();
  await app.press('Escape');
  await app.button('Hide this page').click();
  await app.heading('Shopping').waitFor();
});

test('offline: a newer version waits until it is taken, keeps every word, and so does the way back', { timeout: 600_000 }, async (t) => {
  const newer = anotherVersion(site, 'newer');
  const session = await start(t);
  await session.app.addBoundary(NAME);
  await session.kept();

  await t.test('it is fetched, and does nothing by itself', async () => {
    session.host.site = newer;
    await session.ask();
    await session.restart();
    assert.equal(await session.mark(), '');
    await session.app.button('More').click();
    await session.app.page.locator('[aria-description="A newer version is here and waits."]').waitFor();
  });

  await t.test('taken, it opens what was written, and the older one is let go of', async () => {
    await session.openCopyPage();
    await session.take();
    assert.equal(await session.mark(), 'newer');
    await session.app.boundary(NAME).button('Kept today').click();
    await session.app.saved();
    await session.onlyCopyIs(newer);
    session.host.cut = true;
    await session.restart();
    assert.equal(await session.mark(), 'newer');
    await session.app.boundary(NAME).button('Kept today', { pressed: true }).waitFor();
    session.host.cut = false;
  });

  await t.test('the older one comes the same way when the host has it again', async () => {
    session.host.site = site;
    await session.ask();
    await session.take();
    assert.equal(await session.mark(), '');
    await session.app.boundary(NAME).button('Kept today', { pressed: true }).waitFor();
  });
});

test('offline: with a passcode a newer version is taken while locked, and the older one stays until it has opened', { timeout: 600_000 }, async (t) => {
  const newer = anotherVersion(site, 'newer');
  const session = await start(t);
  const { app, host } = session;
  await app.addBoundary(NAME);
  await setPasscode(app, { passcode: PASSCODE });
  host.site = newer;
  await session.ask();
  await app.page.reload();
  await lockedPage(app);
  await app.look('locked-newer-version');
  await Promise.all([app.page.waitForEvent('load'), app.button('Use the newer version').click()]);
  await lockedPage(app);
  assert.equal(await session.mark(), 'newer');
  assert.deepEqual(await session.copies(), [site, newer].map(folderOf).sort());
  await unlock(app, PASSCODE);
  await app.boundary(NAME).button('Kept today').click();
  await app.saved();
  await session.onlyCopyIs(newer);
});

test('offline: a newer version that does not arrive whole is none; the old one goes on', { timeout: 600_000 }, async (t) => {
  const newer = anotherVersion(site, 'newer');
  const folder = folderOf(newer);
  const session = await start(t);
  await session.app.addBoundary(NAME);
  await session.kept();
  session.host.site = newer;
  const wasm = `${folder}/ebb.wasm`;
  const faults = {
    'wrong bytes': (path) => (path === wasm ? { body: Buffer.concat([newer.get(wasm), Buffer.from('x')]) } : undefined),
    'a missing file': (path) => (path === wasm ? { status: 404, body: 'no' } : undefined),
    'a page instead of the program': (path) => (path === wasm ? { type: 'text/html', body: '<!doctype html><title>Welcome</title>' } : undefined),
    'the network gone half-way': (path) => (path === wasm || path.endsWith('.ttf') ? 'cut' : undefined),
  };
  for (const [what, fault] of Object.entries(faults)) {
    await t.test(what, async () => {
      session.host.fault = fault;
      session.host.requests.length = 0;
      await session.ask('The newer version didn’t arrive whole. This one goes on.');
      assert.ok(session.host.requests.includes(wasm), 'it was tried');
      await session.onlyCopyIs(site); // The browser may be trying once more by itself; what it got of it goes too.
      session.host.cut = true;
      await session.app.reload();
      assert.equal(await session.mark(), '');
      await session.app.boundary(NAME).button('Kept today').waitFor();
      session.host.cut = false;
    });
  }
  await t.test('and with the fault gone it comes', async () => {
    session.host.fault = () => undefined;
    await session.ask();
  });
});

test('offline: a version that fails to open twice gives way to the one before', { timeout: 600_000 }, async (t) => {
  const broken = anotherVersion(site, 'broken', { 'main.js': () => "throw new Error('this version is broken');" });
  const session = await start(t);
  await session.app.addBoundary(NAME);
  await session.kept();
  session.host.site = broken;
  await session.ask();
  const { page } = session.app;
  await Promise.all([page.waitForEvent('load'), session.app.button('Use the newer version').click()]);
  assert.equal(await session.mark(), 'broken');
  await page.reload();
  assert.equal(await session.mark(), 'broken');
  await page.reload();
  await session.app.ready();
  assert.equal(await session.mark(), '');
  await session.app.boundary(NAME).button('Kept today').waitFor();
  await session.kept();
  assert.equal(await session.app.button('Use the newer version').count(), 0, 'it is not offered again');
});

test('offline: a newer version is not taken while something is not saved', { timeout: 600_000 }, async (t) => {
  const session = await start(t);
  await session.app.addBoundary(NAME);
  await session.kept();
  session.host.site = anotherVersion(site, 'newer');
  await session.ask();
  await session.app.page.evaluate(() => {
    IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };
  });
  await session.app.button('Today').click();
  await session.app.boundary(NAME).button('Kept today').click();
  await session.app.notSaved();
  await session.openCopyPage();
  await session.app.text('First, everything has to be saved.').waitFor();
  assert.equal(await session.app.button('Use the newer version').isDisabled(), true);
});

test('offline: Firefox opens the page without a network, also after it was ended', { timeout: 600_000 }, async (t) => {
  const host = await startHost(site);
  const screen = await startScreen();
  const profile = await makeProfile();
  t.after(async () => { await Promise.all([host.close(), screen.close(), profile.remove()]); });
  const visit = async (act) => {
    const { page, close } = await openEngine('Firefox', host.url, screen.name, {}, profile.path);
    try {
      await page.open();
      await act(page);
    } finally {
      await close();
    }
  };
  await visit(async (page) => {
    await page.click('button', 'Add a boundary');
    await page.click('textbox', 'Name');
    await page.driver.type(NAME);
    await page.click('button', 'Save boundary');
    await page.has('group', NAME);
    await page.saved();
    await page.until(`caches.match('./', { cacheName: 'ebb-${folderOf(site)}' }).then((kept) => { window.ebbKept = Boolean(kept); }) && window.ebbKept`);
    host.cut = true;
    await page.open();
    await page.has('group', NAME);
  });
  await visit(async (page) => {
    await page.has('group', NAME);
    await page.click('button', 'Kept today');
    await page.has('button', 'Kept today', ".getAttribute('aria-pressed') === 'true'");
    await page.saved();
  });
});
