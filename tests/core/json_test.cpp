// Messages to the page are JSON whatever people write.
// SPDX-License-Identifier: MIT
#include "base/json.h"

#include <doctest/doctest.h>
#include <limits>

using namespace ebb;

namespace {

std::string number(double value) {
    std::string out;
    append_json_number(out, value);
    return out;
}

} // namespace

TEST_CASE("json: objects, arrays and their commas") {
    JsonWriter json;
    json.begin_object().member("a", 1).member("b", "two").key("c").begin_array();
    json.value(true).begin_object().end_object().value("x");
    json.end_array().member("d", 2.5f).end_object();
    CHECK(json.text() == R"({"a":1,"b":"two","c":[true,{},"x"],"d":2.5})");
}

TEST_CASE("json: quotes, backslashes and control characters can't end a string") {
    std::string out;
    append_json_string(out, std::string_view("a\"b\\c\n\0\x7f%n##", 12));
    CHECK(out == "\"a\\\"b\\\\c\\u000a\\u0000\\u007f%n##\"");
}

TEST_CASE("json: numbers have two decimals at most and are never infinite") {
    CHECK(number(0) == "0");
    CHECK(number(-1.5) == "-1.5");
    CHECK(number(0.005) == "0.01");
    CHECK(number(-0.004) == "0");
    CHECK(number(12.34567) == "12.35");
    CHECK(number(3.05) == "3.05");
    CHECK(number(std::numeric_limits<double>::quiet_NaN()) == "0");
    CHECK(number(std::numeric_limits<double>::infinity()) == "1000000000000000");
}
