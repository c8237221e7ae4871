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

} // namespace

void add_missing(Model& here, const Model& there, Went went) {
    for (const Draft& other : there.all) {
        std::optional<Draft> draft = renamed(other, went);
        if (draft && find(here, draft->subject) == nullptr) here.all.push_back(*std::move(draft));
    }
    sort(here.all, [](const Draft& a, const Draft& b) { return a.subject < b.subject; });
}

} // namespace ebb::drafts
