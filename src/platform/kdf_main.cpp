// The program of the key worker: Argon2id alone, so that its memory goes with the worker.
// SPDX-License-Identifier: MIT
#include "vault/kdf.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <emscripten/emscripten.h>
#include <optional>
#include <string_view>

using namespace ebb;

namespace {

/// The page puts the salt here and behind it the secret; the key comes back at the front.
constexpr std::size_t most_bytes = 4096;
std::byte room[most_bytes];

} // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE std::byte* ebb_room() {
    return room;
}

/// `length` of the secret, in bytes. 0: the key lies at the front; 1: it can't be derived. The room
/// is zeroed but for the key.
EMSCRIPTEN_KEEPALIVE int ebb_derive(int length, int memory_kib, int passes) {
    vault::KdfQuestion question;
    const std::size_t salt = question.salt.size();
    if (length < 0 || static_cast<std::size_t>(length) > most_bytes - salt) {
        return 1;
    }
    std::copy_n(room, salt, question.salt.begin());
    question.cost = {static_cast<std::uint32_t>(memory_kib), static_cast<std::uint32_t>(passes)};
    const std::string_view secret(reinterpret_cast<const char*>(room + salt),
                                  static_cast<std::size_t>(length));
    const std::optional<vault::Key> key = vault::derive(secret, question);
    vault::wipe(room);
    if (!key) {
        return 1;
    }
    std::copy(key->view().begin(), key->view().end(), room);
    return 0;
}

} // extern "C"
