// Everything that a person wrote, as a file to be read.
// SPDX-License-Identifier: MIT
#include "app/plain_text.h"

#include "base/strings.h"
#include "features/boundaries/strings.h"
#include "features/breathing/strings.h"
#include "features/drafts/strings.h"
#include "features/letters/strings.h"
#include "features/pulls/strings.h"
#include "features/reflect/queries.h"

#include <string_view>

namespace ebb::app {

namespace {

/// Parts with items, and lines in them.
class Sheet {
public:
    void part(std::string_view name) { heading("# ", name); }
    void item(std::string_view name) { heading("## ", name); }

    /// What is empty is left out.
    void line(std::string_view name, std::string_view text) {
        if (text.empty()) return;
        text_ += name;
        text_ += ": ";
        text_ += text;
        text_ += "\n\n";
    }
    void line(std::string_view name, std::int64_t number) { line(name, std::to_string(number)); }
    void line(std::string_view name, Day day) { line(name, to_iso(day)); }

    std::string take() { return std::move(text_); }

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
            sheet.line("day", slip.day);
            if (slip.at) sheet.line("time", to_clock(minute_of_day(*slip.at)));
            if (slip.times > 1) sheet.line("times", slip.times);
            sheet.line("what set it off",
                       ebb::strings::in_words(slip.trigger, ebb::strings::triggers));
            sheet.line("around it", slip.note);
            sheet.line("needed", ebb::strings::in_words(slip.needed, boundaries::strings::needs));
            sheet.line("next time", slip.next_time);
        }
    }
}

void write(Sheet& sheet, const boundaries::Model& model) {
    sheet.part("Boundaries");
    for (const boundaries::Boundary& boundary : model.all) {
        sheet.item(boundary.name);
        sheet.line("what counts", boundary.what_counts);
        sheet.line("why", boundary.why);
        sheet.line("since", boundary.start);
        if (boundary.archived) sheet.line("put away", *boundary.archived);
        std::string kept;
        std::string paused;
        for (const boundaries::Mark& mark : boundary.marks) {
            std::string& days = mark.paused ? paused : kept;
            if (!days.empty()) days += ", ";
            days += to_iso(mark.day);
        }
        for (const boundaries::Milestone& milestone : boundary.milestones) {
            sheet.line("milestone " + std::to_string(milestone.kept_days), milestone.words);
        }
        sheet.line("kept", kept);
        sheet.line("paused", paused);
    }
    for (const auto& [name, kind] : {std::pair{"Slips", boundaries::Kind::Refrain},
                                     std::pair{"Not done", boundaries::Kind::Do}})
        write_slips(sheet, model, name, kind);
    sheet.part("Evenings");
    for (const boundaries::Evening& evening : model.evenings) {
        sheet.item(to_iso(evening.day));
        sheet.line("how hard", evening.hard);
    }
    sheet.part("Numbers to call");
    for (const boundaries::OwnLine& line : model.own_lines) {
        sheet.item(line.name);
        sheet.line("number", line.number);
    }
}

void write(Sheet& sheet, const letters::Model& model) {
    sheet.part("Letters");
    for (const auto& letter : model.all) {
        sheet.item(letters::name_of(*letter));
        sheet.line("kind", letters::strings::kinds[static_cast<std::size_t>(letter->kind)]);
        sheet.line("begun", letter->created_day);
        sheet.line("changed", letter->changed_day);
        if (letter->sealed_until) sheet.line("closed until", *letter->sealed_until);
        sheet.line("text", letters::whole_text(*letter, letters::strings::questions, false));
    }
}

void write(Sheet& sheet, const pulls::Model& model) {
    sheet.part("Pulls");
    for (const auto& pull : model.pulls) {
        sheet.item(pulls::strings::name_of(pull->kind));
        sheet.line("day", pull->day);
        sheet.line("time", to_clock(minute_of_day(pull->began)));
        std::string strengths;
        for (const pulls::Strength& strength : pull->strengths) {
            if (!strengths.empty()) strengths += ", ";
            strengths += std::to_string(strength.value);
        }
        sheet.line("strength", strengths);
        if (pull->need != Need::NotSaid) {
            sheet.line("needed", pulls::strings::name_of(pull->need));
        }
        sheet.line("what set it off",
                   ebb::strings::in_words(pull->trigger, ebb::strings::triggers));
        sheet.line("wish", pull->wish);
        if (pull->outcome != pulls::Outcome::NotSaid) {
            sheet.line("how it went",
                       pulls::strings::outcomes[static_cast<std::size_t>(pull->outcome) - 1]);
        }
    }
    sheet.part("Plans, notes and people");
    for (const pulls::Card& card : model.cards) {
        sheet.item(card.cue);
        sheet.line("then", card.act);
    }
    for (const pulls::Note& note : model.notes) {
        sheet.item(to_iso(note.day));
        sheet.line("text", note.text);
    }
    for (const pulls::Person& person : model.people) {
        sheet.item(person.name);
        sheet.line("helps", person.helps);
    }
    for (const pulls::Parked& parked : model.parked) {
        sheet.item(to_iso(parked.morning));
        sheet.line("text", parked.words);
    }
}

void write(Sheet& sheet, const breathing::Model& model) {
    sheet.part("Breathing");
    for (const breathing::Run& run : model.runs) {
        sheet.item(breathing::strings::name_of(model, run.pattern));
        sheet.line("day", run.day);
        sheet.line("seconds", run.seconds);
        if (run.calm_before) sheet.line("calm before", *run.calm_before);
        if (run.calm_after) sheet.line("calm after", *run.calm_after);
    }
}

void write(Sheet& sheet, const reflect::Model& model, const reflect::Catalog& catalog) {
    sheet.part("Exercises");
    reflect::Wordings wordings;
    for (const auto& entry : model.all) {
        const reflect::Exercise* exercise = wordings.of(catalog, model, *entry);
        sheet.item(exercise == nullptr ? std::string_view(entry->exercise)
                                       : std::string_view(exercise->title));
        sheet.line("day", entry->day);
        if (exercise != nullptr) {
            for (const reflect::Said& said : reflect::all_said(*exercise, *entry)) {
                sheet.line(said.question, said.answer);
            }
        } else {
            for (const reflect::Answer& answer : entry->answers)
                sheet.line(answer.key, answer.text);
        }
    }
    sheet.part("Lists");
    for (const reflect::OwnList& list : model.lists) {
        for (const reflect::Item& item : list.items) {
            sheet.item(item.text);
            sheet.line("list", reflect::list_name(catalog, list.key));
        }
    }
}

void write(Sheet& sheet, const drafts::Model& model) {
    sheet.part(drafts::strings::part);
    for (const drafts::Draft& draft : model.all) {
        const std::string_view name = drafts::strings::name_of(draft.subject.form);
        if (name.empty()) continue;
        sheet.item(name);
        sheet.line(drafts::strings::touched, draft.touched);
        for (const drafts::Value& value : draft.values)
            sheet.line(value.name, value.text);
    }
}

} // namespace

std::string as_markdown(const Vault& vault, const reflect::Catalog& catalog) {
    Sheet sheet;
    write(sheet, vault.boundaries);
    write(sheet, vault.letters);
    write(sheet, vault.pulls);
    write(sheet, vault.breathing);
    write(sheet, vault.reflect, catalog);
    write(sheet, vault.drafts);
    return sheet.take();
}

} // namespace ebb::app
