// A vault comes back whole or not at all.
// SPDX-License-Identifier: MIT
#include "app/vault_codec.h"
#include "features/boundaries/update.h"
#include "features/letters/update.h"
#include "features/settings/update.h"
#include "support/after.h"
#include "support/dates.h"

#include <doctest/doctest.h>

using namespace ebb;
using namespace ebb::app;

namespace {

Vault a_vault() {
    Vault vault;
    boundaries::AddBoundary add;
    add.name = "Didn\xE2\x80\x99t check their social media";
    add.start = on(2026, 11, 22);
    vault.boundaries = after(vault.boundaries, add, at(on(2026, 11, 22), 12, 0), 0);
    vault.letters = after(vault.letters,
                          letters::BeginLetter{letters::Kind::Unsent, "To you", "I was there."},
                          at(on(2026, 11, 22), 12, 0),
                          on(2026, 11, 22));
    vault.settings.theme = settings::ThemeChoice::Night;
    return vault;
}

} // namespace

TEST_CASE("vault: what was written comes back") {
    const Vault vault = a_vault();
    const auto decoded = decode_vault(encode_vault(vault));
    REQUIRE(decoded.has_value());
    CHECK(decoded.value() == vault);
}

TEST_CASE("vault: equal vaults have equal bytes") {
    CHECK(encode_vault(a_vault()) == encode_vault(a_vault()));
}

TEST_CASE("vault: a missing object is damage, never an empty feature") {
    const Objects whole = encode_vault(a_vault());
    for (const auto& [name, bytes] : whole) {
        Objects less = whole;
        less.erase(name);
        CAPTURE(name);
        CHECK(decode_vault(less).error() == VaultProblem::Damaged);
    }
}

TEST_CASE("vault: every cut of every object is noticed") {
    const Objects whole = encode_vault(a_vault());
    for (const auto& [name, bytes] : whole) {
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            Objects cut = whole;
            cut[name].resize(length);
            const auto decoded = decode_vault(cut);
            CAPTURE(name);
            CAPTURE(length);
            CHECK((!decoded || decoded.value() != a_vault()));
        }
    }
}

TEST_CASE("vault: one from a newer release is named as that, and not opened") {
    Objects objects = encode_vault(a_vault());
    RecordWriter about;
    about.number(1, 2);
    about.text(9, "news");
    objects["about"] = about.take();
    CHECK(decode_vault(objects).error() == VaultProblem::NewerVersion);

    Objects more = encode_vault(a_vault());
    more["photographs"] = {};
    CHECK(decode_vault(more).error() == VaultProblem::NewerVersion);
}
