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
  let words = '';
  /** @type {string | undefined} */
  let said;
  /** The same words again were kept back. */
  let kept = false;

  function tell() {
    timer = 0;
    kept = words === said && isWriting();
    if (kept) return;
    said = words;
    say(words);
  }

  return {
    /** @param {string} now What stands there from now on; the first words are not said. */
    changed(now) {
      words = now;
      if (said === undefined) {
        said = now;
        return;
      }
      if (timer) clock.clear(timer);
      timer = clock.set(tell, REST);
    },

    /** The screen is another one: who has left the field hears what became of the words. */
    moved() {
      if (kept && !timer && !isWriting()) timer = clock.set(tell, REST);
    },
  };
}
