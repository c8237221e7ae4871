// What the vault asks of libsodium, but for Argon2id (argon2.cpp).
// SPDX-License-Identifier: MIT
#include "vault/crypto.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <sodium.h>
#include <utility>

namespace ebb::vault {

namespace {

static_assert(key_bytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(nonce_bytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(tag_bytes == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(key_bytes == crypto_kdf_blake2b_KEYBYTES);
static_assert(key_bytes == crypto_secretstream_xchacha20poly1305_KEYBYTES);
static_assert(stream_header_bytes == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(stream_extra_bytes == crypto_secretstream_xchacha20poly1305_ABYTES);

const unsigned char* raw(ByteView bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* room_of(std::span<std::byte> bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

/// Room for so many bytes more at the end.
std::span<std::byte> grow(Bytes& out, std::size_t by) {
    const std::size_t before = out.size();
    out.resize(before + by);
    return std::span(out).subspan(before);
}

template <class State>
State& stream_state(std::array<std::byte, 64>& room) {
    static_assert(sizeof(State) <= 64);
    return *reinterpret_cast<State*>(room.data());
}

using Stream = crypto_secretstream_xchacha20poly1305_state;

} // namespace

void wipe(std::span<std::byte> bytes) {
    sodium_memzero(bytes.data(), bytes.size());
}

Key::Key(std::span<const std::byte, key_bytes> bytes) {
    std::copy(bytes.begin(), bytes.end(), bytes_.begin());
}

Key::Key(Key&& other) noexcept : bytes_(other.bytes_) {
    wipe(other.bytes_);
}

Key& Key::operator=(Key&& other) noexcept {
    if (this != &other) {
        bytes_ = other.bytes_;
        wipe(other.bytes_);
    }
    return *this;
}

bool Key::operator==(const Key& other) const {
    return sodium_memcmp(bytes_.data(), other.bytes_.data(), key_bytes) == 0;
}

bool SystemRandom::fill(std::span<std::byte> bytes) {
    randombytes_buf(bytes.data(), bytes.size());
    if (bytes.size() < last_.size()) {
        return true;
    }
    std::array<std::byte, 16> first{};
    std::copy_n(bytes.begin(), first.size(), first.begin());
    const bool stuck = first == last_ || first == std::array<std::byte, 16>{};
    last_ = first;
    return !stuck;
}

void seal(const Key& key, const Nonce& nonce, ByteView aad, ByteView plain, Bytes& out) {
    const std::span<std::byte> room = grow(out, plain.size() + tag_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(room_of(room),
                                               nullptr,
                                               raw(plain),
                                               plain.size(),
                                               raw(aad),
                                               aad.size(),
                                               nullptr,
                                               raw(ByteView(nonce)),
                                               raw(key.view()));
}

std::optional<Bytes> unseal(const Key& key, const Nonce& nonce, ByteView aad, ByteView sealed) {
    if (sealed.size() < tag_bytes) {
        return std::nullopt;
    }
    Bytes plain(sealed.size() - tag_bytes);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(room_of(plain),
                                                   nullptr,
                                                   nullptr,
                                                   raw(sealed),
                                                   sealed.size(),
                                                   raw(aad),
                                                   aad.size(),
                                                   raw(ByteView(nonce)),
                                                   raw(key.view())) != 0) {
        return std::nullopt;
    }
    return plain;
}

Bytes unseal_unchecked(const Key& key, const Nonce& nonce, ByteView sealed) {
    Bytes plain(sealed.size() < tag_bytes ? 0 : sealed.size() - tag_bytes);
    // The first block of the stream is the key of the tag.
    crypto_stream_xchacha20_xor_ic(
        room_of(plain), raw(sealed), plain.size(), raw(ByteView(nonce)), 1, raw(key.view()));
    return plain;
}

Sum sum_of(ByteView bytes) {
    Sum sum{};
    crypto_generichash(room_of(sum), sum.size(), raw(bytes), bytes.size(), nullptr, 0);
    return sum;
}

Sum keyed_sum_of(const Key& key, std::string_view text) {
    Sum sum{};
    crypto_generichash(room_of(sum),
                       sum.size(),
                       reinterpret_cast<const unsigned char*>(text.data()),
                       text.size(),
                       raw(key.view()),
                       key_bytes);
    return sum;
}

Key subkey(const Key& key, std::uint64_t purpose) {
    Key made;
    crypto_kdf_blake2b_derive_from_key(
        room_of(made.edit()), key_bytes, purpose, "ebbvault", raw(key.view()));
    return made;
}

StreamSealer::StreamSealer(const Key& key) {
    crypto_secretstream_xchacha20poly1305_init_push(
        &stream_state<Stream>(state_), room_of(header), raw(key.view()));
}

StreamSealer::~StreamSealer() {
    wipe(state_);
}

void StreamSealer::push(ByteView chunk, ByteView aad, bool last, Bytes& out) {
    const std::span<std::byte> room = grow(out, chunk.size() + stream_extra_bytes);
    const unsigned char tag = last ? crypto_secretstream_xchacha20poly1305_tag_final()
                                   : crypto_secretstream_xchacha20poly1305_tag_message();
    crypto_secretstream_xchacha20poly1305_push(&stream_state<Stream>(state_),
                                               room_of(room),
                                               nullptr,
                                               raw(chunk),
                                               chunk.size(),
                                               raw(aad),
                                               aad.size(),
                                               tag);
}

StreamOpener::StreamOpener(const Key& key, std::span<const std::byte, stream_header_bytes> header) {
    crypto_secretstream_xchacha20poly1305_init_pull(
        &stream_state<Stream>(state_), raw(ByteView(header)), raw(key.view()));
}

StreamOpener::~StreamOpener() {
    wipe(state_);
}

std::optional<bool> StreamOpener::pull(ByteView sealed, ByteView aad, Bytes& out) {
    if (sealed.size() < stream_extra_bytes) {
        return std::nullopt;
    }
    const std::size_t before = out.size();
    const std::span<std::byte> room = grow(out, sealed.size() - stream_extra_bytes);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&stream_state<Stream>(state_),
                                                   room_of(room),
                                                   nullptr,
                                                   &tag,
                                                   raw(sealed),
                                                   sealed.size(),
                                                   raw(aad),
                                                   aad.size()) != 0) {
        out.resize(before);
        return std::nullopt;
    }
    if (tag == crypto_secretstream_xchacha20poly1305_tag_final()) {
        return true;
    }
    if (tag == crypto_secretstream_xchacha20poly1305_tag_message()) {
        return false;
    }
    out.resize(before); // A kind of chunk that no writer of ours makes.
    return std::nullopt;
}

} // namespace ebb::vault
