// What the app says of boundaries by itself.
// SPDX-License-Identifier: MIT
#include "features/boundaries/says.h"
#include "support/boundaries.h"
#include "support/english.h"

#include <doctest/doctest.h>
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
