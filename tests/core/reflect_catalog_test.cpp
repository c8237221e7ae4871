// The exercises that the app brings: whole, short, and within reach.
// SPDX-License-Identifier: MIT
#include "features/reflect/queries.h"
#include "features/reflect/texts.h"

#include <algorithm>
#include <cstdio>
#include <doctest/doctest.h>
#include <string>

using namespace ebb;
using namespace ebb::reflect;

namespace {

std::string read_file() {
    std::FILE* file = std::fopen(EBB_TEXTS, "rb");
    REQUIRE(file != nullptr);
    std::string text(1 << 18, '\0');
    text.resize(std::fread(text.data(), 1, text.size(), file));
    std::fclose(file);
    return text;
}

const Catalog& catalog() {
    static const Catalog all = read_catalog(read_file());
    return all;
}

} // namespace

TEST_CASE("catalog: nobody wrote a mistake into it") {
    for (const std::string& mistake : mistakes(read_file()))
        FAIL_CHECK(mistake);
}

TEST_CASE("catalog: every practice has its exercise, and there are eight pages to read") {
    for (const char* key : {"name",
                            "needs",
                            "kind",
                            "thought",
                            "friend",
                            "distance",
                            "expect",
                            "change",
                            "unsure",
                            "free",
                            "map",
                            "hope",
                            "good",
                            "joy",
                            "words",
                            "no",
                            "pause"}) {
        CAPTURE(key);
        CHECK(find(catalog(), key) != nullptr);
    }
    const auto pages = std::count_if(catalog().all.begin(),
                                     catalog().all.end(),
                                     [](const Exercise& one) { return one.shelf == read_shelf; });
    CHECK(pages == 8);
}

TEST_CASE("catalog: every hurt has one to three suggestions, however little time there is") {
    for (const Named& hurt : catalog().hurts) {
        for (const int minutes : {3, 10, 1000}) {
            CAPTURE(hurt.key);
            CAPTURE(minutes);
            const auto found = suggest(catalog(), hurt.key, minutes, true);
            CHECK(!found.empty());
            CHECK(found.size() <= most_suggestions);
        }
    }
}

TEST_CASE("catalog: what is made for being in touch is marked as that") {
    for (const char* key : {"words", "no", "pause"})
        CHECK(!is_offered(*find(catalog(), key), true));
    CHECK(is_offered(*find(catalog(), "words"), false));
}

TEST_CASE("catalog: real harm is never argued with, and leads to help lines") {
    const Exercise& thought = *find(catalog(), "thought");
    Entry entry;
    entry.answers = {{"worry", {}, 8}};
    const std::vector<std::size_t> pages = path(thought, entry);
    bool help = false;
    for (const std::size_t page : pages) {
        CHECK(thought.pages[page].label != "sides");
        for (const Step& step : thought.pages[page].steps) {
            CHECK(step.key != "against");
            CHECK(step.key != "fair");
            help = help || (step.kind == StepKind::Door && step.key == "help");
        }
    }
    CHECK(help);
    entry.answers = {{"worry", {}, 4}};
    for (const std::size_t page : path(thought, entry)) {
        for (const Step& step : thought.pages[page].steps)
            CHECK(step.key != "against");
    }
}
