// Everything that a person wrote, as files that people and programs can read.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/model.h"

#include <string>

namespace ebb::app {

/// For reading, in Markdown. Earlier versions of letters and how the app is set are left out.
/// `catalog` has the words of exercises that were answered.
std::string
as_markdown(const Language& language, const Vault& vault, const reflect::Catalog& catalog);

/// All that is stored, for programs: docs/format.md lists its members, which are those of the
/// records. What was asked and answered is in it in words, too.
std::string as_json(const Vault& vault, const reflect::Catalog& catalog);

} // namespace ebb::app
