// From what earlier releases stored to what this one reads, a schema at a time.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/objects.h"
#include "base/result.h"

#include <cstdint>
#include <span>
#include <variant>

namespace ebb::app {

/// One step: pure, from the objects of schema `from` to those of the next. A step that was
/// published is never changed. It raises the schema in "about" too.
struct Migration {
    std::uint64_t from = 0;
    /// False: the objects are not what that schema had.
    bool (*step)(Objects& objects) = nullptr;
};

/// All that were ever needed, rising. None yet: schema 1 is the first.
std::span<const Migration> migrations();

/// Why objects can't be brought up.
enum class MigrationProblem : std::uint8_t {
    NoWay, ///< No step starts at their schema.
    Failed,
};

/// Brings the objects from one schema to another, step by step. On an error they are as some step
/// left them: use a copy.
Result<std::monostate, MigrationProblem>
migrate(Objects& objects, std::uint64_t from, std::uint64_t to, std::span<const Migration> steps);

} // namespace ebb::app
