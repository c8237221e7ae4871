// Tests of the stored form of boundaries: what is kept, what is refused, and that nothing crashes.
// SPDX-License-Identifier: MIT
#include "features/boundaries/codec.h"
#include "support/after.h"
#include "support/boundaries.h"
#include "support/chance.h"

#include <cstdint>
#include <doctest/doctest.h>
#include <initializer_list>
#include <string>

namespace ebb::boundaries {
namespace {

/// A model in which every field says something.
Model full_model() {
    Story story = told("KK.PPSK");
    EditBoundary edit;
    edit.id = story.id();
    edit.name = "Nicht ihr Profil \U0001F30A";
    edit.what_counts = "also a friend's phone";
    edit.why = "سلام";
    story.act(edit);
    LogSlip log{story.id(), {}};
    log.slip.at = at(plus(first_day(), 1), 23, 30, utc(-5));
    log.slip.lasted_minutes = 20;
    log.slip.times = 3;
    log.slip.trigger.words = "alone at night";
    log.slip.needed.words = "to be held";
    log.slip.next_time = "call Ana";
    log.slip.note = "one\ntwo";
    log.slip.began_again = at(plus(first_day(), 2), 7, 0, utc(+5, 30));
    story.act(log);

    AddBoundary quiet;
    quiet.name = "No photos";
    story.act(quiet);
    EditBoundary mode;
    mode.id = story.model.all[1].id;
    story.then(".");
    mode.mode = Mode::Quiet;
    story.act(mode);
    story.act(ArchiveBoundary{mode.id});

    AddBoundary walked;
    walked.name = "Walked";
    walked.kind = Kind::Do;
    story.act(walked);

    story.act(SetMilestone{story.id(), 100, "Supper with Mia"});
    story.act(SetMilestone{story.id(), 3, ""});
    story.act(SeeMilestone{story.id(), 3});
    story.act(PutOffLighter{story.id()});
    story.act(RateDay{first_day(), 5});
    story.act(RateDay{story.today, 2});
    story.act(CallThem{"M."});
    story.act(AddOwnLine{"Ana", "0123 45"});
    return story.model;
}

Bytes raw(std::initializer_list<int> values) {
    Bytes bytes;
    for (const int value : values)
        bytes.push_back(static_cast<std::byte>(value));
    return bytes;
}

/// A model with one boundary, written field by field.
struct Hand {
    std::uint64_t next_id = 9;
    std::uint64_t id = 1;
    std::uint64_t kind = 0;
    std::uint64_t mode = 0;
    std::uint64_t start = 0;
    std::uint64_t quiet_since = 0;
    std::uint64_t archived = 0;
    Bytes marks;
    std::vector<std::uint64_t> slip_ids;
    std::uint64_t times = 1;
    std::uint64_t lasted = 0;
    std::int64_t utc_ms = 0;
    std::int64_t offset = 0;

    [[nodiscard]] Result<Model, RecordError> read() const {
        RecordWriter out;
        out.number(1, next_id);
        out.list(2, std::initializer_list<int>{0}, [&](int) { return boundary(); });
        return decode(out.take());
    }

private:
    [[nodiscard]] RecordWriter boundary() const {
        RecordWriter out;
        out.number(1, id);
        out.text(2, "by hand");
        out.number(5, start);
        out.number(6, kind);
        out.number(7, mode);
        out.number(8, quiet_since);
        out.number(9, archived);
        out.bytes(10, marks);
        out.list(11, slip_ids, [&](std::uint64_t slip) {
            RecordWriter one;
            one.number(1, slip);
            RecordWriter moment;
            moment.signed_number(1, utc_ms);
            moment.signed_number(2, offset);
            one.record(3, std::move(moment));
            one.number(4, lasted);
            one.number(5, times);
            return one;
        });
        return out;
    }
};

template <class Change>
Result<Model, RecordError> by_hand(Change change) {
    Hand hand;
    change(hand);
    return hand.read();
}

/// Reads bytes that may be anything: an error, or a sound model that is written as just these
/// bytes.
void check_harmless(const Bytes& bytes) {
    const Result<Model, RecordError> read = decode(bytes);
    if (!read) return;
    REQUIRE(is_sound(*read));
    REQUIRE(encode(*read) == bytes);
}

} // namespace

TEST_CASE("boundaries: what is stored comes back") {
    CHECK(decode(encode(Model{})).value() == Model{});
    CHECK(decode(encode(full_model())).value() == full_model());
    CHECK(decode(encode(told("KSP.K", Mode::Quiet).model)).value() ==
          told("KSP.K", Mode::Quiet).model);
}

TEST_CASE("boundaries: milestones and hard days that break the rules are damage") {
    const auto broken = [](auto change) {
        Model model = full_model();
        change(model);
        return decode(encode(model)).error();
    };
    CHECK(broken([](Model& m) { m.evenings[0].hard = 0; }) == RecordError::Damaged);
    CHECK(broken([](Model& m) { m.evenings[0].hard = 6; }) == RecordError::Damaged);
    CHECK(broken([](Model& m) { m.evenings[1].day = m.evenings[0].day; }) == RecordError::Damaged);
    CHECK(broken([](Model& m) { m.all[0].milestones[0].kept_days = 0; }) == RecordError::Damaged);
    CHECK(broken([](Model& m) { m.all[0].milestones[1].kept_days = 3; }) == RecordError::Damaged);
}

TEST_CASE("boundaries: equal models are stored as equal bytes") {
    CHECK(encode(full_model()) == encode(full_model()));
}

TEST_CASE("boundaries: the stored form stays the one of the first release") {
    // clang-format off
    CHECK(encode(told("KKPS").model) == raw({
        1, 1, 3,                                                 // next id
        2, 43, 42,                                               // one boundary
        1, 1, 1,                                                 //   id
        2, 10, 'N', 'o', ' ', 't', 'e', 'x', 't', 'i', 'n', 'g', //   name
        5, 2, 0x0B, 0x4D,                                        //   start: 2024-01-01 is 19723
        10, 8, 0x8B, 0x9A, 0x01, 1, 0, 0, 0, 6,                  //   marks: 2 kept, 1 paused
        11, 11, 10,                                              //   one slip
        1, 1, 2, 2, 2, 0x0E, 0x4D, 5, 1, 1,                      //     id, day, once
    }));
    // clang-format on
}

TEST_CASE("boundaries: ten kept years take a handful of bytes") {
    Model model = a_boundary(on(2024, 1, 1));
    const std::size_t before = encode(model).size();
    const Day last = on(2033, 12, 31);
    model = after(
        model, MarkDays{model.all[0].id, on(2024, 1, 1), last, DayState::Kept}, at(last, 12, 0), 0);
    CHECK(model.all[0].marks.size() == 3653);
    CHECK(encode(model).size() <= before + 10);
    CHECK(decode(encode(model)).value() == model);
}

TEST_CASE("boundaries: what a newer version added is kept and written back, at every level") {
    Model model = full_model();
    model.unknown = {{60, raw({1, 2})}, {900, {}}};
    model.all[0].unknown = {{60, raw({0xFF})}};
    model.all[0].milestones[0].unknown = {{60, raw({7})}};
    model.all[0].slips[0].unknown = {{60, {}}, {50'000, raw({1})}};
    const Bytes bytes = encode(model);
    const Model read = decode(bytes).value();
    CHECK(read == model);
    CHECK(encode(read) == bytes);

    Story later{read, plus(first_day(), 8)};
    later.tell('K');
    const Model kept = decode(encode(later.model)).value();
    CHECK(kept.unknown == model.unknown);
    CHECK(kept.all[0].unknown == model.all[0].unknown);
    CHECK(kept.all[0].slips[0].unknown == model.all[0].slips[0].unknown);
}

TEST_CASE("boundaries: choices that only a newer version knows are refused as newer") {
    CHECK(by_hand([](Hand&) {}).has_value());
    CHECK(by_hand([](Hand& h) { h.kind = 2; }).error() == RecordError::Newer);
    CHECK(by_hand([](Hand& h) { h.mode = 2; }).error() == RecordError::Newer);
    CHECK(by_hand([](Hand& h) { h.marks = raw({0, 0, 7}); }).has_value());
    CHECK(by_hand([](Hand& h) { h.marks = raw({0, 0, 8}); }).error() == RecordError::Newer);
}

TEST_CASE("boundaries: days out of range are damage") {
    const std::uint64_t last = Day::last_number;
    CHECK(by_hand([&](Hand& h) { h.start = last; }).value().all[0].start == on(2200, 12, 31));
    CHECK(by_hand([&](Hand& h) { h.start = last + 1; }).error() == RecordError::Damaged);
    CHECK(by_hand([&](Hand& h) { h.archived = last + 1; }).value().all[0].archived ==
          on(2200, 12, 31));
    CHECK(by_hand([&](Hand& h) { h.archived = last + 2; }).error() == RecordError::Damaged);

    const auto run = [](std::uint64_t gap, std::uint64_t more) {
        Bytes packed;
        append_varint(packed, gap);
        append_varint(packed, more);
        append_varint(packed, 0);
        return by_hand([&](Hand& h) { h.marks = packed; });
    };
    CHECK(run(last, 0).value().all[0].marks.size() == 1);
    CHECK(run(0, last).value().all[0].marks.size() == last + 1);
    CHECK(run(last + 1, 0).error() == RecordError::Damaged);
    CHECK(run(last, 1).error() == RecordError::Damaged);
    CHECK(run(0, last + 1).error() == RecordError::Damaged);
    CHECK(run(~std::uint64_t{0}, ~std::uint64_t{0}).error() == RecordError::Damaged);
}

TEST_CASE("boundaries: marks have one spelling") {
    CHECK(by_hand([](Hand& h) { h.marks = raw({0, 1, 0}); }).value().all[0].marks.size() == 2);
    CHECK(by_hand([](Hand& h) { h.marks = raw({0, 0, 0, 0, 0, 1}); }).has_value());
    CHECK(by_hand([](Hand& h) { h.marks = raw({0, 0, 0, 0, 0, 0}); }).error() ==
          RecordError::Damaged);
    CHECK(by_hand([](Hand& h) { h.marks = raw({0, 0}); }).error() == RecordError::Damaged);
    CHECK(by_hand([](Hand& h) { h.marks = raw({0, 0x80, 0, 0}); }).error() == RecordError::Damaged);
}

TEST_CASE("boundaries: what breaks a rule of the model is damage") {
    CHECK(by_hand([](Hand& h) { h.slip_ids = {2, 3}; }).has_value());
    CHECK(by_hand([](Hand& h) { h.slip_ids = {3, 2}; }).error() == RecordError::Damaged);
    CHECK(by_hand([](Hand& h) { h.slip_ids = {2, 2}; }).error() == RecordError::Damaged);
    CHECK(by_hand([](Hand& h) { h.slip_ids = {1}; }).error() == RecordError::Damaged);
    CHECK(by_hand([](Hand& h) { h.slip_ids = {9}; }).error() == RecordError::Damaged);
    CHECK(by_hand([](Hand& h) { h.id = 0; }).error() == RecordError::Damaged);
    CHECK(by_hand([](Hand& h) { h.next_id = 1; }).error() == RecordError::Damaged);
    CHECK(by_hand([](Hand& h) { h.next_id = 0; }).error() == RecordError::Damaged);
    CHECK(by_hand([](Hand& h) { h.quiet_since = 5; }).error() == RecordError::Damaged);
    CHECK(by_hand([](Hand& h) { h.kind = h.mode = 1; }).error() == RecordError::Damaged);
    const auto slip = [](auto change) {
        return by_hand([&](Hand& h) {
            h.slip_ids = {2};
            change(h);
        });
    };
    CHECK(slip([](Hand& h) { h.times = 0; }).error() == RecordError::Damaged);
    CHECK(slip([](Hand& h) { h.times = 1000; }).error() == RecordError::Damaged);
    CHECK(slip([](Hand& h) { h.lasted = max_lasted_minutes + 1; }).error() == RecordError::Damaged);
    CHECK(slip([](Hand& h) { h.utc_ms = INT64_MAX; }).error() == RecordError::Damaged);
    CHECK(slip([](Hand& h) { h.utc_ms = INT64_MIN; }).error() == RecordError::Damaged);
    CHECK(slip([](Hand& h) { h.offset = 24 * 60 + 1; }).error() == RecordError::Damaged);
    CHECK(decode(Bytes{}).error() == RecordError::Damaged);
}

TEST_CASE("boundaries: small bytes can't ask for endless days") {
    const auto many = [](std::size_t count) {
        RecordWriter out;
        out.number(1, count + 1);
        std::vector<std::uint64_t> ids;
        while (ids.size() < count)
            ids.push_back(ids.size() + 1);
        out.list(2, ids, [](std::uint64_t id) {
            RecordWriter one;
            one.number(1, id);
            Bytes all_days;
            append_varint(all_days, 0);
            append_varint(all_days, id == 1 ? Day::last_number : 0);
            append_varint(all_days, 0);
            one.bytes(10, all_days);
            return one;
        });
        return decode(out.take());
    };
    CHECK(many(max_boundaries).value().all.size() == max_boundaries);
    CHECK(many(max_boundaries + 1).error() == RecordError::TooLarge);
}

TEST_CASE("boundaries: whatever update accepts can be stored, at the edges of time too") {
    for (const int day_start : {0, 6}) {
        for (const Day day : {on(1970, 1, 1), on(1970, 1, 2), on(2200, 12, 30), on(2200, 12, 31)}) {
            for (const std::int32_t offset : {utc(-24), utc(0), utc(+24)}) {
                const Now now = at(day, 23, 59, offset);
                Model model = after(Model{}, AddBoundary{"edge", "", "", day}, now, day_start);
                REQUIRE(model.all.size() == 1);
                LogSlip log{model.all[0].id, {}};
                log.slip.at = log.slip.began_again = now;
                model = after(model, log, now, day_start);
                REQUIRE(model.all[0].slips.size() == 1);
                CHECK(decode(encode(model)).value() == model);
            }
        }
    }
    const Now night = at(on(2200, 12, 31), 24 + 5, 59, utc(-24));
    Model model = after(Model{}, AddBoundary{"last night", "", "", {}}, night, 6);
    LogSlip log{model.all.at(0).id, {}};
    log.slip.at = night;
    model = after(model, log, night, 6);
    CHECK(model.all[0].slips.size() == 1);
    CHECK(decode(encode(model)).value() == model);
}

TEST_CASE("boundaries: bytes cut off at any length are harmless") {
    const Bytes whole = encode(full_model());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const Bytes part(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
        check_harmless(part);
        CHECK_FALSE(decode(part) == Result<Model, RecordError>(full_model()));
    }
}

TEST_CASE("boundaries: any single bit flipped is harmless") {
    const Bytes whole = encode(full_model());
    for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
        Bytes flipped = whole;
        flipped[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
        check_harmless(flipped);
    }
}

TEST_CASE("boundaries: random damage is harmless") {
    const Bytes whole = encode(full_model());
    Chance chance(1);
    for (int n = 0; n < 30'000; ++n) {
        Bytes damaged = whole;
        for (int changes = chance.between(1, 4); changes > 0; --changes) {
            const auto place =
                damaged.begin() + chance.between(0, static_cast<int>(damaged.size()) - 1);
            switch (chance.between(1, 3)) {
            case 1:
                *place = static_cast<std::byte>(chance.between(0, 255));
                break;
            case 2:
                damaged.erase(place);
                break;
            default:
                damaged.insert(place, static_cast<std::byte>(chance.between(0, 255)));
            }
        }
        check_harmless(damaged);
    }
}

TEST_CASE("boundaries: random bytes are harmless") {
    Chance chance(2);
    for (int n = 0; n < 30'000; ++n) {
        Bytes bytes;
        for (int length = chance.between(0, 40); length > 0; --length) {
            bytes.push_back(static_cast<std::byte>(chance.between(0, chance.one_in(2) ? 12 : 255)));
        }
        check_harmless(bytes);
    }
}

} // namespace ebb::boundaries
