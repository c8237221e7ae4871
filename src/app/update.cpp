// How an action changes the model.
// SPDX-License-Identifier: MIT
#include "app/update.h"

#include "app/drafts.h"
#include "app/update_vault.h"
#include "app/vault_codec.h"
#include "features/boundaries/update.h"
#include "features/breathing/update.h"
#include "features/drafts/update.h"
#include "features/letters/update.h"
#include "features/pulls/update.h"
#include "features/reflect/update.h"
#include "features/settings/update.h"

#include <utility>

namespace ebb::app {

namespace {

/// The vault that a person's wish changes, or null if nothing may be changed now.
Vault* changeable(Model& model) {
    if (!model.writable || model.lock_work.moves) {
        return nullptr;
    }
    if (std::holds_alternative<Absent>(model.session)) {
        model.session = Open{};
    }
    auto* open = std::get_if<Open>(&model.session);
    return open == nullptr ? nullptr : &open->vault;
}

void apply(Model& model, const boundaries::Action& action, const Now& now, Effects&) {
    if (Vault* vault = changeable(model)) {
        const int hour = vault->settings.day_start_hour;
        vault->boundaries = update(std::move(vault->boundaries), action, now, hour);
    }
}

void apply(Model& model, const breathing::Action& action, const Now&, Effects&) {
    if (Vault* vault = changeable(model)) {
        const int hour = vault->settings.day_start_hour;
        vault->breathing = update(std::move(vault->breathing), action, hour);
    }
}

void apply(Model&, const breathing::Wish& wish, const Now&, Effects& effects) {
    if (const auto* say = std::get_if<breathing::Say>(&wish)) {
        effects.emplace_back(Announce{std::string(say->text)});
    } else if (const auto* guide = std::get_if<breathing::Guide>(&wish)) {
        effects.emplace_back(*guide);
    } else if (const auto* end = std::get_if<breathing::EndGuide>(&wish)) {
        effects.emplace_back(*end);
    }
}

void apply(Model& model, const letters::Action& action, const Now& now, Effects&) {
    if (Vault* vault = changeable(model)) {
        vault->letters = update(std::move(vault->letters), action, now, today(model, now));
    }
}

void apply(Model& model, const pulls::Action& action, const Now& now, Effects&) {
    if (Vault* vault = changeable(model)) {
        const int hour = vault->settings.day_start_hour;
        vault->pulls = update(std::move(vault->pulls), action, now, hour);
    }
}

void apply(Model& model, const reflect::Action& action, const Now& now, Effects&) {
    if (Vault* vault = changeable(model)) {
        vault->reflect = update(std::move(vault->reflect), action, now, today(model, now));
    }
}

void apply(Model& model, const settings::Action& action, const Now&, Effects&) {
    if (Vault* vault = changeable(model)) {
        vault->settings = update(vault->settings, action);
    }
}

void apply(Model& model, const drafts::Action& action, const Now& now, Effects&) {
    if (Vault* vault = changeable(model)) {
        vault->drafts = update(std::move(vault->drafts), action, today(model, now));
    }
}

void apply(Model& model, const CompleteForm& form, const Now& now, Effects& effects) {
    for (const Wish& wish : form.wishes) {
        std::visit([&](const auto& what) { apply(model, what, now, effects); }, wish);
    }
    apply(model, drafts::Action{drafts::DiscardDraft{form.form}}, now, effects);
}

void apply(Model& model, const VaultLoaded& loaded, const Now&, Effects&) {
    model.writable = loaded.writable;
    model.save = Saved{};
    model.locks = loaded.locks;
    model.lock_work = {};
    model.damaged = loaded.damaged;
    model.past.returned = !loaded.objects.empty();
    if (loaded.objects.empty()) {
        model.session = Absent{};
        return;
    }
    Result<Vault, VaultProblem> vault =
        loaded.damaged.empty() ? decode_vault(loaded.objects) : decode_rest(loaded.objects);
    if (vault) {
        model.session = Open{std::move(vault).value()};
    } else {
        model.session = Unreadable{vault.error()};
    }
}

void apply(Model& model, const VaultNotOpened& why, const Now&, Effects&) {
    model.session = Unreadable{why.problem, why.older_state};
    model.writable = why.writable;
    model.lock_work = {};
}

void apply(Model& model, const LoadFailed& failed, const Now&, Effects&) {
    model.session = Unavailable{failed.problem};
}

void apply(Model& model, const SaveSucceeded&, const Now&, Effects&) {
    model.save = Saved{};
}

void apply(Model& model, const SaveFailed& failed, const Now&, Effects&) {
    model.save = NotSaved{failed.problem};
}

void apply(Model& model, const WriterLost&, const Now&, Effects&) {
    model.writable = false;
}

void apply(Model& model, const TookOver& took, const Now&, Effects& effects) {
    // Somebody else may have written since this page was loaded: it starts from what is stored.
    if (!took.gone && std::holds_alternative<Saved>(model.save)) {
        effects.emplace_back(Reload{});
    } else {
        model.writable = true;
        effects.emplace_back(ReadAgain{});
    }
}

void apply(Model& model, const SawTogether&, const Now&, Effects&) {
    model.together = false;
}

void apply(Model& model, const RetrySave&, const Now&, Effects&) {
    // The store tries by itself, except where somebody may have removed the data on purpose.
    const auto* failed = std::get_if<NotSaved>(&model.save);
    if (failed != nullptr && failed->problem == SaveProblem::Gone) {
        model.save = Saving{};
    }
}

void apply(Model&, const AskToWrite&, const Now&, Effects& effects) {
    effects.emplace_back(TakeOver{});
}

void apply(Model&, const LoadAgain&, const Now&, Effects& effects) {
    effects.emplace_back(Reload{});
}

void apply(Model& model, const FileOpened& file, const Now& now, Effects& effects) {
    letters::BeginLetter wish{letters::Kind::FreePage, {}, file.text};
    apply(model, letters::Action{std::move(wish)}, now, effects);
}

void apply(Model& model, const TextsLoaded& loaded, const Now&, Effects&) {
    model.catalog = reflect::read_catalog(loaded.text);
}

void apply(Model&, const DownloadFile& wish, const Now&, Effects& effects) {
    effects.emplace_back(wish);
}

void apply(Model& model, const CopyText& wish, const Now&, Effects& effects) {
    model.clipboard = {std::hash<std::string_view>()(wish.text)};
    effects.emplace_back(wish);
}

void apply(Model& model, const TextCopied&, const Now&, Effects&) {
    model.clipboard.holds = model.clipboard.asked;
}

void apply(Model&, const PrintText& wish, const Now&, Effects& effects) {
    effects.emplace_back(wish);
}

void apply(Model&, const OpenFile& wish, const Now&, Effects& effects) {
    effects.emplace_back(wish);
}

void apply(Model&, const RingBell& wish, const Now&, Effects& effects) {
    effects.emplace_back(wish);
}

void apply(Model& model, const PageChanged& changed, const Now&, Effects&) {
    model.page = changed.page;
}

void apply(Model&, const PageErrand& wish, const Now&, Effects& effects) {
    effects.emplace_back(wish);
}

} // namespace

Model update(Model model, const Action& action, const Now& now, Effects& effects) {
    std::visit([&](const auto& what) { apply(model, what, now, effects); }, action);
    settle_drafts(model);
    return model;
}

const Vault* vault_of(const Model& model) {
    const auto* open = std::get_if<Open>(&model.session);
    return open == nullptr ? nullptr : &open->vault;
}

Day today(const Model& model, const Now& now) {
    const Vault* vault = vault_of(model);
    const int hour = vault == nullptr ? 0 : vault->settings.day_start_hour;
    const Result<Day, DateError> day = civil_day(now, hour);
    return day ? day.value() : Day::nearest(now.utc_ms < 0 ? Day::first_number : Day::last_number);
}

} // namespace ebb::app
