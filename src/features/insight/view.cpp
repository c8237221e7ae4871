// What I see, on the screen.
// SPDX-License-Identifier: MIT
#include "features/insight/view.h"

#include "features/insight/says.h"
#include "words/insight.h"
#include "words/said.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace ebb::insight {
namespace {

using ui::Canvas;
using ui::Point;
using ui::Rect;
using ui::Role;
using ui::TextStyle;
using ui::Token;

constexpr TextStyle sentence = ui::style::letter.spaced(1.4f);
constexpr TextStyle quiet = ui::style::small.spaced(1.45f);
constexpr float cell_gap = 4;
constexpr float fall_height = 120;
constexpr float day_width = 34; ///< Of a day's name, at 100 % text.

/// What is to be seen now, worked out anew only when something it depends on has changed.
const Seen& seen(const ViewContext& context) {
    ViewState& state = context.state;
    auto& looked = state.looked;
    const bool fresh = looked && looked->today == context.today && looked->span == state.span &&
                       looked->trigger == state.trigger && looked->pulls == context.pulls.pulls &&
                       looked->boundaries == context.boundaries;
    if (!fresh) {
        looked = ViewState::Looked{
            context.pulls.pulls,
            context.boundaries,
            context.today,
            state.span,
            state.trigger,
            look(context.pulls, context.boundaries, context.today, state.span, state.trigger)};
    }
    return looked->seen;
}

void part(ui::Ui& ui, Phrase name, std::string_view said, FunctionRef<void()> body) {
    ui.card([&] {
        ui.heading(name, 2, ui::style::part_title);
        ui.gap(6);
        ui.text(said, sentence);
        body();
    });
    ui.gap(ui::space::between);
}

void draw_trigger(ui::Ui& ui, const ViewContext& context, const Seen& all) {
    ViewState& state = context.state;
    const auto& triggers = all.triggers;
    const auto now = state.trigger ? std::find(triggers.begin(), triggers.end(), *state.trigger)
                                   : triggers.end();
    if (state.trigger && now == triggers.end()) {
        state.trigger.reset(); // In these days it was not named.
        ui.wake_in(0);
    }
    if (triggers.empty()) return;
    const words::Insight words(context.language);
    std::vector<std::string> names{std::string(words.any_trigger())};
    for (const Said<Trigger>& one : triggers)
        names.emplace_back(words::in_words(context.language, one, words::triggers));
    const int selected = now == triggers.end() ? 0 : static_cast<int>(now - triggers.begin()) + 1;
    ui.gap(14);
    if (const auto chosen = ui.select(words.trigger(), names, selected)) {
        state.trigger.reset();
        if (*chosen > 0) state.trigger = triggers[static_cast<std::size_t>(*chosen) - 1];
    }
}

/// How dark a cell is: none at all, or from a third on.
Token paint_cell(Canvas& at, const Rect& rect, const Cell& cell, std::int32_t most) {
    const std::int32_t count = cell.pulls + cell.slips;
    if (count == 0) {
        at.fill(rect, at.paint(Token::Hairline, 0.45F), 5);
        return Token::Slip;
    }
    const double share = static_cast<double>(count) / static_cast<double>(most);
    const ui::Color color =
        ui::mix(at.theme()[Token::TideWash], at.theme()[Token::Tide], 0.15 + 0.85 * share);
    at.fill(rect, {color, 1}, 5);
    if (at.theme().forced) at.outline(rect, at.paint(Token::Outline), 5);
    return share > 0.5 ? Token::OnTide : Token::Slip;
}

void paint_row(Canvas& at,
               std::string_view name,
               const Rect& rect,
               float names,
               const Map& map,
               std::size_t day) {
    const float step = (rect.w - names + cell_gap) / static_cast<float>(slots);
    const float tall = ui::type::scaled(quiet.size, names / day_width) * quiet.leading;
    at.text_line({rect.x, rect.y + (rect.h - tall) / 2}, quiet, name);
    for (std::size_t slot = 0; slot < slots; ++slot) {
        const Cell& cell = map.cells[day][slot];
        const Rect box{
            rect.x + names + step * static_cast<float>(slot), rect.y, step - cell_gap, rect.h};
        const Token mark = paint_cell(at, box, cell, map.most);
        if (cell.slips == 0) continue;
        const Point c{box.x + box.w / 2, box.y + box.h / 2};
        const float r = std::min(box.w, box.h) * 0.24F;
        const std::array<Point, 4> diamond{
            Point{c.x, c.y - r}, Point{c.x + r, c.y}, Point{c.x, c.y + r}, Point{c.x - r, c.y}};
        at.polygon(diamond, at.paint(mark));
    }
}

/// A cell of a table that is painted by somebody else: its words are read where it is seen.
void cell(ui::Ui& ui, std::uint64_t id, Role role, std::string_view said, const Rect& rect) {
    ui.scope(id, [&] { ui.region(role, said, rect, [] {}); });
}

void row(ui::Ui& ui, std::uint64_t id, const Rect& rect, FunctionRef<void()> cells) {
    ui.scope(id, [&] { ui.region(Role::Row, "", rect, cells); });
}

void draw_map(ui::Ui& ui, const Language& language, const Map& map) {
    const words::Insight words(language);
    const float scale = ui.surface().text_scale;
    const float names = day_width * scale;
    const float width = ui.width();
    const float step = (width - names + cell_gap) / static_cast<float>(slots);
    const float height = std::clamp(step - cell_gap, 18.F, 30.F);
    const Point from = ui.cursor();
    const auto place = [&](std::size_t column, float y) {
        const float x = column == 0 ? 0 : names + step * static_cast<float>(column - 1);
        return Rect{from.x + x, y, column == 0 ? names - cell_gap : step - cell_gap, height};
    };
    const float tall = (height + cell_gap) * static_cast<float>(weekdays);
    ui.region(Role::Table, words.map(), {from.x, from.y, width, tall}, [&] {
        row(ui, weekdays, {from.x, from.y, width, 1}, [&] {
            for (std::size_t column = 0; column <= slots; ++column) {
                const std::string head =
                    column == 0 ? std::string(words.day()) : slot_words(language, column - 1);
                Rect rect = place(column, from.y);
                rect.h = 1;
                cell(ui, column, Role::Columnheader, head, rect);
            }
        });
        for (std::size_t line = 0; line < weekdays; ++line) {
            const std::size_t day = weekday_of_row(language, line);
            const auto weekday = static_cast<Weekday>(day);
            const float y = from.y + (height + cell_gap) * static_cast<float>(line);
            const Rect rect{from.x, y, width, height};
            ui.paint([&](Canvas& at) {
                const auto name = language.weekday_name(weekday, NameForm::Short);
                paint_row(at, name, rect, names, map, day);
            });
            row(ui, day, rect, [&] {
                cell(ui, 0, Role::Rowheader, language.weekday_name(weekday), place(0, y));
                for (std::size_t slot = 0; slot < slots; ++slot) {
                    const Cell& of = map.cells[day][slot];
                    const std::string said = words.cell(of.pulls, of.slips);
                    cell(ui, slot + 1, Role::Cell, said, place(slot + 1, y));
                }
            });
        }
    });
    ui.gap(tall);
    const Point below = ui.cursor();
    ui.paint([&](Canvas& at) {
        for (const std::size_t slot :
             {std::size_t{0}, std::size_t{3}, std::size_t{6}, std::size_t{9}}) {
            at.text_line({below.x + names + step * static_cast<float>(slot), below.y + 2},
                         quiet,
                         language.time(start_of(slot)));
        }
    });
    ui.gap(24 * scale);
    ui.text(words.map_key(), quiet);
    if (map.without_hour > 0) {
        ui.gap(4);
        ui.text(words.without_hour(map.without_hour), quiet);
    }
}

void draw_when(ui::Ui& ui, const ViewContext& context, const Seen& all) {
    const bool enough = all.map.entries >= fewest;
    if (!enough && !context.state.trigger) return;
    const words::Insight words(context.language);
    const std::string said =
        enough ? peak_words(context.language, peak_of(all.map)) : std::string(words.too_few());
    part(ui, words.when(), said, [&] {
        draw_trigger(ui, context, all);
        if (!enough) return;
        ui.gap(16);
        draw_map(ui, context.language, all.map);
    });
}

void paint_fall(Canvas& at, const Rect& rect, const Fall& fall) {
    constexpr float most = 10 * pulls::strongest;
    std::array<float, fall_minutes + 1> low{};
    std::array<float, fall_minutes + 1> high{};
    std::array<Point, fall_minutes + 1> mean{};
    const auto y_at = [&](std::int32_t value) {
        return rect.bottom() - 2 - (rect.h - 4) * static_cast<float>(value) / most;
    };
    for (std::size_t i = 0; i <= fall_minutes; ++i) {
        low[i] = y_at(fall.low[i]);
        high[i] = y_at(fall.high[i]);
        mean[i] = {rect.x + rect.w * static_cast<float>(i) / static_cast<float>(fall_minutes),
                   y_at(fall.mean[i])};
    }
    for (const int value : {0, 50, 100}) {
        at.fill({rect.x, y_at(value), rect.w, 1}, at.paint(Token::Hairline));
    }
    if (!at.theme().forced) {
        const ui::Paint band = at.paint(Token::TideWash);
        at.fill_below(rect, high, band, band);
        const ui::Paint under = at.paint(Token::Surface);
        at.fill_below(rect, low, under, under);
        at.fill({rect.x, y_at(0), rect.w, 1}, at.paint(Token::Hairline));
    }
    at.polyline(mean, at.paint(Token::Tide), 3);
}

/// The curve's numbers, over the curve, only to be read aloud.
void draw_fall_table(ui::Ui& ui, const Language& language, const Fall& fall) {
    const words::Insight words(language);
    constexpr std::array<std::size_t, 7> minutes{0, 1, 2, 3, 5, 10, 15};
    const Point from = ui.cursor();
    const Rect all{from.x, from.y, ui.width(), fall_height};
    const auto line = [&](std::size_t id, const std::array<std::string, 4>& cells, bool head) {
        const float tall = all.h / static_cast<float>(minutes.size() + 1);
        const Rect rect{all.x, all.y + tall * static_cast<float>(id), all.w, tall};
        row(ui, id, rect, [&] {
            for (std::size_t i = 0; i < cells.size(); ++i) {
                const float wide = rect.w / static_cast<float>(cells.size());
                const Role role = head ? Role::Columnheader : i == 0 ? Role::Rowheader : Role::Cell;
                cell(ui,
                     i,
                     role,
                     cells[i],
                     {rect.x + wide * static_cast<float>(i), rect.y, wide, tall});
            }
        });
    };
    ui.region(Role::Table, words.fall_table(), all, [&] {
        line(0,
             {std::string(words.fall_minute()),
              std::string(words.fall_average()),
              std::string(words.fall_lower()),
              std::string(words.fall_higher())},
             true);
        for (std::size_t i = 0; i < minutes.size(); ++i) {
            const std::size_t minute = minutes[i];
            line(i + 1,
                 {language.number(minute),
                  words.fall_strength({fall.mean[minute], 1}),
                  words.fall_strength({fall.low[minute], 1}),
                  words.fall_strength({fall.high[minute], 1})},
                 false);
        }
    });
}

void draw_fall(ui::Ui& ui, const Language& language, const Fall& fall) {
    if (fall.pulls < fewest) return;
    const words::Insight words(language);
    part(ui, words.fall(), fall_words(language, fall), [&] {
        ui.gap(14);
        draw_fall_table(ui, language, fall);
        ui.picture(
            "", fall_height, [&](Canvas& at, const Rect& rect) { paint_fall(at, rect, fall); });
        ui.gap(4);
        const Point below = ui.cursor();
        const float width = ui.width();
        ui.paint([&](Canvas& at) {
            at.text_line(below, quiet, words.fall_start());
            const std::string last = words.fall_end(fall_minutes);
            const float end = at.line_width(quiet, last);
            at.text_line({below.x + width - end, below.y}, quiet, last);
        });
        ui.gap(26 * ui.surface().text_scale);
        ui.text(words.fall_key(fall.pulls), quiet);
    });
}

void draw_ends(ui::Ui& ui, const Language& language, const Seen& all) {
    const Ends& ends = all.ends;
    if (ends.told() < fewest) return;
    const words::Insight words(language);
    const std::array<std::string, 3> legend{
        words.ends_rode(ends.rode), words.ends_acted(ends.acted), words.ends_unsure(ends.unsure)};
    const std::array<std::int32_t, 3> counts{ends.rode, ends.acted, ends.unsure};
    constexpr std::array<Token, 3> colors{Token::Kept, Token::Slip, Token::Pause};
    part(ui, words.ends(), words.ends_are(ends.told(), ends.rode, ends.acted, ends.unsure), [&] {
        ui.gap(14);
        ui.picture("", 16, [&](Canvas& at, const Rect& rect) {
            float x = rect.x;
            for (std::size_t i = 0; i < counts.size(); ++i) {
                const float w =
                    rect.w * static_cast<float>(counts[i]) / static_cast<float>(ends.told());
                if (w > 3) at.fill({x, rect.y, w - 3, rect.h}, at.paint(colors[i]), 4);
                x += w;
            }
        });
        ui.gap(8);
        ui.flow(16, [&] {
            for (std::size_t i = 0; i < counts.size(); ++i) {
                if (counts[i] == 0) continue;
                ui.painted_text(legend[i], quiet.in(Token::Ink));
            }
        });
        if (all.gaps.count >= fewest) {
            ui.gap(14);
            ui.text(gaps_words(language, all.gaps), ui::style::body.spaced(1.4f));
        }
    });
}

/// Days between slips as bars, the newest last.
void draw_between(ui::Ui& ui, const BoundaryLine& line) {
    constexpr std::size_t most_bars = 24;
    if (line.between.size() < 2) return;
    const std::size_t shown = std::min(line.between.size(), most_bars);
    const auto first = line.between.end() - static_cast<std::ptrdiff_t>(shown);
    const std::int32_t longest = *std::max_element(first, line.between.end());
    ui.gap(8);
    ui.picture("", 36, [&](Canvas& at, const Rect& rect) {
        float x = rect.x;
        for (auto days = first; days != line.between.end(); ++days, x += 12) {
            const float h =
                std::max(3.F, rect.h * static_cast<float>(*days) / static_cast<float>(longest));
            at.fill({x, rect.bottom() - h, 8, h}, at.paint(Token::Tide), 2);
        }
    });
}

void draw_boundaries(ui::Ui& ui, const Language& language, const std::vector<BoundaryLine>& lines) {
    if (lines.empty()) return;
    const words::Insight words(language);
    ui.card([&] {
        ui.heading(words.boundaries(), 2, ui::style::part_title);
        ui.list(words.boundaries(), static_cast<int>(lines.size()), [&] {
            for (const BoundaryLine& line : lines) {
                ui.gap(14);
                ui.item([&] {
                    ui.text(line.name, ui::style::name);
                    ui.gap(2);
                    ui.text(words.kept(line.kept + line.slipped, line.kept), sentence);
                    draw_between(ui, line);
                    const std::string slips = slips_words(language, line);
                    if (!slips.empty()) {
                        ui.gap(4);
                        ui.text(slips, quiet);
                    }
                });
            }
        });
    });
    ui.gap(ui::space::between);
}

} // namespace

void draw(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    const words::Insight words(context.language);
    const int span = static_cast<int>(state.span);
    const std::string month = words.span_days(month_days);
    const std::string quarter = words.span_days(quarter_days);
    const std::array<std::string_view, 3> spans{month, quarter, words.span_all()};
    if (const auto chosen = ui.choice(words.span(), spans, span, false)) {
        state.span = static_cast<Span>(*chosen);
    }
    ui.gap(16);
    const Seen& all = seen(context);
    const bool little = all.pulls + all.slips < fewest;
    ui.text(little ? words.nothing_yet(all.pulls + all.slips) : words.counts(all.pulls, all.slips),
            ui::style::note);
    if (all.ahead > 0) {
        ui.text(words.lie_ahead(all.ahead), ui::style::note);
    }
    ui.gap(ui::space::between);
    draw_when(ui, context, all);
    draw_fall(ui, context.language, all.fall);
    draw_ends(ui, context.language, all);
    draw_boundaries(ui, context.language, all.boundaries);
    if (little && all.boundaries.empty()) return;
    ui.text(words.print_hint(), ui::style::note);
    ui.gap(10);
    if (ui.button(words.print())) {
        context.print(std::string(words.heading()),
                      page(context.language, all, context.pulls, state.span, context.today));
    }
}

} // namespace ebb::insight
