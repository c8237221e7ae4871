// What was typed is not in the profile's folder, and not in a locked page.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { makeProfile, openKillable } from './support/killable.mjs';
import { field, lockedPage, setPasscode, unlock } from './support/passcode.mjs';
import { startSite } from './support/site.mjs';

const CANARIES = ['Zwergpinguin am Fenster', 'Quittenmarmelade im Regal', 'Kolibrifeder auf Papier'];
const PASSCODE = 'Xylofonkiste bleibt offen';

let site;
before(async () => { site = await startSite(); });
after(() => site?.close());

/** Every way in which the words may lie in a file: UTF-8, UTF-16 in both orders, and base64 of each, at any place. */
function spellings(words) {
  const plain = Buffer.from(words);
  const little = Buffer.from(words, 'utf16le');
  const big = Buffer.from(little).swap16();
  return [plain, little, big].flatMap((bytes) => [bytes, ...[0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return Buffer.from(text.slice(Math.ceil((shift * 4) / 3), Math.floor(((shift + bytes.length) * 8) / 6)));
  })]);
}

/** @returns {Promise<string[]>} The files of the folder that have one of the words, and how many files were read. */
async function search(folder, words) {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const found = [];
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0)); // Gone meanwhile.
    for (const word of words) {
      if (spellings(word).some((spelling) => bytes.includes(spelling))) found.push(`${word} in ${path.slice(folder.length + 1)}`);
    }
  }
  return { found, files: files.length };
}

/** In the page, before its own code: knows the memory of every program that starts. */
function rememberMemory() {
  const memories = new Set();
  Reflect.set(window, 'memories', memories);
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      const all = [...Object.values((made.instance ?? made).exports), ...Object.values(given[1] ?? {}).flatMap(Object.values)];
      for (const one of all) if (one instanceof WebAssembly.Memory) memories.add(one);
      return made;
    };
  }
}

/**
 * In the page: which of the words lie in the program's memory, in UTF-8 or UTF-16. They come backwards, so that asking
 * does not bring them in.
 */
function searchMemory(backwards) {
  const memories = [...Reflect.get(window, 'memories')];
  if (memories.length === 0) throw new Error('no program has started');
  const words = backwards.map((one) => [...one].reverse().join(''));
  return words.filter((one) => memories.some((memory) => {
    const text = new TextDecoder('latin1').decode(memory.buffer);
    return text.includes(one) || text.includes([...one].join('\0'));
  }));
}

/** Writes the words in three places of the app. */
async function write(app) {
  const card = await app.addBoundary(CANARIES[0]);
  await card.button('Log a slip').click();
  await app.field('What was around it').fill(CANARIES[1]);
  await app.saved();
  await app.button('Done').click();
  await app.saved();
}

test('canary: with a passcode, no file of the profile has a word that was typed, nor does the locked page', async (t) => {
  const profile = await makeProfile();
  t.after(profile.remove);
  const { app, kill, troubles } = await openKillable(profile.path, site.url);
  t.after(kill);
  app.page.setDefaultTimeout(30_000);
  await app.page.addInitScript(rememberMemory);
  await app.page.goto(site.url);
  await app.ready();
  await setPasscode(app, { passcode: PASSCODE });
  await app.button('Today').click();
  await write(app);
  const inPage = () => app.page.evaluate((words) => {
    const text = document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map((one) => one.value).join();
    return words.filter((one) => text.includes(one));
  }, [...CANARIES, PASSCODE]);
  assert.deepEqual(await inPage(), [CANARIES[0]], 'the search finds what is on the page');
  const inMemory = () => app.page.evaluate(searchMemory, CANARIES.map((one) => one.split('').reverse().join('')));
  assert.deepEqual(await inMemory(), CANARIES.slice(0, 2), 'the search finds what is in memory');
  await app.button('More').click();
  await app.button('Passcode').click();
  await app.button('Lock now').click();
  await lockedPage(app);
  assert.deepEqual(await inMemory(), [], 'the memory of the program has nothing of it after the lock');
  assert.deepEqual(await inPage(), []);
  await app.page.getByRole('checkbox', { name: 'Show what I type' }).check();
  await field(app, 'Passcode').fill(`${PASSCODE}.`); // A wrong one, to be read while it is typed.
  await app.button('Open').click();
  await app.text('That’s not it.').first().waitFor();
  await unlock(app, PASSCODE);
  await app.page.reload();
  await lockedPage(app);
  await app.page.goto('about:blank');
  await kill();
  const { found, files } = await search(profile.path, [...CANARIES, PASSCODE]);
  t.diagnostic(`${files} files of the profile searched`);
  assert.ok(files > 20);
  assert.deepEqual(found, []);
  assert.deepEqual(troubles, []);
});

test('canary: the same search finds words that were stored unsealed', async (t) => {
  const profile = await makeProfile();
  t.after(profile.remove);
  const { app, kill } = await openKillable(profile.path, site.url);
  t.after(kill);
  await app.page.goto(site.url);
  await app.ready();
  for (const way of ['utf8', 'text', 'base64']) {
    await app.page.evaluate(([words, how]) => new Promise((resolve, reject) => {
      const wish = indexedDB.open(`plain-${how}`, 1);
      wish.onupgradeneeded = () => wish.result.createObjectStore('all');
      wish.onerror = reject;
      wish.onsuccess = () => {
        const bytes = new TextEncoder().encode(words);
        const value = how === 'utf8' ? bytes : how === 'base64' ? btoa(`..${words}`) : `${words} \u2019`;
        const writing = wish.result.transaction('all', 'readwrite', { durability: 'strict' });
        writing.objectStore('all').put(value, 'one');
        writing.oncomplete = resolve;
      };
    }), [CANARIES[['utf8', 'text', 'base64'].indexOf(way)], way]);
  }
  await kill();
  for (const words of CANARIES) assert.notDeepEqual((await search(profile.path, [words])).found, [], words);
});

test('canary: a letter that was released is in no file of the profile', async (t) => {
  const profile = await makeProfile();
  t.after(profile.remove);
  const { app, kill, troubles } = await openKillable(profile.path, site.url);
  t.after(kill);
  app.page.setDefaultTimeout(30_000);
  await app.page.goto(site.url);
  await app.ready();
  await setPasscode(app, { passcode: PASSCODE });
  await app.button('Write').click();
  await app.button('New letter').click();
  await app.field('Letter').fill(CANARIES[0]);
  await app.saved();
  await app.field('Letter').fill(`${CANARIES[0]}, ${CANARIES[1]}`);
  await app.saved();
  await app.button('Options').click();
  await app.button('Let it go').click();
  await app.button('Release').click();
  await app.heading('The tide has it.').waitFor();
  await app.button('Undo').waitFor();
  await app.button('Undo').waitFor({ state: 'detached' });
  await app.saved();
  await app.page.reload();
  await lockedPage(app);
  await unlock(app, PASSCODE);
  await app.button('Write').click();
  await app.button('New letter').waitFor();
  assert.equal(await app.text(CANARIES[0]).count(), 0);
  await kill();
  assert.deepEqual((await search(profile.path, CANARIES)).found, []);
  assert.deepEqual(troubles, []);
});
