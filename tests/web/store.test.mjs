// The vault in IndexedDB: nothing is acknowledged that is not kept, and nothing of another tab is written over.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';

import { COMMIT_PROBLEM, LOAD } from '../../web/codes.js';
import { createStore, decodeGeneration, encodeGeneration } from '../../web/store.js';

/** @type {IDBFactory} */
let indexedDB;
beforeEach(() => {
  indexedDB = new IDBFactory();
});

const bytes = (...values) => new Uint8Array(values);
const letter = (n, ...values) => ({ path: `/ebb/vault/letter-${n}`, contents: bytes(...values) });

function open(options = {}) {
  return createStore({ indexedDB, onLost: () => {}, ...options });
}

/** Every record as it lies in the database. */
function records() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('/ebb');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const objects = database.transaction('FILE_DATA').objectStore('FILE_DATA');
      const keys = objects.getAllKeys();
      const values = objects.getAll();
      values.onsuccess = () => {
        database.close();
        resolve(new Map(keys.result.map((key, i) => [key, values.result[i]])));
      };
    };
  });
}

/** Runs with one method of the database replaced. */
async function withPatch(owner, name, replace, run) {
  const original = owner[name];
  owner[name] = replace(original);
  try {
    return await run();
  } finally {
    owner[name] = original;
  }
}

/** What all connections have in common. */
function databasePrototype() {
  return new Promise((resolve) => {
    const request = indexedDB.open('/ebb');
    request.onsuccess = () => {
      request.result.close();
      resolve(Object.getPrototypeOf(request.result));
    };
  });
}

test('store: a first visit finds nothing, at generation 0', async () => {
  assert.deepEqual(await open().load(), { code: LOAD.empty, generation: 0, files: [] });
});

test('store: what was committed is there for the next visit', async () => {
  const store = open();
  await store.load();
  assert.equal(await store.commit({ generation: 0, puts: [letter(1, 1, 2, 3)], deletes: [] }), 0);
  store.leave();

  const { code, generation, files } = await open().load();
  assert.equal(code, LOAD.ok);
  assert.equal(generation, 1);
  assert.deepEqual(files.find(({ path }) => path === '/ebb/vault/letter-1')?.contents, bytes(1, 2, 3));
});

test('store: records have the format of IDBFS, folders included, and no clock in them', async () => {
  const store = open();
  await store.load();
  await store.commit({ generation: 0, puts: [letter(1, 7)], deletes: [] });
  const all = await records();
  assert.deepEqual([...all.keys()], ['/ebb/GEN', '/ebb/vault', '/ebb/vault/letter-1']);
  assert.deepEqual(all.get('/ebb/vault'), { timestamp: new Date(1), mode: 16877 });
  assert.deepEqual(all.get('/ebb/vault/letter-1'), { timestamp: new Date(1), mode: 33188, contents: bytes(7) });
  assert.deepEqual(all.get('/ebb/GEN').contents, bytes(1, 0, 0, 0, 0, 0, 0, 0));
});

test('store: a commit changes only what it names', async () => {
  const store = open();
  await store.load();
  await store.commit({ generation: 0, puts: [letter(1, 1), letter(2, 2), letter(3, 3)], deletes: [] });
  await store.commit({ generation: 1, puts: [letter(2, 9)], deletes: ['/ebb/vault/letter-3'] });
  const all = await records();
  assert.deepEqual(all.get('/ebb/vault/letter-1').contents, bytes(1));
  assert.deepEqual(all.get('/ebb/vault/letter-2').contents, bytes(9));
  assert.equal(all.has('/ebb/vault/letter-3'), false);
});

test('store: of two tabs the one that saves second is told, and what the first saved stays', async () => {
  const first = open();
  const second = open();
  await first.load();
  await second.load();
  assert.equal(await first.commit({ generation: 0, puts: [letter(1, 1)], deletes: [] }), 0);
  assert.equal(await second.commit({ generation: 0, puts: [letter(1, 2)], deletes: [] }), COMMIT_PROBLEM.stale);
  assert.deepEqual((await records()).get('/ebb/vault/letter-1').contents, bytes(1));
});

test('store: nothing is saved before something was loaded', async () => {
  assert.equal(await open().commit({ generation: 0, puts: [letter(1, 1)], deletes: [] }), COMMIT_PROBLEM.notLoaded);
});

test('store: a vault that was emptied while open is not silently made anew', async () => {
  const store = open();
  await store.load();
  await store.commit({ generation: 0, puts: [letter(1, 1)], deletes: [] });
  await new Promise((resolve) => {
    const request = indexedDB.open('/ebb');
    request.onsuccess = () => {
      const transaction = request.result.transaction('FILE_DATA', 'readwrite');
      transaction.objectStore('FILE_DATA').clear();
      transaction.oncomplete = resolve;
    };
  });
  assert.equal(await store.commit({ generation: 1, puts: [letter(1, 2)], deletes: [] }), COMMIT_PROBLEM.gone);
  assert.equal((await records()).size, 0);

  assert.equal(await store.commit({ generation: 0, puts: [letter(1, 2)], deletes: [] }), 0);
  assert.equal(store.generation(), 1);
  assert.ok((await records()).has('/ebb/vault'), 'folders too');
});

test('store: one commit at a time, in the order in which they were asked for', async () => {
  const store = open();
  await store.load();
  const log = [];
  const watch = (transaction) => function start(...args) {
    log.push('start');
    return transaction.apply(this, args);
  };
  await withPatch(await databasePrototype(), 'transaction', watch, () => Promise.all(
    [0, 1].map(async (generation) => {
      const code = await store.commit({ generation, puts: [letter(1, generation)], deletes: [] });
      log.push(`end ${generation}: ${code}`);
    }),
  ));
  assert.deepEqual(log, ['start', 'end 0: 0', 'start', 'end 1: 0']);
});

test('store: one record that can not be written takes the whole commit back', async () => {
  const store = open();
  await store.load();
  const spoiled = (put) => function putOrFail(value, key) {
    return key === '/ebb/vault/letter-2' ? this.add(value, '/ebb/GEN') : put.call(this, value, key);
  };
  await store.commit({ generation: 0, puts: [letter(1, 1)], deletes: [] });
  const code = await withPatch(IDBObjectStore.prototype, 'put', spoiled, () => store.commit(
    { generation: 1, puts: [letter(1, 5), letter(2, 5)], deletes: [] },
  ));
  assert.equal(code, COMMIT_PROBLEM.aborted);
  const all = await records();
  assert.deepEqual(all.get('/ebb/vault/letter-1').contents, bytes(1));
  assert.equal(decodeGeneration(all.get('/ebb/GEN').contents), 1);
});

test('store: a full disk is called so, and the next commit works when there is room again', async () => {
  const store = open();
  await store.load();
  const full = () => () => {
    throw new DOMException('', 'QuotaExceededError');
  };
  const code = await withPatch(IDBObjectStore.prototype, 'put', full, () => store.commit(
    { generation: 0, puts: [letter(1, 1)], deletes: [] },
  ));
  assert.equal(code, COMMIT_PROBLEM.full);
  assert.equal(await store.commit({ generation: 0, puts: [letter(1, 1)], deletes: [] }), 0);
});

test('store: a connection that the browser ended is opened again, once', async () => {
  const store = open();
  await store.load();
  let refusals = 1;
  const flaky = (transaction) => function start(...args) {
    if (refusals > 0) {
      refusals -= 1;
      throw new DOMException('', 'InvalidStateError');
    }
    return transaction.apply(this, args);
  };
  await withPatch(await databasePrototype(), 'transaction', flaky, async () => {
    assert.equal(await store.commit({ generation: 0, puts: [letter(1, 1)], deletes: [] }), 0);
    refusals = 2;
    assert.equal(await store.commit({ generation: 1, puts: [letter(1, 2)], deletes: [] }), COMMIT_PROBLEM.closed);
  });
});

test('store: a commit asks for strict durability and ends explicitly', async () => {
  const store = open();
  await store.load();
  const seen = [];
  let commits = 0;
  const watch = (transaction) => function start(...args) {
    const started = transaction.apply(this, args);
    const commit = started.commit.bind(started);
    started.commit = () => {
      commits += 1;
      commit();
    };
    seen.push(args);
    return started;
  };
  await withPatch(await databasePrototype(), 'transaction', watch, () => store.commit(
    { generation: 0, puts: [letter(1, 1)], deletes: [] },
  ));
  assert.deepEqual(seen, [['FILE_DATA', 'readwrite', { durability: 'strict' }]]);
  assert.equal(commits, 1);
});

test('store: where an early end would hide a failure, the browser ends the commit by itself', async () => {
  const store = open({ commitsEarly: false });
  await store.load();
  const { IDBTransaction } = await import('fake-indexeddb');
  const ends = [];
  await withPatch(IDBTransaction.prototype, 'commit', (original) => function commit() {
    ends.push(this);
    return original.apply(this);
  }, async () => {
    assert.equal(await store.commit({ generation: 0, puts: [letter(1, 1)], deletes: [] }), 0);
  });
  assert.deepEqual(ends, []);
  assert.equal((await records()).has('/ebb/vault/letter-1'), true);
});

test('store: a database that never answers is given up after two tries', async () => {
  let tries = 0;
  const silent = { open() { tries += 1; return {}; } };
  const store = createStore({ indexedDB: silent, onLost: () => {}, loadPatience: 5 });
  assert.deepEqual(await store.load(), { code: LOAD.noAnswer, generation: 0, files: [] });
  assert.equal(tries, 2);
});

test('store: a commit that never ends is called so', async () => {
  const store = open({ commitPatience: 5 });
  await store.load();
  const silent = () => () => ({ objectStore: () => ({ get: () => ({}) }), abort() {} });
  const code = await withPatch(await databasePrototype(), 'transaction', silent, () => store.commit(
    { generation: 0, puts: [letter(1, 1)], deletes: [] },
  ));
  assert.equal(code, COMMIT_PROBLEM.noAnswer);
});

test('store: a commit whose end was never told is known as our own by the next one', async () => {
  const store = open({ commitPatience: 300 });
  await store.load();
  const deaf = (transaction) => function start(...args) {
    const started = transaction.apply(this, args);
    return Object.defineProperties(started, { oncomplete: { set() {} }, onabort: { set() {} } });
  };
  const commit = { generation: 0, puts: [letter(1, 1)], deletes: [] };
  const code = await withPatch(await databasePrototype(), 'transaction', deaf, () => store.commit(commit));
  assert.equal(code, COMMIT_PROBLEM.noAnswer);
  assert.equal(decodeGeneration((await records()).get('/ebb/GEN').contents), 1, 'it was kept all the same');

  assert.equal(await store.commit({ ...commit, puts: [letter(1, 2)] }), COMMIT_PROBLEM.moved);
  assert.equal(store.generation(), 1);
  assert.equal(await store.commit({ generation: 1, puts: [letter(1, 2)], deletes: [] }), 0);
  assert.equal(store.generation(), 2);
  assert.deepEqual((await records()).get('/ebb/vault/letter-1').contents, bytes(2));
});

test('store: idle waits for the commits that follow from the end of others', async () => {
  const store = open();
  await store.load();
  let both = false;
  const first = store.commit({ generation: 0, puts: [letter(1, 1)], deletes: [] });
  first.then(async () => {
    await store.commit({ generation: 1, puts: [letter(2, 1)], deletes: [] });
    both = true;
  });
  await store.idle();
  await Promise.resolve();
  assert.ok(both);
});

test('store: a database that can not be opened is called so', async () => {
  const broken = {
    open() {
      const request = { error: new DOMException('', 'InvalidStateError') };
      queueMicrotask(() => request.onerror());
      return request;
    },
  };
  const store = createStore({ indexedDB: broken, onLost: () => {} });
  assert.equal((await store.load()).code, LOAD.failed);
});

test('store: a browser without storage is called so', async () => {
  assert.equal((await createStore({ indexedDB: undefined, onLost: () => {} }).load()).code, LOAD.none);
});

test('store: leaving the page takes back what is not on its way and blocks nobody', async () => {
  const store = open();
  await store.load();
  const leaving = (get) => function compare(...args) {
    queueMicrotask(store.leave);
    return get.apply(this, args);
  };
  const code = await withPatch(IDBObjectStore.prototype, 'get', leaving, () => store.commit(
    { generation: 0, puts: [letter(1, 1)], deletes: [] },
  ));
  assert.equal(code, COMMIT_PROBLEM.closed);
  assert.equal(await store.commit({ generation: 0, puts: [letter(1, 1)], deletes: [] }), COMMIT_PROBLEM.closed);
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('/ebb');
    request.onsuccess = resolve;
    request.onblocked = () => reject(new Error('blocked'));
  });
});

test('store: another tab that deletes the database is let, and this one only reads from then on', async () => {
  let lost = 0;
  const store = open({ onLost: () => { lost += 1; } });
  await store.load();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('/ebb').onsuccess = resolve;
  });
  assert.equal(lost, 1);
  assert.equal(await store.commit({ generation: 0, puts: [letter(1, 1)], deletes: [] }), COMMIT_PROBLEM.closed);
});

test('store: a page that is about to be left asks for nothing before it writes, so that it needs no turn more', async () => {
  let haste = false;
  const store = open({ inHaste: () => haste });
  await store.load();
  await store.commit({ generation: 0, puts: [letter(1, 1)], deletes: [] });
  haste = true;
  let reads = 0;
  const watch = (get) => function watched(...args) {
    reads += 1;
    return get.apply(this, args);
  };
  await withPatch(IDBObjectStore.prototype, 'get', watch, async () => {
    assert.equal(await store.commit({ generation: 1, puts: [letter(1, 2)], deletes: [] }), 0);
  });
  assert.equal(reads, 0);
  assert.equal(store.generation(), 2);
  assert.deepEqual((await records()).get('/ebb/vault/letter-1').contents, bytes(2));
});

test('store: in haste too, nothing is written that is not based on what is known to be stored', async () => {
  const store = open({ inHaste: () => true });
  await store.load();
  await store.commit({ generation: 0, puts: [letter(1, 1)], deletes: [] });
  assert.equal(await store.commit({ generation: 7, puts: [letter(1, 2)], deletes: [] }), COMMIT_PROBLEM.moved);
  assert.deepEqual((await records()).get('/ebb/vault/letter-1').contents, bytes(1));
});

/** Removes every record, as somebody else. */
async function empty() {
  await new Promise((resolve) => {
    const request = indexedDB.open('/ebb');
    request.onsuccess = () => {
      const transaction = request.result.transaction('FILE_DATA', 'readwrite');
      transaction.objectStore('FILE_DATA').clear();
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

test('store: whoever looks is told once that what was stored is gone, also in a tab that only reads', async () => {
  const writer = open();
  await writer.load();
  await writer.commit({ generation: 0, puts: [letter(1, 1)], deletes: [] });
  let gone = 0;
  const reader = open({ onGone: () => { gone += 1; } });
  await reader.load();
  await reader.look();
  assert.equal(gone, 0);
  await empty();
  await reader.look();
  await reader.look();
  assert.equal(gone, 1);
});

test('store: a browser that ends the connection because the data were removed tells it at once', async () => {
  let connection;
  const watch = (transaction) => function watched(...args) {
    connection = this;
    return transaction.apply(this, args);
  };
  const told = new Promise((resolve) => {
    databasePrototype().then((shape) => withPatch(shape, 'transaction', watch, async () => {
      const store = open({ onGone: resolve });
      await store.load();
      await store.commit({ generation: 0, puts: [letter(1, 1)], deletes: [] });
      const ended = connection;
      await empty();
      ended.close();
      ended.onclose();
    }));
  });
  await told;
});

test('store: an empty storage, or one that gives no answer, is not called gone', async () => {
  const gone = () => assert.fail('gone');
  const fresh = open({ onGone: gone });
  await fresh.load();
  await fresh.look();
  const broken = open({ onGone: gone, loadPatience: 5 });
  await broken.load();
  await broken.commit({ generation: 0, puts: [letter(1, 1)], deletes: [] });
  broken.leave();
  await broken.look();
});

test('store: a page that was not left after all goes on', async () => {
  const store = open();
  await store.load();
  store.leave();
  assert.equal(await store.commit({ generation: 0, puts: [letter(1, 1)], deletes: [] }), COMMIT_PROBLEM.closed);
  store.comeBack();
  assert.equal((await store.load()).generation, 0);
  assert.equal(await store.commit({ generation: 0, puts: [letter(1, 1)], deletes: [] }), 0);
});

test('store: a generation is eight bytes, little-endian, and large ones survive', () => {
  for (const generation of [0, 1, 255, 256, 2 ** 32 - 1, 2 ** 32, 2 ** 52]) {
    assert.equal(decodeGeneration(encodeGeneration(generation)), generation);
  }
  assert.deepEqual(encodeGeneration(0x01020304), bytes(4, 3, 2, 1, 0, 0, 0, 0));
  assert.equal(decodeGeneration(undefined), 0);
});
