// The pages of More about backups, earlier states, plain files and erasing.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/more.h"

#include <cstdint>
#include <string>

namespace ebb::app {

/// Making a backup and restoring one.
void draw_backup(const MoreContext& context);
/// The states that were kept.
void draw_history(const MoreContext& context);
/// Everything as Markdown or JSON.
void draw_plain(const MoreContext& context);
/// Erasing everything, asked twice. Needs nothing to be open: whatever page wants it can draw it.
void draw_erase(const MoreContext& context);
/// Beginning empty, asked twice, with what is stored kept aside; at once, or to restore a backup.
void draw_start_fresh(const MoreContext& context);
/// The day and the time of a moment, as the clock here shows them.
std::string moment_words(const MoreContext& context, std::int64_t utc_ms);
/// The question over the page, if there is one.
void draw_question(const MoreContext& context);
/// To be called before anything else of the page: Escape answers the question first.
void answer_question_first(const MoreContext& context);
/// Where words can be that somebody misses here.
void draw_had_data(const MoreContext& context);

/// On Today: the way for who misses something, before the first entry; and the quiet line about a
/// backup while it is due.
void draw_past_on_today(const MoreContext& context);

} // namespace ebb::app
