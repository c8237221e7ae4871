// What Today says of the past: where words can be that somebody misses, and a backup that is due.
// SPDX-License-Identifier: MIT
#include "app/contexts.h"
#include "app/overview.h"
#include "app/page_view.h"
#include "app/past_view_parts.h"
#include "app/update.h"
#include "words/past.h"

#include <array>

namespace ebb::app {

void draw_had_data(const ScreenContext& context) {
    using Id = words::Past::Id;
    constexpr std::array places{Passage{Id::had_data_elsewhere_title, Id::had_data_elsewhere},
                                Passage{Id::had_data_private_title, Id::had_data_private},
                                Passage{Id::had_data_removed_title, Id::had_data_removed},
                                Passage{Id::had_data_backup_title, Id::had_data_backup}};
    draw_passages(context, places);
    if (button(context, words::Past(context.model.language).restore(), ui::ButtonKind::Outline)) {
        open_page(context.state, MorePage::Backup);
    }
    context.ui.gap(20);
}

void draw_past_on_today(const ScreenContext& context) {
    ui::Ui& ui = context.ui;
    const words::Past words(context.model.language);
    const auto plain_button = [&](std::string_view label) {
        return button(context, label, ui::ButtonKind::Plain, false, false);
    };
    if (vault_of(context.model) == nullptr) {
        ui.gap(16);
        if (plain_button(words.had_data())) open_page(context.state, MorePage::HadData);
        return;
    }
    const Day now = today(context.model, context.now);
    if (!backup_is_due(context.model, now, context.now.offset_minutes)) return;
    ui.gap(20);
    ui.group(words.due_group(), [&] {
        const Persistence persistence = context.model.page.persistence;
        ui.text(persistence == Persistence::MayGo ? words.due_may_go() : words.due(),
                ui::style::note);
        ui.flow(20, [&] {
            if (plain_button(words.backup_make())) open_page(context.state, MorePage::Backup);
            if (plain_button(words.due_not_now())) {
                context.dispatch(settings::Action{settings::PutOffBackup{now}});
            }
        });
    });
}

} // namespace ebb::app
