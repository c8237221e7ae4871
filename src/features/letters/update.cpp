// Letters: what each action changes, and why some change nothing.
// SPDX-License-Identifier: MIT
#include "features/letters/update.h"

#include "base/text.h"
#include "features/letters/queries.h"

#include <algorithm>
#include <utility>

namespace ebb::letters {

namespace {

bool fits(std::string_view text, std::size_t most) {
    return text.size() <= most || code_point_count(text) <= most;
}

std::optional<Refusal> problem(std::string_view text, std::size_t most) {
    if (!is_utf8(text)) return Refusal::NotText;
    return fits(text, most) ? std::nullopt : std::optional(Refusal::TooLong);
}

/// The title of a letter from a file: as much of it as a title can hold.
std::string as_title(std::string_view text) {
    return std::string(cut(to_single_line(text), max_title));
}

/// What differs if what is alike at both ends is left aside, in characters; each at most
/// `version_characters`.
struct Difference {
    std::int32_t removed = 0;
    std::int32_t added = 0;
};

Difference difference(std::string_view before, std::string_view after) {
    const std::size_t most = std::min(before.size(), after.size());
    std::size_t start = 0;
    while (start < most && before[start] == after[start])
        ++start;
    std::size_t end = 0;
    while (end < most - start && before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    const auto middle = [&](std::string_view text) {
        const std::size_t count = code_point_count(text.substr(start, text.size() - start - end));
        return static_cast<std::int32_t>(
            std::min<std::size_t>(count, static_cast<std::size_t>(version_characters)));
    };
    return {middle(before), middle(after)};
}

bool has_words(const Words& words) {
    return words != Words{};
}

/// Keeps how the letter is now as its newest version, if that says anything new.
void keep_version(Letter& letter) {
    letter.unkept = 0;
    const bool there = !letter.versions.empty() && letter.versions.back()->words == letter.words;
    if (there || !has_words(letter.words)) return;
    letter.versions.emplace_back(Version{letter.changed, letter.words, {}});
    if (letter.versions.size() > max_versions) {
        letter.versions.erase(letter.versions.begin());
    }
}

/// Changes one text of the letter by hand.
void write(Letter& letter, std::string& field, std::string text, const Now& now, Day today) {
    if (field == text) return;
    const Difference change = difference(field, text);
    const std::int64_t pause = now.utc_ms - letter.changed.utc_ms;
    const std::int32_t size = std::max(change.removed, change.added);
    if (letter.unkept + size >= version_characters || pause >= version_pause_ms) {
        keep_version(letter);
        // What this change takes away is kept now; only what it brings is not.
        letter.unkept = change.added;
    } else {
        letter.unkept += size;
    }
    field = std::move(text);
    letter.changed = now;
    letter.changed_day = today;
}

/// Puts a changed copy in the letter's place.
template <class Change>
void change(Model& model, LetterId id, Change how) {
    for (Shared<Letter>& shared : model.all) {
        if (shared->id == id) {
            Letter letter = *shared;
            how(letter);
            shared = Shared<Letter>(std::move(letter));
            return;
        }
    }
}

void forget_blank(Model& model) {
    std::erase_if(model.all, [](const Shared<Letter>& letter) { return is_blank(*letter); });
}

class Checker {
public:
    Checker(const Model& model, Day today) : model_(model), today_(today) {}

    std::optional<Refusal> operator()(const BeginLetter& wish) const {
        if (model_.all.size() >= max_letters) return Refusal::TooMany;
        return problem(wish.body, max_text);
    }
    std::optional<Refusal> operator()(const WriteTitle& wish) const {
        return on_open(wish.id, problem(to_line(wish.text), max_title));
    }
    std::optional<Refusal> operator()(const WriteBody& wish) const {
        return on_open(wish.id, problem(wish.text, max_text));
    }
    std::optional<Refusal> operator()(const WriteAnswer& wish) const {
        return on_closure(wish.id, problem(wish.text, max_text));
    }
    std::optional<Refusal> operator()(const ChooseKind& wish) const {
        const Letter* letter = find(model_, wish.id);
        const bool closure =
            wish.kind == Kind::Closure || (letter != nullptr && letter->kind == Kind::Closure);
        return on_open(wish.id, closure ? std::optional(Refusal::OutOfRange) : std::nullopt);
    }
    std::optional<Refusal> operator()(const ChooseVoice& wish) const {
        return on_closure(wish.id, std::nullopt);
    }
    std::optional<Refusal> operator()(const WriteMyName& wish) const {
        return on_closure(wish.id, problem(to_line(wish.name), max_title));
    }
    std::optional<Refusal> operator()(const RateCalm& wish) const {
        const bool right = !wish.calm || (*wish.calm >= 0 && *wish.calm <= most_calm);
        return on_any(wish.id, right ? std::nullopt : std::optional(Refusal::OutOfRange));
    }
    std::optional<Refusal> operator()(const TurnTo& wish) const {
        return on_closure(wish.id, std::nullopt);
    }
    std::optional<Refusal> operator()(const PutTogether& wish) const {
        return on_closure(wish.id, problem(wish.body, max_text));
    }
    std::optional<Refusal> operator()(const TakeApart& wish) const {
        return on_closure(wish.id, std::nullopt);
    }
    std::optional<Refusal> operator()(const RestoreVersion& wish) const {
        const Letter* letter = find(model_, wish.id);
        const bool there = letter != nullptr && wish.version < letter->versions.size();
        return on_open(wish.id, there ? std::nullopt : std::optional(Refusal::NotThere));
    }
    std::optional<Refusal> operator()(const Seal& wish) const {
        return on_any(wish.id,
                      wish.until > today_ ? std::nullopt : std::optional(Refusal::NotLater));
    }
    std::optional<Refusal> operator()(const Unseal& wish) const {
        return on_any(wish.id, std::nullopt);
    }
    std::optional<Refusal> operator()(const Release& wish) const {
        return on_any(wish.id, std::nullopt);
    }
    std::optional<Refusal> operator()(const PutBack& wish) const {
        Model with = model_;
        with.all.push_back(wish.letter);
        return is_sound(with) ? std::nullopt : std::optional(Refusal::Unsound);
    }
    std::optional<Refusal> operator()(const CountReading& wish) const {
        return on_any(wish.id, std::nullopt);
    }
    std::optional<Refusal> operator()(const LeaveLetter& wish) const {
        return on_any(wish.id, std::nullopt);
    }
    std::optional<Refusal> operator()(const NotePrompt&) const { return std::nullopt; }
    std::optional<Refusal> operator()(const SetBell&) const { return std::nullopt; }

private:
    std::optional<Refusal> on_any(LetterId id, std::optional<Refusal> otherwise) const {
        return find(model_, id) == nullptr ? std::optional(Refusal::NotThere) : otherwise;
    }
    std::optional<Refusal> on_open(LetterId id, std::optional<Refusal> otherwise) const {
        const Letter* letter = find(model_, id);
        if (letter != nullptr && is_sealed(*letter, today_)) return Refusal::Sealed;
        return on_any(id, otherwise);
    }
    std::optional<Refusal> on_closure(LetterId id, std::optional<Refusal> otherwise) const {
        const Letter* letter = find(model_, id);
        if (letter != nullptr && letter->kind != Kind::Closure) return Refusal::NotClosure;
        return on_open(id, otherwise);
    }

    const Model& model_;
    Day today_;
};

class Changer {
public:
    Changer(Model& model, const Now& now, Day today) : model_(model), now_(now), today_(today) {}

    std::uint64_t made = 0; ///< The id that was given out.

    void operator()(const BeginLetter& wish) {
        forget_blank(model_);
        Letter letter;
        letter.id = {made = model_.next_id++};
        letter.kind = wish.kind;
        letter.words.title = as_title(wish.title);
        letter.words.body = to_lines(wish.body);
        letter.created = letter.changed = now_;
        letter.created_day = letter.changed_day = letter.read_day = today_;
        model_.all.emplace_back(std::move(letter));
    }
    void operator()(const WriteTitle& wish) {
        change(model_, wish.id, [&](Letter& letter) {
            write(letter, letter.words.title, to_line(wish.text), now_, today_);
        });
    }
    void operator()(const WriteBody& wish) {
        change(model_, wish.id, [&](Letter& letter) {
            write(letter, letter.words.body, to_lines(wish.text), now_, today_);
        });
    }
    void operator()(const WriteAnswer& wish) {
        change(model_, wish.id, [&](Letter& letter) {
            write(letter,
                  letter.words.answers[static_cast<std::size_t>(wish.question)],
                  to_lines(wish.text),
                  now_,
                  today_);
        });
    }
    void operator()(const ChooseKind& wish) {
        change(model_, wish.id, [&](Letter& letter) { letter.kind = wish.kind; });
    }
    void operator()(const ChooseVoice& wish) {
        change(model_, wish.id, [&](Letter& letter) { letter.voice = wish.voice; });
    }
    void operator()(const WriteMyName& wish) {
        change(model_, wish.id, [&](Letter& letter) { letter.my_name = to_line(wish.name); });
    }
    void operator()(const RateCalm& wish) {
        change(model_, wish.id, [&](Letter& letter) {
            (wish.after ? letter.calm_after : letter.calm_before) = wish.calm;
        });
    }
    void operator()(const TurnTo& wish) {
        change(model_, wish.id, [&](Letter& letter) {
            letter.page = static_cast<std::int32_t>(wish.question);
        });
    }
    void operator()(const PutTogether& wish) {
        change(model_, wish.id, [&](Letter& letter) {
            if (!letter.words.body.empty()) keep_version(letter);
            letter.words.body = to_lines(wish.body);
            letter.together = true;
            letter.changed = now_;
            letter.changed_day = today_;
        });
    }
    void operator()(const TakeApart& wish) {
        change(model_, wish.id, [&](Letter& letter) { letter.together = false; });
    }
    void operator()(const RestoreVersion& wish) {
        change(model_, wish.id, [&](Letter& letter) {
            const Words words = letter.versions[wish.version]->words;
            keep_version(letter);
            letter.words = words;
            letter.changed = now_;
            letter.changed_day = today_;
        });
    }
    void operator()(const Seal& wish) {
        change(model_, wish.id, [&](Letter& letter) {
            keep_version(letter);
            letter.sealed_until = wish.until;
        });
    }
    void operator()(const Unseal& wish) {
        change(model_, wish.id, [&](Letter& letter) { letter.sealed_until.reset(); });
    }
    void operator()(const Release& wish) {
        std::erase_if(model_.all,
                      [&](const Shared<Letter>& letter) { return letter->id == wish.id; });
    }
    void operator()(const PutBack& wish) {
        const std::size_t place = std::min(wish.place, model_.all.size());
        model_.all.insert(model_.all.begin() + static_cast<std::ptrdiff_t>(place), wish.letter);
    }
    void operator()(const CountReading& wish) {
        change(model_, wish.id, [&](Letter& letter) {
            letter.reads = reads_on(letter, today_) + 1;
            letter.read_day = today_;
        });
    }
    void operator()(const LeaveLetter& wish) {
        if (is_blank(*find(model_, wish.id))) (*this)(Release{wish.id});
    }
    void operator()(const NotePrompt&) { model_.last_prompted = today_; }
    void operator()(const SetBell& wish) {
        model_.bell = wish.on;
        model_.bell_sounds = wish.sounds;
    }

private:
    Model& model_;
    const Now& now_;
    Day today_;
};

} // namespace

Result<std::string, Refusal> check_text(std::string_view text) {
    if (const auto refused = problem(text, max_text)) return Unexpected{*refused};
    return to_lines(text);
}

std::optional<Refusal> refusal(const Model& model, const Action& action, Day today) {
    return std::visit(Checker(model, today), action);
}

Answer<Refusal> update(Model& model, const Action& action, const Now& now, Day today) {
    Answer<Refusal> answer = refusal(model, action, today);
    if (answer.refused) return answer;
    // Words are never refused for a clock that is set wrong.
    const Now moment = nearest_moment(now);
    Changer changer(model, moment, today);
    std::visit(changer, action);
    answer.made = changer.made;
    return answer;
}

} // namespace ebb::letters
