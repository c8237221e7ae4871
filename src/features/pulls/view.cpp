// A pull over the whole screen: the frame of its pages, and which of them is drawn.
// SPDX-License-Identifier: MIT
#include "features/pulls/view.h"

#include "features/pulls/picture.h"
#include "features/pulls/view_parts.h"

#include <algorithm>
#include <utility>

namespace ebb::pulls {

using ui::ButtonKind;
using ui::Canvas;
using ui::Icon;
using ui::Rect;
using ui::Role;

namespace {

void draw_page(const Sheet& sheet) {
    switch (sheet.state.way.page) {
    case Page::Doors:
        return draw_doors(sheet);
    case Page::Strong:
        return draw_strong(sheet);
    case Page::What:
    case Page::LookAt:
    case Page::GoThere:
    case Page::InMind:
        return draw_what(sheet);
    case Page::Need:
        return draw_need(sheet);
    case Page::FromBefore:
        return draw_from_before(sheet);
    case Page::Plan:
        return draw_plan(sheet);
    case Page::First:
        return draw_first(sheet);
    case Page::Heals:
        return draw_heals(sheet);
    case Page::Unsure:
        return draw_unsure(sheet);
    case Page::Second:
        return draw_second(sheet);
    case Page::Choose:
        return draw_choose(sheet);
    case Page::Wave:
        return draw_wave(sheet);
    case Page::Someone:
        return draw_someone(sheet);
    case Page::Park:
        return draw_park(sheet);
    case Page::Outcome:
        return draw_outcome(sheet);
    case Page::Slipped:
        return draw_slipped(sheet);
    case Page::End:
        return draw_end(sheet);
    case Page::MakePlan:
        if (draw_plan_form(sheet.ui, sheet.context, 1)) go_back(sheet.state);
        return;
    case Page::Read:
        return draw_read(sheet);
    case Page::Closed:
    case Page::Breathe:
        return;
    }
}

/// The sea stands as high as the pull is strong.
void draw_sea(ui::Ui& ui, const ViewState& state, const Pull& pull) {
    const Page page = state.way.page;
    const bool still = page == Page::Doors || page == Page::Outcome;
    if (!still && page != Page::Wave) return;
    const float said =
        pull.strengths.empty() ? 0.5F : static_cast<float>(pull.strengths.back().value) / strongest;
    const float level = ui.follow("sea", said);
    const double seconds = still || ui.surface().reduced_motion ? 0 : waited(ui, state);
    ui.paint([&](Canvas& at) {
        const float height = ui.surface().height;
        const float top = height * 0.3F;
        paint_sea(at, {0, top, ui.surface().width, height - top}, level, seconds);
    });
}

/// The bar above every page: back and away. Where somebody wants to go, if they do.
std::optional<Way>
draw_top(ui::Ui& ui, const words::Pulls& words, const Way& way, FunctionRef<void()> corner) {
    std::optional<Way> chosen;
    ui.columns({ui::space::target, ui::space::target, ui::fill_width, ui::space::target},
               4,
               ui::Vertical::Middle,
               [&](int column) {
                   ui::ButtonOptions options;
                   options.kind = ButtonKind::IconOnly;
                   if (column == 0) {
                       options.icon = Icon::Back;
                       if (ui.button(words.back(), options)) chosen = back(way);
                   } else if (column == 1) {
                       help_button(ui, words, ButtonKind::IconOnly);
                   } else if (column == 2) {
                       corner();
                   } else {
                       options.icon = Icon::Close;
                       if (ui.button(words.leave(), options)) chosen = Way{};
                   }
               });
    return chosen;
}

} // namespace

void breathed(ViewState& state, bool on) {
    if (state.way.page == Page::Breathe) go(state, after_breath(std::move(state.way), on));
}

bool fills_screen(const ViewState& state) {
    return state.way.page != Page::Closed;
}

void draw_whole(ui::Ui& ui, const ViewContext& context, FunctionRef<void()> corner) {
    ViewState& state = context.state;
    if (ui.take_escape()) go_back(state);
    if (!fills_screen(state) || state.way.page == Page::Breathe) {
        note_place(context);
        ui.wake_in(0); // The frame that shows where somebody was.
        return;
    }
    const ui::Surface& surface = ui.surface();
    const float side = std::max({12.F, surface.safe_left, surface.safe_right});
    const float top = surface.safe_top + 8;
    const float row = std::max(ui::space::target, 44 * surface.text_scale);
    const float height = surface.height - surface.keyboard - top - row - 8;
    constexpr float widest = 520;
    const Pull pull = pull_so_far(context);
    if (Way way = settled(state.way, told(ui, context, pull)); way != state.way) {
        go(state, std::move(way));
    }
    draw_sea(ui, state, pull);
    std::optional<Way> left;
    ui.scope("pull", [&] {
        ui.region(Role::Banner, "", {side, top, surface.width - 2 * side, row}, [&] {
            left = draw_top(ui, words::Pulls(context.language), state.way, corner);
        });
        const Rect rect{0, top + row + 8, surface.width, height};
        ui.scope(static_cast<std::uint64_t>(state.way.page), [&] {
            ui.scroll_region(Role::Main, "", rect, [&] {
                const bool tall = surface.width >= 640 && height > 620;
                ui.gap(tall ? height * 0.08F : 12);
                const float margin = std::max({ui::space::page,
                                               surface.safe_left,
                                               surface.safe_right,
                                               (surface.width - widest * surface.text_scale) / 2});
                ui.inset(margin, [&] {
                    if (!state.unkept.empty()) ui.status(state.unkept, ui::style::note);
                    draw_page({.ui = ui,
                               .context = context,
                               .state = state,
                               .words = words::Pulls(context.language),
                               .height = height,
                               .pull = pull});
                });
                ui.gap(std::max(10.F, surface.safe_bottom));
            });
        });
    });
    if (left) go(state, std::move(*left));
    note_place(context);
}

void draw_offer(ui::Ui& ui, const ViewContext& context) {
    draw_undo(ui, context);
    if (!draw_staying(ui, context)) draw_stayed(ui, context);
    draw_parked(ui, context);
}

} // namespace ebb::pulls
