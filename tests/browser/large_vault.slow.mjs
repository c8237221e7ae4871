// Five years in one vault: how long it takes to open, what a changed letter writes, how long until it is on the device.
// tools/test native --quick; cmake --build --preset native --target large_vault; build/native/tests/large_vault build/large
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const FOLDER = process.env.EBB_LARGE ?? 'build/large';
const EDITS = 40;
const { open } = useBrowser();

/** Runs in the page, before its own code. */
function watch() {
  const seen = { opened: 0, written: 0, times: [] };
  Reflect.set(window, 'ebbLarge', seen);
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function counted(record, ...more) {
    seen.written += record.contents?.byteLength ?? 0;
    return put.call(this, record, ...more);
  };
  let last = 0;
  let saving = false;
  for (const type of ['click', 'input']) addEventListener(type, () => { last = performance.now(); }, { capture: true });
  const says = (word) => [...document.querySelectorAll('[role=status]')].some((status) => status.textContent === word);
  new MutationObserver(() => {
    if (!seen.opened && document.querySelector('#mirror h1') && says('Saved')) seen.opened = performance.now();
    if (says('Saving')) {
      saving = true;
    } else if (saving && says('Saved')) {
      saving = false;
      seen.times.push(performance.now() - last);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Puts the files of the folder where the page finds them. */
async function fill(page) {
  const files = (await readdir(FOLDER, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  let bytes = 0;
  for (let from = 0; from < files.length; from += 50) {
    const some = await Promise.all(files.slice(from, from + 50).map(async (file) => {
      const path = join(file.parentPath, file.name);
      const contents = await readFile(path);
      bytes += contents.length;
      return { path: path.slice(FOLDER.length).replace(/^\/?/, '/ebb/'), contents: contents.toString('base64') };
    }));
    await page.evaluate((all) => new Promise((resolve, reject) => {
      const wish = indexedDB.open('/ebb', 21);
      wish.onerror = reject;
      wish.onsuccess = () => {
        const writing = wish.result.transaction('FILE_DATA', 'readwrite');
        const objects = writing.objectStore('FILE_DATA');
        const timestamp = new Date(1);
        objects.put({ timestamp, mode: 0o40755 }, '/ebb/o');
        for (const { path, contents } of all) {
          objects.put({ timestamp, mode: 0o100644, contents: Uint8Array.from(atob(contents), (c) => c.charCodeAt(0)) }, path);
        }
        writing.oncomplete = () => {
          wish.result.close();
          resolve();
        };
      };
    }), some);
  }
  return bytes;
}

/** @param {number[]} times */
function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  return { median: at(0.5), p95: at(0.95), text: `median ${at(0.5).toFixed(0)} ms, 95th percentile ${at(0.95).toFixed(0)} ms, of ${sorted.length}` };
}

const seen = (app) => app.page.evaluate(() => Reflect.get(window, 'ebbLarge'));

test('large vault: 20 boundaries over five years, 5,000 pulls and 300 letters open and save quickly', { timeout: 300_000 }, async (t) => {
  const app = await open(t, { prepare: (context) => context.addInitScript(watch) });
  const empty = [];
  for (let i = 0; i < 5; i += 1) {
    await app.reload();
    empty.push((await seen(app)).opened);
  }
  const bytes = await fill(app.page);
  const full = [];
  for (let i = 0; i < 5; i += 1) {
    await app.reload();
    await app.boundary('Boundary 0').button('Kept today').waitFor();
    full.push((await seen(app)).opened);
  }
  const more = summary(full).median - summary(empty).median;
  t.diagnostic(`${(bytes / 1e6).toFixed(1)} MB stored: opened ${summary(full).median.toFixed(0)} ms after navigation, an empty one after ${summary(empty).median.toFixed(0)} ms`);

  const tap = app.boundary('Boundary 0').button('Kept today');
  for (let i = 0; i < EDITS; i += 1) {
    const before = (await seen(app)).times.length;
    await tap.click();
    await app.page.waitForFunction((count) => Reflect.get(window, 'ebbLarge').times.length > count, before);
  }
  const taps = summary((await seen(app)).times);
  t.diagnostic(`from a tap to durable: ${taps.text}`);

  await app.button('Write').click();
  await app.page.getByRole('button', { name: /^To you 299/ }).first().click();
  await app.field('Letter').focus();
  await app.press('Control+End');
  const keys = [];
  const written = [];
  for (let i = 0; i < EDITS; i += 1) {
    const before = await seen(app);
    await app.press('a');
    await app.page.waitForFunction((count) => Reflect.get(window, 'ebbLarge').times.length > count, before.times.length);
    const after = await seen(app);
    keys.push(after.times.at(-1));
    written.push(after.written - before.written);
  }
  t.diagnostic(`from a key to durable, with 200 ms of rest: ${summary(keys).text}; a changed letter writes ${summary(written).median} bytes, and ${Math.max(...written)} where the state before it is kept`);
  assert.ok(bytes > 4_500_000);
  assert.ok(more < 1000, `opening takes ${more} ms more than an empty vault`);
  assert.ok(summary(written).median < 32_000);
  assert.ok(summary(keys).p95 < 300, 'a key is durable in under 300 ms');
});
