// What a view asks the page around it to do with words.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace ebb {

/// A file for the person.
struct GiveFile {
    std::string name;
    std::string mime;
    std::string text;
    bool operator==(const GiveFile&) const = default;
};

/// A page on paper.
struct PrintOut {
    std::string title;
    std::string text;
    bool operator==(const PrintOut&) const = default;
};

/// Words for the clipboard.
struct CopyWords {
    std::string text;
    bool operator==(const CopyWords&) const = default;
};

} // namespace ebb
