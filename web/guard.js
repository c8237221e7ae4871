// @ts-check
// Locks by itself while there is a passcode: when nobody touches the page, or when it was hidden. One timer, and none
// without a passcode.
// SPDX-License-Identifier: MIT

/** What counts as a touch. */
const TOUCHES = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'input', 'scroll', 'focusin'];

/** The page itself has asked for a file or for paper: it is hidden at least so long before it locks, in ms. */
const PARDON = 120_000;

/**
 * @param {Window} window
 * @param {() => void} lock May be called again while it is not locked.
 */
export function createGuard(window, lock) {
  // The clock on the wall too: the other one may stand still while the device sleeps.
  const clocks = () => [window.performance.now(), Date.now()];
  /** @param {number[]} since */
  const passed = (since) => Math.max(...clocks().map((now, i) => now - since[i]));
  /** In ms; none: there is nothing to guard. @type {{ idle: number, hidden: number } | null} */
  let times = null;
  let touched = clocks();
  /** @type {number[] | null} */
  let hiddenSince = null;
  let pardoned = false;
  let held = false;
  let timer = 0;

  /** Milliseconds until it locks. */
  function left() {
    if (!times) return Infinity;
    const idle = held ? Infinity : times.idle - passed(touched);
    const hidden = hiddenSince ? Math.max(times.hidden, pardoned ? PARDON : 0) - passed(hiddenSince) : Infinity;
    return Math.min(idle, hidden);
  }

  function wait() {
    window.clearTimeout(timer);
    const ms = left();
    if (ms === Infinity) return;
    timer = window.setTimeout(() => {
      if (left() > 0) wait();
      else {
        lock();
        if (hiddenSince) return;
        touch(); // Something can't be saved: the lock was called off, and is tried again.
        wait();
      }
    }, Math.max(ms, 0));
  }

  function touch() {
    touched = clocks(); // The timer looks at it when it ends: a touch costs nothing.
  }
  for (const type of TOUCHES) window.addEventListener(type, touch, { capture: true, passive: true });

  return {
    /** Whether there is a passcode, and it is open. */
    on: () => times !== null,
    /** @param {{ idle: number, hidden: number }} asked In seconds; idle 0: there is no passcode. */
    set({ idle, hidden }) {
      times = idle > 0 ? { idle: idle * 1000, hidden: hidden * 1000 } : null;
      touch();
      wait();
    },
    /** @param {boolean} on Something goes on that wants no touch: a run of breathing. */
    hold(on) {
      if (held === on) return;
      held = on;
      touch();
      wait();
    },
    /** The page is about to be hidden because it asks for a file, or prints. */
    pardon() {
      pardoned = true;
    },
    hidden() {
      hiddenSince ??= clocks();
      wait();
    },
    /** @returns {boolean} Whether it is time to lock instead of showing anything. */
    shown() {
      const due = left() <= 0;
      hiddenSince = null;
      pardoned = false;
      if (!due) wait();
      return due;
    },
  };
}
