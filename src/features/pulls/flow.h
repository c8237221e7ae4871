// The way through a pull: which page comes after which. The views draw the page that it says.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/pulls/model.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::pulls {

/// What fills the screen, in the order in which somebody usually meets it.
enum class Page : std::uint8_t {
    Closed,
    Breathe, ///< Drawn by the breathing.
    Doors,   ///< How strong it is, and three ways on.
    Strong,  ///< What somebody told themselves, where it is strong.
    What,
    LookAt,  ///< Which of the pulls to look at something,
    GoThere, ///< to go somewhere or ask somebody,
    InMind,  ///< or of the others.
    Need,
    FromBefore, ///< Words from a calmer day.
    Plan,
    First,
    Heals,  ///< After the first question: it helps to heal,
    Unsure, ///< or nobody knows.
    Second,
    Choose,
    Wave,
    Someone,
    Park,
    Outcome,
    Slipped,  ///< Which boundary it was.
    End,      ///< What set it off, and a plan for next time. Opened from today.
    MakePlan, ///< A card for next time.
    Read,     ///< Words from the night.
};
inline constexpr int page_count = 24;

/// Where somebody is.
struct Way {
    Page page = Page::Closed;
    std::vector<Page> before; ///< The pages on the way back, the last one nearest.

    bool operator==(const Way&) const = default;
};

/// What the way depends on.
struct Told {
    const Model& model;
    const Pull& pull;         ///< As it was told so far.
    double waited = 0;        ///< Seconds since the waiting of `Page::Wave` began.
    bool has_reasons = false; ///< Somebody wrote down why a boundary matters.
};

/// Whether the page has something to say now. Words from calmer days and plans may not be there,
/// and the waiting is over at its end.
bool says_something(const Told& told, Page page);
/// The page that comes after this one, of those that have something to say; `Closed` at the end.
Page after(const Told& told, Page page);

/// One page on.
Way forward(Way way, const Told& told);
/// To a page from which the way back leads here.
Way aside(Way way, Page page);
/// One page back; from the first one out of the pull.
Way back(Way way);
/// After a breath, which begins a pull or lies aside from it. `goes_on`: somebody did not leave.
Way after_breath(Way way, bool goes_on);
/// The same, or one page on where the page has nothing to say any more; then no way leads back to
/// it.
Way settled(Way way, const Told& told);

/// A way as a draft keeps it. Once given out, a word stays.
struct WayWords {
    std::string page;   ///< Empty where there is nothing to go on with.
    std::string before; ///< One after the other, with spaces between.
};
WayWords words_of(const Way& way);
/// The way of these words; none if the page is not known. What else is not known is left out.
std::optional<Way> way_of(std::string_view page, std::string_view before);

/// The minute of the pull that a strength belongs to, said on this page `now` minutes after the
/// pull began. On `Doors` it is the first word. What is said later never takes the place of the
/// first word.
std::int32_t minute_said(const Pull& pull, Page page, std::int32_t now);
/// How strong it was said to be last is 8 or more.
bool is_strong(const Pull& pull);
/// It was said to be 8 or more twice: nobody has to carry that alone.
bool is_much_to_carry(const Pull& pull);

} // namespace ebb::pulls
