// An origin's own file system in memory, as a worker has it: written in place, cut short wherever a test says.
// SPDX-License-Identifier: MIT

/** The page, or the machine, is gone. */
export class Killed extends Error {}

export class FakeFiles {
  /** @type {Map<string, Uint8Array>} */
  files = new Map();

  /** Names of files that somebody has open. @type {Set<string>} */
  held = new Set();

  /** After so many writes and flushes everything ends; the write that it ends in is half done. */
  kill = Infinity;

  /** @returns {boolean} Whether this is the last thing that happens. */
  step() {
    if (this.kill <= 0) throw new Killed();
    this.kill -= 1;
    return this.kill <= 0;
  }

  /** @param {string} name @param {{ create?: boolean }} [options] */
  async getFileHandle(name, { create = false } = {}) {
    if (!this.files.has(name)) {
      if (!create) throw new DOMException(name, 'NotFoundError');
      this.files.set(name, new Uint8Array(0));
    }
    return {
      getFile: async () => ({ arrayBuffer: async () => this.files.get(name)?.slice().buffer }),
      createSyncAccessHandle: async () => {
        if (this.held.has(name)) throw new DOMException(name, 'NoModificationAllowedError');
        this.held.add(name);
        return this.#open(name);
      },
    };
  }

  /** @param {string} name */
  async removeEntry(name) {
    this.files.delete(name);
  }

  /** @param {string} name */
  #open(name) {
    const now = () => /** @type {Uint8Array} */ (this.files.get(name));
    return {
      getSize: () => now().length,
      /** @param {Uint8Array} into @param {{ at: number }} options */
      read(into, { at }) {
        into.set(now().subarray(at, at + into.length));
      },
      /** @param {Uint8Array} bytes @param {{ at: number }} options */
      write: (bytes, { at }) => {
        const last = this.step();
        const written = last ? bytes.subarray(0, bytes.length / 2) : bytes;
        const after = new Uint8Array(Math.max(now().length, at + written.length));
        after.set(now());
        after.set(written, at);
        this.files.set(name, after);
        if (last) throw new Killed();
      },
      flush: () => { if (this.step()) throw new Killed(); },
      close: () => this.held.delete(name),
    };
  }

  /** The page was killed: nobody holds anything. */
  begin() {
    this.held.clear();
    this.kill = Infinity;
  }
}

/** A worker that does what half_worker.js does, over these files. @param {FakeFiles} root @param {typeof import('../../web/half_files.js')} code */
export const workerOver = (root, { change, erase }) => () => {
  const worker = {
    /** @type {((event: { data: { failed: string } }) => void) | undefined} */
    onmessage: undefined,
    terminate() {},
    /** @param {any} data */
    async postMessage({ names, wish }) {
      try {
        await (wish === 'erase' ? erase(root, names) : change(root, names, wish));
        worker.onmessage?.({ data: { failed: '' } });
      } catch (error) {
        // Of one that was killed the page hears nothing, and stops waiting.
        worker.onmessage?.({ data: { failed: error instanceof Killed ? 'TimeoutError' : error.name } });
      }
    },
  };
  return /** @type {any} */ (worker);
};
