// Drafts and the things that they are about.
// SPDX-License-Identifier: MIT
#include "app/drafts.h"

#include "features/drafts/queries.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace ebb::app {

namespace {

/// Whether the thing is there. What a later release's forms are about is not known here.
bool is_there(const Vault& vault, const drafts::Subject& subject) {
    const std::string_view name = drafts::feature_of(subject.form);
    bool there = true;
    const auto look = [&](std::string_view feature, const auto& model) {
        if constexpr (requires { has_id(model, subject.about); }) {
            if (feature == name) there = has_id(model, subject.about);
        }
    };
    if (subject.about == 0) return true;
#define EBB_LOOK(feature) look(#feature, vault.feature);
    EBB_FEATURES(EBB_LOOK)
#undef EBB_LOOK
    return there;
}

} // namespace

void settle_drafts(Model& model) {
    auto* open = std::get_if<Open>(&model.session);
    if (open == nullptr) {
        model.drafts_of_removed.clear(); // Behind a lock there are no words.
        return;
    }
    Vault& vault = open->vault;
    std::erase_if(model.drafts_of_removed, [&](const drafts::Draft& draft) {
        if (!is_there(vault, draft.subject)) return false;
        // Refused where another was begun meanwhile: the newer one stays.
        (void)update(vault.drafts, drafts::RestoreDraft{draft}, draft.touched);
        return true;
    });
    std::erase_if(vault.drafts.all, [&](const drafts::Draft& draft) {
        if (is_there(vault, draft.subject)) return false;
        model.drafts_of_removed.push_back(draft);
        return true;
    });
}

} // namespace ebb::app
