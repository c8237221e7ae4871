// The manifest.
// SPDX-License-Identifier: MIT
#include "vault/manifest.h"

#include "vault/wire.h"

#include <algorithm>
#include <set>
#include <span>

namespace ebb::vault {

namespace {

// Once given out, a number keeps its meaning for ever.
enum Field : FieldId {
    field_schema = 1,
    field_generation = 2,
    field_written_ms = 3,
    field_sessions = 4,
    field_backed_up_ms = 5,
    field_backed_up_generation = 6,
    field_reason = 7,
    field_entries = 8,
    field_away = 9,
    field_away_ms = 10,
    field_damage = 11,
};
enum DamageField : FieldId {
    damage_name = 1,
    damage_id = 2,
    damage_generation = 3,
    damage_replaced = 4, ///< The moment and one.
    damage_after = 5,
    damage_before = 6,
    damage_partly = 7,
    damage_settled = 8,
};

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
constexpr std::size_t most_name_bytes = 64;

std::string hex(std::uint64_t value) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out(16, '0');
    for (std::size_t i = out.size(); i-- > 0; value >>= 4) {
        out[i] = digits[value & 15];
    }
    return out;
}

std::string hex(const ObjectId& id) {
    std::uint64_t value = 0;
    for (const std::byte byte : id) {
        value = value << 8 | std::to_integer<std::uint64_t>(byte);
    }
    return hex(value);
}

Bytes encode_entries(const Entries& entries) {
    Bytes out;
    for (const auto& [name, entry] : entries) {
        append(out, ByteView(entry.id));
        append_varint(out, entry.generation);
        append_varint(out, name.size());
        append(out, std::string_view(name));
    }
    return out;
}

/// False: not what `encode_entries` gives.
bool decode_entries(ByteView bytes, Entries& entries) {
    std::set<ObjectId> ids;
    std::string_view before;
    while (!bytes.empty()) {
        Entry entry;
        if (bytes.size() < entry.id.size()) {
            return false;
        }
        std::copy_n(bytes.begin(), entry.id.size(), entry.id.begin());
        bytes = bytes.subspan(entry.id.size());
        const auto generation = take_varint(bytes);
        const auto length = take_varint(bytes);
        if (!generation || !length || *length == 0 || *length > most_name_bytes ||
            *length > bytes.size()) {
            return false;
        }
        entry.generation = *generation;
        const auto name_bytes = static_cast<std::size_t>(*length);
        std::string name(reinterpret_cast<const char*>(bytes.data()), name_bytes);
        bytes = bytes.subspan(name_bytes);
        // Names rise, so that there is one form only, and none is there twice.
        if (name <= before || !ids.insert(entry.id).second || entries.size() >= max_list_items) {
            return false;
        }
        before = entries.emplace_hint(entries.end(), std::move(name), entry)->first;
    }
    return true;
}

RecordWriter write(const Damage& damage) {
    RecordWriter out;
    out.text(damage_name, damage.name);
    out.bytes(damage_id, damage.id);
    out.number(damage_generation, damage.generation);
    if (damage.replaced_from_ms) out.signed_number(damage_replaced, *damage.replaced_from_ms + 1);
    out.signed_number(damage_after, damage.saved_after_ms);
    out.signed_number(damage_before, damage.saved_before_ms);
    out.number(damage_partly, damage.partly ? 1 : 0);
    out.number(damage_settled, damage.settled ? 1 : 0);
    return out;
}

Damage read_damage(RecordReader& in) {
    Damage damage;
    damage.name = in.text(damage_name);
    const std::span<const std::byte> id = in.bytes(damage_id);
    if (damage.name.empty() || damage.name.size() > most_name_bytes ||
        id.size() != damage.id.size()) {
        in.refuse(RecordError::Damaged);
    } else {
        std::copy(id.begin(), id.end(), damage.id.begin());
    }
    damage.generation = in.number(damage_generation);
    const std::int64_t replaced = in.signed_number(damage_replaced, 0, latest_ms + 1);
    if (replaced != 0) damage.replaced_from_ms = replaced - 1;
    damage.saved_after_ms = in.signed_number(damage_after, 0, latest_ms);
    damage.saved_before_ms = in.signed_number(damage_before, 0, latest_ms);
    damage.partly = in.number(damage_partly, 1) != 0;
    damage.settled = in.number(damage_settled, 1) != 0;
    return damage;
}

} // namespace

Bytes encode_manifest(const Manifest& manifest) {
    RecordWriter out;
    out.number(field_schema, manifest.schema);
    out.number(field_generation, manifest.generation);
    out.signed_number(field_written_ms, manifest.written_ms);
    out.number(field_sessions, manifest.sessions);
    out.signed_number(field_backed_up_ms, manifest.backed_up_ms);
    out.number(field_backed_up_generation, manifest.backed_up_generation);
    out.number(field_reason, static_cast<std::uint64_t>(manifest.reason));
    out.bytes(field_entries, encode_entries(manifest.entries));
    out.number(field_away, manifest.away);
    out.signed_number(field_away_ms, manifest.away_ms);
    out.list(field_damage, manifest.damage, [](const Damage& damage) { return write(damage); });
    return out.take();
}

Result<Manifest, ManifestError> decode_manifest(ByteView bytes) {
    RecordReader in(bytes);
    Manifest manifest;
    manifest.schema = in.number(field_schema);
    manifest.generation = in.number(field_generation);
    manifest.written_ms = in.signed_number(field_written_ms, 0, latest_ms);
    manifest.sessions = in.number(field_sessions);
    manifest.backed_up_ms = in.signed_number(field_backed_up_ms, 0, latest_ms);
    manifest.backed_up_generation = in.number(field_backed_up_generation);
    manifest.reason = in.choice(field_reason, Reason::Asked);
    if (!decode_entries(in.bytes(field_entries), manifest.entries)) {
        in.refuse(RecordError::Damaged);
    }
    manifest.away = in.number(field_away);
    manifest.away_ms = in.signed_number(field_away_ms, 0, latest_ms);
    manifest.damage = in.list(field_damage, read_damage);
    Result<Manifest, RecordError> whole = in.finish(std::move(manifest));
    if (!whole) {
        return Unexpected{whole.error() == RecordError::Newer ? ManifestError::Newer
                                                              : ManifestError::Damaged};
    }
    return std::move(whole).value();
}

std::int64_t storable_ms(std::int64_t utc_ms) {
    return std::clamp<std::int64_t>(utc_ms, 0, latest_ms);
}

std::string object_path(const ObjectId& id) {
    return "o/" + hex(id);
}

std::string quarantine_path(const ObjectId& id) {
    return "q/" + hex(id);
}

std::string half_path(const ObjectId& id) {
    return "k/" + hex(id);
}

std::string snapshot_path(std::uint64_t generation) {
    return "s/" + hex(generation);
}

std::string away_path(std::uint64_t number, std::string_view path) {
    std::string away = "a/" + hex(number) + '.' + std::string(path);
    std::replace(away.begin() + 2, away.end(), '/', '.');
    return away;
}

std::vector<std::size_t> snapshots_to_keep(const std::vector<Manifest>& snapshots,
                                           std::int64_t now_ms,
                                           std::uint64_t sessions) {
    constexpr std::size_t last_ones = 10;
    constexpr std::size_t days = 7;
    constexpr std::size_t weeks = 8;
    constexpr std::int64_t update_days = 60;
    constexpr std::uint64_t update_sessions = 20;
    std::set<std::int64_t> days_seen;
    std::set<std::int64_t> weeks_seen;
    std::vector<std::size_t> kept;
    for (std::size_t i = snapshots.size(); i-- > 0;) {
        const Manifest& one = snapshots[i];
        const std::int64_t day = one.written_ms / day_ms;
        const bool recent = snapshots.size() - i <= last_ones;
        const bool new_day = days_seen.size() < days && days_seen.insert(day).second;
        const bool new_week = weeks_seen.size() < weeks && weeks_seen.insert(day / 7).second;
        // Both must have passed: a clock that was set forward is no reason to let go.
        const bool update =
            one.reason == Reason::BeforeUpdate && (now_ms - one.written_ms < update_days * day_ms ||
                                                   sessions < one.sessions + update_sessions);
        if (recent || new_day || new_week || update) {
            kept.push_back(i);
        }
    }
    std::reverse(kept.begin(), kept.end());
    return kept;
}

} // namespace ebb::vault
