// The pages of More about the page itself.
// SPDX-License-Identifier: MIT
#include "app/page_view.h"

#include "words/page.h"

#include <array>
#include <cstddef>

namespace ebb::app {

namespace {

/// Between two passages.
constexpr float between = 28;

using Id = words::Page::Id;

/// What is said of the copy, in the order of `Copy`.
constexpr std::array<Message, 5> offline{Id::offline_on_its_way,
                                         Id::offline_no_copy,
                                         Id::offline_kept,
                                         Id::offline_kept,
                                         Id::offline_one_file};

constexpr std::array traces{Passage{Id::traces_history_title, Id::traces_history},
                            Passage{Id::traces_kept_title, Id::traces_kept},
                            Passage{Id::traces_files_title, Id::traces_files},
                            Passage{Id::traces_home_title, Id::traces_home},
                            Passage{Id::traces_elsewhere_title, Id::traces_elsewhere},
                            Passage{Id::traces_limits_title, Id::traces_limits}};

void passage(ui::Ui& ui, Phrase heading, std::string_view text) {
    ui.heading(heading, 2, ui::style::section_title);
    ui.gap(6);
    ui.text(text, ui::style::prose);
}

void errand(const ScreenContext& context, Phrase label, PageErrand what, bool disabled = false) {
    context.ui.gap(12);
    ui::ButtonOptions options;
    options.kind = ui::ButtonKind::Outline;
    options.disabled = disabled;
    if (context.ui.button(label, options)) context.dispatch(what);
}

void draw_home_screen(const ScreenContext& context) {
    const words::Page words(context.model.language);
    const Runs runs = context.model.page.runs;
    passage(context.ui,
            words.home_title(),
            runs == Runs::HomeScreen ? words.home_here()
            : runs == Runs::CanBePut ? words.home_by_press()
                                     : words.home_by_menu());
    if (runs == Runs::CanBePut) errand(context, words.home_put(), PageErrand::PutOnHomeScreen);
    context.ui.gap(12);
    context.ui.text(words.home_apart(), ui::style::prose);
}

} // namespace

void draw_copy(const ScreenContext& context) {
    ui::Ui& ui = context.ui;
    const words::Page words(context.model.language);
    const Copy copy = context.model.page.copy;
    passage(ui,
            words.offline_title(),
            context.model.language.text(offline[static_cast<std::size_t>(copy)]));
    if (copy == Copy::Kept) {
        ui.gap(between);
        passage(ui, words.version_title(), words.version_none());
        errand(context, words.version_ask(), PageErrand::AskForUpdate);
    }
    draw_waiting_version(context);
    if (copy != Copy::File) {
        ui.gap(between);
        draw_home_screen(context);
    }
    ui.gap(between);
    passage(ui, words.licenses_title(), words.licenses_line());
    errand(context, words.licenses_show(), PageErrand::ShowLicenses);
    ui.gap(20);
}

void draw_waiting_version(const ScreenContext& context) {
    if (context.model.page.copy != Copy::Waiting) return;
    const words::Page words(context.model.language);
    context.ui.gap(between);
    passage(context.ui, words.version_title(), words.version_waits());
    // While it is being saved the button stays: the page waits for the end of it.
    const bool unsaved = std::holds_alternative<NotSaved>(context.model.save);
    if (unsaved) {
        context.ui.gap(6);
        context.ui.text(words.version_unsaved(), ui::style::prose);
    }
    errand(context, words.version_take(), PageErrand::TakeUpdate, unsaved);
}

void draw_traces(const ScreenContext& context) {
    draw_passages(context, traces);
}

void draw_passages(const ScreenContext& context, std::span<const Passage> passages) {
    const Language& language = context.model.language;
    for (const Passage& part : passages) {
        passage(context.ui, language.text(part.title), language.text(part.text));
        context.ui.gap(20);
    }
}

} // namespace ebb::app
