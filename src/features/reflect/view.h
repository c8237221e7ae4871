// Reflect on the screen.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/dispatch.h"
#include "base/errands.h"
#include "base/function_ref.h"
#include "base/language.h"
#include "base/now.h"
#include "features/reflect/model.h"
#include "features/reflect/texts.h"
#include "features/reflect/update.h"
#include "features/reflect/view_state.h"
#include "ui/ui.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ebb::reflect {

/// A way to somewhere else in the app.
struct OpenDoor {
    Door door{};
};
using Errand = std::variant<GiveFile, PrintOut, CopyWords, OpenDoor>;

struct ViewContext {
    const Language& language;
    const Catalog& catalog;
    const Model& model;
    ViewState& state;
    Now now;
    Day today;
    bool writable = true;    ///< False where another page writes.
    bool after_slip = false; ///< Something slipped today or yesterday.
    float height = 0;        ///< Of the part of the screen that the page fills.
    Dispatch<Action, Refusal> dispatch;
    FunctionRef<void(Errand)> send;             ///< To the page around.
    FunctionRef<bool(std::string_view)> copied; ///< Whether these words are on the clipboard.
    /// What was written elsewhere of one's own good qualities, a line each.
    FunctionRef<std::vector<std::string>()> qualities;
};

/// Whether the page that is open fills the screen, without the places below it.
bool fills(const ViewState& state);
/// What stands at the top of a page that fills the screen.
std::string_view title(const ViewContext& context);
/// The way back from the page that is open.
void go_back(const ViewContext& context);
/// Leaves whatever is open for the list.
void go_to_list(const ViewContext& context);
/// Opens "What would help now?"; the way back leads to Reflect.
void open_help(ViewState& state);
/// The page that is open.
void draw(ui::Ui& ui, const ViewContext& context);

} // namespace ebb::reflect
