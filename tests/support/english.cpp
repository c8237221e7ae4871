// The language in which tests expect sentences.
// SPDX-License-Identifier: MIT
#include "support/english.h"

#include "words/shape.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace ebb {

const Language& english() {
    static const Language language = english_of({});
    return language;
}

Language english_of(std::string_view region) {
    std::ifstream file(EBB_CATALOGUES "/en.words", std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto loaded = Language::load(std::move(bytes), words::shape, region);
    if (!loaded) std::abort(); // It was built with this program.
    return *loaded;
}

} // namespace ebb
