// @ts-check
// Fetches what the start waits for, all at once: the program, the faces, the sentences.
// SPDX-License-Identifier: MIT

import { loadFonts } from './fonts.js';
import { loadLanguage } from './language.js';
import { part, program } from './place.js';

/** @typedef {import('./types.d.ts').EbbModule} EbbModule */
/** @typedef {(name: string) => Promise<Response>} Comes Fetches a part, and tells the shell how much of it is there. */

/**
 * Compiles while it loads; a host that serves another media type costs only time.
 * @param {Comes} comes
 */
async function compile(comes) {
  try {
    return await WebAssembly.compileStreaming(comes('ebb.wasm'));
  } catch {
    return WebAssembly.compile(await (await part('ebb.wasm')).arrayBuffer());
  }
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('./types.d.ts').Bridge['host']} host
 * @param {Comes} comes
 * @returns {Promise<EbbModule>}
 */
async function loadModule(canvas, host, comes) {
  const compiled = compile(comes);
  compiled.catch(() => {}); // Awaited below; until then it must not count as unhandled.
  const create = await program();
  return new Promise((resolve, reject) => {
    compiled.catch(reject);
    create({
      canvas,
      host,
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

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('./types.d.ts').Bridge['host']} host
 * @param {import('./types.d.ts').Shell} shell
 * @returns {Promise<{ module: EbbModule, fonts: Awaited<ReturnType<typeof loadFonts>>, language: Uint8Array }>}
 */
export async function loadParts(canvas, host, shell) {
  /** @type {Comes} */
  const comes = (name) => part(name, shell.comes);
  const [module, fonts, language] = await Promise.all([
    loadModule(canvas, host, comes).then((loaded) => {
      shell.arrived('app');
      return loaded;
    }),
    loadFonts(comes).then((loaded) => {
      shell.arrived('fonts');
      return loaded;
    }),
    loadLanguage(comes),
  ]);
  return { module, fonts, language };
}
