// Letters: what can be asked about them.
// SPDX-License-Identifier: MIT
#include "features/letters/queries.h"

#include "base/search.h"
#include "base/sorting.h"
#include "base/text.h"
#include "features/letters/update.h"

#include <algorithm>
#include <utility>

namespace ebb::letters {

namespace {

/// Whether it is of a script that puts no spaces between words.
bool stands_alone(char32_t c) {
    return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x3040 && c <= 0x30FF) ||
           (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_mark_between_words(char32_t c) {
    if (c < 0x80) {
        return !((c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'));
    }
    return c == 0xA0 || (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) ||
           (c >= 0x2000 && c <= 0x206F && c != 0x200C && c != 0x200D && c != 0x2019) ||
           (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF0F) || c == 0x0964 ||
           c == 0x060C || c == 0x061F || c == 0x061B || (c >= 0x1F000 && c <= 0x1FAFF) ||
           (c >= 0x2600 && c <= 0x27BF);
}

bool passes(const Letter& letter, Filter filter, Day today) {
    switch (filter) {
    case Filter::All:
        return true;
    case Filter::Closure:
        return letter.kind == Kind::Closure;
    case Filter::Other:
        return letter.kind != Kind::Closure;
    case Filter::Sealed:
        return is_sealed(letter, today);
    }
    return false;
}

/// The texts of a letter that are looked through, the visible ones first.
std::vector<std::string_view> searched(const Letter& letter, Day today) {
    std::vector<std::string_view> texts;
    if (!is_sealed(letter, today)) {
        texts.push_back(letter.words.body);
        texts.insert(texts.end(), letter.words.answers.begin(), letter.words.answers.end());
    }
    texts.push_back(letter.words.title);
    return texts;
}

bool newer(const Letter& a, const Letter& b) {
    if (a.changed.utc_ms != b.changed.utc_ms) return a.changed.utc_ms > b.changed.utc_ms;
    return a.id.value > b.id.value;
}

// -- Difference -----------------------------------------------------------------------------------

using Tokens = std::vector<std::string_view>;

/// Paragraphs, each with its line end.
Tokens paragraphs(std::string_view text) {
    Tokens tokens;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        tokens.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return tokens;
}

/// Words, each with the space after it; a character of a script without spaces is a word.
Tokens words(std::string_view text) {
    Tokens tokens;
    std::size_t start = 0;
    std::size_t at = 0;
    bool spaced = false;
    while (at < text.size()) {
        const CodePoint point = first_code_point(text.substr(at));
        const bool space = point.value == U' ' || point.value == U'\n' || point.value == U'\t';
        const bool alone = stands_alone(point.value);
        if (at > start && ((spaced && !space) || alone)) {
            tokens.push_back(text.substr(start, at - start));
            start = at;
        }
        spaced = space || alone;
        at += point.bytes;
    }
    if (at > start) tokens.push_back(text.substr(start));
    return tokens;
}

void add(std::vector<Change>& changes, Change::Kind kind, std::string_view text) {
    if (text.empty()) return;
    if (!changes.empty() && changes.back().kind == kind) {
        changes.back().text += text;
    } else {
        changes.push_back({kind, std::string(text)});
    }
}

/// Steps of a shortest way from one list of tokens to the other, by E. W. Myers, "An O(ND)
/// Difference Algorithm and Its Variations" (1986), its basic form. Texts that differ in more than
/// `most` tokens count as replaced whole: nobody reads such a difference word by word.
std::vector<Change::Kind> steps(std::span<const std::string_view> a,
                                std::span<const std::string_view> b) {
    constexpr int most = 800;
    const int n = static_cast<int>(a.size());
    const int m = static_cast<int>(b.size());
    std::vector<Change::Kind> path;
    std::vector<int> furthest(2 * most + 3, 0);
    std::vector<std::vector<int>> trace;
    const auto at = [&](int k) -> int& { return furthest[static_cast<std::size_t>(k + most + 1)]; };
    int found = -1;
    for (int d = 0; d <= std::min(n + m, most) && found < 0; ++d) {
        for (int k = -d; k <= d; k += 2) {
            int x = k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
            while (x < n && x - k < m &&
                   a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(x - k)])
                ++x;
            at(k) = x;
            if (x >= n && x - k >= m) found = d;
        }
        trace.emplace_back(furthest.begin() + (most + 1 - d), furthest.begin() + (most + 2 + d));
    }
    if (found < 0) {
        path.insert(path.end(), a.size(), Change::Kind::Removed);
        path.insert(path.end(), b.size(), Change::Kind::Added);
        return path;
    }
    int x = n;
    int y = m;
    for (int d = found; d > 0; --d) {
        const std::vector<int>& before = trace[static_cast<std::size_t>(d - 1)];
        const auto reached = [&](int k) {
            return k < -(d - 1) || k > d - 1 ? -1 : before[static_cast<std::size_t>(k + d - 1)];
        };
        const int k = x - y;
        const bool down = k == -d || (k != d && reached(k - 1) < reached(k + 1));
        const int from_k = down ? k + 1 : k - 1;
        const int from_x = reached(from_k);
        const int after_step = down ? from_x : from_x + 1;
        for (; x > after_step; --x)
            path.push_back(Change::Kind::Same);
        path.push_back(down ? Change::Kind::Added : Change::Kind::Removed);
        x = from_x;
        y = from_x - from_k;
    }
    path.insert(path.end(), static_cast<std::size_t>(x), Change::Kind::Same);
    std::reverse(path.begin(), path.end());
    return path;
}

template <class Replaced>
void compare(std::span<const std::string_view> a,
             std::span<const std::string_view> b,
             std::vector<Change>& changes,
             Replaced replaced) {
    std::size_t x = 0;
    std::size_t y = 0;
    std::size_t from_x = 0;
    std::size_t from_y = 0;
    const auto close = [&] {
        replaced(a.subspan(from_x, x - from_x), b.subspan(from_y, y - from_y));
    };
    for (const Change::Kind step : steps(a, b)) {
        if (step == Change::Kind::Same) {
            close();
            add(changes, Change::Kind::Same, a[x]);
            from_x = ++x;
            from_y = ++y;
        } else if (step == Change::Kind::Removed) {
            ++x;
        } else {
            ++y;
        }
    }
    close();
}

std::string joined(std::span<const std::string_view> tokens) {
    std::string all;
    for (const std::string_view token : tokens)
        all += token;
    return all;
}

} // namespace

const Letter* find(const Model& model, LetterId id) {
    for (const Shared<Letter>& letter : model.all) {
        if (letter->id == id) return &*letter;
    }
    return nullptr;
}

bool is_blank(const Letter& letter) {
    return letter.words == Words{} && letter.versions.empty();
}

bool shows_answers(const Letter& letter) {
    return letter.kind == Kind::Closure && !letter.together;
}

bool is_sealed(const Letter& letter, Day today) {
    return letter.sealed_until && today < *letter.sealed_until;
}

bool is_sound(const Letter& letter) {
    return letter.versions.size() <= max_versions &&
           (letter.kind == Kind::Closure || (!letter.together && letter.voice == Voice::I &&
                                             letter.words.answers == Words{}.answers));
}

bool is_sound(const Model& model) {
    std::vector<std::uint64_t> ids;
    for (const Shared<Letter>& letter : model.all) {
        if (letter->id.value == 0 || letter->id.value >= model.next_id) return false;
        if (!is_sound(*letter)) return false;
        ids.push_back(letter->id.value);
    }
    sort(ids);
    return std::adjacent_find(ids.begin(), ids.end()) == ids.end() &&
           model.all.size() <= max_letters;
}

std::vector<Found> find_in(const Letter& letter, std::string_view looked_for, std::size_t most) {
    std::vector<Found> found;
    const auto look_through = [&](std::string_view text, std::optional<Question> answer) {
        for (const Passage& place : passages(text, trim(looked_for), most - found.size()))
            found.push_back({answer, place, line_around(text, place)});
    };
    if (!shows_answers(letter)) {
        look_through(letter.words.body, std::nullopt);
        return found;
    }
    for (std::size_t i = 0; i < question_count; ++i)
        look_through(letter.words.answers[i], static_cast<Question>(i));
    return found;
}

std::vector<Hit> list(const Model& model, Filter filter, std::string_view looked_for, Day today) {
    const std::string_view wanted = trim(looked_for);
    const std::string wanted_folded = fold(wanted);
    std::vector<Hit> hits;
    for (const Shared<Letter>& letter : model.all) {
        if (is_blank(*letter) || !passes(*letter, filter, today)) continue;
        if (wanted_folded.empty()) {
            hits.push_back({letter, {}});
            continue;
        }
        for (const std::string_view text : searched(*letter, today)) {
            const std::vector<Passage> found = passages(text, wanted, 1);
            if (found.empty()) continue;
            hits.push_back({letter, line_around(text, found[0])});
            break;
        }
    }
    sort(hits, [](const Hit& a, const Hit& b) { return newer(*a.letter, *b.letter); });
    return hits;
}

std::size_t word_count(std::string_view text) {
    std::size_t count = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = first_code_point(text.substr(at));
        at += point.bytes;
        if (stands_alone(point.value)) {
            ++count;
            inside = false;
            continue;
        }
        // "don't" and "well-known" are one word each.
        const bool joins =
            inside && (point.value == U'\'' || point.value == 0x2019 || point.value == U'-');
        const bool word = joins || !is_mark_between_words(point.value);
        count += word && !inside ? 1 : 0;
        inside = word;
    }
    return count;
}

std::size_t word_count(const Letter& letter) {
    if (!shows_answers(letter)) return word_count(letter.words.body);
    std::size_t count = 0;
    for (const std::string& answer : letter.words.answers)
        count += word_count(answer);
    return count;
}

std::string name_of(const Letter& letter) {
    if (!ebb::is_blank(letter.words.title)) return std::string(trim(letter.words.title));
    std::string_view text;
    if (!shows_answers(letter)) text = letter.words.body;
    for (const std::string& answer : letter.words.answers) {
        if (trim(text).empty()) text = answer;
    }
    text = trim(text);
    const std::string_view line = trim(text.substr(0, text.find('\n')));
    constexpr std::size_t most = 60;
    const std::string_view start = cut(line, most);
    return std::string(start) + (start.size() < line.size() ? "\xE2\x80\xA6" : "");
}

std::vector<Change> difference(std::string_view before, std::string_view after) {
    std::vector<Change> changes;
    const Tokens a = paragraphs(before);
    const Tokens b = paragraphs(after);
    compare(a,
            b,
            changes,
            [&](std::span<const std::string_view> gone, std::span<const std::string_view> come) {
                if (gone.empty() || come.empty()) {
                    add(changes, Change::Kind::Removed, joined(gone));
                    add(changes, Change::Kind::Added, joined(come));
                    return;
                }
                const std::string old_text = joined(gone);
                const std::string new_text = joined(come);
                const Tokens old_words = words(old_text);
                const Tokens new_words = words(new_text);
                compare(old_words,
                        new_words,
                        changes,
                        [&](std::span<const std::string_view> less,
                            std::span<const std::string_view> more) {
                            add(changes, Change::Kind::Removed, joined(less));
                            add(changes, Change::Kind::Added, joined(more));
                        });
            });
    return changes;
}

bool lower_twice(const Model& model) {
    std::vector<const Letter*> rated;
    for (const Shared<Letter>& letter : model.all) {
        if (letter->calm_before && letter->calm_after) rated.push_back(&*letter);
    }
    if (rated.size() < 2) return false;
    sort(rated, [](const Letter* a, const Letter* b) { return newer(*a, *b); });
    const auto lower = [](const Letter& letter) {
        return *letter.calm_after < *letter.calm_before;
    };
    return lower(*rated[0]) && lower(*rated[1]);
}

std::int32_t reads_on(const Letter& letter, Day today) {
    return letter.read_day == today ? letter.reads : 0;
}

bool may_prompt(const Model& model, Day today) {
    const auto recent = [&](Day day) { return is_within(day, today, 7); };
    if (model.last_prompted && recent(*model.last_prompted)) return false;
    return std::none_of(model.all.begin(), model.all.end(), [&](const Shared<Letter>& letter) {
        return letter->kind == Kind::Closure && recent(letter->created_day);
    });
}

std::vector<std::string> own_qualities(const Model& model) {
    constexpr std::size_t most = 6;
    constexpr std::size_t longest = 60;
    std::vector<std::string> lines;
    for (std::size_t i = model.all.size(); i-- > 0;) {
        const auto& answers = model.all[i]->words.answers;
        std::string_view rest = answers[static_cast<std::size_t>(Question::Brought)];
        while (!rest.empty() && lines.size() < most) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            const std::string line = to_single_line(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (!line.empty() && line.size() <= longest) lines.push_back(line);
        }
    }
    return lines;
}

bool has_id(const Model& model, std::uint64_t id) {
    return find(model, LetterId{id}) != nullptr;
}

} // namespace ebb::letters
