// The app's own source files, as text.
// SPDX-License-Identifier: MIT
#include "architecture/sources.h"

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace ebb::architecture {

std::vector<Source> read_sources() {
    namespace fs = std::filesystem;
    std::vector<Source> sources;
    const fs::path root = EBB_SOURCES;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".h" && extension != ".cpp") continue;
        std::ostringstream text;
        text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        sources.push_back({fs::relative(entry.path(), root).generic_string(), text.str()});
    }
    return sources;
}

std::vector<Include> includes(const Source& source) {
    std::vector<Include> found;
    std::istringstream lines(source.text);
    for (std::string line; std::getline(lines, line);) {
        constexpr std::string_view start = "#include ";
        if (line.compare(0, start.size(), start) != 0) continue;
        const std::size_t open = start.size();
        const std::size_t close = line.find_first_of("\">", open + 1);
        found.push_back({line.substr(open + 1, close - open - 1), line[open] == '"'});
    }
    return found;
}

namespace {

/// The texts of a Fluent file, with a word instead of each variable.
std::vector<std::string> fluent_texts(std::istream& file) {
    static const std::regex start(
        "^-?[a-z_0-9]+ = *|^ +\\.[a-z_0-9]+ = *|^ +\\*?\\[[a-z_0-9]+\\] *");
    static const std::regex no_text("\\{ *\\$[^}]*-> *$|^ *\\}");
    static const std::regex placed("\\{[^{}]*\\}");
    std::vector<std::string> texts;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::smatch found;
        if (std::regex_search(line, found, start)) {
            texts.emplace_back();
            line = found.suffix();
        }
        line = std::regex_replace(std::regex_replace(line, no_text, ""), placed, "it");
        if (!texts.empty() && !line.empty()) texts.back() += ' ' + line;
    }
    return texts;
}

} // namespace

std::vector<Sentence> read_sentences() {
    namespace fs = std::filesystem;
    std::vector<Sentence> sentences;
    for (const fs::directory_entry& entry : fs::directory_iterator(EBB_ASSETS)) {
        if (entry.path().extension() != ".txt") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        for (std::string line; std::getline(file, line);) {
            if (line.empty() || line[0] == '#') continue;
            const bool option = line.compare(0, 2, "- ") == 0;
            const std::size_t start = option ? 0 : line.find(": ");
            if (start == std::string::npos) continue;
            const std::size_t end = option ? line.find(" ->") : std::string::npos;
            sentences.push_back({entry.path().filename().string(),
                                 line.substr(start + 2, end == std::string::npos ? end : end - 2)});
        }
    }
    for (const fs::directory_entry& entry :
         fs::directory_iterator(std::string(EBB_ASSETS) + "/words/en")) {
        std::ifstream file(entry.path(), std::ios::binary);
        for (std::string& text : fluent_texts(file))
            sentences.push_back({entry.path().filename().string(), std::move(text)});
    }
    return sentences;
}

std::string read_page(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(std::filesystem::path(EBB_SOURCES) / ".." / path, std::ios::binary)
                .rdbuf();
    return text.str();
}

} // namespace ebb::architecture
