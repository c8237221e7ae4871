// Words that are not on the device yet: the screen says so, leaving is asked about, and no way of going on loses them.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { clearSiteData, setFault, withFaults } from './support/faults.mjs';

const NAME = "Didn't check their social media";
const WORDS = 'A song we both knew';
const { open, url } = useBrowser();

/** Opens the app with a slip whose words can be typed. */
async function openSlip(t, options) {
  const app = await open(t, options);
  await app.addBoundary(NAME);
  await app.boundary(NAME).button('Log a slip').click();
  await app.field('What was around it').click();
  await app.saved();
  return app;
}

/** The words of the slip, as they are after the page was loaded anew. */
async function wordsOf(app) {
  await app.boundary(NAME).button('Log a slip', { pressed: true }).click();
  return app.field('What was around it').inputValue();
}

/**
 * Answers what the browser asks from now on.
 * @returns {{ asked: number }}
 */
function answering(app, leave) {
  const heard = { asked: 0 };
  app.page.on('dialog', async (dialog) => {
    if (dialog.type() !== 'beforeunload') return;
    heard.asked += 1;
    await (leave ? dialog.accept() : dialog.dismiss());
  });
  return heard;
}

/** Leaves within the event of the last key, once the page has heard it and before anything could be saved. */
const leaveAtLastKey = (app, act) => app.field('What was around it').evaluate((field, [length, how]) => {
  document.addEventListener('input', () => {
    if (field.value.length !== length) return;
    if (how === 'reload') window.location.reload();
    else window.location.assign(how);
  });
}, [WORDS.length, act]);

for (const [way, act] of [['a reload', 'reload'], ['another page', 'about:blank']]) {
  test(`unsaved: ${way} at the last key is asked about; who stays has every word, and it is kept`, async (t) => {
    const app = await openSlip(t);
    const heard = answering(app, false);
    await leaveAtLastKey(app, act);
    await app.type(WORDS);
    await app.saved();
    assert.equal(heard.asked, 1);
    assert.equal(await app.field('What was around it').inputValue(), WORDS);
    app.page.removeAllListeners('dialog');
    await app.reload();
    assert.equal(await wordsOf(app), WORDS);
  });

  test(`unsaved: ${way} at the last key is asked about; who leaves has every word too`, async (t) => {
    const app = await openSlip(t);
    const heard = answering(app, true);
    await leaveAtLastKey(app, act);
    const left = app.page.waitForEvent('load');
    // All but the last key is stored: what a commit that is under way does not hold can't follow it while the page ends.
    await app.type(WORDS.slice(0, -1));
    await app.saved();
    await app.type(WORDS.slice(-1));
    await left;
    if (act === 'reload') await app.ready(); // What still loads would fail when it is left again.
    await app.page.goto(url());
    await app.ready();
    assert.equal(heard.asked, 1);
    assert.equal(await wordsOf(app), WORDS);
  });
}

test('unsaved: closing the tab at the last key is asked about; who stays has every word', async (t) => {
  const app = await openSlip(t);
  const heard = answering(app, false);
  await app.type(WORDS);
  await app.page.close({ runBeforeUnload: true });
  await app.saved();
  assert.ok(heard.asked <= 1); // It may have been saved already.
  assert.equal(await app.field('What was around it').inputValue(), WORDS);
});

test('unsaved: nothing is asked once everything is saved', async (t) => {
  const app = await openSlip(t);
  await app.type(WORDS);
  await app.saved();
  const heard = answering(app, false);
  await app.reload();
  await app.page.goto('about:blank');
  assert.equal(heard.asked, 0);
});

for (const [way, hide] of [
  ['Shift three times', (app) => app.hideByShift()],
  ['the button', (app) => app.button('Hide this page').click()],
]) {
  test(`unsaved: ${way} right after the last key covers at once, asks nothing, and keeps every word`, async (t) => {
    const app = await openSlip(t);
    const heard = answering(app, false);
    await app.type(WORDS);
    await hide(app);
    await app.page.getByRole('heading', { name: 'Shopping' }).waitFor();
    assert.equal(heard.asked, 0);
    await app.page.goto(url());
    await app.ready();
    assert.equal(await wordsOf(app), WORDS);
  });
}

test('unsaved: hiding does not wait for a storage that is full', async (t) => {
  const app = await openSlip(t, { prepare: withFaults() });
  await setFault(app, 'full');
  const heard = answering(app, false);
  await app.type(WORDS);
  await app.notSaved();
  await app.hideByShift();
  await app.page.getByRole('heading', { name: 'Shopping' }).waitFor();
  assert.equal(heard.asked, 0);
});

test('unsaved: what is typed in a long letter is not called saved before the program has it', async (t) => {
  const app = await open(t);
  await app.button('Write').click();
  await app.button('New letter').click();
  await app.field('Letter').fill('At night I still reach for the phone. '.repeat(100));
  await app.saved();
  const said = await app.field('Letter').evaluate((field) => {
    field.value += 'x';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return [...document.querySelectorAll('[role=status]')].map((status) => status.textContent);
  });
  assert.ok(said.includes('Saving') && !said.includes('Saved'), said.join());
  await app.saved();
});

test('unsaved: words that had no room come along when the tab writes again, beside what the other saved', async (t) => {
  const first = await openSlip(t, { prepare: withFaults() });
  await setFault(first, 'full');
  await first.type(WORDS);
  await first.notSaved();
  const second = await first.anotherTab();
  await second.button('Write here instead').click();
  await first.button('Bring both together').waitFor();
  await first.look('both-together');
  await second.text('This is open in another tab.').waitFor({ state: 'detached' });
  await second.addBoundary('From the second');

  await setFault(first, 'none');
  await first.button('Bring both together').click();
  await first.button('All right').waitFor();
  await first.saved();
  await first.look('brought-together');
  assert.equal(await first.field('What was around it').inputValue(), WORDS);
  await first.button('All right').click();
  await first.reload();
  await first.boundary('From the second').button('Kept today').waitFor();
  assert.equal(await wordsOf(first), WORDS);
});

test('unsaved: a tab that slept with a word and lost the right to write says so, and keeps the word', async (t) => {
  const first = await openSlip(t);
  const second = await first.anotherTab();
  const devTools = await first.page.context().newCDPSession(first.page);
  await devTools.send('Debugger.enable');
  const paused = new Promise((resolve) => { devTools.once('Debugger.paused', resolve); });
  const stuck = first.field('What was around it').evaluate((field, words) => {
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    debugger; // eslint-disable-line no-debugger
  }, WORDS);
  await paused;
  await second.button('Write here instead').click();
  await second.text('This is open in another tab.').waitFor({ state: 'detached' });
  await second.addBoundary('From the second');
  await devTools.send('Debugger.resume');
  await stuck;

  await first.notSaved();
  await first.button('Bring both together').click();
  await first.saved();
  await first.reload();
  await first.boundary('From the second').button('Kept today').waitFor();
  assert.equal(await wordsOf(first), WORDS);
});

test('unsaved: a tab that hung while another took the right writes nothing over it, though it is left at its next key', async (t) => {
  const first = await openSlip(t);
  const second = await first.anotherTab();
  await first.type('And');
  await first.saved();
  const devTools = await first.page.context().newCDPSession(first.page);
  await devTools.send('Debugger.enable');
  const paused = new Promise((resolve) => { devTools.once('Debugger.paused', resolve); });
  const left = first.field('What was around it').evaluate((field, words) => {
    debugger; // eslint-disable-line no-debugger
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    // Before the page has a turn to hear of anything.
    window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  }, WORDS);
  await paused;
  await second.button('Write here instead').click();
  await second.text('This is open in another tab.').waitFor({ state: 'detached' });
  await second.addBoundary('From the second');
  await devTools.send('Debugger.resume');
  await left;
  await first.notSaved();
  await second.reload();
  await second.boundary('From the second').button('Kept today').waitFor();
});

test('unsaved: site data cleared under two tabs: neither says Saved, and the one that takes over stores what it has', async (t) => {
  const first = await openSlip(t);
  await first.type(WORDS);
  await first.saved();
  const second = await first.anotherTab();
  await clearSiteData(first);
  await first.notSaved();
  await second.notSaved();
  await second.button('Try again').click();
  await second.boundary(NAME).button('Log a slip', { pressed: true }).waitFor();
  await second.button('Try again').click();
  await second.saved();
  await second.reload();
  assert.equal(await wordsOf(second), WORDS);
});

test('unsaved: the way back to a page with words that had no room shows them still, and keeps them once there is', async (t) => {
  const app = await openSlip(t, { prepare: withFaults() });
  await setFault(app, 'full');
  await app.type(WORDS);
  await app.notSaved();
  // As a browser does that has kept the page whole.
  await app.page.evaluate(() => {
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    sessionStorage.setItem('ebb-test-fault', 'none');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await app.saved();
  assert.equal(await app.field('What was around it').inputValue(), WORDS);
  await app.reload();
  assert.equal(await wordsOf(app), WORDS);
});
