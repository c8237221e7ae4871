// The few things that the vault asks of libsodium. Only crypto.cpp and argon2.cpp see its headers.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/record.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace ebb::vault {

inline constexpr std::size_t key_bytes = 32;
inline constexpr std::size_t nonce_bytes = 24;
inline constexpr std::size_t tag_bytes = 16;

using ByteView = std::span<const std::byte>;
using Nonce = std::array<std::byte, nonce_bytes>;
using Salt = std::array<std::byte, 16>;
using VaultId = std::array<std::byte, 16>;
using Sum = std::array<std::byte, 32>;

/// Overwrites with zeros, and is never optimized away.
void wipe(std::span<std::byte> bytes);

/// A secret key. It is zeroed when it is destroyed, moved from or replaced.
class Key {
public:
    Key() = default;
    explicit Key(std::span<const std::byte, key_bytes> bytes);
    Key(const Key& other) = default;
    Key(Key&& other) noexcept;
    Key& operator=(const Key& other) = default;
    Key& operator=(Key&& other) noexcept;
    ~Key() { wipe(bytes_); }

    std::span<const std::byte, key_bytes> view() const { return bytes_; }
    /// To fill it in place.
    std::span<std::byte, key_bytes> edit() { return bytes_; }
    /// Takes the same time whatever the bytes are.
    bool operator==(const Key& other) const;

private:
    std::array<std::byte, key_bytes> bytes_{};
};

/// Where nonces, salts, keys and names come from.
class Random {
public:
    virtual ~Random() = default;
    /// Fills the bytes with chance. False: there is none; nothing may be sealed.
    virtual bool fill(std::span<std::byte> bytes) = 0;
};

/// The system's own generator. It notices a generator that gives zeros or the same bytes twice.
class SystemRandom final : public Random {
public:
    bool fill(std::span<std::byte> bytes) override;

private:
    std::array<std::byte, 16> last_{};
};

/// XChaCha20-Poly1305: the ciphertext with its tag, appended to `out`.
void seal(const Key& key, const Nonce& nonce, ByteView aad, ByteView plain, Bytes& out);
/// The text; none if a bit of the ciphertext, of `aad`, of the nonce or of the key is another one.
std::optional<Bytes> unseal(const Key& key, const Nonce& nonce, ByteView aad, ByteView sealed);

/// The same text without asking whether it is whole: of a bit that is another one, that bit is
/// another. Empty if there is less than a tag.
Bytes unseal_unchecked(const Key& key, const Nonce& nonce, ByteView sealed);

/// BLAKE2b-256.
Sum sum_of(ByteView bytes);
/// BLAKE2b-256 with a key: it tells nothing about the key.
Sum keyed_sum_of(const Key& key, std::string_view text);
/// A key made from another one for one purpose (BLAKE2b key derivation).
Key subkey(const Key& key, std::uint64_t purpose);

/// secretstream (XChaCha20-Poly1305): chunks that can't be reordered, cut or continued.
inline constexpr std::size_t stream_header_bytes = 24;
inline constexpr std::size_t stream_extra_bytes = 17; ///< That each chunk is longer when sealed.

class StreamSealer {
public:
    /// Starts a stream; its header goes before the chunks.
    explicit StreamSealer(const Key& key);
    ~StreamSealer();
    StreamSealer(const StreamSealer&) = delete;
    StreamSealer& operator=(const StreamSealer&) = delete;

    std::array<std::byte, stream_header_bytes> header{};
    /// Appends the sealed chunk to `out`; the last one says so.
    void push(ByteView chunk, ByteView aad, bool last, Bytes& out);

private:
    alignas(8) std::array<std::byte, 64> state_{};
};

class StreamOpener {
public:
    StreamOpener(const Key& key, std::span<const std::byte, stream_header_bytes> header);
    ~StreamOpener();
    StreamOpener(const StreamOpener&) = delete;
    StreamOpener& operator=(const StreamOpener&) = delete;

    /// Appends the chunk's text to `out` and says whether it was the last one. None if it is not
    /// whole or not the one that comes now.
    std::optional<bool> pull(ByteView sealed, ByteView aad, Bytes& out);

private:
    alignas(8) std::array<std::byte, 64> state_{};
};

} // namespace ebb::vault
