// The sealed forms: exact sizes, one spelling each, and nothing but the right key and place opens.
// SPDX-License-Identifier: MIT
#include "vault/envelope.h"
#include "vault/header.h"
#include "vault/kdf.h"
#include "vault/manifest.h"
#include "vault/recovery_code.h"
#include "vault/support.h"

#include <doctest/doctest.h>
#include <set>

using namespace ebb;
using namespace ebb::vault;

namespace {

const VaultId vault_id{std::byte{7}};
const Place place{vault_id, "o/0011223344556677", Kind::Object, 42};

std::string hex(ByteView bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (const std::byte byte : bytes) {
        out += digits[std::to_integer<int>(byte) >> 4];
        out += digits[std::to_integer<int>(byte) & 15];
    }
    return out;
}

Header a_header() {
    SeededRandom random(3);
    const KdfQuestion question{usual_cost, {std::byte{9}}};
    return {vault_id,
            5,
            {*wrap(SlotKind::Passcode, vault_id, question, key_of(1), key_of(2), random),
             *wrap(SlotKind::RecoveryCode, vault_id, question, key_of(3), key_of(2), random)}};
}

Manifest a_manifest() {
    Manifest manifest;
    manifest.schema = 1;
    manifest.generation = 7;
    manifest.written_ms = noon_ms;
    manifest.sessions = 3;
    manifest.entries["about"] = {{std::byte{1}}, 5};
    manifest.entries["letter-1"] = {{std::byte{2}}, 7};
    return manifest;
}

} // namespace

TEST_CASE("argon2id: the vector that the system's libsodium gives") {
    // crypto_pwhash(32, "four small words here", salt 00..0f, 2, 8 MiB, ARGON2ID13),
    // libsodium 1.0.18
    KdfQuestion question{{8 * 1024, 2}, {}};
    for (std::size_t i = 0; i < question.salt.size(); ++i)
        question.salt[i] = static_cast<std::byte>(i);
    const auto key = derive("four small words here", question);
    REQUIRE(key);
    CHECK(hex(key->view()) == "d7eedf55c8ccfa4a3a60e615f7e9ff01e7d719f6dcf5eb16f5c6c40e6f8334e6");
    CHECK(derive("four small words herf", question) != key);
}

TEST_CASE("argon2id: work outside the bounds is not done") {
    CHECK(is_acceptable(usual_cost));
    CHECK(is_acceptable(small_cost));
    CHECK(is_acceptable({8 * 1024, 1}));
    CHECK(is_acceptable({64 * 1024, 16}));
    CHECK(is_acceptable({256 * 1024, 4}));
    CHECK(!is_acceptable({8 * 1024 - 1, 1}));
    CHECK(!is_acceptable({256 * 1024 + 1, 1}));
    CHECK(!is_acceptable({64 * 1024, 0}));
    CHECK(!is_acceptable({64 * 1024, 17}));
    CHECK(!is_acceptable({256 * 1024, 5}));
    CHECK(!is_acceptable({0xFFFFFFFF, 0xFFFFFFFF}));
    CHECK(!derive("x", {{256 * 1024, 16}, {}}));
}

TEST_CASE("argon2id: set-up raises the work to between half a second and a second") {
    CHECK(!better_cost(usual_cost, 600));
    CHECK(!better_cost(usual_cost, 4000)); // Slow, and never weaker than usual.
    CHECK(better_cost(usual_cost, 150) == KdfCost{64 * 1024, 10}); // 15 would fit; 10 is the most.
    CHECK(better_cost(usual_cost, 300) == KdfCost{64 * 1024, 7});
    CHECK(better_cost(usual_cost, 450) == KdfCost{64 * 1024, 5});
    CHECK(!better_cost(KdfCost{64 * 1024, 7}, 400)); // The second guess stays.
    CHECK(better_cost(usual_cost, std::nullopt) == small_cost);
    CHECK(better_cost(small_cost, 100) == KdfCost{19 * 1024, 6});
    CHECK(!better_cost(small_cost, std::nullopt));
    for (std::int64_t ms = 0; ms < 2000; ++ms) {
        const auto cost = better_cost(usual_cost, ms);
        if (cost) CHECK(is_acceptable(*cost));
    }
}

TEST_CASE("envelope: what was sealed opens, in the sizes that docs/format.md names") {
    SeededRandom random(1);
    const std::size_t sizes[][2] = {{0, 256},
                                    {255, 256},
                                    {256, 1024},
                                    {1023, 1024},
                                    {1024, 4096},
                                    {4096, 16384},
                                    {16383, 16384},
                                    {16384, 65536},
                                    {65535, 65536},
                                    {65536, 131072},
                                    {131072, 196608}};
    for (const auto& [length, padded] : sizes) {
        CAPTURE(length);
        const Bytes plain(length, std::byte{0});
        const auto sealed = seal_envelope(key_of(1), place, plain, random);
        REQUIRE(sealed);
        CHECK(sealed->size() == 48 + padded + 16);
        CHECK(open_envelope(key_of(1), place, *sealed) == Result<Bytes, EnvelopeError>(plain));
        CHECK(generation_of(*sealed) == 42);
    }
    CHECK(padded_size(Kind::Manifest, 5000) == 5 * 1024);
    CHECK(padded_size(Kind::Snapshot, 1023) == 1024);
}

TEST_CASE("envelope: another key, vault, name, kind or generation opens nothing") {
    SeededRandom random(1);
    const Bytes sealed = *seal_envelope(key_of(1), place, bytes_of("mine"), random);
    VaultId other = vault_id;
    other[3] = std::byte{1};
    CHECK(!open_envelope(key_of(2), place, sealed));
    CHECK(!open_envelope(key_of(1), {other, place.name, place.kind, 42}, sealed));
    CHECK(!open_envelope(key_of(1), {vault_id, "o/0011223344556678", place.kind, 42}, sealed));
    CHECK(!open_envelope(key_of(1), {vault_id, place.name, Kind::Manifest, 42}, sealed));
    CHECK(!open_envelope(key_of(1), {vault_id, place.name, place.kind, 41}, sealed));
    CHECK(open_envelope(key_of(1), place, sealed));
}

TEST_CASE("envelope: every bit that is another and every length that is another is noticed") {
    SeededRandom random(1);
    const Bytes sealed = *seal_envelope(key_of(1), place, bytes_of("I was there."), random);
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        Bytes flipped = sealed;
        flipped[bit / 8] ^= std::byte{1} << (bit % 8);
        CHECK_MESSAGE(!open_envelope(key_of(1), place, flipped), bit);
    }
    for (std::size_t length = 0; length < sealed.size(); ++length)
        CHECK_MESSAGE(!open_envelope(key_of(1), place, ByteView(sealed).first(length)), length);
    Bytes longer = sealed;
    longer.push_back(std::byte{0});
    CHECK(!open_envelope(key_of(1), place, longer));
}

TEST_CASE("envelope: a form or cipher of later is named as that") {
    SeededRandom random(1);
    for (const std::size_t at : {std::size_t{8}, std::size_t{9}}) {
        Bytes sealed = *seal_envelope(key_of(1), place, bytes_of("x"), random);
        sealed[at] = std::byte{2};
        // One that opens as of this release is not of later: the byte became another.
        CHECK(claims_newer(sealed));
        CHECK(open_envelope(key_of(1), place, sealed).error() == EnvelopeError::Damaged);
        sealed.back() ^= std::byte{1};
        CHECK(open_envelope(key_of(1), place, sealed).error() == EnvelopeError::Newer);
    }
}

TEST_CASE("envelope: two of the same words share no byte but their heads") {
    SeededRandom random(1);
    const Bytes one = *seal_envelope(key_of(1), place, bytes_of("same"), random);
    const Bytes two = *seal_envelope(key_of(1), place, bytes_of("same"), random);
    CHECK(Bytes(one.begin(), one.begin() + 24) == Bytes(two.begin(), two.begin() + 24));
    std::size_t equal = 0;
    for (std::size_t i = 24; i < one.size(); ++i)
        equal += one[i] == two[i] ? 1U : 0U;
    CHECK(equal < 10); // Of 312: about one by chance.
}

TEST_CASE("header: it comes back; each slot opens with its own key only") {
    const Header header = a_header();
    const Bytes bytes = encode_header(header);
    CHECK(bytes.size() == 8 + 1 + 16 + 8 + 1 + 2 * slot_bytes + 32);
    REQUIRE(decode_header(bytes));
    CHECK(*decode_header(bytes) == header);
    CHECK(unwrap(header.slots[0], vault_id, key_of(1)) == key_of(2));
    CHECK(unwrap(header.slots[1], vault_id, key_of(3)) == key_of(2));
    CHECK(!unwrap(header.slots[0], vault_id, key_of(3)));
    CHECK(!unwrap(header.slots[0], VaultId{}, key_of(1)));
}

TEST_CASE(
    "header: with a half it opens with that half only, and tells a later release by its form") {
    Header header = a_header();
    header.half = KeyHalf{{std::byte{1}, std::byte{2}}, key_of(7)};
    const Bytes bytes = encode_header(header);
    CHECK(bytes.size() == 8 + 1 + 16 + 8 + 8 + 1 + 2 * slot_bytes + 16 + 32);
    CHECK(bytes[8] == std::byte{2});
    CHECK(half_of(bytes) == header.half->id);
    CHECK(!half_of(encode_header(a_header())));
    const Key half = key_of(7);
    CHECK(*decode_header(bytes, &half) == header);
    CHECK(!decode_header(bytes));
    const Key other = key_of(8);
    CHECK(!decode_header(bytes, &other));
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        Bytes flipped = bytes;
        flipped[bit / 8] ^= std::byte{1} << (bit % 8);
        CHECK_MESSAGE(!decode_header(flipped, &half), bit);
    }
    // Half and slot key make the data key together.
    CHECK(!(data_key_of(header, key_of(2)) == key_of(2)));
    CHECK(data_key_of(a_header(), key_of(2)) == key_of(2));
    header.half->secret = key_of(8);
    CHECK(
        !(data_key_of(header, key_of(2)) == data_key_of(*decode_header(bytes, &half), key_of(2))));
}

TEST_CASE("header: a slot with other costs or of another kind does not open, even with the key") {
    const Header header = a_header();
    Slot slot = header.slots[0];
    slot.question.cost.passes = 4;
    CHECK(!unwrap(slot, vault_id, key_of(1)));
    slot = header.slots[0];
    slot.kind = SlotKind::RecoveryCode;
    CHECK(!unwrap(slot, vault_id, key_of(1)));
}

TEST_CASE("header: every bit that is another and every other length is noticed") {
    const Bytes bytes = encode_header(a_header());
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        Bytes flipped = bytes;
        flipped[bit / 8] ^= std::byte{1} << (bit % 8);
        CHECK_MESSAGE(!decode_header(flipped), bit);
    }
    for (std::size_t length = 0; length < bytes.size(); ++length)
        CHECK_MESSAGE(!decode_header(ByteView(bytes).first(length)), length);
}

TEST_CASE("header: work that nobody of ours asks for is refused before it is done") {
    Header header = a_header();
    header.slots[0].question.cost = {4 * 1024 * 1024, 1};
    CHECK(decode_header(encode_header(header)).error() == HeaderError::Unusual);
    header.slots[0].question.cost = {8 * 1024, 0};
    CHECK(decode_header(encode_header(header)).error() == HeaderError::Unusual);
}

TEST_CASE("header: two slots of one kind, or a device slot with anything in its other parts") {
    Header header = a_header();
    header.slots[1].kind = SlotKind::Passcode;
    CHECK(!decode_header(encode_header(header)));
    Header device{vault_id, 1, {device_slot(key_of(4))}};
    CHECK(!device.locked());
    CHECK(decode_header(encode_header(device)));
    device.slots[0].nonce[0] = std::byte{1};
    CHECK(!decode_header(encode_header(device)));
    device = {vault_id, 1, {device_slot(key_of(4))}};
    device.slots[0].wrapped[40] = std::byte{1};
    CHECK(!decode_header(encode_header(device)));
}

TEST_CASE("manifest: it comes back, in one spelling") {
    const Manifest manifest = a_manifest();
    const Bytes bytes = encode_manifest(manifest);
    REQUIRE(decode_manifest(bytes));
    CHECK(*decode_manifest(bytes) == manifest);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        Bytes flipped = bytes;
        flipped[bit / 8] ^= std::byte{1} << (bit % 8);
        const auto read = decode_manifest(flipped);
        if (read) CHECK_MESSAGE(encode_manifest(*read) == flipped, bit);
    }
}

TEST_CASE("manifest: an id that is there twice, or names that do not rise, are damage") {
    Manifest manifest = a_manifest();
    manifest.entries["letter-1"].id = manifest.entries["about"].id;
    CHECK(decode_manifest(encode_manifest(manifest)).error() == ManifestError::Damaged);
}

TEST_CASE("manifest: one of a later release is named as that") {
    Bytes bytes = encode_manifest(a_manifest());
    bytes.push_back(std::byte{99});
    bytes.push_back(std::byte{1});
    bytes.push_back(std::byte{1});
    CHECK(decode_manifest(bytes).error() == ManifestError::Newer);
}

TEST_CASE("manifest: three hundred letters are told in less than twelve kilobytes") {
    Manifest manifest = a_manifest();
    SeededRandom random(1);
    for (int i = 0; i < 600; ++i) {
        Entry entry;
        random.fill(entry.id);
        entry.generation = 20'000;
        manifest.entries[(i < 300 ? "letter-" : "history-") + std::to_string(i % 300)] = entry;
    }
    CHECK(encode_manifest(manifest).size() < 16'000);
}

TEST_CASE("recovery code: eight groups of four, and what a hand writes is understood") {
    SeededRandom random(1);
    const auto code = make_recovery_code(random);
    REQUIRE(code);
    CHECK(code->size() == 39);
    CHECK(tidy_recovery_code(*code) == code);
    std::string typed;
    for (const char c : *code) {
        if (c == '-')
            typed += "  ";
        else if (c == '1')
            typed += 'l';
        else if (c == '0')
            typed += 'o';
        else
            typed += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    CHECK(tidy_recovery_code(typed) == code);
    CHECK(!tidy_recovery_code(""));
    CHECK(!tidy_recovery_code(*code + "A"));
    CHECK(!tidy_recovery_code(code->substr(1)));
}

TEST_CASE("recovery code: a letter that is wrong, or two that were swapped, are noticed") {
    SeededRandom random(1);
    const std::string code = *make_recovery_code(random);
    int noticed = 0, tried = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code[i] == '-') continue;
        for (const char c : std::string_view("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
            if (c == code[i]) continue;
            std::string wrong = code;
            wrong[i] = c;
            ++tried;
            noticed += tidy_recovery_code(wrong) ? 0 : 1;
        }
    }
    CHECK(tried == 32 * 31);
    CHECK(noticed == tried);
    std::set<std::string> codes;
    for (int i = 0; i < 1000; ++i)
        codes.insert(*make_recovery_code(random));
    CHECK(codes.size() == 1000);
}

TEST_CASE("chance: a generator that is stuck is noticed") {
    SystemRandom random;
    std::array<std::byte, 24> one{}, two{};
    CHECK(random.fill(one));
    CHECK(random.fill(two));
    CHECK(one != two);
}
