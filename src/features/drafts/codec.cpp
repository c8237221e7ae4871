// Drafts to bytes and back.
// SPDX-License-Identifier: MIT
#include "features/drafts/codec.h"

#include "features/drafts/queries.h"

#include <utility>

namespace ebb::drafts {
namespace {

// Once given out, a number keeps its meaning for ever.

enum ModelField : FieldId { model_drafts = 1 };

enum DraftField : FieldId {
    draft_form = 1,
    draft_about = 2,
    draft_touched = 3,
    draft_values = 4,
};

enum ValueField : FieldId {
    value_name = 1,
    value_text = 2,
    value_ids = 3, ///< Varints, one after the other.
};

RecordWriter write(const Value& value) {
    RecordWriter out;
    out.text(value_name, value.name);
    out.text(value_text, value.text);
    Bytes ids;
    for (const std::uint64_t id : value.ids)
        append_varint(ids, id);
    out.bytes(value_ids, ids);
    return out;
}

Value read_value(RecordReader& in) {
    Value value;
    value.name = in.text(value_name);
    value.text = in.text(value_text);
    for (std::span<const std::byte> rest = in.bytes(value_ids); !rest.empty();) {
        const std::optional<std::uint64_t> id = take_varint(rest);
        if (!id) {
            in.refuse(RecordError::Damaged);
            break;
        }
        if (value.ids.size() == max_ids) {
            in.refuse(RecordError::TooLarge);
            break;
        }
        value.ids.push_back(*id);
    }
    return value;
}

RecordWriter write(const Draft& draft) {
    RecordWriter out(draft.unknown);
    out.text(draft_form, draft.subject.form);
    out.number(draft_about, draft.subject.about);
    out.day(draft_touched, draft.touched);
    out.list(draft_values, draft.values, [](const Value& value) { return write(value); });
    return out;
}

Draft read_draft(RecordReader& in) {
    Draft draft;
    draft.subject.form = in.text(draft_form);
    draft.subject.about = in.number(draft_about);
    draft.touched = in.day(draft_touched);
    draft.values = in.list(draft_values, read_value);
    draft.unknown = in.unknown();
    if (!is_sound(draft)) in.refuse(RecordError::Damaged);
    return draft;
}

} // namespace

Bytes encode(const Model& model) {
    RecordWriter out(model.unknown);
    out.list(model_drafts, model.all, [](const Draft& draft) { return write(draft); });
    return out.take();
}

Result<Model, RecordError> decode(std::span<const std::byte> bytes, Mended* mended) {
    RecordReader in(bytes, mended);
    Model model;
    model.all = in.list(model_drafts, read_draft);
    model.unknown = in.unknown();
    if (bytes.empty() || !is_sound(model)) in.refuse(RecordError::Damaged);
    return in.finish(std::move(model));
}

} // namespace ebb::drafts
