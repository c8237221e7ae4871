// Measuring and breaking text with ImGui's atlas.
// SPDX-License-Identifier: MIT
#include "ui/fonts.h"

#include "base/text.h"

#include <algorithm>
#include <cstring>
#include <imgui.h>
#include <string>

namespace ebb::ui {

namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

int big_endian_16(std::span<const std::byte> bytes, std::size_t at) {
    if (at + 2 > bytes.size()) {
        return 0;
    }
    return std::to_integer<int>(bytes[at]) * 256 + std::to_integer<int>(bytes[at + 1]);
}

/// Where a table of the font starts (OpenType 1.9, "Table directory"); the size of the file if it
/// has none of that name.
std::size_t table(std::span<const std::byte> ttf, std::string_view name) {
    constexpr std::size_t directory = 12;
    constexpr std::size_t entry = 16;
    const auto count = static_cast<std::size_t>(big_endian_16(ttf, 4));
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = directory + i * entry;
        if (at + entry <= ttf.size() && std::memcmp(ttf.data() + at, name.data(), 4) == 0) {
            return static_cast<std::size_t>(big_endian_16(ttf, at + 8)) * 65536 +
                   static_cast<std::size_t>(big_endian_16(ttf, at + 10));
        }
    }
    return ttf.size();
}

/// Ascent plus descent over the em square, from the tables `hhea` and `head`; 1 if they are
/// missing.
float box_per_em(std::span<const std::byte> ttf) {
    const auto signed_16 = [&](std::size_t at) {
        const int value = big_endian_16(ttf, at);
        return value >= 32768 ? value - 65536 : value;
    };
    const std::size_t hhea = table(ttf, "hhea");
    const int units = big_endian_16(ttf, table(ttf, "head") + 18);
    const int box = signed_16(hhea + 4) - signed_16(hhea + 6);
    return units > 0 && box > 0 ? static_cast<float>(box) / static_cast<float>(units) : 1.f;
}

} // namespace

bool Fonts::add(Face face, std::span<const std::byte> ttf) {
    constexpr std::size_t smallest_font = 1024;
    if (ttf.size() < smallest_font) {
        return false;
    }
    void* copy = ImGui::MemAlloc(ttf.size()); // The atlas frees it.
    std::memcpy(copy, ttf.data(), ttf.size());
    ImFontConfig config;
    config.FontDataOwnedByAtlas = true;
    config.Flags = ImFontFlags_NoLoadError;
    // No size and no offsets are given: 1.92 bakes each size when it is first drawn.
    ImFont* font = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(
        copy, static_cast<int>(ttf.size()), type::body, &config);
    fonts_[static_cast<std::size_t>(face)] = font;
    box_per_em_[static_cast<std::size_t>(face)] = box_per_em(ttf);
    return font != nullptr;
}

bool Fonts::complete() const {
    return std::all_of(fonts_.begin(), fonts_.end(), [](ImFont* font) { return font != nullptr; });
}

float Fonts::box_height(Face face, float size) const {
    return size * box_per_em_[static_cast<std::size_t>(face)];
}

float Fonts::width(Face face, float size, std::string_view text) const {
    if (text.empty()) {
        return 0;
    }
    const float device = box_height(face, size) * density_;
    return font(face)->CalcTextSizeA(device, 1e9f, 0, text.data(), text.data() + text.size()).x /
           density_;
}

std::vector<std::string>
Fonts::lines(Face face, float size, std::string_view text, float max_width, int max_lines) const {
    std::vector<std::string> out;
    const float device = box_height(face, size) * density_;
    // Half a pixel of room, so that a text fits into the width that was measured for it.
    const float wrap = (std::max(max_width, size) + 0.5f) * density_;
    ImFont* const used = font(face);
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        const char* line_feed = std::find(at, end, '\n');
        const char* stop = used->CalcWordWrapPosition(device, at, line_feed, wrap);
        if (stop == at && line_feed != at) {
            // Not even one character fits: take one, so that the loop ends.
            stop = at + first_character_bytes({at, static_cast<std::size_t>(line_feed - at)});
        }
        const bool full = max_lines > 0 && static_cast<int>(out.size()) + 1 == max_lines;
        if (full && stop < end) {
            std::string last(at, line_feed);
            while (!last.empty() && width(face, size, last + std::string(ellipsis)) > max_width) {
                last.resize(cut(last, code_point_count(last) - 1).size());
            }
            out.push_back(std::string(trim(last)) + std::string(ellipsis));
            return out;
        }
        out.emplace_back(at, stop);
        at = stop;
        while (at < end && *at == ' ') {
            ++at;
        }
        if (at < end && *at == '\n') {
            ++at;
        }
    }
    if (out.empty()) {
        out.emplace_back();
    }
    return out;
}

} // namespace ebb::ui
