// Letters come back whole, piece by piece, or not at all.
// SPDX-License-Identifier: MIT
#include "features/letters/codec.h"
#include "features/letters/queries.h"
#include "features/letters/update.h"
#include "support/after.h"
#include "support/dates.h"

#include <doctest/doctest.h>
#include <string>

using namespace ebb;
using namespace ebb::letters;

namespace {

const Day sunday = on(2026, 11, 22);

Model act(Model model, const Action& action, int minute) {
    return after(std::move(model), action, at(sunday, 12, minute, utc(+5, 30)), sunday);
}

Model a_model() {
    Model model;
    model = act(std::move(model), BeginLetter{Kind::Closure, {}, {}}, 0);
    const LetterId closure = model.all[0]->id;
    model = act(std::move(model), WriteAnswer{closure, Question::HopedFor, "Rest"}, 1);
    model = act(std::move(model), ChooseVoice{closure, Voice::MyName}, 1);
    model = act(std::move(model), WriteMyName{closure, "Mira"}, 1);
    model = act(std::move(model), RateCalm{closure, false, 0}, 1);
    model = act(std::move(model), RateCalm{closure, true, 10}, 1);
    model = act(std::move(model), WriteAnswer{closure, Question::HopedFor, "Rest, peace"}, 20);
    model = act(std::move(model), BeginLetter{Kind::Unsent, "One", "\xF0\x9F\x99\x82"}, 21);
    const LetterId unsent = model.all[1]->id;
    model = act(std::move(model), Seal{unsent, plus(sunday, 30)}, 22);
    model = act(std::move(model), NotePrompt{}, 22);
    model = act(std::move(model), SetBell{false, true}, 22);
    return model;
}

Objects pieces_of(const Model& model) {
    return stored.encode_changes(nullptr, model).puts;
}

} // namespace

TEST_CASE("letters: what was written comes back") {
    const Model model = a_model();
    const auto decoded = stored.decode(pieces_of(model));
    REQUIRE(decoded.has_value());
    CHECK(decoded.value() == model);
    CHECK(stored.decode(pieces_of(Model{})).value() == Model{});
}

TEST_CASE("letters: a word typed in one letter writes that letter and nothing else") {
    const Model before = a_model();
    const LetterId closure = before.all[0]->id;
    const Model after = act(before, WriteAnswer{closure, Question::HopedFor, "Rest, peace."}, 21);
    const Changes changes = stored.encode_changes(&before, after);
    CHECK(changes.deletes.empty());
    REQUIRE(changes.puts.size() == 1);
    CHECK(changes.puts.count("letter-1") == 1);
}

TEST_CASE("letters: equal models have nothing to write") {
    const Model model = a_model();
    const Changes changes = stored.encode_changes(&model, a_model());
    CHECK(changes.puts.empty());
    CHECK(changes.deletes.empty());
}

TEST_CASE("letters: changes lead from one stored form to the other, whatever happens") {
    std::vector<Model> story{Model{}};
    const auto then = [&](const Action& action, int minute) {
        story.push_back(act(story.back(), action, minute));
    };
    then(BeginLetter{Kind::Unsent, "A", "a"}, 0);
    then(BeginLetter{Kind::Unsent, "B", "b"}, 1);
    then(WriteBody{LetterId{1}, "aa"}, 30);
    then(BeginLetter{Kind::Unsent, "C", "c"}, 31);
    const Shared<Letter> held = story.back().all[0];
    then(Release{LetterId{1}}, 32);
    then(PutBack{held, 1}, 33);
    then(RestoreVersion{LetterId{1}, 0}, 34);
    story.push_back(Model{});
    for (const Model& from : story) {
        for (const Model& to : story) {
            Objects pieces = pieces_of(from);
            const Changes changes = stored.encode_changes(&from, to);
            for (const std::string& name : changes.deletes)
                CHECK(pieces.erase(name) == 1);
            for (const auto& [name, bytes] : changes.puts)
                pieces[name] = bytes;
            CHECK(pieces == pieces_of(to));
        }
    }
}

TEST_CASE("letters: a piece that is missing, swapped or left over is damage") {
    const Objects whole = pieces_of(a_model());
    CHECK(whole.size() == 5);
    for (const auto& [name, bytes] : whole) {
        Objects less = whole;
        less.erase(name);
        CAPTURE(name);
        CHECK(stored.decode(less).error() == RecordError::Damaged);
    }
    Objects more = whole;
    more["letter-9"] = whole.at("letter-1");
    CHECK(stored.decode(more).error() == RecordError::Damaged);
    Objects swapped = whole;
    std::swap(swapped["letter-1"], swapped["letter-2"]);
    CHECK(stored.decode(swapped).error() == RecordError::Damaged);
}

TEST_CASE("letters: every cut of every piece is noticed") {
    const Model model = a_model();
    const Objects whole = pieces_of(model);
    for (const auto& [name, bytes] : whole) {
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            Objects cut = whole;
            cut[name].resize(length);
            const auto decoded = stored.decode(cut);
            CAPTURE(name);
            CAPTURE(length);
            CHECK((!decoded || decoded.value() != model));
        }
    }
}

TEST_CASE("letters: they know their objects by name, and no others") {
    CHECK(stored.is_own("letter-1f"));
    CHECK(stored.is_own("history-2"));
    CHECK(stored.is_own("letters"));
    CHECK(!stored.is_own("lettersx"));
    CHECK(!stored.is_own("letter-"));
    CHECK(!stored.is_own("letter-X"));
}
