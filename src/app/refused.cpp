// Why a wish was not carried out, as a sentence.
// SPDX-License-Identifier: MIT
#include "app/refused.h"

#include "words/shared.h"

namespace ebb::app {

namespace {

std::string_view said(const Language& language, NotNow) {
    return words::Shared(language).not_now();
}
#define EBB_SAID(feature)                                                                          \
    std::string_view said(const Language& language, feature::Refusal why) {                        \
        return feature::sentence(language, why);                                                   \
    }
EBB_FEATURES(EBB_SAID)
#undef EBB_SAID

} // namespace

std::string_view sentence(const Language& language, const Refusal& refused) {
    return std::visit([&](auto why) { return said(language, why); }, refused);
}

} // namespace ebb::app
