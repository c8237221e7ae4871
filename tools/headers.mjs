// What every answer of a host of Ebb should carry. The page's own policy, the service worker, the local server and the
// file for hosts that read one are all made from this.
// SPDX-License-Identifier: MIT
// @ts-check

/** What a page may load and do. `webrtc` is unknown to some browsers, which then pass over it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types ebb',
  "webrtc 'block'",
];

const SWITCHED_OFF = [
  'browsing-topics', 'camera', 'clipboard-read', 'display-capture', 'geolocation', 'hid', 'idle-detection',
  'interest-cohort', 'local-fonts', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'serial', 'usb',
];

/** For a `<meta>` element, where browsers take everything but `frame-ancestors`. */
export const META_POLICY = POLICY.join('; ');

/** What every answer carries. */
export const SECURITY_HEADERS = Object.freeze({
  'Content-Security-Policy': [...POLICY, "frame-ancestors 'none'"].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': SWITCHED_OFF.map((name) => `${name}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
});

/** The build's own folder never changes what is in it; everything else is asked for anew each time. */
export const CACHING = Object.freeze({
  kept: 'public, max-age=31536000, immutable',
  asked: 'no-cache',
});

/** @type {Record<string, string>} Media types by the end of the name. */
export const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.words': 'application/octet-stream',
};
