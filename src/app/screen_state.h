// What is open on the screen: plain, not kept, gone after a reload.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/boundaries/view_state.h"
#include "features/breathing/view_state.h"
#include "features/drafts/view_state.h"
#include "features/home/view_state.h"
#include "features/insight/view_state.h"
#include "features/letters/view_state.h"
#include "features/pulls/view_state.h"
#include "features/reflect/view_state.h"
#include "page/codes.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::app {

using page::Place;
inline constexpr int place_count = 5;

/// The pages of More, in their order.
enum class MorePage : std::uint8_t {
    NotRead, ///< Only where something could not be read.
    HelpLines,
    Reminder,
    HardMoments,
    Passcode,
    Copy,
    Backup,
    History,
    Plain,
    HadData,
    Privacy,
    Traces,
    Erase,
};

/// What is typed and asked on a page about the past; it goes when another page opens.
struct PastState {
    bool fresh = true; ///< The page was just opened.
    std::string passphrase;
    std::string again;
    std::string_view problem; ///< Why the two were not taken.
    bool refused = false;     ///< The field that was not taken gets the focus next.
    bool looking = false;     ///< What was opened is on the page; its heading has had the focus.
    bool show = false;        ///< What is typed can be seen.
    /// What was asked for once, and is asked again before it is done.
    enum class Question : std::uint8_t {
        None,
        Erase,
        StartFresh,
        StartFreshForBackup, ///< Then the page Backup is open.
        BringBack,
        RemoveSetAside,
        RemoveDamaged,
    } question = Question::None;
    bool answered = false;   ///< What came of it is said.
    std::uint64_t aside = 0; ///< What it is about: `SetAsideVault::number`.
    /// A plain file waits for the passcode.
    enum class Plain : std::uint8_t { None, Markdown, Json } plain = Plain::None;
    bool checking = false; ///< The passcode is being looked at.
    bool saved = false;    ///< A plain file was given.
};

/// What is open and typed where a passcode is asked for. It starts anew with each visit.
struct PasscodeState {
    enum class Step : std::uint8_t { Rest, Ask, Choose, Prove } step = Step::Rest;
    /// What the passcode is asked for.
    enum class Errand : std::uint8_t { Change, NewCode, RemoveCode, Remove } errand{};
    bool door = false;  ///< It stands before everything.
    bool waits = false; ///< For the end of what was wished ...
    bool begun = false; ///< ... which is under way.
    bool arrived = false;
    bool done = false; ///< The errand is done: it is said once.
    bool forgotten = false;
    bool shown = false; ///< What is typed can be read.
    bool different = false;
    bool recovery_code = true;
    bool written_down = false; ///< The recovery code.
    std::string typed;
    std::string again;
};

/// Something that the person did would lose words that are not kept, so it is asked about first.
struct Leaving {
    std::vector<std::string> fields; ///< The names of those that hold the words.
    bool agreed = false;             ///< Without the words, then.
};

struct ScreenState {
    Place place = Place::Today;
    std::optional<Leaving> leaving;
    /// Why the last wish was refused, if nothing else on the screen says so; or empty.
    std::string_view refused;
    /// A new place was opened: its heading gets the focus, so that it is read out first.
    bool arrived = false;
    bool typed_ahead = false; ///< A field has words that the page has not told yet.
    std::optional<MorePage> more_page;
    PastState past;
    home::ViewState home;
    boundaries::ViewState boundaries;
    breathing::ViewState breathing;
    drafts::ViewState drafts;
    letters::ViewState letters;
    pulls::ViewState pulls;
    insight::ViewState insight;
    bool seeing = false; ///< What I see is open, in Reflect.
    reflect::ViewState reflect;
    PasscodeState passcode;
};

} // namespace ebb::app
