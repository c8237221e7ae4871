// A tiny exercise: what somebody would write to add one.
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace ebb {

/// One of each kind of step, a branch, and nothing that the engine has to be told.
inline constexpr std::string_view tiny_exercise = R"(
shelf now: When it hurts now
hurt worry: A worry
help worry 3: tiny

== tiny: A small look
about: For trying out.
shelf: now
minutes: 2
repeats: kind

say: Only you read this.
one kind: What is it?
- A thought -> thought
- A wish
- Nothing today -> end

some needs: What would help?
- Rest | Company
rate much 0 10: How much?
go: last

@thought
write words: Which thought is it?
hint: One line is enough.
list sides: What speaks against it?

@last
head: The end
look words: You wrote:
earlier much: Last time:
say: You said {much}, and {words}.
phrase ask: To say aloud
- I think {words}.
- I need {needs}.
mine joys-{kind}: What is good?
- Tea
pick today from joys-{kind}: One for today
door breathe: Breathe
)";

} // namespace ebb
