// @ts-check
// When the cues of a run of breathing come. Times in ms since the run began.
// SPDX-License-Identifier: MIT

/** @typedef {import('./types.d.ts').Guide} Guide */
/** @typedef {import('./types.d.ts').Cue} Cue */

/**
 * @param {Guide} guide
 * @param {number} from
 * @param {number} until
 * @returns {Cue[]} Those that begin from `from` on and before `until`, in their order.
 */
export function cuesBetween(guide, from, until) {
  const end = guide.until > 0 ? Math.min(until, guide.until) : until;
  /** @type {Cue[]} */
  const found = [];
  for (let breath = Math.max(0, Math.floor(from / guide.breath)); breath * guide.breath < end; breath += 1) {
    for (const cue of guide.cues) {
      const at = breath * guide.breath + cue.at;
      if (at >= from && at < end) found.push({ ...cue, at });
    }
  }
  return found;
}
