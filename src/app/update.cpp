// How an action changes the model.
// SPDX-License-Identifier: MIT
#include "app/update.h"

#include "app/drafts.h"
#include "app/update_vault.h"
#include "app/vault_codec.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace ebb::app {

namespace {

/// A person's wish changes the vault, if it may be changed now.
template <class Change>
Answer change(Model& model, Change carry_out) {
    if (!model.writable || moves(model.lock_work)) return NotNow{};
    if (auto* open = std::get_if<Open>(&model.session)) return carry_out(open->vault);
    if (!std::holds_alternative<Absent>(model.session)) return NotNow{};
    Open first;
    Answer answer = carry_out(first.vault);
    if (!answer.refused) model.session = std::move(first);
    return answer;
}

#define EBB_APPLY(feature)                                                                         \
    Answer apply(Model& model, const feature::Action& action, const Now& now, Effects&) {          \
        return change(model, [&](Vault& vault) -> Answer {                                         \
            return carry_out(vault.feature, action, {now, vault.settings.day_start_hour});         \
        });                                                                                        \
    }
EBB_FEATURES(EBB_APPLY)
#undef EBB_APPLY

void apply(Model&, const breathing::Wish& wish, const Now&, Effects& effects) {
    if (const auto* say = std::get_if<breathing::Say>(&wish)) {
        effects.emplace_back(Announce{std::string(say->text)});
    } else if (const auto* guide = std::get_if<breathing::Guide>(&wish)) {
        effects.emplace_back(*guide);
    } else if (const auto* end = std::get_if<breathing::EndGuide>(&wish)) {
        effects.emplace_back(*end);
    }
}

void apply(Model& model, const VaultLoaded& loaded, const Now&, Effects& effects) {
    model.writable = loaded.writable;
    model.save = Saved{};
    model.locks = loaded.locks;
    model.lock_work = locks::AtRest{};
    model.damage = loaded.damage;
    model.mended = loaded.mended;
    model.past.returned = !loaded.objects.empty();
    if (loaded.objects.empty()) {
        model.session = Absent{};
        return;
    }
    Result<Rest, VaultProblem> rest = decode_rest(loaded.objects);
    const auto is_bad = [&](const auto& object) {
        return std::binary_search(rest->bad.begin(), rest->bad.end(), object.first);
    };
    if (!rest || std::all_of(loaded.objects.begin(), loaded.objects.end(), is_bad)) {
        model.session = Unreadable{rest ? VaultProblem::Damaged : rest.error()};
        return;
    }
    model.session = Open{std::move(rest->vault)};
    model.mended = model.mended || !rest->bad.empty();
    Quarantine keep;
    for (std::string& name : rest->bad) {
        const auto is_it = [&](const DamagedPart& part) { return part.name == name; };
        std::vector<DamagedPart>& parts = model.damage.parts;
        if (std::any_of(parts.begin(), parts.end(), is_it)) continue;
        parts.emplace_back().name = name;
        parts.back().partly = true;
        keep.names.push_back(std::move(name));
    }
    if (!keep.names.empty()) effects.emplace_back(std::move(keep));
}

void apply(Model& model, const VaultNotOpened& why, const Now&, Effects&) {
    model.session = Unreadable{why.problem, why.older_state};
    model.writable = why.writable;
    model.lock_work = locks::AtRest{};
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

Answer apply(Model& model, const FileOpened& file, const Now& now, Effects& effects) {
    letters::BeginLetter wish{letters::Kind::FreePage, {}, file.text};
    return apply(model, letters::Action{std::move(wish)}, now, effects);
}

void apply(Model& model, const LanguageLoaded& loaded, const Now&, Effects&) {
    model.language = loaded.language;
}

void apply(Model& model, const TextsLoaded& loaded, const Now&, Effects&) {
    model.catalog = reflect::read_catalog(loaded.text);
}

void apply(Model&, const GiveFile& wish, const Now&, Effects& effects) {
    effects.emplace_back(wish);
}

void apply(Model& model, const CopyWords& wish, const Now&, Effects& effects) {
    model.clipboard = {std::hash<std::string_view>()(wish.text)};
    effects.emplace_back(wish);
}

void apply(Model& model, const TextCopied&, const Now&, Effects&) {
    model.clipboard.holds = model.clipboard.asked;
}

void apply(Model&, const PrintOut& wish, const Now&, Effects& effects) {
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

Answer update(Model& model, const Action& action, const Now& now, Effects& effects) {
    Answer answer = std::visit(
        [&](const auto& what) -> Answer {
            if constexpr (std::is_void_v<decltype(apply(model, what, now, effects))>) {
                apply(model, what, now, effects);
                return {};
            } else {
                return apply(model, what, now, effects);
            }
        },
        action);
    settle_drafts(model);
    return answer;
}

const Vault* vault_of(const Model& model) {
    const auto* open = std::get_if<Open>(&model.session);
    return open == nullptr ? nullptr : &open->vault;
}

const Vault& shown_vault(const Model& model) {
    static const Vault nothing_yet;
    const Vault* vault = vault_of(model);
    return vault == nullptr ? nothing_yet : *vault;
}

Day today(const Model& model, const Now& now) {
    const Vault* vault = vault_of(model);
    const int hour = vault == nullptr ? 0 : vault->settings.day_start_hour;
    return nearest_day(now, hour);
}

} // namespace ebb::app
