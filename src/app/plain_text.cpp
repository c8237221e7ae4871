// Everything that a person wrote, as a file to be read.
// SPDX-License-Identifier: MIT
#include "app/plain_text.h"

#include "features/boundaries/says.h"
#include "features/breathing/says.h"
#include "features/letters/says.h"
#include "features/pulls/says.h"
#include "features/reflect/queries.h"
#include "words/plain.h"
#include "words/said.h"

#include <string>
#include <string_view>
#include <vector>

namespace ebb::app {

namespace {

/// Parts with items, and lines in them.
class Sheet {
public:
    explicit Sheet(const Language& in) : language(in), words(in) {}

    void part(std::string_view name) { heading("# ", name); }
    void item(std::string_view name) { heading("## ", name); }

    /// What is empty is left out.
    void line(std::string_view name, std::string_view text) {
        if (text.empty()) return;
        text_ += words.line(name, text);
        text_ += "\n\n";
    }
    void line(std::string_view name, const std::vector<std::string>& items) {
        if (items.empty()) return;
        const std::vector<std::string_view> all(items.begin(), items.end());
        text_ += words.line_of(name, all);
        text_ += "\n\n";
    }
    void line(std::string_view name, std::int64_t number) { line(name, std::to_string(number)); }
    void line(std::string_view name, Day day) { line(name, to_iso(day)); }

    std::string take() { return std::move(text_); }

    const Language& language;
    const words::Plain words;

private:
    void heading(std::string_view level, std::string_view name) {
        text_ += level;
        text_ += name;
        text_ += "\n\n";
    }

    std::string text_;
};

void write_slips(Sheet& sheet,
                 const boundaries::Model& model,
                 std::string_view part,
                 boundaries::Kind kind) {
    sheet.part(part);
    for (const boundaries::Boundary& boundary : model.all) {
        if (boundary.kind != kind) continue;
        for (const boundaries::Slip& slip : boundary.slips) {
            sheet.item(boundary.name);
            sheet.line(sheet.words.day(), slip.day);
            if (slip.at) sheet.line(sheet.words.time(), to_clock(minute_of_day(*slip.at)));
            if (slip.times > 1) sheet.line(sheet.words.times(), slip.times);
            sheet.line(sheet.words.set_off(),
                       words::in_words(sheet.language, slip.trigger, words::triggers));
            sheet.line(sheet.words.around(), slip.note);
            sheet.line(sheet.words.needed(),
                       words::in_words(sheet.language, slip.needed, boundaries::needs));
            sheet.line(sheet.words.next_time(), slip.next_time);
        }
    }
}

void write(Sheet& sheet, const boundaries::Model& model) {
    sheet.part(sheet.words.boundaries());
    for (const boundaries::Boundary& boundary : model.all) {
        sheet.item(boundary.name);
        sheet.line(sheet.words.what_counts(), boundary.what_counts);
        sheet.line(sheet.words.why(), boundary.why);
        sheet.line(sheet.words.since(), boundary.start);
        if (boundary.archived) sheet.line(sheet.words.put_away(), *boundary.archived);
        std::vector<std::string> kept;
        std::vector<std::string> paused;
        for (const boundaries::Mark& mark : boundary.marks) {
            (mark.paused ? paused : kept).push_back(to_iso(mark.day));
        }
        for (const boundaries::Milestone& milestone : boundary.milestones) {
            sheet.line(sheet.words.milestone(milestone.kept_days), milestone.words);
        }
        sheet.line(sheet.words.kept(), kept);
        sheet.line(sheet.words.paused(), paused);
    }
    write_slips(sheet, model, sheet.words.slips(), boundaries::Kind::Refrain);
    write_slips(sheet, model, sheet.words.not_done(), boundaries::Kind::Do);
    sheet.part(sheet.words.evenings());
    for (const boundaries::Evening& evening : model.evenings) {
        sheet.item(to_iso(evening.day));
        sheet.line(sheet.words.how_hard(), evening.hard);
    }
    sheet.part(sheet.words.numbers());
    for (const boundaries::OwnLine& line : model.own_lines) {
        sheet.item(line.name);
        sheet.line(sheet.words.number(), line.number);
    }
}

void write(Sheet& sheet, const letters::Model& model) {
    sheet.part(sheet.words.letters());
    for (const auto& letter : model.all) {
        sheet.item(letters::name_of(*letter));
        sheet.line(sheet.words.kind(), letters::name_of(sheet.language, letter->kind));
        sheet.line(sheet.words.begun(), letter->created_day);
        sheet.line(sheet.words.changed(), letter->changed_day);
        if (letter->sealed_until) sheet.line(sheet.words.closed_until(), *letter->sealed_until);
        sheet.line(sheet.words.text(), letters::whole_text(sheet.language, *letter, false));
    }
}

void write(Sheet& sheet, const pulls::Model& model) {
    sheet.part(sheet.words.pulls());
    for (const auto& pull : model.pulls) {
        sheet.item(pulls::name_of(sheet.language, pull->kind));
        sheet.line(sheet.words.day(), pull->day);
        sheet.line(sheet.words.time(), to_clock(minute_of_day(pull->began)));
        std::vector<std::string> strengths;
        for (const pulls::Strength& strength : pull->strengths) {
            strengths.push_back(std::to_string(strength.value));
        }
        sheet.line(sheet.words.strength(), strengths);
        if (pull->need != Need::NotSaid) {
            sheet.line(sheet.words.needed(), pulls::name_of(sheet.language, pull->need));
        }
        sheet.line(sheet.words.set_off(),
                   words::in_words(sheet.language, pull->trigger, words::triggers));
        sheet.line(sheet.words.wish(), pull->wish);
        if (pull->outcome != pulls::Outcome::NotSaid) {
            const auto outcome = static_cast<std::size_t>(pull->outcome) - 1;
            sheet.line(sheet.words.outcome(),
                       sheet.language.text(pulls::outcome_messages[outcome]));
        }
    }
    sheet.part(sheet.words.hard_moments());
    for (const pulls::Card& card : model.cards) {
        sheet.item(card.cue);
        sheet.line(sheet.words.then(), card.act);
    }
    for (const pulls::Note& note : model.notes) {
        sheet.item(to_iso(note.day));
        sheet.line(sheet.words.text(), note.text);
    }
    for (const pulls::Person& person : model.people) {
        sheet.item(person.name);
        sheet.line(sheet.words.helps(), person.helps);
    }
    for (const pulls::Parked& parked : model.parked) {
        sheet.item(to_iso(parked.morning));
        sheet.line(sheet.words.text(), parked.words);
    }
}

void write(Sheet& sheet, const breathing::Model& model) {
    sheet.part(sheet.words.breathing());
    for (const breathing::Run& run : model.runs) {
        sheet.item(breathing::name_of(sheet.language, model, run.pattern));
        sheet.line(sheet.words.day(), run.day);
        sheet.line(sheet.words.seconds(), run.seconds);
        if (run.calm_before) sheet.line(sheet.words.calm_before(), *run.calm_before);
        if (run.calm_after) sheet.line(sheet.words.calm_after(), *run.calm_after);
    }
}

void write(Sheet& sheet, const reflect::Model& model, const reflect::Catalog& catalog) {
    sheet.part(sheet.words.exercises());
    reflect::Wordings wordings;
    for (const auto& entry : model.all) {
        const reflect::Exercise* exercise = wordings.of(catalog, model, *entry);
        sheet.item(exercise == nullptr ? std::string_view(entry->exercise)
                                       : std::string_view(exercise->title));
        sheet.line(sheet.words.day(), entry->day);
        if (exercise != nullptr) {
            for (const reflect::Said& said : reflect::all_said(*exercise, *entry)) {
                sheet.line(said.question, said.answer);
            }
        } else {
            for (const reflect::Answer& answer : entry->answers)
                sheet.line(answer.key, answer.text);
        }
    }
    sheet.part(sheet.words.lists());
    for (const reflect::OwnList& list : model.lists) {
        for (const reflect::Item& item : list.items) {
            sheet.item(item.text);
            sheet.line(sheet.words.list(), reflect::list_name(catalog, list.key));
        }
    }
}

void write(Sheet& sheet, const drafts::Model& model) {
    sheet.part(sheet.words.half_filled());
    for (const drafts::Draft& draft : model.all) {
        if (!drafts::has_words(draft.subject.form)) continue;
        sheet.item(drafts::form_name(sheet.language, draft.subject.form));
        sheet.line(sheet.words.last_changed(), draft.touched);
        for (const drafts::Value& value : draft.values)
            sheet.line(value.name, value.text);
    }
}

} // namespace

std::string
as_markdown(const Language& language, const Vault& vault, const reflect::Catalog& catalog) {
    Sheet sheet(language);
    write(sheet, vault.boundaries);
    write(sheet, vault.letters);
    write(sheet, vault.pulls);
    write(sheet, vault.breathing);
    write(sheet, vault.reflect, catalog);
    write(sheet, vault.drafts);
    return sheet.take();
}

} // namespace ebb::app
