// The table of codes.  What each fault is and why stands in codes/*.inc, in
// both languages; the sentence that is printed stands where it is raised.
#include "base/codes.h"

#define E LEVEL_ERROR, LEVEL_ERROR
#define W LEVEL_WARNING, LEVEL_WARNING
#define P LEVEL_WARNING, LEVEL_ERROR
#define N LEVEL_NOTE, LEVEL_NOTE
#define OFF LEVEL_OFF, LEVEL_OFF
#define FIXED true
#define BY_HAND false

// clang-format off
const CodeRow code_rows[] = {
#include "base/codes/command.inc"
#include "base/codes/yaml.inc"
#include "base/codes/schema.inc"
#include "base/codes/reference.inc"
#include "base/codes/page.inc"
#include "base/codes/press.inc"
#include "base/codes/proof.inc"
#include "base/codes/style.inc"
    {0},
};
// clang-format on

// Rows stand in rising order, which a test sees to.
const CodeRow *code_row(Code code)
{
    int low = 0, high = countof(code_rows) - 2; // the last row is no row
    while (low <= high) {
        int middle = (low + high) / 2;
        if (code_rows[middle].code == code)
            return &code_rows[middle];
        if (code_rows[middle].code < code)
            low = middle + 1;
        else
            high = middle - 1;
    }
    die("WK%03d has no row", code);
}

const CodeRow *code_find(Str name)
{
    for (const CodeRow *row = code_rows; row->code; row++) {
        char number[16];
        snprintf(number, sizeof(number), "WK%03d", row->code);
        if (str_is(name, number) || str_is(name, number + 2) ||
            str_is(name, row->slug))
            return row;
    }
    return NULL;
}
