// The messages to the page are those that tests/golden/messages holds; tests/web/contract.test.mjs
// reads the same.
// SPDX-License-Identifier: MIT
#include "page/messages.h"
#include "vault/storage.h"

#include <array>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <sstream>
#include <string>

using namespace ebb;
namespace message = page::message;

namespace {

/// Compares with the golden file; with UPDATE_GOLDEN in the environment it is written anew.
void check(const std::string& kind, const std::string& json) {
    const std::string path = std::string(EBB_MESSAGES) + '/' + kind + ".json";
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
        std::ofstream(path, std::ios::binary) << json << '\n';
    }
    std::ifstream file(path, std::ios::binary);
    std::ostringstream golden;
    golden << file.rdbuf();
    CAPTURE(path);
    CHECK(json + '\n' == golden.str());
}

/// The list as a message takes it.
template <class List>
auto each(const List& list) {
    return [&list](const auto& write) {
        for (const auto& item : list)
            write(item);
    };
}

/// Everything that a node can say, so that no part is without a golden.
page::Node full_node(std::span<const std::string> options) {
    return {.key = 7,
            .parent = 3,
            .role = page::Role::Textbox,
            .name = "Name",
            .x = 1.5f,
            .y = 2,
            .w = 100,
            .h = 44.25f,
            .description = "described",
            .value_text = "two of ten",
            .invalid = "Too long",
            .checked = false,
            .pressed = true,
            .level = 2,
            .min = 1,
            .max = 10,
            .now = 4,
            .unset = true,
            .position = 1,
            .set_size = 3,
            .current = page::Current::Date,
            .disabled = true,
            .modal = true,
            .settles = true,
            .action = page::PageAction::Help,
            .content_height = 900,
            .options = options,
            .value = "Grüße \"so\"",
            .input = page::Picker::Time,
            .placeholder = "like this",
            .size = 17,
            .face = page::FieldFace::Book,
            .multiline = true,
            .lines = 4,
            .secret = true,
            .fresh = true,
            .shown = true,
            .ask_copy = true,
            .readonly = true,
            .spellcheck = true};
}

} // namespace

TEST_CASE("messages: each is as the page expects it") {
    const std::array<std::string, 2> options{"one", "two"};
    const std::array nodes{page::Node{.key = 3, .role = page::Role::Main, .name = "Today"},
                           full_node(options)};
    check("tree",
          to_json(message::Tree{.focus = 7,
                                .select = page::Span{.from = 2, .to = 5},
                                .back = true,
                                .nodes = each(nodes)}));
    check("wake", to_json(message::Wake{}));
    const std::array<std::string, 2> puts{"/ebb/o/a", "/ebb/GEN"};
    const std::array<std::string, 1> deletes{"/ebb/o/b"};
    check("commit",
          to_json(message::Commit{
              .generation = 9007199254740991, .puts = each(puts), .deletes = each(deletes)}));
    check("chooseBackup", to_json(message::ChooseBackup{}));
    check("readBackup", to_json(message::ReadBackup{}));
    check("derive",
          to_json(message::Derive{
              .secret = "four words", .salt = "000102", .memory = 65536, .passes = 3}));
    check("announce", to_json(message::Announce{.text = "Breathe in"}));
    const std::array colors{page::Color{.name = "ink", .value = "#2a2c35"}};
    check(
        "theme",
        to_json(message::Theme{.scheme = page::Scheme::Dark, .text = 130, .colors = each(colors)}));
    check("takeOver", to_json(message::TakeOver{}));
    check("saving", to_json(message::Saving{.state = page::SavingState::Failed}));
    check("download",
          to_json(message::Download{.name = "notes.txt", .mime = "text/plain", .text = "a\nb"}));
    check("copy", to_json(message::Copy{.text = "words"}));
    check("print", to_json(message::Print{.title = "A letter", .text = "Dear"}));
    check("openFile", to_json(message::OpenFile{}));
    check("ring", to_json(message::Ring{}));
    const std::array cues{page::Cue{.cue = page::CueKind::In, .at = 0, .for_ = 4000},
                          page::Cue{.cue = page::CueKind::Out, .at = 4000, .for_ = 6000}};
    check("guide",
          to_json(message::Guide{.breath = 10000,
                                 .origin = 81250,
                                 .from = 250,
                                 .until = 0,
                                 .volume = 4,
                                 .touch = true,
                                 .cues = each(cues)}));
    check("endGuide", to_json(message::EndGuide{.over = true}));
    check("session", to_json(message::Session{.state = page::SessionState::Unreadable}));
    check("takeUpdate", to_json(message::TakeUpdate{}));
    check("askForUpdate", to_json(message::AskForUpdate{}));
    check("putOnHomeScreen", to_json(message::PutOnHomeScreen{}));
    check("guard", to_json(message::Guard{.idle = 120, .hidden = 0}));
    check("suggestWords", to_json(message::SuggestWords{}));
    check("licenses", to_json(message::Licenses{}));
    check("askToKeep", to_json(message::AskToKeep{}));
    check("erase", to_json(message::Erase{}));
    check("reload", to_json(message::Reload{}));
}

TEST_CASE("messages: a part that says nothing is left out") {
    const std::array<page::Node, 0> none{};
    CHECK(to_json(message::Tree{.nodes = each(none)}) == R"({"kind":"tree","nodes":[]})");
    const std::array nodes{page::Node{.key = 1, .role = page::Role::Text}};
    CHECK(
        to_json(message::Tree{.nodes = each(nodes)}) ==
        R"({"kind":"tree","nodes":[{"key":1,"parent":0,"role":"text","name":"","x":0,"y":0,"w":0,"h":0}]})");
}

TEST_CASE("messages: a number that stands for nothing is no code") {
    CHECK(page::commit_problem_of(0) == std::nullopt);
    CHECK(page::commit_problem_of(2) == page::CommitProblem::Full);
    CHECK(page::commit_problem_of(9) == page::CommitProblem::Moved);
    CHECK(page::commit_problem_of(10) == std::nullopt);
    CHECK(page::copy_of(-1) == std::nullopt);
    CHECK(page::copy_of(0) == page::Copy::Unknown);
}

TEST_CASE("messages: a storage that another page holds is not called one that is not there") {
    CHECK(vault::found(page::Load::Ok, 7) == Result<std::uint64_t, vault::LoadProblem>(7));
    CHECK(vault::found(page::Load::Empty, 0).has_value());
    CHECK(vault::found(page::Load::NoAnswer, 0).error() == vault::LoadProblem::HeldElsewhere);
    CHECK(vault::found(page::Load::Failed, 0).error() == vault::LoadProblem::NotAvailable);
    CHECK(vault::found(page::Load::None, 0).error() == vault::LoadProblem::NotAvailable);
}
