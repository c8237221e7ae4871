// Says messages as it is asked to, so that what they come to can be compared with Fluent's own
// program: say CATALOGUE SHAPE
// SPDX-License-Identifier: MIT
//
// Each line asks for one: region, reader (0 to 2), group, index, then the variables, tabs between;
// a line with the sentence answers. In both, \n stands for a line end. A variable is a letter for
// its kind, then its parts, U+001F between.
#include "base/language.h"

#include <charconv>
#include <cstdio>
#include <deque>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace ebb;

namespace {

std::vector<std::string_view> parts_of(std::string_view text, char between) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(between);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::int64_t number_in(std::string_view text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Keeps what arguments refer to.
struct Kept {
    std::deque<std::vector<std::string_view>> lists;
};

Argument argument_of(std::string_view text, Kept& kept) {
    std::vector<std::string_view> parts = parts_of(text.substr(1), '\x1f');
    const std::int64_t first = number_in(parts[0]);
    const std::int64_t second = parts.size() > 1 ? number_in(parts[1]) : 0;
    switch (text[0]) {
    case 'n':
        return Argument::number(first);
    case 'f':
        return Argument::decimal({first, static_cast<std::uint8_t>(second)});
    case 'p':
        return Argument::percent(first);
    case 't':
        return Argument::text(parts[0]);
    case 'w':
        return Argument::words(parts[0]);
    case 'd':
        return Argument::day(Day::nearest(first));
    case 's':
        return Argument::days({Day::nearest(first), Day::nearest(second)});
    case 'c':
        return Argument::time({static_cast<std::int32_t>(first)});
    case 'k':
        return Argument::weekday(static_cast<Weekday>(first));
    case 'm':
        return Argument::month({static_cast<int>(first)});
    case 'x':
        return Argument::word(static_cast<int>(first));
    default:
        if (parts[0].empty() && parts.size() == 1) parts.clear();
        kept.lists.push_back(std::move(parts));
        return text[0] == 'l' ? Argument::list(kept.lists.back())
                              : Argument::series(kept.lists.back());
    }
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) return 2;
    std::ifstream file(arguments[1], std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto shape = static_cast<std::uint32_t>(number_in(arguments[2]));
    std::map<std::string, Language> languages; // By region.
    for (std::string line; std::getline(std::cin, line);) {
        const std::vector<std::string_view> parts = parts_of(line, '\t');
        const std::string region(parts[0]);
        if (!languages.contains(region)) {
            const auto loaded = Language::load(bytes, shape, region);
            if (!loaded) return 1;
            languages.insert({region, *loaded});
        }
        const Language language =
            languages.at(region).to(static_cast<ReaderGender>(number_in(parts[1])));
        Kept kept;
        std::vector<Argument> given;
        for (std::size_t i = 4; i < parts.size(); ++i)
            given.push_back(argument_of(parts[i], kept));
        const Message message = ebb::message(static_cast<std::uint8_t>(number_in(parts[2])),
                                             static_cast<std::uint16_t>(number_in(parts[3])));
        const std::string said =
            given.empty() ? std::string(language.text(message)) : language.say(message, given);
        for (const char c : said)
            c == '\n' ? std::fputs("\\n", stdout) : std::fputc(c, stdout);
        std::fputc('\n', stdout);
    }
    return 0;
}
