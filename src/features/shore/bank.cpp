// The bank of sand that days make.
// SPDX-License-Identifier: MIT
#include "features/shore/bank.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace ebb::shore {

namespace {

constexpr float pi = std::numbers::pi_v<float>;

/// How far what lies in the sand bends a line that is `above` it (or below: negative), right over
/// it, as a share of its radius.
float bend(const Find& find, float above) {
    return above > 0 ? std::exp(-above / (find.radius * 1.9F))
                     : std::exp(above / (find.radius * 1.1F));
}

/// The radius of the stone for so many kept days; 0: there is none.
float stone_radius(int kept) {
    constexpr std::array radii{3.4F, 4.4F, 6.0F, 7.6F, 8.6F, 10.0F};
    static_assert(radii.size() == std::size(stones_at));
    for (std::size_t i = 0; i < radii.size(); ++i)
        if (stones_at[i] == kept) return radii[i];
    return kept > 365 && kept % 365 == 0 ? radii.back() : 0;
}

} // namespace

float chance(std::uint32_t index) {
    std::uint32_t value = (index + 1) * 2654435761U;
    value ^= value >> 15U;
    value *= 2246822519U;
    value ^= value >> 13U;
    value *= 3266489917U;
    value ^= value >> 16U;
    return static_cast<float>(value) / 4294967296.0F;
}

Bank::Bank(std::span<const Mark> days, const Ground& ground, std::uint32_t seed)
    : ground_(ground), seed_(seed), phase_(chance(seed) * 6) {
    lay_days(days);
    lay_finds(days);
}

void Bank::lay_days(std::span<const Mark> days) {
    const auto count = static_cast<float>(days.size());
    const float whole = ground_.highest * count / (count + ground_.half_full);
    const float least = ground_.thinnest * ground_.scale;
    float newest = days.empty() ? 0 : whole / count;
    // Pressed like sediment: thickness newest / (1 + age / tau). Their sum is to be `whole`; it
    // grows with tau, so halving finds it.
    float tau = 0;
    if (newest < least) {
        newest = least;
        float low = 0.5F;
        float high = 5000;
        for (int step = 0; step < 40; ++step) {
            tau = (low + high) / 2;
            (tau * newest * std::log(1 + count / tau) < whole ? low : high) = tau;
        }
    }
    float height = ground_.base;
    heights_.reserve(days.size());
    thicknesses_.reserve(days.size());
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto age = static_cast<float>(days.size() - 1 - i);
        const float thickness = tau > 0 ? newest / (1 + age / tau) : newest;
        const float share = days[i] == Mark::Kept ? 1.F : days[i] == Mark::Slip ? 0.9F : 0.5F;
        height += share * thickness;
        heights_.push_back(height);
        thicknesses_.push_back(thickness);
    }
}

void Bank::lay_finds(std::span<const Mark> days) {
    int kept = 0;
    auto covered =
        std::max<std::ptrdiff_t>(0, std::count(days.begin(), days.end(), Mark::Slip) - most_shells);
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto day = static_cast<std::uint32_t>(i);
        if (days[i] == Mark::Slip && covered-- <= 0) {
            const float radius = std::clamp(thicknesses_[i] * 2.4F, 3.7F, 4.8F);
            finds_.push_back({ground_.width * (0.16F + 0.66F * chance(seed_ + day * 31 + 4)),
                              heights_[i],
                              radius * ground_.scale,
                              i});
        }
        if (days[i] != Mark::Kept) continue;
        ++kept;
        if (const float radius = stone_radius(kept); radius > 0) {
            const float place = chance(seed_ + static_cast<std::uint32_t>(kept) * 17);
            finds_.push_back({ground_.width * (0.10F + 0.62F * place),
                              heights_[i],
                              radius * ground_.scale,
                              i,
                              kept});
        }
    }
    for (std::size_t i = 0; i < finds_.size(); ++i) {
        for (std::size_t other = 0; other < i; ++other) {
            Find& here = finds_[i];
            const Find& there = finds_[other];
            const float both = here.radius + there.radius;
            if (std::abs(here.height - there.height) < both * 1.5F &&
                std::abs(here.x - there.x) < both * 2.4F)
                here.x =
                    std::fmod(there.x + both * 2.8F + ground_.width * 0.05F, ground_.width * 0.86F);
        }
    }
}

float Bank::y(float x, float height) const {
    const float share = height / ground_.highest;
    const float scale = ground_.scale;
    const float slope = 0.83F + 0.17F * std::cos(1.15F * pi * x / ground_.width - 0.25F);
    // The phase moves slower with the height than the lines are apart: they never cross.
    const float wave = (2 + 1.6F * share) * scale *
                       (std::sin(x / (61 * scale) + phase_ + 2.6F * share) +
                        0.55F * std::sin(x / (27 * scale) + 2 * phase_ - 1.7F * share));
    const float at = ground_.foot - height * slope - wave;
    // Of several finds the nearest bends it: together they would push lines over each other.
    float up = 0;
    float down = 0;
    for (const Find& find : finds_) {
        const float away = (x - find.x) / (find.radius * 1.9F);
        const float near = find.radius * std::exp(-away * away);
        const float above = height - find.height;
        if (above > 0)
            up = std::max(up, 1.1F * near * bend(find, above));
        else
            down = std::max(down, 0.5F * near * bend(find, above));
    }
    return at + down - up;
}

std::vector<float> Bank::samples() const {
    const int steps =
        ground_.width > 700 ? std::min(36, static_cast<int>(std::lround(ground_.width / 44))) : 18;
    std::vector<float> xs;
    xs.reserve(static_cast<std::size_t>(steps) + 1);
    for (int i = 0; i <= steps; ++i)
        xs.push_back(ground_.width * static_cast<float>(i) / static_cast<float>(steps));
    return xs;
}

std::vector<float> Bank::samples(float height) const {
    std::vector<float> xs = samples();
    for (const Find& find : finds_) {
        constexpr std::array close{-3.4F, -2.2F, -1.2F, -0.5F, 0.5F, 1.2F, 2.2F, 3.4F};
        constexpr std::array far{-2.6F, -1.0F, 1.0F, 2.6F};
        const float strength = find.radius * bend(find, height - find.height);
        if (strength < 0.9F) continue;
        const auto around = strength > 2.2F ? std::span<const float>(close) : far;
        for (const float away : around)
            xs.push_back(std::clamp(find.x + away * find.radius, 0.F, ground_.width));
    }
    std::sort(xs.begin(), xs.end());
    return xs;
}

} // namespace ebb::shore
