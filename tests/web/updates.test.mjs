// What the page makes of the copies that the service worker keeps.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { COPY } from '../../web/codes.js';
import { createUpdates } from '../../web/updates.js';
import { FakeCaches } from './fake_caches.mjs';

const ROOT = 'https://host.example/notes/';

/** The page of one version, in a browser with these copies. */
function page(caches, name = 'app-1', { refuses = false, workers = true } = {}) {
  const worker = Object.assign(new EventTarget(), { state: 'installing' });
  const registration = Object.assign(new EventTarget(), { installing: worker, async update() { return this; } });
  const told = [];
  const updates = createUpdates({
    workers: workers ? { register: async () => { if (refuses) throw new TypeError('no'); return registration; } } : undefined,
    caches,
    home: `${ROOT}${name}/`,
    address: () => `${ROOT}sw.js`,
    tell: (copy) => told.push(copy),
  });
  return { updates, told, registration, worker };
}

const stateOf = async (caches) => (await caches.match(ROOT, { cacheName: 'ebb-state' }))?.json();
const setState = async (caches, state) => (await caches.open('ebb-state')).put(ROOT, new Response(JSON.stringify(state)));
const settle = () => new Promise((done) => { setImmediate(done); });

test('updates: a first visit is told once it is kept', async () => {
  const caches = new FakeCaches();
  const { updates, told, worker } = page(caches);
  await updates.start();
  assert.deepEqual(told, []);
  await caches.fill('ebb-app-1', ROOT);
  worker.state = 'installed';
  worker.dispatchEvent(new Event('statechange'));
  await settle();
  assert.deepEqual(told, [COPY.kept]);
});

test('updates: a browser without service workers, or one that refuses, is told as it is', async () => {
  for (const options of [{ workers: false }, { refuses: true }]) {
    const { updates, told } = page(new FakeCaches(), 'app-1', options);
    await updates.start();
    assert.deepEqual(told, [COPY.never]);
  }
});

test('updates: with the host out of reach, what is kept is still kept', async () => {
  const caches = new FakeCaches();
  await caches.fill('ebb-app-1', ROOT);
  const { updates, told } = page(caches, 'app-1', { refuses: true });
  await updates.start();
  assert.deepEqual(told, [COPY.kept]);
});

test('updates: a newer version that is whole waits, a half one does not', async () => {
  const caches = new FakeCaches();
  await caches.fill('ebb-app-1', ROOT);
  await setState(caches, { now: 'app-1' });
  await caches.open('ebb-app-2');
  const { updates, told, worker, registration } = page(caches);
  await updates.start();
  assert.deepEqual(told, [COPY.kept]);
  registration.dispatchEvent(new Event('updatefound'));
  await caches.fill('ebb-app-2', ROOT);
  worker.state = 'installed';
  worker.dispatchEvent(new Event('statechange'));
  await settle();
  assert.deepEqual(told, [COPY.kept, COPY.waiting]);
  assert.deepEqual(await stateOf(caches), { now: 'app-1' }, 'nothing is taken by itself');
});

test('updates: taking the newer version keeps the older one until the newer works', async () => {
  const caches = new FakeCaches();
  await caches.fill('ebb-app-1', ROOT);
  await caches.fill('ebb-app-2', ROOT);
  await setState(caches, { now: 'app-1' });
  assert.equal(await page(caches).updates.take(), true);
  assert.deepEqual(await stateOf(caches), { now: 'app-1', next: 'app-2' });

  const next = page(caches, 'app-2');
  await next.updates.start();
  assert.deepEqual(next.told, [COPY.kept], 'the older one is not offered as if it were newer');
  await next.updates.works();
  assert.deepEqual(await stateOf(caches), { now: 'app-2' });
  assert.deepEqual(await caches.keys(), ['ebb-app-2', 'ebb-state']);
});

test('updates: a page that stands at its lock is no failure, but the older version stays', async () => {
  const caches = new FakeCaches();
  await caches.fill('ebb-app-1', ROOT);
  await caches.fill('ebb-app-2', ROOT);
  await setState(caches, { now: 'app-1', next: 'app-2', tries: 2 });
  await page(caches, 'app-2').updates.stands();
  assert.deepEqual(await stateOf(caches), { now: 'app-1', next: 'app-2', tries: 0 });
  assert.ok((await caches.keys()).includes('ebb-app-1'));
});

test('updates: a version that failed is not offered again', async () => {
  const caches = new FakeCaches();
  await caches.fill('ebb-app-1', ROOT);
  await caches.fill('ebb-app-2', ROOT);
  await setState(caches, { now: 'app-1', bad: 'app-2' });
  const { updates, told } = page(caches);
  await updates.start();
  assert.deepEqual(told, [COPY.kept]);
  assert.equal(await updates.take(), false);
});

test('updates: of two that wait the later one is taken', async () => {
  const caches = new FakeCaches();
  for (const name of ['ebb-app-1', 'ebb-app-2', 'ebb-app-3']) await caches.fill(name, ROOT);
  await setState(caches, { now: 'app-1' });
  await page(caches).updates.take();
  assert.equal((await stateOf(caches)).next, 'app-3');
});

test('updates: asked for a newer version, it tells what came of it', async () => {
  const caches = new FakeCaches();
  await caches.fill('ebb-app-1', ROOT);
  await setState(caches, { now: 'app-1' });
  const { updates, registration, worker } = page(caches);
  await updates.start();
  const comes = async (state) => {
    registration.installing = worker;
    setImmediate(() => { worker.state = state; worker.dispatchEvent(new Event('statechange')); });
    return updates.ask();
  };
  assert.equal(await comes('redundant'), 'broken');
  registration.installing = null;
  assert.equal(await updates.ask(), 'newest');
  await caches.fill('ebb-app-2', ROOT);
  assert.equal(await comes('installed'), 'waiting');
  registration.update = async () => { throw new TypeError('no network'); };
  assert.equal(await updates.ask(), 'silent');
});
