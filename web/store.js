// @ts-check
// The vault's files in IndexedDB, in the format of Emscripten's IDBFS. Loads them once; each commit is one
// strict transaction that compares the generation first, and is acknowledged only when it is complete. Halves of data keys
// lie apart from them where that can be (halves.js).
// SPDX-License-Identifier: MIT

import { COMMIT_PROBLEM, KEYS, LOAD } from './codes.js';
import { PAST } from './half_files.js';
import { FIRST_DATABASE } from './names.js';

/** @typedef {import('./contract.d.ts').CommitProblem} CommitProblem */
/** @typedef {import('./types.d.ts').Commit} Commit */
/** @typedef {import('./types.d.ts').VaultFile} VaultFile */

/** What IDBFS expects; changing any of it loses sight of the data. */
export const VERSION = 21;
export const STORE = 'FILE_DATA';
const FILE_MODE = 0o100644;
const FOLDER_MODE = 0o40755;

/** Eight bytes, little-endian: how many commits there have been. Every commit compares and rewrites it. */
export const GENERATION = '/ebb/GEN';

/** Why halves may be added apart a moment later, though not now. */
const MAY_PASS = new Set(['TimeoutError', 'NoModificationAllowedError', 'QuotaExceededError']);

/** Halves of data keys; what follows are the 16 digits of one. */
const HALF = '/ebb/k/';

/** The browser's answer is awaited this long, in ms, before it counts as none. */
const LOAD_PATIENCE = 5000;
const COMMIT_PATIENCE = 10_000;
/** Besides, for a large commit: no device writes fewer bytes in a ms. */
const SLOWEST = 200;

/** In ms. */
const LOOK_AGAIN = 1000;

/** What a connection says that the browser has ended, before or within a transaction. */
const CONNECTION_ENDED = new Set(['AbortError', 'InvalidStateError', 'UnknownError']);

/** Raised inside a commit; `code` is one of COMMIT_PROBLEM. */
class CommitError extends Error {
  /**
   * @param {CommitProblem} code
   * @param {unknown} [cause]
   */
  constructor(code, cause) {
    super(`commit failed: ${code}`, { cause });
    this.code = code;
  }
}

/**
 * @param {Uint8Array | undefined} bytes
 * @returns {number} 0 for a vault that has never been saved.
 */
export function decodeGeneration(bytes) {
  if (!bytes || bytes.length !== 8) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 8);
  return view.getUint32(0, true) + view.getUint32(4, true) * 2 ** 32;
}

/** @param {IDBDatabase} database One that is being made. @returns {boolean} Whether there was nothing in it. */
export function createFiles(database) {
  if (database.objectStoreNames.contains(STORE)) return false;
  database.createObjectStore(STORE).createIndex('timestamp', 'timestamp', { unique: false });
  return true;
}

/** @param {number} generation */
export function encodeGeneration(generation) {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, generation % 2 ** 32, true);
  view.setUint32(4, Math.floor(generation / 2 ** 32), true);
  return bytes;
}

/**
 * @param {string} path
 * @returns {string[]} The folders between the mount and the file.
 */
function foldersOf(path) {
  const parts = path.split('/');
  return parts.slice(3).map((_, i) => parts.slice(0, i + 3).join('/'));
}

/**
 * @param {any} error A DOMException, or null.
 * @returns {CommitProblem}
 */
function codeOf(error) {
  if (error instanceof CommitError) return error.code;
  switch (error?.name) {
    case 'QuotaExceededError':
      return COMMIT_PROBLEM.full;
    case 'InvalidStateError':
    case 'UnknownError':
      return COMMIT_PROBLEM.closed;
    case 'AbortError':
    case 'ConstraintError':
    case 'DataError':
    case undefined:
      return COMMIT_PROBLEM.aborted;
    default:
      return COMMIT_PROBLEM.other;
  }
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} ms
 * @returns {Promise<T>} Rejects with the code `timeout` if there is no answer in time.
 */
export function within(promise, ms) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new CommitError(COMMIT_PROBLEM.noAnswer)), ms);
  });
  return /** @type {Promise<T>} */ (Promise.race([promise, limit])).finally(() => clearTimeout(timer));
}

/** @param {string} path */
const isHalf = (path) => path.startsWith(HALF);

/** @param {string} path Of a half. */
const digitsOf = (path) => path.slice(HALF.length);

/**
 * The path of the half that a file needs; none if it is no header of the vault, or one from before there were halves.
 * @param {VaultFile} file
 */
function halfFor({ path, contents }) {
  if (!/^\/ebb\/h[01]$/.test(path) || contents[8] !== 2) return undefined;
  return HALF + Array.from(contents.subarray(33, 41), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * @param {object} options
 * @param {IDBFactory | undefined} options.indexedDB
 * @param {string} [options.name] Of the database (names.js).
 * @param {() => Promise<boolean>} [options.prepare] Makes it ready to be read; false: not yet. Never rejects.
 * @param {ReturnType<typeof import('./halves.js').createHalves>} [options.halves] Missing: they lie in the database.
 * @param {() => void} [options.onHalves] Where the halves lie may have changed since the last `load`.
 * @param {() => Promise<void>} [options.sweep] Has the browser write its files anew (sweep.js).
 * @param {() => void} options.onLost Another tab is changing or deleting the database: this page can only
 *   read from now on.
 * @param {() => void} [options.onGone] What was stored was seen to be removed.
 * @param {() => boolean} [options.inHaste] The page is about to be left, and surely nobody else has written: there is no time
 *   to compare the generation first.
 * @param {boolean} [options.commitsEarly] False where a transaction that was told to commit is kept although one of its
 *   requests has failed since. Such a browser commits by itself, also when the page is left.
 * @param {number} [options.loadPatience]
 * @param {number} [options.commitPatience]
 */
export function createStore({
  indexedDB, name = FIRST_DATABASE, prepare = async () => true, halves, onHalves = () => {}, sweep = async () => {}, onLost, onGone = () => {}, inHaste = () => false, commitsEarly = true, loadPatience = LOAD_PATIENCE, commitPatience = COMMIT_PATIENCE,
}) {
  /** @type {IDBDatabase | null} */
  let database = null;
  /** @type {IDBTransaction | null} A commit that can still be taken back. */
  let open = null;
  let loaded = false;
  /** @type {Set<string>} */
  const folders = new Set();
  /** Halves that lie in the database. @type {Set<string>} */
  const beside = new Set();
  /** There is a place for them outside of the database ... */
  let apart = false;
  /** ... and some lie there. */
  let hasApart = false;
  /** What is known of the time before them, one of PAST. @type {number} */
  let past = PAST.unswept;
  let sweeping = false;
  let settled = false;
  /** What was last wished of the place apart came to nothing. */
  let addFailed = false;
  let dropFailed = false;
  /** Connections that were asked for before the last `close` are not wanted any more. */
  let wanted = 0;
  /** The page is being left, or another tab has taken the database away. */
  let over = false;
  /** @type {Promise<unknown>} The end of the last commit that was asked for. */
  let tail = Promise.resolve();
  /** The last generation that is known to be stored. */
  let stored = 0;
  /** Stands beside the generation: a commit whose end was never told can so be known as our own. */
  const page = String(Math.random());

  function close() {
    wanted += 1;
    database?.close();
    database = null;
  }

  /** @returns {Promise<IDBDatabase>} */
  function connect() {
    return new Promise((resolve, reject) => {
      if (database) {
        resolve(database);
        return;
      }
      const request = /** @type {IDBFactory} */ (indexedDB).open(name, VERSION);
      const mine = wanted;
      request.onupgradeneeded = () => createFiles(request.result);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const opened = request.result;
        if (over || mine !== wanted) {
          opened.close();
          reject(new CommitError(COMMIT_PROBLEM.closed));
          return;
        }
        opened.onclose = () => {
          if (database === opened) database = null;
          look(); // Browsers end the connections when site data is removed.
        };
        opened.onversionchange = ({ newVersion }) => {
          over = true;
          close();
          onLost();
          if (newVersion === null && stored > 0) onGone();
        };
        database = opened;
        resolve(opened);
      };
    });
  }

  /** @returns {Promise<{ path: string, record: any }[]>} */
  async function readAll() {
    const transaction = (await connect()).transaction(STORE, 'readonly');
    return new Promise((resolve, reject) => {
      const objects = transaction.objectStore(STORE);
      const paths = objects.getAllKeys();
      const records = objects.getAll();
      transaction.oncomplete = () => {
        resolve(paths.result.map((path, i) => ({ path: String(path), record: records.result[i] })));
      };
      transaction.onabort = () => reject(transaction.error);
    });
  }

  /**
   * Tells if nothing is stored any more, although something was. Never rejects.
   * @param {boolean} [again] Once more if the browser is still busy, as it is while it removes data.
   */
  async function look(again = true) {
    await tail;
    if (!loaded || over || stored === 0) return;
    try {
      const connection = await within(connect(), loadPatience);
      const compare = connection.transaction(STORE, 'readonly').objectStore(STORE).get(GENERATION);
      await within(new Promise((resolve, reject) => {
        compare.onsuccess = resolve;
        compare.onerror = reject;
      }), loadPatience);
      if (decodeGeneration(compare.result?.contents) !== 0 || stored === 0) return;
    } catch {
      if (again) setTimeout(look, LOOK_AGAIN, false);
      return; // If that fails too, the next commit will tell.
    }
    stored = 0;
    folders.clear();
    onGone();
  }

  /**
   * One try at one commit.
   * @param {Commit} commit
   * @returns {Promise<void>}
   */
  async function write({ generation, puts, deletes }) {
    const connection = await connect();
    return new Promise((resolve, reject) => {
      const transaction = connection.transaction(STORE, 'readwrite', { durability: 'strict' });
      const objects = transaction.objectStore(STORE);
      let next = 0;
      /** @type {string[]} */
      const made = [];
      /** @type {CommitError | null} */
      let reason = null;
      let written = false;
      open = transaction;

      transaction.oncomplete = () => {
        for (const path of made) folders.add(path);
        if (written) {
          stored = next;
          resolve();
        } else {
          reject(new CommitError(COMMIT_PROBLEM.aborted));
        }
      };
      transaction.onabort = () => {
        open = null;
        reject(over ? new CommitError(COMMIT_PROBLEM.closed) : reason ?? transaction.error);
      };
      /** @param {CommitError} why */
      function takeBack(why) {
        reason = why;
        transaction.abort();
      }
      /** @param {number} base The generation that is stored. */
      function putAll(base) {
        next = base + 1;
        const timestamp = new Date(next); // Not the clock: that would tell when a person wrote.
        for (const path of new Set(puts.flatMap((file) => foldersOf(file.path)))) {
          if (folders.has(path)) continue;
          made.push(path);
          objects.put({ timestamp, mode: FOLDER_MODE }, path);
        }
        for (const { path, contents } of puts) objects.put({ timestamp, mode: FILE_MODE, contents }, path);
        for (const path of deletes) objects.delete(path);
        objects.put({ timestamp, mode: FILE_MODE, contents: encodeGeneration(next), page, database: name }, GENERATION);
        written = true;
        if (commitsEarly) transaction.commit?.();
        open = null;
      }
      if (inHaste() && generation > 0 && generation === stored) {
        putAll(generation);
        return;
      }
      const compare = objects.get(GENERATION);
      compare.onsuccess = () => {
        const base = decodeGeneration(compare.result?.contents);
        if (base !== generation) {
          const own = base !== 0 && compare.result?.page === page;
          if (base === 0) folders.clear();
          if (own) stored = base;
          takeBack(new CommitError(own ? COMMIT_PROBLEM.moved : base === 0 ? COMMIT_PROBLEM.gone : COMMIT_PROBLEM.stale));
          return;
        }
        try {
          putAll(base);
        } catch (error) {
          takeBack(new CommitError(codeOf(error), error));
        }
      };
    });
  }

  /**
   * Everything in its order: new halves first, then the database, then the old halves go. Cut short anywhere, what the
   * database holds can be opened.
   * @param {Commit} commit
   */
  async function writeAll({ generation, puts, deletes }) {
    const added = puts.filter(({ path }) => isHalf(path));
    const dropped = deletes.filter(isHalf);
    const inDatabase = added.length > 0 && !await addApart(added, generation);
    await writeOrRetry({
      generation,
      puts: inDatabase ? puts : puts.filter(({ path }) => !isHalf(path)),
      deletes: inDatabase ? deletes : [...deletes, ...added.map(({ path }) => path)],
    });
    for (const path of dropped) beside.delete(path);
    for (const { path } of added) {
      if (inDatabase) beside.add(path);
      else beside.delete(path);
    }
    try {
      if (apart && dropped.length > 0) await dropApart(dropped, added.length > 0);
    } finally {
      if (added.length > 0) onHalves();
    }
    void sweepOnce();
  }

  /**
   * @param {string[]} dropped
   * @param {boolean} replaced Another half takes their place: somebody waits to hear that they are gone.
   */
  async function dropApart(dropped, replaced) {
    const failedBefore = dropFailed;
    try {
      await /** @type {NonNullable<typeof halves>} */ (halves).change({ drop: dropped.map(digitsOf) });
      dropFailed = false;
    } catch (error) {
      dropFailed = true;
      // It is stored, but what it took away may still open: nobody may be told that it is done. Once that was said, words
      // count more: it is tried again at each visit, and `keys` says how it is.
      if (replaced && !failedBefore) throw new CommitError(COMMIT_PROBLEM.noAnswer, error);
      console.warn(error);
    }
  }

  /** Never rejects: it is done again at the next visit. */
  async function sweepOnce() {
    if (past !== PAST.unswept || sweeping || !hasApart || !halves) return;
    sweeping = true;
    try {
      await sweep();
      await halves.change({ past: PAST.swept });
      past = PAST.swept;
    } catch (error) {
      console.warn(error);
    }
  }

  /**
   * @param {VaultFile[]} added
   * @param {number} generation
   * @returns {Promise<boolean>} False: there is no place for them but the database.
   */
  async function addApart(added, generation) {
    // A page that is left has no time for two places; words come first.
    if (!halves || !apart || inHaste()) return false;
    const failedBefore = addFailed;
    try {
      const first = !hasApart && generation === 0;
      const next = first ? PAST.none : beside.size > 0 ? PAST.unswept : past; // What lay beside is swept once it is gone.
      await halves.change({ add: added.map(({ path, contents }) => [digitsOf(path), contents]), past: next });
      hasApart = true;
      addFailed = false;
      past = next;
      return true;
    } catch (error) {
      addFailed = true;
      // It may have been for want of time or room. After that a word that can't be stored would be worse.
      if (hasApart && !failedBefore && MAY_PASS.has(/** @type {Error} */ (error)?.name)) throw error;
      console.warn(error);
      return false;
    }
  }

  /** @param {Commit} commit */
  async function writeOrRetry(commit) {
    const patience = commitPatience + commit.puts.reduce((sum, { contents }) => sum + contents.length, 0) / SLOWEST;
    try {
      await within(write(commit), patience);
    } catch (error) {
      if (codeOf(error) === COMMIT_PROBLEM.noAnswer) abandon();
      if (!CONNECTION_ENDED.has(/** @type {Error} */ (error)?.name) || over) throw error;
      close(); // Browsers end the connections of pages in the background; a new one works.
      await within(write(commit), patience);
    }
  }

  /** Takes back a commit that may still be taken back, and lets go of the connection. */
  function abandon() {
    try {
      open?.abort();
    } catch {
      // It was already on its way.
    }
    open = null;
    close();
  }

  return {
    /**
     * Reads everything. May be called again later, to see what another tab has saved.
     * @returns {Promise<{ code: import('./contract.d.ts').Load, generation: number, files: VaultFile[] }>} Never rejects.
     */
    async load() {
      if (!indexedDB) return { code: LOAD.none, generation: 0, files: [] };
      if (!await prepare()) return { code: LOAD.noAnswer, generation: 0, files: [] };
      let timeouts = 0;
      for (;;) {
        try {
          const before = halves && await within(halves.read(), loadPatience);
          const all = await within(readAll(), loadPatience);
          const found = halves && await within(halves.read(), loadPatience);
          if (found?.sequence !== before?.sequence) continue; // Another tab has changed them: they may not belong together.
          folders.clear();
          /** @type {VaultFile[]} */
          const files = [];
          for (const { path, record } of all) {
            if (record?.contents) files.push({ path, contents: new Uint8Array(record.contents) });
            else folders.add(path);
          }
          beside.clear();
          for (const { path } of files) if (isHalf(path)) beside.add(path);
          for (const [digits, contents] of found?.halves ?? []) files.push({ path: HALF + digits, contents });
          const needed = files.map(halfFor).filter((path) => path !== undefined);
          if (found?.state !== 'read' && needed.some((path) => !beside.has(path))) {
            // They lie where this time no look could be taken. That is no damage.
            return { code: LOAD.failed, generation: 0, files: [] };
          }
          apart = found?.state === 'read';
          hasApart = (found?.halves.size ?? 0) > 0;
          past = found?.past ?? PAST.unswept;
          loaded = true;
          stored = decodeGeneration(files.find(({ path }) => path === GENERATION)?.contents);
          settled = apart && found?.sequence !== 0;
          if (apart && !settled) halves?.change({}).catch(() => {}); // For the next visit, or for the first words.
          void sweepOnce();
          return { code: files.length > 0 ? LOAD.ok : LOAD.empty, generation: stored, files };
        } catch (error) {
          close();
          if (codeOf(error) !== COMMIT_PROBLEM.noAnswer) return { code: LOAD.failed, generation: 0, files: [] };
          timeouts += 1;
          if (timeouts > 1) return { code: LOAD.noAnswer, generation: 0, files: [] };
        }
      }
    },

    /**
     * Makes a commit durable, after those asked for before it. Its generation is the one that it is based on.
     * @param {Commit} commit
     * @returns {Promise<CommitProblem | 0>} 0: it is stored. Never rejects.
     */
    commit(commit) {
      const done = tail.then(async () => {
        if (over) return COMMIT_PROBLEM.closed;
        if (!loaded) return COMMIT_PROBLEM.notLoaded; // Never save over what has not been read.
        try {
          await writeAll(commit);
          return 0;
        } catch (error) {
          return codeOf(error);
        }
      });
      tail = done;
      return done;
    },

    look: () => look(),

    /**
     * Whether halves lie apart, and their files were there already at the last `load`. Browsers do not write a new file's
     * place at once: until then nothing that is stored should depend on it without need.
     */
    settled: () => settled,

    /** Where halves lie, or would lie. @returns {import('./contract.d.ts').Keys} */
    keys() {
      if (!apart || beside.size > 0 || dropFailed) return KEYS.beside;
      return past === PAST.none || (!hasApart && stored === 0) ? KEYS.apart : KEYS.since;
    },

    /** The last generation that is known to be stored: that of the last commit that was kept. */
    generation: () => stored,

    /** Resolves when every commit that was asked for has ended, and those that their ends led to. */
    async idle() {
      /** @type {unknown} */
      let last;
      while (last !== tail) {
        last = tail;
        await tail;
      }
    },

    /** The page is not going after all, or may write again: the next call opens the database anew. */
    comeBack() {
      over = false;
    },

    /** The page is going: nothing more is started, and nothing is left open that would block the next one. */
    leave() {
      over = true;
      abandon();
    },
  };
}
