// JSON as tests read it: strict, and small.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ebb {

/// A value of JSON.
struct Json {
    enum class Kind { Null, Flag, Number, Text, Array, Object } kind = Kind::Null;
    bool flag = false;
    double number = 0;
    std::string text;
    std::vector<Json> items;
    std::map<std::string, Json> members;

    /// The member with this name; fails the test where there is none.
    const Json& operator[](const std::string& name) const { return members.at(name); }
    const Json& operator[](std::size_t place) const { return items.at(place); }
};

/// Reads a whole text; none if any of it is not JSON, or a name comes twice in an object.
class JsonReader {
public:
    static std::optional<Json> read(std::string_view text) {
        JsonReader reader(text);
        Json value;
        if (!reader.value(value) || !reader.rest_.empty()) return std::nullopt;
        return value;
    }

private:
    explicit JsonReader(std::string_view text) : rest_(text) {}

    bool take(std::string_view word) {
        if (!rest_.starts_with(word)) return false;
        rest_.remove_prefix(word.size());
        return true;
    }
    bool value(Json& out) {
        if (take("null")) return true;
        if (take("true") || take("false")) {
            out.kind = Json::Kind::Flag;
            out.flag = *(rest_.data() - 2) == 'u';
            return true;
        }
        if (rest_.starts_with('"')) {
            out.kind = Json::Kind::Text;
            return text(out.text);
        }
        if (take("[")) return array(out);
        if (take("{")) return object(out);
        return number(out);
    }
    bool array(Json& out) {
        out.kind = Json::Kind::Array;
        if (take("]")) return true;
        do {
            if (!value(out.items.emplace_back())) return false;
        } while (take(","));
        return take("]");
    }
    bool object(Json& out) {
        out.kind = Json::Kind::Object;
        if (take("}")) return true;
        do {
            std::string name;
            if (!text(name) || !take(":") || out.members.count(name) != 0 ||
                !value(out.members[name])) {
                return false;
            }
        } while (take(","));
        return take("}");
    }
    bool number(Json& out) {
        out.kind = Json::Kind::Number;
        const std::size_t end = rest_.find_first_not_of("-0123456789.eE+");
        const std::string digits(rest_.substr(0, end));
        if (digits.empty()) return false;
        char* stop = nullptr;
        out.number = std::strtod(digits.c_str(), &stop);
        rest_.remove_prefix(digits.size());
        return *stop == '\0';
    }
    bool text(std::string& out) {
        if (!take("\"")) return false;
        while (!rest_.empty() && rest_.front() != '"') {
            const char c = rest_.front();
            rest_.remove_prefix(1);
            if (static_cast<unsigned char>(c) < 0x20) return false;
            if (c != '\\') {
                out += c;
                continue;
            }
            if (rest_.empty()) return false;
            const std::size_t known = std::string_view("\"\\/nrtbf").find(rest_.front());
            if (known != std::string_view::npos) {
                out += "\"\\/\n\r\t\b\f"[known];
                rest_.remove_prefix(1);
            } else if (rest_.size() >= 5 && rest_.front() == 'u') {
                out += static_cast<char>(std::strtol(std::string(rest_.substr(1, 4)).c_str(),
                                                     nullptr,
                                                     16)); // Control characters only.
                rest_.remove_prefix(5);
            } else {
                return false;
            }
        }
        return take("\"");
    }

    std::string_view rest_;
};

} // namespace ebb
