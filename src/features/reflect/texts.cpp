// Exercises as text.
// SPDX-License-Identifier: MIT
#include "features/reflect/texts.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace ebb::reflect {

namespace {

/// An exercise is read on one screen of whoever writes it.
constexpr std::size_t max_lines = 80;

struct Keyword {
    std::string_view word;
    StepKind kind;
};
constexpr std::array keywords{Keyword{"say", StepKind::Say},
                              Keyword{"head", StepKind::Head},
                              Keyword{"write", StepKind::Write},
                              Keyword{"sheet", StepKind::Sheet},
                              Keyword{"list", StepKind::List},
                              Keyword{"one", StepKind::One},
                              Keyword{"some", StepKind::Some},
                              Keyword{"rate", StepKind::Rate},
                              Keyword{"mine", StepKind::Mine},
                              Keyword{"pick", StepKind::Pick},
                              Keyword{"look", StepKind::Look},
                              Keyword{"earlier", StepKind::Earlier},
                              Keyword{"phrase", StepKind::Phrase},
                              Keyword{"door", StepKind::Door},
                              Keyword{"forget", StepKind::Forget}};

std::string_view before(std::string_view text, std::string_view mark) {
    return trim(text.substr(0, text.find(mark)));
}

std::string_view after(std::string_view text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    return at == std::string_view::npos ? std::string_view{} : trim(text.substr(at + mark.size()));
}

/// The pieces between the separators, without what is around them.
std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (const std::string_view piece = trim(text.substr(0, end)); !piece.empty()) {
            pieces.push_back(piece);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return pieces;
}

int number(std::string_view digits, int otherwise) {
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9' || value > 9999) return otherwise;
        value = value * 10 + (c - '0');
    }
    return digits.empty() ? otherwise : value;
}

/// FNV-1a: the same on every machine.
std::uint32_t version_of(std::string_view text) {
    std::uint32_t value = 2166136261u;
    for (const char c : text)
        value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
    return value;
}

/// Takes the first line off.
std::string_view next_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return trim(line);
}

/// Reads the lines of one exercise.
class Reader {
public:
    explicit Reader(Exercise& exercise) : exercise_(exercise) {}

    void title(std::string_view line) {
        exercise_.key = before(line.substr(2), ":");
        exercise_.title = after(line, ":");
    }

    /// False: nobody knows this line.
    bool read(std::string_view line) {
        if (line.empty()) {
            turn_ = true;
            return true;
        }
        if (line.front() == '#') return true;
        if (line.front() == '@') {
            exercise_.pages.push_back({trim(line.substr(1)), {}, {}});
            turn_ = false;
            return true;
        }
        if (line.substr(0, 2) == "- ") return option(line.substr(2));
        const std::vector<std::string_view> words = split(before(line, ":"), ' ');
        const std::string_view text = after(line, ":");
        if (words.empty() || line.find(':') == std::string_view::npos) return false;
        return words.size() == 1 && about(words[0], text) ? true : step(words, text);
    }

private:
    bool option(std::string_view line) {
        if (exercise_.pages.empty() || exercise_.pages.back().steps.empty()) return false;
        Step& step = exercise_.pages.back().steps.back();
        for (; !line.empty(); line = after(line, " | ")) {
            if (step.options.size() >= max_options) return false;
            const std::string_view one = before(line, " | ");
            step.options.push_back({before(one, "->"), after(one, "->")});
        }
        return true;
    }

    bool about(std::string_view word, std::string_view text) {
        if (word == "about") {
            exercise_.about = text;
        } else if (word == "shelf") {
            exercise_.shelf = text;
        } else if (word == "opens") {
            exercise_.door = door_called(text);
            return exercise_.door.has_value();
        } else if (word == "minutes") {
            exercise_.minutes = number(text, 0);
        } else if (word == "weeks") {
            exercise_.weeks = number(text, 0);
        } else if (word == "repeats") {
            exercise_.repeats = split(text, ',');
        } else if (word == "compare") {
            exercise_.compares = text == "yes";
        } else if (word == "go" && !exercise_.pages.empty()) {
            exercise_.pages.back().to = text;
        } else if (word == "hint" && !exercise_.pages.empty() &&
                   !exercise_.pages.back().steps.empty()) {
            exercise_.pages.back().steps.back().hint = text;
        } else {
            return false;
        }
        return true;
    }

    bool step(const std::vector<std::string_view>& words, std::string_view text) {
        const auto known = std::find_if(keywords.begin(), keywords.end(), [&](const Keyword& one) {
            return one.word == words[0];
        });
        if (known == keywords.end()) return false;
        Step step;
        step.kind = known->kind;
        step.text = text;
        if (words.size() > 1) step.key = words[1];
        if (step.kind == StepKind::Rate && words.size() == 4) {
            step.least = number(words[2], 0);
            step.most = number(words[3], 10);
        }
        if (step.kind == StepKind::Pick && words.size() == 4) step.from = words[3];
        if (step.kind == StepKind::Mine && words.size() == 3) step.from = words[2];
        if (exercise_.pages.empty() || (turn_ && !exercise_.pages.back().steps.empty())) {
            exercise_.pages.emplace_back();
        }
        turn_ = false;
        exercise_.pages.back().steps.push_back(std::move(step));
        return true;
    }

    Exercise& exercise_;
    bool turn_ = false; ///< The next step begins a page.
};

Named named(std::string_view line) {
    const std::vector<std::string_view> words = split(before(line, ":"), ' ');
    return {words.size() == 2 ? words[1] : std::string_view{}, after(line, ":")};
}

/// "help worry 10: games, thought"
std::optional<Help> help_of(std::string_view line) {
    const std::vector<std::string_view> words = split(before(line, ":"), ' ');
    if (words.size() != 3 || words[0] != "help") return std::nullopt;
    return Help{words[1], number(words[2], 0), split(after(line, ":"), ',')};
}

bool starts(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

/// The exercise at the start of `rest`, which it takes off, up to the next one.
Exercise take_exercise(std::shared_ptr<const std::string> keeps, std::string_view& rest) {
    Exercise exercise;
    Reader reader(exercise);
    const std::string_view all = rest;
    std::string_view line = next_line(rest);
    if (starts(line, "==")) reader.title(line);
    std::string_view left = rest;
    while (!rest.empty() && !starts(line = next_line(left), "==")) {
        reader.read(line);
        rest = left;
    }
    exercise.text = trim(all.substr(0, all.size() - rest.size()));
    exercise.version = version_of(exercise.text);
    exercise.keeps = std::move(keeps);
    return exercise;
}

} // namespace

Catalog read_catalog(std::string text) {
    Catalog catalog;
    catalog.keeps = std::make_shared<const std::string>(to_lines(text));
    std::string_view rest = *catalog.keeps;
    while (!rest.empty()) {
        if (starts(rest, "==")) {
            Exercise exercise = take_exercise(catalog.keeps, rest);
            if (!exercise.key.empty() && !exercise.title.empty()) {
                catalog.all.push_back(std::move(exercise));
            }
            continue;
        }
        const std::string_view line = next_line(rest);
        if (starts(line, "shelf ")) catalog.shelves.push_back(named(line));
        if (starts(line, "hurt ")) catalog.hurts.push_back(named(line));
        if (auto help = help_of(line)) catalog.helps.push_back(std::move(*help));
        if (starts(line, "question ")) {
            const Named question = named(line);
            catalog.questions.push_back({question.key, question.text});
        }
    }
    return catalog;
}

Exercise read_exercise(std::string text) {
    const auto keeps = std::make_shared<const std::string>(std::move(text));
    std::string_view rest = *keeps;
    return take_exercise(keeps, rest);
}

std::optional<Door> door_called(std::string_view key) {
    constexpr std::array<std::string_view, 6> keys{
        "breathe", "help", "people", "pull", "see", "write"};
    const auto* const found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end()) return std::nullopt;
    return static_cast<Door>(found - keys.begin());
}

const Exercise* find(const Catalog& catalog, std::string_view key) {
    for (const Exercise& exercise : catalog.all) {
        if (exercise.key == key) return &exercise;
    }
    return nullptr;
}

namespace {

bool has(const std::vector<Named>& all, std::string_view key) {
    return std::any_of(all.begin(), all.end(), [&](const Named& one) { return one.key == key; });
}

/// What is wrong with an exercise that was read.
class Checker {
public:
    Checker(const Catalog& catalog, const Exercise& exercise, std::vector<std::string>& wrong)
        : catalog_(catalog), exercise_(exercise), wrong_(wrong) {}

    void check() {
        if (exercise_.about.empty()) say("it has no 'about:'");
        if (!has(catalog_.shelves, exercise_.shelf)) say("no shelf is called", exercise_.shelf);
        const auto lines = std::count(exercise_.text.begin(), exercise_.text.end(), '\n') + 1;
        if (static_cast<std::size_t>(lines) > max_lines) say("it does not fit on a screen");
        if (exercise_.pages.empty() == !exercise_.door) {
            say("it needs either pages or 'opens:'");
        }
        for (const Page& page : exercise_.pages) {
            if (!page.to.empty()) check_label(page.to);
            if (page.steps.empty()) say("nothing stands under the label", page.label);
            for (const Step& step : page.steps)
                check(step);
        }
        for (const std::string_view key : exercise_.repeats) {
            if (!knows(key)) say("no step is called", key);
        }
    }

private:
    void say(std::string_view what, std::string_view name = {}) {
        std::string sentence = std::string(exercise_.key) + ": " + std::string(what);
        if (!name.empty()) sentence += " '" + std::string(name) + "'";
        wrong_.push_back(std::move(sentence));
    }

    bool knows(std::string_view key) const {
        for (const Page& page : exercise_.pages) {
            for (const Step& step : page.steps) {
                if (step.key == key && step.kind != StepKind::Look &&
                    step.kind != StepKind::Earlier) {
                    return true;
                }
            }
        }
        return false;
    }

    void check_label(std::string_view label) {
        const auto found = std::any_of(exercise_.pages.begin(),
                                       exercise_.pages.end(),
                                       [&](const Page& page) { return page.label == label; });
        if (!found && label != "end") say("no page has the label", label);
    }

    void check_holes(std::string_view text) {
        while (text.find('{') != std::string_view::npos) {
            const std::string_view key = before(before(after(text, "{"), "}"), "|");
            if (!knows(key)) say("no step is called", key);
            text = after(text, "}");
        }
    }

    void check(const Step& step) {
        check_holes(step.text);
        check_holes(step.key);
        for (const Option& option : step.options) {
            if (!option.to.empty()) check_label(option.to);
            check_holes(option.text);
        }
        const bool silent = step.kind == StepKind::Say || step.kind == StepKind::Head ||
                            step.kind == StepKind::Forget;
        if (step.text.empty()) say("a step has no words");
        if (!silent && step.key.empty()) say("a step has no name:", step.text);
        if (step.kind == StepKind::Rate && step.least >= step.most)
            say("from 0 to what?", step.key);
        if (step.kind == StepKind::Pick && step.from.empty()) say("from which list?", step.key);
        const bool choice = step.kind == StepKind::One || step.kind == StepKind::Some ||
                            step.kind == StepKind::Phrase;
        if (step.kind == StepKind::Door && find(catalog_, step.key) == nullptr &&
            !door_called(step.key)) {
            say("there is no way to", step.key);
        }
        if (choice && step.options.empty()) say("nothing can be chosen at", step.key);
        if ((step.kind == StepKind::Look || step.kind == StepKind::Earlier) && !knows(step.key)) {
            say("there is nothing to look back at:", step.key);
        }
        if (silent || step.kind == StepKind::Look || step.kind == StepKind::Earlier ||
            step.kind == StepKind::Door) {
            return;
        }
        if (std::find(keys_.begin(), keys_.end(), step.key) != keys_.end()) {
            say("two steps are called", step.key);
        }
        keys_.push_back(step.key);
    }

    const Catalog& catalog_;
    const Exercise& exercise_;
    std::vector<std::string>& wrong_;
    std::vector<std::string_view> keys_;
};

} // namespace

std::vector<std::string> mistakes(std::string_view text) {
    std::vector<std::string> wrong;
    Exercise scratch;
    std::optional<Reader> reader;
    std::size_t count = 0;
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view line = next_line(rest);
        ++count;
        if (starts(line, "==")) {
            scratch = {};
            reader.emplace(scratch);
            reader->title(line);
        } else if (reader
                       ? !reader->read(line)
                       : !(line.empty() || starts(line, "#") || starts(line, "shelf ") ||
                           starts(line, "hurt ") || starts(line, "question ") || help_of(line))) {
            wrong.push_back(std::to_string(count) +
                            ": this line is not understood: " + std::string(line));
        }
    }
    const Catalog catalog = read_catalog(std::string(text));
    std::vector<std::string_view> keys;
    for (const Exercise& exercise : catalog.all) {
        Checker(catalog, exercise, wrong).check();
        if (std::find(keys.begin(), keys.end(), exercise.key) != keys.end()) {
            wrong.push_back(std::string(exercise.key) + ": another one has this name");
        }
        keys.push_back(exercise.key);
    }
    for (const Help& help : catalog.helps) {
        if (!has(catalog.hurts, help.hurt)) {
            wrong.push_back("help: no hurt is called '" + std::string(help.hurt) + "'");
        }
        for (const std::string_view key : help.keys) {
            if (find(catalog, key) == nullptr) {
                wrong.push_back("help: no exercise is called '" + std::string(key) + "'");
            }
        }
    }
    return wrong;
}

} // namespace ebb::reflect
