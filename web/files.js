// @ts-check
// Gives the person a file, and takes text files from them.
// SPDX-License-Identifier: MIT

import { sentences } from './sentences.js';
import { withZone } from './zone.js';

/** The browser may still be reading the file when the click returns; it is let go after this, in ms. */
const READING_TIME = 60_000;
/** More characters than one letter holds (src/features/letters/update.h). */
const MOST_CHARACTERS = 200_000;
/** A file with more is not even read: in UTF-8 a character has at most four bytes, and there may be a byte order mark. */
const MOST_BYTES = MOST_CHARACTERS * 4 + 3;

/**
 * @param {Document} document
 * @param {{ name: string, mime: string, text: BlobPart }} file
 */
export function download(document, { name, mime, text }) {
  const content = mime === 'text/calendar' ? withZone(String(text)) : text;
  const address = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READING_TIME);
}

/**
 * The text of a file: UTF-8, else the old encoding of western Windows; never with letters lost.
 * @param {BufferSource} bytes
 */
export function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * @typedef {object} Taker
 * @property {(text: string) => void} take
 * @property {(sentence: string) => void} say Why a file was not taken.
 */

/**
 * Takes a text file that the person gave, or says why not.
 * @param {File} file
 * @param {Taker} taker
 */
export async function read(file, { take, say }) {
  if (!/\.(txt|md|markdown|text)$/i.test(file.name)) {
    say(sentences.fileOther);
    return;
  }
  const text = file.size > MOST_BYTES ? null : decode(await file.arrayBuffer());
  if (text === null || [...text].length > MOST_CHARACTERS) {
    say(sentences.fileTooLong);
    return;
  }
  take(text);
}

/**
 * @param {Document} document
 * @param {Taker} taker
 */
export function askForText(document, taker) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.txt,.md,.markdown,.text,text/plain,text/markdown';
  input.addEventListener('change', () => {
    if (input.files?.[0]) read(input.files[0], taker);
  });
  input.click();
}

/**
 * Files can be dropped anywhere on the page; without this the browser would leave it for the file.
 * @param {Document} document
 * @param {Taker} taker
 */
export function takeDropped(document, taker) {
  /** @param {DragEvent} event */
  const hasFiles = (event) => event.dataTransfer?.types.includes('Files');
  document.addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) read(file, taker);
  });
}
