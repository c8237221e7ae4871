// libsodium's source of random bytes in a browser: crypto.getRandomValues, by way of Emscripten's getentropy().
// SPDX-License-Identifier: MIT

#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "randombytes_sysrandom.h"

// getentropy() refuses more than this at once.
enum { most_at_once = 256 };

static const char* name(void) { return "web"; }

static void fill(void* const buffer, const size_t size) {
  unsigned char* next = buffer;
  size_t left = size;
  while (left > 0) {
    const size_t part = left < most_at_once ? left : most_at_once;
    if (getentropy(next, part) != 0) abort();
    next += part;
    left -= part;
  }
}

static uint32_t word(void) {
  uint32_t value;
  fill(&value, sizeof value);
  return value;
}

struct randombytes_implementation randombytes_sysrandom_implementation = {
    .implementation_name = name, .random = word, .buf = fill};
