// Pulls to bytes and back.
// SPDX-License-Identifier: MIT
#include "features/pulls/codec.h"

#include "features/pulls/queries.h"

#include <array>

namespace ebb::pulls {
namespace {

constexpr std::array<std::string_view, kind_count> kinds{"not_said",
                                                         "write",
                                                         "their_page",
                                                         "messages",
                                                         "photos",
                                                         "pass_by",
                                                         "ask_friend",
                                                         "replay",
                                                         "other"};
constexpr std::array<std::string_view, 4> helps{"not_said", "heals", "keeps", "unsure"};
constexpr std::array<std::string_view, 4> outcomes{"not_said", "rode", "acted", "unsure"};

/// Minutes since the one before, then how strong; two varints.
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

} // namespace

void fields(Fields& at, Pull& pull) {
    at.unknown(pull.unknown);
    at.id(1, "id", pull.id);
    at.day(2, "day", pull.day);
    at.moment(3, "began", pull.began);
    at.choice(4, "kind", pull.kind, kinds);
    const Fields::Hand hand = at.by_hand(5, "strengths");
    if (hand.out != nullptr) hand.out->bytes(5, pack(pull.strengths));
    if (hand.in != nullptr) pull.strengths = unpack(*hand.in, hand.in->bytes(5));
    if (hand.json != nullptr) {
        hand.json->begin_array();
        for (const Strength& said : pull.strengths) {
            hand.json->begin_object()
                .member("minute", said.minute)
                .member("value", said.value)
                .end_object();
        }
        hand.json->end_array();
    }
    at.choice(6, "need", pull.need, need_names);
    at.id(7, "card", pull.card);
    at.choice(8, "helps", pull.helps, helps);
    at.text(9, "wish", pull.wish);
    at.number(10, "minutes", pull.minutes, longest_minutes);
    at.choice(11, "outcome", pull.outcome, outcomes);
    at.said(12, "trigger", pull.trigger, trigger_names);
    at.said_choice(13, pull.trigger);
    at.number(14, "lasted_minutes", pull.lasted_minutes, longest_minutes);
    at.check(in_order(pull.strengths));
}

void fields(Fields& at, Card& card) {
    at.unknown(card.unknown);
    at.id(1, "id", card.id);
    at.text(2, "cue", card.cue);
    at.text(3, "act", card.act);
    at.choice(4, "kind", card.kind, kinds);
    const Fields::Hand hand = at.by_hand(5, "trigger");
    if (hand.out != nullptr) hand.out->number(5, stored_trigger(card.cue, card.trigger));
    if (hand.in != nullptr) card.trigger = read_trigger(*hand.in, 5, card.cue);
    if (hand.json != nullptr && card.trigger) {
        hand.json->value(trigger_names[static_cast<std::size_t>(*card.trigger)]);
    } else if (hand.json != nullptr) {
        hand.json->null();
    }
}

void fields(Fields& at, Note& note) {
    at.unknown(note.unknown);
    at.id(1, "id", note.id);
    at.day(2, "day", note.day);
    at.text(3, "text", note.text);
    at.choice(4, "need", note.need, need_names);
}

void fields(Fields& at, Person& person) {
    at.unknown(person.unknown);
    at.id(1, "id", person.id);
    at.text(2, "name", person.name);
    at.text(3, "helps", person.helps);
}

void fields(Fields& at, Parked& parked) {
    at.unknown(parked.unknown);
    at.id(1, "id", parked.id);
    at.moment(2, "at", parked.at);
    at.day(3, "morning", parked.morning);
    at.text(4, "words", parked.words);
}

void fields(Fields& at, Model& model) {
    at.unknown(model.unknown);
    // Less one, so that a model without anything is no bytes.
    std::uint64_t last_id = model.next_id - 1;
    at.number(1, "last_id", last_id, ~std::uint64_t{0} - 1);
    if (at.reads()) model.next_id = last_id + 1;
    at.list(2, "pulls", model.pulls);
    at.list(3, "cards", model.cards);
    at.list(4, "notes", model.notes);
    at.list(5, "people", model.people);
    at.list(6, "parked", model.parked);
    at.text(7, "ask", model.ask);
    at.check(is_sound(model));
}

Bytes encode(const Model& model) {
    return write_record(model);
}

Result<Model, RecordError> decode(std::span<const std::byte> bytes, Mended* mended) {
    return read_record<Model>(bytes, mended);
}

} // namespace ebb::pulls
