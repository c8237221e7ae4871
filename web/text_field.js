// @ts-check
// Text fields: real inputs. What is typed goes to the model at once, for long texts a moment later, and until then the
// model knows that something waits. What the model keeps of it is what the field shows, also while a person is in it:
// only what is not sent yet is left alone.
// SPDX-License-Identifier: MIT

/** @typedef {import('./types.d.ts').Key} Key */
/** @typedef {import('./types.d.ts').MirrorNode} MirrorNode */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/** Texts shorter than this (UTF-16 units) are sent at each keystroke. */
export const LONG_TEXT = 2000;
/** A long text is sent when the typing rests this long, in ms; it is the rest before saving, `typing_rest_ms`, too ... */
export const REST = 100;
/** ... and at least this often, in ms; it is `longest_unsaved_ms`, too. */
export const AT_LEAST_EVERY = 500;

/**
 * @typedef {object} Entry
 * @property {Field} element
 * @property {string} sent What the model has from us, or gave us: the last echo.
 * @property {boolean} picker A date or a time, which is typed in parts.
 * @property {string | null} waiting The model's own text, held back while the field holds something that is not sent.
 * @property {boolean} composing
 * @property {boolean} pending Typed, but not sent yet.
 */

/**
 * @typedef {object} TextFieldOptions
 * @property {(key: Key, text: string) => void} edit The last of those that follow each other ends what `ahead` began.
 * @property {(waits: boolean) => void} ahead Whether words were typed that have not been given to `edit` yet.
 * @property {() => void} rested The rest before saving is over already: what was sent has nothing more to wait for.
 * @property {(element: Field) => boolean} hasFocus
 * @property {{ now(): number, set(callback: () => void, ms: number): number, clear(id: number): void }} clock
 */

/** @param {TextFieldOptions} options */
export function createTextFields({ edit, ahead, rested, hasFocus, clock }) {
  /** @type {Map<Key, Entry>} */
  const entries = new Map();
  let timer = 0;
  let pendingSince = 0;
  /** The model knows that something waits. */
  let toldAhead = false;

  /**
   * @param {Key} key
   * @param {Entry} entry
   */
  function send(key, entry) {
    entry.pending = false;
    const whole = wellFormed(entry.element.value);
    if (whole !== entry.element.value) write(entry.element, whole);
    if (entry.element.value === entry.sent) return;
    entry.sent = entry.element.value;
    entry.waiting = null;
    toldAhead = false;
    edit(key, entry.sent);
  }

  function flush() {
    if (timer) clock.clear(timer);
    timer = 0;
    pendingSince = 0;
    for (const [key, entry] of entries) {
      if (entry.pending) send(key, entry);
    }
    if (!toldAhead) return;
    toldAhead = false; // What was typed was taken back again.
    ahead(false);
  }

  function flushRested() {
    flush();
    rested();
  }

  function sendLater() {
    const now = clock.now();
    if (timer) clock.clear(timer);
    else pendingSince = now;
    timer = clock.set(flushRested, Math.min(REST, Math.max(pendingSince + AT_LEAST_EVERY - now, 0)));
    if (toldAhead) return;
    toldAhead = true;
    ahead(true);
  }

  /**
   * @param {Entry} entry
   * @param {string} text
   */
  function show(entry, text) {
    entry.waiting = null;
    entry.sent = text;
    if (entry.element.value !== text) write(entry.element, text);
  }

  /**
   * Whether the field holds something that the model has not had, or can't take yet.
   * @param {Entry} entry
   */
  function isBusy(entry) {
    return entry.composing || entry.pending || (entry.picker && hasFocus(entry.element));
  }

  return {
    /**
     * Gives the field what the node says about it.
     * @param {Key} key
     * @param {Field} element
     * @param {MirrorNode} node
     * @param {MirrorNode | undefined} old Missing when the element is new.
     */
    sync(key, element, node, old) {
      if (!old) dress(element, node);
      else if (DRESS.some((name) => node[name] !== old[name])) dress(element, node);
      const value = node.value ?? '';
      let entry = entries.get(key);
      if (!entry || entry.element !== element) {
        const picker = Boolean(node.input);
        entry = { element, picker, sent: value, waiting: null, composing: false, pending: false };
        entries.set(key, entry);
        element.value = value;
      } else if (value === entry.sent) {
        entry.waiting = null;
      } else if (isBusy(entry)) {
        entry.waiting = value;
      } else {
        show(entry, value);
      }
    },

    /** @param {Key} key The person typed, pasted, dictated or undid something. */
    input(key) {
      const entry = entries.get(key);
      if (!entry) return;
      entry.pending = true;
      if (entry.element.value.length < LONG_TEXT) flush();
      else sendLater();
    },

    /**
     * @param {Key} key
     * @param {boolean} composing
     */
    composition(key, composing) {
      const entry = entries.get(key);
      if (!entry) return;
      entry.composing = composing;
      if (composing) return;
      flush();
      if (entry.waiting !== null && !isBusy(entry)) show(entry, entry.waiting);
    },

    /** @param {Key} key The person left the field. */
    left(key) {
      const entry = entries.get(key);
      if (!entry) return;
      entry.composing = false;
      flush();
      if (entry.waiting !== null) show(entry, entry.waiting);
    },

    /** Sends everything that is typed and not sent yet. */
    flush,

    /**
     * The field is gone from the screen; what was typed in it is sent first.
     * @param {Key} key
     */
    forget(key) {
      const entry = entries.get(key);
      if (entry?.pending) send(key, entry);
      entries.delete(key);
    },
  };
}

/**
 * The text with U+FFFD for each half of a pair that stands alone: bytes can't hold those.
 * @param {string} text
 */
function wellFormed(text) {
  return text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
}

/**
 * Puts other text into the field. The caret stays between the same words, the page where it was scrolled to.
 * @param {Field} element
 * @param {string} text
 */
function write(element, text) {
  const { scrollTop, selectionEnd: caret, value: old } = element;
  element.value = text;
  element.scrollTop = scrollTop;
  if (caret === null || caret === undefined) return; // A picker has none.
  const after = old.length - caret;
  const place = text.endsWith(old.slice(caret)) ? text.length - after : Math.min(caret, text.length);
  element.setSelectionRange(place, place);
}

const DRESS = /** @type {const} */ (['placeholder', 'size', 'face', 'lines', 'secret', 'fresh', 'shown', 'spellcheck', 'readonly', 'multiline']);

/**
 * The attributes that make the field a native and a private one.
 * @param {Field} element
 * @param {MirrorNode} node
 */
function dress(element, node) {
  const attributes = {
    // The keeper of passwords that a person uses may fill it in. What can be read while it is typed would be written
    // down with the browser's tabs unless this is off.
    autocomplete: node.secret && !node.shown ? (node.fresh ? 'new-password' : 'current-password') : 'off',
    autocapitalize: node.secret ? 'none' : 'sentences',
    autocorrect: node.secret ? 'off' : 'on',
    spellcheck: String(Boolean(node.spellcheck)), // Some browsers send the text away to check it.
    dir: 'auto',
    // Asks writing helpers and password keepers to leave the field alone.
    'data-gramm': 'false',
    ...(node.secret ? {} : { 'data-1p-ignore': '', 'data-lpignore': 'true', 'data-bwignore': '' }),
    placeholder: node.placeholder ?? '',
    enterkeyhint: node.multiline ? 'enter' : 'done',
  };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (node.secret) element.setAttribute('type', node.shown ? 'text' : 'password');
  if (node.multiline) /** @type {HTMLTextAreaElement} */ (element).rows = node.lines ?? 4;
  element.readOnly = Boolean(node.readonly);
  element.classList.toggle('book', node.face === 'book');
  // Below 16 px iOS zooms the page when the field is touched.
  element.style.fontSize = `${Math.max(node.size ?? 17, 16)}px`;
}
