// Everything that a person wrote, as a file that any program can read.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/model.h"

#include <string>

namespace ebb::app {

/// For reading, in Markdown. Earlier versions of letters and how the app is set are left out.
/// `catalog` has the words of exercises that were answered.
std::string as_markdown(const Vault& vault, const reflect::Catalog& catalog);

/// The same for programs: an object with a list for each part, of objects whose values are texts.
std::string as_json(const Vault& vault, const reflect::Catalog& catalog);

} // namespace ebb::app
