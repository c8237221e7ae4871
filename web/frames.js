// @ts-check
// When a frame is drawn: only when something asked for it. At rest there is no callback and no timer.
// SPDX-License-Identifier: MIT

/**
 * @typedef {object} FrameClock
 * @property {(tick: (now: number) => void) => number} requestFrame
 * @property {(id: number) => void} cancelFrame
 * @property {(callback: () => void, ms: number) => number} setTimer
 * @property {(id: number) => void} clearTimer
 */

/** @type {FrameClock} */
const browserClock = {
  requestFrame: (tick) => requestAnimationFrame(tick),
  cancelFrame: (id) => cancelAnimationFrame(id),
  setTimer: (callback, ms) => window.setTimeout(callback, ms),
  clearTimer: (id) => window.clearTimeout(id),
};

/**
 * @param {(now: number) => number} draw Returns 0 to sleep, 1 to draw again at the next frame,
 *   n > 1 to draw again in n ms.
 * @param {FrameClock} [clock]
 */
export function createFrames(draw, clock = browserClock) {
  let frame = 0;
  let timer = 0;
  let more = 0; // Frames that are due whatever `draw` returns.
  let paused = false;

  function forget() {
    if (timer) clock.clearTimer(timer);
    if (frame) clock.cancelFrame(frame);
    timer = 0;
    frame = 0;
  }

  function request() {
    if (paused || frame) return;
    forget();
    frame = clock.requestFrame(tick);
  }

  /** @param {number} now */
  function tick(now) {
    frame = 0;
    const wish = draw(now);
    if (more > 0) {
      more -= 1;
      request();
    } else if (wish === 1) {
      request();
    } else if (wish > 1 && !frame && !paused) {
      forget();
      timer = clock.setTimer(() => {
        timer = 0;
        request();
      }, wish);
    }
  }

  return {
    /** One frame soon, however often it is asked for. */
    request,
    /**
     * A frame within this task: the canvas has just been resized, which emptied it.
     * @param {number} now
     */
    drawNow(now) {
      if (paused) return;
      forget();
      tick(now);
    },
    /** Nothing more until `resume`. */
    pause() {
      paused = true;
      forget();
    },
    /** Two frames: the first may still show what was true before the pause. */
    resume() {
      paused = false;
      more = 1;
      request();
    },
  };
}
