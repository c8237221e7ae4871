// What was written in two places is brought together, and no word of either is lost.
// SPDX-License-Identifier: MIT
#include "app/merge.h"
#include "app/update.h"
#include "app/vault_codec.h"
#include "base/merging.h"
#include "features/boundaries/update.h"
#include "features/breathing/update.h"
#include "features/letters/queries.h"
#include "features/letters/update.h"
#include "features/pulls/update.h"
#include "features/reflect/update.h"
#include "support/after.h"
#include "support/boundaries.h"
#include "support/chance.h"
#include "support/dates.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <set>
#include <string>

using namespace ebb;
using namespace ebb::app;

namespace {

/// The vault with everything that is missing in it; it must be possible.
Vault with(const Vault& here, const Vault& there) {
    const std::optional<Vault> both = merged(here, there);
    REQUIRE(both.has_value());
    return *both;
}

/// A vault and the clock of the device that it is on.
struct Device {
    Vault vault;
    Now now = at(on(2026, 3, 1), 9, 0);

    Day today() const { return civil_day(now, 0).value(); }
    void later(int minutes) { now.utc_ms += std::int64_t{minutes} * 60'000; }

    void act(const boundaries::Action& what) {
        vault.boundaries = after(vault.boundaries, what, now, 0);
    }
    void act(const breathing::Action& what) { vault.breathing = after(vault.breathing, what, 0); }
    void act(const letters::Action& what) {
        vault.letters = after(vault.letters, what, now, today());
    }
    void act(const pulls::Action& what) { vault.pulls = after(vault.pulls, what, now, 0); }
    void act(const reflect::Action& what) {
        vault.reflect = after(vault.reflect, what, now, today());
    }

    boundaries::BoundaryId add(std::string_view name) {
        boundaries::AddBoundary wish;
        wish.name = name;
        wish.start = on(2026, 2, 1);
        act(wish);
        return vault.boundaries.all.back().id;
    }
    letters::LetterId write(std::string_view body) {
        act(letters::BeginLetter{letters::Kind::Unsent, "", std::string(body)});
        return vault.letters.all.back()->id;
    }
    void feel_pull(std::string_view wish, pulls::CardId card = {}) {
        pulls::Pull pull;
        pull.began = now;
        pull.wish = wish;
        pull.card = card;
        act(pulls::PutPull{pull});
    }
    pulls::CardId make_card(std::string_view cue) {
        pulls::Card card;
        card.cue = cue;
        card.act = "I make tea";
        act(pulls::PutCard{card});
        return vault.pulls.cards.back().id;
    }
    void breathe(breathing::PatternId pattern) {
        breathing::Run run;
        run.began = now;
        run.pattern = pattern;
        run.seconds = 90;
        act(breathing::PutRun{run});
    }
    reflect::EntryId answer(std::string_view exercise, std::string_view words) {
        act(reflect::Begin{std::string(exercise),
                           {static_cast<std::uint32_t>(exercise.size()),
                            "== " + std::string(exercise) + ": x\n\nwrite a: b\n"}});
        const reflect::EntryId id = vault.reflect.all.back()->id;
        act(reflect::SetAnswer{id, {"a", std::string(words), 0}});
        return id;
    }
};

/// A day on a device: a bit of everything.
void live(Device& device, std::string_view where) {
    const std::string name(where);
    const auto boundary = device.add("No texting, " + name);
    device.act(boundaries::MarkDays{boundary, on(2026, 2, 1), on(2026, 2, 20)});
    device.later(5);
    device.write("Words of " + name);
    device.feel_pull("Peace, " + name, device.make_card("At night, " + name));
    device.act(breathing::AddPattern{"Slow, " + name, {8, 0, 0, 14, 0}});
    device.breathe(device.vault.breathing.own.back().id);
    device.answer("tiny", "An answer of " + name);
    device.act(reflect::PutOn{"joys", {"Tea, " + name, 0, {}, {}, {}}});
    device.act(boundaries::AddOwnLine{"A friend, " + name, "12345"});
}

std::vector<std::string> texts(const Vault& vault) {
    std::vector<std::string> all;
    for (const auto& boundary : vault.boundaries.all) {
        all.push_back(boundary.name);
        for (const auto& slip : boundary.slips)
            all.push_back(slip.note);
    }
    for (const auto& letter : vault.letters.all) {
        all.push_back(letter->words.body);
        for (const auto& version : letter->versions)
            all.push_back(version->words.body);
    }
    for (const auto& pull : vault.pulls.pulls)
        all.push_back(pull->wish);
    for (const auto& card : vault.pulls.cards)
        all.push_back(card.cue);
    for (const auto& pattern : vault.breathing.own)
        all.push_back(pattern.name);
    for (const auto& entry : vault.reflect.all) {
        for (const auto& answer : entry->answers)
            all.push_back(answer.text);
    }
    for (const auto& list : vault.reflect.lists) {
        for (const auto& item : list.items)
            all.push_back(item.text);
    }
    for (const auto& line : vault.boundaries.own_lines)
        all.push_back(line.name);
    return all;
}

/// Whether each text of `some` is among those of `all`.
bool holds(const Vault& all, const Vault& some) {
    const std::vector<std::string> there = texts(all);
    const std::set<std::string> known(there.begin(), there.end());
    const std::vector<std::string> wanted = texts(some);
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& text) {
        return known.count(text) == 1;
    });
}

/// What was opened, to be looked at.
const past::Opened& opened_in(const Model& model) {
    const auto* opened = std::get_if<past::Opened>(&model.past.work);
    REQUIRE(opened != nullptr);
    return *opened;
}

} // namespace

TEST_CASE("merging: what is alike is found in any order, and none is the like of two") {
    const auto places = [](std::string here, std::string_view there) {
        const std::size_t before = here.size();
        const auto found = for_missing(
            before,
            there.size(),
            [&](std::size_t a, std::size_t b) { return here[a] == there[b]; },
            [&](std::size_t b) { here += there[b]; });
        return std::pair(here, found);
    };
    using Places = std::vector<std::size_t>;
    CHECK(places("abc", "abc") == std::pair(std::string("abc"), Places{0, 1, 2}));
    CHECK(places("abc", "cxay") == std::pair(std::string("abcxy"), Places{2, 3, 0, 4}));
    CHECK(places("aa", "aaa") == std::pair(std::string("aaa"), Places{0, 1, 2}));
    CHECK(places("", "ab") == std::pair(std::string("ab"), Places{0, 1}));
    CHECK(places("ab", "") == std::pair(std::string("ab"), Places{}));
}

TEST_CASE("merging: of two devices that never met, all of both is there, in the order of time") {
    Device phone;
    Device laptop;
    laptop.later(-60);
    live(phone, "phone");
    live(laptop, "laptop");
    const Vault both = with(phone.vault, laptop.vault);
    CHECK(holds(both, phone.vault));
    CHECK(holds(both, laptop.vault));
    CHECK(texts(both).size() == texts(phone.vault).size() + texts(laptop.vault).size());
    CHECK(both.letters.all[0]->words.body == "Words of laptop");
    CHECK(both.pulls.pulls[0]->wish == "Peace, laptop");
    CHECK(both.reflect.all[0]->answers[0].text == "An answer of laptop");
    CHECK(both.breathing.runs[0].began == laptop.now);
    CHECK(both.boundaries.all[0].name == "No texting, phone"); // The order of what is here stays.
    CHECK(both.settings == phone.vault.settings);
}

TEST_CASE("merging: doing it once more, or with what is here already, changes nothing") {
    Device phone;
    Device laptop;
    live(phone, "phone");
    live(laptop, "laptop");
    CHECK(with(phone.vault, phone.vault) == phone.vault);
    CHECK(with(phone.vault, Vault{}) == phone.vault);
    const Vault both = with(phone.vault, laptop.vault);
    CHECK(with(both, laptop.vault) == both);
    CHECK(with(both, phone.vault) == both);
    CHECK(with(both, both) == both);
    CHECK(encode_vault(with(both, laptop.vault)) == encode_vault(both));
}

TEST_CASE("merging: what belongs together stays together, whatever the numbers were") {
    Device phone;
    Device laptop;
    laptop.later(60);
    // The same numbers name other things on the two.
    phone.make_card("On the bus");
    const auto card = laptop.make_card("At night");
    laptop.feel_pull("Peace", card);
    phone.act(breathing::AddPattern{"Quick", {4, 0, 0, 6, 0}});
    laptop.act(breathing::AddPattern{"Slow", {8, 0, 0, 14, 0}});
    laptop.breathe(laptop.vault.breathing.own.back().id);
    laptop.later(1);
    laptop.breathe(breathing::box);

    const Vault both = with(phone.vault, laptop.vault);
    REQUIRE(both.pulls.cards.size() == 2);
    CHECK(both.pulls.pulls.at(0)->card == both.pulls.cards[1].id);
    CHECK(both.pulls.cards[1].cue == "At night");
    REQUIRE(both.breathing.own.size() == 2);
    CHECK(both.breathing.runs.at(0).pattern == both.breathing.own[1].id);
    CHECK(both.breathing.own[1].name == "Slow");
    CHECK(both.breathing.runs.at(1).pattern == breathing::box);
}

TEST_CASE("merging: a card and a pattern that were removed there become none that is here") {
    Device phone;
    Device laptop;
    phone.make_card("On the bus");
    phone.act(breathing::AddPattern{"Quick", {4, 0, 0, 6, 0}});
    const auto card = laptop.make_card("At night");
    laptop.feel_pull("Peace", card);
    laptop.act(pulls::RemoveCard{card});
    laptop.act(breathing::AddPattern{"Slow", {8, 0, 0, 14, 0}});
    laptop.breathe(laptop.vault.breathing.own.back().id);
    laptop.act(breathing::RemovePattern{laptop.vault.breathing.own.back().id});
    REQUIRE(laptop.vault.breathing.runs[0].pattern == phone.vault.breathing.own[0].id);

    const Vault both = with(phone.vault, laptop.vault);
    CHECK(!both.pulls.pulls.at(0)->card);
    REQUIRE(both.breathing.own.size() == 1);
    CHECK(both.breathing.runs.at(0).pattern != both.breathing.own[0].id);
}

TEST_CASE("merging: the same boundary gets the days of which nothing was said here") {
    Device phone;
    Device laptop;
    const auto here = phone.add("No texting");
    laptop.add("Their page"); // So that the numbers differ.
    const auto there = laptop.add("No texting");
    const Day first = on(2026, 2, 1);
    using boundaries::DayState;
    using boundaries::MarkDays;
    phone.act(MarkDays{here, first, plus(first, 1)});
    laptop.act(MarkDays{there, plus(first, 1), plus(first, 2), DayState::Paused});
    laptop.act(MarkDays{there, plus(first, 3), plus(first, 3), DayState::Slip});
    boundaries::Slip slip;
    slip.day = plus(first, 4);
    slip.note = "A song";
    phone.act(boundaries::LogSlip{here, slip});
    laptop.act(boundaries::LogSlip{there, slip});
    slip.note = "Another song";
    laptop.act(boundaries::LogSlip{there, slip});
    phone.act(boundaries::SetMilestone{here, 7, "A week"});
    laptop.act(boundaries::SetMilestone{there, 7, "Seven"});
    laptop.act(boundaries::SetMilestone{there, 30, "A month"});

    const Vault both = with(phone.vault, laptop.vault);
    REQUIRE(both.boundaries.all.size() == 2);
    const boundaries::Boundary& one = both.boundaries.all[0];
    CHECK(boundaries::letters(day_states(one, first, plus(first, 5), phone.today())) == "KKPSS.");
    REQUIRE(one.slips.size() == 3); // The song was told on both, and is there once.
    CHECK(one.slips[1].note == "A song");
    CHECK(one.slips[2].note == "Another song");
    REQUIRE(one.milestones.size() == 2);
    CHECK(one.milestones[0].words == "A week / Seven");
    CHECK(with(both, laptop.vault) == both);
    CHECK(both.boundaries.revision.number != phone.vault.boundaries.revision.number);
}

TEST_CASE("merging: a boundary with another start is another one, so that no day is made up") {
    Device phone;
    Device laptop;
    phone.add("No texting");
    const auto there = laptop.add("No texting");
    boundaries::EditBoundary edit;
    edit.id = there;
    edit.start = on(2026, 1, 1);
    laptop.act(edit);
    const Vault both = with(phone.vault, laptop.vault);
    REQUIRE(both.boundaries.all.size() == 2);
    CHECK(both.boundaries.all[0].start == on(2026, 2, 1));
    CHECK(both.boundaries.all[1].start == on(2026, 1, 1));
}

TEST_CASE("merging: an older state of a letter becomes a version of it") {
    Device phone;
    const auto letter = phone.write("It was raining.");
    const Vault backup = phone.vault;
    phone.later(600);
    phone.act(letters::WriteBody{letter, "It was raining, and then it was not."});
    phone.act(letters::WriteTitle{letter, "Rain"});
    Vault here = phone.vault;
    letters::Letter bare = *here.letters.all[0];
    bare.versions.clear();
    here.letters.all[0] = bare;

    const Vault both = with(here, backup);
    REQUIRE(both.letters.all.size() == 1);
    CHECK(both.letters.all[0]->words.body == "It was raining, and then it was not.");
    REQUIRE(both.letters.all[0]->versions.size() == 1);
    CHECK(both.letters.all[0]->versions[0]->words.body == "It was raining.");
    CHECK(with(both, backup) == both);
}

TEST_CASE("merging: a letter that went on elsewhere, or has no room for versions, is there twice") {
    Device phone;
    const auto letter = phone.write("It was raining.");
    Device laptop = phone;
    laptop.later(600);
    laptop.act(letters::WriteBody{letter, "It was raining. I was glad."});
    const Vault both = with(phone.vault, laptop.vault);
    REQUIRE(both.letters.all.size() == 2);
    CHECK(both.letters.all[0]->words.body == "It was raining.");
    CHECK(both.letters.all[1]->words.body == "It was raining. I was glad.");
    CHECK(with(both, laptop.vault) == both);

    letters::Letter full = *laptop.vault.letters.all[0];
    full.versions.clear();
    for (std::size_t i = 0; i < letters::max_versions; ++i) {
        full.versions.emplace_back(letters::Version{full.created, {"", std::to_string(i), {}}, {}});
    }
    Vault here = laptop.vault;
    here.letters.all[0] = full;
    CHECK(with(here, phone.vault).letters.all.size() == 2);
    CHECK(holds(with(here, phone.vault), here));
}

TEST_CASE("merging: an exercise that was gone on with here is not there twice") {
    Device phone;
    const auto entry = phone.answer("tiny", "A thought");
    const Vault backup = phone.vault;
    phone.later(10);
    phone.act(reflect::SetAnswer{entry, {"c", "And what speaks against it", 0}});
    CHECK(with(phone.vault, backup) == phone.vault);
    phone.act(reflect::SetAnswer{entry, {"a", "Another thought", 0}});
    CHECK(with(phone.vault, backup).reflect.all.size() == 2);
}

TEST_CASE("merging: the wording of an answer comes with it, and none without") {
    Device phone;
    Device laptop;
    phone.answer("tiny", "Here");
    laptop.later(5);
    laptop.answer("a longer one", "There");
    const Vault both = with(phone.vault, laptop.vault);
    CHECK(both.reflect.wordings.size() == 2);
    Vault none = laptop.vault;
    none.reflect.all.clear();
    CHECK(with(phone.vault, none).reflect.wordings.size() == 1);
}

TEST_CASE("merging: more than can be stored is refused, and nothing changes") {
    Device phone;
    Device laptop;
    for (int i = 0; i < 120; ++i) {
        phone.add("Phone " + std::to_string(i));
        laptop.add("Laptop " + std::to_string(i));
    }
    CHECK(!merged(phone.vault, laptop.vault));
    Model model;
    model.session = Open{phone.vault};
    Effects effects;
    model = after(std::move(model),
                  PastReport{PastOpened{encode_vault(laptop.vault), 0}},
                  phone.now,
                  effects);
    CHECK(opened_in(model).adds);
    model = after(std::move(model), PastWish{RestoreOpened{true}}, phone.now, effects);
    CHECK(opened_in(model).refused == PastProblem::TooMuch);
    CHECK(*vault_of(model) == phone.vault);
}

TEST_CASE("merging: it is told beforehand how much is missing here, and it can be taken back") {
    Device phone;
    Device laptop;
    live(phone, "phone");
    laptop = phone;
    laptop.later(60);
    laptop.write("One more");
    laptop.feel_pull("Rest");
    Model model;
    model.session = Open{phone.vault};
    Effects effects;
    const PastReport opened = PastOpened{encode_vault(laptop.vault), 0};
    model = after(std::move(model), opened, phone.now, effects);
    CHECK(opened_in(model).adds);
    CHECK(opened_in(model).missing == std::array<std::size_t, 6>{0, 1, 1, 0, 0, 0});
    model = after(std::move(model), PastWish{RestoreOpened{true}}, phone.now, effects);
    CHECK(std::holds_alternative<past::Restored>(model.past.work));
    CHECK(holds(*vault_of(model), laptop.vault));
    const Model again = after(model, opened, phone.now, effects);
    CHECK(!opened_in(again).adds);
    CHECK(opened_in(again).missing == std::array<std::size_t, 6>{});
    model = after(std::move(model), PastWish{UndoRestore{}}, phone.now, effects);
    CHECK(*vault_of(model) == phone.vault);
}

TEST_CASE("merging: of any two stories with one beginning no word is lost, and ids stay unique") {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        const auto go_on = [&](Device& device, int steps) {
            for (int i = 0; i < steps; ++i) {
                device.later(chance.between(1, 3000));
                const std::string words = chance.words() + std::to_string(chance.between(0, 9));
                const auto& all = device.vault.letters.all;
                const auto& entries = device.vault.reflect.all;
                const auto& own = device.vault.boundaries.all;
                switch (chance.between(0, 9)) {
                case 0:
                    device.add(words);
                    break;
                case 1:
                    device.write("Letter " + words);
                    break;
                case 2:
                    if (!all.empty())
                        device.act(letters::WriteBody{chance.pick(all)->id, "Now " + words});
                    break;
                case 3:
                    if (!all.empty() && chance.one_in(3))
                        device.act(letters::Release{chance.pick(all)->id});
                    break;
                case 4:
                    device.feel_pull(words, device.make_card(words + "x"));
                    break;
                case 5:
                    device.act(breathing::AddPattern{"P" + words, {8, 0, 0, 12, 0}});
                    device.breathe(device.vault.breathing.own.empty()
                                       ? breathing::box
                                       : device.vault.breathing.own.back().id);
                    break;
                case 6:
                    device.answer("tiny", "Answer " + words);
                    break;
                case 7:
                    if (!entries.empty()) {
                        device.act(
                            reflect::SetAnswer{chance.pick(entries)->id, {"a", "B" + words, 0}});
                    }
                    break;
                case 8:
                    if (!own.empty()) {
                        const Day day = plus(on(2026, 2, 1), chance.between(0, 27));
                        device.act(boundaries::MarkDays{chance.pick(own).id, day, day});
                    }
                    break;
                default:
                    if (!own.empty()) {
                        boundaries::Slip slip;
                        slip.day = plus(on(2026, 2, 1), chance.between(0, 27));
                        slip.note = "Slip " + words;
                        device.act(boundaries::LogSlip{chance.pick(own).id, slip});
                    }
                    break;
                }
            }
        };
        Device phone;
        go_on(phone, chance.between(0, 30));
        Device laptop = phone;
        go_on(phone, chance.between(0, 30));
        go_on(laptop, chance.between(0, 30));

        const Vault both = with(phone.vault, laptop.vault);
        CHECK(holds(both, phone.vault));
        CHECK(holds(both, laptop.vault));
        CHECK(with(both, laptop.vault) == both);
        CHECK(with(both, phone.vault) == both);
        CHECK(decode_vault(encode_vault(both)).has_value());
        // Numbers that named something here name the same thing, or nothing.
        for (const auto& letter : phone.vault.letters.all) {
            REQUIRE(find(both.letters, letter->id) != nullptr);
            CHECK(find(both.letters, letter->id)->created == letter->created);
        }
        std::map<std::uint64_t, std::string> pulls;
        for (const auto& pull : phone.vault.pulls.pulls)
            pulls[pull->id.value] = pull->wish;
        for (const auto& pull : both.pulls.pulls) {
            const auto known = pulls.find(pull->id.value);
            CHECK((known == pulls.end() ? pull->id.value >= phone.vault.pulls.next_id
                                        : known->second == pull->wish));
        }
    }
}

TEST_CASE("merging: what two wrote about one promise stands in one place, each once") {
    Device phone;
    const auto id = phone.add("Photos");
    Device laptop = phone;
    boundaries::EditBoundary edit;
    edit.id = id;
    edit.why = "I sleep better.";
    edit.what_counts = "All of them";
    phone.act(edit);
    edit.why = "It hurts.\n\nI sleep better.";
    edit.what_counts = "The old ones";
    laptop.act(edit);
    laptop.act(boundaries::CallThem{"M"});
    laptop.act(pulls::SetAsk{"Can I call?"});

    Vault both = with(phone.vault, laptop.vault);
    REQUIRE(both.boundaries.all.size() == 1);
    CHECK(both.boundaries.all[0].why == "It hurts.\n\nI sleep better.");
    CHECK(both.boundaries.all[0].what_counts == "All of them\n\nThe old ones");
    CHECK(both.boundaries.called == "M");
    CHECK(both.pulls.ask == "Can I call?");
    CHECK(with(both, laptop.vault) == both);

    // Where both have no room, both boundaries stay.
    edit.why = std::string(boundaries::max_text, 'a');
    laptop.act(edit);
    both = with(phone.vault, laptop.vault);
    REQUIRE(both.boundaries.all.size() == 2);
    CHECK(both.boundaries.all[0].why == "I sleep better.");
    CHECK(with(both, laptop.vault) == both);
}

TEST_CASE("merging: one pull that was told on in two places has the words of both") {
    Device phone;
    phone.feel_pull("");
    Device laptop = phone;
    pulls::Pull pull = *phone.vault.pulls.pulls[0];
    pull.wish = "Peace";
    pull.outcome = pulls::Outcome::Rode;
    phone.act(pulls::PutPull{pull});
    pull = *laptop.vault.pulls.pulls[0];
    pull.wish = "Sleep";
    pull.trigger.words = "A song";
    laptop.act(pulls::PutPull{pull});
    const Vault both = with(phone.vault, laptop.vault);
    REQUIRE(both.pulls.pulls.size() == 1);
    CHECK(both.pulls.pulls[0]->wish == "Peace\n\nSleep");
    CHECK(both.pulls.pulls[0]->trigger.words == "A song");
    CHECK(both.pulls.pulls[0]->outcome == pulls::Outcome::Rode);
    CHECK(with(both, laptop.vault) == both);
}

namespace {

/// Fills fields by chance, each with a mark that is nowhere else.
class Writer {
public:
    Writer(Device& device, Chance& chance, char hand)
        : device_(device), chance_(chance), hand_(hand) {}

    void write() {
        Device& device = device_;
        device.later(chance_.between(1, 3000));
        Vault& vault = device.vault;
        if (vault.boundaries.all.empty()) device.add(mark());
        if (vault.letters.all.empty()) device.write(mark());
        if (vault.pulls.pulls.empty()) device.feel_pull(mark(), device.make_card(mark()));
        if (vault.reflect.all.empty()) device.answer("tiny", mark());
        const boundaries::BoundaryId promise = chance_.pick(vault.boundaries.all).id;
        const letters::LetterId letter = chance_.pick(vault.letters.all)->id;
        boundaries::EditBoundary edit;
        edit.id = promise;
        boundaries::Slip slip;
        slip.day = plus(on(2026, 2, 1), chance_.between(0, 9));
        pulls::Pull pull = *chance_.pick(vault.pulls.pulls);
        pulls::Card card = chance_.pick(vault.pulls.cards);
        switch (chance_.between(0, 24)) {
        case 0:
            edit.name = mark();
            break;
        case 1:
            edit.why = mark();
            break;
        case 2:
            edit.what_counts = mark();
            break;
        case 3:
            slip.note = mark();
            break;
        case 4:
            slip.trigger.words = mark();
            break;
        case 5:
            slip.needed.words = mark();
            break;
        case 6:
            slip.next_time = mark();
            break;
        case 7:
            device.act(boundaries::SetMilestone{promise, chance_.between(1, 3), mark()});
            break;
        case 8:
            device.act(boundaries::CallThem{mark()});
            break;
        case 9:
            device.act(boundaries::AddOwnLine{mark(), mark()});
            break;
        case 10:
            device.act(letters::WriteTitle{letter, mark()});
            break;
        case 11:
            device.act(letters::WriteBody{letter, mark()});
            break;
        case 12:
            device.act(letters::BeginLetter{letters::Kind::Closure, mark(), ""});
            break;
        case 13:
            device.act(letters::WriteAnswer{letter, letters::Question::Brought, mark()});
            break;
        case 14:
            device.act(letters::WriteMyName{letter, mark()});
            break;
        case 15:
            pull.wish = mark();
            break;
        case 16:
            pull.trigger.words = mark();
            break;
        case 17:
            card.cue = mark();
            break;
        case 18:
            card.act = mark();
            break;
        case 19: {
            pulls::Note note;
            note.text = mark();
            device.act(pulls::PutNote{note});
            break;
        }
        case 20: {
            pulls::Person person;
            person.name = mark();
            person.helps = mark();
            device.act(pulls::PutPerson{person});
            break;
        }
        case 21: {
            pulls::Parked parked;
            parked.at = device.now;
            parked.words = mark();
            device.act(pulls::PutParked{parked});
            break;
        }
        case 22:
            device.act(pulls::SetAsk{mark()});
            break;
        case 23:
            device.act(reflect::SetAnswer{chance_.pick(vault.reflect.all)->id, {"a", mark(), 0}});
            break;
        default:
            device.act(reflect::PutOn{"joys", {mark(), 0, {}, {}, {}}});
            break;
        }
        if (edit.name || edit.why || edit.what_counts) device.act(edit);
        if (!(slip.trigger.words + slip.needed.words + slip.next_time + slip.note).empty())
            device.act(boundaries::LogSlip{promise, slip});
        device.act(pulls::PutPull{pull});
        device.act(pulls::PutCard{card});
    }

private:
    std::string mark() { return std::string{'<', hand_} + std::to_string(++marks_) + '>'; }

    Device& device_;
    Chance& chance_;
    char hand_;
    int marks_ = 0;
};

/// Every mark that stands anywhere in what is stored.
std::set<std::string> marks(const Vault& vault) {
    std::set<std::string> found;
    for (const auto& [name, bytes] : encode_vault(vault)) {
        const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        for (std::size_t at = text.find('<'); at != std::string_view::npos;
             at = text.find('<', at + 1)) {
            const std::size_t end = text.find('>', at);
            if (end == std::string_view::npos || end - at > 8) continue;
            found.emplace(text.substr(at, end + 1 - at));
        }
    }
    return found;
}

} // namespace

TEST_CASE("merging: every text of both is in the one, whatever field it stands in") {
    std::size_t counted = 0;
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        Device phone;
        Writer before(phone, chance, 'b');
        for (int i = chance.between(0, 20); i > 0; --i)
            before.write();
        Device laptop = phone;
        Writer here(phone, chance, 'h');
        Writer there(laptop, chance, 't');
        for (int i = chance.between(1, 40); i > 0; --i)
            (chance.one_in(2) ? here : there).write();
        const Vault both = with(phone.vault, laptop.vault);
        const std::set<std::string> all = marks(both);
        for (const Vault* one : {&phone.vault, &laptop.vault}) {
            for (const std::string& mark : marks(*one)) {
                CHECK_MESSAGE(all.count(mark) == 1, mark);
                ++counted;
            }
            CHECK(with(both, *one) == both);
        }
    }
    CHECK(counted > 5'000);
}

// What two pages did to one vault, one after the other, of which the second could not be saved.

TEST_CASE(
    "carrying over: words that were not saved come into what the other page stored meanwhile") {
    Device first;
    const letters::LetterId letter = first.write("base ");
    const Vault before = first.vault;
    Device second = first;
    first.act(letters::WriteBody{letter, "base WORDS WITHOUT ROOM"});
    second.later(5);
    second.add("From the other page");
    const std::optional<Vault> both = carried_over(before, first.vault, second.vault);
    REQUIRE(both);
    REQUIRE(both->letters.all.size() == 1);
    CHECK(both->letters.all[0]->words.body == "base WORDS WITHOUT ROOM");
    CHECK(both->boundaries == second.vault.boundaries);
}

TEST_CASE("carrying over: of two things that were made under one number both stay") {
    Device first;
    first.write("Old");
    const Vault before = first.vault;
    Device second = first;
    first.later(2);
    first.write("Here");
    second.later(5);
    second.write("There");
    const std::optional<Vault> both = carried_over(before, first.vault, second.vault);
    REQUIRE(both);
    CHECK(both->letters.all.size() == 3);
    CHECK(holds(*both, first.vault));
    CHECK(holds(*both, second.vault));
}

TEST_CASE("carrying over: a letter that both pages changed has the words of both") {
    for (const int later : {-5, 5}) {
        CAPTURE(later);
        Device first;
        const letters::LetterId letter = first.write("base");
        const Vault before = first.vault;
        Device second = first;
        second.later(10);
        first.later(10 + later);
        first.act(letters::WriteBody{letter, "base, and here"});
        second.act(letters::WriteBody{letter, "base, and there"});
        const std::optional<Vault> both = carried_over(before, first.vault, second.vault);
        REQUIRE(both);
        CHECK(holds(*both, first.vault));
        CHECK(holds(*both, second.vault));
    }
}

TEST_CASE("carrying over: what was let go of on one page does not come back from the other") {
    Device first;
    const letters::LetterId gone = first.write("To be let go of");
    const letters::LetterId other = first.write("Stays");
    const boundaries::BoundaryId boundary = first.add("To be removed");
    const Vault before = first.vault;
    Device second = first;
    first.act(boundaries::RemoveBoundary{boundary});
    first.act(letters::WriteBody{other, "Stays, with more"});
    second.later(5);
    second.act(letters::Release{gone});
    second.add("New");
    const std::optional<Vault> both = carried_over(before, first.vault, second.vault);
    REQUIRE(both);
    REQUIRE(both->letters.all.size() == 1);
    CHECK(both->letters.all[0]->words.body == "Stays, with more");
    REQUIRE(both->boundaries.all.size() == 1);
    CHECK(both->boundaries.all[0].name == "New");
}

TEST_CASE("carrying over: what was changed here stays, although the other page let go of it") {
    Device first;
    const letters::LetterId letter = first.write("base");
    const Vault before = first.vault;
    Device second = first;
    first.act(letters::WriteBody{letter, "base, and more"});
    second.act(letters::Release{letter});
    const std::optional<Vault> both = carried_over(before, first.vault, second.vault);
    REQUIRE(both);
    CHECK(holds(*both, first.vault));
}

TEST_CASE("carrying over: a day on each page, and no word of either is lost") {
    Device first;
    live(first, "before");
    const Vault before = first.vault;
    Device second = first;
    live(first, "here");
    second.later(30);
    live(second, "there");
    const std::optional<Vault> both = carried_over(before, first.vault, second.vault);
    REQUIRE(both);
    CHECK(holds(*both, first.vault));
    CHECK(holds(*both, second.vault));
    CHECK(carried_over(second.vault, second.vault, *both) == both);
}

TEST_CASE(
    "carrying over: with nothing changed here it is what is stored, and the other way round") {
    Device first;
    live(first, "before");
    Device second = first;
    live(second, "there");
    CHECK(carried_over(first.vault, first.vault, second.vault) == second.vault);
    CHECK(carried_over(first.vault, second.vault, first.vault) == second.vault);
}

TEST_CASE("carrying over: a form that is half filled on both pages keeps what either has") {
    Vault before;
    before.letters.next_id = 5;
    Vault mine = before;
    mine.drafts.all.push_back({{"boundaries.form", 0}, {{"name", "Here", {}}}, on(2026, 3, 1), {}});
    Vault there = before;
    there.drafts.all.push_back({{"boundaries.form", 0},
                                {{"name", "There", {}}, {"why", "Sleep", {}}},
                                on(2026, 3, 1),
                                {}});
    there.drafts.all.push_back({{"pulls.pull", 0}, {{"wish", "Peace", {}}}, on(2026, 3, 1), {}});
    const std::optional<Vault> both = carried_over(before, mine, there);
    REQUIRE(both);
    REQUIRE(both->drafts.all.size() == 2);
    const std::vector<drafts::Value> kept{{"name", "Here / There", {}}, {"why", "Sleep", {}}};
    CHECK(both->drafts.all[0].values == kept);
}

TEST_CASE("carrying over: of one part of a form no words are lost, and of a choice the one here") {
    struct Written {
        std::string_view what, before, mine, there, both;
    };
    for (const Written& one : std::initializer_list<Written>{
             {"two words", "", "Here", "There", "Here / There"},
             {"two paragraphs", "", "Here\nand", "There", "Here\nand\n\nThere"},
             {"one went on", "Not", "Not at", "Not at night", "Not at night"},
             {"one took something back", "Not at", "Not at night", "Not", "Not at night"},
             {"only one changed it", "Not at", "Not at", "Not at night", "Not at night"},
             {"only this one changed it", "Not at", "Not at night", "Not at", "Not at night"},
             {"numbers", "", "3", "12", "3"},
             {"days", "", "2026-11-22", "2026-11-23", "2026-11-22"},
             {"a telephone number", "", "+44 20", "0800 1", "+44 20 / 0800 1"}}) {
        CAPTURE(one.what);
        const auto form = [](std::string_view text) {
            Vault vault;
            vault.drafts.all.push_back(
                {{"boundaries.form", 0}, {{"other", "x", {}}}, on(2026, 3, 1), {}});
            auto& values = vault.drafts.all[0].values;
            if (!text.empty()) values.insert(values.begin(), {"name", std::string(text), {}});
            return vault;
        };
        const std::optional<Vault> both =
            carried_over(form(one.before), form(one.mine), form(one.there));
        REQUIRE(both);
        REQUIRE(both->drafts.all.size() == 1);
        CHECK(both->drafts.all[0].values.at(0).text == one.both);
    }
}
