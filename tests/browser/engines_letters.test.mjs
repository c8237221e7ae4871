// A letter from its first word to its end in the three engines: Chromium, Firefox and WebKitGTK.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { ENGINES, openEngine, startScreen } from './support/engines.mjs';
import { startSite } from './support/site.mjs';

const QUESTIONS = [
  'What do you wish they had said?',
  'What were you hoping would happen?',
  'What good did you bring?',
  'What is there to accept?',
  'What do you take with you?',
];
/** Words in many scripts, and emoji that are joined of several; long enough that what was before is kept as a version. */
const ANSWERS = ['I wish you had come, and stayed. '.repeat(8).trim(), 'مرحبا، كنت هنا.', 'नमस्ते, मैं यहाँ था।', 'こんにちは、ここにいた。', '👩‍👧‍👦 👋🏽 end'];
const GREETING = 'Dear me,';

let site;
let screen;
before(async () => { [site, screen] = await Promise.all([startSite(), startScreen()]); });
after(async () => { await Promise.all([site?.close(), screen?.close()]); });

/** Puts text where the caret is, as an input method does: not every driver can type every script. */
const insert = (page, text) => page.driver.run(`document.execCommand('insertText', false, ${JSON.stringify(text)})`);

/** The bytes of the file that a press gives. */
async function savedFile(page) {
  await page.driver.run(`(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      blob.arrayBuffer().then((bytes) => { window.ebbTestFile = [...new Uint8Array(bytes)]; });
      URL.createObjectURL = createObjectURL;
      return createObjectURL(blob);
    };
    delete window.ebbTestFile;
  })()`);
  await page.click('button', 'Save as a text file');
  await page.until('window.ebbTestFile');
  return Buffer.from(await page.driver.run('ebbTestFile'));
}

async function toWrite(page) {
  await page.open();
  await page.click('button', 'Write');
  await page.has('heading', 'Write');
}

for (const engine of ENGINES) {
  test(`engines: ${engine} writes a letter and keeps, closes, changes, gives and releases it`, { timeout: 600_000 }, async (t) => {
    const { page, close } = await openEngine(engine, site.url, screen.name);
    t.after(close);
    await toWrite(page);
    let whole = '';

    await t.test('five answers in five scripts become one letter', async () => {
      await page.click('button', 'New closure letter');
      for (const [i, question] of QUESTIONS.entries()) {
        await page.click('textbox', question);
        await insert(page, ANSWERS[i]);
        await page.field(question, `.value === ${JSON.stringify(ANSWERS[i])}`);
        await page.click('button', 'Next');
      }
      await page.click('button', 'Put it together');
      await page.field('Letter', `.value.startsWith(${JSON.stringify(GREETING)})`);
      whole = await page.driver.run("ebbTest.find('textbox', 'Letter').value");
      for (const answer of ANSWERS) assert.ok(whole.includes(answer), answer);
    });

    await t.test('it is changed, and a reload in mid-sentence loses nothing that rested', async () => {
      await page.click('textbox', 'Letter');
      await page.driver.run("ebbTest.find('textbox', 'Letter').setSelectionRange(1e6, 1e6)");
      await page.driver.type('And so I');
      whole += 'And so I';
      await page.field('Letter', `.value === ${JSON.stringify(whole)}`);
      await page.saved();
      await toWrite(page);
      await page.click('button', GREETING);
      await page.field('Letter', `.value === ${JSON.stringify(whole)}`);
    });

    await t.test('it leaves as a file and comes back to the byte; on paper is the letter and nothing else', async () => {
      await page.click('button', 'Options');
      const bytes = await savedFile(page);
      assert.equal(bytes.toString(), whole);
      await page.driver.run("(() => { window.print = () => { window.ebbTestPaper = [...document.getElementById('paper').children].map((part) => part.textContent).join('\\n'); }; })()");
      await page.click('button', 'Print');
      await page.until('window.ebbTestPaper');
      assert.equal(await page.driver.run('ebbTestPaper'), whole);
      await page.driver.run(`(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(${JSON.stringify([...bytes])})], 'again.txt', { type: 'text/plain' }));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      })()`);
      await page.has('textbox', 'Letter');
      await page.field('Letter', `.value === ${JSON.stringify(whole)}`);
      await page.click('button', 'Options');
      assert.deepEqual(await savedFile(page), bytes);
      await page.click('button', 'Let it go');
      await page.click('button', 'Release');
      await page.click('button', 'Done');
    });

    await t.test('an earlier version comes back', async () => {
      await page.click('button', GREETING);
      await page.click('textbox', 'Letter');
      await page.driver.press('a', 'Control');
      await page.driver.type('Only this is left.');
      await page.field('Letter', ".value === 'Only this is left.'");
      await page.saved();
      await page.click('button', 'Options');
      await page.click('button', 'Earlier versions');
      await page.until("document.querySelector('[role=list][aria-label=\"Earlier versions\"] button')");
      await page.settled();
      await page.driver.run("document.querySelector('[role=list][aria-label=\"Earlier versions\"] button').click()");
      await page.click('button', 'Go back to this version');
      await page.field('Letter', `.value === ${JSON.stringify(whole)}`);
      await page.click('button', 'Keep');
    });

    await t.test('its words are found, in the list and in the letter', async () => {
      await page.click('textbox', 'Find in all letters');
      await insert(page, 'कुछ');
      await page.until("document.body.textContent.includes('No letter has these words.')");
      await page.driver.press('a', 'Control');
      await insert(page, 'नमस्ते');
      await page.settled(); // What is found has taken its place.
      await page.click('button', GREETING);
      await page.click('button', 'Options');
      await page.click('button', 'Find in this letter');
      await page.click('textbox', 'Words to find');
      await insert(page, 'ここ');
      await page.until("document.querySelector('[role=list][aria-label=\"Where they stand\"] button')");
      await page.settled();
      await page.driver.run("document.querySelector('[role=list][aria-label=\"Where they stand\"] button').click()");
      await page.until("document.activeElement.tagName === 'TEXTAREA' && document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd) === 'ここ'");
    });

    await t.test('it is closed, opened early, released, brought back, released and gone', async () => {
      await page.click('button', 'Options');
      await page.click('button', 'Close until a day');
      await page.click('button', 'Close the letter');
      await page.saved();
      await toWrite(page);
      await page.click('button', GREETING);
      await page.click('button', 'Open early');
      await page.click('button', 'Open it now');
      await page.field('Letter', `.value === ${JSON.stringify(whole)}`);
      for (const last of [false, true]) {
        await page.click('button', 'Options');
        await page.click('button', 'Let it go');
        await page.click('button', 'Release');
        await page.has('heading', 'The tide has it.');
        if (last) break;
        await page.click('button', 'Undo');
        await page.click('button', GREETING);
      }
      await page.saved();
      await toWrite(page);
      await page.has('button', 'New letter');
      assert.equal(await page.driver.run(`ebbTest.find('button', ${JSON.stringify(GREETING)}) === undefined`), true);
    });
  });
}
