// Pictures of the page: whether two are alike.
// SPDX-License-Identifier: MIT
// @ts-check
import { readFile, writeFile } from 'node:fs/promises';

/** @typedef {import('playwright-core').Page} Page */

const FOLDER = new URL('../golden/', import.meta.url);

/** The golden pictures are kept this much smaller, in each direction. */
const SMALLER = 2;

/**
 * The part of the picture that is other than in the golden one, in blocks of 8 by 8: 0 to 1. UPDATE_GOLDEN=1 writes the
 * golden one anew.
 * @param {Page} page Any page of the browser; a new tab is used.
 * @param {string} file
 * @param {Buffer} picture
 */
export async function differsFromGolden(page, file, picture) {
  const path = new URL(file, FOLDER);
  const small = await shrunk(page, picture);
  if (process.env.UPDATE_GOLDEN) await writeFile(path, small);
  return difference(page, await readFile(path), small, 8 / SMALLER);
}

/**
 * @param {Page} page
 * @param {Buffer} picture
 */
async function shrunk(page, picture) {
  const tab = await page.context().newPage();
  try {
    return Buffer.from(await tab.evaluate(async ([base64, by]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(Math.ceil(image.width / by), Math.ceil(image.height / by));
      const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      const png = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      return btoa(Array.from(png, (byte) => String.fromCharCode(byte)).join(''));
    }, /** @type {[string, number]} */ ([picture.toString('base64'), SMALLER])), 'base64');
  } finally {
    await tab.close();
  }
}

/**
 * @param {Page} page
 * @param {Buffer} a
 * @param {Buffer} b
 * @param {number} [block] Width and height of a block, in pixels.
 * @returns {Promise<number>} Part of the blocks whose mean color is another, 0 to 1; 1 if the sizes differ.
 */
export async function difference(page, a, b, block = 8) {
  const tab = await page.context().newPage();
  try {
    return await tab.evaluate(async ({ pictures, side }) => {
      const [first, second] = await Promise.all(pictures.map(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes]));
        const canvas = new OffscreenCanvas(Math.ceil(image.width / side), Math.ceil(image.height / side));
        const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
        context.imageSmoothingQuality = 'high';
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        return { size: `${image.width} ${image.height}`, data: context.getImageData(0, 0, canvas.width, canvas.height).data };
      }));
      if (first.size !== second.size) return 1;
      let other = 0;
      for (let i = 0; i < first.data.length; i += 4) {
        const distance = [0, 1, 2].map((part) => Math.abs(first.data[i + part] - second.data[i + part]));
        if (Math.max(...distance) > 24) other += 1;
      }
      return other / (first.data.length / 4);
    }, { pictures: [a.toString('base64'), b.toString('base64')], side: block });
  } finally {
    await tab.close();
  }
}

/**
 * After what was asked for is drawn and all has come to rest. As the screen has it, at the density that it has now.
 * @param {Page} page
 * @param {import('playwright-core').CDPSession} [session] The one that has changed the screen.
 */
export async function picture(page, session) {
  await page.evaluate(async () => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    const gl = /** @type {WebGL2RenderingContext} */ (canvas.getContext('webgl2'));
    const { clear } = gl;
    let drawn = 1;
    gl.clear = (mask) => { drawn += 1; clear.call(gl, mask); };
    // Ten frames of the browser without one of ours.
    for (let quiet = 0; quiet < 10; quiet = drawn ? 0 : quiet + 1) {
      drawn = 0;
      await new Promise((done) => { requestAnimationFrame(done); });
    }
    gl.clear = clear;
  });
  // Not the driver's own: that goes back to the size which the page was opened with.
  const devTools = session ?? await page.context().newCDPSession(page);
  const { data } = await devTools.send('Page.captureScreenshot', { format: 'png' });
  if (!session) await devTools.detach();
  return Buffer.from(data, 'base64');
}

/** @param {Buffer} png @returns {number[]} Width and height in pixels. */
export const sizeOf = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];
