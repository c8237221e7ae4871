// The lock: one tab writes; another can have it when it asks, and takes it when nobody answers.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { createLock } from '../../web/lock.js';
import { createTabs } from '../../web/tabs.js';

/** As much of the browser's lock manager as one name needs. */
class FakeLocks {
  holder = null;
  queue = [];

  request(name, options, callback) {
    return new Promise((resolve, reject) => {
      const wish = { callback, resolve, reject };
      if (options.steal && this.holder) {
        this.holder.reject(new DOMException('', 'AbortError'));
        this.holder = null;
      }
      if (!this.holder) {
        this.grant(wish);
      } else if (options.ifAvailable) {
        resolve(callback(null));
      } else {
        this.queue.push(wish);
        options.signal?.addEventListener('abort', () => {
          this.queue = this.queue.filter((other) => other !== wish);
          reject(options.signal.reason);
        });
      }
    });
  }

  grant(wish) {
    this.holder = wish;
    Promise.resolve(wish.callback({})).then((value) => {
      wish.resolve(value);
      if (this.holder !== wish) return;
      this.holder = null;
      const next = this.queue.shift();
      if (next) this.grant(next);
    });
  }
}

let locks;
let channels;
let log;

beforeEach(() => {
  locks = new FakeLocks();
  channels = [];
  log = [];
});

function openChannel() {
  const channel = new EventTarget();
  channel.postMessage = (data) => {
    for (const other of channels) {
      if (other !== channel) other.dispatchEvent(Object.assign(new Event('message'), { data }));
    }
  };
  channels.push(channel);
  return channel;
}

function tab(name, more = {}) {
  return createLock({
    locks,
    name: 'ebb-writer',
    tabs: createTabs(openChannel()),
    beforeRelease: async () => { log.push(`${name} saves`); },
    onLost: () => log.push(`${name} only reads`),
    ...more,
  });
}

test('lock: the first tab writes, the second one reads', async () => {
  assert.equal(await tab('first').acquire(), true);
  assert.equal(await tab('second').acquire(), false);
  assert.deepEqual(log, []);
});

test('lock: a tab that is asked saves first, then lets go', async () => {
  await tab('first').acquire();
  const second = tab('second');
  await second.acquire();
  await second.takeOver();
  assert.deepEqual(log, ['first saves', 'first only reads']);
});

test('lock: the tab that lost it can have it back', async () => {
  const first = tab('first');
  const second = tab('second');
  await first.acquire();
  await second.acquire();
  await second.takeOver();
  await first.takeOver();
  assert.deepEqual(log, ['first saves', 'first only reads', 'second saves', 'second only reads']);
});

test('lock: a tab that does not answer loses it and only reads from then on', async () => {
  await tab('first', { tabs: createTabs(undefined) }).acquire();
  const second = tab('second', { releaseTime: 5 });
  await second.acquire();
  await second.takeOver();
  await Promise.resolve();
  assert.deepEqual(log, ['first only reads']);
});

test('lock: without locks every tab may write; the store compares generations', async () => {
  assert.equal(await tab('old browser', { locks: undefined }).acquire(), true);
});
