// @ts-check
// Whether the browser keeps what is stored, as far as it says.
// SPDX-License-Identifier: MIT

import { PERSISTENCE } from './codes.js';

/**
 * @param {StorageManager | undefined} storage
 * @param {boolean} ask Asks the browser to keep it from now on; some then ask the person.
 * @returns {Promise<import('./contract.d.ts').Persistence>} Never rejects.
 */
export async function persistence(storage, ask) {
  if (!storage?.persisted) return PERSISTENCE.silent;
  try {
    return await storage.persisted() || (ask && await storage.persist()) ? PERSISTENCE.granted : PERSISTENCE.mayGo;
  } catch {
    return PERSISTENCE.silent;
  }
}
