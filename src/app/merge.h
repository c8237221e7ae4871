// Two vaults as one: what is here, and beside it what only the other has.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/model.h"

#include <optional>

namespace ebb::app {

/// Everything of `here`, with its settings, and what only `there` has: features/*/merge.h say what
/// counts as the same. Nothing that is here goes, no word of `there` is missing afterwards but of
/// forms that are half filled in both, and doing it once more adds nothing. None if there would be
/// more of something than can be stored.
std::optional<Vault> merged(Vault here, const Vault& there);

/// What another page has stored (`there`), with what this page has changed since both were like
/// `before`: a thing that only one of them has changed, added or removed is as that one has it; of
/// a thing that both have changed no word is missing, as in `merged`. What was removed on one side
/// and changed on the other stays. None if there would be more of something than can be stored.
std::optional<Vault> carried_over(const Vault& before, Vault mine, Vault there);

} // namespace ebb::app
