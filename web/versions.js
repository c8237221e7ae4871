// @ts-check
// Taking the version that waits, and asking for a newer one, with what is said of it.
// SPDX-License-Identifier: MIT

/** What came of asking for a newer version. */
const ASKED = {
  newest: 'This is the newest version there is.',
  broken: 'The newer version did not arrive whole. This one goes on.',
  silent: 'The host did not answer. Everything goes on without it.',
};

/**
 * @param {object} parts
 * @param {ReturnType<typeof import('./updates.js').createUpdates>} parts.updates
 * @param {import('./types.d.ts').Unsaved} parts.unsaved
 * @param {() => Promise<void>} parts.saveAll
 * @param {() => void} parts.again Loads the page anew.
 * @param {(sentence: string) => void} parts.announce To people who listen.
 * @param {(sentence: string) => void} parts.say To everybody.
 */
export function createVersions({ updates, unsaved, saveAll, again, announce, say }) {
  return {
    /** The version that waits is loaded, unless something is not saved: the app says so then. */
    async take() {
      await saveAll();
      if (unsaved.state() === 'saved' && await updates.take()) again();
    },
    async ask() {
      const found = await updates.ask();
      if (found === 'waiting') announce('A newer version is here and waits.'); // The app shows it.
      else say(ASKED[found]);
    },
  };
}
