// What was opened of the past: looked at, put in place, taken back.
// SPDX-License-Identifier: MIT
#include "app/overview.h"
#include "app/past_flow.h"
#include "app/past_view_parts.h"
#include "words/past.h"

#include <string>
#include <utility>
#include <vector>

namespace ebb::app {

namespace {

using ui::ButtonKind;

std::string counted(const words::Past& words, Overview::Kind kind, std::size_t count) {
    switch (kind) {
    case Overview::Boundaries:
        return words.counted_boundaries(count);
    case Overview::Letters:
        return words.counted_letters(count);
    case Overview::Pulls:
        return words.counted_pulls(count);
    case Overview::Breaths:
        return words.counted_breathing(count);
    case Overview::Answers:
        return words.counted_exercises(count);
    case Overview::Drafts:
        return words.counted_drafts(count);
    }
    return {};
}

void draw_opened(const ScreenContext& context) {
    ui::Ui& ui = context.ui;
    const auto& opened = std::get<past::Opened>(context.model.past.work);
    const words::Past words(context.model.language);
    const Overview all = overview(opened.vault);
    ui.heading(words.opened_at(moment_words(context, opened.at_ms)), 2, ui::style::section_title);
    ui.gap(8);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < all.counts.size(); ++i) {
        if (all.counts[i] == 0) continue;
        lines.push_back(counted(words, static_cast<Overview::Kind>(i), all.counts[i]));
        if (opened.missing[i] != 0) {
            lines.back() = words.counted_missing(lines.back(), opened.missing[i]);
        }
    }
    if (opened.damaged != 0) {
        ui.text(words.opened_damaged(), ui::style::prose);
        ui.gap(8);
    }
    if (lines.empty()) {
        ui.text(words.opened_nothing(), ui::style::prose);
    } else {
        ui.list(words.opened_counts(), static_cast<int>(lines.size()), [&] {
            for (const std::string& line : lines)
                ui.item([&] { ui.text(line, ui::style::prose); });
        });
    }
    if (all.first) {
        ui.gap(8);
        ui.text(context.model.language.days({*all.first, *all.last}), ui::style::note);
    }
    ui.gap(20);
    const bool still = !context.model.writable;
    if (opened.adds) {
        ui.text(words.opened_adds(), ui::style::note);
        ui.gap(12);
        if (button(context, words.add(), ButtonKind::Primary, still)) {
            context.dispatch(PastWish{RestoreOpened{true}});
        }
        ui.gap(20);
    }
    if (!is_absent(context)) {
        if (!opened.adds) ui.text(words.opened_all_here(), ui::style::prose);
        ui.gap(12);
        ui.text(words.opened_replaces(), ui::style::note);
        ui.gap(12);
    }
    if (button(context,
               words.replace(),
               opened.adds ? ButtonKind::Outline : ButtonKind::Primary,
               still)) {
        context.dispatch(PastWish{RestoreOpened{}});
    }
    ui.gap(8);
    if (button(context, words.leave_all(), ButtonKind::Outline)) {
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
        if (button(context,
                   words::Past(context.model.language).put_back(),
                   ButtonKind::Outline,
                   !context.model.writable)) {
            context.dispatch(PastWish{UndoRestore{}});
        }
    }
    return true;
}

} // namespace ebb::app
