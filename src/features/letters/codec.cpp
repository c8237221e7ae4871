// Letters to bytes and back.
// SPDX-License-Identifier: MIT
#include "features/letters/codec.h"

#include "features/letters/queries.h"
#include "features/letters/update.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>

namespace ebb::letters {
namespace {

// Once given out, a number keeps its meaning for ever. What may be absent is stored as its number
// and one.

enum IndexField : FieldId {
    index_next_id = 1,
    index_letters = 2,
    index_last_prompted = 3,
    index_no_bell = 4,
    index_bell_sounds = 5,
};

enum EntryField : FieldId {
    entry_id = 1,
    entry_has_versions = 2,
};

enum LetterField : FieldId {
    letter_id = 1,
    letter_kind = 2,
    letter_words = 3,
    letter_voice = 4,
    letter_my_name = 5,
    letter_created = 6,
    letter_created_day = 7,
    letter_changed = 8,
    letter_changed_day = 9,
    letter_calm_before = 10,
    letter_calm_after = 11,
    letter_sealed_until = 12,
    letter_together = 13,
    letter_page = 14,
    letter_read_day = 15,
    letter_reads = 16,
    letter_unkept = 17,
};

enum WordsField : FieldId {
    words_title = 1,
    words_body = 2,
    words_answers = 3, ///< And the next four.
};

enum HistoryField : FieldId {
    history_id = 1,
    history_versions = 2,
};

enum VersionField : FieldId {
    version_at = 1,
    version_words = 2,
};

constexpr std::int32_t most_reads = 1'000'000;

std::string name_of_piece(std::string_view prefix, LetterId id) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    for (std::uint64_t left = id.value; left != 0; left >>= 4) {
        hex.insert(hex.begin(), digits[left & 15]);
    }
    return std::string(prefix) + hex;
}

bool has_prefix(std::string_view name, std::string_view prefix) {
    return name.substr(0, prefix.size()) == prefix && name.size() > prefix.size() &&
           name.find_first_not_of("0123456789abcdef", prefix.size()) == std::string_view::npos;
}

void write(RecordWriter& out, FieldId id, Day day) {
    out.number(id, static_cast<std::uint64_t>(day.number()));
}

Day read_day(RecordReader& in, FieldId id) {
    return Day::nearest(static_cast<std::int64_t>(in.number(id, Day::last_number)));
}

void write_perhaps(RecordWriter& out, FieldId id, std::optional<std::int32_t> number) {
    out.number(id, number ? static_cast<std::uint64_t>(*number) + 1 : 0);
}

std::optional<std::int32_t> read_perhaps(RecordReader& in, FieldId id, std::int32_t most) {
    const std::uint64_t number = in.number(id, static_cast<std::uint64_t>(most) + 1);
    if (number == 0) return std::nullopt;
    return static_cast<std::int32_t>(number - 1);
}

std::optional<std::int32_t> number_of(std::optional<Day> day) {
    return day ? std::optional(day->number()) : std::nullopt;
}

std::optional<Day> read_perhaps_day(RecordReader& in, FieldId id) {
    const std::optional<std::int32_t> number = read_perhaps(in, id, Day::last_number);
    return number ? std::optional(Day::nearest(*number)) : std::nullopt;
}

std::int32_t read_small(RecordReader& in, FieldId id, std::int32_t most) {
    return static_cast<std::int32_t>(in.number(id, static_cast<std::uint64_t>(most)));
}

RecordWriter write(const Words& words) {
    RecordWriter out;
    out.text(words_title, words.title);
    out.text(words_body, words.body);
    for (std::size_t i = 0; i < question_count; ++i) {
        out.text(static_cast<FieldId>(words_answers + i), words.answers[i]);
    }
    return out;
}

Words read_words(RecordReader& in) {
    Words words;
    words.title = in.text(words_title);
    words.body = in.text(words_body);
    for (std::size_t i = 0; i < question_count; ++i) {
        words.answers[i] = in.text(static_cast<FieldId>(words_answers + i));
    }
    return words;
}

Bytes encode(const Letter& letter) {
    RecordWriter out(letter.unknown);
    out.number(letter_id, letter.id.value);
    out.number(letter_kind, static_cast<std::uint64_t>(letter.kind));
    out.record(letter_words, write(letter.words));
    out.number(letter_voice, static_cast<std::uint64_t>(letter.voice));
    out.text(letter_my_name, letter.my_name);
    out.moment(letter_created, letter.created);
    write(out, letter_created_day, letter.created_day);
    out.moment(letter_changed, letter.changed);
    write(out, letter_changed_day, letter.changed_day);
    write_perhaps(out, letter_calm_before, letter.calm_before);
    write_perhaps(out, letter_calm_after, letter.calm_after);
    write_perhaps(out, letter_sealed_until, number_of(letter.sealed_until));
    out.number(letter_together, letter.together ? 1 : 0);
    out.number(letter_page, static_cast<std::uint64_t>(letter.page));
    write(out, letter_read_day, letter.read_day);
    out.number(letter_reads, static_cast<std::uint64_t>(letter.reads));
    out.number(letter_unkept, static_cast<std::uint64_t>(letter.unkept));
    return out.take();
}

Result<Letter, RecordError> decode_letter(const Bytes& bytes, Mended* mended = nullptr) {
    RecordReader in(bytes, mended);
    Letter letter;
    letter.id = {in.number(letter_id)};
    letter.kind = in.choice(letter_kind, Kind::FreePage);
    letter.words = in.record(letter_words, read_words).value_or(Words{});
    letter.voice = in.choice(letter_voice, Voice::MyName);
    letter.my_name = in.text(letter_my_name);
    letter.created = in.moment(letter_created).value_or(Now{});
    letter.created_day = read_day(in, letter_created_day);
    letter.changed = in.moment(letter_changed).value_or(Now{});
    letter.changed_day = read_day(in, letter_changed_day);
    letter.calm_before = read_perhaps(in, letter_calm_before, most_calm);
    letter.calm_after = read_perhaps(in, letter_calm_after, most_calm);
    letter.sealed_until = read_perhaps_day(in, letter_sealed_until);
    letter.together = in.number(letter_together, 1) != 0;
    letter.page = read_small(in, letter_page, static_cast<std::int32_t>(question_count) - 1);
    letter.read_day = read_day(in, letter_read_day);
    letter.reads = read_small(in, letter_reads, most_reads);
    letter.unkept = read_small(in, letter_unkept, version_characters);
    letter.unknown = in.unknown();
    if (!is_sound(letter)) in.refuse(RecordError::Damaged);
    return in.finish(std::move(letter));
}

RecordWriter write(const Version& version) {
    RecordWriter out(version.unknown);
    out.moment(version_at, version.at);
    out.record(version_words, write(version.words));
    return out;
}

Version read_version(RecordReader& in) {
    Version version;
    version.at = in.moment(version_at).value_or(Now{});
    version.words = in.record(version_words, read_words).value_or(Words{});
    version.unknown = in.unknown();
    return version;
}

Bytes encode_history(const Letter& letter) {
    RecordWriter out;
    out.number(history_id, letter.id.value);
    out.list(history_versions, letter.versions, [](const Shared<Version>& version) {
        return write(*version);
    });
    return out.take();
}

/// Puts the versions into the letter, or says what is wrong with them.
std::optional<RecordError>
decode_history(const Bytes& bytes, Letter& letter, Mended* mended = nullptr) {
    RecordReader in(bytes, mended);
    if (in.number(history_id) != letter.id.value) in.refuse(RecordError::Damaged);
    auto versions = in.finish(in.list(history_versions, read_version));
    if (!versions) return versions.error();
    if (versions->empty()) return RecordError::Damaged;
    for (Version& version : *versions)
        letter.versions.emplace_back(std::move(version));
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

Bytes encode_index(const Model& model) {
    RecordWriter out(model.unknown);
    out.number(index_next_id, model.next_id);
    out.list(index_letters, model.all, [](const Shared<Letter>& letter) {
        RecordWriter entry;
        entry.number(entry_id, letter->id.value);
        entry.number(entry_has_versions, letter->versions.empty() ? 0 : 1);
        return entry;
    });
    write_perhaps(out, index_last_prompted, number_of(model.last_prompted));
    out.number(index_no_bell, model.bell ? 0 : 1);
    out.number(index_bell_sounds, model.bell_sounds ? 1 : 0);
    return out.take();
}

struct Entry {
    LetterId id;
    bool has_versions = false;
};

Entry read_entry(RecordReader& in) {
    Entry entry;
    entry.id = {in.number(entry_id)};
    entry.has_versions = in.number(entry_has_versions, 1) != 0;
    return entry;
}

/// The model without letters, and which letters there are.
struct Index {
    Model model;
    std::vector<Entry> entries;
};

Result<Index, RecordError> decode_index(const Bytes& bytes, Mended* mended = nullptr) {
    RecordReader in(bytes, mended);
    Index index;
    index.model.next_id = in.number(index_next_id);
    index.entries = in.list(index_letters, read_entry);
    index.model.last_prompted = read_perhaps_day(in, index_last_prompted);
    index.model.bell = in.number(index_no_bell, 1) == 0;
    index.model.bell_sounds = in.number(index_bell_sounds, 1) != 0;
    index.model.unknown = in.unknown();
    return in.finish(std::move(index));
}

const Bytes* piece(const Pieces& pieces, const std::string& name) {
    const auto found = pieces.find(name);
    return found == pieces.end() ? nullptr : &found->second;
}

/// The letter of an entry with its versions.
Result<Letter, RecordError> decode_entry(const Pieces& pieces, const Entry& entry) {
    const Bytes* bytes = piece(pieces, name_of_piece(letter_prefix, entry.id));
    if (bytes == nullptr) return Unexpected{RecordError::Damaged};
    Result<Letter, RecordError> letter = decode_letter(*bytes);
    if (!letter) return letter;
    if (letter->id != entry.id) return Unexpected{RecordError::Damaged};
    if (entry.has_versions) {
        const Bytes* history = piece(pieces, name_of_piece(history_prefix, entry.id));
        if (history == nullptr) return Unexpected{RecordError::Damaged};
        if (const auto error = decode_history(*history, *letter)) return Unexpected{*error};
    }
    return letter;
}

const Letter* find_in(const Model* model, LetterId id) {
    return model == nullptr ? nullptr : find(*model, id);
}

} // namespace

std::optional<std::uint64_t> number_in(std::string_view name, std::string_view prefix) {
    if (!has_prefix(name, prefix)) return std::nullopt;
    std::uint64_t number = 0;
    for (const char c : name.substr(prefix.size()))
        number = number << 4 | static_cast<std::uint64_t>(c <= '9' ? c - '0' : c - 'a' + 10);
    return number;
}

bool is_letter_piece(std::string_view name) {
    return has_prefix(name, letter_prefix) || has_prefix(name, history_prefix);
}

Difference encode_changes(const Model* before, const Model& after) {
    Difference changes;
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
        Bytes bytes = encode(*letter);
        if (old == nullptr || encode(*old) != bytes) {
            changes.puts.emplace(name_of_piece(letter_prefix, letter->id), std::move(bytes));
        }
        const bool same_history = old != nullptr && old->versions == letter->versions;
        if (same_history) continue;
        if (!letter->versions.empty()) {
            changes.puts.emplace(name_of_piece(history_prefix, letter->id),
                                 encode_history(*letter));
        } else if (old != nullptr && !old->versions.empty()) {
            changes.deletes.push_back(name_of_piece(history_prefix, letter->id));
        }
    }
    if (before == nullptr) return changes;
    for (std::size_t i = 0; i < before->all.size(); ++i) {
        const Shared<Letter>& old = before->all[i];
        const bool in_place = i < after.all.size() && after.all[i]->id == old->id;
        if (in_place || find(after, old->id) != nullptr) continue;
        changes.deletes.push_back(name_of_piece(letter_prefix, old->id));
        if (!old->versions.empty()) {
            changes.deletes.push_back(name_of_piece(history_prefix, old->id));
        }
    }
    return changes;
}

Result<Model, RecordError> decode(const Pieces& pieces) {
    const Bytes* bytes = piece(pieces, std::string(index_name));
    if (bytes == nullptr) return Unexpected{RecordError::Damaged};
    Result<Index, RecordError> index = decode_index(*bytes);
    if (!index) return Unexpected{index.error()};
    Model model = std::move(index->model);
    std::size_t pieces_used = 0;
    for (const Entry& entry : index->entries) {
        Result<Letter, RecordError> letter = decode_entry(pieces, entry);
        if (!letter) return Unexpected{letter.error()};
        model.all.emplace_back(std::move(letter).value());
        pieces_used += entry.has_versions ? 2U : 1U;
    }
    std::size_t pieces_there = 0;
    for (const auto& [name, there] : pieces)
        pieces_there += is_letter_piece(name) ? 1U : 0U;
    if (pieces_there != pieces_used || !is_sound(model)) return Unexpected{RecordError::Damaged};
    return model;
}

bool is_readable(std::string_view name, const Bytes& bytes) {
    Mended mended;
    bool there = false;
    if (name == index_name) {
        there = decode_index(bytes, &mended).has_value();
    } else if (has_prefix(name, history_prefix)) {
        Letter letter;
        letter.id = {*number_in(name, history_prefix)};
        there = !decode_history(bytes, letter, &mended);
    } else {
        there = decode_letter(bytes, &mended).has_value();
    }
    return there && mended.left_out == 0;
}

Result<Model, RecordError> decode_rest(const Pieces& pieces, std::vector<std::string>& bad) {
    /// What a piece gave; none if it is missing or can't be read, which is noted.
    const auto read = [&](const std::string& name, auto decode_piece) {
        using Value = typename decltype(decode_piece(Bytes(), nullptr))::value_type;
        Mended mended;
        const Bytes* bytes = piece(pieces, name);
        Result<Value, RecordError> value = Unexpected{RecordError::Damaged};
        if (bytes != nullptr) value = decode_piece(*bytes, &mended);
        if (!value || mended.left_out != 0) bad.push_back(name);
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
    for (const auto& [name, bytes] : pieces) {
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
            read(name_of_piece(letter_prefix, own), [&](const Bytes& bytes, Mended* mended) {
                Result<Letter, RecordError> one = decode_letter(bytes, mended);
                if (one && one->id != own) one = Unexpected{RecordError::Damaged};
                return one;
            });
        if (!letter && letter.error() == RecordError::Newer) return Unexpected{letter.error()};
        bool readable = letter.has_value();
        Letter shown = readable ? std::move(letter).value() : Letter{};
        shown.id = own;
        if (with_versions.count(id) != 0) {
            const auto versions =
                read(name_of_piece(history_prefix, own), [&](const Bytes& bytes, Mended* mended) {
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
