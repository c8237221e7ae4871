// @ts-check
// The device's Back: closes what is open, and leaves from a place's first page. One entry of the history, with the same
// address and no words, stands for everything that is open; it is ahead, not there to go back to, when nothing is.
// SPDX-License-Identifier: MIT

/** The state of the entry. */
const INSIDE = 1;
/** A move that the browser has not carried out after this long, in ms, it never will. */
const PATIENCE = 1000;

/**
 * @param {object} options
 * @param {Window} options.window
 * @param {() => void} options.back Closes what is open, or goes back a page; `set` is called before it returns.
 * @param {{ now(): number, setTimer(callback: () => void, ms: number): unknown }} options.clock
 */
export function createBack({ window, back, clock }) {
  const { history } = window;
  let inside = history.state === INSIDE;
  /** It is one step ahead. */
  let ahead = false;
  /** Back leads somewhere inside the page. */
  let open = false;
  /** When a move was asked for that has not come yet. */
  let asked = -PATIENCE;
  /** @type {(() => void)[]} */
  let waiting = [];

  const moves = () => clock.now() - asked < PATIENCE;

  /** @param {number} by */
  function move(by) {
    asked = clock.now();
    history.go(by);
  }

  function settle() {
    if (open === inside || moves()) return;
    if (!open) {
      move(-1);
    } else if (ahead) {
      move(1); // Browsers skip an entry that is made without a press.
    } else {
      history.pushState(INSIDE, '');
      inside = true;
    }
  }

  window.addEventListener('popstate', ({ state }) => {
    const ours = moves();
    asked = -PATIENCE;
    ahead = inside && state !== INSIDE;
    inside = state === INSIDE;
    for (const done of waiting.splice(0)) done();
    if (ahead && open && !ours) back();
    settle();
  });

  return {
    /** @param {boolean} wanted Back leads somewhere inside the page. */
    set(wanted) {
      open = wanted;
      settle();
    },

    /**
     * Leaves the entry: what takes the page's place now, takes the place of all of it.
     * @returns {Promise<void>} Resolves when that is done, or can't be.
     */
    leave() {
      open = false;
      if (!inside) return Promise.resolve();
      return new Promise((done) => {
        waiting.push(done);
        clock.setTimer(done, PATIENCE);
        settle();
      });
    },
  };
}
