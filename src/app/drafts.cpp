// Drafts and the things that they are about.
// SPDX-License-Identifier: MIT
#include "app/drafts.h"

#include "features/boundaries/queries.h"
#include "features/breathing/queries.h"
#include "features/drafts/update.h"
#include "features/letters/queries.h"
#include "features/pulls/queries.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace ebb::app {

namespace {

bool has_id(const boundaries::Model& model, std::uint64_t id) {
    return std::any_of(model.all.begin(), model.all.end(), [&](const auto& boundary) {
        return boundary.id.value == id || find(boundary, boundaries::SlipId{id}) != nullptr;
    });
}

bool has_id(const pulls::Model& model, std::uint64_t id) {
    return find(model.cards, pulls::CardId{id}) != nullptr ||
           find(model.notes, pulls::NoteId{id}) != nullptr ||
           find(model.people, pulls::PersonId{id}) != nullptr ||
           find(model.parked, pulls::ParkedId{id}) != nullptr;
}

/// Whether the thing is there. What a later release's forms are about is not known here.
bool is_there(const Vault& vault, const drafts::Subject& subject) {
    const std::uint64_t id = subject.about;
    const std::string_view form = subject.form;
    const std::string_view feature = form.substr(0, form.find('.'));
    if (id == 0) return true;
    if (feature == "boundaries") return has_id(vault.boundaries, id);
    if (feature == "breathing") return find_own(vault.breathing, {id}) != nullptr;
    if (feature == "letters") return find(vault.letters, letters::LetterId{id}) != nullptr;
    if (feature == "pulls") return has_id(vault.pulls, id);
    return true;
}

} // namespace

void settle_drafts(Model& model) {
    auto* open = std::get_if<Open>(&model.session);
    if (open == nullptr) {
        model.set_aside.clear(); // Behind a lock there are no words.
        return;
    }
    Vault& vault = open->vault;
    std::erase_if(model.set_aside, [&](const drafts::Draft& draft) {
        if (!is_there(vault, draft.subject)) return false;
        // Refused where another was begun meanwhile: the newer one stays.
        (void)update(vault.drafts, drafts::RestoreDraft{draft}, draft.touched);
        return true;
    });
    std::erase_if(vault.drafts.all, [&](const drafts::Draft& draft) {
        if (is_there(vault, draft.subject)) return false;
        model.set_aside.push_back(draft);
        return true;
    });
}

} // namespace ebb::app
