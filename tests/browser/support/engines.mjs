// The three browser engines through one small set of acts: real pointer, real keys, the page's own words.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import puppeteer from 'puppeteer-core';

import { CHROMIUM, FLAGS, unhurry } from './browser.mjs';

/** Longer than any state takes to come, even on a busy machine, in ms. */
const PATIENCE = 30_000;

/**
 * What differs between the drivers.
 * @typedef {object} Driver
 * @property {(url: string) => Promise<void>} goto
 * @property {(script: string) => Promise<any>} run An expression in the page; its value, as JSON has it.
 * @property {(x: number, y: number) => Promise<void>} clickAt
 * @property {(text: string, delay?: number) => Promise<void>} type With so many ms between two keys.
 * @property {(key: string, modifier?: string) => Promise<void>} press Names as of `KeyboardEvent.key`.
 * @property {() => Promise<void>} undo The last change in the field that has the focus, as the browser does it.
 * @property {() => Promise<void>} close
 * @property {() => Promise<Driver>} [tab] Another tab of the same browser, empty. Chromium and Firefox only.
 * @property {() => Promise<void>} [show] Brings the tab to the front.
 * @property {() => Promise<void>} spare Opens another tab behind this one.
 * @property {(asking?: boolean) => Promise<void>} closeTab Closes the tab and goes on in the spare one. `asking`: as a person does;
 *   what the page asks is answered with leaving.
 * @property {() => Promise<void>} kill Ends all processes of the browser at once; none gets to write anything more.
 */

export const wait = (/** @type {number} */ ms) => new Promise((done) => { setTimeout(done, ms); });

/** @param {import('node:child_process').ChildProcess} process_ Ended when this resolves. */
export async function end(process_) {
  if (process_.exitCode !== null || process_.signalCode !== null) return;
  process_.kill('SIGTERM');
  const gone = once(process_, 'exit');
  if (!(await Promise.race([gone.then(() => true), wait(5000)]))) {
    process_.kill('SIGKILL');
    await gone;
  }
}

/**
 * A screen that nobody sees: Firefox and WebKitGTK have WebGL only in a real window.
 * @returns {Promise<{ name: string, close: () => Promise<void> }>}
 */
export async function startScreen() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const missing = new Promise((_, reject) => {
    server.once('error', (error) => reject(new Error(`Xvfb did not start (tools/setup installs it): ${error.message}`)));
    server.once('exit', (code) => reject(new Error(`Xvfb ended at its start: ${code}`)));
  });
  missing.catch(() => {}); // It ends at the end, too.
  const lines = createInterface({ input: /** @type {import('node:stream').Readable} */ (server.stdio[3]) });
  const [number] = await Promise.race([once(lines, 'line'), missing]);
  return { name: `:${number}`, close: () => end(server) };
}

/**
 * @param {'chrome' | 'firefox'} browser
 * @param {string} url
 * @param {Record<string, string>} env
 * @param {string} profile
 * @param {Record<string, unknown>} prefs Firefox's own.
 * @returns {Promise<Driver>}
 */
async function withPuppeteer(browser, url, env, profile, prefs) {
  const firefox = browser === 'firefox';
  // The driver takes it for granted in a profile that was used before.
  if (firefox) await writeFile(join(profile, 'user.js'), '', { flag: 'a' });
  const program = await puppeteer.launch({
    browser,
    executablePath: firefox ? '/usr/bin/firefox-esr' : CHROMIUM,
    headless: !firefox,
    args: firefox ? [url] : FLAGS, // Opened like this, the page has the focus, not the address bar.
    env: { ...process.env, ...env },
    userDataDir: profile,
    extraPrefsFirefox: {
      'webgl.force-enabled': true,
      // Nothing of its own: no pages at the start, no requests.
      'app.normandy.enabled': false,
      'browser.startup.page': 0,
      'datareporting.policy.dataSubmissionEnabled': false,
      ...prefs,
    },
    protocolTimeout: 120_000,
  });
  /**
   * @param {import('puppeteer-core').Page} page
   * @returns {Promise<Driver>}
   */
  async function drive(page) {
    async function begin() {
      page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
      await page.setViewport(firefox ? null : { width: 1000, height: 800 });
      await page.bringToFront();
    }
    await begin();
    /** @type {import('puppeteer-core').Page | undefined} */
    let next;
    /** @type {Driver} */
    const driver = {
      goto: async (address) => { await page.goto(address); },
      run: (script) => page.evaluate(script),
      clickAt: (x, y) => page.mouse.click(x, y),
      type: (text, delay) => page.keyboard.type(text, { delay }),
      async press(key, modifier) {
        if (modifier) await page.keyboard.down(/** @type {any} */ (modifier));
        await page.keyboard.press(/** @type {any} */ (key));
        if (modifier) await page.keyboard.up(/** @type {any} */ (modifier));
      },
      undo: () => driver.press('z', 'Control'),
      close: () => program.close(),
      tab: async () => drive(await program.newPage()),
      show: () => page.bringToFront(),
      async spare() {
        next = await program.newPage();
        await page.bringToFront();
      },
      async closeTab(asking = false) {
        const gone = new Promise((resolve) => { page.once('close', resolve); });
        await page.close({ runBeforeUnload: asking });
        await gone;
        page = next ?? await program.newPage();
        await begin();
      },
      async kill() {
        const process_ = /** @type {import('node:child_process').ChildProcess} */ (program.process());
        const gone = once(process_, 'exit');
        process.kill(-(/** @type {number} */ (process_.pid)), 'SIGKILL'); // It is the head of its group.
        await gone;
      },
    };
    return driver;
  }
  return drive((await program.pages())[0] ?? await program.newPage());
}

/** The code points by which WebDriver names keys. */
const WEBDRIVER_KEYS = /** @type {Record<string, string>} */ ({
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Escape: '\uE00C', End: '\uE010', Home: '\uE011',
});

/** @returns {Promise<number>} A port that is free at this moment. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * @param {number} pid
 * @returns {Promise<number[]>} The processes that it has started, and those that they have.
 */
async function descendants(pid) {
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')).split(' ').filter(Boolean).map(Number);
  return (await Promise.all(children.map(async (child) => [...await descendants(child), child]))).flat();
}

/** @returns {Promise<string>} WebKitGTK's own small browser, wherever this release keeps it. */
async function findMiniBrowser() {
  for (const machine of await readdir('/usr/lib')) {
    for (const version of ['4.1', '6.0', '4.0']) {
      const path = `/usr/lib/${machine}/webkit2gtk-${version}/MiniBrowser`;
      if (existsSync(path)) return path;
    }
  }
  throw new Error('MiniBrowser of WebKitGTK is not here; tools/setup installs webkit2gtk-driver and what it needs.');
}

/**
 * WebKitGTK over plain W3C WebDriver.
 * @param {Record<string, string>} env
 * @param {string} profile
 * @returns {Promise<Driver>}
 */
async function withWebKit(env, profile) {
  const binary = await findMiniBrowser();
  const port = await freePort();
  const folders = { XDG_DATA_HOME: profile, XDG_CACHE_HOME: profile, XDG_CONFIG_HOME: profile };
  const server = spawn('WebKitWebDriver', [`--port=${port}`], { env: { ...process.env, ...env, ...folders }, stdio: 'ignore' });
  const failed = once(server, 'error').then(([error]) => { throw new Error(`WebKitWebDriver did not start (tools/setup installs it): ${error.message}`); });
  failed.catch(() => {});

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   */
  async function call(method, path, body) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = /** @type {any} */ (await response.json());
    if (!response.ok) throw new Error(`WebKitWebDriver: ${value.error}: ${value.message}`);
    return value;
  }
  async function listening() {
    for (const until = Date.now() + PATIENCE; Date.now() < until; await wait(50)) {
      if (await call('GET', '/status').then(() => true, () => false)) return;
    }
    throw new Error('WebKitWebDriver does not answer.');
  }
  await Promise.race([listening(), failed]);
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } };
  const { sessionId } = await call('POST', '/session', { capabilities });
  const at = `/session/${sessionId}`;
  await call('POST', `${at}/window/rect`, { width: 1000, height: 900 });

  /** @param {{ type: string, value?: string, duration?: number }[]} actions */
  const keys = (actions) => call('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  /** @param {string} value */
  const stroke = (value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }];
  /** @type {string} */
  let spare;
  return {
    goto: (url) => call('POST', `${at}/url`, { url }),
    run: (script) => call('POST', `${at}/execute/sync`, { script: `return (${script});`, args: [] }),
    async clickAt(x, y) {
      await call('POST', `${at}/actions`, { actions: [{
        type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      }] });
    },
    type: (text, delay = 0) => keys([...text].flatMap((key, i) => [...(delay && i ? [{ type: 'pause', duration: delay }] : []), ...stroke(key)])),
    async spare() {
      ({ handle: spare } = await call('POST', `${at}/window/new`, { type: 'tab' }));
    },
    async closeTab() {
      await call('DELETE', `${at}/window`);
      await call('POST', `${at}/window`, { handle: spare });
    },
    async kill() {
      const gone = once(server, 'exit');
      for (const pid of [...await descendants(/** @type {number} */ (server.pid)), server.pid]) process.kill(/** @type {number} */ (pid), 'SIGKILL');
      await gone;
    },
    async press(key, modifier) {
      const held = modifier && WEBDRIVER_KEYS[modifier];
      await keys([
        ...(held ? [{ type: 'keyDown', value: held }] : []),
        ...stroke(WEBDRIVER_KEYS[key] ?? key),
        ...(held ? [{ type: 'keyUp', value: held }] : []),
      ]);
    },
    // WebKitGTK leaves the key to the browser around it, and the small one of the tests has none for it.
    undo: () => call('POST', `${at}/execute/sync`, { script: "document.execCommand('undo');", args: [] }),
    async close() {
      await call('DELETE', at).catch(() => {});
      await end(server);
    },
  };
}

/** Put into the page after it has loaded: finds by role and name, and counts what the page does by itself. */
function helpers() {
  /** @param {Element} element */
  const roleOf = (element) => element.getAttribute('role') ?? /** @type {Record<string, string>} */ ({
    BUTTON: 'button', TEXTAREA: 'textbox', SELECT: 'combobox', H1: 'heading', H2: 'heading', H3: 'heading', LI: 'listitem',
  })[element.tagName] ?? /** @type {Record<string, string>} */ ({
    text: 'textbox', password: 'textbox', range: 'slider', checkbox: 'checkbox', radio: 'radio',
  })[element.getAttribute('type') ?? ''];
  const work = { frames: 0, draws: 0, timers: 0 };
  const { requestAnimationFrame: ask, setTimeout: later } = window;
  window.requestAnimationFrame = (tick) => ask((now) => { work.frames += 1; tick(now); });
  /** @type {any} */ (window).setTimeout = (/** @type {() => void} */ act, /** @type {number} */ ms) => later(() => { work.timers += 1; act(); }, ms);
  for (const name of /** @type {const} */ (['clear', 'drawArrays', 'drawElements'])) {
    const original = /** @type {any} */ (WebGL2RenderingContext.prototype)[name];
    /** @type {any} */ (WebGL2RenderingContext.prototype)[name] = function counted(/** @type {any[]} */ ...given) {
      work.draws += 1;
      return original.apply(this, given);
    };
  }
  /** @param {string} role @param {string} name */
  const find = (role, name) => [...document.querySelectorAll('#mirror *')].find((element) => roleOf(element) === role &&
    (element.getAttribute('aria-label') ?? element.textContent) === name);
  /** @type {any} */ (window).ebbTest = {
    work,
    find,
    /** Where it can be clicked; none while something lies over it. @param {string} role @param {string} name */
    place(role, name) {
      const element = find(role, name);
      element?.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
      const at = { x: left + width / 2, y: top + height / 2 };
      return element?.contains(document.elementFromPoint(at.x, at.y)) ? at : null;
    },
    /** What lies there. @param {string} role @param {string} name */
    over(role, name) {
      const { left, top, width, height } = find(role, name)?.getBoundingClientRect() ?? new DOMRect();
      return document.elementFromPoint(left + width / 2, top + height / 2)?.outerHTML.slice(0, 300) ?? null;
    },
  };
}

/** The app in one engine. */
export class EnginePage {
  /**
   * @param {Driver} driver
   * @param {string} url
   */
  constructor(driver, url) {
    this.driver = driver;
    this.url = url;
  }

  /** Opens the app anew, with what is kept in this profile. */
  async open() {
    await this.driver.goto(this.url);
    await this.loaded();
  }

  /** Resolves when the app, which something has just loaded, can be used. */
  async loaded() {
    await this.until("!window.ebbTest && document.querySelector('#mirror h1') && !document.getElementById('shell')");
    await this.driver.run(`(${helpers})()`);
    await this.driver.run(`(${unhurry})()`);
  }

  /**
   * Resolves when the expression is true in the page.
   * @param {string} expression
   */
  async until(expression) {
    for (const end_ = Date.now() + PATIENCE; Date.now() < end_; await wait(50)) {
      // While a page is on its way there is nothing that could answer.
      if (await this.driver.run(`Boolean(${expression})`).catch(() => false)) return;
    }
    const screen = await this.driver.run("[...document.querySelectorAll('#mirror *')].map((e) => (e.getAttribute('aria-label') ?? (e.children.length ? '' : e.textContent)) + (e.value ? ' = ' + JSON.stringify(e.value) : '')).filter(Boolean).join(' | ')");
    assert.fail(`never came true: ${expression}\non the screen: ${screen}`);
  }

  /**
   * An expression for the element with this role and name.
   * @param {string} role
   * @param {string} name
   */
  static find(role, name) {
    return `ebbTest.find(${JSON.stringify(role)}, ${JSON.stringify(name)})`;
  }

  /**
   * @param {string} role
   * @param {string} name
   * @param {string} [more] What must hold for the element, for example `.value === 'a'`.
   */
  has(role, name, more = '') {
    const found = EnginePage.find(role, name);
    return this.until(more ? `${found} && (${found}${more})` : found);
  }

  /**
   * @param {string} role
   * @param {string} name
   * @param {object} [options]
   * @param {boolean} [options.moving] The page moves all the time, so it is not waited for until it rests.
   */
  async click(role, name, { moving = false } = {}) {
    await this.has(role, name);
    if (!moving) await this.settled();
    let before;
    for (const end_ = Date.now() + PATIENCE; Date.now() < end_; await wait(50)) {
      const place = await this.driver.run(`ebbTest.place(${JSON.stringify(role)}, ${JSON.stringify(name)})`);
      // Firefox centers now on the one pixel, now on the next.
      if (place && before && Math.hypot(place.x - before.x, place.y - before.y) < 2) {
        await this.driver.clickAt(place.x, place.y);
        return;
      }
      before = place;
    }
    const over = await this.driver.run(`ebbTest.over(${JSON.stringify(role)}, ${JSON.stringify(name)})`);
    assert.fail(`${name} can't be clicked: last at ${JSON.stringify(before)}, there is ${over}`);
  }

  /** @param {string} name @param {string} [more] */
  field(name, more) {
    return this.has('textbox', name, more);
  }

  async saved() {
    await this.until("[...document.querySelectorAll('[role=status]')].some((status) => status.textContent === 'Saved')");
  }

  /**
   * Resolves when two looks at the work done find the same.
   * @param {number} [apart] Milliseconds between them; WebKitGTK without a graphics card may take 200 for a frame.
   */
  async settled(apart = 150) {
    let before = '';
    for (const end_ = Date.now() + PATIENCE; Date.now() < end_; await wait(apart)) {
      const now = JSON.stringify(await this.driver.run('ebbTest.work'));
      if (now === before) return;
      before = now;
    }
    assert.fail('the page does not come to rest');
  }
}

export const ENGINES = /** @type {const} */ (['Chromium', 'Firefox', 'WebKitGTK']);

/**
 * @param {typeof ENGINES[number]} engine
 * @param {string} url
 * @param {string} screen Name of the display.
 * @param {Record<string, string>} [more] Of the environment.
 * @param {string} [kept] A profile that stays; else one of its own.
 * @param {Record<string, unknown>} [prefs] Firefox's own.
 * @returns {Promise<{ page: EnginePage, close: () => Promise<void> }>}
 */
export async function openEngine(engine, url, screen, more, kept, prefs = {}) {
  const profile = kept ?? await mkdtemp(join(tmpdir(), 'ebb-engine-'));
  const env = { DISPLAY: screen, LIBGL_ALWAYS_SOFTWARE: '1', GDK_BACKEND: 'x11', ...more };
  const driver = engine === 'WebKitGTK' ? await withWebKit(env, profile)
    : await withPuppeteer(engine === 'Firefox' ? 'firefox' : 'chrome', url, env, profile, prefs);
  return {
    page: new EnginePage(driver, url),
    async close() {
      await driver.close();
      if (!kept) await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
