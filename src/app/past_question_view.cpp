// What is asked again before it is done: erasing, putting away, removing.
// SPDX-License-Identifier: MIT
#include "app/past_strings.h"
#include "app/past_view_parts.h"

#include <utility>

namespace ebb::app {

namespace {

using ui::ButtonKind;
using Question = PastState::Question;

void answer(const ScreenContext& context, Question question) {
    PastState& past = context.state.past;
    past.answered = true;
    if (question == Question::Erase) {
        context.dispatch(PageErrand::Erase);
        return;
    }
    if (question == Question::RemoveDamaged) {
        context.dispatch(PastWish{SettleDamage{true}});
        return;
    }
    if (question == Question::StartFreshForBackup) {
        context.state.place = Place::More;
        context.state.more_page = MorePage::Backup;
    }
    context.state.arrived = context.state.arrived || past.aside == 0;
    context.dispatch(LockWish{SetAside{past.aside, question == Question::RemoveSetAside}});
}

} // namespace

void ask(const ScreenContext& context, Question question, std::uint64_t aside) {
    context.state.past.question = question;
    context.state.past.aside = aside;
}

void answer_question_first(const ScreenContext& context) {
    Question& question = context.state.past.question;
    if (question != Question::None && context.ui.take_escape()) question = Question::None;
}

void draw_question(const ScreenContext& context) {
    ui::Ui& ui = context.ui;
    Question& question = context.state.past.question;
    if (question == Question::None) return;
    const strings::Question& words = strings::questions[static_cast<std::size_t>(question) - 1];
    const auto close = [&] { question = Question::None; };
    ui.dialog(words.ask, close, [&] {
        ui.heading(words.ask, 2, ui::style::section_title);
        ui.gap(8);
        ui.text(words.says, ui::style::prose);
        ui.gap(20);
        if (button(context, words.no, ButtonKind::Primary)) close();
        ui.gap(8);
        if (button(context, words.yes, ButtonKind::Outline)) {
            answer(context, std::exchange(question, Question::None));
        }
    });
}

void draw_erase(const ScreenContext& context) {
    context.ui.text(strings::erase_about, ui::style::prose);
    context.ui.gap(20);
    if (button(context, strings::erase_begin, ButtonKind::Outline)) ask(context, Question::Erase);
    draw_question(context);
}

} // namespace ebb::app
