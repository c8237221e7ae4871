// @ts-check
// A backup as a file: gives the person one as it is made, and reads the one that they chose, piece by piece.
// SPDX-License-Identifier: MIT

/** What is not sealed at the start of a backup (docs/format.md). */
const HEAD = 88;
/** So many bytes are read at once. */
const PIECE = 1024 * 1024;
/** So many bytes are put together before the browser may lay them aside. */
const FOLD = 16 * 1024 * 1024;

/**
 * @typedef {object} BackupPort
 * @property {(name: string, file: Blob) => void} give Gives the person the file.
 * @property {(head: Uint8Array, size: number) => void} chosen
 * @property {(bytes: Uint8Array | null) => boolean} piece The next bytes of the chosen file; an empty piece after the
 *   last, null when it can't be read. False: no more is wanted.
 */

/**
 * @param {Document} document
 * @param {BackupPort} port
 */
export function createBackupFile(document, port) {
  /** @type {BlobPart[]} */
  let parts = [];
  let waiting = 0;
  /** @type {File | null} */
  let file = null;
  /** Another file, or another reading of it, ends the one before. */
  let turn = 0;

  return {
    /**
     * @param {Uint8Array} bytes Of the file that is being made; they are copied.
     * @returns {boolean} Whether there was room for them.
     */
    givePart(bytes) {
      try {
        parts.push(bytes.slice());
        waiting += bytes.length;
        if (waiting > FOLD) {
          parts = [new Blob(parts)];
          waiting = 0;
        }
        return true;
      } catch {
        return false;
      }
    },

    /** @param {string} name Empty: what was made is let go of. */
    give(name) {
      const made = parts;
      parts = [];
      waiting = 0;
      if (name) port.give(name, new Blob(made, { type: 'application/octet-stream' }));
    },

    /** Asks the person for a file. */
    choose() {
      const input = document.createElement('input');
      input.type = 'file';
      input.addEventListener('change', async () => {
        const chosen = input.files?.[0];
        if (!chosen) return;
        turn += 1;
        file = chosen;
        const head = await chosen.slice(0, HEAD).arrayBuffer().catch(() => new ArrayBuffer(0));
        if (file === chosen) port.chosen(new Uint8Array(head), chosen.size);
      });
      input.click();
    },

    /** Reads the file that was chosen last, from its start, as far as it is wanted. */
    async read() {
      turn += 1;
      const mine = turn;
      const { size } = file ?? { size: 0 };
      try {
        if (!file) throw new Error('No file was chosen.');
        for (let from = 0; from < size; from += PIECE) {
          const bytes = new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer());
          if (mine !== turn || !port.piece(bytes)) return;
        }
        port.piece(new Uint8Array(0));
      } catch {
        if (mine === turn) port.piece(null); // It was changed or moved away since, or can't be read.
      }
    },
  };
}
