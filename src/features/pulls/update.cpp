// Pulls: what each action changes, and why some change nothing.
// SPDX-License-Identifier: MIT
#include "features/pulls/update.h"

#include "base/text.h"
#include "features/pulls/queries.h"

#include <algorithm>
#include <utility>

namespace ebb::pulls {
namespace {

/// None: done. Otherwise nothing was changed.
using Outcome = std::optional<Refusal>;
constexpr Outcome done = std::nullopt;

std::optional<Refusal> check(std::string_view text, std::size_t most) {
    if (!is_utf8(text)) return Refusal::NotText;
    if (code_point_count(text) > most) return Refusal::TooLong;
    return std::nullopt;
}

/// Makes it one line. Errors: `NotText`, `TooLong`.
Outcome tidy_line(std::string& text) {
    std::string line = to_single_line(text);
    if (const Outcome refused = check(text, max_text)) return refused;
    if (code_point_count(line) > max_line) return Refusal::TooLong;
    text = std::move(line);
    return done;
}

Outcome tidy_needed_line(std::string& text) {
    if (const Outcome refused = tidy_line(text)) return refused;
    return is_blank(text) ? Outcome(Refusal::Blank) : done;
}

/// While somebody types, spaces are words to come: they stay, also where there is nothing else yet.
Outcome tidy_text(std::string& text, std::size_t most) {
    if (const Outcome refused = check(text, most)) return refused;
    text = to_lines(text);
    return done;
}

/// Puts the item where its id belongs. `at_most`: how many there may be.
template <class Items, class Item>
Outcome put(Items& items, Item item, std::uint64_t& next_id, std::size_t at_most) {
    if (item.id.value >= next_id) return Refusal::NotThere;
    if (!item.id) item.id = {next_id};
    const auto place = place_of(items, item.id.value);
    if (place != items.end() && value_of(*place).id == item.id) {
        *place = std::move(item);
        return done;
    }
    if (items.size() >= at_most) return Refusal::TooMany;
    next_id = std::max(next_id, item.id.value + 1);
    items.insert(place, std::move(item));
    return done;
}

template <class Items>
Outcome remove(Items& items, std::uint64_t id) {
    const auto place = place_of(items, id);
    if (place == items.end() || value_of(*place).id.value != id) return Refusal::NotThere;
    items.erase(place);
    return done;
}

Outcome apply(Model& model, const PutPull& wish, const Moment& moment) {
    Pull pull = wish.pull;
    if (const Pull* same = pull.id ? nullptr : begun_at(model, pull.began)) pull.id = same->id;
    if (const Outcome refused = tidy_line(pull.trigger.words)) return refused;
    if (const Outcome refused = tidy_text(pull.wish, max_text)) return refused;
    const auto in_range = [](std::int32_t minutes) {
        return minutes >= 0 && minutes <= longest_minutes;
    };
    if (!in_range(pull.minutes) || !in_range(pull.lasted_minutes) || !in_order(pull.strengths)) {
        return Refusal::OutOfRange;
    }
    pull.began = nearest_moment(pull.began);
    if (const Pull* before = find(model.pulls, pull.id)) {
        if (!(before->began == pull.began)) return Refusal::NotThere;
        pull.day = before->day;
    } else {
        pull.day = nearest_day(pull.began, moment.day_start_hour);
    }
    return put(model.pulls, std::move(pull), model.next_id, max_pulls);
}

Outcome apply(Model& model, const RemovePull& wish, const Moment&) {
    return remove(model.pulls, wish.id.value);
}

Outcome apply(Model& model, const PutCard& wish, const Moment&) {
    Card card = wish.card;
    if (const Outcome refused = tidy_needed_line(card.cue)) return refused;
    if (const Outcome refused = tidy_needed_line(card.act)) return refused;
    return put(model.cards, std::move(card), model.next_id, max_others);
}

Outcome apply(Model& model, const RemoveCard& wish, const Moment&) {
    return remove(model.cards, wish.id.value);
}

Outcome apply(Model& model, const PutNote& wish, const Moment& moment) {
    Note note = wish.note;
    if (const Outcome refused = tidy_text(note.text, max_text)) return refused;
    if (is_blank(note.text)) return Refusal::Blank;
    if (!note.id) note.day = nearest_day(moment.now, moment.day_start_hour);
    return put(model.notes, std::move(note), model.next_id, max_others);
}

Outcome apply(Model& model, const RemoveNote& wish, const Moment&) {
    return remove(model.notes, wish.id.value);
}

Outcome apply(Model& model, const PutPerson& wish, const Moment&) {
    Person person = wish.person;
    if (const Outcome refused = tidy_needed_line(person.name)) return refused;
    if (const Outcome refused = tidy_line(person.helps)) return refused;
    return put(model.people, std::move(person), model.next_id, max_others);
}

Outcome apply(Model& model, const RemovePerson& wish, const Moment&) {
    return remove(model.people, wish.id.value);
}

Outcome apply(Model& model, const PutParked& wish, const Moment&) {
    Parked parked = wish.parked;
    if (const Parked* same = parked.id ? nullptr : parked_at(model, parked.at))
        parked.id = same->id;
    if (const Outcome refused = tidy_text(parked.words, max_parked)) return refused;
    parked.at = nearest_moment(parked.at);
    const Parked* before = find(model.parked, parked.id);
    if (parked.words.empty() && before != nullptr) return remove(model.parked, parked.id.value);
    if (is_blank(parked.words)) return Refusal::Blank;
    if (before != nullptr) {
        if (!(before->at == parked.at)) return Refusal::NotThere;
        parked.morning = before->morning;
    } else {
        parked.morning = morning_after(parked.at);
    }
    return put(model.parked, std::move(parked), model.next_id, max_others);
}

Outcome apply(Model& model, const RemoveParked& wish, const Moment&) {
    return remove(model.parked, wish.id.value);
}

Outcome apply(Model& model, const ParkAgain& wish, const Moment& moment) {
    const auto place = place_of(model.parked, wish.id.value);
    if (place == model.parked.end() || place->id != wish.id) return Refusal::NotThere;
    place->morning = day_after(nearest_day(moment.now, 0));
    return done;
}

Outcome apply(Model& model, const SetAsk& wish, const Moment&) {
    std::string text = wish.text;
    if (const Outcome refused = tidy_text(text, max_text)) return refused;
    model.ask = std::move(text);
    return done;
}

} // namespace

std::optional<Refusal>
update(Model& model, const Action& action, const Now& now, int day_start_hour) {
    const Moment moment{now, day_start_hour};
    return std::visit([&](const auto& wish) { return apply(model, wish, moment); }, action);
}

} // namespace ebb::pulls
