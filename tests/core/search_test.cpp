// Looking for words: what is found, and where.
// SPDX-License-Identifier: MIT
#include "base/search.h"

#include <doctest/doctest.h>
#include <string>

using namespace ebb;

TEST_CASE("search: it does not mind capitals and accents") {
    CHECK(fold("Caf\xC3\x89, \xC5\x81\xC3\xB3\xC5\xBA") == "cafe, loz");
    CHECK(fold("cafe\xCC\x81") == "cafe");
    CHECK(fold("\xD0\x9C\xD0\x98\xD0\xA0") == "\xD0\xBC\xD0\xB8\xD1\x80");
    CHECK(fold("don\xE2\x80\x99t") == "don't");
    CHECK(fold("\xE3\x81\x93\xE3\x82\x93") == "\xE3\x81\x93\xE3\x82\x93");
}

TEST_CASE("search: places of a search are those of the text as it is written") {
    const std::string text = "\xC3\x89t\xC3\xA9, ete, e\xCC\x81t\xC3\xA9";
    const std::vector<Passage> found = passages(text, "ETE", 10);
    REQUIRE(found.size() == 3);
    CHECK(text.substr(found[0].start, found[0].length) == "\xC3\x89t\xC3\xA9");
    CHECK(text.substr(found[1].start, found[1].length) == "ete");
    CHECK(text.substr(found[2].start, found[2].length) == "e\xCC\x81t\xC3\xA9");
    CHECK(passages(text, "ete", 1).size() == 1);
    CHECK(passages(text, "", 10).empty());
    CHECK(passages("", "a", 10).empty());
}
