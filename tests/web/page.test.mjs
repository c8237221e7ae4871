// Small facts about the page around the app: room, preferences, day changes, missing parts, loading.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { untilDayMayChange, watchLife } from '../../web/lifecycle.js';
import { progressText } from '../../web/shell.js';
import { findStorage, isHeld, missingPart, sharesDisk } from '../../web/support.js';
import { devicePixels, keyboardHeight, parseColor } from '../../web/viewport.js';

const web = new URL('../../web/', import.meta.url);
const read = (name) => readFileSync(new URL(name, web), 'utf8');

test('viewport: the soft keyboard is what the visual viewport lacks', () => {
  assert.equal(keyboardHeight(844, { height: 508, offsetTop: 0, scale: 1 }), 336);
  assert.equal(keyboardHeight(844, null), 0);
});

test('viewport: a toolbar is not a keyboard, and neither is a pinch', () => {
  assert.equal(keyboardHeight(844, { height: 794, offsetTop: 0, scale: 1 }), 0);
  assert.equal(keyboardHeight(844, { height: 422, offsetTop: 200, scale: 2 }), 0);
});

test('viewport: the browser’s exact pixels count, unless they can not be true', () => {
  assert.equal(devicePixels(1169.7, 1170), 1170);
  assert.equal(devicePixels(1169.7, 1169), 1169);
  assert.equal(devicePixels(1170, 390), 1170);
  assert.equal(devicePixels(487.5, undefined), 488);
});

test('viewport: a computed color becomes a number', () => {
  assert.equal(parseColor('rgb(18, 52, 86)'), 0x123456);
  assert.equal(parseColor('rgba(255, 255, 255, 0.5)'), 0xFFFFFF);
});

test('life: a day may change at each hour from midnight to six', () => {
  const hour = 3_600_000;
  const at = (...time) => untilDayMayChange(new Date(2025, 10, 22, ...time));
  assert.equal(at(23, 0), hour);
  assert.equal(at(0, 30), hour / 2);
  assert.equal(at(5, 59, 59), 1000);
  assert.equal(at(6, 0), 18 * hour);
  assert.equal(at(12, 0), 12 * hour);
});

/** A window whose life is told by hand, and what was made of it. */
function living(returns = () => false) {
  const told = [];
  const window = new EventTarget();
  window.document = new EventTarget();
  window.document.visibilityState = 'visible';
  Object.assign(window, { setTimeout: () => 1, clearTimeout() {}, location: { reload: () => told.push('reload') } });
  watchLife(window, {
    hidden: () => told.push('hidden'), shown: () => told.push('shown'), leave: () => told.push('leave'), returns, dayMayChange() {},
  });
  return {
    told,
    /** @param {'hidden' | 'visible'} state */
    becomes(state) {
      window.document.visibilityState = state;
      window.document.dispatchEvent(new Event('visibilitychange'));
    },
    left: () => window.dispatchEvent(new Event('pagehide')),
    back: () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
  };
}

test('life: what waits is saved in the very event by which the page is hidden, unless it is being left', () => {
  const stays = living();
  stays.becomes('hidden');
  assert.deepEqual(stays.told, ['hidden']);
  const goes = living();
  goes.left();
  goes.becomes('hidden');
  assert.deepEqual(goes.told, ['leave'], 'no transaction is started that the next page would wait for');
});

test('life: a page that is come back to is loaded anew, unless it has words that are nowhere else', () => {
  const kept = living(() => false);
  kept.left();
  kept.back();
  assert.deepEqual(kept.told, ['leave', 'reload']);
  const unsaved = living(() => true);
  unsaved.left();
  unsaved.back();
  unsaved.becomes('hidden');
  assert.deepEqual(unsaved.told, ['leave', 'hidden'], 'and it lives on');
});

test('support: the first part that is missing is named', () => {
  const all = { wasm: {}, storage: {} };
  assert.equal(missingPart(all), null);
  assert.equal(missingPart({ ...all, wasm: undefined }), 'wasm');
  assert.equal(missingPart({ ...all, storage: undefined }), 'storage');
});

test('support: a browser that throws has no storage', () => {
  const strict = {
    get indexedDB() {
      throw new DOMException('', 'SecurityError');
    },
  };
  assert.equal(findStorage(strict), undefined);
  assert.equal(findStorage({ indexedDB: null }), undefined);
});

test('support: a file from a disk shares its storage with all others, except in Firefox', () => {
  const page = (protocol, userAgent) => ({ location: { protocol }, navigator: { userAgent } });
  assert.equal(sharesDisk(page('file:', 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0')), true);
  assert.equal(sharesDisk(page('file:', 'Mozilla/5.0 (X11; Linux; rv:140.0) Gecko/20100101 Firefox/140.0')), false);
  assert.equal(sharesDisk(page('https:', 'Chrome')), false);
});

test('support: a page that another one has opened, or has in a frame, is held', () => {
  const own = { opener: null };
  own.top = own;
  assert.equal(isHeld(own), false);
  assert.equal(isHeld({ top: own, opener: null }), true);
  const opened = { opener: own };
  opened.top = opened;
  assert.equal(isHeld(opened), true);
});

test('shell: says what is still on its way, and how much is here', () => {
  assert.equal(progressText(new Set(['app', 'fonts', 'notes'])), 'Still loading the app itself. 0 of 3 parts are here.');
  assert.equal(progressText(new Set(['notes'])), 'Still loading what you kept here. 2 of 3 parts are here.');
  assert.equal(progressText(new Set()), 'Almost there.');
  assert.equal(progressText(new Set(['app']), 340_400, 780_000), 'Still loading the app itself. 340 of 780 KB are here.');
  assert.equal(progressText(new Set(['app']), 900_000, 780_000), 'Still loading the app itself. 2 of 3 parts are here.');
});

test('page: names every module once, and nothing that is not there', () => {
  const html = read('index.html');
  const named = [...html.matchAll(/(?:href|src)="app\/([^"]+)"/g)].map(([, name]) => name);
  const made = /^(ebb\.js|ebb\.wasm|fonts\/.*)$/;
  for (const name of named) {
    assert.ok(made.test(name) || existsSync(new URL(name, web)), `${name} is not there`);
  }
  const fonts = [...read('fonts.js').matchAll(/fonts\/[\w-]+\.ttf/g)].map(([name]) => name);
  assert.deepEqual(named.filter((name) => name.startsWith('fonts/')), fonts);
  const modules = readdirSync(web).filter((name) => name.endsWith('.js') && !['host_library.js', 'service_worker.js', 'place_single.js', 'key_worker.js', 'half_worker.js'].includes(name));
  assert.deepEqual(named.filter((name) => name.endsWith('.js')).sort(), [...modules, 'ebb.js'].sort());
});

test('page: has no inline code or style, no address of another host, and a neutral title', () => {
  for (const page of ['index.html', 'away.html']) {
    const html = read(page);
    assert.doesNotMatch(html, /\sstyle=|\son\w+=|<style|<script(?![^>]*\ssrc=)/i);
    assert.doesNotMatch(html.replaceAll('http-equiv', ''), /https?:|\/\//i);
    assert.match(html, /<title>Notes<\/title>/);
    assert.match(html, /Content-Security-Policy/);
  }
});

test('page: what is shown instead says nothing of the app', () => {
  for (const name of ['away.html', 'away.css']) {
    assert.doesNotMatch(read(name), /\b(ebb|letters?|boundar\w*|app|hid\w*)\b/i);
  }
});
