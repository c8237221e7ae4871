// More, and its pages. A new page is a row in `pages` and a function that draws what is below its
// heading.
// SPDX-License-Identifier: MIT
#include "app/more.h"

#include "app/boundary_view.h"
#include "app/damage_strings.h"
#include "app/damage_view.h"
#include "app/locks_strings.h"
#include "app/locks_view.h"
#include "app/overview.h"
#include "app/page_strings.h"
#include "app/page_view.h"
#include "app/past_strings.h"
#include "app/past_view.h"
#include "app/pull_view.h"
#include "app/strings.h"
#include "app/update.h"
#include "features/boundaries/strings.h"
#include "features/pulls/strings.h"
#include "features/settings/view.h"

#include <array>
#include <cstddef>
#include <utility>

namespace ebb::app {

namespace {

using ui::Face;
using ui::TextStyle;
using ui::Token;

struct Page {
    std::string_view name; ///< Of its row and its heading.
    std::string_view line; ///< What it is for, under the name in its row.
    void (*draw)(const MoreContext&);
};

void draw_privacy(const MoreContext& context) {
    constexpr TextStyle title{Face::BookBold, ui::type::title, Token::Ink, 1.3f};
    constexpr TextStyle body{Face::Book, ui::type::body, Token::Ink, 1.5f};
    for (const strings::Passage& passage : strings::privacy_passages) {
        context.ui.heading(passage.title, 2, title);
        context.ui.gap(6);
        context.ui.text(passage.text, body);
        context.ui.gap(20);
    }
}

constexpr std::array pages{
    Page{strings::not_read, strings::not_read_line, draw_damage},
    Page{boundaries::strings::help_lines, boundaries::strings::help_page_line, draw_help_lines},
    Page{boundaries::strings::reminder, boundaries::strings::reminder_line, draw_reminder},
    Page{pulls::strings::cards, pulls::strings::cards_line, draw_hard_moments},
    Page{strings::passcode, strings::passcode_line, draw_passcode},
    Page{strings::copy, strings::copy_line, draw_copy},
    Page{strings::backup, strings::backup_line, draw_backup},
    Page{strings::history, strings::history_line, draw_history},
    Page{strings::plain, strings::plain_line, draw_plain},
    Page{strings::had_data, strings::had_data_line, draw_had_data},
    Page{strings::privacy, strings::privacy_line, draw_privacy},
    Page{strings::traces, strings::traces_line, draw_traces},
    Page{strings::erase, strings::erase_line, draw_erase},
};

void draw_rows(const MoreContext& context) {
    ui::Ui& ui = context.ui;
    const std::size_t first = has_damage(context.model) ? 0 : 1; // The page about it comes first.
    ui.list(strings::more_pages, static_cast<int>(pages.size() - first), [&] {
        for (std::size_t i = first; i < pages.size(); ++i) {
            ui.item([&] {
                const bool waits =
                    pages[i].draw == draw_copy && context.model.page.copy == Copy::Waiting;
                const bool due =
                    pages[i].draw == draw_backup && backup_is_due(context.model,
                                                                  today(context.model, context.now),
                                                                  context.now.offset_minutes);
                const std::string_view line = waits ? strings::copy_line_waiting
                                              : due ? strings::backup_line_due
                                                    : pages[i].line;
                if (ui.entry(pages[i].name, {}, line)) open_page(context.state, pages[i].name);
            });
            ui.gap(ui::space::between);
        }
    });
}

} // namespace

std::optional<std::size_t> more_page(std::string_view name) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pages[i].name == name) return i;
    }
    return std::nullopt;
}

void open_page(ScreenState& state, std::string_view name) {
    state.place = Place::More;
    state.more_page = more_page(name);
    state.arrived = true;
    state.past = {};
    state.passcode = {};
}

void draw_more(const MoreContext& context, bool arrived) {
    ui::Ui& ui = context.ui;
    if (!context.state.more_page) {
        const Vault* vault = vault_of(context.model);
        settings::draw(ui,
                       vault == nullptr ? settings::Model{} : vault->settings,
                       arrived,
                       [&](settings::Action wish) { context.dispatch(wish); });
        ui.gap(ui::space::between);
        draw_rows(context);
        return;
    }
    // A question over the page is what Escape answers first.
    answer_question_first(context);
    const Page& page = pages[*context.state.more_page];
    if (ui.page_heading(page.name, strings::back_to_more, arrived)) {
        if (context.model.lock_work.prepared) context.dispatch(LockWish{DropNewPasscode{}});
        context.state.passcode = {};
        context.state.more_page.reset();
        context.state.arrived = true;
        context.state.past = {};
        return;
    }
    ui.scope(page.name, [&] { page.draw(context); });
}

} // namespace ebb::app
