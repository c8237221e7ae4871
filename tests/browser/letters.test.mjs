// Letters as people write them: nothing that was written is lost, what is let go is gone, and a letter leaves to the byte
// as it was.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

/** @typedef {import('./support/app.mjs').App} App */
/** @typedef {import('node:test').TestContext} TestContext */

const QUESTIONS = [
  'What do you wish they had said?',
  'What were you hoping would happen?',
  'What good did you bring?',
  'What is there to accept?',
  'What do you take with you?',
];
const MANY_SCRIPTS = 'مرحبا، كنت هنا.\n\nनमस्ते, मैं यहाँ था।\nこんにちは、ここにいた。\n👩‍👧‍👦 👋🏽 end ';
const { open } = useBrowser();

/**
 * @param {TestContext} t
 * @param {import('./support/browser.mjs').OpenOptions} [options]
 */
async function openWrite(t, options = {}) {
  const app = await open(t, { phone: true, ...options });
  await toWrite(app);
  return app;
}

/** @param {App} app */
async function toWrite(app) {
  await app.button('Write').click();
  await app.heading('Write').waitFor();
}

/** @param {App} app */
async function reload(app) {
  await app.reload();
  await toWrite(app);
}

/**
 * @param {App} app
 * @param {string} text
 */
async function writeLetter(app, text) {
  await app.button('New letter').click();
  await app.field('Letter').fill(text);
  await app.saved();
  await app.button('Keep').click();
  await app.heading('Write').waitFor();
}

/**
 * What can be done with a letter of the list.
 * @param {App} app
 * @param {string | RegExp} letter
 */
async function optionsOf(app, letter) {
  await app.button(letter).click();
  await app.button('Options').click();
}

/** @param {App} app */
async function savedFile(app) {
  const [file] = await Promise.all([app.page.waitForEvent('download'), app.button('Save as a text file').click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** @param {App} app */
const written = (app) => app.field('Letter').inputValue();

test('letters: five answers become one letter, which can be changed and is there after a reload', async (t) => {
  const app = await openWrite(t);
  await app.look('write-empty');
  await app.button('New closure letter').click();
  for (const question of QUESTIONS) {
    await app.heading(question).waitFor();
    await app.field(question).fill(`My words about: ${question}`);
    await app.look(`write-question-${QUESTIONS.indexOf(question) + 1}`);
    await app.button('Next').click();
  }
  await app.heading('One letter to you').waitFor();
  await app.look('write-gather');
  await app.button('Put it together').click();
  const letter = await written(app);
  for (const question of QUESTIONS) assert.ok(letter.includes(`My words about: ${question}`));
  await app.look('write-together');
  await app.field('Letter').fill(`${letter}\nAnd one thing more.`);
  await app.saved();

  await reload(app);
  await app.button('Dear me,').click();
  assert.equal(await written(app), `${letter}\nAnd one thing more.`);
});

test('letters: an opening is put into the field, and writing goes on behind it', async (t) => {
  const app = await openWrite(t);
  await app.button('New closure letter').click();
  await app.button('Help me start').click();
  await app.look('write-openings');
  await app.button('I wish you had told me …').click();
  await app.focusIsOn(app.field(QUESTIONS[0]));
  await app.press('Control+End');
  await app.type('the truth');
  assert.equal(await app.field(QUESTIONS[0]).inputValue(), 'I wish you had told me the truth');
});

test('letters: a page that is reloaded in mid-sentence has all but the last quarter second', async (t) => {
  const app = await openWrite(t);
  await app.button('New letter').click();
  await app.focusIsOn(app.field('Letter'));
  await app.type('I was waiting for a person you were');
  await app.saved();
  await app.type(' only on');
  await reload(app);
  await app.button(/^I was waiting for a person you were/).click();
  assert.match(await written(app), /^I was waiting for a person you were/);
});

test('letters: undo goes back through what was typed, also after it was saved', async (t) => {
  const app = await openWrite(t, { phone: false });
  await app.button('New letter').click();
  await app.focusIsOn(app.field('Letter'));
  await app.type('The first thing.');
  await app.saved();
  await app.press('Enter');
  await app.type('The second thing.');
  await app.saved();
  assert.equal(await written(app), 'The first thing.\nThe second thing.');
  for (let i = 0; i < 5 && (await written(app)) !== 'The first thing.'; i += 1) await app.press('Control+z');
  assert.equal(await written(app), 'The first thing.');
  await app.press('Control+Shift+z');
  await app.saved();
  assert.match(await written(app), /^The first thing\.\n/);
});

test('letters: what comes from a word processor comes in as plain words and paragraphs', async (t) => {
  const app = await openWrite(t, { phone: false, expected: [/textbox “Letter” has value "Dear you/] }); // U+2028 is shown as it was pasted.
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.page.evaluate(() => navigator.clipboard.write([new ClipboardItem({
    'text/html': new Blob(['<p><font size="7"><b>Dear</b> <i>you</i>,</font></p><p class="MsoNormal">the second<br>line&nbsp;ends</p>'], { type: 'text/html' }),
    'text/plain': new Blob(['Dear you,\r\n\r\nthe second\u2028line\u00A0ends\r\n'], { type: 'text/plain' }),
  })]));
  await app.button('New letter').click();
  await app.focusIsOn(app.field('Letter'));
  await app.press('Control+v');
  await app.page.waitForFunction(() => /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea')).value !== '');
  await app.saved();
  await app.button('Keep').click();
  await optionsOf(app, 'Dear you,');
  assert.equal((await savedFile(app)).bytes.toString(), 'Dear you,\n\nthe second\nline\u00A0ends\n');
});

test('letters: what is closed until a day opens early only on purpose', async (t) => {
  const app = await openWrite(t);
  await writeLetter(app, 'Are you well?');
  await app.look('write-list');
  await optionsOf(app, 'Are you well?');
  await app.look('write-options');
  await app.button('Close until a day').click();
  await app.look('write-closing');
  await app.button('Close the letter').click();
  await app.saved();
  await reload(app);
  await app.button('Are you well?').click();
  await app.heading(/^Closed until/).waitFor();
  assert.equal(await app.field('Letter').count(), 0);
  await app.look('write-closed');
  await app.button('Open early').click();
  await app.button('Open it now').click();
  assert.equal(await written(app), 'Are you well?');
});

test('letters: a letter is closed until any day that one chooses', async (t) => {
  const app = await openWrite(t);
  await writeLetter(app, 'For a birthday');
  await optionsOf(app, 'For a birthday');
  await app.button('Close until a day').click();
  const { page } = app;
  await page.getByRole('combobox', { name: 'Until when' }).selectOption('On another day');
  const year = new Date().getFullYear() + 2;
  await page.getByRole('combobox', { name: 'Year' }).selectOption(String(year));
  await page.getByRole('combobox', { name: 'Month' }).selectOption('February');
  await page.getByRole('combobox', { name: 'Day' }).selectOption('28');
  await app.look('write-closing-any');
  await app.button('Close the letter').click();
  await app.saved();
  await app.button('For a birthday').click();
  await app.heading(`Closed until 28 February ${year}`).waitFor();
});

test('letters: what is released is gone, and for ten seconds it can be taken back', async (t) => {
  const app = await openWrite(t);
  await writeLetter(app, 'Go with the water');
  const letGo = async () => {
    await optionsOf(app, 'Go with the water');
    await app.button('Let it go').click();
    await app.button('Release').click();
    await app.heading('The tide has it.').waitFor();
  };
  await letGo();
  if (process.env.EBB_SHOTS) await app.page.waitForTimeout(900); // The paper is half in the water then.
  await app.look('write-tide');
  await app.button('Undo').click();
  await app.button('Go with the water').waitFor();
  await letGo();
  await app.saved();
  await reload(app);
  assert.equal(await app.button('Go with the water').count(), 0);
});

test('letters: going back to an earlier version keeps the later one', async (t) => {
  const app = await openWrite(t);
  await app.button('New letter').click();
  const before = 'word '.repeat(60);
  await app.field('Letter').fill(before);
  await app.field('Letter').fill('Nothing is left.');
  await app.saved();
  await app.button('Options').click();
  await app.button('Earlier versions').click();
  const versions = app.page.getByRole('list', { name: 'Earlier versions' }).getByRole('button');
  await versions.first().click();
  await app.text(/^Taken out: word/).waitFor();
  await app.look('write-compare');
  await app.button('Go back to this version').click();
  assert.equal(await written(app), before);
  await app.button('Options').click();
  await app.button('Earlier versions').click();
  await versions.first().click();
  await app.text(/^Added: word/).waitFor();
});

test('letters: words are found in all letters, accents or not', async (t) => {
  const app = await openWrite(t);
  await writeLetter(app, 'Café in the rain');
  await writeLetter(app, 'Something else');
  await app.field('Find in all letters').fill('CAFE');
  await app.button('Something else').waitFor({ state: 'detached' });
  await app.button('Café in the rain').waitFor();
});

test('letters: what is found in a long letter is one press away', async (t) => {
  const app = await openWrite(t);
  const lines = Array.from({ length: 400 }, (_, i) => (i === 300 ? 'Here is a 👩‍👧‍👦 lighthouse.' : `Line ${i}.`));
  await writeLetter(app, lines.join('\n'));
  await optionsOf(app, 'Line 0.');
  await app.button('Find in this letter').click();
  await app.field('Words to find').fill('LIGHTHOUSE');
  await app.look('write-found');
  await app.button(/lighthouse/).click();
  await app.focusIsOn(app.field('Letter'));
  const [selected, top, bottom, from] = await app.field('Letter').evaluate((/** @type {HTMLTextAreaElement} */ field) => [
    field.value.slice(field.selectionStart, field.selectionEnd), field.scrollTop, field.scrollTop + field.clientHeight,
    (field.scrollHeight * 300) / 400,
  ]);
  assert.equal(selected, 'lighthouse');
  assert.ok(Number(top) < Number(from) && Number(from) < Number(bottom), `${from} is seen between ${top} and ${bottom}`);
});

test('letters: every script leaves as a file and comes back to the byte', async (t) => {
  const app = await openWrite(t);
  await app.button('New letter').click();
  await app.field('Letter').fill(MANY_SCRIPTS);
  await app.saved();
  await app.look('write-scripts');
  await reload(app);
  await optionsOf(app, /^مرحبا/);
  const { name, bytes } = await savedFile(app);
  assert.match(name, /^page-\d{4}-\d{2}-\d{2}\.txt$/);
  assert.deepEqual(bytes, Buffer.from(MANY_SCRIPTS));

  await app.button('Back to the letter').click();
  await app.button('Keep').click();
  const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), app.button('Open a text file').click()]);
  await chooser.setFiles({ name: 'again.txt', mimeType: 'text/plain', buffer: bytes });
  await app.page.waitForFunction(() => /** @type {HTMLTextAreaElement | null} */ (document.querySelector('textarea'))?.value.startsWith('مرحبا'));
  await app.saved();
  assert.equal(await written(app), MANY_SCRIPTS);
  await app.button('Options').click();
  assert.deepEqual((await savedFile(app)).bytes, bytes);
});

test('letters: a file that is dropped anywhere on the page is a letter, and is shown', async (t) => {
  const app = await open(t);
  await app.page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['# A title\n\nand *words*.\n'], 'notes.md', { type: 'text/markdown' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await app.field('Letter').waitFor();
  assert.equal(await written(app), '# A title\n\nand *words*.\n');
});

test('letters: copying an unsent letter asks once', async (t) => {
  const app = await openWrite(t, { phone: false });
  await app.button('New letter').click();
  await app.field('Letter').fill('Words for nobody');
  await app.press('Control+a', 'Control+c');
  await app.page.getByRole('dialog', { name: 'Copy from this letter?' }).waitFor();
  await app.look('write-copy');
  await app.button('I want to copy').click();
  await app.field('Letter').focus();
  await app.press('Control+a', 'Control+c');
  assert.equal(await app.page.getByRole('dialog').count(), 0);
});

test('letters: a printed page holds the letter and nothing of the app', async (t) => {
  const app = await openWrite(t);
  await writeLetter(app, 'On paper\n\nwith **two** paragraphs\nمرحبا\nかみ');
  await app.page.evaluate(() => { window.print = () => {}; });
  await optionsOf(app, 'On paper');
  await app.button('Print').click();
  const pdf = await app.page.pdf();
  const text = execFileSync('pdftotext', ['-', '-'], { input: pdf }).toString();
  const words = text.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '').split(/\s+/).filter(Boolean);
  // What is read from a PDF has right-to-left words in the order in which they lie on the paper.
  assert.deepEqual(words.sort(), ['On', 'paper', 'with', 'two', 'paragraphs', 'مرحبا', 'かみ'].sort());
});

test('letters: the caret and the scrolled place are there again after a reload', async (t) => {
  const app = await openWrite(t);
  await app.button('New letter').click();
  await app.field('Letter').fill(Array.from({ length: 200 }, (_, i) => `Line ${i}`).join('\n'));
  await app.saved();
  await app.field('Letter').evaluate((/** @type {HTMLTextAreaElement} */ field) => {
    field.setSelectionRange(700, 700);
    field.scrollTop = 900;
  });
  await reload(app);
  await app.button('Line 0').click();
  const place = await app.field('Letter').evaluate((/** @type {HTMLTextAreaElement} */ field) => [field.selectionStart, field.scrollTop]);
  assert.deepEqual(place, [700, 900]);
});

test('letters: after a heavy letter, a breath and a person are one press away', async (t) => {
  const app = await openWrite(t);
  await app.button('New closure letter').click();
  await app.field(QUESTIONS[0]).fill('Nothing');
  for (let i = 0; i < 4; i += 1) await app.button('Skip').click();
  await app.button('Next').click();
  await app.page.getByRole('slider', { name: 'And how calm are you now?' }).fill('2');
  await app.look('write-heavy');
  await app.button('Help lines').waitFor();
  await app.button('Breathe with me').click();
  await app.status(/^Breathe in$/).waitFor();
  await app.button('Back').click();
  await app.heading('One letter to you').waitFor();
});

test('letters: after twenty minutes there is a soft sign, heard only if wished', async (t) => {
  /** Runs in the page: its clock can be moved on, and each tone is written down. */
  const prepare = () => {
    const { now } = performance;
    const test = { ahead: 0, tones: 0 };
    Object.assign(window, { ebbTest: test });
    performance.now = () => now.call(performance) + test.ahead;
    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function counted(when) {
      test.tones += 1;
      start.call(this, when);
    };
  };
  const app = await openWrite(t, { prepare: (context) => context.addInitScript(prepare) });
  const goOn = async () => {
    await app.page.evaluate(() => { /** @type {any} */ (window).ebbTest.ahead += 20 * 60 * 1000; });
    await app.field('Letter').pressSequentially('and on ');
    await app.status(/^Twenty minutes\./).waitFor();
  };
  await app.button('New letter').click();
  await app.field('Letter').pressSequentially('On ');
  await goOn();
  await app.look('write-bell');
  await app.button('All right').click();
  await app.button('Options').click();
  assert.equal(await app.page.evaluate(() => /** @type {any} */ (window).ebbTest.tones), 0);
  await app.page.getByRole('switch', { name: 'A soft tone with it' }).check();
  await app.button('Back to the letter').click();
  await app.button('Keep').click();
  await app.button(/^On and on/).click();
  await app.field('Letter').pressSequentially('more ');
  await goOn();
  await app.page.waitForFunction(() => /** @type {any} */ (window).ebbTest.tones > 0); // The browser opens its audio first.
});

test('letters: the fifth time on a day, a softer note than the fourth', async (t) => {
  const app = await openWrite(t);
  await writeLetter(app, 'Again');
  for (let i = 0; i < 3; i += 1) {
    await app.button('Again').click();
    await app.field('Letter').waitFor();
    await app.button('Keep').click();
  }
  await app.button('Again').click();
  await app.text(/^You have opened this a few times today/).waitFor();
  await app.look('write-again');
  await app.button('Close it until tomorrow').click();
  await app.button('Again').click();
  await app.heading(/^Closed until/).waitFor();
});

test('letters: all of it works with the network cut after the first load', async (t) => {
  // The copy of the page may be on its way when the network goes.
  const app = await openWrite(t, { expected: [/Failed to load resource|occurred when fetching the script/] });
  await app.page.context().setOffline(true);
  await app.button('New closure letter').click();
  await app.field(QUESTIONS[0]).fill('Without a network');
  for (let i = 0; i < 5; i += 1) await app.button('Skip').click();
  await app.button('Put it together').click();
  await app.saved();
  await app.button('Options').click();
  const { bytes } = await savedFile(app);
  assert.match(bytes.toString(), /Without a network/);
  await app.button('Earlier versions').click();
  await app.button('Back to the letter').click();
  await app.button('Close until a day').click();
  await app.button('Close the letter').click();
  await app.saved();
  await app.button('Dear me,').click();
  await app.button('Open early').click();
  await app.button('Open it now').click();
  await app.button('Options').click();
  await app.button('Let it go').click();
  await app.button('Release').click();
  await app.heading('The tide has it.').waitFor();
  await app.saved();
});
