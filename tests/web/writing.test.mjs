// What is typed gets to the device, and the program hears what became of it.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { COMMIT_PROBLEM, LOAD } from '../../web/codes.js';
import { createWriting } from '../../web/writing.js';

/** A page whose storage answers as it is told. */
function page({ code = 0, load = LOAD.ok } = {}) {
  const log = [];
  const said = [];
  const writing = createWriting({
    document: { visibilityState: 'visible' },
    bridge: {
      call: (...values) => { log.push(values.join(' ')); },
      readFiles: (paths) => paths.map((path) => ({ path, contents: new Uint8Array() })),
      putFiles: (files) => { log.push(`${files.length} files`); },
    },
    mirror: { flush: () => log.push('flush') },
    store: {
      commit: async () => code,
      generation: () => 7,
      idle: async () => { log.push('idle'); },
      comeBack: () => log.push('back'),
      load: async () => ({ code: load, generation: 9, files: [{}, {}] }),
    },
    lock: { takeOver: async () => { log.push('lock'); } },
    cover: { hide: () => log.push('shown') },
    asking: (act) => act(),
    onFirst: () => log.push('first'),
    say: (sentence) => said.push(sentence),
  });
  return { writing, log, said };
}

test('writing: a commit that is durable is told with its generation', async () => {
  const { writing, log } = page();
  await writing.commit({ generation: 6, puts: ['/ebb/o/1'], deletes: [] });
  assert.deepEqual(log, ['saved 7']);
});

test('writing: the first one is told of, so that the browser is asked to keep it', async () => {
  const { writing, log } = page();
  await writing.commit({ generation: 0, puts: [], deletes: [] });
  assert.deepEqual(log, ['first', 'saved 7']);
});

test('writing: one that is not stored uncovers the page and says why', async () => {
  const { writing, log } = page({ code: COMMIT_PROBLEM.full });
  await writing.commit({ generation: 0, puts: [], deletes: [] });
  assert.deepEqual(log, ['shown', `save_failed ${COMMIT_PROBLEM.full} 7`]);
});

test('writing: what was typed is told before it is saved, and before another page writes', async () => {
  const { writing, log } = page();
  await writing.saveAll();
  assert.deepEqual(log, ['flush', 'save', 'idle']);
  log.length = 0;
  writing.lose();
  assert.deepEqual(log, ['flush', 'writer_lost']);
});

test('writing: the page that takes over reads what another one saved first', async () => {
  const { writing, log } = page();
  await writing.takeOver();
  assert.deepEqual(log, ['lock', 'idle', 'back', '2 files', 'took_over 9']);
});

test('writing: a storage that gives no answer is told, and nothing of the page is let go of', async () => {
  const failed = Object.values(LOAD).find((code) => code !== LOAD.ok && code !== LOAD.empty);
  const { writing, log, said } = page({ load: failed });
  await writing.takeOver();
  assert.deepEqual(log, ['lock', 'idle', 'back']);
  assert.match(said[0], /stays here/);
});
