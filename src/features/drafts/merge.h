// Drafts of two vaults as one: which are the same, and where others go.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/function_ref.h"
#include "features/drafts/model.h"

#include <optional>
#include <string_view>

namespace ebb::drafts {

/// Where a thing of `there` is in the vault that both become: its id here. None if it is not there.
using Went = FunctionRef<std::optional<std::uint64_t>(std::string_view form, std::uint64_t id)>;

/// Puts the drafts of `there` whose form is not half filled here beside those that are here, which
/// stay as they are. One that is about something that did not come along stays behind.
void add_missing(Model& here, const Model& there, Went went);

/// A form that is half filled on two pages, as one. A part that only one of them has changed since
/// it was like `before` (null: not begun) is as that one has it. Of words that both have changed
/// none is missing; a number, a day or a choice is the one that is here. May leave it empty.
void bring_together(Draft& here, const Draft& there, const Draft* before);

} // namespace ebb::drafts
