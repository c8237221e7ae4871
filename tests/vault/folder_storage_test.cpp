// The folder keeps the promises of a storage, and a commit that was cut short is finished.
// SPDX-License-Identifier: MIT
#include "platform/folder_storage.h"
#include "vault/support.h"

#include <cstdio>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

using namespace ebb;
using namespace ebb::vault;
namespace fs = std::filesystem;

namespace {

/// A folder that is gone at the end.
struct Folder {
    Folder() {
        char name[] = "/tmp/ebb-vault-XXXXXX";
        path = mkdtemp(name);
    }
    ~Folder() { fs::remove_all(path); }
    std::string path;
};

struct Answer final : CommitListener {
    void committed(const Result<std::uint64_t, CommitFailure>& how) override { end = how; }
    std::optional<Result<std::uint64_t, CommitFailure>> end;
};

Result<std::uint64_t, CommitFailure> commit(Storage& storage, const Commit& wish) {
    Answer answer;
    storage.commit(wish, answer);
    return *answer.end;
}

const Commit first{0, {{"m", bytes_of("one")}, {"o/0011223344556677", bytes_of("object")}}, {}};

} // namespace

TEST_CASE("folder: what is committed is there, for this process and the next") {
    const Folder folder;
    platform::FolderStorage storage(folder.path + "/vault");
    CHECK(commit(storage, first).error().problem == CommitProblem::NotLoaded);
    REQUIRE(storage.load());
    CHECK(storage.load()->files.empty());
    CHECK(*commit(storage, first) == 1);
    CHECK(*commit(storage, {1, {{"m", bytes_of("two")}}, {"o/0011223344556677", "o/none"}}) == 2);
    platform::FolderStorage again(folder.path + "/vault");
    const auto stored = again.load();
    REQUIRE(stored);
    CHECK(stored->generation == 2);
    CHECK(stored->files == Files{{"m", bytes_of("two")}});
}

TEST_CASE("folder: who was overtaken changes nothing") {
    const Folder folder;
    platform::FolderStorage one(folder.path), two(folder.path);
    REQUIRE(one.load());
    REQUIRE(two.load());
    CHECK(commit(one, first));
    CHECK(commit(two, first).error().problem == CommitProblem::Stale);
    fs::remove_all(folder.path);
    CHECK(commit(one, {1, {}, {}}).error().problem == CommitProblem::Gone);
}

TEST_CASE("folder: a commit that was cut short after its journal is finished by the next reader") {
    const Folder folder;
    platform::FolderStorage storage(folder.path);
    REQUIRE(storage.load());
    CHECK(commit(storage, first));
    // The journal of the second commit, as it lies there when the power is cut right after it.
    fs::copy(folder.path, folder.path + ".before", fs::copy_options::recursive);
    fs::create_directory(folder.path + "/journal.new"); // The rename of the next one can't happen.
    CHECK(commit(storage, {1, {{"m", bytes_of("two")}}, {}}).error().problem ==
          CommitProblem::Aborted);
    fs::remove_all(folder.path + "/journal.new");
    fs::create_directory(folder.path + "/m.new"); // Now the journal is written and not carried out.
    CHECK(*commit(storage, {1, {{"m", bytes_of("two")}}, {}}) == 2);
    CHECK(fs::exists(folder.path + "/journal"));
    fs::remove_all(folder.path + "/m.new");
    platform::FolderStorage again(folder.path);
    const auto stored = again.load();
    REQUIRE(stored);
    CHECK(stored->generation == 2);
    CHECK(stored->files.at("m") == bytes_of("two"));
    CHECK(!fs::exists(folder.path + "/journal"));
    fs::remove_all(folder.path + ".before");
}

TEST_CASE("folder: a whole vault lives in it") {
    const Folder folder;
    platform::FolderStorage storage(folder.path);
    SystemRandom random;
    MemoryDevice unused;
    Page listener(unused);
    Keeper keeper(storage, random, listener, 1);
    REQUIRE(keeper.load());
    keeper.save({{"letter-1", bytes_of("I was there.")}}, {}, noon_ms);
    CHECK(listener.told.back() == "saved");
    platform::FolderStorage second(folder.path);
    Keeper again(second, random, listener, 1);
    REQUIRE(again.load());
    CHECK(again.open()->objects.at("letter-1") == bytes_of("I was there."));
}
