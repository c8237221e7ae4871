// What the pages about the past share.
// SPDX-License-Identifier: MIT
#include "app/past_view_parts.h"

#include "app/contexts.h"
#include "app/past_flow.h"
#include "app/update.h"
#include "words/past.h"

#include <utility>

namespace ebb::app {

bool button(
    const ScreenContext& context, Phrase label, ui::ButtonKind kind, bool disabled, bool wide) {
    ui::ButtonOptions options;
    options.kind = kind;
    options.full_width = wide;
    options.disabled = disabled;
    return context.ui.button(label, options);
}

void passage(const ScreenContext& context, Phrase heading, std::string_view text) {
    context.ui.heading(heading, 2, ui::style::section_title);
    context.ui.gap(6);
    context.ui.text(text, ui::style::prose);
}

bool is_absent(const ScreenContext& context) {
    return std::holds_alternative<Absent>(context.model.session);
}

bool is_working(const ScreenContext& context) {
    return std::holds_alternative<past::Working>(context.model.past.work);
}

bool begins(const ScreenContext& context) {
    if (!std::exchange(context.state.past.fresh, false)) return false;
    if (!is_working(context)) context.dispatch(PastWish{DropOpened{}});
    return true;
}

bool secret_field(const ScreenContext& context,
                  Phrase name,
                  std::string& text,
                  bool fresh,
                  std::string_view problem) {
    ui::FieldOptions options;
    options.secret = true;
    options.fresh = fresh;
    options.shown = context.state.past.show;
    options.invalid = problem;
    if (context.ui.field(name, text, ui::any_length, options)) context.state.past.problem = {};
    return context.ui.entered();
}

void show_switch(const ScreenContext& context) {
    PastState& state = context.state.past;
    state.show =
        context.ui.toggle(words::Past(context.model.language).passphrase_show(), state.show)
            .value_or(state.show);
}

void draw_outcome(const ScreenContext& context) {
    context.ui.status(outcome(context.model.language, context.model.past.work), ui::style::prose);
}

std::string moment_words(const ScreenContext& context, std::int64_t utc_ms) {
    const Now then{utc_ms, context.now.offset_minutes};
    const auto day = civil_day(then, 0);
    if (!day) return {};
    const words::Past words(context.model.language);
    const TimeOfDay time{minute_of_day(then)};
    return day->date().year == today(context.model, context.now).date().year
               ? words.moment(*day, time)
               : words.moment_with_year(*day, time);
}

} // namespace ebb::app
