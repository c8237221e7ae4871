// A vault as named objects.
// SPDX-License-Identifier: MIT
#include "app/vault_codec.h"

#include "base/sorting.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace ebb::app {

namespace {

constexpr FieldId schema_field = 1;

constexpr std::string_view about_name = "about";

VaultProblem problem_of(RecordError error) {
    return error == RecordError::Newer ? VaultProblem::NewerVersion : VaultProblem::Damaged;
}

Bytes encode_about() {
    RecordWriter writer;
    writer.number(schema_field, schema);
    return writer.take();
}

/// Whether this release may read the vault at all.
std::optional<VaultProblem> problem_with_about(const Objects& objects) {
    const Bytes* bytes = find(objects, about_name);
    if (bytes == nullptr) return VaultProblem::Damaged;
    RecordReader reader(*bytes);
    const std::uint64_t found = reader.number(schema_field);
    if (found > schema) return VaultProblem::NewerVersion;
    const Result<std::uint64_t, RecordError> whole = reader.finish(found);
    if (!whole) return problem_of(whole.error());
    return found == schema ? std::nullopt : std::optional(VaultProblem::Damaged);
}

bool is_known(std::string_view name) {
#define EBB_OWNS(feature) || feature::stored.is_own(name)
    return name == about_name EBB_FEATURES(EBB_OWNS);
#undef EBB_OWNS
}

} // namespace

Changes encode_changes(const Vault* before, const Vault& after) {
    Changes changes;
    if (before == nullptr) changes.puts.emplace(about_name, encode_about());
#define EBB_ENCODE(feature)                                                                        \
    changes.add(feature::stored.encode_changes(before == nullptr ? nullptr : &before->feature,     \
                                               after.feature));
    EBB_FEATURES(EBB_ENCODE)
#undef EBB_ENCODE
    return changes;
}

Objects encode_vault(const Vault& vault) {
    return encode_changes(nullptr, vault).puts;
}

Result<Vault, VaultProblem> decode_vault(const Objects& objects) {
    if (const auto problem = problem_with_about(objects)) return Unexpected{*problem};
    for (const auto& [name, bytes] : objects) {
        if (!is_known(name)) return Unexpected{VaultProblem::NewerVersion};
    }
    Vault vault;
    std::optional<RecordError> error;
    const auto take = [&](auto& part, auto read) {
        if (read) {
            part = std::move(read).value();
        } else if (!error) {
            error = read.error();
        }
    };
#define EBB_DECODE(feature) take(vault.feature, feature::stored.decode(objects));
    EBB_FEATURES(EBB_DECODE)
#undef EBB_DECODE
    if (error) return Unexpected{problem_of(*error)};
    return vault;
}

bool is_readable(std::string_view name, const Bytes& bytes) {
    if (name == about_name) return !problem_with_about({{std::string(name), bytes}});
#define EBB_READ(feature)                                                                          \
    if (feature::stored.is_own(name)) return feature::stored.is_readable(name, bytes);
    EBB_FEATURES(EBB_READ)
#undef EBB_READ
    return false;
}

Result<Rest, VaultProblem> decode_rest(const Objects& objects) {
    Result<Vault, VaultProblem> whole = decode_vault(objects);
    if (whole) return Rest{std::move(whole).value(), {}};
    Rest rest;
    bool newer = whole.error() == VaultProblem::NewerVersion;
    if (problem_with_about(objects)) rest.bad.emplace_back(about_name);
    const auto take = [&](auto& part, auto read) {
        newer = newer || !read;
        if (read) part = std::move(read).value();
    };
#define EBB_DECODE_REST(feature)                                                                   \
    take(rest.vault.feature, feature::stored.decode_rest(objects, rest.bad));
    EBB_FEATURES(EBB_DECODE_REST)
#undef EBB_DECODE_REST
    if (newer) return Unexpected{VaultProblem::NewerVersion};
    sort(rest.bad);
    rest.bad.erase(std::unique(rest.bad.begin(), rest.bad.end()), rest.bad.end());
    return rest;
}

} // namespace ebb::app
