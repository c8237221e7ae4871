// The letters on the screen.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/dispatch.h"
#include "base/errands.h"
#include "base/function_ref.h"
#include "base/language.h"
#include "base/now.h"
#include "features/drafts/view.h"
#include "features/letters/model.h"
#include "features/letters/update.h"
#include "features/letters/view_state.h"
#include "ui/ui.h"

#include <string>
#include <variant>

namespace ebb::letters {

/// Asks the person for a text file; what is in it comes back as a `BeginLetter`.
struct AskForFile {};
/// A run of breathing, and back here.
struct Breathe {};
/// A soft tone.
struct Ring {};
using Errand = std::variant<GiveFile, PrintOut, AskForFile, Breathe, Ring>;

struct ViewContext {
    const Language& language;
    const Model& model;
    ViewState& state;
    Now now;
    Day today;
    bool writable = true; ///< False where another page writes.
    float height = 0;     ///< Of the part of the screen that the page fills.
    Dispatch<Action, Refusal> dispatch;
    drafts::ViewContext drafts;
    FunctionRef<void(Errand)> send; ///< To the page around.
};

/// Begins a letter and opens it, with the focus in it.
void begin(const ViewContext& context, Kind kind);
/// Opens a letter that has just been begun by something else, with the focus in it.
void open_new(ViewState& state, LetterId id);
/// Whether the page that is open fills the screen, without the places below it.
bool fills(const ViewState& state);
/// What stands at the top of a page that fills the screen.
std::string_view title(const ViewContext& context);
/// Where the way back leads, in words.
std::string_view way_back(const ViewContext& context);
/// The way back from a page that fills the screen.
void go_back(const ViewContext& context);
/// Leaves whatever is open for the list.
void go_to_list(const ViewContext& context);
/// The page that is open.
void draw(ui::Ui& ui, const ViewContext& context);

} // namespace ebb::letters
