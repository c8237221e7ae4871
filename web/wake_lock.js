// @ts-check
// Keeps the screen awake while a run goes on, where the browser lets the page.
// SPDX-License-Identifier: MIT

/** What the system has taken is asked for again after so long, in ms: not at once, it has its reasons. */
const ASK_AGAIN_AFTER = 1000;

/**
 * @param {object} does
 * @param {{ request(type: 'screen'): Promise<WakeLockSentinel> } | undefined} does.wakeLock Missing in some browsers.
 * @param {() => boolean} does.visible Whether the page is seen.
 * @param {(callback: () => void, ms: number) => number} does.setTimer
 * @param {(id: number) => void} does.clearTimer
 */
export function createWakeLock({ wakeLock, visible, setTimer, clearTimer }) {
  let wanted = false;
  let timer = 0;
  /** @type {WakeLockSentinel | undefined} */
  let held;

  /** Asks for it; a refusal (little battery, hidden page) changes nothing else. */
  async function hold() {
    wanted = true;
    clearTimer(timer);
    if (!wakeLock || (held && !held.released)) return;
    try {
      const lock = await wakeLock.request('screen');
      if (!wanted) {
        await lock.release();
        return;
      }
      held = lock;
      lock.addEventListener('release', () => {
        if (!wanted || held !== lock) return;
        timer = setTimer(() => {
          if (visible()) hold();
        }, ASK_AGAIN_AFTER);
      });
    } catch {
      // The screen may go dark; the run goes on.
    }
  }

  return {
    hold,
    release() {
      wanted = false;
      clearTimer(timer);
      held?.release().catch(() => {});
      held = undefined;
    },
  };
}
