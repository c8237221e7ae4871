// Reflect: what each action changes, and why some change nothing.
// SPDX-License-Identifier: MIT
#include "features/reflect/update.h"

#include "base/text.h"
#include "features/reflect/queries.h"

#include <algorithm>
#include <utility>

namespace ebb::reflect {

namespace {

std::optional<Refusal> problem(std::string_view text, std::size_t most) {
    if (!is_utf8(text)) return Refusal::NotText;
    const bool fits = text.size() <= most || code_point_count(text) <= most;
    return fits ? std::nullopt : std::optional(Refusal::TooLong);
}

std::optional<Refusal> problem_with_key(std::string_view key) {
    return key.empty() ? std::optional(Refusal::Unsound) : problem(key, max_key);
}

OwnList* find_list(Model& model, std::string_view key) {
    for (OwnList& list : model.lists) {
        if (list.key == key) return &list;
    }
    return nullptr;
}

/// Puts a changed copy in the entry's place.
template <class Change>
void change(Model& model, EntryId id, Change how) {
    for (Shared<Entry>& shared : model.all) {
        if (shared->id == id) {
            Entry entry = *shared;
            how(entry);
            shared = Shared<Entry>(std::move(entry));
            return;
        }
    }
}

void forget_blank(Model& model) {
    std::erase_if(model.all, [](const Shared<Entry>& entry) { return is_blank(*entry); });
    // Words that nobody answers any more would tell what was removed.
    std::erase_if(model.wordings, [&](const Shared<Wording>& wording) {
        return std::none_of(model.all.begin(), model.all.end(), [&](const Shared<Entry>& entry) {
            return entry->version == wording->version;
        });
    });
}

class Checker {
public:
    explicit Checker(const Model& model) : model_(model) {}

    std::optional<Refusal> operator()(const Begin& wish) const {
        if (model_.all.size() >= max_entries) return Refusal::TooMany;
        if (const auto wrong = problem_with_key(wish.exercise)) return wrong;
        return problem(wish.wording.text, max_wording);
    }
    std::optional<Refusal> operator()(const SetAnswer& wish) const {
        const Entry* entry = find(model_, wish.id);
        if (entry == nullptr) return Refusal::NotThere;
        if (const auto wrong = problem_with_key(wish.answer.key)) return wrong;
        const bool full =
            entry->answers.size() >= max_answers && answer_to(*entry, wish.answer.key) == nullptr;
        return full ? std::optional(Refusal::TooMany) : problem(wish.answer.text, max_text);
    }
    std::optional<Refusal> operator()(const TurnTo& wish) const {
        if (wish.page < 0 || wish.page >= max_pages) return Refusal::Unsound;
        return there(wish.id);
    }
    std::optional<Refusal> operator()(const Finish& wish) const { return there(wish.id); }
    std::optional<Refusal> operator()(const Leave& wish) const { return there(wish.id); }
    std::optional<Refusal> operator()(const Remove& wish) const { return there(wish.id); }
    std::optional<Refusal> operator()(const PutBack& wish) const {
        const EntryId id = wish.entry->id;
        if (id.value == 0 || id.value >= model_.next_id || find(model_, id) != nullptr ||
            wish.wording->version != wish.entry->version) {
            return Refusal::Unsound;
        }
        return model_.all.size() >= max_entries ? std::optional(Refusal::TooMany) : std::nullopt;
    }
    std::optional<Refusal> operator()(const PutOn& wish) const {
        if (ebb::is_blank(wish.item.text)) return Refusal::Blank;
        const Item& item = wish.item;
        if (item.done < 0 || item.done > max_times_done || item.idea < 0 ||
            item.idea > static_cast<std::int32_t>(max_options)) {
            return Refusal::Unsound;
        }
        if (const auto wrong = problem_with_key(wish.list)) return wrong;
        const OwnList* list = find_list(model_, wish.list);
        const bool full =
            list == nullptr ? model_.lists.size() >= max_lists : list->items.size() >= max_items;
        return full ? std::optional(Refusal::TooMany) : problem(wish.item.text, max_item);
    }
    std::optional<Refusal> operator()(const TakeOff& wish) const {
        return on_list(wish.list, wish.place);
    }
    std::optional<Refusal> operator()(const MarkDone& wish) const {
        return on_list(wish.list, wish.place);
    }

private:
    std::optional<Refusal> there(EntryId id) const {
        return find(model_, id) == nullptr ? std::optional(Refusal::NotThere) : std::nullopt;
    }
    std::optional<Refusal> on_list(std::string_view key, std::size_t place) const {
        const OwnList* list = find_list(model_, key);
        const bool there = list != nullptr && place < list->items.size();
        return there ? std::nullopt : std::optional(Refusal::NotThere);
    }

    const Model& model_;
};

class Changer {
public:
    Changer(Model& model, const Now& now, Day today) : model_(model), now_(now), today_(today) {}

    std::uint64_t made = 0; ///< The id that was given out.

    void operator()(const Begin& wish) {
        forget_blank(model_);
        Entry entry;
        entry.id = {made = model_.next_id++};
        entry.exercise = wish.exercise;
        entry.version = wish.wording.version;
        entry.created = entry.changed = now_;
        entry.day = today_;
        model_.all.emplace_back(std::move(entry));
        add_wording(model_.wordings, wish.wording);
    }
    void operator()(const SetAnswer& wish) {
        change(model_, wish.id, [&](Entry& entry) {
            Answer answer = wish.answer;
            answer.text = to_lines(answer.text);
            const auto at = std::find_if(entry.answers.begin(),
                                         entry.answers.end(),
                                         [&](const Answer& one) { return one.key == answer.key; });
            const bool nothing = answer.text.empty() && answer.number == 0;
            if (at == entry.answers.end()) {
                if (nothing) return;
                entry.answers.push_back(std::move(answer));
            } else if (*at == answer) {
                return;
            } else if (nothing) {
                entry.answers.erase(at);
            } else {
                *at = std::move(answer);
            }
            entry.changed = now_;
        });
    }
    void operator()(const TurnTo& wish) {
        change(model_, wish.id, [&](Entry& entry) { entry.page = wish.page; });
    }
    void operator()(const Finish& wish) {
        change(model_, wish.id, [](Entry& entry) { entry.done = true; });
        forget_blank(model_);
    }
    void operator()(const Leave&) { forget_blank(model_); }
    void operator()(const Remove& wish) {
        std::erase_if(model_.all, [&](const Shared<Entry>& entry) { return entry->id == wish.id; });
        forget_blank(model_);
    }
    void operator()(const PutBack& wish) {
        const auto place =
            std::find_if(model_.all.begin(), model_.all.end(), [&](const Shared<Entry>& entry) {
                return entry->id.value > wish.entry->id.value;
            });
        model_.all.insert(place, wish.entry);
        add_wording(model_.wordings, wish.wording);
    }
    void operator()(const PutOn& wish) {
        OwnList* list = find_list(model_, wish.list);
        if (list == nullptr) {
            model_.lists.push_back({wish.list, {}, {}});
            list = &model_.lists.back();
        }
        Item item = wish.item;
        item.text = to_single_line(item.text);
        if (is_on(list, item)) return;
        const std::size_t place = std::min(wish.place, list->items.size());
        list->items.insert(list->items.begin() + static_cast<std::ptrdiff_t>(place),
                           std::move(item));
    }
    void operator()(const TakeOff& wish) {
        OwnList& list = *find_list(model_, wish.list);
        list.items.erase(list.items.begin() + static_cast<std::ptrdiff_t>(wish.place));
        if (list.items.empty()) {
            std::erase_if(model_.lists, [&](const OwnList& one) { return one.key == wish.list; });
        }
    }
    void operator()(const MarkDone& wish) {
        Item& item = find_list(model_, wish.list)->items[wish.place];
        if (wish.done == is_done_on(item, today_)) return;
        item.done = std::clamp(item.done + (wish.done ? 1 : -1), 0, max_times_done);
        item.last = wish.done ? today_ : Day{};
    }

private:
    Model& model_;
    const Now& now_;
    Day today_;
};

} // namespace

ebb::Answer<Refusal> update(Model& model, const Action& action, const Now& now, Day today) {
    ebb::Answer<Refusal> answer = std::visit(Checker(model), action);
    if (answer.refused) return answer;
    // Words are never refused for a clock that is set wrong.
    const Now moment = nearest_moment(now);
    Changer changer(model, moment, today);
    std::visit(changer, action);
    answer.made = changer.made;
    return answer;
}

} // namespace ebb::reflect
