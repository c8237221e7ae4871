// Argon2id of libsodium. A file of its own: the page's program does without it.
// SPDX-License-Identifier: MIT
#include "vault/kdf.h"

#include <sodium.h>

namespace ebb::vault {

std::optional<Key> derive(std::string_view secret, const KdfQuestion& question) {
    if (!is_acceptable(question.cost)) {
        return std::nullopt;
    }
    Key key;
    const int failed =
        crypto_pwhash_argon2id(reinterpret_cast<unsigned char*>(key.edit().data()),
                               key_bytes,
                               secret.data(),
                               secret.size(),
                               reinterpret_cast<const unsigned char*>(question.salt.data()),
                               question.cost.passes,
                               std::size_t{question.cost.memory_kib} * 1024,
                               crypto_pwhash_argon2id_ALG_ARGON2ID13);
    return failed == 0 ? std::optional(std::move(key)) : std::nullopt;
}

} // namespace ebb::vault
