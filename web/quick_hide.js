// @ts-check
// Leaves the page: by a button, or by pressing Shift alone three times. It is covered in an instant, and gone once the last
// words are on the device, or a moment later. Plain JavaScript of its own, so that it works when the Wasm side does not.
// SPDX-License-Identifier: MIT

/** Presses that hide the page. */
export const PRESSES = 3;
/** Longest time between two presses, in ms. */
export const WINDOW = 5000;
/** The last words may take so long to be kept, in ms, before the covered page is left without them. */
export const PATIENCE = 400;

/**
 * Counts presses of Shift alone. Any other key, or Shift held with something else, starts anew.
 * @param {(count: number) => void} onCount 0 after a new start, then 1 to `PRESSES`.
 */
export function createShiftCounter(onCount) {
  let count = 0;
  let last = 0;
  let alone = false;

  /** @param {number} value */
  function setCount(value) {
    if (value === count) return;
    count = value;
    onCount(count);
  }

  function startAnew() {
    alone = false;
    setCount(0);
  }

  return {
    startAnew,
    /** @param {Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'>} event */
    down({ key, repeat, ctrlKey, altKey, metaKey }) {
      if (key !== 'Shift' || ctrlKey || altKey || metaKey) startAnew();
      else if (!repeat) alone = true;
    },
    /** @param {Pick<KeyboardEvent, 'key' | 'timeStamp'>} event */
    up({ key, timeStamp }) {
      if (key !== 'Shift' || !alone) return;
      alone = false;
      if (count > 0 && timeStamp - last > WINDOW) setCount(0);
      last = timeStamp;
      setCount(count + 1);
      if (count === PRESSES) count = 0;
    },
  };
}

/**
 * @param {object} options
 * @param {Window} options.window
 * @param {ReturnType<typeof import('./cover.js').createCover>} options.cover
 * @param {string} options.away Address of the page that is shown instead.
 * @param {() => Promise<unknown>} options.save Keeps what was just typed, where it can be kept.
 * @param {() => void} options.leave Lets go of the data.
 * @param {() => Promise<void>} options.outside Resolves when Back would leave this page.
 * @param {(text: string) => void} options.say
 */
export function createQuickHide({ window, cover, away, save, leave, outside, say }) {
  const { document } = window;

  let leaving = false;

  async function go() {
    try {
      leave();
    } finally {
      await outside();
      window.location.replace(away); // Not `href`: the Back button must not lead here.
    }
  }

  async function hide() {
    if (leaving) return;
    leaving = true;
    cover.showForGood();
    const late = new Promise((resolve) => { window.setTimeout(resolve, PATIENCE); });
    try {
      await Promise.race([save(), late]);
    } catch {
      // The Wasm side is stuck: nothing more can be kept.
    }
    await go();
  }

  /** @param {number} count */
  function showCount(count) {
    document.getElementById('hide-count')?.remove();
    clearTimeout(forget);
    if (count === 0) return;
    if (count === PRESSES) {
      hide();
      return;
    }
    const dots = document.createElement('div');
    dots.id = 'hide-count';
    dots.setAttribute('aria-hidden', 'true');
    for (let i = 0; i < PRESSES; i += 1) {
      dots.append(document.createElement('i'));
      if (i < count) dots.lastElementChild?.classList.add('on');
    }
    document.body.append(dots);
    const left = PRESSES - count;
    say(`Shift pressed. ${left === 1 ? 'Once' : 'Twice'} more hides this page.`);
    forget = window.setTimeout(counter.startAnew, WINDOW);
  }

  let forget = 0;
  const counter = createShiftCounter(showCount);
  const capture = { capture: true };
  window.addEventListener('keydown', counter.down, capture);
  window.addEventListener('keyup', counter.up, capture);
  window.addEventListener('pointerdown', counter.startAnew, capture);
  return { hide };
}
