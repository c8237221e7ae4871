// Turns what the page reports into actions and frames.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/refused.h"
#include "app/screen.h"
#include "app/store.h"
#include "platform/host.h"
#include "ui/ui.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ebb::platform {

/// What the system asks of every page.
struct Preferences {
    bool dark = false;
    bool reduced_motion = false;
    bool forced_colors = false;
    bool coarse_pointer = false;
    int font_percent = 100; ///< The system's or browser's own text size.
    bool operator==(const Preferences&) const = default;
};

/// The app without a window: every event goes in here, every frame comes out.
///
/// What a person does (activate, edit, change, escape) is worked through at once, before the call
/// returns, so that a field can get the focus inside the gesture. What only changes the picture
/// (hover, press, focus, scroll) waits for the next frame.
class Loop {
public:
    Loop(Host& host, ui::Shaper& shaper);

    ui::Ui& ui() { return ui_; }
    const app::Model& model() const { return state_->store.model(); }
    /// Another one after what was done has been taken back.
    app::ScreenState& screen() { return state_->screen; }
    /// What the host was shown last.
    const ui::Tree& shown() const { return shown_; }

    void resize(const ui::Surface& surface);
    void prefer(const Preferences& preferences);
    void system_colors(const ui::SystemColors& colors);

    void hover(ui::Key key);
    void press(ui::Key key);
    void focus(ui::Key key, bool visible);
    void scrolled(ui::Key region, float offset);
    void activate(ui::Key key);
    void edit(ui::Key key, std::string text);
    /// Whether words were typed that `edit` has not been told yet; `edit` ends it too.
    void ahead(bool waits);
    void change(ui::Key key, int value);
    void escape();
    /// A sign of the person that is for nothing on the screen: a touch beside everything, a key.
    void stir();
    /// Opens a place of the navigation.
    void open(app::Place place);
    /// Something happened outside: the vault was loaded, a commit is done.
    void report(const app::Action& action);
    /// The person gave the page a text file. True: it is a letter now, and open.
    bool open_file(std::string text);
    /// Nobody sees the page any more, or the sound of a run was taken away: the run pauses.
    void pause_run();
    /// What was typed and waits for the typing to rest is saved now. Needs no frame: a page that
    /// nobody sees gets none.
    void save();
    /// The graphics context is new.
    void picture_lost();

    /// Lays the screen out until nothing moves; then `ui().render()` can be painted.
    void lay_out();
    /// Seconds until the next frame is wanted: 0 at once, negative never. What was typed is saved
    /// in a frame.
    double next_frame_in() const;

private:
    /// What a person changes. It is copied before what may have to be taken back.
    struct State {
        app::Store store;
        app::ScreenState screen;
    };

    /// Where the focus goes after a frame, and what is selected there.
    struct Focus {
        ui::Key key = 0;
        std::optional<ui::TextSpan> select;
    };

    /// Does `what`, and gives what it gives; but asks first if words that are not kept would be
    /// lost by it. Then it is done once the person agrees, and this is true.
    bool attempt(std::function<bool()> what);
    bool loses(const std::vector<ui::RefusedField>& words) const;
    /// Something that a person did, for the next frame; what was typed before is not left waiting.
    void act(std::function<void()> give_input);
    void work_through();
    app::Answer carry_out(const app::Action& wish, const Now& now, Hearer hearer);
    Focus lay_out_until_still();
    void show(const Focus& focus);
    void add(app::Effects effects);
    void perform();
    std::int64_t clock_ms() const;

    Host& host_;
    ui::Ui ui_;
    std::unique_ptr<State> state_ = std::make_unique<State>();
    ui::Input input_;
    ui::Surface surface_;
    Preferences preferences_;
    ui::SystemColors system_colors_;
    ui::Theme theme_;
    ui::Tree shown_;
    std::optional<ui::Input::Edit> typed_; ///< Since the host was shown something.
    app::Effects effects_;                 ///< For the host, at the end of the frame.
    std::function<bool()> leaving_;        ///< What is done once the person agrees.
    int worn_ = 0;                         ///< The host knows `theme_` and this text size.
    LockTimer lock_timer_;                 ///< As the host was told.
    app::SaveState saving_;                ///< As the host was told.
    std::size_t session_ = 0;              ///< Which kind of session the host was told.
};

} // namespace ebb::platform
