// @ts-check
// On the page without a canvas the mirror itself is seen: the words beside elements that can't show their own name.
// SPDX-License-Identifier: MIT

/** @typedef {import('./types.d.ts').MirrorNode} MirrorNode */

/** Whether the words stand before or after the element; the other roles show their name by themselves. */
const PLACES = /** @type {Record<string, 'before' | 'after'>} */ ({
  checkbox: 'after',
  combobox: 'before',
  radio: 'after',
  slider: 'before',
  switch: 'after',
  textbox: 'before',
});

/**
 * @param {MirrorNode} node
 * @returns {string[]} What is said first, and what is said more quietly.
 */
export function wordsOf(node) {
  const value = node.role === 'slider' ? `: ${node.valueText ?? node.now ?? 0}` : '';
  return [node.name + value, node.description ?? ''].filter(Boolean);
}

/**
 * @param {HTMLElement} element The node's.
 * @param {MirrorNode} node
 * @param {HTMLLabelElement | undefined} old
 * @returns {HTMLLabelElement | undefined} Hidden from screen readers, which have the words from the element.
 */
export function syncLabel(element, node, old) {
  if (!PLACES[node.role]) return undefined;
  const label = old ?? element.ownerDocument.createElement('label');
  if (!old) {
    element.id = `node-${node.key}`;
    label.htmlFor = element.id;
    label.setAttribute('aria-hidden', 'true');
    label.className = PLACES[node.role];
  }
  const words = wordsOf(node);
  if (label.childNodes.length !== words.length || words.some((text, i) => label.childNodes[i].textContent !== text)) {
    label.replaceChildren(...words.map((text, i) => {
      const part = element.ownerDocument.createElement('span');
      part.textContent = text;
      if (i > 0) part.className = 'quiet';
      return part;
    }));
  }
  return label;
}

/**
 * @param {HTMLElement} element
 * @param {HTMLElement | undefined} label
 * @returns {HTMLElement[]} In the order in which they stand on the page.
 */
export function withLabel(element, label) {
  if (!label) return [element];
  return label.className === 'before' ? [label, element] : [element, label];
}
