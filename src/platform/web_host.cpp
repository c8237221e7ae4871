// The browser's host.
// SPDX-License-Identifier: MIT
#include "platform/web_host.h"

#include "base/json.h"

#include <ctime>
#include <dirent.h>
#include <emscripten/html5.h>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

// The page's side of these is web/host_library.js.
extern "C" {
void ebb_send(const char* json, int length);
int ebb_give_part(const std::byte* bytes, int length);
void ebb_give(const char* name, int length);
void ebb_shape(const char* text,
               int length,
               int face,
               float size,
               std::uint32_t rgb,
               float max_width,
               int max_lines,
               float line_height,
               float density,
               float* out);
void ebb_unshape(std::uint32_t texture);
}

namespace ebb::platform {

namespace {

void send(const JsonWriter& json) {
    ebb_send(json.text().data(), static_cast<int>(json.text().size()));
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

void send_kind(const char* kind) {
    JsonWriter json;
    json.begin_object().member("kind", kind).end_object();
    send(json);
}

std::string_view cue_name(breathing::Phase phase) {
    switch (phase) {
    case breathing::Phase::In:
        return "in";
    case breathing::Phase::TopUp:
        return "more";
    default:
        return "out";
    }
}

void guide(const breathing::Guide& wish) {
    JsonWriter json;
    json.begin_object()
        .member("kind", "guide")
        .member("breath", wish.breath_ms)
        .member("origin", wish.origin_ms)
        .member("from", wish.from_ms)
        .member("until", wish.until_ms)
        .member("volume", wish.volume)
        .member("touch", wish.touch)
        .key("cues")
        .begin_array();
    for (const breathing::Cue& cue : wish.cues) {
        json.begin_object()
            .member("cue", cue_name(cue.phase))
            .member("at", cue.at_ms)
            .member("for", cue.for_ms)
            .end_object();
    }
    json.end_array().end_object();
    send(json);
}

const char* errand_name(app::PageErrand errand) {
    switch (errand) {
    case app::PageErrand::TakeUpdate:
        return "takeUpdate";
    case app::PageErrand::AskForUpdate:
        return "askForUpdate";
    case app::PageErrand::PutOnHomeScreen:
        return "putOnHomeScreen";
    case app::PageErrand::AskToKeep:
        return "askToKeep";
    case app::PageErrand::Erase:
        return "erase";
    case app::PageErrand::SuggestWords:
        return "suggestWords";
    case app::PageErrand::ShowLicenses:
        break;
    }
    return "licenses";
}

struct Performer {
    void operator()(const app::Commit&) const {}    // Keeping has done it,
    void operator()(const app::KeepAside&) const {} // and this,
    void operator()(const app::LockWish&) const {}  // and this,
    void operator()(const app::PastWish&) const {}  // and this,
    void operator()(const app::ReadAgain&) const {} // and this.
    void operator()(const app::TakeOver&) const { send_kind("takeOver"); }
    void operator()(const app::Reload&) const { send_kind("reload"); }
    void operator()(const breathing::Guide& wish) const { guide(wish); }
    void operator()(const breathing::EndGuide& wish) const {
        JsonWriter json;
        json.begin_object().member("kind", "endGuide").member("over", wish.over).end_object();
        send(json);
    }
    void operator()(const GiveFile& wish) const {
        JsonWriter json;
        json.begin_object()
            .member("kind", "download")
            .member("name", wish.name)
            .member("mime", wish.mime)
            .member("text", wish.text)
            .end_object();
        send(json);
    }
    void operator()(const CopyWords& wish) const {
        JsonWriter json;
        json.begin_object().member("kind", "copy").member("text", wish.text).end_object();
        send(json);
    }
    void operator()(const PrintOut& wish) const {
        JsonWriter json;
        json.begin_object()
            .member("kind", "print")
            .member("title", wish.title)
            .member("text", wish.text)
            .end_object();
        send(json);
    }
    void operator()(const app::OpenFile&) const { send_kind("openFile"); }
    void operator()(const app::RingBell&) const { send_kind("ring"); }
    void operator()(const app::PageErrand& errand) const { send_kind(errand_name(errand)); }
    void operator()(const app::Announce& wish) const {
        JsonWriter json;
        json.begin_object().member("kind", "announce").member("text", wish.text).end_object();
        send(json);
    }
};

} // namespace

Now WebHost::now() const {
    const std::int64_t utc_ms = static_cast<std::int64_t>(emscripten_date_now());
    const std::time_t seconds = static_cast<std::time_t>(utc_ms / 1000);
    std::tm local{};
    localtime_r(&seconds, &local);
    return {utc_ms, static_cast<std::int32_t>(local.tm_gmtoff / 60)};
}

double WebHost::seconds() const {
    return emscripten_performance_now() / 1000;
}

void WebHost::show(const ui::Tree& tree) {
    const std::string json = ui::to_json(tree);
    ebb_send(json.data(), static_cast<int>(json.size()));
}

void WebHost::wear(const ui::Theme& theme, int text_percent) {
    JsonWriter json;
    json.begin_object()
        .member("kind", "theme")
        .member("scheme", theme.dark ? "dark" : "light")
        .member("text", text_percent)
        .key("colors")
        .begin_object();
    for (std::size_t i = 0; i < ui::token_count; ++i) {
        const auto token = static_cast<ui::Token>(i);
        json.member(ui::token_name(token), hex(theme[token]));
    }
    json.end_object().end_object();
    send(json);
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
    JsonWriter json;
    json.begin_object()
        .member("kind", "derive")
        .member("secret", secret)
        .member("salt", salt)
        .member("memory", question.cost.memory_kib)
        .member("passes", question.cost.passes)
        .end_object();
    send(json);
}

void WebHost::reload() {
    send_kind("reload");
}

void WebHost::tell(const app::Session& session) {
    const bool open =
        std::holds_alternative<app::Open>(session) || std::holds_alternative<app::Absent>(session);
    const bool unreadable = std::holds_alternative<app::Unreadable>(session);
    JsonWriter json;
    json.begin_object()
        .member("kind", "session")
        .member("state",
                open         ? "open"
                : unreadable ? "unreadable"
                             : "closed")
        .end_object();
    send(json);
}

void WebHost::tell(const app::SaveState& saving) {
    JsonWriter json;
    json.begin_object()
        .member("kind", "saving")
        .member("state",
                std::holds_alternative<app::Saved>(saving)    ? "saved"
                : std::holds_alternative<app::Saving>(saving) ? "saving"
                                                              : "failed")
        .end_object();
    send(json);
}

bool WebHost::give_part(vault::ByteView bytes) {
    return ebb_give_part(bytes.data(), static_cast<int>(bytes.size())) != 0;
}

void WebHost::give(const std::string& name) {
    ebb_give(name.data(), static_cast<int>(name.size()));
}

void WebHost::ask_for_backup() {
    send_kind("chooseBackup");
}

void WebHost::read_backup() {
    send_kind("readBackup");
}

void WebHost::watch(const Guard& guard) {
    JsonWriter json;
    json.begin_object()
        .member("kind", "guard")
        .member("idle", guard.idle)
        .member("hidden", guard.hidden)
        .end_object();
    send(json);
}

void WebHost::wake() {
    send_kind("wake");
}

ui::ShapedText WebHost::shape(const ui::ShapeRequest& request) {
    float out[4] = {};
    ebb_shape(request.text.data(),
              static_cast<int>(request.text.size()),
              static_cast<int>(request.face),
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
    ebb_unshape(static_cast<std::uint32_t>(texture));
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
    JsonWriter json;
    json.begin_object()
        .member("kind", "commit")
        .member("generation", commit.expected_generation)
        .key("puts")
        .begin_array();
    for (const auto& [path, bytes] : commit.puts) {
        if (const std::size_t slash = path.find('/'); slash != std::string::npos) {
            mkdir(path_of(path.substr(0, slash)).c_str(), 0755);
        }
        // The memory file system has room as long as the program has; the page sees what is
        // missing.
        write_file(path_of(path), bytes);
        json.value(path_of(path));
    }
    json.end_array().key("deletes").begin_array();
    for (const std::string& path : commit.deletes) {
        std::remove(path_of(path).c_str());
        json.value(path_of(path));
    }
    json.end_array().end_object();
    send(json);
}

void WebStorage::end(const Result<std::uint64_t, vault::CommitFailure>& end) {
    if (listener_ != nullptr) {
        std::exchange(listener_, nullptr)->committed(end);
    }
}

} // namespace ebb::platform
