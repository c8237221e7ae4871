// Rows of the fault matrix in Firefox. Its driver can put nothing in front of the page's own code, so storage that fails is
// brought about by a script that the host adds to the page.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { chance } from './support/chance.mjs';
import { EnginePage, openEngine, startScreen } from './support/engines.mjs';
import { FAULT_SCRIPT } from './support/faults.mjs';
import { makeProfile } from './support/killable.mjs';
import { builtSite, startHost } from './support/versions.mjs';

const NAME = "Didn't check their social media";

let site;
let screen;
before(async () => {
  [site, screen] = await Promise.all([startHost(await builtSite()), startScreen()]);
  const page = site.site.get('index.html').toString().replace('<script ', '<script src="faults.js"></script>$&');
  site.fault = (path) => ({ 'index.html': { body: page }, 'faults.js': { body: FAULT_SCRIPT } })[path];
});
after(async () => { await Promise.all([site?.close(), screen?.close()]); });

/**
 * Firefox with a boundary.
 * @param {object} [options]
 * @param {Record<string, unknown>} [options.prefs]
 * @param {string} [options.profile] That stays.
 * @param {string} [options.url]
 */
async function start(t, { prefs, profile, url = site.url } = {}) {
  const { page, close } = await openEngine('Firefox', url, screen.name, {}, profile, prefs);
  t.after(close);
  await page.open();
  await page.click('button', 'Add a boundary');
  await page.click('textbox', 'Name');
  await page.driver.type(NAME);
  await page.click('button', 'Save boundary');
  await page.has('group', NAME);
  await page.saved();
  return page;
}

/** From now on, over reloads too; `none` ends it. */
const setFault = (page, name) => page.driver.run(`(ebbFaults.setFault('${name}'), 1)`);

const says = (page, words) => page.until(`document.getElementById('mirror').textContent.includes(${JSON.stringify(words)})`);

/** Whether this tab only reads. */
const READS = "document.getElementById('mirror').textContent.includes('This is open in another tab.')";

/** Runs in the page: taps, and leaves the page so many milliseconds later. */
function leaveAfter(ms) {
  window.ebbTest.find('button', 'Kept today').click();
  setTimeout(() => {
    const said = [...document.querySelectorAll('[role=status]')].some((status) => status.textContent === 'Saved');
    sessionStorage.setItem('ebb-test-said', said);
    location.reload();
  }, ms);
}

/** Says that the day was kept. */
async function keep(page) {
  await page.click('button', 'Kept today');
  await isKept(page);
}

const isKept = (page, pressed = true) => page.has('button', 'Kept today', `.getAttribute('aria-pressed') === '${pressed}'`);

async function keptAfterReload(page) {
  await page.open();
  await isKept(page);
}

for (const fault of ['open-fails', 'open-throws']) {
  test(`engines: Firefox, ${fault} (S1): the page says that nothing is lost, and goes on when it opens again`, { timeout: 120_000 }, async (t) => {
    const page = await start(t);
    await setFault(page, fault);
    await page.open();
    await page.has('heading', 'The storage doesn’t open');
    await says(page, 'Nothing was lost.');
    await setFault(page, 'none');
    await page.open();
    await page.has('group', NAME);
  });
}

test('engines: Firefox, an opening that never answers (S2) is told, and goes on when it does', { timeout: 120_000 }, async (t) => {
  const page = await start(t);
  await setFault(page, 'open-hangs');
  await page.open();
  await page.has('heading', 'Another tab holds what you wrote');
  await says(page, 'Nothing was lost.');
  await setFault(page, 'none');
  await page.open();
  await page.has('group', NAME);
});

test('engines: Firefox, a connection that the browser has ended (S4) is opened again without a word', { timeout: 120_000 }, async (t) => {
  const page = await start(t);
  await setFault(page, 'ended');
  await keep(page);
  await page.saved();
  await keptAfterReload(page);
});

for (const [row, fault, words] of [
  ['a change that the browser takes back (S7)', 'commit-aborts', 'The browser did not take the last change.'],
  ['one record of a commit that is refused (S6)', 'put-fails', 'Your words are still on the screen.'],
  ['a full device (S8)', 'full', 'The browser has no room left.'],
  ['a commit without an answer (S10)', 'commit-hangs', 'Your words are still on the screen.'],
]) {
  test(`engines: Firefox, ${row}: it is told, stays on the screen, and is saved when tried again`, { timeout: 120_000 }, async (t) => {
    const page = await start(t);
    await setFault(page, fault);
    await keep(page);
    await says(page, words);
    await isKept(page);
    await setFault(page, 'none');
    await page.click('button', 'Try again');
    await page.saved();
    await keptAfterReload(page);
  });
}

test('engines: Firefox, the right to write is stolen (S16): the page reads on and loses nothing', { timeout: 600_000 }, async (t) => {
  const page = await start(t);
  await keep(page);
  await page.saved();
  await page.driver.run("(navigator.locks.request('ebb-writer', { steal: true }, () => new Promise(() => {})), 1)");
  await says(page, 'This is open in another tab.');
  await isKept(page);
});

test('engines: Firefox, a newer version of the database in another tab (S3): it lets go, reads on, and says so', { timeout: 600_000 }, async (t) => {
  const page = await start(t);
  await page.driver.run("(indexedDB.open('/ebb', 22).onsuccess = ({ target }) => { window.ebbTestVersion = target.result.version; target.result.close(); }, 1)");
  await page.until('window.ebbTestVersion === 22');
  await says(page, 'This is open in another tab.');
  await page.open();
  await page.has('heading', 'The storage doesn’t open');
});

test('engines: Firefox, everything removed while it is open (S17): what is on the screen is stored again', { timeout: 600_000 }, async (t) => {
  const page = await start(t);
  await page.driver.run("(indexedDB.open('/ebb').onsuccess = ({ target }) => { const writing = target.result.transaction('FILE_DATA', 'readwrite'); writing.objectStore('FILE_DATA').clear(); writing.oncomplete = () => { target.result.close(); window.ebbTestCleared = true; }; }, 1)");
  await page.until('window.ebbTestCleared');
  await keep(page);
  await says(page, 'What was stored here has been removed from this browser.');
  await page.click('button', 'Try again');
  await page.saved();
  await keptAfterReload(page);
});

test('engines: Firefox, a private window (S19): the page says that it may lose everything', { timeout: 600_000 }, async (t) => {
  const page = await start(t, { prefs: { 'browser.privatebrowsing.autostart': true } });
  await page.click('button', 'More');
  await page.click('button', 'Backup');
  await says(page, 'at the end of a private window');
});

test('engines: Firefox, a connection that the browser ends by itself (S5) is opened again without a word', { timeout: 120_000 }, async (t) => {
  const page = await start(t);
  await page.driver.run('(ebbFaults.end(), 1)');
  await keep(page);
  await page.saved();
  await keptAfterReload(page);
});

test('engines: Firefox, no room while a passcode is set (S9): nothing is locked and nothing lost, and it works once there is', { timeout: 300_000 }, async (t) => {
  const page = await start(t);
  const passcode = 'tide lamp stone bread';
  /** @param {string} name @param {string} text */
  const fill = async (name, text) => {
    await page.click('textbox', name);
    await page.driver.type(text);
  };
  await page.click('button', 'More');
  await page.click('button', 'Passcode');
  await page.click('button', 'Set a passcode');
  await fill('New passcode', passcode);
  await fill('The same once more', passcode);
  await page.click('button', 'Go on');
  await page.click('button', 'I wrote it down');
  await fill('Passcode', passcode);
  await setFault(page, 'full');
  await page.click('button', 'Lock with it');
  await says(page, 'The browser didn’t keep the change. Everything is as it was.');
  await setFault(page, 'none');
  await page.open();
  await keep(page);
  await page.saved();
  await keptAfterReload(page);
});

test('engines: Firefox, killed with all its processes (S11) the moment it says Saved: nothing that was saved is missing', { timeout: 300_000 }, async (t) => {
  const profile = await makeProfile();
  t.after(profile.remove);
  let page = await start(t, { profile: profile.path });
  for (const pressed of [true, false, true]) {
    await page.click('button', 'Kept today');
    await page.saved();
    await page.driver.kill();
    const again = await openEngine('Firefox', site.url, screen.name, {}, profile.path);
    t.after(again.close);
    page = again.page;
    await page.open();
    await isKept(page, pressed);
  }
  await page.driver.kill(); // Before its profile goes.
});

test('engines: Firefox, left at any moment after a tap (S13): saved if it said so, and the next load never hangs', { timeout: 300_000 }, async (t) => {
  const page = await start(t);
  let before = false;
  for (let ms = 0; ms < 60; ms += 6) {
    await page.driver.run(`(${leaveAfter})(${ms})`);
    await page.loaded();
    const { pressed, said } = await page.driver.run("({ pressed: ebbTest.find('button', 'Kept today').getAttribute('aria-pressed') === 'true', said: sessionStorage.getItem('ebb-test-said') === 'true' })");
    if (said && ms > 20) assert.equal(pressed, !before, `after ${ms} ms it had said Saved`);
    before = pressed;
  }
});

test('engines: Firefox, the way back to the page (S14) loads it anew, with what was saved', { timeout: 120_000 }, async (t) => {
  const page = await start(t);
  await page.driver.goto(`${site.url}help.html`);
  await page.driver.run('(history.back(), 1)');
  await page.loaded();
  await isKept(page, false);
  await keep(page);
  await page.saved();
});

test('engines: Firefox, two tabs, 30 steps by chance (S15): what one of them called saved is never lost', { timeout: 600_000 }, async (t) => {
  const first = await start(t);
  const second = new EnginePage(await first.driver.tab(), site.url);
  await second.open();
  const tabs = [first, second];
  const draw = chance(20261123);
  const done = { tap: 0, over: 0, reload: 0 };
  let truth = false;
  for (let step = 0; step < 30; step += 1) {
    const tab = tabs[draw(2)];
    await tab.driver.show();
    await tab.settled();
    const act = draw(3) === 0 ? 'reload' : await tab.driver.run(READS) ? 'over' : 'tap';
    done[act] += 1;
    if (act === 'tap') {
      await isKept(tab, truth);
      await tab.click('button', 'Kept today');
      await tab.saved();
      truth = !truth;
    } else if (act === 'over') {
      await tab.click('button', 'Write here instead');
      await tab.loaded();
      await tabs.find((one) => one !== tab).until(READS);
    } else {
      await tab.open();
    }
    await isKept(tab, truth);
  }
  assert.ok(Math.min(...Object.values(done)) > 3, JSON.stringify(done));
  t.diagnostic(JSON.stringify(done));
});

test('engines: Firefox, only the copies of the page removed (S18): it loads from the host, with every word', { timeout: 120_000 }, async (t) => {
  const whole = await startHost(await builtSite()); // With the script of the faults no copy would be taken.
  t.after(whole.close);
  const page = await start(t, { url: whole.url });
  const opensOffline = async () => {
    await page.click('button', 'More');
    await page.click('button', 'Without a network');
    await says(page, 'It opens without a network');
  };
  await opensOffline();
  await page.driver.run('caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))).then((gone) => gone.length)');
  await page.open();
  await isKept(page, false);
  await opensOffline(); // It was fetched again by itself.
});

for (const [what, fault] of [['says no', 'keeps-nothing'], ['has no word for it', 'cannot-keep']]) {
  test(`engines: Firefox, when it ${what} as it is asked to keep things (S20), a backup is spoken of at the second visit`, { timeout: 120_000 }, async (t) => {
    const page = await start(t);
    await setFault(page, fault);
    await page.open();
    await page.has('group', 'About a backup');
  });
}
