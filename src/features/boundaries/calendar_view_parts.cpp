// What the month, the year and the days that are chosen in them share.
// SPDX-License-Identifier: MIT
#include "features/boundaries/calendar_view_parts.h"

#include <algorithm>

namespace ebb::boundaries {

Shown look_up(const ViewContext& context, const Boundary* boundary, Day first, Day last) {
    Shown shown{first, last, {}, {}};
    if (boundary != nullptr) {
        shown.states = day_states(*boundary, first, last, context.today);
    } else {
        shown.sums = day_sums(context.model, first, last, context.today);
    }
    return shown;
}

Day first_of(int year, int month) {
    return Day::from({year, month, 1}).value_or(Day{});
}

Day last_of(int year, int month) {
    return Day::nearest(first_of(year, month).number() + days_in_month(year, month).value_or(31) -
                        1);
}

std::optional<DayState> ahead_on(const Boundary& boundary, Day day, Day today) {
    if (day <= today || boundary.archived) return {};
    return written_on(boundary, day);
}

void paint_day(ui::Canvas& at,
               const ViewContext& context,
               const Boundary* boundary,
               const Shown& shown,
               Day day,
               ui::Point center,
               float size) {
    if (boundary == nullptr) {
        draw_sum(at, shown.sums[shown.index(day)], center, size);
    } else if (const auto ahead = ahead_on(*boundary, day, context.today)) {
        draw_day(at, *ahead, center, size, 0.55f);
    } else {
        draw_day(at, shown.states[shown.index(day)], center, size);
    }
}

std::vector<Way> ways(const ViewContext& context, const Boundary* boundary) {
    const words::Boundaries words(context.language);
    const auto of_kind = [&](Kind kind) {
        if (boundary != nullptr) return boundary->kind == kind;
        const std::vector<Boundary>& all = context.model.all;
        return std::any_of(
            all.begin(), all.end(), [&](const Boundary& one) { return one.kind == kind; });
    };
    const bool does = boundary != nullptr && boundary->kind == Kind::Do;
    const std::string_view kept = does ? words.done() : words.kept();
    std::vector<Way> found{{DayState::Kept, kept, kept, &DaySum::kept}};
    if (of_kind(Kind::Refrain) || !of_kind(Kind::Do)) {
        found.push_back({DayState::Slip, words.slip(), words.slips(), &DaySum::slipped});
    }
    if (of_kind(Kind::Do)) {
        found.push_back({DayState::NotDone, words.not_done(), words.not_done(), &DaySum::not_done});
    }
    found.push_back({DayState::Paused, words.paused(), words.paused(), &DaySum::paused});
    found.push_back({DayState::Unknown, words.not_logged(), words.not_logged(), &DaySum::unlogged});
    return found;
}

void choose(ViewState::Calendar& calendar, Day day) {
    if (calendar.up_to && calendar.first) {
        calendar.last = std::max(day, *calendar.first);
        calendar.first = std::min(day, *calendar.first);
    } else {
        calendar.first = calendar.last = day;
    }
}

} // namespace ebb::boundaries
