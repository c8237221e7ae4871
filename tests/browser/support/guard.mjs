// The guard: while a test goes on, holds what the program painted against what the page has, wherever the test is.
// What differs is an error in the console, which fails the test.
// SPDX-License-Identifier: MIT
// @ts-check

/** @typedef {import('playwright-core').BrowserContext} BrowserContext */
/** @typedef {import('playwright-core').Page} Page */

/**
 * Runs in the page before anything of it does. Looks whenever somebody presses or types, if the picture is not on its
 * way then, and after each frame that no other follows.
 */
export function guardInPage() {
  /** CSS pixels that a painted rectangle and an element's may differ by. */
  const NEAR = 1;
  /** Texts of this length are told when the typing rests (web/text_field.js, LONG_TEXT). */
  const LONG_TEXT = 2000;
  /** Longer than any frame takes to come, in ms. */
  const PATIENCE = 20_000;
  const { requestAnimationFrame: ask, setTimeout: later } = window;
  const frame = () => new Promise((done) => { ask.call(window, done); });
  /** @type {any} */
  let program;
  /** @type {WeakMap<Element, number>} Where each scroller stood when it last said that it was scrolled. */
  const tops = new WeakMap();
  const said = new Set();

  // The program's own calls, without a word in the page that is for tests only: the linker's code puts them into an
  // object that inherits from this one.
  Object.defineProperty(Object.prototype, '_ebb_frame', {
    configurable: true,
    set(call) {
      let own = call;
      program = this;
      Object.defineProperty(this, '_ebb_frame', {
        configurable: true,
        set(next) { own = next; },
        get: () => (/** @type {any[]} */ ...given) => {
          const wish = own(...given);
          if (wish !== 1) lookAtRest();
          return wish;
        },
      });
    },
  });

  /** @returns {any} What is painted, as the message `tree`; none while a frame is due. */
  function painted() {
    const memory = program.HEAPU8;
    const from = program._ebb_painted();
    let to = from;
    while (memory[to] !== 0) to += 1;
    return to === from ? undefined : JSON.parse(new TextDecoder().decode(memory.slice(from, to)));
  }

  /**
   * @param {any} node
   * @param {any} element
   * @returns {string[]}
   */
  function differences(node, element) {
    const found = [];
    const who = `${node.role} “${node.name}”`;
    const { left, top, width, height } = element.getBoundingClientRect();
    const is = [left, top, width, height];
    if ([node.x, node.y, node.w, node.h].some((value, at) => Math.abs(value - is[at]) > NEAR)) {
      found.push(`${who} is painted at ${[node.x, node.y, node.w, node.h].map(Math.round)} and pressed at ${is.map(Math.round)}`);
    }
    const name = element.getAttribute('aria-label') ?? (element.firstElementChild ? '' : element.textContent);
    if (node.role !== 'combobox' && name !== node.name && (node.name || !element.firstElementChild)) found.push(`${who} is “${name}” in the page`);
    const states = /** @type {[string, unknown, unknown][]} */ ([
      ['checked', node.checked, element.checked],
      ['pressed', node.pressed?.toString(), element.getAttribute('aria-pressed') ?? undefined],
      ['now', node.role === 'slider' ? node.now ?? 0 : undefined, node.unset ? Math.round(element.value) : Number(element.value)],
      ['now', node.role === 'combobox' ? node.now ?? 0 : undefined, element.selectedIndex],
      ['value', node.role === 'textbox' ? node.value ?? '' : undefined, element.value],
    ]);
    for (const [state, model, page] of states) {
      if (model !== undefined && model !== page) found.push(`${who} has ${state} ${JSON.stringify(model)} and shows ${JSON.stringify(page)}`);
    }
    return found;
  }

  /** @returns {string[] | string} What differs, or what is on its way so that nothing can be told yet. */
  function look() {
    const root = document.getElementById('mirror');
    if (!program?._ebb_painted || !root || document.hidden || document.documentElement.classList.contains('plain')) return [];
    for (const element of root.querySelectorAll('.scroller')) {
      if (element.scrollTop !== (tops.get(element) ?? 0)) return `news of a scroll to ${element.scrollTop} from ${tops.get(element) ?? 0}`;
    }
    const tree = painted();
    if (!tree) return 'a frame';
    /** @type {Map<number, any[]>} */
    const byParent = new Map();
    const keys = new Set();
    for (const node of tree.nodes) {
      keys.add(node.key);
      const parent = keys.has(node.parent) ? node.parent : 0;
      byParent.set(parent, [...byParent.get(parent) ?? [], node]);
    }
    /** @type {string[]} */
    const found = [];
    let waits = false;
    /**
     * @param {number} key
     * @param {Element} around
     */
    const compare = (key, around) => {
      const nodes = byParent.get(key) ?? [];
      const { children } = around;
      if (nodes.length !== children.length) {
        found.push(`${children.length} elements for ${nodes.length} nodes: ${nodes.map(({ role, name }) => `${role} “${name}”`).join(', ')}`);
        return;
      }
      nodes.forEach((node, at) => {
        const element = /** @type {any} */ (children[at]);
        waits ||= node.role === 'textbox' && element.value.length >= LONG_TEXT && element.value !== (node.value ?? '');
        found.push(...differences(node, element));
        if (byParent.has(node.key)) compare(node.key, element);
      });
    };
    compare(0, root);
    return waits ? 'a long text' : found;
  }

  function complain() {
    const found = look();
    if (typeof found === 'string') return;
    const news = found.filter((line) => !said.has(line));
    for (const line of news) said.add(line);
    if (news.length > 0) console.error(`What is painted is not what is pressed: ${news.slice(0, 6).join('; ')}`);
  }

  let looking = 0;
  async function lookAtRest() {
    looking += 1;
    const mine = looking;
    await frame();
    await frame();
    if (mine === looking && document.visibilityState === 'visible') complain();
  }

  window.addEventListener('scroll', ({ target }) => {
    if (target instanceof Element) tops.set(target, target.scrollTop);
  }, { capture: true, passive: true });
  for (const type of ['pointerdown', 'keydown']) {
    window.addEventListener(type, (event) => {
      if (event.isTrusted) complain();
    }, { capture: true, passive: true });
  }

  /** @type {any} */ (window).ebbGuard = {
    look,
    /** @returns {string[]} What was found so far. */
    said: () => [...said],
    /** @returns {Promise<string[]>} What differs, or stays on its way, once all has had its time to come. */
    async holds() {
      const end = performance.now() + PATIENCE;
      for (;;) {
        await Promise.race([Promise.all([frame(), frame()]), new Promise((done) => { later.call(window, done, 200); })]);
        const found = look();
        if (found.length === 0) return [];
        if (performance.now() > end) return typeof found === 'string' ? [`${found} is still on its way`] : found;
      }
    },
  };
}

/** @param {BrowserContext} context Every page of it is guarded. */
export const guard = (context) => context.addInitScript(guardInPage);

/**
 * @param {Page} page
 * @returns {Promise<string[]>} What is painted elsewhere than it can be pressed, or shows other than what the program holds.
 */
export async function partings(page) {
  // A page that was closed, has crashed, or hangs has nothing to hold: its test says so.
  const holds = page.evaluate(() => /** @type {any} */ (window).ebbGuard?.holds() ?? []).catch(() => []);
  return Promise.race([holds, new Promise((done) => { setTimeout(done, 10_000, []).unref(); })]);
}
