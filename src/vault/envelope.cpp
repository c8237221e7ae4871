// Envelopes.
// SPDX-License-Identifier: MIT
#include "vault/envelope.h"

#include "vault/wire.h"

#include <cassert>
#include <limits>

namespace ebb::vault {

namespace {

// The line break and the two others tell a copy that was made as text.
constexpr std::string_view magic("NCV1\x0D\x0A\x1A\x0A", 8);
constexpr std::uint8_t version = 1;
constexpr std::uint8_t xchacha20_poly1305 = 1;
constexpr std::byte pad_mark{0x80};
// Where these two stand, and the nonce.
constexpr std::size_t form_at = 8;
constexpr std::size_t cipher_at = 9;
constexpr std::size_t nonce_at = 24;

/// What is bound to the ciphertext: the head, and where it belongs.
Bytes bound(ByteView head, const Place& place) {
    Bytes aad;
    append(aad, head);
    append(aad, ByteView(place.vault));
    append(aad, static_cast<std::uint16_t>(place.name.size()));
    append(aad, place.name);
    return aad;
}

/// Takes the padding off in place. False: it is not as we pad.
bool unpad(Kind kind, Bytes& plain) {
    const std::size_t padded = plain.size();
    while (!plain.empty() && plain.back() == std::byte{0}) {
        plain.pop_back();
    }
    if (plain.empty() || plain.back() != pad_mark) {
        return false;
    }
    plain.pop_back();
    return padded_size(kind, plain.size()) == padded;
}

} // namespace

std::size_t padded_size(Kind kind, std::size_t bytes) {
    constexpr std::size_t kib = 1024;
    const std::size_t marked = bytes + 1;
    std::size_t step = kib;
    if (kind == Kind::Object) {
        for (const std::size_t size : {kib / 4, kib, 4 * kib, 16 * kib}) {
            if (marked <= size) {
                return size;
            }
        }
        step = 64 * kib;
    }
    return (marked + step - 1) / step * step;
}

std::optional<Bytes>
seal_envelope(const Key& key, const Place& place, ByteView plain, Random& random) {
    assert(plain.size() < most_plain_bytes);
    Nonce nonce{};
    if (!random.fill(nonce)) {
        return std::nullopt;
    }
    const std::size_t padded = padded_size(place.kind, plain.size());
    Bytes out;
    out.reserve(envelope_head_bytes + padded + tag_bytes);
    append(out, magic);
    append(out, version);
    append(out, xchacha20_poly1305);
    append(out, static_cast<std::uint8_t>(place.kind));
    append(out, std::uint8_t{0}); // Flags.
    append(out, static_cast<std::uint32_t>(padded + tag_bytes));
    append(out, place.generation);
    append(out, ByteView(nonce));
    Bytes text(plain.begin(), plain.end());
    text.push_back(pad_mark);
    text.resize(padded);
    const Bytes aad = bound(out, place);
    seal(key, nonce, aad, text, out);
    wipe(text);
    return out;
}

Result<Bytes, EnvelopeError> open_envelope(const Key& key, const Place& place, ByteView envelope) {
    Taker in(envelope);
    in.skip(magic);
    const auto form = in.number<std::uint8_t>();
    const auto cipher = in.number<std::uint8_t>();
    const auto kind = in.number<std::uint8_t>();
    const auto flags = in.number<std::uint8_t>();
    const auto length = in.number<std::uint32_t>();
    const auto generation = in.number<std::uint64_t>();
    const Nonce nonce = in.array<nonce_bytes>();
    if (!in.whole()) {
        return Unexpected{EnvelopeError::Damaged};
    }
    if (form > version || cipher > xchacha20_poly1305) {
        Bytes ours(envelope.begin(), envelope.end());
        ours[form_at] = std::byte{version};
        ours[cipher_at] = std::byte{xchacha20_poly1305};
        return Unexpected{open_envelope(key, place, ours) ? EnvelopeError::Damaged
                                                          : EnvelopeError::Newer};
    }
    if (form != version || cipher != xchacha20_poly1305 || flags != 0 ||
        kind != static_cast<std::uint8_t>(place.kind) || generation != place.generation ||
        length != in.rest().size()) {
        return Unexpected{EnvelopeError::Damaged};
    }
    const Bytes aad = bound(envelope.first(envelope_head_bytes), place);
    std::optional<Bytes> plain = unseal(key, nonce, aad, in.rest());
    if (!plain || !unpad(place.kind, *plain)) {
        return Unexpected{EnvelopeError::Damaged};
    }
    return std::move(*plain);
}

bool claims_newer(ByteView envelope) {
    Taker in(envelope);
    in.skip(magic);
    const auto form = in.number<std::uint8_t>();
    const auto cipher = in.number<std::uint8_t>();
    return in.whole() && (form > version || cipher > xchacha20_poly1305);
}

Bytes open_unchecked(const Key& key, ByteView envelope) {
    Taker in(envelope);
    in.take(nonce_at);
    const Nonce nonce = in.array<nonce_bytes>();
    return in.whole() ? unseal_unchecked(key, nonce, in.rest()) : Bytes();
}

std::uint64_t generation_of(ByteView envelope) {
    Taker in(envelope);
    in.skip(magic);
    in.take(8);
    const auto generation = in.number<std::uint64_t>();
    return in.whole() ? generation : 0;
}

} // namespace ebb::vault
