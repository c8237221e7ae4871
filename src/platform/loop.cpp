// Turns what the page reports into actions and frames.
// SPDX-License-Identifier: MIT
#include "platform/loop.h"

#include "app/contexts.h"
#include "app/update.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace ebb::platform {

namespace {

/// A screen that still moves after so many passes is a mistake of ours; painting goes on.
constexpr int most_passes = 8;

ui::Theme theme_for(settings::ThemeChoice choice,
                    const Preferences& preferences,
                    const ui::SystemColors& colors) {
    if (preferences.forced_colors) {
        return ui::forced_theme(colors);
    }
    switch (choice) {
    case settings::ThemeChoice::Day:
        return ui::day_theme();
    case settings::ThemeChoice::Night:
        return ui::night_theme();
    case settings::ThemeChoice::Black:
        return ui::black_theme();
    case settings::ThemeChoice::System:
        break;
    }
    return preferences.dark ? ui::night_theme() : ui::day_theme();
}

/// When the page is to lock by itself.
LockTimer lock_timer_for(const app::Model& model, bool phone) {
    const app::Vault* vault = app::vault_of(model);
    const bool open = vault != nullptr || std::holds_alternative<app::Absent>(model.session);
    if (!open || !model.locks.passcode) return {};
    constexpr int idle[] = {120, 60, 300, 1200};
    const int hidden[] = {phone ? 0 : 60, 0, 15, 60};
    const settings::Model settings = vault == nullptr ? settings::Model{} : vault->settings;
    return {idle[static_cast<std::size_t>(settings.idle_lock)],
            hidden[static_cast<std::size_t>(settings.hidden_lock)]};
}

/// Whether the page and all that is typed on it are gone when this is carried out.
bool leaves(const app::Effect& effect) {
    const auto* lock = std::get_if<app::LockWish>(&effect);
    const auto* errand = std::get_if<app::PageErrand>(&effect);
    return (lock != nullptr && (std::holds_alternative<app::Lock>(*lock) ||
                                std::holds_alternative<app::SetAside>(*lock))) ||
           (errand != nullptr && *errand == app::PageErrand::TakeUpdate) ||
           std::holds_alternative<app::Reload>(effect);
}

} // namespace

Loop::Loop(Host& host, ui::Shaper& shaper) : host_(host), ui_(shaper) {}

void Loop::resize(const ui::Surface& surface) {
    surface_ = surface;
    host_.wake();
}

void Loop::prefer(const Preferences& preferences) {
    preferences_ = preferences;
    host_.wake();
}

void Loop::system_colors(const ui::SystemColors& colors) {
    system_colors_ = colors;
    host_.wake();
}

void Loop::hover(ui::Key key) {
    input_.hovered = key;
    host_.wake();
}

void Loop::press(ui::Key key) {
    input_.pressed = key;
    host_.wake();
}

void Loop::focus(ui::Key key, bool visible) {
    const bool left = key != input_.focused;
    input_.focused = key;
    input_.focus_visible = visible;
    if (left) {
        save();
    }
    host_.wake();
}

void Loop::scrolled(ui::Key region, float offset) {
    ui_.scrolled(region, offset);
    host_.wake();
}

void Loop::activate(ui::Key key) {
    act([this, key] { input_.activated = key; });
}

void Loop::edit(ui::Key key, std::string text) {
    state_->screen.typed_ahead = false;
    typed_ = ui::Input::Edit{key, std::move(text)};
    input_.edit = typed_;
    work_through();
}

void Loop::ahead(bool waits) {
    state_->screen.typed_ahead = waits;
    work_through();
}

void Loop::change(ui::Key key, int value) {
    act([this, key, value] { input_.change = ui::Input::Change{key, value}; });
}

void Loop::escape() {
    act([this] { input_.escape = true; });
}

void Loop::stir() {
    app::stir(state_->screen, host_.seconds());
    host_.wake();
}

void Loop::open(app::Place place) {
    act([this, place] { app::open(state_->screen, place); });
}

void Loop::report(const app::Action& action) {
    if (ui_.refused_fields().empty()) {
        add(state_->store.dispatch(action, host_.now()));
        work_through();
        return;
    }
    attempt([this, action] {
        add(state_->store.dispatch(action, host_.now()));
        return true;
    });
}

bool Loop::open_file(std::string text) {
    return attempt([this, text = std::move(text)] {
        const app::Answer answer = state_->store.wish(app::FileOpened{text}, host_.now());
        add(state_->store.settle());
        if (!answer.refused) app::open_letter(state_->screen, {answer.made});
        return !answer.refused;
    });
}

void Loop::pause_run() {
    const Now now = host_.now();
    const auto carry = [&](app::Action wish, Hearer hearer) {
        return carry_out(wish, now, hearer);
    };
    app::pause_run({ui_, state_->store.model(), state_->screen, now, carry}, host_.seconds());
    add(state_->store.settle());
    perform();
}

void Loop::save() {
    add(state_->store.save_now());
    perform();
}

void Loop::picture_lost() {
    ui_.forget_pictures();
    host_.wake();
}

void Loop::add(app::Effects effects) {
    effects_.insert(effects_.end(),
                    std::make_move_iterator(effects.begin()),
                    std::make_move_iterator(effects.end()));
}

void Loop::perform() {
    for (const app::Effect& effect : std::exchange(effects_, {})) {
        host_.perform(effect);
    }
}

bool Loop::loses(const std::vector<ui::RefusedField>& words) const {
    const std::vector<ui::RefusedField> left = ui_.refused_fields();
    const bool gone = std::any_of(words.begin(), words.end(), [&](const ui::RefusedField& field) {
        return std::find(left.begin(), left.end(), field) == left.end();
    });
    return gone || state_->store.is_leaving() ||
           std::any_of(effects_.begin(), effects_.end(), leaves);
}

bool Loop::attempt(std::function<bool()> what) {
    const std::vector<ui::RefusedField> words = ui_.refused_fields();
    std::unique_ptr<State> before;
    if (!words.empty()) before = std::make_unique<State>(*state_);
    const bool done = what();
    const Focus focus = lay_out_until_still();
    if (before && loses(words)) {
        state_ = std::move(before);
        effects_.clear();
        state_->screen.leaving.emplace();
        for (const ui::RefusedField& field : words)
            state_->screen.leaving->fields.push_back(field.name);
        leaving_ = std::move(what);
        work_through();
        return true;
    }
    if (state_->screen.leaving && state_->screen.leaving->agreed) {
        state_->screen.leaving.reset();
        ui_.forget_refused();
        return attempt(std::exchange(leaving_, {}));
    }
    show(focus);
    perform();
    host_.wake();
    return done;
}

void Loop::act(std::function<void()> give_input) {
    attempt([give_input = std::move(give_input)] {
        give_input();
        return true;
    });
    save();
}

void Loop::work_through() {
    lay_out();
    host_.wake();
}

app::Answer Loop::carry_out(const app::Action& wish, const Now& now, Hearer hearer) {
    app::Answer answer = state_->store.wish(wish, now);
    if (answer.refused && hearer == Hearer::Page) {
        state_->screen.refused = app::sentence(state_->store.model().language, *answer.refused);
    }
    return answer;
}

void Loop::lay_out() {
    show(lay_out_until_still());
    perform();
}

Loop::Focus Loop::lay_out_until_still() {
    add(state_->store.save_due(clock_ms()));
    Focus focus;
    for (int pass = 0; pass < most_passes; ++pass) {
        const app::Model& model = state_->store.model();
        const app::Vault* vault = app::vault_of(model);
        const settings::Model settings = vault == nullptr ? settings::Model{} : vault->settings;
        ui::Theme theme = theme_for(settings.theme, preferences_, system_colors_);
        if (worn_ != settings.text_percent || theme.colors != theme_.colors) {
            theme_ = theme;
            worn_ = settings.text_percent;
            host_.wear(theme_, worn_);
        }
        ui::Surface surface = surface_;
        surface.text_scale =
            static_cast<float>(settings.text_percent * preferences_.font_percent) / 10'000;
        surface.reduced_motion = preferences_.reduced_motion || settings.less_motion;
        surface.spell_check = settings.spell_check;
        surface.read_only = !model.writable;

        bool wished = false;
        ui_.begin(surface, theme_, model.language, input_, host_.seconds());
        const Now now = host_.now();
        const auto carry = [&](app::Action wish, Hearer hearer) {
            wished = true;
            return carry_out(wish, now, hearer);
        };
        app::draw({ui_, model, state_->screen, now, carry});
        const bool moved = ui_.end();
        if (ui_.tree().focus != 0) {
            focus = {ui_.tree().focus, ui_.tree().select};
        }
        const app::Pace pace = input_.edit ? app::Pace::Typed : app::Pace::AtOnce;
        const bool used = input_.activated != 0 || input_.edit || input_.change || input_.escape;
        input_.activated = 0;
        input_.edit.reset();
        input_.change.reset();
        input_.escape = false;
        add(state_->store.settle(pace));
        // What was pressed may have changed the screen's own state, which only a new pass shows.
        if (!moved && !wished && !used) {
            break;
        }
    }
    return focus;
}

void Loop::show(const Focus& focus) {
    ui_.shown();
    const ui::Tree& tree = ui_.tree();
    const std::optional<ui::Input::Edit> typed = std::exchange(typed_, std::nullopt);
    // What was typed and what is kept of it may differ where the tree is as it was before.
    const bool kept_otherwise =
        typed && std::any_of(tree.nodes.begin(), tree.nodes.end(), [&](const ui::Node& node) {
            return node.key == typed->key && node.value != typed->text;
        });
    if (focus.key != 0 || kept_otherwise || tree.nodes != shown_.nodes ||
        tree.back != shown_.back) {
        shown_ = tree;
        shown_.focus = focus.key;
        shown_.select = focus.select;
        host_.show(shown_);
    }
    if (const LockTimer timer = lock_timer_for(state_->store.model(), preferences_.coarse_pointer);
        timer != lock_timer_) {
        lock_timer_ = timer;
        host_.watch(lock_timer_);
    }
    if (const app::Session& session = state_->store.model().session; session.index() != session_) {
        session_ = session.index();
        host_.tell(session);
    }
    app::SaveState saving = app::saving(state_->store.model(), state_->screen);
    if (ui_.unkept() != ui::Unkept::Nothing && std::holds_alternative<app::Saved>(saving)) {
        saving = app::NotSaved{app::SaveProblem::Other};
    }
    if (saving != saving_) {
        saving_ = saving;
        host_.tell(saving_);
    }
}

std::int64_t Loop::clock_ms() const {
    return static_cast<std::int64_t>(host_.seconds() * 1000);
}

double Loop::next_frame_in() const {
    const double picture = ui_.next_frame_in();
    const std::optional<std::int64_t> due = state_->store.due_in_ms(clock_ms());
    if (!due) {
        return picture;
    }
    const double save = static_cast<double>(*due) / 1000;
    return picture < 0 ? save : std::min(picture, save);
}

} // namespace ebb::platform
