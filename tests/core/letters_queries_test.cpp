// Letters: finding, counting, comparing.
// SPDX-License-Identifier: MIT
#include "features/letters/queries.h"
#include "features/letters/says.h"
#include "features/letters/update.h"
#include "support/after.h"
#include "support/chance.h"
#include "support/dates.h"
#include "support/english.h"

#include <array>
#include <doctest/doctest.h>
#include <string>

using namespace ebb;
using namespace ebb::letters;

namespace {

const Day sunday = on(2026, 11, 22);

void add(Model& model, Kind kind, std::string title, std::string body, int minute) {
    model = after(std::move(model),
                  BeginLetter{kind, std::move(title), std::move(body)},
                  at(sunday, 12, minute),
                  sunday);
}

std::vector<std::string> names(const std::vector<Hit>& hits) {
    std::vector<std::string> all;
    for (const Hit& hit : hits)
        all.push_back(name_of(*hit.letter));
    return all;
}

std::string side(const std::vector<Change>& changes, Change::Kind without) {
    std::string text;
    for (const Change& change : changes) {
        if (change.kind != without) text += change.text;
    }
    return text;
}

using Names = std::vector<std::string>;
using enum Change::Kind;

} // namespace

TEST_CASE("letters: the one that was changed last comes first") {
    Model model;
    add(model, Kind::Unsent, "Old", "", 0);
    add(model, Kind::Closure, "New", "", 9);
    add(model, Kind::FreePage, "Middle", "", 5);
    CHECK(names(list(model, Filter::All, "", sunday)) == Names{"New", "Middle", "Old"});
    CHECK(names(list(model, Filter::Closure, "", sunday)) == Names{"New"});
    CHECK(names(list(model, Filter::Other, "", sunday)) == Names{"Middle", "Old"});
}

TEST_CASE("letters: a search finds words in every text and shows them in their line") {
    Model model;
    add(model, Kind::Unsent, "", "We walked by the harbor\nin the rain that winter.", 0);
    add(model, Kind::FreePage, "Rain", "Nothing else.", 1);
    add(model, Kind::FreePage, "Sun", "Nothing at all.", 2);
    const std::vector<Hit> hits = list(model, Filter::All, " RAIN ", sunday);
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].around == "Rain");
    CHECK(hits[1].around.find("in the rain that winter.") != std::string::npos);
}

TEST_CASE("letters: of a sealed letter only the title is looked through") {
    Model model;
    add(model, Kind::ToFutureSelf, "Later", "secret words", 0);
    model = after(model, Seal{model.all[0]->id, plus(sunday, 3)}, at(sunday, 12, 1), sunday);
    CHECK(list(model, Filter::All, "secret", sunday).empty());
    CHECK(list(model, Filter::All, "later", sunday).size() == 1);
    CHECK(list(model, Filter::Sealed, "", sunday).size() == 1);
    CHECK(list(model, Filter::All, "secret", plus(sunday, 3)).size() == 1);
}

TEST_CASE("letters: words are counted as people count them") {
    CHECK(word_count("") == 0);
    CHECK(word_count("  One, two \xE2\x80\x94 three.\n") == 3);
    CHECK(word_count("I don\xE2\x80\x99t know a well-known '90s song") == 7);
    CHECK(word_count("\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7 \xD8\xA8\xD9\x83") == 2);
    CHECK(word_count("\xE5\x83\x95\xE3\x81\xAF\xE5\x85\x83\xE6\xB0\x97") == 4);
    CHECK(word_count("\xF0\x9F\x99\x82") == 0);
}

TEST_CASE("letters: one without a title is called by its first line") {
    Model model;
    add(model, Kind::Unsent, "", "\n  You left in May.\nI stayed.", 0);
    CHECK(name_of(*model.all[0]) == "You left in May.");
}

TEST_CASE("letters: the answers become one letter, without what was skipped") {
    Letter letter;
    letter.kind = Kind::Closure;
    CHECK(put_together(english(), letter).empty());
    letter.words.answers[0] = "That it was real.";
    letter.words.answers[4] = "  To ask.\nTo rest.\n";
    CHECK(put_together(english(), letter) ==
          "Dear me,\n\nWhat I wished to hear:\n\nThat it was real.\n\n"
          "What I take with me:\n\nTo ask.\nTo rest.\n");
    letter.voice = Voice::MyName;
    letter.my_name = " Ada ";
    letter.words.answers[4].clear();
    CHECK(put_together(english(), letter) ==
          "Dear Ada,\n\nWhat Ada wished to hear:\n\nThat it was real.\n");
}

TEST_CASE("letters: an answer can begin in three ways, and by name only with a name") {
    Letter letter;
    letter.kind = Kind::Closure;
    using Three = std::array<std::string, 3>;
    CHECK(openings(english(), Question::Brought, letter) ==
          Three{"I was good at", "I gave", "Even on hard days I"});
    letter.voice = Voice::MyName;
    CHECK(openings(english(), Question::Brought, letter) ==
          Three{"You were good at", "You gave", "Even on hard days you"});
    letter.my_name = "Ada";
    CHECK(openings(english(), Question::Brought, letter) ==
          Three{"Ada was good at", "Ada gave", "Even on hard days Ada"});
}

TEST_CASE("letters: a closure letter leaves with its questions") {
    Letter letter;
    letter.kind = Kind::Closure;
    letter.words.title = "May";
    letter.words.answers[3] = "That it is over.";
    CHECK(whole_text(english(), letter, true) ==
          "# May\n\n## What is there to accept?\n\nThat it is over.");
}

TEST_CASE("letters: a letter without a title leaves byte for byte as it came") {
    Model model;
    const std::string text =
        "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7\n\n\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 ";
    add(model, Kind::Unsent, "", text, 0);
    CHECK(whole_text(english(), *model.all[0], true) == text);
    CHECK(whole_text(english(), *model.all[0], false) == text);
}

TEST_CASE("letters: a difference names the words that came and went") {
    CHECK(difference("I miss you.\n", "I miss us.\n") ==
          std::vector<Change>{{Same, "I miss "}, {Removed, "you.\n"}, {Added, "us.\n"}});
    CHECK(difference("One\nTwo\nThree\n", "One\nThree\n") ==
          std::vector<Change>{{Same, "One\n"}, {Removed, "Two\n"}, {Same, "Three\n"}});
    CHECK(difference("", "New") == std::vector<Change>{{Added, "New"}});
    CHECK(difference("Same", "Same") == std::vector<Change>{{Same, "Same"}});
    CHECK(difference("", "").empty());
}

TEST_CASE("letters: both texts can be read off their difference, whatever they are") {
    Chance chance(20261122);
    const auto text = [&] {
        std::string all;
        static constexpr std::string_view parts[] = {
            "a ", "b ", "c", "\n", "\xE5\x83\x95", " ", "dd "};
        for (int left = chance.between(0, 60); left > 0; --left)
            all += chance.pick(parts);
        return all;
    };
    for (int i = 0; i < 2000; ++i) {
        const std::string before = text();
        const std::string after = text();
        const std::vector<Change> changes = difference(before, after);
        CAPTURE(before);
        CAPTURE(after);
        REQUIRE(side(changes, Added) == before);
        REQUIRE(side(changes, Removed) == after);
    }
}

TEST_CASE("letters: two long texts with nothing in common are still compared") {
    std::string before;
    std::string after;
    for (int i = 0; i < 20'000; ++i) {
        before += "x" + std::to_string(i) + ' ';
        after += "y" + std::to_string(i) + ' ';
    }
    const std::vector<Change> changes = difference(before, after);
    CHECK(changes.size() == 2);
    CHECK(side(changes, Added) == before);
}
