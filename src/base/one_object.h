// How a feature is stored that is one object.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/fields.h"
#include "base/objects.h"
#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ebb {

/// What it means that a feature's object is not there.
enum class Missing : std::uint8_t {
    Empty,  ///< The feature holds nothing: its model is as at first.
    Damage, ///< Something is wrong: it was always written.
};

/// The stored form of a feature that is one object. Whatever takes more of them has functions of
/// the same names and meanings.
template <class Model>
struct OneObject {
    std::string_view name;
    Missing missing = Missing::Empty;

    /// What became different; without `before`, all of it. Equal models give equal bytes.
    Changes encode_changes(const Model* before, const Model& after) const {
        Changes changes;
        const bool was = before != nullptr && is_there(*before);
        if (is_there(after)) {
            if (!was || !(*before == after)) changes.puts.emplace(name, write_record(after));
        } else if (was) {
            changes.deletes.emplace_back(name);
        }
        return changes;
    }
    /// Reads it from all the objects. Errors: as `read_record`. Never a part of a model.
    Result<Model, RecordError> decode(const Objects& objects) const {
        if (const Bytes* bytes = find(objects, name)) return read_record<Model>(*bytes);
        if (missing == Missing::Damage) return Unexpected{RecordError::Damaged};
        return Model{};
    }
    /// As much of it as can be read. Adds to `bad` the name of each object that is missing, or of
    /// which something could not be read. Errors: `Newer`.
    Result<Model, RecordError> decode_rest(const Objects& objects,
                                           std::vector<std::string>& bad) const {
        const Bytes* bytes = find(objects, name);
        Mended mended;
        Result<Model, RecordError> model = Unexpected{RecordError::Damaged};
        if (bytes != nullptr) model = read_record<Model>(*bytes, &mended);
        if (!model && model.error() == RecordError::Newer) return model;
        const bool whole =
            bytes == nullptr ? missing == Missing::Empty : model && mended.is_whole();
        if (!whole) bad.emplace_back(name);
        return model ? std::move(model) : Model{};
    }
    /// Whether an object of this name belongs to the feature.
    bool is_own(std::string_view object) const { return object == name; }
    /// Whether that object can be read by itself, all of it.
    bool is_readable(std::string_view, const Bytes& bytes) const {
        Mended mended;
        return read_record<Model>(bytes, &mended).has_value() && mended.is_whole();
    }

private:
    bool is_there(const Model& model) const {
        return missing == Missing::Damage || !(model == Model{});
    }
};

} // namespace ebb
