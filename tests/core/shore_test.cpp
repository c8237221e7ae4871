// The shore: what a person's days look like.
// SPDX-License-Identifier: MIT
#include "features/shore/picture.h"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <string_view>

using namespace ebb;
using namespace ebb::shore;

namespace {

/// 'k' kept, 's' slip, 'p' pause, 'u' not said.
std::vector<Mark> marks(std::string_view letters) {
    std::vector<Mark> days;
    for (const char letter : letters)
        days.push_back(letter == 'k'   ? Mark::Kept
                       : letter == 's' ? Mark::Slip
                       : letter == 'p' ? Mark::Pause
                                       : Mark::NotSaid);
    return days;
}

/// So many days with a slip and a pause now and then, that look like chance.
Story long_story(std::size_t count, std::uint32_t seed = 7) {
    Story story;
    story.first = Day::nearest(20'000 + static_cast<int>(seed));
    story.steadiness = 90;
    for (std::size_t i = 0; i < count; ++i) {
        const float dice = chance(seed * 1000 + static_cast<std::uint32_t>(i));
        story.days.push_back(dice < 0.06F   ? Mark::Slip
                             : dice < 0.10F ? Mark::Pause
                             : dice < 0.14F ? Mark::NotSaid
                                            : Mark::Kept);
    }
    story.pulls = {3, 9, 5, 7, 10, 4, 6};
    return story;
}

constexpr Stage phone{};
constexpr Stage desktop{.width = 1704, .height = 500, .clear = 230, .words_right = 700};

} // namespace

TEST_CASE("shore: the same days make the same picture") {
    const Story story = long_story(120);
    const Mesh one = picture_of(story, Light::Dusk, phone).mesh;
    const Mesh two = picture_of(story, Light::Dusk, phone).mesh;
    CHECK(one.corners == two.corners);
    REQUIRE(one.vertices.size() == two.vertices.size());
    for (std::size_t i = 0; i < one.vertices.size(); ++i)
        REQUIRE(one.vertices[i].at == two.vertices[i].at);
}

TEST_CASE("shore: nothing of the land or the water crosses the words") {
    for (const Stage& stage : {phone, desktop}) {
        for (const std::size_t days : {0U, 1U, 9U, 63U, 200U, 3'650U}) {
            for (const int steadiness : {0, 50, 100}) {
                Story story = long_story(days);
                story.steadiness = steadiness;
                CAPTURE(days);
                CAPTURE(steadiness);
                const Picture picture = picture_of(story, Light::Day, stage);
                CHECK(picture.water >= stage.clear + 0.16F * (stage.height - stage.clear));
                CHECK(picture.highest > stage.clear);
            }
        }
    }
}

TEST_CASE("shore: the sun and the moon stand beside the words, or under them") {
    for (const float words_right : {200.F, 300.F, 380.F}) {
        Stage stage = phone;
        stage.words_right = words_right;
        for (const Light light : {Light::Day, Light::Night}) {
            const Picture picture = picture_of(long_story(9), light, stage);
            if (picture.orb_left == 0) continue;
            CHECK((picture.orb_left >= words_right + 19 || picture.orb_top >= stage.clear - 0.1F));
        }
    }
}

TEST_CASE("shore: each kept day is a line, and a slip takes none away") {
    Story story;
    story.first = Day::nearest(20'000);
    const auto lines = [&](std::string_view days) {
        story.days = marks(days);
        return picture_of(story, Light::Day, phone).lines;
    };
    // The line of the newest day is its foam.
    CHECK(lines("kkkkkkkkkk") == 9);
    CHECK(lines("kkkkkkkkkkk") == 10);
    CHECK(lines("kkkkkkkkkks") == 10);
    CHECK(lines("kkkskkkpkk") == 7);
}

TEST_CASE("shore: lines never cross, not by a twentieth of a pixel") {
    for (const std::uint32_t seed : {1U, 2U, 3U, 4U, 5U, 6U}) {
        const Story story = long_story(90, seed);
        const Ground ground{.width = 390, .foot = 276, .highest = 80, .base = 16};
        const Bank bank(story.days, ground, seed);
        for (std::size_t i = 0; i + 1 < story.days.size(); ++i)
            for (float x = 0; x <= 390; x += 3)
                CHECK(bank.y(x, bank.height(i)) > bank.y(x, bank.height(i + 1)) - 0.05F);
    }
}

TEST_CASE("shore: stones lie at the kept days that they are for, and stay after a slip") {
    const Ground ground{.width = 390, .foot = 276, .highest = 80, .base = 16};
    const auto stones = [&](std::span<const Mark> days) {
        std::vector<int> kept;
        const Bank bank(days, ground, 3);
        for (const Find& find : bank.finds())
            if (find.kept > 0) kept.push_back(find.kept);
        return kept;
    };
    const std::vector<Mark> days(800, Mark::Kept);
    CHECK(stones(days) == std::vector{1, 7, 30, 90, 180, 365, 730});
    CHECK(stones(marks("kkkskkkks")) == std::vector{1, 7});
    CHECK(stones(marks("ssp")).empty());
}

TEST_CASE("shore: however many days there are, it stays within its triangles and its ground") {
    for (const Stage& stage : {phone, desktop}) {
        for (const std::size_t days : {0U, 1U, 63U, 200U, 1'000U, 3'650U}) {
            CAPTURE(days);
            const Picture picture = picture_of(long_story(days), Light::Night, stage);
            CHECK(picture.mesh.triangles() <= most_triangles);
            MESSAGE(days << " days, " << stage.width << " wide: " << picture.mesh.triangles());
        }
    }
    const Story story = long_story(3'650);
    const Ground ground{.width = 390, .foot = 276, .highest = 80, .base = 16};
    const Bank bank(story.days, ground, 7);
    CHECK(bank.top() < ground.base + ground.highest);
    CHECK(bank.thickness(3'649) >= ground.thinnest);
}

TEST_CASE("shore: a day more raises it, and a day more is never as much as the one before") {
    const Ground ground{.width = 390, .foot = 276, .highest = 80, .base = 16};
    float before = ground.base;
    for (std::size_t days = 1; days < 400; ++days) {
        const std::vector<Mark> kept(days, Mark::Kept);
        const float top = Bank(kept, ground, 1).top();
        CHECK(top > before);
        before = top;
    }
}

TEST_CASE("shore: the light follows the clock and the time of the year") {
    const Day winter = Day::from({2026, 12, 1}).value();
    const Day summer = Day::from({2026, 6, 1}).value();
    CHECK(light_at(winter, 5) == Light::Dawn);
    CHECK(light_at(winter, 12) == Light::Day);
    CHECK(light_at(winter, 17) == Light::Dusk);
    CHECK(light_at(summer, 17) == Light::Day);
    CHECK(light_at(summer, 21) == Light::Dusk);
    CHECK(light_at(summer, 1) == Light::Night);
}

TEST_CASE("shore: the moon is as full as the one in the sky") {
    // Full on 24 November 2026, new on 9 November, by the almanac.
    CHECK(std::abs(moon_phase(Day::from({2026, 11, 24}).value()) - 0.5F) < 0.03F);
    const float new_moon = moon_phase(Day::from({2026, 11, 9}).value());
    CHECK(std::min(new_moon, 1 - new_moon) < 0.03F);
}

TEST_CASE("shore: with little room there are only the sky, the water and today's line") {
    Stage low = phone;
    low.height = 200;
    const Picture picture = picture_of(long_story(63), Light::Night, low);
    CHECK(picture.lines == 0);
    CHECK(picture.mesh.triangles() < 300);
}
