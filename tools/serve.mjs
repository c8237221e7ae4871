// Serves a folder of static files to this machine only, with the headers that any host of Ebb should send.
// SPDX-License-Identifier: MIT
// @ts-check
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createBrotliCompress } from 'node:zlib';

import { CACHING, SECURITY_HEADERS, TYPES } from './headers.mjs';

/**
 * Finds the file that an address means.
 * @param {string} root folder that is served, without symbolic links in it
 * @param {string} base path under which it is served; begins and ends with a slash
 * @param {string} url the request's
 * @returns {Promise<{file: string, size: number} | number>} the file, or the status that says why there is none
 */
async function find(root, base, url) {
  let path;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return 400;
  }
  if (path.includes('\0') || !path.startsWith('/')) return 400;
  if (!path.startsWith(base)) return 404;
  try {
    const file = await realpath(join(root, path.slice(base.length), path.endsWith('/') ? 'index.html' : ''));
    if (!file.startsWith(root + sep)) return 404;
    const about = await stat(file);
    return about.isFile() ? { file, size: about.size } : 404;
  } catch {
    return 404;
  }
}

/**
 * Starts to serve.
 * @param {{root: string, port?: number, base?: string, worker?: boolean, brotli?: boolean}} options `port` 0 takes any
 *   free one; `worker` false gives no copies away that would hide the next build from whoever works on it; `brotli`
 *   compresses as hosts do, where the browser takes it
 * @returns {Promise<{url: string, close: () => Promise<void>}>} rejects with the system's error, EADDRINUSE among them
 */
export async function serve({ root, port = 0, base = '/', worker = true, brotli = false }) {
  const tools = await realpath(fileURLToPath(new URL('.', import.meta.url)));
  const folder = await realpath(root);
  const server = createServer(async (request, response) => {
    /** @param {number} status @param {Record<string, string | number>} headers */
    const head = (status, headers) => response.writeHead(status, { ...SECURITY_HEADERS, ...headers });
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      head(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = !worker && request.url === `${base}sw.js` ? await find(tools, '/', '/withdraw.js')
      : await find(folder, base, request.url ?? '/');
    if (typeof found === 'number') {
      head(found, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end('There is no such page here.\n');
      return;
    }
    const compress = brotli && /\bbr\b/.test(String(request.headers['accept-encoding']));
    head(200, {
      'Content-Type': TYPES[extname(found.file)] ?? 'application/octet-stream',
      ...(compress ? { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' } : { 'Content-Length': found.size }),
      'Cache-Control': /\/app-[0-9a-f]+\//.test(request.url ?? '') ? CACHING.kept : CACHING.asked,
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const file = createReadStream(found.file).on('error', () => response.destroy());
    (compress ? file.pipe(createBrotliCompress()) : file).pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Opens the person's browser, where there is a screen to see it on.
 * @param {string} url
 */
function openBrowser(url) {
  const onMac = process.platform === 'darwin';
  if (!onMac && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const child = spawn(onMac ? 'open' : 'xdg-open', [url], { detached: true, stdio: 'ignore' });
  child.on('error', () => {}); // The address is printed anyway.
  child.unref();
}

/** @param {string[]} words `FOLDER PORT [--open] [--no-worker]` */
async function main([root, port, ...options]) {
  try {
    const { url, close } = await serve({ root, port: Number(port), worker: !options.includes('--no-worker') });
    console.log(`Ebb is at ${url}  (Ctrl-C stops it)`);
    if (options.includes('--open')) openBrowser(url);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => close().then(() => process.exit(0)));
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    const next = Number(port) + 1;
    if (code === 'EADDRINUSE') console.error(`Port ${port} is in use. Stop what uses it, or take another: tools/run --port ${next}`);
    else if (code === 'EACCES') console.error(`Port ${port} is not allowed for you. Take one above 1023: tools/run --port 8080`);
    else console.error(String(error));
    process.exit(1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
