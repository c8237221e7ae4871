// How a letter ends: closed until a day, or let go of.
// SPDX-License-Identifier: MIT
#include "features/letters/says.h"
#include "features/letters/view_parts.h"
#include "ui/undo.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace ebb::letters {

using ui::ButtonKind;
using ui::Rect;
using ui::Token;
using Page = ViewState::Page;

namespace {

constexpr double tide_seconds = 3.2;

constexpr std::string_view seal_word = "letters.seal"; ///< As drafts know the form.

/// How long a letter can be closed, in days.
constexpr std::array seal_days{7, 14, 30, 91, 182, 365};

/// The date, or the last day of its month where that ends earlier.
Day chosen_day(YearMonthDay date) {
    date.day = std::min(date.day, days_in_month(date.year, date.month).value_or(date.day));
    return Day::from(date).value_or(Day{});
}

/// What can be chosen: a length of time for each of `seal_days`, or another day.
std::vector<std::string> lengths(const words::Letters& words, Day today) {
    const auto day = [&](std::size_t i) { return Day::nearest(today.number() + seal_days[i]); };
    return {words.seal_week(day(0)),
            words.seal_two_weeks(day(1)),
            words.seal_month(day(2)),
            words.seal_three_months(day(3)),
            words.seal_half_year(day(4)),
            words.seal_year(day(5)),
            std::string(words.seal_any())};
}

/// Day, month and year, each in the system's own picker.
void draw_any_day(ui::Ui& ui, const ViewContext& context, const drafts::Date& until) {
    const words::Letters words(context.language);
    constexpr int years = 30;
    YearMonthDay date = until.value().date();
    const int first_year = context.today.date().year;
    const int last_year = std::min(first_year + years, Day::nearest(Day::last_number).date().year);
    const auto pick = [&](Phrase name, int from, int to, int& value, auto label) {
        std::vector<std::string> labels;
        for (int i = from; i <= to; ++i)
            labels.push_back(label(i));
        const auto chosen = ui.select(name, labels, value - from);
        if (!chosen) return;
        value = from + *chosen;
        until.set(chosen_day(date));
    };
    const auto number = [](int i) { return std::to_string(i); };
    const auto month = [&](int i) { return std::string(context.language.month_name({i})); };
    const int days = days_in_month(date.year, date.month).value_or(31);
    ui.columns({84, ui::fill_width, 104}, 10, ui::Vertical::Break, [&](int column) {
        if (column == 0) {
            pick(words.day(), 1, days, date.day, number);
        } else if (column == 1) {
            pick(words.month(), 1, 12, date.month, month);
        } else {
            pick(words.year(), first_year, last_year, date.year, number);
        }
    });
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

} // namespace

void draw_sealing(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    ViewState& state = context.state;
    const words::Letters words(context.language);
    const drafts::Form form = context.drafts.form(seal_word, letter.id.value);
    const drafts::Number length(form, "how long", 0, static_cast<int>(seal_days.size()), 0);
    const drafts::Date day(form, "until", Day::nearest(context.today.number() + 100));
    const auto chosen_length = static_cast<std::size_t>(length.value());
    page_heading(ui, context, words.seal());
    ui.gap(12);
    ui.text(words.seal_text(), ui::style::body);
    ui.gap(20);
    if (const auto chosen =
            ui.select(words.seal_when(), lengths(words, context.today), length.value())) {
        length.set(*chosen);
    }
    const bool any = chosen_length == seal_days.size();
    const Day until =
        any ? day.value() : Day::nearest(context.today.number() + seal_days[chosen_length]);
    const auto refused = refusal(context.model, Seal{letter.id, until}, context.today);
    if (any) {
        ui.gap(16);
        draw_any_day(ui, context, day);
        if (refused) {
            ui.gap(8);
            ui.status(why(context, refused), ui::style::hint.in(Token::Slip));
        }
    }
    ui.gap(24);
    if (ui.button(words.seal_do(), wide(ButtonKind::Primary)) &&
        context.dispatch(Seal{letter.id, until})) {
        drafts::complete(context.drafts, form);
        go(state, Page::List);
    }
    drafts::draw_discard(ui, context.drafts, form);
}

void draw_closed(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    const words::Letters words(context.language);
    ViewState& state = context.state;
    if (!letter.sealed_until) {
        go(state, Page::Write);
        return;
    }
    ui.gap(32);
    page_heading(ui, context, words.closed_until(*letter.sealed_until));
    ui.gap(12);
    ui.text(words.closed_text(), ui::style::letter);
    ui.gap(28);
    if (ui.button(words.leave_closed(), wide(ButtonKind::Primary))) {
        go_to_list(context);
        return;
    }
    ui.gap(12);
    if (!state.early) {
        if (ui.button(words.open_early(), kind_of(ButtonKind::Plain))) {
            state.early = true;
        }
        return;
    }
    ui.gap(12);
    ui.status(words.open_early_text(), ui::style::body);
    ui.gap(12);
    if (ui.button(words.open_now(), wide(ButtonKind::Outline))) {
        context.dispatch(Unseal{letter.id});
        context.dispatch.note(CountReading{letter.id});
        go(state, Page::Write);
    }
}

void draw_letting(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    const words::Letters words(context.language);
    ViewState& state = context.state;
    page_heading(ui, context, words.release());
    ui.gap(12);
    ui.text(words.release_text(), ui::style::body);
    ui.gap(24);
    if (ui.button(words.release_do(), wide(ButtonKind::Primary))) {
        const auto& all = context.model.all;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Shared<Letter>& candidate) {
                return candidate->id == letter.id;
            });
        const auto place = static_cast<std::size_t>(found - all.begin());
        state.released =
            ViewState::Released{PutBack{*found, place}, ui.seconds() + ui::undo_seconds};
        state.listed.reset();
        context.dispatch(Release{letter.id});
        go(state, Page::Gone);
        return;
    }
    ui.gap(24);
    draw_files(ui, context, letter);
}

void draw_gone(ui::Ui& ui, const ViewContext& context) {
    const words::Letters words(context.language);
    ViewState& state = context.state;
    if (!state.released) {
        go(state, Page::List);
        return;
    }
    const double passed = ui.seconds() - (state.released->until - ui::undo_seconds);
    const auto share = static_cast<float>(std::clamp(passed / tide_seconds, 0.0, 1.0));
    if (share < 1) {
        ui.wake_in(0);
    }
    page_heading(ui, context, words.releasing());
    ui.gap(8);
    const float height = std::clamp(context.height - 320 * ui.surface().text_scale, 140.f, 420.f);
    ui.picture("", height, [&](ui::Canvas& at, const Rect& rect) {
        // Slow at both ends, as water is.
        draw_tide(ui, rect, at, share * share * (3 - 2 * share));
    });
    ui.gap(16);
    draw_undo(ui, context);
    if (state.page == Page::Gone && ui.button(words.done(), kind_of(ButtonKind::Outline))) {
        go(state, Page::List);
    }
}

} // namespace ebb::letters
