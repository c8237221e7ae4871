// The stored form of a vault: named pieces of bytes.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/record.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ebb {

/// Name to content; sorted, so two equal vaults have equal objects in equal order.
using Objects = std::map<std::string, Bytes>;

/// The object of this name, or null.
inline const Bytes* find(const Objects& objects, std::string_view name) {
    const auto found = objects.find(std::string(name));
    return found == objects.end() ? nullptr : &found->second;
}

/// The name of an object that is one of many: the prefix, and the number in hexadecimal digits.
std::string numbered_name(std::string_view prefix, std::uint64_t number);
/// The number in such a name; none if it is not made so.
std::optional<std::uint64_t> number_in(std::string_view name, std::string_view prefix);

/// What must be written and what deleted to get from one stored state to another.
struct Changes {
    Objects puts;
    std::vector<std::string> deletes;

    bool empty() const { return puts.empty() && deletes.empty(); }
    /// Takes in those of another part of the same state.
    void add(Changes more) {
        puts.merge(more.puts);
        deletes.insert(deletes.end(), more.deletes.begin(), more.deletes.end());
    }
};

} // namespace ebb
