// Drafts of two vaults as one.
// SPDX-License-Identifier: MIT
#include "features/drafts/merge.h"

#include "base/sorting.h"
#include "features/drafts/queries.h"

#include <algorithm>
#include <utility>

namespace ebb::drafts {
namespace {

/// The draft with the ids that its things have here; none if what it is about did not come along.
std::optional<Draft> renamed(Draft draft, Went went) {
    std::uint64_t& about = draft.subject.about;
    if (about != 0) {
        const std::optional<std::uint64_t> id = went(draft.subject.form, about);
        if (!id) return std::nullopt;
        about = *id;
    }
    for (Value& value : draft.values) {
        std::vector<std::uint64_t> ids;
        for (const std::uint64_t there : value.ids) {
            if (const auto id = went(draft.subject.form, there)) ids.push_back(*id);
        }
        value.ids = std::move(ids);
        sort(value.ids);
        value.ids.erase(std::unique(value.ids.begin(), value.ids.end()), value.ids.end());
    }
    return draft;
}

/// Not a number, a day or a moment.
bool is_words(std::string_view text) {
    return text.find_first_not_of("0123456789-: ") != std::string_view::npos;
}

std::string both(const std::string& here, const std::string& there) {
    const bool went_on = there.starts_with(here);
    if (here.starts_with(there) || (!is_words(here) && !is_words(there))) return here;
    if (went_on) return there;
    const bool lines = (here + there).find('\n') != std::string::npos;
    return *both_texts(here, there, lines ? new_paragraph : on_the_line, std::string::npos);
}

} // namespace

void bring_together(Draft& here, const Draft& there, const Draft* before) {
    const auto is_as_before = [&](const Value& value) {
        const Value* was = before == nullptr ? nullptr : find(*before, value.name);
        return was != nullptr && *was == value;
    };
    std::vector<Value> values;
    for (const Value& value : here.values) {
        const Value* other = find(there, value.name);
        if (is_as_before(value)) {
            if (other != nullptr) values.push_back(*other);
            continue;
        }
        values.push_back(value);
        if (other != nullptr && !is_as_before(*other))
            values.back().text = both(value.text, other->text);
    }
    for (const Value& other : there.values) {
        if (find(here, other.name) == nullptr && !is_as_before(other)) values.push_back(other);
    }
    sort(values, [](const Value& a, const Value& b) { return a.name < b.name; });
    here.values = std::move(values);
}

void add_missing(Model& here, const Model& there, Went went) {
    for (const Draft& other : there.all) {
        std::optional<Draft> draft = renamed(other, went);
        if (draft && find(here, draft->subject) == nullptr) here.all.push_back(*std::move(draft));
    }
    sort(here.all, [](const Draft& a, const Draft& b) { return a.subject < b.subject; });
}

void carry_over(Model& there, const Model& before, Model mine, Went went) {
    carry_list(there.all, before.all, mine.all);
    for (Draft& draft : mine.all) {
        const Draft* same = find_like(there.all, draft);
        if (same == nullptr) continue;
        bring_together(draft, *same, find_like(before.all, draft));
        there.all.erase(there.all.begin() + (same - there.all.data()));
    }
    std::erase_if(mine.all, [](const Draft& draft) { return draft.values.empty(); });
    add_missing(there, mine, [&](std::string_view form, std::uint64_t id) {
        return std::optional(went(form, id).value_or(id));
    });
}

} // namespace ebb::drafts
