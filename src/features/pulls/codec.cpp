// Pulls to bytes and back.
// SPDX-License-Identifier: MIT
#include "features/pulls/codec.h"

#include "features/pulls/queries.h"

#include <utility>

namespace ebb::pulls {
namespace {

// Once given out, a number keeps its meaning for ever.

enum ModelField : FieldId {
    model_next_id = 1, ///< Less one, so that a model without anything is no bytes.
    model_pulls = 2,
    model_cards = 3,
    model_notes = 4,
    model_people = 5,
    model_parked = 6,
    model_ask = 7,
};

enum PullField : FieldId {
    pull_id = 1,
    pull_day = 2,
    pull_began = 3,
    pull_kind = 4,
    pull_strengths = 5, ///< Packed: minutes since the one before, then how strong; two varints.
    pull_need = 6,
    pull_card = 7,
    pull_helps = 8,
    pull_wish = 9,
    pull_minutes = 10,
    pull_outcome = 11,
    pull_trigger = 12,
    pull_trigger_choice = 13, ///< As base/said.h has it.
};

enum CardField : FieldId {
    card_id = 1,
    card_cue = 2,
    card_act = 3,
    card_kind = 4,
    card_trigger = 5
};
enum NoteField : FieldId { note_id = 1, note_day = 2, note_text = 3, note_need = 4 };
enum PersonField : FieldId { person_id = 1, person_name = 2, person_helps = 3 };
enum ParkedField : FieldId { parked_id = 1, parked_at = 2, parked_morning = 3, parked_words = 4 };

template <class Enum>
std::uint64_t code(Enum value) {
    return static_cast<std::uint64_t>(value);
}

Bytes pack(const std::vector<Strength>& strengths) {
    Bytes packed;
    std::int32_t before = 0;
    for (const Strength& said : strengths) {
        append_varint(packed, static_cast<std::uint64_t>(said.minute - before));
        append_varint(packed, static_cast<std::uint64_t>(said.value));
        before = said.minute;
    }
    return packed;
}

std::vector<Strength> unpack(RecordReader& in, std::span<const std::byte> packed) {
    std::vector<Strength> strengths;
    std::int32_t minute = 0;
    while (!packed.empty()) {
        const std::optional<std::uint64_t> more = take_varint(packed);
        const std::optional<std::uint64_t> value = take_varint(packed);
        if (!more || !value || *more > longest_minutes || *value > strongest ||
            strengths.size() == most_strengths) {
            in.refuse(RecordError::Damaged);
            return {};
        }
        minute += static_cast<std::int32_t>(*more);
        strengths.push_back({minute, static_cast<std::int32_t>(*value)});
    }
    return strengths;
}

Now read_moment(RecordReader& in, FieldId id) {
    const std::optional<Now> moment = in.moment(id);
    if (!moment) in.refuse(RecordError::Damaged);
    return moment.value_or(Now{});
}

RecordWriter write(const Pull& pull) {
    RecordWriter out(pull.unknown);
    out.number(pull_id, pull.id.value);
    out.day(pull_day, pull.day);
    out.moment(pull_began, pull.began);
    out.number(pull_kind, code(pull.kind));
    out.bytes(pull_strengths, pack(pull.strengths));
    out.number(pull_need, code(pull.need));
    out.number(pull_card, pull.card.value);
    out.number(pull_helps, code(pull.helps));
    out.text(pull_wish, pull.wish);
    out.number(pull_minutes, static_cast<std::uint64_t>(pull.minutes));
    out.number(pull_outcome, code(pull.outcome));
    out.text(pull_trigger, stored_words(pull.trigger));
    out.number(pull_trigger_choice, stored_choice(pull.trigger));
    return out;
}

Pull read_pull(RecordReader& in) {
    Pull pull;
    pull.id = {in.number(pull_id)};
    pull.day = in.day(pull_day);
    pull.began = read_moment(in, pull_began);
    pull.kind = in.choice(pull_kind, Kind::Other);
    pull.strengths = unpack(in, in.bytes(pull_strengths));
    pull.need = in.choice(pull_need, Need::Rest);
    pull.card = {in.number(pull_card)};
    pull.helps = in.choice(pull_helps, Helps::Unsure);
    pull.wish = in.text(pull_wish);
    pull.minutes = static_cast<std::int32_t>(in.number(pull_minutes, longest_minutes));
    pull.outcome = in.choice(pull_outcome, Outcome::Unsure);
    read_said(in, pull_trigger_choice, in.text(pull_trigger), pull.trigger);
    pull.unknown = in.unknown();
    if (!in_order(pull.strengths)) in.refuse(RecordError::Damaged);
    return pull;
}

RecordWriter write(const Card& card) {
    RecordWriter out(card.unknown);
    out.number(card_id, card.id.value);
    out.text(card_cue, card.cue);
    out.text(card_act, card.act);
    out.number(card_kind, code(card.kind));
    out.number(card_trigger, stored_trigger(card.cue, card.trigger));
    return out;
}

Card read_card(RecordReader& in) {
    Card card;
    card.id = {in.number(card_id)};
    card.cue = in.text(card_cue);
    card.act = in.text(card_act);
    card.kind = in.choice(card_kind, Kind::Other);
    card.trigger = read_trigger(in, card_trigger, card.cue);
    card.unknown = in.unknown();
    return card;
}

RecordWriter write(const Note& note) {
    RecordWriter out(note.unknown);
    out.number(note_id, note.id.value);
    out.day(note_day, note.day);
    out.text(note_text, note.text);
    out.number(note_need, code(note.need));
    return out;
}

Note read_note(RecordReader& in) {
    Note note;
    note.id = {in.number(note_id)};
    note.day = in.day(note_day);
    note.text = in.text(note_text);
    note.need = in.choice(note_need, Need::Rest);
    note.unknown = in.unknown();
    return note;
}

RecordWriter write(const Person& person) {
    RecordWriter out(person.unknown);
    out.number(person_id, person.id.value);
    out.text(person_name, person.name);
    out.text(person_helps, person.helps);
    return out;
}

Person read_person(RecordReader& in) {
    Person person;
    person.id = {in.number(person_id)};
    person.name = in.text(person_name);
    person.helps = in.text(person_helps);
    person.unknown = in.unknown();
    return person;
}

RecordWriter write(const Parked& parked) {
    RecordWriter out(parked.unknown);
    out.number(parked_id, parked.id.value);
    out.moment(parked_at, parked.at);
    out.day(parked_morning, parked.morning);
    out.text(parked_words, parked.words);
    return out;
}

Parked read_parked(RecordReader& in) {
    Parked parked;
    parked.id = {in.number(parked_id)};
    parked.at = read_moment(in, parked_at);
    parked.morning = in.day(parked_morning);
    parked.words = in.text(parked_words);
    parked.unknown = in.unknown();
    return parked;
}

constexpr auto write_one = [](const auto& item) { return write(value_of(item)); };

} // namespace

Bytes encode(const Model& model) {
    RecordWriter out(model.unknown);
    out.number(model_next_id, model.next_id - 1);
    out.list(model_pulls, model.pulls, write_one);
    out.list(model_cards, model.cards, write_one);
    out.list(model_notes, model.notes, write_one);
    out.list(model_people, model.people, write_one);
    out.list(model_parked, model.parked, write_one);
    out.text(model_ask, model.ask);
    return out.take();
}

Result<Model, RecordError> decode(std::span<const std::byte> bytes, Mended* mended) {
    constexpr std::uint64_t most = ~std::uint64_t{0} - 1;
    RecordReader in(bytes, mended);
    Model model;
    model.next_id = in.number(model_next_id, most) + 1;
    for (Pull& pull : in.list(model_pulls, read_pull))
        model.pulls.emplace_back(std::move(pull));
    model.cards = in.list(model_cards, read_card);
    model.notes = in.list(model_notes, read_note);
    model.people = in.list(model_people, read_person);
    model.parked = in.list(model_parked, read_parked);
    model.ask = in.text(model_ask);
    model.unknown = in.unknown();
    if (!is_sound(model)) in.refuse(RecordError::Damaged);
    return in.finish(std::move(model));
}

} // namespace ebb::pulls
