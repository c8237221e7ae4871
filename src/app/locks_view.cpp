// The passcode on the screen.
// SPDX-License-Identifier: MIT
#include "app/locks_view.h"

#include "app/page_view.h"
#include "app/past_view.h"
#include "app/update.h"
#include "words/boundaries.h"
#include "words/locks.h"
#include "words/past.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ebb::app {

namespace {

using ui::ButtonKind;
using ui::TextStyle;
using ui::Token;
using Errand = PasscodeState::Errand;
using Step = PasscodeState::Step;

using Id = words::Locks::Id;

constexpr TextStyle large = ui::style::page_title.spaced(1.35f);

/// Minutes, in their order; two of them stand first in `settings::IdleLock`.
constexpr std::array idle_times{Id::idle_one, Id::idle_two, Id::idle_five, Id::idle_twenty};
/// In the order of `settings::HiddenLock`.
constexpr std::array hidden_times{
    Id::hidden_as_device, Id::hidden_at_once, Id::hidden_quarter, Id::hidden_minute};

/// What the passcode is asked for.
struct ErrandWords {
    Message name;
    Message says;
    Message done;
};
/// In the order of `PasscodeState::Errand`.
constexpr std::array errands{
    ErrandWords{Id::change_passcode, Id::change_says, Id::change_done},
    ErrandWords{Id::make_code, Id::new_code_says, Id::new_code_done},
    ErrandWords{Id::remove_code, Id::remove_code_says, Id::remove_code_done},
    ErrandWords{Id::remove_passcode, Id::remove_says, Id::remove_done},
};

bool button(const ScreenContext& at,
            Phrase label,
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

void heading(const ScreenContext& at, Phrase words, std::string_view line) {
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
bool secret_field(const ScreenContext& at, Phrase name, std::string_view invalid) {
    const words::Locks words(at.model.language);
    PasscodeState& state = at.state.passcode;
    ui::FieldOptions options;
    options.secret = true;
    options.shown = state.shown;
    options.invalid = invalid;
    at.ui.field(name, state.typed, ui::any_length, options);
    const bool entered = at.ui.entered();
    at.ui.gap(4);
    if (const auto on = at.ui.checkbox(words.show_typed(), state.shown)) state.shown = *on;
    at.ui.gap(8);
    return entered;
}

/// What is said under a field after a wish came to nothing.
std::string_view refusal(const ScreenContext& at) {
    const auto* refused = std::get_if<locks::Refused>(&at.model.lock_work);
    const bool ours = at.state.passcode.begun && !at.state.passcode.waits;
    return ours && refused != nullptr ? sentence(at.model.language, refused->problem)
                                      : std::string_view();
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
        state.recovery_code = at.model.locks.recovery_code;
    } else if (state.errand == Errand::NewCode) {
        wish(at, SetPasscode{state.typed, true});
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
        done ? at.model.language.text(errands[static_cast<std::size_t>(state.errand)].done).text()
        : state.step == Step::Rest ? refusal(at)
                                   : std::string_view();
    const ui::Point here = at.ui.cursor();
    at.ui.spoken(words, {here.x, here.y, at.ui.width(), ui::space::target});
    if (words.empty()) return;
    at.ui.painted_text(words, ui::style::label.in(Token::Tide).spaced(1.45f));
    at.ui.gap(16);
}

void draw_times(const ScreenContext& at) {
    const words::Locks words(at.model.language);
    using settings::IdleLock;
    ui::Ui& ui = at.ui;
    const Vault* vault = vault_of(at.model);
    const settings::Model now = vault == nullptr ? settings::Model{} : vault->settings;
    settings::ChooseLockTimes wish{now.idle_lock, now.hidden_lock};
    // Two minutes are the first of the enumeration, and the second to be seen.
    const auto swapped = [](int index) { return index < 2 ? 1 - index : index; };
    bool chosen = false;
    ui.heading(words.locks_itself(), 2, ui::style::section_title);
    ui.gap(12);
    if (const auto idle = ui.choice(words.when_idle(),
                                    at.model.language.texts(idle_times),
                                    swapped(static_cast<int>(wish.idle)))) {
        wish.idle = static_cast<IdleLock>(swapped(*idle));
        chosen = true;
    }
    ui.gap(16);
    if (const auto hidden = ui.choice(words.when_hidden(),
                                      at.model.language.texts(hidden_times),
                                      static_cast<int>(wish.hidden))) {
        wish.hidden = static_cast<settings::HiddenLock>(*hidden);
        chosen = true;
    }
    ui.gap(8);
    ui.text(words.lock_hint(), ui::style::note);
    if (chosen) at.dispatch(settings::Action{wish});
}

void draw_rest(const ScreenContext& at) {
    const words::Locks words(at.model.language);
    ui::Ui& ui = at.ui;
    PasscodeState& state = at.state.passcode;
    const Locks& locks = at.model.locks;
    if (!locks.passcode) {
        const Keys keys = at.model.page.keys;
        for (const std::string_view sentence : {keys == Keys::Apart   ? words.protects_apart()
                                                : keys == Keys::Since ? words.protects_since()
                                                                      : words.protects_beside(),
                                                words.protects_not(),
                                                words.nobody_else()}) {
            ui.text(sentence, ui::style::prose);
            ui.gap(12);
        }
        ui.gap(8);
        if (!at.model.writable) {
            ui.text(words.elsewhere(), ui::style::note);
        } else if (button(at, words.set_passcode(), ButtonKind::Primary)) {
            state.errand = Errand::Change;
            go_to(at, Step::Choose);
        }
        return;
    }
    ui.text(words.has_passcode(), ui::style::prose);
    ui.text(locks.recovery_code ? words.has_code() : words.has_no_code(), ui::style::prose);
    ui.gap(20);
    if (button(at, words.lock_now(), ButtonKind::Primary)) at.dispatch(LockWish{Lock{}});
    ui.gap(28);
    if (!at.model.writable) {
        ui.text(words.elsewhere(), ui::style::note);
        return;
    }
    const auto row = [&](Phrase label, Errand what) {
        if (button(at, label)) ask_for(at, what);
        ui.gap(12);
    };
    row(words.change_passcode(), Errand::Change);
    row(locks.recovery_code ? words.make_new_code() : words.make_code(), Errand::NewCode);
    if (locks.recovery_code) row(words.remove_code(), Errand::RemoveCode);
    row(words.remove_passcode(), Errand::Remove);
    ui.gap(16);
    draw_times(at);
}

/// What the passcode is asked for, and what then follows.
void draw_ask(const ScreenContext& at) {
    const words::Locks words(at.model.language);
    const ErrandWords& errand = errands[static_cast<std::size_t>(at.state.passcode.errand)];
    heading(at, at.model.language.text(errand.name), at.model.language.text(errand.says));
    const bool entered = secret_field(at, words.ask_now(), refusal(at));
    busy_line(at, words.unlocking());
    const bool pressed = button(at, words.go_on(), ButtonKind::Primary, working(at));
    if ((pressed || entered) && !at.state.passcode.typed.empty()) {
        wish(at, CheckPasscode{at.state.passcode.typed});
    }
}

void draw_words(const ScreenContext& at) {
    ui::Ui& ui = at.ui;
    const words::Locks words(at.model.language);
    const std::string& four = at.model.four_words;
    const bool arrived = at.state.passcode.arrived;
    heading(at, words.words_title(), words.words_line());
    if (arrived && four.empty()) at.dispatch(PageErrand::SuggestWords);
    ui.card([&] {
        ui.status(four.empty() ? words.words_come() : Phrase(four), large);
        ui.gap(16);
        ui.flow(12, [&] {
            if (button(at, words.use_words(), ButtonKind::Wash, four.empty())) {
                at.state.passcode.typed = four;
            }
            if (button(at, words.another_four())) at.dispatch(PageErrand::SuggestWords);
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
    const words::Locks words(at.model.language);
    ui::Ui& ui = at.ui;
    PasscodeState& state = at.state.passcode;
    const Locks& locks = at.model.locks;
    draw_words(at);
    const auto field =
        [&](Phrase name, std::string& text, std::string_view hint, std::string_view invalid) {
            ui::FieldOptions options;
            options.secret = options.fresh = true;
            options.shown = state.shown;
            options.hint = hint;
            options.invalid = invalid;
            if (ui.field(name, text, ui::any_length, options)) state.different = false;
            ui.gap(16);
        };
    field(words.new_passcode(), state.typed, words.new_passcode_hint(), {});
    if (is_weak(state.typed)) {
        ui.text(words.pin(), ui::style::note);
        ui.gap(16);
    }
    field(words.once_more(), state.again, {}, state.different ? words.not_the_same() : Phrase(""));
    const bool entered = ui.entered();
    if (const auto on = ui.checkbox(words.show_typed(), state.shown)) state.shown = *on;
    ui.gap(8);
    if (const auto on = ui.toggle(words.code_too(), state.recovery_code, words.code_too_hint())) {
        state.recovery_code = *on;
    }
    if (locks.passcode) {
        ui.gap(12);
        ui.text(locks.recovery_code ? words.ends_with_code() : words.ends(), ui::style::note);
    }
    ui.gap(12);
    ui.text(words.keepers(), ui::style::note);
    ui.gap(16);
    ui.status(working(at) ? words.working().text() : refusal(at), ui::style::note);
    ui.gap(12);
    const bool pressed = button(at, words.go_on(), ButtonKind::Primary, working(at));
    if ((pressed || entered) && !state.typed.empty() && !working(at)) {
        state.different = state.typed != state.again;
        if (!state.different) {
            wish(at, SetPasscode{state.typed, state.recovery_code});
        }
    }
}

void draw_code(const ScreenContext& at) {
    const words::Locks words(at.model.language);
    ui::Ui& ui = at.ui;
    const std::string& code = prepared(at.model.lock_work)->recovery_code;
    heading(at, words.code_shown_title(), words.code_shown());
    ui.card([&] {
        constexpr TextStyle letters = ui::style::label.sized(ui::type::title).spaced(1.5f);
        constexpr std::size_t line = 20; // Four groups and their dashes.
        for (std::size_t from = 0; from < code.size(); from += line) {
            ui.text(std::string_view(code).substr(from, line - 1), letters);
        }
        ui.gap(16);
        ui.flow(12, [&] {
            if (button(at, words.copy_code())) at.dispatch(CopyWords{code});
            if (button(at, words.print_code())) at.dispatch(PrintOut{{}, code});
        });
        if (is_copied(at.model, code)) {
            at.ui.gap(12);
            at.ui.status(words.code_copied(), ui::style::note);
        }
    });
    ui.gap(20);
    if (button(at, words.wrote_it_down(), ButtonKind::Primary)) {
        go_to(at, Step::Prove);
        at.state.passcode.written_down = true;
    }
}

void draw_prove(const ScreenContext& at) {
    const words::Locks words(at.model.language);
    heading(at, words.prove_title(), words.prove());
    const bool entered = secret_field(at, words.passcode(), refusal(at));
    busy_line(at, words.unlocking());
    const bool pressed = button(at, words.prove_now(), ButtonKind::Primary, working(at));
    if ((pressed || entered) && !at.state.passcode.typed.empty()) {
        wish(at, ProvePasscode{at.state.passcode.typed});
    }
}

/// How long to wait after a wrong try, in words that don't count down.
std::string_view wait_words(const words::Locks& words, std::int64_t ms) {
    return ms <= 2'000    ? words.wait_moment()
           : ms <= 10'000 ? words.wait_seconds()
                          : words.wait_half_a_minute();
}

} // namespace

std::string_view sentence(const Language& language, LockProblem problem) {
    constexpr std::array sentences{Id::refused_wrong,
                                   Id::refused_not_a_code,
                                   Id::refused_no_memory,
                                   Id::refused_not_stored,
                                   Id::refused_unknown};
    return language.text(sentences[static_cast<std::size_t>(problem)]);
}

void draw_passcode(const ScreenContext& at) {
    const words::Locks words(at.model.language);
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
        if (button(at, words.leave_as_it_was(), ButtonKind::Plain, working(at))) leave(at);
    });
    ui.gap(20);
}

void draw_unlock(const ScreenContext& at, FunctionRef<void()> breathe) {
    const words::Locks words(at.model.language);
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
        wait ? wait_words(words, wait_after(locked.wrong_tries)) : refusal(at);
    const auto draw_open = [&](bool entered) {
        busy_line(at, words.unlocking());
        const bool idle = !working(at) && !wait;
        const bool pressed = button(at, words.unlock(), ButtonKind::Primary, !idle);
        if (!(pressed || entered) || !idle || state.typed.empty()) return;
        at.state.arrived = true;
        wish(at, Unlock{state.typed, state.forgotten});
    };
    const float side = std::max((ui.width() - 440) / 2, 0.f);
    ui.inset(side, [&] {
        ui.gap(24);
        if (state.forgotten) {
            if (ui.page_heading(words.forgotten_title(), words.back_to_passcode(), state.arrived)) {
                rest(at, false);
                return;
            }
            state.arrived = false;
            ui.text(words.forgotten_line(), ui::style::prose);
            const auto draw_end = [&] {
                ui.gap(36);
                draw_start_fresh(at);
                ui.gap(36);
                ui.heading(words::Past(at.model.language).erase(), 2, ui::style::section_title);
                ui.gap(8);
                draw_erase(at);
            };
            ui.gap(24);
            ui.heading(words.code_title(), 2, ui::style::section_title);
            ui.gap(8);
            if (!locked.locks.recovery_code) {
                ui.text(words.no_code(), ui::style::prose);
                draw_end();
                return;
            }
            ui::FieldOptions options;
            options.hint = words.code_hint();
            options.invalid = refused;
            options.passing = true;
            ui.field(words.code_field(), state.typed, ui::any_length, options);
            const bool entered = ui.entered();
            ui.gap(12);
            draw_open(entered);
            draw_end();
            return;
        }
        if (std::exchange(state.arrived, false)) ui.focus_next();
        ui.heading(words.locked_title(), 1, ui::style::display.spaced(1.2f));
        ui.gap(8);
        ui.text(words.locked(), ui::style::prose);
        if (std::holds_alternative<NotSaved>(at.model.save)) {
            ui.gap(8);
            ui.text(words.locked_unsaved(), ui::style::prose);
        }
        ui.gap(24);
        const bool entered = secret_field(at, words.passcode(), refused);
        draw_open(entered);
        ui.gap(12);
        if (button(at, words.forgotten(), ButtonKind::Plain)) {
            rest(at, false);
            state.forgotten = true;
        }
        ui.gap(28);
        ui.flow(12, [&] {
            if (button(at, words.breathe_first())) breathe();
            ui::ButtonOptions lines;
            lines.page_action = ui::PageAction::Help; // The page opens them by itself.
            (void)ui.button(words::Boundaries(at.model.language).help_lines(), lines);
        });
        draw_waiting_version(at);
    });
}

} // namespace ebb::app
