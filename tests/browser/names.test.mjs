// Names as people type and paste them: shown to the letter in any script, or answered with a clear sentence.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const { open } = useBrowser();
const NEEDS_A_NAME = 'Give it a name. A few words are enough.';
const TOO_LONG = 'This is longer than the 200 characters that can be kept here. Your words are still in the field, but the last change is not saved.';

/** Kept to the letter. */
const KEPT = {
  emoji: '🌙',
  'joined emoji': '👩🏽‍❤️‍💋‍👨🏿 👨‍👩‍👧‍👦 🏳️‍🌈 🇨🇭 1️⃣',
  Arabic: 'لم أتحقق من حساباتهم اليوم',
  Hebrew: 'לא בדקתי היום',
  'both directions': 'قلت No 3 مرات',
  Devanagari: 'आज नहीं देखा, क्षमा',
  Thai: 'วันนี้ไม่ได้ดู',
  CJK: '今日は見なかった 不看 안 봤어',
  'combining marks': 'ne\u0301e Z\u0335\u0321a\u0353l\u0359',
  'letters outside the font': 'Ệ ậ ř Ж Ω ə ₿ ∑ 𝔄',
  'ImGui ids': '##',
  'ImGui ids again': '###x',
  'ImGui ids within': 'Name##hidden###x',
  format: '%n%s%d%%',
  markup: '<b>&amp;</b><script>alert(1)</script>',
  'quotes and backslashes': '"\'`\\u0041\\',
  'one long word': 'Mm'.repeat(100),
  'a bidirectional override': 'kept \u202Egnihton\u202C today',
};

/** Text that arrives as something a line can hold. */
const CHANGED = {
  'control characters': ['a\u0000b\u0007c\u001Bd\u007Fe', 'abcde'],
  'lone surrogates': ['a\uD800b\uDC00c', 'a\uFFFDb\uFFFDc'],
  'space around it': ['  \t around \u3000', 'around'],
};

const BLANK = { nothing: '', spaces: '   ', 'other white space': '\u00A0\u2003\u3000\t', 'invisible characters': '\u200B\u2060\u200D\uFEFF' };

/**
 * Puts a text into the field as an input method does, whatever is in it.
 * @param {import('playwright-core').Locator} field
 * @param {string} text
 */
async function put(field, text) {
  // As code units: a lone surrogate does not survive the way to the browser otherwise.
  await field.evaluate((input, units) => {
    input.value = String.fromCharCode(...units);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)));
}

async function add(app, text) {
  await app.button('Add a boundary').click();
  await put(app.field('Name'), text);
  await app.button('Save boundary').click();
}

test('names: of all scripts and signs are shown and spoken to the letter, and are there after a reload', async (t) => {
  const app = await open(t, { phone: true });
  const names = Object.values(KEPT);
  for (const name of names) {
    await add(app, name);
    await app.saved();
  }
  assert.deepEqual(await app.boundaries(), names);

  await app.reload();
  assert.deepEqual(await app.boundaries(), names);
  for (const [what, name] of Object.entries(KEPT)) {
    const card = app.page.getByRole('listitem').nth(names.indexOf(name));
    await card.scrollIntoViewIfNeeded();
    await app.look(`name-${what.replaceAll(' ', '-')}`);
  }
});

test('names: with what a line can not hold lose only that', async (t) => {
  const app = await open(t);
  for (const [given] of Object.values(CHANGED)) {
    await add(app, given);
    await app.saved();
  }
  const expected = Object.values(CHANGED).map(([, kept]) => kept);
  assert.deepEqual(await app.boundaries(), expected);
  await app.reload();
  assert.deepEqual(await app.boundaries(), expected);
});

test('names: two lines that are pasted become one, with all their words', async (t) => {
  const app = await open(t);
  await app.button('Add a boundary').click();
  await app.field('Why it matters to you').fill('Not their page\nnor their friends');
  await app.press('Control+a', 'Control+x');
  await app.field('Name').focus();
  await app.press('Control+v');
  await app.page.waitForFunction((field) => field.value !== '', await app.field('Name').elementHandle());
  await app.button('Save boundary').click();
  await app.saved();
  assert.deepEqual(await app.boundaries(), ['Not their page nor their friends']);
});

for (const [what, text] of Object.entries(BLANK)) {
  test(`names: ${what} is answered with a sentence, and everything else stays typed`, async (t) => {
    const app = await open(t);
    await app.button('Add a boundary').click();
    await app.field('Why it matters to you').fill('To sleep');
    await put(app.field('Name'), text);
    await app.button('Save boundary').click();
    await app.text(NEEDS_A_NAME).waitFor();
    const field = app.page.getByRole('textbox', { name: 'Name', exact: true, description: new RegExp(`^${NEEDS_A_NAME}`) });
    assert.equal(await field.inputValue(), text.replaceAll('\t', ' '), 'what a line can hold of it');
    await app.focusIsOn(field);
    await app.look(`blank-${what.replaceAll(' ', '-')}`);
    assert.equal(await app.field('Why it matters to you').inputValue(), 'To sleep');

    await field.fill('Now it has one');
    await app.text(NEEDS_A_NAME).waitFor({ state: 'detached' });
    await app.button('Save boundary').click();
    await app.boundary('Now it has one').button('Kept today').waitFor();
  });
}

test('names: 10,000 characters are answered with a sentence, and all of them stay in the field', async (t) => {
  const app = await open(t);
  const long = 'I did not look. '.repeat(625);
  await app.button('Add a boundary').click();
  await app.field('Name').fill(long);
  await app.button('Save boundary').click();
  await app.text(TOO_LONG).waitFor();
  assert.equal(await app.field('Name').inputValue(), long);
  await app.look('too-long');
});

test('names: 10,000 characters of reasons are kept to the letter', async (t) => {
  const app = await open(t);
  const long = 'Because it hurts, 痛い, كل ليلة. 🌙\n'.repeat(300).slice(0, 10_000);
  await app.button('Add a boundary').click();
  await app.field('Name').fill('Long');
  await app.field('Why it matters to you').fill(long);
  await app.button('Save boundary').click();
  await app.saved();
  await app.reload();
  await app.boundary('Long').button('Change').click();
  assert.equal(await app.field('Why it matters to you').inputValue(), long);
});

for (const [what, words] of [
  ['long words', 'I saw a picture of us by chance, and then I looked for more. '.repeat(10).trim()],
  ['words on several lines', 'A picture.\n\nThen another one.'],
]) {
  test(`names: ${what} about a slip are kept as they were typed`, async (t) => {
    const app = await open(t);
    const card = await app.addBoundary('Kept');
    await card.button('Log a slip').click();
    await app.field('What was around it').fill(words);
    await app.field('What you needed then').focus();
    assert.equal(await app.field('What was around it').inputValue(), words);
    await app.saved();
    await app.reload();
    await card.button('Log a slip').click();
    assert.equal(await app.field('What was around it').inputValue(), words);
  });
}
