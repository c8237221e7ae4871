// Records as tests meet them: filled by chance, and asked how many fields they have.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/fields.h"
#include "support/chance.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>

namespace ebb {

/// Fills each field with what it may hold, and counts them.
class FillFields final : public Fields {
public:
    explicit FillFields(Chance& chance) : Fields(true), chance_(chance) {}

    int count() const { return count_; }
    bool sound() const { return sound_; }

    using Fields::moment;
    void unknown(UnknownFields& fields) override {
        ++count_;
        fields = {{60'000, {std::byte{1}}}};
    }
    void moment(FieldId, FieldName, std::optional<Now>& moment) override {
        ++count_;
        moment = Now{std::int64_t{1'790'000'000'000} + chance_.between(0, 1'000'000),
                     chance_.between(-60, 60)};
    }
    void text(FieldId, FieldName, std::string& text) override {
        ++count_;
        text = "word ";
        for (int i = 0; i < 8; ++i)
            text += static_cast<char>('a' + chance_.between(0, 25));
    }
    Hand by_hand(FieldId, FieldName name) override {
        count_ += name.empty() ? 0 : 1;
        return {};
    }
    void check(bool sound) override { sound_ = sound_ && sound; }

private:
    std::uint64_t number_of(
        FieldId, FieldName, std::uint64_t, std::uint64_t most, Meaning meaning, Names) override {
        ++count_;
        constexpr std::uint64_t enough = 1'000'000;
        const int least = meaning == Meaning::Choice ? 0 : 1;
        return static_cast<std::uint64_t>(
            chance_.between(least, static_cast<int>(std::min(most, enough))));
    }
    void
    words_of(FieldId, FieldName, std::string_view, std::string_view, std::string_view) override {}
    void all(FieldId,
             FieldName,
             std::size_t,
             std::size_t,
             FunctionRef<void(Fields&, std::size_t)> item,
             FunctionRef<void(Step)> put) override {
        ++count_;
        FillFields at(chance_);
        put(Step::Begin);
        item(at, 0);
        put(Step::Keep);
        check(at.sound());
    }
    void one(FieldId, FieldName, FunctionRef<void(Fields&)> inside) override {
        ++count_;
        FillFields at(chance_);
        inside(at);
        check(at.sound());
    }

    Chance& chance_;
    int count_ = 0;
    bool sound_ = true;
};

/// Stands for the value of any member.
struct AnyMember {
    template <class T>
    operator T() const; // NOLINT: only its type is asked for.
};

/// How many members the struct has.
template <class T, class... Found>
consteval int member_count() {
    if constexpr (requires { T{Found{}..., AnyMember{}}; }) {
        return member_count<T, Found..., AnyMember>();
    } else {
        return static_cast<int>(sizeof...(Found));
    }
}

} // namespace ebb
