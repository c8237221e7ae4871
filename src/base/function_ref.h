// A function to call now: no ownership, no allocation.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace ebb {

template <class Signature>
class FunctionRef;

/// Refers to something callable that outlives the call it is passed to. For parameters only: a
/// stored `FunctionRef` dangles. (`std::function_ref` comes with C++26.)
template <class Result, class... Arguments>
class FunctionRef<Result(Arguments...)> {
public:
    template <class Callable>
        requires(!std::is_same_v<std::remove_cvref_t<Callable>, FunctionRef>)
    FunctionRef(Callable&& callable) // Implicit: a lambda is passed as it is.
        : object_(const_cast<void*>(static_cast<const void*>(std::addressof(callable)))),
          call_([](void* object, Arguments... arguments) -> Result {
              using Target = std::remove_reference_t<Callable>;
              return (*static_cast<Target*>(object))(std::forward<Arguments>(arguments)...);
          }) {}

    Result operator()(Arguments... arguments) const {
        return call_(object_, std::forward<Arguments>(arguments)...);
    }

private:
    void* object_;
    Result (*call_)(void*, Arguments...);
};

} // namespace ebb
