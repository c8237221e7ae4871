// The frame around every place.
// SPDX-License-Identifier: MIT
#include "app/screen.h"

#include "app/boundary_view.h"
#include "app/contexts.h"
#include "app/overview.h"
#include "app/places.h"
#include "app/pull_view.h"
#include "app/update.h"
#include "words/frame.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace ebb::app {

namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::Role;
using ui::TextStyle;
using ui::Token;

using Id = words::Frame::Id;

/// A place of the navigation.
struct Built {
    Place place;
    Message name;
    Icon icon;
};
constexpr std::array built{
    Built{Place::Today, Id::today, Icon::Sun},
    Built{Place::Breathe, Id::breathe, Icon::Rings},
    Built{Place::Write, Id::write, Icon::Feather},
    Built{Place::Reflect, Id::reflect, Icon::Bars},
    Built{Place::More, Id::more, Icon::Dots},
};

constexpr float wide_from = 1000;  ///< CSS pixels: from here on the places stand at the side.
constexpr float above_pull = 4;    ///< Between the content and the pull button, ...
constexpr float below_pull = 12;   ///< ... and between that and what is below it.
constexpr float low_below = 430;   ///< So little height: no room for the places at the bottom.
constexpr float side_from = 560;   ///< CSS pixels: from here on they have room at the side then ...
constexpr float side_height = 270; ///< ... if they fit one under the other (no keyboard is open).
constexpr float rail_height = 560; ///< From here on the rail has room for words and buttons.
constexpr float side_width = 68;

std::string_view save_word(const words::Frame& words, const SaveState& save, ui::Unkept unkept) {
    if (std::holds_alternative<NotSaved>(save)) {
        return words.not_saved();
    }
    if (unkept == ui::Unkept::TooLong) return words.too_long();
    if (unkept == ui::Unkept::Entry) return words.not_taken();
    return std::holds_alternative<Saving>(save) ? words.saving() : words.saved();
}

/// The day in one line, as long as there is room for. With the year where the newest entry has
/// another: a clock that is wrong would else not be noticed.
std::string
date_line(const ui::Ui& ui, Day day, std::optional<Day> newest, const TextStyle& style) {
    const bool with_year = newest && newest->date().year != day.date().year;
    const std::array forms =
        with_year ? std::array{DayForm::Full, DayForm::Long, DayForm::Short}
                  : std::array{DayForm::WeekdayDayMonth, DayForm::DayMonth, DayForm::ShortDayMonth};
    const float one_line = ui.text_height("0", style, ui.width());
    std::string line;
    for (const DayForm form : forms) {
        line = ui.language().day(day, form);
        if (ui.text_height(line, style, ui.width()) <= one_line) break;
    }
    return line;
}

/// Height of the pull button, on one line.
float pull_height(const ui::Ui& ui) {
    return std::max(52.f, ui::type::scaled(ui::type::body, ui.surface().text_scale) * 1.3f + 20);
}

/// Opens the breathing with a run under way, from wherever somebody is.
void pull_button(const ScreenContext& screen) {
    ui::ButtonOptions options;
    // Where breathing starts anyway, that button comes first.
    const bool first = screen.state.place != Place::Breathe;
    options.kind = first ? ButtonKind::Primary : ButtonKind::Wash;
    options.full_width = true;
    if (!screen.ui.button(words::Frame(screen.model.language).pull(), options)) return;
    begin_pull(screen);
}

void hide_button(ui::Ui& ui, ButtonKind kind) {
    ui::ButtonOptions options;
    options.kind = kind;
    options.icon = Icon::HideEye;
    options.beside = true;
    options.page_action = ui::PageAction::Hide;
    // The page itself carries it out, also when this program hangs.
    (void)ui.button(words::Frame(ui.language()).hide(), options);
}

/// Whether there is something to lock, and a passcode to open it again.
bool locks(const Model& model) {
    const Session& session = model.session;
    return model.locks.passcode &&
           (std::holds_alternative<Open>(session) || std::holds_alternative<Absent>(session));
}

void lock_button(const ScreenContext& screen, ButtonKind kind) {
    ui::ButtonOptions options;
    options.kind = kind;
    options.icon = Icon::Lock;
    options.beside = true;
    if (screen.ui.button(words::Frame(screen.model.language).lock(), options))
        screen.dispatch(LockWish{Lock{}});
}

void place_button(const ScreenContext& screen,
                  const Built& entry,
                  ButtonKind kind,
                  bool beside = false) {
    ui::ButtonOptions options;
    options.kind = kind;
    options.icon = entry.icon;
    options.current = screen.state.place == entry.place;
    options.beside = beside;
    if (screen.ui.button(screen.model.language.text(entry.name), options)) {
        leave_page(screen);
        open(screen.state, entry.place);
    }
}

/// Size of their names there: no larger than all have room for.
float place_words(const ui::Surface& surface) {
    return std::min(ui::type::scaled(ui::type::small, surface.text_scale), surface.width / 21);
}

/// Of the places in a row.
float row_height(const ui::Surface& surface) {
    return 40 + 1.7f * place_words(surface);
}

float row_margin(const ui::Surface& surface) {
    return std::max({surface.safe_left, surface.safe_right, 8.f});
}

void draw_row(const ScreenContext& screen, const Rect& rect) {
    screen.ui.region(Role::Navigation, words::Frame(screen.model.language).navigation(), rect, [&] {
        const std::array<float, built.size()> shares{};
        screen.ui.columns(shares, 0, ui::Vertical::Top, [&](int column) {
            place_button(screen, built[static_cast<std::size_t>(column)], ButtonKind::Place);
        });
    });
}

/// The places in a row at the bottom.
void draw_bar(const ScreenContext& screen, const Rect& rect) {
    ui::Ui& ui = screen.ui;
    ui.paint([&](ui::Canvas& at) {
        at.fill(rect, at.paint(Token::Surface));
        at.fill({rect.x, rect.y, rect.w, 1}, at.paint(Token::Hairline));
    });
    const float margin = row_margin(ui.surface());
    draw_row(screen, {rect.x + margin, rect.y + 6, rect.w - 2 * margin, rect.h - 6});
}

/// The places at the end of the content, in a window that is too small to have them beside it.
void draw_places_below(const ScreenContext& screen) {
    ui::Ui& ui = screen.ui;
    const float margin = row_margin(ui.surface());
    const Rect rect{margin, ui.cursor().y + 8, ui.width() - 2 * margin, row_height(ui.surface())};
    ui.paint([&](ui::Canvas& at) {
        at.fill({rect.x, rect.y - 8, rect.w, 1}, at.paint(Token::Hairline));
    });
    draw_row(screen, rect);
    ui.gap(8 + rect.h + 8);
}

/// The places one under the other at the side.
void draw_rail(const ScreenContext& screen, const Rect& rect) {
    ui::Ui& ui = screen.ui;
    ui.paint([&](ui::Canvas& at) {
        at.fill({rect.right() - 1, rect.y, 1, rect.h}, at.paint(Token::Hairline));
        at.text_line({rect.x + 28, rect.y + 26},
                     ui::style::display.sized(30).spaced(1.2f),
                     words::Frame(screen.model.language).app_name());
    });
    const Rect inside{rect.x + 16, rect.y + 96, rect.w - 32, rect.h - 120};
    ui.region(Role::Navigation, words::Frame(screen.model.language).navigation(), inside, [&] {
        for (const Built& entry : built) {
            place_button(screen, entry, ButtonKind::Place, true);
            ui.gap(4);
        }
    });
    const bool with_lock = locks(screen.model);
    const float foot_height = pull_height(ui) + 8 + (with_lock ? 2 : 1) * 52;
    const Rect foot{inside.x, rect.bottom() - 16 - foot_height, inside.w, foot_height};
    ui.region(Role::Region, words::Frame(screen.model.language).always_there(), foot, [&] {
        pull_button(screen);
        ui.gap(8);
        if (with_lock) lock_button(screen, ButtonKind::Place);
        hide_button(ui, ButtonKind::Place);
    });
}

/// The places one under the other at the side of a low window, as icons.
void draw_side(const ScreenContext& screen, const Rect& rect) {
    ui::Ui& ui = screen.ui;
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
    ui.region(Role::Navigation, words::Frame(screen.model.language).navigation(), inside, [&] {
        for (const Built& entry : built) {
            place_button(screen, entry, ButtonKind::IconOnly);
            ui.gap(between);
        }
    });
}

/// Of what stands in the banner.
float banner_height(const ui::Ui& ui) {
    return 44 + 8 * ui.surface().text_scale;
}

/// The truth about saving.
void draw_saving(const ScreenContext& screen) {
    const ui::Unkept unkept = screen.ui.unkept();
    TextStyle line = ui::style::small.at_most(1);
    line.align = TextStyle::Align::End;
    const SaveState save = saving(screen.model, screen.state);
    if (std::holds_alternative<NotSaved>(save) || unkept != ui::Unkept::Nothing) {
        line = line.in(Token::Slip).bold();
    }
    if (unkept != ui::Unkept::Nothing) {
        line = line.at_most(2).spaced(1.2f);
    }
    // Of what was not opened nothing can be said to be saved.
    if (std::holds_alternative<Open>(screen.model.session) ||
        std::holds_alternative<Absent>(screen.model.session)) {
        const std::string_view word = save_word(words::Frame(screen.model.language), save, unkept);
        const float room = banner_height(screen.ui);
        while (line.max_lines > 1 && line.size > 6 &&
               screen.ui.text_height(word, line, screen.ui.width()) > room) {
            line.size -= 1;
        }
        screen.ui.settling_status(word,
                                  line.max_lines > 1 ? line : screen.ui.on_one_line(word, line));
    }
}

/// The date, the truth about saving, the way out.
void draw_banner(const ScreenContext& screen, const Rect& rect, bool with_hide) {
    ui::Ui& ui = screen.ui;
    // The way back is wider than its arrow: the arrow stands where words would begin.
    const float usual = writes(screen.state) ? ui::space::page - 11 : ui::space::page;
    const float margin = std::max(usual, rect.x > 0 ? 0 : ui.surface().safe_left);
    const Rect inside{
        rect.x + margin, rect.y + 8, rect.w - margin - (with_hide ? 10.f : margin), rect.h - 8};
    // Room for the longest word; beside a title it takes no more than a quarter.
    const float usual_word = 72 * ui.surface().text_scale;
    const float word =
        writes(screen.state) ? std::min(usual_word, std::max(72.f, inside.w / 4)) : usual_word;
    const std::array<float, 4> widths{ui::fill_width, word, ui::space::target, ui::space::target};
    // The title of what is written needs room, the day may be left out.
    const float room = inside.w - word - 2 * (ui::space::target + 8);
    const bool with_lock =
        with_hide && locks(screen.model) && !(writes(screen.state) && room < 120);
    const bool with_date = !with_lock || room >= 72 * ui.surface().text_scale;
    const std::size_t columns = (with_hide ? 3U : 2U) + (with_lock ? 1U : 0U);
    ui.region(Role::Banner, "", inside, [&] {
        ui.columns(std::span(widths).first(columns), 8, ui::Vertical::Middle, [&](int column) {
            if (column == 0 && writes(screen.state)) {
                draw_way_back(screen, inside.h);
            } else if (column == 0) {
                if (!with_date) return;
                const std::string line = date_line(ui,
                                                   today(screen.model, screen.now),
                                                   newest_day(shown_vault(screen.model)),
                                                   ui::style::hint);
                ui.text(line, ui.on_one_line(line, ui::style::hint));
            } else if (column == 1) {
                draw_saving(screen);
            } else if (column == 2 && with_lock) {
                lock_button(screen, ButtonKind::IconOnly);
            } else {
                hide_button(ui, ButtonKind::IconOnly);
            }
        });
    });
}

/// Asks before words are lost; says why a wish was refused.
void draw_questions(const ScreenContext& screen) {
    ui::Ui& ui = screen.ui;
    const words::Frame words(screen.model.language);
    ScreenState& state = screen.state;
    ui::ButtonOptions first;
    first.kind = ButtonKind::Primary;
    ui::ButtonOptions second;
    first.full_width = second.full_width = true;
    if (state.leaving) {
        const auto stay = [&] { state.leaving.reset(); };
        ui.dialog(words.leaving_title(), stay, [&] {
            ui.heading(words.leaving_title(), 2, ui::style::section_title);
            ui.gap(8);
            ui.text(words.leaving_line(), ui::style::body);
            for (const std::string& field : state.leaving->fields) {
                ui.text(field, ui::style::label.spaced(1.45f));
            }
            ui.gap(20);
            const bool stays = ui.button(words.stay(), first);
            ui.gap(10);
            if (ui.button(words.leave_without(), second)) state.leaving->agreed = true;
            if (stays) stay();
        });
    } else if (!state.refused.empty()) {
        const auto close = [&] { state.refused = {}; };
        ui.dialog(words.refused_title(), close, [&] {
            ui.heading(words.refused_title(), 2, ui::style::section_title);
            ui.gap(8);
            ui.text(state.refused, ui::style::body);
            ui.gap(20);
            if (ui.button(words.all_right(), first)) close();
        });
    }
}

/// Calls `content` with keys of the page that is open: another page is another region, seen from
/// its top.
void on_page(const ScreenContext& screen, FunctionRef<void()> content) {
    // A first visit is the same page before and after its first word is kept.
    const bool first = std::holds_alternative<Absent>(screen.model.session);
    const Session& session = screen.model.session;
    screen.ui.scope(first ? Session(Open{}).index() : session.index(), [&] {
        screen.ui.scope(static_cast<std::uint64_t>(screen.state.place),
                        [&] { screen.ui.scope(page_of(screen.state), content); });
    });
}

void draw_main(const ScreenContext& screen, const Rect& rect, float foot, bool with_places) {
    ui::Ui& ui = screen.ui;
    float scrolled = 0;
    on_page(screen, [&] {
        ui.scroll_region(Role::Main, "", rect, [&] {
            scrolled = ui.scrolled();
            const float side = std::max({ui::space::page,
                                         rect.x > 0 ? 0 : ui.surface().safe_left,
                                         ui.surface().safe_right,
                                         (rect.w - ui::space::column) / 2});
            ui.gap(8);
            ui.inset(side, [&] { draw_session(screen, rect.h); });
            ui.gap(foot);
            if (with_places) draw_places_below(screen);
        });
    });
    // Content goes under the banner like a shore into mist, without a hard edge.
    const float mist = std::min(1.f, scrolled / 24);
    ui.paint([&](ui::Canvas& at) {
        const ui::Color back = ui::mix(at.theme()[Token::BackgroundTop],
                                       at.theme()[Token::BackgroundBottom],
                                       static_cast<double>(rect.y / ui.surface().height));
        at.fill_gradient({rect.x, rect.y, rect.w, 12}, {back, mist}, {back, 0});
    });
}

/// The button that is always there, below the content: a field, which the page lays over all that
/// is painted, would else lie over it.
void draw_pull(const ScreenContext& screen, const Rect& room) {
    ui::Ui& ui = screen.ui;
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
    ui.region(Role::Region, words::Frame(screen.model.language).always_there(), rect, [&] {
        pull_button(screen);
    });
}

/// A pull, a run or an exercise over everything else.
bool draw_whole(const ScreenContext& screen) {
    const auto hide = [&] { hide_button(screen.ui, ButtonKind::IconOnly); };
    const auto corner = [&] {
        screen.ui.columns(
            {ui::fill_width, ui::space::target}, 8, ui::Vertical::Middle, [&](int column) {
                if (column == 0) {
                    draw_saving(screen);
                } else {
                    hide();
                }
            });
    };
    return draw_whole(screen, hide, corner);
}

/// Everything but the questions over it.
void draw_screen(const ScreenContext& screen) {
    ui::Ui& ui = screen.ui;
    ScreenState& state = screen.state;
    const ui::Surface& surface = ui.surface();
    const float height = surface.height - surface.keyboard;
    ui.paint_ground([&](ui::Canvas& at) {
        at.fill_gradient({0, 0, surface.width, surface.height},
                         at.paint(Token::BackgroundTop),
                         at.paint(Token::BackgroundBottom));
    });
    if (draw_whole(screen)) return;
    const float banner = 8 + banner_height(ui);
    const bool locked = std::holds_alternative<Locked>(screen.model.session);
    if (!locked && state.passcode.door) state.passcode = {}; // It was opened.
    if (!locked && surface.width >= wide_from && height >= rail_height) {
        const float rail = ui::space::rail * std::max(1.f, surface.text_scale * 0.85f);
        draw_rail(screen, {0, 0, rail, height});
        const float room = surface.width - rail;
        const float beside = 376 * std::max(1.f, surface.text_scale);
        const bool aside = room - beside >= 640 && has_beside(screen);
        const float width = std::min(room - (aside ? beside : 0), ui::space::column + 64);
        draw_banner(screen, {rail + 12, surface.safe_top + 8, width - 24, banner}, false);
        const float top = surface.safe_top + banner + 8;
        draw_main(screen, {rail, top, width, height - top}, 32, false);
        if (aside) {
            const Rect rect{rail + width, top, beside - 24, height - top};
            ui.scroll_region(
                Role::Region, words::Frame(screen.model.language).this_month(), rect, [&] {
                    ui.gap(8);
                    draw_beside(screen);
                    ui.gap(24);
                });
        }
        return;
    }
    const bool alone = locked || writes(screen.state); // Nothing but this, or the letter.
    const bool low = height < low_below || surface.width >= wide_from;
    const bool at_side = low && !alone && surface.width >= side_from && height >= side_height;
    const bool at_bottom = !low && !alone;
    const float left = at_side ? surface.safe_left + side_width : 0;
    const float bar = at_bottom ? 6 + row_height(surface) + surface.safe_bottom : 0;
    const float top = surface.safe_top + banner;
    draw_banner(screen, {left, surface.safe_top, surface.width - left, banner}, true);
    const bool typing = surface.keyboard > 0 || alone;
    const float pull = typing ? 0 : above_pull + pull_height(ui) + below_pull;
    const float bottom = height - bar - pull;
    const bool below = !at_side && !at_bottom && !alone;
    draw_main(screen, {left, top, surface.width - left, bottom - top}, alone ? 0 : 32, below);
    if (!typing) draw_pull(screen, {left, bottom, surface.width - left, pull});
    if (at_side) draw_side(screen, {0, 0, left, height});
    if (at_bottom) draw_bar(screen, {0, height - bar, surface.width, bar});
}

} // namespace

void pause_run(const ScreenContext& screen, double seconds) {
    with_breathing(screen, [&](const auto& context) { breathing::pause(context, seconds); });
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

void draw(const ScreenContext& screen) {
    ScreenState& state = screen.state;
    const bool asks = state.leaving || !state.refused.empty();
    if (asks && screen.ui.take_escape()) {
        state.leaving.reset();
        state.refused = {};
    }
    draw_screen(screen);
    draw_questions(screen);
}

} // namespace ebb::app
