// What a blind person hears, from a real screen reader: Orca with Firefox. Each pillar's main job, by keyboard alone.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { wait } from './support/engines.mjs';
import { NoDesktop, startListening } from './support/orca.mjs';
import { startSite } from './support/site.mjs';

const NAME = "Didn't check their social media";
const LETTER = 'I was here, and now I go.';
/** So long nothing may be said when nothing happens, in ms. */
const SILENCE = 4000;
/** Presses of Tab after which a control counts as out of reach. */
const MANY_TABS = 60;
/** How long a person listens before the next key, in ms: Orca leaves out what is gone before it comes to it. */
const LISTEN = 250;
/** A word of the breath is spoken at most so much later after it came than a key is answered, in ms. */
const LATE = 2500;
/** So long the screen reader has been silent when it has come to an end with what it has to say, in ms. */
const ENDED = 2000;
/** Longer than it talks about anything, in ms. */
const PATIENCE = 60_000;

let site;
before(async () => { site = await startSite(); });
after(() => site?.close());

/** A person who listens and has a keyboard. */
class Listener {
  constructor({ page, hears, said }) {
    Object.assign(this, { page, hears, said });
    /** The longest that a key has waited for its answer, in ms. */
    this.slowest = 0;
  }

  /** What was said from now on counts. */
  async mark() {
    this.from = (await this.said()).length;
  }

  /** Resolves when this was said after the last key that mattered. */
  hear(words) {
    return this.hears(words, this.from);
  }

  /** Goes forward (or back) until the control has the focus, and hears its name, role and states. */
  async tabTo(role, name, words, modifier) {
    const { find } = this.page.constructor;
    for (let tabs = 0; tabs < MANY_TABS; tabs += 1) {
      await this.mark();
      const pressed = Date.now();
      await this.page.driver.press('Tab', modifier);
      await wait(LISTEN);
      if (await this.page.driver.run(`document.activeElement === ${find(role, name)}`)) {
        await this.hear(words);
        this.slowest = Math.max(this.slowest, Date.now() - pressed);
        return;
      }
    }
    assert.fail(`${name} can't be reached with Tab`);
  }

  async press(key, modifier) {
    await this.mark();
    await this.page.driver.press(key, modifier);
  }

  /** Forward to a button, and presses it. */
  async use(name, words = new RegExp(`^${name}.* (push )?button`), modifier = undefined) {
    await this.tabTo('button', name, words, modifier);
    await this.press('Enter');
  }

  /** The same, going back: past the end of the page the browser's own buttons come. */
  useBefore(name) {
    return this.use(name, undefined, 'Shift');
  }

  /**
   * Resolves when the focus is there. Where the pressed button goes away, Orca is silently on the new place already
   * before it hears of the focus; so what it says then is not waited for.
   */
  async isOn(name) {
    await this.page.until(`(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent) === ${JSON.stringify(name)}`);
    await wait(LISTEN);
  }

  async silence() {
    await this.page.settled();
    let before_ = [];
    for (const until = Date.now() + PATIENCE; Date.now() < until;) {
      const now = await this.said();
      if (now.length > 0 && now.length === before_.length) break;
      before_ = now;
      await wait(ENDED);
    }
    await wait(SILENCE);
    assert.deepEqual((await this.said()).slice(before_.length), [], 'it is silent while nothing happens');
  }
}

/** Runs in the page: notes the words of the breath, and when they came. */
function noteWords() {
  window.ebbTestWords = [];
  new MutationObserver(() => {
    const words = [...document.querySelectorAll('#mirror [role=status]')].map(({ textContent }) => textContent);
    const word = words.find((text) => /^(Breathe|A little more)/.test(text));
    if (word && word !== window.ebbTestWords.at(-1)?.[0]) window.ebbTestWords.push([word, Date.now()]);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

const JOBS = {
  async 'a boundary is added and kept'(person) {
    await person.use('Add a boundary');
    await person.isOn('A new boundary');
    await person.tabTo('textbox', 'Name', /^Name entry/);
    await person.page.driver.type(NAME);
    await person.tabTo('combobox', 'Since when', /^Since when (combo box|Today combo box)/);
    await person.use('Save boundary');
    await person.isOn('A beginning');
    await person.hear(/^Saved/);

    await person.tabTo('button', 'Kept today', /Kept today toggle button not pressed/);
    await person.press(' ');
    await person.hear(/pressed/);
    await person.hear(/^Saved/);
    await person.page.has('button', 'Kept today', ".getAttribute('aria-pressed') === 'true'");
    await person.silence();
    const heard = (await person.said()).join('\n');
    assert.match(heard, new RegExp(`${NAME} (panel|grouping|group)`), 'the card is named when one comes into it');
  },

  async 'a letter is written, asks before it is copied, and is found in the list'(person) {
    await person.useBefore('Write');
    await person.hear(/^Write heading level 1/);
    await person.use('New letter');
    await person.isOn('Letter');
    const writing = (await person.said()).length;
    await person.page.driver.type(LETTER);
    await person.page.field('Letter', `.value === ${JSON.stringify(LETTER)}`);
    await person.page.saved();

    await person.press('a', 'Control');
    await person.press('c', 'Control');
    await person.hear(/^Copy from this letter\?.* dialog/);
    await person.hear(/^Leave it here (push )?button/);
    await person.press('Tab');
    await person.hear(/^I want to copy (push )?button/);
    await person.press('Escape');
    await person.isOn('Letter');

    await person.use('Keep');
    await person.hears(/^Saved/, writing); // After the letter is left, or before it if saving took its time.
    await person.isOn('Write');
    await person.tabTo('button', LETTER, new RegExp(`^${LETTER.replaceAll('.', '\\.')} (push )?button`));
    await person.hear(/^Unsent letter, \d/);
    await person.press('Enter');
    await person.page.field('Letter', `.value === ${JSON.stringify(LETTER)}`);
    await person.silence();
  },

  async 'a run of breathing begins, says its words in time, and stops'(person) {
    await person.useBefore('Breathe');
    await person.hear(/^Breathe heading level 1/);
    await person.page.driver.run(`(${noteWords})()`);
    await person.use('Start');
    const heard = [];
    let from = person.from;
    for (const word of ['Breathe in', 'A little more', 'Breathe out', 'Breathe in']) {
      from = await person.hears(new RegExp(`^${word}\\.?$`), from);
      heard.push([word, Date.now()]);
    }
    const shown = await person.page.driver.run('ebbTestWords');
    assert.deepEqual(shown.slice(0, heard.length).map(([word]) => word), heard.map(([word]) => word));
    // A word that is gone before the screen reader comes to it is left out; its next coming is told.
    const late = heard.map(([word, at]) => at - shown.findLast(([one, came]) => one === word && came <= at)[1]);
    assert.ok(Math.max(...late) < LATE + person.slowest, `the words were spoken ${late} ms after they came, keys answered after ${person.slowest}`);
    await person.use('Stop');
    await person.page.has('button', 'Start');
    await person.silence();
  },

  async 'a pull is met with a breath, and asked about'(person) {
    await person.useBefore('I feel a pull');
    await person.hear(/^Stay a moment\. heading level 1/);
    await person.hear(/^Breathe in/);
    await person.use('Next');
    await person.isOn('How strong is it?');
    await person.tabTo('button', 'Just stay with me', /^Just stay with me (push )?button/);
    await person.silence();
  },
};

test('orca: each pillar’s main job can be done by ear and keyboard alone', { timeout: 900_000 }, async (t) => {
  const listener = await startListening(site.url).catch((error) => {
    t.diagnostic(`once more, because: ${error.message}`); // The desktop did not come up.
    return startListening(site.url).catch((again) => { t.skip(`there is no screen reader here: ${again.message}`); });
  });
  if (!listener) return;
  t.after(() => listener.close());
  const person = new Listener(listener);
  await person.page.open();
  for (const [job, doing] of Object.entries(JOBS)) {
    await t.test(job, async (part) => {
      const from = (await person.said()).length;
      await doing(person).catch(async (error) => {
        if (error instanceof NoDesktop) {
          part.skip(error.message);
          return;
        }
        error.message += `\n\nAll that was said:\n${(await person.said()).slice(from).join('\n')}`;
        throw error;
      });
      if (process.env.EBB_SHOTS) t.diagnostic((await person.said()).slice(from).join('\n'));
    });
  }
});
