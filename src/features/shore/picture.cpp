// The shore: what it is made of, painted from the back to the front.
// SPDX-License-Identifier: MIT
#include "features/shore/picture.h"

#include "base/function_ref.h"
#include "features/shore/colors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <span>
#include <utility>

namespace ebb::shore {

namespace {

constexpr float pi = std::numbers::pi_v<float>;

using Height = FunctionRef<float(float)>;

float mix(float from, float to, float share) {
    return from + (to - from) * share;
}

Point along(Point from, Point to, float share) {
    return {mix(from.x, to.x, share), mix(from.y, to.y, share)};
}

/// A cubic curve: where it begins, what pulls it, where it ends.
using Curve = std::array<Point, 4>;

/// Adds `steps` points of the curve, without its beginning.
void add_curve(std::vector<Point>& points, const Curve& curve, int steps) {
    for (int i = 1; i <= steps; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(steps);
        const Point middle = along(curve[1], curve[2], t);
        points.push_back(along(along(along(curve[0], curve[1], t), middle, t),
                               along(middle, along(curve[2], curve[3], t), t),
                               t));
    }
}

class Painter {
public:
    Painter(const Story& story, Light light, const Stage& stage)
        : story_(story), light_(light), stage_(stage), sky_(sky_of(light, stage.dark)),
          land_(land_of(stage.dark)), seed_(static_cast<std::uint32_t>(story.first.number())),
          scale_(stage.width > 700 ? 1.35F : 1), room_(stage.height - stage.clear),
          water_(water_of(story, stage)), bank_(story.days, ground(), seed_),
          brush_(picture_.mesh, 1 / stage.density) {
        for (const float x : bank_.samples(bank_.top()))
            edge_.push_back({x, edge_at(x)});
    }

    Picture painted() {
        const bool whole = room_ >= least_room;
        picture_.water = water_;
        sky();
        if (whole) {
            if (stage_.dark) stars();
            orb();
            clouds();
        }
        const std::size_t before = picture_.mesh.vertices.size();
        if (whole) hills();
        sea();
        if (whole) {
            crests();
            path_of_light();
            swash();
        }
        sand(whole);
        if (whole) day_lines();
        edge();
        if (whole) finds();
        picture_.highest = stage_.height;
        for (std::size_t i = before; i < picture_.mesh.vertices.size(); ++i)
            picture_.highest = std::min(picture_.highest, picture_.mesh.vertices[i].at.y);
        melt();
        return std::move(picture_);
    }

private:
    /// With less room than this, there is only sky, sea, sand and the newest line.
    static constexpr float least_room = 90;

    /// A sixth of the room over the water always stays free.
    static float water_of(const Story& story, const Stage& stage) {
        const float room = stage.height - stage.clear;
        const float steady = static_cast<float>(story.steadiness) / 100;
        return stage.clear + room * (0.26F - 0.19F * (steady - 0.5F));
    }

    [[nodiscard]] Ground ground() const {
        const float foot = stage_.height - 10;
        const float highest = (foot - water_) * 0.8F;
        return {.width = stage_.width,
                .foot = foot,
                .highest = highest,
                .base = highest * 0.13F + 6,
                .scale = scale_};
    }

    [[nodiscard]] Day day_of(std::size_t index) const {
        return Day::nearest(std::int64_t{story_.first.number()} + static_cast<std::int64_t>(index));
    }

    [[nodiscard]] float by_theme(float day, float night) const { return stage_.dark ? night : day; }
    [[nodiscard]] std::uint32_t white(std::uint32_t night) const {
        return stage_.dark ? night : 0xFFFFFF;
    }
    [[nodiscard]] float edge_at(float x) const { return bank_.y(x, bank_.top()); }

    void between(std::span<const float> xs, Height upper, Height lower, Tint top, Tint bottom) {
        upper_.clear();
        lower_.clear();
        for (const float x : xs) {
            upper_.push_back({x, upper(x)});
            lower_.push_back({x, lower(x)});
        }
        brush_.strip(upper_, lower_, top, bottom);
    }
    void line(std::span<const float> xs, Height y, Tint tint, float width) {
        upper_.clear();
        for (const float x : xs)
            upper_.push_back({x, y(x)});
        brush_.line(upper_, tint, width);
    }
    void level_line(float left, float right, float y, Tint tint, float width) {
        const std::array ends{Point{left, y}, Point{right, y}};
        brush_.line(ends, tint, width);
    }
    /// Of one tint, between two lines of the bank that bend about little.
    void layer(float low, float high, Tint tint) {
        between(
            even_,
            [&](float x) { return bank_.y(x, high); },
            [&](float x) { return std::min(bank_.y(x, low), stage_.height); },
            tint,
            tint);
    }

    void sky() {
        std::array<std::uint32_t, 3> colors = sky_.sky;
        if (stage_.black) colors[0] = colors[1] = 0x000000;
        const float middle = water_ * 0.55F;
        brush_.band(stage_.width, 0, middle, {colors[0]}, {colors[1]});
        brush_.band(stage_.width, middle, water_ + 1, {colors[1]}, {colors[2]});
    }

    void stars() {
        const std::uint32_t count = stage_.width > 700 ? 46 : 16;
        for (std::uint32_t i = 0; i < count; ++i) {
            const Point at{chance(900 + i) * stage_.width, chance(1700 + i) * (water_ - 14)};
            if (at.x < stage_.words_right && at.y < stage_.clear) continue;
            const float r = 0.5F + 0.6F * chance(i + 5);
            const Tint tint{0xE9F0F0, 0.18F + 0.4F * chance(i + 33)};
            const std::array star{Point{at.x - r, at.y},
                                  Point{at.x, at.y - r},
                                  Point{at.x + r, at.y},
                                  Point{at.x, at.y + r}};
            brush_.shape(star, tint, tint);
        }
    }

    void orb() {
        const bool moon = light_ == Light::Night;
        radius_ = (moon ? 11.F : 13.F) * scale_;
        orb_.x = std::max(stage_.width * 0.8F, stage_.words_right + 20 + radius_);
        // Low at dawn and dusk, where the horizon cuts it.
        const float up = moon ? 1.F : light_ == Light::Day ? 0.85F : 0.12F;
        orb_.y = water_ - 0.32F * room_ * up;
        if (orb_.x + radius_ > stage_.width) {
            // No room beside the words: just over the horizon, under them, or not at all.
            orb_ = {stage_.width * 0.8F, water_ - radius_ - 2};
            if (orb_.y - radius_ < stage_.clear) return;
        }
        has_orb_ = true;
        brush_.glow(orb_, radius_ * 5.5F, {sky_.halo, by_theme(0.85F, 0.5F)});
        if (moon) {
            disc({sky_.orb, by_theme(0.5F, 0.1F)});
            lit_part();
        } else {
            disc({sky_.orb});
        }
        picture_.orb_left = orb_.x - radius_;
        picture_.orb_top = orb_.y - radius_;
    }

    /// Cut by the horizon.
    void disc(Tint tint) {
        upper_.clear();
        for (int i = 0; i < 32; ++i) {
            const float angle = 2 * pi * static_cast<float>(i) / 32;
            upper_.push_back({orb_.x + radius_ * std::cos(angle),
                              std::min(water_, orb_.y + radius_ * std::sin(angle))});
        }
        brush_.shape(upper_, tint, tint);
    }

    /// Growing, the moon's right half is lit; the border of its light is half an ellipse.
    void lit_part() {
        const float phase = moon_phase(day_of(std::max<std::size_t>(1, story_.days.size()) - 1));
        const float side = phase < 0.5F ? 1.F : -1.F;
        const float border = std::cos(2 * pi * phase) * side;
        upper_.clear();
        lower_.clear();
        for (int i = 0; i <= 12; ++i) {
            const float angle = pi * (static_cast<float>(i) / 12 - 0.5F);
            const float across = radius_ * std::cos(angle);
            const float y = orb_.y + radius_ * std::sin(angle);
            upper_.push_back({orb_.x + side * across, y});
            lower_.push_back({orb_.x + border * across, y});
        }
        brush_.strip(upper_, lower_, {sky_.orb}, {sky_.orb});
    }

    void clouds() {
        const Tint tint{stage_.dark ? 0x9FB4C4U : 0xFFFFFFU, by_theme(0.55F, 0.07F)};
        for (int i = 0; i < 2; ++i) {
            const auto n = static_cast<float>(i);
            const float x = stage_.width * 0.75F + (46 * n - 30) * scale_;
            const float y = water_ - (8 + n * 7) * scale_;
            const float w = (46 - n * 12) * scale_;
            const float h = 2.4F * scale_;
            const Point left{x - w, y};
            const Point right{x + w, y};
            upper_ = lower_ = {left};
            add_curve(upper_, {left, {x - w * 0.4F, y - h}, {x + w * 0.35F, y - h}, right}, 10);
            add_curve(lower_,
                      {left, {x - w * 0.5F, y + h * 0.4F}, {x + w * 0.3F, y + h * 0.4F}, right},
                      10);
            brush_.strip(upper_, lower_, tint, tint);
        }
    }

    void hills() {
        for (std::uint32_t i = 0; i < 2; ++i) {
            const float x = stage_.width * (0.62F + 0.3F * chance(seed_ + i * 3));
            const float w = stage_.width * (0.2F + 0.16F * chance(seed_ + 9 + i));
            const float h = (5 + 6 * chance(seed_ + 21 + i)) * scale_ * (i == 0 ? 1 : 0.7F);
            const Tint tint{mixed(land_.hill, sky_.sky[2], i == 0 ? 0.5F : 0.25F)};
            const Point left{x - w, water_ + 1};
            const Point top{x, water_ - h};
            const Point right{x + w * 1.1F, water_ + 1};
            upper_ = {left};
            add_curve(upper_,
                      {left, {x - w * 0.55F, water_ - h * 0.25F}, {x - w * 0.35F, top.y}, top},
                      6);
            add_curve(
                upper_, {top, {x + w * 0.4F, top.y}, {x + w * 0.5F, water_ - h * 0.3F}, right}, 6);
            lower_ = upper_;
            for (Point& point : lower_)
                point.y = water_ + 1;
            brush_.strip(upper_, lower_, tint, tint);
            brush_.line(
                upper_, tint, 1); // A far edge is seen against the sky: it has to be smooth.
        }
    }

    void sea() {
        const float half = water_ + (bank_.ground().foot - water_) * 0.45F;
        const Tint middle{mixed(sky_.sea[0], sky_.sea[1], 0.6F)};
        brush_.band(stage_.width, water_, half, {sky_.sea[0]}, middle);
        brush_.band(stage_.width, half, stage_.height, middle, {sky_.sea[1]});
        level_line(0, stage_.width, water_ + 0.5F, {white(0xDDEFF0), by_theme(0.55F, 0.2F)}, 1);
    }

    /// Of the sea that is to be seen, in the middle.
    [[nodiscard]] float sea_height() const {
        return std::max(10.F, edge_at(stage_.width / 2) - water_);
    }

    /// The pulls that somebody stayed with: waves far out.
    void crests() {
        const float band = sea_height();
        const auto most =
            static_cast<std::size_t>(std::clamp(stage_.width * band / (1500 * scale_), 3.F, 16.F));
        const std::span<const int> all(story_.pulls);
        const std::span<const int> shown = all.last(std::min(most, all.size()));
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const auto n = static_cast<float>(i);
            const float f = shown.size() > 1 ? n / static_cast<float>(shown.size() - 1) : 0.5F;
            const auto strength = static_cast<float>(shown[i]);
            const float golden = n * 0.618F + chance(seed_);
            const float depth = 0.12F + 0.55F * (golden - std::floor(golden));
            const float drift = chance(static_cast<std::uint32_t>(i) + 71) - 0.5F;
            const float x = stage_.width * (0.07F + 0.86F * f + drift * 0.05F);
            const float y = water_ + std::min(band * 0.8F, 58 * scale_) * depth + 3;
            const float w = (11 + strength * 2.1F) * (0.55F + depth) * scale_;
            const float h = (1.2F + strength * 0.46F) * (0.6F + depth) * scale_;
            const auto crest = [&](float u) {
                // Its front falls off sooner than its back.
                const float reach = std::min(1.F, std::abs(u) * (u > 0 ? 1.12F : 1));
                const float level = std::max(0.F, std::cos(pi / 2 * reach));
                return Point{x + u * w, y - h * level * std::sqrt(level)};
            };
            upper_.clear();
            lower_.clear();
            for (int j = -6; j <= 6; ++j) {
                upper_.push_back(crest(static_cast<float>(j) / 6));
                lower_.push_back({upper_.back().x, y + 0.5F});
            }
            brush_.strip(upper_,
                         lower_,
                         {land_.crest, by_theme(0.5F, 0.34F)},
                         {land_.crest, by_theme(0.05F, 0.03F)});
            upper_.clear();
            for (int j = -3; j <= 3; ++j)
                upper_.push_back(crest(static_cast<float>(j) / 5.4F));
            brush_.line(upper_, {white(0xDDF1F1), by_theme(0.92F, 0.6F)}, 1.15F);
        }
    }

    /// On the water, under a low sun or the moon.
    void path_of_light() {
        if (!has_orb_ || light_ == Light::Day) return;
        for (std::uint32_t i = 0; i < 9; ++i) {
            const auto n = static_cast<float>(i);
            const float y = water_ + 3 + n * 3.6F * scale_;
            if (y > edge_at(orb_.x) - 4) return;
            const float w = (3 + n * 1.9F) * scale_ * (0.7F + 0.6F * chance(i + 3));
            level_line(orb_.x - w + 4 * (chance(i) - 0.5F),
                       orb_.x + w,
                       y,
                       {sky_.orb, by_theme(0.75F - 0.05F * n, 0.5F - 0.035F * n)},
                       1.1F);
        }
    }

    /// The water's last reach before the sand.
    void swash() {
        const auto far = [&](float x) {
            return edge_at(x) - 9 * scale_ - 3 * std::sin(x / (44 * scale_) + bank_.phase()) -
                   4 * std::max(0.F, x / stage_.width - 0.3F);
        };
        const auto near = [&](float x) {
            return edge_at(x) - 4.5F * scale_ -
                   1.8F * std::sin(x / (33 * scale_) + 2 * bank_.phase());
        };
        const auto under = [&](float x) { return edge_at(x) + 2; };
        const std::uint32_t veil = white(0xBFDCDD);
        const Tint pale{veil, by_theme(0.28F, 0.06F)};
        const Tint paler{veil, by_theme(0.34F, 0.08F)};
        between(even_, far, under, pale, pale);
        between(even_, near, under, paler, paler);
        line(even_, far, {land_.foam, by_theme(0.8F, 0.22F)}, 1);
    }

    void sand(bool whole) {
        lower_ = edge_;
        upper_ = edge_;
        for (std::size_t i = 0; i < edge_.size(); ++i) {
            lower_[i].y = stage_.height;
            upper_[i].y = mix(edge_[i].y, lower_[i].y, 0.35F);
        }
        brush_.strip(edge_, upper_, {land_.sand[0]}, {land_.sand[1]});
        brush_.strip(upper_, lower_, {land_.sand[1]}, {land_.sand[2]});
        if (!whole) return;
        months();
        const float wet = std::min(13 * scale_, bank_.top() - bank_.ground().base + 4);
        for (int i = 0; i < 3; ++i) {
            const float down = wet * (1 - 0.32F * static_cast<float>(i));
            layer(bank_.top() - down, bank_.top(), {land_.wet, by_theme(0.13F, 0.22F)});
        }
    }

    /// Every four weeks in the tint of their season; more of them together where they are thin.
    void months() {
        const std::size_t count = story_.days.size();
        float low = -30;
        bool second = false;
        for (std::size_t first = 0, end = 28; first < count; end += 28) {
            const std::size_t last = std::min(count, end) - 1;
            const float high = bank_.height(last);
            if (high - low < 6 * scale_ && end < count) continue;
            const auto season =
                static_cast<std::size_t>(day_of((first + last) / 2).date().month % 12 / 3);
            layer(low, high, {land_.season[season], by_theme(0.34F, 0.5F) * (second ? 1 : 0.72F)});
            low = high;
            second = !second;
            first = end;
        }
    }

    /// How well the line of a day can be seen: where days lie too close, only weeks and months.
    [[nodiscard]] float strength_of(std::size_t day) const {
        if (day % 28 == 27) return 1;
        const float thick = bank_.thickness(day);
        const float as_day = std::clamp((thick / scale_ - 0.75F) / 0.7F, 0.F, 1.F);
        const float as_week = day % 7 == 6 ? std::clamp((thick - 0.4F) / 0.3F, 0.F, 1.F) : 0;
        return std::max(as_day, as_week);
    }

    /// A line for each kept day: months first, then weeks, then days, from the newest back.
    void day_lines() {
        const int most = most_triangles - triangles_of_the_rest();
        const auto rank = [](std::size_t day) { return day % 28 == 27 ? 2 : day % 7 == 6 ? 1 : 0; };
        for (int wanted = 2; wanted >= 0; --wanted) {
            for (std::size_t day = story_.days.size(); day-- > 0;) {
                if (day + 1 == story_.days.size() || story_.days[day] != Mark::Kept) continue;
                const float strength = strength_of(day);
                if (rank(day) != wanted || strength < 0.12F) continue;
                const float height = bank_.height(day);
                const std::vector<float> xs = bank_.samples(height);
                if (picture_.mesh.triangles() + 4 * static_cast<int>(xs.size()) > most) return;
                const bool week = wanted > 0;
                line(
                    xs,
                    [&](float x) { return bank_.y(x, height); },
                    {land_.line,
                     strength * (week ? by_theme(0.62F, 0.55F) : by_theme(0.34F, 0.3F))},
                    (week ? 1.05F : 0.75F) * (scale_ > 1 ? 1.1F : 1));
                ++picture_.lines;
            }
        }
    }

    /// What is painted after the lines.
    [[nodiscard]] int triangles_of_the_rest() const {
        int sum = 160 + 4 * static_cast<int>(edge_.size());
        for (const Find& find : bank_.finds())
            sum += find.kept > 0 ? 100 : 60;
        return sum;
    }

    /// Today: a line of foam, dotted while nothing was said of it.
    void edge() {
        const Tint foam{land_.foam, 0.95F};
        if (!story_.today_open) {
            brush_.line(edge_, foam, 1.9F);
            return;
        }
        const float step = std::max(7.F, stage_.width / 80);
        for (float x = step / 2; x < stage_.width; x += step)
            level_line(x - 0.9F, x + 0.9F, edge_at(x) - 1, foam, 1.7F);
    }

    void finds() {
        for (const Find& find : bank_.finds()) {
            const Point at{find.x, bank_.y(find.x, find.height)};
            find.kept > 0 ? stone(at, find.radius) : shell(at, find);
        }
    }

    void stone(Point at, float r) {
        const auto near = [&](float x, float y) { return Point{at.x + r * x, at.y + r * y}; };
        upper_.clear();
        for (int i = 0; i < 8; ++i) {
            const float angle = 2 * pi * static_cast<float>(i) / 8;
            upper_.push_back(near(0.25F + 1.25F * std::cos(angle), 0.42F * std::sin(angle)));
        }
        const Tint shadow{stage_.dark ? 0x000000U : 0x5F4B2CU, by_theme(0.22F, 0.35F)};
        brush_.shape(upper_, shadow, shadow);
        const Point left = near(-1.2F, -0.25F);
        const Point top = near(0.35F, -1.25F);
        const Point right = near(1.1F, -0.02F);
        upper_.clear();
        add_curve(upper_, {left, near(-1.15F, -1.05F), near(-0.3F, -1.5F), top}, 4);
        add_curve(upper_, {top, near(1.1F, -1), near(1.35F, -0.3F), right}, 4);
        add_curve(upper_, {right, near(0.7F, 0.32F), near(-0.9F, 0.32F), left}, 5);
        brush_.shape(upper_, {land_.stone[0]}, {land_.stone[1]});
        const Point vein = near(-0.75F, -1.02F);
        upper_ = {vein};
        add_curve(upper_, {vein, near(-0.2F, -0.5F), near(0.2F, -0.75F), near(1.02F, -0.22F)}, 5);
        brush_.line(upper_, {land_.vein}, std::max(0.9F, r * 0.16F));
    }

    void shell(Point at, const Find& find) {
        const float turn = (chance(static_cast<std::uint32_t>(find.day) + 3) - 0.5F) * 0.9F;
        const float c = find.radius * std::cos(turn);
        const float s = find.radius * std::sin(turn);
        const auto turned = [&](float x, float y) {
            return Point{at.x + x * c - y * s, at.y - find.radius * 0.2F + x * s + y * c};
        };
        upper_ = {turned(0, 0.75F)};
        for (int i = 0; i <= 10; ++i) {
            const float angle = -2.75F + 0.236F * static_cast<float>(i);
            upper_.push_back(turned(std::cos(angle) * 1.23F, std::sin(angle) * 1.1F + 0.25F));
        }
        brush_.shape(upper_, {land_.shell}, {land_.shell});
        for (int i = 1; i < 5; ++i) {
            const float angle = -2.75F + 0.472F * static_cast<float>(i);
            const std::array rib{turned(0, 0.6F),
                                 turned(std::cos(angle), std::sin(angle) * 0.92F + 0.25F)};
            brush_.line(rib, {land_.rib}, std::max(0.6F, find.radius * 0.13F));
        }
    }

    /// Into the color of the page.
    void melt() {
        const float height = stage_.width > 700 ? 40 : 30;
        brush_.band(stage_.width,
                    stage_.height - height,
                    stage_.height,
                    {stage_.page, 0},
                    {stage_.page, 1});
    }

    const Story& story_;
    Light light_;
    const Stage& stage_;
    const Sky& sky_;
    const Land& land_;
    std::uint32_t seed_;
    float scale_;
    float room_;
    float water_;
    Bank bank_;
    Picture picture_;
    Brush brush_;
    std::vector<float> even_ = bank_.samples();
    std::vector<Point> edge_;  ///< Of the sand.
    std::vector<Point> upper_; ///< At hand for the shape that is being made, ...
    std::vector<Point> lower_; ///< ... so that not each takes memory anew.
    Point orb_;
    float radius_ = 0;
    bool has_orb_ = false;
};

} // namespace

Light light_at(Day day, int hour) {
    const int month = day.date().month;
    const bool summer = month >= 4 && month <= 9;
    const int dusk = summer ? 19 : 17;
    if (hour >= 5 && hour < 7) return Light::Dawn;
    if (hour >= 7 && hour < dusk) return Light::Day;
    if (hour >= dusk && hour < dusk + 3) return Light::Dusk;
    return Light::Night;
}

float moon_phase(Day day) {
    // A new moon was on 6 January 2000 at 18:14 UT; the next ones follow after 29.530588 days
    // (Meeus, Astronomical Algorithms, 2nd edition, chapter 49, without the smaller terms).
    constexpr double month = 29.530588;
    constexpr double new_moon = 10'962.76;
    const double age = static_cast<double>(day.number()) + 0.5 - new_moon;
    const double share = age / month;
    return static_cast<float>(share - std::floor(share));
}

Picture picture_of(const Story& story, Light light, const Stage& stage) {
    return Painter(story, light, stage).painted();
}

} // namespace ebb::shore
