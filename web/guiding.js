// @ts-check
// A run of breathing on the device: heard, felt, the screen awake. Nobody may touch the page for a while.
// SPDX-License-Identifier: MIT

/**
 * @param {Document} document
 * @param {object} parts
 * @param {import('./types.d.ts').Guard} parts.guard
 * @param {ReturnType<typeof import('./audio.js').createTones>} parts.tones
 * @param {ReturnType<typeof import('./vibration.js').createVibration>} parts.vibration
 * @param {ReturnType<typeof import('./wake_lock.js').createWakeLock>} parts.wakeLock
 * @param {() => void} stirred A pointer or a key during a run.
 */
export function createGuiding(document, { guard, tones, vibration, wakeLock }, stirred) {
  let goesOn = false;
  for (const type of ['pointerdown', 'pointermove', 'keydown']) {
    document.addEventListener(type, () => {
      if (goesOn) stirred();
    }, { capture: true, passive: true });
  }
  return {
    /** @param {import('./contract.d.ts').Guide} guide */
    begin(guide) {
      goesOn = true;
      guard.hold(true);
      tones.play(guide);
      vibration.play(guide);
      wakeLock.hold();
    },
    /** @param {boolean} over It came to its end by itself. */
    end(over) {
      goesOn = false;
      guard.hold(false);
      tones.stop(over);
      vibration.stop(over);
      wakeLock.release();
    },
  };
}
