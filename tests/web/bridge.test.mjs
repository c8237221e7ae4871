// The bridge: calls in, messages out, and what happens when the Wasm side stops.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { createBridge } from '../../web/bridge.js';

let module;
let bridge;
let received;
let crashes;

beforeEach(() => {
  received = [];
  crashes = [];
  const files = new Map();
  module = {
    HEAPU8: new Uint8Array(1024),
    mounted: [],
    clearFiles: () => files.clear(),
    mountFiles: (path) => module.mounted.push(path),
    putFile: (path, contents) => files.set(path, contents),
    takeFile: (path) => files.get(path).slice(),
    freed: [],
    _malloc: () => 64,
    _free(pointer) { module.freed.push(pointer); },
    calls: [],
    _ebb_activate: (key) => module.calls.push(['activate', key]),
    _ebb_frame: () => 1,
    _ebb_edit(key, pointer, length) {
      module.calls.push(['edit', key, new TextDecoder().decode(module.HEAPU8.slice(pointer, pointer + length)), module.HEAPU8[pointer + length]]);
    },
  };
  bridge = createBridge({
    onMessage: (message) => received.push(message),
    shape: () => {},
    unshape: () => {},
    onCrash: (error) => crashes.push(error),
  });
});

test('bridge: without a module every call is nothing', () => {
  bridge.call('activate', 3);
  bridge.call('edit', 3, 'x');
  assert.equal(bridge.call('frame'), 0);
});

test('bridge: the vault is mounted before anything is put there', () => {
  bridge.attach(module);
  assert.deepEqual(module.mounted, ['/ebb']);
});

test('bridge: text goes as UTF-8, ended by a zero, and its memory is given back', () => {
  bridge.attach(module);
  bridge.call('edit', 5, 'Grüße 👋');
  assert.deepEqual(module.calls, [['edit', 5, 'Grüße 👋', 0]]);
  assert.deepEqual(module.freed, [64]);
});

test('bridge: nothing of a text stays behind in the memory that carried it', () => {
  bridge.attach(module);
  bridge.call('edit', 5, 'secret');
  assert.deepEqual([...module.HEAPU8.subarray(64, 71)], [0, 0, 0, 0, 0, 0, 0]);
});

test('bridge: yes and no go as 1 and 0, and nothing as a length of -1', () => {
  bridge.attach(module);
  module._ebb_focus = (...values) => module.calls.push(['focus', ...values]);
  module._ebb_backup_part = (...values) => module.calls.push(['backup_part', ...values]);
  bridge.call('focus', 7, true);
  bridge.call('backup_part', null);
  bridge.call('backup_part', new Uint8Array([1, 2]));
  assert.deepEqual(module.calls, [['focus', 7, 1], ['backup_part', 0, -1], ['backup_part', 64, 2]]);
});

test('bridge: no memory is an error, not a lost text', () => {
  module._malloc = () => 0;
  bridge.attach(module);
  assert.throws(() => bridge.call('edit', 5, 'x'), /memory/);
});

test('bridge: a message is handed on after the call that sent it, before the caller goes on', () => {
  bridge.attach(module);
  const order = [];
  module._ebb_activate = () => {
    bridge.host.receive('{"kind":"tree","nodes":[]}');
    order.push(`in the call: ${received.length}`);
  };
  bridge.call('activate', 1);
  order.push(`after it: ${received.length}`);
  assert.deepEqual(order, ['in the call: 0', 'after it: 1']);
});

test('bridge: what a message leads to never calls into a call that is still running', () => {
  bridge.attach(module);
  let depth = 0;
  let deepest = 0;
  module._ebb_activate = (key) => {
    depth += 1;
    deepest = Math.max(deepest, depth);
    if (key < 3) bridge.host.receive(JSON.stringify({ kind: 'again', key: key + 1 }));
    depth -= 1;
  };
  const order = [];
  bridge = createBridge({
    onMessage({ key }) {
      order.push(`message ${key}`);
      bridge.call('activate', key);
      order.push(`done with ${key}`);
    },
    shape: () => {}, unshape: () => {}, onCrash: assert.fail,
  });
  bridge.attach(module);
  bridge.call('activate', 1);
  assert.deepEqual(order, ['message 2', 'done with 2', 'message 3', 'done with 3']);
  assert.equal(deepest, 1);
});

test('bridge: one message that can not be understood does not hold back the others', (t) => {
  const reported = [];
  globalThis.reportError = (error) => reported.push(error);
  t.after(() => delete globalThis.reportError);
  bridge.attach(module);
  module._ebb_activate = () => {
    bridge.host.receive('not json');
    bridge.host.receive('{"kind":"wake"}');
  };
  bridge.call('activate', 1);
  assert.deepEqual(received, [{ kind: 'wake' }]);
  assert.equal(reported.length, 1);
});

test('bridge: when the Wasm side stops, it is told once and later calls are nothing', () => {
  bridge.attach(module);
  module._ebb_activate = () => {
    throw new Error('unreachable');
  };
  bridge.call('activate', 1);
  bridge.call('activate', 1);
  bridge.call('edit', 1, 'x');
  assert.equal(crashes.length, 1);
  assert.equal(bridge.call('frame'), 0);
});

test('bridge: files are copies: what is written later does not change a commit', () => {
  bridge.attach(module);
  const contents = new Uint8Array([1]);
  bridge.putFiles([{ path: '/ebb/vault/a', contents }]);
  const [file] = bridge.readFiles(['/ebb/vault/a']);
  contents[0] = 9;
  assert.deepEqual(file, { path: '/ebb/vault/a', contents: new Uint8Array([1]) });
});
