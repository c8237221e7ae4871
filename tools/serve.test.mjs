// The server gives out the site and nothing else.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SECURITY_HEADERS } from './headers.mjs';
import { serve } from './serve.mjs';

/** @type {string} */
let home;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

/**
 * Asks with the path exactly as given; fetch() would tidy it up first.
 * @param {string} path @param {string} [method] @param {string} [url]
 * @returns {Promise<{status: number, headers: import('node:http').IncomingHttpHeaders, body: string}>}
 */
function ask(path, method = 'GET', url = server.url) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, method }, async (response) => {
      let body = '';
      for await (const part of response) body += part;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    }).on('error', reject).end();
  });
}

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'ebb-serve-'));
  await mkdir(join(home, 'site/app-0123456789'), { recursive: true });
  await writeFile(join(home, 'secret.txt'), 'not for you');
  await writeFile(join(home, 'site/index.html'), '<!doctype html>');
  await writeFile(join(home, 'site/app-0123456789/ebb.wasm'), '\0asm');
  await writeFile(join(home, 'site/app-0123456789/main.js'), 'export {};');
  await symlink(join(home, 'secret.txt'), join(home, 'site/link.txt'));
  server = await serve({ root: join(home, 'site') });
});

after(async () => {
  await server.close();
  await rm(home, { recursive: true });
});

describe('serve', () => {
  it('gives the page at the root, and asks the browser to look for a newer one each time', async () => {
    const { status, headers, body } = await ask('/');
    assert.equal(status, 200);
    assert.equal(body, '<!doctype html>');
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers['cache-control'], 'no-cache');
  });

  it('names the types that browsers insist on', async () => {
    assert.equal((await ask('/app-0123456789/ebb.wasm')).headers['content-type'], 'application/wasm');
    assert.equal((await ask('/app-0123456789/main.js')).headers['content-type'], 'text/javascript; charset=utf-8');
  });

  it('lets the files of one build be kept for good', async () => {
    assert.match((await ask('/app-0123456789/main.js')).headers['cache-control'] ?? '', /immutable/);
  });

  it('sends every security header with every answer, a refusal included', async () => {
    for (const { headers } of [await ask('/'), await ask('/nothing'), await ask('/', 'POST')]) {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) assert.equal(headers[name.toLowerCase()], value, name);
    }
  });

  it('allows code from nowhere else, no inline code and no eval', () => {
    const policy = SECURITY_HEADERS['Content-Security-Policy'];
    assert.match(policy, /script-src 'self' 'wasm-unsafe-eval';/);
    assert.match(policy, /default-src 'none';/);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  it('never leaves its folder', async () => {
    const ways = [
      '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%2e%2e%2fsecret.txt', '/app-0123456789/../../secret.txt',
      '//../secret.txt', '/..%5csecret.txt', '/link.txt', '/index.html%00', '/%', `/${'../'.repeat(20)}etc/hostname`,
    ];
    for (const path of ways) {
      const { status, body } = await ask(path);
      assert.ok(status === 404 || status === 400, `${path} gave ${status}`);
      assert.doesNotMatch(body, /not for you/);
    }
  });

  it('ignores a query', async () => {
    assert.equal((await ask('/index.html?x=../secret.txt')).status, 200);
  });

  it('shows no folder', async () => {
    assert.equal((await ask('/app-0123456789')).status, 404);
    assert.equal((await ask('/app-0123456789/')).status, 404);
  });

  it('answers HEAD without a body and refuses what would change something', async () => {
    const { status, headers, body } = await ask('/', 'HEAD');
    assert.deepEqual([status, headers['content-length'], body], [200, '15', '']);
    assert.equal((await ask('/', 'DELETE')).status, 405);
  });

  it('serves under a folder as well as at the root', async () => {
    const below = await serve({ root: join(home, 'site'), base: '/some/folder/' });
    try {
      assert.equal(new URL(below.url).pathname, '/some/folder/');
      assert.equal((await ask('/some/folder/', 'GET', below.url)).status, 200);
      assert.equal((await ask('/', 'GET', below.url)).status, 404);
      assert.equal((await ask('/some/folder/../../secret.txt', 'GET', below.url)).status, 404);
    } finally {
      await below.close();
    }
  });

  it('gives whoever works on the page no copies that would hide their next build', async () => {
    const bare = await serve({ root: join(home, 'site'), worker: false });
    try {
      const { status, headers, body } = await ask('/sw.js', 'GET', bare.url);
      assert.equal(status, 200);
      assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
      assert.match(body, /unregister/);
    } finally {
      await bare.close();
    }
  });

  it('compresses as hosts do, if asked to and if the browser takes it', async () => {
    const small = await serve({ root: join(home, 'site'), brotli: true });
    try {
      const plain = await (await fetch(`${server.url}index.html`)).text();
      const answer = await fetch(`${small.url}index.html`, { headers: { 'Accept-Encoding': 'br' } });
      assert.equal(answer.headers.get('content-encoding'), 'br');
      assert.equal(await answer.text(), plain);
      const without = await ask('/index.html', 'GET', small.url);
      assert.equal(without.headers['content-encoding'], undefined);
      assert.equal(without.body, plain);
    } finally {
      await small.close();
    }
  });

  it('says which port is in use, and what to type instead', async () => {
    const { port } = new URL(server.url);
    const program = fileURLToPath(new URL('serve.mjs', import.meta.url));
    const child = spawn(process.execPath, [program, join(home, 'site'), port], { stdio: ['ignore', 'ignore', 'pipe'] });
    let words = '';
    child.stderr.on('data', (part) => { words += part; });
    const [code] = await once(child, 'close');
    assert.equal(code, 1);
    assert.match(words, new RegExp(`Port ${port} is in use.*tools/run --port ${Number(port) + 1}`));
  });
});
