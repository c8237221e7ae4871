// What the tabs of a vault hear, and how a vault's things are called.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { databaseOf, nameOf } from '../../web/names.js';
import { createTabs } from '../../web/tabs.js';

test('tabs: only the words that are known are heard, whatever another page of the origin says', () => {
  const channel = new EventTarget();
  const said = [];
  channel.postMessage = (word) => said.push(word);
  const heard = [];
  const tabs = createTabs(channel);
  for (const word of ['release', 'erase', 'lock', 'hide']) tabs.hear(word, () => heard.push(word));
  for (const data of ['', 'open', null, undefined, 1, ['erase'], { erase: true }, 'erase ', { toString: () => 'erase' }, 'erase', 'release', 'unlock', 'lock', 'hide']) {
    channel.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
  assert.deepEqual(heard, ['erase', 'release', 'lock', 'hide']);
  tabs.tell('erase');
  assert.deepEqual(said, ['erase']);
});

test('tabs: a browser without channels is no reason to fail', () => {
  const tabs = createTabs(undefined);
  tabs.hear('erase', () => {});
  tabs.tell('erase');
});

test('names: at the root and on a disk as ever, else by the path', () => {
  assert.equal(databaseOf('https://host.example/'), '/ebb');
  assert.equal(databaseOf('file:///home/me/Downloads/'), '/ebb');
  assert.equal(databaseOf('https://host.example/notes/'), '/notes/ebb');
  assert.notEqual(databaseOf('https://host.example/ebb/'), databaseOf('https://host.example/'));
  assert.equal(nameOf('https://host.example/', 'ebb-writer'), 'ebb-writer');
  assert.equal(nameOf('https://host.example/a/b/', 'ebb-writer'), 'a/b/ebb-writer');
});
