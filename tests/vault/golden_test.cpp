// Vaults and backups that were ever published open for ever; and a second reader agrees.
// SPDX-License-Identifier: MIT
#include "app/vault_codec.h"
#include "features/boundaries/update.h"
#include "features/drafts/update.h"
#include "features/letters/update.h"
#include "features/pulls/update.h"
#include "support/after.h"
#include "support/dates.h"
#include "vault/support.h"

#include <cstdio>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <random>

using namespace ebb;
using namespace ebb::vault;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view passcode = "tide stone lamp green";

/// What the vault of schema 1 was made of.
Objects objects_1() {
    app::Vault vault;
    boundaries::AddBoundary add;
    add.name = "Didn\xE2\x80\x99t check their page";
    add.start = on(2026, 11, 22);
    vault.boundaries = after(vault.boundaries, add, at(on(2026, 11, 22), 12, 0), 0);
    vault.letters = after(vault.letters,
                          letters::BeginLetter{letters::Kind::Unsent, "To you", "I was there."},
                          at(on(2026, 11, 22), 12, 0),
                          on(2026, 11, 22));
    vault.settings.theme = settings::ThemeChoice::Night;
    return app::encode_vault(vault);
}

Bytes read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    return bytes_of(text);
}

void write_file(const fs::path& path, const Bytes& bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out.write(reinterpret_cast<const char*>(bytes.data()),
              static_cast<std::streamsize>(bytes.size()));
}

/// A vault as a folder, with its generation in GEN.
MemoryDevice read_vault(const fs::path& folder) {
    MemoryDevice device;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        const std::string path = fs::relative(entry.path(), folder).generic_string();
        if (path == "GEN") {
            const Bytes bytes = read_file(entry.path());
            for (std::size_t i = 8; i-- > 0;)
                device.generation =
                    device.generation << 8 | std::to_integer<std::uint64_t>(bytes[i]);
        } else {
            device.files[path] = read_file(entry.path());
        }
    }
    return device;
}

void write_vault(const fs::path& folder, const MemoryDevice& device) {
    Bytes generation;
    for (int shift = 0; shift < 64; shift += 8)
        generation.push_back(static_cast<std::byte>(device.generation >> shift & 255));
    write_file(folder / "GEN", generation);
    for (const auto& [path, bytes] : device.files)
        write_file(folder / path, bytes);
}

const fs::path golden = EBB_GOLDEN;

/// A new one is written only where there is none: what was published is never written anew.
bool is_to_be_made(const fs::path& path) {
    return std::getenv("UPDATE_GOLDEN") != nullptr && !fs::exists(path);
}

KdfQuestion question_for(Page& page) {
    return *page.keeper.new_question({8 * 1024, 1});
}

/// The objects of a stored vault without a passcode; `made` is what it is made of where it is to
/// be.
Objects objects_of_golden(const char* name, std::uint32_t seed, const app::Vault& made) {
    const fs::path folder = golden / "vaults" / name;
    if (is_to_be_made(folder)) {
        MemoryDevice device;
        Page page(device, seed);
        page.start();
        page.save(app::encode_vault(made));
        write_vault(folder, device);
    }
    MemoryDevice device = read_vault(folder);
    Page page(device);
    const auto opened = page.start();
    REQUIRE(opened);
    return opened->objects;
}

} // namespace

TEST_CASE("golden: the vault of schema 1 opens with its passcode, word for word") {
    const fs::path folder = golden / "vaults" / "1";
    if (is_to_be_made(folder)) {
        MemoryDevice device;
        Page page(device, 2026);
        page.start();
        page.save(objects_1());
        const KdfQuestion question = question_for(page);
        REQUIRE(page.keeper.prepare_passcode(question, *derive(passcode, question)));
        page.keeper.accept(page.now_ms);
        page.now_ms += one_day_ms;
        page.save(objects_1());
        write_vault(folder, device);
    }
    MemoryDevice device = read_vault(folder);
    REQUIRE(device.files.size() >= 8);
    Page page(device);
    REQUIRE(page.keeper.load());
    CHECK(page.keeper.access() == Access::Locked);
    const auto key = derive(passcode, *page.keeper.question(SlotKind::Passcode));
    REQUIRE(key);
    REQUIRE(page.keeper.fits(SlotKind::Passcode, *key));
    const auto opened = page.keeper.unlock(SlotKind::Passcode, *key);
    REQUIRE(opened);
    CHECK(opened->schema == 1);
    CHECK(opened->damage.empty());
    CHECK(page.keeper.history().size() == 1);
    // The objects are read by this release, whatever it writes itself by now.
    const auto rest = app::decode_rest(opened->objects);
    REQUIRE(rest);
    CHECK(rest->bad.empty());
    CHECK(rest->vault.letters.all.at(0)->words.body == "I was there.");
    CHECK(rest->vault.settings.theme == settings::ThemeChoice::Night);
    CHECK(rest->vault.boundaries.all.size() == 1);
    CHECK(app::encode_vault(rest->vault) == opened->objects); // To the same bytes.
}

TEST_CASE("golden: half a form of schema 1 is there, word for word") {
    const auto drafts = [] {
        drafts::Model model;
        const drafts::Subject form{"boundaries.form", 1};
        model =
            after(model, drafts::WriteDraft{form, {{"why", "It costs\nsleep.", {}}}, {}}, Day{});
        const drafts::Subject contact{"boundaries.contact", 0};
        return after(
            model, drafts::WriteDraft{contact, {{"left out", "", {1, 300}}}, {}}, on(2026, 11, 27));
    }();
    app::Vault made;
    made.drafts = drafts;
    const Objects objects = objects_of_golden("1-drafts", 2028, made);
    const auto rest = app::decode_rest(objects);
    REQUIRE(rest);
    CHECK(rest->vault.drafts == drafts);
    CHECK(app::encode_vault(rest->vault) == objects);
}

TEST_CASE("golden: choices and own words of schema 1 are there, word for word") {
    const auto pulls = [] {
        pulls::Model model;
        std::int32_t minute = 0;
        for (const Said<Trigger>& said : {Said<Trigger>{Trigger::SawThem, {}},
                                          Said<Trigger>{Trigger::NotSaid, "at the lake"},
                                          Said<Trigger>{Trigger::Drink, "at the lake"},
                                          Said<Trigger>{Trigger::NotSaid, "Good news"}}) {
            pulls::Pull pull;
            pull.began = at(on(2026, 11, 27), 22, minute++);
            pull.trigger = said;
            model = after(model, pulls::PutPull{pull}, pull.began, 0);
        }
        pulls::Card card;
        card.cue = "I am tired";
        card.act = "I sleep";
        card.trigger = Trigger::Tired;
        return after(model, pulls::PutCard{card}, at(on(2026, 11, 27), 23, 0), 0);
    }();
    app::Vault made;
    made.pulls = pulls;
    const Objects objects = objects_of_golden("1-said", 2029, made);
    const auto vault = app::decode_vault(objects);
    REQUIRE(vault);
    CHECK(vault->pulls == pulls);
    CHECK(app::encode_vault(*vault) == objects);
}

TEST_CASE("golden: the backup of schema 1 opens with its passphrase") {
    const fs::path path = golden / "backups" / "1.bin";
    if (is_to_be_made(path)) {
        MemoryDevice device;
        Page page(device, 2027);
        page.start();
        page.save(objects_1());
        const KdfQuestion question = question_for(page);
        write_file(
            path,
            *write_backup(*backup_of(page.keeper, noon_ms), question, *derive(passcode, question)));
    }
    const Bytes file = read_file(path);
    const auto question = read_backup_question(file, file.size());
    REQUIRE(question);
    const auto backup = read_backup(file, *derive(passcode, *question));
    REQUIRE(backup);
    CHECK(backup->schema == 1);
    CHECK(backup->made_ms == noon_ms);
    const auto rest = app::decode_rest(backup->objects);
    REQUIRE(rest);
    CHECK(rest->bad.empty());
    CHECK(rest->vault.letters.all.at(0)->words.body == "I was there.");
}

#ifndef __EMSCRIPTEN__
TEST_CASE("golden: the second reader opens what this one writes, whatever is in it") {
    const int count = effort() == Effort::All ? 1000 : effort() == Effort::Ci ? 20 : 2;
    char name[] = "/tmp/ebb-backup-XXXXXX";
    const fs::path folder = mkdtemp(name);
    std::mt19937 engine(7);
    SystemRandom random;
    int opened = 0;
    for (int i = 0; i < count; ++i) {
        Backup backup;
        backup.schema = engine() % 5;
        backup.made_ms = static_cast<std::int64_t>(engine());
        for (unsigned n = static_cast<unsigned>(engine() % 6); n > 0; --n) {
            const std::size_t length = engine() % (n % 3 == 0 ? 150'000 : 300);
            Bytes bytes(length);
            random.fill(bytes);
            backup.objects["object-" + std::to_string(engine() % 1000)] = bytes;
        }
        if (i % 2 == 1) backup.damaged.push_back({"q/1f", bytes_of("as it was"), bytes_of("text")});
        KdfQuestion question{{8 * 1024, 1}, {}};
        random.fill(question.salt);
        const auto file = write_backup(backup, question, *derive(passcode, question));
        REQUIRE(file);
        const fs::path path = folder / "backup.bin", out = folder / "out";
        write_file(path, *file);
        fs::remove_all(out);
        const std::string command = std::string("EBB_PASSPHRASE='") + std::string(passcode) + "' " +
                                    EBB_OPEN_BACKUP + " " + path.string() + " " + out.string() +
                                    " > /dev/null";
        REQUIRE(std::system(command.c_str()) == 0);
        Objects read;
        for (const auto& entry : fs::directory_iterator(out)) {
            if (entry.is_regular_file())
                read[entry.path().filename().string()] = read_file(entry.path());
        }
        CHECK(read == backup.objects);
        if (!backup.damaged.empty()) {
            CHECK(read_file(out / "damaged" / "0-q.1f.sealed") == backup.damaged[0].stored);
            CHECK(read_file(out / "damaged" / "0-q.1f.opened") == backup.damaged[0].opened);
        }
        ++opened;
        Bytes hurt = *file;
        hurt[engine() % hurt.size()] ^= std::byte{16};
        write_file(path, hurt);
        fs::remove_all(out);
        CHECK(std::system((command + " 2>&1").c_str()) != 0);
        CHECK(!fs::exists(out));
    }
    fs::remove_all(folder);
    MESSAGE(opened << " backups opened by tools/open-backup");
}
#endif
