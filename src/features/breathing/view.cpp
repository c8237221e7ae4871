// The breathing on the screen: the place Breathe, and what was before and after a run.
// SPDX-License-Identifier: MIT
#include "features/breathing/view.h"

#include "features/breathing/grounding_view.h"
#include "features/breathing/picture.h"
#include "features/breathing/queries.h"
#include "features/breathing/run_view.h"
#include "features/breathing/says.h"
#include "ui/undo.h"
#include "words/breathing.h"

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
using Id = words::Breathing::Id;

/// In the order of `Style`.
constexpr std::array<Message, style_count> styles{
    Id::style_circle, Id::style_tide, Id::style_petals, Id::style_line, Id::style_words};

constexpr std::string_view pattern_word = "breathing.pattern"; ///< As drafts know the form.

void go(ViewState& state, ViewState::Page page) {
    state.page = page;
    state.arrived = true;
}

/// The heading of a page that was just opened gets the focus.
void page_heading(ui::Ui& ui, const ViewContext& context, Phrase text) {
    if (std::exchange(context.state.arrived, false)) ui.focus_next();
    ui.heading(text, 1, ui::style::page_title);
}

/// A wide button that does not grow with the window.
bool wide_button(ui::Ui& ui, Phrase label, ui::ButtonOptions options) {
    constexpr float widest = 400;
    bool pressed = false;
    options.full_width = true;
    ui.inset(std::max(0.F, (ui.width() - widest * ui.surface().text_scale) / 2),
             [&] { pressed = ui.button(label, options); });
    return pressed;
}

bool plain_button(ui::Ui& ui, Phrase label, Icon icon) {
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
    const words::Breathing words(context.language);
    ui.gap(14);
    ui.group(words.holds_title(), [&] {
        ui.heading(words.holds_title(), 3, ui::style::label);
        ui.gap(4);
        ui.status(words.holds_note(), ui::style::note.in(Token::Ink));
        ui.gap(10);
        ui.flow(8, [&] {
            ui::ButtonOptions yes;
            yes.kind = ButtonKind::Wash;
            yes.description = name_of(context.language, context.model, asked);
            if (ui.button(words.holds_yes(), yes)) {
                context.dispatch(AcceptHolds{});
                context.dispatch(ChoosePattern{asked});
                state.asked.reset();
            }
            if (ui.button(words.holds_no())) state.asked.reset();
        });
    });
}

void open_form(ViewState& state, const Pattern* pattern) {
    state.subject = pattern == nullptr ? PatternId{} : pattern->id;
    state.problem.clear();
    go(state, ViewState::Page::Form);
}

/// One honest sentence about what is known of the pattern.
Message known_of(PatternId id) {
    if (id == sighing) return Id::known_sighing;
    if (id == even) return Id::known_even;
    if (id == long_exhale) return Id::known_long_exhale;
    if (id == box) return Id::known_box;
    if (id == four_seven_eight) return Id::known_four_seven_eight;
    if (id == gentle) return Id::known_gentle;
    return Id::known_own;
}

void draw_pattern(ui::Ui& ui, const ViewContext& context) {
    const words::Breathing words(context.language);
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
        labels.push_back(label_of(context.language, model, id));
    }
    if (const auto chosen = ui.select(words.pattern(), labels, selected)) {
        choose(context, ids[static_cast<std::size_t>(*chosen)]);
    }
    ui.gap(8);
    const PatternId shown = context.state.asked.value_or(model.pattern);
    ui.text(context.language.text(known_of(shown)), ui::style::note);
    draw_holds_note(ui, context);
    if (has_pace(shown)) {
        ui.gap(14);
        const std::int32_t pace = pace_of(model, shown);
        if (const auto step = ui.slider(words.pace(),
                                        slowest_pace / pace_step,
                                        fastest_pace / pace_step,
                                        pace / pace_step,
                                        words.pace_is({pace, 1}))) {
            context.dispatch(SetPace{shown, *step * pace_step});
        }
    }
    ui.gap(4);
    if (const Pattern* own = find_own(model, model.pattern)) {
        if (plain_button(ui, words.change_own(), Icon::None)) open_form(context.state, own);
        drafts::draw_waiting(ui, context.drafts.form(pattern_word, own->id.value));
    }
    if (plain_button(ui, words.make_own(), Icon::Plus)) open_form(context.state, nullptr);
    drafts::draw_waiting(ui, context.drafts.form(pattern_word));
}

void draw_choices(ui::Ui& ui, const ViewContext& context) {
    const words::Breathing words(context.language);
    const Model& model = context.model;
    ui.card([&] { draw_pattern(ui, context); });
    ui.gap(ui::space::between);
    ui.card([&] {
        const auto* const length =
            std::find(std::begin(run_lengths), std::end(run_lengths), model.minutes);
        const auto at = static_cast<int>(length - std::begin(run_lengths));
        std::vector<std::string> lengths;
        for (const std::int32_t minutes : run_lengths) {
            lengths.push_back(minutes > 0 ? words.length_is(minutes)
                                          : std::string(words.length_open()));
        }
        const std::vector<std::string_view> shown(lengths.begin(), lengths.end());
        if (const auto chosen = ui.choice(words.length(), shown, at)) {
            context.dispatch(ChooseLength{run_lengths[*chosen]});
        }
        ui.gap(20);
        if (const auto chosen = ui.choice(
                words.picture(), context.language.texts(styles), static_cast<int>(model.style))) {
            context.dispatch(ChooseStyle{static_cast<Style>(*chosen)});
        }
        ui.gap(12);
        if (const auto on = ui.toggle(words.dim(), model.dim)) context.dispatch(SetDim{*on});
    });
    ui.gap(ui::space::between);
    ui.card([&] {
        ui.heading(words.senses(), 2, ui::style::section_title);
        ui.gap(6);
        if (const auto on = ui.toggle(words.sound(), model.sound, words.sound_hint())) {
            context.dispatch(SetSound{*on});
        }
        if (model.sound) {
            ui.gap(6);
            if (const auto volume = ui.slider(words.volume(), 1, loudest, model.volume)) {
                context.dispatch(SetVolume{*volume});
            }
        }
        if (const auto on = ui.toggle(words.touch(), model.touch, words.touch_hint())) {
            context.dispatch(SetTouch{*on});
        }
    });
}

void draw_exercises(ui::Ui& ui, const ViewContext& context) {
    const words::Breathing words(context.language);
    ui.card([&] {
        ui.heading(words.grounding(), 2, ui::style::section_title);
        ui.gap(4);
        ui.text(words.grounding_intro(), ui::style::note);
        ui.gap(12);
        for (std::size_t i = 0; i < exercises.size(); ++i) {
            const Exercise& exercise = exercises[i];
            ui::ButtonOptions options;
            options.kind = ButtonKind::Wash;
            options.full_width = true;
            options.description = context.language.text(exercise.about);
            if (ui.button(context.language.text(exercise.name), options)) {
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

void draw_change(ui::Ui& ui, const ViewContext& context) {
    const Model& model = context.model;
    const std::optional<CalmChange> change = calm_change(model);
    if (!change) return;
    const words::Breathing words(context.language);
    std::vector<const Run*> rated;
    for (auto run = model.runs.rbegin(); run != model.runs.rend(); ++run) {
        if (run->calm_before && run->calm_after && rated.size() < calm_runs) rated.push_back(&*run);
    }
    std::reverse(rated.begin(), rated.end());
    const std::string said = change->before == change->after
                                 ? words.calm_stayed(change->after, change->runs)
                                 : words.calm_went(change->before, change->after, change->runs);
    ui.text(said, ui::style::letter.spaced(1.4f));
    ui.gap(8);
    ui.picture(
        words.plot(), 96, [&](Canvas& at, const Rect& rect) { paint_change(at, rect, rated); });
    ui.gap(4);
    ui.painted_text(words.plot_key(), ui::style::small);
}

/// "22 November, 23:14. Sighing, 2 min, calm 3 to 6."
std::string run_words(const ViewContext& context, const Run& run) {
    using Calm = words::Breathing::RunCalm;
    const words::Breathing words(context.language);
    constexpr std::int32_t minute = 60;
    const std::int32_t minutes = run.seconds < minute ? 0 : (run.seconds + minute / 2) / minute;
    const Calm calm = !run.calm_after ? Calm::Unsaid : !run.calm_before ? Calm::After : Calm::Both;
    return words.run(run.day,
                     {minute_of_day(run.began)},
                     name_of(context.language, context.model, run.pattern),
                     words.lasted(minutes, run.seconds),
                     calm,
                     run.calm_before.value_or(0),
                     run.calm_after.value_or(0));
}

void draw_history(ui::Ui& ui, const ViewContext& context) {
    const Model& model = context.model;
    if (model.runs.empty()) return;
    const words::Breathing words(context.language);
    ui.gap(ui::space::between);
    ui.card([&] {
        ui.heading(words.history(), 2, ui::style::section_title);
        ui.gap(10);
        draw_change(ui, context);
        const std::size_t shown = std::min(history_shown, model.runs.size());
        ui.gap(6);
        ui.list(words.history(), static_cast<int>(shown), [&] {
            for (std::size_t i = 0; i < shown; ++i) {
                const Run& run = model.runs[model.runs.size() - 1 - i];
                ui.gap(6);
                ui.item([&] { ui.text(run_words(context, run), ui::style::note); });
            }
        });
    });
}

void draw_undo(ui::Ui& ui, const ViewContext& context) {
    auto& undo = context.state.undo;
    const std::string said = undo ? undo->said : std::string();
    if (const auto done = ui::undo_card(ui, said, undo)) context.dispatch(done->restore);
}

/// What a slider of calm says.
std::string calm_words(const ViewContext& context, const std::optional<std::int32_t>& calm) {
    if (calm) return context.language.number(*calm);
    return std::string(words::Breathing(context.language).not_said());
}

void draw_calm_before(ui::Ui& ui, const ViewContext& context) {
    const words::Breathing words(context.language);
    auto& before = context.state.calm_before;
    ui.card([&] {
        const std::string said = calm_words(context, before);
        if (const auto calm =
                ui.slider(words.calm_now(), 0, most_calm, before.value_or(-1), said)) {
            before = *calm;
        }
        ui.text(words.calm_hint(), ui::style::note);
    });
}

/// What is shown until something is started: the shape at rest, the button, and quiet choices.
void draw_rest(ui::Ui& ui, const ViewContext& context) {
    const words::Breathing words(context.language);
    const Model& model = context.model;
    draw_undo(ui, context);
    page_heading(ui, context, words.heading());
    const float height = std::clamp(ui.surface().height * 0.28F, 130.F, 280.F);
    ui.picture("", height, [&](Canvas& at, const Rect& rect) {
        const Point middle{rect.x + rect.w / 2, rect.y + rect.h / 2};
        const Stage stage{rect, middle, rect.h / 2 - 6};
        paint_rest(at, stage, model.style);
    });
    ui.gap(14);
    ui::ButtonOptions begin;
    begin.kind = ButtonKind::Primary;
    const std::string what =
        words.starts(name_of(context.language, model, model.pattern), model.minutes);
    begin.description = what;
    if (wide_button(ui, words.start(), begin)) start(ui, context, From::Place);
    ui.gap(14);
    ui.text(words.soft(), ui::style::prose.in(Token::QuietInk).spaced(1.45f).centered());
    ui.gap(2);
    ui.text(words.safety(), ui::style::small.spaced(1.45f).centered());
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
          const ViewContext& context,
          Phrase name,
          const std::optional<std::int32_t>& calm,
          FunctionRef<void(std::int32_t)> dispatch) {
    const std::string said = calm_words(context, calm);
    if (const auto chosen = ui.slider(name, 0, most_calm, calm.value_or(-1), said)) {
        dispatch(*chosen);
    }
}

void draw_after(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    const words::Breathing words(context.language);
    const std::int64_t minutes = (state.run.running.elapsed_ms + ms_per_minute / 2) / ms_per_minute;
    ui.gap(16);
    page_heading(ui, context, words.stayed(std::max<std::int64_t>(1, minutes)));
    ui.gap(6);
    ui.text(words.after_note(), ui::style::note);
    ui.gap(20);
    if (const Run* run = newest(context)) {
        const RunId id = run->id;
        ui.card([&] {
            rate(ui, context, words.calm_before(), run->calm_before, [&](std::int32_t calm) {
                context.dispatch(RateRun{id, calm, std::nullopt});
            });
            ui.gap(8);
            rate(ui, context, words.calm_after(), run->calm_after, [&](std::int32_t calm) {
                context.dispatch(RateRun{id, std::nullopt, calm});
            });
            ui.text(words.calm_hint(), ui::style::note);
            if (calm_change(context.model)) {
                ui.gap(20);
                draw_change(ui, context);
            }
        });
        ui.gap(24);
    }
    ui::ButtonOptions done;
    done.kind = ButtonKind::Primary;
    if (wide_button(ui, words.done(), done) || ui.take_escape()) {
        go(state, ViewState::Page::Rest);
    }
    ui.gap(10);
    if (wide_button(ui, words.again(), {})) start(ui, context, From::Place);
    if (const Run* run = newest(context)) {
        ui.gap(8);
        if (plain_button(ui, words.forget(), Icon::None)) {
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
                 const words::Breathing& words,
                 Phrase name,
                 std::int32_t least,
                 std::int32_t most,
                 const drafts::Number& part) {
    constexpr std::int32_t tenths_per_half = 5;
    const std::int32_t value = part.value();
    if (const auto chosen =
            ui.slider(name, least, most, value, words.form_seconds({value * tenths_per_half, 1}))) {
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
        state.problem = sentence(context.language, *refused);
        return;
    }
    drafts::complete(context.drafts, filled.form);
    go(state, ViewState::Page::Rest);
}

void remove_pattern(ui::Ui& ui, const ViewContext& context, const Pattern& pattern) {
    const auto place = static_cast<std::size_t>(&pattern - context.model.own.data());
    const words::Breathing words(context.language);
    context.state.undo = ViewState::Undo{
        {pattern, place}, words.removed(pattern.name), ui.seconds() + ui::undo_seconds};
    context.dispatch(RemovePattern{pattern.id});
    go(context.state, ViewState::Page::Rest);
}

/// "One breath takes 12 s: 5 a minute."
std::string breath_words(const words::Breathing& words, const Timing& timing) {
    constexpr std::int32_t ms_per_tenth = 100;
    constexpr std::int32_t tenths_in_minute = 600'000;
    const std::int32_t breath = timing.breath();
    const std::int32_t breaths = (tenths_in_minute + breath / 2) / breath;
    return words.form_breath({breath / ms_per_tenth, 1}, {breaths, 1});
}

void draw_form(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    const words::Breathing words(context.language);
    const Pattern* pattern = find_own(context.model, state.subject);
    const Pattern fresh;
    const Filled filled(context, pattern, pattern == nullptr ? fresh : *pattern);
    if (plain_button(ui, words.back(), Icon::Back) || ui.take_escape()) {
        go(state, ViewState::Page::Rest);
    }
    ui.gap(8);
    page_heading(ui, context, pattern == nullptr ? words.own() : words.change_own());
    ui.gap(20);
    ui::FieldOptions name;
    name.placeholder = words.form_example();
    name.invalid = state.problem;
    if (drafts::field(ui, context.drafts, words.form_name(), filled.name, {max_name}, name)) {
        state.problem.clear();
    }
    ui.gap(20);
    const auto timing = timing_of(filled.parts());
    ui.card([&] {
        ui.picture("", 76, [&](Canvas& at, const Rect& rect) { paint_curve(at, rect, timing); });
        ui.gap(6);
        ui.text(breath_words(words, timing), ui::style::note);
        ui.gap(16);
        part_slider(
            ui, words, word(context.language, Phase::In), least_breath, most_breath, filled.in);
        part_slider(ui, words, word(context.language, Phase::TopUp), 0, most_top_up, filled.top_up);
        part_slider(ui, words, word(context.language, Phase::HoldIn), 0, most_hold, filled.hold_in);
        part_slider(
            ui, words, word(context.language, Phase::Out), least_breath, most_breath, filled.out);
        part_slider(
            ui, words, word(context.language, Phase::HoldOut), 0, most_hold, filled.hold_out);
        if (has_hold(timing)) ui.text(words.holds_note(), ui::style::note);
    });
    ui.gap(24);
    ui::ButtonOptions save;
    save.kind = ButtonKind::Primary;
    if (wide_button(ui, words.form_save(), save) && ui.all_taken()) {
        save_form(context, filled, pattern);
    }
    drafts::draw_discard(ui, context.drafts, filled.form);
    if (pattern != nullptr) {
        ui.gap(10);
        if (plain_button(ui, words.form_remove(), Icon::Trash)) {
            remove_pattern(ui, context, *pattern);
        }
    }
}

} // namespace

void start(ui::Ui& ui, const ViewContext& context, From from) {
    const Language& language = context.language;
    const Model& model = context.model;
    ViewState& state = context.state;
    LiveRun& run = state.run;
    run.pattern = model.pattern;
    run.running =
        start(timing_of(model, model.pattern), model.minutes * ms_per_minute, ui.seconds());
    run.from = from;
    run.title = from != From::Place ? std::string(words::Breathing(language).stay())
                                    : label_of(language, model, model.pattern);
    run.began = context.now;
    run.sound = model.sound;
    run.touched = ui.seconds();
    run.seconds_left = -1;
    state.asked.reset();
    go(state, ViewState::Page::Run);
    context.ask(guide_of(run.running, run.sound ? model.volume : 0, model.touch));
    context.ask(Say{word(language, Phase::In)});
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
