// Two vaults as one, feature by feature.
// SPDX-License-Identifier: MIT
#include "app/merge.h"

#include "app/vault_codec.h"
#include "features/boundaries/merge.h"
#include "features/breathing/merge.h"
#include "features/letters/merge.h"
#include "features/pulls/merge.h"
#include "features/reflect/merge.h"

namespace ebb::app {

std::optional<Vault> merged(Vault here, const Vault& there) {
    add_missing(here.boundaries, there.boundaries);
    add_missing(here.breathing, there.breathing);
    add_missing(here.letters, there.letters);
    add_missing(here.pulls, there.pulls);
    add_missing(here.reflect, there.reflect);
    // What reads it back knows every limit.
    if (!decode_vault(encode_vault(here))) return std::nullopt;
    return here;
}

} // namespace ebb::app
