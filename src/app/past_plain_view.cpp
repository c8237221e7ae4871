// The page Save as plain text: everything as Markdown or JSON.
// SPDX-License-Identifier: MIT
#include "app/past_view_parts.h"
#include "app/plain_text.h"
#include "app/update.h"
#include "words/past.h"

#include <utility>

namespace ebb::app {

namespace {

using ui::ButtonKind;

void give_plain(const ScreenContext& context) {
    PastState& state = context.state.past;
    const bool markdown =
        std::exchange(state.plain, PastState::Plain::None) == PastState::Plain::Markdown;
    state.saved = true;
    state.checking = false;
    state.passphrase.clear();
    if (const Vault* vault = vault_of(context.model)) {
        const reflect::Catalog& catalog = context.model.catalog;
        context.dispatch(GiveFile{markdown ? "notes.md" : "notes.json",
                                  markdown ? "text/markdown" : "application/json",
                                  markdown ? as_markdown(context.model.language, *vault, catalog)
                                           : as_json(*vault, catalog)});
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
        state.problem = words::Past(context.model.language).plain_wrong();
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
            state.problem = words::Past(context.model.language).plain_wrong();
            state.plain = PastState::Plain::None;
        }
    }
}

} // namespace

void draw_plain(const ScreenContext& context) {
    ui::Ui& ui = context.ui;
    const words::Past words(context.model.language);
    PastState& state = context.state.past;
    wait_for_passcode(context);
    ui.text(words.plain_warning(), ui::style::prose);
    ui.gap(16);
    if (context.model.locks.passcode) {
        secret_field(context, words.plain_passcode(), state.passphrase, false, state.problem);
        ui.gap(16);
    }
    const bool disabled = is_absent(context) || state.checking;
    if (button(context, words.plain_markdown(), ButtonKind::Outline, disabled)) {
        ask_plain(context, PastState::Plain::Markdown);
    }
    ui.gap(8);
    if (button(context, words.plain_json(), ButtonKind::Outline, disabled)) {
        ask_plain(context, PastState::Plain::Json);
    }
    ui.gap(12);
    ui.status(state.saved ? words.plain_saved() : Phrase(""), ui::style::prose);
}

} // namespace ebb::app
