// Every sentence stands in a message file, whole.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { literals, literalsOfPage, literalsOfProgram } from './literals.mjs';

describe('sentences in the program', () => {
  it('are none: they stand in assets/words', () => {
    assert.deepEqual(literals(fileURLToPath(new URL('../..', import.meta.url))), []);
  });
});

describe('the search finds', () => {
  for (const code of [
    'if (ui.button("Save")) go();',
    'ui.text("what happened", style);',
    'constexpr std::string_view none = "Nothing yet.";',
    'return "caf\\xC3\\xA9";',
    'return std::string(words.go_on()) + ": " + title;',
    'return words.go_on() + " " + title;',
    'text = name + std::string(words.kept());',
    'line += language.day(day) + ", " + name;',
    'if (!all.empty()) all += ", ";',
    'all.append(all.empty() ? "" : ", ").append(name);',
  ]) {
    it(code, () => assert.equal(literalsOfProgram('features/home/view.cpp', code).length > 0, true));
  }
  for (const code of [
    "button.textContent = 'go';",
    "dialog.setAttribute('aria-label', 'licenses');",
    "say('gone');",
    "const why = 'The file did not arrive.';",
    'showBar(document, `${name} is gone`);',
    "say(sentences.version + ' ' + version);",
  ]) {
    it(code, () => assert.equal(literalsOfPage('a.js', code).length > 0, true));
  }
});

describe('the search leaves alone', () => {
  for (const code of [
    'ui.scope("way back", [&] {',
    'options.id = "more days"; // Pressed, it has other words.',
    'name(form, "what counts", shown.name),',
    'at.choice(1, "theme", model.theme, themes);',
    'if (ui.button(words.save())) go(); // "Save"',
    'const float foot = height_of(sheet, words.strength()) + 28;',
    'static_assert(sizeof(Node) == 8, "It fits");',
    'return text + "\\xE2\\x80\\xA6";',
  ]) {
    it(code, () => assert.deepEqual(literalsOfProgram('features/home/view.cpp', code), []));
  }
  for (const code of [
    "throw new Error('The device has no memory left.');",
    "if (event.key === 'ArrowLeft') step();",
    "button.textContent = sentences.close;",
    "element.setAttribute('aria-current', 'page');",
    "find('button, input, select');",
    "import { a } from './a b.js';",
  ]) {
    it(code, () => assert.deepEqual(literalsOfPage('a.js', code), []));
  }
});
