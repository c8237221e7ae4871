// Text: what core needs to know about UTF-8, and nothing more.
// SPDX-License-Identifier: MIT
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>

namespace ebb {
namespace {

/// A closed range of code points. Tables of them are sorted and do not overlap.
struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t N>
bool contains(const std::array<Range, N>& ranges, char32_t c) {
    const auto after =
        std::upper_bound(ranges.begin(), ranges.end(), c, [](char32_t value, const Range& r) {
            return value < r.first;
        });
    return after != ranges.begin() && c <= std::prev(after)->last;
}

/// Unicode 15's White_Space.
constexpr std::array<Range, 10> white_space{{
    {0x0009, 0x000D},
    {0x0020, 0x0020},
    {0x0085, 0x0085},
    {0x00A0, 0x00A0},
    {0x1680, 0x1680},
    {0x2000, 0x200A},
    {0x2028, 0x2029},
    {0x202F, 0x202F},
    {0x205F, 0x205F},
    {0x3000, 0x3000},
}};

/// Unicode 15's Default_Ignorable_Code_Point, and the empty Braille cell.
constexpr std::array<Range, 18> invisible{{
    {0x00AD, 0x00AD},
    {0x034F, 0x034F},
    {0x061C, 0x061C},
    {0x115F, 0x1160},
    {0x17B4, 0x17B5},
    {0x180B, 0x180F},
    {0x200B, 0x200F},
    {0x202A, 0x202E},
    {0x2060, 0x206F},
    {0x2800, 0x2800},
    {0x3164, 0x3164},
    {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFF8},
    {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A},
    {0xE0000, 0xE0FFF},
}};

/// What stays with the character before it: Unicode 15's Grapheme_Cluster_Break values Extend,
/// SpacingMark and ZWJ, whole up to U+FFFF and for the living scripts and emoji above; neighbors
/// that only unassigned code points part are one range.
// clang-format off
constexpr auto joins_previous = std::to_array<Range>({
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF}, {0x05C1, 0x05C2},
    {0x05C4, 0x05C5}, {0x05C7, 0x05C7}, {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670},
    {0x06D6, 0x06DC}, {0x06DF, 0x06E4}, {0x06E7, 0x06E8}, {0x06EA, 0x06ED}, {0x0711, 0x0711},
    {0x0730, 0x074A}, {0x07A6, 0x07B0}, {0x07EB, 0x07F3}, {0x07FD, 0x07FD}, {0x0816, 0x0819},
    {0x081B, 0x0823}, {0x0825, 0x0827}, {0x0829, 0x082D}, {0x0859, 0x085B}, {0x0898, 0x089F},
    {0x08CA, 0x08E1}, {0x08E3, 0x0903}, {0x093A, 0x093C}, {0x093E, 0x094F}, {0x0951, 0x0957},
    {0x0962, 0x0963}, {0x0981, 0x0983}, {0x09BC, 0x09BC}, {0x09BE, 0x09CD}, {0x09D7, 0x09D7},
    {0x09E2, 0x09E3}, {0x09FE, 0x0A03}, {0x0A3C, 0x0A51}, {0x0A70, 0x0A71}, {0x0A75, 0x0A75},
    {0x0A81, 0x0A83}, {0x0ABC, 0x0ABC}, {0x0ABE, 0x0ACD}, {0x0AE2, 0x0AE3}, {0x0AFA, 0x0B03},
    {0x0B3C, 0x0B3C}, {0x0B3E, 0x0B57}, {0x0B62, 0x0B63}, {0x0B82, 0x0B82}, {0x0BBE, 0x0BCD},
    {0x0BD7, 0x0BD7}, {0x0C00, 0x0C04}, {0x0C3C, 0x0C3C}, {0x0C3E, 0x0C56}, {0x0C62, 0x0C63},
    {0x0C81, 0x0C83}, {0x0CBC, 0x0CBC}, {0x0CBE, 0x0CD6}, {0x0CE2, 0x0CE3}, {0x0CF3, 0x0D03},
    {0x0D3B, 0x0D3C}, {0x0D3E, 0x0D4D}, {0x0D57, 0x0D57}, {0x0D62, 0x0D63}, {0x0D81, 0x0D83},
    {0x0DCA, 0x0DDF}, {0x0DF2, 0x0DF3}, {0x0E31, 0x0E31}, {0x0E33, 0x0E3A}, {0x0E47, 0x0E4E},
    {0x0EB1, 0x0EB1}, {0x0EB3, 0x0EBC}, {0x0EC8, 0x0ECE}, {0x0F18, 0x0F19}, {0x0F35, 0x0F35},
    {0x0F37, 0x0F37}, {0x0F39, 0x0F39}, {0x0F3E, 0x0F3F}, {0x0F71, 0x0F84}, {0x0F86, 0x0F87},
    {0x0F8D, 0x0FBC}, {0x0FC6, 0x0FC6}, {0x102D, 0x1037}, {0x1039, 0x103E}, {0x1056, 0x1059},
    {0x105E, 0x1060}, {0x1071, 0x1074}, {0x1082, 0x1082}, {0x1084, 0x1086}, {0x108D, 0x108D},
    {0x109D, 0x109D}, {0x135D, 0x135F}, {0x1712, 0x1715}, {0x1732, 0x1734}, {0x1752, 0x1753},
    {0x1772, 0x1773}, {0x17B4, 0x17D3}, {0x17DD, 0x17DD}, {0x180B, 0x180D}, {0x180F, 0x180F},
    {0x1885, 0x1886}, {0x18A9, 0x18A9}, {0x1920, 0x193B}, {0x1A17, 0x1A1B}, {0x1A55, 0x1A60},
    {0x1A62, 0x1A62}, {0x1A65, 0x1A7F}, {0x1AB0, 0x1B04}, {0x1B34, 0x1B44}, {0x1B6B, 0x1B73},
    {0x1B80, 0x1B82}, {0x1BA1, 0x1BAD}, {0x1BE6, 0x1BF3}, {0x1C24, 0x1C37}, {0x1CD0, 0x1CD2},
    {0x1CD4, 0x1CE8}, {0x1CED, 0x1CED}, {0x1CF4, 0x1CF4}, {0x1CF7, 0x1CF9}, {0x1DC0, 0x1DFF},
    {0x200C, 0x200D}, {0x20D0, 0x20F0}, {0x2CEF, 0x2CF1}, {0x2D7F, 0x2D7F}, {0x2DE0, 0x2DFF},
    {0x302A, 0x302F}, {0x3099, 0x309A}, {0xA66F, 0xA672}, {0xA674, 0xA67D}, {0xA69E, 0xA69F},
    {0xA6F0, 0xA6F1}, {0xA802, 0xA802}, {0xA806, 0xA806}, {0xA80B, 0xA80B}, {0xA823, 0xA827},
    {0xA82C, 0xA82C}, {0xA880, 0xA881}, {0xA8B4, 0xA8C5}, {0xA8E0, 0xA8F1}, {0xA8FF, 0xA8FF},
    {0xA926, 0xA92D}, {0xA947, 0xA953}, {0xA980, 0xA983}, {0xA9B3, 0xA9C0}, {0xA9E5, 0xA9E5},
    {0xAA29, 0xAA36}, {0xAA43, 0xAA43}, {0xAA4C, 0xAA4D}, {0xAA7C, 0xAA7C}, {0xAAB0, 0xAAB0},
    {0xAAB2, 0xAAB4}, {0xAAB7, 0xAAB8}, {0xAABE, 0xAABF}, {0xAAC1, 0xAAC1}, {0xAAEB, 0xAAEF},
    {0xAAF5, 0xAAF6}, {0xABE3, 0xABEA}, {0xABEC, 0xABED}, {0xFB1E, 0xFB1E}, {0xFE00, 0xFE0F},
    {0xFE20, 0xFE2F}, {0xFF9E, 0xFF9F}, {0x10D24, 0x10D27}, {0x11100, 0x11102}, {0x11127, 0x11134},
    {0x11145, 0x11146}, {0x16B30, 0x16B36}, {0x16F4F, 0x16F4F}, {0x16F51, 0x16F92},
    {0x1E130, 0x1E136}, {0x1E2AE, 0x1E2AE}, {0x1E2EC, 0x1E2EF}, {0x1E8D0, 0x1E8D6},
    {0x1E944, 0x1E94A}, {0x1F3FB, 0x1F3FF}, {0xE0020, 0xE01EF},
});
// clang-format on

/// What every bundled face has and simple layout can place, above Basic Latin; a view test compares
/// it with the fonts.
constexpr std::array<Range, 26> simple_latin{{
    {0x00A0, 0x00AC}, {0x00AE, 0x00B4}, {0x00B6, 0x0107}, {0x010A, 0x0113}, {0x0116, 0x011B},
    {0x011E, 0x0123}, {0x0126, 0x0127}, {0x012A, 0x012B}, {0x012E, 0x0133}, {0x0136, 0x0137},
    {0x0139, 0x013E}, {0x0141, 0x0148}, {0x0150, 0x0155}, {0x0158, 0x015B}, {0x015E, 0x0165},
    {0x016A, 0x016B}, {0x016E, 0x017E}, {0x2013, 0x2014}, {0x2018, 0x201A}, {0x201C, 0x201E},
    {0x2022, 0x2022}, {0x2026, 0x2026}, {0x2039, 0x203A}, {0x20AC, 0x20AC}, {0x2122, 0x2122},
    {0x2212, 0x2212},
}};

constexpr char32_t joiner = 0x200D;

bool is_white_space(char32_t c) {
    return contains(white_space, c);
}

/// C0, DEL and C1; among them line ends and tab.
bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool is_regional_indicator(char32_t c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

/// The parts that Hangul syllables are built from (Hangul_Syllable_Type).
enum class Hangul : std::uint8_t { None, Lead, Vowel, Tail, LeadVowel, LeadVowelTail };

Hangul hangul(char32_t c) {
    if ((c >= 0x1100 && c <= 0x115F) || (c >= 0xA960 && c <= 0xA97C)) return Hangul::Lead;
    if ((c >= 0x1160 && c <= 0x11A7) || (c >= 0xD7B0 && c <= 0xD7C6)) return Hangul::Vowel;
    if ((c >= 0x11A8 && c <= 0x11FF) || (c >= 0xD7CB && c <= 0xD7FB)) return Hangul::Tail;
    if (c < 0xAC00 || c > 0xD7A3) return Hangul::None;
    return (c - 0xAC00) % 28 == 0 ? Hangul::LeadVowel : Hangul::LeadVowelTail;
}

bool one_syllable(char32_t before, char32_t after) {
    const Hangul next = hangul(after);
    switch (hangul(before)) {
    case Hangul::None:
        return false;
    case Hangul::Lead:
        return next != Hangul::None && next != Hangul::Tail;
    case Hangul::Vowel:
    case Hangul::LeadVowel:
        return next == Hangul::Vowel || next == Hangul::Tail;
    case Hangul::Tail:
    case Hangul::LeadVowelTail:
        return next == Hangul::Tail;
    }
    return false;
}

/// Whether `after` belongs to the same character as `before`; `flags` regional indicators came
/// right before `after`.
bool same_character(char32_t before, char32_t after, std::size_t flags) {
    if (before == '\r') return after == '\n';
    if (is_control(before) || is_control(after)) return false;
    if (contains(joins_previous, after)) return true;
    // Any character after a joiner, not only a picture: nobody types a joiner to be cut there.
    if (before == joiner) return true;
    if (is_regional_indicator(after)) return flags % 2 == 1;
    return one_syllable(before, after);
}

/// Whether a line ends at `c`. CR LF is the caller's.
bool is_line_end(char32_t c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

} // namespace

CodePoint first_code_point(std::string_view text) {
    assert(!text.empty());
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<std::uint8_t>(text[i]) : std::uint8_t{0};
    };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    if (lead < 0xC2 || lead > 0xF4) return {};

    // The second byte's range keeps out overlong forms, surrogates and what is above U+10FFFF.
    std::uint8_t lowest = 0x80;
    std::uint8_t highest = 0xBF;
    if (lead == 0xE0) lowest = 0xA0;
    if (lead == 0xED) highest = 0x9F;
    if (lead == 0xF0) lowest = 0x90;
    if (lead == 0xF4) highest = 0x8F;

    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    auto value = static_cast<char32_t>(lead & (0x7FU >> length));
    for (std::size_t i = 1; i < length; ++i) {
        if (byte(i) < lowest || byte(i) > highest) return {replacement_character, i, false};
        value = (value << 6U) | (byte(i) & 0x3FU);
        lowest = 0x80;
        highest = 0xBF;
    }
    return {value, length, true};
}

void append(std::string& text, char32_t c) {
    const auto add = [&](char32_t byte) {
        text += static_cast<char>(static_cast<std::uint8_t>(byte));
    };
    if ((c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF) c = replacement_character;
    if (c < 0x80) return add(c);
    if (c < 0x800) {
        add(0xC0U | (c >> 6U));
    } else {
        if (c < 0x10000) {
            add(0xE0U | (c >> 12U));
        } else {
            add(0xF0U | (c >> 18U));
            add(0x80U | ((c >> 12U) & 0x3FU));
        }
        add(0x80U | ((c >> 6U) & 0x3FU));
    }
    add(0x80U | (c & 0x3FU));
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const CodePoint next = first_code_point(text);
        if (!next.valid) return false;
        text.remove_prefix(next.bytes);
    }
    return true;
}

std::string to_utf8(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (const char32_t c : CodePoints(bytes))
        append(text, c);
    return text;
}

std::size_t code_point_count(std::string_view text) {
    const CodePoints points(text);
    return static_cast<std::size_t>(std::distance(points.begin(), points.end()));
}

std::size_t first_character_bytes(std::string_view text) {
    if (text.empty()) return 0;
    CodePoint before = first_code_point(text);
    std::size_t bytes = before.bytes;
    std::size_t flags = 0;
    while (bytes < text.size()) {
        flags = is_regional_indicator(before.value) ? flags + 1 : 0;
        const CodePoint after = first_code_point(text.substr(bytes));
        if (!same_character(before.value, after.value, flags)) break;
        bytes += after.bytes;
        before = after;
    }
    return bytes;
}

std::string_view cut(std::string_view text, std::size_t max_code_points) {
    std::size_t kept = 0;
    for (std::size_t left = max_code_points; kept < text.size();) {
        const std::string_view character =
            text.substr(kept, first_character_bytes(text.substr(kept)));
        const std::size_t length = code_point_count(character);
        if (length > left) break;
        left -= length;
        kept += character.size();
    }
    return text.substr(0, kept);
}

std::string_view trim(std::string_view text) {
    std::size_t first = text.size();
    std::size_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = first_code_point(text.substr(at));
        if (!is_white_space(next.value)) {
            first = std::min(first, at);
            last = at + next.bytes;
        }
        at += next.bytes;
    }
    return first < last ? text.substr(first, last - first) : std::string_view{};
}

bool is_blank(std::string_view text) {
    const CodePoints points(text);
    return std::all_of(points.begin(), points.end(), [](char32_t c) {
        return is_white_space(c) || is_control(c) || contains(invisible, c);
    });
}

std::string to_line(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    char32_t before = 0;
    for (const char32_t c : CodePoints(text)) {
        const bool second_half = before == '\r' && c == '\n';
        if (is_line_end(c) || c == '\t') {
            if (!second_half) line += ' ';
        } else if (!is_control(c)) {
            append(line, c);
        }
        before = c;
    }
    return line;
}

std::string to_single_line(std::string_view text) {
    return std::string(trim(to_line(text)));
}

std::string to_lines(std::string_view text) {
    std::string lines;
    lines.reserve(text.size());
    char32_t before = 0;
    for (const char32_t c : CodePoints(text)) {
        const bool second_half = before == '\r' && c == '\n';
        if (is_line_end(c)) {
            if (!second_half) lines += '\n';
        } else if (c == '\t' || !is_control(c)) {
            append(lines, c);
        }
        before = c;
    }
    return lines;
}

bool needs_shaping(std::string_view text) {
    const CodePoints points(text);
    return !std::all_of(points.begin(), points.end(), [](char32_t c) {
        return c == '\n' || (c >= 0x20 && c < 0x7F) || contains(simple_latin, c);
    });
}

} // namespace ebb
