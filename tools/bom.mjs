// The bill of materials of a release, in CycloneDX's form: what is compiled in or shipped, from where, under which license.
//   node tools/bom.mjs NAME
// SPDX-License-Identifier: MIT
// @ts-check
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** What is shipped. `key` is the prefix in tools/versions; `sum` there is of the archive that it is made from. */
const PARTS = [
  { name: 'Dear ImGui', license: 'MIT', version: 'IMGUI_VERSION', sum: 'IMGUI_SHA256' },
  { name: 'SDL', license: 'Zlib', version: 'SDL2_VERSION', sum: 'SDL2_SHA256' },
  { name: 'libsodium', license: 'ISC', version: 'SODIUM_VERSION', sum: 'SODIUM_SHA256' },
  { name: 'Emscripten runtime library', license: 'MIT', version: 'EMSCRIPTEN_VERSION', sum: 'EMSCRIPTEN_SHA256' },
  { name: 'musl (part of Emscripten)', license: 'MIT', version: 'EMSCRIPTEN_VERSION' },
  { name: 'libc++ and compiler-rt (part of Emscripten)', license: 'Apache-2.0 WITH LLVM-exception', version: 'EMSCRIPTEN_VERSION' },
  { name: 'Atkinson Hyperlegible Next', license: 'OFL-1.1', version: 'FONTS_VERSION', sum: 'FONT_ATKINSON_SHA256' },
  { name: 'Literata', license: 'OFL-1.1', version: 'FONTS_VERSION', sum: 'FONT_LITERATA_SHA256' },
  { name: 'Unicode CLDR', license: 'Unicode-3.0', version: 'CLDR_VERSION' },
];

/** @returns {Record<string, string>} What tools/versions says. */
export function readVersions() {
  const text = readFileSync(new URL('versions', import.meta.url), 'utf8');
  return Object.fromEntries([...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, key, value]) => [key, value]));
}

/**
 * @param {string} name of the release
 * @param {Record<string, string>} versions
 */
export function billOfMaterials(name, versions) {
  const value = (/** @type {string} */ key) => {
    if (!versions[key]) throw new Error(`tools/versions has no ${key}`);
    return versions[key];
  };
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name: 'Ebb', version: name, licenses: [{ license: { id: 'MIT' } }] } },
    components: PARTS.map(({ name: part, license, version, sum }) => ({
      type: 'library',
      name: part,
      version: value(version),
      licenses: [license.includes(' ') ? { expression: license } : { license: { id: license } }],
      ...(sum ? { hashes: [{ alg: 'SHA-256', content: value(sum) }] } : {}),
    })),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(JSON.stringify(billOfMaterials(process.argv[2] ?? '', readVersions()), null, 2));
}
