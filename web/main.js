// @ts-check
// The start: what the browser must have, everything that can load at once, and who talks to whom.
// SPDX-License-Identifier: MIT

import { createAnnouncer } from './announcer.js';
import { createTones } from './audio.js';
import { createBack } from './back.js';
import { createBackupFile } from './backup_file.js';
import { createBridge } from './bridge.js';
import { sessionStorageOf } from './carets.js';
import { copyText } from './clipboard.js';
import { COPY, KEEPS, LOAD, PLACE, RUNS } from './codes.js';
import { createCover } from './cover.js';
import { erase, watchErasing } from './erase.js';
import { catchFaults, showBar, showNote, showPlainPage, TROUBLES } from './errors.js';
import { askForText, download, takeDropped } from './files.js';
import { loadFonts } from './fonts.js';
import { createFrames } from './frames.js';
import { createGuard } from './guard.js';
import { watchHomeScreen } from './home_screen.js';
import { showLicenses } from './licenses.js';
import { watchContext, watchLife } from './lifecycle.js';
import { createKeys } from './keys.js';
import { keeps } from './keeps.js';
import { createLock, openChannel, RELEASE_TIME } from './lock.js';
import { createMirror } from './mirror.js';
import { away, home, part, program, single, version } from './place.js';
import { printPage } from './print.js';
import { createQuickHide } from './quick_hide.js';
import { createRouter } from './router.js';
import { createShell } from './shell.js';
import { createStore } from './store.js';
import { createContext, findStorage, missingPart } from './support.js';
import { createTextRuns } from './text_run.js';
import { loadTexts } from './texts.js';
import { applyTheme } from './theme.js';
import { trustedUrl } from './trusted_urls.js';
import { createUnsaved } from './unsaved.js';
import { createUpdates } from './updates.js';
import { createVibration } from './vibration.js';
import { watchViewport } from './viewport.js';
import { createWakeLock } from './wake_lock.js';
import { fourWords } from './words.js';

/** The plain page is laid out by the browser; the Wasm side describes it as on a phone. */
const PLAIN_SIZE = {
  width: 390, height: 844, deviceWidth: 390, deviceHeight: 844,
  safeTop: 0, safeRight: 0, safeBottom: 0, safeLeft: 0, keyboard: 0,
};

/** The places that the home screen's shortcuts open. */
const SHORTCUTS = new Map([['#breathe', PLACE.breathe], ['#write', PLACE.write]]);

/** What came of asking for a newer version. */
const ASKED = {
  newest: 'This is the newest version there is.',
  broken: 'The newer version did not arrive whole. This one goes on.',
  silent: 'The host did not answer. Everything goes on without it.',
};

const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
const again = () => window.location.reload();

/** @param {keyof typeof TROUBLES} kind */
const giveUp = (kind) => showPlainPage(document, TROUBLES[kind], again);

// The one way out that the policy of some browsers leaves open. Nothing here uses it.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) Reflect.deleteProperty(window, name);

const announcer = createAnnouncer(document);
const cover = createCover(document);
const shell = createShell(document);
const storage = findStorage(window);
const store = createStore({
  indexedDB: storage,
  onLost: loseWriting,
  onGone: () => asking(() => bridge.call('gone')),
  // The lock is taken away only from a page that has not answered for longer than this.
  inHaste: () => lock.holds() && heard && performance.now() - Math.min(typedAt, goesAt) < RELEASE_TIME / 2,
  commitsEarly: !navigator.userAgent.includes('Gecko/'), // Firefox; others only say that they are like it.
});
/** When a text was last told to the Wasm side, in ms. */
let typedAt = -Infinity;
/** Whether the page had a turn since it was last quiet for long: it may have hung then, and the lock be lost unheard. */
let heard = false;
let quietUntil = -Infinity;
const turns = new MessageChannel();
turns.port1.onmessage = (/** @type {MessageEvent<number>} */ { data }) => { heard = data === quietUntil; };
/** When the page was last about to be left, in ms. */
let goesAt = -Infinity;
const unsaved = createUnsaved(window, () => {
  goesAt = performance.now();
  save();
});
const clock = {
  now: () => performance.now(),
  /** @type {(callback: () => void, ms: number) => number} */
  setTimer: (callback, ms) => window.setTimeout(callback, ms),
  /** @type {(id: number) => void} */
  clearTimer: (id) => window.clearTimeout(id),
};
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
  save: saveAll,
  leave() {
    unsaved.letGo();
    store.leave();
  },
  outside: deviceBack.leave,
  say: announcer.say,
});

catchFaults(window, home, () => {
  showBar(document, 'Something in this page went wrong. What says “Saved” is safe. If the page behaves oddly, copy what you just wrote and load it again.', { label: 'Load again', act: again });
});

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
    endGuide(false);
    console.error(error);
    showBar(document, 'The app has stopped. What says “Saved” is safe. Copy what you just wrote if it is not, then load the page again.', { label: 'Load again', act: again });
  },
});
const frames = createFrames(() => bridge.call('frame'));
/** A run of breathing goes on; nobody may have touched the page for a while. */
let guided = false;
const guard = createGuard(window, () => {
  mirror.flush();
  bridge.call('lock');
});
for (const type of ['pointerdown', 'pointermove', 'keydown']) {
  document.addEventListener(type, () => {
    if (guided) asking(() => bridge.call('stir'));
  }, { capture: true, passive: true });
}
const mirror = createMirror(/** @type {HTMLElement} */ (document.getElementById('mirror')), {
  hover: (key) => asking(() => bridge.call('hover', key)),
  press: (key) => asking(() => bridge.call('press', key)),
  focus: (key, visible) => asking(() => bridge.call('focus', key, visible)),
  activate: (key) => asking(() => bridge.call('activate', key)),
  edit(key, text) {
    const now = performance.now();
    if (now - typedAt > RELEASE_TIME / 2) {
      heard = false;
      quietUntil = now;
      turns.port2.postMessage(now);
    }
    typedAt = now;
    asking(() => bridge.call('edit', key, text));
  },
  ahead: (waits) => asking(() => bridge.call('ahead', waits)),
  rested: () => asking(() => bridge.call('save')),
  set: (key, value) => asking(() => bridge.call('set', key, value)),
  scroll: (key, top) => asking(() => bridge.call('scroll', key, top)),
  escape: () => asking(() => bridge.call('escape')),
  hide: quickHide.hide,
  async help() {
    await saveAll();
    window.location.assign(new URL('help.html', home));
  },
}, { plain, say: announcer.say });
const lock = createLock({
  locks: navigator.locks,
  channel: openChannel(),
  beforeRelease: saveAll,
  onLost: loseWriting,
});

/** What the app is told of the page: its copies, where it runs, and whether the browser keeps what is stored. */
const page = {
  copy: /** @type {import('./contract.d.ts').Copy} */ (single ? COPY.file : COPY.unknown),
  runs: /** @type {import('./contract.d.ts').Runs} */ (RUNS.tab),
  keeps: /** @type {import('./contract.d.ts').Keeps} */ (KEEPS.unknown),
};
const tellPage = () => asking(() => bridge.call('page', page.copy, page.runs, page.keeps));
/** @param {boolean} ask */
async function lookWhetherKept(ask) {
  page.keeps = await keeps(navigator.storage, ask);
  tellPage();
}
const updates = createUpdates({
  workers: single ? undefined : navigator.serviceWorker,
  caches: single ? undefined : window.caches,
  home,
  address: () => trustedUrl('serviceWorker'),
  tell(copy) {
    page.copy = copy;
    tellPage();
  },
});
const homeScreen = watchHomeScreen(window, (runs) => {
  page.runs = runs;
  tellPage();
});

/** @param {import('./viewport.js').Size} size */
function tellSize(size) {
  bridge.call('resize', size.width, size.height, size.deviceWidth, size.deviceHeight, size.safeTop, size.safeRight,
    size.safeBottom, size.safeLeft, size.keyboard);
}

/** @param {() => void} act Something that the picture may show. */
function asking(act) {
  act();
  frames.request();
}

/** Everything that was typed is on its way to the device. */
function save() {
  mirror.flush();
  bridge.call('save');
}

/** Resolves when it is on the device, or could not be kept. */
async function saveAll() {
  save();
  await store.idle();
}

/** What was typed until now still counts as this page's. */
function loseWriting() {
  mirror.flush();
  asking(() => bridge.call('writer_lost'));
}

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
      if (bridge.call('file', text)) announcer.say('The file is now a letter.');
      else this.say('This file could not be kept as a letter here.');
    });
  },
  /** @param {string} sentence */
  say: (sentence) => showBar(document, sentence),
};

const receive = createRouter({
  tree(tree) {
    mirror.apply(tree);
    deviceBack.set(Boolean(tree.back));
  },
  wake: () => frames.request(),
  commit,
  saving: ({ state }) => unsaved.set(state),
  announce: ({ text }) => announcer.say(text),
  theme: (theme) => applyTheme(document, theme),
  takeOver,
  download: (file) => download(document, file),
  copy: ({ text }) => {
    copyText(navigator, text, { copied: () => asking(() => bridge.call('copied')), say: (sentence) => showBar(document, sentence) });
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
  derive,
  reload: again,
  session({ state }) {
    if (state === 'open') updates.works();
    else if (state === 'closed') updates.stands();
  },
  takeUpdate,
  askForUpdate,
  putOnHomeScreen: () => homeScreen.put(),
  guard: (times) => guard.set(times),
  suggestWords,
  licenses: () => showLicenses(document, { version, load: () => part('licenses.txt') }),
  askToKeep: () => lookWhetherKept(true),
  erase: eraseAll,
  guide(guide) {
    guided = true;
    guard.hold(true);
    tones.play(guide);
    vibration.play(guide);
    wakeLock.hold();
  },
  endGuide: ({ over }) => endGuide(over),
});

/** @param {boolean} over The run of breathing came to its end by itself. */
function endGuide(over) {
  guided = false;
  guard.hold(false);
  tones.stop(over);
  vibration.stop(over);
  wakeLock.release();
}

/** @param {import('./contract.d.ts').CommitOrder} order */
async function commit({ generation, puts, deletes }) {
  const code = await store.commit({ generation, puts: bridge.readFiles(puts), deletes });
  if (code !== 0 && document.visibilityState === 'visible') cover.hide(); // A lock is called off.
  if (code === 0 && generation === 0) lookWhetherKept(true);
  asking(() => (code === 0 ? bridge.call('saved', store.generation()) : bridge.call('save_failed', code, store.generation())));
}

/** Nothing of what was kept here stays in this tab. */
function letGo() {
  unsaved.letGo();
  store.leave();
  bridge.detach();
  frames.pause();
  sessionStorageOf(window)?.clear();
}
const tellErasing = watchErasing(() => {
  letGo();
  showPlainPage(document, TROUBLES.erasing);
});

async function eraseAll() {
  letGo();
  tellErasing();
  showPlainPage(document, TROUBLES.erasing);
  const gone = await erase({ indexedDB: storage, caches: window.caches, workers: navigator.serviceWorker });
  if (gone) showPlainPage(document, TROUBLES.erased);
  else showPlainPage(document, TROUBLES.notErased, eraseAll);
}

/** Four words for a passcode. */
async function suggestWords() {
  try {
    const list = await (await part('words.txt')).text();
    asking(() => bridge.call('words', fourWords(list)));
  } catch (error) {
    console.warn(error);
    showBar(document, 'The words to choose from did not arrive. Words of your own will do.');
  }
}

/** @param {import('./types.d.ts').Derivation} wish */
async function derive(wish) {
  const { key, took } = await keys.derive(wish);
  asking(() => bridge.call('derived', key ?? new Uint8Array(0), took));
  key?.fill(0);
}

/** Becomes the tab that writes. What another tab saved in the meantime is read first. */
async function takeOver() {
  await lock.takeOver();
  await store.idle();
  store.comeBack();
  const { code, generation, files } = await store.load();
  if (code === LOAD.ok || code === LOAD.empty) {
    bridge.putFiles(files);
    asking(() => bridge.call('took_over', generation));
  } else {
    showBar(document, 'The storage gives no answer. What is on this page stays here. Try again in a moment.');
  }
}

/** The version that waits is loaded, unless something is not saved: the app says so then. */
async function takeUpdate() {
  await saveAll();
  if (unsaved.state() === 'saved' && await updates.take()) again();
}

async function askForUpdate() {
  const found = await updates.ask();
  if (found === 'waiting') announcer.say('A newer version is here and waits.'); // The app shows it.
  else showBar(document, ASKED[found]);
}

/** @param {string} name A part that the start waits for. */
const comes = (name) => part(name, shell.comes);

/** Compiles while it loads; a host that serves another media type costs only time. */
async function compile() {
  try {
    return await WebAssembly.compileStreaming(comes('ebb.wasm'));
  } catch {
    return WebAssembly.compile(await (await part('ebb.wasm')).arrayBuffer());
  }
}

async function loadModule() {
  const compiled = compile();
  compiled.catch(() => {}); // Awaited below; until then it must not count as unhandled.
  const create = await program();
  return new Promise((resolve, reject) => {
    compiled.catch(reject);
    create({
      canvas,
      host: bridge.host,
      /**
       * @param {WebAssembly.Imports} imports
       * @param {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} done
       */
      instantiateWasm(imports, done) {
        compiled.then(async (module) => done(await WebAssembly.instantiate(module, imports), module)).catch(reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

async function start() {
  const missing = missingPart({ wasm: globalThis.WebAssembly, storage });
  if (missing) {
    giveUp(missing);
    return;
  }
  await deviceBack.leave(); // Come to by Forward from the page that is shown after hiding, this one ends here.
  const writable = lock.acquire();
  const vault = store.load().then((loaded) => {
    shell.arrived('notes');
    return loaded;
  });
  /** @type {[import('./types.d.ts').EbbModule, Awaited<ReturnType<typeof loadFonts>>, string]} */
  let parts;
  try {
    parts = await Promise.all([
      loadModule().then((module) => {
        shell.arrived('app');
        return module;
      }),
      loadFonts(comes).then((fonts) => {
        shell.arrived('fonts');
        return fonts;
      }),
      loadTexts(comes),
    ]);
  } catch (error) {
    console.error(error);
    giveUp('download');
    return;
  }
  const [module, fonts, texts] = parts;
  bridge.attach(module);
  for (const { face, bytes } of fonts) bridge.call('font', face, bytes);
  if (!bridge.call('start') && !plain) {
    giveUp('start');
    return;
  }
  if (plain) {
    document.documentElement.classList.add('plain');
    showNote(document, 'This browser draws no pictures here, because WebGL is missing or turned off. Everything works and is kept all the same.');
  }
  takeDropped(document, fileTaker);
  watchViewport(window, {
    canvas,
    onPreferences(preferences, systemColors) {
      for (const [color, rgb] of systemColors) bridge.call('system_color', color, rgb);
      asking(() => bridge.call('preferences', preferences.dark, preferences.reducedMotion, preferences.forcedColors,
        preferences.coarsePointer, preferences.fontScale));
    },
    onSize(size) {
      tellSize(plain ? PLAIN_SIZE : size);
      frames.drawNow(performance.now());
      mirror.revealFocus();
    },
  });
  watchContext(canvas, {
    lost: frames.pause,
    restored() {
      bridge.call('context_restored');
      frames.resume();
    },
    stayedLost() {
      showBar(document, 'The browser has lost the picture of this page. Load it again to see it.', { label: 'Load again', act: again });
    },
  });
  watchLife(window, {
    hidden() {
      cover.show();
      frames.pause();
      bridge.call('visible', false);
      save(); // In this event: there may be no other.
      guard.hidden(); // A lock at once comes after that.
    },
    shown() {
      // What is to be locked is not seen again; but nobody is kept from words that can't be saved.
      store.look(); // Nobody tells a page that sleeps.
      if (guard.shown() && unsaved.state() !== 'failed') bridge.call('lock');
      else cover.hide();
      bridge.call('visible', true);
      frames.resume();
    },
    leave() {
      cover.show();
      frames.pause();
      store.leave();
    },
    returns() {
      if (unsaved.state() === 'saved') return false;
      // Words that could not be kept are only here.
      cover.hide();
      frames.resume();
      loseWriting();
      takeOver();
      return true;
    },
    dayMayChange: frames.request,
  });

  bridge.call('texts', texts);
  const { code, generation, files } = await vault;
  bridge.putFiles(files);
  const mayWrite = await writable;
  const shortcut = SHORTCUTS.get(window.location.hash);
  if (shortcut !== undefined) {
    bridge.call('open', shortcut);
    window.history.replaceState(null, '', window.location.pathname); // One address, whatever was opened.
  }
  asking(() => bridge.call('vault_loaded', code, generation, mayWrite && (code === LOAD.ok || code === LOAD.empty)));
  lookWhetherKept(false);
  requestAnimationFrame(shell.remove);
  if (!single) updates.start();
}

start().catch((error) => {
  console.error(error);
  giveUp('start');
});
