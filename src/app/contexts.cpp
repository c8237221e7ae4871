// The contexts of the features' views.
// SPDX-License-Identifier: MIT
#include "app/contexts.h"

#include "app/update.h"
#include "base/sorting.h"
#include "features/boundaries/queries.h"
#include "features/letters/queries.h"
#include "features/pulls/queries.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ebb::app {

namespace {

/// Carries out what the features ask the page around them for.
struct CarryOut {
    const ScreenContext& screen;

    void operator()(GiveFile& file) const { screen.dispatch(std::move(file)); }
    void operator()(PrintOut& page) const { screen.dispatch(std::move(page)); }
    void operator()(CopyWords& words) const { screen.dispatch(std::move(words)); }
    void operator()(const letters::AskForFile&) const { screen.dispatch(OpenFile{}); }
    void operator()(const letters::Ring&) const { screen.dispatch(RingBell{}); }
    void operator()(const letters::Breathe&) const { breathe_over(screen); }
    void operator()(boundaries::PutPlan& plan) const {
        const auto* there =
            pulls::find(shown_vault(screen.model).pulls.cards, pulls::CardId{plan.id});
        pulls::Card card;
        if (there != nullptr) {
            card = *there;
        } else {
            card.cue = std::move(plan.cue);
            card.trigger = plan.trigger;
        }
        card.act = std::move(plan.act);
        screen.dispatch(pulls::Action{pulls::PutCard{std::move(card)}});
    }
    void operator()(const reflect::OpenDoor& wish) const {
        switch (wish.door) {
        case reflect::Door::Breathe:
            breathe_over(screen);
            break;
        case reflect::Door::Help:
            open(screen.state, Place::More);
            screen.state.more_page = MorePage::HelpLines;
            break;
        case reflect::Door::People:
            open_page(screen.state, MorePage::HardMoments);
            break;
        case reflect::Door::Pull:
            begin_pull(screen);
            break;
        case reflect::Door::See:
            screen.state.seeing = true;
            screen.state.arrived = true;
            break;
        case reflect::Door::Write:
            open(screen.state, Place::Write);
            break;
        }
    }
};

/// Whether something slipped today or yesterday.
bool slipped_lately(const boundaries::Model& model, Day today) {
    return std::any_of(model.all.begin(), model.all.end(), [&](const auto& boundary) {
        return std::any_of(boundary.slips.begin(), boundary.slips.end(), [&](const auto& slip) {
            return is_within(slip.day, today, 2);
        });
    });
}

/// What one leaves undone; those first that slipped most often on days on which a pull of the same
/// kind was acted on.
std::vector<pulls::Promise> promises_of(const Vault& vault, const pulls::ViewState& state) {
    std::vector<Day> acted;
    const pulls::Pull* now = pulls::begun_at(vault.pulls, state.began_at);
    for (const auto& pull : vault.pulls.pulls) {
        if (now != nullptr && pull->outcome == pulls::Outcome::Acted && pull->kind == now->kind)
            acted.push_back(pull->day);
    }
    struct Likely {
        pulls::Promise promise;
        std::ptrdiff_t times;
    };
    std::vector<Likely> all;
    for (const boundaries::Boundary& boundary : vault.boundaries.all) {
        if (boundary.archived || boundary.kind != boundaries::Kind::Refrain) continue;
        const auto times = std::count_if(acted.begin(), acted.end(), [&](Day day) {
            return boundaries::has_slip(boundary, day);
        });
        all.push_back({{boundary.id.value, boundary.name, boundary.why}, times});
    }
    sort(all, [](const Likely& a, const Likely& b) { return a.times > b.times; });
    std::vector<pulls::Promise> promises;
    for (const Likely& one : all)
        promises.push_back(one.promise);
    return promises;
}

} // namespace

void with_boundaries(const ScreenContext& screen,
                     FunctionRef<void(const boundaries::ViewContext&)> use) {
    const Vault& vault = shown_vault(screen.model);
    const auto act = wishes_of<boundaries::Action, boundaries::Refusal>(screen.dispatch);
    const auto keep = wishes_of<drafts::Action, drafts::Refusal>(screen.dispatch);
    const auto send = [&](boundaries::Errand errand) { std::visit(CarryOut{screen}, errand); };
    std::vector<boundaries::Plan> plans;
    for (const pulls::Card& card : vault.pulls.cards)
        plans.push_back({card.id.value, card.trigger, card.cue, card.act});
    use({.language = screen.model.language,
         .model = vault.boundaries,
         .state = screen.state.boundaries,
         .now = screen.now,
         .today = today(screen.model, screen.now),
         .day_start_hour = vault.settings.day_start_hour,
         .plans = plans,
         .dispatch = act,
         .drafts = {screen.model.language, vault.drafts, screen.state.drafts, keep},
         .send = send});
}

void with_breathing(const ScreenContext& screen,
                    FunctionRef<void(const breathing::ViewContext&)> use) {
    const Vault& vault = shown_vault(screen.model);
    const auto act = wishes_of<breathing::Action, breathing::Refusal>(screen.dispatch);
    const auto keep = wishes_of<drafts::Action, drafts::Refusal>(screen.dispatch);
    const auto ask = [&](breathing::Wish wish) { screen.dispatch(std::move(wish)); };
    use({.language = screen.model.language,
         .model = vault.breathing,
         .state = screen.state.breathing,
         .now = screen.now,
         .dispatch = act,
         .drafts = {screen.model.language, vault.drafts, screen.state.drafts, keep},
         .ask = ask});
}

void with_letters(const ScreenContext& screen,
                  float height,
                  FunctionRef<void(const letters::ViewContext&)> use) {
    const Vault& vault = shown_vault(screen.model);
    const auto act = wishes_of<letters::Action, letters::Refusal>(screen.dispatch);
    const auto keep = wishes_of<drafts::Action, drafts::Refusal>(screen.dispatch);
    const auto send = [&](letters::Errand errand) { std::visit(CarryOut{screen}, errand); };
    use({.language = screen.model.language,
         .model = vault.letters,
         .state = screen.state.letters,
         .now = screen.now,
         .today = today(screen.model, screen.now),
         .writable = screen.model.writable,
         .height = height,
         .dispatch = act,
         .drafts = {screen.model.language, vault.drafts, screen.state.drafts, keep},
         .send = send});
}

void with_pulls(const ScreenContext& screen, FunctionRef<void(const pulls::ViewContext&)> use) {
    const Vault& vault = shown_vault(screen.model);
    const auto act = wishes_of<pulls::Action, pulls::Refusal>(screen.dispatch);
    const auto keep = wishes_of<drafts::Action, drafts::Refusal>(screen.dispatch);
    const auto copy = [&](std::string text) { screen.dispatch(CopyWords{std::move(text)}); };
    const auto copied = [&](std::string_view text) { return is_copied(screen.model, text); };
    const auto to_letter = [&](std::string text) {
        letters::BeginLetter wish{letters::Kind::Unsent, {}, std::move(text)};
        screen.dispatch(letters::Action{std::move(wish)});
    };
    const auto breathe = [&] {
        with_breathing(screen, [&](const auto& breathing) {
            breathing::start(screen.ui, breathing, breathing::From::Pull);
        });
    };
    const auto help = [&] {
        screen.state.place = Place::Reflect;
        reflect::open_help(screen.state.reflect);
    };
    const Day day = today(screen.model, screen.now);
    std::vector<pulls::Promise> promises;
    if (pulls::fills_screen(screen.state.pulls)) promises = promises_of(vault, screen.state.pulls);
    const auto promised = wishes_of<boundaries::Action, boundaries::Refusal>(screen.dispatch);
    const ebb::Dispatch<boundaries::Action, boundaries::Refusal> log(promised);
    const auto slip = [&](std::uint64_t id) {
        boundaries::LogSlip wish{boundaries::BoundaryId{id}, {}};
        wish.slip.day = day;
        return log(wish);
    };
    const auto days = [&](std::uint64_t id) {
        const auto* there = boundaries::find(vault.boundaries, boundaries::BoundaryId{id});
        if (there == nullptr) return pulls::KeptDays{};
        const boundaries::Tally tally = boundaries::standing(*there, day).tally;
        return pulls::KeptDays{tally.kept, tally.counted()};
    };
    use({.language = screen.model.language,
         .model = vault.pulls,
         .state = screen.state.pulls,
         .now = screen.now,
         .day_start_hour = vault.settings.day_start_hour,
         .promises = promises,
         .dispatch = act,
         .drafts = {screen.model.language, vault.drafts, screen.state.drafts, keep},
         .slip = slip,
         .days = days,
         .copy = copy,
         .copied = copied,
         .to_letter = to_letter,
         .breathe = breathe,
         .help = help});
}

void with_reflect(const ScreenContext& screen,
                  float height,
                  FunctionRef<void(const reflect::ViewContext&)> use) {
    const Vault& vault = shown_vault(screen.model);
    const auto act = wishes_of<reflect::Action, reflect::Refusal>(screen.dispatch);
    const auto send = [&](reflect::Errand errand) { std::visit(CarryOut{screen}, errand); };
    const auto copied = [&](std::string_view words) { return is_copied(screen.model, words); };
    const auto own = [&] { return letters::own_qualities(vault.letters); };
    use({.language = screen.model.language,
         .catalog = screen.model.catalog,
         .model = vault.reflect,
         .state = screen.state.reflect,
         .now = screen.now,
         .today = today(screen.model, screen.now),
         .writable = screen.model.writable,
         .after_slip = slipped_lately(vault.boundaries, today(screen.model, screen.now)),
         .height = height,
         .dispatch = act,
         .send = send,
         .copied = copied,
         .qualities = own});
}

void open(ScreenState& state, Place place) {
    state.place = place;
    state.arrived = true;
    state.more_page.reset();
    state.past = {};
    state.seeing = false;
    state.passcode = {};
    state.boundaries.page = boundaries::ViewState::Page::List;
    breathing::open(state.breathing);
}

void open_page(ScreenState& state, MorePage page) {
    state.place = Place::More;
    state.more_page = page;
    state.arrived = true;
    state.past = {};
    state.passcode = {};
}

void breathe_over(const ScreenContext& screen) {
    with_breathing(screen, [&](const auto& context) {
        breathing::start(screen.ui, context, breathing::From::Over);
    });
}

void begin_pull(const ScreenContext& screen) {
    with_pulls(screen, [&](const auto& context) { pulls::begin(screen.ui, context); });
}

} // namespace ebb::app
