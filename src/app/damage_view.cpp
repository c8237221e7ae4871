// What could not be read.
// SPDX-License-Identifier: MIT
#include "app/damage_view.h"

#include "app/contexts.h"
#include "app/damage_strings.h"
#include "app/past_strings.h"
#include "app/past_view.h"
#include "app/update.h"
#include "features/boundaries/strings.h"
#include "features/letters/queries.h"

#include <algorithm>
#include <optional>
#include <string>

namespace ebb::app {

namespace {

bool button(const ScreenContext& context, std::string_view label, ui::ButtonKind kind) {
    ui::ButtonOptions options;
    options.kind = kind;
    options.full_width = true;
    return context.ui.button(label, options);
}

/// The letter that stands where this object was.
const letters::Letter* letter_of(const Model& model, std::string_view object) {
    const Vault* vault = vault_of(model);
    auto number = number_in(object, letters::letter_prefix);
    if (!number) number = number_in(object, letters::history_prefix);
    return vault == nullptr || !number ? nullptr : letters::find(vault->letters, {*number});
}

std::string_view object_words(const Language& language, std::string_view object) {
#define EBB_WORDS(feature)                                                                         \
    if (feature::stored.is_own(object)) return feature::object_words(language, object);
    EBB_FEATURES(EBB_WORDS)
#undef EBB_WORDS
    return strings::part_of_page;
}

std::string words(const Model& model, const DamagedPart& part) {
    std::string line(object_words(model.language, part.name));
    if (const letters::Letter* letter = letter_of(model, part.name)) {
        line += ": " + letters::name_of(*letter);
    }
    return line;
}

std::optional<Day> day_of(const ScreenContext& context, std::int64_t utc_ms) {
    const auto day = civil_day({utc_ms, context.now.offset_minutes}, 0);
    return utc_ms != 0 && day ? std::optional(*day) : std::nullopt;
}

/// What is in its place.
std::string instead(const ScreenContext& context, const DamagedPart& part) {
    if (part.replaced_from_ms) {
        return std::string(strings::part_replaced) + moment_words(context, *part.replaced_from_ms) +
               std::string(strings::part_replaced_end);
    }
    if (part.name == letters::index_name) return std::string(strings::part_list);
    if (part.partly) return std::string(strings::part_partly);
    const bool stands = number_in(part.name, letters::letter_prefix) &&
                        letter_of(context.model, part.name) != nullptr;
    return std::string(stands ? strings::part_older : strings::part_missing);
}

/// When it was saved, as far as that is known; empty if it is not.
std::string saved(const ScreenContext& context, const DamagedPart& part) {
    const std::optional<Day> after = day_of(context, part.saved_after_ms);
    const std::optional<Day> before = day_of(context, part.saved_before_ms);
    if (!before) return {};
    std::string line(!after              ? strings::part_saved_before
                     : *after == *before ? strings::part_saved_on
                                         : strings::part_saved_between);
    if (after && *after != *before) line += boundaries::strings::date_words(*after) + " and ";
    return line + boundaries::strings::date_words(*before) + ".";
}

bool is_new(const DamagedPart& part) {
    return !part.settled;
}

} // namespace

bool has_damage(const Model& model) {
    return !model.damage.parts.empty() || model.damage.quarantined != 0;
}

void draw_damage_notice(const ScreenContext& context) {
    constexpr std::size_t most = 2;
    const std::vector<DamagedPart>& parts = context.model.damage.parts;
    if (std::none_of(parts.begin(), parts.end(), is_new)) return;
    std::string line(strings::not_read_notice);
    std::size_t named = 0;
    for (const DamagedPart& part : parts) {
        if (part.settled || named++ >= most) continue;
        if (named > 1) line += "; ";
        line += words(context.model, part);
    }
    line += named > most ? strings::not_read_more : std::string_view{};
    context.ui.card([&] {
        context.ui.text(line + ".", ui::style::prose);
        context.ui.gap(12);
        if (button(context, strings::not_read_open, ui::ButtonKind::Outline)) {
            open_page(context.state, MorePage::NotRead);
        }
    });
    context.ui.gap(ui::space::between);
}

void draw_damage(const ScreenContext& context) {
    ui::Ui& ui = context.ui;
    const Damage& damage = context.model.damage;
    if (!has_damage(context.model)) {
        ui.text(strings::not_read_none, ui::style::prose);
        return;
    }
    ui.text(strings::not_read_about, ui::style::prose);
    ui.gap(16);
    const auto parts = [&] {
        for (const DamagedPart& part : damage.parts) {
            ui.item([&] {
                ui.text(words(context.model, part), ui::style::section_title);
                ui.gap(4);
                ui.text(instead(context, part), ui::style::prose);
                const std::string when = saved(context, part);
                if (!when.empty()) ui.text(when, ui::style::note);
            });
            ui.gap(16);
        }
    };
    const int count = static_cast<int>(damage.parts.size());
    if (count > 0) ui.list(strings::not_read, count, parts);
    const bool writable = context.model.writable;
    const bool all_settled = std::none_of(damage.parts.begin(), damage.parts.end(), is_new);
    if (!all_settled && writable) {
        if (button(context, strings::not_read_settle, ui::ButtonKind::Primary)) {
            context.dispatch(PastWish{SettleDamage{}});
        }
        ui.gap(20);
    }
    ui.heading(strings::history, 2, ui::style::section_title);
    ui.gap(6);
    ui.text(strings::not_read_past, ui::style::prose);
    ui.gap(12);
    if (button(context, strings::history, ui::ButtonKind::Outline)) {
        open_page(context.state, MorePage::History);
    }
    ui.gap(20);
    ui.heading(strings::kept_title, 2, ui::style::section_title);
    ui.gap(6);
    ui.text(damage.quarantined == 0 ? strings::kept_soon : strings::kept_now, ui::style::prose);
    ui.gap(12);
    if (button(context, strings::backup, ui::ButtonKind::Outline)) {
        open_page(context.state, MorePage::Backup);
    }
    if (writable) {
        ui.gap(8);
        if (button(context, strings::kept_remove, ui::ButtonKind::Outline)) {
            context.state.past.question = PastState::Question::RemoveDamaged;
        }
    }
    draw_question(context);
}

} // namespace ebb::app
