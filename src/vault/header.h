// The header: which vault this is, and the slots that hold its key.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "vault/crypto.h"
#include "vault/kdf.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace ebb::vault {

/// Who can open a slot. The numbers are stored.
enum class SlotKind : std::uint8_t {
    Device = 0,       ///< The key lies in the clear: no passcode, nothing is kept from anybody.
    Passcode = 1,     ///<
    RecoveryCode = 2, ///< 3 is kept for keys that the browser holds.
};

inline constexpr std::size_t wrapped_bytes = key_bytes + key_bytes + tag_bytes;
inline constexpr std::size_t slot_bytes = 1 + 1 + 4 + 4 + 1 + 16 + nonce_bytes + wrapped_bytes;
inline constexpr std::size_t most_slots = 4;

/// The slot key, wrapped by a key that is derived from a secret. Beside it lies a
/// commitment to the wrapping key, because the cipher alone does not bind to one key.
struct Slot {
    SlotKind kind{};
    KdfQuestion question; ///< Of a `Device` slot: zeros.
    Nonce nonce{};
    std::array<std::byte, wrapped_bytes> wrapped{};
    bool operator==(const Slot&) const = default;
};

/// Half of the data key: it lies in a file of its own, which can be overwritten where it lies. The
/// other half is what the slots hold. Once it is gone, nothing that it helped to seal opens any
/// more, wherever copies of it lie, and whatever is known.
struct KeyHalf {
    std::array<std::byte, 8> id{}; ///< Made by chance, never used twice. In the header.
    Key secret;
    bool operator==(const KeyHalf&) const = default;
};

struct Header {
    VaultId vault{};
    std::uint64_t generation = 0; ///< How often the header was written anew.
    std::vector<Slot> slots;      ///< One at least; no two of one kind.
    /// Seals this header and no other one. None: it was written before there were halves, and lies
    /// open; then what the slots hold is the data key.
    std::optional<KeyHalf> half{};
    bool operator==(const Header&) const = default;

    /// The slot of this kind, or null.
    const Slot* find(SlotKind kind) const;
    /// Whether a secret is needed to open the vault.
    bool locked() const { return find(SlotKind::Device) == nullptr; }
};

enum class HeaderError : std::uint8_t {
    Damaged,
    Newer,
    Unusual, ///< Asks for work that no release of ours asks for; it is not done.
};

/// The stored form; each header has exactly one.
Bytes encode_header(const Header& header);
/// `half` is the one that `half_of` names; without it a header that needs one is `Damaged`.
Result<Header, HeaderError> decode_header(ByteView bytes, const Key* half = nullptr);
/// The half that a stored header needs, if it needs one: also of a header that is damaged.
std::optional<std::array<std::byte, 8>> half_of(ByteView header);
/// The data key, of what the slots hold and of the half.
Key data_key_of(const Header& header, const Key& slot_key);

/// The slot key without protection.
Slot device_slot(const Key& slot_key);
/// The slot key, wrapped. `wrapping` is what `question` gives for the secret. None if there is no
/// chance to be had.
std::optional<Slot> wrap(SlotKind kind,
                         const VaultId& vault,
                         const KdfQuestion& question,
                         const Key& wrapping,
                         const Key& slot_key,
                         Random& random);
/// The slot key; none if `wrapping` is not the right key. For a `Device` slot `wrapping` is not
/// looked at.
std::optional<Key> unwrap(const Slot& slot, const VaultId& vault, const Key& wrapping);

} // namespace ebb::vault
