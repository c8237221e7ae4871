// How a pull begins, and how one that was left without a word goes on.
// SPDX-License-Identifier: MIT
#include "features/pulls/queries.h"
#include "features/pulls/view_parts.h"

#include <string>
#include <utility>
#include <vector>

namespace ebb::pulls {

using ui::Token;

namespace {

/// The form under which drafts know where a pull stands. Once given out, a word stays.
constexpr std::string_view now_word = "pulls.now";
/// A pull that was left without a word is the same for so long.
constexpr std::int64_t still_minutes = 3 * 60;

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

bool draw_staying(ui::Ui& ui, const ViewContext& context) {
    const std::optional<Unfinished> pull = unfinished(ui, context, longest_minutes);
    if (!pull) return false;
    const words::Pulls words(context.language);
    ui.card(
        [&] {
            ui.text(words.staying(), ui::style::body);
            ui.gap(12);
            ui.flow(flow_between, [&] {
                if (ui.button(words.go_on())) resume(ui, context, *pull);
                if (ui.button(words.let_be())) {
                    context.drafts.dispatch(drafts::DiscardDraft{{std::string(now_word), 0}});
                }
            });
        },
        Token::Tide);
    ui.gap(ui::space::between);
    return true;
}

} // namespace ebb::pulls
