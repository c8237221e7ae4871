// The built site, served as a good host would, or as the plainest one would.
// SPDX-License-Identifier: MIT
// @ts-check
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

import { serve } from '../../../tools/serve.mjs';

/** The folder that is tested; EBB_SITE names another than dist/. */
export const SITE = process.env.EBB_SITE ?? fileURLToPath(new URL('../../../dist', import.meta.url));

/**
 * @typedef {object} Server
 * @property {string} url
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Server>} With all the headers that tools/serve.mjs sends. */
export const startSite = () => serve({ root: SITE });

/** @type {Record<string, string>} */
const TYPES = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

/**
 * A host that knows nothing: no header but the type, and none of its own for Wasm and fonts.
 * @param {string} base Path under which the site lies; begins and ends with a slash.
 * @returns {Promise<Server & { requests: string[] }>} `requests`: the path of each, as it comes.
 */
export async function startPlainHost(base) {
  /** @type {string[]} */
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname));
    requests.push(path);
    if (`${path}/` === base) {
      response.writeHead(301, { Location: base }).end();
      return;
    }
    const file = join(SITE, path.slice(base.length), path.endsWith('/') ? 'index.html' : '');
    const found = path.startsWith(base) && (await stat(file).catch(() => undefined))?.isFile();
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}${base}`,
    requests,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
