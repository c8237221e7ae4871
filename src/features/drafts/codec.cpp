// Drafts to bytes and back.
// SPDX-License-Identifier: MIT
#include "features/drafts/codec.h"

#include "features/drafts/queries.h"

namespace ebb::drafts {
namespace {

/// Varints, one after the other.
Bytes pack(const std::vector<std::uint64_t>& ids) {
    Bytes packed;
    for (const std::uint64_t id : ids)
        append_varint(packed, id);
    return packed;
}

std::vector<std::uint64_t> unpack(RecordReader& in, std::span<const std::byte> packed) {
    std::vector<std::uint64_t> ids;
    while (!packed.empty()) {
        const std::optional<std::uint64_t> id = take_varint(packed);
        if (!id || ids.size() == max_ids) {
            in.refuse(id ? RecordError::TooLarge : RecordError::Damaged);
            break;
        }
        ids.push_back(*id);
    }
    return ids;
}

} // namespace

void fields(Fields& at, Value& value) {
    at.text(1, "name", value.name);
    at.text(2, "text", value.text);
    const Fields::Hand hand = at.by_hand(3, "ids");
    if (hand.out != nullptr) hand.out->bytes(3, pack(value.ids));
    if (hand.in != nullptr) value.ids = unpack(*hand.in, hand.in->bytes(3));
    if (hand.json != nullptr) {
        hand.json->begin_array();
        for (const std::uint64_t id : value.ids)
            hand.json->value(id);
        hand.json->end_array();
    }
}

void fields(Fields& at, Draft& draft) {
    at.unknown(draft.unknown);
    at.text(1, "form", draft.subject.form);
    at.number(2, "about", draft.subject.about);
    at.day(3, "touched", draft.touched);
    at.list(4, "values", draft.values);
    at.check(is_sound(draft));
}

void fields(Fields& at, Model& model) {
    at.unknown(model.unknown);
    at.list(1, "all", model.all);
    at.check(is_sound(model));
}

Bytes encode(const Model& model) {
    return write_record(model);
}

Result<Model, RecordError> decode(std::span<const std::byte> bytes, Mended* mended) {
    return read_record<Model>(bytes, mended);
}

} // namespace ebb::drafts
