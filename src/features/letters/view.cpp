// The letters on the screen.
// SPDX-License-Identifier: MIT
#include "features/letters/view.h"

#include "base/text.h"
#include "features/letters/strings.h"
#include "features/letters/update.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace ebb::letters {

namespace {

using ui::ButtonKind;
using ui::ButtonOptions;
using ui::Face;
using ui::Icon;
using ui::Rect;
using ui::TextStyle;
using ui::Token;
using Page = ViewState::Page;

constexpr TextStyle quiet_caption{Face::Sans, ui::type::caption, Token::QuietInk, 1.45f};
constexpr TextStyle body{Face::Sans, ui::type::body, Token::Ink, 1.45f};
constexpr TextStyle book{Face::Book, ui::type::letter, Token::Ink, 1.5f};
constexpr TextStyle page_title{Face::BookBold, ui::type::heading, Token::Ink, 1.25f};

constexpr double undo_seconds = 10;
constexpr double tide_seconds = 3.2;
constexpr double bell_after = 20.0 * 60;
constexpr std::size_t list_step = 20;
constexpr std::size_t most_places = 50;
/// So little calm that something soothing is said.
constexpr std::int32_t low_calm = 3;

/// How long a letter can be closed, in days.
constexpr std::array seal_days{7, 14, 30, 91, 182, 365};

constexpr std::array<std::string_view, seal_days.size()> seal_words{
    "In a week", "In two weeks", "In a month", "In three months", "In half a year", "In a year"};

void go(ViewState& state, Page page) {
    state.page = page;
    state.arrived = true;
    state.help = false;
    state.early = false;
    state.copy_asked = false;
}

ButtonOptions kind_of(ButtonKind kind, Icon icon = Icon::None) {
    ButtonOptions options;
    options.kind = kind;
    options.icon = icon;
    return options;
}

ButtonOptions wide(ButtonKind kind) {
    ButtonOptions options = kind_of(kind);
    options.full_width = true;
    return options;
}

/// The heading of a page that was just opened gets the focus, unless a field wants it.
void page_heading(ui::Ui& ui, const ViewContext& context, std::string_view text) {
    if (std::exchange(context.state.arrived, false) && !context.state.to_field) {
        ui.focus_next();
    }
    ui.heading(text, 1, page_title);
}

void open_letter(const ViewContext& context, const Letter& letter) {
    ViewState& state = context.state;
    state.subject = letter.id;
    state.counting = false;
    state.may_copy = false;
    state.quiet_note = false;
    state.bell = ViewState::Bell::Waits;
    state.seal_for = 0;
    state.began = -1;
    state.refused.reset();
    state.looked_for_here.clear();
    if (is_sealed(letter, context.today)) {
        go(state, Page::Closed);
        return;
    }
    context.dispatch(CountReading{letter.id});
    go(state, Page::Write);
}

/// How long the page takes the text to be.
int utf16_length(std::string_view text) {
    int units = 0;
    for (const char32_t c : CodePoints(text))
        units += c > 0xFFFF ? 2 : 1;
    return units;
}

/// The only text of `name` in a letter, as a sheet to write on. The new text, if it can be kept.
std::optional<std::string> sheet(ui::Ui& ui,
                                 const ViewContext& context,
                                 std::string_view name,
                                 std::string_view value,
                                 ui::FieldOptions options) {
    ViewState& state = context.state;
    const bool held = state.refused && state.refused->field == name;
    if (held) {
        options.invalid = strings::sentence(Refusal::TooLong);
    }
    options.hide_name = true;
    std::optional<std::string> written;
    ui.scope(state.subject.value, [&] {
        ui.scope(state.anew, [&] {
            if (std::exchange(state.to_field, false)) {
                ui.focus_next();
            }
            if (const auto place = std::exchange(state.show, std::nullopt)) {
                const int from = utf16_length(value.substr(0, place->start));
                const int to = from + utf16_length(value.substr(place->start, place->length));
                options.select = ui::TextSpan{from, to};
            }
            written = ui.field(name, held ? std::string_view(state.refused->text) : value, options);
        });
    });
    if (!written) {
        return std::nullopt;
    }
    if (!check_text(*written)) {
        state.refused = ViewState::Refused{std::string(name), *std::move(written)};
        return std::nullopt;
    }
    state.refused.reset();
    return written;
}

/// Says that a while has passed, once, softly.
void draw_bell(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    if (!context.model.bell) {
        return;
    }
    if (state.began < 0) {
        state.began = ui.seconds();
    }
    const double left = state.began + bell_after - ui.seconds();
    if (left > 0) {
        ui.wake_in(left);
        return;
    }
    if (state.bell == ViewState::Bell::Waits) {
        state.bell = ViewState::Bell::Shows;
        if (context.model.bell_sounds) context.send(Ring{});
    }
    if (state.bell == ViewState::Bell::Shows) {
        ui.card(
            [&] {
                ui.status(strings::bell, body);
                ui.gap(8);
                if (ui.button(strings::all_right, kind_of(ButtonKind::Plain))) {
                    state.bell = ViewState::Bell::Done;
                }
            },
            Token::Milestone);
        ui.gap(12);
    }
}

void draw_read_note(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    ViewState& state = context.state;
    if (state.quiet_note || reads_on(letter, context.today) < many_reads) {
        return;
    }
    ui.card(
        [&] {
            ui.text(strings::read_often, body);
            ui.gap(8);
            ui.flow(8, [&] {
                if (ui.button(strings::rest_it, kind_of(ButtonKind::Wash))) {
                    context.dispatch(Seal{letter.id, day_after(context.today)});
                    go(state, Page::List);
                }
                if (ui.button(strings::all_right, kind_of(ButtonKind::Plain))) {
                    state.quiet_note = true;
                }
            });
        },
        Token::Tide);
    ui.gap(12);
}

/// The words, counted when somebody asks.
void draw_count(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    ViewState& state = context.state;
    ButtonOptions options = kind_of(ButtonKind::Plain);
    options.id = "count";
    const std::string label =
        state.counting ? strings::words(word_count(letter)) : std::string(strings::count_words);
    if (ui.button(label, options)) {
        state.counting = !state.counting;
    }
}

void draw_undo(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    if (!state.released) {
        return;
    }
    const double left = state.released->since + undo_seconds - ui.seconds();
    if (left <= 0) {
        state.released.reset();
        return;
    }
    ui.wake_in(left);
    const ButtonOptions options = kind_of(ButtonKind::Outline, Icon::Undo);
    ui.card([&] {
        ui.columns({ui::fill_width, ui.button_width(strings::undo, options)},
                   12,
                   ui::Vertical::Break,
                   [&](int column) {
                       if (column == 0) {
                           ui.status(strings::released, body);
                       } else if (ui.button(strings::undo, options)) {
                           context.dispatch(state.released->undo);
                           state.released.reset();
                           go(state, Page::List);
                       }
                   });
    });
    ui.gap(ui::space::between);
}

/// Something soothing, with a breath one press away.
void draw_care(ui::Ui& ui, const ViewContext& context, std::string_view words) {
    ui.card(
        [&] {
            ui.text(words, body);
            ui.gap(12);
            ui.flow(8, [&] {
                if (ui.button(strings::breathe, kind_of(ButtonKind::Wash))) context.send(Breathe{});
                ButtonOptions lines = kind_of(ButtonKind::Plain, Icon::Heart);
                lines.page_action = ui::PageAction::Help; // The page opens them by itself.
                (void)ui.button(strings::help_lines, lines);
            });
        },
        Token::Pause);
    ui.gap(ui::space::between);
}

// -- The list -------------------------------------------------------------------------------------

const std::vector<Hit>& hits(const ViewContext& context) {
    ViewState& state = context.state;
    std::optional<ViewState::Listed>& held = state.listed;
    const bool same = held && held->looked_for == state.looked_for &&
                      held->filter == state.filter && held->today == context.today &&
                      held->of == context.model.all;
    if (!same) {
        held =
            ViewState::Listed{context.model.all,
                              state.looked_for,
                              state.filter,
                              context.today,
                              list(context.model, state.filter, state.looked_for, context.today)};
    }
    return held->hits;
}

void draw_suggestions(ui::Ui& ui, const ViewContext& context, bool any) {
    if (lower_twice(context.model)) {
        draw_care(ui, context, strings::lower);
    } else if (any && may_prompt(context.model, context.today)) {
        ui.card(
            [&] {
                ui.text(strings::prompt, body);
                ui.gap(4);
                if (ui.button(strings::not_now, kind_of(ButtonKind::Plain))) {
                    context.dispatch(NotePrompt{});
                }
            },
            Token::Tide);
        ui.gap(ui::space::between);
    }
}

void draw_hits(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    const std::vector<Hit>& found = hits(context);
    if (found.empty()) {
        ui.text(state.looked_for.empty() ? strings::nothing_here : strings::nothing_found,
                quiet_caption);
        return;
    }
    const std::size_t shown = std::min(found.size(), state.shown + list_step);
    ui.list(strings::list_name, static_cast<int>(shown), [&] {
        for (std::size_t i = 0; i < shown; ++i) {
            const Letter& letter = *found[i].letter;
            ui.scope(letter.id.value, [&] {
                ui.item([&] {
                    const std::string line = strings::line(letter, context.today);
                    if (ui.entry(strings::shown_name(letter), found[i].around, line)) {
                        open_letter(context, letter);
                    }
                });
            });
            ui.gap(10);
        }
    });
    if (shown < found.size() && ui.button(strings::show_more, kind_of(ButtonKind::Plain))) {
        state.shown += list_step;
    }
}

void draw_list(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    const bool any = std::any_of(context.model.all.begin(),
                                 context.model.all.end(),
                                 [](const Shared<Letter>& letter) { return !is_blank(*letter); });
    if (std::exchange(state.arrived, false)) {
        ui.focus_next();
    }
    ui.heading(strings::heading, 1);
    ui.gap(any ? 16 : 12);
    draw_undo(ui, context);
    if (!any) {
        ui.text(strings::empty, book);
        ui.gap(24);
    } else {
        draw_suggestions(ui, context, any);
    }
    ButtonOptions closure = wide(ButtonKind::Primary);
    ButtonOptions other = wide(ButtonKind::Outline);
    closure.disabled = other.disabled = !context.writable;
    if (ui.button(strings::new_closure, closure)) {
        begin(context, Kind::Closure);
        return;
    }
    ui.gap(10);
    if (ui.button(strings::new_letter, other)) {
        begin(context, Kind::Unsent);
        return;
    }
    ui.gap(4);
    if (context.writable) {
        ui.flow(24, [&] {
            if (ui.button(strings::other_kind, kind_of(ButtonKind::Plain))) go(state, Page::Kinds);
            if (ui.button(strings::open_file, kind_of(ButtonKind::Plain))) {
                context.send(AskForFile{});
            }
        });
    }
    if (!any) {
        return;
    }
    ui.gap(16);
    ui::FieldOptions search;
    search.hide_name = true;
    search.placeholder = strings::find_in_all;
    search.passing = true;
    if (auto text = ui.field(strings::find_in_all, state.looked_for, search)) {
        state.looked_for = *std::move(text);
        state.shown = 0;
    }
    ui.gap(12);
    if (const auto chosen = ui.choice(
            strings::filter_name, strings::filters, static_cast<int>(state.filter), false)) {
        state.filter = static_cast<Filter>(*chosen);
        state.shown = 0;
    }
    ui.gap(16);
    draw_hits(ui, context);
}

/// The kinds of letters but the closure letter, each with what it is for.
void draw_kinds(ui::Ui& ui, const ViewContext& context) {
    page_heading(ui, context, strings::other_kind);
    ui.gap(16);
    ui.list(strings::other_kind, kind_count - 1, [&] {
        for (int i = 1; i < kind_count; ++i) {
            const auto index = static_cast<std::size_t>(i);
            ui.item([&] {
                if (ui.entry(strings::kinds[index], {}, strings::kind_lines[index])) {
                    begin(context, static_cast<Kind>(i));
                }
            });
            ui.gap(10);
        }
    });
}

// -- Closure letter -------------------------------------------------------------------------------

void draw_progress(ui::Ui& ui, std::size_t question) {
    ui.picture(strings::progress(question), 4, [&](ui::Canvas& at, const Rect& rect) {
        constexpr float between = 6;
        const float each = (rect.w - between * (question_count - 1)) / question_count;
        for (std::size_t i = 0; i < question_count; ++i) {
            const Rect bar{rect.x + static_cast<float>(i) * (each + between), rect.y, each, 4};
            at.fill(bar, at.paint(i <= question ? Token::Tide : Token::Hairline), 2);
        }
    });
}

void draw_help(ui::Ui& ui, const ViewContext& context, const Letter& letter, Question question) {
    ui.group(strings::openings_name, [&] {
        for (const std::string& opening :
             strings::openings(question, letter.voice, letter.my_name)) {
            ButtonOptions options = wide(ButtonKind::Wash);
            options.id = opening;
            if (ui.button(opening + "\xE2\x80\xA6", options)) {
                context.dispatch(WriteAnswer{letter.id, question, opening});
                ++context.state.anew;
                context.state.help = false;
                context.state.to_field = true;
            }
            ui.gap(8);
        }
    });
    ui.gap(4);
}

void draw_calm(ui::Ui& ui, const ViewContext& context, const Letter& letter, bool after) {
    const std::optional<std::int32_t> calm = after ? letter.calm_after : letter.calm_before;
    if (const auto chosen = ui.slider(
            after ? strings::calm_after : strings::calm_before, 0, most_calm, calm.value_or(-1))) {
        context.dispatch(RateCalm{letter.id, after, *chosen});
    }
    ui.text(strings::calm_hint, quiet_caption);
}

void draw_voice(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    if (const auto chosen =
            ui.choice(strings::voice_name, strings::voices, static_cast<int>(letter.voice))) {
        context.dispatch(ChooseVoice{letter.id, static_cast<Voice>(*chosen)});
    }
    ui.gap(6);
    ui.text(strings::voice_hint, quiet_caption);
    if (letter.voice == Voice::MyName) {
        ui.gap(12);
        if (auto name = ui.field(strings::my_name, letter.my_name)) {
            context.dispatch(WriteMyName{letter.id, *std::move(name)});
        }
    }
}

/// Back and Skip on one side, Next on the other; in lines where there is no room.
void draw_steps(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    const auto question = static_cast<std::size_t>(letter.page);
    const ButtonOptions outline = kind_of(ButtonKind::Outline);
    const ButtonOptions primary = kind_of(ButtonKind::Primary);
    const auto forward = [&] {
        if (question + 1 < question_count) {
            context.dispatch(TurnTo{letter.id, static_cast<Question>(question + 1)});
            go(context.state, Page::Write);
        } else {
            go(context.state, Page::Gather);
        }
    };
    const auto draw_left = [&] {
        if (question > 0 && ui.button(strings::back, outline)) {
            context.dispatch(TurnTo{letter.id, static_cast<Question>(question - 1)});
            go(context.state, Page::Write);
        }
        if (ui.button(strings::skip, outline)) forward();
    };
    const auto draw_next = [&] {
        if (ui.button(strings::next, primary)) forward();
    };
    const float back = question > 0 ? ui.button_width(strings::back, outline) + 8 : 0;
    const float left = back + ui.button_width(strings::skip, outline);
    const float next = ui.button_width(strings::next, primary);
    if (left + 16 + next > ui.width()) {
        ui.flow(8, [&] {
            draw_left();
            draw_next();
        });
        return;
    }
    ui.columns({ui::fill_width, next}, 16, ui::Vertical::Top, [&](int column) {
        if (column == 0) {
            ui.flow(8, draw_left);
        } else {
            draw_next();
        }
    });
}

/// The row at the foot takes this much.
float foot(ui::Ui& ui) {
    return 56 + 30 * ui.surface().text_scale;
}

float sheet_height(ui::Ui& ui, const ViewContext& context, float below) {
    return std::max(160.f, context.height - ui.cursor().y - below);
}

void draw_question(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    ViewState& state = context.state;
    const auto question = static_cast<std::size_t>(letter.page);
    const std::string& answer = letter.words.answers[question];
    draw_progress(ui, question);
    ui.gap(22);
    page_heading(ui, context, strings::questions[question]);
    ui.gap(6);
    const std::string_view beside = answer.empty() ? strings::help : strings::count_words;
    ui.columns({ui::fill_width, ui.button_width(beside, kind_of(ButtonKind::Plain))},
               10,
               ui::Vertical::Break,
               [&](int column) {
                   if (column == 0) {
                       ui.text(strings::only_you, quiet_caption);
                   } else if (!answer.empty()) {
                       draw_count(ui, context, letter);
                   } else if (ui.button(strings::help, kind_of(ButtonKind::Plain))) {
                       state.help = !state.help;
                   }
               });
    ui.gap(6);
    draw_bell(ui, context);
    if (state.help && answer.empty()) {
        draw_help(ui, context, letter, static_cast<Question>(question));
    }
    ui::FieldOptions options;
    options.book_face = true;
    options.rows = 8;
    options.height = std::min(sheet_height(ui, context, foot(ui)), 520.f);
    ui.scope(question, [&] {
        if (auto text = sheet(ui, context, strings::questions[question], answer, options)) {
            context.dispatch(
                WriteAnswer{letter.id, static_cast<Question>(question), *std::move(text)});
        }
    });
    ui.gap(14);
    draw_steps(ui, context, letter);
    if (question == 0) {
        ui.gap(28);
        ui.card([&] { draw_voice(ui, context, letter); });
        ui.gap(ui::space::between);
        ui.card([&] { draw_calm(ui, context, letter, false); });
    }
}

bool was_heavy(const Letter& letter) {
    return letter.calm_after && (*letter.calm_after <= low_calm ||
                                 (letter.calm_before && *letter.calm_after < *letter.calm_before));
}

void draw_gather(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    draw_progress(ui, question_count - 1);
    ui.gap(22);
    page_heading(ui, context, strings::gather);
    ui.gap(12);
    const std::string whole = strings::letter_of(letter);
    ui.text(whole.empty() ? strings::gather_empty : strings::gather_text, body);
    ui.gap(20);
    ui.card([&] { draw_calm(ui, context, letter, true); });
    ui.gap(ui::space::between);
    if (was_heavy(letter)) {
        draw_care(ui, context, strings::soothe);
    }
    ui.gap(8);
    if (!whole.empty() && ui.button(strings::put_together, wide(ButtonKind::Primary))) {
        context.dispatch(PutTogether{letter.id, whole});
        ++context.state.anew;
        go(context.state, Page::Write);
    }
    ui.gap(10);
    if (ui.button(strings::back, kind_of(ButtonKind::Outline))) {
        go(context.state, Page::Write);
    }
}

// -- All of a letter ------------------------------------------------------------------------------

void draw_copy_question(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    if (!state.copy_asked) {
        return;
    }
    const auto close = [&] { state.copy_asked = false; };
    ui.dialog(strings::copy_title, close, [&] {
        ui.heading(strings::copy_title, 2);
        ui.gap(8);
        ui.text(strings::copy_text, body);
        ui.gap(20);
        if (ui.button(strings::copy_no, wide(ButtonKind::Primary))) {
            close();
        }
        ui.gap(10);
        if (ui.button(strings::copy_yes, wide(ButtonKind::Outline))) {
            state.may_copy = true;
            close();
        }
    });
}

void draw_editor(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    ViewState& state = context.state;
    state.arrived = false;
    draw_read_note(ui, context, letter);
    draw_bell(ui, context);
    ui::FieldOptions named;
    named.placeholder = strings::letter_title;
    named.hide_name = true;
    named.book_face = true;
    const bool to_field = std::exchange(state.to_field, false);
    ui.scope(letter.id.value, [&] {
        ui.scope(state.anew, [&] {
            if (auto text = ui.field(strings::letter_title, letter.words.title, named)) {
                context.dispatch(WriteTitle{letter.id, *std::move(text)});
            }
        });
    });
    state.to_field = to_field;
    ui.gap(8);
    ui::FieldOptions options;
    options.book_face = true;
    options.rows = 12;
    options.height = sheet_height(ui, context, foot(ui));
    options.placeholder = strings::kind_hints[static_cast<std::size_t>(letter.kind)];
    options.ask_copy = letter.kind == Kind::Unsent && !state.may_copy;
    options.copy_asked = &state.copy_asked;
    if (auto text = sheet(ui, context, strings::letter_name, letter.words.body, options)) {
        context.dispatch(WriteBody{letter.id, *std::move(text)});
    }
    ui.gap(14);
    const ButtonOptions outline = kind_of(ButtonKind::Outline);
    const ButtonOptions primary = kind_of(ButtonKind::Primary);
    ui.columns({ui.button_width(strings::options, outline),
                ui::fill_width,
                ui.button_width(strings::keep, primary)},
               16,
               ui::Vertical::Break,
               [&](int column) {
                   if (column == 0) {
                       if (ui.button(strings::options, outline)) go(state, Page::More);
                   } else if (column == 1) {
                       draw_count(ui, context, letter);
                   } else if (ui.button(strings::keep, primary)) {
                       go_to_list(context);
                   }
               });
    draw_copy_question(ui, context);
}

// -- What can be done with it ---------------------------------------------------------------------

void draw_kind(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    if (letter.kind == Kind::Closure) {
        return;
    }
    const std::vector<std::string> options(strings::kinds.begin() + 1, strings::kinds.end());
    if (const auto chosen =
            ui.select(strings::kind_name, options, static_cast<int>(letter.kind) - 1)) {
        context.dispatch(ChooseKind{letter.id, static_cast<Kind>(*chosen + 1)});
    }
    ui.gap(20);
}

void give(const ViewContext& context, const Letter& letter, bool markdown) {
    context.send(GiveFile{strings::file_name(letter, markdown),
                          markdown ? "text/markdown" : "text/plain",
                          whole_text(letter, strings::questions, markdown)});
}

void draw_files(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    if (ui.button(strings::save_text, wide(ButtonKind::Outline))) {
        give(context, letter, false);
    }
    ui.gap(10);
    if (ui.button(strings::save_markdown, wide(ButtonKind::Outline))) {
        give(context, letter, true);
    }
}

void draw_more(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    ViewState& state = context.state;
    page_heading(ui, context, strings::shown_name(letter));
    ui.gap(20);
    draw_kind(ui, context, letter);
    const auto row = [&](std::string_view label, Page page) {
        if (ui.button(label, wide(ButtonKind::Outline))) go(state, page);
        ui.gap(10);
    };
    row(strings::look, Page::Look);
    row(strings::versions, Page::Before);
    if (letter.kind == Kind::Closure && letter.together &&
        ui.button(strings::questions_again, wide(ButtonKind::Outline))) {
        context.dispatch(TakeApart{letter.id});
        go(state, Page::Write);
    }
    ui.gap(letter.together ? 20 : 10);
    row(strings::seal, Page::Sealing);
    row(strings::release, Page::Letting);
    ui.gap(10);
    draw_files(ui, context, letter);
    ui.gap(10);
    if (ui.button(strings::print, wide(ButtonKind::Outline))) {
        context.send(PrintOut{letter.words.title, whole_text(letter, strings::questions, false)});
    }
    ui.gap(8);
    ui.text(strings::leaves, quiet_caption);
    ui.gap(20);
    const Model& model = context.model;
    if (const auto on = ui.toggle(strings::bell_setting, model.bell)) {
        context.dispatch(SetBell{*on, model.bell_sounds});
    }
    if (!model.bell) return;
    if (const auto on = ui.toggle(strings::bell_sounds, model.bell_sounds)) {
        context.dispatch(SetBell{true, *on});
    }
}

/// Opens the letter where the words stand.
void show_place(const ViewContext& context, const Letter& letter, const Found& found) {
    if (found.answer) context.dispatch(TurnTo{letter.id, *found.answer});
    go(context.state, Page::Write);
    context.state.to_field = true;
    context.state.show = found.place;
}

void draw_look(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    ViewState& state = context.state;
    page_heading(ui, context, strings::look);
    ui.gap(16);
    ui::FieldOptions search;
    search.hide_name = true;
    search.placeholder = strings::look_for;
    search.passing = true;
    if (auto text = ui.field(strings::look_for, state.looked_for_here, search)) {
        state.looked_for_here = *std::move(text);
    }
    ui.gap(16);
    const std::vector<Found> found = find_in(letter, state.looked_for_here, most_places);
    if (found.empty() && !state.looked_for_here.empty()) {
        ui.status(strings::not_in_letter, quiet_caption);
    }
    if (found.empty()) {
        return;
    }
    ui.status(strings::places(found.size(), most_places), quiet_caption);
    ui.gap(12);
    ui.list(strings::places_name, static_cast<int>(found.size()), [&] {
        for (std::size_t i = 0; i < found.size(); ++i) {
            ui.scope(i, [&] {
                ui.item([&] {
                    const auto answer = found[i].answer;
                    const std::string_view line =
                        answer ? strings::questions[static_cast<std::size_t>(*answer)]
                               : std::string_view();
                    if (ui.entry(found[i].around, {}, line)) show_place(context, letter, found[i]);
                });
            });
            ui.gap(8);
        }
    });
}

void draw_versions(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    ViewState& state = context.state;
    page_heading(ui, context, strings::versions);
    ui.gap(16);
    if (letter.versions.empty()) {
        ui.text(strings::versions_none, body);
        return;
    }
    ui.list(strings::versions, static_cast<int>(letter.versions.size()), [&] {
        for (std::size_t i = letter.versions.size(); i-- > 0;) {
            const Version& version = *letter.versions[i];
            ui.scope(i, [&] {
                ui.item([&] {
                    Letter then = letter;
                    then.words = version.words;
                    if (ui.entry(
                            strings::moment(version.at), {}, strings::words(word_count(then)))) {
                        state.version = i;
                        go(state, Page::Compare);
                    }
                });
            });
            ui.gap(10);
        }
    });
}

void draw_compare(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    ViewState& state = context.state;
    if (state.version >= letter.versions.size()) {
        go(state, Page::Before);
        return;
    }
    const Version& version = *letter.versions[state.version];
    page_heading(ui, context, strings::moment(version.at));
    ui.gap(16);
    ui.heading(strings::what_changed, 2, {Face::SansBold, ui::type::body, Token::Ink, 1.4f});
    ui.gap(10);
    Letter then = letter;
    then.words = version.words;
    const std::vector<Change> changes = difference(whole_text(then, strings::questions, false),
                                                   whole_text(letter, strings::questions, false));
    const auto is_same = [](const Change& change) { return change.kind == Change::Kind::Same; };
    ui.card([&] {
        if (std::all_of(changes.begin(), changes.end(), is_same)) {
            ui.text(strings::nothing_changed, quiet_caption);
            return;
        }
        for (const Change& change : changes) {
            const std::string said = strings::change(change);
            if (said.empty()) continue;
            TextStyle style{Face::Book, ui::type::body, Token::QuietInk, 1.5f};
            if (change.kind == Change::Kind::Added) style.color = Token::Tide;
            if (change.kind == Change::Kind::Removed) style.color = Token::Slip;
            ui.text(said, style);
            ui.gap(6);
        }
    });
    ui.gap(20);
    if (ui.button(strings::restore, wide(ButtonKind::Primary))) {
        context.dispatch(RestoreVersion{letter.id, state.version});
        ++state.anew;
        go(state, Page::Write);
    }
    ui.gap(8);
    ui.text(strings::restore_hint, quiet_caption);
}

// -- Endings --------------------------------------------------------------------------------------

/// The date, or the last day of its month where that ends earlier.
Day chosen_day(YearMonthDay date) {
    date.day = std::min(date.day, days_in_month(date.year, date.month).value_or(date.day));
    return Day::from(date).value_or(Day{});
}

/// Day, month and year, each in the system's own picker.
void draw_any_day(ui::Ui& ui, const ViewContext& context) {
    constexpr int years = 30;
    YearMonthDay& date = context.state.seal_date;
    const int first_year = context.today.date().year;
    const int last_year = std::min(first_year + years, Day::nearest(Day::last_number).date().year);
    const auto pick = [&](std::string_view name, int from, int to, int& value, auto label) {
        std::vector<std::string> labels;
        for (int i = from; i <= to; ++i)
            labels.push_back(label(i));
        if (const auto chosen = ui.select(name, labels, value - from)) value = from + *chosen;
    };
    const auto number = [](int i) { return std::to_string(i); };
    const auto month = [](int i) { return std::string(month_name(i)); };
    const int days = days_in_month(date.year, date.month).value_or(31);
    date.day = std::min(date.day, days);
    ui.columns({84, ui::fill_width, 104}, 10, ui::Vertical::Break, [&](int column) {
        if (column == 0) {
            pick(strings::day, 1, days, date.day, number);
        } else if (column == 1) {
            pick(strings::month, 1, 12, date.month, month);
        } else {
            pick(strings::year, first_year, last_year, date.year, number);
        }
    });
}

void draw_sealing(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    ViewState& state = context.state;
    page_heading(ui, context, strings::seal);
    ui.gap(12);
    ui.text(strings::seal_text, body);
    ui.gap(20);
    std::vector<std::string> options;
    for (std::size_t i = 0; i < seal_days.size(); ++i) {
        const Day day = Day::nearest(context.today.number() + seal_days[i]);
        options.push_back(std::string(seal_words[i]) + ", " + strings::date(day));
    }
    options.emplace_back(strings::seal_any);
    if (const auto chosen = ui.select(strings::seal_when, options, state.seal_for)) {
        state.seal_for = *chosen;
        state.seal_date = Day::nearest(context.today.number() + 100).date();
    }
    const bool any = static_cast<std::size_t>(state.seal_for) == seal_days.size();
    const Day until = any ? chosen_day(state.seal_date)
                          : Day::nearest(context.today.number() +
                                         seal_days[static_cast<std::size_t>(state.seal_for)]);
    const auto refused = refusal(context.model, Seal{letter.id, until}, context.today);
    if (any) {
        ui.gap(16);
        draw_any_day(ui, context);
        if (refused) {
            ui.gap(8);
            ui.status(strings::sentence(*refused), {Face::Sans, ui::type::caption, Token::Slip});
        }
    }
    ui.gap(24);
    if (ui.button(strings::seal_do, wide(ButtonKind::Primary)) && !refused) {
        context.dispatch(Seal{letter.id, until});
        go(state, Page::List);
    }
}

void draw_closed(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    ViewState& state = context.state;
    if (!letter.sealed_until) {
        go(state, Page::Write);
        return;
    }
    ui.gap(32);
    page_heading(
        ui, context, std::string(strings::closed_until) + strings::date(*letter.sealed_until));
    ui.gap(12);
    ui.text(strings::closed_text, book);
    ui.gap(28);
    if (ui.button(strings::leave_closed, wide(ButtonKind::Primary))) {
        go_to_list(context);
        return;
    }
    ui.gap(12);
    if (!state.early) {
        if (ui.button(strings::open_early, kind_of(ButtonKind::Plain))) {
            state.early = true;
        }
        return;
    }
    ui.gap(12);
    ui.status(strings::open_early_text, body);
    ui.gap(12);
    if (ui.button(strings::open_now, wide(ButtonKind::Outline))) {
        context.dispatch(Unseal{letter.id});
        context.dispatch(CountReading{letter.id});
        go(state, Page::Write);
    }
}

void draw_letting(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    ViewState& state = context.state;
    page_heading(ui, context, strings::release);
    ui.gap(12);
    ui.text(strings::release_text, body);
    ui.gap(24);
    if (ui.button(strings::release_do, wide(ButtonKind::Primary))) {
        const auto& all = context.model.all;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Shared<Letter>& candidate) {
                return candidate->id == letter.id;
            });
        const auto place = static_cast<std::size_t>(found - all.begin());
        state.released = ViewState::Released{PutBack{*found, place}, ui.seconds()};
        state.listed.reset();
        context.dispatch(Release{letter.id});
        go(state, Page::Gone);
        return;
    }
    ui.gap(24);
    draw_files(ui, context, letter);
}

/// The paper sinks into the sea; with reduced motion it only fades.
void draw_tide(ui::Ui& ui, const Rect& rect, ui::Canvas& at, float share) {
    const bool still = ui.surface().reduced_motion;
    const float sea = rect.y + rect.h * 0.62f;
    const float paper_w = std::min(rect.w * 0.5f, 180.f);
    const float paper_h = paper_w * 1.3f;
    const float sunk = still ? 0 : share * (paper_h + rect.h * 0.2f);
    const Rect paper{
        rect.x + (rect.w - paper_w) / 2, sea - paper_h * 0.85f + sunk, paper_w, paper_h};
    const float left = 1 - share;
    at.push_clip(rect);
    at.fill(paper, at.paint(Token::Surface, left), 6);
    at.outline(paper, at.paint(Token::Hairline, left), 6);
    for (int i = 0; i < 6; ++i) {
        const float y = paper.y + paper_h * (0.16f + 0.12f * static_cast<float>(i));
        const float length = paper_w * (i == 5 ? 0.4f : 0.72f);
        at.fill({paper.x + paper_w * 0.14f, y, length, 3}, at.paint(Token::Hairline, left), 1.5f);
    }
    constexpr std::array layers{Token::WaveFar, Token::WaveMiddle, Token::WaveNear};
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        constexpr std::size_t columns = 64;
        std::array<float, columns> heights{};
        const auto k = static_cast<float>(layer);
        const float phase = still ? 0 : share * (2.2f + k);
        for (std::size_t i = 0; i < columns; ++i) {
            const float x = static_cast<float>(i) / (columns - 1);
            heights[i] = sea + k * rect.h * 0.09f +
                         rect.h * 0.03f * std::sin(x * (5.5f - k) + phase + k * 2);
        }
        at.fill_below(
            rect, heights, at.paint(layers[layer], 0.95f), at.paint(layers[layer], 0), 0.18f);
    }
    at.pop_clip();
}

void draw_gone(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    if (!state.released) {
        go(state, Page::List);
        return;
    }
    const double passed = ui.seconds() - state.released->since;
    const auto share = static_cast<float>(std::clamp(passed / tide_seconds, 0.0, 1.0));
    if (share < 1) {
        ui.wake_in(0);
    }
    page_heading(ui, context, strings::releasing);
    ui.gap(8);
    const float height = std::clamp(context.height - 320 * ui.surface().text_scale, 140.f, 420.f);
    ui.picture("", height, [&](ui::Canvas& at, const Rect& rect) {
        // Slow at both ends, as water is.
        draw_tide(ui, rect, at, share * share * (3 - 2 * share));
    });
    ui.gap(16);
    draw_undo(ui, context);
    if (state.page == Page::Gone && ui.button(strings::done, kind_of(ButtonKind::Outline))) {
        go(state, Page::List);
    }
}

} // namespace

void begin(const ViewContext& context, Kind kind) {
    const BeginLetter wish{kind, {}, {}};
    if (refusal(context.model, wish, context.today)) {
        return;
    }
    // The model gives the id out in order.
    open_new(context.state, LetterId{context.model.next_id});
    context.dispatch(wish);
}

void open_new(ViewState& state, LetterId id) {
    auto released = std::move(state.released);
    state = ViewState{};
    state.released = std::move(released);
    state.subject = id;
    state.began = -1;
    go(state, Page::Write);
    state.to_field = true;
}

bool fills(const ViewState& state) {
    return state.page != Page::List;
}

std::string_view title(const ViewContext& context) {
    const Letter* letter = find(context.model, context.state.subject);
    return letter == nullptr ? strings::heading
                             : strings::kinds[static_cast<std::size_t>(letter->kind)];
}

void go_to_list(const ViewContext& context) {
    const bool there = find(context.model, context.state.subject) != nullptr;
    if (there) {
        context.dispatch(LeaveLetter{context.state.subject});
    }
    context.state.subject = {};
    go(context.state, Page::List);
}

std::string_view way_back(const ViewContext& context) {
    switch (context.state.page) {
    case Page::List:
    case Page::Kinds:
    case Page::Write:
    case Page::Closed:
    case Page::Gone:
        return strings::to_list;
    default:
        return strings::to_letter;
    }
}

void go_back(const ViewContext& context) {
    switch (context.state.page) {
    case Page::More:
    case Page::Gather:
        go(context.state, Page::Write);
        break;
    case Page::Look:
    case Page::Before:
    case Page::Sealing:
    case Page::Letting:
        go(context.state, Page::More);
        break;
    case Page::Compare:
        go(context.state, Page::Before);
        break;
    default:
        go_to_list(context);
    }
}

void draw(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    if (fills(state) && ui.take_escape()) {
        go_back(context);
    }
    const Letter* letter = find(context.model, state.subject);
    if (state.page == Page::Gone) {
        draw_gone(ui, context);
        return;
    }
    if (state.page == Page::Kinds) {
        draw_kinds(ui, context);
        return;
    }
    if (letter == nullptr) {
        if (state.page != Page::List && state.subject.value >= context.model.next_id) {
            return; // Begun in this frame; it is there in the next.
        }
        state.page = Page::List;
    }
    switch (state.page) {
    case Page::Write:
        if (letter->kind == Kind::Closure && !letter->together) {
            draw_question(ui, context, *letter);
        } else {
            draw_editor(ui, context, *letter);
        }
        break;
    case Page::Gather:
        draw_gather(ui, context, *letter);
        break;
    case Page::More:
        draw_more(ui, context, *letter);
        break;
    case Page::Look:
        draw_look(ui, context, *letter);
        break;
    case Page::Before:
        draw_versions(ui, context, *letter);
        break;
    case Page::Compare:
        draw_compare(ui, context, *letter);
        break;
    case Page::Closed:
        draw_closed(ui, context, *letter);
        break;
    case Page::Sealing:
        draw_sealing(ui, context, *letter);
        break;
    case Page::Letting:
        draw_letting(ui, context, *letter);
        break;
    case Page::List:
    case Page::Kinds:
    case Page::Gone:
        draw_list(ui, context);
        break;
    }
    if (fills(state)) {
        ui.gap(24);
    }
}

} // namespace ebb::letters
