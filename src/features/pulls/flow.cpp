// The way through a pull: which page comes after which.
// SPDX-License-Identifier: MIT
#include "features/pulls/flow.h"

#include "features/pulls/queries.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ebb::pulls {
namespace {

constexpr double seconds_per_minute = 60;
constexpr std::int32_t strong_from = 8;

/// The pages that come by themselves, in their order. The others are gone to.
constexpr std::array straight_on{Page::Doors,
                                 Page::What,
                                 Page::Need,
                                 Page::FromBefore,
                                 Page::Plan,
                                 Page::First,
                                 Page::Heals,
                                 Page::Unsure,
                                 Page::Second,
                                 Page::Choose,
                                 Page::Outcome,
                                 Page::Slipped};

struct PageWord {
    Page page;
    std::string_view word;
};
constexpr std::array page_words{PageWord{Page::Doors, "how-strong"},
                                PageWord{Page::Strong, "strong"},
                                PageWord{Page::What, "what"},
                                PageWord{Page::LookAt, "look-at"},
                                PageWord{Page::GoThere, "go-there"},
                                PageWord{Page::InMind, "in-mind"},
                                PageWord{Page::Need, "need"},
                                PageWord{Page::FromBefore, "from-before"},
                                PageWord{Page::Plan, "plan"},
                                PageWord{Page::First, "first"},
                                PageWord{Page::Heals, "heals"},
                                PageWord{Page::Unsure, "unsure"},
                                PageWord{Page::Second, "second"},
                                PageWord{Page::Choose, "choose"},
                                PageWord{Page::Wave, "wave"},
                                PageWord{Page::Someone, "someone"},
                                PageWord{Page::Park, "park"},
                                PageWord{Page::Outcome, "outcome"},
                                // Of version 0.1, which asked on a page of its own.
                                PageWord{Page::Outcome, "again"},
                                PageWord{Page::Slipped, "slipped"}};

/// The page in the order of `straight_on` after which this one stands.
Page stands_after(Page page) {
    switch (page) {
    case Page::Strong:
        return Page::Doors;
    case Page::LookAt:
    case Page::GoThere:
    case Page::InMind:
        return Page::What;
    case Page::Wave:
        return Page::Choose;
    default:
        return page;
    }
}

/// Empty for a page to which nobody goes back.
std::string_view word_of(Page page) {
    for (const PageWord& one : page_words) {
        if (one.page == page) return one.word;
    }
    return {};
}

std::optional<Page> page_of(std::string_view word) {
    for (const PageWord& one : page_words) {
        if (one.word == word) return one.page;
    }
    return std::nullopt;
}

} // namespace

bool says_something(const Told& told, Page page) {
    const Helps helps = told.pull.helps;
    switch (page) {
    case Page::Strong:
        return is_strong(told.pull) && (told.has_reasons || !told.model.people.empty() ||
                                        !cards_for(told.model, told.pull.kind).empty());
    case Page::Need:
        return !needs_with_notes(told.model).empty();
    case Page::FromBefore:
        return !notes_for(told.model, told.pull.need).empty();
    case Page::Plan:
        return !cards_for(told.model, told.pull.kind).empty();
    case Page::Wave:
        return told.waited < told.pull.minutes * seconds_per_minute;
    case Page::Heals:
        return helps == Helps::Heals;
    case Page::Unsure:
        return helps == Helps::Unsure;
    case Page::Second:
        return helps == Helps::Keeps || helps == Helps::NotSaid;
    case Page::Slipped:
        return told.pull.outcome == Outcome::Acted;
    default:
        return true;
    }
}

Page after(const Told& told, Page page) {
    auto next = std::find(straight_on.begin(), straight_on.end(), stands_after(page));
    while (next != straight_on.end() && ++next != straight_on.end()) {
        if (says_something(told, *next)) return *next;
    }
    return Page::Closed;
}

Way forward(Way way, const Told& told) {
    const Page next = after(told, way.page);
    return next == Page::Closed ? Way{} : aside(std::move(way), next);
}

Way aside(Way way, Page page) {
    way.before.push_back(std::exchange(way.page, page));
    return way;
}

Way back(Way way) {
    if (way.before.empty()) return {};
    way.page = way.before.back();
    way.before.pop_back();
    return way;
}

Way after_breath(Way way, bool goes_on) {
    return goes_on && way.before.empty() ? Way{Page::Doors, {}} : back(std::move(way));
}

Way settled(Way way, const Told& told) {
    if (says_something(told, way.page)) return way;
    way.page = after(told, way.page);
    return way.page == Page::Closed ? Way{} : way;
}

WayWords words_of(const Way& way) {
    WayWords words{std::string(word_of(way.page)), {}};
    for (const Page page : way.before) {
        const std::string_view word = word_of(page);
        if (!word.empty()) words.before.append(words.before.empty() ? "" : " ").append(word);
    }
    return words;
}

std::optional<Way> way_of(std::string_view page, std::string_view before) {
    const std::optional<Page> open = page_of(page);
    if (!open) return std::nullopt;
    Way way{*open, {}};
    while (!before.empty()) {
        const std::size_t end = std::min(before.find(' '), before.size());
        if (const auto one = page_of(before.substr(0, end))) way.before.push_back(*one);
        before.remove_prefix(std::min(end + 1, before.size()));
    }
    return way;
}

std::int32_t minute_said(const Pull& pull, Page page, std::int32_t now) {
    if (pull.strengths.empty()) return now;
    const std::int32_t first = pull.strengths.front().minute;
    return page == Page::Doors ? first : std::max(now, first + 1);
}

bool is_strong(const Pull& pull) {
    return !pull.strengths.empty() && pull.strengths.back().value >= strong_from;
}

bool is_much_to_carry(const Pull& pull) {
    const auto strong =
        std::count_if(pull.strengths.begin(), pull.strengths.end(), [](const Strength& said) {
            return said.value >= strong_from;
        });
    return strong >= 2;
}

} // namespace ebb::pulls
