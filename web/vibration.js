// @ts-check
// The buzzes of a run of breathing: one in, two out, a long one at the end. Where the device can.
// SPDX-License-Identifier: MIT

import { cuesBetween } from './cues.js';

/** @typedef {import('./types.d.ts').Guide} Guide */

/** Milliseconds on, off, on. */
const BUZZES = { in: [70], more: [70], out: [70, 110, 70], end: [400] };

/** A cue that is due within this is due now: timers come a little early or late, in ms. */
const SLACK = 40;

/**
 * @param {object} does
 * @param {((pattern: number[]) => void) | undefined} does.vibrate Missing where the device can't.
 * @param {() => number} does.now The page's clock, in ms.
 * @param {(callback: () => void, ms: number) => number} does.setTimer
 * @param {(id: number) => void} does.clearTimer
 */
export function createVibration({ vibrate, now, setTimer, clearTimer }) {
  let timer = 0;
  let on = false;

  /**
   * @param {Guide} guide
   * @param {number} from Run time from which on nothing has buzzed yet.
   */
  function wait(guide, from) {
    const next = cuesBetween(guide, from, from + guide.breath + 1)[0];
    if (!next) return;
    timer = setTimer(() => {
      // A page that hung has missed some: what counts is the breath that is now.
      const cue = cuesBetween(guide, from, now() - guide.origin + SLACK).at(-1) ?? next;
      vibrate?.(BUZZES[cue.cue]);
      wait(guide, cue.at + 1);
    }, Math.max(0, guide.origin + next.at - now()));
  }

  return {
    /** @param {Guide} guide */
    play(guide) {
      clearTimer(timer);
      on = guide.touch && vibrate !== undefined;
      if (on) wait(guide, Math.max(0, guide.from - SLACK));
    },
    /** @param {boolean} over The run came to its end, which is felt. */
    stop(over) {
      clearTimer(timer);
      timer = 0;
      if (on) vibrate?.(over ? BUZZES.end : []);
      on = false;
    },
  };
}
