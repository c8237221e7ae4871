// What the screen shows of the boundaries.
// SPDX-License-Identifier: MIT
#include "app/boundary_view.h"

#include "app/past_view.h"
#include "app/update.h"
#include "features/boundaries/view.h"
#include "features/home/view.h"
#include "features/pulls/queries.h"

#include <utility>
#include <variant>
#include <vector>

namespace ebb::app {

namespace {

struct CarryOut {
    const MoreContext& at;

    void operator()(boundaries::GiveFile& file) const {
        at.dispatch(DownloadFile{std::move(file.name), std::move(file.mime), std::move(file.text)});
    }
    void operator()(boundaries::PrintOut& page) const {
        at.dispatch(PrintText{std::move(page.title), std::move(page.text)});
    }
    void operator()(boundaries::KeepPlan& plan) const {
        pulls::Card card;
        if (const Vault* vault = vault_of(at.model)) {
            const auto* there = pulls::find(vault->pulls.cards, pulls::CardId{plan.id});
            if (there != nullptr) card = *there;
        }
        card.cue = std::move(plan.cue);
        card.act = std::move(plan.act);
        at.dispatch(pulls::Action{pulls::KeepCard{std::move(card)}});
    }
};

/// Calls `use` with what the boundaries' views are given.
template <class Use>
void with_boundaries(const MoreContext& at, Use use) {
    static const Vault nothing_yet;
    const Vault* vault = vault_of(at.model);
    const Vault& shown = vault == nullptr ? nothing_yet : *vault;
    // Named, because the context only refers to them.
    const auto act = wishes_of<boundaries::Action, boundaries::Refusal>(at.dispatch);
    const auto keep = wishes_of<drafts::Action, drafts::Refusal>(at.dispatch);
    const drafts::ViewContext drafts{shown.drafts, at.state.drafts, keep};
    const auto send = [&](boundaries::Errand errand) { std::visit(CarryOut{at}, errand); };
    std::vector<boundaries::Plan> plans;
    for (const pulls::Card& card : shown.pulls.cards)
        plans.push_back({card.id.value, card.cue, card.act});
    use(boundaries::ViewContext{shown.boundaries,
                                at.state.boundaries,
                                at.now,
                                today(at.model, at.now),
                                shown.settings.day_start_hour,
                                plans,
                                act,
                                drafts,
                                send});
}

} // namespace

void draw_today(const MoreContext& at, bool arrived) {
    boundaries::ViewState& state = at.state.boundaries;
    state.arrived = state.arrived || arrived;
    with_boundaries(at, [&](const auto& context) {
        home::draw(at.ui, context, vault_of(at.model) == nullptr);
    });
    if (state.page == boundaries::ViewState::Page::List) draw_past_on_today(at);
}

bool has_aside(const MoreContext& at) {
    const Vault* vault = vault_of(at.model);
    return at.state.place == Place::Today && vault != nullptr && !vault->boundaries.all.empty() &&
           at.state.boundaries.page == boundaries::ViewState::Page::List;
}

void draw_aside(const MoreContext& at) {
    with_boundaries(at, [&](const auto& context) { boundaries::draw_aside(at.ui, context); });
}

void draw_help_lines(const MoreContext& at) {
    with_boundaries(at, [&](const auto& context) { boundaries::draw_help(at.ui, context); });
}

void draw_reminder(const MoreContext& at) {
    with_boundaries(at, [&](const auto& context) { boundaries::draw_reminder(at.ui, context); });
}

} // namespace ebb::app
