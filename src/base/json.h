// Writes the JSON messages that the page reads; there is nothing here that reads JSON.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/function_ref.h"

#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace ebb {

/// Appends `text` as a JSON string with its quotes. Control characters are escaped; bytes that are
/// not UTF-8 pass through, so clean the text first (base/text.h).
void append_json_string(std::string& out, std::string_view text);

/// Appends a number that JSON can hold: two decimals at most, never an exponent; 0 for NaN.
void append_json_number(std::string& out, double value);

/// Writes objects and arrays in order; the commas are its work, matching brackets are yours.
class JsonWriter {
public:
    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_array() { return open('['); }
    JsonWriter& end_array() { return close(']'); }

    JsonWriter& key(std::string_view name) {
        separate();
        append_json_string(text_, name);
        text_ += ':';
        first_ = true;
        return *this;
    }
    JsonWriter& value(std::string_view text) {
        separate();
        append_json_string(text_, text);
        return *this;
    }
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
    template <class Number>
        requires std::is_arithmetic_v<Number>
    JsonWriter& value(Number number) {
        separate();
        if constexpr (std::is_same_v<Number, bool>) {
            text_ += number ? "true" : "false";
        } else if constexpr (std::is_integral_v<Number>) {
            text_ += std::to_string(number);
        } else {
            append_json_number(text_, static_cast<double>(number));
        }
        return *this;
    }
    JsonWriter& null() {
        separate();
        text_ += "null";
        return *this;
    }
    /// One of an enumeration, by the `word` that there is for it.
    template <class Choice>
        requires std::is_enum_v<Choice>
    JsonWriter& value(Choice choice) {
        return value(word(choice));
    }
    /// Something that there is a `write` for.
    template <class Object>
        requires requires(JsonWriter& json, const Object& object) { write(json, object); }
    JsonWriter& value(const Object& object) {
        write(*this, object);
        return *this;
    }
    template <class Item>
    JsonWriter& value(const std::span<const Item>& list) {
        begin_array();
        for (const Item& item : list) {
            value(item);
        }
        return end_array();
    }
    /// The list is what calls its argument with each item.
    template <class Item>
    JsonWriter& value(const FunctionRef<void(FunctionRef<void(const Item&)>)>& each) {
        begin_array();
        each([&](const Item& item) { value(item); });
        return end_array();
    }
    /// A member of an object: key and value.
    template <class Value>
    JsonWriter& member(const char* name, const Value& content) {
        return key(name).value(content);
    }
    /// The same, unless it says nothing: no value, an empty text or list, 0, false.
    template <class Value>
    JsonWriter& some(const char* name, const Value& content) {
        if constexpr (requires { content.has_value(); }) {
            return content ? member(name, *content) : *this;
        } else if constexpr (requires { content.empty(); }) {
            return content.empty() ? *this : member(name, content);
        } else {
            return content == Value{} ? *this : member(name, content);
        }
    }

    /// What was written so far.
    const std::string& text() const { return text_; }

private:
    JsonWriter& open(char bracket) {
        separate();
        text_ += bracket;
        first_ = true;
        return *this;
    }
    JsonWriter& close(char bracket) {
        text_ += bracket;
        first_ = false;
        return *this;
    }
    void separate() {
        if (!first_) {
            text_ += ',';
        }
        first_ = false;
    }

    std::string text_;
    bool first_ = true; ///< Nothing precedes at this place, so no comma is due.
};

} // namespace ebb
