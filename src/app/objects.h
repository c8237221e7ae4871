// The stored form of a vault: named pieces of bytes.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/record.h"

#include <map>
#include <string>

namespace ebb::app {

/// Name to content; sorted, so two equal vaults have equal objects in equal order.
using Objects = std::map<std::string, Bytes>;

} // namespace ebb::app
