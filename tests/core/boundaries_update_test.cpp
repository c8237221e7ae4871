// Tests of what each action changes, and of what is refused.
// SPDX-License-Identifier: MIT
#include "features/boundaries/codec.h"
#include "features/boundaries/update.h"
#include "support/after.h"
#include "support/boundaries.h"

#include <doctest/doctest.h>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::boundaries {
namespace {

using namespace std::string_view_literals;

AddBoundary named(std::string name) {
    AddBoundary add;
    add.name = std::move(name);
    return add;
}

EditBoundary edit(const Story& story) {
    EditBoundary edit;
    edit.id = story.id();
    return edit;
}

MarkDays mark(const Story& story, Day first, Day last, DayState state) {
    return MarkDays{story.id(), first, last, state};
}

MarkDays mark(const Story& story, Day day, DayState state) {
    return mark(story, day, day, state);
}

LogSlip slip_at(const Story& story, Now moment) {
    LogSlip log{story.id(), {}};
    log.slip.at = moment;
    return log;
}

LogSlip slip_on(const Story& story, Day day) {
    LogSlip log{story.id(), {}};
    log.slip.day = day;
    return log;
}

/// A model with boundaries of these names, made on the first day.
Model with(std::initializer_list<const char*> names) {
    Model model;
    for (const char* name : names)
        model = after(model, named(name), at(first_day(), 12, 0), 0);
    return model;
}

std::string names(const Model& model) {
    std::string all;
    for (const Boundary& boundary : model.all)
        all += boundary.name + ' ';
    return all;
}

} // namespace

// Names and texts.

TEST_CASE("boundaries: a name is kept as typed, without the space around it") {
    CHECK(check_name("  No texting \n").value() == "No texting");
    for (const auto name :
         {"\U0001F30A\U0001F30A"sv, "لا رسائل"sv, "## %n%s"sv, "אין הודעות"sv, "."sv}) {
        CAPTURE(std::string(name));
        CHECK(check_name(name).value() == name);
    }
}

TEST_CASE("boundaries: a blank name is refused") {
    for (const auto name : {""sv, "   "sv, "\t\n"sv, "\u200B\u3000"sv, "\0"sv}) {
        CHECK(check_name(name).error() == Refusal::Blank);
    }
}

TEST_CASE("boundaries: a long name is refused whole, never cut") {
    CHECK(check_name(std::string(max_name, 'x')).has_value());
    CHECK(check_name(std::string(max_name + 1, 'x')).error() == Refusal::TooLong);
    CHECK(check_name(std::string(10'000, 'x')).error() == Refusal::TooLong);
    CHECK(check_name(times(static_cast<int>(max_name), "\U0001F30A")).has_value());
    Story story = told("K");
    CHECK(story.refused(named(std::string(10'000, 'x'))) == Refusal::TooLong);
}

TEST_CASE("boundaries: what is not text is refused") {
    CHECK(check_name("no\xFF").error() == Refusal::NotText);
    CHECK(check_text("no\xFF").error() == Refusal::NotText);
}

TEST_CASE("boundaries: longer texts keep their lines and their length is limited") {
    CHECK(check_text("").value().empty());
    CHECK(check_text(" one\r\ntwo\x07 ").value() == " one\ntwo ");
    CHECK(check_text(std::string(max_text, 'x')).has_value());
    CHECK(check_text(std::string(max_text + 1, 'x')).error() == Refusal::TooLong);
}

// Making, changing, ordering.

TEST_CASE("boundaries: a new one starts today, comes last and has an id of its own") {
    AddBoundary add = named(" No photos ");
    add.what_counts = "Opening the album";
    add.why = "Sleep";
    Story story = told("KK");
    story.act(add);
    REQUIRE(story.model.all.size() == 2);
    const Boundary& made = story.model.all[1];
    CHECK(made.name == "No photos");
    CHECK(made.what_counts == "Opening the album");
    CHECK(made.why == "Sleep");
    CHECK(made.start == story.today);
    CHECK(made.id);
    CHECK_FALSE(made.id == story.model.all[0].id);
    CHECK(made.marks.empty());
}

TEST_CASE("boundaries: a start long ago is fine and makes no slip; a start tomorrow is refused") {
    Story story = told("K");
    AddBoundary add = named("No calls");
    add.start = on(1970, 1, 1);
    story.act(add);
    CHECK(story.model.all.at(1).start == on(1970, 1, 1));
    CHECK(standing(story.model.all[1], story.today).tally.slipped == 0);
    CHECK(check_start(story.today, story.today).value() == story.today);
    CHECK(check_start(plus(story.today, 1), story.today).error() == Refusal::InFuture);
    add.start = plus(story.today, 1);
    CHECK(story.refused(add) == Refusal::InFuture);
}

TEST_CASE("boundaries: what is to be done can't be quiet") {
    Story story = told("K");
    AddBoundary add = named("Walked");
    add.kind = Kind::Do;
    CHECK_FALSE(story.refused(add));
    add.mode = Mode::Quiet;
    CHECK(story.refused(add) == Refusal::QuietNeedsRefrain);

    EditBoundary both = edit(story);
    both.kind = Kind::Do;
    both.mode = Mode::Quiet;
    CHECK(story.refused(both) == Refusal::QuietNeedsRefrain);
    EditBoundary kind = edit(told(".", Mode::Quiet));
    kind.kind = Kind::Do;
    CHECK(told(".", Mode::Quiet).refused(kind) == Refusal::QuietNeedsRefrain);
    kind.mode = Mode::Daily;
    CHECK_FALSE(told(".", Mode::Quiet).refused(kind));
}

TEST_CASE("boundaries: an edit changes what is given and leaves the rest") {
    Story story = told("KSK");
    const Boundary before = story.boundary();
    EditBoundary change = edit(story);
    change.why = "To sleep\r\nat night";
    story.act(change);
    Boundary expected = before;
    expected.why = "To sleep\nat night";
    CHECK(story.boundary() == expected);

    change.name = "  ";
    CHECK(story.refused(change) == Refusal::Blank);
    story.act(change);
    CHECK(story.boundary() == expected);
}

TEST_CASE("boundaries: moving the start makes no slip and forgets no day") {
    Story story = told("KSKKK");
    const Standing before = story.standing();

    EditBoundary later = edit(story);
    later.start = plus(first_day(), 3);
    story.act(later);
    CHECK(shown(story) == "KK");
    CHECK(story.standing().tally == Tally{2, 0, 0, 0});

    EditBoundary earlier = edit(story);
    earlier.start = first_day();
    story.act(earlier);
    CHECK(shown(story) == "KSKKK");
    CHECK(story.standing().tally == before.tally);

    earlier.start = plus(first_day(), -2);
    story.act(earlier);
    CHECK(shown(story) == "..KSKKK");
    CHECK(story.standing().tally.slipped == 1);
    CHECK(story.standing().steadiness == before.steadiness);

    earlier.start = plus(story.today, 1);
    CHECK(story.refused(earlier) == Refusal::InFuture);
}

TEST_CASE("boundaries: an earlier start of a quiet one adds clear days") {
    Story story = told("..S.", Mode::Quiet);
    EditBoundary earlier = edit(story);
    earlier.start = plus(first_day(), -3);
    story.act(earlier);
    CHECK(shown(story) == "KKKKKSK");
}

TEST_CASE("boundaries: leaving quiet mode keeps its clear days") {
    Story story = told("..S.P..", Mode::Quiet);
    CHECK(shown(story) == "KKSKPKK");
    EditBoundary daily = edit(story);
    daily.mode = Mode::Daily;
    story.act(daily);
    CHECK(shown(story) == "KKSKPK."); // Today is asked for from now on.
    story.then("..");
    CHECK(shown(story) == "KKSKPK...");
}

TEST_CASE("boundaries: entering quiet mode claims no day that was not logged") {
    Story story = told("K..K.");
    EditBoundary quiet = edit(story);
    quiet.mode = Mode::Quiet;
    story.act(quiet);
    CHECK(shown(story) == "K..KK");
    story.then("..S.");
    CHECK(shown(story) == "K..KKKKSK");
    EditBoundary daily = edit(story);
    daily.mode = Mode::Daily;
    story.act(daily);
    CHECK(shown(story) == "K..KKKKS.");
    CHECK(is_sound(story.model));
}

TEST_CASE("boundaries: made quiet on its first day, it is as if it was made so") {
    Story story = told(".");
    EditBoundary quiet = edit(story);
    quiet.mode = Mode::Quiet;
    story.act(quiet);
    CHECK(story.boundary() == told(".", Mode::Quiet).boundary());
}

TEST_CASE("boundaries: choosing the same mode again changes nothing") {
    for (const Mode mode : {Mode::Daily, Mode::Quiet}) {
        Story story = told("K.SK", mode);
        const Model before = story.model;
        EditBoundary same = edit(story);
        same.mode = mode;
        story.act(same);
        CHECK(story.model == before);
    }
}

TEST_CASE("boundaries: the order is the one that was chosen") {
    const Model model = with({"a", "b", "c", "d"});
    const auto moved = [&](std::size_t from, std::size_t to) {
        return names(after(model, MoveBoundary{model.all[from].id, to}, at(first_day(), 12, 0), 0));
    };
    CHECK(moved(0, 3) == "b c d a ");
    CHECK(moved(3, 0) == "d a b c ");
    CHECK(moved(1, 2) == "a c b d ");
    CHECK(moved(2, 2) == "a b c d ");
    CHECK(moved(0, 4) == "a b c d ");
    CHECK(refusal(model, MoveBoundary{model.all[0].id, 4}, at(first_day(), 12, 0), 0) ==
          Refusal::OutOfRange);
}

TEST_CASE("boundaries: one that was archived and taken up again has a pause in between") {
    Story story = told("KK");
    CHECK(story.refused(UnarchiveBoundary{story.id()}) == Refusal::AlreadySo);
    story.act(ArchiveBoundary{story.id()});
    CHECK(story.refused(ArchiveBoundary{story.id()}) == Refusal::AlreadySo);
    story.then("....");
    CHECK(shown(story) == "KK----");
    story.act(UnarchiveBoundary{story.id()});
    CHECK(shown(story) == "KKPPP.");
    CHECK(story.boundary().marks.back() == Mark{plus(story.today, -1), PauseReason::PutAway});
    story.tell('K');
    CHECK(story.standing().current_run == 3);
}

TEST_CASE("boundaries: a quiet one that was archived claims no day in between") {
    Story story = told("...", Mode::Quiet);
    story.act(ArchiveBoundary{story.id()});
    story.then("...");
    story.act(UnarchiveBoundary{story.id()});
    CHECK(shown(story) == "KKKPPK");
}

TEST_CASE("boundaries: archived and taken up on the same day, nothing changed") {
    Story story = told("K.K");
    const Model before = story.model;
    story.act(ArchiveBoundary{story.id()});
    story.act(UnarchiveBoundary{story.id()});
    CHECK(story.model == before);
}

TEST_CASE("boundaries: a removed one is gone, and undo brings back all of it") {
    Model model = with({"a", "b", "c"});
    const Now now = at(first_day(), 12, 0);
    model =
        after(model, MarkDays{model.all[1].id, first_day(), first_day(), DayState::Slip}, now, 0);
    const Boundary removed = model.all[1];
    const Model without = after(model, RemoveBoundary{removed.id}, now, 0);
    CHECK(names(without) == "a c ");
    CHECK(after(without, RestoreBoundary{removed, 1}, now, 0) == model);
    CHECK(names(after(without, RestoreBoundary{removed, 99}, now, 0)) == "a c b ");
}

TEST_CASE("boundaries: undo takes back any change of one boundary") {
    Story story = told("KKSK");
    const Model before = story.model;
    const RestoreBoundary undo{story.boundary(), 0};
    EditBoundary quiet = edit(story);
    quiet.mode = Mode::Quiet;
    for (const Action& action : {Action(quiet),
                                 Action(ClearDay{story.id(), plus(first_day(), 2)}),
                                 Action(mark(story, first_day(), story.today, DayState::Paused)),
                                 Action(ArchiveBoundary{story.id()})}) {
        story.act(action);
        CHECK_FALSE(story.model == before);
        story.act(undo);
        CHECK(story.model == before);
    }
}

TEST_CASE("boundaries: an id is never given out twice, not even after undo") {
    Story story = told("K");
    story.act(named("b"));
    const Boundary b = story.model.all.at(1);
    story.act(RemoveBoundary{b.id});
    story.act(named("c"));
    CHECK_FALSE(story.model.all.at(1).id == b.id);
    story.act(RestoreBoundary{b, 0});
    CHECK(names(story.model) == "b No texting c ");
    CHECK(is_sound(story.model));
}

TEST_CASE("boundaries: a value that breaks the rules is not restored") {
    const Story story = told("KS");
    const auto refused = [&](auto change) {
        RestoreBoundary restore{story.boundary(), 0};
        change(restore.boundary);
        return story.refused(restore);
    };
    CHECK_FALSE(refused([](Boundary&) {}));
    CHECK(refused([](Boundary& b) { b.id = {}; }) == Refusal::Unsound);
    CHECK(refused([](Boundary& b) { b.id = {999}; }) == Refusal::Unsound);
    CHECK(refused([](Boundary& b) { b.slips[0].id = {b.id.value}; }) == Refusal::Unsound);
    CHECK(refused([](Boundary& b) { b.slips.push_back(b.slips[0]); }) == Refusal::Unsound);
    CHECK(refused([](Boundary& b) { b.slips[0].times = 0; }) == Refusal::Unsound);
    CHECK(refused([](Boundary& b) { b.slips[0].lasted_minutes = -1; }) == Refusal::Unsound);
    CHECK(refused([](Boundary& b) { b.marks.push_back(b.marks[0]); }) == Refusal::Unsound);
    CHECK(refused([](Boundary& b) { b.quiet_since = first_day(); }) == Refusal::Unsound);
    CHECK(refused([](Boundary& b) {
              b.kind = Kind::Do;
              b.mode = Mode::Quiet;
          }) == Refusal::Unsound);
}

TEST_CASE("boundaries: what is not there can't be changed") {
    const Story story = told("KS");
    const BoundaryId gone{999};
    EditBoundary change;
    change.id = gone;
    for (const Action& action : {Action(change),
                                 Action(MoveBoundary{gone, 0}),
                                 Action(ArchiveBoundary{gone}),
                                 Action(UnarchiveBoundary{gone}),
                                 Action(RemoveBoundary{gone}),
                                 Action(MarkDays{gone, first_day(), first_day()}),
                                 Action(LogSlip{gone, {}}),
                                 Action(EditSlip{gone, {}}),
                                 Action(EditSlip{story.id(), {}}),
                                 Action(RemoveSlip{gone, {}}),
                                 Action(RemoveSlip{story.id(), SlipId{999}}),
                                 Action(ClearDay{gone, first_day()})}) {
        CAPTURE(action.index());
        CHECK(story.refused(action) == Refusal::NotThere);
        CHECK(after(story.model, action, story.noon(), 0) == story.model);
    }
}

// Days.

TEST_CASE("boundaries: saying a day again replaces what was said, never doubles it") {
    Story story = told("K");
    story.tell('K');
    CHECK(story.boundary().marks.size() == 1);
    story.tell('P');
    CHECK(shown(story) == "P");
    CHECK(story.boundary().marks.size() == 1);
    story.act(mark(story, story.today, DayState::Unknown));
    CHECK(shown(story) == ".");
    CHECK(story.boundary().marks.empty());
}

TEST_CASE("boundaries: any past day can be filled in, tomorrow can't") {
    Story story = told("K...K");
    story.act(mark(story, plus(first_day(), 2), DayState::Kept));
    story.act(mark(story, plus(first_day(), 1), DayState::Slip));
    CHECK(shown(story) == "KSK.K");
    CHECK(story.refused(mark(story, plus(story.today, 1), DayState::Kept)) == Refusal::InFuture);
    CHECK(story.refused(mark(story, story.today, plus(story.today, 1), DayState::Slip)) ==
          Refusal::InFuture);
    CHECK(story.refused(mark(story, plus(first_day(), -1), DayState::Kept)) ==
          Refusal::BeforeStart);
    CHECK(story.refused(mark(story, story.today, DayState::Outside)) == Refusal::OutOfRange);
    CHECK(story.refused(mark(story, story.today, first_day(), DayState::Kept)) ==
          Refusal::BackwardRange);
}

TEST_CASE("boundaries: a range is told at once, with its reason") {
    Story story = told("KKKSKKK");
    MarkDays pause = mark(story, plus(first_day(), 1), plus(first_day(), 4), DayState::Paused);
    pause.reason = PauseReason::Children;
    story.act(pause);
    CHECK(shown(story) == "KPPSPKK"); // The slip stays, with its words.
    CHECK(story.boundary().marks.at(1) == Mark{plus(first_day(), 1), PauseReason::Children});
    story.act(mark(story, first_day(), story.today, DayState::Unknown));
    CHECK(shown(story) == "...S...");
    story.act(mark(story, first_day(), story.today, DayState::Kept));
    CHECK(shown(story) == "KKKSKKK");
    story.act(mark(story, first_day(), story.today, DayState::Slip));
    CHECK(shown(story) == "SSSSSSS");
    CHECK(story.boundary().slips.size() == 7);
    CHECK(is_sound(story.model));
}

TEST_CASE("boundaries: a slip day stays one until the slip is removed") {
    Story story = told("S");
    CHECK(story.refused(mark(story, story.today, DayState::Kept)) == Refusal::HasSlip);
    CHECK(story.refused(mark(story, story.today, DayState::Paused)) == Refusal::HasSlip);
    CHECK(story.refused(mark(story, story.today, DayState::Slip)) == Refusal::HasSlip);
    story.act(RemoveSlip{story.id(), story.boundary().slips[0].id});
    CHECK(shown(story) == ".");
}

TEST_CASE("boundaries: a kept day with a slip is a slip day, and kept again when that is removed") {
    Story story = told("K");
    story.act(slip_at(story, at(story.today, 11, 0)));
    CHECK(shown(story) == "S");
    story.act(RemoveSlip{story.id(), story.boundary().slips[0].id});
    CHECK(shown(story) == "K");
}

TEST_CASE("boundaries: a cleared day forgets marks and slips of that day only") {
    Story story = told("KKK");
    story.act(slip_on(story, plus(first_day(), 1)));
    story.act(slip_on(story, plus(first_day(), 1)));
    story.act(slip_on(story, plus(first_day(), 2)));
    story.act(ClearDay{story.id(), plus(first_day(), 1)});
    CHECK(shown(story) == "K.S");
    CHECK(story.boundary().slips.size() == 1);
}

TEST_CASE("boundaries: after the day on which it was archived there is nothing to say") {
    Story story = told("K.K");
    story.act(ArchiveBoundary{story.id()});
    story.then("..");
    CHECK(story.refused(mark(story, story.today, DayState::Kept)) == Refusal::AfterArchived);
    CHECK(story.refused(slip_on(story, story.today)) == Refusal::AfterArchived);
    CHECK_FALSE(story.refused(mark(story, plus(first_day(), 1), DayState::Kept)));
}

TEST_CASE("boundaries: at 03:59 it is still yesterday for whom the day starts at four") {
    Model model = a_boundary(on(2024, 5, 14));
    const BoundaryId id = model.all[0].id;
    const Now night = at(on(2024, 5, 15), 3, 59);
    const MarkDays wednesday{id, on(2024, 5, 15), on(2024, 5, 15), DayState::Kept};
    CHECK(refusal(model, wednesday, night, 4) == Refusal::InFuture);
    CHECK_FALSE(refusal(model, wednesday, night, 0));

    LogSlip log{id, {}};
    log.slip.at = night;
    CHECK(after(model, log, night, 4).all[0].slips[0].day == on(2024, 5, 14));
    CHECK(after(model, log, night, 0).all[0].slips[0].day == on(2024, 5, 15));
    log.slip.at = at(on(2024, 5, 14), 23, 59);
    CHECK(after(model, log, night, 4).all[0].slips[0].day == on(2024, 5, 14));
}

// Slips.

TEST_CASE("boundaries: a slip keeps every word, its moment and its day") {
    Story story = told("KKK");
    LogSlip log = slip_at(story, at(plus(first_day(), 1), 23, 30, utc(-5)));
    log.slip.lasted_minutes = 20;
    log.slip.times = 3;
    log.slip.trigger.words = " alone at\tnight ";
    log.slip.needed.words = "to be held";
    log.slip.next_time = "call Ana\nor walk";
    log.slip.note = "  the song came on  ";
    log.slip.began_again = at(plus(first_day(), 2), 7, 0, utc(-5));
    log.slip.id = SlipId{77};
    story.act(log);
    REQUIRE(story.boundary().slips.size() == 1);
    const Slip& slip = story.boundary().slips[0];
    CHECK(slip.day == plus(first_day(), 1));
    CHECK(slip.at == log.slip.at);
    CHECK(slip.lasted_minutes == 20);
    CHECK(slip.times == 3);
    CHECK(slip.trigger.words == "alone at night");
    CHECK(slip.needed.words == "to be held");
    CHECK(slip.next_time == "call Ana\nor walk");
    CHECK(slip.note == "  the song came on  ");
    CHECK(slip.began_again == log.slip.began_again);
    CHECK_FALSE(slip.id == SlipId{77}); // Ids are the model's to give.
    CHECK(is_sound(story.model));
}

TEST_CASE("boundaries: a slip in a hurry needs nothing but the day") {
    Story story = told("KK");
    story.act(slip_on(story, first_day()));
    CHECK(shown(story) == "SK");
}

TEST_CASE("boundaries: slips that can't have happened so are refused") {
    const Story story = told("KKK");
    const auto refused = [&](auto change) {
        LogSlip log = slip_at(story, at(story.today, 11, 0));
        change(log.slip);
        return story.refused(log);
    };
    const Day today = story.today;
    CHECK_FALSE(refused([](Slip&) {}));
    CHECK(refused([&](Slip& s) { s.at = at(today, 12, 1); }) == Refusal::InFuture);
    CHECK(refused([&](Slip& s) { s.at = at(today, 11, 0, utc(-2)); }) == Refusal::InFuture);
    CHECK(refused([&](Slip& s) { s.at = at(plus(first_day(), -1), 11, 0); }) ==
          Refusal::BeforeStart);
    CHECK(refused([&](Slip& s) { s.at = Now{-1, 0}; }) == Refusal::OutOfRange);
    CHECK(refused([&](Slip& s) { s.at = Now{std::numeric_limits<std::int64_t>::min(), 0}; }) ==
          Refusal::OutOfRange);
    CHECK(refused([&](Slip& s) { s.began_again = at(today, 10, 59); }) == Refusal::BeganBefore);
    CHECK(refused([&](Slip& s) { s.began_again = at(today, 12, 1); }) == Refusal::InFuture);
    CHECK_FALSE(refused([&](Slip& s) { s.began_again = at(today, 11, 0); }));
    CHECK(refused([](Slip& s) { s.times = 0; }) == Refusal::OutOfRange);
    CHECK(refused([](Slip& s) { s.times = max_times + 1; }) == Refusal::OutOfRange);
    CHECK(refused([](Slip& s) { s.lasted_minutes = -1; }) == Refusal::OutOfRange);
    CHECK(refused([](Slip& s) { s.lasted_minutes = max_lasted_minutes + 1; }) ==
          Refusal::OutOfRange);
    CHECK(refused([](Slip& s) { s.note = "\xFF"; }) == Refusal::NotText);
    CHECK(refused([](Slip& s) { s.trigger.words = std::string(max_name + 1, 'x'); }) ==
          Refusal::TooLong);
    CHECK(refused([&](Slip& s) {
              s.at.reset();
              s.day = plus(today, 1);
          }) == Refusal::InFuture);
    CHECK(refused([&](Slip& s) {
              s.at.reset();
              s.day = today;
              s.began_again = at(plus(today, -1), 23, 59);
          }) == Refusal::BeganBefore);
}

TEST_CASE("boundaries: slips are in order of day and time, however they were told") {
    Story story = told("KKK");
    story.act(slip_at(story, at(plus(first_day(), 1), 20, 0)));
    story.act(slip_at(story, at(plus(first_day(), 1), 8, 0)));
    story.act(slip_on(story, plus(first_day(), 1)));
    story.act(slip_at(story, at(first_day(), 22, 0)));
    const std::vector<Slip>& slips = story.boundary().slips;
    REQUIRE(slips.size() == 4);
    CHECK(slips[0].at == at(first_day(), 22, 0));
    CHECK_FALSE(slips[1].at.has_value());
    CHECK(slips[2].at == at(plus(first_day(), 1), 8, 0));
    CHECK(slips[3].at == at(plus(first_day(), 1), 20, 0));
    CHECK(is_sound(story.model));
}

TEST_CASE("boundaries: an edited slip moves to its new day and keeps its id") {
    Story story = told("KKK");
    story.act(slip_at(story, at(story.today, 9, 0)));
    Slip slip = story.boundary().slips[0];
    slip.at = at(first_day(), 9, 0);
    slip.note = "it was Monday";
    story.act(EditSlip{story.id(), slip});
    CHECK(shown(story) == "SKK");
    REQUIRE(story.boundary().slips.size() == 1);
    CHECK(story.boundary().slips[0].id == slip.id);
    CHECK(story.boundary().slips[0].note == "it was Monday");
}

TEST_CASE("boundaries: a slip without a time moves to the day that it is given") {
    Story story = told("KKS");
    Slip slip = story.boundary().slips[0];
    slip.day = first_day();
    story.act(EditSlip{story.id(), slip});
    CHECK(shown(story) == "SK.");
    slip.day = plus(story.today, 1);
    CHECK(story.refused(EditSlip{story.id(), slip}) == Refusal::InFuture);
}

TEST_CASE("boundaries: a slip's day is never worked out again from its moment") {
    Story story = told("KK");
    story.today = plus(story.today, 1);
    const LogSlip log = slip_at(story, at(story.today, 1, 0));
    story.model = after(story.model, log, story.noon(), 4);
    Slip slip = story.boundary().slips.at(0);
    CHECK(slip.day == plus(story.today, -1));
    slip.note = "later, with days that start at midnight";
    slip.day = first_day();
    story.act(EditSlip{story.id(), slip});
    CHECK(story.boundary().slips.at(0).note == slip.note);
    CHECK(story.boundary().slips.at(0).day == plus(story.today, -1));
}

TEST_CASE("boundaries: words can be added to a slip while the clock is set back") {
    Story story = told("KKK");
    LogSlip log = slip_at(story, at(story.today, 9, 0));
    log.slip.began_again = at(story.today, 10, 0);
    story.act(log);
    Slip slip = story.boundary().slips.at(0);
    story.today = plus(story.today, -2);
    slip.note = "found the words";
    CHECK_FALSE(story.refused(EditSlip{story.id(), slip}));
    slip.began_again = at(plus(story.today, 2), 11, 0);
    CHECK(story.refused(EditSlip{story.id(), slip}) == Refusal::InFuture);
    slip.began_again.reset();
    slip.at = at(plus(story.today, 1), 9, 0);
    CHECK(story.refused(EditSlip{story.id(), slip}) == Refusal::InFuture);
}

TEST_CASE("boundaries: an edit keeps what a newer version wrote into a slip") {
    Story story = told("S");
    RestoreBoundary newer{story.boundary(), 0};
    newer.boundary.slips[0].unknown = {{40, Bytes(3)}};
    story.act(newer);
    Slip slip;
    slip.id = story.boundary().slips[0].id;
    slip.day = story.today;
    slip.note = "a new note";
    story.act(EditSlip{story.id(), slip});
    CHECK(story.boundary().slips[0].note == "a new note");
    CHECK(story.boundary().slips[0].unknown == UnknownFields{{40, Bytes(3)}});
}

// Clocks and limits.

TEST_CASE(
    "boundaries: with a clock before 1970 or after 2200, days are refused and words are not") {
    const Story story = told("KS");
    for (const Now& wrong : {Now{-1, 0}, at(on(2200, 12, 31), 24, 0)}) {
        const auto refused = [&](const Action& action) {
            return refusal(story.model, action, wrong, 0);
        };
        CHECK(refused(named("No calls")) == Refusal::ClockWrong);
        CHECK(refused(mark(story, first_day(), DayState::Kept)) == Refusal::ClockWrong);
        CHECK(refused(slip_on(story, first_day())) == Refusal::ClockWrong);
        CHECK(refused(ArchiveBoundary{story.id()}) == Refusal::ClockWrong);
        EditBoundary rename = edit(story);
        rename.name = "No calls";
        CHECK_FALSE(refused(rename));
        Slip slip = story.boundary().slips[0];
        slip.note = "words";
        CHECK_FALSE(refused(EditSlip{story.id(), slip}));
        CHECK_FALSE(refused(RemoveBoundary{story.id()}));
    }
}

TEST_CASE("boundaries: there is an end to how many there can be") {
    Story story = told("K");
    Model& model = story.model;
    while (model.all.size() < max_boundaries) {
        Boundary more = model.all[0];
        more.id = {model.next_id++};
        model.all.push_back(more);
    }
    CHECK(story.refused(named("one more")) == Refusal::TooMany);
    RestoreBoundary restore{story.boundary(), 0};
    restore.boundary.id = {999'999};
    CHECK(story.refused(restore) == Refusal::TooMany);

    for (std::size_t n = 0; n < max_slips; ++n) {
        Slip slip;
        slip.id = {model.next_id++};
        slip.day = first_day();
        model.all[n % 2].slips.push_back(slip);
    }
    CHECK(is_sound(model));
    CHECK(decode(encode(model)).value() == model);
    CHECK(story.refused(slip_on(story, first_day())) == Refusal::TooMany);
    story.today = plus(first_day(), 1);
    CHECK(story.refused(mark(story, story.today, DayState::Slip)) == Refusal::TooMany);
}

TEST_CASE("boundaries: what is refused changes nothing, what is not refused does what it says") {
    Story story = told("KKS");
    AddBoundary blank = named(" ");
    CHECK(after(story.model, blank, story.noon(), 0) == story.model);
    CHECK(story.refused(blank) == Refusal::Blank);
    CHECK_FALSE(story.refused(named("fine")));
    CHECK(story.model.all.size() == 1); // Asking changes nothing.
}

TEST_CASE("boundaries: a pause can be planned for a year ahead, and counts for nothing before") {
    Story story = told("KK");
    const Day next = plus(story.today, 1);
    const Standing before = story.standing();
    MarkDays plan = mark(story, story.today, plus(story.today, 3), DayState::Paused);
    plan.first = next;
    plan.reason = PauseReason::Children;
    story.act(plan);
    CHECK(story.standing().tally == before.tally);
    CHECK(find_mark(story.boundary(), next)->paused == PauseReason::Children);
    CHECK(day_state(story.boundary(), next, story.today) == DayState::Outside);
    story.then("....");
    CHECK(shown(story) == "KKPPP.");

    const Day furthest = plus(story.today, max_days_ahead);
    CHECK_FALSE(story.refused(mark(story, furthest, DayState::Paused)));
    CHECK(story.refused(mark(story, plus(furthest, 1), DayState::Paused)) == Refusal::TooFarAhead);
    story.act(mark(story, furthest, DayState::Paused));
    story.act(mark(story, furthest, DayState::Unknown));
    CHECK(find_mark(story.boundary(), furthest) == nullptr);
    story.act(ArchiveBoundary{story.id()});
    CHECK(story.refused(mark(story, furthest, DayState::Paused)) == Refusal::AfterArchived);
}

TEST_CASE("boundaries: how hard a day was is said once a day, for any day up to today") {
    Story story = told("KK");
    story.act(RateDay{story.today, 4});
    story.act(RateDay{first_day(), 1});
    story.act(RateDay{story.today, 2});
    CHECK(story.model.evenings == std::vector<Evening>{{first_day(), 1}, {story.today, 2}});
    CHECK(hard_on(story.model, story.today) == 2);
    CHECK(story.refused(RateDay{plus(story.today, 1), 2}) == Refusal::InFuture);
    CHECK(story.refused(RateDay{story.today, 6}) == Refusal::OutOfRange);
    story.act(RateDay{story.today, 0});
    CHECK_FALSE(hard_on(story.model, story.today));
    CHECK(story.refused(RateDay{story.today, 0}) == Refusal::NotThere);
}

TEST_CASE("boundaries: a milestone is one's own, is reached by kept days, and is said once") {
    Story story = told("KK");
    story.act(SetMilestone{story.id(), 5, "Swim in the lake"});
    story.act(SetMilestone{story.id(), 3, "Three"});
    story.act(SetMilestone{story.id(), 3, "Three days"});
    REQUIRE(story.boundary().milestones.size() == 2);
    CHECK(reached_milestone(story.boundary(), story.standing()) == nullptr);
    story.then("SK");
    REQUIRE(reached_milestone(story.boundary(), story.standing()) != nullptr);
    CHECK(reached_milestone(story.boundary(), story.standing())->words == "Three days");
    story.act(SeeMilestone{story.id(), 3});
    CHECK(reached_milestone(story.boundary(), story.standing()) == nullptr);
    CHECK(story.refused(SetMilestone{story.id(), 0, ""}) == Refusal::OutOfRange);
    CHECK(story.refused(SeeMilestone{story.id(), 4}) == Refusal::NotThere);
    story.act(RemoveMilestone{story.id(), 5});
    CHECK(story.boundary().milestones.size() == 1);
}

TEST_CASE("boundaries: checking in less is offered after eight steady weeks, and can wait") {
    Story story = told(times(50, "K"));
    CHECK_FALSE(is_settled(story.boundary(), story.standing(), story.today));
    story.then(times(6, "K"));
    CHECK(is_settled(story.boundary(), story.standing(), story.today));
    story.act(PutOffLighter{story.id()});
    CHECK_FALSE(is_settled(story.boundary(), story.standing(), story.today));
    story.then(times(29, "K"));
    CHECK_FALSE(is_settled(story.boundary(), story.standing(), story.today));
    story.then("K");
    CHECK(is_settled(story.boundary(), story.standing(), story.today));
    story.then("S");
    CHECK_FALSE(is_settled(story.boundary(), story.standing(), story.today));
}

TEST_CASE("boundaries: each change gives another revision, and what is refused does not") {
    Story story = told("K");
    const std::uint64_t before = story.model.revision.number;
    story.act(MarkDays{story.id(), story.today, first_day(), DayState::Outside});
    CHECK(story.model.revision.number == before);
    story.tell('P');
    CHECK(story.model.revision.number != before);
}

TEST_CASE("boundaries: half past two belongs to the night before for whom the day starts at four") {
    const Day tuesday = on(2024, 5, 14);
    CHECK(moment_on(tuesday, 23 * 60, 4, utc(+2)) == at(tuesday, 23, 0, utc(+2)));
    CHECK(moment_on(tuesday, 150, 4, utc(+2)) == at(plus(tuesday, 1), 2, 30, utc(+2)));
    CHECK(civil_day(moment_on(tuesday, 150, 4, utc(+2)), 4).value() == tuesday);
    CHECK(moment_on(tuesday, 150, 0, utc(-5)) == at(tuesday, 2, 30, utc(-5)));
}

} // namespace ebb::boundaries
