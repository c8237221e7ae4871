// What the pages of the letters share.
// SPDX-License-Identifier: MIT
#include "features/letters/view_parts.h"

#include "base/text.h"
#include "features/letters/says.h"
#include "ui/undo.h"

#include <algorithm>
#include <utility>

namespace ebb::letters {

using ui::ButtonKind;
using ui::ButtonOptions;
using ui::Icon;
using ui::Token;
using Page = ViewState::Page;

namespace {

constexpr double bell_after = 20.0 * 60;

/// How long the page takes the text to be.
int utf16_length(std::string_view text) {
    int units = 0;
    for (const char32_t c : CodePoints(text))
        units += c > 0xFFFF ? 2 : 1;
    return units;
}

/// The file's name tells nothing but the day.
void give(const ViewContext& context, const Letter& letter, bool markdown) {
    context.send(GiveFile{"page-" + to_iso(letter.created_day) + (markdown ? ".md" : ".txt"),
                          markdown ? "text/markdown" : "text/plain",
                          whole_text(context.language, letter, markdown)});
}

} // namespace

void go(ViewState& state, Page page) {
    state.page = page;
    state.arrived = true;
    state.help = false;
    state.early = false;
    state.copy_asked = false;
}

ButtonOptions kind_of(ButtonKind kind, Icon icon) {
    ButtonOptions options;
    options.kind = kind;
    options.icon = icon;
    return options;
}

ButtonOptions wide(ButtonKind kind) {
    ButtonOptions options = kind_of(kind);
    options.full_width = true;
    return options;
}

void page_heading(ui::Ui& ui, const ViewContext& context, Phrase text) {
    if (std::exchange(context.state.arrived, false) && !context.state.to_field) {
        ui.focus_next();
    }
    ui.heading(text, 1, ui::style::page_title);
}

std::string_view why(const ViewContext& context, std::optional<Refusal> refused) {
    return refused ? sentence(context.language, *refused) : std::string_view();
}

void sheet(ui::Ui& ui,
           const ViewContext& context,
           Phrase name,
           std::string_view value,
           FunctionRef<std::string_view(std::string)> write,
           ui::FieldOptions options) {
    ViewState& state = context.state;
    options.hide_name = true;
    ui.scope(state.subject.value, [&] {
        ui.scope(state.anew, [&] {
            if (std::exchange(state.to_field, false)) {
                ui.focus_next();
            }
            if (const auto place = std::exchange(state.show, std::nullopt)) {
                const int from = utf16_length(value.substr(0, place->start));
                const int to = from + utf16_length(value.substr(place->start, place->length));
                options.select = ui::TextSpan{from, to};
            }
            ui.field(name, value, {max_text}, write, options);
        });
    });
}

float sheet_height(ui::Ui& ui, const ViewContext& context, float below) {
    return std::max(160.f, context.height - ui.cursor().y - below);
}

float foot(ui::Ui& ui) {
    return 56 + 30 * ui.surface().text_scale;
}

void draw_bell(ui::Ui& ui, const ViewContext& context) {
    const words::Letters words(context.language);
    ViewState& state = context.state;
    if (!context.model.bell) {
        return;
    }
    if (state.began < 0) {
        state.began = ui.seconds();
    }
    const double left = state.began + bell_after - ui.seconds();
    if (left > 0) {
        ui.wake_in(left);
        return;
    }
    if (state.bell == ViewState::Bell::Waits) {
        state.bell = ViewState::Bell::Shows;
        if (context.model.bell_sounds) context.send(Ring{});
    }
    if (state.bell == ViewState::Bell::Shows) {
        ui.card(
            [&] {
                ui.status(words.bell(), ui::style::body);
                ui.gap(8);
                if (ui.button(words.all_right(), kind_of(ButtonKind::Plain))) {
                    state.bell = ViewState::Bell::Done;
                }
            },
            Token::Milestone);
        ui.gap(12);
    }
}

void draw_count(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    const words::Letters words(context.language);
    ViewState& state = context.state;
    ButtonOptions options = kind_of(ButtonKind::Plain);
    options.id = "count";
    const std::string label =
        state.counting ? words.word_count(word_count(letter)) : std::string(words.count_words());
    if (ui.button(label, options)) {
        state.counting = !state.counting;
    }
}

void draw_care(ui::Ui& ui, const ViewContext& context, std::string_view said) {
    const words::Letters words(context.language);
    ui.card(
        [&] {
            ui.text(said, ui::style::body);
            ui.gap(12);
            ui.flow(8, [&] {
                if (ui.button(words.breathe(), kind_of(ButtonKind::Wash))) context.send(Breathe{});
                ButtonOptions lines = kind_of(ButtonKind::Plain, Icon::Heart);
                lines.page_action = ui::PageAction::Help; // The page opens them by itself.
                (void)ui.button(words.help_lines(), lines);
            });
        },
        Token::Pause);
    ui.gap(ui::space::between);
}

void draw_undo(ui::Ui& ui, const ViewContext& context) {
    const words::Letters words(context.language);
    if (const auto done = ui::undo_card(ui, words.released(), context.state.released)) {
        context.dispatch(done->undo);
        go(context.state, Page::List);
    }
}

void draw_files(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    const words::Letters words(context.language);
    if (ui.button(words.save_text(), wide(ButtonKind::Outline))) {
        give(context, letter, false);
    }
    ui.gap(10);
    if (ui.button(words.save_markdown(), wide(ButtonKind::Outline))) {
        give(context, letter, true);
    }
}

} // namespace ebb::letters
