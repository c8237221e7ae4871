// The header.
// SPDX-License-Identifier: MIT
#include "vault/header.h"

#include "vault/wire.h"

#include <algorithm>
#include <cassert>

namespace ebb::vault {

namespace {

constexpr std::string_view magic("NCH1\x0D\x0A\x1A\x0A", 8);
constexpr std::uint8_t version = 1;
constexpr std::uint8_t no_kdf = 0;
constexpr std::uint8_t argon2id13 = 1;
constexpr std::uint8_t lanes = 1;
constexpr std::string_view commitment_text = "vault slot v1";

void append_start(Bytes& out, const VaultId& vault) {
    append(out, magic);
    append(out, version);
    append(out, ByteView(vault));
}

/// A slot up to its nonce.
void append_question(Bytes& out, SlotKind kind, const KdfQuestion& question) {
    const bool device = kind == SlotKind::Device;
    append(out, static_cast<std::uint8_t>(kind));
    append(out, device ? no_kdf : argon2id13);
    append(out, question.cost.memory_kib);
    append(out, question.cost.passes);
    append(out, device ? std::uint8_t{0} : lanes);
    append(out, ByteView(question.salt));
}

/// What is bound to a wrapped key. Generation and number of slots are not: another slot changes
/// while its secret is not there.
Bytes bound(const VaultId& vault, SlotKind kind, const KdfQuestion& question) {
    Bytes aad;
    append_start(aad, vault);
    append_question(aad, kind, question);
    return aad;
}

Result<Slot, HeaderError> take_slot(Taker& in) {
    Slot slot;
    const auto kind = in.number<std::uint8_t>();
    const auto kdf = in.number<std::uint8_t>();
    slot.question.cost.memory_kib = in.number<std::uint32_t>();
    slot.question.cost.passes = in.number<std::uint32_t>();
    const auto parallel = in.number<std::uint8_t>();
    slot.question.salt = in.array<16>();
    slot.nonce = in.array<nonce_bytes>();
    slot.wrapped = in.array<wrapped_bytes>();
    if (!in.whole()) {
        return Unexpected{HeaderError::Damaged};
    }
    if (kind > static_cast<std::uint8_t>(SlotKind::RecoveryCode) || kdf > argon2id13) {
        return Unexpected{HeaderError::Newer};
    }
    slot.kind = static_cast<SlotKind>(kind);
    if (slot.kind == SlotKind::Device) {
        const Slot plain = device_slot(Key(ByteView(slot.wrapped).first<key_bytes>()));
        const bool canonical = slot == plain && kdf == no_kdf && parallel == 0;
        return canonical ? Result<Slot, HeaderError>(slot) : Unexpected{HeaderError::Damaged};
    }
    if (kdf != argon2id13) {
        return Unexpected{HeaderError::Damaged};
    }
    if (parallel != lanes || !is_acceptable(slot.question.cost)) {
        return Unexpected{HeaderError::Unusual};
    }
    return slot;
}

} // namespace

const Slot* Header::find(SlotKind kind) const {
    const auto found = std::find_if(
        slots.begin(), slots.end(), [&](const Slot& slot) { return slot.kind == kind; });
    return found == slots.end() ? nullptr : &*found;
}

Bytes encode_header(const Header& header) {
    assert(!header.slots.empty() && header.slots.size() <= most_slots);
    Bytes out;
    append_start(out, header.vault);
    append(out, header.generation);
    append(out, static_cast<std::uint8_t>(header.slots.size()));
    for (const Slot& slot : header.slots) {
        append_question(out, slot.kind, slot.question);
        append(out, ByteView(slot.nonce));
        append(out, ByteView(slot.wrapped));
    }
    append(out, ByteView(sum_of(out)));
    return out;
}

Result<Header, HeaderError> decode_header(ByteView bytes) {
    if (bytes.size() < sizeof(Sum)) {
        return Unexpected{HeaderError::Damaged};
    }
    const ByteView said = bytes.subspan(bytes.size() - sizeof(Sum));
    const ByteView content = bytes.first(bytes.size() - sizeof(Sum));
    const Sum sum = sum_of(content);
    if (!std::equal(said.begin(), said.end(), sum.begin())) {
        return Unexpected{HeaderError::Damaged};
    }
    Taker in(content);
    in.skip(magic);
    const auto form = in.number<std::uint8_t>();
    if (in.whole() && form > version) {
        return Unexpected{HeaderError::Newer};
    }
    Header header;
    header.vault = in.array<16>();
    header.generation = in.number<std::uint64_t>();
    const auto count = in.number<std::uint8_t>();
    if (!in.whole() || form != version || count == 0 || count > most_slots) {
        return Unexpected{HeaderError::Damaged};
    }
    for (int i = 0; i < count; ++i) {
        const Result<Slot, HeaderError> slot = take_slot(in);
        if (!slot) {
            return Unexpected{slot.error()};
        }
        if (header.find(slot->kind) != nullptr) {
            return Unexpected{HeaderError::Damaged};
        }
        header.slots.push_back(*slot);
    }
    if (!in.done()) {
        return Unexpected{HeaderError::Damaged};
    }
    return header;
}

Slot device_slot(const Key& data_key) {
    Slot slot;
    slot.kind = SlotKind::Device;
    slot.question = KdfQuestion{KdfCost{0, 0}, {}};
    std::copy(data_key.view().begin(), data_key.view().end(), slot.wrapped.begin());
    return slot;
}

std::optional<Slot> wrap(SlotKind kind,
                         const VaultId& vault,
                         const KdfQuestion& question,
                         const Key& wrapping,
                         const Key& data_key,
                         Random& random) {
    Slot slot;
    slot.kind = kind;
    slot.question = question;
    if (!random.fill(slot.nonce)) {
        return std::nullopt;
    }
    Bytes inside;
    append(inside, ByteView(data_key.view()));
    append(inside, ByteView(keyed_sum_of(wrapping, commitment_text)));
    Bytes sealed;
    seal(wrapping, slot.nonce, bound(vault, kind, question), inside, sealed);
    wipe(inside);
    std::copy(sealed.begin(), sealed.end(), slot.wrapped.begin());
    return slot;
}

std::optional<Key> unwrap(const Slot& slot, const VaultId& vault, const Key& wrapping) {
    if (slot.kind == SlotKind::Device) {
        return Key(ByteView(slot.wrapped).first<key_bytes>());
    }
    std::optional<Bytes> inside =
        unseal(wrapping, slot.nonce, bound(vault, slot.kind, slot.question), slot.wrapped);
    if (!inside) {
        return std::nullopt;
    }
    const Sum commitment = keyed_sum_of(wrapping, commitment_text);
    const bool committed =
        Key(ByteView(*inside).subspan<key_bytes, key_bytes>()) == Key(commitment);
    std::optional<Key> key;
    if (committed) {
        key = Key(ByteView(*inside).first<key_bytes>());
    }
    wipe(*inside);
    return key;
}

} // namespace ebb::vault
