// A world in memory.
// SPDX-License-Identifier: MIT
#include "platform/memory_host.h"

#include "base/text.h"

namespace ebb::platform {

void MemoryHost::show(const ui::Tree&) {
    ++shows;
}

void MemoryHost::commit(const app::Commit& wish) {
    commits.push_back(wish);
    if (failure) {
        answers.emplace_back(app::SaveFailed{*failure});
        return;
    }
    if (wish.expected_generation != storage_.generation) {
        answers.emplace_back(app::SaveFailed{app::SaveProblem::Stale});
        return;
    }
    for (const auto& [name, bytes] : wish.puts) {
        storage_.objects[name] = bytes;
    }
    for (const std::string& name : wish.deletes) {
        storage_.objects.erase(name);
    }
    ++storage_.generation;
    answers.emplace_back(app::SaveSucceeded{storage_.generation});
}

void MemoryHost::perform(const app::Effect& effect) {
    if (const auto* wish = std::get_if<app::Commit>(&effect)) {
        commit(*wish);
    } else {
        performed.push_back(effect);
    }
}

ui::ShapedText MemoryHost::shape(const ui::ShapeRequest& request) {
    shaped.push_back(request.text);
    ++pictures;
    const float wide = static_cast<float>(code_point_count(request.text)) * request.size / 2;
    const bool fits = request.max_width <= 0 || wide <= request.max_width;
    const float lines = fits ? 1 : static_cast<float>(request.max_lines > 1 ? 2 : 1);
    return {static_cast<std::uint64_t>(shaped.size()),
            fits ? wide : request.max_width,
            lines * request.line_height};
}

void MemoryHost::release(std::uint64_t) {
    --pictures;
}

} // namespace ebb::platform
