// A backup opens with its passphrase, whole or not at all.
// SPDX-License-Identifier: MIT
#include "vault/backup.h"
#include "vault/support.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

using namespace ebb;
using namespace ebb::vault;

namespace {

const KdfQuestion question{{8 * 1024, 1}, {std::byte{5}}};

Backup a_backup(std::size_t bytes) {
    Backup backup;
    backup.schema = 1;
    backup.made_ms = noon_ms;
    backup.objects["about"] = bytes_of("1");
    backup.objects["letter-1"] = Bytes(bytes, std::byte{'w'});
    return backup;
}

} // namespace

TEST_CASE("backup: what was written comes back, whatever its size") {
    for (const std::size_t size : std::initializer_list<std::size_t>{
             0, 1, 65'000, 65'472, 65'500, 65'536, 131'072, 300'000}) {
        CAPTURE(size);
        const auto file = write_backup(a_backup(size), question, key_of(1));
        REQUIRE(file);
        CHECK(read_backup_question(*file, file->size()) ==
              Result<KdfQuestion, BackupError>(question));
        CHECK(read_backup(*file, key_of(1)) == Result<Backup, BackupError>(a_backup(size)));
        CHECK(read_backup(*file, key_of(2)).error() == BackupError::WrongSecret);
    }
}

TEST_CASE("backup: no word stands in it as it was written") {
    Backup backup = a_backup(10);
    backup.objects["letter-2"] = bytes_of("I was there.");
    const auto file = write_backup(backup, question, key_of(1));
    CHECK(!holds({{"file", *file}}, "I was there."));
    CHECK(!holds({{"file", *file}}, "letter"));
}

TEST_CASE("backup: every bit that is another and every cut is noticed, and nothing is given out") {
    const Bytes file = *write_backup(a_backup(500), question, key_of(1));
    for (std::size_t bit = 0; bit < file.size() * 8; ++bit) {
        Bytes flipped = file;
        flipped[bit / 8] ^= std::byte{1} << (bit % 8);
        CHECK_MESSAGE(!read_backup(flipped, key_of(1)), bit);
    }
    for (std::size_t length = 0; length < file.size(); ++length)
        CHECK_MESSAGE(!read_backup(ByteView(file).first(length), key_of(1)), length);
}

TEST_CASE("backup: chunks that were swapped, doubled, left out or continued are noticed") {
    constexpr std::size_t head = 88, chunk = 65'536 + 17;
    const Bytes file = *write_backup(a_backup(300'000), question, key_of(1));
    REQUIRE(file.size() > head + 3 * chunk);
    const auto piece = [&](std::size_t i) {
        return file.begin() + static_cast<std::ptrdiff_t>(head + i * chunk);
    };
    Bytes swapped = file;
    std::swap_ranges(
        swapped.begin() + head, swapped.begin() + head + chunk, swapped.begin() + head + chunk);
    CHECK(!read_backup(swapped, key_of(1)));
    Bytes doubled = file;
    doubled.insert(doubled.begin() + head, piece(0), piece(1));
    CHECK(!read_backup(doubled, key_of(1)));
    Bytes less = file;
    less.erase(less.begin() + head, less.begin() + head + chunk);
    CHECK(!read_backup(less, key_of(1)));
    for (std::size_t cut = head; cut < file.size(); cut += chunk)
        CHECK(!read_backup(ByteView(file).first(cut), key_of(1)));
    Bytes more = file;
    more.insert(more.end(), file.begin() + head, file.end());
    CHECK(!read_backup(more, key_of(1)));
    more = file;
    more.push_back(std::byte{0});
    CHECK(!read_backup(more, key_of(1)));
}

TEST_CASE("backup: what is no backup, of later, too large or asks for too much is named so") {
    const auto error = [](const Bytes& file) {
        return read_backup_question(file, file.size()).error();
    };
    CHECK(error(bytes_of("Dear you")) == BackupError::NotABackup);
    CHECK(error({}) == BackupError::NotABackup);
    CHECK(error(bytes_of("ncb/2\nxyz")) == BackupError::Newer);
    CHECK(error(bytes_of("ncb/1\n")) == BackupError::Damaged);
    CHECK(read_backup_question({}, most_backup_bytes + 1).error() == BackupError::TooLarge);
    Bytes file = *write_backup(a_backup(5), question, key_of(1));
    file[10] = std::byte{0xFF}; // The memory that the derivation asks for.
    CHECK(error(file) == BackupError::Unusual);
    CHECK(read_backup(file, key_of(1)).error() == BackupError::Unusual);
}

TEST_CASE("backup: a text that was divided in any way is read the same") {
    const Backup backup = a_backup(200'000);
    const Bytes file = *write_backup(backup, question, key_of(1));
    for (const std::size_t step :
         std::initializer_list<std::size_t>{1, 87, 88, 89, 65'553, 70'000}) {
        CAPTURE(step);
        Objects objects;
        const auto take = [&](std::string name, ByteView bytes) {
            objects.emplace(std::move(name), Bytes(bytes.begin(), bytes.end()));
        };
        BackupReader reader(key_of(1));
        for (ByteView rest(file); !rest.empty();) {
            const ByteView part = rest.first(std::min(rest.size(), step));
            rest = rest.subspan(part.size());
            REQUIRE(!reader.take(part, take));
        }
        const auto whole = reader.finish(take);
        REQUIRE(whole);
        CHECK(whole->made_ms == backup.made_ms);
        CHECK(objects == backup.objects);
    }
}

TEST_CASE("backup: what can't be read goes along as it was, and what it opens to") {
    Backup backup = a_backup(10);
    backup.damaged.push_back({"letter-2", bytes_of("sealed"), bytes_of("I was th\x01re.")});
    backup.damaged.push_back({"q/0123456789abcdef", Bytes(300, std::byte{1}), {}});
    const auto file = write_backup(backup, question, key_of(1));
    REQUIRE(file);
    CHECK(read_backup(*file, key_of(1)) == Result<Backup, BackupError>(backup));
}

namespace {

/// A vault with letters of 800 KB, and a way to make a backup of it into nothing.
struct Large {
    explicit Large(int letters) {
        page.start();
        Objects objects;
        for (int i = 0; i < letters; ++i)
            objects["letter-" + std::to_string(100 + i)] =
                Bytes(800'000, static_cast<std::byte>(i + 1));
        page.save(std::move(objects));
    }
    Result<std::monostate, BackupFault> back_up(TakeBytes take, ReadableObject readable) {
        return page.keeper.write_backup(noon_ms, question, key_of(1), take, readable);
    }
    MemoryDevice device;
    Page page{device};
};

} // namespace

TEST_CASE("backup: one that can't be made says why, and is never called made") {
    Large large(3);
    const auto good = [](const std::string&, ByteView) { return true; };
    const auto taken = [](ByteView) { return true; };
    CHECK(large.back_up(taken, good).has_value());
    CHECK(large.back_up([](ByteView) { return false; }, good).error() == BackupFault::NotTaken);
    int parts = 0;
    CHECK(large.back_up([&](ByteView) { return ++parts < 3; }, good).error() ==
          BackupFault::NotTaken);
    // A file that does not hold what the app can read is not given out.
    CHECK(
        large.back_up(taken, [](const std::string& name, ByteView) { return name != "letter-101"; })
            .error() == BackupFault::NotReadBack);
    MemoryDevice none;
    Page empty(none);
    empty.start();
    CHECK(empty.keeper.write_backup(noon_ms, question, key_of(1), taken, good).error() ==
          BackupFault::Nothing);
}

TEST_CASE("backup: 80 MB are given out and read again piece by piece") {
    Large large(100);
    BackupReader reader(key_of(1));
    std::size_t size = 0, largest = 0, read = 0, right = 0;
    const auto object = [&](const std::string& name, ByteView bytes) {
        const auto letter = static_cast<std::byte>(std::stoi(name.substr(7)) - 99);
        ++read;
        right += bytes.size() == 800'000 && bytes.front() == letter && bytes.back() == letter;
    };
    const auto take = [&](ByteView bytes) {
        size += bytes.size();
        largest = std::max(largest, bytes.size());
        return !reader.take(bytes, object);
    };
    REQUIRE(large.back_up(take, [](const std::string&, ByteView) { return true; }).has_value());
    CHECK(reader.finish(object).has_value());
    CHECK(size > 80'000'000);
    CHECK(largest < 2'000'000);
    CHECK(read == 100);
    CHECK(right == 100);
}
