// @ts-check
// The page's life: hidden, shown, left, come back to, a new hour of the night, and the loss of the GL context.
// SPDX-License-Identifier: MIT

/** A day starts at one of the hours from 0 to this one, as the person chose. */
const LAST_START_OF_DAY = 6;

/** The browser gets this long, in ms, to give the GL context back before the person is told. */
const CONTEXT_PATIENCE = 2000;

/**
 * @param {Date} now
 * @returns {number} Milliseconds until the next hour at which a day may start.
 */
export function untilDayMayChange(now) {
  const next = new Date(now);
  next.setMinutes(0, 0, 0);
  do next.setHours(next.getHours() + 1);
  while (next.getHours() > LAST_START_OF_DAY);
  return Math.max(next.getTime() - now.getTime(), 1000);
}

/**
 * @param {Window} window
 * @param {object} does
 * @param {() => void} does.hidden Nobody sees the page; it goes on, perhaps not for long.
 * @param {() => void} does.shown
 * @param {() => void} does.leave The page may be gone in a moment. Must not start a transaction: some browsers
 *   then keep the next page from reading. `hidden` is not told after it.
 * @param {() => boolean} does.returns Come back to by the Back button, with the connection closed and perhaps old
 *   data in memory. True: it can go on; else it is loaded anew.
 * @param {() => void} does.dayMayChange
 */
export function watchLife(window, { hidden, shown, leave, returns, dayMayChange }) {
  const { document } = window;
  let timer = 0;
  let left = false;

  function waitForDay() {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      waitForDay();
      dayMayChange();
    }, untilDayMayChange(new Date()));
  }

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      window.clearTimeout(timer);
      if (!left) hidden();
    } else {
      waitForDay();
      shown();
    }
  });
  document.addEventListener('freeze', hidden);
  window.addEventListener('pagehide', () => {
    left = true;
    leave();
  });
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    left = false;
    if (!returns()) window.location.reload();
  });
  if (document.visibilityState === 'visible') waitForDay();
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {object} does
 * @param {() => void} does.lost
 * @param {() => void} does.restored
 * @param {() => void} does.stayedLost
 */
export function watchContext(canvas, { lost, restored, stayedLost }) {
  let timer = 0;
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault(); // Asks for it back.
    lost();
    timer = window.setTimeout(stayedLost, CONTEXT_PATIENCE);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    window.clearTimeout(timer);
    restored();
  });
}
