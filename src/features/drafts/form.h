// A form that is being filled in: what a person gave comes before what the form has by itself.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/dispatch.h"
#include "base/now.h"
#include "features/drafts/model.h"
#include "features/drafts/update.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ebb::drafts {

/// A moment as the text of a value, and back; none if it is not one.
std::string moment_text(const Now& moment);
std::optional<Now> moment_of(std::string_view text);

/// One form while it is drawn. Its parts (below) read and write its values; nothing else does.
class Form {
public:
    /// The model and whoever carries wishes out must outlive it.
    Form(const Model& model, const Dispatch<Action, Refusal>& dispatch, Subject subject);

    Form(const Form&) = delete; // Its parts refer to it.
    Form& operator=(const Form&) = delete;

    /// Whether anything is half filled in it.
    [[nodiscard]] bool begun() const { return draft_ != nullptr; }
    const Subject& subject() const { return subject_; }
    /// What is half filled, or null.
    const Draft* draft() const { return draft_; }

    /// What the form is for was carried out: see view.h.
    void complete() const;

private:
    friend class Part;

    const Dispatch<Action, Refusal>& dispatch_;
    Subject subject_;
    const Draft* draft_; ///< As the frame shows it.
};

/// One part of a form. A part that is given what the form has by itself is no part of the draft.
class Part {
public:
    /// Whether a person gave it another value.
    [[nodiscard]] bool is_given() const { return given_ != nullptr; }
    /// As the form has it by itself.
    void take_back() const;

protected:
    Part(const Form& form, std::string_view name);

    const Value* given() const { return given_; }
    /// None: it is kept.
    [[nodiscard]] std::optional<Refusal> ask(Value value, bool as_before) const;
    /// The same; the page says if it is not.
    void keep(Value value, bool as_before) const;

private:
    [[nodiscard]] WriteDraft wish(Value value, bool as_before) const;

    const Form& form_;
    std::string_view name_;
    const Value* given_;
};

/// Words. `otherwise` must outlive it.
class Text : public Part {
public:
    Text(const Form& form, std::string_view name, std::string_view otherwise = {})
        : Part(form, name), otherwise_(otherwise) {}

    [[nodiscard]] std::string_view value() const;
    /// Not kept: the reason.
    [[nodiscard]] std::optional<Refusal> set(std::string text) const;

private:
    std::string_view otherwise_;
};

/// A whole number, or one of a few choices. One outside its limits reads as `otherwise`.
class Number : public Part {
public:
    Number(const Form& form, std::string_view name, int least, int most, int otherwise)
        : Part(form, name), least_(least), most_(most), otherwise_(otherwise) {}

    [[nodiscard]] int value() const;
    void set(int number) const;

private:
    int least_;
    int most_;
    int otherwise_;
};

/// A choice that is one of an enumeration's, whose last one is `last`.
template <class Enum>
class Choice {
public:
    Choice(const Form& form, std::string_view name, Enum last, Enum otherwise)
        : number_(form, name, 0, static_cast<int>(last), static_cast<int>(otherwise)) {}

    [[nodiscard]] Enum value() const { return static_cast<Enum>(number_.value()); }
    void set(Enum choice) const { number_.set(static_cast<int>(choice)); }

private:
    Number number_;
};

/// A day.
class Date : public Part {
public:
    Date(const Form& form, std::string_view name, Day otherwise)
        : Part(form, name), otherwise_(otherwise) {}

    [[nodiscard]] Day value() const;
    void set(Day day) const;

private:
    Day otherwise_;
};

/// Some of the things of a feature; none by itself.
class Things : public Part {
public:
    Things(const Form& form, std::string_view name) : Part(form, name) {}

    [[nodiscard]] bool has(std::uint64_t id) const;
    void set(std::uint64_t id, bool in) const;
};

} // namespace ebb::drafts
