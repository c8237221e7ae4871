// @ts-check
// The room that the page has, in CSS and in device pixels, and what the person asked their system for.
// SPDX-License-Identifier: MIT

import { SYSTEM_COLOR } from './codes.js';

/** @typedef {import('./contract.d.ts').SystemColor} SystemColor */

/**
 * CSS pixels, except the device ones.
 * @typedef {object} Size
 * @property {number} width
 * @property {number} height
 * @property {number} deviceWidth
 * @property {number} deviceHeight
 * @property {number} safeTop Room that the device itself takes: notch, rounded corners, home bar.
 * @property {number} safeRight
 * @property {number} safeBottom
 * @property {number} safeLeft
 * @property {number} keyboard Height that the soft keyboard covers.
 */

/**
 * @typedef {object} Preferences
 * @property {boolean} dark
 * @property {boolean} reducedMotion
 * @property {boolean} forcedColors
 * @property {boolean} coarsePointer
 * @property {number} fontScale Percent of the browser's usual text size.
 */

/** The system's colors by their names in style sheets. */
const SYSTEM_COLORS = /** @type {const} */ ([
  ['Canvas', SYSTEM_COLOR.canvas], ['CanvasText', SYSTEM_COLOR.canvasText], ['Highlight', SYSTEM_COLOR.highlight],
  ['HighlightText', SYSTEM_COLOR.highlightText], ['GrayText', SYSTEM_COLOR.grayText],
]);

const QUERIES = {
  dark: '(prefers-color-scheme: dark)',
  reducedMotion: '(prefers-reduced-motion: reduce)',
  forcedColors: '(forced-colors: active)',
  coarsePointer: '(pointer: coarse)',
};

/** A smaller loss of height, in CSS pixels, is a toolbar and not a keyboard. */
const LEAST_KEYBOARD = 80;

/**
 * @param {number} layoutHeight
 * @param {{ height: number, offsetTop: number, scale: number } | null} visual
 */
export function keyboardHeight(layoutHeight, visual) {
  if (!visual) return 0;
  const covered = layoutHeight - visual.height * visual.scale - (visual.scale > 1 ? 0 : visual.offsetTop);
  return covered >= LEAST_KEYBOARD ? Math.round(covered) : 0;
}

/**
 * @param {number} computed CSS pixels times the device's ratio.
 * @param {number | undefined} exact What the browser says, where it can. It may be out of date for a moment
 *   after the ratio has changed, and is wrong where the ratio is emulated.
 */
export function devicePixels(computed, exact) {
  return exact !== undefined && Math.abs(exact - computed) <= 1 ? exact : Math.round(computed);
}

/**
 * @param {string} color As `getComputedStyle` gives it: rgb(1, 2, 3) or rgba(1, 2, 3, 0.5).
 * @returns {number} 0xRRGGBB.
 */
export function parseColor(color) {
  const [r, g, b] = (color.match(/[\d.]+/g) ?? ['0', '0', '0']).map((part) => Math.round(Number(part)));
  return ((r << 16) | (g << 8) | b) >>> 0;
}

/**
 * @param {Window} window
 * @param {object} options
 * @param {HTMLCanvasElement} options.canvas
 * @param {(size: Size) => void} options.onSize
 * @param {(preferences: Preferences, systemColors: (readonly [SystemColor, number])[]) => void} options.onPreferences
 *   The colors only when the person forces them.
 */
export function watchViewport(window, { canvas, onSize, onPreferences }) {
  const { document } = window;
  const probe = document.createElement('div');
  probe.id = 'probe';
  probe.setAttribute('aria-hidden', 'true');
  document.body.append(probe);
  const queries = Object.entries(QUERIES).map(([name, query]) => ({ name, list: window.matchMedia(query) }));
  /** @type {{ inlineSize: number, blockSize: number } | undefined} */
  let exact;
  let toldSize = '';
  let toldWish = '';

  function tellSize() {
    const box = canvas.getBoundingClientRect();
    const style = window.getComputedStyle(probe);
    const ratio = window.devicePixelRatio;
    /** @type {Size} */
    const size = {
      width: box.width,
      height: box.height,
      deviceWidth: devicePixels(box.width * ratio, exact?.inlineSize),
      deviceHeight: devicePixels(box.height * ratio, exact?.blockSize),
      safeTop: parseFloat(style.paddingTop) || 0,
      safeRight: parseFloat(style.paddingRight) || 0,
      safeBottom: parseFloat(style.paddingBottom) || 0,
      safeLeft: parseFloat(style.paddingLeft) || 0,
      keyboard: keyboardHeight(box.height, window.visualViewport),
    };
    const now = JSON.stringify(size);
    if (now === toldSize || size.width === 0) return;
    toldSize = now;
    onSize(size);
  }

  function tellPreferences() {
    /** @type {any} */
    const wish = Object.fromEntries(queries.map(({ name, list }) => [name, list.matches]));
    const style = window.getComputedStyle(probe);
    const usual = parseFloat(style.getPropertyValue('--usual-size')) || 16;
    wish.fontScale = Math.round((parseFloat(style.fontSize) / usual) * 100);
    const colors = wish.forcedColors ? SYSTEM_COLORS.map(([name, color]) => /** @type {const} */ ([color, systemColor(name)])) : [];
    const now = JSON.stringify([wish, colors]);
    if (now === toldWish) return;
    toldWish = now;
    onPreferences(wish, colors);
  }

  /** @param {string} name */
  function systemColor(name) {
    probe.style.color = name;
    return parseColor(window.getComputedStyle(probe).color);
  }

  /** The ratio can change without any change of size: moved to another screen. */
  function watchRatio() {
    const list = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    list.addEventListener('change', () => {
      watchRatio();
      tellSize();
    }, { once: true });
  }

  const canvasObserver = new ResizeObserver(([entry]) => {
    exact = entry.devicePixelContentBoxSize?.[0];
    tellSize();
  });
  try {
    canvasObserver.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    canvasObserver.observe(canvas); // Safari does not know the box.
  }
  // The probe's box grows with the safe area and with the text size.
  new ResizeObserver(() => {
    tellSize();
    tellPreferences();
  }).observe(probe, { box: 'border-box' });
  for (const { list } of queries) list.addEventListener('change', tellPreferences);
  window.visualViewport?.addEventListener('resize', tellSize);
  window.visualViewport?.addEventListener('scroll', tellSize);
  watchRatio();
  tellPreferences();
  tellSize();
}
