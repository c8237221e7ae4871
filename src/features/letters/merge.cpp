// Which letters are the same, and where others go.
// SPDX-License-Identifier: MIT
#include "features/letters/merge.h"

#include "base/merging.h"
#include "features/letters/update.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace ebb::letters {

namespace {

bool says(const Letter& letter, const Words& words) {
    return letter.words == words ||
           std::any_of(letter.versions.begin(),
                       letter.versions.end(),
                       [&](const Shared<Version>& version) { return version->words == words; });
}

/// What `other` says or once said, and `letter` never did.
std::vector<Shared<Version>> unsaid(const Letter& letter, const Letter& other) {
    std::vector<Shared<Version>> states = other.versions;
    states.emplace_back(Version{other.changed, other.words, {}});
    std::erase_if(states, [&](const Shared<Version>& state) { return says(letter, state->words); });
    return states;
}

/// Whether one letter can have what both are signed with, which is no part of its versions.
bool same_writer(const Letter& a, const Letter& b) {
    return b.my_name.empty() || a.my_name.empty() || a.my_name == b.my_name;
}

/// The letter that has all words of `other`; as versions, if it had not and can. None has: 0.
LetterId holder(std::span<Shared<Letter>> letters, const Letter& other) {
    Shared<Letter>* later = nullptr;
    for (Shared<Letter>& letter : letters) {
        if (letter->created != other.created || letter->kind != other.kind ||
            !same_writer(*letter, other)) {
            continue;
        }
        const std::size_t more = unsaid(*letter, other).size();
        if (more == 0 && (other.my_name.empty() || letter->my_name == other.my_name))
            return letter->id;
        const bool has_room = letter->versions.size() + more <= max_versions;
        const bool was_before = more == 0 || other.changed.utc_ms <= letter->changed.utc_ms;
        if (has_room && was_before) later = &letter;
    }
    if (later == nullptr) return {};
    Letter letter = **later;
    if (letter.my_name.empty()) letter.my_name = other.my_name;
    for (Shared<Version>& state : unsaid(letter, other))
        letter.versions.push_back(std::move(state));
    sort(letter.versions, [](const Shared<Version>& a, const Shared<Version>& b) {
        return a->at.utc_ms < b->at.utc_ms;
    });
    const LetterId id = letter.id;
    *later = std::move(letter);
    return id;
}

} // namespace

NewIds add_missing(Model& here, const Model& there) {
    NewIds ids;
    const std::size_t before = here.all.size();
    for (const Shared<Letter>& other : there.all) {
        LetterId id = holder(std::span(here.all).first(before), *other);
        if (!id) {
            Letter letter = *other;
            letter.id = id = {here.next_id++};
            here.all.emplace_back(std::move(letter));
        }
        ids.push_back({other->id.value, id.value});
    }
    // What is here alone stays in its order, also where a clock went backwards.
    if (here.all.size() == before) return ids;
    sort(here.all, [](const Shared<Letter>& a, const Shared<Letter>& b) {
        return a->created.utc_ms < b->created.utc_ms;
    });
    return ids;
}

NewIds carry_over(Model& there, const Model& before, Model mine) {
    carry_list(there.all, before.all, mine.all);
    return add_missing(there, mine);
}

} // namespace ebb::letters
