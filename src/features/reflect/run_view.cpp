// An exercise that is being answered: one page of it, and the ways on and back.
// SPDX-License-Identifier: MIT
#include "features/reflect/view_parts.h"
#include "words/reflect.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace ebb::reflect {

using ui::ButtonKind;
using ui::ButtonOptions;
using ui::Rect;
using ui::Token;

namespace {

constexpr float between_steps = 24;

/// A path's steps as stones, those walked filled.
void draw_stones(ui::Ui& ui, const Sentence& said, const Run& run) {
    const std::size_t pages = run.pages.size();
    ui.picture(said, 32, [&](ui::Canvas& at, const Rect& rect) {
        const float each = rect.w / static_cast<float>(pages);
        const float r = std::min(8.f, each / 2 - 2);
        for (std::size_t i = 0; i < pages; ++i) {
            const float x = rect.x + (static_cast<float>(i) + .5f) * each;
            const float y = rect.y + (i % 2 == 0 ? 10.f : 22.f);
            at.fill({x - r, y - r, 2 * r, 2 * r},
                    at.paint(i <= run.at ? Token::Tide : Token::Hairline),
                    r);
        }
    });
}

void draw_progress(ui::Ui& ui,
                   const ViewContext& context,
                   const Exercise& exercise,
                   const Run& run) {
    const std::size_t pages = run.pages.size();
    if (pages < 2) return;
    const Sentence said = words::Reflect(context.language).progress(run.at + 1, pages);
    if (exercise.shelf == path_shelf) return draw_stones(ui, said, run);
    ui.picture(said, 4, [&](ui::Canvas& at, const Rect& rect) {
        constexpr float between = 6;
        const auto count = static_cast<float>(pages);
        const float each = (rect.w - between * (count - 1)) / count;
        for (std::size_t i = 0; i < pages; ++i) {
            const Rect bar{rect.x + static_cast<float>(i) * (each + between), rect.y, each, 4};
            at.fill(bar, at.paint(i <= run.at ? Token::Tide : Token::Hairline), 2);
        }
    });
}

/// Whether a step of this kind has something to press or to type in.
bool is_asked(StepKind kind) {
    return is_question(kind) || kind == StepKind::Mine;
}

/// Back, and on.
void draw_ways(ui::Ui& ui,
               const ViewContext& context,
               const Exercise& exercise,
               const Entry& entry,
               const Run& run) {
    ViewState& state = context.state;
    const words::Reflect words(context.language);
    const Forward on = forward_of(exercise, entry, run);
    const std::string_view label = on == Forward::Done   ? words.done()
                                   : on == Forward::Skip ? words.skip()
                                                         : words.next();
    ButtonOptions forward = kind_of(ButtonKind::Primary);
    forward.id = "forward";
    const ButtonOptions outline = kind_of(ButtonKind::Outline);
    const auto turn = [&](std::size_t to) {
        put_drafts_on(context, exercise, entry);
        context.dispatch(TurnTo{entry.id, static_cast<std::int32_t>(run.pages[to])});
        state.arrived = true;
    };
    const auto draw_on = [&] {
        if (!ui.button(label, forward)) return;
        if (on != Forward::Done) return turn(run.at + 1);
        put_drafts_on(context, exercise, entry);
        state.kept = !is_blank(entry);
        context.dispatch(Finish{entry.id});
        show(state, finished(std::move(state.way), exercise, state.kept));
    };
    const std::array widths{run.at > 0 ? ui.button_width(words.back(), outline) : 1.f,
                            ui::fill_width,
                            ui.button_width(label, forward)};
    ui.columns(widths, 8, ui::Vertical::Middle, [&](int column) {
        if (column == 0 && run.at > 0) {
            if (ui.button(words.back(), outline)) turn(run.at - 1);
        } else if (column == 2) {
            draw_on();
        }
    });
}

} // namespace

void draw_run(ui::Ui& ui,
              const ViewContext& context,
              const Exercise& exercise,
              const Entry& entry) {
    const Run run = run_of(exercise, entry);
    if (run.pages.empty()) return;
    const Page& page = exercise.pages[run.pages[run.at]];
    draw_progress(ui, context, exercise, run);
    ui.gap(20);
    const Step& first = page.steps.front();
    const bool titled = first.kind == StepKind::Head || is_asked(first.kind);
    if (std::exchange(context.state.arrived, false)) ui.focus_next();
    ui.heading(titled ? filled(exercise, entry, first.text) : std::string(exercise.title),
               1,
               ui::style::page_title);
    ui.gap(titled && first.kind != StepKind::Head ? 4 : 14);
    ui.scope(entry.id.value, [&] {
        ui.scope(run.pages[run.at], [&] {
            for (const Step& step : page.steps) {
                const bool is_title = &step == &first && titled;
                if (is_title && step.kind == StepKind::Head) continue;
                const float top = ui.cursor().y;
                if (!draw_said(ui, context, exercise, entry, step)) {
                    draw_asked({.ui = ui,
                                .context = context,
                                .exercise = exercise,
                                .entry = entry,
                                .step = step,
                                .text = filled(exercise, entry, step.text),
                                .is_title = is_title});
                }
                if (ui.cursor().y > top) {
                    ui.gap(is_asked(step.kind) ? between_steps : 14);
                }
            }
        });
        draw_undo(ui, context);
        draw_ways(ui, context, exercise, entry, run);
    });
    ui.gap(24);
}

} // namespace ebb::reflect
