// @ts-check
// What this tab shows and lets go of while everything is erased, by it or by another tab.
// SPDX-License-Identifier: MIT

import { erase } from './erase.js';
import { showPlainPage, TROUBLES } from './errors.js';

/**
 * @param {Document} document
 * @param {object} parts
 * @param {import('./erase.js').Places} parts.places
 * @param {import('./types.d.ts').Tabs} parts.tabs
 * @param {() => boolean} parts.opensForNobody Whether all that the disk may still hold has lost its key.
 * @param {() => void} parts.letGo Nothing of what was kept here stays in this tab.
 */
export function createErasing(document, { places, tabs, opensForNobody, letGo }) {
  function leave() {
    letGo();
    showPlainPage(document, TROUBLES.erasing);
  }
  tabs.hear('erase', leave);

  async function start() {
    const keyless = opensForNobody();
    leave();
    tabs.tell('erase');
    if (await erase(places)) showPlainPage(document, keyless ? TROUBLES.erased : TROUBLES.erasedInPart);
    else showPlainPage(document, TROUBLES.notErased, start);
  }
  return { start };
}
