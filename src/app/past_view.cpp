// The pages of More about backups, earlier states, plain files and erasing.
// SPDX-License-Identifier: MIT
#include "app/past_view.h"

#include "app/contexts.h"
#include "app/locks_strings.h"
#include "app/overview.h"
#include "app/past_flow.h"
#include "app/past_strings.h"
#include "app/plain_text.h"
#include "app/update.h"
#include "features/boundaries/strings.h"

#include <optional>
#include <string>
#include <utility>

namespace ebb::app {

namespace {

using Question = PastState::Question;
using ui::ButtonKind;

bool button(const ScreenContext& context,
            std::string_view label,
            ButtonKind kind,
            bool disabled = false,
            bool wide = true) {
    ui::ButtonOptions options;
    options.kind = kind;
    options.full_width = wide;
    options.disabled = disabled;
    return context.ui.button(label, options);
}

void passage(const ScreenContext& context, std::string_view heading, std::string_view text) {
    context.ui.heading(heading, 2, ui::style::section_title);
    context.ui.gap(6);
    context.ui.text(text, ui::style::prose);
}

/// A key is derived, or something is read.
bool is_working(const ScreenContext& context) {
    return std::holds_alternative<past::Working>(context.model.past.work);
}

/// True for the first frame of the page, which begins with nothing of what was before.
bool begins(const ScreenContext& context) {
    if (!std::exchange(context.state.past.fresh, false)) return false;
    if (!is_working(context)) context.dispatch(PastWish{DropOpened{}});
    return true;
}

bool is_absent(const ScreenContext& context) {
    return std::holds_alternative<Absent>(context.model.session);
}

bool secret_field(const ScreenContext& context,
                  std::string_view name,
                  std::string& text,
                  bool fresh = false,
                  std::string_view problem = {}) {
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
    state.show = context.ui.toggle(strings::passphrase_show, state.show).value_or(state.show);
}

/// What came of the last wish; read aloud when it changes.
void draw_outcome(const ScreenContext& context) {
    context.ui.status(outcome(context.model.past.work), ui::style::prose);
}

// -- What was opened ------------------------------------------------------------------------------

void draw_opened(const ScreenContext& context) {
    ui::Ui& ui = context.ui;
    const auto& opened = std::get<past::Opened>(context.model.past.work);
    const Overview all = overview(opened.vault);
    ui.heading(std::string(strings::opened_at) + moment_words(context, opened.at_ms),
               2,
               ui::style::section_title);
    ui.gap(8);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < all.counts.size(); ++i) {
        if (all.counts[i] == 0) continue;
        lines.push_back(std::to_string(all.counts[i]) +
                        std::string(strings::counted[i][all.counts[i] == 1 ? 0 : 1]));
        if (opened.missing[i] != 0) {
            lines.back() += ", " + std::to_string(opened.missing[i]);
            lines.back() += strings::opened_missing;
        }
    }
    if (opened.damaged != 0) {
        ui.text(strings::opened_damaged, ui::style::prose);
        ui.gap(8);
    }
    if (lines.empty()) {
        ui.text(strings::opened_nothing, ui::style::prose);
    } else {
        ui.list(strings::opened_counts, static_cast<int>(lines.size()), [&] {
            for (const std::string& line : lines)
                ui.item([&] { ui.text(line, ui::style::prose); });
        });
    }
    if (all.first) {
        ui.gap(8);
        ui.text(boundaries::strings::date_words(*all.first) +
                    (all.first == all.last ? std::string()
                                           : " to " + boundaries::strings::date_words(*all.last)),
                ui::style::note);
    }
    ui.gap(20);
    const bool still = !context.model.writable;
    if (opened.adds) {
        ui.text(strings::opened_adds, ui::style::note);
        ui.gap(12);
        if (button(context, strings::add, ButtonKind::Primary, still)) {
            context.dispatch(PastWish{RestoreOpened{true}});
        }
        ui.gap(20);
    }
    if (!is_absent(context)) {
        if (!opened.adds) ui.text(strings::opened_all_here, ui::style::prose);
        ui.gap(12);
        ui.text(strings::opened_replaces, ui::style::note);
        ui.gap(12);
    }
    if (button(context,
               strings::replace,
               opened.adds ? ButtonKind::Outline : ButtonKind::Primary,
               still)) {
        context.dispatch(PastWish{RestoreOpened{}});
    }
    ui.gap(8);
    if (button(context, strings::leave_all, ButtonKind::Outline)) {
        context.dispatch(PastWish{DropOpened{}});
    }
    ui.gap(12);
    draw_outcome(context);
}

/// True while something that was opened, or what came of it, has the page.
bool draws_opened(const ScreenContext& context) {
    const PastPage page = past_page(context.model);
    const bool looked = std::exchange(context.state.past.looking, page == PastPage::Opened);
    if (page == PastPage::Opened) {
        if (!looked) context.ui.focus_next();
        draw_opened(context);
        return true;
    }
    if (page != PastPage::Ended) return false;
    draw_outcome(context);
    if (std::holds_alternative<past::Restored>(context.model.past.work)) {
        context.ui.gap(20);
        if (button(context, strings::put_back, ButtonKind::Outline, !context.model.writable)) {
            context.dispatch(PastWish{UndoRestore{}});
        }
    }
    return true;
}

// -- Backup ---------------------------------------------------------------------------------------

void make_backup(const ScreenContext& context) {
    PastState& state = context.state.past;
    state.problem = state.passphrase.empty()          ? strings::passphrase_missing
                    : state.passphrase != state.again ? strings::passphrase_differs
                                                      : std::string_view{};
    state.refused = !state.problem.empty();
    if (state.refused) return;
    context.dispatch(PastWish{MakeBackup{state.passphrase}});
    state.passphrase.clear();
    state.again.clear();
}

void draw_age(const ScreenContext& context) {
    const Past& past = context.model.past;
    const auto day = civil_day({past.backed_up_at_ms, context.now.offset_minutes}, 0);
    if (past.backed_up_at_ms == 0 || !day) {
        context.ui.text(strings::backup_never, ui::style::prose);
        return;
    }
    context.ui.text(
        std::string(strings::backup_last) + boundaries::strings::date_words(*day) +
            std::string(past.changed_since_backup ? strings::backup_changed : strings::backup_same),
        ui::style::prose);
}

void draw_making(const ScreenContext& context) {
    ui::Ui& ui = context.ui;
    PastState& state = context.state.past;
    ui.text(strings::backup_about, ui::style::note);
    ui.gap(16);
    secret_field(context, strings::passphrase, state.passphrase, true);
    ui.gap(12);
    if (std::exchange(state.refused, false)) ui.focus_next();
    const bool entered =
        secret_field(context, strings::passphrase_again, state.again, true, state.problem);
    ui.gap(4);
    show_switch(context);
    ui.gap(12);
    if (button(context, strings::backup_make, ButtonKind::Primary, is_working(context)) ||
        entered) {
        make_backup(context);
    }
}

void draw_restoring(const ScreenContext& context) {
    ui::Ui& ui = context.ui;
    PastState& state = context.state.past;
    passage(context, strings::restore, strings::restore_about);
    ui.gap(12);
    if (is_file_chosen(context.model.past.work)) {
        const bool entered = secret_field(context, strings::restore_passphrase, state.passphrase);
        ui.gap(4);
        show_switch(context);
        ui.gap(12);
        const bool idle = !is_working(context) && !state.passphrase.empty();
        if (button(context, strings::restore_open, ButtonKind::Primary, !idle) ||
            (entered && idle)) {
            context.dispatch(PastWish{OpenBackup{state.passphrase}});
        }
        ui.gap(8);
    }
    if (button(context, strings::restore_choose, ButtonKind::Outline)) {
        state.passphrase.clear();
        state.again.clear();
        context.dispatch(PastWish{ChooseBackup{}});
    }
}

void draw_keeps(const ScreenContext& context) {
    const Keeps keeps = context.model.page.keeps;
    passage(context, strings::keeps_title, strings::keeps[static_cast<std::size_t>(keeps)]);
    if (keeps != Keeps::MayGo) return;
    context.ui.gap(12);
    if (button(context, strings::keeps_ask, ButtonKind::Outline)) {
        context.dispatch(PageErrand::AskToKeep);
    }
}

// -- What is kept aside ---------------------------------------------------------------------------

void ask(const ScreenContext& context, Question question, std::uint64_t aside = 0) {
    context.state.past.question = question;
    context.state.past.aside = aside;
}

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
    context.dispatch(LockWish{PutAway{past.aside, question == Question::RemoveAside}});
}

/// That it could not be done; read aloud when it changes.
void draw_refusal(const ScreenContext& context) {
    const auto* refused = std::get_if<locks::Refused>(&context.model.lock_work);
    const bool says = refused != nullptr && context.state.past.answered;
    context.ui.status(says ? strings::sentence(refused->problem) : std::string_view{},
                      ui::style::prose);
}

void draw_aside(const ScreenContext& context) {
    ui::Ui& ui = context.ui;
    draw_refusal(context);
    for (const KeptAside& one : context.model.past.aside) {
        std::string line(strings::aside);
        if (const auto day = civil_day({one.since_ms, context.now.offset_minutes}, 0);
            one.since_ms != 0 && day) {
            line += strings::aside_since;
            line += boundaries::strings::date_words(*day);
        }
        line += !one.locked ? "." : *one.locked ? strings::aside_locked : strings::aside_open;
        ui.gap(28);
        ui.scope(one.number, [&] {
            ui.group(line, [&] {
                passage(context, strings::aside_title, line);
                ui.gap(12);
                const bool busy = std::holds_alternative<locks::Working>(context.model.lock_work);
                const bool disabled = busy || !context.model.writable;
                ui.flow(12, [&] {
                    if (button(context,
                               strings::aside_open_again,
                               ButtonKind::Outline,
                               disabled,
                               false)) {
                        ask(context, Question::BringBack, one.number);
                    }
                    if (button(
                            context, strings::aside_remove, ButtonKind::Outline, disabled, false)) {
                        ask(context, Question::RemoveAside, one.number);
                    }
                });
            });
        });
    }
}

// -- Plain files ----------------------------------------------------------------------------------

void give_plain(const ScreenContext& context) {
    PastState& state = context.state.past;
    const bool markdown =
        std::exchange(state.plain, PastState::Plain::None) == PastState::Plain::Markdown;
    state.saved = true;
    state.checking = false;
    state.passphrase.clear();
    if (const Vault* vault = vault_of(context.model)) {
        const reflect::Catalog& catalog = context.model.catalog;
        context.dispatch(
            GiveFile{markdown ? "notes.md" : "notes.json",
                     markdown ? "text/markdown" : "application/json",
                     markdown ? as_markdown(*vault, catalog) : as_json(*vault, catalog)});
    }
}

/// The passcode first, if there is one. Only the answer to this question counts.
void ask_plain(const ScreenContext& context, PastState::Plain plain) {
    PastState& state = context.state.past;
    state.saved = false;
    state.plain = plain;
    if (!context.model.locks.passcode) {
        give_plain(context);
    } else if (!state.passphrase.empty()) {
        context.dispatch(LockWish{CheckPasscode{state.passphrase}});
    } else {
        state.problem = strings::plain_wrong;
    }
}

void wait_for_passcode(const ScreenContext& context) {
    PastState& state = context.state.past;
    const LockWork& work = context.model.lock_work;
    if (state.plain == PastState::Plain::None) return;
    if (std::holds_alternative<locks::Working>(work)) {
        state.checking = true;
    } else if (std::exchange(state.checking, false)) {
        if (std::holds_alternative<locks::Done>(work)) {
            give_plain(context);
        } else {
            state.problem = strings::plain_wrong;
            state.plain = PastState::Plain::None;
        }
    }
}

} // namespace

std::string moment_words(const ScreenContext& context, std::int64_t utc_ms) {
    const Now then{utc_ms, context.now.offset_minutes};
    const auto day = civil_day(then, 0);
    if (!day) return {};
    return boundaries::strings::day_words(*day, today(context.model, context.now)) + ", " +
           to_clock(minute_of_day(then));
}

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
    draw_aside(context);
    ui.gap(28);
    draw_keeps(context);
    ui.gap(20);
    draw_question(context);
}

void draw_backup_as_it_is(const ScreenContext& context) {
    passage(context, strings::backup, strings::backup_as_it_is);
    context.ui.gap(8);
    draw_making(context);
    context.ui.gap(12);
    draw_outcome(context);
}

void draw_history(const ScreenContext& context) {
    if (begins(context)) {
        context.dispatch(PastWish{ReadHistory{}});
        return;
    }
    if (draws_opened(context)) return;
    ui::Ui& ui = context.ui;
    const std::vector<KeptState>& states = context.model.past.states;
    ui.text(states.empty() ? strings::history_none : strings::history_about, ui::style::prose);
    ui.gap(12);
    draw_outcome(context);
    ui.gap(8);
    ui.list(strings::history, static_cast<int>(states.size()), [&] {
        for (const KeptState& state : states) {
            ui.item([&] {
                const std::string_view reason =
                    strings::reasons[static_cast<std::size_t>(state.reason)];
                ui.scope(state.generation, [&] {
                    if (ui.entry(moment_words(context, state.written_ms), {}, reason)) {
                        context.dispatch(PastWish{OpenSnapshot{state.generation}});
                    }
                });
            });
            ui.gap(12);
        }
    });
}

void draw_plain(const ScreenContext& context) {
    ui::Ui& ui = context.ui;
    PastState& state = context.state.past;
    wait_for_passcode(context);
    ui.text(strings::plain_warning, ui::style::prose);
    ui.gap(16);
    if (context.model.locks.passcode) {
        secret_field(context, strings::plain_passcode, state.passphrase, false, state.problem);
        ui.gap(16);
    }
    const bool disabled = is_absent(context) || state.checking;
    if (button(context, strings::plain_markdown, ButtonKind::Outline, disabled)) {
        ask_plain(context, PastState::Plain::Markdown);
    }
    ui.gap(8);
    if (button(context, strings::plain_json, ButtonKind::Outline, disabled)) {
        ask_plain(context, PastState::Plain::Json);
    }
    ui.gap(12);
    ui.status(state.saved ? strings::plain_saved : std::string_view{}, ui::style::prose);
}

void draw_erase(const ScreenContext& context) {
    context.ui.text(strings::erase_about, ui::style::prose);
    context.ui.gap(20);
    if (button(context, strings::erase_begin, ButtonKind::Outline)) ask(context, Question::Erase);
    draw_question(context);
}

void draw_start_fresh(const ScreenContext& context) {
    passage(context, strings::fresh, strings::fresh_about);
    context.ui.gap(12);
    const bool disabled =
        !context.model.writable || std::holds_alternative<locks::Working>(context.model.lock_work);
    if (button(context, strings::fresh_begin, ButtonKind::Outline, disabled)) {
        ask(context, Question::StartFresh);
    }
    context.ui.gap(8);
    if (button(context, strings::restore, ButtonKind::Outline, disabled)) {
        ask(context, Question::StartFreshForBackup);
    }
    context.ui.gap(12);
    draw_refusal(context);
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

void draw_had_data(const ScreenContext& context) {
    for (const strings::Passage& part : strings::had_data_passages) {
        passage(context, part.title, part.text);
        context.ui.gap(20);
    }
    if (button(context, strings::restore, ButtonKind::Outline)) {
        open_page(context.state, MorePage::Backup);
    }
    context.ui.gap(20);
}

void draw_past_on_today(const ScreenContext& context) {
    ui::Ui& ui = context.ui;
    const auto plain_button = [&](std::string_view label) {
        return button(context, label, ButtonKind::Plain, false, false);
    };
    if (vault_of(context.model) == nullptr) {
        ui.gap(16);
        if (plain_button(strings::had_data)) open_page(context.state, MorePage::HadData);
        return;
    }
    const Day now = today(context.model, context.now);
    if (!backup_is_due(context.model, now, context.now.offset_minutes)) return;
    ui.gap(20);
    ui.group(strings::due_group, [&] {
        const Keeps keeps = context.model.page.keeps;
        ui.text(keeps == Keeps::MayGo ? strings::due_may_go : strings::due, ui::style::note);
        ui.flow(20, [&] {
            if (plain_button(strings::backup_make)) open_page(context.state, MorePage::Backup);
            if (plain_button(strings::due_not_now)) {
                context.dispatch(settings::Action{settings::PutOffBackup{now}});
            }
        });
    });
}

} // namespace ebb::app
