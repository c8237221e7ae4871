// The choices that sodium_init() makes between implementations of ciphers which are not compiled in.
// SPDX-License-Identifier: MIT

int _crypto_scalarmult_curve25519_pick_best_implementation(void) { return 0; }
int _crypto_stream_salsa20_pick_best_implementation(void) { return 0; }
