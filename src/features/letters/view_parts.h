// What the pages of the letters share. Only their views include it.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/letters/view.h"

#include <optional>
#include <string>
#include <string_view>

namespace ebb::letters {

/// Opens a page; what was asked on the one before is forgotten.
void go(ViewState& state, ViewState::Page page);

ui::ButtonOptions kind_of(ui::ButtonKind kind, ui::Icon icon = ui::Icon::None);
ui::ButtonOptions wide(ui::ButtonKind kind);

/// The heading of a page that was just opened gets the focus, unless a field wants it.
void page_heading(ui::Ui& ui, const ViewContext& context, Phrase text);

/// The sentence of a refusal; empty if there was none.
std::string_view why(const ViewContext& context, std::optional<Refusal> refused);
/// The only text of `name` in a letter, as a sheet to write on; `write` as in `Ui::field`.
void sheet(ui::Ui& ui,
           const ViewContext& context,
           Phrase name,
           std::string_view value,
           FunctionRef<std::string_view(std::string)> write,
           ui::FieldOptions options);
/// How high a sheet can be, in CSS pixels, that leaves `below` free at the foot of the screen.
float sheet_height(ui::Ui& ui, const ViewContext& context, float below);
/// The row at the foot takes this much.
float foot(ui::Ui& ui);

/// Says that a while has passed, once, softly.
void draw_bell(ui::Ui& ui, const ViewContext& context);
/// The words, counted when somebody asks.
void draw_count(ui::Ui& ui, const ViewContext& context, const Letter& letter);
/// Something soothing, with a breath one press away.
void draw_care(ui::Ui& ui, const ViewContext& context, std::string_view said);
/// A letter that was let go of can be taken back for ten seconds.
void draw_undo(ui::Ui& ui, const ViewContext& context);
/// The letter as a file, with marks or without.
void draw_files(ui::Ui& ui, const ViewContext& context, const Letter& letter);

// The pages.
void draw_question(ui::Ui& ui, const ViewContext& context, const Letter& letter);
void draw_gather(ui::Ui& ui, const ViewContext& context, const Letter& letter);
void draw_editor(ui::Ui& ui, const ViewContext& context, const Letter& letter);
void draw_more(ui::Ui& ui, const ViewContext& context, const Letter& letter);
void draw_look(ui::Ui& ui, const ViewContext& context, const Letter& letter);
void draw_versions(ui::Ui& ui, const ViewContext& context, const Letter& letter);
void draw_compare(ui::Ui& ui, const ViewContext& context, const Letter& letter);
void draw_sealing(ui::Ui& ui, const ViewContext& context, const Letter& letter);
void draw_closed(ui::Ui& ui, const ViewContext& context, const Letter& letter);
void draw_letting(ui::Ui& ui, const ViewContext& context, const Letter& letter);
void draw_gone(ui::Ui& ui, const ViewContext& context);

} // namespace ebb::letters
