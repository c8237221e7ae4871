// A person at the app, without a window.
// SPDX-License-Identifier: MIT
#include "support/harness.h"

#include "app/update.h"
#include "support/english.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <doctest/doctest.h>
#include <imgui.h>
#include <vector>

namespace ebb {

namespace {

std::vector<std::byte> read_font(const char* name) {
    const std::string path = std::string(EBB_FONTS) + '/' + name + ".ttf";
    std::FILE* file = std::fopen(path.c_str(), "rb");
    REQUIRE_MESSAGE(file != nullptr, "no font at " << path);
    std::vector<std::byte> bytes(1 << 20);
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file));
    std::fclose(file);
    return bytes;
}

std::string read_texts() {
    std::FILE* file = std::fopen(EBB_TEXTS, "rb");
    REQUIRE_MESSAGE(file != nullptr, "no texts at " << EBB_TEXTS);
    std::string text(1 << 18, '\0');
    text.resize(std::fread(text.data(), 1, text.size(), file));
    std::fclose(file);
    return text;
}

void add_fonts(ui::Fonts& fonts) {
    constexpr const char* names[ui::face_count] = {
        "sans-400",
        "sans-600",
        "book-400",
        "book-500",
    };
    for (std::size_t i = 0; i < ui::face_count; ++i) {
        REQUIRE(fonts.add(static_cast<ui::Face>(i), read_font(names[i])));
    }
}

} // namespace

Harness::Harness(platform::MemoryStorage& storage, Now moment, bool writable)
    : host(storage), loop(host, host) {
    host.moment = moment;
    add_fonts(loop.ui().fonts());
    resize(390, 844, 3);
    loop.report(app::LanguageLoaded{english()});
    loop.report(app::TextsLoaded{read_texts()});
    host.load(writable);
    settle();
}

void Harness::settle() {
    while (!host.answers.empty()) {
        const app::Action answer = host.answers.front();
        host.answers.pop_front();
        loop.report(answer);
    }
    loop.lay_out();
}

const ui::Node& Harness::get(ui::Role role, std::string_view name) const {
    const ui::Node* node = ui::find(tree(), role, name);
    REQUIRE_MESSAGE(node != nullptr,
                    "no " << page::word(role) << " named " << name << " on\n"
                          << screen());
    return *node;
}

const ui::Node&
Harness::get_in(std::string_view group, ui::Role role, std::string_view name) const {
    const ui::Node& outer = get(ui::Role::Group, group);
    const ui::Node* node = ui::find_within(tree(), outer, role, name);
    REQUIRE_MESSAGE(node != nullptr,
                    "no " << page::word(role) << " named " << name << " in " << group << " on\n"
                          << screen());
    return *node;
}

bool Harness::has(ui::Role role, std::string_view name) const {
    return ui::find(tree(), role, name) != nullptr;
}

const app::Vault& Harness::vault() const {
    const app::Vault* vault = app::vault_of(loop.model());
    REQUIRE(vault != nullptr);
    return *vault;
}

void Harness::press(std::string_view button) {
    loop.activate(get(ui::Role::Button, button).key);
    settle();
}

void Harness::press_in(std::string_view group, std::string_view button) {
    loop.activate(get_in(group, ui::Role::Button, button).key);
    settle();
}

void Harness::type(std::string_view field, std::string_view text) {
    loop.edit(get(ui::Role::Textbox, field).key, std::string(text));
    settle();
}

void Harness::choose(std::string_view option) {
    set(ui::Role::Radio, option, 1);
}

void Harness::pick(std::string_view combobox, std::string_view option) {
    const std::vector<std::string>& options = get(ui::Role::Combobox, combobox).options;
    const auto found = std::find(options.begin(), options.end(), option);
    REQUIRE(found != options.end());
    set(ui::Role::Combobox, combobox, static_cast<int>(found - options.begin()));
}

void Harness::set(ui::Role role, std::string_view name, int value) {
    loop.change(get(role, name).key, value);
    settle();
}

void Harness::escape() {
    loop.escape();
    settle();
}

void Harness::wait(double seconds) {
    constexpr double frame = 1.0 / 60;
    const double end = host.clock + seconds;
    const std::int64_t start_ms = host.moment.utc_ms;
    while (host.clock < end) {
        const double next = loop.next_frame_in();
        const double step = next < 0 ? end - host.clock : std::max(next, frame);
        host.clock = std::min(end, host.clock + step);
        host.moment.utc_ms =
            start_ms + static_cast<std::int64_t>((seconds - (end - host.clock)) * 1000);
        settle();
    }
}

void Harness::travel_to(Now moment) {
    host.moment = moment;
    settle();
}

void Harness::resize(float width, float height, float density) {
    ui::Surface surface;
    surface.width = width;
    surface.height = height;
    surface.density = density;
    loop.resize(surface);
    loop.lay_out();
}

} // namespace ebb
