// @ts-check
// Text that the bundled faces can't show: shaped, broken into lines and drawn by the browser, as a texture.
// Keeps nothing: the Wasm side caches.
// SPDX-License-Identifier: MIT

/** @typedef {import('./types.d.ts').RunPicture} RunPicture */
/** @typedef {import('./types.d.ts').RunRequest} RunRequest */

const ELLIPSIS = '…';
/** No texture is larger, in device pixels: the least that every WebGL has. */
const LARGEST = 4096;

/** A line is looked for in so many characters first, so that a long text costs no more than its first lines. */
const FIRST_LOOK = 128;

/** By the face numbers of the Wasm side; the system's faces for whatever ours lack. */
const FONTS = [
  (/** @type {number} */ size) => `400 ${size}px "Ebb Sans", system-ui, sans-serif`,
  (/** @type {number} */ size) => `600 ${size}px "Ebb Sans", system-ui, sans-serif`,
  (/** @type {number} */ size) => `400 ${size}px "Ebb Book", serif`,
  (/** @type {number} */ size) => `500 ${size}px "Ebb Book", serif`,
];

/**
 * Cuts a text into graphemes or words; where the browser can't, into code points or at spaces.
 * @param {'grapheme' | 'word'} granularity
 * @returns {(text: string) => { segment: string, isWordLike?: boolean }[]}
 */
function segmenter(granularity) {
  if (!('Segmenter' in Intl)) {
    const part = granularity === 'word' ? /\s+|\S+/gu : /./gsu;
    return (text) => (text.match(part) ?? []).map((segment) => ({ segment, isWordLike: true }));
  }
  const able = new Intl.Segmenter(undefined, { granularity });
  return (text) => [...able.segment(text)];
}

const graphemes = segmenter('grapheme');
const words = segmenter('word');

/**
 * The longest beginning of the parts that fits; at least one part, so that breaking always ends.
 * @param {string[]} parts
 * @param {(text: string) => boolean} fits
 * @returns {number} How many parts.
 */
function fitting(parts, fits) {
  let low = 1;
  let high = parts.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(parts.slice(0, middle).join('').trimEnd())) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Places where a line may end: after spaces and hyphens, and in scripts without spaces between words.
 * Punctuation stays with the word before it.
 * @param {string} text
 * @returns {string[]}
 */
export function pieces(text) {
  /** @type {string[]} */
  const out = [];
  for (const { segment, isWordLike } of words(text)) {
    const last = out.at(-1);
    const glued = last !== undefined && !/[\s\u200b-]$/u.test(last);
    if (last === undefined) out.push(segment);
    else if (/^\s+$/u.test(segment) || (glued && !isWordLike && !OPENING.test(segment))) out[out.length - 1] += segment;
    else if (glued && !breaksBetween(last, segment)) out[out.length - 1] += segment;
    else out.push(segment);
  }
  return out;
}

/** Scripts whose words stand without spaces between them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Brackets and quotation marks that belong to what follows. */
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/**
 * @param {string} before
 * @param {string} after
 */
function breaksBetween(before, after) {
  if (OPENING.test(before)) return false;
  return UNSPACED.test(/** @type {string} */ ([...before].at(-1))) || UNSPACED.test([...after][0]);
}

/**
 * Breaks a text into lines.
 * @param {string} text
 * @param {object} limits
 * @param {(text: string) => number} limits.measure Width of a line.
 * @param {number} limits.maxWidth 0: lines end only where the text says so.
 * @param {number} limits.maxLines 0: as many as it takes. If there is more text, the last line ends in an
 *   ellipsis, after a whole grapheme.
 * @returns {string[]} At least one line.
 */
export function breakLines(text, { measure, maxWidth, maxLines }) {
  /** @param {string} line */
  const fits = (line) => maxWidth <= 0 || measure(line) <= maxWidth;
  /** @type {string[]} */
  const lines = [];
  let more = false;
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    let rest = paragraph;
    do {
      if (maxLines > 0 && lines.length === maxLines) {
        more = true;
        break;
      }
      let reach = FIRST_LOOK;
      while (reach < rest.length && fits(rest.slice(0, reach))) reach *= 2;
      if (reach >= rest.length && fits(rest.trimEnd())) {
        lines.push(rest.trimEnd());
        break;
      }
      const parts = pieces(rest.slice(0, reach));
      let line = parts.slice(0, fitting(parts, fits)).join('');
      if (!fits(line.trimEnd())) {
        const letters = graphemes(line).map(({ segment }) => segment);
        line = letters.slice(0, fitting(letters, fits)).join('');
      }
      lines.push(line.trimEnd());
      rest = rest.slice(line.length);
    } while (rest.trimEnd() !== '');
    if (more) break;
  }
  if (more) lines.push(shorten(/** @type {string} */ (lines.pop()), fits));
  return lines;
}

/**
 * @param {string} line
 * @param {(text: string) => boolean} fits
 */
function shorten(line, fits) {
  if (fits(line + ELLIPSIS)) return line + ELLIPSIS;
  const letters = graphemes(line).map(({ segment }) => segment);
  const count = fitting(letters, (text) => fits(text + ELLIPSIS));
  return letters.slice(0, count).join('').trimEnd() + ELLIPSIS;
}

/** What stands for itself in a sentence, as words of a person do. */
const ISOLATED = /[\u2066-\u2068][^\u2069]*\u2069/g;

/**
 * The direction of the first letter that has one, as `dir="auto"` finds it, or of a sign that says it.
 * @param {string} text
 * @param {'ltr' | 'rtl'} [otherwise] Where nothing in it has one.
 * @returns {'ltr' | 'rtl'}
 */
export function directionOf(text, otherwise = 'ltr') {
  const letter = text.replace(ISOLATED, '').match(/[\p{L}\u202d\u202e]/u)?.[0];
  if (letter === undefined) return otherwise;
  return /[\u202e\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(letter)
    ? 'rtl' : 'ltr';
}

/**
 * @param {WebGLRenderingContext | WebGL2RenderingContext} gl
 * @param {Document} document
 */
export function createTextRuns(gl, document) {
  const canvas = document.createElement('canvas');
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  /** @type {RunPicture} */
  const nothing = { width: 0, height: 0, lines: 0, texture: null };

  function upload() {
    const bound = gl.getParameter(gl.TEXTURE_BINDING_2D);
    const stores = [gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, gl.UNPACK_FLIP_Y_WEBGL, gl.UNPACK_ALIGNMENT];
    const before = stores.map((name) => gl.getParameter(name));
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, 0); // ImGui blends straight alpha.
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, 0);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
    stores.forEach((name, i) => gl.pixelStorei(name, Number(before[i])));
    gl.bindTexture(gl.TEXTURE_2D, bound);
    return texture;
  }

  return {
    /**
     * @param {RunRequest} request
     * @returns {RunPicture}
     */
    shape({ text, face, size, color, maxWidth, maxLines, lineHeight, density }) {
      const font = (FONTS[face] ?? FONTS[0])(size);
      const pageGoes = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
      const direction = directionOf(text, pageGoes);
      // In a page from right to left every text begins at the right, as its elements do.
      const right = direction === 'rtl' || pageGoes === 'rtl';
      function prepare() {
        context.font = font;
        context.direction = direction;
        context.textAlign = right ? 'right' : 'left';
      }
      prepare();
      const measure = (/** @type {string} */ line) => context.measureText(line).width;
      const lines = breakLines(text, { measure, maxWidth, maxLines: maxWidth > 0 ? maxLines : 1 });
      const sizes = lines.map((line) => context.measureText(line));
      // The last letter may reach beyond where the next one would stand.
      const widest = Math.max(...sizes.map((box) => Math.max(
        box.width, right ? box.actualBoundingBoxLeft : box.actualBoundingBoxRight,
      )));
      if (widest <= 0) return nothing;

      const width = Math.min(Math.ceil(widest * density), LARGEST);
      const height = Math.min(Math.ceil(lines.length * lineHeight * density), LARGEST);
      Object.assign(canvas, { width, height }); // Also clears it and its state.
      context.scale(density, density);
      prepare();
      context.fillStyle = `#${(color & 0xFFFFFF).toString(16).padStart(6, '0')}`;
      const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = sizes[0];
      lines.forEach((line, i) => {
        const middle = (i + 0.5) * lineHeight;
        context.fillText(line, right ? width / density : 0, middle + (ascent - descent) / 2);
      });
      return { width: width / density, height: height / density, lines: lines.length, texture: upload() };
    },

    /** @param {WebGLTexture | null} texture */
    unshape(texture) {
      if (texture) gl.deleteTexture(texture);
    },
  };
}
