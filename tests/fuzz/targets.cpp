// What hostile bytes meet first, one target for each way in; the name of the program chooses it.
// SPDX-License-Identifier: MIT
//
// Each target also holds what is read against what is written: what opens must be spelled in the
// one way in which it would be written again.
#include "app/vault_codec.h"
#include "base/language.h"
#include "base/text.h"
#include "vault/backup.h"
#include "vault/envelope.h"
#include "vault/header.h"
#include "vault/keeper.h"
#include "vault/manifest.h"
#include "vault/memory_storage.h"
#include "vault/recovery_code.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

using namespace ebb;
using namespace ebb::vault;

namespace {

/// Always the same, so that an input means the same in every run.
class SameRandom final : public Random {
public:
    bool fill(std::span<std::byte> bytes) override {
        for (std::byte& byte : bytes) {
            byte = static_cast<std::byte>(++last_ * 37);
        }
        return true;
    }

private:
    unsigned last_ = 0;
};

/// A broken promise stops the run with this input.
void promise(bool kept) {
    if (!kept) std::abort();
}

Key a_key() {
    std::array<std::byte, key_bytes> bytes{};
    bytes.fill(std::byte{7});
    return Key(bytes);
}

const Place place{{std::byte{1}}, "o/0011223344556677", Kind::Object, 5};

/// As it comes, and as the text of an envelope that was sealed with the right key.
void fuzz_envelope(ByteView input) {
    promise(!open_envelope(a_key(), place, input));
    SameRandom random;
    if (input.size() > 200'000) return;
    const auto sealed = seal_envelope(a_key(), place, input, random);
    const auto opened = open_envelope(a_key(), place, *sealed);
    promise(opened && std::equal(opened->begin(), opened->end(), input.begin(), input.end()));
}

/// With its sum put right, so that what lies behind it is reached.
void fuzz_header(ByteView input) {
    static_cast<void>(decode_header(input));
    Bytes bytes(input.begin(), input.end());
    const Sum sum = sum_of(bytes);
    bytes.insert(bytes.end(), sum.begin(), sum.end());
    const Key half = a_key();
    const auto header = decode_header(bytes, &half);
    if (!header) return;
    promise(encode_header(*header) == bytes);
    for (const Slot& slot : header->slots) {
        static_cast<void>(unwrap(slot, header->vault, a_key()));
    }
}

void fuzz_manifest(ByteView input) {
    const auto manifest = decode_manifest(input);
    if (!manifest) return;
    const Bytes again = encode_manifest(*manifest);
    promise(std::equal(again.begin(), again.end(), input.begin(), input.end()));
    static_cast<void>(snapshots_to_keep({*manifest, *manifest}, 0, 1));
}

/// The first byte says which object it is; the others of the vault are whole.
void fuzz_records(ByteView input) {
    if (input.empty()) return;
    static const Objects whole = app::encode_vault(app::Vault{});
    Objects objects = whole;
    const auto byte = std::to_integer<std::size_t>(input[0]);
    const auto which = byte % (whole.size() + 2);
    // Where nothing is half filled there is no such object.
    const std::string name =
        byte == 254            ? "drafts"
        : which < whole.size() ? std::next(whole.begin(), static_cast<std::ptrdiff_t>(which))->first
                               : std::string(which == whole.size() ? "letter-1" : "history-1");
    objects[name] = Bytes(input.begin() + 1, input.end());
    if (const auto vault = app::decode_vault(objects)) {
        promise(app::encode_vault(*vault) == objects);
        return;
    }
    if (const auto rest = app::decode_rest(objects)) {
        // What was mended is whole.
        promise(app::decode_vault(app::encode_vault(rest->vault)).has_value());
    }
}

/// As it comes, and as the text of a backup that was sealed with the right key.
void fuzz_backup(ByteView input) {
    static_cast<void>(read_backup_question(input, input.size()));
    promise(!read_backup(input, a_key()));
    if (const auto backup = read_backup_text(input)) {
        const Bytes again = write_backup_text(*backup);
        promise(std::equal(again.begin(), again.end(), input.begin(), input.end()));
    }
}

/// What a person types or opens: recovery codes, and backups as far as they become a vault.
void fuzz_import(ByteView input) {
    const std::string_view text(reinterpret_cast<const char*>(input.data()), input.size());
    if (const auto code = tidy_recovery_code(text)) {
        promise(tidy_recovery_code(*code) == code);
    }
    if (const auto backup = read_backup_text(input)) {
        if (const auto rest = app::decode_rest(backup->objects)) {
            promise(app::decode_vault(app::encode_vault(rest->vault)).has_value());
        }
    }
}

/// As the catalogue of a language; every message of what loads is said to every kind of reader.
void fuzz_words(ByteView input) {
    const std::string bytes(reinterpret_cast<const char*>(input.data()), input.size());
    std::uint32_t shape = 0; // It stands after the name, the version and the flags.
    for (std::size_t i = 0; i < 4 && i + 6 < input.size(); ++i) {
        shape |= std::to_integer<std::uint32_t>(input[i + 6]) << (8 * i);
    }
    constexpr std::array<std::string_view, 3> items{"Hilo", "\u05d0", ""};
    const std::array given{Argument::number(21),
                           Argument::decimal({55, 1}),
                           Argument::days({Day::nearest(20'000), Day::nearest(20'400)}),
                           Argument::list(items),
                           Argument::word(1),
                           Argument::text("\u05d0"),
                           Argument::time({1439})};
    for (const ReaderGender reader : {ReaderGender::Feminine, ReaderGender::Other}) {
        const auto language = Language::load(bytes, shape, "EG", reader);
        if (!language) return;
        promise(is_utf8(language->number(-1234567)));
        promise(is_utf8(language->month_name({12}, NameForm::Short)));
        for (std::uint8_t group = 0; language->message_count(group) > 0; ++group) {
            for (std::uint16_t index = 0; index < language->message_count(group); ++index) {
                const ebb::Message message{group, index};
                promise(is_utf8(language->text(message)));
                promise(is_utf8(language->say(message, given)));
                promise(is_utf8(language->say(message, std::span(given).subspan(2))));
            }
        }
    }
}

struct Target {
    std::string_view name;
    void (*run)(ByteView);
};

constexpr Target targets[] = {
    {"envelope", fuzz_envelope},
    {"header", fuzz_header},
    {"manifest", fuzz_manifest},
    {"records", fuzz_records},
    {"backup", fuzz_backup},
    {"import", fuzz_import},
    {"words", fuzz_words},
};

const Target* chosen = nullptr;

} // namespace

extern "C" int LLVMFuzzerInitialize(int*, char*** arguments) {
    const std::string_view name = (*arguments)[0];
    for (const Target& target : targets) {
        if (name.ends_with(std::string("fuzz_") + std::string(target.name))) chosen = &target;
    }
    promise(chosen != nullptr);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    chosen->run(std::as_bytes(std::span(data, size)));
    return 0;
}
