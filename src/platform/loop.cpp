// Turns what the page reports into actions and frames.
// SPDX-License-Identifier: MIT
#include "platform/loop.h"

#include "app/update.h"

#include <algorithm>
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
Guard guard_for(const app::Model& model, bool phone) {
    const app::Vault* vault = app::vault_of(model);
    const bool open = vault != nullptr || std::holds_alternative<app::Absent>(model.session);
    if (!open || !model.locks.passcode) return {};
    constexpr int idle[] = {120, 60, 300, 1200};
    const int hidden[] = {phone ? 0 : 60, 0, 15, 60};
    const settings::Model settings = vault == nullptr ? settings::Model{} : vault->settings;
    return {idle[static_cast<std::size_t>(settings.idle_lock)],
            hidden[static_cast<std::size_t>(settings.hidden_lock)]};
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
    input_.activated = key;
    act();
}

void Loop::edit(ui::Key key, std::string text) {
    screen_.typed_ahead = false;
    input_.edit = ui::Input::Edit{key, std::move(text)};
    work_through();
}

void Loop::ahead(bool waits) {
    screen_.typed_ahead = waits;
    work_through();
}

void Loop::change(ui::Key key, int value) {
    input_.change = ui::Input::Change{key, value};
    act();
}

void Loop::escape() {
    input_.escape = true;
    act();
}

void Loop::stir() {
    app::stir(screen_, host_.seconds());
    host_.wake();
}

void Loop::open(app::Place place) {
    app::open(screen_, place);
    work_through();
}

void Loop::report(const app::Action& action) {
    const app::Effects effects = store_.dispatch(action, host_.now());
    work_through();
    perform(effects);
}

void Loop::perform(const app::Effects& effects) {
    for (const app::Effect& effect : effects) {
        host_.perform(effect);
    }
}

bool Loop::open_file(std::string text) {
    const auto letters_begun = [&] {
        const app::Vault* vault = app::vault_of(store_.model());
        return vault == nullptr ? 1 : vault->letters.next_id;
    };
    const std::uint64_t before = letters_begun();
    report(app::FileOpened{std::move(text)});
    if (letters_begun() == before) {
        return false;
    }
    app::open_letter(screen_, letters::LetterId{before});
    work_through();
    return true;
}

void Loop::pause_run() {
    const Now now = host_.now();
    std::vector<app::Action> asked;
    app::pause_run(store_.model(), screen_, now, host_.seconds(), [&](app::Action action) {
        asked.push_back(std::move(action));
    });
    for (const app::Action& action : asked) {
        for (const app::Effect& effect : store_.dispatch(action, now)) {
            host_.perform(effect);
        }
    }
}

void Loop::save() {
    perform(store_.save_now());
}

void Loop::picture_lost() {
    ui_.forget_pictures();
    host_.wake();
}

void Loop::act() {
    work_through();
    // Whatever the press did: what was typed before it is not left waiting.
    save();
}

void Loop::work_through() {
    lay_out();
    host_.wake();
}

void Loop::lay_out() {
    app::Effects wishes = store_.save_due(clock_ms());
    ui::Key focus = 0;
    std::optional<ui::TextSpan> select;
    for (int pass = 0; pass < most_passes; ++pass) {
        const app::Model& model = store_.model();
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

        std::vector<app::Action> asked;
        ui_.begin(surface, theme_, input_, host_.seconds());
        const Now now = host_.now();
        app::draw(ui_, model, screen_, now, [&](app::Action action) {
            asked.push_back(std::move(action));
        });
        const bool moved = ui_.end();
        if (ui_.tree().focus != 0) {
            focus = ui_.tree().focus;
            select = ui_.tree().select;
        }
        const app::Pace pace = input_.edit ? app::Pace::Typed : app::Pace::AtOnce;
        const bool used = input_.activated != 0 || input_.edit || input_.change || input_.escape;
        input_.activated = 0;
        input_.edit.reset();
        input_.change.reset();
        input_.escape = false;

        for (const app::Action& action : asked) {
            for (app::Effect& effect : store_.dispatch(action, now, pace)) {
                wishes.push_back(std::move(effect));
            }
        }
        // What was pressed may have changed the screen's own state, which only a new pass shows.
        if (!moved && asked.empty() && !used) {
            break;
        }
    }
    if (focus != 0 || ui_.tree().nodes != shown_.nodes || ui_.tree().back != shown_.back) {
        shown_ = ui_.tree();
        shown_.focus = focus;
        shown_.select = select;
        host_.show(shown_);
    }
    if (const Guard guard = guard_for(store_.model(), preferences_.coarse_pointer);
        guard != guard_) {
        guard_ = guard;
        host_.watch(guard_);
    }
    if (const app::Session& session = store_.model().session; session.index() != session_) {
        session_ = session.index();
        host_.tell(session);
    }
    if (app::SaveState saving = app::saving(store_.model(), screen_); saving != saving_) {
        saving_ = std::move(saving);
        host_.tell(saving_);
    }
    perform(wishes);
}

std::int64_t Loop::clock_ms() const {
    return static_cast<std::int64_t>(host_.seconds() * 1000);
}

double Loop::next_frame_in() const {
    const double picture = ui_.next_frame_in();
    const std::optional<std::int64_t> due = store_.due_in_ms(clock_ms());
    if (!due) {
        return picture;
    }
    const double save = static_cast<double>(*due) / 1000;
    return picture < 0 ? save : std::min(picture, save);
}

} // namespace ebb::platform
