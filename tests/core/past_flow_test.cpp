// What a person sees on the way to a backup, to an earlier state and back: without a screen.
// SPDX-License-Identifier: MIT
#include "app/past_flow.h"
#include "app/update.h"
#include "app/vault_codec.h"
#include "support/after.h"
#include "support/dates.h"
#include "support/english.h"
#include "words/past.h"

#include <doctest/doctest.h>

using namespace ebb;
using namespace ebb::app;

namespace {

const Now noon = at(on(2026, 11, 22), 12, 0);

/// A vault with one letter of this title.
Vault a_vault(const char* title) {
    Vault vault;
    vault.letters = after(vault.letters,
                          letters::Action{letters::BeginLetter{letters::Kind::Unsent, title, "a"}},
                          noon,
                          on(2026, 11, 22));
    return vault;
}

/// Somebody who looks at the page Backup.
struct Person {
    Model model;

    static Person with(Vault vault) {
        Person person;
        person.model.session = Open{std::move(vault)};
        return person;
    }
    /// True if it went on to the world.
    bool wishes(const PastWish& wish) {
        Effects effects;
        model = after(std::move(model), wish, noon, effects);
        return !effects.empty();
    }
    void hears(const PastReport& report) {
        Effects effects;
        model = after(std::move(model), report, noon, effects);
    }
    PastPage sees() const { return past_page(model); }
    std::string_view reads() const { return outcome(english(), model.past.work); }
    const Vault& has() const { return *vault_of(model); }
};

PastOpened the_file(const Vault& vault) {
    return {encode_vault(vault), noon.utc_ms};
}

} // namespace

TEST_CASE("past: a file is chosen, opened, looked at, put in place, and taken back") {
    const Vault mine = a_vault("Mine");
    const Vault theirs = a_vault("In the file");
    Person person = Person::with(mine);
    CHECK(person.sees() == PastPage::Offers);
    CHECK(person.wishes(ChooseBackup{}));
    CHECK_MESSAGE(person.sees() == PastPage::Offers, "who chooses no file is where they were");
    person.hears(BackupChosen{});
    CHECK(person.sees() == PastPage::Restores);
    CHECK(person.wishes(OpenBackup{"wrong"}));
    CHECK(person.reads() == words::Past(english()).past_working());
    CHECK_MESSAGE(person.sees() == PastPage::Restores, "the field stays while it is opened");
    CHECK_MESSAGE(!person.wishes(OpenBackup{"again"}), "one at a time");
    person.hears(PastRefused{PastProblem::WrongPassphrase});
    CHECK_MESSAGE(person.sees() == PastPage::Restores, "the file stays chosen");
    CHECK(person.reads() == sentence(english(), PastProblem::WrongPassphrase));
    CHECK(person.wishes(OpenBackup{"right"}));
    person.hears(the_file(theirs));
    CHECK(person.sees() == PastPage::Opened);
    CHECK(person.reads().empty());
    CHECK_MESSAGE(person.has() == mine, "looking changes nothing");
    person.wishes(RestoreOpened{});
    CHECK(person.sees() == PastPage::Ended);
    CHECK(person.reads() == words::Past(english()).restored());
    CHECK(person.has() == theirs);
    person.wishes(UndoRestore{});
    CHECK(person.sees() == PastPage::Ended);
    CHECK(person.reads() == words::Past(english()).undone());
    CHECK(person.has() == mine);
    person.wishes(DropOpened{});
    CHECK(person.sees() == PastPage::Offers);
}

TEST_CASE("past: whoever leaves everything as it is is where they began") {
    Person person = Person::with(a_vault("Mine"));
    const Model before = person.model;
    person.wishes(ChooseBackup{});
    person.hears(BackupChosen{});
    person.wishes(OpenBackup{"right"});
    person.hears(the_file(a_vault("In the file")));
    CHECK(person.wishes(DropOpened{}));
    CHECK(person.model == before);
}

TEST_CASE("past: a state of before is looked at and put in place the same way") {
    Person person = Person::with(a_vault("Now"));
    CHECK(person.wishes(ReadHistory{}));
    person.hears(HistoryRead{{EarlierState{7, noon.utc_ms, {}}}});
    CHECK(person.sees() == PastPage::Offers);
    person.wishes(OpenSnapshot{7});
    person.hears(PastRefused{PastProblem::NoSuchState});
    CHECK(person.sees() == PastPage::Offers);
    CHECK(person.reads() == sentence(english(), PastProblem::NoSuchState));
    person.wishes(OpenSnapshot{7});
    person.hears(the_file(a_vault("Before")));
    CHECK(person.sees() == PastPage::Opened);
}

TEST_CASE("past: where nothing is yet there is only a file to restore") {
    Person person;
    person.model.session = Absent{};
    CHECK(person.sees() == PastPage::Restores);
    person.hears(the_file(a_vault("In the file")));
    CHECK(person.sees() == PastPage::Opened);
    person.wishes(RestoreOpened{});
    CHECK(person.sees() == PastPage::Ended);
    CHECK(person.has() == a_vault("In the file"));
}

TEST_CASE("past: nothing is put in place or taken back where nothing was opened or put in place") {
    for (const PastWish& wish :
         {PastWish{RestoreOpened{}}, PastWish{RestoreOpened{true}}, PastWish{UndoRestore{}}}) {
        Person person;
        person.model.session = Absent{};
        CHECK(!person.wishes(wish));
        CHECK(std::holds_alternative<Absent>(person.model.session));
        person = Person::with(a_vault("Mine"));
        const Model before = person.model;
        CHECK(!person.wishes(wish));
        CHECK(person.model == before);
    }
}

TEST_CASE("past: what was not put in place is still there to look at, and says why") {
    Person person = Person::with(a_vault("Mine"));
    person.hears(the_file(a_vault("In the file")));
    person.hears(PastRefused{PastProblem::TooMuch});
    CHECK(person.sees() == PastPage::Opened);
    CHECK(person.reads() == sentence(english(), PastProblem::TooMuch));
    person.wishes(RestoreOpened{});
    CHECK(person.sees() == PastPage::Ended);
}

TEST_CASE("past: a backup that was made is told, and nothing waits for it") {
    Person person = Person::with(a_vault("Mine"));
    CHECK(person.wishes(MakeBackup{"tide"}));
    CHECK(person.reads() == words::Past(english()).past_working());
    person.hears(BackupMade{noon.utc_ms});
    CHECK(person.sees() == PastPage::Offers);
    CHECK(person.reads() == words::Past(english()).backup_made());
}
