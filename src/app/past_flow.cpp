// What a person sees of backups and of the past, told from the model alone.
// SPDX-License-Identifier: MIT
#include "app/past_flow.h"

#include "app/past_strings.h"

namespace ebb::app {

PastPage past_page(const Model& model) {
    const PastWork& work = model.past.work;
    if (std::holds_alternative<past::Opened>(work)) return PastPage::Opened;
    if (std::holds_alternative<past::Restored>(work) || std::holds_alternative<past::Undone>(work))
        return PastPage::Ended;
    return std::holds_alternative<Absent>(model.session) || is_file_chosen(work)
               ? PastPage::Restores
               : PastPage::Offers;
}

bool is_file_chosen(const PastWork& work) {
    if (const auto* working = std::get_if<past::Working>(&work)) return working->file_chosen;
    if (const auto* refused = std::get_if<past::Refused>(&work)) return refused->file_chosen;
    return std::holds_alternative<past::Chosen>(work);
}

std::string_view outcome(const PastWork& work) {
    if (std::holds_alternative<past::Working>(work)) return strings::past_working;
    if (std::holds_alternative<past::Made>(work)) return strings::backup_made;
    if (std::holds_alternative<past::Restored>(work)) return strings::restored;
    if (std::holds_alternative<past::Undone>(work)) return strings::undone;
    if (const auto* refused = std::get_if<past::Refused>(&work))
        return strings::sentence(refused->problem);
    const auto* opened = std::get_if<past::Opened>(&work);
    return opened != nullptr && opened->refused ? strings::sentence(*opened->refused)
                                                : std::string_view();
}

} // namespace ebb::app
