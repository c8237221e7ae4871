// Text: what core needs to know about UTF-8, and nothing more.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace ebb {

/// What stands for bytes that are not text.
inline constexpr char32_t replacement_character = U'\uFFFD';

/// The first code point of a text, and how many bytes it took.
struct CodePoint {
    char32_t value = replacement_character;
    std::size_t bytes = 1;
    bool valid = false; ///< False: not UTF-8; `value` is U+FFFD and `bytes` what it stands for.
};

/// Reads the code point at the start of `text`, which must not be empty (asserted). Strict: no
/// overlong forms, no surrogates, nothing above U+10FFFF. Of a broken sequence, the longest part
/// that could have started a code point is taken as one (Unicode 15, section 3.9, "maximal
/// subpart").
CodePoint first_code_point(std::string_view text);

/// The code points of a text, for `for (char32_t c : CodePoints(text))`. Bytes that are not UTF-8
/// come as U+FFFD. The text must outlive it.
class CodePoints {
public:
    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = char32_t;
        using difference_type = std::ptrdiff_t;
        using pointer = const char32_t*;
        using reference = char32_t;

        explicit Iterator(std::string_view rest) : rest_(rest) { read(); }
        char32_t operator*() const { return here_.value; }
        Iterator& operator++() {
            rest_.remove_prefix(here_.bytes);
            read();
            return *this;
        }
        Iterator operator++(int) {
            Iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const Iterator& other) const { return rest_.size() == other.rest_.size(); }

    private:
        void read() {
            if (!rest_.empty()) here_ = first_code_point(rest_);
        }

        std::string_view rest_;
        CodePoint here_;
    };

    explicit CodePoints(std::string_view text) : text_(text) {}
    [[nodiscard]] Iterator begin() const { return Iterator(text_); }
    [[nodiscard]] Iterator end() const { return Iterator(text_.substr(text_.size())); }

private:
    std::string_view text_;
};

/// Adds one code point as UTF-8. A surrogate or a value above U+10FFFF is added as U+FFFD.
void append(std::string& text, char32_t code_point);

/// Whether every byte belongs to well-formed UTF-8. NUL is well-formed.
bool is_utf8(std::string_view text);

/// The text with everything that is not UTF-8 replaced by U+FFFD; well-formed text is unchanged.
std::string to_utf8(std::string_view bytes);

/// How many code points; each broken sequence counts as one.
std::size_t code_point_count(std::string_view text);

/// How many bytes at the start of `text` make up its first character as a reader sees it: 0 for an
/// empty text. An approximation of Unicode's extended grapheme clusters (UAX #29): combining marks,
/// variation selectors, skin tones, tags and joiners stay with what they change, as do flags (two
/// regional indicators), Hangul syllables written in parts, and CR LF. Not known: marks that stand
/// before their letter, and conjuncts of Indic consonants, which can be cut between two consonants.
std::size_t first_character_bytes(std::string_view text);

/// The longest start of `text` with at most `max_code_points` code points that does not split a
/// character (see `first_character_bytes`). Can be empty when the first character alone is longer.
std::string_view cut(std::string_view text, std::size_t max_code_points);

/// The text without white space (Unicode's White_Space) at either end.
std::string_view trim(std::string_view text);

/// Whether a reader would see nothing: empty, or only white space, control and invisible
/// characters.
bool is_blank(std::string_view text);

/// The text fit for a line that is being typed: control characters are dropped, line ends and tabs
/// become one space each. White space at the ends stays: words to come follow it. What is not UTF-8
/// becomes U+FFFD.
std::string to_line(std::string_view text);

/// The same for a line that is complete: white space at both ends goes.
std::string to_single_line(std::string_view text);

/// The text fit for a page: control characters other than line end and tab are dropped, every kind
/// of line end (CR LF, CR, NEL, U+2028, U+2029) becomes LF. What is not UTF-8 becomes U+FFFD.
std::string to_lines(std::string_view text);

/// False only if the bundled Latin font can draw the text from left to right, one glyph after
/// another: Basic Latin with line ends, Latin-1, Latin Extended-A and common punctuation, all
/// precomposed. True for everything else (Arabic, Hebrew, Devanagari, CJK, emoji, combining marks,
/// bytes that are not UTF-8): such text is given to the browser to shape.
bool needs_shaping(std::string_view text);

} // namespace ebb
