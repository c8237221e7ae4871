// Drafts and the things that they are about.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/model.h"

namespace ebb::app {

/// Sets drafts aside whose thing is not there any more, and puts those back whose thing has come
/// back: a draft goes with what is removed, and undo brings both.
void settle_drafts(Model& model);

} // namespace ebb::app
