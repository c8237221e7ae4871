// How views have wishes carried out, and who hears it when one is refused.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/answer.h"
#include "base/function_ref.h"

#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>

namespace ebb {

/// Who hears that a wish was refused.
enum class Hearer : std::uint8_t {
    Page,  ///< The page says it, over whatever is open.
    Asker, ///< Whoever wished it says it where it belongs.
    Nobody ///< It was noted by the way: the person wished for nothing.
};

/// Carries wishes out at once. What is drawn in the same frame still shows the state before.
/// Refers to a function, like `FunctionRef`: for parameters only.
template <class Action, class Refusal>
class Dispatch {
public:
    using Carry = FunctionRef<Answer<Refusal>(Action, Hearer)>;

    template <class Callable>
        requires(!std::is_same_v<std::remove_cvref_t<Callable>, Dispatch>)
    Dispatch(Callable&& carry) : carry_(carry) {} // Implicit: a lambda is passed as it is.

    /// Carries the wish out. False: it was refused, and the page says why.
    bool operator()(Action wish) const { return !carry_(std::move(wish), Hearer::Page).refused; }
    /// Carries out a wish to begin something, and gives its id. 0: it was refused, and the page
    /// says why.
    [[nodiscard]] std::uint64_t begin(Action wish) const {
        return carry_(std::move(wish), Hearer::Page).made;
    }
    /// Carries the wish out; or why it was refused, and then nothing has changed.
    [[nodiscard]] std::optional<Refusal> ask(Action wish) const {
        return carry_(std::move(wish), Hearer::Asker).refused;
    }
    /// Carries out what nobody wished for: a reading is counted, a page is left.
    void note(Action wish) const { (void)carry_(std::move(wish), Hearer::Nobody); }
    /// The same for whoever passes the wishes of others on.
    [[nodiscard]] Answer<Refusal> carry(Action wish, Hearer hearer) const {
        return carry_(std::move(wish), hearer);
    }

private:
    Carry carry_;
};

} // namespace ebb
