// The pages of More about the page itself.
// SPDX-License-Identifier: MIT
#include "app/page_view.h"

#include "app/page_strings.h"

#include <cstddef>

namespace ebb::app {

namespace {

/// Between two passages.
constexpr float between = 28;

void passage(ui::Ui& ui, std::string_view heading, std::string_view text) {
    ui.heading(heading, 2, ui::style::section_title);
    ui.gap(6);
    ui.text(text, ui::style::prose);
}

void errand(const ScreenContext& context,
            std::string_view label,
            PageErrand what,
            bool disabled = false) {
    context.ui.gap(12);
    ui::ButtonOptions options;
    options.kind = ui::ButtonKind::Outline;
    options.disabled = disabled;
    if (context.ui.button(label, options)) context.dispatch(what);
}

void draw_home_screen(const ScreenContext& context) {
    const Runs runs = context.model.page.runs;
    passage(context.ui,
            strings::home_title,
            runs == Runs::HomeScreen ? strings::home_here
            : runs == Runs::CanBePut ? strings::home_by_press
                                     : strings::home_by_menu);
    if (runs == Runs::CanBePut) errand(context, strings::home_put, PageErrand::PutOnHomeScreen);
    context.ui.gap(12);
    context.ui.text(strings::home_apart, ui::style::prose);
}

} // namespace

void draw_copy(const ScreenContext& context) {
    ui::Ui& ui = context.ui;
    const Copy copy = context.model.page.copy;
    passage(ui, strings::offline_title, strings::offline[static_cast<std::size_t>(copy)]);
    if (copy == Copy::Kept) {
        ui.gap(between);
        passage(ui, strings::version_title, strings::version_none);
        errand(context, strings::version_ask, PageErrand::AskForUpdate);
    }
    draw_waiting_version(context);
    if (copy != Copy::File) {
        ui.gap(between);
        draw_home_screen(context);
    }
    ui.gap(between);
    passage(ui, strings::licenses_title, strings::licenses_line);
    errand(context, strings::licenses_show, PageErrand::ShowLicenses);
    ui.gap(20);
}

void draw_waiting_version(const ScreenContext& context) {
    if (context.model.page.copy != Copy::Waiting) return;
    context.ui.gap(between);
    passage(context.ui, strings::version_title, strings::version_waits);
    // While it is being saved the button stays: the page waits for the end of it.
    const bool unsaved = std::holds_alternative<NotSaved>(context.model.save);
    if (unsaved) {
        context.ui.gap(6);
        context.ui.text(strings::version_unsaved, ui::style::prose);
    }
    errand(context, strings::version_take, PageErrand::TakeUpdate, unsaved);
}

void draw_traces(const ScreenContext& context) {
    for (const strings::Passage& part : strings::traces_passages) {
        passage(context.ui, part.title, part.text);
        context.ui.gap(20);
    }
}

} // namespace ebb::app
