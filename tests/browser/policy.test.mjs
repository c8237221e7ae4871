// What the page may not do, each kind of attack against the policy and headers that are published: blocked with them,
// and done as soon as that one protection is taken away. Without the second half a test of the first proves nothing.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';

import { chromium } from 'playwright-core';

import { META_POLICY, SECURITY_HEADERS } from '../../tools/headers.mjs';
import { CHROMIUM, FLAGS, useBrowser } from './support/browser.mjs';
import { builtSite, startHost } from './support/versions.mjs';

let browser;
let host;
let elsewhere;
before(async () => {
  host = await startHost(await builtSite());
  elsewhere = await startElsewhere();
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
});
after(async () => {
  await browser?.close();
  await Promise.all([host?.close(), elsewhere?.close()]);
});

/** Another origin, which remembers who came. */
async function startElsewhere() {
  const came = [];
  const server = createServer((request, response) => {
    came.push({ path: request.url, headers: request.headers });
    response.writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' }).end('<!doctype html>');
  });
  server.on('upgrade', (request, socket) => {
    came.push({ path: request.url, headers: request.headers });
    socket.destroy();
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    came,
    url: `http://localhost:${server.address().port}/`,
    close: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }),
  };
}

/** The published policy without a directive, or with another value for it. */
function policyWith(changes) {
  const parts = META_POLICY.split('; ').map((part) => {
    const [name] = part.split(' ');
    return name in changes ? changes[name] && `${name} ${changes[name]}` : part;
  });
  for (const [name, value] of Object.entries(changes)) if (value && !META_POLICY.includes(`${name} `)) parts.push(`${name} ${value}`);
  return parts.filter(Boolean).join('; ');
}

/** An empty page under this policy and these headers. */
async function openUnder(policy, headers = {}) {
  host.headers = headers;
  host.fault = (path) => {
    if (path === 'empty.html') return { type: 'text/html', body: `<!doctype html>${policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : ''}<body>` };
    if (path === 'text.js') return { type: 'text/plain', body: 'window.hit = true' };
    if (path === 'worker.js') return { type: 'text/javascript', body: 'postMessage("hit")' };
    return undefined;
  };
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${host.url}empty.html`);
  elsewhere.came.length = 0;
  return { page, close: () => context.close() };
}

const NO_TYPES = { 'require-trusted-types-for': '', 'trusted-types': '' };

/** `act` runs in the page and says whether the attack came through, or undefined if the other origin knows. */
const ATTACKS = {
  'an inline script': {
    off: { ...NO_TYPES, 'script-src': "'self' 'unsafe-inline'" },
    act: () => { const script = document.createElement('script'); script.text = 'window.hit = true'; document.body.append(script); return window.hit === true; },
  },
  'text that becomes HTML': {
    off: NO_TYPES,
    act: () => { document.body.innerHTML = '<b>hit</b>'; return document.body.textContent === 'hit'; },
  },
  'a second maker of trusted addresses': {
    off: { 'trusted-types': '*' },
    act: () => { const policy = trustedTypes.createPolicy('mine', { createScriptURL: (url) => url }); return Boolean(policy.createScriptURL('x')); },
  },
  eval: {
    off: { ...NO_TYPES, 'script-src': "'self' 'unsafe-eval'" },
    // In a task of the page's own: the debugger that runs this may always evaluate.
    act: () => new Promise((done) => { setTimeout(() => { try { done((0, eval)('1 + 1') === 2); } catch { done(false); } }); }),
  },
  'WebAssembly (which needs its own permission)': {
    needs: { 'script-src': "'self'" },
    act: async () => Boolean(await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
  },
  'a script of another origin': {
    off: { ...NO_TYPES, 'script-src': '*' },
    act: async (url) => { const script = document.createElement('script'); script.src = url; document.body.append(script); await new Promise((done) => { script.onload = done; script.onerror = done; }); },
  },
  'a picture of another origin': {
    off: { 'img-src': '*' },
    act: async (url) => { const image = new Image(); image.src = url; await new Promise((done) => { image.onerror = done; image.onload = done; }); },
  },
  'a request to another origin': {
    off: { 'connect-src': '*' },
    act: async (url) => { await fetch(url); },
  },
  'a beacon to another origin': {
    off: { 'connect-src': '*' },
    act: async (url) => { navigator.sendBeacon(url, 'x'); },
  },
  'a WebSocket': {
    off: { 'connect-src': '*' },
    act: async (url) => { const socket = new WebSocket(url.replace('http', 'ws')); await new Promise((done) => { socket.onerror = done; socket.onclose = done; }); },
  },
  'a worker out of a blob': {
    off: { ...NO_TYPES, 'worker-src': "'self' blob:" },
    act: async () => {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage("hit")'])));
      return new Promise((done) => { worker.onmessage = () => done(true); worker.onerror = () => done(false); });
    },
  },
  'a worker that the page does not know': {
    off: NO_TYPES,
    act: async () => {
      const worker = new Worker('worker.js');
      return new Promise((done) => { worker.onmessage = () => done(true); worker.onerror = () => done(false); });
    },
  },
  'a frame': {
    off: { 'frame-src': '*' },
    act: async (url) => { const frame = document.createElement('iframe'); frame.src = url; document.body.append(frame); },
  },
  'a style in the page': {
    off: { 'style-src': "'self' 'unsafe-inline'" },
    act: () => { const style = document.createElement('style'); style.textContent = 'body { width: 7px }'; document.head.append(style); return document.body.offsetWidth === 7; },
  },
  'another base for all addresses': {
    off: { 'base-uri': '*' },
    act: (url) => { const base = document.createElement('base'); base.href = url; document.head.append(base); return document.baseURI === url; },
  },
  'a form that sends': {
    off: { 'form-action': '*' },
    act: (url) => {
      const form = document.createElement('form');
      form.action = url;
      document.body.append(form);
      form.submit();
    },
  },
};

/** Longer than an attack takes, even on a busy machine, in ms. */
const PATIENCE = 30_000;

/** Whether the attack comes through under this policy. */
async function comesThrough(act, policy) {
  const { page, close } = await openUnder(policy);
  try {
    let blocked = false;
    await page.context().exposeBinding('ebbTestBreach', () => { blocked = true; });
    await page.evaluate(() => {
      document.addEventListener('securitypolicyviolation', () => window.ebbTestBreach());
    });
    const done = await page.evaluate(act, elsewhere.url).catch((error) => {
      assert.match(error.message, /EvalError|TypeError|SecurityError|CompileError|violates|Content Security Policy|navigation|destroyed/, error.message);
      return undefined;
    });
    if (typeof done === 'boolean') return done;
    // Until the other origin or the browser knows of it.
    for (const end = Date.now() + PATIENCE; Date.now() < end; await new Promise((again) => { setTimeout(again, 20); })) {
      if (elsewhere.came.length > 0) return true;
      if (blocked) return false;
    }
    return assert.fail('the attack neither came through nor was blocked');
  } finally {
    await close();
  }
}

for (const [what, { act, off, needs }] of Object.entries(ATTACKS)) {
  test(`policy: ${what} ${needs ? 'runs, and would not without it' : 'is blocked, and would not be without it'}`, async () => {
    assert.equal(await comesThrough(act, META_POLICY), Boolean(needs), 'under the published policy');
    assert.equal(await comesThrough(act, policyWith(off ?? needs)), !needs, 'with that part changed');
  });
}

/** Each header: what happens with all of them, and without that one. `see` gives true if the protection holds. */
const HEADERS = {
  'X-Content-Type-Options': async (page) => !(await page.evaluate(async () => {
    const script = document.createElement('script');
    script.src = 'text.js';
    document.body.append(script);
    await new Promise((done) => { script.onload = done; script.onerror = done; });
    return window.hit === true;
  })),
  'Permissions-Policy': (page) => page.evaluate(() => !document.featurePolicy.allowsFeature('camera')),
  'Referrer-Policy': async (page) => {
    await page.evaluate((url) => { const link = document.createElement('a'); link.href = url; document.body.append(link); link.click(); }, elsewhere.url);
    await page.waitForURL(elsewhere.url);
    return elsewhere.came[0].headers.referer === undefined;
  },
  async 'Cross-Origin-Opener-Policy'(page) {
    await page.goto(elsewhere.url);
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((url) => { window.open(url); }, `${host.url}empty.html`),
    ]);
    // A new window is loaded at once, and empty; its page comes after that.
    await opened.waitForURL(`${host.url}empty.html`);
    return opened.evaluate(() => window.opener === null);
  },
  async 'Cross-Origin-Resource-Policy'(page) {
    await page.goto(elsewhere.url);
    return page.evaluate(async (url) => {
      const image = new Image();
      image.src = url;
      return new Promise((done) => { image.onload = () => done(false); image.onerror = () => done(true); });
    }, `${host.url}icons/192.png`);
  },
  // `frame-ancestors` has no place in the page's own policy.
  async 'Content-Security-Policy'(page) {
    await page.goto(elsewhere.url);
    await page.evaluate(async (url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
      await new Promise((done) => { frame.onload = done; });
    }, `${host.url}empty.html`);
    return page.frames().every((frame) => frame.url() !== `${host.url}empty.html`);
  },
};
const UNTYPED = { ...SECURITY_HEADERS, 'Content-Security-Policy': "frame-ancestors 'none'" };

for (const [name, see] of Object.entries(HEADERS)) {
  test(`policy: the header ${name} matters`, async () => {
    for (const with_ of [true, false]) {
      const headers = { ...UNTYPED };
      if (!with_) delete headers[name];
      const { page, close } = await openUnder('', headers);
      try {
        assert.equal(await see(page), with_, with_ ? 'with it' : 'without it');
      } finally {
        await close();
      }
    }
  });
}

const { open } = useBrowser();

test('policy: on a host without headers the page has them all from its second opening on', async (t) => {
  host.headers = {};
  host.fault = () => undefined;
  const app = await open(t, { url: host.url });
  await app.button('More').click();
  await app.page.getByRole('button', { name: /^Without a network/ }).click();
  await app.text(/It opens without a network/).waitFor();
  await app.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  for (const path of ['./', 'manifest.webmanifest']) {
    const sent = await app.page.evaluate(async (address) => Object.fromEntries((await fetch(address)).headers), path);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) assert.equal(sent[name.toLowerCase()], value, `${path}: ${name}`);
  }
  const answer = await app.page.reload();
  await app.ready();
  assert.equal(answer.fromServiceWorker(), true);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) assert.equal(answer.headers()[name.toLowerCase()], value, name);
});

test('policy: the page itself has no way to call anybody', async (t) => {
  const app = await open(t);
  assert.equal(await app.page.evaluate(() => 'RTCPeerConnection' in window), false);
});
