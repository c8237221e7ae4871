// Drafts: what each action changes, and why some change nothing.
// SPDX-License-Identifier: MIT
#include "features/drafts/update.h"

#include "base/sorting.h"
#include "base/text.h"
#include "features/drafts/queries.h"

#include <algorithm>
#include <utility>

namespace ebb::drafts {
namespace {

/// None: done. Otherwise nothing was changed.
using Outcome = std::optional<Refusal>;
constexpr Outcome done = std::nullopt;

std::size_t bytes_of(const Model& model) {
    std::size_t bytes = 0;
    for (const Draft& draft : model.all) {
        for (const Value& value : draft.values)
            bytes += value.text.size();
    }
    return bytes;
}

Outcome tidy(Value& value) {
    if (!is_utf8(value.text)) return Refusal::NotText;
    if (code_point_count(value.text) > max_text) return Refusal::TooLong;
    if (value.ids.size() > max_ids) return Refusal::TooMany;
    value.text = to_lines(value.text);
    sort(value.ids);
    value.ids.erase(std::unique(value.ids.begin(), value.ids.end()), value.ids.end());
    return done;
}

void put(Draft& draft, Value value) {
    const auto place = std::lower_bound(
        draft.values.begin(), draft.values.end(), value.name, [](const Value& a, const auto& name) {
            return a.name < name;
        });
    if (place != draft.values.end() && place->name == value.name) {
        *place = std::move(value);
    } else {
        draft.values.insert(place, std::move(value));
    }
}

/// Puts the draft in its place; one that is empty goes.
Outcome put(Model& model, Draft draft) {
    const auto place = std::lower_bound(
        model.all.begin(), model.all.end(), draft.subject, [](const Draft& a, const Subject& b) {
            return a.subject < b;
        });
    const bool there = place != model.all.end() && place->subject == draft.subject;
    if (draft.values.empty()) {
        if (!there) return Refusal::NotThere;
        model.all.erase(place);
        return done;
    }
    if (!is_sound(draft)) {
        return draft.values.size() > max_values ? Refusal::TooMany : Refusal::Unsound;
    }
    if (there) {
        *place = std::move(draft);
    } else {
        if (model.all.size() >= max_drafts) return Refusal::TooMany;
        model.all.insert(place, std::move(draft));
    }
    return bytes_of(model) > max_bytes ? Outcome(Refusal::TooLong) : done;
}

Outcome apply(Model& model, const WriteDraft& wish, Day today) {
    const Draft* before = find(model, wish.subject);
    Draft draft = before == nullptr ? Draft{} : *before;
    draft.subject = wish.subject;
    for (Value value : wish.values) {
        if (const Outcome refused = tidy(value)) return refused;
        put(draft, std::move(value));
    }
    for (const std::string& name : wish.as_before)
        std::erase_if(draft.values, [&](const Value& value) { return value.name == name; });
    if (before == nullptr ? draft.values.empty() : draft.values == before->values) return done;
    draft.touched = today;
    return put(model, std::move(draft));
}

Outcome apply(Model& model, const DiscardDraft& wish, Day) {
    return put(model, Draft{wish.subject, {}, {}, {}});
}

Outcome apply(Model& model, const RestoreDraft& wish, Day) {
    if (find(model, wish.draft.subject) != nullptr || wish.draft.values.empty()) {
        return Refusal::Unsound;
    }
    Draft draft = wish.draft;
    for (Value& value : draft.values) {
        if (const Outcome refused = tidy(value)) return refused;
    }
    return put(model, std::move(draft));
}

} // namespace

std::optional<Refusal> update(Model& model, const Action& action, Day today) {
    Model next = model;
    const Outcome refused =
        std::visit([&](const auto& wish) { return apply(next, wish, today); }, action);
    if (!refused) model = std::move(next);
    return refused;
}

} // namespace ebb::drafts
