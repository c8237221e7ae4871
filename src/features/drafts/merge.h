// Drafts of two vaults as one: which are the same, and where others go.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/merging.h"
#include "features/drafts/model.h"

namespace ebb::drafts {

/// Puts the drafts of `there` whose form is not half filled here beside those that are here, which
/// stay as they are. One that is about something that did not come along stays behind.
void add_missing(Model& here, const Model& there, Went went);

/// Brings to `there`, which another page has stored, what has changed here from `before` to `mine`:
/// as `carried_over` says (app/merge.h). What has not moved has the id that it had.
void carry_over(Model& there, const Model& before, Model mine, Went went);

/// A form that is half filled on two pages, as one. A part that only one of them has changed since
/// it was like `before` (null: not begun) is as that one has it. Of words that both have changed
/// none is missing; a number, a day or a choice is the one that is here. May leave it empty.
void bring_together(Draft& here, const Draft& there, const Draft* before);

} // namespace ebb::drafts
