// @ts-check
// The bundled faces: one download each, for the canvas and for the page.
// SPDX-License-Identifier: MIT

import { FACE } from './codes.js';

/** Each face, its file, and what style sheets call it. */
const FACES = [
  { face: FACE.sans, file: 'fonts/sans-400.ttf', family: 'Ebb Sans', weight: '400' },
  { face: FACE.sansBold, file: 'fonts/sans-600.ttf', family: 'Ebb Sans', weight: '600' },
  { face: FACE.book, file: 'fonts/book-400.ttf', family: 'Ebb Book', weight: '400' },
  { face: FACE.bookBold, file: 'fonts/book-500.ttf', family: 'Ebb Book', weight: '500' },
];

/**
 * Loads the faces and gives them to the page under their family names. Made from the bytes instead of
 * by `@font-face`: that would load each file again, and only when it is first used.
 * @param {(name: string) => Promise<Response>} part
 * @returns {Promise<{ face: import('./contract.d.ts').Face, bytes: Uint8Array }[]>} The TrueType files.
 */
export function loadFonts(part) {
  return Promise.all(FACES.map(async ({ face, file, family, weight }) => {
    const bytes = await (await part(file)).arrayBuffer();
    document.fonts.add(await new FontFace(family, bytes, { weight }).load());
    return { face, bytes: new Uint8Array(bytes) };
  }));
}
