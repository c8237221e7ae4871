// Everything that is stored, as JSON.
// SPDX-License-Identifier: MIT
#include "app/plain_text.h"
#include "base/fields.h"
#include "features/reflect/queries.h"

#include <string_view>

namespace ebb::app {

namespace {

/// It rises when a program that reads the file would have to be changed. docs/format.md has it all.
constexpr int format_version = 1;

template <class Feature>
void show_part(JsonWriter& json, const Feature& model, const reflect::Catalog&) {
    if constexpr (requires { show(json, model); }) {
        show(json, model);
    } else {
        show_record(json, model);
    }
}

/// Without where something stood on the screen.
void show_part(JsonWriter& json, drafts::Model model, const reflect::Catalog&) {
    std::erase_if(model.all, [](const drafts::Draft& draft) {
        return !drafts::has_words(draft.subject.form);
    });
    show_record(json, model);
}

/// Besides what is stored, what was asked and said in words.
void show_part(JsonWriter& json, const reflect::Model& model, const reflect::Catalog& catalog) {
    reflect::show_index(json, model);
    reflect::Wordings wordings;
    show_list(json, "all", model.all, [&](const reflect::Entry& entry) {
        show_record(json, entry);
        const reflect::Exercise* exercise = wordings.of(catalog, model, entry);
        json.member("title", exercise == nullptr ? entry.exercise : std::string(exercise->title));
        const auto said = exercise == nullptr ? std::vector<reflect::Said>{}
                                              : reflect::all_said(*exercise, entry);
        show_list(json, "said", said, [&](const reflect::Said& one) {
            json.member("question", one.question).member("answer", one.answer);
        });
    });
    show_list(json, "wordings", model.wordings, [&](const reflect::Wording& wording) {
        show_record(json, wording);
    });
}

} // namespace

std::string as_json(const Vault& vault, const reflect::Catalog& catalog) {
    JsonWriter json;
    json.begin_object().member("format", "notes").member("version", format_version);
#define EBB_SHOW(feature)                                                                          \
    json.key(#feature).begin_object();                                                             \
    show_part(json, vault.feature, catalog);                                                       \
    json.end_object();
    EBB_FEATURES(EBB_SHOW)
#undef EBB_SHOW
    json.end_object();
    return json.text();
}

} // namespace ebb::app
