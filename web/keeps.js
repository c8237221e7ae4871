// @ts-check
// Whether the browser keeps what is stored, as far as it says.
// SPDX-License-Identifier: MIT

import { KEEPS } from './codes.js';

/**
 * @param {StorageManager | undefined} storage
 * @param {boolean} ask Asks the browser to keep it from now on; some then ask the person.
 * @returns {Promise<import('./contract.d.ts').Keeps>} Never rejects.
 */
export async function keeps(storage, ask) {
  if (!storage?.persisted) return KEEPS.silent;
  try {
    return await storage.persisted() || (ask && await storage.persist()) ? KEEPS.kept : KEEPS.mayGo;
  } catch {
    return KEEPS.silent;
  }
}
