// Whatever is wished for, by whatever clock: what `update` makes of it can be written, read and
// merged, and what was typed is what is kept.
// SPDX-License-Identifier: MIT
#include "app/merge.h"
#include "app/update.h"
#include "app/vault_codec.h"
#include "base/text.h"
#include "support/after.h"
#include "support/chance.h"
#include "support/dates.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace ebb;
using namespace ebb::app;

namespace {

/// Wishes by chance, of all features, from somebody whose clock may show any year.
class Hostile {
public:
    explicit Hostile(std::uint32_t seed) : chance_(seed) {}

    Action wish() {
        switch (chance_.between(0, 5)) {
        case 0:
            return boundary_wish();
        case 1:
            return letter_wish();
        case 2:
            return pull_wish();
        case 3:
            return exercise_wish();
        case 4:
            return breath_wish();
        default:
            return other_wish();
        }
    }

    Now clock() {
        if (!chance_.one_in(3)) {
            return at(plus(on(2026, 11, 22), chance_.between(-40, 40)), chance_.between(0, 23), 7);
        }
        constexpr std::int64_t ms_per_year = 31'556'952'000;
        constexpr std::int64_t year_0 = -1970 * ms_per_year;
        constexpr int offsets[] = {0, 60, -720, 840, 1440, -1440, 1441, -2000, 100'000};
        return {year_0 + chance_.between(1, 9999) * ms_per_year + chance_.between(0, 1'000'000),
                chance_.pick(offsets)};
    }

    /// Signs that are no text, halves of characters, every kind of line end, and words.
    std::string text() {
        static constexpr std::string_view some[] = {"words",
                                                    " ",
                                                    std::string_view("\0", 1),
                                                    "\xE2\x80\xA8",
                                                    "\xE2\x80\xA9",
                                                    "\xC2\x85",
                                                    "\v",
                                                    "\f",
                                                    "\x1B",
                                                    "\x7F",
                                                    "\xED\xA0\x80",
                                                    "\xED\xB0\x80",
                                                    "\r\n",
                                                    "\r",
                                                    "\n",
                                                    "\t",
                                                    "\xEF\xBB\xBF",
                                                    "\xE2\x80\xAE",
                                                    "\xF0\x9F\x8C\x8A",
                                                    "\xFF",
                                                    "e\xCC\x81"};
        if (chance_.one_in(40)) {
            constexpr int lengths[] = {60, 61, 200, 201, 300, 301, 2'000, 2'001, 20'000, 20'001};
            return std::string(static_cast<std::size_t>(chance_.pick(lengths)), 'x');
        }
        std::string text;
        for (int n = chance_.between(0, 6); n > 0; --n)
            text += chance_.pick(some);
        return chance_.one_in(4) ? text : to_utf8(text);
    }

private:
    std::uint64_t id() { return static_cast<std::uint64_t>(chance_.between(0, 12)); }
    int number() {
        constexpr int some[] = {-2'000'000'000, -1, 0, 1, 3, 10, 11, 1440, 2'000'000'000};
        return chance_.pick(some);
    }
    std::size_t place() { return static_cast<std::size_t>(chance_.between(0, 3)); }
    bool coin() { return chance_.one_in(2); }
    Day day() {
        if (chance_.one_in(6)) return Day::nearest(chance_.pick(edges));
        return plus(on(2026, 11, 22), chance_.between(-40, 40));
    }
    std::optional<Now> perhaps_clock() { return coin() ? std::optional(clock()) : std::nullopt; }
    std::optional<std::int32_t> perhaps_number() {
        return coin() ? std::optional<std::int32_t>(number()) : std::nullopt;
    }
    std::optional<Trigger> perhaps_trigger() {
        return coin() ? std::optional(one<Trigger>(trigger_count - 1)) : std::nullopt;
    }
    template <class Enum>
    Enum one(int last) {
        return static_cast<Enum>(chance_.between(0, last));
    }

    boundaries::Slip slip() {
        boundaries::Slip slip;
        slip.id = {id()};
        slip.day = day();
        slip.at = perhaps_clock();
        slip.began_again = perhaps_clock();
        slip.lasted_minutes = chance_.one_in(3) ? number() : 5;
        slip.times = chance_.one_in(3) ? number() : 1;
        slip.trigger = {one<Trigger>(trigger_count - 1), text()};
        slip.needed = {one<Need>(need_count - 1), text()};
        slip.next_time = text();
        slip.note = text();
        return slip;
    }

    boundaries::Action boundary_wish() {
        using namespace boundaries;
        const BoundaryId id{this->id()};
        switch (chance_.between(0, 16)) {
        case 0:
            return AddBoundary{text(),
                               text(),
                               text(),
                               coin() ? std::optional(day()) : std::nullopt,
                               one<Kind>(1),
                               one<Mode>(1)};
        case 1:
            return EditBoundary{id, text(), text(), text(), day(), one<Kind>(1), one<Mode>(1)};
        case 2:
            return MoveBoundary{id, place()};
        case 3:
            return ArchiveBoundary{id};
        case 4:
            return UnarchiveBoundary{id};
        case 5:
            return MarkDays{id, day(), day(), one<DayState>(3), one<PauseReason>(2)};
        case 6:
            return LogSlip{id, slip()};
        case 7:
            return EditSlip{id, slip()};
        case 8:
            return RemoveSlip{id, {this->id()}};
        case 9:
            return ClearDay{id, day()};
        case 10:
            return SetMilestone{id, number(), text()};
        case 11:
            return SeeMilestone{id, number()};
        case 12:
            return PutOffLighter{id};
        case 13:
            return RateDay{day(), number()};
        case 14:
            return CallThem{text()};
        case 15:
            return AddOwnLine{text(), text()};
        default:
            return RemoveOwnLine{place()};
        }
    }

    letters::Action letter_wish() {
        using namespace letters;
        const LetterId id{this->id()};
        switch (chance_.between(0, 14)) {
        case 0:
        case 1:
            return BeginLetter{one<Kind>(kind_count - 1), text(), text()};
        case 2:
            return WriteTitle{id, text()};
        case 3:
        case 4:
            return WriteBody{id, text()};
        case 5:
            return WriteAnswer{id, one<Question>(question_count - 1), text()};
        case 6:
            return WriteMyName{id, text()};
        case 7:
            return RateCalm{id, coin(), perhaps_number()};
        case 8:
            return TurnTo{id, one<Question>(question_count - 1)};
        case 9:
            return PutTogether{id, text()};
        case 10:
            return RestoreVersion{id, place()};
        case 11:
            return Seal{id, day()};
        case 12:
            return CountReading{id};
        case 13:
            return LeaveLetter{id};
        default:
            return NotePrompt{};
        }
    }

    pulls::Action pull_wish() {
        using namespace pulls;
        const std::uint64_t id = this->id();
        switch (chance_.between(0, 6)) {
        case 0: {
            Pull pull;
            pull.id = {id};
            pull.began = clock();
            pull.day = day();
            pull.wish = text();
            pull.trigger = {one<Trigger>(trigger_count - 1), text()};
            pull.minutes = chance_.one_in(3) ? number() : 5;
            pull.card = {this->id()};
            for (int minute = 0; chance_.one_in(2); minute += chance_.between(0, 2))
                pull.strengths.push_back({minute, chance_.between(-1, 11)});
            return PutPull{pull};
        }
        case 1:
            return PutCard{{{id}, text(), text(), Kind::NotSaid, perhaps_trigger(), {}}};
        case 2:
            return PutNote{{{id}, day(), text(), Need::NotSaid, {}}};
        case 3:
            return PutPerson{{{id}, text(), text(), {}}};
        case 4:
            return PutParked{{{id}, clock(), day(), text(), {}}};
        case 5:
            return ParkAgain{{id}};
        default:
            return SetAsk{text()};
        }
    }

    reflect::Action exercise_wish() {
        using namespace reflect;
        const EntryId id{this->id()};
        static constexpr std::string_view keys[] = {"joys", "words", "done", ""};
        const std::string key(chance_.pick(keys));
        switch (chance_.between(0, 6)) {
        case 0:
            return Begin{key, Wording{1, "words"}};
        case 1:
            return SetAnswer{id, {key, text(), static_cast<std::uint64_t>(number())}};
        case 2:
            return TurnTo{id, number()};
        case 3:
            return Finish{id};
        case 4:
            return PutOn{key,
                         Item{text(), chance_.between(-1, 3), day(), chance_.between(-1, 3), {}},
                         place()};
        case 5:
            return TakeOff{key, place()};
        default:
            return MarkDone{key, place(), coin()};
        }
    }

    breathing::Action breath_wish() {
        using namespace breathing;
        const PatternId id{this->id()};
        switch (chance_.between(0, 5)) {
        case 0:
            return AddPattern{text(), {chance_.between(0, 30), 0, number(), 8, 0}};
        case 1:
            return EditPattern{{id.value + first_own_id}, text(), {4, 0, 0, 8, 0}};
        case 2: {
            Run run;
            run.began = clock();
            run.day = day();
            run.pattern = sighing;
            run.seconds = chance_.one_in(3) ? number() : 60;
            run.calm_before = perhaps_number();
            return PutRun{run};
        }
        case 3:
            return RateRun{{id.value + first_own_id}, perhaps_number(), perhaps_number()};
        case 4:
            return SetVolume{number()};
        default:
            return SetPace{id, number()};
        }
    }

    Action other_wish() {
        switch (chance_.between(0, 3)) {
        case 0:
            return settings::Action{settings::SetDayStart{number()}};
        case 1:
            return settings::Action{settings::SetTextSize{number()}};
        case 2:
            return settings::Action{settings::PutOffBackup{day()}};
        default:
            return drafts::Action{drafts::WriteDraft{
                {"boundaries.form", 0}, {{"name", text(), {id()}}, {"why", text(), {}}}, {}}};
        }
    }

    Chance chance_;
    static constexpr int edges[] = {-5, 0, 1, Day::last_number, Day::last_number + 5};
};

} // namespace

TEST_CASE("hostile: whatever is wished for by whatever clock can be written, read and merged") {
    std::size_t carried_out = 0;
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        Hostile hostile(seed);
        app::Model model;
        model.session = Absent{};
        Effects effects;
        for (int step = 0; step < 120; ++step) {
            const app::Model before = model;
            const Action wish = hostile.wish();
            const bool refused = update(model, wish, hostile.clock(), effects).refused.has_value();
            if (refused) {
                REQUIRE(model == before);
                continue;
            }
            ++carried_out;
            const Vault* vault = vault_of(model);
            REQUIRE(vault != nullptr);
            CAPTURE(seed);
            CAPTURE(step);
            CAPTURE(wish.index());
            const Result<Vault, VaultProblem> read = decode_vault(encode_vault(*vault));
            REQUIRE(read);
            REQUIRE(*read == *vault);
            if (step % 10 != 0) continue;
            const std::optional<Vault> both = merged(*vault, *vault);
            REQUIRE(both);
            REQUIRE(both->boundaries == vault->boundaries);
            REQUIRE(both->breathing == vault->breathing);
            REQUIRE(both->letters == vault->letters);
            REQUIRE(both->pulls == vault->pulls);
            REQUIRE(both->reflect == vault->reflect);
            REQUIRE(*both == *vault);
        }
    }
    CHECK(carried_out > 2'000);
}

TEST_CASE("hostile: what a field shows after cleaning a text is what is kept of it") {
    Hostile hostile(7);
    const Now noon = at(on(2026, 11, 22), 12, 0);
    for (int round = 0; round < 2'000; ++round) {
        const std::string typed = hostile.text();
        const std::string page = to_lines(typed);
        const std::string line = to_line(typed);
        REQUIRE(to_lines(page) == page);
        REQUIRE(to_line(line) == line);
        if (page.size() > pulls::max_text || line.size() > breathing::max_name) continue;
        letters::Model letters;
        const letters::LetterId id{1};
        const Day day = on(2026, 11, 22);
        REQUIRE(!update(letters, letters::BeginLetter{}, noon, day).refused);
        REQUIRE(!update(letters, letters::WriteBody{id, page}, noon, day).refused);
        REQUIRE(!update(letters, letters::WriteTitle{id, line}, noon, day).refused);
        REQUIRE(letters.all[0]->words.body == page);
        REQUIRE(letters.all[0]->words.title == line);
        boundaries::Model boundaries;
        REQUIRE(!update(boundaries, boundaries::CallThem{line}, noon, 0));
        REQUIRE(boundaries.called == line);
    }
}

TEST_CASE("hostile: words are kept by a clock that is set to another century, and stay readable") {
    for (const int year : {1, 1901, 1969, 2201, 2250, 9999}) {
        CAPTURE(year);
        const Now wrong{(std::int64_t{year} - 1970) * 31'556'952'000, 0};
        app::Model model;
        model.session = Absent{};
        Effects effects;
        REQUIRE(!update(model, letters::Action{letters::BeginLetter{}}, wrong, effects).refused);
        REQUIRE(!update(model, letters::Action{letters::WriteBody{{1}, "Words."}}, wrong, effects)
                     .refused);
        pulls::Pull pull;
        pull.began = wrong;
        pull.wish = "To sleep.";
        REQUIRE(!update(model, pulls::Action{pulls::PutPull{pull}}, wrong, effects).refused);
        pulls::Parked parked;
        parked.at = wrong;
        parked.words = "For the morning.";
        REQUIRE(!update(model, pulls::Action{pulls::PutParked{parked}}, wrong, effects).refused);
        const Vault& vault = *vault_of(model);
        const Result<Vault, VaultProblem> read = decode_vault(encode_vault(vault));
        REQUIRE(read);
        CHECK(*read == vault);
    }
}
