// A pull in a real browser: breathing in one tap, the whole way on a phone and by keyboard, and words that wait.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { atRest, countWork, pass as wait, work } from './support/rest.mjs';

const { open } = useBrowser();

/** @param {import('./support/app.mjs').App} app @param {string} name */
const slider = (app, name) => app.page.getByRole('slider', { name, exact: true });

/**
 * From the button to the end of the second question.
 * @param {import('./support/app.mjs').App} app
 */
async function feel(app) {
  await app.button('I feel a pull').click();
  await app.status(/^Breathe in$/).waitFor();
  await app.button('Next').click();
  await slider(app, 'From 0 to 10').fill('8');
  await app.button('Talk me through').click();
  await app.button('Write to them').click();
  await app.button('It keeps me here').click();
  await app.field('What I would want').fill('A quiet evening.');
  await app.button('Next').click();
  await app.heading('Stay with it for a while?').waitFor();
}

/**
 * Moves the page's clock of frames on, as if somebody had waited.
 * @param {import('playwright-core').BrowserContext} context
 */
const movableClock = (context) => context.addInitScript(() => {
  const { now } = performance;
  const page = /** @type {any} */ (window);
  page.ebbTestAhead = 0;
  performance.now = () => now.call(performance) + page.ebbTestAhead;
});

/** @param {import('./support/app.mjs').App} app @param {number} seconds */
async function pass(app, seconds) {
  await app.page.evaluate(async (ms) => {
    const page = /** @type {any} */ (window);
    page.ebbTestAhead += ms;
    await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
  }, seconds * 1000);
}

test('pull: from a first visit one tap moves the breath, and each tap of Back and Escape leads away', async (t) => {
  const app = await open(t, { phone: true });
  await app.button('I feel a pull').click();
  await app.status(/^Breathe in$/).waitFor();
  await app.button('Back').click();
  await app.heading('One day is enough.').waitFor();
  await app.button('I feel a pull').click();
  await app.press('Escape');
  await app.heading('One day is enough.').waitFor();
});

test('pull: the whole way, kept after a reload with every answer', async (t) => {
  const app = await open(t, { phone: true, prepare: movableClock });
  await feel(app);
  await app.look('pull-choose');
  await app.button('2 minutes').click();
  await app.heading('Ride the wave').waitFor();
  await app.look('pull-wave');
  await pass(app, 61);
  await app.status(/^One more minute/).waitFor();
  await slider(app, 'How strong now?').fill('6');
  await pass(app, 61);
  await app.heading('How did it go?').waitFor();
  await slider(app, 'And now, how strong is it?').fill('3');
  await app.status(/^8 to 3 in 2 minutes\.$/).waitFor();
  await app.look('pull-outcome');
  await app.button('It’s quieter').click();
  await app.text('You stayed with a pull for 2 minutes.').waitFor();
  await app.look('pull-told');
  await app.button('What set it off?').click();
  await app.page.getByRole('radio', { name: 'Lonely' }).check();
  await app.look('pull-end');
  await app.button('Make a plan for next time').click();
  await app.field('If').fill('I lie awake');
  await app.field('then').fill('I put the light on and read');
  await app.button('Save plan').click();
  await app.button('Done').click();
  await app.saved();

  await app.reload();
  await app.button('I feel a pull').click();
  await app.button('Next').click();
  await app.button('Talk me through').click();
  await app.button('Write to them').click();
  await app.text('If I lie awake, I put the light on and read.').waitFor();
  await app.look('pull-plan');
  await app.button('I will do this').click();
  await app.button('Not now').click();
  await app.text('Last time you wrote: A quiet evening.').waitFor();
});

test('pull: left half-way and loaded again, what was entered is there', async (t) => {
  const app = await open(t);
  await feel(app);
  await app.button('Leave this for now').click();
  await app.saved();
  await app.reload();
  await app.button('I feel a pull').click();
  await app.button('Next').click();
  await app.button('Talk me through').click();
  await app.button('Not now').click();
  await app.button('Not now').click();
  await app.text('Last time you wrote: A quiet evening.').waitFor();
});

test('pull: by keyboard alone, from the button to how it went', async (t) => {
  const app = await open(t);
  const press = async (name) => {
    await app.tabTo(app.button(name));
    await app.press('Enter');
  };
  await press('I feel a pull');
  await app.focusIsOn(app.heading('Stay a moment.'));
  await press('Next');
  await app.focusIsOn(app.heading('How strong is it?'));
  await app.tabTo(slider(app, 'From 0 to 10'));
  await app.press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await press('Talk me through');
  await app.focusIsOn(app.heading('What is pulling?'));
  await press('Look at something of theirs');
  await press('Look at photos');
  await press('I don’t know');
  await press('Next');
  await press('2 minutes');
  await app.focusIsOn(app.heading('Ride the wave'));
  await press('That’s enough');
  await press('I don’t know yet');
  await app.focusIsOn(app.heading('One day is enough.'));
  await app.saved();
});

test('pull: at rest on a question nothing is drawn', async (t) => {
  const app = await open(t, { prepare: countWork });
  await app.kept();
  await app.button('I feel a pull').click();
  await app.button('Next').click();
  await app.heading('How strong is it?').waitFor();
  const before = await atRest(app);
  assert.ok(before.frames > 0 && before.draws > 0, 'the counting works');
  await wait(1000); // The one wait for time: it is what is measured.
  assert.deepEqual(await work(app), before);
});

test('pull: the short ask is copied, and nothing is sent', async (t) => {
  const app = await open(t);
  await feel(app);
  await app.button('Someone safe').click();
  await app.button('Copy the words').click();
  await app.status(/^Copied\.$/).waitFor();
  const field = app.field('A short ask');
  const words = await field.inputValue();
  assert.equal(words, 'I’m having a hard moment. Could you talk with me for ten minutes? Anything is fine.');
  await field.fill('');
  await app.press('Control+V');
  await app.page.waitForFunction(([element, text]) => element.value === text, [await field.elementHandle(), words]);
});

test('park: words of 23:30 are met at 10:05, not before, and become a letter', async (t) => {
  const app = await open(t, { phone: true, dark: true });
  /** @param {string} time */
  const loadAt = async (time) => {
    await app.page.clock.setFixedTime(new Date(time));
    await app.reload();
  };
  await loadAt('2026-11-22T23:30:00');
  await feel(app);
  await app.button('Park the words').click();
  await app.field('The words').fill('I saw the blue door today.');
  await app.status(/^They wait until 10:00\.$/).waitFor();
  await app.look('pull-park');
  await app.button('Leave this for now').click();
  await app.saved();
  await loadAt('2026-11-23T09:55:00');
  assert.equal(await app.button('Read them').count(), 0);
  await loadAt('2026-11-23T10:05:00');
  await app.look('pull-offer');
  await app.button('Read them').click();
  await app.text('I saw the blue door today.').waitFor();
  await app.look('pull-read');
  await app.button('Keep as a letter').click();
  await app.saved();
  await app.reload();
  assert.equal(await app.button('Read them').count(), 0);
  await app.button('Write').click();
  await app.page.getByRole('button', { name: /I saw the blue door/ }).waitFor();
});

test('pull: looked at on phone and desktop, by day and by night', { skip: !process.env.EBB_SHOTS }, async (t) => {
  for (const phone of [true, false]) {
    for (const dark of [false, true]) {
      const app = await open(t, { phone, dark, density: phone ? 2 : 1 });
      const name = `${phone ? 'phone' : 'desktop'}-${dark ? 'night' : 'day'}`;
      await app.button('I feel a pull').click();
      await app.look(`pull-breathe-${name}`);
      await app.button('Next').click();
      await slider(app, 'From 0 to 10').fill('7');
      await app.look(`pull-doors-${name}`);
      await app.button('Talk me through').click();
      await app.look(`pull-what-${name}`);
      await app.button('Write to them').click();
      await app.button('Not now').click();
      await app.button('Next').click();
      await app.look(`pull-choose-${name}`);
      await app.button('10 minutes').click();
      await app.look(`pull-wave-${name}`);
      await app.page.context().close();
    }
  }
});
