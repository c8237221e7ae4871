// Which pulls, cards and words are the same, and where others go.
// SPDX-License-Identifier: MIT
#include "features/pulls/merge.h"

#include "base/merging.h"

#include <tuple>

namespace ebb::pulls {

namespace {

auto said(const Card& card) {
    return std::tie(card.cue, card.act, card.kind);
}
auto said(const Note& note) {
    return std::tie(note.day, note.text, note.need);
}
auto said(const Person& person) {
    return std::tie(person.name, person.helps);
}
auto said(const Parked& parked) {
    return std::tie(parked.at.utc_ms, parked.words);
}

} // namespace

void add_missing(Model& here, const Model& there) {
    const auto add = [&](auto& mine, const auto& others) {
        return take_over(
            mine,
            others,
            [](const auto& a, const auto& b) { return said(a) == said(b); },
            [&](auto thing) {
                thing.id = {here.next_id++};
                return thing;
            });
    };
    const std::vector<std::size_t> cards = add(here.cards, there.cards);
    add(here.notes, there.notes);
    add(here.people, there.people);
    add(here.parked, there.parked);
    take_over(
        here.pulls,
        there.pulls,
        [](const Shared<Pull>& a, const Shared<Pull>& b) { return a->began == b->began; },
        [&](const Shared<Pull>& other) {
            Pull pull = *other;
            pull.id = {here.next_id++};
            pull.card = {};
            for (std::size_t i = 0; i < cards.size(); ++i) {
                if (there.cards[i].id == other->card) pull.card = here.cards[cards[i]].id;
            }
            return Shared<Pull>(std::move(pull));
        });
    order(here.pulls, &Pull::began, here.next_id);
}

} // namespace ebb::pulls
