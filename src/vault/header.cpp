// The header.
// SPDX-License-Identifier: MIT
#include "vault/header.h"

#include "vault/wire.h"

#include <algorithm>
#include <cassert>

namespace ebb::vault {

namespace {

constexpr std::string_view magic("NCH1\x0D\x0A\x1A\x0A", 8);
constexpr std::uint8_t open_form = 1;
constexpr std::uint8_t halved_form = 2;
constexpr std::uint8_t no_kdf = 0;
constexpr std::uint8_t argon2id13 = 1;
constexpr std::uint8_t lanes = 1;
constexpr std::string_view commitment_text = "vault slot v1";

// What the keys that are made from a half are for; the numbers are for ever, and not those of
// state.cpp.
constexpr std::uint64_t for_header = 4;
constexpr std::uint64_t for_data_key = 5;

void append_start(Bytes& out, const VaultId& vault, std::uint8_t form) {
    append(out, magic);
    append(out, form);
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

/// What is bound to a wrapped key. Generation, half and number of slots are not: they change while
/// the secret of the slot is not there. The form is the first one for ever.
Bytes bound(const VaultId& vault, SlotKind kind, const KdfQuestion& question) {
    Bytes aad;
    append_start(aad, vault, open_form);
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

Result<std::vector<Slot>, HeaderError> take_slots(ByteView bytes) {
    Taker in(bytes);
    const auto count = in.number<std::uint8_t>();
    if (!in.whole() || count == 0 || count > most_slots) {
        return Unexpected{HeaderError::Damaged};
    }
    std::vector<Slot> slots;
    for (int i = 0; i < count; ++i) {
        const Result<Slot, HeaderError> slot = take_slot(in);
        if (!slot) {
            return Unexpected{slot.error()};
        }
        const auto same = [&](const Slot& one) { return one.kind == slot->kind; };
        if (std::any_of(slots.begin(), slots.end(), same)) {
            return Unexpected{HeaderError::Damaged};
        }
        slots.push_back(*slot);
    }
    if (!in.done()) {
        return Unexpected{HeaderError::Damaged};
    }
    return slots;
}

} // namespace

const Slot* Header::find(SlotKind kind) const {
    const auto found = std::find_if(
        slots.begin(), slots.end(), [&](const Slot& slot) { return slot.kind == kind; });
    return found == slots.end() ? nullptr : &*found;
}

Bytes encode_header(const Header& header) {
    assert(!header.slots.empty() && header.slots.size() <= most_slots);
    Bytes slots;
    append(slots, static_cast<std::uint8_t>(header.slots.size()));
    for (const Slot& slot : header.slots) {
        append_question(slots, slot.kind, slot.question);
        append(slots, ByteView(slot.nonce));
        append(slots, ByteView(slot.wrapped));
    }
    Bytes out;
    append_start(out, header.vault, header.half ? halved_form : open_form);
    append(out, header.generation);
    if (header.half) {
        append(out, ByteView(header.half->id));
        // A half seals one header, so one nonce is enough.
        const Bytes start = out;
        seal(subkey(header.half->secret, for_header), Nonce{}, start, slots, out);
        wipe(slots);
    } else {
        append(out, slots);
    }
    append(out, ByteView(sum_of(out)));
    return out;
}

std::optional<std::array<std::byte, 8>> half_of(ByteView header) {
    Taker in(header);
    in.skip(magic);
    const auto form = in.number<std::uint8_t>();
    in.take(sizeof(VaultId) + sizeof(std::uint64_t));
    const auto id = in.array<8>();
    return in.whole() && form == halved_form ? std::optional(id) : std::nullopt;
}

Key data_key_of(const Header& header, const Key& slot_key) {
    if (!header.half) {
        return slot_key;
    }
    const Key half = subkey(header.half->secret, for_data_key);
    const std::string_view text(reinterpret_cast<const char*>(half.view().data()), key_bytes);
    return Key(keyed_sum_of(slot_key, text));
}

Result<Header, HeaderError> decode_header(ByteView bytes, const Key* half) {
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
    if (in.whole() && form > halved_form) {
        return Unexpected{HeaderError::Newer};
    }
    Header header;
    header.vault = in.array<16>();
    header.generation = in.number<std::uint64_t>();
    std::optional<Bytes> slots;
    if (form == halved_form && half != nullptr) {
        header.half = KeyHalf{in.array<8>(), *half};
        const ByteView start = content.first(content.size() - in.rest().size());
        slots = unseal(subkey(*half, for_header), Nonce{}, start, in.rest());
    } else if (form == open_form) {
        slots.emplace(in.rest().begin(), in.rest().end());
    }
    if (!in.whole() || !slots) {
        return Unexpected{HeaderError::Damaged};
    }
    Result<std::vector<Slot>, HeaderError> read = take_slots(*slots);
    wipe(*slots);
    if (!read) {
        return Unexpected{read.error()};
    }
    header.slots = std::move(read).value();
    return header;
}

Slot device_slot(const Key& slot_key) {
    Slot slot;
    slot.kind = SlotKind::Device;
    slot.question = KdfQuestion{KdfCost{0, 0}, {}};
    std::copy(slot_key.view().begin(), slot_key.view().end(), slot.wrapped.begin());
    return slot;
}

std::optional<Slot> wrap(SlotKind kind,
                         const VaultId& vault,
                         const KdfQuestion& question,
                         const Key& wrapping,
                         const Key& slot_key,
                         Random& random) {
    Slot slot;
    slot.kind = kind;
    slot.question = question;
    if (!random.fill(slot.nonce)) {
        return std::nullopt;
    }
    Bytes inside;
    append(inside, ByteView(slot_key.view()));
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
