// Looking for words in a text.
// SPDX-License-Identifier: MIT
#include "base/search.h"

#include "base/text.h"

namespace ebb {

namespace {

// Latin-1 and Latin Extended-A without their accents, from U+00C0 on; '.' is no letter with an
// accent and stays. A table for these two blocks keeps a library of all of Unicode out of the
// page; utf8proc would take as much room as the app itself.
constexpr std::string_view latin_1 =
    "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y";
constexpr std::string_view extended_a = "aaaaaacccccccc"
                                        "dddd"
                                        "eeeeeeeeee"
                                        "gggggggg"
                                        "hhhh"
                                        "iiiiiiiiii..jjkk."
                                        "llllllllll"
                                        "nnnnnn..."
                                        "oooooo.."
                                        "rrrrrr"
                                        "ssssssss"
                                        "tttttt"
                                        "uuuuuuuuuuuu"
                                        "wwyyyzzzzzzs";
static_assert(latin_1.size() == 64 && extended_a.size() == 128);

/// One code point as it is compared; 0 for a mark that is left out.
char32_t folded(char32_t c) {
    if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
    if (c >= 0xC0 && c < 0x180) {
        const bool low = c < 0x100;
        const char plain = low ? latin_1[c - 0xC0] : extended_a[c - 0x100];
        if (plain != '.') return static_cast<char32_t>(plain);
        if (low) return c >= 0xC0 && c <= 0xDE && c != 0xD7 ? c + 32 : c;
        return c == 0x152 ? 0x153 : c == 0x132 ? 0x133 : c == 0x14A ? 0x14B : c;
    }
    if (c >= 0x300 && c <= 0x36F) return 0;
    if (c >= 0x391 && c <= 0x3A9) return c + 32;
    if (c >= 0x410 && c <= 0x42F) return c + 32;
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    if (c == 0x2018 || c == 0x2019) return U'\'';
    if (c == 0x201C || c == 0x201D) return U'"';
    return c;
}

} // namespace

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            out += static_cast<char>(folded(byte));
            ++at;
        } else {
            const CodePoint point = first_code_point(text.substr(at));
            if (const char32_t c = folded(point.value)) append(out, c);
            at += point.bytes;
        }
    }
    return out;
}

std::vector<Passage>
passages(std::string_view text, std::string_view looked_for, std::size_t most) {
    std::vector<Passage> found;
    const std::string wanted = fold(looked_for);
    if (wanted.empty()) return found;
    const std::string all = fold(text);
    std::size_t at = all.find(wanted);
    if (at == std::string::npos || most == 0) return found;
    // Walk both texts side by side: `folded_at` bytes of the folded one are `here` of the other.
    std::size_t here = 0;
    std::size_t folded_at = 0;
    const auto walk_to = [&](std::size_t goal) {
        std::string one;
        while (here < text.size()) {
            const CodePoint point = first_code_point(text.substr(here));
            one.clear();
            if (const char32_t c = folded(point.value)) append(one, c);
            if (folded_at >= goal && !one.empty()) break;
            here += point.bytes;
            folded_at += one.size();
        }
    };
    while (at != std::string::npos && found.size() < most) {
        walk_to(at);
        const std::size_t start = here;
        walk_to(at + wanted.size());
        found.push_back({start, here - start});
        at = all.find(wanted, at + wanted.size());
    }
    return found;
}

std::string line_around(std::string_view text, const Passage& place) {
    constexpr std::size_t before = 30;
    constexpr std::size_t after = 80;
    std::size_t start = place.start > before ? place.start - before : 0;
    while (start < place.start && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80)
        ++start;
    if (start > 0) {
        const std::size_t space = text.find(' ', start);
        if (space != std::string_view::npos && space < place.start) start = space + 1;
    }
    const std::string_view rest = text.substr(start);
    const std::string_view line = cut(rest, after);
    std::string out = start > 0 ? "\xE2\x80\xA6" : "";
    out += to_single_line(line);
    if (line.size() < rest.size()) out += "\xE2\x80\xA6";
    return out;
}

} // namespace ebb
