// Everything that is stored, as JSON.
// SPDX-License-Identifier: MIT
#include "app/plain_text.h"
#include "base/fields.h"
#include "features/boundaries/codec.h"
#include "features/breathing/codec.h"
#include "features/drafts/codec.h"
#include "features/drafts/strings.h"
#include "features/letters/codec.h"
#include "features/pulls/codec.h"
#include "features/reflect/codec.h"
#include "features/reflect/queries.h"
#include "features/settings/codec.h"

#include <string_view>

namespace ebb::app {

namespace {

/// It rises when a program that reads the file would have to be changed. docs/format.md has it all.
constexpr int format_version = 1;

template <class Item>
const Item& inside(const Item& item) {
    return item;
}
template <class Item>
const Item& inside(const Shared<Item>& item) {
    return *item;
}

template <class Item, class Show>
void array(JsonWriter& json, std::string_view name, const std::vector<Item>& items, Show show) {
    json.key(name).begin_array();
    for (const Item& item : items) {
        json.begin_object();
        show(inside(item));
        json.end_object();
    }
    json.end_array();
}

template <class Model>
void show(JsonWriter& json, const Model& model) {
    show_record(json, model);
}

void show(JsonWriter& json, const letters::Model& model) {
    letters::show_index(json, model);
    array(json, "all", model.all, [&](const letters::Letter& letter) {
        show_record(json, letter);
        array(json, "versions", letter.versions, [&](const letters::Version& version) {
            show_record(json, version);
        });
    });
}

/// Without where something stood on the screen.
void show(JsonWriter& json, drafts::Model model) {
    std::erase_if(model.all, [](const drafts::Draft& draft) {
        return drafts::strings::name_of(draft.subject.form).empty();
    });
    show_record(json, model);
}

/// Besides what is stored, what was asked and said in words.
void show(JsonWriter& json, const reflect::Model& model, const reflect::Catalog& catalog) {
    reflect::show_index(json, model);
    reflect::Wordings wordings;
    array(json, "all", model.all, [&](const reflect::Entry& entry) {
        show_record(json, entry);
        const reflect::Exercise* exercise = wordings.of(catalog, model, entry);
        json.member("title", exercise == nullptr ? entry.exercise : std::string(exercise->title));
        const auto said = exercise == nullptr ? std::vector<reflect::Said>{}
                                              : reflect::all_said(*exercise, entry);
        array(json, "said", said, [&](const reflect::Said& one) {
            json.member("question", one.question).member("answer", one.answer);
        });
    });
    array(json, "wordings", model.wordings, [&](const reflect::Wording& wording) {
        show_record(json, wording);
    });
}

} // namespace

std::string as_json(const Vault& vault, const reflect::Catalog& catalog) {
    JsonWriter json;
    json.begin_object().member("format", "notes").member("version", format_version);
    const auto part = [&](std::string_view name, const auto& model, const auto&... more) {
        json.key(name).begin_object();
        show(json, model, more...);
        json.end_object();
    };
    part("boundaries", vault.boundaries);
    part("letters", vault.letters);
    part("pulls", vault.pulls);
    part("breathing", vault.breathing);
    part("reflect", vault.reflect, catalog);
    part("drafts", vault.drafts);
    part("settings", vault.settings);
    json.end_object();
    return json.text();
}

} // namespace ebb::app
