// A feature that was added is kept, comes back, is merged, exported and shown, as every other is.
// SPDX-License-Identifier: MIT
#include "app/merge.h"
#include "app/plain_text.h"
#include "app/update.h"
#include "app/vault_codec.h"
#include "support/harness.h"

#include <doctest/doctest.h>

using namespace ebb;

TEST_CASE("walks: added by a press, there after a reload, in a backup's merge and in the file") {
    platform::MemoryStorage storage;
    {
        Harness app(storage);
        app.press("Add a short way");
        CHECK(app.has(ui::Role::Text, "Around the block"));
    }
    Harness app(storage);
    CHECK(app.has(ui::Role::Text, "Around the block"));
    const app::Vault& vault = app.vault();
    REQUIRE(vault.walks.all.size() == 1);
    CHECK(vault.walks.all[0].minutes == 15);
    CHECK(app::decode_vault(app::encode_vault(vault)).value() == vault);
    CHECK(app::merged(app::Vault{}, vault)->walks.all.size() == 1);
    CHECK(app::merged(vault, vault) == vault);
    CHECK(app::as_json(vault, {}).find("Around the block") != std::string::npos);
    const Now now = at(on(2026, 11, 22), 12, 0);
    app::Model model = app.loop.model();
    app::Effects effects;
    const app::Answer answer =
        app::update(model, walks::Action{walks::AddWalk{"  ", 1}}, now, effects);
    REQUIRE(answer.refused.has_value());
    CHECK(app::sentence(model.language, *answer.refused) == "A way needs a name.");
}
