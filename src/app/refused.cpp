// Why a wish was not carried out, as a sentence.
// SPDX-License-Identifier: MIT
#include "app/refused.h"

#include "base/strings.h"
#include "features/boundaries/strings.h"
#include "features/breathing/strings.h"
#include "features/drafts/strings.h"
#include "features/letters/strings.h"
#include "features/pulls/strings.h"
#include "features/reflect/strings.h"

namespace ebb::app {

namespace {

std::string_view said(NotNow) {
    return ebb::strings::not_now;
}
std::string_view said(boundaries::Refusal why) {
    return boundaries::strings::sentence(why);
}
std::string_view said(breathing::Refusal why) {
    return breathing::strings::sentence(why);
}
std::string_view said(drafts::Refusal why) {
    return drafts::strings::sentence(why);
}
std::string_view said(letters::Refusal why) {
    return letters::strings::sentence(why);
}
std::string_view said(pulls::Refusal why) {
    return pulls::strings::sentence(why);
}
std::string_view said(reflect::Refusal why) {
    return reflect::strings::sentence(why);
}

} // namespace

std::string_view sentence(const Refusal& refused) {
    return std::visit([](auto why) { return said(why); }, refused);
}

} // namespace ebb::app
