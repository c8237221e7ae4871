// The sealed form of everything that is stored but the header: who may read it, where it belongs.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "vault/crypto.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ebb::vault {

/// What an envelope holds. The numbers are stored.
enum class Kind : std::uint8_t {
    Manifest = 1,
    Object = 2,
    Snapshot = 4, ///< 3 was kept for key slots, which have a form of their own (header.h).
};

/// Why an envelope does not open.
enum class EnvelopeError : std::uint8_t {
    Damaged, ///< Not whole, not from this vault, not under this name, or another key.
    Newer,   ///< A form or a cipher that this release does not know, and not one of ours of which
             ///< that byte became another.
};

inline constexpr std::size_t envelope_head_bytes = 48;
/// Nothing that is stored is larger.
inline constexpr std::size_t most_plain_bytes = std::size_t{32} * 1024 * 1024;

/// Where something belongs. All of it is bound to the ciphertext, so what was renamed, moved to
/// another vault or put back from earlier does not open.
struct Place {
    VaultId vault{};
    std::string_view name; ///< Its path in the storage.
    Kind kind{};
    std::uint64_t generation = 0; ///< Of the commit that wrote it.
};

/// The size that so many bytes are padded to, the mark of the end included: 256 B, 1, 4, 16, 64
/// KiB, then whole multiples of 64 KiB. Of a manifest and a snapshot, multiples of 1 KiB: their
/// size tells the number of objects, which the storage shows anyway.
std::size_t padded_size(Kind kind, std::size_t bytes);

/// The envelope. Each call uses a new nonce. None if there is no chance to be had.
std::optional<Bytes>
seal_envelope(const Key& key, const Place& place, ByteView plain, Random& random);

/// The plain bytes. The generation of `place` must be the one that is written in the envelope.
/// Every byte is checked: one that is another, missing or too many is `Damaged`.
Result<Bytes, EnvelopeError> open_envelope(const Key& key, const Place& place, ByteView envelope);

/// The bytes as they are without asking whether they are whole: for who looks at what is damaged.
/// Padding and all; empty if not even the head is there.
Bytes open_unchecked(const Key& key, ByteView envelope);

/// Whether an envelope says that a later release wrote it: whether that is so, opening tells.
bool claims_newer(ByteView envelope);

/// The generation that an envelope claims; 0 if it is none. Nothing is known to be true of it until
/// it opens.
std::uint64_t generation_of(ByteView envelope);

} // namespace ebb::vault
