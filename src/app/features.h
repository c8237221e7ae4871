// The features whose data a vault holds: this is the only list of them.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/boundaries/feature.h"
#include "features/breathing/feature.h"
#include "features/drafts/feature.h"
#include "features/letters/feature.h"
#include "features/pulls/feature.h"
#include "features/reflect/feature.h"
#include "features/settings/feature.h"

/// Calls `FEATURE(name)` for each, in the order of the JSON file. A name is that of the folder, of
/// the namespace and of the vault's member. Drafts come after what they are about.
#define EBB_FEATURES(FEATURE)                                                                      \
    FEATURE(boundaries)                                                                            \
    FEATURE(letters)                                                                               \
    FEATURE(pulls)                                                                                 \
    FEATURE(breathing)                                                                             \
    FEATURE(reflect)                                                                               \
    FEATURE(drafts)                                                                                \
    FEATURE(settings)
