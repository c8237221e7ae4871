// What could not be read.
// SPDX-License-Identifier: MIT
#include "app/damage_view.h"

#include "app/contexts.h"
#include "app/past_view.h"
#include "app/update.h"
#include "features/letters/queries.h"
#include "words/damage.h"
#include "words/past.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace ebb::app {

namespace {

bool button(const ScreenContext& context, Phrase label, ui::ButtonKind kind) {
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
    return words::Damage(language).part_of_page();
}

std::string part_words(const Model& model, const DamagedPart& part) {
    const std::string_view line = object_words(model.language, part.name);
    const letters::Letter* letter = letter_of(model, part.name);
    return letter == nullptr
               ? std::string(line)
               : words::Damage(model.language).part_letter(letters::name_of(*letter), line);
}

std::optional<Day> day_of(const ScreenContext& context, std::int64_t utc_ms) {
    const auto day = civil_day({utc_ms, context.now.offset_minutes}, 0);
    return utc_ms != 0 && day ? std::optional(*day) : std::nullopt;
}

/// What is in its place.
std::string instead(const ScreenContext& context, const DamagedPart& part) {
    const words::Damage words(context.model.language);
    if (part.replaced_from_ms) {
        return words.part_replaced(moment_words(context, *part.replaced_from_ms));
    }
    if (part.name == letters::index_name) return std::string(words.part_list());
    if (part.partly) return std::string(words.part_partly());
    const bool stands = number_in(part.name, letters::letter_prefix) &&
                        letter_of(context.model, part.name) != nullptr;
    return std::string(stands ? words.part_older() : words.part_missing());
}

/// When it was saved, as far as that is known; empty if it is not.
std::string saved(const ScreenContext& context, const DamagedPart& part) {
    const std::optional<Day> after = day_of(context, part.saved_after_ms);
    const std::optional<Day> before = day_of(context, part.saved_before_ms);
    if (!before) return {};
    const words::Damage words(context.model.language);
    return !after              ? words.part_saved_before(*before)
           : *after == *before ? words.part_saved_on(*before)
                               : words.part_saved_between(*after, *before);
}

bool is_new(const DamagedPart& part) {
    return !part.settled;
}

} // namespace

bool has_damage(const Model& model) {
    return !model.damage.parts.empty() || model.damage.quarantined != 0;
}

void draw_damage_notice(const ScreenContext& context) {
    std::vector<std::string> parts;
    for (const DamagedPart& part : context.model.damage.parts) {
        if (is_new(part)) parts.push_back(part_words(context.model, part));
    }
    if (parts.empty()) return;
    const words::Damage words(context.model.language);
    context.ui.card([&] {
        context.ui.text(parts.size() == 1   ? words.notice(parts[0])
                        : parts.size() == 2 ? words.notice_two(parts[0], parts[1])
                                            : words.notice_more(parts[0], parts[1]),
                        ui::style::prose);
        context.ui.gap(12);
        if (button(context, words.not_read_open(), ui::ButtonKind::Outline)) {
            open_page(context.state, MorePage::NotRead);
        }
    });
    context.ui.gap(ui::space::between);
}

void draw_damage(const ScreenContext& context) {
    ui::Ui& ui = context.ui;
    const words::Damage words(context.model.language);
    const words::Past past_words(context.model.language);
    const Damage& damage = context.model.damage;
    if (!has_damage(context.model)) {
        ui.text(words.not_read_none(), ui::style::prose);
        return;
    }
    ui.text(words.not_read_about(), ui::style::prose);
    ui.gap(16);
    const auto parts = [&] {
        for (const DamagedPart& part : damage.parts) {
            ui.item([&] {
                ui.text(part_words(context.model, part), ui::style::section_title);
                ui.gap(4);
                ui.text(instead(context, part), ui::style::prose);
                const std::string when = saved(context, part);
                if (!when.empty()) ui.text(when, ui::style::note);
            });
            ui.gap(16);
        }
    };
    const int count = static_cast<int>(damage.parts.size());
    if (count > 0) ui.list(words.not_read(), count, parts);
    const bool writable = context.model.writable;
    const bool all_settled = std::none_of(damage.parts.begin(), damage.parts.end(), is_new);
    if (!all_settled && writable) {
        if (button(context, words.not_read_settle(), ui::ButtonKind::Primary)) {
            context.dispatch(PastWish{SettleDamage{}});
        }
        ui.gap(20);
    }
    ui.heading(past_words.history(), 2, ui::style::section_title);
    ui.gap(6);
    ui.text(words.not_read_past(), ui::style::prose);
    ui.gap(12);
    if (button(context, past_words.history(), ui::ButtonKind::Outline)) {
        open_page(context.state, MorePage::History);
    }
    ui.gap(20);
    ui.heading(words.kept_title(), 2, ui::style::section_title);
    ui.gap(6);
    ui.text(damage.quarantined == 0 ? words.kept_soon() : words.kept_now(), ui::style::prose);
    ui.gap(12);
    if (button(context, past_words.backup(), ui::ButtonKind::Outline)) {
        open_page(context.state, MorePage::Backup);
    }
    if (writable) {
        ui.gap(8);
        if (button(context, words.kept_remove(), ui::ButtonKind::Outline)) {
            context.state.past.question = PastState::Question::RemoveDamaged;
        }
    }
    draw_question(context);
}

} // namespace ebb::app
