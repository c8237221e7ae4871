// Who may include whom: base <- features <- app <- platform, ui beside (src/README.md).
// SPDX-License-Identifier: MIT
#include "architecture/sources.h"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

using namespace ebb::architecture;

namespace {

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

bool is_view(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    // A large view is cut into parts: run_view.cpp, picture.cpp.
    return name.find("view") != std::string_view::npos || starts_with(name, "picture.") ||
           starts_with(path, "app/screen.") || starts_with(path, "app/context") ||
           starts_with(path, "app/places.") || starts_with(path, "app/more.") ||
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
    // page/ is made from web/contract.d.ts: enumerations and messages, without any code of ours.
    if (own == other || other == "base") return true;
    if (other == "page") return own != "base";
    // words/ is made from assets/words: a function for each sentence.
    if (other == "words") return own != "base" && own != "vault";
    if (own == "words") return false;
    if (own == "base" || other == "platform") return own == "platform";
    if (own == "platform") return true;
    // What is stored is sealed below the app, which knows nothing of it.
    if (own == "ui" || own == "vault" || other == "vault") return false;
    if (other == "ui") return is_view(path);
    if (other == "app") return false;
    if (other == "features/drafts" && is_view(path)) return true; // It serves the forms of all.
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
    CHECK(!may_include("base/text.cpp", "words/boundaries.h"));
    CHECK(!may_include("words/said.h", "features/boundaries/model.h"));
    CHECK(!may_include("app/update.cpp", "features/boundaries/view.h"));
    CHECK(!may_include("app/store.cpp", "platform/host.h"));
    CHECK(!may_include("app/store.cpp", "vault/keeper.h"));
    CHECK(!may_include("vault/keeper.cpp", "app/model.h"));
    CHECK(!may_include_library("platform/web_host.cpp", "sodium.h"));
    CHECK(!may_include_library("features/boundaries/view.cpp", "imgui.h"));
    CHECK(!may_include_library("app/update.cpp", "emscripten/emscripten.h"));
    CHECK(!may_include_library("ui/ui.cpp", "SDL.h"));
}

namespace {

/// Texts that a screen may hold: what the app itself says, and what is only looked for or proved.
/// What a person writes is a draft (features/drafts/), or it is gone with the page.
constexpr std::array screen_texts{
    std::string_view("said"),
    std::string_view("sentence"),
    std::string_view("problem"),
    std::string_view("name_problem"),
    std::string_view("when_problem"),
    std::string_view("milestone_problem"),
    std::string_view("line_problem"),
    std::string_view("paused"),     // "Paused for 2 boundaries."
    std::string_view("title"),      // Of a run.
    std::string_view("time_left"),  // Of a run.
    std::string_view("exercise"),   // A key.
    std::string_view("fields"),     // Names of fields.
    std::string_view("looked_for"), // Searches.
    std::string_view("looked_for_here"),
    std::string_view("typed"), // Passcodes and passphrases are never kept.
    std::string_view("passphrase"),
    std::string_view("again"),
};
/// Things of the models that are words of a person; to put one back is another thing.
constexpr std::array things{std::string_view("Answer"),
                            std::string_view("Boundary"),
                            std::string_view("Card"),
                            std::string_view("Entry"),
                            std::string_view("Letter"),
                            std::string_view("Note"),
                            std::string_view("Parked"),
                            std::string_view("Parts"),
                            std::string_view("Pattern"),
                            std::string_view("Person"),
                            std::string_view("Pull"),
                            std::string_view("Reminder"),
                            std::string_view("Slip"),
                            std::string_view("Words")};

/// The declarations of a screen's state that hold words of a person. A `Shared` value is the
/// model's own, remembered to see whether it is still the same.
std::vector<std::string> words_held(const std::string& text) {
    static const std::regex member("^ *([^;={}()]+[ >])([a-z_0-9]+) *(=[^;]*|\\{[^;]*)?; *$");
    static const std::regex shared("Shared<[^>]*>");
    static const std::regex a_text("std::string($|[^_])");
    std::vector<std::string> found;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::smatch parts;
        line = line.substr(0, line.find("//"));
        if (!std::regex_match(line, parts, member)) continue;
        const std::string type = std::regex_replace(parts[1].str(), shared, "");
        const std::string name = parts[2];
        const bool allowed =
            std::find(screen_texts.begin(), screen_texts.end(), name) != screen_texts.end();
        const bool thing = std::any_of(things.begin(), things.end(), [&](std::string_view one) {
            return std::regex_search(type, std::regex("(^|[<: ])" + std::string(one) + "[ >,]"));
        });
        if ((std::regex_search(type, a_text) && !allowed) || thing) found.push_back(line);
    }
    return found;
}

} // namespace

TEST_CASE("layers: what is open on the screen holds no word of a person") {
    int read = 0;
    for (const Source& source : read_sources()) {
        const std::string_view path = source.path;
        const std::string_view name = path.substr(path.rfind('/') + 1);
        // What drafts hold there is what was discarded, to be put back.
        if ((name != "view_state.h" && name != "screen_state.h") || room(path) == "features/drafts")
            continue;
        CAPTURE(path);
        for (const std::string& line : words_held(source.text))
            FAIL_CHECK(line << " holds a person's words: keep them as a draft");
        ++read;
    }
    CHECK(read >= 7);
}

TEST_CASE("layers: the rule about words bites") {
    CHECK(words_held("    std::string why;\n").size() == 1);
    CHECK(words_held("    std::optional<std::string> why;\n").size() == 1);
    CHECK(words_held("    std::vector<std::string> lines = {};\n").size() == 1);
    CHECK(words_held("    Pull pull; ///< As it was told.\n").size() == 1);
    CHECK(words_held("    std::optional<pulls::Card> card;\n").size() == 1);
    CHECK(words_held("    Parts parts;\n").size() == 1);
    CHECK(words_held("    std::string_view unkept;\n").empty());
    CHECK(words_held("    std::string looked_for; ///< In all.\n").empty());
    CHECK(words_held("    PullId pull;\n").empty());
    CHECK(words_held("    std::vector<Shared<Letter>> of;\n").empty());
}

namespace {

/// Lines that make a text style of their own, by its parts or by its face.
std::vector<std::string> styles_made(const std::string& text) {
    static const std::regex made("(^|[^A-Za-z])(Face::|TextStyle( [a-z_]+)?\\{)");
    std::vector<std::string> found;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        line = line.substr(0, line.find("//"));
        if (std::regex_search(line, made)) found.push_back(line);
    }
    return found;
}

} // namespace

TEST_CASE("layers: every text is set in a style that the theme names") {
    for (const Source& source : read_sources()) {
        if (source.path == "ui/theme.h") continue;
        CAPTURE(source.path);
        for (const std::string& line : styles_made(source.text))
            FAIL_CHECK(line << " makes a style: take one of ui::style (ui/theme.h)");
    }
}

TEST_CASE("layers: the rule about styles bites") {
    CHECK(styles_made("constexpr TextStyle quiet{Face::Sans, 15, Token::QuietInk};").size() == 1);
    CHECK(styles_made("    ui.text(words, {ui::Face::Book, 17, ui::Token::Ink, 1.5f});").size() ==
          1);
    CHECK(styles_made("    style.face = Face::SansBold;").size() == 1);
    CHECK(styles_made("    return ui::TextStyle{};").size() == 1);
    CHECK(styles_made("constexpr TextStyle large = ui::style::page_title.sized(28);").empty());
    CHECK(styles_made("    out.face = page::FieldFace::Book;").empty());
}

namespace {

/// Whether the file may know which id is given out next: where things are made, brought together,
/// stored and checked.
bool may_know_next_id(std::string_view path) {
    constexpr std::array names{std::string_view("model.h"),
                               std::string_view("update.cpp"),
                               std::string_view("merge.cpp"),
                               std::string_view("merging.h"),
                               std::string_view("codec.cpp"),
                               std::string_view("queries.cpp")};
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const bool model = starts_with(path, "features/") || starts_with(path, "base/");
    return model && std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

TEST_CASE("layers: ids are given where things are made, and no screen foretells one") {
    int knowing = 0;
    for (const Source& source : read_sources()) {
        if (source.text.find("next_id") == std::string::npos) continue;
        CAPTURE(source.path);
        CHECK(may_know_next_id(source.path));
        ++knowing;
    }
    CHECK(knowing > 10);
    CHECK(!may_know_next_id("features/letters/view.cpp"));
    CHECK(!may_know_next_id("app/contexts.cpp"));
    CHECK(!may_know_next_id("platform/loop.cpp"));
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

TEST_CASE("words: what docs/words.md says a thing is called in the code is in the code") {
    std::string code;
    for (const Source& source : read_sources())
        code += source.text;
    const std::string page = read_page("docs/words.md");
    const std::regex name("`(?:\\w+::)*([A-Za-z_]\\w*)`");
    int names = 0;
    for (auto one = std::sregex_iterator(page.begin(), page.end(), name);
         one != std::sregex_iterator();
         ++one, ++names) {
        const std::string word = (*one)[1].str();
        CAPTURE(word);
        CHECK(std::regex_search(code, std::regex("\\b" + word + "\\b")));
    }
    CHECK(names > 15);
}
