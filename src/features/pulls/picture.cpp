// The sea behind a pull.
// SPDX-License-Identifier: MIT
#include "features/pulls/picture.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace ebb::pulls {
namespace {

// A float is exact enough to paint with, and the page has its sine already.
double wave(double angle) {
    return std::sin(static_cast<float>(angle));
}

} // namespace

void paint_sea(ui::Canvas& at, const ui::Rect& rect, float level, double seconds) {
    using ui::Token;
    if (at.theme().forced) return;
    constexpr double turn = 6.283185307179586;
    constexpr double swell_seconds = 12; ///< About as long as a slow breath.
    constexpr double crest_seconds = 17;
    std::array<float, 97> heights{};
    const auto w = static_cast<double>(rect.w);
    const auto h = static_cast<double>(rect.h);
    const double swell = wave(seconds / swell_seconds * turn) * 0.05;
    const double base =
        static_cast<double>(rect.y) + h * (0.86 - 0.62 * static_cast<double>(level) - swell);
    int layer = 0;
    for (const Token token : {Token::WaveFar, Token::WaveMiddle, Token::WaveNear}) {
        const double k = layer++;
        const double length = std::fmax(w, 420) / (1.15 + 0.3 * k);
        const double phase = k * 2.1 + seconds / crest_seconds * turn * (1 - 0.25 * k);
        for (std::size_t i = 0; i < heights.size(); ++i) {
            const double x = w * static_cast<double>(i) / static_cast<double>(heights.size() - 1);
            heights[i] = static_cast<float>(
                base + k * h * 0.09 + h * (0.034 - 0.006 * k) * wave(x / length * turn + phase));
        }
        at.fill_below(rect, heights, at.paint(token, 0.95F), at.paint(token, 0.55F));
    }
}

} // namespace ebb::pulls
