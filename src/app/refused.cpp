// Why a wish was not carried out, as a sentence.
// SPDX-License-Identifier: MIT
#include "app/refused.h"

#include "base/strings.h"

namespace ebb::app {

namespace {

std::string_view said(NotNow) {
    return ebb::strings::not_now;
}
#define EBB_SAID(feature)                                                                          \
    std::string_view said(feature::Refusal why) {                                                  \
        return feature::strings::sentence(why);                                                    \
    }
EBB_FEATURES(EBB_SAID)
#undef EBB_SAID

} // namespace

std::string_view sentence(const Refusal& refused) {
    return std::visit([](auto why) { return said(why); }, refused);
}

} // namespace ebb::app
