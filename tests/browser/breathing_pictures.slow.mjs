// Each picture that breathes, in each theme and at both sizes: empty and full lungs look different, and nothing flashes.
// Run by hand with EBB_SHOTS to look at them.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { difference } from './support/pictures.mjs';

const { open } = useBrowser();

const STYLES = ['Circle', 'Tide', 'Petals', 'Line', 'Words only'];
/** Moments of a sighing breath, in ms: nearly empty, at the top, half out. */
const MOMENTS = [300, 3950, 8000];

/** Runs in the page: its clock stands unless it is moved, so that a picture is of one moment. */
function holdClock() {
  const { now } = performance;
  window.ebbTestNow = null;
  performance.now = () => window.ebbTestNow ?? now.call(performance);
}

/** Moves the page's clock, never so far at once that the run would take it for sleep. */
async function pass(app, ms) {
  for (let left = ms; left > 0; left -= 3000) {
    await app.page.evaluate((step) => new Promise((done) => {
      window.ebbTestNow += step;
      requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)));
    }), Math.min(left, 3000));
  }
}

for (const theme of ['Day', 'Night', 'Black', 'forced', 'still']) {
  for (const phone of [true, false]) {
    const where = `${theme.toLowerCase()}-${phone ? 'phone' : 'desktop'}`;
    test(`breathing pictures: ${where}`, async (t) => {
      const app = await open(t, { phone, prepare: (context) => context.addInitScript(holdClock) });
      await app.page.emulateMedia({
        forcedColors: theme === 'forced' ? 'active' : 'none', reducedMotion: theme === 'still' ? 'reduce' : 'no-preference',
      });
      await app.button('More').click();
      if (!['forced', 'still'].includes(theme)) await app.page.getByRole('radio', { name: theme, exact: true }).check();
      await app.button('Breathe').click();
      for (const style of STYLES) {
        await app.page.getByRole('radio', { name: style, exact: true }).check();
        await app.page.evaluate(() => { window.ebbTestNow = performance.now(); });
        await app.button('Start').click();
        const pictures = [];
        let now = 0;
        for (const moment of MOMENTS) {
          await pass(app, moment - now);
          now = moment;
          await app.look(`breathing-${where}-${style.split(' ')[0].toLowerCase()}-${moment}`);
          pictures.push(await app.page.screenshot());
        }
        if (style !== 'Words only') assert.ok(await difference(app.page, pictures[0], pictures[1]) > 0.003, `${style} breathes`);
        // A sixtieth of a second later hardly anything is other.
        await pass(app, 1000 / 60);
        assert.ok(await difference(app.page, pictures[2], await app.page.screenshot()) < 0.002, `${style} does not flash`);
        await app.button('Stop').click();
        await app.page.evaluate(() => { window.ebbTestNow = null; });
      }
    });
  }
}
