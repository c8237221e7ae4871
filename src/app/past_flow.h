// What a person sees of backups and of the past, told from the model alone.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/model.h"

#include <cstdint>
#include <string_view>

namespace ebb::app {

/// What stands on a page about backups or earlier states.
enum class PastPage : std::uint8_t {
    Offers,   ///< All that the page offers.
    Restores, ///< Only restoring: nothing is here yet, or a backup file waits for its passphrase.
    Opened,   ///< `past::Opened`, to be looked at before anything is changed.
    Ended,    ///< What was put in place, with the way back, or that it was taken back.
};
PastPage past_page(const Model& model);

/// Whether a backup file waits for its passphrase, whatever is done with it meanwhile.
bool is_file_chosen(const PastWork& work);

/// What the matter is, and what can be done.
std::string_view sentence(const Language& language, PastProblem problem);

/// The sentence about what came of the last wish; empty if there is none.
std::string_view outcome(const Language& language, const PastWork& work);

} // namespace ebb::app
