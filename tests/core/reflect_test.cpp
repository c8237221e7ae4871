// Going through an exercise: every answer is kept, none is asked for, old ones stay readable.
// SPDX-License-Identifier: MIT
#include "features/reflect/codec.h"
#include "features/reflect/merge.h"
#include "features/reflect/queries.h"
#include "features/reflect/update.h"
#include "support/after.h"
#include "support/dates.h"
#include "support/english.h"
#include "support/exercises.h"

#include <doctest/doctest.h>
#include <string>
#include <utility>

using namespace ebb;
using namespace ebb::reflect;

namespace {

/// Somebody with the tiny exercise before them.
struct Person {
    Catalog catalog = read_catalog(std::string(tiny_exercise));
    Model model;
    Day today = on(2026, 11, 22);

    const Exercise& tiny() const { return catalog.all[0]; }
    void act(Action action) { model = after(std::move(model), action, at(today, 12, 0), today); }
    EntryId begin() {
        const Begin wish{std::string(tiny().key), {tiny().version, std::string(tiny().text)}};
        const auto begun = update(model, wish, at(today, 12, 0), today);
        REQUIRE(!begun.refused);
        return {begun.made};
    }
    void say(EntryId id, std::string_view key, std::string_view text) {
        act(SetAnswer{id, {std::string(key), std::string(text), 0}});
    }
    void choose(EntryId id, std::string_view key, std::uint64_t bits) {
        act(SetAnswer{id, {std::string(key), {}, bits}});
    }
    const Entry& entry(EntryId id) const { return *find(model, id); }
    /// One time through, with the first option.
    EntryId once(std::string_view words, std::uint64_t kind = 1) {
        const EntryId id = begin();
        choose(id, "kind", kind);
        say(id, "words", words);
        act(Finish{id});
        return id;
    }
};

using Pages = std::vector<std::size_t>;

} // namespace

TEST_CASE("exercises: answers lead along branches, and without them page by page") {
    Person person;
    const EntryId id = person.begin();
    CHECK(id == person.model.all.back()->id);
    CHECK(path(person.tiny(), person.entry(id)) == Pages{0, 1, 3});
    person.choose(id, "kind", 1);
    CHECK(path(person.tiny(), person.entry(id)) == Pages{0, 2, 3});
    person.choose(id, "kind", 4);
    CHECK(path(person.tiny(), person.entry(id)) == Pages{0});
}

TEST_CASE("exercises: a way that leads back ends instead of going round") {
    const Exercise round = read_exercise("== x: X\n\n@a\nsay: A\n\n@b\nsay: B\ngo: a\n");
    CHECK(path(round, Entry{}) == Pages{0, 1});
}

TEST_CASE("exercises: what is left without an answer is forgotten, one answer keeps it") {
    Person person;
    person.act(Leave{person.begin()});
    CHECK(person.model.all.empty());
    CHECK(person.model.wordings.empty());
    const EntryId id = person.begin();
    person.say(id, "words", "Half a");
    person.act(Leave{id});
    REQUIRE(person.model.all.size() == 1);
    CHECK(!person.entry(id).done);
    person.say(id, "words", "");
    CHECK(person.entry(id).answers.empty());
}

TEST_CASE("exercises: an answer that is taken back to nothing is none, each is kept once") {
    Person person;
    const EntryId id = person.begin();
    person.say(id, "words", "one\r\ntwo");
    person.say(id, "words", "one\r\ntwo");
    REQUIRE(person.entry(id).answers.size() == 1);
    CHECK(person.entry(id).answers[0].text == "one\ntwo");
}

TEST_CASE("exercises: what is not possible changes nothing") {
    Person person;
    const EntryId id = person.begin();
    const Model before = person.model;
    const auto refusal = [&](const Action& wish) {
        return answer(before, wish, at(person.today, 12, 0), person.today).refused;
    };
    CHECK(refusal(SetAnswer{{99}, {"a", "b", 0}}) == Refusal::NotThere);
    CHECK(refusal(SetAnswer{id, {"", "b", 0}}) == Refusal::Unsound);
    CHECK(refusal(SetAnswer{id, {"a", "\xFF", 0}}) == Refusal::NotText);
    CHECK(refusal(SetAnswer{id, {"a", std::string(max_text + 1, 'x'), 0}}) == Refusal::TooLong);
    CHECK(refusal(TurnTo{id, -1}) == Refusal::Unsound);
    CHECK(refusal(TakeOff{"joys", 0}) == Refusal::NotThere);
    CHECK(refusal(PutOn{"joys", {" ", 0, {}, 0, {}}}) == Refusal::Blank);
    CHECK(refusal(PutOn{"joys", {"Tea", 0, {}, 61, {}}}) == Refusal::Unsound);
    person.act(TakeOff{"joys", 0});
    person.say({99}, "a", "b");
    CHECK(person.model == before);
}

TEST_CASE("exercises: answers are said back in words") {
    Person person;
    const EntryId id = person.begin();
    person.choose(id, "kind", 1);
    person.say(id, "words", "Nobody likes me.");
    person.say(id, "sides", "my sister\n\n  my cat ");
    person.choose(id, "needs", 3);
    person.choose(id, "much", 8);
    const Entry& entry = person.entry(id);
    CHECK(filled(person.tiny(), entry, "You said {much}, and {words}.") ==
          "You said 7/10, and Nobody likes me.");
    CHECK(filled(person.tiny(), entry, "{needs}") == "rest, Company");
    CHECK(filled(person.tiny(), entry, "{today}").empty());
    CHECK(filled(person.tiny(), entry, "A {today|cup of tea}.") == "A cup of tea.");
    const std::vector<reflect::Said> said = all_said(person.tiny(), entry);
    REQUIRE(said.size() == 5);
    CHECK(said[0] == reflect::Said{"What is it?", "A thought"});
    CHECK(said[2] == reflect::Said{"How much?", "7/10"});
    CHECK(said[4] ==
          reflect::Said{"What speaks against it?", "\xE2\x80\xA2 my sister\n\xE2\x80\xA2 my cat"});
    const Step& ask = person.tiny().pages[3].steps[4];
    CHECK(phrase(person.tiny(), entry, ask) == "I think Nobody likes me.\nI need rest, Company.");
}

TEST_CASE("exercises: a sentence of a phrase is left out when it has nothing to say") {
    Person person;
    const EntryId id = person.begin();
    person.choose(id, "needs", 2);
    const Step& ask = person.tiny().pages[3].steps[4];
    CHECK(phrase(person.tiny(), person.entry(id), ask) == "I need company.");
}

TEST_CASE("exercises: a list belongs to what was chosen") {
    Person person;
    const EntryId id = person.begin();
    CHECK(full_key(person.entry(id), "joys-{kind}") == "joys-0");
    person.choose(id, "kind", 2);
    CHECK(full_key(person.entry(id), "joys-{kind}") == "joys-2");
}

TEST_CASE("exercises: things on a list can be done today, taken off and put back") {
    Person person;
    person.act(PutOn{"joys", {"Swimming", 0, {}, 0, {}}});
    person.act(PutOn{"joys", {"Soup\nat noon", 0, {}, 0, {}}});
    person.act(MarkDone{"joys", 0, true});
    person.act(MarkDone{"joys", 0, true});
    const OwnList* joys = find_list(person.model, "joys");
    REQUIRE(joys != nullptr);
    CHECK(joys->items[1].text == "Soup at noon");
    CHECK(joys->items[0].done == 1);
    CHECK(is_done_on(joys->items[0], person.today));
    person.today = on(2026, 11, 23);
    CHECK(!is_done_on(find_list(person.model, "joys")->items[0], person.today));
    person.act(MarkDone{"joys", 0, true});
    CHECK(find_list(person.model, "joys")->items[0].done == 2);
    person.act(MarkDone{"joys", 0, false});
    CHECK(find_list(person.model, "joys")->items[0].done == 1);
    const Model before = person.model;
    const Item swimming = find_list(person.model, "joys")->items[0];
    person.act(TakeOff{"joys", 0});
    CHECK(find_list(person.model, "joys")->items.size() == 1);
    person.act(PutOn{"joys", swimming, 0});
    CHECK(person.model == before);
}

TEST_CASE("exercises: what is on a list already is not put on it twice") {
    Person person;
    person.act(PutOn{"joys", {"Swimming", 0, {}, 0, {}}});
    person.act(MarkDone{"joys", 0, true});
    person.act(PutOn{"joys", {"Swimming", 0, {}, 0, {}}});
    const OwnList* joys = find_list(person.model, "joys");
    REQUIRE(joys != nullptr);
    REQUIRE(joys->items.size() == 1);
    CHECK(joys->items[0].done == 1);
}

TEST_CASE("exercises: an idea is known on its list in whatever language it was put there") {
    const Item before{"Schwimmen", 0, {}, 2, {}};
    const Item idea{"Swimming", 0, {}, 2, {}};
    const Item other_idea{"A slow walk", 0, {}, 1, {}};
    const Item own_words{"Swimming", 0, {}, 0, {}};
    Person person;
    person.act(PutOn{"joys", before});
    person.act(PutOn{"joys", idea});
    const OwnList* joys = find_list(person.model, "joys");
    REQUIRE(joys != nullptr);
    CHECK(joys->items == std::vector{before});
    CHECK(is_on(joys, idea));
    CHECK(!is_on(joys, other_idea));
    CHECK(!is_on(joys, own_words));
    Person elsewhere;
    elsewhere.act(PutOn{"joys", idea});
    elsewhere.act(PutOn{"joys", other_idea});
    add_missing(person.model, elsewhere.model);
    CHECK(find_list(person.model, "joys")->items == std::vector{before, other_idea});
    // Releases that did not keep which idea it was kept its words.
    Person earlier;
    earlier.act(PutOn{"joys", own_words});
    CHECK(is_on(find_list(earlier.model, "joys"), idea));
}

TEST_CASE("exercises: one that was removed can be put back as it was") {
    Person person;
    const EntryId first = person.once("first");
    person.once("second");
    const Model before = person.model;
    const Shared<Entry> entry = person.model.all[0];
    const Shared<Wording> wording = person.model.wordings[0];
    person.act(Remove{first});
    CHECK(person.model.all.size() == 1);
    person.act(PutBack{entry, wording});
    CHECK(person.model == before);
}

TEST_CASE("exercises: old answers stay readable in the words that were answered") {
    Person person;
    const EntryId id = person.begin();
    person.choose(id, "kind", 1);
    person.say(id, "words", "Old words");
    std::string changed(tiny_exercise);
    changed.replace(changed.find("Which thought is it?"), 20, "What do you think?");
    changed.replace(changed.find("- A thought"), 11, "- A feeling");
    person.catalog = read_catalog(changed);
    Wordings wordings;
    const Exercise* words = wordings.of(person.catalog, person.model, person.entry(id));
    REQUIRE(words != nullptr);
    CHECK(all_said(*words, person.entry(id))[0] == reflect::Said{"What is it?", "A thought"});
    CHECK(all_said(*words, person.entry(id))[1] ==
          reflect::Said{"Which thought is it?", "Old words"});
    // And when the exercise is no longer there at all.
    person.catalog = read_catalog("");
    CHECK(wordings.of(person.catalog, person.model, person.entry(id))->title == "A small look");
    CHECK(whole_text(english(), person.catalog, person.model).find("Old words") !=
          std::string::npos);
    CHECK(search(person.catalog, person.model, "a thought").size() == 1);
}

TEST_CASE("exercises: answers are found by their words, their choices and their name") {
    Person person;
    const EntryId cafe = person.once("The caf\xC3\xA9 by the sea");
    const EntryId wish = person.once("Something else", 2);
    const auto found = [&](std::string_view words) {
        std::vector<std::uint64_t> ids;
        for (const Hit& hit : search(person.catalog, person.model, words))
            ids.push_back(hit.entry->id.value);
        return ids;
    };
    using Ids = std::vector<std::uint64_t>;
    CHECK(found("") == Ids{wish.value, cafe.value});
    CHECK(found("CAFE") == Ids{cafe.value});
    CHECK(search(person.catalog, person.model, "cafe")[0].around == "The caf\xC3\xA9 by the sea");
    CHECK(found("a wish") == Ids{wish.value});
    CHECK(found("small look") == Ids{wish.value, cafe.value});
    CHECK(found("nowhere").empty());
}

TEST_CASE("exercises: the last times stand side by side, the newest first") {
    Person person;
    for (int i = 0; i < 4; ++i) {
        person.today = on(2026, 11, 1 + 7 * i);
        const EntryId id = person.once("Time " + std::to_string(i));
        person.choose(id, "much", static_cast<std::uint64_t>(i) + 1);
    }
    const std::vector<Row> rows = side_by_side(person.catalog, person.model, "tiny", 3);
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].question == "How much?");
    REQUIRE(rows[1].cells.size() == 3);
    CHECK(rows[1].cells[0].answer == "3/10");
    CHECK(rows[1].cells[0].share == 30);
    CHECK(rows[1].cells[0].day == on(2026, 11, 22));
    CHECK(rows[2].cells[2].answer == "Time 1");
    CHECK(earlier(person.model, *person.model.all[3])->answers[1].text == "Time 2");
    CHECK(earlier(person.model, *person.model.all[0]) == nullptr);
}

TEST_CASE("exercises: what repeats is told from the fifth time on, and only what does") {
    Person person;
    for (int i = 0; i < 4; ++i)
        person.once("again");
    CHECK(repeats(person.catalog, person.model, "tiny").empty());
    person.once("once", 2);
    CHECK(repeats(person.catalog, person.model, "tiny") ==
          std::vector<Repeat>{{"A thought", 4, 5}});
    for (int i = 0; i < 4; ++i)
        person.once("other", i % 2 == 0 ? 2 : 4);
    CHECK(repeats(person.catalog, person.model, "tiny").empty()); // 4 of 9 are not half.
}

TEST_CASE("exercises: what repeats is told in the words of today, whatever they were then") {
    Person person;
    for (int i = 0; i < 5; ++i)
        person.once("again");
    std::string text(person.catalog.all[0].text);
    const std::size_t at = text.find("A thought");
    REQUIRE(at != std::string::npos);
    text.replace(at, 9, "An idea");
    person.catalog = read_catalog(text);
    person.once("again");
    CHECK(repeats(person.catalog, person.model, "tiny") == std::vector<Repeat>{{"An idea", 6, 6}});
}

TEST_CASE("exercises: what helps is what the table says, in its order") {
    const Catalog catalog = read_catalog("hurt worry: Worry\n"
                                         "help worry 3: b, a\n"
                                         "help worry 10: c, gone\n"
                                         "== a: A\n== b: B\n== c: C\n");
    const auto keys = [&](std::string_view hurt, int minutes) {
        std::string all;
        for (const Exercise* one : suggest(catalog, hurt, minutes))
            all += one->key;
        return all;
    };
    CHECK(keys("worry", 3) == "ba");
    CHECK(keys("worry", 10) == "c");
    CHECK(keys("worry", 60).empty());
    CHECK(keys("anger", 3).empty());
}

namespace {

/// Somebody with two questions of each group.
struct Asked : Person {
    explicit Asked() {
        std::string text = "shelf now: Now\n";
        for (const std::string group : {"raw", "steadier", "rebuilding", "sunday", "slip"}) {
            for (const char* which : {"first", "second"})
                text += "question " + group + ": The " + which + " " + group + "?\n";
        }
        text += "== question: Today's\nabout: One a day.\nshelf: now\n\nsheet answer: What?\n"
                "== days: How these days are\nshelf: now\n\none phase: How?\n- Raw | Steadier\n";
        catalog = read_catalog(std::move(text));
        today = on(2026, 11, 23); // A Monday.
    }
    /// The words of today's question; empty if there is none.
    std::string question(bool after_slip = false, bool other = false) const {
        const auto asked = question_for(catalog, model, {today, after_slip, other});
        return asked ? std::string(asked->pages.back().steps.back().text) : std::string();
    }
    void answer_it() {
        const auto asked = question_for(catalog, model, {today, false, false});
        REQUIRE(asked.has_value());
        const Begin wish{std::string(asked->key), {asked->version, std::string(asked->text)}};
        const EntryId id{update(model, wish, at(today, 12, 0), today).made};
        say(id, "answer", "Something");
        act(Finish{id});
    }
};

bool is_of(const std::string& question, std::string_view group) {
    return question.find(group) != std::string::npos;
}

} // namespace

TEST_CASE("questions: one a day, another one on request, and none after an answer") {
    Asked person;
    const std::string first = person.question();
    CHECK(is_of(first, "raw"));
    CHECK(person.question(false, true) != first);
    person.answer_it();
    CHECK(person.question().empty());
    Wordings wordings;
    const Exercise* words = wordings.of(person.catalog, person.model, *person.model.all.back());
    REQUIRE(words != nullptr);
    CHECK(find_question(*words, "answer")->text == first); // The answer keeps its question.
    person.today = on(2026, 11, 24);
    CHECK(!person.question().empty());
}

TEST_CASE("questions: what was answered does not come again within half a year") {
    Asked person;
    std::vector<std::string> asked;
    for (int day = 0; day < 6; ++day) {
        person.today = Day::nearest(on(2026, 11, 23).number() + day);
        asked.push_back(person.question());
        person.answer_it();
    }
    for (std::size_t i = 0; i < asked.size(); ++i) {
        CHECK(!asked[i].empty());
        for (std::size_t j = 0; j < i; ++j)
            CHECK(asked[i] != asked[j]);
    }
    person.today = on(2026, 11, 30);
    CHECK(person.question().empty()); // There were only six of them.
    person.today = on(2027, 6, 8);
    CHECK(!person.question().empty());
}

TEST_CASE("questions: they go by how these days are, by the Sunday and by a slip") {
    Asked person;
    CHECK(is_of(person.question(true), "slip"));
    CHECK(is_of(person.question(true, true), "raw"));
    person.today = on(2026, 11, 22);
    CHECK(is_of(person.question(), "sunday"));
    CHECK(is_of(person.question(false, true), "raw"));
    const Exercise* days = find(person.catalog, days_key);
    const Begin wish{std::string(days_key), {days->version, std::string(days->text)}};
    const EntryId id{update(person.model, wish, at(person.today, 12, 0), person.today).made};
    person.choose(id, "phase", 2);
    person.today = on(2026, 11, 24);
    CHECK(is_of(person.question(), "steadier"));
}

TEST_CASE("exercises: answers come back from their bytes, one object each") {
    Person person;
    const EntryId first = person.once("first");
    person.once("second");
    person.act(PutOn{"joys", {"Tea", 0, {}, 0, {}}});
    const Changes all = stored.encode_changes(nullptr, person.model);
    CHECK(all.puts.size() == 4); // Index, two entries, one wording for both.
    const auto back = stored.decode(all.puts);
    REQUIRE(back.has_value());
    CHECK(*back == person.model);

    const Model before = person.model;
    person.say(first, "words", "changed");
    const Changes change = stored.encode_changes(&before, person.model);
    REQUIRE(change.puts.size() == 1);
    CHECK(change.puts.begin()->first == "answer-1");
    CHECK(change.deletes.empty());

    const Model then = person.model;
    person.act(Remove{first});
    const Changes removed = stored.encode_changes(&then, person.model);
    CHECK(removed.deletes == std::vector<std::string>{"answer-1"});
    CHECK(removed.puts.size() == 1); // The index knows how many there are.
}

TEST_CASE("exercises: what is left after a piece was lost is opened, every answer with it") {
    Person person;
    const EntryId id = person.once("first");
    person.once("second");
    const Objects all = stored.encode_changes(nullptr, person.model).puts;
    for (const auto& [name, bytes] : all) {
        Objects less = all;
        less.erase(name);
        CAPTURE(name);
        std::vector<std::string> bad;
        const auto left = stored.decode_rest(less, bad);
        REQUIRE(left.has_value());
        CHECK(bad.empty() == (name != "reflect"));
        CHECK(left->all.size() == (name.substr(0, 7) == "answer-" ? 1 : 2));
        CHECK(left->next_id == person.model.next_id);
    }
    Objects lost = all;
    std::erase_if(lost, [](const auto& one) { return one.first.substr(0, 8) == "wording-"; });
    std::vector<std::string> bad;
    const Model left = stored.decode_rest(lost, bad).value();
    Wordings wordings;
    const Exercise* words = wordings.of(read_catalog(""), left, *find(left, id));
    REQUIRE(words != nullptr);
    CHECK(all_said(*words, *find(left, id))[0].answer == "first");
    CHECK(stored.decode_rest({}, bad).value() == Model{});
    CHECK(bad.empty());
}

TEST_CASE("exercises: a vault from before opens with none, a piece that is missing is damage") {
    CHECK(stored.decode({}).value() == Model{});
    CHECK(stored.encode_changes(nullptr, Model{}).puts.empty());
    Person person;
    person.once("first");
    const Objects all = stored.encode_changes(nullptr, person.model).puts;
    for (const auto& [name, bytes] : all) {
        Objects less = all;
        less.erase(name);
        CAPTURE(name);
        CHECK(stored.decode(less).error() == RecordError::Damaged);
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            Objects cut = all;
            cut[name].resize(length);
            const auto decoded = stored.decode(cut);
            CHECK((!decoded || *decoded != person.model));
        }
    }
    CHECK(stored.is_own("answer-1f"));
    CHECK(stored.is_own("wording-0a"));
    CHECK(!stored.is_own("answer-"));
    CHECK(!stored.is_own("letters"));
}
