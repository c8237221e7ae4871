// What a vault holds, in a few numbers.
// SPDX-License-Identifier: MIT
#include "app/overview.h"

#include "app/update.h"

#include <algorithm>

namespace ebb::app {

namespace {

constexpr std::int32_t patience_days = 7;

void take(Overview& overview, Day day) {
    overview.first = std::min(overview.first.value_or(day), day);
    overview.last = std::max(overview.last.value_or(day), day);
}

} // namespace

Overview overview(const Vault& vault) {
    Overview all;
    all.counts = {vault.boundaries.all.size(),
                  vault.letters.all.size(),
                  vault.pulls.pulls.size(),
                  vault.breathing.runs.size(),
                  vault.reflect.all.size(),
                  vault.drafts.all.size()};
    for (const boundaries::Boundary& boundary : vault.boundaries.all) {
        for (const boundaries::Mark& mark : boundary.marks)
            take(all, mark.day);
        for (const boundaries::Slip& slip : boundary.slips)
            take(all, slip.day);
    }
    for (const auto& letter : vault.letters.all) {
        take(all, letter->created_day);
        take(all, letter->changed_day);
    }
    for (const auto& pull : vault.pulls.pulls)
        take(all, pull->day);
    for (const breathing::Run& run : vault.breathing.runs)
        take(all, run.day);
    for (const auto& entry : vault.reflect.all)
        take(all, entry->day);
    for (const drafts::Draft& draft : vault.drafts.all)
        take(all, draft.touched);
    return all;
}

std::optional<Day> newest_day(const Vault& vault) {
    Overview newest;
    for (const boundaries::Boundary& boundary : vault.boundaries.all) {
        if (!boundary.marks.empty()) take(newest, boundary.marks.back().day);
        if (!boundary.slips.empty()) take(newest, boundary.slips.back().day);
    }
    if (!vault.letters.all.empty()) take(newest, vault.letters.all.back()->changed_day);
    if (!vault.pulls.pulls.empty()) take(newest, vault.pulls.pulls.back()->day);
    if (!vault.breathing.runs.empty()) take(newest, vault.breathing.runs.back().day);
    if (!vault.reflect.all.empty()) take(newest, vault.reflect.all.back()->day);
    return newest.last;
}

bool backup_is_due(const Model& model, Day today, std::int32_t offset_minutes) {
    const Vault* vault = vault_of(model);
    const Past& past = model.past;
    if (vault == nullptr || !past.changed_since_backup ||
        is_within(vault->settings.backup_put_off, today, patience_days)) {
        return false;
    }
    if (past.backed_up_at_ms != 0) {
        const auto day = civil_day({past.backed_up_at_ms, offset_minutes}, 0);
        return day && days_between(*day, today) >= patience_days;
    }
    const Persistence persistence = model.page.persistence;
    if (past.returned && (persistence == Persistence::MayGo || persistence == Persistence::Silent))
        return true;
    const std::optional<Day> first = overview(*vault).first;
    return first && days_between(*first, today) >= patience_days;
}

} // namespace ebb::app
