# Target sodium: the part of libsodium that the vault needs: XChaCha20-Poly1305, secretstream, BLAKE2b, Argon2id,
# key derivation, random bytes, text codecs. The same portable C natively and for the web, so both give the same bytes.
# SPDX-License-Identifier: MIT
#
# Set before including: EBB_SODIUM_SOURCE, folder of the sources (build/setup.cmake sets it).
include_guard(GLOBAL)
include(${CMAKE_CURRENT_LIST_DIR}/library.cmake)

set(ebb_sodium_files
  crypto_aead/xchacha20poly1305/sodium/aead_xchacha20poly1305.c
  crypto_core/hchacha20/core_hchacha20.c
  crypto_generichash/blake2b/generichash_blake2.c
  crypto_generichash/blake2b/ref/blake2b-compress-ref.c
  crypto_generichash/blake2b/ref/blake2b-ref.c
  crypto_generichash/blake2b/ref/generichash_blake2b.c
  crypto_generichash/crypto_generichash.c
  crypto_kdf/blake2b/kdf_blake2b.c
  crypto_onetimeauth/crypto_onetimeauth.c
  crypto_onetimeauth/poly1305/donna/poly1305_donna.c
  crypto_onetimeauth/poly1305/onetimeauth_poly1305.c
  crypto_pwhash/argon2/argon2-core.c
  crypto_pwhash/argon2/argon2-encoding.c
  crypto_pwhash/argon2/argon2-fill-block-ref.c
  crypto_pwhash/argon2/argon2.c
  crypto_pwhash/argon2/blake2b-long.c
  crypto_pwhash/argon2/pwhash_argon2id.c
  crypto_secretstream/xchacha20poly1305/secretstream_xchacha20poly1305.c
  crypto_stream/chacha20/ref/chacha20_ref.c
  crypto_stream/chacha20/stream_chacha20.c
  crypto_stream/xchacha20/stream_xchacha20.c
  crypto_verify/sodium/verify.c
  randombytes/randombytes.c
  sodium/codecs.c
  sodium/core.c
  sodium/runtime.c
  sodium/utils.c
  sodium/version.c
)
if(NOT EMSCRIPTEN)
  list(APPEND ebb_sodium_files randombytes/sysrandom/randombytes_sysrandom.c)
endif()
list(TRANSFORM ebb_sodium_files PREPEND ${EBB_SODIUM_SOURCE}/src/libsodium/)

# The archive holds version.h only as a template, which names the header beside it.
function(ebb_sodium_version_header folder)
  set(VERSION ${EBB_VERSION_SODIUM})
  set(SODIUM_LIBRARY_VERSION_MAJOR 10)
  set(SODIUM_LIBRARY_VERSION_MINOR 3)
  set(SODIUM_LIBRARY_MINIMAL_DEF "")
  file(READ ${EBB_SODIUM_SOURCE}/src/libsodium/include/sodium/version.h.in template)
  string(REPLACE "\"export.h\"" "<sodium/export.h>" template "${template}")
  file(CONFIGURE OUTPUT ${folder}/sodium/version.h CONTENT "${template}" @ONLY)
endfunction()
set(ebb_sodium_generated ${CMAKE_BINARY_DIR}/generated/sodium)
ebb_sodium_version_header(${ebb_sodium_generated})

add_library(sodium STATIC ${ebb_sodium_files} ${CMAKE_CURRENT_LIST_DIR}/sodium_unused.c)
if(EMSCRIPTEN)
  # libsodium asks JavaScript for four random bytes to keep one of them, by a code path that an ES module in Node does
  # not have. Its portable path with a source of our own asks the same generator once for the whole buffer.
  target_sources(sodium PRIVATE ${CMAKE_CURRENT_LIST_DIR}/sodium_web_random.c)
  set_source_files_properties(${EBB_SODIUM_SOURCE}/src/libsodium/randombytes/randombytes.c
    PROPERTIES COMPILE_OPTIONS -U__EMSCRIPTEN__)
endif()
target_include_directories(sodium SYSTEM PUBLIC
  ${EBB_SODIUM_SOURCE}/src/libsodium/include
  ${ebb_sodium_generated}
)
target_include_directories(sodium PRIVATE
  ${EBB_SODIUM_SOURCE}/src/libsodium/include/sodium
  ${ebb_sodium_generated}/sodium
)
target_compile_definitions(sodium
  PUBLIC SODIUM_STATIC
  PRIVATE CONFIGURED=1 HAVE_WEAK_SYMBOLS=1 NATIVE_LITTLE_ENDIAN=1
)
ebb_library(sodium)
# Never debugged here, and unbearably slow without: the tests of the vault seal a million times.
target_compile_options(sodium PRIVATE $<$<CONFIG:Debug>:-O2>)
