// @ts-check
// Taking the version that waits, and asking for a newer one, with what is said of it.
// SPDX-License-Identifier: MIT

import { sentences } from './sentences.js';

/** What came of asking for a newer version. */
const ASKED = {
  newest: sentences.versionNewest,
  broken: sentences.versionBroken,
  silent: sentences.versionSilent,
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
      if (found === 'waiting') announce(sentences.versionWaits); // The app shows it.
      else say(ASKED[found]);
    },
  };
}
