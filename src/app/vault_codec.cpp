// A vault as named objects.
// SPDX-License-Identifier: MIT
#include "app/vault_codec.h"

#include "base/sorting.h"
#include "features/boundaries/codec.h"
#include "features/breathing/codec.h"
#include "features/drafts/codec.h"
#include "features/letters/codec.h"
#include "features/pulls/codec.h"
#include "features/reflect/codec.h"
#include "features/settings/codec.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace ebb::app {

namespace {

constexpr FieldId schema_field = 1;

constexpr std::string_view about_name = "about";
constexpr std::string_view boundaries_name = "boundaries";
constexpr std::string_view breathing_name = "breathing";
constexpr std::string_view drafts_name = "drafts"; ///< Missing: there are none.
constexpr std::string_view pulls_name = "pulls";   ///< Missing: there are none.
constexpr std::string_view settings_name = "settings";
constexpr std::array known_names{about_name,
                                 boundaries_name,
                                 breathing_name,
                                 drafts_name,
                                 letters::index_name,
                                 pulls_name,
                                 reflect::index_name,
                                 settings_name};

VaultProblem problem_of(RecordError error) {
    return error == RecordError::Newer ? VaultProblem::NewerVersion : VaultProblem::Damaged;
}

Bytes encode_about() {
    RecordWriter writer;
    writer.number(schema_field, schema);
    return writer.take();
}

/// Whether this release may read the vault at all.
std::optional<VaultProblem> problem_with_about(const Bytes& bytes) {
    RecordReader reader(bytes);
    const std::uint64_t found = reader.number(schema_field);
    if (found > schema) {
        return VaultProblem::NewerVersion;
    }
    const Result<std::uint64_t, RecordError> whole = reader.finish(found);
    if (!whole) {
        return problem_of(whole.error());
    }
    return found == schema ? std::nullopt : std::optional(VaultProblem::Damaged);
}

bool is_known(std::string_view name) {
    return std::find(known_names.begin(), known_names.end(), name) != known_names.end() ||
           letters::is_letter_piece(name) || reflect::is_piece(name);
}

} // namespace

PartName part_of(std::string_view name) {
    struct Known {
        std::string_view name;
        Part part;
    };
    constexpr std::array known{Known{boundaries_name, Part::Boundaries},
                               Known{breathing_name, Part::Breathing},
                               Known{drafts_name, Part::Drafts},
                               Known{pulls_name, Part::Pulls},
                               Known{settings_name, Part::Settings},
                               Known{letters::index_name, Part::LetterList},
                               Known{reflect::index_name, Part::Lists}};
    for (const Known& one : known) {
        if (one.name == name) return {one.part, 0};
    }
    if (const auto letter = letters::number_in(name, letters::letter_prefix))
        return {Part::Letter, *letter};
    if (const auto letter = letters::number_in(name, letters::history_prefix))
        return {Part::LetterVersions, *letter};
    if (name.starts_with(reflect::entry_prefix)) return {Part::Answers, 0};
    return {name.starts_with(reflect::wording_prefix) ? Part::Wording : Part::About, 0};
}

Changes encode_changes(const Vault* before, const Vault& after) {
    Changes changes;
    if (before == nullptr) {
        changes.puts.emplace(about_name, encode_about());
    }
    if (before == nullptr || before->boundaries != after.boundaries) {
        changes.puts.emplace(boundaries_name, boundaries::encode(after.boundaries));
    }
    if (before == nullptr || before->breathing != after.breathing) {
        changes.puts.emplace(breathing_name, breathing::encode(after.breathing));
    }
    if ((before == nullptr ? pulls::Model{} : before->pulls) != after.pulls) {
        changes.puts.emplace(pulls_name, pulls::encode(after.pulls));
    }
    if (before == nullptr || before->settings != after.settings) {
        changes.puts.emplace(settings_name, settings::encode(after.settings));
    }
    if (const drafts::Model drafts = before == nullptr ? drafts::Model{} : before->drafts;
        drafts != after.drafts) {
        if (after.drafts == drafts::Model{}) {
            changes.deletes.emplace_back(drafts_name);
        } else {
            changes.puts.emplace(drafts_name, drafts::encode(after.drafts));
        }
    }
    letters::Difference letters =
        letters::encode_changes(before == nullptr ? nullptr : &before->letters, after.letters);
    changes.puts.merge(letters.puts);
    changes.deletes.insert(changes.deletes.end(), letters.deletes.begin(), letters.deletes.end());
    reflect::Difference answers =
        reflect::encode_changes(before == nullptr ? nullptr : &before->reflect, after.reflect);
    changes.puts.merge(answers.puts);
    changes.deletes.insert(changes.deletes.end(), answers.deletes.begin(), answers.deletes.end());
    return changes;
}

Objects encode_vault(const Vault& vault) {
    return encode_changes(nullptr, vault).puts;
}

Result<Vault, VaultProblem> decode_vault(const Objects& objects) {
    const auto about = objects.find(std::string(about_name));
    if (about == objects.end()) {
        return Unexpected{VaultProblem::Damaged};
    }
    if (const auto problem = problem_with_about(about->second)) {
        return Unexpected{*problem};
    }
    for (const auto& [name, bytes] : objects) {
        if (!is_known(name)) {
            return Unexpected{VaultProblem::NewerVersion};
        }
    }
    const auto boundaries_object = objects.find(std::string(boundaries_name));
    const auto breathing_object = objects.find(std::string(breathing_name));
    const auto settings_object = objects.find(std::string(settings_name));
    if (boundaries_object == objects.end() || breathing_object == objects.end() ||
        settings_object == objects.end()) {
        return Unexpected{VaultProblem::Damaged};
    }
    auto boundaries = boundaries::decode(boundaries_object->second);
    if (!boundaries) {
        return Unexpected{problem_of(boundaries.error())};
    }
    auto breathing = breathing::decode(breathing_object->second);
    if (!breathing) {
        return Unexpected{problem_of(breathing.error())};
    }
    auto settings = settings::decode(settings_object->second);
    if (!settings) {
        return Unexpected{problem_of(settings.error())};
    }
    auto letters = letters::decode(objects);
    if (!letters) {
        return Unexpected{problem_of(letters.error())};
    }
    const auto pulls_object = objects.find(std::string(pulls_name));
    auto pulls =
        pulls_object == objects.end() ? pulls::Model{} : pulls::decode(pulls_object->second);
    if (!pulls) {
        return Unexpected{problem_of(pulls.error())};
    }
    auto answers = reflect::decode(objects);
    if (!answers) {
        return Unexpected{problem_of(answers.error())};
    }
    const auto drafts_object = objects.find(std::string(drafts_name));
    auto drafts =
        drafts_object == objects.end() ? drafts::Model{} : drafts::decode(drafts_object->second);
    if (!drafts) {
        return Unexpected{problem_of(drafts.error())};
    }
    return Vault{std::move(boundaries).value(),
                 std::move(breathing).value(),
                 std::move(letters).value(),
                 std::move(pulls).value(),
                 std::move(answers).value(),
                 std::move(settings).value(),
                 std::move(drafts).value()};
}

bool is_readable(std::string_view name, const Bytes& bytes) {
    Mended mended;
    const auto is_whole = [&](const auto& value) {
        return value.has_value() && mended.left_out == 0;
    };
    if (name == about_name) return !problem_with_about(bytes);
    if (name == boundaries_name) return is_whole(boundaries::decode(bytes, &mended));
    if (name == breathing_name) return is_whole(breathing::decode(bytes, &mended));
    if (name == drafts_name) return is_whole(drafts::decode(bytes, &mended));
    if (name == pulls_name) return is_whole(pulls::decode(bytes, &mended));
    if (name == settings_name) return is_whole(settings::decode(bytes));
    if (name == letters::index_name || letters::is_letter_piece(name))
        return letters::is_readable(name, bytes);
    if (name == reflect::index_name || reflect::is_piece(name))
        return reflect::is_readable(name, bytes);
    return false;
}

Result<Rest, VaultProblem> decode_rest(const Objects& objects) {
    Result<Vault, VaultProblem> whole = decode_vault(objects);
    if (whole) return Rest{std::move(whole).value(), {}};
    Rest rest;
    bool newer = whole.error() == VaultProblem::NewerVersion;
    const auto read = [&](std::string_view name, bool optional, auto& model, auto decode) {
        const auto object = objects.find(std::string(name));
        if (object == objects.end()) {
            if (!optional) rest.bad.emplace_back(name);
            return;
        }
        Mended mended;
        auto value = decode(object->second, &mended);
        newer = newer || (!value && value.error() == RecordError::Newer);
        if (!value || mended.left_out != 0) rest.bad.emplace_back(name);
        if (value) model = std::move(value).value();
    };
    const auto read_pieces = [&](auto& model, auto decode) {
        auto value = decode(objects, rest.bad);
        newer = newer || !value;
        if (value) model = std::move(value).value();
    };
    const auto about = objects.find(std::string(about_name));
    if (about == objects.end() || problem_with_about(about->second))
        rest.bad.emplace_back(about_name);
    read(boundaries_name, false, rest.vault.boundaries, boundaries::decode);
    read(breathing_name, false, rest.vault.breathing, breathing::decode);
    read(pulls_name, true, rest.vault.pulls, pulls::decode);
    read(drafts_name, true, rest.vault.drafts, drafts::decode);
    read(settings_name, false, rest.vault.settings, [](const Bytes& bytes, Mended*) {
        return settings::decode(bytes);
    });
    read_pieces(rest.vault.letters, letters::decode_rest);
    read_pieces(rest.vault.reflect, reflect::decode_rest);
    if (newer) return Unexpected{VaultProblem::NewerVersion};
    sort(rest.bad);
    rest.bad.erase(std::unique(rest.bad.begin(), rest.bad.end()), rest.bad.end());
    return rest;
}

} // namespace ebb::app
