// Distances on paper, in whole 1/1024 points, so that every sum is exact.
#pragma once

#include "base/str.h"

typedef int32_t Length;

// For constants only: the product is rounded by the compiler.
#define PT(points) ((Length)((points)*1024))

// A length as a style writes it: of which unit is known when it is used.
typedef enum Unit {
    UNIT_LENGTH, // value is a Length
    UNIT_EM,     // em, 字: of the type size; value in 1/1024
    UNIT_LINE,   // 行: of the grid's pitch; value in 1/1024
    UNIT_SHARE,  // %: of the whole that it is part of; value in 1/1024 of %
} Unit;

typedef struct Dim {
    int32_t value;
    Unit unit;
} Dim;

// "12pt", "3mm", "1.5em", "2字", "1行", "40%"; "0" needs no unit.
// False if it is no length; then *number_only says that the unit is missing.
bool dim_parse(Str text, Dim *dim, bool *number_only);
Length dim_length(Dim dim, Length em, Length line, Length whole);

// A decimal "12", "-0.25", "1.5" in 1/1024, rounded to nearest; takes it off
// the front of the text.  False if there is none or it is above 1,000,000.
bool decimal_next(Str *text, int64_t *value);

// value × times ÷ by, rounded to nearest (halves away from zero).
int64_t scale_by(int64_t value, int64_t times, int64_t by);

// The PDF spelling: at most four decimals, no exponent, no locale, never "-0".
// Writes at most 24 bytes and a zero; returns the bytes without the zero.
int length_decimals(char *out, int64_t length);
