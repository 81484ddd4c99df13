#include "base/length.h"

int64_t scale_by(int64_t value, int64_t times, int64_t by)
{
    int64_t product = value * times;
    int64_t half = by / 2;
    return product >= 0 ? (product + half) / by : -((-product + half) / by);
}

bool decimal_next(Str *text, int64_t *value)
{
    Str rest = *text;
    bool negative = rest.n && rest.s[0] == '-';
    if (rest.n && (rest.s[0] == '-' || rest.s[0] == '+'))
        rest = str_slice(rest, 1, rest.n);
    int64_t digits = 0, unit = 1;
    int count = 0;
    bool after_point = false;
    for (; rest.n; rest = str_slice(rest, 1, rest.n)) {
        char c = rest.s[0];
        if (c == '.' && !after_point) {
            after_point = true;
            continue;
        }
        if (c < '0' || c > '9')
            break;
        count++;
        if (after_point && unit >= 1000000)
            continue; // finer than any length we keep
        digits = digits * 10 + (c - '0');
        unit *= after_point ? 10 : 1;
        if (digits / unit > 1000000)
            return false;
    }
    if (count == 0)
        return false;
    *value = scale_by(negative ? -digits : digits, 1024, unit);
    *text = rest;
    return true;
}

bool dim_parse(Str text, Dim *dim, bool *number_only)
{
    static const struct {
        const char *name;
        Unit unit;
        int times, by; // of 1/1024 of a point, or of the unit
    } units[] = {
        {"pt", UNIT_LENGTH, 1, 1},      {"mm", UNIT_LENGTH, 720, 254},
        {"cm", UNIT_LENGTH, 7200, 254}, {"in", UNIT_LENGTH, 72, 1},
        {"pc", UNIT_LENGTH, 12, 1},     {"em", UNIT_EM, 1, 1},
        {"字", UNIT_EM, 1, 1},          {"行", UNIT_LINE, 1, 1},
        {"%", UNIT_SHARE, 1, 1},
    };
    int64_t number;
    *number_only = false;
    text = str_trim(text);
    if (!decimal_next(&text, &number))
        return false;
    text = str_trim(text);
    *number_only = text.n == 0;
    if (text.n == 0 && number == 0) {
        *dim = (Dim){0, UNIT_LENGTH};
        return true;
    }
    for (int i = 0; i < countof(units); i++) {
        if (!str_is(text, units[i].name))
            continue;
        int64_t value = scale_by(number, units[i].times, units[i].by);
        if (value > INT32_MAX / 16 || value < -(INT32_MAX / 16))
            return false;
        *dim = (Dim){(int32_t)value, units[i].unit};
        return true;
    }
    return false;
}

Length dim_length(Dim dim, Length em, Length line, Length whole)
{
    switch (dim.unit) {
    case UNIT_LENGTH:
        return dim.value;
    case UNIT_EM:
        return (Length)scale_by(dim.value, em, 1024);
    case UNIT_LINE:
        return (Length)scale_by(dim.value, line, 1024);
    case UNIT_SHARE:
        return (Length)scale_by(dim.value, whole, 102400);
    }
    return 0;
}

int length_decimals(char *out, int64_t length)
{
    int64_t tenths = scale_by(length, 10000, 1024); // of 1/1000 pt
    int n = 0;
    if (tenths < 0) {
        out[n++] = '-';
        tenths = -tenths;
    }
    char digits[24];
    int count = 0;
    int64_t whole = tenths / 10000;
    do {
        digits[count++] = (char)('0' + whole % 10);
        whole /= 10;
    } while (whole);
    while (count)
        out[n++] = digits[--count];
    int fraction = (int)(tenths % 10000);
    if (fraction)
        out[n++] = '.';
    for (int unit = 1000; fraction; unit /= 10) {
        out[n++] = (char)('0' + fraction / unit);
        fraction %= unit;
    }
    out[n] = '\0';
    return n;
}
