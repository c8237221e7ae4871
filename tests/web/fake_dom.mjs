// As much of a page as the mirror's unit tests need: elements, attributes, order, focus, events.
// SPDX-License-Identifier: MIT

class FakeText {
  nodeType = 3;
  parentNode = null;
  constructor(text) {
    this.data = text;
  }
  get textContent() {
    return this.data;
  }
  remove() {
    this.parentNode?.take(this);
  }
}

export class FakeElement {
  nodeType = 1;
  parentNode = null;
  childNodes = [];
  attributes = new Map();
  listeners = [];
  inert = false;
  scrollTop = 0;
  /** How often it was taken out of the page, moved included. */
  removals = 0;

  constructor(document, tag) {
    this.ownerDocument = document;
    this.tagName = tag.toUpperCase();
    const classes = new Set();
    this.classList = {
      add: (name) => classes.add(name),
      contains: (name) => classes.has(name),
      toggle: (name, wanted) => (wanted ? classes.add(name) : classes.delete(name)),
    };
    this.style = { setProperty(name, value) { this[name] = value; } };
    if (tag === 'input' || tag === 'textarea' || tag === 'select') {
      Object.assign(this, { checked: false, disabled: false, selectedIndex: -1, text: '' });
      Object.defineProperty(this, 'value', {
        get: () => this.text,
        set: (value) => {
          this.text = String(value);
          this.setSelectionRange(this.text.length, this.text.length);
          this.valueWrites += 1;
        },
      });
      this.valueWrites = 0;
    }
    if (tag === 'button') this.disabled = false;
  }

  setSelectionRange(start, end) {
    this.selectionStart = start;
    this.selectionEnd = end;
  }
  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }
  setAttribute(name, value) {
    this.attributes.set(name, String(value));
  }
  removeAttribute(name) {
    this.attributes.delete(name);
  }
  hasAttribute(name) {
    return this.attributes.has(name);
  }
  set tabIndex(value) {
    this.setAttribute('tabindex', value);
  }

  get firstChild() {
    return this.childNodes[0] ?? null;
  }
  get nextSibling() {
    return this.sibling(1);
  }
  get previousSibling() {
    return this.sibling(-1);
  }
  sibling(step) {
    const around = this.parentNode?.childNodes ?? [];
    return around[around.indexOf(this) + step] ?? null;
  }
  take(child) {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
    if (child instanceof FakeElement) {
      child.removals += 1;
      if (child.contains(this.ownerDocument.activeElement)) this.ownerDocument.activeElement = this.ownerDocument.body;
    }
  }
  remove() {
    this.parentNode?.take(this);
  }
  insertBefore(child, before) {
    child.remove();
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(at, 0, child);
    child.parentNode = this;
  }
  append(...children) {
    for (const child of children) this.insertBefore(typeof child === 'string' ? new FakeText(child) : child, null);
  }
  replaceChildren(...children) {
    for (const child of [...this.childNodes]) child.remove();
    this.append(...children);
  }
  get textContent() {
    return this.childNodes.map((child) => child.textContent).join('');
  }
  set textContent(text) {
    this.replaceChildren(...(text ? [new FakeText(text)] : []));
  }
  contains(other) {
    for (let at = other; at; at = at.parentNode) if (at === this) return true;
    return false;
  }
  /** Knows lists of tag names. */
  querySelector(selector) {
    const tags = selector.split(',').map((tag) => tag.trim().toUpperCase());
    for (const child of this.childNodes) {
      if (!(child instanceof FakeElement)) continue;
      const found = tags.includes(child.tagName) ? child : child.querySelector(selector);
      if (found) return found;
    }
    return null;
  }
  matches() {
    return this.ownerDocument.keyboard;
  }

  get reachable() {
    for (let at = this; at; at = at.parentNode) if (at.inert) return false;
    const focusable = ['INPUT', 'TEXTAREA', 'SELECT', 'BUTTON'].includes(this.tagName) || this.hasAttribute('tabindex');
    return focusable && !this.disabled && this.ownerDocument.body.contains(this);
  }
  focus() {
    const document = this.ownerDocument;
    if (!this.reachable || document.activeElement === this) return;
    const old = document.activeElement;
    document.activeElement = this;
    old.dispatch('focusout', { relatedTarget: this });
    this.dispatch('focusin', { relatedTarget: old });
  }
  blur() {
    const document = this.ownerDocument;
    if (document.activeElement !== this) return;
    document.activeElement = document.body;
    this.dispatch('focusout', { relatedTarget: null });
  }

  addEventListener(type, listener, options) {
    this.listeners.push({ type, listener, capture: Boolean(options?.capture) });
  }
  dispatch(type, detail = {}) {
    const event = { type, target: this, ...detail };
    const path = [];
    for (let at = this; at; at = at.parentNode) path.push(at);
    const call = (at, capture) => {
      for (const entry of at.listeners) if (entry.type === type && entry.capture === capture) entry.listener(event);
    };
    for (const at of [...path].reverse()) call(at, true);
    for (const at of type === 'scroll' ? [this] : path) call(at, false);
  }
}

/** @returns {any} A document with `#mirror` in its body. */
export function createFakeDocument() {
  const document = { keyboard: false };
  document.createElement = (tag) => new FakeElement(document, tag);
  const top = new FakeElement(document, 'document');
  document.addEventListener = (...args) => top.addEventListener(...args);
  document.documentElement = document.createElement('html');
  document.body = document.createElement('body');
  top.append(document.documentElement);
  document.documentElement.append(document.body);
  document.activeElement = document.body;
  document.mirror = document.createElement('div');
  document.body.append(document.mirror);
  return document;
}
