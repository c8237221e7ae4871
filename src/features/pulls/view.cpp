// The pulls on the screen: from the first breath to how it went, one thing a page.
// SPDX-License-Identifier: MIT
#include "features/pulls/view.h"

#include "base/strings.h"
#include "features/pulls/flow.h"
#include "features/pulls/making_view.h"
#include "features/pulls/picture.h"
#include "features/pulls/strings.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace ebb::pulls {
namespace {

using ui::ButtonKind;
using ui::Canvas;
using ui::Icon;
using ui::Rect;
using ui::Role;
using ui::TextStyle;
using ui::Token;
using ui::Tristate;

constexpr double seconds_per_minute = 60;
/// A pull that was left without a word is the same for so long.
constexpr std::int64_t still_minutes = 3 * 60;
constexpr float between = 10;
constexpr float flow_between = 8;

/// A page of the flow while it is drawn.
struct Sheet {
    ui::Ui& ui;
    const ViewContext& context;
    ViewState& state;
    float height; ///< Of the part that scrolls.
    Pull pull;    ///< As it was told so far.
};

/// Opens the page of this way as a new one.
void go(ViewState& state, Way way) {
    state.way = std::move(way);
    state.arrived = true;
    state.ask_emptied = false;
    state.shown = 0;
    state.problem.clear();
    state.strength.reset();
    state.making = ViewState::Making::List;
}

void go_aside(ViewState& state, Page page) {
    go(state, aside(std::move(state.way), page));
}

void go_back(ViewState& state) {
    go(state, back(std::move(state.way)));
}

void leave(ViewState& state) {
    go(state, {});
}

/// Seconds since the waiting began.
double waited(const ui::Ui& ui, const ViewState& state) {
    return ui.seconds() - state.waits;
}

/// What was told so far of the pull that is stayed with.
Pull pull_so_far(const ViewContext& context) {
    const Now& began = context.state.began_at;
    if (const Pull* pull = begun_at(context.model, began)) return *pull;
    Pull pull;
    pull.began = began;
    return pull;
}

/// Writes the pull down; or gives the sentence that says why not.
std::string_view write_down(const ViewContext& context, const Pull& pull) {
    const auto refused = context.dispatch.ask(KeepPull{pull});
    return refused ? strings::sentence(*refused) : std::string_view();
}

/// The same for what is no text: each page says why it is not written down.
void keep(const ViewContext& context, const Pull& pull) {
    context.state.unkept = write_down(context, pull);
}

void next(const Sheet& sheet, const Pull& pull) {
    const Told told{sheet.context.model, pull, waited(sheet.ui, sheet.state)};
    go(sheet.state, forward(std::move(sheet.state.way), told));
}
void next(const Sheet& sheet) {
    next(sheet, sheet.pull);
}

/// `foot`: height of what is pressed at the end of the page; where much is left between, the words
/// stand a little lower.
void heading(const Sheet& sheet, std::string_view text, float foot, std::string_view hint = {}) {
    constexpr TextStyle large = ui::style::page_title.sized(28);
    ui::Ui& ui = sheet.ui;
    const float words = ui.text_height(text, large, ui.width()) +
                        (hint.empty() ? 0 : 8 + ui.text_height(hint, ui::style::body, ui.width()));
    const float free = sheet.height - ui.cursor().y - words - foot - 48;
    if (ui.surface().width < 640) ui.gap(std::clamp(free * 0.4F, 0.F, sheet.height * 0.14F));
    if (std::exchange(sheet.state.arrived, false)) ui.focus_next();
    ui.heading(text, 1, large);
    if (hint.empty()) return;
    ui.gap(8);
    ui.text(hint, ui::style::body);
}

bool wide(const Sheet& sheet, std::string_view label, ButtonKind kind, bool chosen = false) {
    ui::ButtonOptions options;
    options.kind = kind;
    options.full_width = true;
    if (chosen) options.pressed = Tristate::Yes;
    return sheet.ui.button(label, options);
}

using Labels = std::span<const std::string_view>;

/// Of buttons as wide as the page, under each other.
float height_of(const Sheet& sheet, Labels labels) {
    const float room = sheet.ui.width() - 2 * ui::space::page;
    float height = 0;
    for (const std::string_view label : labels) {
        height +=
            std::max(52.F, sheet.ui.text_height(label, ui::style::button, room) + 20) + between;
    }
    return height;
}

/// What is pressed stands where a thumb reaches it; in a large window, below the words.
void down(const Sheet& sheet, float foot) {
    constexpr float least = 28;
    const float free = sheet.height - sheet.ui.cursor().y - foot - 20;
    sheet.ui.gap(sheet.ui.surface().width < 640 ? std::max(least, free) : least);
}

/// Plain words in the middle that leave a question open.
bool leave_open(const Sheet& sheet) {
    ui::ButtonOptions options;
    options.kind = ButtonKind::Plain;
    const float width = sheet.ui.button_width(strings::skip, options);
    bool pressed = false;
    sheet.ui.inset((sheet.ui.width() - width) / 2,
                   [&] { pressed = sheet.ui.button(strings::skip, options); });
    return pressed;
}

float leave_open_height(const Sheet& sheet) {
    return std::max(ui::space::target, 44 * sheet.ui.surface().text_scale);
}

/// The buttons at the end of a page, the first one filled; the index of the one that was pressed.
std::optional<int> feet(const Sheet& sheet, Labels labels) {
    down(sheet, height_of(sheet, labels));
    std::optional<int> pressed;
    int index = 0;
    for (const std::string_view label : labels) {
        if (wide(sheet, label, index == 0 ? ButtonKind::Primary : ButtonKind::Outline)) {
            pressed = index;
        }
        sheet.ui.gap(between);
        ++index;
    }
    return pressed;
}

/// A question, and its answers under each other, one press each; a last one leaves it open. The
/// index, or -1 for open.
std::optional<int> answers(const Sheet& sheet,
                           std::string_view question,
                           std::string_view hint,
                           Labels all,
                           int chosen,
                           bool may_skip) {
    const float foot = height_of(sheet, all) + (may_skip ? leave_open_height(sheet) : 0);
    heading(sheet, question, foot, hint);
    down(sheet, foot);
    std::optional<int> pressed;
    int index = 0;
    for (const std::string_view label : all) {
        const bool on = index == chosen;
        if (wide(sheet, label, on ? ButtonKind::Wash : ButtonKind::Outline, on)) pressed = index;
        sheet.ui.gap(between);
        ++index;
    }
    if (may_skip && leave_open(sheet)) pressed = -1;
    return pressed;
}

/// One page of answers, each of which is written down and goes on.
template <class Answer>
void ask(const Sheet& sheet, std::string_view question, Labels all, Answer Pull::* answer) {
    Pull pull = sheet.pull;
    const int said = static_cast<int>(pull.*answer) - 1;
    if (const auto chosen = answers(sheet, question, {}, all, said, true)) {
        if (*chosen >= 0) {
            pull.*answer = static_cast<Answer>(*chosen + 1);
            keep(sheet.context, pull);
        }
        next(sheet, pull);
    }
}

// What stands at the end of a page, the first one filled.
constexpr std::array only_next{strings::next};
constexpr std::array only_done{strings::done};
constexpr std::array only_enough{strings::enough};
constexpr std::array again_feet{strings::next, strings::longer};
constexpr std::array note_feet{strings::next, strings::another};
constexpr std::array plan_feet{strings::card_yes, strings::skip, strings::another};
constexpr std::array someone_feet{strings::copy, strings::done};
constexpr std::array read_feet{strings::to_letter, strings::again_tomorrow, strings::let_go};
constexpr std::array end_feet{strings::done, strings::make_card, strings::forget};

/// A slider from 0 to 10, on a card because the sea may lie behind it.
void strength_slider(const Sheet& sheet, std::string_view name) {
    ViewState& state = sheet.state;
    sheet.ui.card([&] {
        if (const auto chosen = sheet.ui.slider(name, 0, strongest, state.strength.value_or(-1))) {
            state.strength = *chosen;
            const double since = (sheet.ui.seconds() - state.began) / seconds_per_minute;
            const auto now = static_cast<std::int32_t>(since);
            Pull pull = sheet.pull;
            say_strength(pull, minute_said(pull, state.way.page, now), *chosen);
            keep(sheet.context, pull);
        }
    });
}

float slider_height(const Sheet& sheet, std::string_view name) {
    return sheet.ui.text_height(name, ui::style::label, sheet.ui.width() - 2 * ui::space::card) +
           52 + 32;
}

void draw_how_strong(const Sheet& sheet, std::string_view question, bool first) {
    ViewState& state = sheet.state;
    if (first && !state.strength && !sheet.pull.strengths.empty()) {
        state.strength = sheet.pull.strengths.front().value;
    }
    const Labels labels = first ? Labels(only_next) : Labels(again_feet);
    const float foot = height_of(sheet, labels) + slider_height(sheet, strings::strength) + 28;
    heading(sheet, question, foot);
    down(sheet, foot);
    strength_slider(sheet, strings::strength);
    const auto pressed = feet(sheet, labels);
    if (!pressed) return;
    if (*pressed == 0) {
        next(sheet);
    } else {
        go_aside(state, Page::Choose);
    }
}

void draw_from_before(const Sheet& sheet) {
    const auto notes = notes_for(sheet.context.model, sheet.pull.need);
    const Note& note = *notes[sheet.state.shown % notes.size()];
    const auto labels = Labels(note_feet).first(notes.size() > 1 ? 2 : 1);
    heading(sheet, strings::note, height_of(sheet, labels) + 200);
    sheet.ui.gap(20);
    sheet.ui.card(
        [&] {
            sheet.ui.text(note.text, ui::style::letter);
            sheet.ui.gap(10);
            sheet.ui.text(strings::from(note), ui::style::note);
        },
        Token::Tide);
    const auto pressed = feet(sheet, labels);
    if (!pressed) return;
    if (*pressed == 0) {
        next(sheet);
    } else {
        ++sheet.state.shown;
    }
}

void draw_plan(const Sheet& sheet) {
    ViewState& state = sheet.state;
    const auto cards = cards_for(sheet.context.model, sheet.pull.kind);
    const Card& card = *cards[state.shown % cards.size()];
    const auto labels = Labels(plan_feet).first(cards.size() > 1 ? 3 : 2);
    heading(sheet, strings::card, height_of(sheet, labels) + 200);
    sheet.ui.gap(20);
    sheet.ui.card(
        [&] {
            sheet.ui.text(strings::record(record_of(sheet.context.model, card.id)),
                          ui::style::note);
            sheet.ui.gap(8);
            sheet.ui.text(strings::plan(card), ui::style::letter.sized(22).spaced(1.4f));
        },
        Token::Tide);
    const auto pressed = feet(sheet, labels);
    if (!pressed) return;
    if (*pressed == 2) {
        ++state.shown;
        return;
    }
    const CardId taken = *pressed == 0 ? card.id : CardId{};
    Pull pull = sheet.pull;
    if (pull.card != taken) {
        pull.card = taken;
        keep(sheet.context, pull);
    }
    next(sheet, pull);
}

void draw_second(const Sheet& sheet) {
    heading(sheet, strings::second_question, height_of(sheet, only_next) + 300);
    sheet.ui.gap(16);
    ui::FieldOptions options;
    options.rows = 3;
    options.hint = strings::wish_hint;
    const auto write = [&](std::string text) {
        Pull pull = sheet.pull;
        pull.wish = std::move(text);
        return write_down(sheet.context, pull);
    };
    sheet.ui.field(strings::wish, sheet.pull.wish, {max_text}, write, options);
    const std::string_view before = last_wish(sheet.context.model);
    if (sheet.pull.wish.empty() && !before.empty()) {
        sheet.ui.gap(12);
        sheet.ui.text(strings::last_time(before), ui::style::note);
    }
    if (feet(sheet, only_next) && sheet.ui.all_taken()) next(sheet);
}

void wait(const Sheet& sheet, std::int32_t minutes, bool moving) {
    ViewState& state = sheet.state;
    Pull pull = sheet.pull;
    pull.minutes = minutes;
    state.moving = moving;
    keep(sheet.context, pull);
    state.waits = sheet.ui.seconds();
    go_aside(state, Page::Wave);
}

void draw_choose(const Sheet& sheet) {
    ViewState& state = sheet.state;
    const bool night = is_night(sheet.context.now);
    constexpr std::array others{strings::move, strings::someone, strings::park};
    const float foot = height_of(sheet, Labels(strings::length_names).first(2)) + 18 +
                       height_of(sheet, Labels(others).first(night ? 3 : 2)) +
                       leave_open_height(sheet);
    heading(sheet, strings::choose, foot, strings::choose_hint);
    down(sheet, foot);
    for (std::size_t row = 0; row < strings::lengths.size(); row += 2) {
        sheet.ui.columns(
            {ui::fill_width, ui::fill_width}, between, ui::Vertical::Top, [&](int column) {
                const std::size_t i = row + static_cast<std::size_t>(column);
                if (wide(sheet, strings::length_names[i], ButtonKind::Wash)) {
                    wait(sheet, strings::lengths[i], false);
                }
            });
        sheet.ui.gap(between);
    }
    sheet.ui.gap(18);
    if (wide(sheet, strings::move, ButtonKind::Outline)) wait(sheet, strings::lengths[0], true);
    sheet.ui.gap(between);
    if (wide(sheet, strings::someone, ButtonKind::Outline)) go_aside(state, Page::Someone);
    sheet.ui.gap(between);
    if (night) {
        if (wide(sheet, strings::park, ButtonKind::Outline)) {
            state.parked_at = nearest_moment(sheet.context.now);
            go_aside(state, Page::Park);
        }
        sheet.ui.gap(between);
    }
    if (leave_open(sheet)) next(sheet);
}

/// Of buttons one after the other, broken into lines.
float flow_height(const Sheet& sheet, Labels labels) {
    float x = 0;
    float lines = 1;
    for (const std::string_view label : labels) {
        const float width = sheet.ui.button_width(label, {});
        if (x > 0 && x + width > sheet.ui.width()) {
            x = 0;
            ++lines;
        }
        x += width + flow_between;
    }
    return lines * (std::max(ui::space::target, 42 * sheet.ui.surface().text_scale) + flow_between);
}

void draw_wave(const Sheet& sheet) {
    ViewState& state = sheet.state;
    const double passed = waited(sheet.ui, state);
    const auto minutes = static_cast<std::size_t>(passed / seconds_per_minute);
    const std::array<std::string_view, 3> others{
        state.moving ? strings::be_still : strings::move_too, strings::someone, strings::breathe};
    const float foot = slider_height(sheet, strings::strength_now) + 12 +
                       flow_height(sheet, others) + 28 + height_of(sheet, only_enough);
    const std::size_t says = minutes == 0 ? 0 : 1 + (minutes - 1) % (strings::wave_says.size() - 1);
    heading(sheet,
            state.moving ? strings::moves[minutes % strings::moves.size()] : strings::wave,
            foot + 200);
    sheet.ui.gap(8);
    sheet.ui.status(strings::wave_says[says], ui::style::body);
    down(sheet, foot);
    strength_slider(sheet, strings::strength_now);
    sheet.ui.gap(12);
    sheet.ui.flow(flow_between, [&] {
        if (sheet.ui.button(others[0])) {
            state.moving = !state.moving;
            state.arrived = state.moving; // The new words are read out.
        }
        if (sheet.ui.button(others[1])) go_aside(state, Page::Someone);
        if (sheet.ui.button(others[2])) {
            go_aside(state, Page::Breathe);
            sheet.context.breathe();
        }
    });
    if (feet(sheet, only_enough)) next(sheet);
    // Without motion the next thing to see is the next minute's sentence.
    const double rest = seconds_per_minute * static_cast<double>(minutes + 1) - passed;
    sheet.ui.wake_in(sheet.ui.surface().reduced_motion ? std::max(rest, 0.0) : 0);
}

void draw_someone(const Sheet& sheet) {
    ViewState& state = sheet.state;
    const Model& model = sheet.context.model;
    heading(sheet, strings::person, sheet.height, strings::person_hint);
    sheet.ui.gap(16);
    const bool own = !model.ask.empty() || state.ask_emptied;
    const std::string words = own ? model.ask : std::string(strings::ask_words);
    ui::FieldOptions options;
    options.rows = 2;
    const auto write = [&](std::string text) {
        state.ask_emptied = text.empty();
        const auto refused = sheet.context.dispatch.ask(SetAsk{std::move(text)});
        return refused ? strings::sentence(*refused) : std::string_view();
    };
    sheet.ui.field(strings::ask, words, {max_text}, write, options);
    sheet.ui.gap(20);
    draw_people(sheet.ui, sheet.context);
    if (sheet.context.copied(words)) {
        sheet.ui.gap(12);
        sheet.ui.status(strings::copied, ui::style::body);
    }
    if (const auto pressed = feet(sheet, someone_feet)) {
        if (*pressed == 0) {
            sheet.context.copy(words);
        } else {
            go_back(state);
        }
    }
}

/// Words are kept while they are typed.
void parked_field(const Sheet& sheet, int rows) {
    ViewState& state = sheet.state;
    ui::FieldOptions options;
    options.rows = rows;
    options.book_face = true;
    const Parked* there = parked_at(sheet.context.model, state.parked_at);
    const auto write = [&](std::string text) -> std::string_view {
        if (there == nullptr && text.empty()) return {};
        Parked parked = there == nullptr ? Parked{} : *there;
        parked.at = state.parked_at;
        parked.words = std::move(text);
        const auto refused = sheet.context.dispatch.ask(KeepParked{parked});
        return refused ? strings::sentence(*refused) : std::string_view();
    };
    const std::string_view words = there == nullptr ? std::string_view() : there->words;
    sheet.ui.field(strings::park_words, words, {max_parked}, write, options);
}

void draw_park(const Sheet& sheet) {
    ViewState& state = sheet.state;
    heading(sheet, strings::park, sheet.height, strings::park_hint);
    sheet.ui.gap(16);
    parked_field(sheet, 6);
    if (parked_at(sheet.context.model, state.parked_at) != nullptr) {
        sheet.ui.gap(10);
        sheet.ui.status(strings::parked, ui::style::note);
    }
    if (feet(sheet, only_done) && sheet.ui.all_taken()) go_back(state);
}

void draw_read(const Sheet& sheet) {
    ViewState& state = sheet.state;
    const Parked* parked = parked_at(sheet.context.model, state.parked_at);
    if (parked == nullptr) {
        leave(state);
        return;
    }
    heading(sheet, strings::read, sheet.height, strings::read_hint);
    sheet.ui.gap(20);
    sheet.ui.card([&] { sheet.ui.text(parked->words, ui::style::letter.spaced(1.55f)); },
                  Token::Tide);
    const auto pressed = feet(sheet, read_feet);
    if (!pressed) return;
    if (*pressed == 0) {
        sheet.context.to_letter(parked->words);
        sheet.context.dispatch(RemoveParked{parked->id});
    } else if (*pressed == 1) {
        sheet.context.dispatch(ParkAgain{parked->id});
    } else {
        offer_undo(sheet.ui, state, KeepParked{*parked});
        sheet.context.dispatch(RemoveParked{parked->id});
    }
    leave(state);
}

void draw_outcome(const Sheet& sheet) {
    Pull pull = sheet.pull;
    const int chosen = static_cast<int>(pull.outcome) - 1;
    if (const auto pressed = answers(
            sheet, strings::outcome, strings::outcome_hint, strings::outcomes, chosen, false)) {
        pull.outcome = static_cast<Outcome>(*pressed + 1);
        keep(sheet.context, pull);
        next(sheet, pull);
    }
}

void draw_end(const Sheet& sheet) {
    ViewState& state = sheet.state;
    heading(sheet, strings::end, sheet.height, strings::end_hint);
    const std::string change = strings::change_words(sheet.pull);
    if (!change.empty()) {
        sheet.ui.gap(12);
        sheet.ui.text(change, ui::style::letter.spaced(1.45f));
    }
    sheet.ui.gap(24);
    const int chosen = static_cast<int>(sheet.pull.trigger.choice) - 1;
    if (const auto now = sheet.ui.choice(strings::trigger, ebb::strings::triggers, chosen)) {
        Pull pull = sheet.pull;
        pull.trigger.choice = static_cast<Trigger>(*now + 1);
        keep(sheet.context, pull);
    }
    if (stays_strong(sheet.pull)) {
        sheet.ui.gap(20);
        if (wide(sheet, strings::still_strong, ButtonKind::Outline)) {
            leave(state);
            sheet.context.help();
            return;
        }
    }
    const auto pressed = feet(sheet, end_feet);
    if (!pressed) return;
    if (*pressed == 1) {
        state.card = {};
        state.card_for = sheet.pull.kind;
        go_aside(state, Page::MakePlan);
        return;
    }
    if (*pressed == 2) {
        if (const Pull* there = begun_at(sheet.context.model, state.began_at)) {
            offer_undo(sheet.ui, state, KeepPull{*there});
            sheet.context.dispatch(RemovePull{there->id});
        }
    }
    leave(state);
}

void draw_page(const Sheet& sheet) {
    switch (sheet.state.way.page) {
    case Page::What:
        ask(sheet, strings::what, strings::kinds, &Pull::kind);
        break;
    case Page::HowStrong:
        draw_how_strong(sheet, strings::how_strong, true);
        break;
    case Page::Need:
        ask(sheet, strings::need, strings::needs, &Pull::need);
        break;
    case Page::FromBefore:
        draw_from_before(sheet);
        break;
    case Page::Plan:
        draw_plan(sheet);
        break;
    case Page::First:
        ask(sheet, strings::first_question, strings::helps, &Pull::helps);
        break;
    case Page::Second:
        draw_second(sheet);
        break;
    case Page::Choose:
        draw_choose(sheet);
        break;
    case Page::Wave:
        draw_wave(sheet);
        break;
    case Page::Someone:
        draw_someone(sheet);
        break;
    case Page::Park:
        draw_park(sheet);
        break;
    case Page::Again:
        draw_how_strong(sheet, strings::again, false);
        break;
    case Page::Outcome:
        draw_outcome(sheet);
        break;
    case Page::End:
        draw_end(sheet);
        break;
    case Page::MakePlan:
        if (draw_plan_form(sheet.ui, sheet.context, 1)) go_back(sheet.state);
        break;
    case Page::Read:
        draw_read(sheet);
        break;
    case Page::Closed:
    case Page::Breathe:
        break;
    }
}

/// The sea stands as high as the pull is strong.
void draw_sea(ui::Ui& ui, const ViewState& state, const Pull& pull) {
    const Page page = state.way.page;
    const bool still = page == Page::HowStrong || page == Page::Again;
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
std::optional<Way> draw_top(ui::Ui& ui, const Way& way, FunctionRef<void()> corner) {
    std::optional<Way> chosen;
    ui.columns({ui::space::target, ui::fill_width, ui::space::target},
               4,
               ui::Vertical::Middle,
               [&](int column) {
                   ui::ButtonOptions options;
                   options.kind = ButtonKind::IconOnly;
                   options.icon = column == 0 ? Icon::Back : Icon::Close;
                   if (column == 1) {
                       corner();
                   } else if (ui.button(column == 0 ? strings::back : strings::leave, options)) {
                       chosen = column == 0 ? back(way) : Way{};
                   }
               });
    return chosen;
}

/// The form under which drafts know where a pull stands. Once given out, a word stays.
constexpr std::string_view now_word = "pulls.now";

/// The values of the draft, by rising name; empty where there is nothing to go back to.
std::vector<drafts::Value> place_of(const ViewState& state) {
    WayWords words = words_of(state.way);
    if (words.page.empty()) return {};
    const auto waits = static_cast<int>(state.waits - state.began);
    return {{"before", std::move(words.before), {}},
            {"began", drafts::moment_text(state.began_at), {}},
            {"moving", state.moving ? "1" : "0", {}},
            {"page", std::move(words.page), {}},
            {"parked", drafts::moment_text(state.parked_at), {}},
            {"waits", std::to_string(waits), {}}};
}

/// Notes where the pull stands, so that a page that is loaded again leads back to it; and that it
/// is over.
void note_place(const ViewContext& context) {
    ViewState& state = context.state;
    if (state.way.page == Page::Breathe) return; // It leads back to the page before.
    // A pull of which nothing was told is a look at it.
    const bool kept = begun_at(context.model, state.began_at) != nullptr ||
                      parked_at(context.model, state.parked_at) != nullptr;
    std::vector<drafts::Value> place = kept ? place_of(state) : std::vector<drafts::Value>{};
    if (place == state.noted) return;
    const drafts::Subject now{std::string(now_word), 0};
    if (place.empty()) {
        context.drafts.dispatch.note(drafts::DiscardDraft{now});
    } else {
        context.drafts.dispatch.note(drafts::WriteDraft{now, place, {}});
    }
    state.noted = std::move(place);
}

/// A pull that was left without a word.
struct Unfinished {
    Now began;
    Way way; ///< Where it stood.
};

/// The one that is younger than this, if there is one.
std::optional<Unfinished>
unfinished(const ui::Ui& ui, const ViewContext& context, std::int64_t minutes) {
    if (ui.surface().read_only) return std::nullopt; // It goes on in the page that writes.
    constexpr std::int64_t ms_per_minute = 60'000;
    const drafts::Form form = context.drafts.form(now_word);
    const auto began = drafts::moment_of(drafts::Text(form, "began").value());
    auto way = way_of(drafts::Text(form, "page").value(), drafts::Text(form, "before").value());
    if (!began || !way) return std::nullopt;
    const std::int64_t age = context.now.utc_ms - began->utc_ms;
    if (age < 0 || age >= minutes * ms_per_minute) return std::nullopt;
    return Unfinished{*began, std::move(*way)};
}

/// Opens it where it stood.
void resume(ui::Ui& ui, const ViewContext& context, const Unfinished& pull) {
    constexpr double ms_per_second = 1000;
    ViewState& state = context.state;
    const drafts::Form form = context.drafts.form(now_word);
    go(state, pull.way);
    state.unkept = {};
    state.began_at = pull.began;
    const double age = static_cast<double>(context.now.utc_ms - pull.began.utc_ms) / ms_per_second;
    state.began = ui.seconds() - age;
    constexpr int longest_seconds = longest_minutes * 60;
    state.waits = state.began + drafts::Number(form, "waits", 0, longest_seconds, 0).value();
    state.moving = drafts::Number(form, "moving", 0, 1, 0).value() == 1;
    state.parked_at = drafts::moment_of(drafts::Text(form, "parked").value()).value_or(Now{});
    state.noted = form.draft()->values;
}

/// A pull that was left without a word: the page was closed, or locked.
void draw_staying(ui::Ui& ui, const ViewContext& context) {
    const std::optional<Unfinished> pull = unfinished(ui, context, longest_minutes);
    if (!pull) return;
    ui.card(
        [&] {
            ui.text(strings::staying, ui::style::body);
            ui.gap(12);
            ui.flow(flow_between, [&] {
                if (ui.button(strings::go_on)) resume(ui, context, *pull);
                if (ui.button(strings::let_be)) {
                    context.drafts.dispatch(drafts::DiscardDraft{{std::string(now_word), 0}});
                }
            });
        },
        Token::Tide);
    ui.gap(ui::space::between);
}

} // namespace

void begin(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    if (const auto pull = unfinished(ui, context, still_minutes)) {
        // It is the same pull: after a breath it goes on where it stood.
        resume(ui, context, *pull);
        go_aside(state, Page::Breathe);
    } else {
        go(state, {Page::Breathe, {}});
        state.unkept = {};
        state.began_at = nearest_moment(context.now);
        state.began = state.waits = ui.seconds();
        state.moving = false;
        state.parked_at = {};
    }
    context.breathe();
}

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
    if (Way way = settled(state.way, {context.model, pull, waited(ui, state)}); way != state.way) {
        go(state, std::move(way));
    }
    draw_sea(ui, state, pull);
    std::optional<Way> left;
    ui.scope("pull", [&] {
        ui.region(Role::Banner, "", {side, top, surface.width - 2 * side, row}, [&] {
            left = draw_top(ui, state.way, corner);
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
    ViewState& state = context.state;
    draw_undo(ui, context);
    draw_staying(ui, context);
    if (const auto seconds = seconds_until_due(context.model, context.now)) ui.wake_in(*seconds);
    const Parked* waiting = due(context.model, context.now);
    if (waiting == nullptr) return;
    ui.card(
        [&] {
            ui.text(strings::offer, ui::style::body);
            ui.gap(12);
            if (ui.button(strings::offer_read)) {
                state.parked_at = waiting->at;
                go(state, {Page::Read, {}});
            }
        },
        Token::Tide);
    ui.gap(ui::space::between);
}

} // namespace ebb::pulls
