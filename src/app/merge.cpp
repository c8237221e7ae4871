// Two vaults as one, feature by feature.
// SPDX-License-Identifier: MIT
#include "app/merge.h"

#include "app/vault_codec.h"
#include "features/boundaries/merge.h"
#include "features/breathing/merge.h"
#include "features/drafts/merge.h"
#include "features/letters/merge.h"
#include "features/pulls/merge.h"
#include "features/reflect/merge.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

namespace ebb::app {

namespace {

/// Where the things of another vault went, by feature.
using Moves = std::array<std::pair<std::string_view, NewIds>, 4>;

std::optional<std::uint64_t> went(const Moves& moves, std::string_view form, std::uint64_t id) {
    for (const auto& [feature, ids] : moves) {
        if (feature != form.substr(0, form.find('.'))) continue;
        for (const NewId& one : ids) {
            if (one.there == id) return one.here;
        }
    }
    return std::nullopt;
}

template <class Item>
auto id_of(const Item& item) {
    return item.id;
}
drafts::Subject id_of(const drafts::Draft& draft) {
    return draft.subject;
}
template <class Item>
auto id_of(const Shared<Item>& item) {
    return item->id;
}

template <class Item>
const Item* find(const std::vector<Item>& list, const Item& like) {
    const auto found = std::find_if(
        list.begin(), list.end(), [&](const Item& item) { return id_of(item) == id_of(like); });
    return found == list.end() ? nullptr : &*found;
}

/// Does to one list what has become of it in `mine`, where it is as it was `before`. Only what is
/// new or was changed on both sides stays in `mine`, to be put beside.
template <class Item>
void carry(std::vector<Item>& there, const std::vector<Item>& before, std::vector<Item>& mine) {
    std::erase_if(there, [&](const Item& item) {
        const Item* was = find(before, item);
        return was != nullptr && *was == item && find(mine, item) == nullptr;
    });
    std::erase_if(mine, [&](const Item& item) {
        const Item* was = find(before, item);
        if (was == nullptr || *was == item) return was != nullptr;
        const auto same = std::find(there.begin(), there.end(), *was);
        if (same == there.end()) return false;
        *same = item;
        return true;
    });
}

/// Words that are as they were are nobody's change.
void carry(std::string& mine, const std::string& before) {
    if (mine == before) mine.clear();
}

NewIds carry(boundaries::Model& there, const boundaries::Model& before, boundaries::Model mine) {
    carry(there.all, before.all, mine.all);
    carry(mine.called, before.called);
    return add_missing(there, mine);
}

NewIds carry(breathing::Model& there, const breathing::Model&, const breathing::Model& mine) {
    return add_missing(there, mine);
}

NewIds carry(letters::Model& there, const letters::Model& before, letters::Model mine) {
    carry(there.all, before.all, mine.all);
    return add_missing(there, mine);
}

NewIds carry(pulls::Model& there, const pulls::Model& before, pulls::Model mine) {
    const std::vector<pulls::Card> cards = mine.cards;
    carry(there.cards, before.cards, mine.cards);
    carry(there.notes, before.notes, mine.notes);
    carry(there.people, before.people, mine.people);
    carry(there.parked, before.parked, mine.parked);
    carry(there.pulls, before.pulls, mine.pulls);
    carry(mine.ask, before.ask);
    for (const pulls::Card& card : cards) {
        const bool held = std::any_of(mine.pulls.begin(), mine.pulls.end(), [&](const auto& pull) {
            return pull->card == card.id;
        });
        if (held && find(mine.cards, card) == nullptr) mine.cards.push_back(card);
    }
    return add_missing(there, mine);
}

NewIds carry(reflect::Model& there, const reflect::Model& before, reflect::Model mine) {
    carry(there.all, before.all, mine.all);
    for (const Shared<reflect::Wording>& wording : mine.wordings) {
        const auto answers = [&](const auto& entry) { return entry->version == wording->version; };
        const auto same = [&](const auto& one) { return one->version == wording->version; };
        if (std::any_of(there.all.begin(), there.all.end(), answers) &&
            std::none_of(there.wordings.begin(), there.wordings.end(), same))
            there.wordings.push_back(wording);
    }
    add_missing(there, mine);
    return {};
}

/// Nobody wrote them: what was chosen on the other page stays.
NewIds carry(settings::Model&, const settings::Model&, const settings::Model&) {
    return {};
}

NewIds
carry(drafts::Model& there, const drafts::Model& before, drafts::Model mine, const Moves& moves) {
    carry(there.all, before.all, mine.all);
    for (drafts::Draft& draft : mine.all) {
        const drafts::Draft* same = find(there.all, draft);
        if (same == nullptr) continue;
        bring_together(draft, *same, find(before.all, draft));
        there.all.erase(there.all.begin() + (same - there.all.data()));
    }
    std::erase_if(mine.all, [](const drafts::Draft& draft) { return draft.values.empty(); });
    // What has not moved has the id that it had.
    add_missing(there, mine, [&](std::string_view form, std::uint64_t id) {
        return std::optional(went(moves, form, id).value_or(id));
    });
    return {};
}

template <class Part, class... More>
NewIds carry_part(
    Vault& there, const Vault& before, Vault& mine, Part Vault::* part, const More&... more) {
    if (mine.*part == before.*part) return {};
    if (there.*part == before.*part) {
        there.*part = std::move(mine.*part);
        return {};
    }
    return carry(there.*part, before.*part, std::move(mine.*part), more...);
}

} // namespace

std::optional<Vault> carried_over(const Vault& before, Vault mine, Vault there) {
    const Moves moves{{{"boundaries", carry_part(there, before, mine, &Vault::boundaries)},
                       {"breathing", carry_part(there, before, mine, &Vault::breathing)},
                       {"letters", carry_part(there, before, mine, &Vault::letters)},
                       {"pulls", carry_part(there, before, mine, &Vault::pulls)}}};
    carry_part(there, before, mine, &Vault::reflect);
    carry_part(there, before, mine, &Vault::settings);
    carry_part(there, before, mine, &Vault::drafts, moves);
    if (!decode_vault(encode_vault(there))) return std::nullopt;
    return there;
}

std::optional<Vault> merged(Vault here, const Vault& there) {
    const Moves moves{{{"boundaries", add_missing(here.boundaries, there.boundaries)},
                       {"breathing", add_missing(here.breathing, there.breathing)},
                       {"letters", add_missing(here.letters, there.letters)},
                       {"pulls", add_missing(here.pulls, there.pulls)}}};
    add_missing(here.reflect, there.reflect);
    add_missing(here.drafts, there.drafts, [&](std::string_view form, std::uint64_t id) {
        return went(moves, form, id);
    });
    // What reads it back knows every limit.
    if (!decode_vault(encode_vault(here))) return std::nullopt;
    return here;
}

} // namespace ebb::app
