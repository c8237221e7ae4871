// Writes a vault of five years into a folder, for tests/browser/large_vault.slow.mjs.
// SPDX-License-Identifier: MIT
#include "app/vault_codec.h"
#include "features/letters/update.h"
#include "platform/folder_storage.h"
#include "support/after.h"
#include "support/dates.h"
#include "support/pulls.h"
#include "vault/keeper.h"

#include <cstdio>
#include <string>

using namespace ebb;

namespace {

constexpr int boundary_count = 20;
constexpr int day_count = 5 * 365;
constexpr int pull_count = 5'000;
constexpr int letter_count = 300;

std::string words(std::size_t length, int seed) {
    std::string text = std::to_string(seed) + ". ";
    while (text.size() < length)
        text += "We walked along the harbor, slowly. ";
    return text;
}

app::Vault five_years(Day last) {
    app::Vault vault;
    for (int i = 0; i < boundary_count; ++i) {
        boundaries::Boundary boundary;
        boundary.id = {vault.boundaries.next_id++};
        boundary.name = "Boundary " + std::to_string(i);
        boundary.start = plus(last, -day_count + 1);
        for (int day = 0; day < day_count - 1; ++day) {
            const Day on_day = plus(boundary.start, day);
            if ((day + i) % 9 != 0) {
                boundary.marks.push_back({on_day, {}});
                continue;
            }
            boundaries::Slip slip;
            slip.id = {vault.boundaries.next_id++};
            slip.day = on_day;
            slip.note = words(40, day);
            boundary.slips.push_back(std::move(slip));
        }
        vault.boundaries.all.push_back(std::move(boundary));
    }
    vault.pulls = pulls::many_pulls(pull_count, last);
    for (int i = 0; i < pull_count; ++i) {
        Shared<pulls::Pull>& shared = vault.pulls.pulls[static_cast<std::size_t>(i)];
        pulls::Pull pull = *shared;
        pull.wish = words(200, i);
        shared = Shared(std::move(pull));
    }
    for (int i = 0; i < letter_count; ++i) {
        const Day day = plus(last, -(letter_count - i) * 6);
        vault.letters =
            after(std::move(vault.letters),
                  letters::BeginLetter{
                      letters::Kind::Unsent, "To you " + std::to_string(i), words(6'000, i)},
                  at(day, 22, i % 60),
                  day);
    }
    return vault;
}

struct Told final : vault::KeeperListener {
    void saved(std::uint64_t) override { stored = true; }
    void not_saved(vault::CommitProblem) override {}
    void locks_changed() override {}
    void locks_not_changed(vault::CommitProblem) override {}
    bool stored = false;
};

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("Usage: large_vault FOLDER\n", stderr);
        return 2;
    }
    const Day last = on(2026, 11, 22);
    const Objects objects = app::encode_vault(five_years(last));
    if (!app::decode_vault(objects)) {
        std::fputs("What was made up is no vault.\n", stderr);
        return 1;
    }
    platform::FolderStorage storage(arguments[1]);
    vault::SystemRandom random;
    Told told;
    vault::Keeper keeper(storage, random, told, app::schema);
    if (keeper.load()) keeper.save(objects, {}, at(last, 12, 0).utc_ms);
    return told.stored ? 0 : 1;
}
