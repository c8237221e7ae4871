// @ts-check
// Keeps the screen awake while a run goes on, where the browser lets the page.
// SPDX-License-Identifier: MIT

/** @param {{ request(type: 'screen'): Promise<WakeLockSentinel> } | undefined} wakeLock */
export function createWakeLock(wakeLock) {
  let wanted = false;
  /** @type {WakeLockSentinel | undefined} */
  let held;

  return {
    /** Asks for it; a refusal (little battery, hidden page) changes nothing else. */
    async hold() {
      wanted = true;
      if (!wakeLock || (held && !held.released)) return;
      try {
        const lock = await wakeLock.request('screen');
        if (wanted) held = lock;
        else await lock.release();
      } catch {
        // The screen may go dark; the run goes on.
      }
    },
    release() {
      wanted = false;
      held?.release().catch(() => {});
      held = undefined;
    },
  };
}
