// @ts-check
// What the page calls its things on an origin that other pages may share, and another copy of Ebb too: by its path. At
// the root of an origin, and in a file on a disk, they are called as they were before paths counted.
// SPDX-License-Identifier: MIT

/**
 * The name of one of this vault's things. It may have slashes in it: where a name may not, encodeURIComponent takes them out.
 * @param {string} root Address of the folder that the page lies in.
 * @param {string} what 'ebb-tabs' of `https://host/` is called so, of `https://host/notes/` it is called 'notes/ebb-tabs'.
 */
export function nameOf(root, what) {
  const { protocol, pathname } = new URL(root);
  return (protocol === 'file:' ? '' : pathname.slice(1)) + what;
}

/** The database of a page at the root; of a page anywhere, before paths counted. */
export const FIRST_DATABASE = '/ebb';

/** @param {string} root */
export const databaseOf = (root) => `/${nameOf(root, 'ebb')}`;
