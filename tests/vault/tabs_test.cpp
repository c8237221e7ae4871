// Two pages over one device: whatever they do, in whatever order, nothing that was kept is lost.
// SPDX-License-Identifier: MIT
#include "vault/support.h"

#include <array>
#include <doctest/doctest.h>
#include <map>
#include <memory>
#include <string>

using namespace ebb;
using namespace ebb::vault;

namespace {

/// What one page can do.
enum class Act : std::uint8_t { Load, Edit, Save, Lock, Close };
constexpr std::array acts{Act::Load, Act::Edit, Act::Save, Act::Lock, Act::Close};

/// One page with words of its own, some of them not saved yet.
struct Tab {
    explicit Tab(MemoryDevice& to, std::uint32_t seed) : device(&to), number(seed) {}

    MemoryDevice* device;
    std::uint32_t number;
    std::unique_ptr<Page> page;
    std::optional<Objects> shown;
    Objects unsaved;
    int words = 0;
};

/// Does it, and keeps the account of what was told to be kept. False: a promise was broken.
bool act(Tab& tab, Act what, Objects& kept, std::uint64_t& highest) {
    switch (what) {
    case Act::Load: {
        tab.page = std::make_unique<Page>(*tab.device, tab.number);
        tab.unsaved.clear();
        auto opened = tab.page->start();
        tab.shown = opened ? opened->objects : Objects{};
        if (*tab.shown != kept) return false; // Whoever loads sees all that was ever kept.
        break;
    }
    case Act::Edit:
        if (tab.page && tab.shown) {
            const std::string name = "letter-" + std::to_string(tab.number);
            tab.unsaved[name] = bytes_of(std::to_string(++tab.words));
        }
        break;
    case Act::Save:
        if (tab.page && tab.shown && !tab.unsaved.empty()) {
            tab.page->told.clear();
            tab.page->save(tab.unsaved);
            if (tab.page->told == std::vector<std::string>{"saved"}) {
                for (const auto& [name, bytes] : tab.unsaved) {
                    kept[name] = bytes;
                    (*tab.shown)[name] = bytes;
                }
                tab.unsaved.clear();
                // Saving over what somebody else kept would show here.
                if (*tab.shown != kept) return false;
            } else if (tab.page->problem != CommitProblem::Stale) {
                return false;
            }
        }
        break;
    case Act::Lock:
        if (tab.page && !tab.page->keeper.busy()) tab.page->keeper.forget();
        tab.shown.reset();
        tab.unsaved.clear();
        break;
    case Act::Close:
        tab.page.reset();
        tab.shown.reset();
        tab.unsaved.clear();
        break;
    }
    const bool rises = tab.device->generation >= highest;
    highest = tab.device->generation;
    return rises;
}

} // namespace

TEST_CASE(
    "tabs: no order of three acts of two pages loses anything, nor longer ones at more effort") {
    // Each page may do anything at each turn: 10 to the power of the length.
    const int length = effort() == Effort::All ? 6 : effort() == Effort::Ci ? 5 : 3;
    std::uint64_t orders = 0, broken = 0;
    std::uint64_t all = 1;
    for (int i = 0; i < length; ++i)
        all *= 2 * acts.size();
    for (std::uint64_t order = 0; order < all; ++order) {
        MemoryDevice device;
        Objects kept;
        std::uint64_t highest = 0;
        Tab tabs[2] = {Tab(device, 1), Tab(device, 2)};
        // Both are open, with one word kept: what comes then is what matters.
        bool sound =
            act(tabs[0], Act::Load, kept, highest) && act(tabs[0], Act::Edit, kept, highest) &&
            act(tabs[0], Act::Save, kept, highest) && act(tabs[1], Act::Load, kept, highest);
        for (std::uint64_t left = order, i = 0; i < static_cast<std::uint64_t>(length);
             ++i, left /= 10)
            sound = act(tabs[left % 2], acts[left / 2 % 5], kept, highest) && sound;
        Tab third(device, 3);
        sound = act(third, Act::Load, kept, highest) && sound;
        ++orders;
        broken += sound ? 0 : 1;
    }
    MESSAGE(orders << " orders of length " << length << ", " << broken << " broken");
    CHECK(broken == 0);
}

TEST_CASE("tabs: a passcode set in one page locks the other out of saving") {
    MemoryDevice device;
    Page one(device, 1);
    one.start();
    one.save("letter-1", "a");
    Page two(device, 2);
    two.start();
    REQUIRE(two.set_passcode("secret"));
    one.save("letter-1", "b");
    CHECK(one.problem == CommitProblem::Stale);
    Page third(device, 3);
    CHECK(third.start("secret")->objects.at("letter-1") == bytes_of("a"));
}
