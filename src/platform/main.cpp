// The page's program: what each call of the page does (web/contract.d.ts), and nothing else.
// SPDX-License-Identifier: MIT
#include "page/calls.h"
#include "platform/loop.h"
#include "platform/web_host.h"
#include "platform/window.h"
#include "words/shape.h"

#include <cmath>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace ebb;

/// Everything that lives as long as the page.
struct Program {
    platform::WebHost host;
    platform::Loop loop{host, host};
    platform::Window window;
    ui::SystemColors system_colors;
    /// Whoever remembers a sentence of one may do so as long as the page is there.
    std::vector<Language> languages;
    bool visible = true;
};

/// Made by the first call, because fonts come before the start.
Program& program() {
    static Program instance;
    return instance;
}

/// Hands on what keeping has to report.
void deliver() {
    Program& p = program();
    std::vector<app::Action>& reports = p.host.keeping().reports;
    while (!reports.empty()) {
        for (const app::Action& report : std::exchange(reports, {}))
            p.loop.report(report);
    }
}

ui::Color* part_of(ui::SystemColors& colors, page::SystemColor color) {
    switch (color) {
    case page::SystemColor::Canvas:
        return &colors.canvas;
    case page::SystemColor::CanvasText:
        return &colors.canvas_text;
    case page::SystemColor::Highlight:
        return &colors.highlight;
    case page::SystemColor::HighlightText:
        return &colors.highlight_text;
    case page::SystemColor::GrayText:
        return &colors.gray_text;
    }
    return nullptr;
}

} // namespace

// Named in full, so that one that the page does not call is not a new function but an error.
void page::font(Face face, std::span<const std::byte> bytes) {
    program().loop.ui().fonts().add(face, bytes);
}

bool page::language(std::span<const std::byte> catalogue, std::string_view region) {
    const std::string_view bytes(reinterpret_cast<const char*>(catalogue.data()), catalogue.size());
    const auto loaded = Language::load(std::string(bytes), words::shape, region);
    if (!loaded) return false;
    Program& p = program();
    p.languages.push_back(*loaded);
    p.loop.report(app::LanguageLoaded{*loaded});
    return true;
}

void page::texts(std::string_view text) {
    program().loop.report(app::TextsLoaded{std::string(text)});
}

bool page::start() {
    return program().window.open();
}

void page::resize(float width,
                  float height,
                  float device_width,
                  float device_height,
                  float safe_top,
                  float safe_right,
                  float safe_bottom,
                  float safe_left,
                  float keyboard) {
    Program& p = program();
    ui::Surface surface;
    surface.width = width;
    surface.height = height;
    surface.density = width > 0 ? device_width / width : 1;
    surface.safe_top = safe_top;
    surface.safe_right = safe_right;
    surface.safe_bottom = safe_bottom;
    surface.safe_left = safe_left;
    surface.keyboard = keyboard;
    p.host.set_density(surface.density);
    p.window.resize(static_cast<int>(std::lround(device_width)),
                    static_cast<int>(std::lround(device_height)));
    p.loop.resize(surface);
}

void page::preferences(
    bool dark, bool reduced_motion, bool forced_colors, bool coarse_pointer, int font_percent) {
    program().loop.prefer({dark, reduced_motion, forced_colors, coarse_pointer, font_percent});
}

void page::system_color(SystemColor color, std::uint32_t rgb) {
    Program& p = program();
    if (ui::Color* part = part_of(p.system_colors, color)) {
        *part = ui::Color{rgb & 0xFFFFFF};
        p.loop.system_colors(p.system_colors);
    }
}

int page::frame() {
    Program& p = program();
    if (!p.visible) {
        return 0;
    }
    deliver();
    p.window.begin_frame();
    p.loop.lay_out();
    p.loop.ui().render();
    const std::uint32_t back = p.loop.ui().theme()[ui::Token::BackgroundTop].rgb;
    p.window.paint(p.loop.ui().drawn(),
                   static_cast<float>((back >> 16) & 255) / 255,
                   static_cast<float>((back >> 8) & 255) / 255,
                   static_cast<float>(back & 255) / 255);
    const double next = p.loop.next_frame_in();
    if (next < 0) {
        return 0;
    }
    return next == 0 ? 1 : std::max(2, static_cast<int>(std::ceil(next * 1000)));
}

/// Read before the next call.
std::string page::painted() {
    const std::optional<ui::Tree> painted = program().loop.ui().painted();
    return painted ? ui::to_json(*painted) : "";
}

void page::hover(ui::Key key) {
    program().loop.hover(key);
}

void page::press(ui::Key key) {
    program().loop.press(key);
}

void page::focus(ui::Key key, bool visible) {
    program().loop.focus(key, visible);
}

void page::activate(ui::Key key) {
    program().loop.activate(key);
}

void page::edit(ui::Key key, std::string_view text) {
    program().loop.edit(key, std::string(text));
}

void page::ahead(bool waits) {
    program().loop.ahead(waits);
}

void page::set(ui::Key key, int value) {
    program().loop.change(key, value);
}

void page::scroll(ui::Key key, float top) {
    program().loop.scrolled(key, top);
}

bool page::file(std::string_view text) {
    return program().loop.open_file(std::string(text));
}

void page::escape() {
    program().loop.escape();
}

void page::stir() {
    program().loop.stir();
}

void page::pause() {
    program().loop.pause_run();
}

void page::vault_loaded(Load load, std::uint64_t generation, bool writable, bool settled) {
    Program& p = program();
    p.host.storage.found(vault::found(load, generation));
    p.host.keeping().load(writable, p.host.now(), settled);
    deliver();
}

void page::saved(std::uint64_t generation) {
    program().host.storage.end(generation);
    deliver();
}

void page::save_failed(CommitProblem problem, std::uint64_t generation) {
    program().host.storage.end(Unexpected{vault::CommitFailure{problem, generation}});
    deliver();
}

void page::derived(std::span<const std::byte> key, std::int64_t took) {
    platform::WebHost& host = program().host;
    std::optional<vault::Key> whole;
    if (key.size() == vault::key_bytes) {
        whole = vault::Key(key.first<vault::key_bytes>());
    }
    host.keeping().derived(std::move(whole), took, host.now());
    deliver();
}

void page::words(std::string_view text) {
    program().loop.report(app::LockReport{app::WordsSuggested{std::string(text)}});
}

void page::backup(std::span<const std::byte> head, std::uint64_t size) {
    program().host.keeping().backup_chosen(head, size);
    deliver();
}

bool page::backup_part(std::optional<std::span<const std::byte>> bytes) {
    const bool wanted = program().host.keeping().backup_part(bytes);
    deliver();
    return wanted;
}

void page::writer_lost() {
    program().loop.report(app::WriterLost{});
}

void page::took_over(std::uint64_t generation) {
    Program& p = program();
    p.host.storage.found(generation);
    p.loop.report(app::TookOver{generation == 0 && p.host.keeping().stored()});
    deliver();
}

void page::gone() {
    program().host.keeping().notice_gone();
    deliver();
}

void page::context_restored() {
    Program& p = program();
    p.window.restore();
    p.loop.picture_lost();
}

void page::visible(bool visible) {
    program().visible = visible;
    if (!visible) program().loop.pause_run();
}

void page::page(Copy copy, Runs runs, Persistence persistence, Keys keys) {
    program().loop.report(app::PageChanged{{copy, runs, persistence, keys}});
}

void page::copied() {
    program().loop.report(app::TextCopied{});
}

void page::open(Place place) {
    program().loop.open(place);
}

void page::lock() {
    program().loop.report(app::LockWish{app::Lock{}});
}

void page::save() {
    program().loop.save();
}

int main() {
    return 0; // The page calls; there is no loop of our own.
}
