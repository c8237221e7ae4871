// @ts-check
// The only file that touches the Wasm module: typed calls in, messages out, files in its memory.
// SPDX-License-Identifier: MIT

/** @typedef {import('./types.d.ts').EbbModule} EbbModule */
/** @typedef {import('./types.d.ts').Key} Key */
/** @typedef {import('./types.d.ts').RunPicture} RunPicture */
/** @typedef {import('./types.d.ts').RunRequest} RunRequest */
/** @typedef {import('./types.d.ts').VaultFile} VaultFile */

/** Where the vault lies in the module's file system; also the name of its database. */
export const MOUNT = '/ebb';

/**
 * What the bridge hands on.
 * @typedef {object} BridgeOptions
 * @property {(message: any) => void} onMessage Called after the Wasm call that sent it has returned,
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
   * @param {string} name
   * @param {number[]} values
   * @returns {number} What the export returned; 0 when there is no module (any more).
   */
  function call(name, ...values) {
    if (!module) return 0;
    running = true;
    let result = 0;
    try {
      result = module[name](...values) ?? 0;
    } catch (error) {
      module = null;
      onCrash(error);
    }
    running = false;
    deliver();
    return result;
  }

  /**
   * @param {Uint8Array} bytes
   * @param {(pointer: number, length: number) => void} use The memory is freed when it returns.
   */
  function withBytes(bytes, use) {
    if (!module) return;
    const { _malloc, _free } = module;
    const pointer = _malloc(bytes.length + 1);
    if (pointer === 0) throw new Error('The device has no memory left for this text.');
    module.HEAPU8.set(bytes, pointer);
    module.HEAPU8[pointer + bytes.length] = 0;
    use(pointer, bytes.length);
    _free(pointer);
  }

  return {
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

    /**
     * @param {number} face 0 sans, 1 sans bold, 2 book, 3 book bold.
     * @param {Uint8Array} bytes A TrueType file.
     */
    font(face, bytes) {
      withBytes(bytes, (pointer, length) => call('_ebb_font', face, pointer, length));
    },
    /** @param {string} text The exercises, as assets/reflect.txt has them. */
    texts(text) {
      withBytes(encoder.encode(text), (pointer, length) => call('_ebb_texts', pointer, length));
    },
    /** @returns {number} 0 started; 1 no WebGL. */
    start: () => call('_ebb_start'),
    /** @param {import('./viewport.js').Size} size */
    resize: (size) => {
      call('_ebb_resize', size.width, size.height, size.deviceWidth, size.deviceHeight, size.safeTop,
        size.safeRight, size.safeBottom, size.safeLeft, size.keyboard);
    },
    /** @param {import('./viewport.js').Preferences} wish */
    preferences: (wish) => {
      call('_ebb_preferences', Number(wish.dark), Number(wish.reducedMotion),
        Number(wish.forcedColors), Number(wish.moreContrast), Number(wish.coarsePointer),
        wish.fontScale);
    },
    /**
     * @param {number} index As in viewport.js, SYSTEM_COLORS.
     * @param {number} rgb 0xRRGGBB.
     */
    systemColor: (index, rgb) => void call('_ebb_system_color', index, rgb),
    /**
     * @param {number} now From `performance.now()`.
     * @returns {number} 0 sleep; 1 again at the next animation frame; n > 1 wake in n ms.
     */
    frame: (now) => call('_ebb_frame', now),
    /** @param {Key} key */
    hover: (key) => void call('_ebb_hover', key),
    /** @param {Key} key */
    press: (key) => void call('_ebb_press', key),
    /**
     * @param {Key} key
     * @param {boolean} visible The focus came by the keyboard: draw its ring.
     */
    focus: (key, visible) => void call('_ebb_focus', key, Number(visible)),
    /** @param {Key} key */
    activate: (key) => void call('_ebb_activate', key),
    /**
     * @param {Key} key
     * @param {string} text
     */
    edit(key, text) {
      withBytes(encoder.encode(text), (pointer, length) => call('_ebb_edit', key, pointer, length));
    },
    /** @param {boolean} waits Words were typed that `edit` has not told yet. */
    ahead: (waits) => void call('_ebb_ahead', Number(waits)),
    /**
     * @param {string} text Of a file that the person gave.
     * @returns {boolean} Whether it is a letter now.
     */
    file(text) {
      let taken = 0;
      withBytes(encoder.encode(text), (pointer, length) => { taken = call('_ebb_file', pointer, length); });
      return taken !== 0;
    },
    /**
     * @param {Key} key
     * @param {number} value
     */
    set: (key, value) => void call('_ebb_set', key, value),
    /**
     * @param {Key} key
     * @param {number} top
     */
    scroll: (key, top) => void call('_ebb_scroll', key, top),
    escape: () => void call('_ebb_escape'),
    /** A sign of the person during a run: the screen may have grown dark. */
    stir: () => void call('_ebb_stir'),
    /** A run of breathing pauses until a press. */
    pause: () => void call('_ebb_pause'),
    /**
     * @param {number} code As in store.js, LOAD.
     * @param {number} generation
     * @param {boolean} writable
     */
    vaultLoaded: (code, generation, writable) =>
      void call('_ebb_vault_loaded', code, generation, Number(writable)),
    /** @param {number} generation */
    saved: (generation) => void call('_ebb_saved', generation),
    /**
     * @param {number} code As in store.js, FAILURE.
     * @param {number} generation That is known to be stored.
     */
    saveFailed: (code, generation) => void call('_ebb_save_failed', code, generation),
    /**
     * @param {Uint8Array | null} key None: there was no memory for it. It is zeroed.
     * @param {number} took In ms.
     */
    derived(key, took) {
      withBytes(key ?? new Uint8Array(0), (pointer, length) => {
        call('_ebb_derived', pointer, length, took);
        module?.HEAPU8.fill(0, pointer, pointer + length);
      });
      key?.fill(0);
    },
    /**
     * @param {Uint8Array} head The start of a file that the person chose.
     * @param {number} size Of the file.
     */
    backup: (head, size) => withBytes(head, (pointer, length) => call('_ebb_backup', pointer, length, size)),
    /**
     * @param {Uint8Array | null} bytes The next of that file; none: it can't be read.
     * @returns {boolean} Whether more is wanted.
     */
    backupPart(bytes) {
      let wanted = 0;
      if (!bytes) wanted = call('_ebb_backup_part', 0, -1);
      else withBytes(bytes, (pointer, length) => { wanted = call('_ebb_backup_part', pointer, length); });
      return wanted !== 0;
    },
    /** @param {string} four That chance has chosen for a passcode. */
    words: (four) => withBytes(encoder.encode(four), (pointer, length) => call('_ebb_words', pointer, length)),
    writerLost: () => void call('_ebb_writer_lost'),
    /** @param {number} generation Of what is stored now, which `putFiles` was given. */
    tookOver: (generation) => void call('_ebb_took_over', generation),
    /** What was stored was seen to be removed. */
    gone: () => void call('_ebb_gone'),
    contextRestored: () => void call('_ebb_context_restored'),
    /** @param {boolean} visible */
    visible: (visible) => void call('_ebb_visible', Number(visible)),
    /**
     * @param {number} copy One of COPY in updates.js.
     * @param {number} runs One of RUNS in home_screen.js.
     * @param {number} keeps One of KEEPS in keeps.js.
     */
    page: (copy, runs, keeps) => void call('_ebb_page', copy, runs, keeps),
    copied: () => void call('_ebb_copied'),
    /** @param {number} place As in main.js, SHORTCUTS. */
    open: (place) => void call('_ebb_open', place),
    /** Everything is saved, and the page loads again, locked; not while something can't be saved. */
    lock: () => void call('_ebb_lock'),
    /** What was typed is saved now, with or without a frame. */
    save: () => void call('_ebb_save'),
  };
}
