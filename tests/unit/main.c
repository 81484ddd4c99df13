// Runs the tests of single functions.  The Makefile lists the files beside
// this one in units.h: each is <folder>_<name>.c and defines
// int test_<folder>_<name>(void), the number of its failures.
#include "base/base.h"

#define UNIT(name) int test_##name(void);
#include "units.h"
#undef UNIT

int main(void)
{
    int failures = 0;
#define UNIT(name) failures += test_##name();
#include "units.h"
    return failures > 0;
}
