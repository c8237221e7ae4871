// How many characters are lost when a page is left while somebody types, in the three engines: every way to leave, after
// every rest. Takes half an hour, and prints the table of docs/reliability.md. Run by hand:
// node --test tests/browser/leaving.slow.mjs
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { ENGINES, openEngine, startScreen, wait } from './support/engines.mjs';
import { makeProfile } from './support/killable.mjs';
import { startSite } from './support/site.mjs';

const TRIES = Number(process.env.EBB_TRIES ?? 3);
/** Only what these name, if they are set. */
const { EBB_ENGINE: ENGINE, EBB_WAY: WAY } = process.env;
/** Between the last key and the leaving, in ms. */
const RESTS = [0, 50, 100, 150, 250];
const GREETING = 'Dear you,';
/** Typed each time, in about a second. */
const WORDS = ' and so I go on';
/** Between two keys, in ms. */
const DELAY = 70;

/** Firefox's driver would leave without a question, and without a person's hand on the page. */
const PREFS = { 'dom.disable_beforeunload': false };

/** The ways to leave. `inPage`: done by the page itself, so long after the last key to the millisecond. */
const WAYS = {
  reload: { inPage: 'location.reload()' },
  'another page': { inPage: "location.assign('help.html')" },
  hide: { inPage: "ebbTest.find('button', 'Hide this page').click()" },
  close: { act: (page) => page.driver.closeTab() },
  'close, asked': { act: (page) => page.driver.closeTab(true) },
  'hidden, then killed': {
    inPage: "(Object.defineProperty(document, 'visibilityState', { value: 'hidden' }), document.dispatchEvent(new Event('visibilitychange')))",
    act: (page) => page.driver.kill(),
  },
};

let site;
let screen;
before(async () => { [site, screen] = await Promise.all([startSite(), startScreen()]); });
after(async () => { await Promise.all([site?.close(), screen?.close()]); });

/** @param {typeof ENGINES[number]} engine */
async function measure(t, engine, way) {
  const profile = await makeProfile();
  let browser = await openEngine(engine, site.url, screen.name, {}, profile.path, PREFS);
  t.after(async () => {
    await browser.close().catch(() => {});
    await profile.remove();
  });
  let { page } = browser;
  let text = `${GREETING}\n`;
  await page.open();
  await page.click('button', 'Write');
  await page.click('button', 'New letter');
  await page.click('textbox', 'Letter');
  await page.driver.type(GREETING);
  await page.driver.press('Enter');
  await page.field('Letter', `.value === ${JSON.stringify(text)}`);
  await page.saved();
  const { inPage, act } = WAYS[way];
  const lost = [];
  for (const rest of RESTS) {
    const some = [];
    for (let i = 0; i < TRIES; i += 1) {
      await page.driver.run(`(() => {
        const field = ebbTest.find('textbox', 'Letter');
        field.focus();
        field.setSelectionRange(1e6, 1e6);
        window.ebbTestLeft = new Promise((left) => document.addEventListener('input', () => {
          if (field.value.length < ${text.length + WORDS.length}) return;
          ${inPage ? `const go = () => { left(); ${inPage}; }; ${rest ? `setTimeout(go, ${rest})` : 'go()'};` : `left()`}
        }));
      })()`);
      if (way.startsWith('close')) await page.driver.spare();
      await page.click('textbox', 'Letter');
      const typed = page.driver.type(WORDS, DELAY).catch(() => {}); // A page that goes does not answer.
      if (act) {
        await page.driver.run('ebbTestLeft.then(() => 1)').catch(() => {});
        if (!inPage) await wait(rest);
        await act(page);
      }
      await typed;
      await wait(800); // As long as a person takes to come back.
      if (way.endsWith('killed')) {
        await browser.close().catch(() => {});
        browser = await openEngine(engine, site.url, screen.name, {}, profile.path, PREFS);
        ({ page } = browser);
      }
      await page.open();
      await page.click('button', 'Write');
      await page.click('button', GREETING);
      await page.field('Letter');
      const kept = await page.driver.run("ebbTest.find('textbox', 'Letter').value");
      const whole = text + WORDS;
      assert.ok(whole.startsWith(kept), `${JSON.stringify(kept)} is not the beginning of ${JSON.stringify(whole)}`);
      some.push(whole.length - kept.length);
      text = kept;
    }
    lost.push(some);
  }
  return lost;
}

for (const engine of ENGINES.filter((name) => !ENGINE || name === ENGINE)) {
  test(`leaving: ${engine}`, { timeout: 3_600_000 }, async (t) => {
    for (const way of Object.keys(WAYS).filter((name) => !WAY || name === WAY)) {
      await t.test(way, { timeout: 1_200_000 }, async (t_) => {
        const lost = await measure(t_, engine, way);
        console.log(`| ${engine}, ${way} | ${lost.map((some) => some.join(' ')).join(' | ')} |`);
      });
    }
  });
}
