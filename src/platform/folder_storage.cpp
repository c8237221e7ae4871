// A vault in a folder.
// SPDX-License-Identifier: MIT
#include "platform/folder_storage.h"

#include "base/record.h"

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <optional>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace ebb::platform {

namespace {

using vault::Commit;
using vault::CommitFailure;
using vault::CommitProblem;
using vault::Files;

// One journal is one record.
enum JournalField : FieldId {
    journal_generation = 1,
    journal_puts = 2,
    journal_deletes = 3,
};
enum PutField : FieldId {
    put_path = 1,
    put_bytes = 2,
};

/// Closes what it holds.
class File {
public:
    explicit File(int handle) : handle_(handle) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (handle_ >= 0) close(handle_);
    }
    explicit operator bool() const { return handle_ >= 0; }
    int handle() const { return handle_; }

private:
    int handle_;
};

bool sync_folder(const std::string& path) {
    const File folder(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return folder && fsync(folder.handle()) == 0;
}

std::string folder_of(const std::string& path) {
    return path.substr(0, path.rfind('/'));
}

/// The whole file or what was there before.
bool write_file(const std::string& path, std::span<const std::byte> bytes) {
    const std::string fresh = path + ".new";
    {
        const File file(open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        std::size_t done = 0;
        while (file && done < bytes.size()) {
            const ssize_t some = ::write(file.handle(), bytes.data() + done, bytes.size() - done);
            if (some < 0 && errno == EINTR) continue;
            if (some <= 0) break;
            done += static_cast<std::size_t>(some);
        }
        if (!file || done < bytes.size() || fsync(file.handle()) != 0) {
            const int why = errno;
            unlink(fresh.c_str());
            errno = why;
            return false;
        }
    }
    return rename(fresh.c_str(), path.c_str()) == 0 && sync_folder(folder_of(path));
}

std::optional<Bytes> read_file(const std::string& path) {
    const File file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat about{};
    if (!file || fstat(file.handle(), &about) != 0) {
        return std::nullopt;
    }
    Bytes bytes(static_cast<std::size_t>(about.st_size));
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t some = read(file.handle(), bytes.data() + done, bytes.size() - done);
        if (some < 0 && errno == EINTR) continue;
        if (some <= 0) return std::nullopt;
        done += static_cast<std::size_t>(some);
    }
    return bytes;
}

bool exists(const std::string& path) {
    struct stat about{};
    return stat(path.c_str(), &about) == 0;
}

Bytes encode_generation(std::uint64_t generation) {
    Bytes bytes;
    for (int shift = 0; shift < 64; shift += 8) {
        bytes.push_back(static_cast<std::byte>(generation >> shift & 255));
    }
    return bytes;
}

std::optional<std::uint64_t> read_generation(const std::string& folder) {
    const std::string path = folder + "/GEN";
    if (!exists(path)) {
        return 0;
    }
    const std::optional<Bytes> bytes = read_file(path);
    if (!bytes || bytes->size() != 8) {
        return std::nullopt;
    }
    std::uint64_t generation = 0;
    for (std::size_t i = 8; i-- > 0;) {
        generation = generation << 8 | std::to_integer<std::uint64_t>((*bytes)[i]);
    }
    return generation;
}

Bytes encode_journal(const Commit& commit) {
    RecordWriter out;
    out.number(journal_generation, commit.expected_generation + 1);
    out.list(journal_puts, commit.puts, [](const auto& file) {
        RecordWriter put;
        put.text(put_path, file.first);
        put.bytes(put_bytes, file.second);
        return put;
    });
    out.list(journal_deletes, commit.deletes, [](const std::string& path) {
        RecordWriter one;
        one.text(put_path, path);
        return one;
    });
    return out.take();
}

/// Does what the journal says; doing it twice is the same.
bool carry_out(const std::string& folder, const Bytes& journal) {
    RecordReader in(journal);
    const std::uint64_t generation = in.number(journal_generation);
    const auto puts = in.list(journal_puts, [](RecordReader& put) {
        std::string path = put.text(put_path);
        const std::span<const std::byte> bytes = put.bytes(put_bytes);
        return std::pair(std::move(path), bytes);
    });
    const auto deletes =
        in.list(journal_deletes, [](RecordReader& one) { return one.text(put_path); });
    if (!in.finish(true)) {
        return false;
    }
    for (const auto& [path, bytes] : puts) {
        if (path.find('/') != std::string::npos) {
            mkdir(folder_of(folder + '/' + path).c_str(), 0700);
        }
        if (!write_file(folder + '/' + path, bytes)) {
            return false;
        }
    }
    for (const std::string& path : deletes) {
        unlink((folder + '/' + path).c_str());
    }
    return sync_folder(folder) && write_file(folder + "/GEN", encode_generation(generation)) &&
           unlink((folder + "/journal").c_str()) == 0;
}

/// Finishes what was cut short.
bool catch_up(const std::string& folder) {
    const std::string path = folder + "/journal";
    if (!exists(path)) {
        return true;
    }
    const std::optional<Bytes> journal = read_file(path);
    return journal && carry_out(folder, *journal);
}

bool read_folder(const std::string& folder, const std::string& prefix, Files& files) {
    DIR* entries = opendir(folder.c_str());
    if (entries == nullptr) {
        return false;
    }
    bool whole = true;
    while (const dirent* entry = readdir(entries)) {
        const std::string name = entry->d_name;
        const std::string path = folder + '/' + name;
        struct stat about{};
        const bool cut_short = name.size() > 4 && name.substr(name.size() - 4) == ".new";
        if (name[0] == '.' || name == "GEN" || cut_short || stat(path.c_str(), &about) != 0) {
            continue;
        }
        if (S_ISDIR(about.st_mode)) {
            whole = read_folder(path, prefix + name + '/', files) && whole;
        } else if (std::optional<Bytes> bytes = read_file(path)) {
            files.emplace(prefix + name, std::move(*bytes));
        } else {
            whole = false;
        }
    }
    closedir(entries);
    return whole;
}

/// Held until it is destroyed.
int take_lock(const std::string& folder) {
    mkdir(folder.c_str(), 0700);
    const int lock = open((folder + "/.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock >= 0 && flock(lock, LOCK_EX) != 0) {
        close(lock);
        return -1;
    }
    return lock;
}

Unexpected<CommitFailure> failed(CommitProblem problem) {
    return Unexpected{CommitFailure{problem, 0}};
}

} // namespace

Result<vault::Stored, vault::LoadProblem> FolderStorage::load() {
    const File lock(take_lock(folder_));
    if (!lock || !catch_up(folder_)) {
        return Unexpected{vault::LoadProblem::NotAvailable};
    }
    vault::Stored stored;
    const std::optional<std::uint64_t> generation = read_generation(folder_);
    if (!generation || !read_folder(folder_, {}, stored.files)) {
        return Unexpected{vault::LoadProblem::NotAvailable};
    }
    stored.generation = *generation;
    loaded_ = true;
    return stored;
}

Result<std::uint64_t, CommitFailure> FolderStorage::write(const Commit& commit) {
    const File lock(take_lock(folder_));
    if (!lock || !catch_up(folder_)) {
        return failed(CommitProblem::Closed);
    }
    const std::optional<std::uint64_t> generation = read_generation(folder_);
    if (!generation) {
        return failed(CommitProblem::Closed);
    }
    if (*generation != commit.expected_generation) {
        return failed(*generation == 0 ? CommitProblem::Gone : CommitProblem::Stale);
    }
    const Bytes journal = encode_journal(commit);
    if (!write_file(folder_ + "/journal", journal)) {
        return failed(errno == ENOSPC || errno == EDQUOT ? CommitProblem::Full
                                                         : CommitProblem::Aborted);
    }
    // From here on it is stored, whatever happens; the next operation finishes what fails here.
    carry_out(folder_, journal);
    return commit.expected_generation + 1;
}

void FolderStorage::commit(const Commit& commit, vault::CommitListener& listener) {
    const Result<std::uint64_t, CommitFailure> end =
        loaded_ ? write(commit) : failed(CommitProblem::NotLoaded);
    listener.committed(end);
}

} // namespace ebb::platform
