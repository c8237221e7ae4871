// Of a vault in which something can't be read the rest is there, and what is missing is named.
// SPDX-License-Identifier: MIT
#include "app/update.h"
#include "app/vault_codec.h"
#include "features/boundaries/update.h"
#include "features/letters/update.h"
#include "features/pulls/update.h"
#include "features/reflect/update.h"
#include "support/after.h"
#include "support/dates.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace ebb;
using namespace ebb::app;

namespace {

const Now noon = at(on(2026, 11, 22), 12, 0);
using Found = std::vector<std::string>;

Vault a_vault() {
    Vault vault;
    for (const char* name : {"First", "Second"}) {
        boundaries::AddBoundary add;
        add.name = name;
        add.start = on(2026, 11, 1);
        vault.boundaries = after(vault.boundaries, add, noon, 0);
        boundaries::LogSlip slip;
        slip.id = vault.boundaries.all.back().id;
        slip.slip.day = on(2026, 11, 20);
        slip.slip.note = "A song";
        vault.boundaries = after(vault.boundaries, slip, noon, 0);
    }
    Now now = noon;
    for (const char* body : {"I was there.", "It was raining."}) {
        now.utc_ms += 60'000;
        vault.letters = after(vault.letters,
                              letters::BeginLetter{letters::Kind::Unsent, "To you", body},
                              now,
                              on(2026, 11, 22));
    }
    now.utc_ms += 3'600'000;
    vault.letters = after(vault.letters,
                          letters::WriteBody{vault.letters.all[1]->id, "Then it was not."},
                          now,
                          on(2026, 11, 22));
    pulls::Pull pull;
    pull.began = noon;
    pull.wish = "Peace";
    vault.pulls = after(vault.pulls, pulls::PutPull{pull}, noon, 0);
    vault.reflect = after(vault.reflect,
                          reflect::Begin{"tiny", {7, "== tiny: x\n\nwrite a: b\n"}},
                          noon,
                          on(2026, 11, 22));
    vault.reflect = after(vault.reflect,
                          reflect::SetAnswer{vault.reflect.all[0]->id, {"a", "A thought", 0}},
                          noon,
                          on(2026, 11, 22));
    vault.reflect =
        after(vault.reflect, reflect::PutOn{"joys", {"Tea", 0, {}, 0, {}}}, noon, on(2026, 11, 22));
    return vault;
}

Rest rest_of(const Objects& objects) {
    auto rest = decode_rest(objects);
    REQUIRE(rest.has_value());
    // What was mended is whole.
    CHECK(decode_vault(encode_vault(rest->vault)).has_value());
    return std::move(rest).value();
}

RecordWriter moment(std::int64_t utc_ms) {
    RecordWriter out;
    out.signed_number(1, utc_ms);
    out.signed_number(2, 60);
    return out;
}

constexpr std::int64_t year_2250_ms = 8'836'000'000'000;
constexpr std::int64_t year_1969_ms = -18'000'000'000;

/// A letter as a release wrote it whose clock was wrong.
Bytes letter_of(std::int64_t created_ms, std::int64_t changed_ms) {
    RecordWriter words;
    words.text(2, "I was there.");
    RecordWriter out;
    out.number(1, 1);
    out.number(2, static_cast<std::uint64_t>(letters::Kind::Unsent));
    out.record(3, std::move(words));
    out.record(6, moment(created_ms));
    out.record(8, moment(changed_ms));
    return out.take();
}

} // namespace

TEST_CASE("rest: of a whole vault it is all, and nothing is named") {
    const Rest rest = rest_of(encode_vault(a_vault()));
    CHECK(rest.vault == a_vault());
    CHECK(rest.bad.empty());
}

TEST_CASE("rest: a moment outside all days is the nearest day, and no damage") {
    for (const std::int64_t wrong :
         {year_2250_ms, year_1969_ms, std::int64_t{1} << 62, -(std::int64_t{1} << 62)}) {
        CAPTURE(wrong);
        Vault one;
        one.letters = after(one.letters,
                            letters::BeginLetter{letters::Kind::Unsent, "", "I was there."},
                            noon,
                            on(2026, 11, 22));
        Objects objects = encode_vault(one);
        objects["letter-1"] = letter_of(noon.utc_ms, wrong);
        CHECK(decode_vault(objects).error() == VaultProblem::Damaged);
        const Rest rest = rest_of(objects);
        CHECK(rest.bad.empty());
        REQUIRE(rest.vault.letters.all.size() == 1);
        CHECK(rest.vault.letters.all[0]->words.body == "I was there.");
        CHECK(rest.vault.letters.all[0]->created.utc_ms == noon.utc_ms);
        CHECK((rest.vault.letters.all[0]->changed.utc_ms > noon.utc_ms) == (wrong > 0));
    }
}

TEST_CASE("rest: slips whose moments were put right stand in order again") {
    const auto slip = [](std::uint64_t id, std::int64_t at_ms) {
        RecordWriter out;
        out.number(1, id);
        out.day(2, Day::nearest(Day::last_number));
        out.record(3, moment(at_ms));
        out.number(5, 1);
        return out;
    };
    RecordWriter boundary;
    boundary.number(1, 1);
    boundary.text(2, "Photos");
    boundary.list(11, std::vector<int>{0, 1}, [&](int i) {
        return i == 0 ? slip(3, year_2250_ms) : slip(2, year_2250_ms + 1);
    });
    Bytes one = boundary.take();
    RecordWriter model;
    model.number(1, 4);
    Bytes list;
    append_varint(list, one.size());
    list.insert(list.end(), one.begin(), one.end());
    model.bytes(2, list);
    Objects objects = encode_vault(Vault{});
    objects["boundaries"] = model.take();
    const Rest rest = rest_of(objects);
    CHECK(rest.bad.empty());
    REQUIRE(rest.vault.boundaries.all.size() == 1);
    CHECK(rest.vault.boundaries.all[0].slips.size() == 2);
}

TEST_CASE("rest: a boundary, a slip, a pull that can't be read is left out, and no other") {
    const Objects whole = encode_vault(a_vault());
    const auto spoil = [&](const std::string& name, std::string_view words) {
        // What is not UTF-8 no writer of ours writes.
        Objects objects = whole;
        Bytes& bytes = objects.at(name);
        const auto found = std::search(
            bytes.begin(), bytes.end(), words.begin(), words.end(), [](std::byte a, char b) {
                return a == static_cast<std::byte>(b);
            });
        REQUIRE(found != bytes.end());
        *found = std::byte{0xFF};
        return rest_of(objects);
    };
    Rest rest = spoil("boundaries", "First");
    CHECK(rest.bad == Found{"boundaries"});
    REQUIRE(rest.vault.boundaries.all.size() == 1);
    CHECK(rest.vault.boundaries.all[0].name == "Second");

    rest = spoil("boundaries", "A song");
    CHECK(rest.bad == Found{"boundaries"});
    REQUIRE(rest.vault.boundaries.all.size() == 2);
    CHECK(rest.vault.boundaries.all[0].slips.empty());
    CHECK(rest.vault.boundaries.all[1].slips.size() == 1);

    rest = spoil("pulls", "Peace");
    CHECK(rest.bad == Found{"pulls"});
    CHECK(rest.vault.pulls.pulls.empty());
    CHECK(rest.vault.boundaries == a_vault().boundaries);

    rest = spoil("reflect", "Tea");
    CHECK(rest.bad == Found{"reflect"});
    CHECK(rest.vault.reflect.all.size() == 1);

    rest = spoil("letter-1", "I was there.");
    CHECK(rest.bad == Found{"letter-1"});
    REQUIRE(rest.vault.letters.all.size() == 1);
    CHECK(rest.vault.letters.all[0]->words.body == "Then it was not.");
}

TEST_CASE("rest: a letter that can't be read is there as its newest version") {
    Objects objects = encode_vault(a_vault());
    REQUIRE(objects.count("history-2") == 1);
    objects.erase("letter-2");
    const Rest rest = rest_of(objects);
    CHECK(rest.bad == Found{"letter-2"});
    REQUIRE(rest.vault.letters.all.size() == 2);
    const letters::Letter& letter = *rest.vault.letters.all[1];
    CHECK(letter.words.body == "It was raining.");
    CHECK(letter.words.title == "To you");
    CHECK(letter.created_day == on(2026, 11, 22));
}

TEST_CASE("rest: each object that is missing or cut is named, and nothing else changes") {
    const Vault vault = a_vault();
    const Objects whole = encode_vault(vault);
    const auto others_are_there = [&](const Rest& rest, std::string_view name) {
        const bool letter = name.starts_with("letter") || name.starts_with("history");
        const bool answer = name.starts_with("answer") || name.starts_with("wording");
        CHECK((name == "boundaries" || rest.vault.boundaries == vault.boundaries));
        CHECK((name == "pulls" || rest.vault.pulls == vault.pulls));
        CHECK((letter || rest.vault.letters == vault.letters));
        CHECK((answer || name == "reflect" || rest.vault.reflect == vault.reflect));
        CHECK((!letter || rest.vault.letters.all.size() >= 1));
    };
    for (const auto& [name, bytes] : whole) {
        CAPTURE(name);
        Objects less = whole;
        less.erase(name);
        // Pulls and answers are first stored when there are some: the vault tells what it had.
        const bool noticed =
            name != "pulls" && !name.starts_with("answer") && !name.starts_with("wording");
        Rest rest = rest_of(less);
        CHECK(rest.bad == (noticed ? Found{name} : Found{}));
        others_are_there(rest, name);
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            Objects cut = whole;
            cut[name].resize(length);
            const auto strict = decode_vault(cut);
            rest = rest_of(cut);
            CHECK(rest.bad.empty() == strict.has_value());
            if (!rest.bad.empty()) CHECK(rest.bad == Found{name});
            others_are_there(rest, name);
        }
    }
}

TEST_CASE("rest: what a later release wrote is never left out: the whole is named as newer") {
    const Objects whole = encode_vault(a_vault());
    for (const std::string name : {"letter-1", "boundaries", "settings", "answer-1", "history-2"}) {
        CAPTURE(name);
        Objects objects = whole;
        objects.erase("letter-2"); // Damage beside it changes nothing.
        RecordWriter later;
        later.number(2, 99);
        RecordWriter kind;
        kind.number(1, 1);
        if (name == "boundaries") {
            later = RecordWriter();
            later.list(2, std::vector<int>{1}, [](int) {
                RecordWriter one;
                one.number(1, 1);
                one.number(6, 99); // A kind of boundary.
                return one;
            });
        } else if (name == "settings") {
            later = RecordWriter();
            later.number(1, 99);
        } else if (name == "history-2") {
            later = RecordWriter();
            later.number(1, 2);
            later.list(2, std::vector<int>{1}, [](int) {
                RecordWriter words;
                words.text(12, "a field of later");
                RecordWriter version;
                version.record(2, std::move(words));
                return version;
            });
        } else if (name == "answer-1") {
            later = RecordWriter();
            later.list(9, std::vector<int>{1}, [](int) {
                RecordWriter answer;
                answer.text(7, "a field of later");
                return answer;
            });
        }
        objects[name] = later.take();
        const auto rest = decode_rest(objects);
        REQUIRE(!rest.has_value());
        CHECK(rest.error() == VaultProblem::NewerVersion);
    }
    Objects objects = whole;
    objects["photographs"] = {};
    objects.erase("boundaries");
    CHECK(decode_rest(objects).error() == VaultProblem::NewerVersion);
}
