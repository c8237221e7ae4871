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

/** The `Saved` that the browser does not survive when it is killed while somebody types. */
const FATAL_SAVE = 6;

/**
 * Runs in the page. Each time the screen says `Saved` again, calls out at once how long it took since the tap or the
 * key, and what stood in the field that has the focus.
 */
function callOutSaved() {
  let began = 0;
  let saving = false;
  for (const kind of ['click', 'input']) addEventListener(kind, () => { began = performance.now(); }, { capture: true });
  const says = (word) => [...document.querySelectorAll('[role=status]')].some((status) => status.textContent === word);
  new MutationObserver(() => {
    if (says('Saving')) {
      saving = true;
    } else if (saving && says('Saved')) {
      saving = false;
      window.ebbTestSaved(performance.now() - began, document.activeElement?.value ?? '');
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** @param {number[]} numbers @param {number} part From 0 to 1. */
function quantile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}

/** @param {() => Promise<void>} kill */
function planDeath(kill) {
  let left = Infinity;
  let resolve;
  const came = new Promise((done) => { resolve = done; });
  return {
    /** Resolves to what stood in the field when it was saved for the last time. */
    came,
    /** @param {number} saves The browser is killed when it has said `Saved` that many times more. */
    at(saves) {
      left = saves;
    },
    /** @param {string} text */
    saved(text) {
      left -= 1;
      if (left === 0) kill().then(() => resolve(text));
    },
  };
}

/** What is done before each kill, one after the other. Each resolves only after the kill. */
const LAST_ACTS = {
  /** A whole text, put in at once. */
  async words({ app, kept, death }, round) {
    kept.words = `written in round ${round}`;
    death.at(1);
    await app.field('What was around it').fill(kept.words);
    await death.came;
  },
  async boundary({ app, kept, death }, round) {
    await app.button('Back').click();
    await app.button('Add a boundary').click();
    kept.names.push(`Round ${round}`);
    await app.field('Name').fill(`Round ${round}`);
    death.at(1);
    await app.button('Save boundary').click();
    await death.came;
  },
  /** Somebody types on and on. */
  async sentence({ app, kept, death }, round) {
    let typed = `${round}`;
    await app.field('What was around it').fill(typed);
    await app.saved();
    death.at(FATAL_SAVE);
    let text;
    death.came.then((last) => { text = last; });
    try {
      while (text === undefined) {
        typed += ' on';
        await app.type(' on');
      }
    } catch {
      await death.came; // The browser died under the keys.
    }
    assert.ok(typed.startsWith(text), text);
    kept.words = new RegExp(`^${text}`);
  },
};

test(`durability: ${KILLS} times killed the moment it says Saved, and nothing that was saved is missing`, { timeout: KILLS * 30_000 + 60_000 }, async (t) => {
  const profile = await makeProfile();
  t.after(profile.remove);
  const times = [];
  const kept = { names: [NAME], words: '' };

  for (let round = 0; round <= KILLS; round += 1) {
    const browser = await openKillable(profile.path, site.url);
    t.after(browser.kill);
    const { app, context } = browser;
    const death = planDeath(browser.kill);
    await context.exposeBinding('ebbTestSaved', (_, time, text) => {
      times.push(time);
      death.saved(text);
    });
    await context.addInitScript(callOutSaved);
    await app.page.goto(app.url);
    await app.ready();

    if (round === 0) {
      await app.addBoundary(NAME);
      await app.boundary(NAME).button('Log a slip').click();
    } else {
      assert.deepEqual(await app.boundaries(), kept.names, `start ${round}`);
      await app.boundary(NAME).button('Log a slip', { pressed: true }).click();
      const words = await app.field('What was around it').inputValue();
      if (kept.words instanceof RegExp) assert.match(words, kept.words, `start ${round}`);
      else assert.equal(words, kept.words, `start ${round}`);
      kept.words = words;
    }
    await app.saved();
    const acts = Object.values(LAST_ACTS);
    await acts[round % acts.length]({ app, kept, death }, round);
    assert.deepEqual(browser.troubles, []);
  }
  t.diagnostic(`from the tap or the key to Saved, ${times.length} times: median ${quantile(times, 0.5).toFixed(1)} ms, ` +
    `95th percentile ${quantile(times, 0.95).toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)} ms`);
});
