// Exercises are data: written as text, read without a word lost.
// SPDX-License-Identifier: MIT
#include "features/reflect/texts.h"
#include "support/exercises.h"

#include <doctest/doctest.h>
#include <string>

using namespace ebb;
using namespace ebb::reflect;

namespace {

bool has(const std::vector<std::string>& wrong, std::string_view words) {
    for (const std::string& one : wrong) {
        if (one.find(words) != std::string::npos) return true;
    }
    return false;
}

std::vector<std::string> mistakes_of(std::string_view lines) {
    std::string text = "shelf now: Now\n== x: X\nabout: About.\nshelf: now\n\n";
    return mistakes(text.append(lines));
}

} // namespace

TEST_CASE("exercises: one that is written as text has no mistakes and is read whole") {
    CHECK(mistakes(tiny_exercise).empty());
    const Catalog catalog = read_catalog(std::string(tiny_exercise));
    REQUIRE(catalog.all.size() == 1);
    const Exercise& tiny = catalog.all[0];
    CHECK(tiny.key == "tiny");
    CHECK(tiny.title == "A small look");
    CHECK(tiny.about == "For trying out.");
    CHECK(tiny.minutes == 2);
    REQUIRE(tiny.pages.size() == 4);
    CHECK(tiny.pages[0].steps.size() == 2);
    CHECK(tiny.pages[0].steps[1].options.size() == 3);
    CHECK(tiny.pages[0].steps[1].options[0].text == "A thought");
    CHECK(tiny.pages[0].steps[1].options[0].to == "thought");
    CHECK(tiny.pages[1].to == "last");
    CHECK(tiny.pages[2].label == "thought");
    CHECK(tiny.pages[2].steps[0].hint == "One line is enough.");
    CHECK(tiny.pages[1].steps[1].most == 10);
    CHECK(tiny.pages[3].steps[6].from == "joys-{kind}");
}

TEST_CASE("exercises: a blank line turns the page, any number of them only once") {
    const Exercise two = read_exercise("== x: X\n\n\nsay: One\nsay: Still one\n\n\n\nsay: Two\n");
    REQUIRE(two.pages.size() == 2);
    CHECK(two.pages[0].steps.size() == 2);
}

TEST_CASE("exercises: a changed letter is another version, the same text never is") {
    const Exercise one = read_exercise("== x: X\n\nsay: Hello\n");
    CHECK(one.version == read_exercise("== x: X\n\nsay: Hello").version);
    CHECK(one.version != read_exercise("== x: X\n\nsay: Hallo").version);
    const Catalog catalog = read_catalog(std::string(tiny_exercise));
    const Exercise again = read_exercise(std::string(catalog.all[0].text));
    CHECK(again.version == catalog.all[0].version);
    CHECK(again.pages.size() == catalog.all[0].pages.size());
}

TEST_CASE("exercises: lines that nobody understands are left out, the rest stays") {
    const Catalog catalog = read_catalog("nonsense\n== x: X\n\nsay: A\nwhat is this\nsay: B\n");
    REQUIRE(catalog.all.size() == 1);
    CHECK(catalog.all[0].pages[0].steps.size() == 2);
    CHECK(read_catalog("== : no key\n\n== y\nsay: no title").all.empty());
    CHECK(read_catalog("").all.empty());
    CHECK(read_catalog("==").all.empty());
}

TEST_CASE("exercises: line ends of any kind are read") {
    CHECK(read_catalog("== x: X\r\n\r\nsay: A\r\n\r\nsay: B\r\n").all[0].pages.size() == 2);
}

TEST_CASE("exercises: whoever writes one is told what is wrong, and where") {
    CHECK(mistakes_of("say: Fine").empty());
    CHECK(has(mistakes_of("sey: Typo"), "6: this line is not understood: sey: Typo"));
    CHECK(has(mistakes_of("one a: A?\n- Yes -> later"), "no page has the label 'later'"));
    CHECK(has(mistakes_of("one a: A?"), "nothing can be chosen at 'a'"));
    CHECK(has(mistakes_of("- Alone"), "not understood"));
    CHECK(has(mistakes_of("write: No name"), "a step has no name"));
    CHECK(has(mistakes_of("write a: A\nwrite a: B"), "two steps are called 'a'"));
    CHECK(has(mistakes_of("look a: A"), "nothing to look back at"));
    CHECK(has(mistakes_of("say: You said {gone}."), "no step is called 'gone'"));
    CHECK(has(mistakes_of("rate a 5 5: How much?"), "from 0 to what?"));
    CHECK(has(mistakes_of(""), "it needs either pages or 'opens:'"));
    CHECK(has(mistakes("shelf a: A\n== x: X\nabout: B\nshelf: c\n\nsay: D"), "no shelf"));
    CHECK(has(mistakes("== x: X\n== x: X"), "another one has this name"));
    CHECK(has(mistakes("help sad 3: x\n== x: X"), "no hurt is called 'sad'"));
    CHECK(has(mistakes("hurt sad: Sad\nhelp sad 3: y\n== x: X"), "no exercise is called 'y'"));
    CHECK(has(mistakes("help sad: x"), "1: this line is not understood"));
    std::string long_one;
    for (int i = 0; i < 80; ++i)
        long_one += "say: A line\n";
    CHECK(has(mistakes_of(long_one), "it does not fit on a screen"));
}
