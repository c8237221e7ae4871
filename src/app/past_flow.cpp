// What a person sees of backups and of the past, told from the model alone.
// SPDX-License-Identifier: MIT
#include "app/past_flow.h"

#include "words/past.h"

#include <array>

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

std::string_view sentence(const Language& language, PastProblem problem) {
    using Id = words::Past::Id;
    constexpr std::array sentences{Id::refused_not_a_backup,
                                   Id::refused_newer,
                                   Id::refused_unusual,
                                   Id::refused_too_large,
                                   Id::refused_wrong_passphrase,
                                   Id::refused_damaged,
                                   Id::refused_no_memory,
                                   Id::refused_nothing,
                                   Id::refused_no_chance,
                                   Id::refused_not_taken,
                                   Id::refused_not_read_back,
                                   Id::refused_no_such_state,
                                   Id::refused_not_chosen,
                                   Id::refused_too_much};
    return language.text(sentences[static_cast<std::size_t>(problem)]);
}

std::string_view outcome(const Language& language, const PastWork& work) {
    const words::Past words(language);
    if (std::holds_alternative<past::Working>(work)) return words.past_working();
    if (std::holds_alternative<past::Made>(work)) return words.backup_made();
    if (std::holds_alternative<past::Restored>(work)) return words.restored();
    if (std::holds_alternative<past::Undone>(work)) return words.undone();
    if (const auto* refused = std::get_if<past::Refused>(&work))
        return sentence(language, refused->problem);
    const auto* opened = std::get_if<past::Opened>(&work);
    return opened != nullptr && opened->refused ? sentence(language, *opened->refused)
                                                : std::string_view();
}

} // namespace ebb::app
