// @ts-check
// Writes the halves of data keys: does one thing and is then ended by the page.
// SPDX-License-Identifier: MIT
import { change, erase } from './half_files.js';

addEventListener('message', async ({ data }) => {
  try {
    const root = await navigator.storage.getDirectory();
    await (data.wish === 'erase' ? erase(root, data.names) : change(root, data.names, data.wish));
    postMessage({ failed: '' });
  } catch (error) {
    postMessage({ failed: /** @type {Error} */ (error)?.name || 'UnknownError' });
  }
});
