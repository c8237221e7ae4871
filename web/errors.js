// @ts-check
// When something is wrong: a plain page when the app can't run, a quiet bar when it stumbled. Nothing is
// ever sent anywhere.
// SPDX-License-Identifier: MIT

import { sentences } from './sentences.js';

/**
 * @typedef {object} Trouble
 * @property {string} what One sentence: what is the matter.
 * @property {string} todo What to do about it.
 * @property {string} safe What has happened to the words.
 * @property {string} [label] Of the button, if it does not try again.
 */

/** Why the app can't run at all. */
export const TROUBLES = /** @type {Record<string, Trouble>} */ ({
  wasm: { what: sentences.noWasm, todo: sentences.noWasmTodo, safe: sentences.safe },
  storage: { what: sentences.noStorage, todo: sentences.noStorageTodo, safe: sentences.safe },
  download: { what: sentences.noDownload, todo: sentences.noDownloadTodo, safe: sentences.safe },
  start: { what: sentences.noStart, todo: sentences.noStartTodo, safe: sentences.safe },
  held: { what: sentences.held, todo: sentences.heldTodo, safe: sentences.safe, label: sentences.openHere },
  erasing: { what: sentences.erasing, todo: sentences.erasingTodo, safe: '' },
  erased: { what: sentences.erased, todo: sentences.erasedTodo, safe: sentences.erasedStays },
  erasedInPart: { what: sentences.erased, todo: sentences.erasedTodo, safe: sentences.erasedStaysInPart },
  notErased: { what: sentences.notErased, todo: sentences.notErasedTodo, safe: sentences.notErasedStays },
});

/**
 * @param {Document} document
 * @param {string} tag
 * @param {string} text
 * @param {string} [className]
 */
function make(document, tag, text, className) {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

/**
 * @param {Document} document
 * @param {string} text
 * @param {() => void} act
 */
function makeButton(document, text, act) {
  const button = make(document, 'button', text, 'plain-button');
  button.setAttribute('type', 'button');
  button.addEventListener('click', act);
  return button;
}

/**
 * Shows a page of plain text in place of the app.
 * @param {Document} document
 * @param {Trouble} trouble
 * @param {() => void} [again] Without it there is nothing to try.
 */
export function showPlainPage(document, trouble, again) {
  for (const id of ['canvas', 'mirror', 'shell', 'trouble']) document.getElementById(id)?.remove();
  const page = document.createElement('main');
  page.id = 'trouble';
  page.setAttribute('role', 'alert');
  page.append(
    make(document, 'h1', trouble.what),
    make(document, 'p', trouble.todo),
    make(document, 'p', trouble.safe, 'quiet'),
    ...(again ? [makeButton(document, trouble.label ?? sentences.tryAgain, again)] : []),
  );
  document.body.append(page);
}

/**
 * Says above the app what it does without.
 * @param {Document} document
 * @param {string} text
 */
export function showNote(document, text) {
  const note = document.createElement('aside');
  note.id = 'note';
  note.setAttribute('aria-label', sentences.note);
  note.append(make(document, 'p', text));
  document.body.prepend(note);
}

/**
 * Shows a bar above the page, which stays usable.
 * @param {Document} document
 * @param {string} text
 * @param {{ label: string, act: () => void }} [offer]
 */
export function showBar(document, text, offer) {
  document.getElementById('bar')?.remove();
  const bar = document.createElement('div');
  bar.id = 'bar';
  bar.setAttribute('role', 'alert');
  bar.append(make(document, 'p', text));
  if (offer) bar.append(makeButton(document, offer.label, offer.act));
  bar.append(makeButton(document, sentences.close, () => bar.remove()));
  document.body.append(bar);
}

/**
 * Faults that nobody caught. Those of browser extensions and harmless notices are left alone.
 * @param {Window} window
 * @param {string} home Address of the folder with our files.
 * @param {(error: unknown) => void} onFault
 */
export function catchFaults(window, home, onFault) {
  window.addEventListener('error', (event) => {
    if (event.message?.startsWith('ResizeObserver loop')) return;
    if (event.filename?.startsWith(home)) onFault(event.error ?? event.message);
  });
  window.addEventListener('unhandledrejection', (event) => onFault(event.reason));
}
