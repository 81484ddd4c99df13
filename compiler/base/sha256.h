// SHA-256, FIPS 180-4: by which a printer sees that a file came whole.
#pragma once

#include "base/str.h"

typedef struct Sha256 {
    uint32_t state[8];
    uint8_t block[64];
    uint64_t count; // bytes so far
} Sha256;

void sha256_begin(Sha256 *sha);
void sha256_add(Sha256 *sha, const void *bytes, size_t count);
// As 64 hexadecimal digits.
Str sha256_end(Arena *arena, Sha256 *sha);
