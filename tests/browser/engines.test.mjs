// The whole app in the three engines: Chromium, Firefox and WebKitGTK (which is not Safari, but its engine on this system).
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { ENGINES, openEngine, startScreen } from './support/engines.mjs';
import { startSite } from './support/site.mjs';

const NAME = "Didn't check their social media";
/** This long nothing may happen, in ms. */
const REST = Number(process.env.EBB_REST ?? 10_000);

let site;
let screen;
before(async () => { [site, screen] = await Promise.all([startSite(), startScreen()]); });
after(async () => { await Promise.all([site?.close(), screen?.close()]); });

for (const engine of ENGINES) {
  test(`engines: ${engine} keeps a boundary, takes typing as it comes, and rests`, { timeout: 600_000 }, async (t) => {
    const { page, close } = await openEngine(engine, site.url, screen.name);
    t.after(close);
    await page.open();
    assert.equal(await page.driver.run("document.querySelector('#note') === null"), true, 'it paints');

    await t.test('a boundary is added, and kept today', async () => {
      await page.click('button', 'Add a boundary');
      await page.click('textbox', 'Name');
      await page.driver.type(NAME);
      await page.click('button', 'Save boundary');
      await page.click('button', 'Kept today');
      await page.has('button', 'Kept today', ".getAttribute('aria-pressed') === 'true'");
      await page.saved();
    });

    await t.test('it is there after a reload', async () => {
      await page.open();
      await page.has('group', NAME);
      await page.has('button', 'Kept today', ".getAttribute('aria-pressed') === 'true'");
      await page.saved();
    });

    await t.test('a field types, selects all, cuts, pastes and undoes', async () => {
      await page.click('button', 'Log a slip');
      await page.click('textbox', 'What was around it');
      await page.driver.type('It was late');
      await page.field('What was around it', ".value === 'It was late'");
      await page.driver.press('a', 'Control');
      await page.driver.press('x', 'Control');
      await page.field('What was around it', ".value === ''");
      await page.driver.press('v', 'Control');
      await page.driver.press('v', 'Control');
      await page.field('What was around it', ".value === 'It was lateIt was late'");
      await page.driver.undo();
      await page.field('What was around it', ".value === 'It was late'");
      await page.driver.type(', and then');
      await page.field('What was around it', ".value === 'It was late, and then'");
      await page.saved();
      await page.open();
      await page.click('button', 'Log a slip');
      await page.field('What was around it', ".value === 'It was late, and then'");
      await page.click('button', 'Done');
    });

    await t.test('a run of breathing begins with one press, says its words in time, pauses, goes on and ends', async () => {
      const WORDS = ['Breathe in', 'A little more', 'Breathe out'];
      await page.click('button', 'Breathe');
      await page.click('switch', 'Sound');
      await page.saved();
      // When the press, each word and each frame came, on the page's clock.
      await page.driver.run(`(() => {
        window.ebbTestWords = [];
        window.ebbTestFrames = [];
        const { requestAnimationFrame: ask } = window;
        window.requestAnimationFrame = (tick) => ask((now) => { window.ebbTestFrames.push(performance.now()); tick(now); });
        document.addEventListener('click', () => { window.ebbTestPressed ??= performance.now(); }, { capture: true });
        new MutationObserver(() => {
          const word = [...document.querySelectorAll('[role=status]')].map((status) => status.textContent).find((text) => ${JSON.stringify(WORDS)}.includes(text));
          if (word && word !== window.ebbTestWords.at(-1)?.[0]) window.ebbTestWords.push([word, performance.now()]);
        }).observe(document, { subtree: true, childList: true, characterData: true });
      })()`);
      await page.click('button', 'Start');
      await page.until("ebbTestWords.length === 4 && document.querySelector('#mirror h1')");
      const [heard, frames, pressed] = await page.driver.run('[ebbTestWords, ebbTestFrames, ebbTestPressed]');
      assert.deepEqual(heard.map(([word]) => word), [...WORDS, WORDS[0]]);
      // Not before its moment, and in the first frame after it, however few of them this machine draws.
      for (const [i, due] of [0, 3000, 4000, 12_000].entries()) {
        const [word, came] = heard[i];
        assert.ok(came >= pressed + due - 5, `${word} came ${pressed + due - came} ms early`);
        const missed = frames.filter((at) => at > heard[0][1] + due && at < came).slice(0, -1);
        assert.deepEqual(missed, [], `${word} was due at ${heard[0][1] + due} and came at ${came}`);
      }
      t.diagnostic(`words came at most ${Math.max(...[0, 3000, 4000, 12_000].map((due, i) => heard[i][1] - pressed - due)).toFixed(0)} ms after their moment`);
      await page.click('button', 'Pause', { moving: true });
      await page.until("[...document.querySelectorAll('[role=status]')].some((status) => status.textContent === 'Paused')");
      await page.click('button', 'Go on');
      await page.click('button', 'Stop', { moving: true });
      await page.has('button', 'Start');
    });

    await t.test(`at rest there is nothing for ${REST / 1000} s: no frame, no drawing, no timer`, async () => {
      await page.click('button', 'More');
      await page.click('button', 'Without a network');
      // The last thing that a page does by itself.
      await page.until("/It opens without a network|keeps no copy of the page here/.test(document.getElementById('mirror').textContent)");
      await page.click('button', 'More');
      await page.has('heading', 'More');
      await page.saved();
      await page.settled(1500);
      await page.until("document.getElementById('polite').childElementCount === 0"); // What was said is cleared away.
      await page.settled(1500);
      const counted = await page.driver.run('ebbTest.work');
      assert.ok(counted.draws > 0 && counted.frames > 0, 'the counting works');
      // The one wait for time: it is what is measured.
      await new Promise((done) => { setTimeout(done, REST); });
      assert.deepEqual(await page.driver.run('ebbTest.work'), counted);
    });
  });
}
