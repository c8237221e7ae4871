// @ts-check
// What the page listens to once the program runs: its size, its life, the GL context, files that are dropped.
// SPDX-License-Identifier: MIT

import { showBar } from './errors.js';
import { takeDropped } from './files.js';
import { watchContext, watchLife } from './lifecycle.js';
import { sentences } from './sentences.js';
import { watchViewport } from './viewport.js';

/** The plain page is laid out by the browser; the Wasm side describes it as on a phone. */
const PLAIN_SIZE = {
  width: 390, height: 844, deviceWidth: 390, deviceHeight: 844,
  safeTop: 0, safeRight: 0, safeBottom: 0, safeLeft: 0, keyboard: 0,
};

/**
 * What is told of all that.
 * @typedef {object} Listeners
 * @property {HTMLCanvasElement} canvas
 * @property {boolean} plain Nothing can be painted: the mirror is the page.
 * @property {import('./types.d.ts').Bridge} bridge
 * @property {import('./types.d.ts').Mirror} mirror
 * @property {import('./types.d.ts').Frames} frames
 * @property {import('./types.d.ts').Cover} cover
 * @property {import('./types.d.ts').Guard} guard
 * @property {import('./types.d.ts').Unsaved} unsaved
 * @property {import('./types.d.ts').Store} store
 * @property {import('./types.d.ts').Writing} writing
 * @property {Parameters<typeof takeDropped>[1]} fileTaker
 * @property {(act: () => void) => void} asking Acts, and asks for a frame.
 */

/**
 * @param {Window} window
 * @param {Listeners} listeners
 */
export function mount(window, { canvas, plain, bridge, mirror, frames, cover, guard, unsaved, store, writing, fileTaker, asking }) {
  const { document } = window;
  takeDropped(document, fileTaker);
  watchViewport(window, {
    canvas,
    onPreferences(preferences, systemColors) {
      for (const [color, rgb] of systemColors) bridge.call('system_color', color, rgb);
      asking(() => bridge.call('preferences', preferences.dark, preferences.reducedMotion, preferences.forcedColors,
        preferences.coarsePointer, preferences.fontScale));
    },
    onSize(measured) {
      const size = plain ? PLAIN_SIZE : measured;
      bridge.call('resize', size.width, size.height, size.deviceWidth, size.deviceHeight, size.safeTop, size.safeRight,
        size.safeBottom, size.safeLeft, size.keyboard);
      frames.drawNow(performance.now());
      mirror.revealFocus();
    },
  });
  watchContext(canvas, {
    lost: frames.pause,
    restored() {
      bridge.call('context_restored');
      frames.resume();
    },
    stayedLost() {
      showBar(document, sentences.noPicture, { label: sentences.loadAgain, act: () => window.location.reload() });
    },
  });
  watchLife(window, {
    hidden() {
      cover.show();
      frames.pause();
      bridge.call('visible', false);
      writing.save(); // In this event: there may be no other.
      guard.hidden(); // A lock at once comes after that.
    },
    shown() {
      // What is to be locked is not seen again; but nobody is kept from words that can't be saved.
      store.look(); // Nobody tells a page that sleeps.
      if (guard.shown() && unsaved.state() !== 'failed') bridge.call('lock');
      else cover.hide();
      bridge.call('visible', true);
      frames.resume();
    },
    leave() {
      cover.show();
      frames.pause();
      store.leave();
    },
    returns() {
      if (unsaved.state() === 'saved') return false;
      // Words that could not be kept are only here.
      cover.hide();
      frames.resume();
      writing.lose();
      writing.takeOver();
      return true;
    },
    dayMayChange: frames.request,
  });
}
