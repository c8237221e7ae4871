// Drafts: what is there.
// SPDX-License-Identifier: MIT
#include "features/drafts/queries.h"

#include "base/text.h"

#include <algorithm>

namespace ebb::drafts {
namespace {

/// Whether each item comes before the next one; none is there twice.
template <class Items, class Key>
bool rises(const Items& items, Key key) {
    return std::adjacent_find(items.begin(), items.end(), [&](const auto& a, const auto& b) {
               return !(key(a) < key(b));
           }) == items.end();
}

bool is_word(std::string_view word) {
    return !word.empty() && word.size() <= max_word && is_utf8(word);
}

bool is_sound(const Value& value) {
    return is_word(value.name) && value.ids.size() <= max_ids &&
           (value.ids.empty() || value.ids.front() != 0) &&
           rises(value.ids, [](std::uint64_t id) { return id; });
}

} // namespace

const Draft* find(const Model& model, const Subject& subject) {
    const auto found = std::find_if(model.all.begin(), model.all.end(), [&](const Draft& draft) {
        return draft.subject == subject;
    });
    return found == model.all.end() ? nullptr : &*found;
}

const Value* find(const Draft& draft, std::string_view name) {
    const auto found = std::find_if(draft.values.begin(),
                                    draft.values.end(),
                                    [&](const Value& value) { return value.name == name; });
    return found == draft.values.end() ? nullptr : &*found;
}

bool is_sound(const Draft& draft) {
    return is_word(draft.subject.form) && !draft.values.empty() &&
           draft.values.size() <= max_values &&
           std::all_of(draft.values.begin(),
                       draft.values.end(),
                       [](const Value& value) { return is_sound(value); }) &&
           rises(draft.values, [](const Value& value) -> const std::string& { return value.name; });
}

bool is_sound(const Model& model) {
    return model.all.size() <= max_drafts &&
           std::all_of(model.all.begin(),
                       model.all.end(),
                       [](const Draft& draft) { return is_sound(draft); }) &&
           rises(model.all, [](const Draft& draft) -> const Subject& { return draft.subject; });
}

} // namespace ebb::drafts
