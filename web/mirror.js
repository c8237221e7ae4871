// @ts-check
// The mirror: real elements over the painted picture, one for each node of the semantic tree. Keeps elements,
// focus, scroll positions and texts across trees; the events on them are mirror_events.js.
// SPDX-License-Identifier: MIT

import { createCarets, reveal, sessionStorageOf } from './carets.js';
import { createHearing } from './hearing.js';
import { createElement, isFocusable, isScroller, shapeOf, syncChoice, syncElement } from './mirror_element.js';
import { listen } from './mirror_events.js';
import { syncLabel, withLabel } from './mirror_label.js';
import { settleStops, stepInTable, tablesOf } from './mirror_table.js';
import { createSettling } from './settling.js';
import { createTextFields } from './text_field.js';

/** @typedef {import('./types.d.ts').Key} Key */
/** @typedef {import('./types.d.ts').MirrorNode} MirrorNode */
/** @typedef {import('./types.d.ts').MirrorTree} MirrorTree */
/** @typedef {import('./types.d.ts').Port} Port */

/**
 * @typedef {object} Entry
 * @property {HTMLElement} element
 * @property {MirrorNode} node What the element shows.
 * @property {string} shape
 * @property {HTMLLabelElement} [label] Only on the plain page.
 * @property {string} place Its rectangle relative to the element around it, as last written.
 * @property {number} top How far it is scrolled, as the Wasm side was told; a region begins at its top on both sides.
 */

/** The arrows on a page from right to left. @type {Record<string, string>} */
const TURNED = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/**
 * Whether it may get the focus without being asked for: a field would open the soft keyboard by itself, and one press
 * more must not hide the page.
 * @param {Entry} entry
 */
const isTaker = ({ node }) => isFocusable(node) && node.role !== 'textbox' && node.action !== 'hide';

/**
 * @param {HTMLElement} root An empty element over the canvas.
 * @param {Port} port
 * @param {object} [options]
 * @param {boolean} [options.plain] Nothing is painted, so the elements are seen and stand one after the other, as the
 *   style sheet has them.
 * @param {(text: string, urgent?: boolean) => void} [options.say] To people who listen.
 */
export function createMirror(root, port, { plain = false, say = () => {} } = {}) {
  const document = root.ownerDocument;
  /** @type {Map<Key, Entry>} In reading order. */
  let entries = new Map();
  /** @type {ReturnType<typeof tablesOf>} */
  let tables = [];
  /** @type {WeakMap<Node, Key>} */
  const keys = new WeakMap();
  /** @type {Map<Key, Key>} What had the focus when the dialog opened. */
  const openers = new Map();
  const clock = {
    now: () => performance.now(),
    /** @type {(callback: () => void, ms: number) => any} */
    set: (callback, ms) => setTimeout(callback, ms),
    /** @type {(id: number) => void} */
    clear: (id) => clearTimeout(id),
  };
  const fields = createTextFields({
    edit: port.edit, ahead: port.ahead, rested: port.rested, hasFocus: (element) => document.activeElement === element, clock,
  });
  const settling = createSettling({ say, isWriting: () => nodeOf(document.activeElement)?.role === 'textbox', clock });

  const hearing = createHearing(say);

  const view = document.defaultView;
  const carets = createCarets(view ? sessionStorageOf(view) : undefined);

  /**
   * @param {EventTarget | null} target
   * @returns {MirrorNode | undefined} The node whose element this is, or which it lies in.
   */
  function nodeOf(target) {
    for (let at = /** @type {Node | null} */ (target); at && at !== root; at = at.parentNode) {
      const key = keys.get(at);
      if (key !== undefined) return entries.get(key)?.node;
    }
    return undefined;
  }

  const focusedKey = () => nodeOf(document.activeElement)?.key ?? 0;

  /**
   * @param {Key} key
   * @returns {boolean} False if there is no such element or it can't have the focus now.
   */
  function focus(key) {
    const element = entries.get(key)?.element;
    if (!element) return false;
    if (document.activeElement !== element) element.focus();
    return document.activeElement === element;
  }

  /**
   * Makes an entry whose element has the node's shape: the old one, or a new one.
   * @param {MirrorNode} node
   * @param {boolean} hasChildren
   * @returns {Entry}
   */
  function entryOf(node, hasChildren) {
    const shape = shapeOf(node);
    const old = entries.get(node.key);
    const kept = old?.shape === shape ? old : undefined;
    if (old && !kept) drop(old);
    const element = kept?.element ?? createElement(document, node);
    if (!kept) keys.set(element, node.key);
    syncElement(element, node, kept?.node, hasChildren);
    if (node.role === 'textbox') {
      const field = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (element);
      fields.sync(node.key, field, node, kept?.node);
    }
    if (node.settles && node.name !== kept?.node.name) settling.changed(node.name);
    const label = plain ? syncLabel(element, node, kept?.label) : undefined;
    return { element, node, shape, label, place: kept?.place ?? '', top: kept && isScroller(kept.node) ? kept.top : 0 };
  }

  /** @param {Entry} entry */
  function drop(entry) {
    if (entry.node.role === 'textbox') fields.forget(entry.node.key);
    entry.element.remove();
    entry.label?.remove();
  }

  /**
   * @param {Entry} entry
   * @param {Entry | undefined} around
   */
  function place(entry, around) {
    const { node, element } = entry;
    const outer = around && !isScroller(around.node) ? around.node : { x: 0, y: 0 };
    const box = [node.x - outer.x, node.y - outer.y, node.w, node.h, node.contentHeight ?? 0];
    const written = box.map((value) => Math.round(value * 100) / 100).join(' ');
    if (written === entry.place) return;
    entry.place = written;
    const [left, top, width, height, content] = written.split(' ').map((value) => `${value}px`);
    Object.assign(element.style, { left, top, width, height });
    element.classList.toggle('scroller', isScroller(node));
    if (isScroller(node)) element.style.setProperty('--content-height', content);
  }

  /**
   * Puts the children in order without taking `pinned` (what holds the focus) out of the page.
   * @param {Element} parent
   * @param {HTMLElement[]} children
   * @param {HTMLElement | undefined} pinned
   */
  function order(parent, children, pinned) {
    const middle = pinned ? children.indexOf(pinned) : -1;
    const from = middle >= 0 && children[middle].parentNode === parent ? middle : -1;
    for (let i = from - 1; i >= 0; i -= 1) {
      if (children[i + 1].previousSibling !== children[i]) parent.insertBefore(children[i], children[i + 1]);
    }
    for (let i = from + 1; i < children.length; i += 1) {
      const next = i > 0 ? children[i - 1].nextSibling : parent.firstChild;
      if (next !== children[i]) parent.insertBefore(children[i], next);
    }
  }

  /**
   * Only the topmost open dialog can be reached, and the way out.
   * @param {Key[]} dialogs Keys of the open modal dialogs, in reading order.
   * @param {Map<Key, Entry[]>} byParent
   */
  function guard(dialogs, byParent) {
    /** @type {Set<Key>} What stays within reach, and what that lies in. */
    const path = new Set();
    const top = dialogs.at(-1);
    for (const { node } of entries.values()) {
      if (node.key !== top && node.action !== 'hide') continue;
      for (let at = entries.get(node.key); at; at = entries.get(at.node.parent)) path.add(at.node.key);
    }
    for (const [parent, children] of byParent) {
      const level = top !== undefined && parent !== top && (parent === 0 || path.has(parent));
      for (const { element, node } of children) {
        element.inert = level && !path.has(node.key);
      }
    }
  }

  /**
   * The focus was on something that is gone: the nearest thing that is still there takes it, in the same group if
   * there is one, or what is new in that group. The next group is about something else.
   * @param {Key} lost
   * @param {Map<Key, Entry>} before The entries before the change.
   */
  function focusNear(lost, before) {
    const order = [...before.keys()];
    const at = order.indexOf(lost);
    const near = [...order.slice(at + 1), ...order.slice(0, at).reverse()].flatMap((key) => entries.get(key) ?? []);
    const all = [...entries.values()];
    const headings = all.filter(({ node }) => node.role === 'heading');
    for (let around = lost; around !== 0;) {
      around = before.get(around)?.node.parent ?? 0;
      const group = around === 0 ? root : entries.get(around)?.element;
      for (const { node, element } of [...near.filter(isTaker), ...headings, ...all.filter(isTaker)]) {
        if (group?.contains(element) && focus(node.key)) return;
      }
    }
  }

  /**
   * @param {MirrorTree} tree
   * @param {{ focused: Key, entries: Map<Key, Entry>, dialogs: Set<Key> }} before
   * @param {Key[]} dialogs
   */
  function settleFocus(tree, before, dialogs) {
    const opened = dialogs.filter((key) => !before.dialogs.has(key));
    for (const key of opened) openers.set(key, before.focused);
    const top = dialogs.at(-1);
    if (tree.focus && focus(tree.focus)) {
      const field = entries.get(tree.focus);
      if (tree.select && field?.node.multiline) reveal(/** @type {HTMLTextAreaElement} */ (field.element), tree.select.from, tree.select.to);
      forgetOpeners(dialogs);
      return;
    }
    if (opened.length > 0 && top !== undefined && !entries.get(top)?.element.contains(document.activeElement)) {
      focusInto(top);
    }
    const closed = [...before.dialogs].filter((key) => !entries.has(key)).reverse();
    for (const key of closed) {
      const opener = openers.get(key);
      if (opener && focus(opener)) break;
    }
    forgetOpeners(dialogs);
    if (before.focused && focusedKey() === 0 && !focus(before.focused)) focusNear(before.focused, before.entries);
  }

  /** @param {Key[]} dialogs Those that are open. */
  function forgetOpeners(dialogs) {
    for (const key of [...openers.keys()]) {
      if (!dialogs.includes(key)) openers.delete(key);
    }
  }

  /** @param {Key} dialog */
  function focusInto(dialog) {
    const around = /** @type {Entry} */ (entries.get(dialog)).element;
    for (const { node, element } of entries.values()) {
      if (isFocusable(node) && around.contains(element) && focus(node.key)) return;
    }
    around.tabIndex = -1;
    focus(dialog);
  }

  /**
   * A region that scrolls can be reached by the keyboard if nothing in it can.
   * @param {Entry[]} scrollers
   */
  function reachScrollers(scrollers) {
    for (const { element } of scrollers) {
      const inside = element.querySelector('button, input, select, textarea, a');
      const wanted = inside ? '-1' : '0';
      if (element.getAttribute('tabindex') !== wanted) element.setAttribute('tabindex', wanted);
    }
  }

  /**
   * The elements own how far a region is scrolled: the browser changes it for many reasons, not all with an event.
   * What differs from what the Wasm side knows is told.
   */
  function tellScrolled() {
    for (const entry of entries.values()) {
      if (!isScroller(entry.node) || entry.element.scrollTop === entry.top) continue;
      entry.top = entry.element.scrollTop;
      port.scroll(entry.node.key, entry.top);
    }
  }

  const mirror = {
    /** @param {MirrorTree} tree Shown before this returns; nothing of the old tree is left. */
    apply(tree) {
      const before = {
        focused: focusedKey(),
        entries,
        dialogs: new Set([...entries.values()].filter(({ node }) => node.modal).map(({ node }) => node.key)),
      };
      const present = new Set(tree.nodes.map((node) => node.key));
      const parents = new Set(tree.nodes.map((node) => node.parent));
      const gone = [...entries.values()].filter(({ node }) => !present.has(node.key));
      // A screen reader that loses the element it is on is told nothing of where the focus goes next.
      const held = gone.filter(({ element }) => element.contains(document.activeElement));
      for (const entry of gone) if (!held.includes(entry)) drop(entry);

      /** @type {Map<Key, Entry>} */
      const next = new Map();
      /** @type {Map<Key, Entry[]>} */
      const byParent = new Map();
      for (const node of tree.nodes) {
        const entry = entryOf(node, parents.has(node.key));
        const parent = next.has(node.parent) ? node.parent : 0;
        if (!plain) place(entry, next.get(parent));
        next.set(node.key, entry);
        const siblings = byParent.get(parent);
        if (siblings) siblings.push(entry);
        else byParent.set(parent, [entry]);
      }
      entries = next;

      const focused = before.focused ? entries.get(before.focused)?.element : undefined;
      for (const [parent, children] of byParent) {
        const around = parent === 0 ? root : /** @type {Entry} */ (entries.get(parent)).element;
        const elements = children.flatMap(({ element, label }) => withLabel(element, label));
        order(around, elements, focused && elements.find((element) => element.contains(focused)));
      }
      for (const { node, element } of entries.values()) {
        if (node.multiline && !before.entries.has(node.key)) {
          carets.restore(node.key, /** @type {HTMLTextAreaElement} */ (element));
        }
      }
      const all = [...entries.values()];
      const dialogs = all.filter(({ node }) => node.modal).map(({ node }) => node.key);
      guard(dialogs, byParent);
      settleFocus(tree, before, dialogs);
      held.forEach(drop);
      settling.moved();
      hearing.shown(tree.nodes, tree.focus ?? 0);
      reachScrollers(all.filter(({ node }) => isScroller(node)));
      tables = tablesOf(all);
      settleStops(tables, focusedKey());
      if (!plain) tellScrolled();
    },

    /** Brings the field that has the focus into view, after the soft keyboard took its room. */
    revealFocus() {
      const node = nodeOf(document.activeElement);
      if (node?.role === 'textbox') document.activeElement?.scrollIntoView({ block: 'nearest' });
    },

    /** Sends what was typed and not sent yet. */
    flush: fields.flush,
  };

  /**
   * The browser already changed the element; the model has the last word.
   * @param {MirrorNode} changed As it was before the change.
   */
  function reassert(changed) {
    const group = changed.role === 'radio' ? changed.parent : 0;
    for (const { node, element } of entries.values()) {
      if (node.key === changed.key || (group && node.role === 'radio' && node.parent === group)) {
        syncChoice(element, node, node);
      }
    }
  }

  /** @param {MirrorNode} node */
  function keepCaret({ key, multiline }) {
    const element = entries.get(key)?.element;
    if (multiline && element) carets.keep(key, /** @type {HTMLTextAreaElement} */ (element));
  }

  /**
   * @param {MirrorNode} node
   * @param {string} arrow Name of the pressed key.
   */
  function step({ key }, arrow) {
    const next = stepInTable(tables, key, (document.documentElement.dir === 'rtl' && TURNED[arrow]) || arrow);
    return next !== undefined && focus(next.node.key);
  }

  listen(root, { nodeOf, port, fields, reassert, keepCaret, step, scrolled: tellScrolled, now: clock.now });
  return mirror;
}
