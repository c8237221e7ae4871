// The language in which tests expect sentences.
// SPDX-License-Identifier: MIT
#include "support/english.h"

#include "words/shape.h"

#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace ebb {

namespace {

std::string read_catalogue() {
    std::ifstream file(EBB_CATALOGUES "/en.words", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Language loaded(std::string catalogue, std::string_view region = {}) {
    const auto language = Language::load(std::move(catalogue), words::shape, region);
    if (!language) std::abort(); // It was built with this program.
    return *language;
}

} // namespace

const Language& english() {
    static const Language language = english_of({});
    return language;
}

const Language& mirrored_english() {
    static const Language language = [] {
        constexpr std::size_t flags = 5; // tools/fluent/catalogue.mjs
        std::string catalogue = read_catalogue();
        catalogue[flags] = 1;
        return loaded(std::move(catalogue));
    }();
    return language;
}

Language english_of(std::string_view region) {
    return loaded(read_catalogue(), region);
}

} // namespace ebb
