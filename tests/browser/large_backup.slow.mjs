// A vault of more than 64 MiB is backed up and restored, with the program's memory held in bounds.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const LETTERS = Number(process.env.EBB_LETTERS ?? 88);
const CHARACTERS = 199_980;
const PASSPHRASE = 'tide lamp stone bread';
const MIB = 1024 * 1024;
const { open } = useBrowser();

/** Runs in the page, before its own code: keeps hold of the program's memory. */
function watch() {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await real.apply(WebAssembly, given);
      for (const value of Object.values((made.instance ?? made).exports)) {
        if (value instanceof WebAssembly.Memory) Reflect.set(window, 'ebbMemory', value);
      }
      return made;
    };
  }
}

/** In MiB: it only ever grows. */
const memory = (app) => app.page.evaluate(() => Reflect.get(window, 'ebbMemory').buffer.byteLength / 2 ** 20);

/** Drops a text file on the page. */
const drop = (app, number) => app.page.evaluate(([count, name]) => {
  const files = new DataTransfer();
  files.items.add(new File([`Letter ${name}\n`, '🌊'.repeat(count)], `${name}.txt`, { type: 'text/plain' }));
  document.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
}, [CHARACTERS, number]);

test(`large backup: ${LETTERS} letters of ${CHARACTERS} wide characters are backed up and open again`, { timeout: 900_000 }, async (t) => {
  const app = await open(t, { prepare: (context) => context.addInitScript(watch) });
  for (let i = 0; i < LETTERS; i += 1) {
    const said = app.page.getByText('The file is now a letter.').first();
    await drop(app, i);
    await said.waitFor({ state: 'attached' });
    await app.saved();
  }
  await app.reload();
  await app.button('More').click();
  await app.button('Backup').click();
  const before = await memory(app);
  await app.field('Passphrase').fill(PASSPHRASE);
  await app.field('Once more').fill(PASSPHRASE);
  const began = performance.now();
  const [download] = await Promise.all([
    app.page.waitForEvent('download', { timeout: 300_000 }), app.button('Make a backup').click(),
  ]);
  await app.text('The backup was made and read back.').waitFor();
  const made = performance.now() - began;
  const path = join(tmpdir(), `ebb-${process.pid}-large.bin`);
  await download.saveAs(path);
  const { size } = await stat(path);
  const after = await memory(app);
  t.diagnostic(`${(size / MIB).toFixed(0)} MiB in ${(made / 1000).toFixed(1)} s; memory ${before.toFixed(0)} MiB before, ${after.toFixed(0)} MiB after`);
  if (LETTERS >= 88) assert.ok(size > 64 * MIB);
  assert.ok(after - before < 32, 'making it takes no more memory than a few letters');

  await app.reload();
  await app.button('More').click();
  await app.button('Backup').click();
  const rest = await memory(app);
  const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), app.button('Choose a file').click()]);
  await chooser.setFiles(path);
  await app.field('Passphrase of the file').fill(PASSPHRASE);
  await app.button('Open it').click();
  await app.text(`${LETTERS} letters`).waitFor({ timeout: 300_000 });
  await app.text('All of it is here already.').waitFor();
  t.diagnostic(`opened again: memory ${rest.toFixed(0)} MiB before, ${(await memory(app)).toFixed(0)} MiB after`);
});
