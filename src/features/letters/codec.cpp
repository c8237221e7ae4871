// Letters to bytes and back.
// SPDX-License-Identifier: MIT
#include "features/letters/codec.h"

#include "features/letters/queries.h"
#include "features/letters/update.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>

namespace ebb::letters {
namespace {

constexpr std::array<std::string_view, kind_count> kinds{
    "closure", "unsent", "to_future_self", "from_future_self", "kind_to_self", "free_page"};
constexpr std::array<std::string_view, 3> voices{"i", "you", "my_name"};
constexpr std::array<std::string_view, question_count> questions{
    "wished_to_hear", "hoped_for", "brought", "to_accept", "taken_along"};

constexpr std::int32_t most_reads = 1'000'000;

/// The earlier versions of a letter, an object of its own.
struct History {
    LetterId id;
    std::vector<Shared<Version>> versions;
};

void fields(Fields& at, History& history) {
    at.id(1, "id", history.id);
    at.list(2, "versions", history.versions);
    at.check(!history.versions.empty());
}

/// Puts the versions into the letter, or says what is wrong with them.
std::optional<RecordError>
decode_history(const Bytes& bytes, Letter& letter, Mended* mended = nullptr) {
    Result<History, RecordError> history = read_record<History>(bytes, mended);
    if (!history) return history.error();
    if (history->id != letter.id) return RecordError::Damaged;
    letter.versions = std::move(history->versions);
    return std::nullopt;
}

/// Makes a letter of what it was at an earlier time. All that is left of it are its words.
void take_back(Letter& letter, const Version& version) {
    const bool answered = version.words.answers != Words{}.answers;
    letter.kind = answered ? Kind::Closure : Kind::FreePage;
    letter.words = version.words;
    letter.together = answered && !version.words.body.empty();
    letter.created = letter.changed = version.at;
    if (const Result<Day, DateError> day = civil_day(version.at, 0))
        letter.created_day = letter.changed_day = *day;
}

struct Entry {
    LetterId id;
    bool has_versions = false;
};

void fields(Fields& at, Entry& entry) {
    at.id(1, "id", entry.id);
    at.flag(2, "has_versions", entry.has_versions);
}

/// The model without letters, and which letters there are.
struct Index {
    Model model;
    std::vector<Entry> entries;
};

void fields(Fields& at, Index& index) {
    at.unknown(index.model.unknown);
    at.number(1, "next_id", index.model.next_id);
    at.list(2, "letters", index.entries);
    at.day(3, "last_prompted", index.model.last_prompted);
    bool no_bell = !index.model.bell;
    at.flag(4, "no_bell", no_bell);
    if (at.reads()) index.model.bell = !no_bell;
    at.flag(5, "bell_sounds", index.model.bell_sounds);
}

Index index_of(const Model& model) {
    Index index;
    index.model.unknown = model.unknown;
    index.model.next_id = model.next_id;
    index.model.last_prompted = model.last_prompted;
    index.model.bell = model.bell;
    index.model.bell_sounds = model.bell_sounds;
    for (const Shared<Letter>& letter : model.all)
        index.entries.push_back({letter->id, !letter->versions.empty()});
    return index;
}

Bytes encode_index(const Model& model) {
    return write_record(index_of(model));
}

Result<Index, RecordError> decode_index(const Bytes& bytes, Mended* mended = nullptr) {
    return read_record<Index>(bytes, mended);
}

bool is_piece(std::string_view name) {
    return number_in(name, letter_prefix) || number_in(name, history_prefix);
}

/// The letter of an entry with its versions.
Result<Letter, RecordError> decode_entry(const Objects& objects, const Entry& entry) {
    const Bytes* bytes = ebb::find(objects, numbered_name(letter_prefix, entry.id.value));
    if (bytes == nullptr) return Unexpected{RecordError::Damaged};
    Result<Letter, RecordError> letter = read_record<Letter>(*bytes);
    if (!letter) return letter;
    if (letter->id != entry.id) return Unexpected{RecordError::Damaged};
    if (entry.has_versions) {
        const Bytes* history = ebb::find(objects, numbered_name(history_prefix, entry.id.value));
        if (history == nullptr) return Unexpected{RecordError::Damaged};
        if (const auto error = decode_history(*history, *letter)) return Unexpected{*error};
    }
    return letter;
}

const Letter* find_in(const Model* model, LetterId id) {
    return model == nullptr ? nullptr : find(*model, id);
}

} // namespace

void fields(Fields& at, Words& words) {
    at.text(1, "title", words.title);
    at.text(2, "body", words.body);
    for (std::size_t i = 0; i < question_count; ++i)
        at.text(static_cast<FieldId>(3 + i), questions[i], words.answers[i]);
}

void fields(Fields& at, Version& version) {
    at.unknown(version.unknown);
    at.moment(1, "at", version.at, true);
    at.record(2, "words", version.words);
}

void fields(Fields& at, Letter& letter) {
    at.unknown(letter.unknown);
    at.id(1, "id", letter.id);
    at.choice(2, "kind", letter.kind, kinds);
    at.record(3, "words", letter.words);
    at.choice(4, "voice", letter.voice, voices);
    at.text(5, "my_name", letter.my_name);
    at.moment(6, "created", letter.created, true);
    at.day(7, "created_day", letter.created_day);
    at.moment(8, "changed", letter.changed, true);
    at.day(9, "changed_day", letter.changed_day);
    at.number(10, "calm_before", letter.calm_before, most_calm);
    at.number(11, "calm_after", letter.calm_after, most_calm);
    at.day(12, "sealed_until", letter.sealed_until);
    at.flag(13, "together", letter.together);
    at.number(14, "page", letter.page, static_cast<std::int32_t>(question_count) - 1);
    at.day(15, "read_day", letter.read_day);
    at.number(16, "reads", letter.reads, most_reads);
    at.number(17, "unkept", letter.unkept, version_characters);
    at.check(is_sound(letter));
}

void show(JsonWriter& json, const Model& model) {
    show_record(json, index_of(model));
    show_list(json, "all", model.all, [&](const Letter& letter) {
        show_record(json, letter);
        show_list(json, "versions", letter.versions, [&](const Version& version) {
            show_record(json, version);
        });
    });
}

bool LetterObjects::is_own(std::string_view object) const {
    return object == index_name || is_piece(object);
}

Changes LetterObjects::encode_changes(const Model* before, const Model& after) const {
    Changes changes;
    Bytes index = encode_index(after);
    if (before == nullptr || encode_index(*before) != index) {
        changes.puts.emplace(index_name, std::move(index));
    }
    for (std::size_t i = 0; i < after.all.size(); ++i) {
        const Shared<Letter>& letter = after.all[i];
        // Usually letters stand where they stood; looking further is for the rest.
        const bool in_place =
            before != nullptr && i < before->all.size() && before->all[i]->id == letter->id;
        const Letter* old = in_place ? &*before->all[i] : find_in(before, letter->id);
        if (old == &*letter) continue;
        Bytes bytes = write_record(*letter);
        if (old == nullptr || write_record(*old) != bytes) {
            changes.puts.emplace(numbered_name(letter_prefix, letter->id.value), std::move(bytes));
        }
        const bool same_history = old != nullptr && old->versions == letter->versions;
        if (same_history) continue;
        if (!letter->versions.empty()) {
            changes.puts.emplace(numbered_name(history_prefix, letter->id.value),
                                 write_record(History{letter->id, letter->versions}));
        } else if (old != nullptr && !old->versions.empty()) {
            changes.deletes.push_back(numbered_name(history_prefix, letter->id.value));
        }
    }
    if (before == nullptr) return changes;
    for (std::size_t i = 0; i < before->all.size(); ++i) {
        const Shared<Letter>& old = before->all[i];
        const bool in_place = i < after.all.size() && after.all[i]->id == old->id;
        if (in_place || find(after, old->id) != nullptr) continue;
        changes.deletes.push_back(numbered_name(letter_prefix, old->id.value));
        if (!old->versions.empty()) {
            changes.deletes.push_back(numbered_name(history_prefix, old->id.value));
        }
    }
    return changes;
}

Result<Model, RecordError> LetterObjects::decode(const Objects& objects) const {
    const Bytes* bytes = ebb::find(objects, index_name);
    if (bytes == nullptr) return Unexpected{RecordError::Damaged};
    Result<Index, RecordError> index = decode_index(*bytes);
    if (!index) return Unexpected{index.error()};
    Model model = std::move(index->model);
    std::size_t used = 0;
    for (const Entry& entry : index->entries) {
        Result<Letter, RecordError> letter = decode_entry(objects, entry);
        if (!letter) return Unexpected{letter.error()};
        model.all.emplace_back(std::move(letter).value());
        used += entry.has_versions ? 2U : 1U;
    }
    std::size_t there = 0;
    for (const auto& [name, bytes_of_it] : objects)
        there += is_piece(name) ? 1U : 0U;
    if (there != used || !is_sound(model)) return Unexpected{RecordError::Damaged};
    return model;
}

bool LetterObjects::is_readable(std::string_view object, const Bytes& bytes) const {
    Mended mended;
    bool there = false;
    if (object == index_name) {
        there = decode_index(bytes, &mended).has_value();
    } else if (const auto history = number_in(object, history_prefix)) {
        Letter letter;
        letter.id = {*history};
        there = !decode_history(bytes, letter, &mended);
    } else {
        there = read_record<Letter>(bytes, &mended).has_value();
    }
    return there && mended.is_whole();
}

Result<Model, RecordError> LetterObjects::decode_rest(const Objects& objects,
                                                      std::vector<std::string>& bad) const {
    /// What a piece gave; none if it is missing or can't be read, which is noted.
    const auto read = [&](const std::string& name, auto decode_piece) {
        using Value = typename decltype(decode_piece(Bytes(), nullptr))::value_type;
        Mended mended;
        const Bytes* bytes = ebb::find(objects, name);
        Result<Value, RecordError> value = Unexpected{RecordError::Damaged};
        if (bytes != nullptr) value = decode_piece(*bytes, &mended);
        if (!value || !mended.is_whole()) bad.push_back(name);
        return value;
    };
    Result<Index, RecordError> index = read(std::string(index_name), decode_index);
    if (!index && index.error() == RecordError::Newer) return Unexpected{index.error()};
    Model model = index ? std::move(index->model) : Model{};
    std::map<std::uint64_t, std::size_t> places; // Of all letters: as listed, then by their ids.
    std::set<std::uint64_t> with_versions;
    for (const Entry& entry : index ? index->entries : std::vector<Entry>{}) {
        places.emplace(entry.id.value, places.size());
        if (entry.has_versions) with_versions.insert(entry.id.value);
    }
    const std::size_t listed = places.size();
    for (const auto& [name, bytes] : objects) {
        const auto history = number_in(name, history_prefix);
        const auto letter = number_in(name, letter_prefix);
        if (!history && !letter) continue;
        const std::uint64_t id = history ? *history : *letter;
        places.emplace(id, places.size());
        if (history) with_versions.insert(id);
    }
    if (places.size() > listed) bad.emplace_back(index_name);
    std::vector<std::optional<Letter>> letters(places.size());
    for (const auto& [id, place] : places) {
        const LetterId own{id};
        Result<Letter, RecordError> letter =
            read(numbered_name(letter_prefix, id), [&](const Bytes& bytes, Mended* mended) {
                Result<Letter, RecordError> one = read_record<Letter>(bytes, mended);
                if (one && one->id != own) one = Unexpected{RecordError::Damaged};
                return one;
            });
        if (!letter && letter.error() == RecordError::Newer) return Unexpected{letter.error()};
        bool readable = letter.has_value();
        Letter shown = readable ? std::move(letter).value() : Letter{};
        shown.id = own;
        if (with_versions.count(id) != 0) {
            const auto versions =
                read(numbered_name(history_prefix, id), [&](const Bytes& bytes, Mended* mended) {
                    const std::optional<RecordError> error = decode_history(bytes, shown, mended);
                    return error ? Result<std::monostate, RecordError>(Unexpected{*error})
                                 : Result<std::monostate, RecordError>(std::monostate{});
                });
            if (!versions && versions.error() == RecordError::Newer)
                return Unexpected{versions.error()};
        }
        if (!readable && !shown.versions.empty()) {
            const Version newest = *shown.versions.back();
            shown.versions.pop_back();
            take_back(shown, newest);
            readable = true;
        }
        if (readable && shown.versions.size() <= max_versions) letters[place] = std::move(shown);
    }
    for (std::optional<Letter>& letter : letters) {
        if (!letter) continue;
        model.next_id = std::max(model.next_id, letter->id.value + 1);
        model.all.emplace_back(*std::move(letter));
    }
    if (is_sound(model)) return model;
    bad.emplace_back(index_name);
    return Model{};
}

} // namespace ebb::letters
