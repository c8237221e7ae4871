// @ts-check
// When something is wrong: a plain page when the app can't run, a quiet bar when it stumbled. Nothing is
// ever sent anywhere.
// SPDX-License-Identifier: MIT

/**
 * @typedef {object} Trouble
 * @property {string} what One sentence: what is the matter.
 * @property {string} todo What to do about it.
 * @property {string} safe What has happened to the words.
 */

const SAFE = 'Nothing that was saved is lost: it stays in this browser.';

/** Why the app can't run at all. */
export const TROUBLES = /** @type {Record<string, Trouble>} */ ({
  wasm: {
    what: 'This browser does not run WebAssembly, which this page is made with.',
    todo: 'It may be turned off, for example by Lockdown Mode on an iPhone, or the browser may be too old. Allow it for this page, or open the page in another browser.',
    safe: SAFE,
  },
  storage: {
    what: 'This browser offers no storage (IndexedDB) to this page, so nothing could be kept.',
    todo: 'Allow site data for this page, leave the private window if it is one, or open the page in another browser.',
    safe: SAFE,
  },
  download: {
    what: 'A part of the page did not arrive.',
    todo: 'Check the connection, then try again.',
    safe: SAFE,
  },
  start: {
    what: 'The page could not start.',
    todo: 'Try again. If that does not help, open the page in an up-to-date browser.',
    safe: SAFE,
  },
  erasing: { what: 'This page is closed', todo: 'What was kept here is being erased.', safe: '' },
  erased: {
    what: 'It is gone',
    todo: 'What was kept here has been removed from this browser, and the copy of this page too.',
    safe: 'What stays: the entry Notes in the browser’s history, an icon on the home screen, and files that you saved. Parts, readable ones too, may lie on the disk for a while. You can close this page.',
  },
  notErased: {
    what: 'Not everything is gone yet',
    todo: 'The browser did not remove all of it. Close other tabs of this page, then try again.',
    safe: 'If it stays like this, remove the data of this page in the browser’s settings.',
  },
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
    ...(again ? [makeButton(document, 'Try again', again)] : []),
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
  note.setAttribute('aria-label', 'About this page');
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
  bar.append(makeButton(document, 'Close', () => bar.remove()));
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
