// What the forms of all features show of their drafts.
// SPDX-License-Identifier: MIT
#include "features/drafts/view.h"

#include "features/drafts/says.h"
#include "ui/undo.h"
#include "words/drafts.h"
#include "words/ui.h"

#include <utility>

namespace ebb::drafts {
namespace {

/// Words, drawn by `say`, and a button beside them. True when it was pressed; `focus`: it gets the
/// focus.
bool row(ui::Ui& ui, FunctionRef<void()> say, Phrase label, ui::Icon icon, bool focus = false) {
    ui::ButtonOptions options;
    options.kind = ui::ButtonKind::Plain;
    options.icon = icon;
    bool pressed = false;
    ui.gap(12);
    ui.columns({ui::fill_width, ui.button_width(label, options)},
               12,
               ui::Vertical::Break,
               [&](int column) {
                   if (column == 0) {
                       say();
                       return;
                   }
                   if (focus) ui.focus_next();
                   pressed = ui.button(label, options);
               });
    return pressed;
}

} // namespace

std::string_view said(const Language& language, std::optional<Refusal> refused) {
    return refused ? sentence(language, *refused) : std::string_view();
}

bool field(ui::Ui& ui,
           const ViewContext& context,
           Phrase label,
           const Text& text,
           ui::Limit limit,
           const ui::FieldOptions& options) {
    const auto take = [&](std::string words) {
        return said(context.language, text.set(std::move(words)));
    };
    bool taken = false;
    ui.scope(context.state.anew,
             [&] { taken = ui.field(label, text.value(), limit, take, options); });
    return taken;
}

void complete(const ViewContext& context, const Form& form) {
    form.complete();
    ++context.state.anew;
}

void draw_waiting(ui::Ui& ui, const Form& form) {
    if (!form.begun()) return;
    ui.gap(6);
    ui.text(words::Drafts(ui.language()).waiting(), ui::style::hint);
}

void draw_discard(ui::Ui& ui, const ViewContext& context, const Form& form) {
    const words::Drafts words(context.language);
    ViewState& state = context.state;
    if (form.begun()) {
        const auto say = [&] { ui.text(words.kept(), ui::style::hint); };
        if (!row(ui, say, words.discard(), ui::Icon::Trash)) return;
        const Draft draft = *form.draft();
        if (!context.dispatch(DiscardDraft{form.subject()})) return;
        state.undo = ViewState::Undo{draft, ui.seconds() + ui::undo_seconds};
        state.to_undo = true;
        ++state.anew;
        return;
    }
    if (!state.undo || state.undo->draft.subject != form.subject()) return;
    const double left = state.undo->until - ui.seconds();
    if (left <= 0) {
        state.undo.reset();
        return;
    }
    ui.wake_in(left);
    const bool focus = std::exchange(state.to_undo, false);
    const auto say = [&] { ui.status(words.discarded(), ui::style::hint); };
    if (row(ui, say, words::Ui(context.language).undo(), ui::Icon::Undo, focus) &&
        context.dispatch(RestoreDraft{state.undo->draft})) {
        state.undo.reset();
        ++state.anew;
    }
}

} // namespace ebb::drafts
