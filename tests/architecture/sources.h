// The app's own source files, as text.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace ebb::architecture {

struct Source {
    std::string path; ///< Below src/, for example "base/text.h".
    std::string text;
};

struct Include {
    std::string name;
    bool ours = false; ///< Written in quotes.
};

/// Every .h and .cpp below src/.
std::vector<Source> read_sources();
std::vector<Include> includes(const Source& source);

/// A sentence that people read, and the file that has it.
struct Sentence {
    std::string path;
    std::string text;
};
/// Every sentence of the app: those of the strings files, of assets/*.txt, and of English in
/// assets/words, where each variant of a choice counts as one.
std::vector<Sentence> read_sentences();

/// The page of the project with this path, for example "docs/words.md".
std::string read_page(const std::string& path);

} // namespace ebb::architecture
