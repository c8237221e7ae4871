// @ts-check
// Words that change again and again while somebody types, like `Saved`: said once, when they rest.
// SPDX-License-Identifier: MIT

/** Words that stand this long, in ms, are said. */
export const REST = 700;

/**
 * @param {object} options
 * @param {(text: string) => void} options.say
 * @param {() => boolean} options.isWriting The person is in a text field: the same words again would be in the way.
 * @param {{ set(callback: () => void, ms: number): number, clear(id: number): void }} options.clock
 */
export function createSettling({ say, isWriting, clock }) {
  let timer = 0;
  /** @type {string | undefined} */
  let said;

  return {
    /** @param {string} words What stands there from now on; the first ones are not said. */
    changed(words) {
      if (said === undefined) {
        said = words;
        return;
      }
      if (timer) clock.clear(timer);
      timer = clock.set(() => {
        timer = 0;
        if (words === said && isWriting()) return;
        said = words;
        say(words);
      }, REST);
    },
  };
}
