// A backup opens with its passphrase, whole or not at all.
// SPDX-License-Identifier: MIT
#include "vault/backup.h"
#include "vault/support.h"

#include <doctest/doctest.h>

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
        CHECK(read_backup_question(*file) == Result<KdfQuestion, BackupError>(question));
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
    CHECK(read_backup_question(bytes_of("Dear you")).error() == BackupError::NotABackup);
    CHECK(read_backup_question({}).error() == BackupError::NotABackup);
    CHECK(read_backup_question(bytes_of("ncb/2\nxyz")).error() == BackupError::Newer);
    CHECK(read_backup_question(bytes_of("ncb/1\n")).error() == BackupError::Damaged);
    CHECK(read_backup_question(Bytes(most_backup_bytes + 1)).error() == BackupError::TooLarge);
    Bytes file = *write_backup(a_backup(5), question, key_of(1));
    file[10] = std::byte{0xFF}; // The memory that the derivation asks for.
    CHECK(read_backup_question(file).error() == BackupError::Unusual);
}
