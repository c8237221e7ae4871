// The places.
// SPDX-License-Identifier: MIT
#include "app/places.h"

#include "app/boundary_view.h"
#include "app/contexts.h"
#include "app/damage_view.h"
#include "app/locks_view.h"
#include "app/more.h"
#include "app/past_view.h"
#include "app/pull_view.h"
#include "app/update.h"
#include "words/frame.h"
#include "words/insight.h"
#include "words/past.h"

#include <utility>

namespace ebb::app {

namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::TextStyle;
using ui::Token;

/// What happened to the last change, that it is still here, and what to do.
std::string_view sentence(const words::Frame& words, SaveProblem problem) {
    switch (problem) {
    case SaveProblem::Full:
        return words.not_stored_full();
    case SaveProblem::Stale:
        return words.not_stored_stale();
    case SaveProblem::Closed:
        return words.not_stored_closed();
    case SaveProblem::Gone:
        return words.not_stored_gone();
    case SaveProblem::Aborted:
    case SaveProblem::NoAnswer:
    case SaveProblem::NotLoaded:
    case SaveProblem::Moved:
    case SaveProblem::Other:
        return words.not_stored_other();
    }
    return {};
}

void draw_notices(const ScreenContext& screen) {
    ui::Ui& ui = screen.ui;
    const words::Frame words(screen.model.language);
    const auto notice = [&](std::string_view sentence, Phrase label, Action wish) {
        ui.card(
            [&] {
                ui.text(sentence, ui::style::body);
                ui.gap(12);
                if (ui.button(label)) {
                    screen.dispatch(std::move(wish));
                }
            },
            Token::Slip);
        ui.gap(ui::space::between);
    };
    if (const auto* failed = std::get_if<NotSaved>(&screen.model.save)) {
        const std::string_view why = sentence(words, failed->problem);
        if (failed->problem == SaveProblem::Stale) {
            notice(why, words.bring_together(), AskToWrite{});
        } else if (screen.model.writable) {
            notice(why, words.try_again(), RetrySave{});
        } else {
            notice(why, words.try_again(), AskToWrite{});
        }
    } else if (!screen.model.writable) {
        notice(words.read_only(), words.write_here(), AskToWrite{});
    }
    if (screen.model.together) {
        notice(words.together(), words.all_right(), SawTogether{});
    }
    const bool has_page = screen.state.place == Place::More && screen.state.more_page;
    if (!writes(screen.state) && !has_page) draw_damage_notice(screen);
}

void draw_trouble(const ScreenContext& screen, Phrase title, std::string_view line) {
    ui::Ui& ui = screen.ui;
    const words::Frame words(screen.model.language);
    const words::Past past_words(screen.model.language);
    answer_question_first(screen);
    ui.gap(16);
    ui.heading(title, 1, ui::style::page_title);
    ui.gap(12);
    ui.text(line, ui::style::body);
    ui.gap(24);
    ui::ButtonOptions options;
    options.kind = ButtonKind::Primary;
    if (ui.button(words.load_again(), options)) {
        screen.dispatch(LoadAgain{});
    }
    const auto* unreadable = std::get_if<Unreadable>(&screen.model.session);
    if (unreadable == nullptr) return;
    ui.gap(36);
    if (unreadable->older_state) {
        ui.heading(past_words.older_title(), 2, ui::style::section_title);
        ui.gap(6);
        ui.text(past_words.older(), ui::style::body);
        ui.gap(12);
        if (ui.button(past_words.older_open())) screen.dispatch(LockWish{OpenOlderState{}});
        ui.gap(36);
    }
    draw_backup_as_it_is(screen);
    if (unreadable->problem != VaultProblem::Damaged) return;
    ui.gap(36);
    draw_start_fresh(screen);
    draw_question(screen);
}

void draw_place(const ScreenContext& screen, float height) {
    ui::Ui& ui = screen.ui;
    draw_notices(screen);
    ScreenState& state = screen.state;
    const bool arrived = std::exchange(state.arrived, false);
    switch (state.place) {
    case Place::Breathe:
        state.breathing.arrived = state.breathing.arrived || arrived;
        with_breathing(screen, [&](const auto& context) { breathing::draw_place(ui, context); });
        break;
    case Place::Write:
        state.letters.arrived = state.letters.arrived || arrived;
        with_letters(screen, height, [&](const auto& context) { letters::draw(ui, context); });
        break;
    case Place::Reflect:
        if (state.seeing) {
            if (ui.page_heading(words::Insight(screen.model.language).heading(),
                                words::Frame(screen.model.language).back_to_reflect(),
                                arrived)) {
                state.seeing = false;
                state.arrived = true;
            } else {
                draw_what_i_see(screen);
            }
            break;
        }
        state.reflect.arrived = state.reflect.arrived || arrived;
        with_reflect(screen, height, [&](const auto& context) { reflect::draw(ui, context); });
        break;
    case Place::More:
        draw_more(screen, arrived);
        break;
    default: {
        draw_parked_offer(screen);
        draw_today(screen, arrived);
        break;
    }
    }
}

} // namespace

bool writes(const ScreenState& state) {
    return (state.place == Place::Write && letters::fills(state.letters)) ||
           (state.place == Place::Reflect && reflect::fills(state.reflect));
}

void leave_page(const ScreenContext& screen) {
    if (screen.state.place == Place::Reflect) {
        with_reflect(screen, 0, [](const auto& context) { reflect::go_to_list(context); });
    } else if (writes(screen.state)) {
        with_letters(screen, 0, [](const auto& context) { letters::go_to_list(context); });
    }
}

void draw_way_back(const ScreenContext& screen, float height) {
    ui::Ui& ui = screen.ui;
    const auto draw = [&](std::string_view title, Phrase back) {
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
                        TextStyle style = ui::style::button;
                        while (style.size > 6 && ui.text_height(title, style, ui.width()) > height)
                            style.size -= 1;
                        ui.text(title, style);
                    }
                });
        });
        return left;
    };
    if (screen.state.place == Place::Reflect) {
        with_reflect(screen, 0, [&](const auto& context) {
            if (draw(reflect::title(context), words::Frame(screen.model.language).leave()))
                reflect::go_back(context);
        });
    } else {
        with_letters(screen, 0, [&](const auto& context) {
            if (draw(letters::title(context), letters::way_back(context)))
                letters::go_back(context);
        });
    }
}

std::uint64_t page_of(const ScreenState& state) {
    switch (state.place) {
    case Place::Breathe:
        return static_cast<std::uint64_t>(state.breathing.page);
    case Place::Write:
        return static_cast<std::uint64_t>(state.letters.page);
    case Place::Reflect:
        return state.seeing ? 0 : 1 + static_cast<std::uint64_t>(state.reflect.way.open.page);
    case Place::More:
        return state.more_page ? 1 + static_cast<std::uint64_t>(*state.more_page) : 0;
    case Place::Today:
        break;
    }
    return static_cast<std::uint64_t>(state.boundaries.page);
}

void draw_session(const ScreenContext& screen, float height) {
    const Session& session = screen.model.session;
    const words::Frame words(screen.model.language);
    if (std::holds_alternative<Loading>(session)) {
        screen.ui.gap(16);
        screen.ui.text(words.loading(), ui::style::hint);
    } else if (const auto* unreadable = std::get_if<Unreadable>(&session)) {
        const bool newer = unreadable->problem == VaultProblem::NewerVersion;
        draw_trouble(screen,
                     newer ? words.newer_title() : words.damaged_title(),
                     newer ? words.newer() : words.damaged());
    } else if (const auto* unavailable = std::get_if<Unavailable>(&session)) {
        const bool held = unavailable->problem == StorageProblem::HeldElsewhere;
        draw_trouble(screen,
                     held ? words.held_title() : words.unavailable_title(),
                     held ? words.held() : words.unavailable());
    } else if (std::holds_alternative<Locked>(session)) {
        draw_unlock(screen, [&] { breathe_over(screen); });
    } else {
        draw_place(screen, height);
    }
}

} // namespace ebb::app
