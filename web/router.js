// @ts-check
// Gives each message of the program to the one who does what it asks for.
// SPDX-License-Identifier: MIT

/** @typedef {import('./contract.d.ts').Handlers} Handlers */
/** @typedef {import('./contract.d.ts').Message} Message */

/**
 * @param {Handlers} handlers One for each kind of message.
 * @returns {(message: Message) => void} Throws where nobody knows what to do with it.
 */
export function createRouter(handlers) {
  return (message) => {
    if (!Object.hasOwn(handlers, message.kind)) throw new TypeError(`No one knows what to do with a message of the kind ${message.kind}.`);
    const handle = /** @type {(message: Message) => void} */ (handlers[message.kind]);
    handle(message);
  };
}
