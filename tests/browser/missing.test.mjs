// Where a part of the browser is missing, a plain sentence says which; never a blank page. plain.test.mjs is about WebGL.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const { open } = useBrowser();

const PARTS = {
  IndexedDB: {
    remove: () => { Object.defineProperty(window, 'indexedDB', { value: undefined }); },
    says: /no storage \(IndexedDB\)/,
    todo: /Allow site data/,
  },
  WebAssembly: {
    remove: () => { delete window.WebAssembly; },
    says: /doesn’t run WebAssembly/,
    todo: /another browser/,
  },
};

for (const [part, { remove, says, todo }] of Object.entries(PARTS)) {
  test(`missing: without ${part} the page says so, what to do and that nothing is lost`, async (t) => {
    const app = await open(t, { prepare: (context) => context.addInitScript(remove), ready: false, phone: true });
    const alert = app.page.getByRole('alert');
    await alert.getByRole('heading', { name: says, level: 1 }).waitFor();
    await alert.getByText(todo).waitFor();
    await alert.getByText('Nothing you saved is lost').waitFor();
    await alert.getByRole('button', { name: 'Try again' }).waitFor();
    await app.look(`no-${part}`);
  });
}

test('missing: without JavaScript the page says so', async (t) => {
  const app = await open(t, { javaScript: false, ready: false, phone: true });
  const said = await app.exactNames((node) => node.role?.value === 'StaticText');
  assert.match(said.join(' '), /This page needs JavaScript.*Nothing that you wrote here before is lost\./);
  await app.look('no-JavaScript');
});

for (const [what, files] of Object.entries({ program: '**/ebb.wasm', script: '**/ebb.js', face: '**/fonts/**' })) {
  test(`missing: if the ${what} did not arrive the page says so, and runs when it does`, async (t) => {
    const app = await open(t, {
      prepare: (context) => context.route(files, (route) => route.abort()),
      expected: [/Failed to load resource|Failed to fetch/],
      ready: false,
    });
    await app.page.getByRole('heading', { name: 'A part of the page didn’t arrive.' }).waitFor();
    await app.page.context().unrouteAll();
    await app.button('Try again').click();
    await app.button('Add a boundary').waitFor();
    assert.equal(await app.page.getByRole('alert').count(), 0);
  });
}
