// Letters: no word is lost, and what is let go is gone.
// SPDX-License-Identifier: MIT
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

/// Somebody who writes; every act takes a second.
struct Desk {
    Model model;
    Now now = at(sunday, 12, 0);
    Day today = sunday;

    void act(const Action& action) {
        now.utc_ms += 1000;
        model = after(std::move(model), action, now, today);
    }
    LetterId begin(Kind kind) {
        act(BeginLetter{kind, {}, {}});
        return model.all.back()->id;
    }
    const Letter& letter(LetterId id) const {
        const Letter* found = find(model, id);
        REQUIRE(found != nullptr);
        return *found;
    }
    std::optional<Refusal> refused(const Action& action) const {
        return refusal(model, action, today);
    }
};

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

TEST_CASE(
    "letters: what is written stays as it was written, line ends and control characters aside") {
    Desk desk;
    const LetterId id = desk.begin(Kind::Unsent);
    desk.act(WriteBody{id, "One\r\nTwo\rThree\x01 and a tab\there  "});
    CHECK(desk.letter(id).words.body == "One\nTwo\nThree and a tab\there  ");
    desk.act(WriteTitle{id, "  A\ntitle "});
    CHECK(desk.letter(id).words.title == "  A title ");
    CHECK(desk.letter(id).changed_day == sunday);
}

TEST_CASE("letters: each answer has its place") {
    Desk desk;
    const LetterId id = desk.begin(Kind::Closure);
    desk.act(WriteAnswer{id, Question::Brought, "Patience"});
    CHECK(desk.letter(id).words.answers[2] == "Patience");
    desk.act(TurnTo{id, Question::ToAccept});
    CHECK(desk.letter(id).page == 3);
}

TEST_CASE("letters: whoever begins a letter is told which one it is") {
    Desk desk;
    const LetterId first = desk.begin(Kind::Unsent);
    const auto begun = update(desk.model, BeginLetter{Kind::FreePage, {}, "b"}, desk.now, sunday);
    CHECK(!begun.refused);
    CHECK(LetterId{begun.made} == desk.model.all.back()->id);
    CHECK(begun.made != first.value);
    CHECK(update(desk.model, WriteBody{{begun.made}, "c"}, desk.now, sunday).made == 0);
    CHECK(update(desk.model, BeginLetter{Kind::Unsent, {}, "\xFF"}, desk.now, sunday).made == 0);
}

TEST_CASE("letters: a text over the limit is refused whole, and the one before stays") {
    Desk desk;
    const LetterId id = desk.begin(Kind::FreePage);
    const std::string most = repeated("\xC3\xA9", max_text);
    desk.act(WriteBody{id, most});
    CHECK(desk.letter(id).words.body == most);
    CHECK(desk.refused(WriteBody{id, most + "x"}) == Refusal::TooLong);
    desk.act(WriteBody{id, most + "x"});
    CHECK(desk.letter(id).words.body == most);
    CHECK(desk.refused(WriteBody{id, "\xFF"}) == Refusal::NotText);
}

TEST_CASE("letters: only closure letters have questions") {
    Desk desk;
    const LetterId id = desk.begin(Kind::Unsent);
    CHECK(desk.refused(WriteAnswer{id, Question::Brought, "x"}) == Refusal::NotClosure);
    CHECK(desk.refused(WriteBody{LetterId{99}, "x"}) == Refusal::NotThere);
}

TEST_CASE("letters: a letter without a word is forgotten when it is left, one with a word is not") {
    Desk desk;
    const LetterId blank = desk.begin(Kind::Unsent);
    desk.act(LeaveLetter{blank});
    CHECK(desk.model.all.empty());
    const LetterId kept = desk.begin(Kind::Unsent);
    desk.act(WriteBody{kept, "."});
    desk.act(LeaveLetter{kept});
    CHECK(desk.model.all.size() == 1);
    CHECK(kept.value > blank.value);
}

TEST_CASE("letters: beginning another one forgets those without a word") {
    Desk desk;
    desk.begin(Kind::Unsent);
    desk.begin(Kind::Closure);
    CHECK(desk.model.all.size() == 1);
}

TEST_CASE("letters: a version is kept before the change that comes after ten minutes") {
    Desk desk;
    const LetterId id = desk.begin(Kind::Unsent);
    desk.act(WriteBody{id, "First thoughts"});
    desk.now.utc_ms += version_pause_ms - 2000;
    desk.act(WriteBody{id, "First thoughts, and"});
    CHECK(desk.letter(id).versions.empty());
    desk.now.utc_ms += version_pause_ms;
    desk.act(WriteBody{id, "Others"});
    REQUIRE(desk.letter(id).versions.size() == 1);
    CHECK(desk.letter(id).versions[0]->words.body == "First thoughts, and");
}

TEST_CASE("letters: a version is kept before the change that makes it 200 characters") {
    Desk desk;
    const LetterId id = desk.begin(Kind::Unsent);
    std::string text;
    for (int i = 0; i < 199; ++i) {
        text += 'a';
        desk.act(WriteBody{id, text});
    }
    CHECK(desk.letter(id).versions.empty());
    desk.act(WriteBody{id, text + "b"});
    REQUIRE(desk.letter(id).versions.size() == 1);
    CHECK(desk.letter(id).versions[0]->words.body == text);
}

TEST_CASE("letters: deleting everything by mistake leaves the text among the versions") {
    Desk desk;
    const LetterId id = desk.begin(Kind::Unsent);
    const std::string text = repeated("never again ", 40);
    desk.act(WriteBody{id, text});
    desk.act(WriteBody{id, ""});
    REQUIRE(!desk.letter(id).versions.empty());
    desk.act(RestoreVersion{id, desk.letter(id).versions.size() - 1});
    CHECK(desk.letter(id).words.body == text);
}

TEST_CASE("letters: a text typed over a long one leaves one version, not its first letter too") {
    Desk desk;
    const LetterId id = desk.begin(Kind::Unsent);
    const std::string text(500, 'a');
    desk.act(WriteBody{id, text});
    for (const char* const typed : {"O", "On", "Onl", "Only"})
        desk.act(WriteBody{id, typed});
    REQUIRE(desk.letter(id).versions.size() == 1);
    CHECK(desk.letter(id).versions[0]->words.body == text);
}

TEST_CASE("letters: going back to a version keeps how the letter was") {
    Desk desk;
    const LetterId id = desk.begin(Kind::Unsent);
    desk.act(WriteBody{id, "Before"});
    desk.now.utc_ms += version_pause_ms;
    desk.act(WriteBody{id, "After"});
    desk.act(RestoreVersion{id, 0});
    CHECK(desk.letter(id).words.body == "Before");
    REQUIRE(desk.letter(id).versions.size() == 2);
    CHECK(desk.letter(id).versions[1]->words.body == "After");
    CHECK(desk.refused(RestoreVersion{id, 2}) == Refusal::NotThere);
}

TEST_CASE("letters: of many versions the newest 30 are kept") {
    Desk desk;
    const LetterId id = desk.begin(Kind::Unsent);
    for (int i = 0; i < 40; ++i) {
        desk.now.utc_ms += version_pause_ms;
        desk.act(WriteBody{id, "Version " + std::to_string(i)});
    }
    REQUIRE(desk.letter(id).versions.size() == max_versions);
    CHECK(desk.letter(id).versions.back()->words.body == "Version 38");
    CHECK(desk.letter(id).versions.front()->words.body == "Version 9");
}

TEST_CASE("letters: what is sealed can't be changed until its day, or until it is opened early") {
    Desk desk;
    const LetterId id = desk.begin(Kind::ToFutureSelf);
    desk.act(WriteBody{id, "Are you well?"});
    CHECK(desk.refused(Seal{id, sunday}) == Refusal::NotLater);
    desk.act(Seal{id, plus(sunday, 7)});
    CHECK(is_sealed(desk.letter(id), plus(sunday, 6)));
    CHECK(!is_sealed(desk.letter(id), plus(sunday, 7)));
    CHECK(desk.refused(WriteBody{id, "x"}) == Refusal::Sealed);
    CHECK(desk.letter(id).versions.size() == 1);
    desk.act(Unseal{id});
    desk.act(WriteBody{id, "I am well."});
    CHECK(desk.letter(id).words.body == "I am well.");
}

TEST_CASE("letters: what is released is gone with all its versions, unless it is put back") {
    Desk desk;
    const LetterId first = desk.begin(Kind::Unsent);
    desk.act(WriteBody{first, "Go"});
    const LetterId second = desk.begin(Kind::Unsent);
    desk.act(WriteBody{second, "Stay"});
    const Shared<Letter> held = desk.model.all[0];
    const Model whole = desk.model;
    desk.act(Release{first});
    CHECK(find(desk.model, first) == nullptr);
    desk.act(PutBack{held, 0});
    CHECK(desk.model == whole);
    CHECK(desk.refused(PutBack{held, 0}) == Refusal::Unsound);
}

TEST_CASE("letters: putting the answers together keeps the letter that was there") {
    Desk desk;
    const LetterId id = desk.begin(Kind::Closure);
    desk.act(WriteAnswer{id, Question::TakenAlong, "To ask"});
    desk.act(PutTogether{id, "Dear me"});
    CHECK(desk.letter(id).together);
    CHECK(desk.letter(id).versions.empty());
    desk.act(TakeApart{id});
    desk.act(PutTogether{id, "Dear me again"});
    CHECK(desk.letter(id).words.body == "Dear me again");
    REQUIRE(desk.letter(id).versions.size() == 1);
    CHECK(desk.letter(id).versions[0]->words.body == "Dear me");
}

TEST_CASE("letters: readings are counted for one day") {
    Desk desk;
    const LetterId id = desk.begin(Kind::Unsent);
    desk.act(CountReading{id});
    desk.act(CountReading{id});
    CHECK(reads_on(desk.letter(id), sunday) == 2);
    desk.today = plus(sunday, 1);
    CHECK(reads_on(desk.letter(id), desk.today) == 0);
    desk.act(CountReading{id});
    CHECK(reads_on(desk.letter(id), desk.today) == 1);
}

TEST_CASE("letters: less calm after than before, twice in a row, is noticed") {
    Desk desk;
    const auto rate = [&](std::int32_t before, std::int32_t after) {
        const LetterId id = desk.begin(Kind::Closure);
        desk.act(WriteAnswer{id, Question::Brought, "x"});
        desk.act(RateCalm{id, false, before});
        desk.act(RateCalm{id, true, after});
    };
    rate(5, 3);
    CHECK(!lower_twice(desk.model));
    rate(6, 2);
    CHECK(lower_twice(desk.model));
    rate(4, 4);
    CHECK(!lower_twice(desk.model));
    CHECK(desk.refused(RateCalm{desk.model.all[0]->id, true, 11}) == Refusal::OutOfRange);
}

TEST_CASE("letters: a new closure letter is suggested at most once a week") {
    Desk desk;
    CHECK(may_prompt(desk.model, sunday));
    desk.act(NotePrompt{});
    CHECK(!may_prompt(desk.model, plus(sunday, 6)));
    CHECK(may_prompt(desk.model, plus(sunday, 7)));
    desk.today = plus(sunday, 10);
    const LetterId id = desk.begin(Kind::Closure);
    desk.act(WriteAnswer{id, Question::Brought, "x"});
    CHECK(!may_prompt(desk.model, plus(sunday, 16)));
    CHECK(may_prompt(desk.model, plus(sunday, 17)));
}

TEST_CASE("letters: a page from a file becomes a letter") {
    Desk desk;
    desk.act(
        BeginLetter{Kind::FreePage, "old.txt", "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7\r\n"});
    REQUIRE(desk.model.all.size() == 1);
    CHECK(desk.model.all[0]->words.body == "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7\n");
}
