// A run of breathing over the whole window.
// SPDX-License-Identifier: MIT
#include "features/breathing/run_view.h"

#include "features/breathing/picture.h"
#include "features/breathing/queries.h"
#include "features/breathing/says.h"
#include "words/breathing.h"

#include <algorithm>
#include <string>
#include <utility>

namespace ebb::breathing {
namespace {

using ui::ButtonKind;
using ui::Canvas;
using ui::Icon;
using ui::Point;
using ui::Rect;
using ui::Role;
using ui::TextStyle;
using ui::Token;
using ui::Tristate;

constexpr std::int32_t ms_per_second = 1000;
constexpr std::int32_t shortest_kept = 60; ///< Seconds of a run that was stopped early.
constexpr double dim_after = 20;           ///< Seconds without a press.
constexpr double dim_takes = 6;
constexpr float dim_strength = 0.62F;
constexpr float word_fades_in_ms = 260;
constexpr std::int64_t glyphs_made_in_ms = 500;
constexpr float care_gap = 4;
constexpr float usual_radius = 232; ///< Of the ring; on a very large screen it is larger.
constexpr TextStyle small_line = ui::style::hint.spaced(1.35f).at_most(1);

/// Where everything stands, from the window alone: nothing moves while a run goes on.
struct Layout {
    Rect top;
    Rect icons;
    Rect care;
    Rect buttons;
    Stage stage;
    float care_share = 1; ///< Of the text size that was chosen, where there is no room for it.
};

TextStyle care_line(float share) {
    return ui::style::letter.in(Token::QuietInk)
        .sized(ui::type::letter * share)
        .spaced(1.4F)
        .centered();
}

TextStyle care_small(float share) {
    return ui::style::hint.sized(ui::type::caption * share).centered();
}

float care_height(const ui::Ui& ui, const words::Breathing& words, float share, float width) {
    return ui.text_height(words.soft(), care_line(share), width) + care_gap +
           ui.text_height(words.dizzy(), care_small(share), width);
}

/// A phone that lies on its side has no room under the shape: the words go beside it.
void place_beside(const ui::Ui& ui, const words::Breathing& words, Layout& out, float side) {
    const Rect& window = out.stage.window;
    out.stage.center = {window.w / 2, window.h / 2};
    out.stage.radius = window.h / 2 - 20;
    const float width = window.w / 2 - out.stage.radius - side - 20;
    const float from = out.top.bottom() + 8;
    const float room = out.buttons.y - 8 - from;
    for (const float share : {1.F, 0.8F, 0.65F, 0.5F}) {
        out.care_share = share;
        if (care_height(ui, words, share, width) <= room) break;
    }
    const float height = care_height(ui, words, out.care_share, width);
    out.care = {side, from + std::max(0.F, (room - height) * 0.35F), width, height};
    out.buttons = {side, out.buttons.y, window.w - 2 * side, out.buttons.h};
}

void place_below(const ui::Ui& ui, const words::Breathing& words, Layout& out, float side) {
    constexpr float smallest = 96;
    constexpr float between = 28;
    const Rect& window = out.stage.window;
    const float width = std::min(window.w - 2 * side, 560.F);
    const float from = out.top.bottom() + 8;
    const float until = out.buttons.y - 16;
    float height = 0;
    float room = 0;
    for (const float share : {1.F, 0.8F, 0.65F, 0.5F}) {
        out.care_share = share;
        height = care_height(ui, words, share, width);
        room = until - from - height - between;
        if (room >= 2 * smallest) break;
    }
    const float largest = std::max(usual_radius, 0.25F * std::min(window.w, window.h));
    const float radius = std::clamp(std::min(window.w / 2 - side, room / 2), 40.F, largest);
    out.stage.radius = radius;
    out.stage.center = {window.w / 2, from + radius + std::max(0.F, room - 2 * radius) * 0.36F};
    const float below = out.stage.center.y + radius + between;
    // Nearer to the ring than to the buttons.
    out.care = {(window.w - width) / 2,
                below + std::max(0.F, (until - below - height) * 0.3F),
                width,
                height};
}

Layout layout(const ui::Ui& ui, const words::Breathing& words) {
    const ui::Surface& surface = ui.surface();
    const bool wide = surface.width >= 1000;
    const float side =
        std::max({wide ? 32.F : ui::space::page, surface.safe_left, surface.safe_right});
    const float width = surface.width - 2 * side;
    Layout out;
    out.stage.window = {0, 0, surface.width, surface.height};
    const float icons = 2 * ui::space::target + 4;
    const float top = surface.safe_top + (wide ? 22.F : 10.F);
    out.top = {side, top, width - icons, 44 * surface.text_scale};
    out.icons = {side + width - icons + 10, top, icons, ui::space::target};
    const float row = std::max(ui::space::target, 44 * surface.text_scale);
    const float row_width = std::min(width, 380 * std::max(1.F, surface.text_scale));
    const float foot = surface.height - surface.safe_bottom - (surface.height < 600 ? 12.F : 32.F);
    out.buttons = {(surface.width - row_width) / 2, foot - row, row_width, row};
    if (surface.height < 520 && surface.width > surface.height * 1.3F) {
        place_beside(ui, words, out, side);
    } else {
        place_below(ui, words, out, side);
    }
    return out;
}

void ask_guide(const ViewContext& context) {
    const LiveRun& run = context.state.run;
    context.ask(guide_of(run.running, run.sound ? context.model.volume : 0, context.model.touch));
}

/// Lets go of the screen and the sounds; what was breathed is written down if it was long enough.
void finish(const ViewContext& context) {
    ViewState& state = context.state;
    LiveRun& run = state.run;
    context.ask(EndGuide{run.running.over()});
    const std::int64_t seconds = run.running.elapsed_ms / ms_per_second;
    const bool kept = run.running.over() || seconds >= shortest_kept;
    if (kept) {
        PutRun keep;
        keep.run.began = run.began;
        keep.run.pattern = run.pattern;
        keep.run.seconds =
            static_cast<std::int32_t>(std::clamp<std::int64_t>(seconds, 1, longest_run_seconds));
        keep.run.calm_before = std::exchange(state.calm_before, std::nullopt);
        context.dispatch.note(keep);
    }
    // After a pull something else comes than a page about the breathing.
    state.page = kept && run.from == From::Place ? ViewState::Page::After : ViewState::Page::Rest;
    state.arrived = run.from == From::Place;
    state.left = run.from != From::Place ? Left::On : Left::No;
}

void centered(
    Canvas& at, Point middle, const TextStyle& style, std::string_view text, float opacity) {
    const float width = at.line_width(style, text);
    at.text_line({middle.x - width / 2, middle.y}, style, text, opacity);
}

/// Glyphs that come later are made at the beginning, not in the middle of a breath.
void make_glyphs(const Canvas& at,
                 const Language& language,
                 const TextStyle& large,
                 const TextStyle& count) {
    const words::Breathing words(language);
    for (const Phase phase : {Phase::In, Phase::TopUp, Phase::HoldIn, Phase::Out, Phase::HoldOut})
        (void)at.line_width(large, word(language, phase));
    (void)at.line_width(large, words.paused());
    const std::string digits = language.number(1'234'567'890);
    for (const TextStyle& style : {count, small_line})
        (void)at.line_width(style, digits);
    for (const int minutes : {0, 1, 2})
        (void)at.line_width(small_line, words.time_left(minutes, 0));
}

/// The word and the count in the middle of the ring.
void paint_words(Canvas& at,
                 const Language& language,
                 const Layout& place,
                 const LiveRun& run,
                 Style style,
                 float text_scale) {
    const Breath breath = run.running.breath();
    const Point middle = place.stage.center;
    const float radius = place.stage.radius;
    TextStyle large = ui::style::display.sized(style == Style::Words ? 36.F : 30.F).spaced(1.2F);
    large.size *= std::max(1.F, radius / usual_radius);
    // The longest word of all sets the size, so that it does not change from word to word. Smaller
    // letters grow more with the text size, so once is not enough.
    for (int i = 0; i < 4; ++i) {
        const float widest = at.line_width(large, word(language, Phase::TopUp));
        large.size *= std::min(1.F, radius * 1.62F / widest);
    }
    TextStyle count = ui::style::body.sized(22).spaced(1.2f);
    count.size = std::min(large.size, 22 * std::max(1.F, radius / usual_radius));
    if (run.running.elapsed_ms < glyphs_made_in_ms) make_glyphs(at, language, large, count);
    // The line carries its shape in the lower half; the words stand above it.
    const float lift = style == Style::Line ? radius * 0.34F : 0;
    const float word_height = ui::type::scaled(large.size, text_scale) * large.leading;
    const float height = word_height + ui::type::scaled(count.size, text_scale) * count.leading;
    const float top = middle.y - lift - height / 2;
    if (run.running.paused) {
        centered(at, {middle.x, top + height / 4}, large, words::Breathing(language).paused(), 1);
        return;
    }
    const float since = breath.progress * static_cast<float>(run.running.timing.part(breath.phase));
    const float shown = std::clamp(since / word_fades_in_ms, 0.F, 1.F);
    centered(at, {middle.x, top}, large, word(language, breath.phase), shown);
    const std::string seconds = language.number(breath.seconds_left);
    centered(at, {middle.x, top + word_height}, count, seconds, 0.85F);
}

/// What is left, worked out anew each second.
void write_time_left(const words::Breathing& words, LiveRun& run) {
    constexpr std::int64_t minute = 60;
    const std::int64_t seconds = (run.running.left_ms() + ms_per_second - 1) / ms_per_second;
    if (seconds == run.seconds_left) return;
    run.seconds_left = seconds;
    run.time_left = words.time_left(seconds / minute, seconds % minute);
}

void draw_title(ui::Ui& ui, const ViewContext& context) {
    const words::Breathing words(context.language);
    LiveRun& run = context.state.run;
    if (std::exchange(context.state.arrived, false)) ui.focus_next();
    const TextStyle style = run.from != From::Place
                                ? ui::style::section_title.spaced(1.2f).at_most(1)
                                : ui::style::part_title.in(Token::Ink).at_most(1);
    ui.heading(run.title, 1, ui.on_one_line(run.title, style));
    const Point below = ui.cursor();
    if (run.running.until_ms > 0) {
        write_time_left(words, run);
    } else {
        run.time_left.assign(words.open_ended());
    }
    // Painted only: read aloud each second it would drown the words.
    const float room = ui.width();
    ui.paint([&](Canvas& at) {
        TextStyle line = small_line;
        line.size *= std::min(1.F, room / at.line_width(line, run.time_left));
        at.text_line(below, line, run.time_left);
    });
}

void draw_top(ui::Ui& ui, const ViewContext& context, const Rect& rect) {
    const words::Breathing words(context.language);
    ui.region(Role::Group, "", rect, [&] {
        if (context.state.run.from == From::Place) {
            draw_title(ui, context);
            return;
        }
        ui.columns({ui::space::target, ui::fill_width}, 4, ui::Vertical::Top, [&](int column) {
            if (column == 1) {
                draw_title(ui, context);
                return;
            }
            ui::ButtonOptions back;
            back.kind = ButtonKind::IconOnly;
            back.icon = Icon::Back;
            if (ui.button(words.back(), back)) {
                finish(context);
                context.state.left = Left::Back;
            }
        });
    });
}

void draw_icons(ui::Ui& ui,
                const ViewContext& context,
                const Rect& rect,
                FunctionRef<void()> hide) {
    LiveRun& run = context.state.run;
    ui.region(Role::Group, "", rect, [&] {
        ui.flow(4, [&] {
            ui::ButtonOptions sound;
            sound.kind = ButtonKind::IconOnly;
            sound.icon = run.sound ? Icon::Sound : Icon::SoundOff;
            sound.pressed = run.sound ? Tristate::Yes : Tristate::No;
            if (ui.button(words::Breathing(context.language).sound(), sound)) {
                run.sound = !run.sound;
                run.touched = ui.seconds();
                context.dispatch(SetSound{run.sound});
                if (!run.running.paused) ask_guide(context);
            }
            hide();
        });
    });
}

void draw_care(ui::Ui& ui, const words::Breathing& words, const Layout& place, Style style) {
    TextStyle line = care_line(place.care_share);
    TextStyle small = care_small(place.care_share);
    // Over water, quiet ink would be too quiet.
    if (style == Style::Tide) line.color = small.color = Token::Ink;
    ui.region(Role::Group, "", place.care, [&] {
        ui.text(words.soft(), line);
        ui.gap(care_gap);
        ui.text(words.dizzy(), small);
    });
}

void draw_buttons(ui::Ui& ui, const ViewContext& context, const Rect& rect) {
    const words::Breathing words(context.language);
    LiveRun& run = context.state.run;
    ui::ButtonOptions first;
    first.id = "pause";
    ui::ButtonOptions second;
    second.kind = ButtonKind::Primary;
    const Phrase last = run.from == From::Pull ? words.next() : words.stop();
    const Phrase label = run.running.paused ? words.go_on() : words.pause();
    ui.region(Role::Group, "", rect, [&] {
        ui.columns({ui::fill_width, ui.button_width(last, second)},
                   12,
                   ui::Vertical::Top,
                   [&](int column) {
                       if (column == 0) {
                           if (!ui.button(label, first)) return;
                           run.touched = ui.seconds();
                           if (run.running.paused) {
                               go_on(run.running, ui.seconds());
                               ask_guide(context);
                           } else {
                               pause(run.running, ui.seconds());
                               context.ask(EndGuide{});
                           }
                       } else if (ui.button(last, second)) {
                           finish(context);
                       }
                   });
    });
}

/// The screen grows darker when nobody has touched it for a while, and is light again soon after a
/// touch.
void paint_dark(ui::Ui& ui, const LiveRun& run) {
    const double since = ui.seconds() - run.touched - dim_after;
    const float share =
        ui.follow("dark", static_cast<float>(std::clamp(since / dim_takes, 0.0, 1.0)));
    if (share <= 0) return;
    ui.paint([&](Canvas& at) {
        at.fill({0, 0, ui.surface().width, ui.surface().height},
                {ui::Color{0x000000}, dim_strength * share});
    });
}

} // namespace

void draw_run(ui::Ui& ui, const ViewContext& context, FunctionRef<void()> hide) {
    LiveRun& run = context.state.run;
    const bool was_paused = run.running.paused;
    advance(run.running, ui.seconds());
    const bool escaped = ui.take_escape();
    if (run.running.over() || escaped) {
        finish(context);
        if (run.from != From::Place && escaped) context.state.left = Left::Back;
        return;
    }
    if (run.running.paused && !was_paused) context.ask(EndGuide{});

    const words::Breathing words(context.language);
    const Layout place = layout(ui, words);
    const Style style = context.model.style;
    const Scene scene{
        style, run.running.timing, run.running.elapsed_ms, ui.surface().reduced_motion};
    ui.scope("run", [&] {
        ui.region(Role::Main, "", place.stage.window, [&] {
            ui.paint([&](Canvas& at) {
                paint_shape(at, place.stage, scene);
                const std::int64_t until = run.running.until_ms;
                const float share = until > 0 ? static_cast<float>(run.running.elapsed_ms) /
                                                    static_cast<float>(until)
                                              : -1.F;
                paint_ring(at, place.stage, style, share);
                paint_words(at, context.language, place, run, style, ui.surface().text_scale);
            });
            draw_top(ui, context, place.top);
            const float r = place.stage.radius;
            const Point middle = place.stage.center;
            ui.spoken(run.running.paused ? words.paused()
                                         : word(context.language, run.running.breath().phase),
                      {middle.x - r / 2, middle.y - 24, r, 48});
            draw_care(ui, words, place, style);
            draw_buttons(ui, context, place.buttons);
            draw_icons(ui, context, place.icons, hide);
        });
    });
    if (context.model.dim && !run.running.paused) paint_dark(ui, run);
    if (!run.running.paused) ui.wake_in(0);
}

} // namespace ebb::breathing
