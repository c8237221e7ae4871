// The breathing on the screen: the place Breathe, and what was before and after a run.
// SPDX-License-Identifier: MIT
#include "features/breathing/view.h"

#include "features/breathing/grounding_view.h"
#include "features/breathing/picture.h"
#include "features/breathing/queries.h"
#include "features/breathing/run_view.h"
#include "features/breathing/strings.h"
#include "ui/undo.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace ebb::breathing {
namespace {

using ui::ButtonKind;
using ui::Canvas;
using ui::Icon;
using ui::Point;
using ui::Rect;
using ui::Token;

constexpr std::size_t history_shown = 7;
constexpr std::int64_t ms_per_minute = 60'000;
constexpr std::string_view pattern_word = "breathing.pattern"; ///< As drafts know the form.

void go(ViewState& state, ViewState::Page page) {
    state.page = page;
    state.arrived = true;
}

/// The heading of a page that was just opened gets the focus.
void page_heading(ui::Ui& ui, const ViewContext& context, std::string_view text) {
    if (std::exchange(context.state.arrived, false)) ui.focus_next();
    ui.heading(text, 1, ui::style::page_title);
}

/// A wide button that does not grow with the window.
bool wide_button(ui::Ui& ui, std::string_view label, ui::ButtonOptions options) {
    constexpr float widest = 400;
    bool pressed = false;
    options.full_width = true;
    ui.inset(std::max(0.F, (ui.width() - widest * ui.surface().text_scale) / 2),
             [&] { pressed = ui.button(label, options); });
    return pressed;
}

bool plain_button(ui::Ui& ui, std::string_view label, Icon icon) {
    ui::ButtonOptions options;
    options.kind = ButtonKind::Plain;
    options.icon = icon;
    return ui.button(label, options);
}

void choose(const ViewContext& context, PatternId id) {
    context.state.asked.reset();
    const bool first_hold = has_hold(timing_of(context.model, id)) && !context.model.holds_known;
    if (first_hold && find_own(context.model, id) == nullptr) {
        context.state.asked = id;
    } else {
        context.dispatch(ChoosePattern{id});
    }
}

void draw_holds_note(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    if (!state.asked) return;
    const PatternId asked = *state.asked;
    ui.gap(14);
    ui.group(strings::holds_title, [&] {
        ui.heading(strings::holds_title, 3, ui::style::label);
        ui.gap(4);
        ui.status(strings::holds_note, ui::style::note.in(Token::Ink));
        ui.gap(10);
        ui.flow(8, [&] {
            ui::ButtonOptions yes;
            yes.kind = ButtonKind::Wash;
            yes.description = strings::name_of(context.model, asked);
            if (ui.button(strings::holds_yes, yes)) {
                context.dispatch(AcceptHolds{});
                context.dispatch(ChoosePattern{asked});
                state.asked.reset();
            }
            if (ui.button(strings::holds_no)) state.asked.reset();
        });
    });
}

void open_form(ViewState& state, const Pattern* pattern) {
    state.subject = pattern == nullptr ? PatternId{} : pattern->id;
    state.problem.clear();
    go(state, ViewState::Page::Form);
}

void draw_pattern(ui::Ui& ui, const ViewContext& context) {
    const Model& model = context.model;
    std::vector<PatternId> ids;
    for (const BuiltIn& pattern : built_in)
        ids.push_back(pattern.id);
    for (const Pattern& pattern : model.own)
        ids.push_back(pattern.id);
    std::vector<std::string> labels;
    int selected = 0;
    for (const PatternId id : ids) {
        if (id == context.state.asked.value_or(model.pattern)) {
            selected = static_cast<int>(labels.size());
        }
        labels.push_back(strings::label_of(model, id));
    }
    if (const auto chosen = ui.select(strings::pattern, labels, selected)) {
        choose(context, ids[static_cast<std::size_t>(*chosen)]);
    }
    ui.gap(8);
    const PatternId shown = context.state.asked.value_or(model.pattern);
    ui.text(strings::evidence(shown), ui::style::note);
    draw_holds_note(ui, context);
    if (has_pace(shown)) {
        ui.gap(14);
        const std::int32_t pace = pace_of(model, shown);
        if (const auto step = ui.slider(strings::pace,
                                        slowest_pace / pace_step,
                                        fastest_pace / pace_step,
                                        pace / pace_step,
                                        strings::pace_words(pace))) {
            context.dispatch(SetPace{shown, *step * pace_step});
        }
    }
    ui.gap(4);
    if (const Pattern* own = find_own(model, model.pattern)) {
        if (plain_button(ui, strings::change_own, Icon::None)) open_form(context.state, own);
        drafts::draw_waiting(ui, context.drafts.form(pattern_word, own->id.value));
    }
    if (plain_button(ui, strings::make_own, Icon::Plus)) open_form(context.state, nullptr);
    drafts::draw_waiting(ui, context.drafts.form(pattern_word));
}

void draw_choices(ui::Ui& ui, const ViewContext& context) {
    const Model& model = context.model;
    ui.card([&] { draw_pattern(ui, context); });
    ui.gap(ui::space::between);
    ui.card([&] {
        const auto* const length =
            std::find(std::begin(run_lengths), std::end(run_lengths), model.minutes);
        const auto at = static_cast<int>(length - std::begin(run_lengths));
        if (const auto chosen = ui.choice(strings::length, strings::lengths, at)) {
            context.dispatch(ChooseLength{run_lengths[*chosen]});
        }
        ui.gap(20);
        if (const auto chosen =
                ui.choice(strings::picture, strings::styles, static_cast<int>(model.style))) {
            context.dispatch(ChooseStyle{static_cast<Style>(*chosen)});
        }
        ui.gap(12);
        if (const auto on = ui.toggle(strings::dim, model.dim)) context.dispatch(SetDim{*on});
    });
    ui.gap(ui::space::between);
    ui.card([&] {
        ui.heading(strings::senses, 2, ui::style::section_title);
        ui.gap(6);
        if (const auto on = ui.toggle(strings::sound, model.sound, strings::sound_hint)) {
            context.dispatch(SetSound{*on});
        }
        if (model.sound) {
            ui.gap(6);
            if (const auto volume = ui.slider(strings::volume, 1, loudest, model.volume)) {
                context.dispatch(SetVolume{*volume});
            }
        }
        if (const auto on = ui.toggle(strings::touch, model.touch, strings::touch_hint)) {
            context.dispatch(SetTouch{*on});
        }
    });
}

void draw_exercises(ui::Ui& ui, const ViewContext& context) {
    ui.card([&] {
        ui.heading(strings::grounding, 2, ui::style::section_title);
        ui.gap(4);
        ui.text(strings::grounding_intro, ui::style::note);
        ui.gap(12);
        for (std::size_t i = 0; i < strings::exercises.size(); ++i) {
            const strings::Exercise& exercise = strings::exercises[i];
            ui::ButtonOptions options;
            options.kind = ButtonKind::Wash;
            options.full_width = true;
            options.description = exercise.about;
            if (ui.button(exercise.name, options)) {
                context.state.exercise = static_cast<int>(i);
                context.state.step = 0;
                go(context.state, ViewState::Page::Grounding);
            }
            ui.gap(8);
        }
    });
}

/// Two dots for each of the newest runs, before and after, and a line between them.
void paint_change(Canvas& at, const Rect& rect, const std::vector<const Run*>& runs) {
    constexpr std::size_t fewest = 6; // A few stand close to each other, not far apart.
    const float step = rect.w / static_cast<float>(std::max(runs.size(), fewest));
    const auto y_at = [&](std::int32_t calm) {
        return rect.bottom() - 8 -
               (rect.h - 16) * static_cast<float>(calm) / static_cast<float>(most_calm);
    };
    for (const std::int32_t calm : {0, most_calm / 2, most_calm}) {
        at.fill({rect.x, y_at(calm), rect.w, 1}, at.paint(Token::Hairline));
    }
    float x = rect.x + step / 2;
    for (const Run* run : runs) {
        const Point before{x, y_at(*run->calm_before)};
        const Point after{x, y_at(*run->calm_after)};
        at.line(before, after, at.paint(Token::Tide, 0.45F), 2);
        at.disc(before, 5, at.paint(Token::Tide));
        at.disc(before, 3, at.paint(Token::Surface));
        at.disc(after, 5, at.paint(Token::Tide));
        x += step;
    }
}

void draw_change(ui::Ui& ui, const Model& model) {
    const std::optional<CalmChange> change = calm_change(model);
    if (!change) return;
    std::vector<const Run*> rated;
    for (auto run = model.runs.rbegin(); run != model.runs.rend(); ++run) {
        if (run->calm_before && run->calm_after && rated.size() < calm_runs) rated.push_back(&*run);
    }
    std::reverse(rated.begin(), rated.end());
    const std::string words = strings::calm_words(*change);
    ui.text(words, ui::style::letter.spaced(1.4f));
    ui.gap(8);
    ui.picture(
        strings::plot, 96, [&](Canvas& at, const Rect& rect) { paint_change(at, rect, rated); });
    ui.gap(4);
    ui.painted_text(strings::plot_key, ui::style::small);
}

void draw_history(ui::Ui& ui, const ViewContext& context) {
    const Model& model = context.model;
    if (model.runs.empty()) return;
    ui.gap(ui::space::between);
    ui.card([&] {
        ui.heading(strings::history, 2, ui::style::section_title);
        ui.gap(10);
        draw_change(ui, model);
        const std::size_t shown = std::min(history_shown, model.runs.size());
        ui.gap(6);
        ui.list(strings::history, static_cast<int>(shown), [&] {
            for (std::size_t i = 0; i < shown; ++i) {
                const Run& run = model.runs[model.runs.size() - 1 - i];
                ui.gap(6);
                ui.item([&] { ui.text(strings::run_words(model, run), ui::style::note); });
            }
        });
    });
}

void draw_undo(ui::Ui& ui, const ViewContext& context) {
    auto& undo = context.state.undo;
    const std::string said = undo ? undo->said : std::string();
    if (const auto done = ui::undo_card(ui, said, undo)) context.dispatch(done->restore);
}

void draw_calm_before(ui::Ui& ui, const ViewContext& context) {
    auto& before = context.state.calm_before;
    ui.card([&] {
        const std::string said = before ? std::to_string(*before) : std::string(strings::not_said);
        if (const auto calm =
                ui.slider(strings::calm_now, 0, most_calm, before.value_or(-1), said)) {
            before = *calm;
        }
        ui.text(strings::calm_hint, ui::style::note);
    });
}

/// What is shown until something is started: the shape at rest, the button, and quiet choices.
void draw_rest(ui::Ui& ui, const ViewContext& context) {
    const Model& model = context.model;
    draw_undo(ui, context);
    page_heading(ui, context, strings::heading);
    const float height = std::clamp(ui.surface().height * 0.28F, 130.F, 280.F);
    ui.picture("", height, [&](Canvas& at, const Rect& rect) {
        const Point middle{rect.x + rect.w / 2, rect.y + rect.h / 2};
        const Stage stage{rect, middle, rect.h / 2 - 6};
        paint_rest(at, stage, model.style);
    });
    ui.gap(14);
    ui::ButtonOptions begin;
    begin.kind = ButtonKind::Primary;
    const std::string what = strings::start_words(model);
    begin.description = what;
    if (wide_button(ui, strings::start, begin)) start(ui, context, From::Place);
    ui.gap(14);
    ui.text(strings::soft, ui::style::prose.in(Token::QuietInk).spaced(1.45f).centered());
    ui.gap(2);
    ui.text(strings::safety, ui::style::small.spaced(1.45f).centered());
    ui.gap(24);
    draw_choices(ui, context);
    ui.gap(ui::space::between);
    draw_calm_before(ui, context);
    ui.gap(ui::space::between);
    draw_exercises(ui, context);
    draw_history(ui, context);
}

/// The run that has just been written down, or null if it could not be.
const Run* newest(const ViewContext& context) {
    const Model& model = context.model;
    if (model.runs.empty() || !(model.runs.back().began == context.state.run.began)) return nullptr;
    return &model.runs.back();
}

void rate(ui::Ui& ui,
          std::string_view name,
          const std::optional<std::int32_t>& calm,
          FunctionRef<void(std::int32_t)> dispatch) {
    const std::string said = calm ? std::to_string(*calm) : std::string(strings::not_said);
    if (const auto chosen = ui.slider(name, 0, most_calm, calm.value_or(-1), said)) {
        dispatch(*chosen);
    }
}

void draw_after(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    constexpr std::int64_t ms_per_second = 1000;
    ui.gap(16);
    page_heading(
        ui,
        context,
        strings::stayed(static_cast<std::int32_t>(state.run.running.elapsed_ms / ms_per_second)));
    ui.gap(6);
    ui.text(strings::after_note, ui::style::note);
    ui.gap(20);
    if (const Run* run = newest(context)) {
        const RunId id = run->id;
        ui.card([&] {
            rate(ui, strings::calm_before, run->calm_before, [&](std::int32_t calm) {
                context.dispatch(RateRun{id, calm, std::nullopt});
            });
            ui.gap(8);
            rate(ui, strings::calm_after, run->calm_after, [&](std::int32_t calm) {
                context.dispatch(RateRun{id, std::nullopt, calm});
            });
            ui.text(strings::calm_hint, ui::style::note);
            if (calm_change(context.model)) {
                ui.gap(20);
                draw_change(ui, context.model);
            }
        });
        ui.gap(24);
    }
    ui::ButtonOptions done;
    done.kind = ButtonKind::Primary;
    if (wide_button(ui, strings::done, done) || ui.take_escape()) {
        go(state, ViewState::Page::Rest);
    }
    ui.gap(10);
    if (wide_button(ui, strings::again, {})) start(ui, context, From::Place);
    if (const Run* run = newest(context)) {
        ui.gap(8);
        if (plain_button(ui, strings::forget, Icon::None)) {
            context.dispatch(RemoveRun{run->id});
            go(state, ViewState::Page::Rest);
        }
    }
}

/// A pattern as it is filled in.
struct Filled {
    drafts::Form form;
    drafts::Text name;
    drafts::Number in;
    drafts::Number top_up;
    drafts::Number hold_in;
    drafts::Number out;
    drafts::Number hold_out;

    Filled(const ViewContext& context, const Pattern* pattern, const Pattern& shown)
        : form(context.drafts.form(pattern_word, pattern == nullptr ? 0 : pattern->id.value)),
          name(form, "name", shown.name), in(form, "in", least_breath, most_breath, shown.parts.in),
          top_up(form, "top up", 0, most_top_up, shown.parts.top_up),
          hold_in(form, "hold in", 0, most_hold, shown.parts.hold_in),
          out(form, "out", least_breath, most_breath, shown.parts.out),
          hold_out(form, "hold out", 0, most_hold, shown.parts.hold_out) {}

    Parts parts() const {
        return {in.value(), top_up.value(), hold_in.value(), out.value(), hold_out.value()};
    }
};

void part_slider(ui::Ui& ui,
                 std::string_view name,
                 std::int32_t least,
                 std::int32_t most,
                 const drafts::Number& part) {
    const std::int32_t value = part.value();
    if (const auto chosen = ui.slider(name, least, most, value, strings::seconds_words(value))) {
        part.set(*chosen);
    }
    ui.gap(4);
}

void save_form(const ViewContext& context, const Filled& filled, const Pattern* pattern) {
    ViewState& state = context.state;
    std::string name(filled.name.value());
    const Action wish = pattern != nullptr
                            ? Action(EditPattern{pattern->id, std::move(name), filled.parts()})
                            : Action(AddPattern{std::move(name), filled.parts()});
    if (const auto refused = context.dispatch.ask(wish)) {
        state.problem = strings::sentence(*refused);
        return;
    }
    drafts::complete(context.drafts, filled.form);
    go(state, ViewState::Page::Rest);
}

void remove_pattern(ui::Ui& ui, const ViewContext& context, const Pattern& pattern) {
    const auto place = static_cast<std::size_t>(&pattern - context.model.own.data());
    context.state.undo = ViewState::Undo{
        {pattern, place}, strings::removed(pattern), ui.seconds() + ui::undo_seconds};
    context.dispatch(RemovePattern{pattern.id});
    go(context.state, ViewState::Page::Rest);
}

void draw_form(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    const Pattern* pattern = find_own(context.model, state.subject);
    const Pattern fresh;
    const Filled filled(context, pattern, pattern == nullptr ? fresh : *pattern);
    if (plain_button(ui, strings::back, Icon::Back) || ui.take_escape()) {
        go(state, ViewState::Page::Rest);
    }
    ui.gap(8);
    page_heading(ui, context, pattern == nullptr ? strings::form_new : strings::form_change);
    ui.gap(20);
    ui::FieldOptions name;
    name.placeholder = strings::form_example;
    name.invalid = state.problem;
    if (drafts::field(ui, context.drafts, strings::form_name, filled.name, {max_name}, name)) {
        state.problem.clear();
    }
    ui.gap(20);
    const auto timing = timing_of(filled.parts());
    ui.card([&] {
        ui.picture("", 76, [&](Canvas& at, const Rect& rect) { paint_curve(at, rect, timing); });
        ui.gap(6);
        ui.text(strings::breath_words(timing), ui::style::note);
        ui.gap(16);
        part_slider(ui, strings::word(Phase::In), least_breath, most_breath, filled.in);
        part_slider(ui, strings::word(Phase::TopUp), 0, most_top_up, filled.top_up);
        part_slider(ui, strings::word(Phase::HoldIn), 0, most_hold, filled.hold_in);
        part_slider(ui, strings::word(Phase::Out), least_breath, most_breath, filled.out);
        part_slider(ui, strings::word(Phase::HoldOut), 0, most_hold, filled.hold_out);
        if (has_hold(timing)) ui.text(strings::holds_note, ui::style::note);
    });
    ui.gap(24);
    ui::ButtonOptions save;
    save.kind = ButtonKind::Primary;
    if (wide_button(ui, strings::form_save, save) && ui.all_taken()) {
        save_form(context, filled, pattern);
    }
    drafts::draw_discard(ui, context.drafts, filled.form);
    if (pattern != nullptr) {
        ui.gap(10);
        if (plain_button(ui, strings::form_remove, Icon::Trash)) {
            remove_pattern(ui, context, *pattern);
        }
    }
}

} // namespace

void start(ui::Ui& ui, const ViewContext& context, From from) {
    const Model& model = context.model;
    ViewState& state = context.state;
    LiveRun& run = state.run;
    run.pattern = model.pattern;
    run.running =
        start(timing_of(model, model.pattern), model.minutes * ms_per_minute, ui.seconds());
    run.from = from;
    run.title =
        from != From::Place ? std::string(strings::stay) : strings::label_of(model, model.pattern);
    run.began = context.now;
    run.sound = model.sound;
    run.touched = ui.seconds();
    state.asked.reset();
    go(state, ViewState::Page::Run);
    context.ask(guide_of(run.running, run.sound ? model.volume : 0, model.touch));
    context.ask(Say{strings::word(Phase::In)});
}

void pause(const ViewContext& context, double seconds) {
    LiveRun& run = context.state.run;
    if (context.state.page != ViewState::Page::Run || run.running.paused) return;
    pause(run.running, seconds);
    context.ask(EndGuide{});
}

void stir(ViewState& state, double seconds) {
    state.run.touched = seconds;
}

void open(ViewState& state) {
    if (!fills_screen(state)) state.page = ViewState::Page::Rest;
}

bool fills_screen(const ViewState& state) {
    return state.page == ViewState::Page::Run || state.page == ViewState::Page::Grounding;
}

Left draw_whole(ui::Ui& ui, const ViewContext& context, FunctionRef<void()> hide) {
    ui.scope("breathing", [&] {
        if (context.state.page == ViewState::Page::Run) {
            draw_run(ui, context, hide);
        } else {
            draw_grounding(ui, context, hide);
        }
    });
    return std::exchange(context.state.left, Left::No);
}

void draw_place(ui::Ui& ui, const ViewContext& context) {
    switch (context.state.page) {
    case ViewState::Page::After:
        draw_after(ui, context);
        break;
    case ViewState::Page::Form:
        draw_form(ui, context);
        break;
    default:
        draw_rest(ui, context);
        break;
    }
}

} // namespace ebb::breathing
