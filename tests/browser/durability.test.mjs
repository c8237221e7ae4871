// `Saved` is a promise: what was on the screen then is there again, even if the browser is killed at that moment.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { makeProfile, openKillable } from './support/killable.mjs';
import { startSite } from './support/site.mjs';

const NAME = "Didn't check their social media";
/** How often the browser is killed; EBB_KILLS=100 for a long run. */
const KILLS = Number(process.env.EBB_KILLS ?? 10);

let site;
before(async () => { site = await startSite(); });
after(() => site?.close());

/** Taps before the first kill, to measure how long saving takes. An even number leaves the day as it was. */
const TAPS = 20;
/** Presses of keys after the last `Saved`, when the browser is killed within a sentence. */
const UNSAVED_KEYS = 40;

/**
 * Runs in the page. Each time the screen says `Saved` again, calls out at once what the person did last (`click` or
 * `input`) and how long ago.
 */
function callOutSaved() {
  let last;
  let saving = false;
  const note = ({ type }) => { last = { type, at: performance.now() }; };
  for (const type of ['click', 'input']) addEventListener(type, note, { capture: true });
  const says = (word) => [...document.querySelectorAll('[role=status]')].some((status) => status.textContent === word);
  new MutationObserver(() => {
    if (says('Saving')) {
      saving = true;
    } else if (saving && says('Saved')) {
      saving = false;
      window.ebbTestSaved(last.type, performance.now() - last.at);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** @param {number[]} times In ms. */
function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => `${sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))].toFixed(1)} ms`;
  return `median ${at(0.5)}, 95th percentile ${at(0.95)}, longest ${at(1)}, of ${sorted.length}`;
}

/**
 * What is done before each kill, one after the other. `dying(type)` resolves when the browser has been killed at the
 * next `Saved` that comes after an act of that type: `click` or `input`. Each returns the least and the most that may then stand in the field.
 */
const LAST_ACTS = {
  /** A whole text, put in at once. */
  async words({ app, dying }, round) {
    const text = `written in round ${round}`;
    const dead = dying('input');
    await app.field('What was around it').fill(text).catch(() => {}); // It may die under the finger.
    await dead;
    return { least: text, most: text };
  },
  async boundary({ app, dying, names, text }, round) {
    await app.button('Back').click();
    await app.button('Add a boundary').click();
    names.push(`Round ${round}`);
    await app.field('Name').fill(`Round ${round}`);
    const dead = dying('click');
    await app.button('Save boundary').click().catch(() => {});
    await dead;
    return { least: text, most: text };
  },
  /** Somebody types on after `Saved`: only that may be missing. */
  async sentence({ app, kill }, round) {
    const least = `In round ${round} this was saved`;
    await app.field('What was around it').fill(least);
    await app.saved();
    await app.press('End');
    const more = ', and this may be'.repeat(9).slice(0, UNSAVED_KEYS);
    await app.type(more);
    await kill();
    return { least, most: least + more };
  },
};

test(`durability: ${KILLS} times killed (S11) the moment it says Saved, and nothing that was saved is missing`, { timeout: KILLS * 60_000 + 60_000 }, async (t) => {
  const profile = await makeProfile();
  t.after(profile.remove);
  const times = { click: [], input: [] };
  const names = [NAME];
  let kept = { least: '', most: '' };

  for (let round = 0; round <= KILLS; round += 1) {
    const { app, context, kill, troubles } = await openKillable(profile.path, site.url);
    t.after(kill);
    let onSaved = (_type) => {};
    await context.exposeBinding('ebbTestSaved', (_, type, time) => {
      times[type].push(time);
      onSaved(type);
    });
    await context.addInitScript(callOutSaved);
    await app.page.goto(app.url);
    await app.ready();

    let text = '';
    if (round === 0) {
      const card = await app.addBoundary(NAME);
      for (let tap = 0; tap < TAPS; tap += 1) {
        await card.button('Kept today').click();
        await app.saved();
      }
      await card.button('Log a slip').click();
    } else {
      assert.deepEqual(await app.boundaries(), names, `start ${round}`);
      await app.boundary(NAME).button('Log a slip', { pressed: true }).click();
      text = await app.field('What was around it').inputValue();
      assert.ok(text.startsWith(kept.least) && kept.most.startsWith(text), `start ${round}: "${text}", not from "${kept.least}" to "${kept.most}"`);
    }
    await app.saved();
    const dying = (last) => new Promise((resolve) => {
      onSaved = (type) => { if (type === last) kill().then(resolve); };
    });
    const acts = Object.values(LAST_ACTS);
    kept = await acts[round % acts.length]({ app, kill, dying, names, text }, round);
    assert.deepEqual(troubles, []);
  }
  t.diagnostic(`from a tap to Saved: ${summary(times.click)}`);
  t.diagnostic(`from the last key, with the rest that is waited for, to Saved: ${summary(times.input)}`);
});
