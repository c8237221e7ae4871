// @ts-check
// The start, in its order: what the browser must have, everything that can load at once, the program, then the vault.
// SPDX-License-Identifier: MIT

import { LOAD, PLACE } from './codes.js';
import { showNote } from './errors.js';
import { loadParts } from './load.js';
import { mount } from './mount.js';
import { part } from './place.js';
import { sentences } from './sentences.js';
import { isHeld, missingPart } from './support.js';
import { bringTexts } from './texts.js';

/** The places that the home screen's shortcuts open. */
const SHORTCUTS = new Map([['#breathe', PLACE.breathe], ['#write', PLACE.write]]);

/** @typedef {'download' | 'held' | 'start' | NonNullable<ReturnType<typeof missingPart>>} Failure Why the page can't be shown. */

/**
 * What is started.
 * @typedef {object} Started
 * @property {IDBFactory | undefined} storage
 * @property {import('./types.d.ts').Shell} shell
 * @property {import('./types.d.ts').Lock} lock
 * @property {import('./types.d.ts').DeviceBack} deviceBack
 * @property {() => void} onStand The program runs.
 * @property {() => void} onOpen The vault was told: what can wait begins.
 */

/**
 * @param {Window} window
 * @param {import('./mount.js').Listeners & Started} parts
 * @returns {Promise<Failure | undefined>} Undefined: the page stands.
 */
export async function start(window, parts) {
  const { canvas, plain, bridge, store, storage, shell, lock, deviceBack, asking, onStand, onOpen } = parts;
  if (isHeld(window)) return 'held';
  const missing = missingPart({ wasm: globalThis.WebAssembly, storage });
  if (missing) return missing;
  await deviceBack.leave(); // Come to by Forward from the page that is shown after hiding, this one ends here.
  const writable = lock.acquire();
  const vault = store.load().then((loaded) => {
    shell.arrived('notes');
    return loaded;
  });
  /** @type {Awaited<ReturnType<typeof loadParts>>} */
  let loaded;
  try {
    loaded = await loadParts(canvas, bridge.host, shell);
  } catch (error) {
    console.error(error);
    return 'download';
  }
  bridge.attach(loaded.module);
  for (const { face, bytes } of loaded.fonts) bridge.call('font', face, bytes);
  if (!bridge.call('language', loaded.language, '')) return 'download';
  if (!bridge.call('start') && !plain) return 'start';
  onStand();
  if (plain) {
    document.documentElement.classList.add('plain');
    showNote(document, sentences.noPictures);
  }
  mount(window, parts);
  void bringTexts(window, part, (text) => bridge.call('texts', text));
  const { code, generation, files } = await vault;
  bridge.putFiles(files);
  const mayWrite = await writable;
  const shortcut = SHORTCUTS.get(window.location.hash);
  if (shortcut !== undefined) {
    bridge.call('open', shortcut);
    window.history.replaceState(null, '', window.location.pathname); // One address, whatever was opened.
  }
  asking(() => bridge.call('vault_loaded', code, generation, mayWrite && (code === LOAD.ok || code === LOAD.empty), store.settled()));
  requestAnimationFrame(shell.remove);
  onOpen();
  return undefined;
}
