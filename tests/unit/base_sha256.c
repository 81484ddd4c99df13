// The examples of FIPS 180-4.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/sha256.h"

static void knows_the_examples(void **state)
{
    (void)state;
    static const struct {
        const char *bytes, *digest;
    } rows[] = {
        {"",
         "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc",
         "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
    };
    Arena arena = {0};
    for (int i = 0; i < countof(rows); i++) {
        Sha256 sha;
        sha256_begin(&sha);
        sha256_add(&sha, rows[i].bytes, strlen(rows[i].bytes));
        assert_true(str_is(sha256_end(&arena, &sha), rows[i].digest));
    }
    arena_free(&arena);
}

static void takes_bytes_in_pieces(void **state)
{
    (void)state;
    Arena arena = {0};
    Sha256 sha;
    sha256_begin(&sha);
    for (int i = 0; i < 1000000; i++)
        sha256_add(&sha, "a", 1);
    assert_true(str_is(
        sha256_end(&arena, &sha),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    arena_free(&arena);
}

int test_base_sha256(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_the_examples),
        cmocka_unit_test(takes_bytes_in_pieces),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
