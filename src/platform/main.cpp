// The page's program: the calls that web/bridge.js makes, and nothing else.
// SPDX-License-Identifier: MIT
#include "platform/loop.h"
#include "platform/web_host.h"
#include "platform/window.h"

#include <cmath>
#include <emscripten/emscripten.h>
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

vault::CommitProblem commit_problem(int code) {
    constexpr vault::CommitProblem problems[] = {vault::CommitProblem::Other,
                                                 vault::CommitProblem::Stale,
                                                 vault::CommitProblem::Full,
                                                 vault::CommitProblem::Closed,
                                                 vault::CommitProblem::Aborted,
                                                 vault::CommitProblem::NoAnswer,
                                                 vault::CommitProblem::NotLoaded,
                                                 vault::CommitProblem::Other,
                                                 vault::CommitProblem::Gone,
                                                 vault::CommitProblem::Moved};
    return problems[code > 0 && code < 10 ? code : 0];
}

ui::Color color_of(int rgb) {
    return ui::Color{static_cast<std::uint32_t>(rgb) & 0xFFFFFF};
}

} // namespace

// Each is described in web/README.md; numbers come as JavaScript has them.
extern "C" {

EMSCRIPTEN_KEEPALIVE void ebb_font(int face, const std::byte* bytes, int length) {
    program().loop.ui().fonts().add(static_cast<ui::Face>(face),
                                    {bytes, static_cast<std::size_t>(length)});
}

EMSCRIPTEN_KEEPALIVE void ebb_texts(const char* text, int length) {
    program().loop.report(app::TextsLoaded{std::string(text, static_cast<std::size_t>(length))});
}

EMSCRIPTEN_KEEPALIVE int ebb_start() {
    return program().window.open() ? 0 : 1;
}

EMSCRIPTEN_KEEPALIVE void ebb_resize(double width,
                                     double height,
                                     double device_width,
                                     double device_height,
                                     double safe_top,
                                     double safe_right,
                                     double safe_bottom,
                                     double safe_left,
                                     double keyboard) {
    Program& p = program();
    ui::Surface surface;
    surface.width = static_cast<float>(width);
    surface.height = static_cast<float>(height);
    surface.density = static_cast<float>(width > 0 ? device_width / width : 1);
    surface.safe_top = static_cast<float>(safe_top);
    surface.safe_right = static_cast<float>(safe_right);
    surface.safe_bottom = static_cast<float>(safe_bottom);
    surface.safe_left = static_cast<float>(safe_left);
    surface.keyboard = static_cast<float>(keyboard);
    p.host.set_density(surface.density);
    p.window.resize(static_cast<int>(std::lround(device_width)),
                    static_cast<int>(std::lround(device_height)));
    p.loop.resize(surface);
}

EMSCRIPTEN_KEEPALIVE void ebb_preferences(int dark,
                                          int reduced_motion,
                                          int forced_colors,
                                          int /*more_contrast*/,
                                          int coarse_pointer,
                                          int font_percent) {
    program().loop.prefer(
        {dark != 0, reduced_motion != 0, forced_colors != 0, coarse_pointer != 0, font_percent});
}

EMSCRIPTEN_KEEPALIVE void ebb_system_color(int index, int rgb) {
    Program& p = program();
    ui::SystemColors& colors = p.system_colors;
    ui::Color* const places[] = {&colors.canvas,
                                 &colors.canvas_text,
                                 nullptr,
                                 nullptr,
                                 &colors.highlight,
                                 &colors.highlight_text,
                                 nullptr,
                                 &colors.gray_text};
    if (index >= 0 && index < 8 && places[index] != nullptr) {
        *places[index] = color_of(rgb);
        p.loop.system_colors(colors);
    }
}

EMSCRIPTEN_KEEPALIVE int ebb_frame(double /*milliseconds*/) {
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

EMSCRIPTEN_KEEPALIVE const char* ebb_painted() {
    static std::string json;
    const std::optional<ui::Tree> painted = program().loop.ui().painted();
    json = painted ? ui::to_json(*painted) : "";
    return json.c_str();
}

EMSCRIPTEN_KEEPALIVE void ebb_hover(ui::Key key) {
    program().loop.hover(key);
}
EMSCRIPTEN_KEEPALIVE void ebb_press(ui::Key key) {
    program().loop.press(key);
}
EMSCRIPTEN_KEEPALIVE void ebb_focus(ui::Key key, int visible) {
    program().loop.focus(key, visible != 0);
}
EMSCRIPTEN_KEEPALIVE void ebb_activate(ui::Key key) {
    program().loop.activate(key);
}
EMSCRIPTEN_KEEPALIVE void ebb_edit(ui::Key key, const char* text, int length) {
    program().loop.edit(key, std::string(text, static_cast<std::size_t>(length)));
}
EMSCRIPTEN_KEEPALIVE void ebb_ahead(int waits) {
    program().loop.ahead(waits != 0);
}
EMSCRIPTEN_KEEPALIVE int ebb_file(const char* text, int length) {
    return program().loop.open_file(std::string(text, static_cast<std::size_t>(length))) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void ebb_set(ui::Key key, int value) {
    program().loop.change(key, value);
}
EMSCRIPTEN_KEEPALIVE void ebb_scroll(ui::Key key, double top) {
    program().loop.scrolled(key, static_cast<float>(top));
}
EMSCRIPTEN_KEEPALIVE void ebb_escape() {
    program().loop.escape();
}

EMSCRIPTEN_KEEPALIVE void ebb_stir() {
    program().loop.stir();
}
EMSCRIPTEN_KEEPALIVE void ebb_pause() {
    program().loop.pause_run();
}

EMSCRIPTEN_KEEPALIVE void ebb_vault_loaded(int code, double generation, int writable) {
    Program& p = program();
    if (code > 1) {
        p.host.storage.found(Unexpected{code == 3 ? vault::LoadProblem::HeldElsewhere
                                                  : vault::LoadProblem::NotAvailable});
    } else {
        p.host.storage.found(static_cast<std::uint64_t>(generation));
    }
    p.host.keeping().load(writable != 0, p.host.now());
    deliver();
}

EMSCRIPTEN_KEEPALIVE void ebb_saved(double generation) {
    program().host.storage.end(static_cast<std::uint64_t>(generation));
    deliver();
}
EMSCRIPTEN_KEEPALIVE void ebb_save_failed(int code, double generation) {
    program().host.storage.end(Unexpected{
        vault::CommitFailure{commit_problem(code), static_cast<std::uint64_t>(generation)}});
    deliver();
}
EMSCRIPTEN_KEEPALIVE void ebb_derived(const std::byte* key, int length, double milliseconds) {
    platform::WebHost& host = program().host;
    std::optional<vault::Key> derived;
    if (length == static_cast<int>(vault::key_bytes)) {
        derived = vault::Key(std::span<const std::byte, vault::key_bytes>(key, vault::key_bytes));
    }
    host.keeping().derived(std::move(derived), static_cast<std::int64_t>(milliseconds), host.now());
    deliver();
}
EMSCRIPTEN_KEEPALIVE void ebb_words(const char* text, int length) {
    program().loop.report(
        app::LockReport{app::WordsSuggested{std::string(text, static_cast<std::size_t>(length))}});
}
EMSCRIPTEN_KEEPALIVE void ebb_backup(const std::byte* head, int length, double size) {
    program().host.keeping().backup_chosen({head, static_cast<std::size_t>(length)},
                                           static_cast<std::uint64_t>(size));
    deliver();
}
EMSCRIPTEN_KEEPALIVE int ebb_backup_part(const std::byte* bytes, int length) {
    std::optional<vault::ByteView> part;
    if (length >= 0) part.emplace(bytes, static_cast<std::size_t>(length));
    const bool wanted = program().host.keeping().backup_part(part);
    deliver();
    return wanted ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void ebb_writer_lost() {
    program().loop.report(app::WriterLost{});
}
EMSCRIPTEN_KEEPALIVE void ebb_took_over(double generation) {
    Program& p = program();
    p.host.storage.found(static_cast<std::uint64_t>(generation));
    p.loop.report(app::TookOver{generation == 0 && p.host.keeping().stored()});
    deliver();
}
EMSCRIPTEN_KEEPALIVE void ebb_gone() {
    program().host.keeping().notice_gone();
    deliver();
}

EMSCRIPTEN_KEEPALIVE void ebb_page(int copy, int runs, int keeps) {
    program().loop.report(app::PageChanged{{static_cast<app::Copy>(copy),
                                            static_cast<app::Runs>(runs),
                                            static_cast<app::Keeps>(keeps)}});
}
EMSCRIPTEN_KEEPALIVE void ebb_copied() {
    program().loop.report(app::TextCopied{});
}
EMSCRIPTEN_KEEPALIVE void ebb_open(int place) {
    program().loop.open(static_cast<app::Place>(place));
}

EMSCRIPTEN_KEEPALIVE void ebb_context_restored() {
    Program& p = program();
    p.window.restore();
    p.loop.picture_lost();
}
EMSCRIPTEN_KEEPALIVE void ebb_visible(int visible) {
    program().visible = visible != 0;
    if (visible == 0) program().loop.pause_run();
}
EMSCRIPTEN_KEEPALIVE void ebb_lock() {
    program().loop.report(app::LockWish{app::Lock{}});
}
EMSCRIPTEN_KEEPALIVE void ebb_save() {
    program().loop.save();
}

} // extern "C"

int main() {
    return 0; // The page calls; there is no loop of our own.
}
