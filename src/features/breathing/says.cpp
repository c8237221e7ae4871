// What the app says of breathing by itself.
// SPDX-License-Identifier: MIT
#include "features/breathing/says.h"

#include "words/breathing.h"
#include "words/shared.h"

namespace ebb::breathing {

Phrase word(const Language& language, Phase phase) {
    const words::Breathing words(language);
    switch (phase) {
    case Phase::In:
        return words.phase_in();
    case Phase::TopUp:
        return words.phase_top_up();
    case Phase::HoldIn:
        return words.phase_hold_in();
    case Phase::Out:
        return words.phase_out();
    case Phase::HoldOut:
        break;
    }
    return words.phase_hold_out();
}

std::string_view name_of(const Language& language, const Model& model, PatternId id) {
    const words::Breathing words(language);
    if (id == sighing) return words.sighing();
    if (id == even) return words.even();
    if (id == long_exhale) return words.long_exhale();
    if (id == box) return words.box();
    if (id == four_seven_eight) return words.four_seven_eight();
    if (id == gentle) return words.gentle();
    const Pattern* own = find_own(model, id);
    if (own != nullptr) return own->name;
    return words.own();
}

std::string label_of(const Language& language, const Model& model, PatternId id) {
    const std::string_view name = name_of(language, model, id);
    // The name of 4-7-8 says its times.
    if (id == four_seven_eight) return std::string(name);
    const Timing timing = timing_of(model, id);
    const auto seconds = [&](Phase phase) {
        constexpr std::int32_t ms_per_tenth = 100;
        return Decimal{timing.part(phase) / ms_per_tenth, 1};
    };
    const words::Breathing words(language);
    const std::string times = words.times(seconds(Phase::In),
                                          seconds(Phase::TopUp),
                                          seconds(Phase::HoldIn),
                                          seconds(Phase::Out),
                                          seconds(Phase::HoldOut));
    return words.name_and_times(name, times);
}

std::string_view sentence(const Language& language, Refusal refusal) {
    const words::Breathing words(language);
    switch (refusal) {
    case Refusal::Blank:
        return words.refused_blank();
    case Refusal::TooLong:
        return words.refused_too_long();
    case Refusal::NotText:
        return words.refused_not_text();
    case Refusal::BreathShort:
        return words.refused_breath_short();
    case Refusal::BreathLong:
        return words.refused_breath_long();
    case Refusal::HoldLong:
        return words.refused_hold_long();
    case Refusal::TooMany:
        return words.refused_too_many();
    case Refusal::OutOfRange:
    case Refusal::NotThere:
    case Refusal::Unsound:
    case Refusal::ClockWrong:
        break;
    case Refusal::NotNow:
        return words::Shared(language).not_now();
    }
    return words.refused();
}

std::string_view object_words(const Language& language, std::string_view) {
    return words::Breathing(language).object();
}

} // namespace ebb::breathing
