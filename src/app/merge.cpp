// Two vaults as one, feature by feature.
// SPDX-License-Identifier: MIT
#include "app/merge.h"

#include "app/vault_codec.h"
#include "features/drafts/queries.h"

#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace ebb::app {

namespace {

/// Where the things of another vault went, by feature.
class Moves {
public:
    void note(std::string_view feature, NewIds ids) { all_.emplace_back(feature, std::move(ids)); }

    /// As `Went`.
    std::optional<std::uint64_t> operator()(std::string_view form, std::uint64_t id) const {
        for (const auto& [feature, ids] : all_) {
            if (feature != drafts::feature_of(form)) continue;
            for (const NewId& one : ids) {
                if (one.there == id) return one.here;
            }
        }
        return std::nullopt;
    }

private:
    std::vector<std::pair<std::string_view, NewIds>> all_;
};

/// What a feature's function gives: where its things went, or nothing.
template <class Merge>
void note_moves(Moves& moves, std::string_view feature, Merge merge) {
    if constexpr (std::is_void_v<decltype(merge())>) {
        merge();
    } else {
        moves.note(feature, merge());
    }
}

template <class Feature>
void add_part(Moves& moves, std::string_view name, Feature& here, const Feature& there) {
    note_moves(moves, name, [&] {
        if constexpr (requires { add_missing(here, there, moves); }) {
            return add_missing(here, there, moves);
        } else if constexpr (requires { add_missing(here, there); }) {
            return add_missing(here, there);
        } // Else nobody wrote it: what was chosen here stays.
    });
}

template <class Feature>
void carry_part(
    Moves& moves, std::string_view name, Feature& there, const Feature& before, Feature& mine) {
    if (mine == before) return;
    if (there == before) {
        there = std::move(mine);
        return;
    }
    note_moves(moves, name, [&] {
        if constexpr (requires { carry_over(there, before, mine, moves); }) {
            return carry_over(there, before, std::move(mine), moves);
        } else if constexpr (requires { carry_over(there, before, mine); }) {
            return carry_over(there, before, std::move(mine));
        } else {
            add_part(moves, name, there, mine);
        }
    });
}

/// What reads it back knows every limit.
std::optional<Vault> if_storable(Vault vault) {
    if (!decode_vault(encode_vault(vault))) return std::nullopt;
    return vault;
}

} // namespace

std::optional<Vault> carried_over(const Vault& before, Vault mine, Vault there) {
    Moves moves;
#define EBB_CARRY(feature) carry_part(moves, #feature, there.feature, before.feature, mine.feature);
    EBB_FEATURES(EBB_CARRY)
#undef EBB_CARRY
    return if_storable(std::move(there));
}

std::optional<Vault> merged(Vault here, const Vault& there) {
    Moves moves;
#define EBB_ADD(feature) add_part(moves, #feature, here.feature, there.feature);
    EBB_FEATURES(EBB_ADD)
#undef EBB_ADD
    return if_storable(std::move(here));
}

} // namespace ebb::app
