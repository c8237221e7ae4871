// Reflect: every exercise begun, left half-way, gone on with after a reload, found again and taken along.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const { open } = useBrowser();

const TINY = `

== tiny: A small look
about: For trying out.
shelf: now
minutes: 2

one kind: What is it?
- A thought -> thought
- A wish

@thought
write words: Which thought is it?
rate much 0 10: How much?

say: You said {much}, and {words}.
`;

/** Exercises that keep words. */
const EXERCISES = [
  'Name it', 'What do I need?', 'A kind minute', 'Look at a thought', 'What I would tell a friend', 'When they are far',
  'What I was waiting for', 'Everything moves', 'An unsure moment', 'A free page', 'Pattern map', 'Hope check',
  'Good things about me', 'Joy list', 'Find the words', 'Say no',
];

/** @typedef {import('./support/app.mjs').App} App */

/** @param {App} app @param {string} title */
async function begin(app, title) {
  await app.button(title).click();
  await app.button(/^(Begin|Start again)$/).click();
  await app.button('Leave it here').waitFor();
}

/**
 * Answers everything on the page that is open.
 * @param {App} app
 * @param {string} words
 */
async function answer(app, words) {
  const main = app.page.getByRole('main');
  for (const field of await main.getByRole('textbox').all()) await field.fill(words);
  for (const slider of await main.getByRole('slider').all()) await slider.fill('4');
  for (const group of await main.getByRole('radiogroup').all()) await group.getByRole('radio').first().check();
  const boxes = main.getByRole('checkbox');
  if ((await boxes.count()) > 0 && !(await boxes.first().isChecked())) await boxes.first().check();
}

/**
 * Goes to the end of the exercise.
 * @param {App} app
 * @param {string} words
 */
async function goToEnd(app, words) {
  const forward = app.button(/^(Next|Skip|Done)$/);
  for (let page = 0; page < 20; page += 1) {
    const heading = await app.heading().textContent();
    await answer(app, words);
    const last = (await forward.textContent()) === 'Done' || (await app.button('Done').count()) > 0;
    await forward.click();
    if (last) return;
    await app.page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, heading);
  }
  assert.fail('the exercise has no end');
}

test('reflect: an exercise that is added to the text alone is there, and runs', async (t) => {
  const app = await open(t, {
    phone: true,
    copy: false,
    async prepare(context) {
      await context.route('**/reflect.txt', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()) + TINY });
      });
    },
  });
  await app.button('Reflect').click();
  await begin(app, 'A small look');
  await app.page.getByRole('radio', { name: 'A thought' }).check();
  await app.button('Next').click();
  await app.field('Which thought is it?').fill('Nobody calls');
  await app.page.getByRole('slider', { name: 'How much?' }).fill('7');
  await app.button('Next').click();
  await app.text('You said 7/10, and Nobody calls.').waitFor();
  await app.button('Done').click();
  await app.saved();
  await app.reload();
  await app.button('Reflect').click();
  await app.button('Your answers').click();
  await app.button('A small look').waitFor();
});

for (const title of EXERCISES) {
  test(`reflect: ${title}: left half-way, gone on with after a reload, found, compared, taken along`, async (t) => {
    const app = await open(t, { phone: true });
    await app.button('Reflect').click();
    await begin(app, title);
    await app.look(`reflect-${title}-1`);
    await answer(app, 'Lanterns by the river');
    const onlyPage = (await app.button('Done').count()) > 0;
    if (!onlyPage && (await app.button('Next').count()) > 0) await app.button('Next').click();
    await app.saved();
    await app.reload();

    await app.button('Reflect').click();
    const goOn = app.button(`Go on: ${title}`);
    if ((await goOn.count()) > 0) await goOn.click();
    else await begin(app, title); // Nothing was asked yet.
    await goToEnd(app, 'Lanterns by the river');
    if (title === 'Hope check') await app.heading('Side by side').waitFor();
    await app.saved();

    if ((await app.button(/^Back/).count()) > 0) await app.button(/^Back/).click();
    if ((await app.button('Back to Reflect').count()) > 0) await app.button('Back to Reflect').click();
    await begin(app, title);
    await goToEnd(app, 'Boats in the rain');
    if (title === 'Hope check') await app.heading('Side by side').waitFor();
    // A list that stays is one for all times: there is nothing to compare.
    const compare = app.button('Side by side');
    if ((await compare.count()) > 0) await compare.click();
    if (title !== 'Good things about me') await app.text(/Boats in the rain|Lanterns by the river|4\/10/).first().waitFor();
    await app.look(`reflect-${title}-compare`);

    await app.button('Today').click();
    await app.button('Reflect').click();
    await app.button('Your answers').click();
    await app.field('Find in all answers').fill('LANTERNS');
    await app.button(title).first().click();
    const download = app.page.waitForEvent('download');
    await app.button('Save as a text file').click();
    const text = await readFile(await (await download).path(), 'utf8');
    assert.match(text, /Lanterns by the river/);
    assert.ok(text.startsWith(title));
  });
}

test('reflect: every kind of step works by keyboard alone', async (t) => {
  const app = await open(t);
  await app.tabTo(app.button('Reflect'));
  await app.press('Enter');
  await app.tabTo(app.button('Pattern map'));
  await app.press('Enter');
  await app.tabTo(app.button('Begin'));
  await app.press('Enter');
  await app.tabTo(app.page.getByRole('checkbox', { name: 'Went quiet' }));
  await app.press('Space', 'Tab', 'Space');
  await app.page.getByRole('checkbox', { name: 'Answered late', checked: true }).waitFor();
  await app.tabTo(app.button('Next'));
  await app.press('Enter');
  await app.focusIsOn(app.heading('What went off in you?'));
  await app.press('Escape');
  await app.button('Go on').waitFor();
  await app.press('Escape');
  await app.tabTo(app.button('Hope check'));
  await app.press('Enter');
  await app.tabTo(app.button('Begin'));
  await app.press('Enter');
  await app.tabTo(app.page.getByRole('radio').first());
  await app.press('Space', 'ArrowDown');
  await app.page.getByRole('radio', { name: 'Now and then', checked: true }).waitFor();
  for (const name of ['Next', 'Skip', 'Skip']) {
    await app.tabTo(app.button(name));
    await app.press('Enter');
  }
  await app.tabTo(app.field('Which moment shows it?'));
  await app.type('A walk');
  await app.tabTo(app.page.getByRole('slider'));
  await app.press('ArrowRight', 'ArrowRight');
  await app.tabTo(app.button('Done'));
  await app.press('Enter');
  await app.heading('Side by side').waitFor();
  await app.text('A walk').waitFor();
});

test('reflect: what would help now, then a page to read, on a phone with large text', async (t) => {
  const app = await open(t, { phone: true });
  await app.button('Reflect').click();
  await app.look('reflect-place');
  await app.button('What would help now?').click();
  await app.page.getByRole('radio', { name: 'About ten minutes' }).check();
  await app.page.getByRole('radio', { name: 'I keep hoping' }).check();
  await app.page.getByRole('heading', { name: 'You could', exact: true }).waitFor();
  await app.look('reflect-help');
  await app.button('Back to Reflect').click();
  await app.button('Understand').click();
  await app.button('Grief comes in waves').click();
  await app.heading('Grief comes in waves').waitFor();
  await app.look('reflect-reading');
});
