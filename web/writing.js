// @ts-check
// From the program to the device and back: what was typed is saved, and this page is the one that writes, or is not.
// SPDX-License-Identifier: MIT

import { LOAD } from './codes.js';
import { sentences } from './sentences.js';

/**
 * @param {object} parts
 * @param {Document} parts.document
 * @param {import('./types.d.ts').Bridge} parts.bridge
 * @param {import('./types.d.ts').Mirror} parts.mirror
 * @param {import('./types.d.ts').Store} parts.store
 * @param {import('./types.d.ts').Lock} parts.lock
 * @param {import('./types.d.ts').Cover} parts.cover
 * @param {(act: () => void) => void} parts.asking Acts, and asks for a frame.
 * @param {() => void} parts.onFirst Something is stored for the first time.
 * @param {(sentence: string) => void} parts.say
 */
export function createWriting({ document, bridge, mirror, store, lock, cover, asking, onFirst, say }) {
  /** Everything that was typed is on its way to the device. */
  function save() {
    mirror.flush();
    bridge.call('save');
  }

  return {
    save,

    /** Resolves when it is on the device, or could not be kept. */
    async saveAll() {
      save();
      await store.idle();
    },

    /** @param {import('./contract.d.ts').CommitOrder} order */
    async commit({ generation, puts, deletes }) {
      const code = await store.commit({ generation, puts: bridge.readFiles(puts), deletes });
      if (code !== 0 && document.visibilityState === 'visible') cover.hide(); // A lock is called off.
      if (code === 0 && generation === 0) onFirst();
      asking(() => (code === 0 ? bridge.call('saved', store.generation()) : bridge.call('save_failed', code, store.generation())));
    },

    /** Another page writes from now on. What was typed until now still counts as this page's. */
    lose() {
      mirror.flush();
      asking(() => bridge.call('writer_lost'));
    },

    /** Becomes the page that writes. What another one saved in the meantime is read first. */
    async takeOver() {
      await lock.takeOver();
      await store.idle();
      store.comeBack();
      const { code, generation, files } = await store.load();
      if (code === LOAD.ok || code === LOAD.empty) {
        bridge.putFiles(files);
        asking(() => bridge.call('took_over', generation));
      } else {
        say(sentences.noAnswer);
      }
    },
  };
}
