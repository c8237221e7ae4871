// Shared<T>: a value that many can hold and nobody can change.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <utility>

namespace ebb {

/// A value like any other, except that a copy costs nothing however large it is, and that two that
/// came from one copy are known to be equal without looking inside. To change it, make a new one.
template <class T>
class Shared {
public:
    Shared(T value) : value_(std::make_shared<const T>(std::move(value))) {}

    const T& operator*() const { return *value_; }
    const T* operator->() const { return value_.get(); }
    bool operator==(const Shared& other) const {
        return value_ == other.value_ || *value_ == *other.value_;
    }

private:
    std::shared_ptr<const T> value_;
};

} // namespace ebb
