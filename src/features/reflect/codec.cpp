// Answers and lists to bytes and back.
// SPDX-License-Identifier: MIT
#include "features/reflect/codec.h"

#include "base/sorting.h"
#include "features/reflect/queries.h"
#include "features/reflect/update.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace ebb::reflect {

namespace {

/// The model without entries and wordings, and how many of them there are.
struct Index {
    Model model;
    std::uint64_t entries = 0;
    std::uint64_t wordings = 0;
};

void fields(Fields& at, Index& index) {
    at.unknown(index.model.unknown);
    at.number(1, "next_id", index.model.next_id);
    at.list(2, "lists", index.model.lists);
    at.number(3, "entry_count", index.entries);
    at.number(4, "wording_count", index.wordings);
}

Index index_of(const Model& model) {
    Index index;
    index.model.unknown = model.unknown;
    index.model.next_id = model.next_id;
    index.model.lists = model.lists;
    index.entries = model.all.size();
    index.wordings = model.wordings.size();
    return index;
}

Bytes encode_index(const Model& model) {
    return write_record(index_of(model));
}

/// Puts the entries into the model, in their order.
void take(Model& model, std::vector<Entry> entries) {
    sort(entries, [](const Entry& a, const Entry& b) { return a.id.value < b.id.value; });
    for (Entry& entry : entries)
        model.all.emplace_back(std::move(entry));
}

bool is_worded(const Model& model, const Entry& entry) {
    return std::any_of(
        model.wordings.begin(), model.wordings.end(), [&](const Shared<Wording>& wording) {
            return wording->version == entry.version;
        });
}

std::uint64_t number_of(const Entry& entry) {
    return entry.id.value;
}
std::uint64_t number_of(const Wording& wording) {
    return wording.version;
}

/// What changed between two rows of things that are stored each for itself.
template <class T>
void compare(const std::vector<Shared<T>>* before,
             const std::vector<Shared<T>>& after,
             std::string_view prefix,
             Changes& changes) {
    static const std::vector<Shared<T>> none;
    const std::vector<Shared<T>>& old = before == nullptr ? none : *before;
    // Mostly nothing is in another place; looking further is for the rest.
    const auto same_in = [](const std::vector<Shared<T>>& all, std::size_t i, const T& one) {
        if (i < all.size() && number_of(*all[i]) == number_of(one)) return &all[i];
        const Shared<T>* found = nullptr;
        for (const Shared<T>& other : all) {
            if (number_of(*other) == number_of(one)) found = &other;
        }
        return found;
    };
    for (std::size_t i = 0; i < after.size(); ++i) {
        const Shared<T>* then = same_in(old, i, *after[i]);
        if (then == nullptr || !(*then == after[i])) {
            changes.puts.emplace(numbered_name(prefix, number_of(*after[i])),
                                 write_record(*after[i]));
        }
    }
    for (std::size_t i = 0; i < old.size(); ++i) {
        if (same_in(after, i, *old[i]) == nullptr) {
            changes.deletes.push_back(numbered_name(prefix, number_of(*old[i])));
        }
    }
}

} // namespace

void fields(Fields& at, Answer& answer) {
    at.text(1, "key", answer.key);
    at.text(2, "text", answer.text);
    at.number(3, "number", answer.number);
}

void fields(Fields& at, Entry& entry) {
    at.unknown(entry.unknown);
    at.id(1, "id", entry.id);
    at.text(2, "exercise", entry.exercise);
    at.number(3, "version", entry.version);
    at.moment(4, "created", entry.created, true);
    at.day(5, "day", entry.day);
    at.moment(6, "changed", entry.changed, true);
    at.number(7, "page", entry.page, max_pages - 1);
    at.flag(8, "done", entry.done);
    at.list(9, "answers", entry.answers);
}

void fields(Fields& at, Wording& wording) {
    at.number(1, "version", wording.version);
    at.text(2, "text", wording.text);
}

void fields(Fields& at, Item& item) {
    at.unknown(item.unknown);
    at.text(1, "text", item.text);
    at.number(2, "done", item.done, max_times_done);
    at.day(3, "last", item.last);
    at.number(4, "idea", item.idea, static_cast<std::int32_t>(max_options));
}

void fields(Fields& at, OwnList& list) {
    at.unknown(list.unknown);
    at.text(1, "key", list.key);
    at.list(2, "items", list.items);
}

void show_index(JsonWriter& json, const Model& model) {
    show_record(json, index_of(model));
}

bool ReflectObjects::is_own(std::string_view object) const {
    return object == index_name || number_in(object, entry_prefix) ||
           number_in(object, wording_prefix);
}

Changes ReflectObjects::encode_changes(const Model* before, const Model& after) const {
    Changes changes;
    Bytes index = encode_index(after);
    const bool first = before == nullptr;
    if (first ? after != Model{} : encode_index(*before) != index) {
        changes.puts.emplace(index_name, std::move(index));
    }
    compare(first ? nullptr : &before->all, after.all, entry_prefix, changes);
    compare(first ? nullptr : &before->wordings, after.wordings, wording_prefix, changes);
    return changes;
}

Result<Model, RecordError> ReflectObjects::decode(const Objects& objects) const {
    Index index;
    if (const Bytes* there = ebb::find(objects, index_name)) {
        Result<Index, RecordError> whole = read_record<Index>(*there);
        if (!whole) return Unexpected{whole.error()};
        index = std::move(whole).value();
    }
    Model model = std::move(index.model);
    std::vector<Entry> entries;
    for (const auto& [name, bytes] : objects) {
        if (number_in(name, entry_prefix)) {
            auto entry = read_record<Entry>(bytes);
            if (!entry) return Unexpected{entry.error()};
            entries.push_back(std::move(entry).value());
        } else if (number_in(name, wording_prefix)) {
            auto wording = read_record<Wording>(bytes);
            if (!wording) return Unexpected{wording.error()};
            add_wording(model.wordings, std::move(wording).value());
        }
    }
    take(model, std::move(entries));
    const bool whole = model.all.size() == index.entries && model.wordings.size() == index.wordings;
    if (!whole || !is_sound(model)) return Unexpected{RecordError::Damaged};
    return model;
}

bool ReflectObjects::is_readable(std::string_view object, const Bytes& bytes) const {
    Mended mended;
    const bool there = object == index_name ? read_record<Index>(bytes, &mended).has_value()
                       : number_in(object, wording_prefix)
                           ? read_record<Wording>(bytes, &mended).has_value()
                           : read_record<Entry>(bytes, &mended).has_value();
    return there && mended.is_whole();
}

Result<Model, RecordError> ReflectObjects::decode_rest(const Objects& objects,
                                                       std::vector<std::string>& bad) const {
    Model model;
    std::vector<Entry> entries;
    Index listed;
    std::optional<RecordError> newer;
    /// Whether something came of the piece; what could not be read of it is noted.
    const auto read = [&](const std::string& name, const Bytes& bytes, auto decode_piece) {
        Mended mended;
        auto value = decode_piece(bytes, &mended);
        if (!value && value.error() == RecordError::Newer) newer = value.error();
        if (!value || !mended.is_whole()) bad.push_back(name);
        return value;
    };
    const auto is_named = [&](const std::string& name, std::string_view prefix, const auto& one) {
        const bool right = numbered_name(prefix, number_of(one)) == name;
        if (!right) bad.push_back(name);
        return right;
    };
    for (const auto& [name, bytes] : objects) {
        if (name == index_name) {
            if (auto index = read(name, bytes, read_record<Index>)) {
                model.next_id = index->model.next_id;
                model.lists = std::move(index->model.lists);
                model.unknown = std::move(index->model.unknown);
                listed.entries = index->entries;
                listed.wordings = index->wordings;
            }
        } else if (number_in(name, wording_prefix)) {
            auto wording = read(name, bytes, read_record<Wording>);
            if (wording && is_named(name, wording_prefix, *wording))
                add_wording(model.wordings, std::move(wording).value());
        } else if (number_in(name, entry_prefix)) {
            auto entry = read(name, bytes, read_record<Entry>);
            // Words of version 0 have no name: there are none.
            if (entry && entry->version == 0) bad.push_back(name);
            if (entry && entry->version != 0 && is_named(name, entry_prefix, *entry))
                entries.push_back(std::move(entry).value());
        }
    }
    if (newer) return Unexpected{*newer};
    // Fewer may be here than it says: those are named by whoever misses them.
    if (entries.size() > listed.entries || model.wordings.size() > listed.wordings)
        bad.emplace_back(index_name);
    for (const Entry& entry : entries) {
        model.next_id = std::max(model.next_id, entry.id.value + 1);
        if (is_worded(model, entry)) continue;
        std::string text = "== " + entry.exercise + ": " + entry.exercise + "\n\n";
        for (const Answer& answer : entry.answers)
            text += "write " + answer.key + ": " + answer.key + "\n";
        add_wording(model.wordings, Wording{entry.version, std::move(text)});
    }
    take(model, std::move(entries));
    if (is_sound(model)) return model;
    bad.emplace_back(index_name);
    return Model{};
}

} // namespace ebb::reflect
