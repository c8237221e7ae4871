// What a wish makes of a model, and what becomes of the wish.
// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

namespace ebb {

/// The model after the wish, carried out or refused: a value, to be put beside others.
template <class Model, class... Arguments>
Model after(Model model, Arguments&&... arguments) {
    (void)update(model, std::forward<Arguments>(arguments)...);
    return model;
}

/// What `update` answers to the wish.
template <class Model, class... Arguments>
auto answer(Model model, Arguments&&... arguments) {
    return update(model, std::forward<Arguments>(arguments)...);
}

} // namespace ebb
