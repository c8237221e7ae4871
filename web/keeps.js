// @ts-check
// Whether the browser keeps what is stored, as far as it says.
// SPDX-License-Identifier: MIT

export const KEEPS = /** @type {const} */ ({
  unknown: 0, // It was not asked.
  kept: 1, // Until the person removes it.
  mayGo: 2, // The browser may remove it by itself.
  silent: 3, // It does not say.
});

/**
 * @param {StorageManager | undefined} storage
 * @param {boolean} ask Asks the browser to keep it from now on; some then ask the person.
 * @returns {Promise<number>} One of KEEPS. Never rejects.
 */
export async function keeps(storage, ask) {
  if (!storage?.persisted) return KEEPS.silent;
  try {
    return await storage.persisted() || (ask && await storage.persist()) ? KEEPS.kept : KEEPS.mayGo;
  } catch {
    return KEEPS.silent;
  }
}
