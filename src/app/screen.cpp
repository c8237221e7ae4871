// The frame around every place.
// SPDX-License-Identifier: MIT
#include "app/screen.h"

#include "app/boundary_view.h"
#include "app/damage_view.h"
#include "app/locks_view.h"
#include "app/more.h"
#include "app/overview.h"
#include "app/past_strings.h"
#include "app/past_view.h"
#include "app/pull_view.h"
#include "app/strings.h"
#include "app/update.h"
#include "base/text.h"
#include "features/breathing/view.h"
#include "features/insight/strings.h"
#include "features/letters/view.h"
#include "features/reflect/view.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace ebb::app {

namespace {

using ui::ButtonKind;
using ui::Face;
using ui::Icon;
using ui::Rect;
using ui::Role;
using ui::TextStyle;
using ui::Token;

/// A place of the navigation.
struct Built {
    Place place;
    std::string_view name;
    Icon icon;
};
constexpr std::array built{
    Built{Place::Today, strings::today, Icon::Sun},
    Built{Place::Breathe, strings::breathe, Icon::Rings},
    Built{Place::Write, strings::write, Icon::Feather},
    Built{Place::Reflect, strings::reflect, Icon::Bars},
    Built{Place::More, strings::more, Icon::Dots},
};

constexpr float wide_from = 1000;  ///< CSS pixels: from here on the places stand at the side.
constexpr float above_pull = 4;    ///< Between the content and the pull button, ...
constexpr float below_pull = 12;   ///< ... and between that and what is below it.
constexpr float low_below = 430;   ///< So little height: no room for the places at the bottom.
constexpr float side_from = 560;   ///< CSS pixels: from here on they have room at the side then ...
constexpr float side_height = 270; ///< ... if they fit one under the other (no keyboard is open).
constexpr float rail_height = 560; ///< From here on the rail has room for words and buttons.
constexpr float side_width = 68;
constexpr TextStyle quiet{Face::Sans, ui::type::caption, Token::QuietInk, 1.4f};
constexpr TextStyle body{Face::Sans, ui::type::body, Token::Ink, 1.45f};

struct Frame {
    ui::Ui& ui;
    const Model& model;
    ScreenState& state;
    const Now& now;
    Dispatch dispatch;
    float height; ///< Without what a keyboard covers.
};

std::string_view save_word(const SaveState& save, ui::Unkept unkept) {
    if (std::holds_alternative<NotSaved>(save)) {
        return strings::not_saved;
    }
    if (unkept == ui::Unkept::TooLong) return strings::too_long;
    if (unkept == ui::Unkept::Entry) return strings::not_taken;
    return std::holds_alternative<Saving>(save) ? strings::saving : strings::saved;
}

/// The day in one line, as long as there is room for. With the year where the newest entry has
/// another: a clock that is wrong would else not be noticed.
std::string
date_line(const ui::Ui& ui, Day day, std::optional<Day> newest, const TextStyle& style) {
    const YearMonthDay date = day.date();
    const float one_line = ui.text_height("0", style, ui.width());
    std::string line;
    for (const std::size_t letters : {std::string::npos, std::size_t{3}, std::size_t{0}}) {
        line = weekday_name(day.weekday()).substr(0, letters);
        if (!line.empty()) line += ' ';
        line += std::to_string(date.day) + ' ';
        line += month_name(date.month).substr(0, std::max(letters, std::size_t{3}));
        if (newest && newest->date().year != date.year) line += ' ' + std::to_string(date.year);
        if (ui.text_height(line, style, ui.width()) <= one_line) break;
    }
    return line;
}

/// What an empty vault shows: a first visit looks like any other day, with nothing on it yet.
const Vault& nothing_yet() {
    static const Vault vault;
    return vault;
}

const Vault& shown_vault(const Model& model) {
    const Vault* vault = vault_of(model);
    return vault == nullptr ? nothing_yet() : *vault;
}

/// Calls `use` with what the breathing's views are given.
template <class Use>
void with_breathing(
    const Model& model, ScreenState& state, const Now& now, const Dispatch& dispatch, Use use) {
    const auto act = wishes_of<breathing::Action, breathing::Refusal>(dispatch);
    const auto ask = [&](breathing::Wish wish) { dispatch(std::move(wish)); };
    const auto keep = wishes_of<drafts::Action, drafts::Refusal>(dispatch);
    const drafts::ViewContext drafts{shown_vault(model).drafts, state.drafts, keep};
    use(breathing::ViewContext{
        shown_vault(model).breathing, state.breathing, now, act, drafts, ask});
}

/// A run of breathing over everything; afterwards all is as it was.
void breathe_aside(const Frame& frame) {
    with_breathing(frame.model, frame.state, frame.now, frame.dispatch, [&](const auto& context) {
        breathing::start(frame.ui, context, breathing::From::Aside);
    });
}

/// Calls `use` with what the letters' views are given.
template <class Use>
void with_letters(const Frame& frame, float height, Use use) {
    const auto act = wishes_of<letters::Action, letters::Refusal>(frame.dispatch);
    const auto keep = wishes_of<drafts::Action, drafts::Refusal>(frame.dispatch);
    const drafts::ViewContext drafts{shown_vault(frame.model).drafts, frame.state.drafts, keep};
    const auto send = [&](letters::Errand errand) {
        if (auto* file = std::get_if<letters::GiveFile>(&errand)) {
            frame.dispatch(
                DownloadFile{std::move(file->name), std::move(file->mime), std::move(file->text)});
        } else if (auto* page = std::get_if<letters::PrintOut>(&errand)) {
            frame.dispatch(PrintText{std::move(page->title), std::move(page->text)});
        } else if (std::holds_alternative<letters::AskForFile>(errand)) {
            frame.dispatch(OpenFile{});
        } else if (std::holds_alternative<letters::Ring>(errand)) {
            frame.dispatch(RingBell{});
        } else {
            breathe_aside(frame);
        }
    };
    use(letters::ViewContext{shown_vault(frame.model).letters,
                             frame.state.letters,
                             frame.now,
                             today(frame.model, frame.now),
                             frame.model.writable,
                             height,
                             act,
                             drafts,
                             send});
}

MoreContext page_context(const Frame& frame) {
    return {frame.ui, frame.model, frame.state, frame.now, frame.dispatch};
}

/// Whether the way there is built.
bool has_door(std::string_view door) {
    return door == "breathe" || door == "pull" || door == "see" || door == "write" ||
           (door == "help" && more_page(strings::help_page));
}

void open_door(const Frame& frame, std::string_view door) {
    if (door == "write") {
        open(frame.state, Place::Write);
    } else if (door == "help") {
        open(frame.state, Place::More);
        frame.state.more_page = more_page(strings::help_page);
    } else if (door == "pull") {
        begin_pull(page_context(frame));
    } else if (door == "see") {
        frame.state.seeing = true;
        frame.state.arrived = true;
    } else if (door == "breathe") {
        breathe_aside(frame);
    }
}

/// What somebody wrote of their own good qualities in closure letters, a line each, the newest
/// letter first.
std::vector<std::string> qualities(const letters::Model& letters) {
    constexpr std::size_t most = 6;
    constexpr std::size_t longest = 60;
    std::vector<std::string> lines;
    for (std::size_t i = letters.all.size(); i-- > 0;) {
        const auto& answers = letters.all[i]->words.answers;
        std::string_view rest = answers[static_cast<std::size_t>(letters::Question::Brought)];
        while (!rest.empty() && lines.size() < most) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            const std::string line = to_single_line(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (!line.empty() && line.size() <= longest) lines.push_back(line);
        }
    }
    return lines;
}

/// Whether somebody keeps themselves away from something: then nothing is offered that is made for
/// being in touch.
bool keeps_away(const boundaries::Model& boundaries) {
    return std::any_of(
        boundaries.all.begin(), boundaries.all.end(), [](const boundaries::Boundary& boundary) {
            return boundary.kind == boundaries::Kind::Refrain && !boundary.archived;
        });
}

/// Calls `use` with what the views of Reflect are given.
template <class Use>
void with_reflect(const Frame& frame, float height, Use use) {
    const Vault& vault = shown_vault(frame.model);
    const auto act = wishes_of<reflect::Action, reflect::Refusal>(frame.dispatch);
    const auto send = [&](reflect::Errand errand) {
        if (auto* file = std::get_if<reflect::GiveFile>(&errand)) {
            frame.dispatch(
                DownloadFile{std::move(file->name), "text/plain", std::move(file->text)});
        } else if (auto* page = std::get_if<reflect::PrintOut>(&errand)) {
            frame.dispatch(PrintText{std::move(page->title), std::move(page->text)});
        } else if (auto* words = std::get_if<reflect::CopyWords>(&errand)) {
            frame.dispatch(CopyText{std::move(words->text)});
        } else if (const auto* door = std::get_if<reflect::OpenDoor>(&errand)) {
            open_door(frame, door->door);
        }
    };
    const auto copied = [&](std::string_view words) { return is_copied(frame.model, words); };
    const auto door = [](std::string_view name) { return has_door(name); };
    const auto own = [&] { return qualities(vault.letters); };
    use(reflect::ViewContext{frame.model.catalog,
                             vault.reflect,
                             frame.state.reflect,
                             frame.now,
                             today(frame.model, frame.now),
                             frame.model.writable,
                             keeps_away(vault.boundaries),
                             height,
                             act,
                             send,
                             copied,
                             door,
                             own});
}

/// Whether a letter or an exercise is open: it has the screen below the banner to itself.
bool writes(const Frame& frame) {
    const ScreenState& state = frame.state;
    return (state.place == Place::Write && letters::fills(state.letters)) ||
           (state.place == Place::Reflect && reflect::fills(state.reflect));
}

/// Height of the pull button, on one line.
float pull_height(const ui::Ui& ui) {
    return std::max(52.f, ui::type::scaled(ui::type::body, ui.surface().text_scale) * 1.3f + 20);
}

/// Opens the breathing with a run under way, from wherever somebody is.
void pull_button(const Frame& frame) {
    ui::ButtonOptions options;
    // Where breathing starts anyway, that button comes first.
    const bool first = frame.state.place != Place::Breathe;
    options.kind = first ? ButtonKind::Primary : ButtonKind::Wash;
    options.full_width = true;
    if (!frame.ui.button(strings::pull, options)) return;
    begin_pull(page_context(frame));
}

void hide_button(ui::Ui& ui, ButtonKind kind) {
    ui::ButtonOptions options;
    options.kind = kind;
    options.icon = Icon::HideEye;
    options.beside = true;
    options.page_action = ui::PageAction::Hide;
    // The page itself carries it out, also when this program hangs.
    (void)ui.button(strings::hide, options);
}

/// Whether there is something to lock, and a passcode to open it again.
bool locks(const Model& model) {
    const Session& session = model.session;
    return model.locks.passcode &&
           (std::holds_alternative<Open>(session) || std::holds_alternative<Absent>(session));
}

void lock_button(const Frame& frame, ButtonKind kind) {
    ui::ButtonOptions options;
    options.kind = kind;
    options.icon = Icon::Lock;
    options.beside = true;
    if (frame.ui.button(strings::lock, options)) frame.dispatch(LockWish{Lock{}});
}

void place_button(const Frame& frame, const Built& entry, ButtonKind kind, bool beside = false) {
    ui::ButtonOptions options;
    options.kind = kind;
    options.icon = entry.icon;
    options.current = frame.state.place == entry.place;
    options.beside = beside;
    if (frame.ui.button(entry.name, options)) {
        if (frame.state.place == Place::Reflect) {
            with_reflect(frame, 0, [](const auto& context) { reflect::go_to_list(context); });
        } else if (writes(frame)) {
            with_letters(frame, 0, [](const auto& context) { letters::go_to_list(context); });
        }
        open(frame.state, entry.place);
    }
}

/// Size of their names there: no larger than all have room for.
float place_words(const ui::Surface& surface) {
    return std::min(ui::type::scaled(ui::type::small, surface.text_scale), surface.width / 21);
}

/// The places in a row at the bottom.
void draw_bar(const Frame& frame, const Rect& rect) {
    ui::Ui& ui = frame.ui;
    ui.paint([&](ui::Canvas& at) {
        at.fill(rect, at.paint(Token::Surface));
        at.fill({rect.x, rect.y, rect.w, 1}, at.paint(Token::Hairline));
    });
    const float margin = std::max({ui.surface().safe_left, ui.surface().safe_right, 8.f});
    const Rect inside{rect.x + margin, rect.y + 6, rect.w - 2 * margin, rect.h - 6};
    ui.region(Role::Navigation, strings::navigation, inside, [&] {
        const std::array<float, built.size()> shares{};
        ui.columns(shares, 0, ui::Vertical::Top, [&](int column) {
            place_button(frame, built[static_cast<std::size_t>(column)], ButtonKind::Place);
        });
    });
}

/// The places one under the other at the side.
void draw_rail(const Frame& frame, const Rect& rect) {
    ui::Ui& ui = frame.ui;
    ui.paint([&](ui::Canvas& at) {
        at.fill({rect.right() - 1, rect.y, 1, rect.h}, at.paint(Token::Hairline));
        at.text_line(
            {rect.x + 28, rect.y + 26}, {Face::BookBold, 30, Token::Ink, 1.2f}, strings::app_name);
    });
    const Rect inside{rect.x + 16, rect.y + 96, rect.w - 32, rect.h - 120};
    ui.region(Role::Navigation, strings::navigation, inside, [&] {
        for (const Built& entry : built) {
            place_button(frame, entry, ButtonKind::Place, true);
            ui.gap(4);
        }
    });
    const bool with_lock = locks(frame.model);
    const float foot_height = pull_height(ui) + 8 + (with_lock ? 2 : 1) * 52;
    const Rect foot{inside.x, rect.bottom() - 16 - foot_height, inside.w, foot_height};
    ui.region(Role::Region, strings::always_there, foot, [&] {
        pull_button(frame);
        ui.gap(8);
        if (with_lock) lock_button(frame, ButtonKind::Place);
        hide_button(ui, ButtonKind::Place);
    });
}

/// The places one under the other at the side of a low window, as icons.
void draw_side(const Frame& frame, const Rect& rect) {
    ui::Ui& ui = frame.ui;
    ui.paint([&](ui::Canvas& at) {
        at.fill(rect, at.paint(Token::Surface));
        at.fill({rect.right() - 1, rect.y, 1, rect.h}, at.paint(Token::Hairline));
    });
    const float side = ui::space::target;
    const auto count = static_cast<float>(built.size());
    const float between = std::min((rect.h - 16 - count * side) / (count - 1), 16.f);
    const float tall = count * side + (count - 1) * between;
    const Rect inside{
        rect.right() - (side_width + side) / 2, rect.y + (rect.h - tall) / 2, side, tall};
    ui.region(Role::Navigation, strings::navigation, inside, [&] {
        for (const Built& entry : built) {
            place_button(frame, entry, ButtonKind::IconOnly);
            ui.gap(between);
        }
    });
}

/// What the letter or the exercise is, and the way back from it, no higher than `height`.
void draw_way_back(const Frame& frame, float height) {
    ui::Ui& ui = frame.ui;
    const auto draw = [&](std::string_view title, std::string_view back) {
        bool left = false;
        // A scope of its own: the columns around start at the same node.
        ui.scope("way back", [&] {
            ui.columns(
                {ui::space::target, ui::fill_width}, 4, ui::Vertical::Middle, [&](int column) {
                    if (column == 0) {
                        ui::ButtonOptions options;
                        options.kind = ButtonKind::IconOnly;
                        options.icon = Icon::Back;
                        left = ui.button(back, options);
                    } else {
                        TextStyle style{Face::SansBold, ui::type::body, Token::Ink, 1.3f};
                        while (style.size > 6 && ui.text_height(title, style, ui.width()) > height)
                            style.size -= 1;
                        ui.text(title, style);
                    }
                });
        });
        return left;
    };
    if (frame.state.place == Place::Reflect) {
        with_reflect(frame, 0, [&](const auto& context) {
            if (draw(reflect::title(context), strings::leave)) reflect::go_back(context);
        });
    } else {
        with_letters(frame, 0, [&](const auto& context) {
            if (draw(letters::title(context), letters::way_back(context)))
                letters::go_back(context);
        });
    }
}

/// The truth about saving.
void draw_saving(const Frame& frame) {
    const ui::Unkept unkept = frame.ui.unkept();
    TextStyle line{Face::Sans, ui::type::small, Token::QuietInk, 1.4f, 1};
    line.align = TextStyle::Align::End;
    const SaveState save = saving(frame.model, frame.state);
    if (std::holds_alternative<NotSaved>(save) || unkept != ui::Unkept::Nothing) {
        line.color = Token::Slip;
        line.face = Face::SansBold;
    }
    if (unkept != ui::Unkept::Nothing) {
        line.max_lines = 2;
        line.leading = 1.2f;
    }
    // Of what was not opened nothing can be said to be saved.
    if (std::holds_alternative<Open>(frame.model.session) ||
        std::holds_alternative<Absent>(frame.model.session)) {
        const std::string_view word = save_word(save, unkept);
        frame.ui.settling_status(word,
                                 line.max_lines > 1 ? line : frame.ui.on_one_line(word, line));
    }
}

/// The date, the truth about saving, the way out.
void draw_banner(const Frame& frame, const Rect& rect, bool with_hide) {
    ui::Ui& ui = frame.ui;
    // The way back is wider than its arrow: the arrow stands where words would begin.
    const float usual = writes(frame) ? ui::space::page - 11 : ui::space::page;
    const float margin = std::max(usual, rect.x > 0 ? 0 : ui.surface().safe_left);
    const Rect inside{
        rect.x + margin, rect.y + 8, rect.w - margin - (with_hide ? 10.f : margin), rect.h - 8};
    // Room for the longest word; beside a title it takes no more than a quarter.
    const float usual_word = 72 * ui.surface().text_scale;
    const float word =
        writes(frame) ? std::min(usual_word, std::max(72.f, inside.w / 4)) : usual_word;
    const std::array<float, 4> widths{ui::fill_width, word, ui::space::target, ui::space::target};
    // The title of what is written needs room, the day may be left out.
    const float room = inside.w - word - 2 * (ui::space::target + 8);
    const bool with_lock = with_hide && locks(frame.model) && !(writes(frame) && room < 120);
    const bool with_date = !with_lock || room >= 72 * ui.surface().text_scale;
    const std::size_t columns = (with_hide ? 3U : 2U) + (with_lock ? 1U : 0U);
    ui.region(Role::Banner, "", inside, [&] {
        ui.columns(std::span(widths).first(columns), 8, ui::Vertical::Middle, [&](int column) {
            if (column == 0 && writes(frame)) {
                draw_way_back(frame, inside.h);
            } else if (column == 0) {
                if (!with_date) return;
                const std::string line = date_line(
                    ui, today(frame.model, frame.now), newest_day(shown_vault(frame.model)), quiet);
                ui.text(line, ui.on_one_line(line, quiet));
            } else if (column == 1) {
                draw_saving(frame);
            } else if (column == 2 && with_lock) {
                lock_button(frame, ButtonKind::IconOnly);
            } else {
                hide_button(ui, ButtonKind::IconOnly);
            }
        });
    });
}

void draw_notices(const Frame& frame) {
    ui::Ui& ui = frame.ui;
    const auto notice = [&](std::string_view sentence, std::string_view label, Action wish) {
        ui.card(
            [&] {
                ui.text(sentence, body);
                ui.gap(12);
                if (ui.button(label)) {
                    frame.dispatch(std::move(wish));
                }
            },
            Token::Slip);
        ui.gap(ui::space::between);
    };
    if (const auto* failed = std::get_if<NotSaved>(&frame.model.save)) {
        const std::string_view why = strings::sentence(failed->problem);
        if (failed->problem == SaveProblem::Stale) {
            notice(why, strings::bring_together, AskToWrite{});
        } else if (frame.model.writable) {
            notice(why, strings::try_again, RetrySave{});
        } else {
            notice(why, strings::try_again, AskToWrite{});
        }
    } else if (!frame.model.writable) {
        notice(strings::read_only, strings::write_here, AskToWrite{});
    }
    if (frame.model.together) {
        notice(strings::together, strings::all_right, SawTogether{});
    }
    const bool has_page = frame.state.place == Place::More && frame.state.more_page;
    if (!writes(frame) && !has_page) draw_damage_notice(page_context(frame));
}

/// Asks before words are lost; says why a wish was refused.
void draw_questions(const Frame& frame) {
    ui::Ui& ui = frame.ui;
    ScreenState& state = frame.state;
    constexpr TextStyle title{Face::BookBold, ui::type::title, Token::Ink, 1.3f};
    ui::ButtonOptions first;
    first.kind = ButtonKind::Primary;
    ui::ButtonOptions second;
    first.full_width = second.full_width = true;
    if (state.leaving) {
        const auto stay = [&] { state.leaving.reset(); };
        ui.dialog(strings::leaving_title, stay, [&] {
            ui.heading(strings::leaving_title, 2, title);
            ui.gap(8);
            ui.text(strings::leaving_line, body);
            for (const std::string& field : state.leaving->fields) {
                ui.text(field, {Face::SansBold, ui::type::body, Token::Ink, 1.45f});
            }
            ui.gap(20);
            const bool stays = ui.button(strings::stay, first);
            ui.gap(10);
            if (ui.button(strings::leave_without, second)) state.leaving->agreed = true;
            if (stays) stay();
        });
    } else if (!state.refused.empty()) {
        const auto close = [&] { state.refused = {}; };
        ui.dialog(strings::refused_title, close, [&] {
            ui.heading(strings::refused_title, 2, title);
            ui.gap(8);
            ui.text(state.refused, body);
            ui.gap(20);
            if (ui.button(strings::all_right, first)) close();
        });
    }
}

void draw_trouble(const Frame& frame, std::string_view title, std::string_view sentence) {
    ui::Ui& ui = frame.ui;
    answer_question_first(page_context(frame));
    ui.gap(16);
    ui.heading(title, 1, {Face::BookBold, ui::type::heading, Token::Ink, 1.25f});
    ui.gap(12);
    ui.text(sentence, body);
    ui.gap(24);
    ui::ButtonOptions options;
    options.kind = ButtonKind::Primary;
    if (ui.button(strings::load_again, options)) {
        frame.dispatch(LoadAgain{});
    }
    const auto* unreadable = std::get_if<Unreadable>(&frame.model.session);
    if (unreadable == nullptr || unreadable->problem != VaultProblem::Damaged) return;
    ui.gap(36);
    if (unreadable->older_state) {
        ui.heading(strings::older_title, 2, {Face::BookBold, ui::type::title, Token::Ink, 1.3f});
        ui.gap(6);
        ui.text(strings::older, body);
        ui.gap(12);
        if (ui.button(strings::older_open)) frame.dispatch(LockWish{OpenOlderState{}});
        ui.gap(36);
    }
    draw_start_fresh(page_context(frame));
    draw_question(page_context(frame));
}

void draw_place(const Frame& frame, float height) {
    ui::Ui& ui = frame.ui;
    draw_notices(frame);
    ScreenState& state = frame.state;
    const bool arrived = std::exchange(state.arrived, false);
    switch (state.place) {
    case Place::Breathe:
        state.breathing.arrived = state.breathing.arrived || arrived;
        with_breathing(frame.model, state, frame.now, frame.dispatch, [&](const auto& context) {
            breathing::draw_place(ui, context);
        });
        break;
    case Place::Write:
        state.letters.arrived = state.letters.arrived || arrived;
        with_letters(frame, height, [&](const auto& context) { letters::draw(ui, context); });
        break;
    case Place::Reflect:
        if (state.seeing) {
            if (ui.page_heading(insight::strings::heading, strings::back_to_reflect, arrived)) {
                state.seeing = false;
                state.arrived = true;
            } else {
                draw_what_i_see(page_context(frame));
            }
            break;
        }
        state.reflect.arrived = state.reflect.arrived || arrived;
        with_reflect(frame, height, [&](const auto& context) { reflect::draw(ui, context); });
        break;
    case Place::More:
        draw_more(page_context(frame), arrived);
        break;
    default: {
        draw_parked_offer(page_context(frame));
        draw_today(page_context(frame), arrived);
        break;
    }
    }
}

void draw_session(const Frame& frame, float height) {
    const Session& session = frame.model.session;
    if (std::holds_alternative<Loading>(session)) {
        frame.ui.gap(16);
        frame.ui.text(strings::loading, quiet);
    } else if (const auto* unreadable = std::get_if<Unreadable>(&session)) {
        const bool newer = unreadable->problem == VaultProblem::NewerVersion;
        draw_trouble(frame,
                     newer ? strings::newer_title : strings::damaged_title,
                     newer ? strings::newer : strings::damaged);
    } else if (const auto* unavailable = std::get_if<Unavailable>(&session)) {
        const bool held = unavailable->problem == StorageProblem::HeldElsewhere;
        draw_trouble(frame,
                     held ? strings::held_title : strings::unavailable_title,
                     held ? strings::held : strings::unavailable);
    } else if (std::holds_alternative<Locked>(session)) {
        draw_unlock(page_context(frame), [&] { breathe_aside(frame); });
    } else {
        draw_place(frame, height);
    }
}

/// Which page of the open place is open: its own number there.
std::uint64_t page_of(const ScreenState& state) {
    switch (state.place) {
    case Place::Breathe:
        return static_cast<std::uint64_t>(state.breathing.page);
    case Place::Write:
        return static_cast<std::uint64_t>(state.letters.page);
    case Place::Reflect:
        return state.seeing ? 0 : 1 + static_cast<std::uint64_t>(state.reflect.page);
    case Place::More:
        return state.more_page ? 1 + *state.more_page : 0;
    case Place::Today:
        break;
    }
    return static_cast<std::uint64_t>(state.boundaries.page);
}

/// Calls `content` with keys of the page that is open: another page is another region, seen from
/// its top.
void on_page(const Frame& frame, FunctionRef<void()> content) {
    // A first visit is the same page before and after its first word is kept.
    const bool first = std::holds_alternative<Absent>(frame.model.session);
    const Session& session = frame.model.session;
    frame.ui.scope(first ? Session(Open{}).index() : session.index(), [&] {
        frame.ui.scope(static_cast<std::uint64_t>(frame.state.place),
                       [&] { frame.ui.scope(page_of(frame.state), content); });
    });
}

void draw_main(const Frame& frame, const Rect& rect, float foot) {
    ui::Ui& ui = frame.ui;
    on_page(frame, [&] {
        ui.scroll_region(Role::Main, "", rect, [&] {
            const float side = std::max({ui::space::page,
                                         rect.x > 0 ? 0 : ui.surface().safe_left,
                                         ui.surface().safe_right,
                                         (rect.w - ui::space::column) / 2});
            ui.gap(8);
            ui.inset(side, [&] { draw_session(frame, rect.h); });
            ui.gap(foot);
        });
    });
    // Content goes under the banner like a shore into mist, without a hard edge.
    ui.paint([&](ui::Canvas& at) {
        const ui::Color back = ui::mix(at.theme()[Token::BackgroundTop],
                                       at.theme()[Token::BackgroundBottom],
                                       static_cast<double>(rect.y / ui.surface().height));
        at.fill_gradient({rect.x, rect.y, rect.w, 12}, {back, 1}, {back, 0});
    });
}

/// The button that is always there, below the content: a field, which the page lays over all that
/// is painted, would else lie over it.
void draw_pull(const Frame& frame, const Rect& room) {
    ui::Ui& ui = frame.ui;
    const ui::Surface& surface = ui.surface();
    const float side = std::max({ui::space::page, surface.safe_left, surface.safe_right});
    const float widest = 480;
    const float width = std::min(room.w - 2 * side, widest);
    const Rect rect{room.x + (room.w - width) / 2,
                    room.y + above_pull,
                    width,
                    room.h - above_pull - below_pull};
    ui.paint([&](ui::Canvas& at) {
        const ui::Color back = at.theme()[Token::BackgroundBottom];
        constexpr float mist = 16;
        at.fill_gradient({room.x, room.y - mist, room.w, mist}, {back, 0}, {back, 1});
        at.fill(room, {back, 1});
    });
    ui.region(Role::Region, strings::always_there, rect, [&] { pull_button(frame); });
}

/// A pull, a run or an exercise over everything else.
bool draw_whole(const Frame& frame) {
    const auto hide = [&] { hide_button(frame.ui, ButtonKind::IconOnly); };
    const auto corner = [&] {
        frame.ui.columns(
            {ui::fill_width, ui::space::target}, 8, ui::Vertical::Middle, [&](int column) {
                if (column == 0) {
                    draw_saving(frame);
                } else {
                    hide();
                }
            });
    };
    return draw_whole(page_context(frame), hide, corner);
}

/// Everything but the questions over it.
void draw_screen(const Frame& frame) {
    ui::Ui& ui = frame.ui;
    ScreenState& state = frame.state;
    const ui::Surface& surface = ui.surface();
    const float height = frame.height;
    ui.paint([&](ui::Canvas& at) {
        at.fill_gradient({0, 0, surface.width, surface.height},
                         at.paint(Token::BackgroundTop),
                         at.paint(Token::BackgroundBottom));
    });
    if (draw_whole(frame)) return;
    const float banner = 52 + 8 * surface.text_scale;
    const bool locked = std::holds_alternative<Locked>(frame.model.session);
    if (!locked && state.passcode.door) state.passcode = {}; // It was opened.
    if (!locked && surface.width >= wide_from && height >= rail_height) {
        const float rail = ui::space::rail * std::max(1.f, surface.text_scale * 0.85f);
        draw_rail(frame, {0, 0, rail, height});
        const float room = surface.width - rail;
        const float beside = 376 * std::max(1.f, surface.text_scale);
        const bool aside = room - beside >= 640 && has_aside(page_context(frame));
        const float width = std::min(room - (aside ? beside : 0), ui::space::column + 64);
        draw_banner(frame, {rail + 12, surface.safe_top + 8, width - 24, banner}, false);
        const float top = surface.safe_top + banner + 8;
        draw_main(frame, {rail, top, width, height - top}, 32);
        if (aside) {
            const Rect rect{rail + width, top, beside - 24, height - top};
            ui.scroll_region(Role::Region, strings::this_month, rect, [&] {
                ui.gap(8);
                draw_aside(page_context(frame));
                ui.gap(24);
            });
        }
        return;
    }
    const bool alone = locked || writes(frame); // Nothing but this, or the letter.
    const bool low = height < low_below || surface.width >= wide_from;
    const bool at_side = low && !alone && surface.width >= side_from && height >= side_height;
    const bool at_bottom = !low && !alone;
    const float left = at_side ? surface.safe_left + side_width : 0;
    const float bar = at_bottom ? 46 + 1.7f * place_words(surface) + surface.safe_bottom : 0;
    const float top = surface.safe_top + banner;
    draw_banner(frame, {left, surface.safe_top, surface.width - left, banner}, true);
    const bool typing = surface.keyboard > 0 || alone;
    const float pull = typing ? 0 : above_pull + pull_height(ui) + below_pull;
    const float bottom = height - bar - pull;
    draw_main(frame, {left, top, surface.width - left, bottom - top}, alone ? 0 : 32);
    if (!typing) draw_pull(frame, {left, bottom, surface.width - left, pull});
    if (at_side) draw_side(frame, {0, 0, left, height});
    if (at_bottom) draw_bar(frame, {0, height - bar, surface.width, bar});
}

} // namespace

void open(ScreenState& state, Place place) {
    state.place = place;
    state.arrived = true;
    state.more_page.reset();
    state.past = {};
    state.seeing = false;
    state.passcode = {};
    state.boundaries.page = boundaries::ViewState::Page::List;
    breathing::open(state.breathing);
}

void pause_run(
    const Model& model, ScreenState& state, const Now& now, double seconds, Dispatch dispatch) {
    with_breathing(model, state, now, dispatch, [&](const auto& context) {
        breathing::pause(context, seconds);
    });
}

void stir(ScreenState& state, double seconds) {
    breathing::stir(state.breathing, seconds);
}

SaveState saving(const Model& model, const ScreenState& state) {
    const bool all_told = !state.typed_ahead || std::holds_alternative<NotSaved>(model.save);
    return all_told ? model.save : SaveState{Saving{}};
}

void open_letter(ScreenState& state, letters::LetterId id) {
    open(state, Place::Write);
    letters::open_new(state.letters, id);
}

void draw(ui::Ui& ui, const Model& model, ScreenState& state, const Now& now, Dispatch dispatch) {
    const bool asks = state.leaving || !state.refused.empty();
    if (asks && ui.take_escape()) {
        state.leaving.reset();
        state.refused = {};
    }
    const Frame frame{ui, model, state, now, dispatch, ui.surface().height - ui.surface().keyboard};
    draw_screen(frame);
    draw_questions(frame);
}

} // namespace ebb::app
