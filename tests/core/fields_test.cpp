// Records that are described once: no member is forgotten, each comes back, and the JSON file has
// them all, as docs/format.md says.
// SPDX-License-Identifier: MIT
#include "app/plain_text.h"
#include "features/boundaries/codec.h"
#include "features/boundaries/queries.h"
#include "features/breathing/codec.h"
#include "features/drafts/codec.h"
#include "features/letters/codec.h"
#include "features/pulls/codec.h"
#include "features/reflect/codec.h"
#include "features/settings/codec.h"
#include "support/dates.h"
#include "support/fields.h"
#include "support/json.h"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>

namespace ebb {
namespace {

/// A record with something in each of its fields, and sound.
template <class Record>
Record filled(std::uint32_t seed, int* count = nullptr) {
    Chance chance(seed);
    for (int tries = 0; tries < 20'000; ++tries) {
        Record record;
        FillFields at(chance);
        fields(at, record);
        if (count != nullptr) *count = at.count();
        if (at.sound() || count != nullptr) return record;
    }
    FAIL("nothing of this kind is sound");
    return {};
}

/// How many fields the record has more than members: what is inside another struct, less what is
/// stored elsewhere or not at all.
template <class Record>
int more_fields() {
    int count = 0;
    filled<Record>(1, &count);
    return count - member_count<Record>();
}

template <class Record>
void comes_back() {
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        const Record record = filled<Record>(seed);
        CHECK(!(record == Record{}));
        const Bytes bytes = write_record(record);
        const Result<Record, RecordError> read = read_record<Record>(bytes);
        REQUIRE(read);
        CHECK(*read == record);
        CHECK(write_record(*read) == bytes);
    }
}

} // namespace

TEST_CASE("records: no member is forgotten") {
    CHECK(more_fields<settings::Model>() == 0);
    CHECK(more_fields<breathing::Run>() == 0);
    CHECK(more_fields<breathing::Pattern>() == member_count<breathing::Parts>() - 1);
    CHECK(more_fields<breathing::Model>() == 0);
    CHECK(more_fields<pulls::Pull>() == 0);
    CHECK(more_fields<pulls::Card>() == 0);
    CHECK(more_fields<pulls::Note>() == 0);
    CHECK(more_fields<pulls::Person>() == 0);
    CHECK(more_fields<pulls::Parked>() == 0);
    CHECK(more_fields<pulls::Model>() == 0);
    CHECK(more_fields<boundaries::Slip>() == 0);
    CHECK(more_fields<boundaries::Milestone>() == 0);
    CHECK(more_fields<boundaries::Boundary>() == 0);
    CHECK(more_fields<boundaries::OwnLine>() == 0);
    CHECK(more_fields<boundaries::Model>() == -1); // Its revision is not stored.
    CHECK(more_fields<letters::Words>() == static_cast<int>(letters::question_count) - 1);
    CHECK(more_fields<letters::Version>() == 0);
    CHECK(more_fields<letters::Letter>() == -1); // Its versions are an object of their own.
    CHECK(more_fields<reflect::Answer>() == 0);
    CHECK(more_fields<reflect::Entry>() == 0);
    CHECK(more_fields<reflect::Wording>() == 0);
    CHECK(more_fields<reflect::Item>() == 0);
    CHECK(more_fields<reflect::OwnList>() == 0);
    CHECK(more_fields<drafts::Value>() == 0);
    CHECK(more_fields<drafts::Draft>() == member_count<drafts::Subject>() - 1);
    CHECK(more_fields<drafts::Model>() == 0);
}

TEST_CASE("records: whatever is in their fields comes back") {
    comes_back<settings::Model>();
    comes_back<breathing::Run>();
    comes_back<breathing::Pattern>();
    comes_back<pulls::Pull>();
    comes_back<pulls::Card>();
    comes_back<pulls::Note>();
    comes_back<pulls::Person>();
    comes_back<pulls::Parked>();
    comes_back<boundaries::Slip>();
    comes_back<boundaries::Milestone>();
    comes_back<boundaries::OwnLine>();
    comes_back<letters::Words>();
    comes_back<letters::Version>();
    comes_back<letters::Letter>();
    comes_back<reflect::Answer>();
    comes_back<reflect::Entry>();
    comes_back<reflect::Wording>();
    comes_back<reflect::Item>();
    comes_back<reflect::OwnList>();
    comes_back<drafts::Value>();
    comes_back<drafts::Draft>();
}

namespace {

/// A vault with something in each list.
app::Vault full_vault() {
    app::Vault vault;
    vault.settings = filled<settings::Model>(1);
    boundaries::Boundary boundary;
    boundary.id = {1};
    boundary.name = "Photos \"of them\"\n";
    boundary.start = on(2026, 11, 1);
    boundary.marks = {{on(2026, 11, 2), {}}, {on(2026, 11, 3), boundaries::PauseReason::Work}};
    boundary.slips.push_back(filled<boundaries::Slip>(2));
    boundary.slips[0].trigger = {Trigger::Lonely, "after the party"};
    boundary.slips[0].times = 3;
    boundary.milestones.push_back(filled<boundaries::Milestone>(3));
    vault.boundaries.all.push_back(boundary);
    vault.boundaries.evenings = {{on(2026, 11, 2), 4}};
    vault.boundaries.own_lines.push_back({"A friend", "123"});
    letters::Letter letter = filled<letters::Letter>(4);
    letter.versions.emplace_back(filled<letters::Version>(5));
    vault.letters.all.emplace_back(letter);
    pulls::Pull pull = filled<pulls::Pull>(6);
    pull.strengths = {{0, 7}, {5, 4}};
    vault.pulls.pulls.emplace_back(pull);
    vault.pulls.cards.push_back(filled<pulls::Card>(7));
    vault.pulls.notes.push_back(filled<pulls::Note>(8));
    vault.pulls.people.push_back(filled<pulls::Person>(9));
    vault.pulls.parked.push_back(filled<pulls::Parked>(10));
    vault.breathing.own.push_back(filled<breathing::Pattern>(11));
    vault.breathing.runs.push_back(filled<breathing::Run>(12));
    reflect::Entry entry = filled<reflect::Entry>(13);
    entry.answers = {{"what", "The sea", 0}};
    vault.reflect.wordings.emplace_back(
        reflect::Wording{entry.version, "== walk: A walk\n\nwrite what: What was there?\n"});
    vault.reflect.all.emplace_back(entry);
    vault.reflect.lists.push_back(filled<reflect::OwnList>(14));
    drafts::Draft draft = filled<drafts::Draft>(15);
    draft.subject.form = "boundaries.form";
    draft.values[0].ids = {1, 2};
    vault.drafts.all.push_back(draft);
    return vault;
}

/// "boundaries.all[].slips[]: at, day, ..." for each object in it.
void outline(const Json& json, const std::string& path, std::set<std::string>& found) {
    if (json.kind == Json::Kind::Array) {
        for (const Json& item : json.items)
            outline(item, path + "[]", found);
    }
    if (json.kind != Json::Kind::Object) return;
    std::string line = "`" + path + "`: ";
    for (const auto& [name, member] : json.members) {
        line += line.back() == ' ' ? "" : ", ";
        line += name;
        outline(member, path.empty() ? name : path + "." + name, found);
    }
    found.insert(line);
}

} // namespace

TEST_CASE("plain: the JSON file has numbers, days and choices as docs/format.md says") {
    const std::optional<Json> file = JsonReader::read(as_json(full_vault(), {}));
    REQUIRE(file);
    CHECK((*file)["format"].text == "notes");
    CHECK((*file)["version"].number == 1);
    const Json& boundary = (*file)["boundaries"]["all"][0];
    CHECK(boundary["name"].text == "Photos \"of them\"\n");
    CHECK(boundary["start"].text == "2026-11-01");
    CHECK(boundary["kind"].text == "refrain");
    CHECK(boundary["archived"].kind == Json::Kind::Null);
    REQUIRE(boundary["marks"].items.size() == 2);
    CHECK(boundary["marks"][0]["day"].text == "2026-11-02");
    CHECK(boundary["marks"][0]["paused"].kind == Json::Kind::Null);
    CHECK(boundary["marks"][1]["paused"].text == "work");
    const Json& slip = boundary["slips"][0];
    CHECK(slip["times"].number == 3);
    CHECK(slip["trigger"]["choice"].text == "lonely");
    CHECK(slip["trigger"]["words"].text == "after the party");
    CHECK(slip["at"]["utc_ms"].number > 1e12);
    CHECK((*file)["pulls"]["pulls"][0]["strengths"][1]["value"].number == 4);
    CHECK((*file)["reflect"]["all"][0]["title"].text == "A walk");
    CHECK((*file)["reflect"]["all"][0]["said"][0]["question"].text == "What was there?");
    CHECK((*file)["reflect"]["all"][0]["said"][0]["answer"].text == "The sea");
    CHECK((*file)["settings"]["text_percent"].kind == Json::Kind::Number);
    CHECK((*file)["drafts"]["all"][0]["values"][0]["ids"][1].number == 2);
}

TEST_CASE("plain: docs/format.md lists each object of the JSON file with its members") {
    const std::optional<Json> file = JsonReader::read(as_json(full_vault(), {}));
    REQUIRE(file);
    std::set<std::string> found;
    outline(*file, "", found);
    std::ifstream in(EBB_FORMAT);
    const std::string page((std::istreambuf_iterator<char>(in)), {});
    std::set<std::string> told;
    std::istringstream lines(page.substr(page.find("## The plain file for programs")));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("- `")) told.insert(line.substr(2));
    }
    for (const std::string& line : found)
        CHECK_MESSAGE(told.count(line) == 1, "not told: - " << line);
    for (const std::string& line : told)
        CHECK_MESSAGE(found.count(line) == 1, "not so: - " << line);
}

} // namespace ebb
