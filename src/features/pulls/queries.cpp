// Pulls: what can be said of them.
// SPDX-License-Identifier: MIT
#include "features/pulls/queries.h"

#include "base/sorting.h"
#include "base/text.h"

#include <utility>

namespace ebb::pulls {
namespace {

constexpr std::int32_t minutes_per_hour = 60;
constexpr std::int64_t minutes_per_day = 24 * 60;
constexpr std::int64_t ms_per_minute = 60'000;

/// Ids rise and lie below the next one.
template <class Items>
bool ids_in_order(const Items& items, std::uint64_t next_id) {
    std::uint64_t last = 0;
    for (const auto& item : items) {
        const std::uint64_t id = value_of(item).id.value;
        if (id <= last || id >= next_id) return false;
        last = id;
    }
    return true;
}

constexpr std::int64_t most_nights = 2; ///< One more where somebody flew west.

/// Minutes of the clock on the wall from now until words are due; 0 or less: they are.
std::int64_t minutes_until(const Parked& parked, const Now& now, Day today) {
    const std::int64_t days = days_between(today, parked.morning);
    // Words wait for one night. What lies farther ahead was parked while the clock ran ahead.
    if (days > most_nights) return 0;
    return days * minutes_per_day + due_hour * minutes_per_hour - minute_of_day(now);
}

} // namespace

const Pull* begun_at(const Model& model, const Now& began) {
    // The newest ones are asked for.
    const auto found = std::find_if(model.pulls.rbegin(),
                                    model.pulls.rend(),
                                    [&](const auto& pull) { return pull->began == began; });
    return found == model.pulls.rend() ? nullptr : &**found;
}

const Parked* parked_at(const Model& model, const Now& at) {
    const auto found = std::find_if(model.parked.begin(),
                                    model.parked.end(),
                                    [&](const Parked& parked) { return parked.at == at; });
    return found == model.parked.end() ? nullptr : &*found;
}

bool in_order(const std::vector<Strength>& strengths) {
    std::int32_t last = -1;
    for (const Strength& said : strengths) {
        if (said.minute <= last || said.minute > longest_minutes) return false;
        if (said.value < 0 || said.value > strongest) return false;
        last = said.minute;
    }
    return strengths.size() <= most_strengths;
}

void say_strength(Pull& pull, std::int32_t minute, std::int32_t value) {
    auto& all = pull.strengths;
    const Strength said{std::clamp(minute, 0, longest_minutes), std::clamp(value, 0, strongest)};
    const auto place =
        std::lower_bound(all.begin(), all.end(), said, [](const Strength& a, const Strength& b) {
            return a.minute < b.minute;
        });
    if (place != all.end() && place->minute == said.minute) {
        *place = said;
    } else if (all.size() < most_strengths) {
        all.insert(place, said);
    } else if (place == all.end()) {
        all.back() = said;
    }
}

bool is_sound(const Model& model) {
    if (!ids_in_order(model.pulls, model.next_id) || !ids_in_order(model.cards, model.next_id) ||
        !ids_in_order(model.notes, model.next_id) || !ids_in_order(model.people, model.next_id) ||
        !ids_in_order(model.parked, model.next_id)) {
        return false;
    }
    return std::all_of(model.pulls.begin(), model.pulls.end(), [](const Shared<Pull>& pull) {
        return in_order(pull->strengths) && pull->minutes >= 0 && pull->minutes <= longest_minutes;
    });
}

CardRecord record_of(const Model& model, CardId card) {
    CardRecord record;
    for (const Shared<Pull>& pull : model.pulls) {
        if (pull->card != card || pull->outcome == Outcome::NotSaid) continue;
        ++record.used;
        record.held += pull->outcome == Outcome::Rode ? 1 : 0;
    }
    return record;
}

std::vector<const Card*> cards_for(const Model& model, Kind kind) {
    std::vector<std::pair<std::int32_t, const Card*>> ranked;
    for (const Card& card : model.cards) {
        const bool own = card.kind == kind && kind != Kind::NotSaid;
        if (!own && card.kind != Kind::NotSaid && kind != Kind::NotSaid) continue;
        constexpr std::int32_t above_all = 1'000'000;
        ranked.emplace_back(record_of(model, card.id).held + (own ? above_all : 0), &card);
    }
    sort(ranked, [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<const Card*> cards;
    for (const auto& [rank, card] : ranked)
        cards.push_back(card);
    return cards;
}

std::vector<const Note*> notes_for(const Model& model, Need need) {
    std::vector<const Note*> own;
    std::vector<const Note*> others;
    for (auto note = model.notes.rbegin(); note != model.notes.rend(); ++note) {
        if (need != Need::NotSaid && note->need == need) {
            own.push_back(&*note);
        } else if (need == Need::NotSaid || note->need == Need::NotSaid) {
            others.push_back(&*note);
        }
    }
    own.insert(own.end(), others.begin(), others.end());
    return own;
}

std::vector<Need> needs_with_notes(const Model& model) {
    constexpr std::size_t most = 4;
    std::vector<Need> needs;
    for (auto note = model.notes.rbegin(); note != model.notes.rend(); ++note) {
        const bool known = std::find(needs.begin(), needs.end(), note->need) != needs.end();
        if (note->need != Need::NotSaid && !known && needs.size() < most)
            needs.push_back(note->need);
    }
    return needs;
}

std::string_view last_wish(const Model& model) {
    for (auto pull = model.pulls.rbegin(); pull != model.pulls.rend(); ++pull) {
        if (!is_blank((*pull)->wish)) return (*pull)->wish;
    }
    return {};
}

bool is_night(const Now& now) {
    const std::int32_t minute = minute_of_day(now);
    return minute >= night_from * minutes_per_hour || minute < night_until * minutes_per_hour;
}

Day morning_after(const Now& now) {
    const Day date = nearest_day(now, 0);
    return minute_of_day(now) < due_hour * minutes_per_hour ? date : day_after(date);
}

const Parked* due(const Model& model, const Now& now) {
    const Result<Day, DateError> today = civil_day(now, 0);
    if (!today) return nullptr;
    for (const Parked& parked : model.parked) {
        if (minutes_until(parked, now, *today) <= 0) return &parked;
    }
    return nullptr;
}

std::optional<std::int32_t> seconds_until_due(const Model& model, const Now& now) {
    const Result<Day, DateError> today = civil_day(now, 0);
    if (!today) return std::nullopt;
    std::optional<std::int64_t> nearest;
    for (const Parked& parked : model.parked) {
        const std::int64_t minutes = minutes_until(parked, now, *today);
        if (minutes > 0 && minutes <= 2 * minutes_per_day && (!nearest || minutes < *nearest)) {
            nearest = minutes;
        }
    }
    if (!nearest) return std::nullopt;
    const std::int64_t into_minute = (now.utc_ms % ms_per_minute + ms_per_minute) % ms_per_minute;
    const std::int64_t seconds = (*nearest * ms_per_minute - into_minute) / 1000;
    return static_cast<std::int32_t>(std::max<std::int64_t>(seconds, 1));
}

bool has_id(const Model& model, std::uint64_t id) {
    return find(model.cards, CardId{id}) != nullptr || find(model.notes, NoteId{id}) != nullptr ||
           find(model.people, PersonId{id}) != nullptr ||
           find(model.parked, ParkedId{id}) != nullptr;
}

} // namespace ebb::pulls
