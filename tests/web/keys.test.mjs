// A key is derived apart from the page, and on it when there is no other way.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKeys } from '../../web/keys.js';

const wish = { secret: 'tide', salt: '00'.repeat(16), memory: 65536, passes: 3 };
const answer = { key: new Uint8Array(32).fill(7), took: 200 };

/** A worker that does what it is told to do. */
function fakeWorker(act) {
  const worker = { ended: 0, asked: [], terminate() { this.ended += 1; }, postMessage(message) { this.asked.push(message); act(this, message); } };
  return worker;
}

test('keys: a worker derives the key and is ended afterwards', async () => {
  const worker = fakeWorker((self) => queueMicrotask(() => self.onmessage({ data: answer })));
  const keys = createKeys({ newWorker: () => worker, program: 'kdf.wasm', here: () => assert.fail('not on the page') });
  assert.deepEqual(await keys.derive(wish), answer);
  assert.deepEqual(worker.asked, [{ program: 'kdf.wasm', wish }]);
  assert.equal(worker.ended, 1);
});

for (const [how, act] of Object.entries({
  'does not start': (self) => queueMicrotask(() => self.onerror({ preventDefault() {} })),
  'fails': (self) => queueMicrotask(() => self.onmessage({ data: { failed: 'no program' } })),
  'gives no answer': () => {},
})) {
  test(`keys: when the worker ${how}, the page derives the key itself, once`, async (t) => {
    t.mock.method(globalThis, 'fetch', async () => 'the program');
    const worker = fakeWorker(act);
    let here = 0;
    const keys = createKeys({
      newWorker: () => worker, program: 'kdf.wasm', patience: 20,
      async here(program, asked) {
        here += 1;
        assert.equal(await program, 'the program');
        assert.equal(asked, wish);
        return answer;
      },
    });
    assert.deepEqual(await keys.derive(wish), answer);
    assert.equal(here, 1);
    assert.equal(worker.ended, 1);
  });
}

test('keys: when there is no way at all, that is the answer', async (t) => {
  t.mock.method(globalThis, 'fetch', async () => { throw new Error('offline'); });
  t.mock.method(console, 'warn', () => {});
  const keys = createKeys({ newWorker: () => { throw new Error('refused'); }, program: 'kdf.wasm', here: async (program) => program });
  assert.deepEqual(await keys.derive(wish), { key: null, took: 0 });
});
