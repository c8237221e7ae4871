// What the forms of all features show of their drafts.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "features/drafts/form.h"
#include "features/drafts/view_state.h"
#include "ui/ui.h"

#include <string_view>

namespace ebb::drafts {

/// What every form is given.
struct ViewContext {
    const Language& language;
    const Model& model;
    ViewState& state;
    Dispatch<Action, Refusal> dispatch;

    /// The form with this name, about the thing with this id.
    [[nodiscard]] Form form(std::string_view name, std::uint64_t about = 0) const {
        return {model, dispatch, Subject{std::string(name), about}};
    }
};

/// What is said of it: nothing if it is kept.
std::string_view said(const Language& language, std::optional<Refusal> refused);

/// A field for a form's words. True when other words were taken.
bool field(ui::Ui& ui,
           const ViewContext& context,
           Phrase label,
           const Text& text,
           ui::Limit limit,
           const ui::FieldOptions& options = {});

/// What the form is for was carried out: what was half filled goes, in the same commit if this is
/// the same frame.
void complete(const ViewContext& context, const Form& form);

/// Says at the way to a form that it was begun.
void draw_waiting(ui::Ui& ui, const Form& form);

/// In a form that was begun: that it is kept, and the button that discards it; then, for a while,
/// the way back.
void draw_discard(ui::Ui& ui, const ViewContext& context, const Form& form);

} // namespace ebb::drafts
