// The exercises that the app brings: whole, short, and within reach.
// SPDX-License-Identifier: MIT
#include "features/reflect/queries.h"
#include "features/reflect/texts.h"
#include "support/dates.h"

#include <algorithm>
#include <cstdio>
#include <doctest/doctest.h>
#include <string>
#include <vector>

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

TEST_CASE("catalog: every practice has its exercise, and there are thirty-five pages to read") {
    for (const char* key :
         {"name",     "needs",     "kind",         "thought",  "friend",  "distance", "expect",
          "change",   "unsure",    "free",         "map",      "hope",    "good",     "joy",
          "words",    "no",        "pause",        "harm",     "plan",    "basics",   "games",
          "moves",    "outside",   "hardest",      "closure",  "future",  "honest",   "good-came",
          "letters",  "protest",   "safe-someone", "becoming", "roots",   "meet",     "hard-date",
          "handover", "wave-miss", "mine-theirs",  "days",     "question"}) {
        CAPTURE(key);
        CHECK(find(catalog(), key) != nullptr);
    }
    CHECK(on_shelf(catalog(), read_shelf).size() == 35);
}

TEST_CASE("catalog: every hurt has its suggestions for every length of time") {
    for (const Named& hurt : catalog().hurts) {
        for (const int minutes : {3, 10, 1000}) {
            CAPTURE(hurt.key);
            CAPTURE(minutes);
            const auto found = suggest(catalog(), hurt.key, minutes);
            CHECK(found.size() == most_suggestions);
            for (const Exercise* one : found)
                CHECK(one->minutes <= minutes);
        }
    }
}

TEST_CASE("catalog: what is suggested first soothes or brings a person, and never digs") {
    for (const Help& help : catalog().helps) {
        CAPTURE(help.hurt);
        CAPTURE(help.minutes);
        const Exercise& first = *find(catalog(), help.keys.front());
        CHECK((first.shelf == "now" || first.key == "outside"));
    }
    const auto first = [](std::string_view hurt, int minutes) {
        return suggest(catalog(), hurt, minutes).front()->key;
    };
    CHECK(first("alone", 3) == "people");
    CHECK(first("scared", 3) == "harm");
    for (const int minutes : {3, 10, 1000}) {
        for (const Exercise* one : suggest(catalog(), "scared", minutes))
            CHECK(one->key != "plan"); // It is against dying, not against someone else.
    }
    CHECK(suggest(catalog(), "hope", 10)[1]->key == "hope");
    CHECK(suggest(catalog(), "blame", 10)[0]->key == "kind");
    for (const Exercise* one : suggest(catalog(), "blame", 1000))
        CHECK(one->key != "map");
}

TEST_CASE("catalog: a path is three to fourteen small steps, and each has a way or a page") {
    const auto paths = on_shelf(catalog(), path_shelf);
    CHECK(paths.size() == 10);
    for (const Exercise* path : paths) {
        CAPTURE(path->key);
        CHECK(path->pages.size() >= 3);
        CHECK(path->pages.size() <= 14);
        for (const Page& page : path->pages) {
            CAPTURE(page.steps.front().text);
            CHECK(page.steps.front().kind == StepKind::Head);
            CHECK(std::any_of(page.steps.begin(), page.steps.end(), [](const Step& step) {
                return step.kind == StepKind::Door || is_question(step.kind);
            }));
        }
    }
}

TEST_CASE("catalog: there is a question for half a year of days, and for weeks and slips") {
    const auto count = [](std::string_view group) {
        return std::count_if(catalog().questions.begin(),
                             catalog().questions.end(),
                             [&](const Question& one) { return one.group == group; });
    };
    for (const std::string_view phase : phases)
        CHECK(count(phase) == 50);
    CHECK(count("sunday") == 26);
    CHECK(count("slip") == 12);
    const Step* phase = find_question(*find(catalog(), days_key), "phase");
    REQUIRE(phase != nullptr);
    CHECK(phase->options.size() == phases.size());
}

TEST_CASE("catalog: no question comes twice in 24 days, whatever is answered or not") {
    Model model;
    std::vector<std::string> asked;
    for (int day = 0; day < 90; ++day) {
        const Day today = Day::nearest(on(2026, 11, 27).number() + day);
        const auto question = question_for(catalog(), model, {today, false, false});
        REQUIRE(question.has_value());
        const std::string text(question->pages.back().steps.back().text);
        const std::size_t recent = std::min<std::size_t>(asked.size(), 24);
        for (std::size_t i = asked.size() - recent; i < asked.size(); ++i)
            CHECK(asked[i] != text);
        asked.push_back(text);
    }
}

namespace {

bool leads_to(const Exercise& exercise, const Entry& entry, std::string_view door) {
    for (const std::size_t page : path(exercise, entry)) {
        for (const Step& step : exercise.pages[page].steps) {
            if (step.kind == StepKind::Door && step.key == door) return true;
        }
    }
    return false;
}

/// An entry in which the option that begins so is chosen.
Entry choosing(const Exercise& exercise, std::string_view key, std::string_view option) {
    const Step& step = *find_question(exercise, key);
    Entry entry;
    for (std::size_t i = 0; i < step.options.size(); ++i) {
        if (step.options[i].text.substr(0, option.size()) == option)
            entry.answers = {{std::string(key), {}, std::uint64_t{1} << i}};
    }
    REQUIRE(!entry.answers.empty());
    return entry;
}

} // namespace

TEST_CASE("catalog: whoever is afraid of someone can say so, and is never told of two sides") {
    struct Exit {
        const char* exercise;
        const char* key;
        const char* option;
        const char* never; ///< A step that is not on this way.
    };
    for (const Exit& exit : {Exit{"thought", "worry", "It’s right", "against"},
                             Exit{"hope", "felt", "Afraid of them", "hope"},
                             Exit{"map", "theirs", "Frightened me", "alarm"},
                             Exit{"hardest", "part", "Being afraid", "words"}}) {
        CAPTURE(exit.exercise);
        const Exercise& exercise = *find(catalog(), exit.exercise);
        const Entry entry = choosing(exercise, exit.key, exit.option);
        CHECK(leads_to(exercise, entry, "harm"));
        CHECK(leads_to(exercise, entry, "help"));
        CHECK(!leads_to(exercise, entry, "read-loop"));
        const Page& last = exercise.pages[path(exercise, entry).back()];
        CHECK(last.steps.back().kind == StepKind::Forget);
        for (const std::size_t page : path(exercise, entry)) {
            for (const Step& step : exercise.pages[page].steps)
                CHECK(step.key != exit.never);
        }
    }
    CHECK(leads_to(*find(catalog(), "harm"), {}, "help"));
}

TEST_CASE("catalog: a worry that may be right is not argued away") {
    const Exercise& thought = *find(catalog(), "thought");
    const Entry entry = choosing(thought, "worry", "It may be right");
    for (const std::size_t page : path(thought, entry)) {
        for (const Step& step : thought.pages[page].steps)
            CHECK(step.key != "against");
    }
}

TEST_CASE("catalog: firm words warn whoever is afraid, and are for others than the lost one") {
    for (const char* key : {"words", "no", "pause"}) {
        CAPTURE(key);
        CHECK(leads_to(*find(catalog(), key), {}, "harm"));
        CHECK(find(catalog(), key)->pages.front().steps.front().kind == StepKind::Head);
    }
}
