// @ts-check
// The key worker: derives one key and is then ended by the page, with all the memory that it took.
// SPDX-License-Identifier: MIT
import { deriveKey } from './key_derivation.js';

addEventListener('message', async ({ data: { program, wish } }) => {
  try {
    postMessage(await deriveKey(fetch(program), wish));
  } catch (error) {
    postMessage({ failed: String(error) });
  }
});
