// More, and its pages. A new page is a row in `pages` and a function that draws what is below its
// heading.
// SPDX-License-Identifier: MIT
#include "app/more.h"

#include "app/boundary_view.h"
#include "app/contexts.h"
#include "app/damage_view.h"
#include "app/locks_view.h"
#include "app/overview.h"
#include "app/page_view.h"
#include "app/past_view.h"
#include "app/pull_view.h"
#include "app/update.h"
#include "features/settings/view.h"
#include "words/boundaries.h"
#include "words/damage.h"
#include "words/frame.h"
#include "words/locks.h"
#include "words/page.h"
#include "words/past.h"
#include "words/pulls.h"

#include <array>
#include <cstddef>
#include <utility>

namespace ebb::app {

namespace {

struct Page {
    MorePage id;
    Message name; ///< Of its row and its heading.
    Message line; ///< What it is for, under the name in its row.
    void (*draw)(const ScreenContext&);
};

void draw_privacy(const ScreenContext& context) {
    using Id = words::Page::Id;
    constexpr std::array privacy{Passage{Id::privacy_where_title, Id::privacy_where},
                                 Passage{Id::privacy_protects_title, Id::privacy_protects},
                                 Passage{Id::privacy_does_not_title, Id::privacy_does_not},
                                 Passage{Id::privacy_host_title, Id::privacy_host},
                                 Passage{Id::privacy_no_page_title, Id::privacy_no_page},
                                 Passage{Id::privacy_stays_title, Id::privacy_stays}};
    draw_passages(context, privacy);
}

constexpr std::array pages{
    Page{MorePage::NotRead,
         words::Damage::Id::not_read,
         words::Damage::Id::not_read_line,
         draw_damage},
    Page{MorePage::HelpLines,
         words::Boundaries::Id::help_lines,
         words::Boundaries::Id::help_page_line,
         draw_help_lines},
    Page{MorePage::Reminder,
         words::Boundaries::Id::reminder,
         words::Boundaries::Id::reminder_line,
         draw_reminder},
    Page{MorePage::HardMoments,
         words::Pulls::Id::cards,
         words::Pulls::Id::cards_line,
         draw_hard_moments},
    Page{MorePage::Passcode,
         words::Locks::Id::passcode,
         words::Locks::Id::passcode_line,
         draw_passcode},
    Page{MorePage::Copy, words::Page::Id::copy, words::Page::Id::copy_line, draw_copy},
    Page{MorePage::Backup, words::Past::Id::backup, words::Past::Id::backup_line, draw_backup},
    Page{MorePage::History, words::Past::Id::history, words::Past::Id::history_line, draw_history},
    Page{MorePage::Plain, words::Past::Id::plain, words::Past::Id::plain_line, draw_plain},
    Page{MorePage::HadData,
         words::Past::Id::had_data,
         words::Past::Id::had_data_line,
         draw_had_data},
    Page{MorePage::Privacy, words::Page::Id::privacy, words::Page::Id::privacy_line, draw_privacy},
    Page{MorePage::Traces, words::Page::Id::traces, words::Page::Id::traces_line, draw_traces},
    Page{MorePage::Erase, words::Past::Id::erase, words::Past::Id::erase_line, draw_erase},
};

constexpr bool stand_in_their_places() {
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (static_cast<std::size_t>(pages[i].id) != i) return false;
    }
    return true;
}
static_assert(stand_in_their_places());

void draw_rows(const ScreenContext& context) {
    ui::Ui& ui = context.ui;
    const Language& language = context.model.language;
    const std::size_t first = has_damage(context.model) ? 0 : 1; // The page about it comes first.
    ui.list(words::Frame(context.model.language).more_pages(),
            static_cast<int>(pages.size() - first),
            [&] {
                for (std::size_t i = first; i < pages.size(); ++i) {
                    ui.item([&] {
                        const bool waits = pages[i].id == MorePage::Copy &&
                                           context.model.page.copy == Copy::Waiting;
                        const bool due = pages[i].id == MorePage::Backup &&
                                         backup_is_due(context.model,
                                                       today(context.model, context.now),
                                                       context.now.offset_minutes);
                        const Message line = waits ? words::Page::Id::copy_line_waiting
                                             : due ? words::Past::Id::backup_line_due
                                                   : pages[i].line;
                        if (ui.entry(language.text(pages[i].name), {}, language.text(line)))
                            open_page(context.state, pages[i].id);
                    });
                    ui.gap(ui::space::between);
                }
            });
}

} // namespace

void draw_more(const ScreenContext& context, bool arrived) {
    ui::Ui& ui = context.ui;
    if (!context.state.more_page) {
        const Vault* vault = vault_of(context.model);
        settings::draw(ui,
                       context.model.language,
                       vault == nullptr ? settings::Model{} : vault->settings,
                       arrived,
                       [&](settings::Action wish) { context.dispatch(wish); });
        ui.gap(ui::space::between);
        draw_rows(context);
        return;
    }
    // A question over the page is what Escape answers first.
    answer_question_first(context);
    const Page& page = pages[static_cast<std::size_t>(*context.state.more_page)];
    if (ui.page_heading(context.model.language.text(page.name),
                        words::Frame(context.model.language).back_to_more(),
                        arrived)) {
        if (prepared(context.model.lock_work) != nullptr)
            context.dispatch(LockWish{DropNewPasscode{}});
        context.state.passcode = {};
        context.state.more_page.reset();
        context.state.arrived = true;
        context.state.past = {};
        return;
    }
    ui.scope(static_cast<std::uint64_t>(page.id), [&] { page.draw(context); });
}

} // namespace ebb::app
