// Measuring and breaking text with ImGui's atlas.
// SPDX-License-Identifier: MIT
#include "ui/fonts.h"

#include "base/text.h"

#include <algorithm>
#include <cstring>
#include <imgui.h>

namespace ebb::ui {

namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

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
    ImFont* font = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(copy, static_cast<int>(ttf.size()),
                                                              type::body, &config);
    fonts_[static_cast<std::size_t>(face)] = font;
    return font != nullptr;
}

bool Fonts::complete() const {
    return std::all_of(fonts_.begin(), fonts_.end(), [](ImFont* font) { return font != nullptr; });
}

float Fonts::width(Face face, float size, std::string_view text) const {
    if (text.empty()) {
        return 0;
    }
    const float device = size * density_;
    return font(face)
               ->CalcTextSizeA(device, 1e9f, 0, text.data(), text.data() + text.size())
               .x /
           density_;
}

std::vector<std::string> Fonts::lines(Face face, float size, std::string_view text, float max_width,
                                      int max_lines) const {
    std::vector<std::string> out;
    const float device = size * density_;
    const float wrap = std::max(max_width, size) * density_;
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
