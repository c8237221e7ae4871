// What a first visit to the site costs, held against its budgets.
// SPDX-License-Identifier: MIT
// @ts-check
import { basename } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/**
 * The rows of the table: which files by name, and the most that they may have together, in bytes compressed with brotli.
 * @type {{name: string, files: RegExp, budget?: number}[]}
 */
const ROWS = [
  { name: 'ebb.wasm', files: /^ebb\.wasm$/ },
  { name: 'ebb.js', files: /^ebb\.js$/ },
  { name: 'modules', files: /^(?!ebb\.js).*\.js$/ },
  { name: 'fonts', files: /\.(ttf|woff2)$/ },
  { name: 'program', files: /\.(js|wasm)$/, budget: 340_000 },
  { name: 'sentences', files: /^en\.words$/, budget: 45_000 },
  { name: 'exercises', files: /^reflect\.txt$/ },
  // The exercises come while the page stands already. Licenses, what only a passcode or another key needs, other languages, the
  // pages for help and for hiding, and the icons of home screens come with the copy that is made once the page is in use.
  { name: 'first load', files: /^(?!(?!en\.).*\.words$|licenses\.txt|reflect\.txt|words\.txt|ebb_kdf\.wasm|(key|half)_worker\.js|(help|away)\.|.*\.png$)/, budget: 420_000 },
];

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

/**
 * @param {Map<string, Buffer>} site files by path
 * @returns {{report: string, within: boolean}} a table to print, and whether every budget is kept
 */
export function compareSizes(site) {
  const sizes = [...site].map(([path, bytes]) => ({
    name: basename(path), raw: bytes.length, compressed: brotliCompressSync(bytes).length,
  }));
  let within = true;
  const lines = ROWS.map(({ name, files, budget }) => {
    const some = sizes.filter((size) => files.test(size.name));
    const raw = some.reduce((sum, size) => sum + size.raw, 0);
    const compressed = some.reduce((sum, size) => sum + size.compressed, 0);
    const over = budget !== undefined && compressed > budget;
    within &&= !over;
    const limit = budget === undefined ? '' : `, budget ${budget / 1000} kB${over ? ': OVER' : ''}`;
    return `  ${name.padEnd(11)}${kilobytes(raw)} ${kilobytes(compressed)} brotli${limit}`;
  });
  return { report: lines.join('\n'), within };
}
