// @ts-check
// One node of the semantic tree as one real element: which element it is, and its names and states.
// SPDX-License-Identifier: MIT

/** @typedef {import('./types.d.ts').MirrorNode} MirrorNode */
/** @typedef {import('./contract.d.ts').Role} Role */

/** Element and explicit role, where the element's own role is not enough. */
const ELEMENTS = /** @type {Record<Exclude<Role, 'heading' | 'textbox'>, { tag: string, role?: string, type?: string }>} */ ({
  banner: { tag: 'header', role: 'banner' },
  button: { tag: 'button', type: 'button' },
  cell: { tag: 'div', role: 'cell' },
  checkbox: { tag: 'input', type: 'checkbox' },
  columnheader: { tag: 'div', role: 'columnheader' },
  combobox: { tag: 'select' },
  dialog: { tag: 'div', role: 'dialog' },
  group: { tag: 'div', role: 'group' },
  image: { tag: 'div', role: 'img' },
  list: { tag: 'ul', role: 'list' },
  listitem: { tag: 'li' },
  main: { tag: 'main' },
  navigation: { tag: 'nav' },
  radio: { tag: 'input', type: 'radio' },
  radiogroup: { tag: 'div', role: 'radiogroup' },
  region: { tag: 'section' },
  row: { tag: 'div', role: 'row' },
  rowheader: { tag: 'div', role: 'rowheader' },
  slider: { tag: 'input', type: 'range' },
  status: { tag: 'div', role: 'status' },
  switch: { tag: 'input', type: 'checkbox', role: 'switch' },
  table: { tag: 'div', role: 'table' },
  text: { tag: 'p' },
});

/** @param {Role[]} names */
const roles = (...names) => new Set(names);

const CONTAINERS = roles('banner', 'dialog', 'group', 'list', 'main', 'navigation', 'radiogroup', 'region', 'row', 'table');
const NAMED_BY_TEXT = roles('button', 'cell', 'columnheader', 'heading', 'listitem', 'rowheader', 'status', 'text');
const FOCUSABLE = roles('button', 'checkbox', 'combobox', 'radio', 'slider', 'switch', 'textbox');
const READ_ONLY_LOOK = roles('heading', 'status', 'text');
/** Above its lowest number stands a slider that has no number yet. */
const NO_NUMBER = 1 / 1024;

/** @param {MirrorNode} node */
export const isFocusable = (node) => FOCUSABLE.has(node.role) && !node.disabled;

/** @param {MirrorNode} node True if the pointer's resting on it may change how it looks. */
export const isHoverable = (node) => !CONTAINERS.has(node.role) && !READ_ONLY_LOOK.has(node.role);

/** @param {MirrorNode} node */
export const isScroller = (node) => (node.contentHeight ?? 0) > 0;

/**
 * @param {MirrorNode} node
 * @returns {{ tag: string, role?: string, type?: string }}
 */
function elementOf(node) {
  if (node.role === 'heading') {
    return { tag: `h${Math.min(Math.max(node.level ?? 1, 1), 6)}` };
  }
  if (node.role === 'textbox') {
    return node.multiline
      ? { tag: 'textarea' }
      : { tag: 'input', type: node.input ?? (node.secret ? 'password' : 'text') };
  }
  return ELEMENTS[node.role];
}

/**
 * Equal shapes can be the same element; a node whose shape changes gets a new one.
 * @param {MirrorNode} node
 */
export function shapeOf(node) {
  const { tag, type = '', role = '' } = elementOf(node);
  return `${tag}/${type}/${role}`;
}

/**
 * @param {Document} document
 * @param {MirrorNode} node
 * @returns {HTMLElement} Without names and states yet: `syncElement` sets them.
 */
export function createElement(document, node) {
  const { tag, role, type } = elementOf(node);
  const element = document.createElement(tag);
  if (role) element.setAttribute('role', role);
  if (type) element.setAttribute('type', type);
  if (node.role === 'heading') element.tabIndex = -1;
  if (node.role === 'textbox') {
    element.classList.add('field');
    element.dir = 'auto';
  }
  return element;
}

/**
 * Sets an attribute, or removes it when the value is missing.
 * @param {Element} element
 * @param {string} name
 * @param {string | number | boolean | undefined} value
 */
function attribute(element, name, value) {
  if (value === undefined || value === '') {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, String(value));
  }
}

/** ARIA attributes that follow one value of the node each. */
const ARIA = /** @type {[string, (node: MirrorNode) => string | number | boolean | undefined][]} */ ([
  ['aria-description', (node) => [node.invalid, node.description].filter(Boolean).join(' ')],
  ['aria-pressed', (node) => node.pressed],
  ['aria-current', (node) => node.current],
  ['aria-invalid', (node) => (node.invalid ? true : undefined)],
  ['aria-posinset', (node) => node.position],
  ['aria-setsize', (node) => node.setSize],
  ['aria-valuetext', (node) => node.valueText],
  ['aria-live', (node) => (node.role === 'status' ? 'off' : undefined)], // hearing.js says it.
  ['aria-disabled', (node) => node.disabled || undefined], // Without `disabled`, which would take the focus away.
  ['aria-modal', (node) => node.modal || undefined],
]);

/**
 * Gives the element the node's name and states.
 * @param {HTMLElement} element
 * @param {MirrorNode} node
 * @param {MirrorNode | undefined} old What the element shows now; missing for a new element.
 * @param {boolean} hasChildren The node has nodes inside it.
 */
export function syncElement(element, node, old, hasChildren) {
  const contains = hasChildren || CONTAINERS.has(node.role);
  element.classList.toggle('container', contains);
  element.classList.toggle('leaf', !contains);
  const byText = NAMED_BY_TEXT.has(node.role) && !hasChildren;
  if (byText) {
    if (element.textContent !== node.name) element.textContent = node.name;
    if (element.hasAttribute('aria-label')) element.removeAttribute('aria-label');
  } else {
    if (hasChildren && element.firstChild?.nodeType === 3) element.firstChild.remove();
    if (element.getAttribute('aria-label') !== (node.name || null)) {
      attribute(element, 'aria-label', node.name);
    }
  }
  for (const [name, valueOf] of ARIA) {
    const value = valueOf(node);
    if (!old ? value !== undefined && value !== '' : value !== valueOf(old)) {
      attribute(element, name, value);
    }
  }
  if (node.role === 'radio' && node.parent !== old?.parent) /** @type {HTMLInputElement} */ (element).name = `group-${node.parent}`;
  syncChoice(element, node, old);
}

/**
 * Puts back what the model says where a person may have changed it: checks, sliders, choices.
 * @param {HTMLElement} element
 * @param {MirrorNode} node
 * @param {MirrorNode} [old]
 */
export function syncChoice(element, node, old) {
  switch (node.role) {
    case 'checkbox':
    case 'radio':
    case 'switch': {
      const input = /** @type {HTMLInputElement} */ (element);
      if (input.checked !== Boolean(node.checked)) input.checked = Boolean(node.checked);
      break;
    }
    case 'slider': {
      const input = /** @type {HTMLInputElement} */ (element);
      const limits = [node.min ?? 0, node.max ?? 0, node.unset ? 'any' : 1].map(String);
      [input.min, input.max, input.step] = limits; // Before the value, which they clamp.
      // A browser tells nobody that a screen reader has set the value that was there: no number is near the lowest.
      const value = String((node.now ?? 0) + (node.unset ? NO_NUMBER : 0));
      if (input.value !== value) input.value = value;
      break;
    }
    case 'combobox': {
      const select = /** @type {HTMLSelectElement} */ (element);
      const options = node.options ?? [];
      if (!old || options.join('\n') !== (old.options ?? []).join('\n')) {
        select.replaceChildren(...options.map((text) => {
          const option = select.ownerDocument.createElement('option');
          option.textContent = text;
          return option;
        }));
      }
      if (select.selectedIndex !== (node.now ?? 0)) select.selectedIndex = node.now ?? 0;
      break;
    }
    default:
  }
}
