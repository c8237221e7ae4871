// A long chance walk over all screens without a browser: whatever is done, what is shown is what
// the program holds, and what is said to be saved is there after a reload. EBB_WALK: how many
// steps; EBB_SEED: which way. The walk in a real page is tests/browser/walk.test.mjs.
// SPDX-License-Identifier: MIT
#include "app/update.h"
#include "app/vault_codec.h"
#include "base/text.h"
#include "support/chance.h"
#include "support/harness.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <deque>
#include <doctest/doctest.h>
#include <memory>
#include <set>
#include <string>
#include <vector>

using namespace ebb;
using ui::Role;

namespace {

int number_from(const char* name, int otherwise) {
    const char* text = std::getenv(name);
    return text == nullptr ? otherwise : std::atoi(text);
}

/// What shuts the page away, where nothing can be compared.
constexpr std::string_view not_pressed[] = {
    "Lock", "Lock now", "Lock with it", "Set a passcode", "Erase everything", "Hide this page"};

class Walker {
public:
    explicit Walker(std::uint32_t seed) : chance_(seed), seed_(seed) { open(); }

    void step() {
        ++steps_;
        const int act = chance_.between(0, 99);
        if (since_reload_++ > 60 && act < 20) {
            reload();
        } else if (act < 6) {
            note("Escape");
            app_->escape();
        } else if (act < 10) {
            note("scroll");
            scroll();
        } else if (act < 13) {
            note("another size");
            constexpr std::pair<float, float> sizes[] = {
                {390, 844}, {320, 568}, {844, 390}, {1024, 720}, {1440, 900}};
            const auto [width, height] = chance_.pick(sizes);
            app_->resize(width, height);
        } else if (act < 18) {
            note("wait");
            app_->wait(chance_.between(1, 30) / 10.0);
        } else if (act < 19) {
            note("some hours pass");
            now_.utc_ms += chance_.between(1, 30) * 3'600'000LL;
            app_->travel_to(now_);
        } else if (act < 20) {
            note("the storage fails for a while");
            app_->host.failure = app::SaveProblem::Full;
        } else if (act < 24) {
            app_->host.failure.reset();
            app_->wait(2);
        } else {
            use_something();
        }
        now_ = app_->host.moment;
        app_->host.performed.clear();
        app_->host.commits.clear();
        app_->host.shaped.clear();
        look();
    }
    void reload() {
        note("load again");
        app_->host.failure.reset();
        app_->loop.save();
        app_->wait(3);
        since_reload_ = 0;
        if (!std::holds_alternative<app::Saved>(app_->host.saving)) return;
        const app::Vault before = app::shown_vault(app_->loop.model());
        open();
        INFO(way());
        check_same(app::shown_vault(app_->loop.model()), before, "it was called saved");
        ++reloads_;
    }

    std::size_t pages() const { return pages_.size(); }
    int reloads() const { return reloads_; }

private:
    void open() {
        app_.reset(); // What is left of it writes nothing any more.
        app_ = std::make_unique<Harness>(storage_, now_);
    }
    void note(std::string act) {
        way_.push_back(std::move(act));
        if (way_.size() > 25) way_.pop_front();
    }
    std::string way() const {
        std::string text = "seed " + std::to_string(seed_) + ", step " + std::to_string(steps_);
        for (const std::string& act : way_)
            text += "\n  " + act;
        return text;
    }

    void check_same(const app::Vault& one, const app::Vault& other, std::string_view what) const {
        INFO(way());
#define EBB_SAME(feature) CHECK_MESSAGE(one.feature == other.feature, what);
        EBB_FEATURES(EBB_SAME)
#undef EBB_SAME
    }

    void scroll() {
        for (const ui::Node& node : app_->tree().nodes) {
            if (node.content_height <= 0 || !chance_.one_in(2)) continue;
            app_->loop.scrolled(node.key, static_cast<float>(chance_.between(0, 1500)));
            break;
        }
        app_->settle();
    }

    void use_something() {
        std::vector<const ui::Node*> usable;
        for (const ui::Node& node : app_->tree().nodes) {
            const bool avoided =
                std::find(std::begin(not_pressed), std::end(not_pressed), node.name) !=
                std::end(not_pressed);
            if (ui::is_focusable(node) && !node.disabled && !avoided) usable.push_back(&node);
        }
        if (usable.empty()) return;
        const ui::Node node = *chance_.pick(usable);
        const auto say = [&](std::string_view act) {
            note(std::string(act) + " “" + node.name + "”");
        };
        switch (node.role) {
        case Role::Textbox: {
            const std::string text = some_text(node);
            say("write " + std::to_string(text.size()) + " bytes into");
            app_->loop.edit(node.key, text);
            app_->settle();
            look_at_field(node.key, text);
            break;
        }
        case Role::Slider:
            say("slide");
            app_->loop.change(node.key, chance_.between(node.minimum, node.maximum));
            break;
        case Role::Combobox:
            say("choose in");
            app_->loop.change(node.key,
                              chance_.between(0, static_cast<int>(node.options.size()) - 1));
            break;
        case Role::Radio:
            say("choose");
            app_->loop.change(node.key, 1);
            break;
        case Role::Checkbox:
        case Role::Switch:
            say("switch");
            app_->loop.change(node.key, node.checked == ui::Tristate::Yes ? 0 : 1);
            break;
        default:
            say("press");
            app_->loop.activate(node.key);
        }
        app_->settle();
        if (chance_.one_in(4)) app_->wait(0.7); // A second press at once may be a double tap.
    }

    /// What the browser hands on: text without line ends where the field has one line.
    std::string some_text(const ui::Node& node) {
        std::string text = any_text(node);
        if (node.field.rows == 1)
            std::erase_if(text, [](char c) { return c == '\n' || c == '\r'; });
        return text;
    }

    std::string any_text(const ui::Node& node) {
        const std::string words = chance_.words();
        if (node.field.kind == ui::FieldKind::Time)
            return chance_.pick(std::array<const char*, 4>{"00:00", "13:37", "23:59", ""});
        if (node.field.kind == ui::FieldKind::Date)
            return chance_.pick(std::array<const char*, 6>{
                "2026-11-01", "2026-11-22", "2025-02-28", "2027-01-01", "1999-12-31", ""});
        switch (chance_.between(0, 9)) {
        case 0:
            return node.value + words;
        case 1:
            return std::string(static_cast<std::size_t>(chance_.between(150, 700)), 'x');
        case 2:
            return "2026-11-" + std::to_string(chance_.between(10, 30));
        case 3:
            return {};
        case 4:
            return words + "\r\n\x1b\xC2\x85\xE2\x80\xA8" + words;
        default:
            return words + words;
        }
    }

    /// The field shows what was typed, cleaned perhaps; or it shows it as it is, and says why it is
    /// not kept.
    void look_at_field(ui::Key key, const std::string& text) {
        for (const ui::Node& node : app_->tree().nodes) {
            if (node.key != key || node.role != Role::Textbox) continue;
            const bool same =
                node.value == text || node.value == to_lines(text) || node.value == to_line(text);
            INFO(way());
            CHECK_MESSAGE(same, "shows “" << node.value << "” for “" << text << "”");
        }
    }

    void look() {
        const ui::Tree& tree = app_->tree();
        std::set<ui::Key> keys;
        for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
            const ui::Node& node = tree.nodes[i];
            INFO(way());
            CHECK(node.parent < static_cast<int>(i));
            if (!ui::is_focusable(node)) continue;
            CHECK_MESSAGE(!node.name.empty(), page::word(node.role));
            CHECK_MESSAGE(keys.insert(node.key).second, node.name);
            if (node.role == Role::Heading && node.level == 1) pages_.insert(node.name);
        }
        for (const ui::Node& node : tree.nodes)
            if (node.role == Role::Heading) pages_.insert(node.name);
        if (!std::holds_alternative<app::Saved>(app_->host.saving)) return;
        const auto stored = app::decode_vault(storage_.objects());
        if (const app::Vault* vault = app::vault_of(app_->loop.model())) {
            INFO(way());
            REQUIRE(stored.has_value());
            check_same(*stored, *vault, "“Saved” stands there, and it is not");
        }
    }

    Chance chance_;
    std::uint32_t seed_;
    Now now_ = at(on(2026, 11, 22), 12, 0);
    platform::MemoryStorage storage_;
    std::unique_ptr<Harness> app_;
    std::deque<std::string> way_;
    std::set<std::string> pages_;
    int steps_ = 0;
    int reloads_ = 0;
    int since_reload_ = 0;
};

} // namespace

TEST_CASE("walk: by chance over all screens, what is shown is kept, and what is called saved is") {
    const int steps = number_from("EBB_WALK", 1500);
    const int seed = number_from("EBB_SEED", 1);
    Walker walker(static_cast<std::uint32_t>(seed));
    for (int i = 0; i < steps; ++i)
        walker.step();
    walker.reload();
    MESSAGE(steps << " steps, seed " << seed << ", " << walker.pages() << " headings, "
                  << walker.reloads() << " reloads");
    CHECK(walker.pages() > 20);
    CHECK(walker.reloads() > 0);
}
