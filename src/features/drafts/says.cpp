// What the app says of drafts by itself.
// SPDX-License-Identifier: MIT
#include "features/drafts/says.h"

#include "words/drafts.h"
#include "words/shared.h"

#include <algorithm>
#include <array>

namespace ebb::drafts {
namespace {

using Id = words::Drafts::Id;

struct FormName {
    std::string_view form;
    Message name;
};
constexpr std::array form_names{
    FormName{"boundaries.contact", Id::form_contact},
    FormName{"boundaries.form", Id::form_boundary},
    FormName{"boundaries.keepsake", Id::form_keepsake},
    FormName{"boundaries.line", Id::form_line},
    FormName{"boundaries.milestone", Id::form_milestone},
    FormName{"boundaries.reminder", Id::form_reminder},
    FormName{"breathing.pattern", Id::form_pattern},
    FormName{"letters.seal", Id::form_seal},
    FormName{"pulls.note", Id::form_note},
    FormName{"pulls.person", Id::form_person},
    FormName{"pulls.plan", Id::form_plan},
};

} // namespace

std::string_view sentence(const Language& language, Refusal refusal) {
    const words::Drafts words(language);
    switch (refusal) {
    case Refusal::TooLong:
    case Refusal::TooMany:
        return words.refused_full();
    case Refusal::NotText:
    case Refusal::NotThere:
    case Refusal::Unsound:
        return words.refused();
    case Refusal::NotNow:
        return words::Shared(language).not_now();
    }
    return {};
}

std::string_view object_words(const Language& language, std::string_view) {
    return words::Drafts(language).object();
}

std::string_view form_name(const Language& language, std::string_view form) {
    const auto* found = std::find_if(form_names.begin(),
                                     form_names.end(),
                                     [&](const FormName& one) { return one.form == form; });
    return found == form_names.end() ? form : language.text(found->name).text();
}

bool has_words(std::string_view form) {
    return form != "pulls.now";
}

} // namespace ebb::drafts
