// Settings stay inside their ranges and come back as they were.
// SPDX-License-Identifier: MIT
#include "features/settings/codec.h"
#include "features/settings/update.h"

#include <doctest/doctest.h>

using namespace ebb;
using namespace ebb::settings;

TEST_CASE("settings: numbers are held to their ranges") {
    CHECK(update({}, SetTextSize{84}).text_percent == 85);
    CHECK(update({}, SetTextSize{1000}).text_percent == 200);
    CHECK(update({}, SetDayStart{-1}).day_start_hour == 0);
    CHECK(update({}, SetDayStart{7}).day_start_hour == 6);
}

TEST_CASE("settings: what was chosen comes back from its bytes") {
    Model model = update({}, ChooseTheme{ThemeChoice::Black});
    model = update(model, SetTextSize{150});
    model = update(model, SetLessMotion{true});
    model = update(model, SetSpellCheck{true});
    model = update(model, SetDayStart{4});
    model = update(model, PutOffBackup{Day::nearest(20'000)});
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
    CHECK(encode(update(decoded.value(), SetTextSize{100})) == newer);
}

TEST_CASE("settings: a text size outside the range is damage, not a giant letter") {
    RecordWriter writer;
    writer.number(2, 5000);
    CHECK(decode(writer.take()).error() == RecordError::Damaged);
}
