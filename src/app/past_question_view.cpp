// What is asked again before it is done: erasing, putting away, removing.
// SPDX-License-Identifier: MIT
#include "app/past_view_parts.h"
#include "words/past.h"

#include <array>
#include <utility>

namespace ebb::app {

namespace {

using ui::ButtonKind;
using Question = PastState::Question;
using Id = words::Past::Id;

struct Asked {
    Message ask;
    Message says;
    Message no; ///< Nothing changes.
    Message yes;
};
constexpr Asked start_fresh{Id::fresh_ask, Id::fresh_says, Id::leave_all, Id::fresh};
/// In the order of `PastState::Question`, without its first.
constexpr std::array questions{
    Asked{Id::erase_ask, Id::not_back, Id::erase_no, Id::erase_yes},
    start_fresh,
    start_fresh,
    Asked{Id::again_ask, Id::again_says, Id::leave_all, Id::again_yes},
    Asked{Id::remove_ask, Id::not_back, Id::remove_no, Id::remove_yes},
    Asked{Id::remove_ask, Id::remove_damaged_says, Id::remove_no, Id::remove_yes},
};

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
    const Asked& asked = questions[static_cast<std::size_t>(question) - 1];
    const Language& language = context.model.language;
    const auto close = [&] { question = Question::None; };
    ui.dialog(language.text(asked.ask), close, [&] {
        ui.heading(language.text(asked.ask), 2, ui::style::section_title);
        ui.gap(8);
        ui.text(language.text(asked.says), ui::style::prose);
        ui.gap(20);
        if (button(context, language.text(asked.no), ButtonKind::Primary)) close();
        ui.gap(8);
        if (button(context, language.text(asked.yes), ButtonKind::Outline)) {
            answer(context, std::exchange(question, Question::None));
        }
    });
}

void draw_erase(const ScreenContext& context) {
    const words::Past words(context.model.language);
    context.ui.text(words.erase_about(), ui::style::prose);
    context.ui.gap(20);
    if (button(context, words.erase_begin(), ButtonKind::Outline)) ask(context, Question::Erase);
    draw_question(context);
}

} // namespace ebb::app
