// What the screen shows of the pulls.
// SPDX-License-Identifier: MIT
#include "app/pull_view.h"

#include "app/update.h"
#include "features/breathing/view.h"
#include "features/insight/view.h"
#include "features/pulls/view.h"
#include "features/reflect/view.h"

#include <string>
#include <utility>

namespace ebb::app {

namespace {

const Vault& shown(const Model& model) {
    static const Vault nothing_yet;
    const Vault* vault = vault_of(model);
    return vault == nullptr ? nothing_yet : *vault;
}

template <class Use>
void with_breathing(const MoreContext& at, Use use) {
    const auto act = wishes_of<breathing::Action, breathing::Refusal>(at.dispatch);
    const auto ask = [&](breathing::Wish wish) { at.dispatch(std::move(wish)); };
    const auto keep = wishes_of<drafts::Action, drafts::Refusal>(at.dispatch);
    const drafts::ViewContext drafts{shown(at.model).drafts, at.state.drafts, keep};
    use(breathing::ViewContext{
        shown(at.model).breathing, at.state.breathing, at.now, act, drafts, ask});
}

template <class Use>
void with_pulls(const MoreContext& at, Use use) {
    const Vault& vault = shown(at.model);
    const auto act = wishes_of<pulls::Action, pulls::Refusal>(at.dispatch);
    const auto keep = wishes_of<drafts::Action, drafts::Refusal>(at.dispatch);
    const drafts::ViewContext drafts{vault.drafts, at.state.drafts, keep};
    const auto copy = [&](std::string text) { at.dispatch(CopyText{std::move(text)}); };
    const auto copied = [&](std::string_view text) { return is_copied(at.model, text); };
    const auto to_letter = [&](std::string text) {
        letters::BeginLetter wish{letters::Kind::Unsent, {}, std::move(text)};
        at.dispatch(letters::Action{std::move(wish)});
    };
    const auto breathe = [&] {
        with_breathing(at, [&](const auto& breathing) {
            breathing::start(at.ui, breathing, breathing::From::Pull);
        });
    };
    const auto help = [&] {
        at.state.place = Place::Reflect;
        reflect::open_help(at.state.reflect);
    };
    use(pulls::ViewContext{vault.pulls,
                           at.state.pulls,
                           at.now,
                           vault.settings.day_start_hour,
                           act,
                           drafts,
                           copy,
                           copied,
                           to_letter,
                           breathe,
                           help});
}

} // namespace

void begin_pull(const MoreContext& at) {
    with_pulls(at, [&](const auto& context) { pulls::begin(at.ui, context); });
}

bool draw_whole(const MoreContext& at, FunctionRef<void()> hide, FunctionRef<void()> corner) {
    const bool felt = pulls::fills_screen(at.state.pulls);
    if (breathing::fills_screen(at.state.breathing)) {
        with_breathing(at, [&](const auto& context) {
            const breathing::Left left = breathing::draw_whole(at.ui, context, hide);
            if (left == breathing::Left::No) return;
            if (felt) {
                pulls::breathed(at.state.pulls, left == breathing::Left::On);
            } else {
                at.state.arrived = true;
            }
        });
    } else if (felt) {
        with_pulls(at, [&](const auto& context) { pulls::draw_whole(at.ui, context, corner); });
    } else {
        return false;
    }
    // Back where somebody was, the heading is read out.
    if (felt && !pulls::fills_screen(at.state.pulls)) at.state.arrived = true;
    return true;
}

void draw_parked_offer(const MoreContext& at) {
    with_pulls(at, [&](const auto& context) { pulls::draw_offer(at.ui, context); });
}

void draw_hard_moments(const MoreContext& at) {
    with_pulls(at, [&](const auto& context) { pulls::draw_making(at.ui, context); });
}

void draw_what_i_see(const MoreContext& at) {
    const Vault& vault = shown(at.model);
    const auto print = [&](std::string title, std::string text) {
        at.dispatch(PrintText{std::move(title), std::move(text)});
    };
    insight::draw(
        at.ui, {vault.pulls, vault.boundaries, at.state.insight, today(at.model, at.now), print});
}

} // namespace ebb::app
