// The recovery code: 128 bits that a person can write on paper.
// SPDX-License-Identifier: MIT
#pragma once

#include "vault/crypto.h"

#include <optional>
#include <string>
#include <string_view>

namespace ebb::vault {

/// A new code: eight groups of four letters and digits, "7K3M-...", without I, L, O and U. 128 bits
/// of chance and a checksum of 32. None if there is no chance to be had.
std::optional<std::string> make_recovery_code(Random& random);

/// The code as `make_recovery_code` spells it, from what somebody typed: small letters, missing or
/// other separators, I and L for 1, O for 0. None if it can't be one (the checksum says so), so
/// that a typing mistake is told before any work is done.
std::optional<std::string> tidy_recovery_code(std::string_view typed);

} // namespace ebb::vault
