// What a blind person hears, from a real screen reader: Orca with Firefox.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { wait } from './support/engines.mjs';
import { startListening } from './support/orca.mjs';
import { startSite } from './support/site.mjs';

const NAME = "Didn't check their social media";
/** So long nothing may be said when nothing happens, in ms. */
const SILENCE = 4000;
/** Presses of Tab after which a control counts as out of reach. */
const MANY_TABS = 40;

let site;
before(async () => { site = await startSite(); });
after(() => site?.close());

/** How long a person listens before the next key, in ms: Orca leaves out what is gone before it comes to it. */
const LISTEN = 700;

/** Goes forward until the control has the focus, and hears its name, role and states. */
async function tabTo({ page, hears, said }, role, name, words) {
  const { find } = page.constructor;
  for (let tabs = 0; tabs < MANY_TABS; tabs += 1) {
    const from = (await said()).length;
    await page.driver.press('Tab');
    await wait(LISTEN);
    if (await page.driver.run(`document.activeElement === ${find(role, name)}`)) {
      await hears(words, from);
      await wait(LISTEN);
      return;
    }
  }
  assert.fail(`${name} can't be reached with Tab`);
}

async function journey(listener) {
  const { page, hears, said } = listener;
  await page.open();
  await hears(/^Page has .*1 heading/);

  await tabTo(listener, 'button', 'Add a boundary', /^Add a boundary (push )?button/);
  let from = (await said()).length;
  await page.driver.press('Enter');
  await hears(/A new boundary heading level 1/, from);
  await tabTo(listener, 'textbox', 'Name', /^Name entry/);
  await page.driver.type(NAME);
  await tabTo(listener, 'combobox', 'Since when', /^Since when (combo box|Today combo box)/);
  await tabTo(listener, 'button', 'Save boundary', /^Save boundary (push )?button/);
  from = (await said()).length;
  await page.driver.press('Enter');
  // The new heading has the focus, but Orca is silently there already when the button goes away, before it hears of it.
  await page.until("document.activeElement.textContent === 'A beginning'");
  await hears(/^Saved/, from);

  await tabTo(listener, 'button', 'Kept today', /Kept today toggle button not pressed/);
  from = (await said()).length;
  await page.driver.press(' ');
  await hears(/pressed/, from);
  await hears(/^Saved/, from);
  await page.has('button', 'Kept today', ".getAttribute('aria-pressed') === 'true'");

  await page.settled();
  await wait(2000); // Orca comes to an end with what it has to say.
  const before_ = await said();
  await wait(SILENCE);
  assert.deepEqual((await said()).slice(before_.length), [], 'it is silent while nothing happens');

  const heard = before_.join('\n');
  assert.match(heard, new RegExp(`${NAME} (panel|grouping|group)`), 'the card is named when one comes into it');
  assert.doesNotMatch(heard, /^Saving/m, 'only the end of saving is said');
}

test('orca: a boundary is added and kept by ear and keyboard alone', { timeout: 400_000 }, async (t) => {
  for (const last of [false, true]) {
    const listener = await startListening(site.url).catch((error) => {
      if (last) throw error;
      t.diagnostic(`once more, because: ${error.message}`);
      return null;
    });
    if (!listener) continue;
    try {
      await journey(listener);
      return;
    } catch (error) {
      const heard = (await listener.said()).join('\n');
      if (last) throw new Error(`${error.message}\n\nAll that was said:\n${heard}`);
      t.diagnostic(`once more, because: ${error.message}\n${heard}`);
    } finally {
      await listener.close();
    }
  }
});
