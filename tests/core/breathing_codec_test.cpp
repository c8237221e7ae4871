// Tests of the stored form of breathing: what is kept, what is refused, and that nothing crashes.
// SPDX-License-Identifier: MIT
#include "features/breathing/codec.h"
#include "features/breathing/queries.h"
#include "features/breathing/update.h"
#include "support/after.h"
#include "support/chance.h"
#include "support/dates.h"

#include <array>
#include <cstddef>
#include <doctest/doctest.h>

namespace ebb::breathing {
namespace {

/// A model in which every field says something.
Model full_model() {
    Model model;
    const auto act = [&](const Action& action) { model = after(std::move(model), action, 0); };
    act(AddPattern{"سلام \U0001F30A", {6, 1, 2, 14, 3}});
    act(AddPattern{"Second", {8, 0, 0, 12, 0}});
    act(ChoosePattern{four_seven_eight});
    act(ChooseLength{0});
    act(ChooseStyle{Style::Words});
    act(SetSound{true});
    act(SetVolume{3});
    act(SetTouch{true});
    act(SetDim{true});
    act(AcceptHolds{});
    act(SetPace{even, 45});
    act(SetPace{long_exhale, 70});
    Run run;
    run.began = at(on(2024, 2, 29), 23, 59, utc(-3, 30));
    run.pattern = model.own[0].id;
    run.seconds = 121;
    act(PutRun{run});
    run.calm_before = 0;
    run.calm_after = most_calm;
    act(PutRun{run});
    return model;
}

Action any_action(Chance& chance, const Model& model) {
    const PatternId own{first_own_id + static_cast<std::uint64_t>(chance.between(0, 12))};
    const Parts parts{chance.between(1, 41),
                      chance.between(0, 11),
                      chance.between(0, 21),
                      chance.between(1, 41),
                      chance.between(0, 21)};
    Run run;
    run.began = at(plus(on(2024, 1, 1), chance.between(0, 400)), chance.between(0, 23), 0);
    run.pattern =
        chance.one_in(2) ? own : PatternId{static_cast<std::uint64_t>(chance.between(1, 6))};
    run.seconds = chance.between(0, 700);
    if (chance.one_in(2)) run.calm_before = chance.between(0, 10);
    switch (chance.between(0, 8)) {
    case 0:
        return AddPattern{chance.words(), parts};
    case 1:
        return EditPattern{own, chance.words(), parts};
    case 2:
        return RemovePattern{own};
    case 3:
        return ChoosePattern{own};
    case 4:
        return PutRun{run};
    case 5:
        return RateRun{{own.value}, chance.between(0, 11), std::nullopt};
    case 6:
        return RemoveRun{{own.value}};
    case 7:
        return SetPace{chance.one_in(2) ? even : long_exhale, chance.between(0, 100)};
    default:
        return RestorePattern{model.own.empty() ? Pattern{} : model.own.front(), 0};
    }
}

} // namespace

TEST_CASE("breathing: what is stored comes back as it was") {
    const Model model = full_model();
    REQUIRE(is_sound(model));
    CHECK(decode(encode(model)).value() == model);
    CHECK(decode(encode(Model{})).value() == Model{});
}

TEST_CASE("breathing: whatever people do can be stored and read again") {
    Chance chance(3);
    for (int life = 0; life < 200; ++life) {
        Model model;
        for (int step = 0; step < 40; ++step) {
            const Action action = any_action(chance, model);
            model = after(std::move(model), action, chance.between(0, 6));
            REQUIRE(is_sound(model));
        }
        const Result<Model, RecordError> read = decode(encode(model));
        REQUIRE(read.has_value());
        REQUIRE(*read == model);
    }
}

TEST_CASE("breathing: fields of a later release are carried along") {
    Model model = full_model();
    model.unknown = {{200, {std::byte{1}}}};
    model.own[0].unknown = {{201, {std::byte{2}}}};
    model.runs[0].unknown = {{202, {std::byte{3}}}};
    CHECK(decode(encode(model)).value() == model);
}

TEST_CASE("breathing: a style of a later release is newer, not damaged") {
    Model model;
    model.style = static_cast<Style>(style_count);
    CHECK(decode(encode(model)).error() == RecordError::Newer);
}

TEST_CASE("breathing: bytes that break the rules are damaged") {
    const auto damaged = [](auto change) {
        Model model = full_model();
        change(model);
        const Result<Model, RecordError> read = decode(encode(model));
        return !read && read.error() == RecordError::Damaged;
    };
    CHECK(damaged([](Model& model) { model.minutes = 4; }));
    CHECK(damaged([](Model& model) { model.volume = 0; }));
    CHECK(damaged([](Model& model) { model.even_pace = 46; }));
    CHECK(damaged([](Model& model) { model.pattern = {999}; }));
    CHECK(damaged([](Model& model) { model.next_id = 1; }));
    CHECK(damaged([](Model& model) { model.own[0].name = " "; }));
    CHECK(damaged([](Model& model) { model.own[0].parts.in = 1; }));
    CHECK(damaged([](Model& model) { model.own[1].id = model.own[0].id; }));
    CHECK(damaged([](Model& model) { model.runs[0].id = {model.own[0].id.value}; }));
    CHECK(damaged([](Model& model) { model.runs[0].seconds = 0; }));
    CHECK(damaged([](Model& model) { model.runs[0].pattern = {}; }));
    CHECK(!damaged([](Model& model) { model.runs[0].pattern = {777}; })); // Forgotten since.
}

TEST_CASE("breathing: cut and flipped bytes never crash, and what is read is sound") {
    const Bytes whole = encode(full_model());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const Result<Model, RecordError> read = decode(std::span(whole).first(length));
        if (read) REQUIRE(is_sound(*read));
    }
    for (std::size_t i = 0; i < whole.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            Bytes bytes = whole;
            bytes[i] ^= static_cast<std::byte>(1 << bit);
            const Result<Model, RecordError> read = decode(bytes);
            if (!read) continue;
            REQUIRE(is_sound(*read));
            REQUIRE(encode(*read) == bytes);
        }
    }
}

} // namespace ebb::breathing
