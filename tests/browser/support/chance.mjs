// Chance that is the same in every run.
// SPDX-License-Identifier: MIT
// @ts-check

/**
 * @param {number} seed
 * @returns {(below: number) => number} A whole number from 0, below the one that is given.
 */
export function chance(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
