// What is seen: sharp at any density, the same after any change of the window or the graphics card, and as it was.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { difference, differsFromGolden, picture, sizeOf } from './support/pictures.mjs';
import { atNoon, NAME } from './support/screens.mjs';

const { open } = useBrowser();

/** Part of a golden picture that may be other: a new sentence is, a screen that is gone is not. */
const LOOSE = 0.12;

async function withBoundary(t, options) {
  const app = await open(t, { prepare: atNoon, ...options });
  const card = await app.addBoundary(NAME, { since: 'A week ago' });
  await card.button('Kept today').click();
  await app.saved();
  await app.page.mouse.move(2, 2);
  return app;
}

/** The rest of what is looked at: how one comes there, as much as is drawn by the same rules every time. */
const PLACES = {
  async write(app) {
    await app.button('Write').click();
    await app.button('New letter').click();
    await app.field('Letter').fill('I was here, and now I go.');
    await app.button('Keep').click();
    await app.heading('Write').waitFor();
    await app.saved();
  },
  async breathe(app) {
    await app.button('Breathe').click();
    await app.heading('Breathe').waitFor();
  },
};

const GOLDEN = {
  'day-phone': { phone: true },
  'night-phone': { phone: true, dark: true },
  'day-desktop': {},
  'night-desktop': { dark: true },
};

async function looksAsItDid(t, app, name) {
  // Where nothing is touched and nothing has the focus.
  await app.page.mouse.move(2, 2);
  await app.page.evaluate(() => {
    document.activeElement?.blur();
    for (const region of document.querySelectorAll('#mirror .scroller')) region.scrollTop = 0;
  });
  const other = await differsFromGolden(app.page, `${name}.png`, await picture(app.page));
  t.diagnostic(`${(other * 100).toFixed(1)} % other`);
  assert.ok(other <= LOOSE, `${(other * 100).toFixed(1)} % is other than in tests/browser/golden/${name}.png; if that is meant: UPDATE_GOLDEN=1`);
}

for (const [look, options] of Object.entries(GOLDEN)) {
  test(`pictures: Today, Write and Breathe look as they did: ${look}`, async (t) => {
    const app = await withBoundary(t, options);
    await looksAsItDid(t, app, `today-${look}`);
    for (const [name, go] of Object.entries(PLACES)) {
      await go(app);
      await looksAsItDid(t, app, `${name}-${look}`);
    }
  });
}

test('pictures: at twice the text size nothing is cut off', async (t) => {
  const app = await withBoundary(t, { phone: true });
  await app.button('More').click();
  const slider = app.page.getByRole('slider', { name: 'Text size' });
  await slider.focus();
  await app.press('End');
  await app.saved();
  await app.button('Today').click();
  await app.boundary(NAME).button('Kept today').waitFor();
  await looksAsItDid(t, app, 'today-200-percent-phone');
  for (const [name, go] of Object.entries(PLACES)) {
    await go(app);
    await looksAsItDid(t, app, `${name}-200-percent-phone`);
  }
  assert.equal(await app.page.evaluate(() => document.querySelector('#mirror main').scrollWidth <= innerWidth), true, 'no sideways scrolling');
});

/** Runs in the page: the canvas's own pixels, those of the screen below it, and those that are painted. */
function pixels() {
  const canvas = document.getElementById('canvas');
  const { width, height } = canvas.getBoundingClientRect();
  return {
    canvas: [canvas.width, canvas.height],
    screen: [width, height].map((length) => Math.round(length * devicePixelRatio)),
    painted: window.ebbTestPainted,
  };
}

/** Runs in the page before it: notes the size of what is painted. */
function watchPainting() {
  const { prototype } = WebGL2RenderingContext;
  const { viewport } = prototype;
  prototype.viewport = function noted(x, y, width, height) {
    if (width > 0) window.ebbTestPainted = [width, height];
    viewport.call(this, x, y, width, height);
  };
}

async function metrics(app, width, height, density) {
  app.devTools ??= await app.page.context().newCDPSession(app.page);
  await app.devTools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: density, mobile: false });
  await app.page.waitForFunction(([w, h, d]) => innerWidth === w && innerHeight === h && devicePixelRatio === d, [width, height, density]);
}

const SHAPES = [[390, 844, 1], [390, 844, 1.5], [390, 844, 2], [390, 844, 3], [320, 568, 4], [844, 390, 2], [1280, 800, 0.5], [1001, 701, 1.25]];

test('pictures: each pixel of the canvas is one of the screen, through densities, zoom, turning and resizing', async (t) => {
  const app = await withBoundary(t);
  await app.page.addInitScript(watchPainting);
  await app.reload();
  for (const [width, height, density] of SHAPES) {
    const what = `${width} by ${height} at ${density}`;
    await metrics(app, width, height, density);
    const changed = await picture(app.page, app.devTools);
    const { canvas, screen, painted } = await app.page.evaluate(pixels);
    assert.deepEqual(canvas, screen, what);
    assert.deepEqual(painted, screen, what);
    assert.deepEqual(sizeOf(changed), screen, 'the picture is what was meant to be looked at');
    if (process.env.EBB_SHOTS) await writeFile(`${process.env.EBB_SHOTS}/shape-${width}-${height}-${density}.png`, changed);
    // The same as if the page had been opened like this.
    await app.reload();
    await app.page.mouse.move(2, 2);
    const fresh = await difference(app.page, changed, await picture(app.page, app.devTools));
    assert.ok(fresh < 0.005, `${what}: ${fresh}`);
  }
});

test('pictures: a lost graphics context comes back with the same picture, text runs too', async (t) => {
  const app = await open(t, { prepare: atNoon });
  await app.addBoundary('لم أتحقق 今日は 🌙');
  const before = await picture(app.page);
  // At once: after two seconds the page would say that the picture is lost.
  await app.page.evaluate(() => new Promise((done) => {
    const canvas = document.getElementById('canvas');
    const loss = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    canvas.addEventListener('webglcontextlost', () => setTimeout(() => loss.restoreContext()), { once: true });
    canvas.addEventListener('webglcontextrestored', done, { once: true });
    loss.loseContext();
  }));
  assert.equal(await difference(app.page, before, await picture(app.page)), 0);
  await app.button('Add a boundary').click();
  await app.heading('A new boundary').waitFor();
});

test('pictures: a long list scrolls as the browser scrolls, and a pinch makes the page larger', async (t) => {
  const app = await open(t, { phone: true, prepare: atNoon });
  for (let i = 1; i <= 6; i += 1) await app.addBoundary(`Promise ${i}`);
  const devTools = await app.page.context().newCDPSession(app.page);
  const main = app.page.getByRole('main');
  await main.evaluate((element) => { element.scrollTop = 0; });
  const before = await picture(app.page);
  await devTools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 200, y: 600 }] });
  for (let y = 590; y >= 300; y -= 10) await devTools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: 200, y }] });
  await devTools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  // A finger scrolls; the page hears of it a moment later.
  await app.page.waitForFunction((element) => element.scrollTop > 200, await main.elementHandle());
  assert.ok(await difference(app.page, before, await picture(app.page)) > 0.05, 'and the picture follows');
  assert.equal(await app.page.evaluate(() => document.documentElement.scrollTop), 0, 'the page itself stays');

  const taken = await app.page.evaluate(() => [...document.querySelectorAll('html, body, #mirror, #mirror *')]
    .map((element) => getComputedStyle(element).touchAction).filter((action) => !/auto|manipulation|pinch-zoom/.test(action)));
  assert.deepEqual(taken, [], 'two fingers make the page larger');
  const prevented = await app.page.evaluate(() => ['#mirror main', '#mirror button'].map((place) => {
    const wheel = new WheelEvent('wheel', { ctrlKey: true, deltaY: -100, bubbles: true, cancelable: true });
    document.querySelector(place).dispatchEvent(wheel);
    return wheel.defaultPrevented;
  }));
  assert.deepEqual(prevented, [false, false], 'Ctrl and the wheel zoom');
});

test('pictures: with reduced motion a press shows its end at once', async (t) => {
  const app = await withBoundary(t);
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await picture(app.page);
  await app.page.evaluate(() => {
    const gl = document.getElementById('canvas').getContext('webgl2');
    const { clear } = gl;
    window.ebbTestDrawn = 0;
    gl.clear = (mask) => { window.ebbTestDrawn += 1; clear.call(gl, mask); };
    [...document.querySelectorAll('#mirror button')].find(({ textContent }) => textContent === 'Pause today').click();
  });
  await app.saved();
  await picture(app.page);
  const frames = await app.page.evaluate(() => window.ebbTestDrawn);
  t.diagnostic(`${frames} frames`);
  assert.ok(frames >= 1 && frames <= 8, `${frames} frames: the press, and what was saved`);
});

test('pictures: forced colors are nothing but the system’s', async (t) => {
  const app = await withBoundary(t, { phone: true });
  await app.page.emulateMedia({ forcedColors: 'active' });
  await picture(app.page);
  await app.look('forced-today');
  const [canvas, shown] = await app.page.evaluate(() => {
    const probe = document.createElement('div');
    probe.className = 'field';
    document.body.append(probe);
    probe.style.backgroundColor = 'Canvas';
    const color = getComputedStyle(probe).backgroundColor;
    probe.remove();
    const name = getComputedStyle(document.documentElement).getPropertyValue('--ebb-background-top').trim();
    return [color, `rgb(${[1, 3, 5].map((at) => parseInt(name.slice(at, at + 2), 16)).join(', ')})`];
  });
  assert.equal(shown, canvas);
  await app.button('Add a boundary').click();
  await app.look('forced-form');
});
