// The bank of sand that days make: how high each day lies, and what lies in it.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ebb::shore {

/// What became of a day.
enum class Mark : std::uint8_t { Kept, Slip, Pause, NotSaid };

/// A number from 0 to 1, always the same for the same `index`: what looks like chance in the
/// picture, and is the same on every device.
float chance(std::uint32_t index);

/// Where a bank stands in its picture, in CSS pixels.
struct Ground {
    float width = 0;
    float foot = 0;    ///< y of its lower end.
    float highest = 0; ///< Height that it never reaches, however many days there are.
    float base = 0;    ///< Height of bare sand, before the first day.
    float scale = 1;   ///< Of all that has a size of its own.
    /// So many days fill half of `highest`.
    float half_full = 24;
    /// The newest day is at least so thick; older ones are pressed together for it.
    float thinnest = 2.7F;
};

/// A stone for a number of kept days, or a shell for a slip.
struct Find {
    float x = 0;
    float height = 0; ///< Of the line that it lies on.
    float radius = 0;
    std::size_t day = 0; ///< Which of the days.
    int kept = 0;        ///< A stone: after so many kept days. 0: a shell.
};

/// The kept days at which a stone lies, the first ones; after the last one of them, one for each
/// year.
inline constexpr int stones_at[] = {1, 7, 30, 90, 180, 365};

/// The newest shells lie open; sand covers older ones.
inline constexpr int most_shells = 12;

class Bank {
public:
    /// `days` from the oldest to the newest. `seed`: which shore this is.
    Bank(std::span<const Mark> days, const Ground& ground, std::uint32_t seed);

    /// Height of the upper edge of a day.
    [[nodiscard]] float height(std::size_t day) const { return heights_[day]; }
    /// How much a kept day of that age would add.
    [[nodiscard]] float thickness(std::size_t day) const { return thicknesses_[day]; }
    /// Height of the upper edge of all.
    [[nodiscard]] float top() const { return heights_.empty() ? ground_.base : heights_.back(); }
    [[nodiscard]] std::span<const Find> finds() const { return finds_; }
    [[nodiscard]] const Ground& ground() const { return ground_; }
    /// The phase of its waves.
    [[nodiscard]] float phase() const { return phase_; }

    /// Where the line of that height is at `x`: not level, and bent round what lies near it. Lines
    /// of other heights never cross it.
    [[nodiscard]] float y(float x, float height) const;
    /// The places at which a line of that height has to be known to be drawn as a curve; closer
    /// together round what it bends about.
    [[nodiscard]] std::vector<float> samples(float height) const;
    /// Evenly, for what bends about nothing.
    [[nodiscard]] std::vector<float> samples() const;

private:
    void lay_days(std::span<const Mark> days);
    void lay_finds(std::span<const Mark> days);

    Ground ground_;
    std::uint32_t seed_;
    float phase_;
    std::vector<float> heights_;
    std::vector<float> thicknesses_;
    std::vector<Find> finds_;
};

} // namespace ebb::shore
