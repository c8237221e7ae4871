// @ts-check
// The parts of the page, and who talks to whom.
// SPDX-License-Identifier: MIT

import { adopt } from './adopt.js';
import { createAnnouncer } from './announcer.js';
import { createTones } from './audio.js';
import { createBack } from './back.js';
import { createBackupFile } from './backup_file.js';
import { createBridge } from './bridge.js';
import { forgetCarets, sessionStorageOf } from './carets.js';
import { copyText } from './clipboard.js';
import { COPY, KEYS, PERSISTENCE, RUNS } from './codes.js';
import { createCover } from './cover.js';
import { createErasing } from './erasing.js';
import { catchFaults, showBar, showPlainPage, TROUBLES } from './errors.js';
import { askForText, download } from './files.js';
import { createFrames } from './frames.js';
import { createGuard } from './guard.js';
import { createGuiding } from './guiding.js';
import { createHalves } from './halves.js';
import { createHaste } from './haste.js';
import { watchHomeScreen } from './home_screen.js';
import { showLicenses } from './licenses.js';
import { createKeys } from './keys.js';
import { persistence } from './persistence.js';
import { createLock, RELEASE_TIME } from './lock.js';
import { createMirror } from './mirror.js';
import { databaseOf, nameOf } from './names.js';
import { away, home, part, root, single, version } from './place.js';
import { printPage } from './print.js';
import { createQuickHide } from './quick_hide.js';
import { createRouter } from './router.js';
import { sentences } from './sentences.js';
import { createShell } from './shell.js';
import { start } from './start.js';
import { createStore } from './store.js';
import { createContext, findStorage, isFirefox, openOnItsOwn, sharesDisk } from './support.js';
import { sweep } from './sweep.js';
import { createTabs } from './tabs.js';
import { createTextRuns } from './text_run.js';
import { applyTheme } from './theme.js';
import { trustedUrl } from './trusted_urls.js';
import { createUnsaved } from './unsaved.js';
import { createUpdates } from './updates.js';
import { createVersions } from './versions.js';
import { createVibration } from './vibration.js';
import { createWakeLock } from './wake_lock.js';
import { suggestWords } from './words.js';
import { createWriting } from './writing.js';

const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
const again = () => window.location.reload();
/** @param {string} sentence */
const say = (sentence) => showBar(document, sentence);
const offer = { label: sentences.loadAgain, act: again };

// The one way out that the policy of some browsers leaves open. Nothing here uses it.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) Reflect.deleteProperty(window, name);

const clock = {
  now: () => performance.now(),
  /** @type {(callback: () => void, ms: number) => number} */
  setTimer: (callback, ms) => window.setTimeout(callback, ms),
  /** @type {(id: number) => void} */
  clearTimer: (id) => window.clearTimeout(id),
};
const announcer = createAnnouncer(document);
const cover = createCover(document);
const shell = createShell(document);
const storage = findStorage(window);
const tabs = createTabs('BroadcastChannel' in window ? new BroadcastChannel(nameOf(root, 'ebb-writer')) : undefined);

// -- What is kept -----------------------------------------------------------------------------------------------------

const haste = createHaste({ holdsLock: () => lock.holds(), releaseTime: RELEASE_TIME, now: clock.now, turns: new MessageChannel() });
/** @type {() => void} */
let onStand = () => {};
const stands = new Promise((resolve) => { onStand = () => resolve(undefined); });
const halves = createHalves({
  // Two tabs that both think they may write would take each other's halves away.
  storage: single || !navigator.locks ? undefined : navigator.storage,
  database: databaseOf(root),
  newWorker: () => new Worker(trustedUrl('halfWorker'), { type: 'module' }),
});
const store = createStore({
  indexedDB: storage,
  name: databaseOf(root),
  prepare: () => adopt({
    indexedDB: /** @type {IDBFactory} */ (storage), locks: navigator.locks, caches: single ? undefined : window.caches, root, stands,
  }),
  halves,
  onHalves: () => tellPage({ keys: store.keys() }),
  sweep: () => sweep(/** @type {IDBFactory} */ (storage), { times: 6, pause: 1000 }), // Nobody waits for it.
  onLost: () => writing.lose(),
  onGone: () => asking(() => bridge.call('gone')),
  inHaste: haste.allowed,
  commitsEarly: !isFirefox(navigator),
});
const unsaved = createUnsaved(window, () => {
  haste.leaves();
  writing.save();
});
const deviceBack = createBack({
  window,
  clock,
  back() {
    mirror.flush();
    asking(() => bridge.call('escape'));
  },
});
const quickHide = createQuickHide({
  window,
  cover,
  away,
  save: () => writing.saveAll(),
  tabs,
  leave() {
    unsaved.letGo();
    store.leave();
  },
  outside: deviceBack.leave,
});

catchFaults(window, home, () => {
  showBar(document, sentences.fault, offer);
});

// -- What the device does ---------------------------------------------------------------------------------------------

const tones = createTones({
  ...clock,
  newContext: () => ('AudioContext' in window ? new AudioContext() : undefined),
  lost: () => asking(() => bridge.call('pause')),
});
const vibration = createVibration({
  ...clock, vibrate: 'vibrate' in navigator ? (pattern) => navigator.vibrate(pattern) : undefined,
});
const wakeLock = createWakeLock({
  ...clock, wakeLock: navigator.wakeLock, visible: () => document.visibilityState === 'visible',
});
const keys = createKeys({
  newWorker() {
    if (single) throw new Error('One file has no worker beside it.');
    return new Worker(trustedUrl('keyWorker'), { type: 'module' });
  },
  program: new URL('ebb_kdf.wasm', home).href,
  load: () => part('ebb_kdf.wasm'),
});

// -- The program, and what is shown -----------------------------------------------------------------------------------

const gl = createContext(canvas);
/** Nothing can be painted: the mirror is the page. */
const plain = !gl;
const runs = gl && createTextRuns(gl, document);
const bridge = createBridge({
  onMessage: (message) => receive(message),
  give: (name) => backupFile.give(name),
  givePart: (bytes) => backupFile.givePart(bytes),
  shape: (request) => runs?.shape(request) ?? { width: 0, height: 0, lines: 0, texture: null },
  unshape: (texture) => runs?.unshape(texture),
  onCrash(error) {
    frames.pause();
    guiding.end(false);
    console.error(error);
    showBar(document, sentences.stopped, offer);
  },
});
const frames = createFrames(() => bridge.call('frame'));
/** @param {() => void} act Something that the picture may show. */
function asking(act) {
  act();
  frames.request();
}
/** What loads the page anew is no lock by the person in this tab: the others are not told. */
let onlyHere = false;
function lockOnlyHere() {
  onlyHere = true;
  mirror.flush();
  bridge.call('lock');
}
const guard = createGuard(window, lockOnlyHere);
tabs.hear('lock', () => {
  if (!guard.on() || unsaved.state() === 'failed') return; // Nobody is kept from words that can't be saved.
  cover.show();
  lockOnlyHere();
});
const guiding = createGuiding(document, { guard, tones, vibration, wakeLock }, () => asking(() => bridge.call('stir')));
const mirror = createMirror(/** @type {HTMLElement} */ (document.getElementById('mirror')), {
  hover: (key) => asking(() => bridge.call('hover', key)),
  press: (key) => asking(() => bridge.call('press', key)),
  focus: (key, visible) => asking(() => bridge.call('focus', key, visible)),
  activate: (key) => asking(() => bridge.call('activate', key)),
  edit(key, text) {
    haste.typed();
    asking(() => bridge.call('edit', key, text));
  },
  ahead: (waits) => asking(() => bridge.call('ahead', waits)),
  rested: () => asking(() => bridge.call('save')),
  set: (key, value) => asking(() => bridge.call('set', key, value)),
  scroll: (key, top) => asking(() => bridge.call('scroll', key, top)),
  escape: () => asking(() => bridge.call('escape')),
  hide: quickHide.hide,
  async help() {
    await writing.saveAll();
    window.location.assign(new URL('help.html', home));
  },
}, { plain, say: announcer.say });
const lock = createLock({
  locks: navigator.locks,
  name: nameOf(root, 'ebb-writer'),
  tabs,
  beforeRelease: () => writing.saveAll(),
  onLost: () => writing.lose(),
});
const writing = createWriting({
  document, bridge, mirror, store, lock, cover, asking, say, onFirst: () => lookAtPersistence(true),
});
const backupFile = createBackupFile(document, {
  give: (name, file) => download(document, { name, mime: file.type, text: file }),
  chosen: (head, size) => asking(() => bridge.call('backup', head, size)),
  piece(bytes) {
    const wanted = Boolean(bridge.call('backup_part', bytes));
    if (!wanted) frames.request();
    return wanted;
  },
});
/** A text file becomes a letter. */
const fileTaker = {
  /** @param {string} text */
  take(text) {
    asking(() => {
      if (bridge.call('file', text)) announcer.say(sentences.fileTaken);
      else say(sentences.fileNotKept);
    });
  },
  say,
};

// -- What the app is told of the page ---------------------------------------------------------------------------------

/** Its copies, where it runs, and whether the browser keeps what is stored. */
const page = {
  copy: /** @type {import('./contract.d.ts').Copy} */ (single ? COPY.file : COPY.unknown),
  runs: /** @type {import('./contract.d.ts').Runs} */ (RUNS.tab),
  persistence: /** @type {import('./contract.d.ts').Persistence} */ (PERSISTENCE.unknown),
  keys: /** @type {import('./contract.d.ts').Keys} */ (KEYS.unknown),
};
/** @param {Partial<typeof page>} changed */
function tellPage(changed) {
  Object.assign(page, changed);
  asking(() => bridge.call('page', page.copy, page.runs, page.persistence, page.keys));
}
/** @param {boolean} ask */
const lookAtPersistence = async (ask) => tellPage({ persistence: await persistence(navigator.storage, ask) });
const updates = createUpdates({
  workers: single ? undefined : navigator.serviceWorker,
  caches: single ? undefined : window.caches,
  home,
  address: () => trustedUrl('serviceWorker'),
  tell: (copy) => tellPage({ copy }),
});
const versions = createVersions({ updates, unsaved, saveAll: writing.saveAll, again, announce: announcer.say, say });
const homeScreen = watchHomeScreen(window, (now) => tellPage({ runs: now }));

const erasing = createErasing(document, {
  places: { root, indexedDB: storage, caches: window.caches, workers: navigator.serviceWorker, halves },
  tabs,
  opensForNobody: () => store.keys() === KEYS.apart,
  /** Nothing of what was kept here stays in this tab. */
  letGo() {
    unsaved.letGo();
    store.leave();
    bridge.detach();
    frames.pause();
    forgetCarets(sessionStorageOf(window));
  },
});

// -- What the program sends -------------------------------------------------------------------------------------------

let toldOfDisk = false;
const receive = createRouter({
  tree(tree) {
    mirror.apply(tree);
    deviceBack.set(Boolean(tree.back));
  },
  wake: () => frames.request(),
  commit: writing.commit,
  saving({ state }) {
    unsaved.set(state);
    if (state === 'failed') onlyHere = false; // It was called off.
  },
  announce: ({ text }) => announcer.say(text),
  theme: (theme) => applyTheme(document, theme),
  async takeOver() {
    onlyHere = true;
    await writing.takeOver();
    onlyHere = false;
  },
  download: (file) => download(document, file),
  copy: ({ text }) => {
    copyText(navigator, text, { copied: () => asking(() => bridge.call('copied')), say });
  },
  print(text) {
    guard.pardon();
    printPage(window, text);
  },
  openFile() {
    guard.pardon();
    askForText(document, fileTaker);
  },
  ring: () => tones.ring(),
  chooseBackup() {
    guard.pardon();
    backupFile.choose();
  },
  readBackup: () => void backupFile.read(),
  async derive(wish) {
    const { key, took } = await keys.derive(wish);
    asking(() => bridge.call('derived', key ?? new Uint8Array(0), took));
    key?.fill(0);
  },
  reload() {
    if (guard.on() && !onlyHere) tabs.tell('lock');
    again();
  },
  session({ state }) {
    if (state === 'open') {
      updates.works();
      if (sharesDisk(window) && !guard.on() && !toldOfDisk) say(sentences.fileIsRead);
      toldOfDisk = true;
    } else if (state === 'closed') {
      updates.stands();
    }
  },
  takeUpdate: versions.take,
  askForUpdate: versions.ask,
  putOnHomeScreen: () => homeScreen.put(),
  guard: (times) => guard.set(times),
  suggestWords: () => suggestWords({ load: () => part('words.txt'), tell: (words) => asking(() => bridge.call('words', words)), say }),
  licenses: () => showLicenses(document, { version, sum: document.documentElement.dataset.sum ?? '', load: () => part('licenses.txt') }),
  askToKeep: () => lookAtPersistence(true),
  erase: erasing.start,
  guide: guiding.begin,
  endGuide: ({ over }) => guiding.end(over),
});

start(window, {
  canvas, plain, bridge, mirror, frames, cover, guard, unsaved, store, writing, fileTaker, asking, storage, shell, lock, deviceBack,
  onStand,
  onOpen() {
    tellPage({ keys: store.keys() });
    lookAtPersistence(false);
    if (!single) updates.start();
  },
}).catch((error) => {
  console.error(error);
  return /** @type {const} */ ('start');
}).then((failure) => {
  if (failure) showPlainPage(document, TROUBLES[failure], failure === 'held' ? () => openOnItsOwn(window) : again);
});
