// What the app says of boundaries by itself.
// SPDX-License-Identifier: MIT
#include "base/function_ref.h"
#include "features/boundaries/says.h"
#include "support/boundaries.h"
#include "support/english.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>

namespace ebb::boundaries {
namespace {

std::string kept_page(const Story& story, std::string_view words = {}) {
    return keepsake_text(english(), story.boundary(), story.standing(), words, story.today);
}

} // namespace

TEST_CASE("keepsake: it says since when and for how long, what was kept, and the person's words") {
    Story story = told("KKKSKKK" + times(14, "K") + "KK");
    EditBoundary edit;
    edit.id = story.id();
    edit.why = "To sleep again.";
    story.act(edit);
    story.act(SetMilestone{story.id(), 1, ""});
    story.act(SetMilestone{story.id(), 20, "supper with Mia"});
    story.act(SetMilestone{story.id(), 300, "far away"});
    CHECK(kept_page(story, "I did that.") == "No texting\n"
                                             "\n"
                                             "From 1 January 2024, for 3 weeks, 2 days.\n"
                                             "22 of 23 days kept. The longest run was 19 days.\n"
                                             "1 kept day.\n"
                                             "20 kept days: supper with Mia.\n"
                                             "\n"
                                             "To sleep again.\n"
                                             "\n"
                                             "I did that.\n");
}

TEST_CASE("keepsake: before anything was said there is only how long") {
    CHECK(kept_page(told(".")) == "No texting\n\nFrom 1 January 2024, for 1 day.\n");
    Story ahead = told(".");
    ahead.today = plus(ahead.today, -3);
    CHECK(kept_page(ahead) == "No texting\n\nFrom 1 January 2024, for 0 days.\n");
}

namespace {

/// "62 of 63 days | Steady, ...", as it stands at the head of Today.
std::string head(const Story& story) {
    const HeadlineWords said =
        headline_words(english(), story.boundary(), story.standing(), story.today);
    return said.number + " | " + said.remark;
}

/// Every story of so many days, in letters.
void each_story(int days, const std::string& before, FunctionRef<void(const std::string&)> see) {
    if (days == 0) return see(before);
    for (const char letter : {'K', 'S', 'P', '.'})
        each_story(days - 1, before + letter, see);
}

/// Stories of up to 30 days: all of the first five days, and each of these gone on with for a
/// while.
void each_beginning(FunctionRef<void(const std::string&)> see) {
    for (int days = 1; days <= 5; ++days)
        each_story(days, "", see);
    for (const std::string_view middle : {"K", "S", "P", ".", "KKS", "SSK", "K.", "S."}) {
        for (const int count : {2, 6, 9}) {
            each_story(3, times(count, middle).substr(0, 27), see);
        }
    }
}

/// What a stranger would call a blow.
bool is_a_blow(const std::string& said) {
    static const std::regex blow("(^|[^0-9])0( |$|%)|Steady, ([0-9]|[12][0-9]) |failed|lost|only");
    std::smatch ratio;
    if (std::regex_search(said, ratio, std::regex("([0-9]+) of ([0-9]+) day"))) {
        if (2 * std::stoi(ratio[1]) < std::stoi(ratio[2])) return true;
    }
    return std::regex_search(said, blow);
}

} // namespace

TEST_CASE("headline: each state of the first days has its sentence") {
    const auto said = [](std::string_view days) { return head(told(days)); };
    CHECK(said(".") == "A beginning | Say how today went when you know.");
    CHECK(said("K") == "1 day | The first line is in the sand.");
    CHECK(said("KK") == "2 days | One day at a time.");
    CHECK(said("K.") == "1 day | Say how today went when you know.");
    CHECK(said("P") == "A beginning | Today is paused. It takes nothing away.");
    CHECK(said("S") == "A new beginning | You noticed, and you wrote it down.");
    CHECK(said("S.") == "A new beginning | Today is a day of its own.");
    CHECK(said("SP") == "A new beginning | Today is paused. It takes nothing away.");
    CHECK(said("SK") == "1 of 2 days | You began again.");
    CHECK(said("SSK") == "1 kept day | You began again.");
    CHECK(said("KKS") == "2 of 3 days | One slip. Every kept day is still there.");
    CHECK(said("KSKS") == "2 of 4 days | You noticed, and you wrote it down.");
    CHECK(said("KKSKK") == "4 of 5 days | What you kept stays yours.");
    CHECK(said("KK......K") == "3 days | One day at a time.");
    CHECK(said("KK.......K") ==
          "3 days | Good that you’re here. Days without a word take nothing away.");
    CHECK(said(times(13, "K")) == "13 days | One day at a time.");
}

TEST_CASE(
    "headline: steadiness comes after two weeks, says of how much, and never as a small number") {
    const auto said = [](std::string_view days) { return head(told(days)); };
    CHECK(said(times(14, "K")) ==
          "14 of 14 days | Steady, 53 of 100. Each kept day adds a little.");
    CHECK(said(times(62, "K") + ".") ==
          "62 of 62 days | Steady, over 95 of 100. A slip takes little from it.");
    CHECK(said(times(62, "K") + "SP") == "62 of 63 days | Today is paused. It takes nothing away.");
    CHECK(said(times(62, "K") + "SKK") ==
          "64 of 65 days | Steady, 92 of 100. Each kept day adds a little.");
    CHECK(said(times(40, "K") + times(39, "S") + "KK") ==
          "42 of 81 days | What you kept stays yours.");
}

TEST_CASE("headline: what is done rather than left has no slips, only days without it") {
    Story story = told("KK.");
    EditBoundary does;
    does.id = story.id();
    does.kind = Kind::Do;
    story.act(does);
    story.act(MarkDays{story.id(), story.today, story.today, DayState::NotDone});
    CHECK(head(story) == "2 of 3 days | Not today. Every day you did it still counts.");
}

TEST_CASE("headline: no beginning is told in a number that hurts") {
    std::map<std::string, std::string> table;
    each_beginning([&](const std::string& days) {
        const Story story = told(days);
        const std::string said = head(story);
        const std::string beside = card_line(english(), story.boundary(), story.standing()) + '\n' +
                                   what_stays(english(), story.boundary(), story.standing().tally) +
                                   '\n' + kept_page(story);
        if (is_a_blow(said) || is_a_blow(beside)) FAIL_CHECK(days, ": ", said, '\n', beside);
        table.emplace(std::regex_replace(said, std::regex("[0-9]+"), "N"), days + ": " + said);
    });
    // To be looked at: EBB_SHOW_HEADLINES=1 build/native/tests/core_tests -tc="headline:*"
    if (std::getenv("EBB_SHOW_HEADLINES") == nullptr) return;
    for (const auto& [kind, one] : table)
        MESSAGE(one);
}

TEST_CASE("boundaries: time since one began again is said in hours, from two days on in days") {
    CHECK(since_again(english(), 59) == "You began again.");
    CHECK(since_again(english(), 60) == "1 hour since you began again.");
    CHECK(since_again(english(), 47 * 60 + 59) == "47 hours since you began again.");
    CHECK(since_again(english(), 48 * 60) == "2 days since you began again.");
}

TEST_CASE("boundaries: every refusal is said, each by a sentence of its own") {
    std::set<std::string_view> said;
    for (int i = 0; i <= static_cast<int>(Refusal::NotNow); ++i)
        said.insert(sentence(english(), static_cast<Refusal>(i)));
    CHECK(said.size() == static_cast<std::size_t>(Refusal::NotNow) + 1);
    CHECK_FALSE(said.contains(""));
}

} // namespace ebb::boundaries
