// @ts-check
// What people do to the mirror's elements, told to the Wasm side by node. One listener per kind of event.
// SPDX-License-Identifier: MIT

import { isHoverable } from './mirror_element.js';
import { createPresses } from './presses.js';

/** @typedef {import('./types.d.ts').Key} Key */
/** @typedef {import('./types.d.ts').MirrorNode} MirrorNode */
/** @typedef {import('./types.d.ts').Port} Port */

/**
 * @typedef {object} Wiring
 * @property {(target: EventTarget | null) => MirrorNode | undefined} nodeOf
 * @property {Port} port
 * @property {ReturnType<typeof import('./text_field.js').createTextFields>} fields
 * @property {(node: MirrorNode) => void} reassert
 * @property {(node: MirrorNode) => void} keepCaret The person leaves this field, or the page.
 * @property {(node: MirrorNode, arrow: string) => boolean} step Moves the focus in a table; false: there is no way.
 * @property {() => void} scrolled A region was scrolled.
 * @property {() => number} now The clock of the events' timestamps, in ms.
 */

/** What says the lowest number on a slider that has none yet. */
const FIRST_NUMBER = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'PageDown']);

/**
 * The number that a control stands for after a person changed it.
 * @param {MirrorNode} node
 * @param {any} element
 * @returns {number | undefined} Undefined for what is not a choice.
 */
export function chosenValue(node, element) {
  switch (node.role) {
    case 'checkbox':
    case 'switch':
    case 'radio':
      return Number(element.checked);
    case 'slider':
      return Math.round(Number(element.value)); // Between two it stands only where it has no number yet.
    case 'combobox':
      return element.selectedIndex;
    default:
      return undefined;
  }
}

/**
 * @param {HTMLElement} root
 * @param {Wiring} wiring
 */
export function listen(root, { nodeOf, port, fields, reassert, keepCaret, step, scrolled, now }) {
  const document = root.ownerDocument;
  /** @type {Key} */
  let hovered = 0;
  /** @type {Key} */
  let pressed = 0;
  const presses = createPresses(now);

  /** @param {MirrorNode} node */
  function activate(node) {
    fields.flush(); // Not every browser takes the focus out of a field when a button is touched.
    port.activate(node.key);
    presses.did();
  }

  /** @param {Event} event */
  function choose(event) {
    const node = nodeOf(event.target);
    const value = node && chosenValue(node, event.target);
    if (!node || value === undefined) return;
    if (!presses.strays()) {
      fields.flush();
      port.set(node.key, value);
      presses.did();
    }
    reassert(node);
  }

  /** @param {Key} key */
  function hover(key) {
    if (key === hovered) return;
    hovered = key;
    port.hover(key);
  }

  /** @param {Key} key */
  function press(key) {
    if (key === pressed) return;
    pressed = key;
    port.press(key);
  }

  // On the document: on an element it would make everything in it `clickable` to screen readers.
  document.addEventListener('click', (event) => {
    const node = nodeOf(event.target);
    if (event.detail === 0) presses.end(); // Pressed by a key or a screen reader.
    if (presses.strays()) event.preventDefault();
    else if (node?.action) port[node.action]();
    else if (node?.role === 'button' && !node.disabled) activate(node);
    else if (node?.role === 'slider' && node.unset) choose(event); // Where it stands already nothing is input.
  });

  root.addEventListener('input', (event) => {
    const node = nodeOf(event.target);
    if (node?.role === 'textbox') fields.input(node.key);
    else if (node?.role === 'slider') choose(event);
  });

  root.addEventListener('change', (event) => {
    const role = nodeOf(event.target)?.role;
    if (role === 'textbox') fields.flush();
    else if (role !== 'slider') choose(event);
  });

  for (const type of ['copy', 'cut']) {
    root.addEventListener(type, (event) => {
      const node = nodeOf(event.target);
      if (!node?.askCopy) return;
      event.preventDefault();
      activate(node);
    });
  }

  root.addEventListener('compositionstart', (event) => {
    const node = nodeOf(event.target);
    if (node) fields.composition(node.key, true);
  });
  root.addEventListener('compositionend', (event) => {
    const node = nodeOf(event.target);
    if (node) fields.composition(node.key, false);
  });

  root.addEventListener('focusin', (event) => {
    const target = /** @type {Element} */ (event.target);
    const node = nodeOf(target);
    if (node) port.focus(node.key, target.matches(':focus-visible'));
  });
  root.addEventListener('focusout', (event) => {
    const node = nodeOf(event.target);
    if (node?.role === 'textbox') {
      keepCaret(node);
      fields.left(node.key);
    }
    if (!nodeOf(event.relatedTarget)) port.focus(0, false);
  });

  document.defaultView?.addEventListener('pagehide', () => {
    const node = nodeOf(document.activeElement);
    if (node?.role === 'textbox') keepCaret(node);
  });

  // On the document: Escape also closes a dialog when nothing has the focus.
  document.addEventListener('keydown', (event) => {
    presses.end();
    if (event.isComposing || event.keyCode === 229) return; // The key belongs to the input method.
    const node = nodeOf(event.target);
    if (event.key === 'Escape') {
      fields.flush();
      port.escape();
    } else if (event.key === 'Enter' && !event.repeat && node &&
        node.role === 'textbox' && !node.multiline) {
      activate(node);
    } else if (node?.role === 'slider' && node.unset && FIRST_NUMBER.has(event.key)) {
      event.preventDefault();
      /** @type {HTMLInputElement} */ (event.target).value = String(node.min ?? 0);
      choose(event);
    } else if (node?.role === 'button' && /^(Arrow|Home|End)/.test(event.key) && step(node, event.key)) {
      event.preventDefault();
    }
  });

  // On the document: leaving a control for an empty place is told too. A finger does not hover.
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const node = nodeOf(event.target);
    hover(node && isHoverable(node) ? node.key : 0);
  });
  document.documentElement.addEventListener('pointerleave', () => hover(0));

  document.addEventListener('mousedown', (event) => {
    if (presses.strays()) event.preventDefault(); // No list opens, and no field gets the focus.
  });
  document.addEventListener('pointerdown', (event) => {
    const node = nodeOf(event.target);
    presses.down(event, node);
    if (event.button === 0 && node && isHoverable(node)) press(node.key);
  });
  for (const type of ['pointerup', 'pointercancel']) {
    document.addEventListener(type, () => press(0));
  }

  // Scroll events do not bubble, but they can be caught on the way down.
  root.addEventListener('scroll', scrolled, { capture: true, passive: true });
}
