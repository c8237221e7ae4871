// The way through Reflect.
// SPDX-License-Identifier: MIT
#include "features/reflect/flow.h"

#include "features/reflect/queries.h"

#include <algorithm>
#include <utility>

namespace ebb::reflect {

Way forward(Way way, Place place) {
    way.behind.push_back(std::exchange(way.open, std::move(place)));
    return way;
}

Way back(Way way) {
    if (way.behind.empty()) return {};
    way.open = std::move(way.behind.back());
    way.behind.pop_back();
    return way;
}

bool is_there(const Catalog& catalog, const Model& model, const Place& place) {
    switch (place.page) {
    case Place::Page::Run:
    case Place::Page::Read:
        return find(model, place.subject) != nullptr;
    case Place::Page::Home:
    case Place::Page::Reading:
        return find(catalog, place.exercise) != nullptr;
    default:
        return true;
    }
}

Way settled(Way way, const Catalog& catalog, const Model& model) {
    while (!is_there(catalog, model, way.open))
        way = back(std::move(way));
    return way;
}

std::optional<Behind> behind_door(const Catalog& catalog, std::string_view key) {
    const Exercise* exercise = find(catalog, key);
    if (const auto door = exercise == nullptr ? door_called(key) : exercise->door) return *door;
    if (exercise == nullptr) return std::nullopt;
    const bool to_read = exercise->shelf == read_shelf;
    return Place{to_read ? Place::Page::Reading : Place::Page::Home, std::string(key), {}};
}

Run run_of(const Exercise& exercise, const Entry& entry) {
    Run run{path(exercise, entry), 0};
    const auto open =
        std::find(run.pages.begin(), run.pages.end(), static_cast<std::size_t>(entry.page));
    if (open != run.pages.end()) run.at = static_cast<std::size_t>(open - run.pages.begin());
    return run;
}

Forward forward_of(const Exercise& exercise, const Entry& entry, const Run& run) {
    if (run.at + 1 == run.pages.size()) return Forward::Done;
    const Page& page = exercise.pages[run.pages[run.at]];
    const auto has = [&](auto kind) {
        return std::any_of(page.steps.begin(), page.steps.end(), kind);
    };
    // What was put on a list is said already.
    const bool asks = has([](const Step& step) { return is_question(step.kind); }) &&
                      !has([](const Step& step) { return step.kind == StepKind::Mine; });
    return asks && !is_answered(entry, page) ? Forward::Skip : Forward::Next;
}

Way finished(Way way, const Exercise& exercise, bool answered) {
    if (!exercise.compares || !answered) return back(std::move(way));
    way.open = {Place::Page::Compare, std::string(exercise.key), {}};
    return way;
}

const Entry* half_way(const Model& model, std::string_view exercise) {
    for (auto entry = model.all.rbegin(); entry != model.all.rend(); ++entry) {
        if ((*entry)->exercise == exercise && !(*entry)->done && !is_blank(**entry))
            return &**entry;
    }
    return nullptr;
}

} // namespace ebb::reflect
