// include: the blocks of another file, as if they stood here.
#include "blocks/kinds.h"

#include <sys/stat.h>

#include "read/yaml.h"

// More files than this in one report are a knot, not a report.
enum { MOST_FILES = 1000 };

static bool same_file(const char *a, const char *b)
{
    struct stat one, other;
    return stat(a, &one) == 0 && stat(b, &other) == 0 &&
           one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

// "a.yaml → b.yaml → a.yaml": from the file that is included again to it.
static Str chain_words(Arena *arena, const Node *named, const char *path)
{
    Str chain = str_of(path);
    const Source *last = NULL;
    for (const Node *node = named; node; node = node->parent) {
        if (node->span.source == last)
            continue;
        last = node->span.source;
        chain = str_format(arena, "%s → %.*s", last->path, STR(chain));
        if (same_file(last->path, path))
            break;
    }
    return chain;
}

static bool is_cycle(const Job *job, const Node *named, const char *path)
{
    const Source *last = NULL;
    for (const Node *node = named; node; node = node->parent) {
        if (!node->span.source || node->span.source == last)
            continue;
        last = node->span.source;
        if (!same_file(last->path, path))
            continue;
        Str chain = chain_words(job->arena, named, path);
        fault(job, WK313, named, zh(job, "include 绕成一圈：%.*s", STR(chain)),
              en(job, "include cycle: %.*s", STR(chain)));
        return true;
    }
    return false;
}

const Node *include_read(const Job *job, const Node *named)
{
    const char *path = file_beside(job, named);
    if (!path || is_cycle(job, named, path))
        return NULL;
    if (job->sources->texts.count >= MOST_FILES) {
        fault(job, WK007, named, zh(job, "引入的文件超过 %d 个", MOST_FILES),
              en(job, "more than %d files are included", MOST_FILES));
        return NULL;
    }
    const Node *root = yaml_read(job, path);
    // The tree is ours until the report is bound: nobody else has seen it.
    if (root)
        ((Node *)root)->parent = named;
    return root;
}

static void bind_include(const Job *job, const Node *node, void *content)
{
    Include *include = content;
    include->node = node;
    const Node *named = bind_scalar(job, node, "文件名", "a file name");
    if (!named)
        return;
    include->file = (Text){named->text, named};
    const Node *root = include_read(job, named);
    if (root)
        blocks_type.bind(job, root, &include->blocks);
}

static void set_include(Setter *setter, const Block *block)
{
    blocks_set(setter, ((const Include *)block->content)->blocks);
}

static const Field include_fields[] = {
    {"file", FIELD_TEXT, AT(Include, file), .required = true, .zh = "文件",
     .en = "file", .doc = "放着一列内容块的文件，相对本文件",
     .doc_en = "A file with a list of blocks, relative to this one"},
    {"blocks", FIELD_CUSTOM, AT(Include, blocks), .type = &blocks_type,
     .zh = "其中的内容块", .en = "its blocks"},
    {0},
};
static const Record include_record = {
    .name = "include",
    .zh = "引入",
    .size = sizeof(Include),
    .fields = include_fields,
    .scalar = "file",
};

const BlockKind block_include = {
    .name = "include",
    .zh = "引入",
    .record = &include_record,
    .styles = (const char *const[]){NULL},
    .bind = bind_include,
    .set = set_include,
};
