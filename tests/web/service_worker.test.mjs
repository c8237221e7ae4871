// The copies of the page in the browser: whole or not at all, the old one until the new one works.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { createHash, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';

import { FakeCaches } from './fake_caches.mjs';

const ROOT = 'https://host.example/notes/';
const SOURCE = readFileSync(new URL('../../web/service_worker.js', import.meta.url), 'utf8');
const POLICY = "default-src 'none'";

/** What one version consists of. */
const filesOf = (name) => ({
  './': `the page of ${name}`,
  'manifest.webmanifest': `the manifest of ${name}`,
  [`${name}/main.js`]: `the code of ${name}`,
  [`${name}/ebb.wasm`]: '\0asm',
  [`${name}/away.html`]: `the other page of ${name}`,
});
const hash = (text) => createHash('sha256').update(text).digest('hex');

/** A host with this version; `faults` answers instead, by path. */
function hostOf(name, faults = {}) {
  const files = filesOf(name);
  const asked = [];
  return {
    asked,
    async fetch(request) {
      const path = String(request.url ?? request).slice(ROOT.length) || './';
      asked.push(path);
      if (faults[path]) return faults[path]();
      return path in files ? new Response(files[path], { headers: { 'Content-Type': 'text/plain' } }) : new Response('<p>', { status: 404, headers: { 'Content-Type': 'text/html' } });
    },
  };
}

/** The service worker of one version, at work. */
function start(name, caches, host) {
  const listeners = {};
  const files = Object.fromEntries(Object.entries(filesOf(name)).map(([path, text]) => [path, hash(text)]));
  const self = {
    BUILD: {
      name, files, headers: { 'Content-Security-Policy': POLICY },
      types: { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json' },
    },
    registration: { scope: ROOT },
    clients: { claim: async () => {} },
    addEventListener: (type, act) => { listeners[type] = act; },
  };
  runInContext(SOURCE, createContext({ self, caches, fetch: host.fetch, crypto: webcrypto, Response, URL, Uint8Array, Array, Object, TypeError, JSON, Promise }));
  const happens = async (type) => {
    let work;
    listeners[type]({ waitUntil: (promise) => { work = promise; } });
    await work;
  };
  return {
    install: () => happens('install'),
    activate: () => happens('activate'),
    /** @returns {Promise<Response> | undefined} As the browser gets it; undefined: left to the browser. */
    get(path, { mode = 'no-cors', method = 'GET', url = ROOT + path } = {}) {
      let answer;
      listeners.fetch({ request: { url, mode, method }, respondWith: (given) => { answer = given; }, waitUntil() {} });
      return answer;
    },
    open() { return this.get('', { mode: 'navigate' }); },
  };
}

async function installed(name, caches = new FakeCaches()) {
  const worker = start(name, caches, hostOf(name));
  await worker.install();
  await worker.activate();
  return { worker, caches };
}
const text = async (response) => (await response).text();
const stateOf = async (caches) => (await caches.match(ROOT, { cacheName: 'ebb-state' }))?.json();
const setState = async (caches, state) => (await caches.open('ebb-state')).put(ROOT, new Response(JSON.stringify(state)));

test('worker: answers everything of its version without asking the host', async () => {
  const caches = new FakeCaches();
  await installed('app-1', caches);
  const gone = { async fetch() { throw new TypeError('no network'); } };
  const worker = start('app-1', caches, gone);
  assert.equal(await text(worker.open()), 'the page of app-1');
  assert.equal(await text(worker.get('index.html?x=1#breathe', { mode: 'navigate' })), 'the page of app-1');
  for (const [path, content] of Object.entries(filesOf('app-1'))) {
    if (path !== './') assert.equal(await text(worker.get(path)), content);
  }
});

test('worker: adds every header and the right type, whatever the host sends', async () => {
  const { worker } = await installed('app-1');
  const wasm = await worker.get('app-1/ebb.wasm');
  assert.equal(wasm.headers.get('Content-Type'), 'application/wasm');
  for (const answer of [wasm, await worker.open()]) assert.equal(answer.headers.get('Content-Security-Policy'), POLICY);
  assert.equal((await worker.open()).headers.get('Content-Type'), 'text/html');
});

const FAULTS = {
  'another content': () => new Response('something else'),
  'nothing (404)': () => new Response('the code of app-2', { status: 404 }),
  'a page instead of the file': () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }),
  'no answer': () => { throw new TypeError('no network'); },
};
for (const [fault, answer] of Object.entries(FAULTS)) {
  for (const path of ['app-2/main.js', 'app-2/ebb.wasm', './']) {
    test(`worker: if the host gives ${fault} for ${path}, the version is not kept and the old one goes on`, async () => {
      const { worker, caches } = await installed('app-1');
      await assert.rejects(start('app-2', caches, hostOf('app-2', { [path]: answer })).install());
      assert.deepEqual((await caches.keys()).sort(), ['ebb-app-1', 'ebb-state']);
      assert.equal(await text(worker.open()), 'the page of app-1');
    });
  }
}

test('worker: what the browser kept wrongly is asked of the host once more', async () => {
  let first = true;
  const host = hostOf('app-1', { 'app-1/main.js': () => { const old = first; first = false; return new Response(old ? 'old' : 'the code of app-1'); } });
  const caches = new FakeCaches();
  await start('app-1', caches, host).install();
  assert.ok((await caches.keys()).includes('ebb-app-1'));
});

test('worker: a newer version in office still shows the one that the person has', async () => {
  const { caches } = await installed('app-1');
  const { worker } = await installed('app-2', caches);
  assert.equal(await text(worker.open()), 'the page of app-1');
  assert.equal(await text(worker.get('app-1/main.js')), 'the code of app-1');
});

test('worker: a version that was taken is shown; after two openings that failed the old one is back', async () => {
  const { worker, caches } = await installed('app-1');
  await start('app-2', caches, hostOf('app-2')).install();
  await setState(caches, { now: 'app-1', next: 'app-2' });
  assert.equal(await text(worker.open()), 'the page of app-2');
  assert.equal(await text(worker.open()), 'the page of app-2');
  assert.equal(await text(worker.open()), 'the page of app-1');
  assert.equal(await text(worker.open()), 'the page of app-1');
  assert.deepEqual(await stateOf(caches), { now: 'app-1', bad: 'app-2' });
});

test('worker: only the page itself counts as an opening', async () => {
  const { worker, caches } = await installed('app-1');
  await start('app-2', caches, hostOf('app-2')).install();
  await setState(caches, { now: 'app-1', next: 'app-2' });
  for (let i = 0; i < 5; i += 1) await worker.get('app-2/away.html', { mode: 'navigate' });
  assert.equal((await stateOf(caches)).tries, undefined);
});

test('worker: once in office it lets go of versions that nobody needs', async () => {
  const { caches } = await installed('app-1');
  await start('app-2', caches, hostOf('app-2')).install();
  await installed('app-3', caches);
  assert.deepEqual((await caches.keys()).sort(), ['ebb-app-1', 'ebb-app-3', 'ebb-state']);
});

test('worker: never gives a page for a file that is missing', async () => {
  const { caches } = await installed('app-1');
  const all = { async fetch() { return new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } }); } };
  const answer = await start('app-1', caches, all).get('app-9/main.js');
  assert.equal(answer.status, 404);
  assert.equal(await answer.text(), '');
});

test('worker: a page of a version that is gone can still be hidden', async () => {
  const { worker } = await installed('app-2');
  assert.equal(await text(worker.get('app-1/away.html', { mode: 'navigate' })), 'the other page of app-2');
});

test('worker: after the browser has removed the copies the page comes from the host, with every header', async () => {
  const { caches } = await installed('app-1');
  caches.stored.clear();
  const answer = await start('app-1', caches, { fetch: async () => new Response('the page of app-1') }).open();
  assert.equal(await answer.text(), 'the page of app-1');
  assert.equal(answer.headers.get('Content-Security-Policy'), POLICY);
});

test('worker: other pages below it are asked of their host, and keep what they have', async () => {
  const caches = new FakeCaches();
  await caches.fill('other-app-v1', 'https://host.example/other/');
  await caches.fill('ebb-notes-of-another-app', 'https://host.example/other/');
  const { worker } = await installed('app-1', caches);
  assert.deepEqual([...caches.stored.get('other-app-v1').keys()], ['https://host.example/other/']);
  assert.ok(caches.stored.has('ebb-notes-of-another-app'));
  for (const path of ['other/', 'other/part.html', 'other/app-1/main.js', 'page.html']) {
    assert.equal(worker.get(path), undefined, path);
    assert.equal(worker.get(path, { mode: 'navigate' }), undefined, path);
  }
});

test('worker: another Ebb that stands above or below keeps its copies, of the same version and of older ones', async () => {
  for (const other of ['https://host.example/', `${ROOT}mine/`]) {
    const caches = new FakeCaches();
    await installed('app-1', caches);
    for (const path of ['', 'app-1/main.js', 'icons/icon.png']) await caches.fill('ebb-app-1', other + path);
    await installed('app-2', caches);
    await setState(caches, { now: 'app-2' });
    await installed('app-3', caches);
    assert.deepEqual([...caches.stored.get('ebb-app-1').keys()], ['', 'app-1/main.js', 'icons/icon.png'].map((path) => other + path));
    assert.ok(!caches.stored.has('ebb-app-0'));
    await assert.rejects(start('app-1', caches, hostOf('app-1', { './': () => new Response('no') })).install());
    assert.equal(caches.stored.get('ebb-app-1').size, 3, 'nor does a copy that fails take the other one along');
  }
});

const WITHDRAW = readFileSync(new URL('../../tools/withdraw.js', import.meta.url), 'utf8');
test('withdraw: takes this copy away, and nothing of other pages or of another Ebb', async () => {
  const caches = new FakeCaches();
  await installed('app-1', caches);
  await caches.fill('other-app-v1', ROOT);
  await caches.fill('ebb-app-1', 'https://host.example/');
  await caches.fill('ebb-app-0', ROOT);
  let registered = true;
  const listeners = {};
  const self = {
    registration: { scope: ROOT, unregister: async () => { registered = false; } },
    skipWaiting: async () => {},
    addEventListener: (type, act) => { listeners[type] = act; },
  };
  runInContext(WITHDRAW, createContext({ self, caches }));
  let work;
  listeners.activate({ waitUntil: (promise) => { work = promise; } });
  await work;
  assert.equal(registered, false);
  assert.deepEqual((await caches.keys()).sort(), ['ebb-app-1', 'other-app-v1']);
  assert.deepEqual([...caches.stored.get('ebb-app-1').keys()], ['https://host.example/']);
});

test('worker: leaves alone what is not its own', async () => {
  const { worker } = await installed('app-1');
  assert.equal(worker.get('', { method: 'POST' }), undefined);
  assert.equal(worker.get('', { url: 'https://host.example/other/' }), undefined);
});
