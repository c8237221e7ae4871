// Which pulls, cards and words are the same, and where others go.
// SPDX-License-Identifier: MIT
#include "features/pulls/merge.h"

#include "base/merging.h"
#include "features/pulls/queries.h"
#include "features/pulls/update.h"

#include <algorithm>

namespace ebb::pulls {

namespace {

bool same(const Parked& a, const Parked& b) {
    return a.at.utc_ms == b.at.utc_ms && a.words == b.words; // It may wait for another morning.
}
template <class Item>
bool same(const Item& a, const Item& b) {
    return same_but_id(a, b);
}

/// What was said of one pull in two places, as one: what was left open here comes from `there`, and
/// its words are put behind those that are here. None if there is no room for both.
std::optional<Pull> both(const Pull& here, const Pull& there) {
    std::optional<std::string> wish = both_texts(here.wish, there.wish, new_paragraph, max_text);
    std::optional<std::string> trigger =
        both_texts(here.trigger.words, there.trigger.words, on_the_line, max_line);
    if (!wish || !trigger) return std::nullopt;
    Pull pull = here;
    pull.wish = *std::move(wish);
    pull.trigger.words = *std::move(trigger);
    const auto fill = [](auto& mine, const auto& theirs) {
        if (mine == std::remove_cvref_t<decltype(mine)>{}) mine = theirs;
    };
    fill(pull.trigger.choice, there.trigger.choice);
    if (there.trigger.choice != Trigger::NotSaid && there.trigger.choice != pull.trigger.choice)
        return std::nullopt;
    fill(pull.kind, there.kind);
    fill(pull.need, there.need);
    fill(pull.helps, there.helps);
    fill(pull.minutes, there.minutes);
    fill(pull.lasted_minutes, there.lasted_minutes);
    fill(pull.outcome, there.outcome);
    fill(pull.strengths, there.strengths);
    return pull;
}

} // namespace

NewIds add_missing(Model& here, const Model& there) {
    NewIds ids;
    const auto add = [&](auto& mine, const auto& others) {
        std::vector<std::size_t> places = take_over(
            mine,
            others,
            [](const auto& a, const auto& b) { return same(a, b); },
            [&](auto thing) {
                thing.id = {here.next_id++};
                return thing;
            });
        note_ids(ids, places, mine, others);
        return places;
    };
    // The words for somebody safe are one text; what has no room in it becomes a note.
    Model asks = there;
    if (auto ask = both_texts(here.ask, there.ask, new_paragraph, max_text)) {
        here.ask = *std::move(ask);
    } else {
        Note note;
        note.text = there.ask;
        asks.notes.push_back(std::move(note));
    }
    const std::vector<std::size_t> cards = add(here.cards, there.cards);
    add(here.notes, asks.notes);
    add(here.people, there.people);
    add(here.parked, there.parked);
    const std::size_t before = here.pulls.size();
    const std::vector<std::size_t> places = take_over(
        here.pulls,
        there.pulls,
        [](const Shared<Pull>& a, const Shared<Pull>& b) {
            return a->began == b->began && (a == b || both(*a, *b));
        },
        [&](const Shared<Pull>& other) {
            Pull pull = *other;
            pull.id = {here.next_id++};
            pull.card = {};
            for (std::size_t i = 0; i < cards.size(); ++i) {
                if (there.cards[i].id == other->card) pull.card = here.cards[cards[i]].id;
            }
            return Shared<Pull>(std::move(pull));
        });
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] >= before) continue;
        Shared<Pull>& mine = here.pulls[places[i]];
        if (std::optional<Pull> all = both(*mine, *there.pulls[i]); all && *all != *mine)
            mine = *std::move(all);
    }
    // What is here alone stays in its order, also where a clock went backwards.
    if (here.pulls.size() == before) return ids;
    order(here.pulls, &Pull::began, here.next_id);
    return ids;
}

NewIds carry_over(Model& there, const Model& before, Model mine) {
    const std::vector<Card> cards = mine.cards;
    carry_list(there.cards, before.cards, mine.cards);
    carry_list(there.notes, before.notes, mine.notes);
    carry_list(there.people, before.people, mine.people);
    carry_list(there.parked, before.parked, mine.parked);
    carry_list(there.pulls, before.pulls, mine.pulls);
    carry_words(mine.ask, before.ask);
    // A pull that comes over names its card.
    for (const Card& card : cards) {
        const bool held = std::any_of(mine.pulls.begin(), mine.pulls.end(), [&](const auto& pull) {
            return pull->card == card.id;
        });
        if (held && find_like(mine.cards, card) == nullptr) mine.cards.push_back(card);
    }
    return add_missing(there, mine);
}

} // namespace ebb::pulls
