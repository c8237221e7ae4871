// What was opened of the past: looked at, put in place, taken back.
// SPDX-License-Identifier: MIT
#include "app/overview.h"
#include "app/past_flow.h"
#include "app/past_strings.h"
#include "app/past_view_parts.h"
#include "features/boundaries/strings.h"

#include <string>
#include <utility>
#include <vector>

namespace ebb::app {

namespace {

using ui::ButtonKind;

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

} // namespace

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

} // namespace ebb::app
