// Result<T, E>: a value, or the reason why there is none.
// SPDX-License-Identifier: MIT
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <functional>
#include <type_traits>
#include <utility>
#include <variant>

namespace ebb {

/// The reason, on its way into a `Result`: `return Unexpected{DateError::OutOfRange};`
template <class E>
struct Unexpected {
    E error;
};
template <class E>
Unexpected(E) -> Unexpected<E>;

/// A value of type `T`, or an error of type `E` (a small enum per area). Has the names of C++23's
/// `std::expected`, with `map` for its `transform`; never throws.
/// Reading the side that is not there is a mistake of ours and asserts.
/// Where success carries nothing, `T` is `std::monostate`.
template <class T, class E>
class [[nodiscard]] Result {
public:
    using value_type = T;
    using error_type = E;

    constexpr Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    constexpr Result(Unexpected<E> reason)
        : state_(std::in_place_index<1>, std::move(reason.error)) {}

    [[nodiscard]] constexpr bool has_value() const { return state_.index() == 0; }
    constexpr explicit operator bool() const { return has_value(); }

    [[nodiscard]] constexpr const T& value() const& { return *get<0>(state_); }
    [[nodiscard]] constexpr T& value() & { return *get<0>(state_); }
    [[nodiscard]] constexpr T&& value() && { return std::move(*get<0>(state_)); }
    [[nodiscard]] constexpr const E& error() const { return *get<1>(state_); }
    constexpr const T& operator*() const& { return value(); }
    constexpr T& operator*() & { return value(); }
    constexpr T&& operator*() && { return std::move(*this).value(); }
    constexpr const T* operator->() const { return get<0>(state_); }
    constexpr T* operator->() { return get<0>(state_); }

    /// The value, or `otherwise` where there is none.
    [[nodiscard]] constexpr T value_or(T otherwise) const& {
        return has_value() ? value() : std::move(otherwise);
    }
    [[nodiscard]] constexpr T value_or(T otherwise) && {
        return has_value() ? std::move(*this).value() : std::move(otherwise);
    }

    /// `next(value)`, itself a `Result` with the same kind of error; or this error.
    template <class F>
    constexpr auto and_then(F&& next) && -> std::invoke_result_t<F, T&&> {
        if (has_value()) return std::invoke(std::forward<F>(next), std::move(*this).value());
        return Unexpected<E>{error()};
    }

    /// A result with `change(value)` inside; or this error.
    template <class F>
    constexpr auto map(F&& change) && -> Result<std::invoke_result_t<F, T&&>, E> {
        if (has_value()) return std::invoke(std::forward<F>(change), std::move(*this).value());
        return Unexpected<E>{error()};
    }

    constexpr bool operator==(const Result& other) const
        requires std::equality_comparable<T>
    {
        return state_ == other.state_;
    }

private:
    template <std::size_t I, class V>
    static constexpr auto get(V& state) {
        auto* side = std::get_if<I>(&state);
        assert(side != nullptr);
        return side;
    }

    std::variant<T, E> state_;
};

} // namespace ebb
