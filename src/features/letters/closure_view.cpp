// The closure letter on the screen: its questions, and the page that gathers the answers.
// SPDX-License-Identifier: MIT
#include "features/letters/strings.h"
#include "features/letters/view_parts.h"

#include <algorithm>
#include <utility>

namespace ebb::letters {

using ui::ButtonKind;
using ui::ButtonOptions;
using ui::Rect;
using ui::Token;
using Page = ViewState::Page;

namespace {

/// So little calm that something soothing is said.
constexpr std::int32_t low_calm = 3;

void draw_progress(ui::Ui& ui, std::size_t question) {
    ui.picture(strings::progress(question), 4, [&](ui::Canvas& at, const Rect& rect) {
        constexpr float between = 6;
        const float each = (rect.w - between * (question_count - 1)) / question_count;
        for (std::size_t i = 0; i < question_count; ++i) {
            const Rect bar{rect.x + static_cast<float>(i) * (each + between), rect.y, each, 4};
            at.fill(bar, at.paint(i <= question ? Token::Tide : Token::Hairline), 2);
        }
    });
}

void draw_help(ui::Ui& ui, const ViewContext& context, const Letter& letter, Question question) {
    ui.group(strings::openings_name, [&] {
        for (const std::string& opening :
             strings::openings(question, letter.voice, letter.my_name)) {
            ButtonOptions options = wide(ButtonKind::Wash);
            options.id = opening;
            if (ui.button(opening + "\xE2\x80\xA6", options)) {
                context.dispatch(WriteAnswer{letter.id, question, opening});
                ++context.state.anew;
                context.state.help = false;
                context.state.to_field = true;
            }
            ui.gap(8);
        }
    });
    ui.gap(4);
}

void draw_calm(ui::Ui& ui, const ViewContext& context, const Letter& letter, bool after) {
    const std::optional<std::int32_t> calm = after ? letter.calm_after : letter.calm_before;
    if (const auto chosen = ui.slider(
            after ? strings::calm_after : strings::calm_before, 0, most_calm, calm.value_or(-1))) {
        context.dispatch(RateCalm{letter.id, after, *chosen});
    }
    ui.text(strings::calm_hint, ui::style::note);
}

void draw_voice(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    if (const auto chosen =
            ui.choice(strings::voice_name, strings::voices, static_cast<int>(letter.voice))) {
        context.dispatch(ChooseVoice{letter.id, static_cast<Voice>(*chosen)});
    }
    ui.gap(6);
    ui.text(strings::voice_hint, ui::style::note);
    if (letter.voice == Voice::MyName) {
        ui.gap(12);
        const auto write = [&](std::string name) {
            return why(context.dispatch.ask(WriteMyName{letter.id, std::move(name)}));
        };
        ui.field(strings::my_name, letter.my_name, {max_title}, write);
    }
}

/// Back and Skip on one side, Next on the other; in lines where there is no room.
void draw_steps(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    const auto question = static_cast<std::size_t>(letter.page);
    const ButtonOptions outline = kind_of(ButtonKind::Outline);
    const ButtonOptions primary = kind_of(ButtonKind::Primary);
    const auto forward = [&] {
        if (question + 1 < question_count) {
            context.dispatch(TurnTo{letter.id, static_cast<Question>(question + 1)});
            go(context.state, Page::Write);
        } else {
            go(context.state, Page::Gather);
        }
    };
    const auto draw_left = [&] {
        if (question > 0 && ui.button(strings::back, outline)) {
            context.dispatch(TurnTo{letter.id, static_cast<Question>(question - 1)});
            go(context.state, Page::Write);
        }
        if (ui.button(strings::skip, outline)) forward();
    };
    const auto draw_next = [&] {
        if (ui.button(strings::next, primary)) forward();
    };
    const float back = question > 0 ? ui.button_width(strings::back, outline) + 8 : 0;
    const float left = back + ui.button_width(strings::skip, outline);
    const float next = ui.button_width(strings::next, primary);
    if (left + 16 + next > ui.width()) {
        ui.flow(8, [&] {
            draw_left();
            draw_next();
        });
        return;
    }
    ui.columns({ui::fill_width, next}, 16, ui::Vertical::Top, [&](int column) {
        if (column == 0) {
            ui.flow(8, draw_left);
        } else {
            draw_next();
        }
    });
}

bool was_heavy(const Letter& letter) {
    return letter.calm_after && (*letter.calm_after <= low_calm ||
                                 (letter.calm_before && *letter.calm_after < *letter.calm_before));
}

} // namespace

void draw_question(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    ViewState& state = context.state;
    const auto question = static_cast<std::size_t>(letter.page);
    const std::string& answer = letter.words.answers[question];
    draw_progress(ui, question);
    ui.gap(22);
    page_heading(ui, context, strings::questions[question]);
    ui.gap(6);
    const std::string_view beside = answer.empty() ? strings::help : strings::count_words;
    ui.columns({ui::fill_width, ui.button_width(beside, kind_of(ButtonKind::Plain))},
               10,
               ui::Vertical::Break,
               [&](int column) {
                   if (column == 0) {
                       ui.text(strings::only_you, ui::style::note);
                   } else if (!answer.empty()) {
                       draw_count(ui, context, letter);
                   } else if (ui.button(strings::help, kind_of(ButtonKind::Plain))) {
                       state.help = !state.help;
                   }
               });
    ui.gap(6);
    draw_bell(ui, context);
    if (state.help && answer.empty()) {
        draw_help(ui, context, letter, static_cast<Question>(question));
    }
    ui::FieldOptions options;
    options.book_face = true;
    options.rows = 8;
    options.height = std::min(sheet_height(ui, context, foot(ui)), 520.f);
    ui.scope(question, [&] {
        const auto write = [&](std::string text) {
            return why(context.dispatch.ask(
                WriteAnswer{letter.id, static_cast<Question>(question), std::move(text)}));
        };
        sheet(ui, context, strings::questions[question], answer, write, options);
    });
    ui.gap(14);
    draw_steps(ui, context, letter);
    if (question == 0) {
        ui.gap(28);
        ui.card([&] { draw_voice(ui, context, letter); });
        ui.gap(ui::space::between);
        ui.card([&] { draw_calm(ui, context, letter, false); });
    }
}

void draw_gather(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    draw_progress(ui, question_count - 1);
    ui.gap(22);
    page_heading(ui, context, strings::gather);
    ui.gap(12);
    const std::string whole = strings::letter_of(letter);
    ui.text(whole.empty() ? strings::gather_empty : strings::gather_text, ui::style::body);
    ui.gap(20);
    ui.card([&] { draw_calm(ui, context, letter, true); });
    ui.gap(ui::space::between);
    if (was_heavy(letter)) {
        draw_care(ui, context, strings::soothe);
    }
    ui.gap(8);
    if (!whole.empty() && ui.button(strings::put_together, wide(ButtonKind::Primary))) {
        context.dispatch(PutTogether{letter.id, whole});
        ++context.state.anew;
        go(context.state, Page::Write);
    }
    ui.gap(10);
    if (ui.button(strings::back, kind_of(ButtonKind::Outline))) {
        go(context.state, Page::Write);
    }
}

} // namespace ebb::letters
