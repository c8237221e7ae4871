// The backup file.
// SPDX-License-Identifier: MIT
#include "vault/backup.h"

#include "vault/envelope.h"
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
static_assert(backup_head_bytes == 6 + 1 + 4 + 4 + 1 + 16 + 32 + stream_header_bytes);

// Once given out, a number keeps its meaning for ever.
enum Field : FieldId {
    field_schema = 1,
    field_made_ms = 2,
    field_count = 3,
    field_objects = 4,
    field_damaged = 5,
};
enum ObjectField : FieldId {
    object_name = 1,
    object_bytes = 2,
};
enum DamagedField : FieldId {
    damaged_name = 1,
    damaged_stored = 2,
    damaged_opened = 3,
};

struct Head {
    KdfQuestion question;
    Sum commitment{};
    std::array<std::byte, stream_header_bytes> stream{};
};

Result<Head, BackupError> read_head(ByteView file) {
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

BackupError error_of(RecordError error) {
    return error == RecordError::Newer      ? BackupError::Newer
           : error == RecordError::TooLarge ? BackupError::TooLarge
                                            : BackupError::Damaged;
}

Bytes varint(std::uint64_t value) {
    Bytes bytes;
    append_varint(bytes, value);
    return bytes;
}

Bytes object_record(const std::string& name, ByteView bytes) {
    RecordWriter one;
    one.text(object_name, name);
    one.bytes(object_bytes, bytes);
    return one.take();
}

/// Gives out the record inside the file. Objects are read twice: first only to see how long they
/// are, for their length stands before them; they must be the same the second time. `sums` gets one
/// of each.
std::optional<BackupFault>
write_text(const BackupSource& source, std::vector<Sum>& sums, TakeBytes take) {
    std::uint64_t length = 0;
    for (const std::string& name : source.names) {
        std::optional<Bytes> bytes = source.object(name);
        if (!bytes) return BackupFault::Unreadable;
        const Bytes record = object_record(name, *bytes);
        length += varint(record.size()).size() + record.size();
        sums.push_back(sum_of(record));
    }
    RecordWriter start;
    start.number(field_schema, source.schema);
    start.signed_number(field_made_ms, source.made_ms);
    start.number(field_count, source.names.size());
    Bytes before = start.take();
    if (length != 0) {
        append_varint(before, field_objects);
        append_varint(before, length);
    }
    if (!take(before)) return BackupFault::NotTaken;
    for (std::size_t i = 0; i < source.names.size(); ++i) {
        std::optional<Bytes> bytes = source.object(source.names[i]);
        const Bytes record = bytes ? object_record(source.names[i], *bytes) : Bytes();
        if (!bytes || sum_of(record) != sums[i]) return BackupFault::Unreadable;
        if (!take(varint(record.size())) || !take(record)) return BackupFault::NotTaken;
    }
    RecordWriter end;
    end.list(field_damaged, source.damaged, [](const DamagedFile& file) {
        RecordWriter one;
        one.text(damaged_name, file.name);
        one.bytes(damaged_stored, file.stored);
        one.bytes(damaged_opened, file.opened);
        return one;
    });
    return take(end.take()) ? std::nullopt : std::optional(BackupFault::NotTaken);
}

/// Reads the record inside the file as it comes: its list of objects may be longer than a record
/// can be, and is given out one by one.
class TextReader {
public:
    void take(ByteView text, TakeObject object) {
        text_.insert(text_.end(), text.begin(), text.end());
        while (!error_ && next(object)) {
        }
        text_.erase(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at_));
        at_ = 0;
    }

    Result<Backup, BackupError> finish() {
        if (error_ || !text_.empty() || objects_left_ != 0) {
            return Unexpected{error_.value_or(BackupError::Damaged)};
        }
        RecordReader in(fields_);
        Backup backup;
        backup.schema = in.number(field_schema);
        backup.made_ms = in.signed_number(field_made_ms, 0, latest_ms);
        if (in.number(field_count) != count_) in.refuse(RecordError::Damaged);
        backup.damaged = in.list(field_damaged, [](RecordReader& one) {
            DamagedFile file;
            file.name = one.text(damaged_name);
            const ByteView stored = one.bytes(damaged_stored);
            const ByteView opened = one.bytes(damaged_opened);
            file.stored.assign(stored.begin(), stored.end());
            file.opened.assign(opened.begin(), opened.end());
            return file;
        });
        Result<Backup, RecordError> whole = in.finish(std::move(backup));
        if (!whole) return Unexpected{error_of(whole.error())};
        return std::move(whole).value();
    }

private:
    /// Takes the next whole piece. False: more must come first.
    bool next(TakeObject object) {
        ByteView rest = ByteView(text_).subspan(at_);
        const std::size_t there = rest.size();
        if (objects_left_ != 0) {
            const std::optional<std::uint64_t> length = take_number(rest);
            if (!length) return false;
            const std::uint64_t all = there - rest.size() + *length;
            if (all > objects_left_ || *length > most_object_bytes) return refuse(*length);
            if (*length > rest.size()) return false;
            objects_left_ -= all;
            at_ += static_cast<std::size_t>(all);
            read_object(rest.first(static_cast<std::size_t>(*length)), object);
            return true;
        }
        const std::optional<std::uint64_t> id = take_number(rest);
        const std::optional<std::uint64_t> length = id ? take_number(rest) : std::nullopt;
        if (!length) return false;
        if (*id <= last_id_ || *length == 0) return refuse(0);
        if (*id == field_objects) {
            last_id_ = *id;
            at_ += there - rest.size();
            objects_left_ = *length;
            return true;
        }
        if (*length > max_record_bytes) return refuse(*length);
        if (*length > rest.size()) return false;
        last_id_ = *id;
        const std::size_t all = there - rest.size() + static_cast<std::size_t>(*length);
        append(fields_, ByteView(text_).subspan(at_, all));
        at_ += all;
        return true;
    }

    void read_object(ByteView record, TakeObject object) {
        RecordReader one(record);
        std::string name = one.text(object_name);
        const ByteView bytes = one.bytes(object_bytes);
        if (name <= before_) one.refuse(RecordError::Damaged); // Rising, so none is there twice.
        before_ = name;
        if (++count_ > max_list_items) one.refuse(RecordError::TooLarge);
        const Result<std::monostate, RecordError> whole = one.finish(std::monostate{});
        if (!whole) {
            error_ = error_of(whole.error());
        } else {
            object(std::move(name), bytes);
        }
    }

    /// None: it is not all there yet, or is none.
    std::optional<std::uint64_t> take_number(ByteView& rest) {
        constexpr std::size_t longest = 10;
        const bool is_there = rest.size() >= longest;
        const std::optional<std::uint64_t> number = take_varint(rest);
        if (!number && is_there) error_ = BackupError::Damaged;
        return number;
    }

    bool refuse(std::uint64_t length) {
        error_ = length > most_object_bytes ? BackupError::TooLarge : BackupError::Damaged;
        return false;
    }

    /// Of the record of one object, its name and the lengths included.
    static constexpr std::uint64_t most_object_bytes = most_plain_bytes + 1024;

    Bytes text_; ///< What came and was not taken yet, from `at_` on.
    std::size_t at_ = 0;
    Bytes fields_; ///< All fields but the objects.
    std::uint64_t last_id_ = 0;
    std::uint64_t objects_left_ = 0; ///< Bytes of the list that are still to come.
    std::uint64_t count_ = 0;
    std::string before_;
    std::optional<BackupError> error_;
};

/// Divides a text into chunks and seals them.
class ChunkSealer {
public:
    ChunkSealer(const KdfQuestion& question, const Key& key, TakeBytes take)
        : stream_(key), take_(take) {
        append(out_, first_line);
        append(out_, argon2id13);
        append(out_, question.cost.memory_kib);
        append(out_, question.cost.passes);
        append(out_, lanes);
        append(out_, ByteView(question.salt));
        append(out_, ByteView(keyed_sum_of(key, commitment_text)));
        append(out_, ByteView(stream_.header));
        start_ = sum_of(out_);
        text_.reserve(chunk_bytes);
    }

    bool take(ByteView text) {
        while (!text.empty()) {
            if (text_.size() == chunk_bytes && !seal(false)) return false;
            const ByteView part = text.first(std::min(text.size(), chunk_bytes - text_.size()));
            append(text_, part);
            text = text.subspan(part.size());
        }
        return true;
    }

    bool finish() { return seal(true); }

private:
    bool seal(bool last) {
        stream_.push(text_, first_ ? ByteView(start_) : ByteView(), last, out_);
        first_ = false;
        text_.clear();
        constexpr std::size_t enough = 16 * chunk_bytes;
        if (!last && out_.size() < enough) return true;
        const bool taken = take_(out_);
        out_.clear();
        return taken;
    }

    StreamSealer stream_;
    TakeBytes take_;
    Sum start_{};
    bool first_ = true;
    Bytes text_;
    Bytes out_;
};

} // namespace

class BackupReader::State {
public:
    explicit State(const Key& key) : key_(key) {}
    ~State() { wipe(plain_); }

    std::optional<BackupError> take(ByteView bytes, TakeObject object) {
        while (!bytes.empty() && !error_) {
            const std::size_t wanted =
                (stream_ ? chunk_bytes + stream_extra_bytes : backup_head_bytes) - sealed_.size();
            const ByteView part = bytes.first(std::min(bytes.size(), wanted));
            append(sealed_, part);
            bytes = bytes.subspan(part.size());
            if (part.size() < wanted) break;
            if (stream_) {
                open(object);
            } else {
                begin();
            }
        }
        return error_;
    }

    Result<Backup, BackupError> finish(TakeObject object) {
        if (!error_ && !stream_) begin();
        if (!error_ && stream_ && !sealed_.empty()) open(object);
        if (!error_ && !last_) error_ = BackupError::Damaged; // It was cut off.
        if (error_) return Unexpected{*error_};
        return text_.finish();
    }

private:
    void begin() {
        const Result<Head, BackupError> head = read_head(sealed_);
        if (!head) {
            error_ = head.error();
        } else if (Key(head->commitment) != Key(keyed_sum_of(key_, commitment_text))) {
            error_ = BackupError::WrongSecret;
        } else {
            stream_.emplace(key_, head->stream);
            start_ = sum_of(sealed_);
            sealed_.clear();
        }
    }

    void open(TakeObject object) {
        const std::optional<bool> last =
            last_ ? std::nullopt
                  : stream_->pull(sealed_, first_ ? ByteView(start_) : ByteView(), plain_);
        sealed_.clear();
        first_ = false;
        if (!last) {
            error_ = BackupError::Damaged;
            return;
        }
        last_ = *last;
        text_.take(plain_, object);
        wipe(plain_);
        plain_.clear();
    }

    Key key_;
    std::optional<StreamOpener> stream_;
    Sum start_{};
    bool first_ = true;
    bool last_ = false;
    Bytes sealed_; ///< The head, or the chunk, as far as it has come.
    Bytes plain_;
    TextReader text_;
    std::optional<BackupError> error_;
};

BackupReader::BackupReader(const Key& key) : state_(std::make_unique<State>(key)) {}

BackupReader::~BackupReader() = default;

std::optional<BackupError> BackupReader::take(ByteView bytes, TakeObject object) {
    return state_->take(bytes, object);
}

Result<Backup, BackupError> BackupReader::finish(TakeObject object) {
    return state_->finish(object);
}

Result<KdfQuestion, BackupError> read_backup_question(ByteView head, std::uint64_t size) {
    if (size > most_backup_bytes) {
        return Unexpected{BackupError::TooLarge};
    }
    return read_head(head.first(std::min(head.size(), backup_head_bytes))).map([](Head read) {
        return read.question;
    });
}

Result<std::monostate, BackupFault> write_backup(const BackupSource& source,
                                                 const KdfQuestion& question,
                                                 const Key& key,
                                                 TakeBytes take,
                                                 ReadableObject readable) {
    BackupReader again(key);
    std::vector<Sum> sums;
    std::size_t read = 0;
    bool same = true;
    const auto check = [&](const std::string& name, ByteView bytes) {
        same = same && read < sums.size() && sum_of(object_record(name, bytes)) == sums[read] &&
               readable(name, bytes);
        ++read;
    };
    const auto give = [&](ByteView bytes) {
        const bool is_read = !again.take(bytes, check);
        same = same && is_read;
        return take(bytes);
    };
    ChunkSealer sealer(question, key, give);
    const std::optional<BackupFault> fault =
        write_text(source, sums, [&](ByteView text) { return sealer.take(text); });
    if (fault) return Unexpected{*fault};
    if (!sealer.finish()) return Unexpected{BackupFault::NotTaken};
    const Result<Backup, BackupError> whole = again.finish(check);
    if (!same || read != source.names.size() || !whole || whole->damaged != source.damaged) {
        return Unexpected{BackupFault::NotReadBack};
    }
    return std::monostate{};
}

namespace {

/// Calls `use` with the backup as a source.
template <class Use>
auto with_source(const Backup& backup, Use use) {
    const auto object = [&](const std::string& name) {
        return std::optional(backup.objects.at(name));
    };
    BackupSource source{backup.schema, backup.made_ms, {}, object, backup.damaged};
    for (const auto& [name, bytes] : backup.objects)
        source.names.push_back(name);
    return use(source);
}

} // namespace

Bytes write_backup_text(const Backup& backup) {
    Bytes text;
    std::vector<Sum> sums;
    with_source(backup, [&](const BackupSource& source) {
        return write_text(source, sums, [&](ByteView bytes) {
            append(text, bytes);
            return true;
        });
    });
    return text;
}

Result<Backup, BackupError> read_backup_text(ByteView plain) {
    Objects objects;
    TextReader reader;
    reader.take(plain, [&](std::string name, ByteView bytes) {
        objects.emplace(std::move(name), Bytes(bytes.begin(), bytes.end()));
    });
    Result<Backup, BackupError> backup = reader.finish();
    if (backup) backup->objects = std::move(objects);
    return backup;
}

std::optional<Bytes>
write_backup(const Backup& backup, const KdfQuestion& question, const Key& key) {
    Bytes file;
    const auto made = with_source(backup, [&](const BackupSource& source) {
        const auto take = [&](ByteView bytes) {
            append(file, bytes);
            return true;
        };
        const auto same = [&](const std::string& name, ByteView bytes) {
            return std::ranges::equal(backup.objects.at(name), bytes);
        };
        return write_backup(source, question, key, take, same);
    });
    return made ? std::optional(std::move(file)) : std::nullopt;
}

Result<Backup, BackupError> read_backup(ByteView file, const Key& key) {
    Objects objects;
    const auto take = [&](std::string name, ByteView bytes) {
        objects.emplace(std::move(name), Bytes(bytes.begin(), bytes.end()));
    };
    BackupReader reader(key);
    reader.take(file, take);
    Result<Backup, BackupError> backup = reader.finish(take);
    if (backup) backup->objects = std::move(objects);
    return backup;
}

} // namespace ebb::vault
