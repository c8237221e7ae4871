// Other versions of the built site, and a host that can be cut off, changed and made to fail.
// SPDX-License-Identifier: MIT
// @ts-check
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

import { TYPES } from '../../../tools/headers.mjs';
import { SITE } from './site.mjs';

/** @typedef {Map<string, Buffer>} Site Files by path. */
/** @typedef {{ status?: number, type?: string, body?: string | Buffer } | 'cut'} Answer */

const sha256 = (/** @type {Buffer} */ bytes) => createHash('sha256').update(bytes).digest('hex');

/** @returns {Promise<Site>} The site as it was built. */
export async function builtSite() {
  const entries = (await readdir(SITE, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return new Map(await Promise.all(entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    return /** @type {[string, Buffer]} */ ([path.slice(SITE.length + 1), await readFile(path)]);
  })));
}

/** @param {Site} site */
export const folderOf = (site) => /** @type {string} */ ([...site.keys()].find((path) => path.startsWith('app-'))).split('/')[0];

/**
 * The same site as another version of itself: in another folder, with `data-mark` on the page.
 * @param {Site} site
 * @param {string} mark
 * @param {Record<string, (text: string) => string>} [changes] by path below the version's folder
 * @returns {Site}
 */
export function anotherVersion(site, mark, changes = {}) {
  const before = folderOf(site);
  const after = `app-${sha256(Buffer.from(mark)).slice(0, 10)}`;
  /** @type {Site} */
  const made = new Map();
  for (const [path, bytes] of site) {
    const change = changes[path.slice(before.length + 1)];
    made.set(path.replace(before, after), change ? Buffer.from(change(bytes.toString())) : bytes);
  }
  const page = /** @type {Buffer} */ (site.get('index.html')).toString().replaceAll(before, after).replace('<html ', `<html data-mark="${mark}" `);
  made.set('index.html', Buffer.from(page));
  const [line, ...code] = /** @type {Buffer} */ (site.get('sw.js')).toString().split('\n');
  const build = JSON.parse(line.slice('self.BUILD='.length, -1));
  build.name = after;
  build.files = Object.fromEntries([...made].filter(([path]) => path !== 'sw.js' && path !== '_headers')
    .map(([path, bytes]) => [path === 'index.html' ? './' : path, sha256(bytes)]));
  return made.set('sw.js', Buffer.from([`self.BUILD=${JSON.stringify(build)};`, ...code].join('\n')));
}

/**
 * A host without headers, at one address for good.
 * @param {Site} first
 */
export async function startHost(first) {
  const host = {
    /** What it has now. */
    site: first,
    /** It gives no answer any more. */
    cut: false,
    /** @type {(path: string) => Answer | undefined} Answers instead. */
    fault: () => undefined,
    /** @type {string[]} The path of each request, as it comes. */
    requests: [],
    /** @type {Record<string, string>} Sent with everything. */
    headers: {},
    url: '',
    close: () => new Promise((resolve) => {
      server.close(() => resolve(undefined));
      server.closeAllConnections();
    }),
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
    host.requests.push(path);
    const answer = host.cut ? 'cut' : host.fault(path);
    if (answer === 'cut') {
      request.socket.destroy();
      return;
    }
    const body = answer?.body ?? host.site.get(path);
    const status = answer?.status ?? (body === undefined ? 404 : 200);
    const type = answer?.type ?? TYPES[extname(path)] ?? 'text/plain';
    response.writeHead(status, { 'Content-Type': type, ...host.headers }).end(body);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  host.url = `http://127.0.0.1:${port}/`;
  return host;
}
