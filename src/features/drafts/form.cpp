// A form that is being filled in.
// SPDX-License-Identifier: MIT
#include "features/drafts/form.h"

#include "features/drafts/queries.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace ebb::drafts {
namespace {

std::optional<std::int64_t> number_of(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

} // namespace

std::string moment_text(const Now& moment) {
    return std::to_string(moment.utc_ms) + ' ' + std::to_string(moment.offset_minutes);
}

std::optional<Now> moment_of(std::string_view text) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const auto utc_ms = number_of(text.substr(0, space));
    const auto offset = number_of(text.substr(std::min(space + 1, text.size())));
    if (!utc_ms || !offset || *offset < INT32_MIN || *offset > INT32_MAX) return std::nullopt;
    return Now{*utc_ms, static_cast<std::int32_t>(*offset)};
}

Form::Form(const Model& model, const Dispatch<Action, Refusal>& dispatch, Subject subject)
    : dispatch_(dispatch), subject_(std::move(subject)), draft_(find(model, subject_)) {}

void Form::complete() const {
    if (begun()) dispatch_.note(DiscardDraft{subject_});
}

Part::Part(const Form& form, std::string_view name)
    : form_(form), name_(name),
      given_(form.draft_ == nullptr ? nullptr : find(*form.draft_, name)) {}

WriteDraft Part::wish(Value value, bool as_before) const {
    value.name = name_;
    WriteDraft wish{form_.subject_, {}, {}};
    if (as_before) {
        wish.as_before.push_back(std::move(value.name));
    } else {
        wish.values.push_back(std::move(value));
    }
    return wish;
}

std::optional<Refusal> Part::ask(Value value, bool as_before) const {
    if (as_before && !is_given()) return std::nullopt;
    return form_.dispatch_.ask(wish(std::move(value), as_before));
}

void Part::keep(Value value, bool as_before) const {
    if (as_before && !is_given()) return;
    form_.dispatch_(wish(std::move(value), as_before));
}

void Part::take_back() const {
    keep({}, true);
}

std::string_view Text::value() const {
    return is_given() ? std::string_view(given()->text) : otherwise_;
}

std::optional<Refusal> Text::set(std::string text) const {
    const bool as_before = text == otherwise_;
    return ask({{}, std::move(text), {}}, as_before);
}

int Number::value() const {
    const std::int64_t number =
        is_given() ? number_of(given()->text).value_or(otherwise_) : otherwise_;
    return number < least_ || number > most_ ? otherwise_ : static_cast<int>(number);
}

void Number::set(int number) const {
    keep({{}, std::to_string(number), {}}, number == otherwise_);
}

Day Date::value() const {
    return is_given() ? parse_iso(given()->text).value_or(otherwise_) : otherwise_;
}

void Date::set(Day day) const {
    keep({{}, to_iso(day), {}}, day == otherwise_);
}

bool Things::has(std::uint64_t id) const {
    return is_given() && std::binary_search(given()->ids.begin(), given()->ids.end(), id);
}

void Things::set(std::uint64_t id, bool in) const {
    std::vector<std::uint64_t> ids = is_given() ? given()->ids : std::vector<std::uint64_t>{};
    std::erase(ids, id);
    if (in) ids.push_back(id);
    const bool none = ids.empty();
    keep({{}, {}, std::move(ids)}, none);
}

} // namespace ebb::drafts
