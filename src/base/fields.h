// A stored record, described once: which fields it has.
// SPDX-License-Identifier: MIT
//
// Each kind of record has one function that names its fields in the order of their ids,
//
//   void fields(Fields& at, Walk& walk) {
//       at.unknown(walk.unknown);
//       at.id(1, "id", walk.id);
//       at.text(2, "name", walk.name);
//       at.number(3, "minutes", walk.minutes, longest);
//       at.check(is_sound(walk));
//   }
//
// and whoever walks along it writes the record, reads it, shows it as JSON, or fills it by chance
// in a test. Once given out, an id keeps its meaning for ever. What is there more than once, or in
// another shape than it has in the program, is written `by_hand`.
#pragma once

#include "base/function_ref.h"
#include "base/ids.h"
#include "base/json.h"
#include "base/record.h"
#include "base/said.h"
#include "base/shared.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ebb {

/// Of a field, where people read it: in the JSON file (docs/format.md).
using FieldName = std::string_view;
/// The names of an enumeration's values there, in their order.
using Names = std::span<const std::string_view>;

/// Walks along the fields of a record.
class Fields {
public:
    Fields(const Fields&) = delete;
    Fields& operator=(const Fields&) = delete;

    /// Whether it changes the record: it is read, or filled by chance.
    [[nodiscard]] bool reads() const { return reads_; }
    /// What a reader mends, or null.
    [[nodiscard]] virtual const Mended* mended() const { return nullptr; }

    /// Keeps what a newer version added; without it such a record is `Newer`. Comes first.
    virtual void unknown(UnknownFields& fields) = 0;

    template <class Tag>
    void id(FieldId field, FieldName name, Id<Tag>& id) {
        number(field, name, id.value);
    }
    /// 0 to `most`; another one in storage is `Damaged`.
    template <class Int>
    void number(FieldId field,
                FieldName name,
                Int& value,
                std::type_identity_t<Int> most = std::numeric_limits<Int>::max()) {
        const std::uint64_t now =
            whole(field, name, static_cast<std::uint64_t>(value), static_cast<std::uint64_t>(most));
        if (reads_) value = static_cast<Int>(now);
    }
    /// None, or 0 to `most`; stored as the number and one.
    void
    number(FieldId field, FieldName name, std::optional<std::int32_t>& value, std::int32_t most);
    void flag(FieldId field, FieldName name, bool& value);
    /// One of so many as there are names; a higher one in storage is `Newer`.
    template <class Enum>
    void choice(FieldId field, FieldName name, Enum& value, Names names) {
        const std::uint64_t now = one_of(field, name, static_cast<std::uint64_t>(value), names);
        if (reads_) value = static_cast<Enum>(now);
    }
    void day(FieldId field, FieldName name, Day& day);
    /// Stored as its number and one.
    void day(FieldId field, FieldName name, std::optional<Day>& day);
    /// A moment that is always there; where it is missing, the record is `Damaged` unless it `may`.
    void moment(FieldId field, FieldName name, Now& moment, bool may_be_missing = false);
    virtual void moment(FieldId field, FieldName name, std::optional<Now>& moment) = 0;
    virtual void text(FieldId field, FieldName name, std::string& text) = 0;
    /// A choice, own words, or both: the field of the words ...
    template <class Choice>
    void said(FieldId field, FieldName name, Said<Choice>& said, Names names) {
        if (reads_) {
            text(field, name, said.words);
        } else {
            words_of(field,
                     name,
                     stored_words(said),
                     names[static_cast<std::size_t>(said.choice)],
                     said.words);
        }
    }
    /// ... and that of the choice.
    template <class Choice>
    void said_choice(FieldId field, Said<Choice>& said) {
        const Hand hand = by_hand(field, {});
        if (hand.out != nullptr) hand.out->number(field, stored_choice(said));
        if (hand.in != nullptr) read_said(*hand.in, field, std::move(said.words), said);
    }
    /// Records, each of which has its own `fields`. Too many are `TooLarge`.
    template <class Item>
    void list(FieldId field,
              FieldName name,
              std::vector<Item>& items,
              std::size_t most = max_list_items) {
        all(
            field,
            name,
            items.size(),
            most,
            [&](Fields& at, std::size_t i) { fields(at, items[i]); },
            [&](Step step) {
                if (step == Step::Begin) items.emplace_back();
                if (step == Step::Drop) items.pop_back();
            });
    }
    template <class Item>
    void list(FieldId field, FieldName name, std::vector<Shared<Item>>& items) {
        Item read;
        all(
            field,
            name,
            items.size(),
            max_list_items,
            [&](Fields& at, std::size_t i) {
                // Who does not read changes nothing.
                fields(at, reads_ ? read : const_cast<Item&>(*items[i]));
            },
            [&](Step step) {
                if (step == Step::Begin) read = Item{};
                if (step == Step::Keep) items.emplace_back(std::move(read));
            });
    }
    /// A record that is always there.
    template <class Record>
    void record(FieldId field, FieldName name, Record& inside) {
        one(field, name, [&](Fields& at) { fields(at, inside); });
    }

    /// Those of the three that are there: the field is written, read, or shown. `json` has its key
    /// already, and wants a value.
    struct Hand {
        RecordWriter* out = nullptr;
        RecordReader* in = nullptr;
        JsonWriter* json = nullptr;
    };
    virtual Hand by_hand(FieldId field, FieldName name) = 0;

    /// Comes last. What is read and is not sound is `Damaged`.
    virtual void check(bool sound) = 0;

protected:
    /// What the number of a field stands for.
    enum class Meaning : std::uint8_t { Number, Flag, Choice, Perhaps, Day, PerhapsDay };
    /// What becomes of an item of a list that is read.
    enum class Step : std::uint8_t { Begin, Keep, Drop };

    explicit Fields(bool reads) : reads_(reads) {}
    ~Fields() = default;

    /// The number that is in the field, or the one given, if it does not read.
    virtual std::uint64_t number_of(FieldId field,
                                    FieldName name,
                                    std::uint64_t value,
                                    std::uint64_t most,
                                    Meaning meaning,
                                    Names names) = 0;
    virtual void words_of(FieldId field,
                          FieldName name,
                          std::string_view stored,
                          std::string_view choice,
                          std::string_view words) = 0;
    virtual void all(FieldId field,
                     FieldName name,
                     std::size_t count,
                     std::size_t most,
                     FunctionRef<void(Fields&, std::size_t)> item,
                     FunctionRef<void(Step)> put) = 0;
    virtual void one(FieldId field, FieldName name, FunctionRef<void(Fields&)> inside) = 0;

private:
    std::uint64_t whole(FieldId field, FieldName name, std::uint64_t value, std::uint64_t most) {
        return number_of(field, name, value, most, Meaning::Number, {});
    }
    std::uint64_t one_of(FieldId field, FieldName name, std::uint64_t value, Names names) {
        return number_of(field, name, value, names.size() - 1, Meaning::Choice, names);
    }

    bool reads_;
};

/// Writes a record's bytes.
class WriteFields final : public Fields {
public:
    WriteFields() : Fields(false) {}

    RecordWriter take() { return std::move(out_); }

    using Fields::moment;
    void unknown(UnknownFields& fields) override;
    void moment(FieldId field, FieldName name, std::optional<Now>& moment) override;
    void text(FieldId field, FieldName name, std::string& text) override;
    Hand by_hand(FieldId field, FieldName name) override;
    void check(bool sound) override;

private:
    std::uint64_t number_of(FieldId field,
                            FieldName name,
                            std::uint64_t value,
                            std::uint64_t most,
                            Meaning meaning,
                            Names names) override;
    void words_of(FieldId field,
                  FieldName name,
                  std::string_view stored,
                  std::string_view choice,
                  std::string_view words) override;
    void all(FieldId field,
             FieldName name,
             std::size_t count,
             std::size_t most,
             FunctionRef<void(Fields&, std::size_t)> item,
             FunctionRef<void(Step)> put) override;
    void one(FieldId field, FieldName name, FunctionRef<void(Fields&)> inside) override;

    RecordWriter out_;
};

/// Reads a record. What is wrong is said by the reader; `end` must be called.
class ReadFields final : public Fields {
public:
    explicit ReadFields(RecordReader& in) : Fields(true), in_(in) {}

    /// Gives away what a newer version added. False: the record can't be read.
    bool end();

    using Fields::moment;
    const Mended* mended() const override { return in_.mended(); }
    void unknown(UnknownFields& fields) override;
    void moment(FieldId field, FieldName name, std::optional<Now>& moment) override;
    void text(FieldId field, FieldName name, std::string& text) override;
    Hand by_hand(FieldId field, FieldName name) override;
    void check(bool sound) override;

private:
    std::uint64_t number_of(FieldId field,
                            FieldName name,
                            std::uint64_t value,
                            std::uint64_t most,
                            Meaning meaning,
                            Names names) override;
    void words_of(FieldId field,
                  FieldName name,
                  std::string_view stored,
                  std::string_view choice,
                  std::string_view words) override;
    void all(FieldId field,
             FieldName name,
             std::size_t count,
             std::size_t most,
             FunctionRef<void(Fields&, std::size_t)> item,
             FunctionRef<void(Step)> put) override;
    void one(FieldId field, FieldName name, FunctionRef<void(Fields&)> inside) override;

    RecordReader& in_;
    UnknownFields* unknown_ = nullptr;
};

/// Shows a record as a JSON object, which whoever calls has begun: numbers as numbers, days as
/// "2026-11-27", a moment as an object, what may be missing as null, choices by name.
class ShowFields final : public Fields {
public:
    explicit ShowFields(JsonWriter& json) : Fields(false), json_(json) {}

    using Fields::moment;
    void unknown(UnknownFields& fields) override;
    void moment(FieldId field, FieldName name, std::optional<Now>& moment) override;
    void text(FieldId field, FieldName name, std::string& text) override;
    Hand by_hand(FieldId field, FieldName name) override;
    void check(bool sound) override;

private:
    std::uint64_t number_of(FieldId field,
                            FieldName name,
                            std::uint64_t value,
                            std::uint64_t most,
                            Meaning meaning,
                            Names names) override;
    void words_of(FieldId field,
                  FieldName name,
                  std::string_view stored,
                  std::string_view choice,
                  std::string_view words) override;
    void all(FieldId field,
             FieldName name,
             std::size_t count,
             std::size_t most,
             FunctionRef<void(Fields&, std::size_t)> item,
             FunctionRef<void(Step)> put) override;
    void one(FieldId field, FieldName name, FunctionRef<void(Fields&)> inside) override;

    JsonWriter& json_;
};

/// The record's bytes.
template <class Record>
Bytes write_record(const Record& record) {
    WriteFields out;
    fields(out, const_cast<Record&>(record)); // It changes nothing.
    return out.take().take();
}

/// The record of these bytes. Errors: as `RecordReader`, and `Damaged` if it is not sound.
template <class Record>
Result<Record, RecordError> read_record(std::span<const std::byte> bytes,
                                        Mended* mended = nullptr) {
    RecordReader in(bytes, mended);
    ReadFields at(in);
    Record record;
    fields(at, record);
    at.end();
    return in.finish(std::move(record));
}

/// The record's members in the object that was begun.
template <class Record>
void show_record(JsonWriter& json, const Record& record) {
    ShowFields at(json);
    fields(at, const_cast<Record&>(record)); // It changes nothing.
}

/// A list in the object that was begun; `show` adds the members of each thing.
template <class Item, class Show>
void show_list(JsonWriter& json, FieldName name, const std::vector<Item>& items, Show show) {
    json.key(name).begin_array();
    for (const Item& item : items) {
        json.begin_object();
        if constexpr (requires { *item; }) {
            show(*item);
        } else {
            show(item);
        }
        json.end_object();
    }
    json.end_array();
}

} // namespace ebb
