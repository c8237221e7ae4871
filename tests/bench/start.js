// Starts the page that Ebb is compared with.
// SPDX-License-Identifier: MIT
import create from './plain.js';

await create({ canvas: document.getElementById('canvas') });
