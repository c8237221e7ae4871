// The passcode on the screen.
// SPDX-License-Identifier: MIT
#include "app/locks_view.h"

#include "app/locks_strings.h"
#include "app/page_view.h"
#include "app/past_strings.h"
#include "app/past_view.h"
#include "app/strings.h"
#include "app/update.h"
#include "features/boundaries/strings.h"

#include <algorithm>
#include <utility>

namespace ebb::app {

namespace {

using ui::ButtonKind;
using ui::TextStyle;
using ui::Token;
using Errand = PasscodeState::Errand;
using Step = PasscodeState::Step;

constexpr TextStyle large = ui::style::page_title.spaced(1.35f);

bool button(const ScreenContext& at,
            std::string_view label,
            ButtonKind kind = ButtonKind::Outline,
            bool disabled = false) {
    ui::ButtonOptions options;
    options.kind = kind;
    options.disabled = disabled;
    options.full_width = kind == ButtonKind::Primary;
    return at.ui.button(label, options);
}

bool working(const ScreenContext& at) {
    return std::holds_alternative<locks::Working>(at.model.lock_work);
}

void wish(const ScreenContext& at, LockWish what) {
    at.state.passcode.waits = true;
    at.state.passcode.begun = false;
    at.dispatch(std::move(what));
}

/// Everything typed is let go of; the page shows this step.
void go_to(const ScreenContext& at, Step step) {
    PasscodeState& state = at.state.passcode;
    const PasscodeState before = std::exchange(state, {});
    state.step = step;
    state.errand = before.errand;
    state.arrived = true;
}

void rest(const ScreenContext& at, bool done) {
    go_to(at, Step::Rest);
    at.state.passcode.done = done;
}

void leave(const ScreenContext& at) {
    if (prepared(at.model.lock_work) != nullptr) at.dispatch(LockWish{DropNewPasscode{}});
    rest(at, false);
}

void heading(const ScreenContext& at, std::string_view words, std::string_view line) {
    if (std::exchange(at.state.passcode.arrived, false)) at.ui.focus_next();
    at.ui.heading(words, 2, ui::style::section_title);
    at.ui.gap(6);
    at.ui.text(line, ui::style::prose);
    at.ui.gap(16);
}

void busy_line(const ScreenContext& at, std::string_view words) {
    at.ui.status(working(at) ? words : "", ui::style::note);
    at.ui.gap(12);
}

/// The field, and what is wrong with what was typed before. True: Enter was pressed in it.
bool secret_field(const ScreenContext& at, std::string_view name, std::string_view invalid) {
    PasscodeState& state = at.state.passcode;
    ui::FieldOptions options;
    options.secret = true;
    options.shown = state.shown;
    options.invalid = invalid;
    at.ui.field(name, state.typed, ui::any_length, options);
    const bool entered = at.ui.entered();
    at.ui.gap(4);
    if (const auto on = at.ui.checkbox(strings::show_typed, state.shown)) state.shown = *on;
    at.ui.gap(8);
    return entered;
}

/// What is said under a field after a wish came to nothing.
std::string_view refusal(const ScreenContext& at) {
    const auto* refused = std::get_if<locks::Refused>(&at.model.lock_work);
    const bool ours = at.state.passcode.begun && !at.state.passcode.waits;
    return ours && refused != nullptr ? strings::sentence(refused->problem) : std::string_view();
}

/// Where the last wish was carried out, the next step.
void go_on(const ScreenContext& at) {
    PasscodeState& state = at.state.passcode;
    const LockWork& work = at.model.lock_work;
    if (!state.waits) return;
    if (working(at)) {
        state.begun = true;
        return;
    }
    if (!state.begun) return;
    state.waits = false;
    if (std::holds_alternative<locks::Refused>(work)) {
        // A prepared passcode that was not stored is gone: it begins anew.
        if (state.step == Step::Prove && prepared(work) == nullptr) state.step = Step::Rest;
        return;
    }
    if (prepared(work) != nullptr) {
        go_to(at, Step::Prove);
    } else if (state.step != Step::Ask || state.done) {
        rest(at, true);
    } else if (state.errand == Errand::Change) {
        go_to(at, Step::Choose);
        state.recovery_code = false;
    } else if (state.errand == Errand::NewCode) {
        wish(at, SetPasscode{state.typed, true, false});
    } else {
        state.done = true; // The passcode was right; the wish itself follows.
        wish(at,
             state.errand == Errand::Remove ? LockWish{RemovePasscode{}} : RemoveRecoveryCode{});
    }
}

void ask_for(const ScreenContext& at, Errand errand) {
    at.state.passcode.errand = errand;
    go_to(at, Step::Ask);
}

/// What became of the last errand, once it is over.
void draw_outcome(const ScreenContext& at) {
    const PasscodeState& state = at.state.passcode;
    const bool done = state.step == Step::Rest && state.done;
    const std::string_view words =
        done                       ? strings::errand_done[static_cast<std::size_t>(state.errand)]
        : state.step == Step::Rest ? refusal(at)
                                   : std::string_view();
    const ui::Point here = at.ui.cursor();
    at.ui.spoken(words, {here.x, here.y, at.ui.width(), ui::space::target});
    if (words.empty()) return;
    at.ui.painted_text(words, ui::style::label.in(Token::Tide).spaced(1.45f));
    at.ui.gap(16);
}

void draw_times(const ScreenContext& at) {
    using settings::IdleLock;
    ui::Ui& ui = at.ui;
    const Vault* vault = vault_of(at.model);
    const settings::Model now = vault == nullptr ? settings::Model{} : vault->settings;
    settings::ChooseLockTimes wish{now.idle_lock, now.hidden_lock};
    // Two minutes are the first of the enumeration, and the second to be seen.
    const auto swapped = [](int index) { return index < 2 ? 1 - index : index; };
    bool chosen = false;
    ui.heading(strings::locks_itself, 2, ui::style::section_title);
    ui.gap(12);
    if (const auto idle = ui.choice(
            strings::when_idle, strings::idle_times, swapped(static_cast<int>(wish.idle)))) {
        wish.idle = static_cast<IdleLock>(swapped(*idle));
        chosen = true;
    }
    ui.gap(16);
    if (const auto hidden =
            ui.choice(strings::when_hidden, strings::hidden_times, static_cast<int>(wish.hidden))) {
        wish.hidden = static_cast<settings::HiddenLock>(*hidden);
        chosen = true;
    }
    ui.gap(8);
    ui.text(strings::lock_hint, ui::style::note);
    if (chosen) at.dispatch(settings::Action{wish});
}

void draw_rest(const ScreenContext& at) {
    ui::Ui& ui = at.ui;
    PasscodeState& state = at.state.passcode;
    const Locks& locks = at.model.locks;
    if (!locks.passcode) {
        for (const std::string_view sentence : strings::passcode_says) {
            ui.text(sentence, ui::style::prose);
            ui.gap(12);
        }
        ui.gap(8);
        if (!at.model.writable) {
            ui.text(strings::elsewhere, ui::style::note);
        } else if (button(at, strings::set_passcode, ButtonKind::Primary)) {
            state.errand = Errand::Change;
            go_to(at, Step::Choose);
        }
        return;
    }
    ui.text(strings::has_passcode, ui::style::prose);
    ui.text(locks.recovery_code ? strings::has_code : strings::has_no_code, ui::style::prose);
    ui.gap(20);
    if (button(at, strings::lock_now, ButtonKind::Primary)) at.dispatch(LockWish{Lock{}});
    ui.gap(28);
    if (!at.model.writable) {
        ui.text(strings::elsewhere, ui::style::note);
        return;
    }
    const auto row = [&](std::string_view label, Errand what) {
        if (button(at, label)) ask_for(at, what);
        ui.gap(12);
    };
    row(strings::change_passcode, Errand::Change);
    row(locks.recovery_code ? strings::make_new_code : strings::make_code, Errand::NewCode);
    if (locks.recovery_code) row(strings::remove_code, Errand::RemoveCode);
    row(strings::remove_passcode, Errand::Remove);
    ui.gap(16);
    draw_times(at);
}

/// What the passcode is asked for, and what then follows.
void draw_ask(const ScreenContext& at) {
    const auto errand = static_cast<std::size_t>(at.state.passcode.errand);
    heading(at, strings::errands[errand], strings::errand_says[errand]);
    const bool entered = secret_field(at, strings::ask_now, refusal(at));
    busy_line(at, strings::unlocking);
    const bool pressed = button(at, strings::go_on, ButtonKind::Primary, working(at));
    if ((pressed || entered) && !at.state.passcode.typed.empty()) {
        wish(at, CheckPasscode{at.state.passcode.typed});
    }
}

void draw_words(const ScreenContext& at) {
    ui::Ui& ui = at.ui;
    const std::string& words = at.model.four_words;
    const bool arrived = at.state.passcode.arrived;
    heading(at, strings::words_title, strings::words_line);
    if (arrived && words.empty()) at.dispatch(PageErrand::SuggestWords);
    ui.card([&] {
        ui.status(words.empty() ? strings::words_come : std::string_view(words), large);
        ui.gap(16);
        ui.flow(12, [&] {
            if (button(at, strings::use_words, ButtonKind::Wash, words.empty())) {
                at.state.passcode.typed = words;
            }
            if (button(at, strings::another_four)) at.dispatch(PageErrand::SuggestWords);
        });
    });
    ui.gap(24);
}

/// Whether chance would find it soon.
bool is_weak(std::string_view passcode) {
    return !passcode.empty() &&
           (passcode.size() < 10 ||
            passcode.find_first_not_of("0123456789 ") == std::string_view::npos);
}

void draw_choose(const ScreenContext& at) {
    ui::Ui& ui = at.ui;
    PasscodeState& state = at.state.passcode;
    const Locks& locks = at.model.locks;
    draw_words(at);
    const auto field = [&](std::string_view name,
                           std::string& text,
                           std::string_view hint,
                           std::string_view invalid) {
        ui::FieldOptions options;
        options.secret = options.fresh = true;
        options.shown = state.shown;
        options.hint = hint;
        options.invalid = invalid;
        if (ui.field(name, text, ui::any_length, options)) state.different = false;
        ui.gap(16);
    };
    field(strings::new_passcode, state.typed, strings::new_passcode_hint, {});
    if (is_weak(state.typed)) {
        ui.text(strings::pin, ui::style::note);
        ui.gap(16);
    }
    field(strings::once_more,
          state.again,
          {},
          state.different ? strings::not_the_same : std::string_view());
    const bool entered = ui.entered();
    if (const auto on = ui.checkbox(strings::show_typed, state.shown)) state.shown = *on;
    ui.gap(8);
    if (const auto on = ui.toggle(strings::code_too, state.recovery_code, strings::code_too_hint)) {
        state.recovery_code = *on;
    }
    if (locks.passcode) {
        if (const auto on = ui.toggle(strings::known, state.anew, strings::known_hint)) {
            state.anew = *on;
        }
    }
    ui.gap(12);
    ui.text(strings::keepers, ui::style::note);
    ui.gap(16);
    ui.status(working(at) ? strings::working : refusal(at), ui::style::note);
    ui.gap(12);
    const bool pressed = button(at, strings::go_on, ButtonKind::Primary, working(at));
    if ((pressed || entered) && !state.typed.empty() && !working(at)) {
        state.different = state.typed != state.again;
        if (!state.different) {
            wish(at, SetPasscode{state.typed, state.recovery_code, state.anew});
        }
    }
}

void draw_code(const ScreenContext& at) {
    ui::Ui& ui = at.ui;
    const std::string& code = prepared(at.model.lock_work)->recovery_code;
    heading(at, strings::code_shown_title, strings::code_shown);
    ui.card([&] {
        constexpr TextStyle letters = ui::style::label.sized(ui::type::title).spaced(1.5f);
        constexpr std::size_t line = 20; // Four groups and their dashes.
        for (std::size_t from = 0; from < code.size(); from += line) {
            ui.text(std::string_view(code).substr(from, line - 1), letters);
        }
        ui.gap(16);
        ui.flow(12, [&] {
            if (button(at, strings::copy_code)) at.dispatch(CopyWords{code});
            if (button(at, strings::print_code)) at.dispatch(PrintOut{{}, code});
        });
        if (is_copied(at.model, code)) {
            at.ui.gap(12);
            at.ui.status(strings::code_copied, ui::style::note);
        }
    });
    ui.gap(20);
    if (button(at, strings::wrote_it_down, ButtonKind::Primary)) {
        go_to(at, Step::Prove);
        at.state.passcode.written_down = true;
    }
}

void draw_prove(const ScreenContext& at) {
    heading(at, strings::prove_title, strings::prove);
    const bool entered = secret_field(at, strings::passcode, refusal(at));
    busy_line(at, strings::unlocking);
    const bool pressed = button(at, strings::prove_now, ButtonKind::Primary, working(at));
    if ((pressed || entered) && !at.state.passcode.typed.empty()) {
        wish(at, ProvePasscode{at.state.passcode.typed});
    }
}

} // namespace

void draw_passcode(const ScreenContext& at) {
    ui::Ui& ui = at.ui;
    PasscodeState& state = at.state.passcode;
    go_on(at);
    const locks::Prepared* waits = prepared(at.model.lock_work);
    if (waits != nullptr) state.step = Step::Prove;
    const bool code = waits != nullptr && !waits->recovery_code.empty() && !state.written_down;
    draw_outcome(at);
    ui.scope(static_cast<std::uint64_t>(state.step) + (code ? 8 : 0), [&] {
        switch (state.step) {
        case Step::Rest:
            draw_rest(at);
            return;
        case Step::Ask:
            draw_ask(at);
            break;
        case Step::Choose:
            draw_choose(at);
            break;
        case Step::Prove:
            code ? draw_code(at) : draw_prove(at);
        }
        ui.gap(12);
        if (button(at, strings::leave_as_it_was, ButtonKind::Plain, working(at))) leave(at);
    });
    ui.gap(20);
}

void draw_unlock(const ScreenContext& at, FunctionRef<void()> breathe) {
    ui::Ui& ui = at.ui;
    PasscodeState& state = at.state.passcode;
    const auto& locked = std::get<Locked>(at.model.session);
    answer_question_first(at);
    state.door = true;
    go_on(at);
    const std::int64_t left = locked.try_again_ms - at.now.utc_ms;
    const bool wait = left > 0 && left <= wait_after(locked.wrong_tries);
    if (wait) ui.wake_in(static_cast<double>(left) / 1000);
    const std::string_view refused =
        wait ? strings::wait_words(wait_after(locked.wrong_tries)) : refusal(at);
    const auto draw_open = [&](bool entered) {
        busy_line(at, strings::unlocking);
        const bool idle = !working(at) && !wait;
        const bool pressed = button(at, strings::unlock, ButtonKind::Primary, !idle);
        if (!(pressed || entered) || !idle || state.typed.empty()) return;
        at.state.arrived = true;
        wish(at, Unlock{state.typed, state.forgotten});
    };
    const float side = std::max((ui.width() - 440) / 2, 0.f);
    ui.inset(side, [&] {
        ui.gap(24);
        if (state.forgotten) {
            if (ui.page_heading(
                    strings::forgotten_title, strings::back_to_passcode, state.arrived)) {
                rest(at, false);
                return;
            }
            state.arrived = false;
            ui.text(strings::forgotten_line, ui::style::prose);
            const auto draw_end = [&] {
                ui.gap(36);
                draw_start_fresh(at);
                ui.gap(36);
                ui.heading(strings::erase, 2, ui::style::section_title);
                ui.gap(8);
                draw_erase(at);
            };
            ui.gap(24);
            ui.heading(strings::code_title, 2, ui::style::section_title);
            ui.gap(8);
            if (!locked.locks.recovery_code) {
                ui.text(strings::no_code, ui::style::prose);
                draw_end();
                return;
            }
            ui::FieldOptions options;
            options.hint = strings::code_hint;
            options.invalid = refused;
            options.passing = true;
            ui.field(strings::code_field, state.typed, ui::any_length, options);
            const bool entered = ui.entered();
            ui.gap(12);
            draw_open(entered);
            draw_end();
            return;
        }
        if (std::exchange(state.arrived, false)) ui.focus_next();
        ui.heading(strings::locked_title, 1, ui::style::display.spaced(1.2f));
        ui.gap(8);
        ui.text(strings::locked, ui::style::prose);
        if (std::holds_alternative<NotSaved>(at.model.save)) {
            ui.gap(8);
            ui.text(strings::locked_unsaved, ui::style::prose);
        }
        ui.gap(24);
        const bool entered = secret_field(at, strings::passcode, refused);
        draw_open(entered);
        ui.gap(12);
        if (button(at, strings::forgotten, ButtonKind::Plain)) {
            rest(at, false);
            state.forgotten = true;
        }
        ui.gap(28);
        ui.flow(12, [&] {
            if (button(at, strings::breathe_first)) breathe();
            ui::ButtonOptions lines;
            lines.page_action = ui::PageAction::Help; // The page opens them by itself.
            (void)ui.button(boundaries::strings::help_lines, lines);
        });
        draw_waiting_version(at);
    });
}

} // namespace ebb::app
