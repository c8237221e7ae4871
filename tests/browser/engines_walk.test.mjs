// A shorter chance walk in each of the three engines: what is seen is what is pressed. EBB_WALK: ten times as many steps
// as here; EBB_SEED: which way.
// SPDX-License-Identifier: MIT
// @ts-check
import { after, before, test } from 'node:test';

import { unhurry } from './support/browser.mjs';
import { ENGINES, openEngine, startScreen } from './support/engines.mjs';
import { guardInPage } from './support/guard.mjs';
import { anotherVersion, builtSite, folderOf, startHost } from './support/versions.mjs';
import { log, walk } from './support/walker.mjs';

const STEPS = Math.ceil(Number(process.env.EBB_WALK ?? 1000) / 10);
const SEED = Number(process.env.EBB_SEED ?? 1);

/** @type {Awaited<ReturnType<typeof startHost>>} */
let host;
/** @type {Awaited<ReturnType<typeof startScreen>>} */
let screen;
before(async () => {
  const site = await builtSite();
  // Not every driver can put a script before those of the page.
  const script = `${folderOf(site)}/walk.js`;
  site.set(script, Buffer.from(`(${guardInPage})();\n(${unhurry})();\n`));
  const page = /** @type {Buffer} */ (site.get('index.html')).toString();
  site.set('index.html', Buffer.from(page.replace('<link rel="modulepreload"', `<script src="${script}"></script>\n$&`)));
  [host, screen] = await Promise.all([startHost(anotherVersion(site, 'walk')), startScreen()]);
});
after(async () => { await Promise.all([host?.close(), screen?.close()]); });

for (const engine of ENGINES) {
  test(`walk: ${STEPS} steps by chance in ${engine}, seed ${SEED}`, { timeout: 1_800_000 }, async (t) => {
    const { page, close } = await openEngine(engine, host.url, screen.name);
    t.after(close);
    await page.open();
    const { driver } = page;
    for (const name of ['First', 'Second', 'Third', 'Fourth', 'Fifth']) {
      await page.click('button', 'Add a boundary');
      await page.click('textbox', 'Name');
      await driver.type(name);
      await page.click('button', 'Save boundary');
      await page.has('heading', name);
    }
    const result = await walk({
      run: (script) => driver.run(script),
      click: (x, y) => driver.clickAt(x, y),
      scroll: (x, y, by) => driver.run(`document.elementFromPoint(${x}, ${y})?.closest('.scroller')?.scrollBy(0, ${by})`),
      type: (text) => driver.run(`document.execCommand('insertText', false, ${JSON.stringify(text)})`),
      typeKeys: (text) => driver.type(text),
      press: (key) => driver.press(key),
      back: () => driver.run("new Promise((done) => { addEventListener('popstate', () => done(0), { once: true }); history.back(); })"),
      reload: () => page.open(),
      troubles: () => [],
    }, { steps: STEPS, seed: SEED, log: (line) => log(`${engine} ${line}`) });
    t.diagnostic(`${result.steps} steps over ${result.pages} pages`);
  });
}
