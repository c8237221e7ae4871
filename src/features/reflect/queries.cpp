// Reflect: what can be asked about the exercises and their answers.
// SPDX-License-Identifier: MIT
#include "features/reflect/queries.h"

#include "base/search.h"
#include "base/sorting.h"
#include "base/text.h"
#include "features/reflect/update.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace ebb::reflect {

namespace {

constexpr std::string_view bullet = "\xE2\x80\xA2 ";

bool is_choice(StepKind kind) {
    return kind == StepKind::One || kind == StepKind::Some;
}

bool is_chosen(std::uint64_t number, std::size_t option) {
    return option < 64 && ((number >> option) & 1U) != 0;
}

std::optional<std::size_t> labeled(const Exercise& exercise, std::string_view label) {
    for (std::size_t i = 0; i < exercise.pages.size(); ++i) {
        if (exercise.pages[i].label == label) return i;
    }
    return std::nullopt;
}

/// The label to which the answers on this page lead; empty: the next page.
std::string_view way_on(const Entry& entry, const Page& page) {
    for (const Step& step : page.steps) {
        const Answer* answer = is_choice(step.kind) ? answer_to(entry, step.key) : nullptr;
        if (answer == nullptr) continue;
        for (std::size_t i = 0; i < step.options.size(); ++i) {
            if (is_chosen(answer->number, i) && !step.options[i].to.empty()) {
                return step.options[i].to;
            }
        }
    }
    return page.to;
}

/// Calls `use` with each line that is not blank.
template <class Use>
void for_lines(std::string_view text, Use use) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trim(text.substr(0, end));
        if (!line.empty()) use(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// An option in the middle of a sentence.
std::string in_sentence(std::string words) {
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    if (words.size() > 1 && words[0] >= 'A' && words[0] <= 'Z' && is_small(words[1])) {
        words[0] = static_cast<char>(words[0] + ('a' - 'A'));
    }
    return words;
}

/// What stands in the hole `key` of a sentence.
std::string in_hole(const Exercise& exercise, const Entry& entry, std::string_view key) {
    const Step* step = find_question(exercise, key);
    const Answer* answer = answer_to(entry, full_key(entry, key));
    if (step == nullptr || answer == nullptr) return {};
    std::string words;
    if (step->kind == StepKind::List) {
        for_lines(answer->text, [&](std::string_view line) {
            words.append(words.empty() ? "" : ", ").append(line);
        });
    } else {
        words = in_words(*step, answer);
    }
    words = std::string(trim(words));
    while (!words.empty() && words.back() == '.')
        words.pop_back();
    return is_choice(step->kind) ? in_sentence(std::move(words)) : words;
}

/// Calls `hole` with the name of each hole and `plain` with what stands between.
template <class Plain, class Hole>
void for_holes(std::string_view text, Plain plain, Hole hole) {
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('{'), text.size());
        plain(text.substr(0, open));
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) return;
        hole(trim(text.substr(open + 1, close - open - 1)));
        text.remove_prefix(close + 1);
    }
}

/// Options that hold what is looked for, as bits for each step of one wording.
struct Chosen {
    std::uint32_t version = 0;
    std::vector<std::pair<std::string_view, std::uint64_t>> steps;
    std::string title; ///< Not empty: the title holds it.
};

Chosen chosen_with(const Exercise& exercise, std::uint32_t version, std::string_view wanted) {
    Chosen chosen{version, {}, {}};
    if (fold(exercise.title).find(wanted) != std::string::npos) chosen.title = exercise.title;
    for (const Page& page : exercise.pages) {
        for (const Step& step : page.steps) {
            std::uint64_t bits = 0;
            for (std::size_t i = 0; i < step.options.size(); ++i) {
                if (fold(step.options[i].text).find(wanted) != std::string::npos) {
                    bits |= std::uint64_t{1} << i;
                }
            }
            if (bits != 0 && is_choice(step.kind)) chosen.steps.emplace_back(step.key, bits);
        }
    }
    return chosen;
}

} // namespace

const Entry* find(const Model& model, EntryId id) {
    for (const Shared<Entry>& entry : model.all) {
        if (entry->id == id) return &*entry;
    }
    return nullptr;
}

const OwnList* find_list(const Model& model, std::string_view key) {
    for (const OwnList& list : model.lists) {
        if (list.key == key) return &list;
    }
    return nullptr;
}

const Answer* answer_to(const Entry& entry, std::string_view key) {
    for (const Answer& answer : entry.answers) {
        if (answer.key == key) return &answer;
    }
    return nullptr;
}

bool is_blank(const Entry& entry) {
    return entry.answers.empty();
}

bool is_same(const Item& a, const Item& b) {
    return (a.idea != 0 && a.idea == b.idea) || a.text == b.text;
}

bool is_on(const OwnList* list, const Item& item) {
    return list != nullptr && std::any_of(list->items.begin(),
                                          list->items.end(),
                                          [&](const Item& there) { return is_same(there, item); });
}

bool is_done_on(const Item& item, Day day) {
    return item.done > 0 && item.last == day;
}

bool is_sound(const Model& model) {
    std::uint64_t last = 0;
    for (const Shared<Entry>& entry : model.all) {
        if (entry->id.value <= last || entry->answers.size() > max_answers) return false;
        last = entry->id.value;
        const bool worded = std::any_of(
            model.wordings.begin(), model.wordings.end(), [&](const Shared<Wording>& wording) {
                return wording->version == entry->version;
            });
        if (!worded) return false;
    }
    const auto not_before = [](const Shared<Wording>& a, const Shared<Wording>& b) {
        return a->version >= b->version;
    };
    const bool in_order =
        std::adjacent_find(model.wordings.begin(), model.wordings.end(), not_before) ==
        model.wordings.end();
    return in_order && last < model.next_id && model.all.size() <= max_entries;
}

void add_wording(std::vector<Shared<Wording>>& wordings, Shared<Wording> wording) {
    const auto place = std::find_if(wordings.begin(), wordings.end(), [&](const auto& other) {
        return other->version >= wording->version;
    });
    if (place == wordings.end() || (*place)->version != wording->version)
        wordings.insert(place, std::move(wording));
}

const Exercise* Wordings::of(const Catalog& catalog, const Model& model, const Entry& entry) {
    const Exercise* now = find(catalog, entry.exercise);
    if (now != nullptr && now->version == entry.version) return now;
    for (const Shared<Exercise>& read : read_) {
        if (read->version == entry.version) return &*read;
    }
    for (const Shared<Wording>& wording : model.wordings) {
        if (wording->version != entry.version) continue;
        Exercise exercise = read_exercise(wording->text);
        exercise.version = entry.version;
        read_.emplace_back(std::move(exercise));
        return &*read_.back();
    }
    return nullptr;
}

// -- Going through --------------------------------------------------------------------------------

std::string full_key(const Entry& entry, std::string_view key) {
    std::string full;
    for_holes(
        key,
        [&](std::string_view plain) { full += plain; },
        [&](std::string_view hole) {
            const Answer* answer = answer_to(entry, hole);
            const bool chosen = answer != nullptr && answer->number != 0;
            full += std::to_string(chosen ? std::countr_zero(answer->number) + 1 : 0);
        });
    return full;
}

std::vector<std::size_t> path(const Exercise& exercise, const Entry& entry) {
    std::vector<std::size_t> pages;
    std::size_t at = 0;
    while (at < exercise.pages.size() && std::find(pages.begin(), pages.end(), at) == pages.end()) {
        pages.push_back(at);
        const std::string_view to = way_on(entry, exercise.pages[at]);
        if (to == "end") break;
        at = to.empty() ? at + 1 : labeled(exercise, to).value_or(at + 1);
    }
    return pages;
}

bool is_question(StepKind kind) {
    switch (kind) {
    case StepKind::Write:
    case StepKind::Sheet:
    case StepKind::List:
    case StepKind::One:
    case StepKind::Some:
    case StepKind::Rate:
    case StepKind::Pick:
        return true;
    default:
        return false;
    }
}

const Step* find_question(const Exercise& exercise, std::string_view key) {
    for (const Page& page : exercise.pages) {
        for (const Step& step : page.steps) {
            if (step.key == key && is_question(step.kind)) return &step;
        }
    }
    return nullptr;
}

bool is_answered(const Entry& entry, const Page& page) {
    return std::any_of(page.steps.begin(), page.steps.end(), [&](const Step& step) {
        return is_question(step.kind) && answer_to(entry, full_key(entry, step.key)) != nullptr;
    });
}

std::string in_words(const Step& step, const Answer* answer) {
    std::string words;
    if (answer == nullptr) return words;
    if (step.kind == StepKind::Rate) {
        if (answer->number == 0) return words;
        return std::to_string(answer->number - 1) + '/' + std::to_string(step.most);
    }
    if (is_choice(step.kind)) {
        for (std::size_t i = 0; i < step.options.size(); ++i) {
            if (!is_chosen(answer->number, i)) continue;
            words.append(words.empty() ? "" : ", ").append(step.options[i].text);
        }
        return words;
    }
    if (step.kind == StepKind::List) {
        for_lines(answer->text, [&](std::string_view line) {
            words.append(words.empty() ? "" : "\n").append(bullet).append(line);
        });
        return words;
    }
    return answer->text;
}

std::string filled(const Exercise& exercise, const Entry& entry, std::string_view text) {
    std::string out;
    bool whole = true;
    for_holes(
        text,
        [&](std::string_view plain) {
            // What somebody wrote may end its sentence itself.
            const bool marked = !plain.empty() && plain[0] == '.' && !out.empty() &&
                                (out.back() == '?' || out.back() == '!');
            out += plain.substr(marked ? 1 : 0);
        },
        [&](std::string_view hole) {
            const std::size_t bar = std::min(hole.find('|'), hole.size());
            std::string words = in_hole(exercise, entry, hole.substr(0, bar));
            if (words.empty()) words = hole.substr(std::min(bar + 1, hole.size()));
            whole = whole && !words.empty();
            out += words;
        });
    return whole ? out : std::string();
}

std::string phrase(const Exercise& exercise, const Entry& entry, const Step& step) {
    std::string all;
    for (const Option& option : step.options) {
        const std::string one = filled(exercise, entry, option.text);
        if (!one.empty()) all.append(all.empty() ? "" : "\n").append(one);
    }
    return all;
}

const Entry* earlier(const Model& model, const Entry& entry) {
    const Entry* found = nullptr;
    for (const Shared<Entry>& other : model.all) {
        if (other->id.value >= entry.id.value) break;
        if (other->exercise == entry.exercise && other->done) found = &*other;
    }
    return found;
}

// -- Looking back ---------------------------------------------------------------------------------

std::vector<Said> all_said(const Exercise& exercise, const Entry& entry) {
    std::vector<Said> said;
    for (const Page& page : exercise.pages) {
        for (const Step& step : page.steps) {
            if (!is_question(step.kind)) continue;
            std::string words = in_words(step, answer_to(entry, full_key(entry, step.key)));
            if (words.empty()) continue;
            std::string question = filled(exercise, entry, step.text);
            said.push_back({std::move(question), std::move(words)});
        }
    }
    return said;
}

std::vector<Shared<Entry>> entries_of(const Model& model, std::string_view exercise) {
    std::vector<Shared<Entry>> found;
    for (std::size_t i = model.all.size(); i-- > 0;) {
        const Shared<Entry>& entry = model.all[i];
        if (entry->exercise == exercise && !is_blank(*entry)) found.push_back(entry);
    }
    return found;
}

std::vector<Row> side_by_side(const Catalog& catalog,
                              const Model& model,
                              std::string_view exercise,
                              std::size_t most) {
    std::vector<Row> rows;
    std::vector<std::string_view> keys;
    Wordings wordings;
    std::vector<Shared<Entry>> entries = entries_of(model, exercise);
    if (entries.size() > most)
        entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(most), entries.end());
    for (const Shared<Entry>& entry : entries) {
        const Exercise* words = wordings.of(catalog, model, *entry);
        if (words == nullptr) continue;
        for (const Page& page : words->pages) {
            for (const Step& step : page.steps) {
                const Answer* answer = answer_to(*entry, full_key(*entry, step.key));
                std::string said = is_question(step.kind) ? in_words(step, answer) : "";
                if (said.empty()) continue;
                const auto known = std::find(keys.begin(), keys.end(), step.key);
                const auto place = static_cast<std::size_t>(known - keys.begin());
                if (known == keys.end()) {
                    keys.push_back(step.key);
                    rows.push_back({filled(*words, *entry, step.text), {}});
                }
                const bool rated = step.kind == StepKind::Rate && step.most > 0;
                const int share =
                    rated ? static_cast<int>(answer->number - 1) * 100 / step.most : -1;
                rows[place].cells.push_back({entry->day, std::move(said), share});
            }
        }
    }
    return rows;
}

std::vector<Repeat> repeats(const Catalog& catalog, const Model& model, std::string_view exercise) {
    std::vector<Repeat> found;
    const Exercise* now = find(catalog, exercise);
    if (now == nullptr) return found;
    Wordings wordings;
    std::vector<std::pair<const Exercise*, const Entry*>> done;
    for (const Shared<Entry>& entry : model.all) {
        if (entry->exercise != exercise || !entry->done) continue;
        if (const Exercise* words = wordings.of(catalog, model, *entry)) {
            done.emplace_back(words, &*entry);
        }
    }
    const int of = static_cast<int>(done.size());
    if (of < repeats_from) return found;
    for (const std::string_view key : now->repeats) {
        std::array<int, max_options> times{};
        std::array<std::string_view, max_options> texts; // The newest of each option.
        const auto take_texts = [&](const Step& step) {
            for (std::size_t i = 0; i < step.options.size(); ++i)
                texts[i] = step.options[i].text;
        };
        for (const auto& [words, entry] : done) {
            const Step* step = find_question(*words, key);
            const Answer* answer = answer_to(*entry, key);
            if (step == nullptr || answer == nullptr) continue;
            take_texts(*step);
            for (std::size_t i = 0; i < step->options.size(); ++i)
                times[i] += is_chosen(answer->number, i) ? 1 : 0;
        }
        if (const Step* step = find_question(*now, key)) take_texts(*step);
        const auto most = std::max_element(times.begin(), times.end());
        if (*most > 0 && 2 * *most >= of) {
            const auto place = static_cast<std::size_t>(most - times.begin());
            found.push_back({std::string(texts[place]), *most, of});
        }
    }
    return found;
}

std::vector<Hit> search(const Catalog& catalog, const Model& model, std::string_view looked_for) {
    const std::string_view wanted = trim(looked_for);
    const std::string folded = fold(wanted);
    std::vector<Hit> hits;
    std::vector<Chosen> known;
    Wordings wordings;
    const auto chosen_of = [&](const Entry& entry) -> const Chosen& {
        for (const Chosen& one : known) {
            if (one.version == entry.version) return one;
        }
        const Exercise* words = wordings.of(catalog, model, entry);
        known.push_back(words == nullptr ? Chosen{entry.version, {}, {}}
                                         : chosen_with(*words, entry.version, folded));
        return known.back();
    };
    const auto look = [&](const Shared<Entry>& entry) {
        for (const Answer& answer : entry->answers) {
            if (fold(answer.text).find(folded) == std::string::npos) continue;
            const std::vector<Passage> found = passages(answer.text, wanted, 1);
            hits.push_back({entry, found.empty() ? "" : line_around(answer.text, found[0])});
            return;
        }
        const Chosen& chosen = chosen_of(*entry);
        for (const auto& [key, bits] : chosen.steps) {
            const Answer* answer = answer_to(*entry, key);
            if (answer == nullptr || (answer->number & bits) == 0) continue;
            const Exercise* words = wordings.of(catalog, model, *entry);
            const Step* step = find_question(*words, key);
            const auto option = static_cast<std::size_t>(std::countr_zero(answer->number & bits));
            hits.push_back({entry, std::string(step->options[option].text)});
            return;
        }
        if (!chosen.title.empty()) hits.push_back({entry, {}});
    };
    for (std::size_t i = model.all.size(); i-- > 0;) {
        const Shared<Entry>& entry = model.all[i];
        if (is_blank(*entry)) continue;
        if (folded.empty()) {
            hits.push_back({entry, {}});
        } else {
            look(entry);
        }
    }
    return hits;
}

std::string whole_text(const Language& language, const Exercise& exercise, const Entry& entry) {
    std::string text(exercise.title);
    text.append("\n").append(language.day(entry.day)).append("\n");
    for (const Said& said : all_said(exercise, entry)) {
        text.append("\n").append(said.question).append("\n").append(said.answer).append("\n");
    }
    return text;
}

std::string whole_text(const Language& language, const Catalog& catalog, const Model& model) {
    std::string text;
    Wordings wordings;
    for (const Shared<Entry>& entry : model.all) {
        const Exercise* words = wordings.of(catalog, model, *entry);
        if (words == nullptr || is_blank(*entry)) continue;
        text.append(text.empty() ? "" : "\n\n").append(whole_text(language, *words, *entry));
    }
    for (const OwnList& list : model.lists) {
        text.append(text.empty() ? "" : "\n\n").append(list_name(catalog, list.key)).append("\n\n");
        for (const Item& item : list.items)
            text.append(bullet).append(item.text).append("\n");
    }
    return text;
}

std::string list_name(const Catalog& catalog, std::string_view key) {
    const auto plain = [](std::string_view name) { return name.substr(0, name.find('-')); };
    for (const Exercise& exercise : catalog.all) {
        for (const Page& page : exercise.pages) {
            for (const Step& step : page.steps) {
                if (step.kind == StepKind::Mine && plain(step.key) == plain(key)) {
                    return std::string(exercise.title);
                }
            }
        }
    }
    return std::string(key);
}

// -- What would help now --------------------------------------------------------------------------

std::vector<const Exercise*> on_shelf(const Catalog& catalog, std::string_view shelf) {
    std::vector<const Exercise*> found;
    for (const Exercise& exercise : catalog.all) {
        const bool row = !exercise.door && exercise.key != question_key;
        if (exercise.shelf == shelf && row) found.push_back(&exercise);
    }
    return found;
}

std::vector<const Exercise*> suggest(const Catalog& catalog, std::string_view hurt, int minutes) {
    std::vector<const Exercise*> found;
    for (const Help& help : catalog.helps) {
        if (help.hurt != hurt || help.minutes != minutes) continue;
        for (const std::string_view key : help.keys) {
            if (const Exercise* exercise = find(catalog, key)) found.push_back(exercise);
        }
    }
    return found;
}

// -- A question for the day -----------------------------------------------------------------------

namespace {

constexpr int half_a_year = 183;

/// How these days are, as was said last.
std::size_t phase_of(const Model& model) {
    for (auto entry = model.all.rbegin(); entry != model.all.rend(); ++entry) {
        if ((*entry)->exercise != days_key) continue;
        for (const Answer& answer : (*entry)->answers) {
            if (answer.number != 0) {
                const auto chosen = static_cast<std::size_t>(std::countr_zero(answer.number));
                return std::min(chosen, phases.size() - 1);
            }
        }
    }
    return 0;
}

/// The exercise that asks, with this question in it.
Exercise with_question(const Exercise& form, std::string_view question) {
    constexpr std::string_view mark = "sheet answer:";
    std::string text(form.text.substr(0, form.text.find(mark)));
    text.append(mark).append(" ").append(question);
    return read_exercise(std::move(text));
}

/// The questions in the order in which they come today: the days' own group first, then those
/// after it, so that there is always one left.
std::vector<std::string_view>
in_order(const Catalog& catalog, std::size_t phase, const Asking& asking) {
    std::vector<std::string_view> questions;
    const auto add = [&](std::string_view group, std::int32_t turn) {
        const auto before = static_cast<std::ptrdiff_t>(questions.size());
        for (const Question& question : catalog.questions) {
            if (question.group == group) questions.push_back(question.text);
        }
        const auto from = questions.begin() + before;
        if (from != questions.end())
            std::rotate(from, from + turn % (questions.end() - from), questions.end());
    };
    const std::int32_t day = std::max(asking.today.number(), 0);
    if (!asking.other && asking.after_slip) add("slip", day);
    if (!asking.other && asking.today.weekday() == Weekday::Sunday) add("sunday", day / 7);
    for (std::size_t i = 0; i < phases.size(); ++i)
        add(phases[(phase + i) % phases.size()], day);
    return questions;
}

} // namespace

std::optional<Exercise>
question_for(const Catalog& catalog, const Model& model, const Asking& asking) {
    const Exercise* form = find(catalog, question_key);
    if (form == nullptr) return std::nullopt;
    std::vector<std::uint32_t> answered;
    for (const Shared<Entry>& entry : model.all) {
        if (entry->exercise != question_key || is_blank(*entry)) continue;
        if (entry->day == asking.today) return std::nullopt;
        if (is_within(entry->day, asking.today, half_a_year)) answered.push_back(entry->version);
    }
    bool skip = asking.other;
    for (const std::string_view question : in_order(catalog, phase_of(model), asking)) {
        Exercise exercise = with_question(*form, question);
        const bool again =
            std::find(answered.begin(), answered.end(), exercise.version) != answered.end();
        if (!again && !std::exchange(skip, false)) return exercise;
    }
    return std::nullopt;
}

} // namespace ebb::reflect
