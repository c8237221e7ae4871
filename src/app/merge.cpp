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

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

namespace ebb::app {

std::optional<Vault> merged(Vault here, const Vault& there) {
    const std::array<std::pair<std::string_view, NewIds>, 4> ids{
        {{"boundaries", add_missing(here.boundaries, there.boundaries)},
         {"breathing", add_missing(here.breathing, there.breathing)},
         {"letters", add_missing(here.letters, there.letters)},
         {"pulls", add_missing(here.pulls, there.pulls)}}};
    add_missing(here.reflect, there.reflect);
    const auto went = [&](std::string_view form, std::uint64_t id) -> std::optional<std::uint64_t> {
        for (const auto& [feature, all] : ids) {
            if (feature != form.substr(0, form.find('.'))) continue;
            for (const NewId& one : all) {
                if (one.there == id) return one.here;
            }
        }
        return std::nullopt;
    };
    add_missing(here.drafts, there.drafts, went);
    // What reads it back knows every limit.
    if (!decode_vault(encode_vault(here))) return std::nullopt;
    return here;
}

} // namespace ebb::app
