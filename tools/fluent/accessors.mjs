// Makes the C++ by which the program says a sentence: a class for each file of English, a function for each message.
// SPDX-License-Identifier: MIT
// @ts-check
import { shapeOf } from './catalogue.mjs';

/** What a variable is in C++, and how it is handed over. @type {Record<string, { type: string, give: (name: string) => string }>} */
const TYPES = {
  number: { type: 'Number', give: (name) => `Argument::number(${name})` },
  decimal: { type: 'Decimal', give: (name) => `Argument::decimal(${name})` },
  percent: { type: 'Number', give: (name) => `Argument::percent(${name})` },
  text: { type: 'std::string_view', give: (name) => `Argument::text(${name})` },
  words: { type: 'std::string_view', give: (name) => `Argument::words(${name})` },
  day: { type: 'Day', give: (name) => `Argument::day(${name})` },
  days: { type: 'DaySpan', give: (name) => `Argument::days(${name})` },
  time: { type: 'TimeOfDay', give: (name) => `Argument::time(${name})` },
  weekday: { type: 'Weekday', give: (name) => `Argument::weekday(${name})` },
  month: { type: 'Month', give: (name) => `Argument::month(${name})` },
  list: { type: 'std::span<const std::string_view>', give: (name) => `Argument::list(${name})` },
  series: { type: 'std::span<const std::string_view>', give: (name) => `Argument::series(${name})` },
};

/** @param {string} text */
export const pascal = (text) => text.replace(/(?:^|_)([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** A sentence as a comment shows it. @param {string} source @param {string} indent */
function comment(source, indent) {
  const text = source.replace(/\s+/g, ' ').trim();
  const room = 100 - indent.length - 4;
  const letters = [...text];
  return `${indent}/// ${letters.length > room ? `${letters.slice(0, room - 4).join('')} ...` : text}\n`;
}

/** @param {import('./read.mjs').Message} message @param {import('./read.mjs').Variable} variable */
const typeOf = (message, variable) => (variable.type === 'choice' ? pascal(`${message.name}_${variable.name}`) : TYPES[variable.type].type);

/**
 * @param {import('./read.mjs').Group} group @param {number} index Of the group.
 * @returns {string}
 */
function header({ name, messages }, index) {
  const all = [...messages.values()];
  let choices = '';
  let functions = '';
  let ids = '';
  all.forEach((message, number) => {
    const { variables, source } = message;
    const place = `message(${index}, ${number})`;
    if (!variables.length) {
      functions += `${comment(source, '    ')}    [[nodiscard]] Phrase ${message.name}() const { return language_->text(${place}); }\n`;
      ids += `        static constexpr Message ${message.name} = ${place};\n`;
      return;
    }
    for (const variable of variables) {
      if (variable.type !== 'choice') continue;
      choices += `    enum class ${typeOf(message, variable)} : std::uint8_t {\n${variable.words.map((word) => `        ${pascal(word)},\n`).join('')}    };\n`;
    }
    functions += variables.filter(({ note }) => note).map(({ name: variable, note }) => comment(`\`${variable}\`: ${note}`, '    ')).join('');
    const parameters = variables.map((variable) => `${typeOf(message, variable)} ${variable.name}`).join(', ');
    const given = variables.map((variable) => (variable.type === 'choice' ? `Argument::word(static_cast<int>(${variable.name}))` : TYPES[variable.type].give(variable.name)));
    functions += `${comment(source, '    ')}    [[nodiscard]] Sentence ${message.name}(${parameters}) const {\n`
      + `        return language_->say(${place}, {${given.join(", ")}});\n    }\n`;
  });
  const type = pascal(name);
  return `// Every sentence of ${name}.ftl.
// Made by tools/fluent of assets/words/en/${name}.ftl; change that.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"

namespace ebb::words {

class ${type} {
public:
${choices}    explicit constexpr ${type}(const Language& language) : language_(&language) {}

${functions}${ids ? `
    /// Sentences without variables, for tables of them: \`language.text(id)\`.
    struct Id {
${ids}    };
` : ''}
private:
    const Language* language_;
};

} // namespace ebb::words
`;
}

/**
 * The files of words/, by name.
 * @param {import('./read.mjs').Language} english
 * @returns {Record<string, string>}
 */
export function headersOf(english) {
  const groups = [...english.groups.values()];
  const files = Object.fromEntries(groups.map((group, index) => [`${group.name}.h`, header(group, index)]));
  files['shape.h'] = `// Which catalogues belong to this program.
// Made by tools/fluent of assets/words/en; change that.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace ebb::words {

constexpr std::uint32_t shape = ${shapeOf(english)}U;

} // namespace ebb::words
`;
  return files;
}
