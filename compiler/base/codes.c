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

const CodeRow *code_row(Code code)
{
    for (const CodeRow *row = code_rows; row->code; row++)
        if (row->code == code)
            return row;
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
