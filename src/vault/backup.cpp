// The backup file.
// SPDX-License-Identifier: MIT
#include "vault/backup.h"

#include "vault/manifest.h"
#include "vault/wire.h"

#include <algorithm>

namespace ebb::vault {

namespace {

constexpr std::string_view first_line = "ncb/1\n";
constexpr std::string_view any_first_line = "ncb/";
constexpr std::string_view commitment_text = "vault backup v1";
constexpr std::uint8_t argon2id13 = 1;
constexpr std::uint8_t lanes = 1;
constexpr std::size_t chunk_bytes = std::size_t{64} * 1024;
constexpr std::size_t head_bytes = 6 + 1 + 4 + 4 + 1 + 16 + 32 + stream_header_bytes;

// Once given out, a number keeps its meaning for ever.
enum Field : FieldId {
    field_schema = 1,
    field_made_ms = 2,
    field_count = 3,
    field_objects = 4,
};
enum ObjectField : FieldId {
    object_name = 1,
    object_bytes = 2,
};

struct Head {
    KdfQuestion question;
    Sum commitment{};
    std::array<std::byte, stream_header_bytes> stream{};
};

Result<Head, BackupError> read_head(ByteView file) {
    if (file.size() > most_backup_bytes) {
        return Unexpected{BackupError::TooLarge};
    }
    Taker line(file);
    if (!line.skip(first_line)) {
        Taker start(file);
        return Unexpected{start.skip(any_first_line) ? BackupError::Newer
                                                     : BackupError::NotABackup};
    }
    Taker in(line.rest());
    Head head;
    const auto kdf = in.number<std::uint8_t>();
    head.question.cost.memory_kib = in.number<std::uint32_t>();
    head.question.cost.passes = in.number<std::uint32_t>();
    const auto parallel = in.number<std::uint8_t>();
    head.question.salt = in.array<16>();
    head.commitment = in.array<sizeof(Sum)>();
    head.stream = in.array<stream_header_bytes>();
    if (!in.whole()) {
        return Unexpected{BackupError::Damaged};
    }
    if (kdf != argon2id13) {
        return Unexpected{BackupError::Newer};
    }
    if (parallel != lanes || !is_acceptable(head.question.cost)) {
        return Unexpected{BackupError::Unusual};
    }
    return head;
}

/// The text of the chunks; empty if a bit of them or of the head is another.
Bytes open_chunks(const Head& head, ByteView file, const Key& key) {
    StreamOpener stream(key, head.stream);
    const Sum start = sum_of(file.first(head_bytes));
    ByteView rest = file.subspan(head_bytes);
    Bytes plain;
    plain.reserve(rest.size());
    ByteView aad(start);
    while (!rest.empty()) {
        const ByteView chunk = rest.first(std::min(rest.size(), chunk_bytes + stream_extra_bytes));
        rest = rest.subspan(chunk.size());
        const std::optional<bool> last = stream.pull(chunk, aad, plain);
        if (!last || *last != rest.empty()) {
            return {};
        }
        aad = {};
    }
    return plain;
}

} // namespace

Bytes write_backup_text(const Backup& backup) {
    RecordWriter out;
    out.number(field_schema, backup.schema);
    out.signed_number(field_made_ms, backup.made_ms);
    out.number(field_count, backup.objects.size());
    out.list(field_objects, backup.objects, [](const auto& object) {
        RecordWriter one;
        one.text(object_name, object.first);
        one.bytes(object_bytes, object.second);
        return one;
    });
    return out.take();
}

Result<Backup, BackupError> read_backup_text(ByteView plain) {
    RecordReader in(plain);
    Backup backup;
    backup.schema = in.number(field_schema);
    backup.made_ms = in.signed_number(field_made_ms, 0, latest_ms);
    const std::uint64_t count = in.number(field_count);
    std::string before;
    const auto objects = in.list(field_objects, [&](RecordReader& one) {
        std::string name = one.text(object_name);
        const ByteView content = one.bytes(object_bytes);
        if (name <= before) {
            one.refuse(RecordError::Damaged); // Rising, so none is there twice.
        }
        before = name;
        return std::pair(std::move(name), Bytes(content.begin(), content.end()));
    });
    backup.objects.insert(objects.begin(), objects.end());
    if (backup.objects.size() != count) {
        in.refuse(RecordError::Damaged);
    }
    Result<Backup, RecordError> whole = in.finish(std::move(backup));
    if (!whole) {
        return Unexpected{whole.error() == RecordError::Newer      ? BackupError::Newer
                          : whole.error() == RecordError::TooLarge ? BackupError::TooLarge
                                                                   : BackupError::Damaged};
    }
    return std::move(whole).value();
}

std::optional<Bytes>
write_backup(const Backup& backup, const KdfQuestion& question, const Key& key) {
    const Bytes plain = write_backup_text(backup);
    StreamSealer stream(key);
    Bytes file;
    file.reserve(head_bytes + plain.size() + (plain.size() / chunk_bytes + 1) * stream_extra_bytes);
    append(file, first_line);
    append(file, argon2id13);
    append(file, question.cost.memory_kib);
    append(file, question.cost.passes);
    append(file, lanes);
    append(file, ByteView(question.salt));
    append(file, ByteView(keyed_sum_of(key, commitment_text)));
    append(file, ByteView(stream.header));
    const Sum start = sum_of(file);
    ByteView aad(start);
    ByteView rest(plain);
    do {
        const ByteView chunk = rest.first(std::min(rest.size(), chunk_bytes));
        rest = rest.subspan(chunk.size());
        stream.push(chunk, aad, rest.empty(), file);
        aad = {};
    } while (!rest.empty());
    const Result<Backup, BackupError> again = read_backup(file, key);
    if (!again || *again != backup) {
        return std::nullopt;
    }
    return file;
}

Result<KdfQuestion, BackupError> read_backup_question(ByteView file) {
    return read_head(file).map([](Head head) { return head.question; });
}

Result<Backup, BackupError> read_backup(ByteView file, const Key& key) {
    const Result<Head, BackupError> head = read_head(file);
    if (!head) {
        return Unexpected{head.error()};
    }
    if (Key(head->commitment) != Key(keyed_sum_of(key, commitment_text))) {
        return Unexpected{BackupError::WrongSecret};
    }
    Bytes plain = open_chunks(*head, file, key);
    if (plain.empty()) {
        return Unexpected{BackupError::Damaged};
    }
    Result<Backup, BackupError> backup = read_backup_text(plain);
    wipe(plain);
    return backup;
}

} // namespace ebb::vault
