// Settings stay inside their ranges and come back as they were.
// SPDX-License-Identifier: MIT
#include "features/settings/codec.h"
#include "features/settings/update.h"
#include "support/after.h"

#include <doctest/doctest.h>

using namespace ebb;
using namespace ebb::settings;

TEST_CASE("settings: numbers are held to their ranges") {
    CHECK(after(Model{}, SetTextSize{84}).text_percent == 85);
    CHECK(after(Model{}, SetTextSize{1000}).text_percent == 200);
    CHECK(after(Model{}, SetDayStart{-1}).day_start_hour == 0);
    CHECK(after(Model{}, SetDayStart{7}).day_start_hour == 6);
}

TEST_CASE("settings: what was chosen comes back from its bytes") {
    Model model = after(Model{}, ChooseTheme{ThemeChoice::Black});
    model = after(model, SetTextSize{150});
    model = after(model, Turn{&Model::less_motion, true});
    model = after(model, Turn{&Model::spell_check, true});
    model = after(model, SetDayStart{4});
    model = after(model, PutOffBackup{Day::nearest(20'000)});
    const auto decoded = decode(encode(model));
    REQUIRE(decoded.has_value());
    CHECK(decoded.value() == model);
}

TEST_CASE("settings: what a newer version added is carried along") {
    RecordWriter writer;
    writer.number(2, 100);
    writer.text(77, "from the future");
    const Bytes newer = writer.take();
    const auto decoded = decode(newer);
    REQUIRE(decoded.has_value());
    CHECK(encode(after(decoded.value(), SetTextSize{100})) == newer);
}

TEST_CASE("settings: a text size outside the range is damage, not a giant letter") {
    RecordWriter writer;
    writer.number(2, 5000);
    CHECK(decode(writer.take()).error() == RecordError::Damaged);
}
