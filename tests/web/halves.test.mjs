// The halves of data keys, apart from the database: cut short anywhere, what is stored can be opened; what was dropped is
// nowhere any more.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { IDBFactory } from 'fake-indexeddb';

import { COMMIT_PROBLEM, KEYS, LOAD } from '../../web/codes.js';
import { erase } from '../../web/erase.js';
import * as halfFiles from '../../web/half_files.js';
import { createHalves } from '../../web/halves.js';
import { createStore } from '../../web/store.js';
import { FakeFiles, workerOver } from './fake_files.mjs';

const OLD = ['0011223344556677', new Uint8Array(32).fill(7)];
const NEW = ['8899aabbccddeeff', new Uint8Array(32).fill(9)];
const path = ([digits]) => `/ebb/k/${digits}`;
const put = (half) => ({ path: path(half), contents: half[1] });
/** A header of the form that needs a half: byte 8 says so. */
const header = (mark, [digits] = { 1: OLD, 2: NEW }[mark] ?? OLD) => ({
  path: '/ebb/h0', contents: Uint8Array.from([1, 1, 1, 1, 1, 1, 1, 1, 2, mark, ...new Uint8Array(23), ...Buffer.from(digits, 'hex')]),
});

const storageOf = (root) => ({ getDirectory: async () => root });
const halvesOver = (root) => createHalves({ storage: storageOf(root), newWorker: workerOver(root, halfFiles) });
const holds = (root, [, secret]) => [...root.files.values()].some((bytes) => Buffer.from(bytes).includes(secret));
const digits = ({ halves }) => [...halves.keys()].sort();

test('halves: what was added is read again; what was dropped is in no byte of the files', async () => {
  const root = new FakeFiles();
  const halves = halvesOver(root);
  assert.equal((await halves.read()).state, 'read');
  await halves.change({ add: [OLD] });
  await halves.change({ add: [NEW] });
  assert.deepEqual(digits(await halves.read()), [OLD[0], NEW[0]]);
  await halves.change({ drop: [OLD[0]] });
  assert.deepEqual(digits(await halves.read()), [NEW[0]]);
  assert.deepEqual((await halves.read()).halves.get(NEW[0]), NEW[1]);
  assert.equal(holds(root, OLD), false);
  for (const bytes of root.files.values()) assert.equal(bytes.length, 4096, 'it never becomes smaller');
});

test('halves: cut short at each step, they are as before or as after, and the next change ends well', async () => {
  for (let kill = 1; kill < 5; kill += 1) {
    for (const again of [1, 2, 3, 4, Infinity]) {
      const root = new FakeFiles();
      const halves = halvesOver(root);
      await halves.change({ add: [OLD] });
      root.kill = kill;
      await halves.change({ add: [NEW] }).catch(() => {});
      root.begin();
      const after = await halves.read();
      assert.ok(digits(after).includes(OLD[0]), `at ${kill}`);
      root.kill = again;
      await halves.change({ drop: [NEW[0]] }).catch(() => {});
      root.begin();
      assert.ok(digits(await halves.read()).includes(OLD[0]), `at ${kill}, then at ${again}`);
      await halves.change({ add: [NEW], drop: [OLD[0]] });
      assert.deepEqual(digits(await halves.read()), [NEW[0]]);
      assert.equal(holds(root, OLD), false);
    }
  }
});

test('halves: where neither file can be read, nothing is written over them, and the next half lies in the database', async () => {
  const { root, indexedDB, store } = await vault();
  store.leave();
  for (const bytes of root.files.values()) bytes[100] ^= 1;
  const before = [...root.files.values()].map(String);
  const later = createStore({ indexedDB, halves: halvesOver(root), onLost() {} });
  await later.load();
  assert.equal(await later.commit({ generation: 1, puts: [header(2), put(NEW)], deletes: [] }), 0);
  assert.equal(later.keys(), KEYS.beside);
  assert.deepEqual([...root.files.values()].map(String), before);
});

test('halves: two tabs that change them at once do not take each other\'s away', async () => {
  const root = new FakeFiles();
  await halvesOver(root).change({ add: [OLD] });
  await Promise.all([halvesOver(root).change({ drop: [OLD[0]] }), halvesOver(root).change({ add: [NEW] })]);
  assert.deepEqual(digits(await halvesOver(root).read()), [NEW[0]]);
});

test('halves: where there is no such file system, or none for this page, that is said', async () => {
  assert.equal((await createHalves({ storage: undefined, newWorker() { throw new Error(); } }).read()).state, 'none');
  const denied = { getDirectory: async () => { throw new DOMException('', 'SecurityError'); } };
  assert.equal((await createHalves({ storage: denied, newWorker() { throw new Error(); } }).read()).state, 'none');
});

test('halves: erased, nothing is left of them', async () => {
  const root = new FakeFiles();
  const halves = halvesOver(root);
  await halves.change({ add: [OLD] });
  const before = [...root.files.values()];
  await halves.erase();
  assert.equal(root.files.size, 0);
  assert.ok(before.length === 2);
});

/** A vault whose half lies apart, and a store over it. */
async function vault() {
  const root = new FakeFiles();
  const indexedDB = new IDBFactory();
  const open = () => createStore({ indexedDB, halves: halvesOver(root), onLost() {} });
  const store = open();
  await store.load();
  assert.equal(await store.commit({ generation: 0, puts: [header(1), put(OLD)], deletes: [] }), 0);
  return { root, indexedDB, open, store };
}
const found = ({ files }) => ({
  mark: files.find((file) => file.path === '/ebb/h0')?.contents[9],
  halves: files.filter((file) => file.path.startsWith('/ebb/k/')).map((file) => file.path).sort(),
});

test('store: a half lies apart from what it opens, and not in the database', async () => {
  const { store, open, indexedDB } = await vault();
  assert.equal(store.keys(), KEYS.apart);
  assert.deepEqual(found(await open().load()), { mark: 1, halves: [path(OLD)] });
  const alone = createStore({ indexedDB, onLost() {} });
  const { code, files } = await alone.load();
  assert.equal(code, LOAD.failed, 'without a look at them nothing is called damaged');
  assert.deepEqual(files, []);
});

test('store: another half takes its place; killed at each step, the header that is stored has its half', async () => {
  for (let kill = 1; kill < 10; kill += 1) {
    const { root, store, open } = await vault();
    root.kill = kill;
    const end = await store.commit({ generation: 1, puts: [header(2), put(NEW)], deletes: [path(OLD)] });
    store.leave();
    root.begin();
    const now = found(await open().load());
    assert.ok(now.halves.includes(path(now.mark === 2 ? NEW : OLD)), `killed at ${kill}`);
    if (end === 0) {
      assert.deepEqual(now, { mark: 2, halves: [path(NEW)] });
      assert.equal(holds(root, OLD), false);
    }
    if (kill < 5) assert.equal(now.mark, 1, 'without its half no header is stored');
    else if (kill < 9) assert.equal(end, COMMIT_PROBLEM.noAnswer, 'what may still open is not called gone');
  }
});

test('store: a commit that is refused takes no half away', async () => {
  const { root, open } = await vault();
  const late = open();
  await late.load();
  assert.equal(await late.commit({ generation: 7, puts: [header(2), put(NEW)], deletes: [path(OLD)] }), COMMIT_PROBLEM.stale);
  assert.ok(holds(root, OLD));
  assert.ok(found(await open().load()).halves.includes(path(OLD)));
});

test('store: a page that is left puts the new half beside its words, and that is swept once it is gone', async () => {
  const { root, indexedDB, store, open } = await vault();
  store.leave();
  const leaving = createStore({ indexedDB, halves: halvesOver(root), inHaste: () => true, onLost() {} });
  await leaving.load();
  root.kill = 1; // No worker comes to its end any more.
  assert.equal(await leaving.commit({ generation: 1, puts: [header(2), put(NEW)], deletes: [] }), 0);
  assert.equal(leaving.keys(), KEYS.beside);
  leaving.leave();
  root.begin();
  let swept = 0;
  const later = createStore({ indexedDB, halves: halvesOver(root), sweep: async () => { swept += 1; }, onLost() {} });
  assert.deepEqual(found(await later.load()), { mark: 2, halves: [path(OLD), path(NEW)].sort() });
  const third = ['1111111111111111', new Uint8Array(32).fill(3)];
  assert.equal(await later.commit({ generation: 2, puts: [header(3), put(third)], deletes: [path(OLD), path(NEW)] }), 0);
  assert.equal(later.keys(), KEYS.since);
  assert.equal(swept, 1);
  later.leave();
  assert.deepEqual(found(await open().load()), { mark: 3, halves: [path(third)] });
});

test('store: where the place apart takes nothing any more, words are stored all the same, and it says so', async () => {
  const { root, indexedDB, store } = await vault();
  store.leave();
  const broken = createHalves({
    storage: storageOf(root),
    newWorker: workerOver(root, { change: async () => { throw new DOMException('', 'TimeoutError'); }, erase: async () => {} }),
  });
  const later = createStore({ indexedDB, halves: broken, onLost() {} });
  await later.load();
  const wish = { generation: 1, puts: [header(2), put(NEW)], deletes: [path(OLD)] };
  assert.equal(await later.commit(wish), COMMIT_PROBLEM.other, 'it may have been for want of time: nothing is stored yet');
  assert.equal(await later.commit(wish), COMMIT_PROBLEM.noAnswer, 'it is stored, and what it took away may still open');
  assert.equal(later.keys(), KEYS.beside);
  assert.equal(await later.commit({ generation: 2, puts: [], deletes: [path(OLD)] }), 0);
  later.leave();
  assert.equal(found(await createStore({ indexedDB, halves: halvesOver(root), onLost() {} }).load()).mark, 2);
});

test('halves: two copies of the page on one origin have files of their own', async () => {
  const root = new FakeFiles();
  const other = createHalves({ storage: storageOf(root), database: '/notes/ebb', newWorker: workerOver(root, halfFiles) });
  await halvesOver(root).change({ add: [OLD] });
  await other.change({ add: [NEW] });
  assert.deepEqual(digits(await halvesOver(root).read()), [OLD[0]]);
  assert.deepEqual(digits(await other.read()), [NEW[0]]);
  await other.erase();
  assert.deepEqual([...root.files.keys()], ['ebb-0', 'ebb-1']);
});

test('store: before the first words the place apart is there already, so that it outlasts a power cut', async () => {
  const root = new FakeFiles();
  const store = createStore({ indexedDB: new IDBFactory(), halves: halvesOver(root), onLost() {} });
  await store.load();
  while (root.files.size < 2 || (await halvesOver(root).read()).sequence === 0) await new Promise((later) => { setTimeout(later, 1); });
  assert.equal(store.settled(), false, 'but not for long');
  assert.equal(store.keys(), KEYS.apart);
});

test('store: where there is no place for halves they lie in the database, and it says so', async () => {
  const indexedDB = new IDBFactory();
  const halves = createHalves({ storage: undefined, newWorker() { throw new Error(); } });
  const store = createStore({ indexedDB, halves, onLost() {} });
  await store.load();
  assert.equal(await store.commit({ generation: 0, puts: [header(1), put(OLD)], deletes: [] }), 0);
  assert.equal(store.keys(), KEYS.beside);
  store.leave();
  // The browser learns it: with the next half all of them lie apart.
  const root = new FakeFiles();
  const later = createStore({ indexedDB, halves: halvesOver(root), onLost() {} });
  assert.deepEqual(found(await later.load()), { mark: 1, halves: [path(OLD)] });
  assert.equal(later.keys(), KEYS.beside);
  assert.equal(await later.commit({ generation: 1, puts: [header(2), put(NEW)], deletes: [path(OLD)] }), 0);
  assert.equal(later.keys(), KEYS.since, 'what lay beside may stay');
  later.leave();
  assert.deepEqual(found(await createStore({ indexedDB, halves: halvesOver(root), onLost() {} }).load()), { mark: 2, halves: [path(NEW)] });
});

test('store: a vault of before there were halves is swept once, also when the page was killed before', async () => {
  const root = new FakeFiles();
  const indexedDB = new IDBFactory();
  let swept = 0;
  const open = (sweep) => createStore({ indexedDB, halves: halvesOver(root), sweep, onLost() {} });
  const older = open();
  await older.load();
  assert.equal(await older.commit({ generation: 0, puts: [{ path: '/ebb/h0', contents: new Uint8Array(10) }], deletes: [] }), 0);
  older.leave();
  const killed = open(() => new Promise(() => {}));
  await killed.load();
  assert.equal(await killed.commit({ generation: 1, puts: [header(1), put(NEW)], deletes: [] }), 0);
  killed.leave();
  for (let visit = 0; visit < 3; visit += 1) {
    const store = open(async () => { swept += 1; });
    await store.load();
    assert.equal(store.keys(), KEYS.since);
    while (swept === 1 && (await halvesOver(root).read()).past !== halfFiles.PAST.swept) await new Promise((later) => { setTimeout(later, 1); });
    store.leave();
  }
  assert.equal(swept, 1);
});

test('erase: the halves go before everything else', async () => {
  const { root, indexedDB, store } = await vault();
  store.leave();
  assert.equal(await erase({ root: 'https://a.example/', indexedDB, halves: halvesOver(root) }), true);
  assert.equal(root.files.size, 0);
  assert.deepEqual(await indexedDB.databases(), []);
});
