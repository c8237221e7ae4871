// The closure letter on the screen: its questions, and the page that gathers the answers.
// SPDX-License-Identifier: MIT
#include "features/letters/says.h"
#include "features/letters/view_parts.h"

#include <algorithm>
#include <array>
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

void draw_progress(ui::Ui& ui, const ViewContext& context, std::size_t question) {
    const words::Letters words(context.language);
    ui.picture(
        words.progress(question + 1, question_count), 4, [&](ui::Canvas& at, const Rect& rect) {
            constexpr float between = 6;
            const float each = (rect.w - between * (question_count - 1)) / question_count;
            for (std::size_t i = 0; i < question_count; ++i) {
                const Rect bar{rect.x + static_cast<float>(i) * (each + between), rect.y, each, 4};
                at.fill(bar, at.paint(i <= question ? Token::Tide : Token::Hairline), 2);
            }
        });
}

void draw_help(ui::Ui& ui, const ViewContext& context, const Letter& letter, Question question) {
    const words::Letters words(context.language);
    ui.group(words.openings_name(), [&] {
        const auto three = openings(context.language, question, letter);
        for (std::size_t i = 0; i < three.size(); ++i) {
            ui.scope(i, [&] {
                if (!ui.button(words.opening_offered(three[i]), wide(ButtonKind::Wash))) return;
                context.dispatch(WriteAnswer{letter.id, question, words.opening_written(three[i])});
                ++context.state.anew;
                context.state.help = false;
                context.state.to_field = true;
            });
            ui.gap(8);
        }
    });
    ui.gap(4);
}

void draw_calm(ui::Ui& ui, const ViewContext& context, const Letter& letter, bool after) {
    const words::Letters words(context.language);
    const std::optional<std::int32_t> calm = after ? letter.calm_after : letter.calm_before;
    if (const auto chosen = ui.slider(
            after ? words.calm_after() : words.calm_before(), 0, most_calm, calm.value_or(-1))) {
        context.dispatch(RateCalm{letter.id, after, *chosen});
    }
    ui.text(words.calm_hint(), ui::style::note);
}

void draw_voice(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    const words::Letters words(context.language);
    constexpr std::array voices{words::Letters::Id::voice_i,
                                words::Letters::Id::voice_you,
                                words::Letters::Id::voice_name_told};
    if (const auto chosen = ui.choice(
            words.voice_name(), context.language.texts(voices), static_cast<int>(letter.voice))) {
        context.dispatch(ChooseVoice{letter.id, static_cast<Voice>(*chosen)});
    }
    ui.gap(6);
    ui.text(words.voice_hint(), ui::style::note);
    if (letter.voice == Voice::MyName) {
        ui.gap(12);
        const auto write = [&](std::string name) {
            return why(context, context.dispatch.ask(WriteMyName{letter.id, std::move(name)}));
        };
        ui.field(words.my_name(), letter.my_name, {max_title}, write);
    }
}

/// Back and Skip on one side, Next on the other; in lines where there is no room.
void draw_steps(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    const words::Letters words(context.language);
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
        if (question > 0 && ui.button(words.back(), outline)) {
            context.dispatch(TurnTo{letter.id, static_cast<Question>(question - 1)});
            go(context.state, Page::Write);
        }
        if (ui.button(words.skip(), outline)) forward();
    };
    const auto draw_next = [&] {
        if (ui.button(words.next(), primary)) forward();
    };
    const float back = question > 0 ? ui.button_width(words.back(), outline) + 8 : 0;
    const float left = back + ui.button_width(words.skip(), outline);
    const float next = ui.button_width(words.next(), primary);
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
    const words::Letters words(context.language);
    ViewState& state = context.state;
    const auto question = static_cast<std::size_t>(letter.page);
    const std::string& answer = letter.words.answers[question];
    const Phrase asked = words_of(context.language, static_cast<Question>(question));
    draw_progress(ui, context, question);
    ui.gap(22);
    page_heading(ui, context, asked);
    ui.gap(6);
    const Phrase beside = answer.empty() ? words.help() : words.count_words();
    ui.columns({ui::fill_width, ui.button_width(beside, kind_of(ButtonKind::Plain))},
               10,
               ui::Vertical::Break,
               [&](int column) {
                   if (column == 0) {
                       ui.text(words.only_you(), ui::style::note);
                   } else if (!answer.empty()) {
                       draw_count(ui, context, letter);
                   } else if (ui.button(words.help(), kind_of(ButtonKind::Plain))) {
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
            return why(context,
                       context.dispatch.ask(WriteAnswer{
                           letter.id, static_cast<Question>(question), std::move(text)}));
        };
        sheet(ui, context, asked, answer, write, options);
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
    const words::Letters words(context.language);
    draw_progress(ui, context, question_count - 1);
    ui.gap(22);
    page_heading(ui, context, words.gather());
    ui.gap(12);
    const std::string whole = put_together(context.language, letter);
    ui.text(whole.empty() ? words.gather_empty() : words.gather_text(), ui::style::body);
    ui.gap(20);
    ui.card([&] { draw_calm(ui, context, letter, true); });
    ui.gap(ui::space::between);
    if (was_heavy(letter)) {
        draw_care(ui, context, words.soothe());
    }
    ui.gap(8);
    if (!whole.empty() && ui.button(words.put_together(), wide(ButtonKind::Primary))) {
        context.dispatch(PutTogether{letter.id, whole});
        ++context.state.anew;
        go(context.state, Page::Write);
    }
    ui.gap(10);
    if (ui.button(words.back(), kind_of(ButtonKind::Outline))) {
        go(context.state, Page::Write);
    }
}

} // namespace ebb::letters
