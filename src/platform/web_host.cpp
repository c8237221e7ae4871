// The browser's host.
// SPDX-License-Identifier: MIT
#include "platform/web_host.h"

#include "page/host.h"
#include "page/messages.h"

#include <dirent.h>
#include <emscripten/html5.h>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <type_traits>
#include <unistd.h>
#include <utility>

namespace ebb::platform {

namespace {

void send(const char* kind, FunctionRef<void(JsonWriter&)> parts) {
    page::host::send(page::message::to_json(kind, parts));
}

void send(const char* kind) {
    send(kind, [](JsonWriter&) {});
}

/// Sends one of page/messages.h.
template <class Message>
void send(const Message& message) {
    if constexpr (std::is_empty_v<Message>) {
        send(Message::kind);
    } else {
        send(Message::kind, [&](JsonWriter& json) { write(json, message); });
    }
}

/// Where the files lie in the program's memory.
constexpr const char* folder = "/ebb";
/// The page's own: how many commits there have been.
constexpr std::string_view generation_file = "GEN";

std::string path_of(std::string_view name) {
    return std::string(folder) + '/' + std::string(name);
}

// Without C's streams: these files lie in memory, and the streams would be part of the program.
bool write_file(const std::string& path, const Bytes& bytes) {
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0) return false;
    const bool whole =
        write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    return close(file) == 0 && whole;
}

bool read_file(const std::string& path, Bytes& bytes) {
    const int file = open(path.c_str(), O_RDONLY);
    if (file < 0) return false;
    struct stat about{};
    if (fstat(file, &about) == 0) bytes.resize(static_cast<std::size_t>(about.st_size));
    const bool whole = read(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    close(file);
    return whole;
}

std::string hex(ui::Color color) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out = "#";
    for (int shift = 20; shift >= 0; shift -= 4) {
        out += digits[(color.rgb >> shift) & 15];
    }
    return out;
}

/// False: a file could not be read whole.
bool read_folder(const std::string& prefix, vault::Files& files) {
    DIR* entries = opendir(path_of(prefix).c_str());
    if (entries == nullptr) {
        return true; // Nothing was ever saved.
    }
    bool whole = true;
    while (const dirent* entry = readdir(entries)) {
        const std::string name = prefix + entry->d_name;
        if (entry->d_name[0] == '.' || name == generation_file) {
            continue;
        }
        if (entry->d_type == DT_DIR) {
            whole = read_folder(name + '/', files) && whole;
            continue;
        }
        Bytes bytes;
        whole = read_file(path_of(name), bytes) && whole;
        files.emplace(name, std::move(bytes));
    }
    closedir(entries);
    return whole;
}

page::CueKind cue_of(breathing::Phase phase) {
    switch (phase) {
    case breathing::Phase::In:
        return page::CueKind::In;
    case breathing::Phase::TopUp:
        return page::CueKind::More;
    default:
        return page::CueKind::Out;
    }
}

void guide(const breathing::Guide& wish) {
    const auto cues = [&](const auto& write) {
        for (const breathing::Cue& cue : wish.cues) {
            write(page::Cue{cue_of(cue.phase), cue.at_ms, cue.for_ms});
        }
    };
    send(page::message::Guide{.breath = wish.breath_ms,
                              .origin = wish.origin_ms,
                              .from = wish.from_ms,
                              .until = wish.until_ms,
                              .volume = wish.volume,
                              .touch = wish.touch,
                              .cues = cues});
}

void run(app::PageErrand errand) {
    switch (errand) {
    case app::PageErrand::TakeUpdate:
        return send(page::message::TakeUpdate{});
    case app::PageErrand::AskForUpdate:
        return send(page::message::AskForUpdate{});
    case app::PageErrand::PutOnHomeScreen:
        return send(page::message::PutOnHomeScreen{});
    case app::PageErrand::AskToKeep:
        return send(page::message::AskToKeep{});
    case app::PageErrand::Erase:
        return send(page::message::Erase{});
    case app::PageErrand::SuggestWords:
        return send(page::message::SuggestWords{});
    case app::PageErrand::ShowLicenses:
        return send(page::message::Licenses{});
    }
}

struct Performer {
    void operator()(const app::Commit&) const {}     // Keeping has done it,
    void operator()(const app::Quarantine&) const {} // and this,
    void operator()(const app::LockWish&) const {}   // and this,
    void operator()(const app::PastWish&) const {}   // and this,
    void operator()(const app::ReadAgain&) const {}  // and this.
    void operator()(const app::TakeOver&) const { send(page::message::TakeOver{}); }
    void operator()(const app::Reload&) const { send(page::message::Reload{}); }
    void operator()(const breathing::Guide& wish) const { guide(wish); }
    void operator()(const breathing::EndGuide& wish) const {
        send(page::message::EndGuide{.over = wish.over});
    }
    void operator()(const GiveFile& wish) const {
        send(page::message::Download{.name = wish.name, .mime = wish.mime, .text = wish.text});
    }
    void operator()(const CopyWords& wish) const { send(page::message::Copy{.text = wish.text}); }
    void operator()(const PrintOut& wish) const {
        send(page::message::Print{.title = wish.title, .text = wish.text});
    }
    void operator()(const app::OpenFile&) const { send(page::message::OpenFile{}); }
    void operator()(const app::RingBell&) const { send(page::message::Ring{}); }
    void operator()(const app::PageErrand& errand) const { run(errand); }
    void operator()(const app::Announce& wish) const {
        send(page::message::Announce{.text = wish.text});
    }
};

} // namespace

Now WebHost::now() const {
    const std::int64_t utc_ms = static_cast<std::int64_t>(emscripten_date_now());
    return {utc_ms, page::host::minutes_from_utc(utc_ms)};
}

double WebHost::seconds() const {
    return emscripten_performance_now() / 1000;
}

void WebHost::show(const ui::Tree& tree) {
    page::host::send(ui::to_json(tree));
}

void WebHost::wear(const ui::Theme& theme, int text_percent) {
    const auto colors = [&](const auto& write) {
        for (std::size_t i = 0; i < ui::token_count; ++i) {
            const auto token = static_cast<ui::Token>(i);
            const std::string value = hex(theme[token]);
            write(page::Color{ui::token_name(token), value});
        }
    };
    send(page::message::Theme{.scheme = theme.dark ? page::Scheme::Dark : page::Scheme::Light,
                              .text = text_percent,
                              .colors = colors});
}

void WebHost::perform(const app::Effect& effect) {
    if (!keeping_.perform(effect, now())) {
        std::visit(Performer{}, effect);
    }
}

void WebHost::derive(const std::string& secret, const vault::KdfQuestion& question) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string salt;
    for (const std::byte byte : question.salt) {
        salt += digits[std::to_integer<int>(byte) >> 4];
        salt += digits[std::to_integer<int>(byte) & 15];
    }
    send(page::message::Derive{.secret = secret,
                               .salt = salt,
                               .memory = static_cast<int>(question.cost.memory_kib),
                               .passes = static_cast<int>(question.cost.passes)});
}

void WebHost::reload() {
    send(page::message::Reload{});
}

void WebHost::tell(const app::Session& session) {
    const bool open =
        std::holds_alternative<app::Open>(session) || std::holds_alternative<app::Absent>(session);
    const bool unreadable = std::holds_alternative<app::Unreadable>(session);
    send(page::message::Session{.state = open         ? page::SessionState::Open
                                         : unreadable ? page::SessionState::Unreadable
                                                      : page::SessionState::Closed});
}

void WebHost::tell(const app::SaveState& saving) {
    send(page::message::Saving{
        .state = std::holds_alternative<app::Saved>(saving)    ? page::SavingState::Saved
                 : std::holds_alternative<app::Saving>(saving) ? page::SavingState::Saving
                                                               : page::SavingState::Failed});
}

bool WebHost::give_part(vault::ByteView bytes) {
    return page::host::give_part(bytes);
}

void WebHost::give(const std::string& name) {
    page::host::give(name);
}

void WebHost::ask_for_backup() {
    send(page::message::ChooseBackup{});
}

void WebHost::read_backup() {
    send(page::message::ReadBackup{});
}

void WebHost::watch(const LockTimer& timer) {
    send(page::message::Guard{.idle = timer.idle, .hidden = timer.hidden});
}

void WebHost::wake() {
    send(page::message::Wake{});
}

ui::ShapedText WebHost::shape(const ui::ShapeRequest& request) {
    float out[4] = {};
    page::host::shape(request.text,
                      request.face,
                      request.size,
                      request.color.rgb,
                      request.max_width,
                      request.max_lines,
                      request.line_height,
                      density_,
                      out);
    return {static_cast<std::uint64_t>(out[2]), out[0], out[1]};
}

void WebHost::release(std::uint64_t texture) {
    page::host::unshape(static_cast<std::uint32_t>(texture));
}

Result<vault::Stored, vault::LoadProblem> WebStorage::load() {
    if (!found_) {
        return Unexpected{found_.error()};
    }
    vault::Stored stored;
    stored.generation = *found_;
    if (!read_folder({}, stored.files)) {
        return Unexpected{vault::LoadProblem::NotAvailable};
    }
    return stored;
}

void WebStorage::commit(const vault::Commit& commit, vault::CommitListener& listener) {
    listener_ = &listener;
    for (const auto& [name, bytes] : commit.puts) {
        if (const std::size_t slash = name.find('/'); slash != std::string::npos) {
            mkdir(path_of(name.substr(0, slash)).c_str(), 0755);
        }
        // The memory file system has room as long as the program has; the page sees what is
        // missing.
        write_file(path_of(name), bytes);
    }
    for (const std::string& name : commit.deletes) {
        std::remove(path_of(name).c_str());
    }
    const auto puts = [&](const auto& write) {
        for (const auto& put : commit.puts) {
            write(path_of(put.first));
        }
    };
    const auto deletes = [&](const auto& write) {
        for (const std::string& name : commit.deletes) {
            write(path_of(name));
        }
    };
    send(page::message::Commit{
        .generation = commit.expected_generation, .puts = puts, .deletes = deletes});
}

void WebStorage::end(const Result<std::uint64_t, vault::CommitFailure>& end) {
    if (listener_ != nullptr) {
        std::exchange(listener_, nullptr)->committed(end);
    }
}

} // namespace ebb::platform
