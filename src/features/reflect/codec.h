// Answers and lists to bytes and back.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/fields.h"
#include "base/objects.h"
#include "features/reflect/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace ebb::reflect {

/// What is stored of each, described once: base/fields.h.
void fields(Fields& at, Answer& answer);
void fields(Fields& at, Entry& entry);
void fields(Fields& at, Wording& wording);
void fields(Fields& at, Item& item);
void fields(Fields& at, OwnList& list);

/// What the list object holds, in a JSON object that was begun.
void show_index(JsonWriter& json, const Model& model);

/// The object that holds the lists. Without it nothing was ever answered.
inline constexpr std::string_view index_name = "reflect";

/// What the names of the others begin with: an entry's, a wording's.
inline constexpr std::string_view entry_prefix = "answer-";
inline constexpr std::string_view wording_prefix = "wording-";

/// How answers and lists are stored, each entry and each wording as an object: what is not said
/// here is as with `OneObject`.
struct ReflectObjects {
    Changes encode_changes(const Model* before, const Model& after) const;
    Result<Model, RecordError> decode(const Objects& objects) const;
    /// Answers whose words are lost stand under the names of their steps.
    Result<Model, RecordError> decode_rest(const Objects& objects,
                                           std::vector<std::string>& bad) const;
    bool is_own(std::string_view object) const;
    bool is_readable(std::string_view object, const Bytes& bytes) const;
};
inline constexpr ReflectObjects stored;

} // namespace ebb::reflect
