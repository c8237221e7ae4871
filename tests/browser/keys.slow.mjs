// Keys are derived in a worker of their own, the same bytes as anywhere else, while the page goes on. Runs on
// build/site-debug, whose modules are not joined; EBB_SITE names it.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const { open } = useBrowser();

/** Derives in the page as main.js does. */
const derive = (app, wish) => app.page.evaluate(async (asked) => {
  const home = new URL('.', document.querySelector('script[type=module]').src);
  const { createKeys } = await import(new URL('keys.js', home).href);
  const { trustedUrl } = await import(new URL('trusted_urls.js', home).href);
  const keys = createKeys({
    newWorker: () => new Worker(trustedUrl('keyWorker'), { type: 'module' }),
    program: new URL('ebb_kdf.wasm', home).href,
    here: () => { throw new Error('not on the page'); },
  });
  let frames = 0;
  let counting = true;
  const count = () => {
    frames += 1;
    if (counting) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const { key, took } = await keys.derive(asked);
  counting = false;
  const hex = key && [...key].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { key: hex, took, frames };
}, wish);

test('keys: the worker gives the bytes that the system\'s libsodium gives', async (t) => {
  const app = await open(t);
  const salt = '000102030405060708090a0b0c0d0e0f';
  const { key } = await derive(app, { secret: 'four small words here', salt, memory: 8192, passes: 2 });
  assert.equal(key, 'd7eedf55c8ccfa4a3a60e615f7e9ff01e7d719f6dcf5eb16f5c6c40e6f8334e6');
});

test('keys: 64 MiB and three passes leave the page free, and their memory is given back', async (t) => {
  const app = await open(t);
  const salt = 'ff'.repeat(16);
  const { key, took, frames } = await derive(app, { secret: 'tide', salt, memory: 65536, passes: 3 });
  t.diagnostic(`64 MiB, 3 passes: ${took.toFixed(0)} ms in the worker, ${frames} frames meanwhile`);
  assert.equal(key.length, 64);
  assert.ok(frames > 2, 'the page has gone on');
  assert.equal((await derive(app, { secret: 'tide', salt, memory: 65536, passes: 3 })).key, key);
});

test('keys: work beyond the bounds is not done', async (t) => {
  const app = await open(t);
  const { key } = await derive(app, { secret: 'tide', salt: '00'.repeat(16), memory: 4096, passes: 1 });
  assert.equal(key, null);
});

test('keys: the same word, written with another accent character, gives the same key', async (t) => {
  const app = await open(t);
  const wish = { salt: '00'.repeat(16), memory: 8192, passes: 1 };
  const one = await derive(app, { ...wish, secret: 'caf\u00e9' });
  const other = await derive(app, { ...wish, secret: 'cafe\u0301' });
  assert.equal(one.key, other.key);
});
