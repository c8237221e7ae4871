// Adds a feature and a setting to a copy of the sources, as CONTRIBUTING.md tells it, builds the copy and runs its tests:
// so what it costs to add one is known, and stays so.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(dirname(HERE));
const COPY = join(ROOT, 'build', 'additions');

/** Beside its folder; its line in docs/format.md comes on top. */
const MOST_FOR_A_FEATURE = 3;
const MOST_FOR_A_SETTING = 5;

/**
 * A file of the copy, and where in it what is put: behind or before the first place that reads so.
 * @typedef {{ path: string, behind?: string, before?: string, put: string }} Insertion
 */

const FILES = readdirSync(join(HERE, 'walks')).sort();
const SOURCES = (/** @type {RegExp} */ which) => FILES.filter((name) => which.test(name)).map((name) => `  features/walks/${name}\n`).join('');

/** @type {Insertion[]} */
const FEATURE = [
  { path: 'src/app/features.h', behind: '#include "features/settings/feature.h"\n', put: '#include "features/walks/feature.h"\n' },
  { path: 'src/app/features.h', before: '    FEATURE(settings)', put: '    FEATURE(walks) \\\n' },
  { path: 'src/CMakeLists.txt', behind: '  features/settings/update.cpp\n', put: SOURCES(/^(codec|merge|says|update)\.cpp$/) },
  { path: 'src/CMakeLists.txt', behind: '  features/settings/view.cpp\n', put: SOURCES(/^view\.cpp$/) },
  { path: 'src/app/places.cpp', behind: '#include "app/update.h"\n', put: '#include "features/walks/view.h"\n' },
  {
    path: 'src/app/places.cpp',
    behind: '        draw_today(screen, arrived);\n',
    put: `        const auto act = wishes_of<walks::Action, walks::Refusal>(screen.dispatch);
        walks::draw(ui, shown_vault(screen.model).walks, act);
`,
  },
];

/** @type {Insertion[]} */
const SETTING = [
  { path: 'src/features/settings/model.h', behind: '    bool less_motion = false;\n', put: '    bool left_handed = false; ///< What is pressed most stands on the left.\n' },
  { path: 'src/features/settings/codec.cpp', behind: '    at.choice(8, "hidden_lock", model.hidden_lock, hidden_locks);\n', put: '    at.flag(9, "left_handed", model.left_handed);\n' },
  { path: 'assets/words/en/settings.ftl', before: 'less_motion = ', put: 'left_handed = For the left hand\n' },
  {
    path: 'src/features/settings/view.cpp',
    before: '    if (const auto on =\n            ui.toggle(words.less_motion()',
    put: `    if (const auto on = ui.toggle(words.left_handed(), model.left_handed)) {
        dispatch(Turn{&Model::left_handed, *on});
    }
`,
  },
  { path: 'docs/format.md', behind: 'idle_lock, ', put: 'left_handed, ' },
];

/** What every feature needs besides, wherever it is: the words about its members, and its tests. @type {Insertion[]} */
const BESIDES = [
  { path: 'docs/format.md', behind: 'reflect, settings, version', put: ', walks' },
  { path: 'docs/format.md', before: '- `settings`: ', put: '- `walks`: all, next_id\n' },
  {
    path: 'tests/CMakeLists.txt',
    before: 'ebb_test(view_tests ',
    put: `ebb_test(additions_tests ebb_loop
  additions/walks_test.cpp
  core/fields_test.cpp
  support/harness.cpp
  ../src/platform/memory_host.cpp
)
target_link_libraries(additions_tests PRIVATE imgui)
`,
  },
];

/** @param {Insertion[]} insertions Done to the copy. @returns {string[]} The files that were changed. */
function add(insertions) {
  for (const { path, behind, before, put } of insertions) {
    const file = join(COPY, path);
    const text = readFileSync(file, 'utf8');
    const mark = behind ?? before ?? '';
    const at = text.indexOf(mark);
    assert.notEqual(at, -1, `${path} has no ${JSON.stringify(mark)}`);
    const place = behind ? at + mark.length : at;
    writeFileSync(file, text.slice(0, place) + put + text.slice(place));
  }
  return [...new Set(insertions.map(({ path }) => path))];
}

/** @param {string} command @param {string[]} words */
const run = (command, ...words) => execFileSync(command, words, { cwd: COPY, stdio: ['ignore', 'inherit', 'inherit'] });

for (const name of ['src', 'tests', 'docs', 'assets', 'web', 'tools']) {
  rmSync(join(COPY, name), { recursive: true, force: true });
  cpSync(join(ROOT, name), join(COPY, name), { recursive: true, preserveTimestamps: true });
}
for (const name of ['CMakeLists.txt', 'CMakePresets.json']) cpSync(join(ROOT, name), join(COPY, name), { preserveTimestamps: true });
mkdirSync(join(COPY, 'build'), { recursive: true });
cpSync(join(ROOT, 'build', 'setup.cmake'), join(COPY, 'build', 'setup.cmake'));

cpSync(join(HERE, 'walks'), join(COPY, 'src', 'features', 'walks'), { recursive: true });
cpSync(join(HERE, 'walks.ftl'), join(COPY, 'assets', 'words', 'en', 'walks.ftl'));
const feature = add(FEATURE);
const setting = add(SETTING);
add(BESIDES);
console.log(`A feature: its folder, and ${feature.length} files: ${feature.join(', ')}`);
console.log(`A setting: ${setting.length} files: ${setting.join(', ')}`);
assert.ok(feature.length <= MOST_FOR_A_FEATURE, `a feature touches at most ${MOST_FOR_A_FEATURE} files beside its folder`);
assert.ok(setting.length <= MOST_FOR_A_SETTING, `a setting touches at most ${MOST_FOR_A_SETTING} files`);

run('cmake', '--preset', 'native');
run('cmake', '--build', '--preset', 'native', '--target', 'additions_tests');
run('build/native/tests/additions_tests');
console.log('Both build, and are kept, read, merged, exported and shown.');
