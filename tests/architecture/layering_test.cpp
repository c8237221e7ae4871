// Who may include whom: base <- features <- app <- platform, ui beside (src/README.md).
// SPDX-License-Identifier: MIT
#include "architecture/sources.h"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>

using namespace ebb::architecture;

namespace {

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

bool is_view(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    // A large view is cut into parts: run_view.cpp, picture.cpp.
    return name.find("view") != std::string_view::npos || starts_with(name, "picture.") ||
           starts_with(path, "app/screen.") || starts_with(path, "app/more.") ||
           starts_with(path, "features/home/");
}

/// "features/letters" of "features/letters/model.h"; else the first folder.
std::string_view room(std::string_view path) {
    const std::size_t first = path.find('/');
    if (starts_with(path, "features/")) return path.substr(0, path.find('/', first + 1));
    return path.substr(0, first);
}

/// Views that may read other features: they put them side by side.
constexpr std::array reads_across{std::string_view("features/home"),
                                  std::string_view("features/insight")};

/// Whether the file may include the other one of ours.
bool may_include(std::string_view path, std::string_view included) {
    const std::string_view own = room(path);
    const std::string_view other = room(included);
    if (own == other || other == "base") return true;
    if (own == "base" || other == "platform") return own == "platform";
    if (own == "platform") return true;
    // What is stored is sealed below the app, which knows nothing of it.
    if (own == "ui" || own == "vault" || other == "vault") return false;
    if (other == "ui") return is_view(path);
    if (other == "app") return false;
    if (is_view(included) && !is_view(path)) {
        // What a view keeps open is plain data; the screen's state is made of it.
        return included.substr(included.rfind('/') + 1) == "view_state.h";
    }
    const bool across =
        std::find(reads_across.begin(), reads_across.end(), own) != reads_across.end();
    return own == "app" || across;
}

/// Whether the file may include this header of a library.
bool may_include_library(std::string_view path, std::string_view header) {
    const bool drawing = starts_with(header, "imgui");
    const bool edge = starts_with(header, "SDL") || starts_with(header, "emscripten") ||
                      starts_with(header, "GLES") || starts_with(header, "dirent") ||
                      starts_with(header, "sys/") || starts_with(header, "unistd");
    const std::string_view own = room(path);
    if (starts_with(header, "sodium")) return own == "vault";
    if (own == "platform") return true;
    if (edge) return false;
    return !drawing || own == "ui";
}

} // namespace

TEST_CASE("layers: every include goes down") {
    const std::vector<Source> sources = read_sources();
    REQUIRE(sources.size() > 40);
    for (const Source& source : sources) {
        for (const Include& include : includes(source)) {
            CAPTURE(source.path);
            CAPTURE(include.name);
            if (include.ours) {
                CHECK(may_include(source.path, include.name));
            } else {
                CHECK(may_include_library(source.path, include.name));
            }
        }
    }
}

TEST_CASE("layers: the rule bites") {
    CHECK(!may_include("features/boundaries/update.cpp", "ui/ui.h"));
    CHECK(!may_include("features/boundaries/view.cpp", "features/settings/model.h"));
    CHECK(!may_include("features/boundaries/view.cpp", "app/action.h"));
    CHECK(!may_include("base/text.cpp", "features/boundaries/model.h"));
    CHECK(!may_include("ui/ui.cpp", "features/boundaries/model.h"));
    CHECK(!may_include("app/update.cpp", "features/boundaries/view.h"));
    CHECK(!may_include("app/store.cpp", "platform/host.h"));
    CHECK(!may_include("app/store.cpp", "vault/keeper.h"));
    CHECK(!may_include("vault/keeper.cpp", "app/model.h"));
    CHECK(!may_include_library("platform/web_host.cpp", "sodium.h"));
    CHECK(!may_include_library("features/boundaries/view.cpp", "imgui.h"));
    CHECK(!may_include_library("app/update.cpp", "emscripten/emscripten.h"));
    CHECK(!may_include_library("ui/ui.cpp", "SDL.h"));
}

TEST_CASE("layers: every file says in its first line what it is for") {
    for (const Source& source : read_sources()) {
        CAPTURE(source.path);
        CHECK(source.text.substr(0, 3) == "// ");
        CHECK(source.text.find("\n// SPDX-License-Identifier: MIT\n") != std::string::npos);
    }
}

TEST_CASE("layers: nothing throws, and nothing reads the clock or chance outside the edge") {
    for (const Source& source : read_sources()) {
        if (room(source.path) == "platform") continue;
        for (const std::string_view word : {"throw ",
                                            "std::time",
                                            "system_clock",
                                            "steady_clock",
                                            "random_device",
                                            "std::rand"}) {
            CAPTURE(source.path);
            CAPTURE(word);
            CHECK(source.text.find(word) == std::string::npos);
        }
    }
}
