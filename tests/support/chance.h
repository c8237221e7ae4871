// Chance for tests: the same numbers on every machine, for the same seed.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace ebb {

class Chance {
public:
    explicit Chance(std::uint32_t seed) : engine_(seed) {}

    /// From `least` to `most`, both included. (std::uniform_int_distribution differs by library.)
    int between(int least, int most) {
        return least + static_cast<int>(engine_() % static_cast<std::uint32_t>(most - least + 1));
    }
    /// True once in so many times.
    bool one_in(int times) { return between(1, times) == 1; }

    template <class Items>
    auto pick(const Items& items) {
        return items[static_cast<std::size_t>(between(0, static_cast<int>(std::size(items)) - 1))];
    }

    /// A few words of many scripts; empty now and then.
    std::string words() {
        static constexpr std::string_view some[] = {"",
                                                    " ",
                                                    "night",
                                                    "no texting",
                                                    "ünïcödé",
                                                    "سلام",
                                                    "\U0001F30A",
                                                    "e\u0301",
                                                    "## %n",
                                                    "\n"};
        std::string text;
        for (int n = between(0, 4); n > 0; --n)
            text += pick(some);
        return text;
    }

private:
    std::mt19937 engine_;
};

} // namespace ebb
