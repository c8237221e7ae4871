// @ts-check
// The only file that touches the Wasm module: typed calls in, messages out, files in its memory.
// SPDX-License-Identifier: MIT

/** @typedef {import('./contract.d.ts').Calls} Calls */
/** @typedef {import('./contract.d.ts').Message} Message */
/** @typedef {import('./types.d.ts').EbbModule} EbbModule */
/** @typedef {import('./types.d.ts').RunPicture} RunPicture */
/** @typedef {import('./types.d.ts').RunRequest} RunRequest */
/** @typedef {import('./types.d.ts').VaultFile} VaultFile */

/** Where the vault lies in the module's file system; also the name of its database. */
export const MOUNT = '/ebb';

/**
 * What the bridge hands on.
 * @typedef {object} BridgeOptions
 * @property {(message: Message) => void} onMessage Called after the Wasm call that sent it has returned,
 *   in the same task: a `focus()` there still counts as the person's own doing.
 * @property {(bytes: Uint8Array) => boolean} givePart The next bytes of a file for the person; they are the module's
 *   memory. Whether there was room for them.
 * @property {(name: string) => void} give That file is whole; without a name it is let go of.
 * @property {(request: RunRequest) => RunPicture} shape Called while a Wasm call runs.
 * @property {(texture: WebGLTexture | null) => void} unshape Called while a Wasm call runs.
 * @property {(error: unknown) => void} onCrash The Wasm side has stopped for good; every later call is ignored.
 */

/** @param {BridgeOptions} options */
export function createBridge({ onMessage, givePart, give, shape, unshape, onCrash }) {
  const encoder = new TextEncoder();
  /** @type {EbbModule | null} */
  let module = null;
  let running = false;
  let delivering = false;
  /** @type {string[]} */
  const inbox = [];

  function deliver() {
    if (delivering) return;
    delivering = true;
    try {
      for (let json = inbox.shift(); json !== undefined; json = inbox.shift()) {
        try {
          onMessage(JSON.parse(json));
        } catch (error) {
          reportError(error); // One bad message must not hold back the others.
        }
      }
    } finally {
      delivering = false;
    }
  }

  /**
   * Copies bytes into the module's memory, with a zero behind them.
   * @param {EbbModule} to
   * @param {Uint8Array} bytes
   * @returns {number} Where they are.
   */
  function lend(to, bytes) {
    const pointer = to._malloc(bytes.length + 1);
    if (pointer === 0) throw new Error('The device has no memory left for this text.');
    to.HEAPU8.set(bytes, pointer);
    to.HEAPU8[pointer + bytes.length] = 0;
    return pointer;
  }

  /**
   * Calls the program. What passes as text or bytes is wiped from its memory afterwards.
   * @template {keyof Calls} Name
   * @param {Name} name
   * @param {Parameters<Calls[Name]>} values
   * @returns {number} What the program returned, true as 1; 0 when there is no module (any more).
   */
  function call(name, ...values) {
    const callee = module;
    if (!callee) return 0;
    /** @type {[pointer: number, length: number][]} */
    const lent = [];
    /** @type {number[]} */
    const raw = [];
    for (const value of /** @type {(string | Uint8Array | number | boolean | null)[]} */ (values)) {
      if (typeof value === 'string' || value instanceof Uint8Array) {
        const bytes = typeof value === 'string' ? encoder.encode(value) : value;
        const pointer = lend(callee, bytes);
        lent.push([pointer, bytes.length]);
        raw.push(pointer, bytes.length);
      } else if (value === null) {
        raw.push(0, -1);
      } else {
        raw.push(Number(value));
      }
    }
    running = true;
    let result = 0;
    try {
      const program = /** @type {Record<string, (...values: number[]) => number>} */ (/** @type {unknown} */ (callee));
      result = program[`_ebb_${name}`](...raw) ?? 0;
      for (const [pointer, length] of lent) {
        callee.HEAPU8.fill(0, pointer, pointer + length);
        callee._free(pointer);
      }
    } catch (error) {
      module = null;
      onCrash(error);
    }
    running = false;
    deliver();
    return result;
  }

  return {
    call,

    /** The Wasm side is let go of: every later call is ignored. */
    detach() {
      module = null;
    },

    /** Given to the module's factory as `host`. */
    host: {
      /** @param {string} json */
      receive(json) {
        inbox.push(json);
        if (!running) deliver();
      },
      givePart,
      give,
      shape,
      unshape,
    },

    /** @param {EbbModule} loaded */
    attach(loaded) {
      module = loaded;
      module.mountFiles(MOUNT);
    },

    /** @param {VaultFile[]} files All there are in the module's file system afterwards, folders included. */
    putFiles(files) {
      module?.clearFiles(MOUNT);
      for (const { path, contents } of files) module?.putFile(path, contents);
    },

    /**
     * @param {string[]} paths
     * @returns {VaultFile[]} Copies: what the module writes later does not change them.
     */
    readFiles(paths) {
      const { takeFile } = /** @type {EbbModule} */ (module);
      return paths.map((path) => ({ path, contents: takeFile(path) }));
    },
  };
}
