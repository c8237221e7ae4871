// The page Backup: making one, restoring one, and what the browser says of keeping.
// SPDX-License-Identifier: MIT
#include "app/past_flow.h"
#include "app/past_view_parts.h"
#include "words/past.h"

#include <array>
#include <string>
#include <utility>

namespace ebb::app {

namespace {

using ui::ButtonKind;
using Id = words::Past::Id;

/// In the order of `Persistence`.
constexpr std::array persistence_words{Id::persistence_unknown,
                                       Id::persistence_agreed,
                                       Id::persistence_may_go,
                                       Id::persistence_silent};

void make_backup(const ScreenContext& context) {
    const words::Past words(context.model.language);
    PastState& state = context.state.past;
    state.problem = state.passphrase.empty()          ? words.passphrase_missing()
                    : state.passphrase != state.again ? words.passphrase_differs()
                                                      : Phrase("");
    state.refused = !state.problem.empty();
    if (state.refused) return;
    context.dispatch(PastWish{MakeBackup{state.passphrase}});
    state.passphrase.clear();
    state.again.clear();
}

void draw_age(const ScreenContext& context) {
    const words::Past words(context.model.language);
    const Past& past = context.model.past;
    const auto day = civil_day({past.backed_up_at_ms, context.now.offset_minutes}, 0);
    if (past.backed_up_at_ms == 0 || !day) {
        context.ui.text(words.backup_never(), ui::style::prose);
        return;
    }
    context.ui.text(past.changed_since_backup ? words.backup_changed(*day)
                                              : words.backup_same(*day),
                    ui::style::prose);
}

void draw_making(const ScreenContext& context) {
    const words::Past words(context.model.language);
    ui::Ui& ui = context.ui;
    PastState& state = context.state.past;
    ui.text(words.backup_about(), ui::style::note);
    ui.gap(16);
    secret_field(context, words.passphrase(), state.passphrase, true);
    ui.gap(12);
    if (std::exchange(state.refused, false)) ui.focus_next();
    const bool entered =
        secret_field(context, words.passphrase_again(), state.again, true, state.problem);
    ui.gap(4);
    show_switch(context);
    ui.gap(12);
    if (button(context, words.backup_make(), ButtonKind::Primary, is_working(context)) || entered) {
        make_backup(context);
    }
}

void draw_restoring(const ScreenContext& context) {
    const words::Past words(context.model.language);
    ui::Ui& ui = context.ui;
    PastState& state = context.state.past;
    passage(context, words.restore(), words.restore_about());
    ui.gap(12);
    if (is_file_chosen(context.model.past.work)) {
        const bool entered = secret_field(context, words.restore_passphrase(), state.passphrase);
        ui.gap(4);
        show_switch(context);
        ui.gap(12);
        const bool idle = !is_working(context) && !state.passphrase.empty();
        if (button(context, words.restore_open(), ButtonKind::Primary, !idle) ||
            (entered && idle)) {
            context.dispatch(PastWish{OpenBackup{state.passphrase}});
        }
        ui.gap(8);
    }
    if (button(context, words.restore_choose(), ButtonKind::Outline)) {
        state.passphrase.clear();
        state.again.clear();
        context.dispatch(PastWish{ChooseBackup{}});
    }
}

void draw_persistence(const ScreenContext& context) {
    const words::Past words(context.model.language);
    const Persistence persistence = context.model.page.persistence;
    passage(context,
            words.persistence_title(),
            context.model.language.text(persistence_words[static_cast<std::size_t>(persistence)]));
    if (persistence != Persistence::MayGo) return;
    context.ui.gap(12);
    if (button(context, words.persistence_ask(), ButtonKind::Outline)) {
        context.dispatch(PageErrand::AskToKeep);
    }
}

} // namespace

void draw_backup(const ScreenContext& context) {
    if (begins(context) || draws_opened(context)) return;
    ui::Ui& ui = context.ui;
    if (past_page(context.model) == PastPage::Offers) {
        draw_age(context);
        ui.gap(8);
        draw_making(context);
        ui.gap(12);
        draw_outcome(context);
        ui.gap(16);
        draw_restoring(context);
    } else {
        draw_restoring(context);
        ui.gap(12);
        draw_outcome(context);
    }
    draw_put_away(context);
    ui.gap(28);
    draw_persistence(context);
    ui.gap(20);
    draw_question(context);
}

void draw_backup_as_it_is(const ScreenContext& context) {
    const words::Past words(context.model.language);
    passage(context, words.backup(), words.backup_as_it_is());
    context.ui.gap(8);
    draw_making(context);
    context.ui.gap(12);
    draw_outcome(context);
}

} // namespace ebb::app
