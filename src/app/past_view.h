// The pages of More about backups, earlier states, plain files and erasing.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/context.h"

#include <cstdint>
#include <string>

namespace ebb::app {

/// Making a backup and restoring one.
void draw_backup(const ScreenContext& context);
/// Making one of what can't be read at all, exactly as it is stored.
void draw_backup_as_it_is(const ScreenContext& context);
/// The states that were kept.
void draw_history(const ScreenContext& context);
/// Everything as Markdown or JSON.
void draw_plain(const ScreenContext& context);
/// Erasing everything, asked twice. Needs nothing to be open: whatever page wants it can draw it.
void draw_erase(const ScreenContext& context);
/// Beginning empty, asked twice, with what is stored kept aside; at once, or to restore a backup.
void draw_start_fresh(const ScreenContext& context);
/// The day and the time of a moment, as the clock here shows them.
std::string moment_words(const ScreenContext& context, std::int64_t utc_ms);
/// The question over the page, if there is one.
void draw_question(const ScreenContext& context);
/// To be called before anything else of the page: Escape answers the question first.
void answer_question_first(const ScreenContext& context);
/// Where words can be that somebody misses here.
void draw_had_data(const ScreenContext& context);

/// On Today: the way for who misses something, before the first entry; and the quiet line about a
/// backup while it is due.
void draw_past_on_today(const ScreenContext& context);

} // namespace ebb::app
