#include "read/version.h"

#include "read/dump.h"
#include "read/schema.h"

enum { NEWEST = 1 };

// What else stands there has been reported by version_check.
static void bind_version(const Job *job, const Node *node, void *value)
{
    (void)job;
    *(int *)value = node->kind == NODE_SCALAR && str_is(node->text, "1");
}

static void dump_version(const void *value, Dump *dump)
{
    dump_line(dump, "format",
              str_format(dump->arena, "%d", *(const int *)value));
}

static const Shape version_shape = {.pattern = "^1$", .number = true};

const FieldType version_type = {.zh = "格式版本",
                                .en = "a version",
                                .bind = bind_version,
                                .dump = dump_version,
                                .shape = &version_shape,
                                .always = true};

static void fault_version(const Job *job, const Node *tree,
                          const Format *format)
{
    const Node *version = node_find(tree, format->key);
    Message *message =
        fault(job, WK201, version ? version : tree,
              zh(job, "第一行要写 %s: %d", format->key, NEWEST),
              en(job, "the first line must be %s: %d", format->key, NEWEST));
    if (version)
        diag_edit(job, message, version->span, S("1"));
    else
        diag_edit(job, message,
                  (Span){tree->span.source, tree->span.start, tree->span.start},
                  str_format(job->arena, "%s: %d\n", format->key, NEWEST));
}

static int number_of(Str digits)
{
    int number = 0;
    for (int i = 0; i < digits.n; i++) {
        if (digits.s[i] < '0' || digits.s[i] > '9' || i > 3)
            return 0;
        number = number * 10 + digits.s[i] - '0';
    }
    return number;
}

bool version_check(const Job *job, const Node *tree, const Format *format)
{
    const Node *version = node_find(tree, format->key);
    bool scalar = version && version->kind == NODE_SCALAR;
    if (scalar && str_is(version->text, "1"))
        return true;
    int number = scalar ? number_of(version->text) : 0;
    if (number <= NEWEST) {
        fault_version(job, tree, format);
        return true;
    }
    fault(job, WK201, version,
          zh(job, "这份%s是第 %d 版格式，要新版的 wkpdf 才能编译", format->zh,
             number),
          en(job, "this %s is of format %d and needs a newer wkpdf", format->en,
             number));
    return false;
}
