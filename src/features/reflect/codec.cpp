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

// Once given out, a number keeps its meaning for ever.

enum IndexField : FieldId {
    index_next_id = 1,
    index_lists = 2,
    index_entries = 3,  ///< How many there are.
    index_wordings = 4, ///< How many there are.
};

enum ListField : FieldId { list_key = 1, list_items = 2 };

enum ItemField : FieldId { item_text = 1, item_done = 2, item_last = 3 };

enum EntryField : FieldId {
    entry_id = 1,
    entry_exercise = 2,
    entry_version = 3,
    entry_created = 4,
    entry_day = 5,
    entry_changed = 6,
    entry_page = 7,
    entry_done = 8,
    entry_answers = 9,
};

enum AnswerField : FieldId { answer_key = 1, answer_text = 2, answer_number = 3 };

enum WordingField : FieldId { wording_version = 1, wording_text = 2 };

constexpr std::uint64_t most_version = 0xFFFFFFFF;

std::string name_of_piece(std::string_view prefix, std::uint64_t number) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    for (std::uint64_t left = number; left != 0; left >>= 4)
        hex.insert(hex.begin(), digits[left & 15]);
    return std::string(prefix) + hex;
}

bool has_prefix(std::string_view name, std::string_view prefix) {
    return name.substr(0, prefix.size()) == prefix && name.size() > prefix.size() &&
           name.find_first_not_of("0123456789abcdef", prefix.size()) == std::string_view::npos;
}

RecordWriter write(const Answer& answer) {
    RecordWriter out;
    out.text(answer_key, answer.key);
    out.text(answer_text, answer.text);
    out.number(answer_number, answer.number);
    return out;
}

Answer read_answer(RecordReader& in) {
    Answer answer;
    answer.key = in.text(answer_key);
    answer.text = in.text(answer_text);
    answer.number = in.number(answer_number);
    return answer;
}

Bytes encode(const Entry& entry) {
    RecordWriter out(entry.unknown);
    out.number(entry_id, entry.id.value);
    out.text(entry_exercise, entry.exercise);
    out.number(entry_version, entry.version);
    out.moment(entry_created, entry.created);
    out.day(entry_day, entry.day);
    out.moment(entry_changed, entry.changed);
    out.number(entry_page, static_cast<std::uint64_t>(entry.page));
    out.number(entry_done, entry.done ? 1 : 0);
    out.list(entry_answers, entry.answers, [](const Answer& answer) { return write(answer); });
    return out.take();
}

Result<Entry, RecordError> decode_entry(const Bytes& bytes, Mended* mended = nullptr) {
    RecordReader in(bytes, mended);
    Entry entry;
    entry.id = {in.number(entry_id)};
    entry.exercise = in.text(entry_exercise);
    entry.version = static_cast<std::uint32_t>(in.number(entry_version, most_version));
    entry.created = in.moment(entry_created).value_or(Now{});
    entry.day = in.day(entry_day);
    entry.changed = in.moment(entry_changed).value_or(Now{});
    entry.page = static_cast<std::int32_t>(in.number(entry_page, max_pages - 1));
    entry.done = in.number(entry_done, 1) != 0;
    entry.answers = in.list(entry_answers, read_answer);
    entry.unknown = in.unknown();
    return in.finish(std::move(entry));
}

Bytes encode(const Wording& wording) {
    RecordWriter out;
    out.number(wording_version, wording.version);
    out.text(wording_text, wording.text);
    return out.take();
}

Result<Wording, RecordError> decode_wording(const Bytes& bytes, Mended* mended = nullptr) {
    RecordReader in(bytes, mended);
    Wording wording;
    wording.version = static_cast<std::uint32_t>(in.number(wording_version, most_version));
    wording.text = in.text(wording_text);
    return in.finish(std::move(wording));
}

RecordWriter write(const Item& item) {
    RecordWriter out(item.unknown);
    out.text(item_text, item.text);
    out.number(item_done, static_cast<std::uint64_t>(item.done));
    out.day(item_last, item.last);
    return out;
}

Item read_item(RecordReader& in) {
    Item item;
    item.text = in.text(item_text);
    item.done = static_cast<std::int32_t>(in.number(item_done, max_times_done));
    item.last = in.day(item_last);
    item.unknown = in.unknown();
    return item;
}

OwnList read_list(RecordReader& in) {
    OwnList list;
    list.key = in.text(list_key);
    list.items = in.list(list_items, read_item);
    list.unknown = in.unknown();
    return list;
}

Bytes encode_index(const Model& model) {
    RecordWriter out(model.unknown);
    out.number(index_next_id, model.next_id);
    out.list(index_lists, model.lists, [](const OwnList& list) {
        RecordWriter one(list.unknown);
        one.text(list_key, list.key);
        one.list(list_items, list.items, [](const Item& item) { return write(item); });
        return one;
    });
    out.number(index_entries, model.all.size());
    out.number(index_wordings, model.wordings.size());
    return out.take();
}

/// The model without entries and wordings, and how many of them there are.
struct Index {
    Model model;
    std::uint64_t entries = 0;
    std::uint64_t wordings = 0;
};

Result<Index, RecordError> decode_index(const Bytes& bytes, Mended* mended = nullptr) {
    RecordReader in(bytes, mended);
    Index index;
    index.model.next_id = in.number(index_next_id);
    index.model.lists = in.list(index_lists, read_list);
    index.entries = in.number(index_entries);
    index.wordings = in.number(index_wordings);
    index.model.unknown = in.unknown();
    return in.finish(std::move(index));
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
             Difference& changes) {
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
            changes.puts.emplace(name_of_piece(prefix, number_of(*after[i])), encode(*after[i]));
        }
    }
    for (std::size_t i = 0; i < old.size(); ++i) {
        if (same_in(after, i, *old[i]) == nullptr) {
            changes.deletes.push_back(name_of_piece(prefix, number_of(*old[i])));
        }
    }
}

} // namespace

bool is_piece(std::string_view name) {
    return has_prefix(name, entry_prefix) || has_prefix(name, wording_prefix);
}

Difference encode_changes(const Model* before, const Model& after) {
    Difference changes;
    Bytes index = encode_index(after);
    const bool stored = before != nullptr;
    if (stored ? encode_index(*before) != index : after != Model{}) {
        changes.puts.emplace(index_name, std::move(index));
    }
    compare(stored ? &before->all : nullptr, after.all, entry_prefix, changes);
    compare(stored ? &before->wordings : nullptr, after.wordings, wording_prefix, changes);
    return changes;
}

Result<Model, RecordError> decode(const Pieces& pieces) {
    Index index;
    if (const auto there = pieces.find(std::string(index_name)); there != pieces.end()) {
        Result<Index, RecordError> whole = decode_index(there->second);
        if (!whole) return Unexpected{whole.error()};
        index = std::move(whole).value();
    }
    Model model = std::move(index.model);
    std::vector<Entry> entries;
    for (const auto& [name, bytes] : pieces) {
        if (has_prefix(name, entry_prefix)) {
            auto entry = decode_entry(bytes);
            if (!entry) return Unexpected{entry.error()};
            entries.push_back(std::move(entry).value());
        } else if (has_prefix(name, wording_prefix)) {
            auto wording = decode_wording(bytes);
            if (!wording) return Unexpected{wording.error()};
            model.wordings.emplace_back(std::move(wording).value());
        }
    }
    take(model, std::move(entries));
    const bool whole = model.all.size() == index.entries && model.wordings.size() == index.wordings;
    if (!whole || !is_sound(model)) return Unexpected{RecordError::Damaged};
    return model;
}

bool is_readable(std::string_view name, const Bytes& bytes) {
    Mended mended;
    const bool there = name == index_name ? decode_index(bytes, &mended).has_value()
                       : has_prefix(name, wording_prefix)
                           ? decode_wording(bytes, &mended).has_value()
                           : decode_entry(bytes, &mended).has_value();
    return there && mended.left_out == 0;
}

Result<Model, RecordError> decode_rest(const Pieces& pieces, std::vector<std::string>& bad) {
    Model model;
    std::vector<Entry> entries;
    Index listed;
    std::optional<RecordError> newer;
    /// Whether something came of the piece; what could not be read of it is noted.
    const auto read = [&](const std::string& name, const Bytes& bytes, auto decode_piece) {
        Mended mended;
        auto value = decode_piece(bytes, &mended);
        if (!value && value.error() == RecordError::Newer) newer = value.error();
        if (!value || mended.left_out != 0) bad.push_back(name);
        return value;
    };
    const auto is_named = [&](const std::string& name, std::string_view prefix, const auto& one) {
        const bool right = name_of_piece(prefix, number_of(one)) == name;
        if (!right) bad.push_back(name);
        return right;
    };
    for (const auto& [name, bytes] : pieces) {
        if (name == index_name) {
            if (auto index = read(name, bytes, decode_index)) {
                model.next_id = index->model.next_id;
                model.lists = std::move(index->model.lists);
                model.unknown = std::move(index->model.unknown);
                listed.entries = index->entries;
                listed.wordings = index->wordings;
            }
        } else if (has_prefix(name, wording_prefix)) {
            auto wording = read(name, bytes, decode_wording);
            if (wording && is_named(name, wording_prefix, *wording))
                model.wordings.emplace_back(std::move(wording).value());
        } else if (has_prefix(name, entry_prefix)) {
            auto entry = read(name, bytes, decode_entry);
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
        model.wordings.emplace_back(Wording{entry.version, std::move(text)});
    }
    take(model, std::move(entries));
    if (is_sound(model)) return model;
    bad.emplace_back(index_name);
    return Model{};
}

} // namespace ebb::reflect
