// Walks: what each action changes.
// SPDX-License-Identifier: MIT
#include "features/walks/update.h"

#include "base/text.h"

namespace ebb::walks {

namespace {

std::optional<Refusal> apply(Model& model, const AddWalk& wish, Day today) {
    std::string name = to_single_line(wish.name);
    if (is_blank(name)) return Refusal::Blank;
    if (code_point_count(name) > max_name) return Refusal::TooLong;
    if (wish.minutes < 0 || wish.minutes > longest_minutes) return Refusal::OutOfRange;
    if (model.all.size() >= max_walks) return Refusal::TooMany;
    model.all.push_back({{model.next_id++}, std::move(name), wish.minutes, today, {}});
    return std::nullopt;
}

std::optional<Refusal> apply(Model& model, const RemoveWalk& wish, Day) {
    const auto is_it = [&](const Walk& walk) { return walk.id == wish.id; };
    return std::erase_if(model.all, is_it) == 0 ? std::optional(Refusal::NotThere) : std::nullopt;
}

} // namespace

std::optional<Refusal> update(Model& model, const Action& action, Day today) {
    return std::visit([&](const auto& wish) { return apply(model, wish, today); }, action);
}

} // namespace ebb::walks
