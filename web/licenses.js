// @ts-check
// Which version this is and what it is made of: the licenses, word for word.
// SPDX-License-Identifier: MIT

import { filled } from './language.js';
import { sentences } from './sentences.js';

/**
 * @param {Document} document
 * @param {object} what
 * @param {string} what.version
 * @param {string} what.sum SHA-256 of its files.
 * @param {() => Promise<Response>} what.load
 */
export async function showLicenses(document, { version, sum, load }) {
  const dialog = document.createElement('dialog');
  dialog.id = 'licenses';
  dialog.setAttribute('aria-label', sentences.licenses);
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'plain-button';
  close.textContent = sentences.close;
  close.addEventListener('click', () => dialog.close());
  const line = document.createElement('p');
  line.textContent = filled(sentences.version, { version: version.replace('app-', '') });
  const bytes = document.createElement('p');
  bytes.textContent = filled(sentences.versionSum, { sum });
  const text = document.createElement('pre');
  text.tabIndex = 0; // So that the arrow keys scroll it.
  dialog.append(close, line, bytes, text);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  try {
    text.textContent = await (await load()).text();
  } catch {
    text.textContent = sentences.noLicenses;
  }
}
