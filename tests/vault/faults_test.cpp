// Everything that can go wrong with the storage and with chance, at every point, once and for ever.
// SPDX-License-Identifier: MIT
#include "vault/support.h"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <memory>
#include <set>
#include <tuple>

using namespace ebb;
using namespace ebb::vault;

namespace {

/// Stands in every object: it must never be found on the device.
constexpr std::string_view canary = "I-still-see-your-coat-by-the-door";

using Secret = std::optional<std::string>;

/// What the device may hold, as far as the person was told.
struct World {
    Objects objects;
    Secret secret;
    std::vector<std::pair<Objects, Secret>> away; ///< The one that was put away last at the end.
    bool operator<(const World& other) const {
        return std::tie(objects, secret, away) < std::tie(other.objects, other.secret, other.away);
    }
    bool operator==(const World&) const = default;
};

/// A person at the app over a device that fails: keeps the account of what was said to be kept.
class Person {
public:
    /// The operation with this number fails.
    struct Plan {
        enum class Kind : std::uint8_t { Nothing, Storage, Chance } kind = Kind::Nothing;
        std::uint64_t at = 0;
        Fault fault = Fault::None;
        bool for_ever = false;
    };

    explicit Person(const Plan& plan) : plan_(plan) { open_page(); }

    void write(const std::string& name) {
        if (!awake()) return;
        World next = *now_;
        next.objects[name] = bytes_of(std::string(canary) + std::to_string(++words_));
        // After a removal everything is written, as the app's store does it.
        Objects puts = whole_ ? next.objects : Objects{{name, next.objects[name]}};
        change(next, [&] { page_->save(std::move(puts)); });
    }
    void erase(const std::string& name) {
        if (!awake()) return;
        World next = *now_;
        next.objects.erase(name);
        Objects puts = whole_ ? next.objects : Objects{};
        change(next, [&] { page_->save(std::move(puts), {name}); });
    }
    /// For good: the rest is sealed anew.
    void let_go(const std::string& name) {
        if (!awake()) return;
        World next = *now_;
        next.objects.erase(name);
        Objects puts = whole_ ? next.objects : Objects{};
        change(next, [&] {
            page_->keeper.save(
                std::move(puts), {name}, page_->now_ms, {}, Quarantine::Stays, LetGo::ForGood);
        });
    }
    /// A vault of before there were halves lies there; if there is a secret, it is locked.
    void find_older(const Secret& secret) {
        if (page_->keeper.access() != Access::Empty || device_.generation != 0 || cleared_) return;
        const World found{{{"a", bytes_of(canary)}, {"b", bytes_of(canary)}}, secret, {}};
        device_ = device_of_before(found.objects, secret);
        if (secret) secrets_.insert(*secret);
        possible_ = {found};
        open_page();
    }
    void replace_all(int count) {
        if (!awake()) return;
        World next{{}, now_->secret, now_->away};
        for (int i = 0; i < count; ++i)
            next.objects["new-" + std::to_string(i)] =
                bytes_of(std::string(canary) + std::to_string(++words_));
        std::vector<std::string> gone;
        for (const auto& [name, bytes] : now_->objects)
            gone.push_back(name);
        change(next, [&] {
            page_->keeper.save(next.objects, gone, page_->now_ms, Reason::BeforeRestore);
        });
    }
    void restore_oldest() {
        if (!awake() || page_->keeper.history().empty()) return;
        const auto old = page_->keeper.objects_of(page_->keeper.history().front().generation);
        World next{*old, now_->secret, now_->away};
        std::vector<std::string> gone;
        for (const auto& [name, bytes] : now_->objects)
            if (next.objects.count(name) == 0) gone.push_back(name);
        change(next, [&] {
            page_->keeper.save(next.objects, gone, page_->now_ms, Reason::BeforeRestore);
        });
    }
    void set_passcode(const std::string& secret) {
        if (!awake()) return;
        World next = *now_;
        next.secret = secret;
        change(next, [&] {
            if (!page_->set_passcode(secret, "CODE")) page_->problem = CommitProblem::Other;
        });
    }
    void remove_passcode() {
        if (!awake() || !now_->secret) return;
        World next = *now_;
        next.secret.reset();
        change(next, [&] { page_->keeper.remove_passcode(page_->now_ms); });
    }
    void remove_code() {
        if (!awake() || !now_->secret) return;
        change(*now_, [&] {
            const auto question = page_->keeper.question(SlotKind::Passcode);
            if (question)
                page_->keeper.remove_recovery_code(quick_key(*now_->secret, *question),
                                                   page_->now_ms);
            else
                page_->problem = CommitProblem::Other;
        });
    }
    void backed_up() {
        if (!awake()) return;
        change(*now_, [&] { page_->keeper.backed_up(page_->now_ms); });
    }
    /// Begins anew; what was there is put away. From here on the page is locked or open, as it was.
    void start_fresh() {
        if (!awake()) return;
        World next{{}, {}, now_->away};
        put_present_away(next);
        change(next, [&] { page_->keeper.set_aside(0, page_->now_ms); });
    }
    /// Begins anew before the door: the passcode is forgotten.
    void forget_passcode() {
        open_page();
        if (!now_ || !now_->secret) return;
        const auto found = page_->keeper.load();
        if (found && *found == Access::Locked) {
            start_fresh();
        } else {
            now_.reset(); // It could not be read, or is gone; the next page will see.
        }
    }
    void bring_back() {
        if (!awake() || now_->away.empty()) return;
        const auto number = page_->keeper.vaults_set_aside().back();
        World next{now_->away.back().first, now_->away.back().second, now_->away};
        next.away.pop_back();
        put_present_away(next);
        change(next, [&] { page_->keeper.set_aside(number, page_->now_ms); });
        if (page_ && page_->keeper.access() == Access::NotLoaded) open_page();
    }
    void remove_set_aside() {
        if (!awake() || now_->away.empty()) return;
        const auto number = page_->keeper.vaults_set_aside().front();
        World next = *now_;
        next.away.erase(next.away.begin());
        change(next, [&] { page_->keeper.remove_set_aside(number, page_->now_ms); });
    }
    void reload() { open_page(); }
    void wait(std::int64_t ms) { clock_ += ms; }

    /// Opens the device afresh, without faults, and holds it against the account.
    void check() {
        sound(!holds(device_.files, canary), "I5: no word lies open");
        sound(device_.generation >= highest_ || cleared_, "I3: the generation never goes down");
        highest_ = device_.generation;
        if (device_.generation == 0) {
            sound(possible_.count(World{}) == 1 || cleared_, "I2: nothing kept is gone");
            return;
        }
        MemoryDevice copy = device_;
        Page page(copy, 77);
        const auto found = open(page);
        if (!found) return;
        World world{found->first, found->second, away_of(page)};
        sound(possible_.count(world) == 1, "I1, I2, I4: as before or as after, and as was said");
    }
    /// The past can be read, whatever happened.
    void check_history() {
        if (!page_ || page_->keeper.access() != Access::Open) return;
        for (const Snapshot& one : page_->keeper.history())
            sound(page_->keeper.objects_of(one.generation)->size() == one.objects,
                  "the past is whole");
    }
    /// I6: what is in memory can be given out, whatever happened.
    void check_export() {
        if (!page_ || page_->keeper.access() != Access::Open) return;
        const auto backup = backup_of(page_->keeper, clock_);
        sound(backup.has_value() || now_->objects.empty(), "I6: it can be given out");
    }

    std::uint64_t storage_operations = 0;
    std::uint64_t fills = 0;
    std::string broken; ///< The first promise that was.
    bool hit = false;

private:
    void sound(bool holds_true, const char* promise) {
        if (!holds_true && broken.empty()) broken = promise;
    }

    /// What is there now is kept, unless nothing ever was.
    void put_present_away(World& next) const {
        const Keeper& keeper = page_->keeper;
        if (keeper.access() != Access::Open || !now_->objects.empty() || !keeper.history().empty())
            next.away.emplace_back(now_->objects, now_->secret);
    }

    /// Opens whatever lies there with the secrets that there ever were.
    std::optional<std::pair<Objects, Secret>> open(Page& page) {
        std::optional<Opened> opened = page.start();
        Secret secret;
        for (auto one = secrets_.begin(); !opened && one != secrets_.end(); ++one) {
            opened = page.start(*one);
            secret = *one;
        }
        sound(opened.has_value(), "I1: it opens");
        if (!opened) return std::nullopt;
        sound(opened->damage.empty(), "I1: whole");
        return std::pair(opened->objects, secret);
    }

    /// What is put away opens once it is brought back.
    std::vector<std::pair<Objects, Secret>> away_of(const Page& page) {
        std::vector<std::pair<Objects, Secret>> all;
        for (const std::uint64_t number : page.keeper.vaults_set_aside()) {
            MemoryDevice copy = device_;
            Page back(copy, 78);
            back.start();
            back.keeper.set_aside(number, clock_);
            if (auto found = open(back)) all.push_back(std::move(*found));
        }
        return all;
    }

    Fault fault_now(std::uint64_t) {
        const std::uint64_t number = storage_operations++;
        if (plan_.kind != Plan::Kind::Storage) return Fault::None;
        const bool now = number == plan_.at || (plan_.for_ever && number > plan_.at);
        hit = hit || now;
        if (now && plan_.fault == Fault::Cleared) cleared_ = true;
        return now ? plan_.fault : Fault::None;
    }

    /// A new page over the device: what it finds is what is true from here on.
    void open_page() {
        if (page_) fills = page_->random.fills;
        page_ = std::make_unique<Page>(device_, 5);
        page_->random.fills = fills;
        if (plan_.kind == Plan::Kind::Chance) {
            page_->random.fail_at = plan_.at;
            page_->random.for_ever = plan_.for_ever;
        }
        page_->storage.faults = [this](std::uint64_t n) { return fault_now(n); };
        page_->now_ms = clock_;
        now_.reset();
        whole_ = false;
        std::optional<Opened> opened = page_->start();
        if (page_->keeper.access() == Access::NotLoaded) return; // It may be tried again.
        Secret secret;
        for (auto one = secrets_.begin(); !opened && one != secrets_.end(); ++one) {
            if (page_->keeper.access() == Access::Empty) break;
            opened = page_->start(*one);
            if (page_->keeper.access() == Access::NotLoaded) return;
            secret = *one;
        }
        if (page_->keeper.access() == Access::Empty) {
            sound(possible_.count(World{}) == 1 || cleared_, "I2: nothing kept is gone");
            now_ = World{};
        } else {
            sound(opened.has_value(), "I1: it opens");
            if (!opened) return;
            now_ = World{opened->objects, secret, away_of(*page_)};
            sound(possible_.count(*now_) == 1, "I1, I2: as before or as after");
        }
        possible_ = {*now_};
        if (page_->keeper.needs_care()) {
            change(*now_, [&] { page_->keeper.take_care(clock_); });
        }
    }

    bool awake() {
        if (page_ && !now_) open_page();
        page_->now_ms = clock_;
        return now_.has_value();
    }

    template <class Act>
    void change(const World& next, Act act) {
        if (next.secret) secrets_.insert(*next.secret);
        page_->told.clear();
        page_->problem.reset();
        const std::uint64_t generation = device_.generation;
        act();
        const bool noted =
            page_->told.empty() && device_.generation > generation && !page_->keeper.busy();
        if (page_->told == std::vector<std::string>{"saved"} ||
            page_->told == std::vector<std::string>{"locks changed"} || noted) {
            now_ = next;
            possible_ = {next};
            whole_ = false;
            check(); // I4: what is said to be kept is there, at once.
        } else if (page_->told.empty() && page_->keeper.busy()) {
            // The page is gone; either happened.
            possible_.insert(next);
            page_->keeper.~Keeper();
            new (&page_->keeper) Keeper(page_->storage, page_->random, *page_, 1);
            now_.reset();
        } else if (page_->problem == CommitProblem::NoAnswer) {
            possible_.insert(next);
        } else if (page_->problem == CommitProblem::Gone) {
            possible_ = {World{}};
            whole_ = true;
            highest_ = 0;
        }
    }

    Plan plan_;
    MemoryDevice device_;
    std::unique_ptr<Page> page_;
    std::int64_t clock_ = noon_ms;
    std::optional<World> now_; ///< As the page shows it; none while there is no page.
    std::set<World> possible_{World{}};
    std::set<std::string> secrets_;
    std::uint64_t highest_ = 0;
    int words_ = 0;
    bool whole_ = false;
    bool cleared_ = false;
};

struct Scenario {
    const char* name;
    void (*run)(Person&);
};

constexpr Scenario scenarios[] = {
    {"first entry", [](Person& p) { p.write("a"); }},
    {"three entries", [](Person& p) { p.write("a"), p.write("b"), p.write("c"); }},
    {"one letter, written on",
     [](Person& p) {
         for (int i = 0; i < 8; ++i)
             p.write("a");
     }},
    {"write, leave, come back, write",
     [](Person& p) { p.write("a"), p.reload(), p.write("a"), p.reload(), p.write("b"); }},
    {"write and release",
     [](Person& p) { p.write("a"), p.write("b"), p.erase("a"), p.write("c"), p.erase("b"); }},
    {"ten days of history",
     [](Person& p) {
         for (int i = 0; i < 10; ++i)
             p.wait(one_day_ms), p.write("a");
     }},
    {"history that is let go of",
     [](Person& p) {
         for (int i = 0; i < 14; ++i)
             p.wait(11 * minute_ms), p.write("a");
     }},
    {"history over reloads",
     [](Person& p) {
         for (int i = 0; i < 6; ++i)
             p.wait(one_day_ms), p.write("a"), p.reload();
     }},
    {"a passcode first", [](Person& p) { p.set_passcode("one"), p.write("a"), p.write("b"); }},
    {"a passcode later",
     [](Person& p) { p.write("a"), p.write("b"), p.set_passcode("one"), p.write("c"); }},
    {"a passcode, and come back",
     [](Person& p) { p.write("a"), p.set_passcode("one"), p.reload(), p.write("b"), p.reload(); }},
    {"another passcode",
     [](Person& p) { p.write("a"), p.set_passcode("one"), p.set_passcode("two"), p.write("b"); }},
    {"another passcode, and come back",
     [](Person& p) {
         p.write("a"), p.set_passcode("one"), p.reload(), p.set_passcode("two"), p.reload(),
             p.write("b");
     }},
    {"a passcode that somebody knew",
     [](Person& p) {
         p.write("a"), p.set_passcode("one"), p.write("b"), p.set_passcode("two"), p.write("c");
     }},
    {"another passcode, with history",
     [](Person& p) {
         for (int i = 0; i < 4; ++i)
             p.wait(one_day_ms), p.write("a");
         p.set_passcode("one"), p.wait(one_day_ms), p.write("b"), p.set_passcode("two"), p.reload(),
             p.write("c");
     }},
    {"the passcode is taken away",
     [](Person& p) {
         p.write("a"), p.set_passcode("one"), p.remove_passcode(), p.write("b"), p.reload();
     }},
    {"on and off and on",
     [](Person& p) {
         p.write("a"), p.set_passcode("one"), p.remove_passcode(), p.set_passcode("two"),
             p.write("b"), p.reload();
     }},
    {"what was let go of",
     [](Person& p) {
         p.write("a"), p.write("b"), p.wait(one_day_ms), p.let_go("a"), p.write("c"), p.reload(),
             p.let_go("b");
     }},
    {"what was let go of, under a passcode",
     [](Person& p) {
         p.write("a"), p.set_passcode("one"), p.write("b"), p.wait(one_day_ms), p.let_go("a"),
             p.remove_code(), p.reload(), p.let_go("b"), p.write("c");
     }},
    {"a vault of before there were halves",
     [](Person& p) { p.find_older({}), p.write("a"), p.wait(one_day_ms), p.write("c"); }},
    {"a locked vault of before there were halves",
     [](Person& p) {
         p.find_older("one"), p.write("a"), p.reload(), p.set_passcode("two"), p.write("c");
     }},
    {"a restored backup",
     [](Person& p) { p.write("a"), p.write("b"), p.replace_all(4), p.write("a"); }},
    {"two restored backups",
     [](Person& p) {
         p.write("a"), p.replace_all(3), p.wait(one_day_ms), p.replace_all(2), p.reload(),
             p.write("b");
     }},
    {"a restored past",
     [](Person& p) {
         p.write("a"), p.wait(one_day_ms), p.write("a"), p.wait(one_day_ms), p.write("b"),
             p.restore_oldest(), p.write("c");
     }},
    {"a restored past under a passcode",
     [](Person& p) {
         p.write("a"), p.set_passcode("one"), p.wait(one_day_ms), p.write("b"), p.wait(one_day_ms),
             p.write("c"), p.restore_oldest(), p.reload();
     }},
    {"a backup is noted",
     [](Person& p) { p.write("a"), p.backed_up(), p.write("b"), p.backed_up(), p.reload(); }},
    {"everything released",
     [](Person& p) {
         p.write("a"), p.write("b"), p.erase("a"), p.erase("b"), p.reload(), p.write("c");
     }},
    {"a large vault",
     [](Person& p) {
         p.replace_all(20), p.write("a"), p.reload(), p.erase("new-3"), p.write("new-4");
     }},
    {"a large vault gets a passcode",
     [](Person& p) { p.replace_all(20), p.set_passcode("one"), p.write("new-4"), p.reload(); }},
    {"many short visits",
     [](Person& p) {
         for (int i = 0; i < 8; ++i)
             p.wait(one_day_ms / 2), p.reload(), p.write("a");
     }},
    {"a clock that goes back",
     [](Person& p) {
         p.write("a"), p.wait(-one_day_ms), p.write("b"), p.wait(3 * one_day_ms), p.write("a"),
             p.reload();
     }},
    {"a long evening",
     [](Person& p) {
         for (int i = 0; i < 12; ++i) {
             p.wait(4 * minute_ms), p.write(i % 3 == 0 ? "a" : "b");
             if (i == 6) p.reload();
         }
     }},
    {"everything once",
     [](Person& p) {
         p.write("a"), p.set_passcode("one"), p.wait(one_day_ms), p.write("b"), p.reload(),
             p.backed_up(), p.replace_all(3), p.set_passcode("two"), p.wait(one_day_ms),
             p.erase("new-1"), p.restore_oldest(), p.remove_passcode(), p.reload(), p.write("c");
     }},
    {"a fresh start", [](Person& p) { p.write("a"), p.start_fresh(), p.write("b"); }},
    {"the passcode is forgotten",
     [](Person& p) {
         p.write("a"), p.set_passcode("one"), p.reload(), p.forget_passcode(), p.write("b"),
             p.reload(), p.write("c");
     }},
    {"it is remembered again",
     [](Person& p) {
         p.write("a"), p.set_passcode("one"), p.write("b"), p.reload(), p.forget_passcode(),
             p.write("c"), p.reload(), p.bring_back(), p.write("d"), p.bring_back(), p.write("e");
     }},
    {"it is remembered at once",
     [](Person& p) {
         p.wait(one_day_ms), p.write("a"), p.set_passcode("one"), p.reload(), p.forget_passcode(),
             p.bring_back(), p.write("b"), p.reload();
     }},
    {"a fresh start twice, and one is removed",
     [](Person& p) {
         p.write("a"), p.set_passcode("one"), p.forget_passcode(), p.write("b"), p.start_fresh(),
             p.remove_set_aside(), p.write("c"), p.bring_back(), p.reload(), p.remove_set_aside();
     }},
    {"two years",
     [](Person& p) {
         for (int i = 0; i < 16; ++i)
             p.wait(45 * one_day_ms), p.write(i % 2 == 0 ? "a" : "b");
         p.reload();
     }},
};

constexpr std::array faults{Fault::Load,
                            Fault::Full,
                            Fault::Aborted,
                            Fault::Closed,
                            Fault::LostBefore,
                            Fault::LostAfter,
                            Fault::KilledBefore,
                            Fault::KilledAfter,
                            Fault::FullAmongHalves,
                            Fault::LostAmongHalves,
                            Fault::KilledAmongHalves,
                            Fault::LostBeforeTidy,
                            Fault::KilledBeforeTidy,
                            Fault::Cleared};

} // namespace

TEST_CASE("faults: whichever point fails of those tried, the vault is as before or as after, and "
          "what was said is true") {
    static_assert(std::size(scenarios) >= 25);
    std::uint64_t points = 0, operations = 0, broken = 0;
    // A sample takes another point in each scenario.
    const std::uint64_t step = effort() == Effort::Sample ? 17 : 1;
    std::uint64_t from = 0;
    const auto run = [&](const Scenario& scenario, const Person::Plan& plan) {
        Person person(plan);
        scenario.run(person);
        person.wait(one_day_ms);
        person.reload();
        scenario.run(person);
        person.check();
        person.check_export();
        person.check_history();
        CHECK_MESSAGE(person.broken.empty(),
                      std::string(scenario.name)
                          << ", fault " << static_cast<int>(plan.fault) << " at " << plan.at
                          << std::string(plan.for_ever ? " for ever: " : " once: ")
                          << person.broken);
        broken += person.broken.empty() ? 0U : 1U;
        return std::pair(person.storage_operations, person.fills);
    };
    for (const Scenario& scenario : scenarios) {
        const auto [storage, fills] = run(scenario, {});
        operations += storage;
        for (const bool for_ever : {false, true}) {
            for (const Fault fault : faults) {
                for (std::uint64_t at = ++from % step; at < storage; at += step) {
                    run(scenario, {Person::Plan::Kind::Storage, at, fault, for_ever});
                    ++points;
                }
            }
            for (std::uint64_t at = ++from % step; at < fills; at += step) {
                run(scenario, {Person::Plan::Kind::Chance, at, Fault::None, for_ever});
                ++points;
            }
        }
    }
    MESSAGE(std::size(scenarios) << " scenarios, " << operations << " storage operations, "
                                 << points << " fault points, " << broken << " broken");
    CHECK(points >= 10'000 / step);
}
