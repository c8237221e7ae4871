// @ts-check
// Leaves the page: by a button, or by pressing Shift alone three times, quickly. It is covered in an instant, and gone once
// the last words are on the device, or a moment later. Plain JavaScript of its own, so that it works when the Wasm side does
// not.
// SPDX-License-Identifier: MIT

/** Presses that hide the page. */
export const PRESSES = 3;
/**
 * So long may they take in all, in ms. Screen readers have jobs for Shift alone, and sticky keys are made of it: who presses
 * it for those, one press after the other, stays.
 */
export const WINDOW = 600;
/** The last words may take so long to be kept, in ms, before the covered page is left without them. */
export const PATIENCE = 400;

/**
 * Counts presses of Shift alone. Any other key, or Shift held with something else, starts anew.
 * @param {(count: number) => void} onCount 0 after a new start; with each press, how many count, 1 to `PRESSES`.
 */
export function createShiftCounter(onCount) {
  /** @type {number[]} When it was pressed. */
  let times = [];
  let alone = false;

  function startAnew() {
    alone = false;
    if (times.length === 0) return;
    times = [];
    onCount(0);
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
      times = [...times.filter((time) => timeStamp - time <= WINDOW), timeStamp];
      onCount(times.length);
      if (times.length === PRESSES) times = [];
    },
  };
}

/**
 * @param {object} options
 * @param {Window} options.window
 * @param {ReturnType<typeof import('./cover.js').createCover>} options.cover
 * @param {string} options.away Address of the page that is shown instead.
 * @param {() => Promise<unknown>} options.save Keeps what was just typed, where it can be kept.
 * @param {import('./types.d.ts').Tabs} options.tabs All of them are hidden.
 * @param {() => void} options.leave Lets go of the data.
 * @param {() => Promise<void>} options.outside Resolves when Back would leave this page.
 */
export function createQuickHide({ window, cover, away, save, tabs, leave, outside }) {
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

  /** @param {boolean} told By another tab. */
  async function goAway(told) {
    if (leaving) return;
    leaving = true;
    cover.showForGood();
    if (!told) tabs.tell('hide');
    const late = new Promise((resolve) => { window.setTimeout(resolve, PATIENCE); });
    try {
      await Promise.race([save(), late]);
    } catch {
      // The Wasm side is stuck: nothing more can be kept.
    }
    await go();
  }

  const hide = () => goAway(false);
  tabs.hear('hide', () => void goAway(true));

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
