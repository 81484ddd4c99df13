// A list of blocks: each is a string, or a map with one key that says what it
// is.  Guessing the kind from its fields would make every message useless.
#include "blocks/block.h"

#include "blocks/kinds.h"
#include "read/dump.h"
#include "read/scan.h"
#include "read/schema.h"

static const BlockKind *find_kind(Str name)
{
    for (int i = 0; block_kinds[i]; i++)
        if (str_is(name, block_kinds[i]->name))
            return block_kinds[i];
    return NULL;
}

static Str kind_names(const Job *job)
{
    StrBuilder names = {job->arena, {0}};
    for (int i = 0; block_kinds[i]; i++)
        str_addf(&names, "%s%s", i ? " " : "", block_kinds[i]->name);
    return str_built(&names);
}

static Str nearest_kind(const Job *job, Str typed)
{
    Str names[64];
    int count = 0;
    for (int i = 0; block_kinds[i] && count < countof(names); i++)
        names[count++] = str_of(block_kinds[i]->name);
    return bind_nearest(job, typed, names, count);
}

static void fault_unknown_kind(const Job *job, const Node *key)
{
    Message *message =
        fault(job, WK203, key, zh(job, "没有“%.*s”这种内容块", STR(key->text)),
              en(job, "there is no block “%.*s”", STR(key->text)));
    Str near = nearest_kind(job, key->text);
    if (near.n) {
        diag_advise(
            job, message, ADVICE_HELP,
            zh(job, "是不是想写 %.*s（%s）？", STR(near), find_kind(near)->zh),
            en(job, "did you mean “%.*s”?", STR(near)));
        diag_edit(job, message, key->span, near);
    }
    diag_advise(job, message, ADVICE_ALLOWED,
                zh(job, "%.*s", STR(kind_names(job))),
                en(job, "%.*s", STR(kind_names(job))));
}

static bool is_own_key(const Node *node)
{
    return node->key && str_starts(node->key->text, "x-");
}

static bool is_blank(const Node *node)
{
    return node->kind == NODE_SCALAR && node->form == SCALAR_PLAIN &&
           (node->text.n == 0 || str_is(node->text, "~") ||
            str_is(node->text, "null"));
}

static void fault_two_keys(const Job *job, const Node *first,
                           const Node *second)
{
    Message *message = fault(job, WK211, second->key,
                             zh(job, "内容块只能有一个键，这里有 %.*s 和 %.*s",
                                STR(first->key->text), STR(second->key->text)),
                             en(job, "a block has one key; found %.*s and %.*s",
                                STR(first->key->text), STR(second->key->text)));
    if (find_kind(first->key->text) && is_blank(first))
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "“%.*s”要比“%.*s”多缩进两格",
                       STR(second->key->text), STR(first->key->text)),
                    en(job, "indent “%.*s” two columns more than “%.*s”",
                       STR(second->key->text), STR(first->key->text)));
    else
        diag_advise(job, message, ADVICE_HELP, zh(job, "每一块各以“- ”开头"),
                    en(job, "begin each block with “- ”"));
}

// The one node of a map that is the block; NULL if there is not just one.
static const Node *only_child(const Job *job, const Node *map)
{
    const Node *only = NULL;
    for (const Node *node = map->first; node; node = node->next) {
        if (is_own_key(node) || !node->key)
            continue;
        if (only) {
            fault_two_keys(job, only, node);
            return NULL;
        }
        only = node;
    }
    if (!only)
        fault(job, WK211, map,
              zh(job, "内容块要有一个键，说明它是什么，如 event"),
              en(job, "a block needs one key that says what it is, as "
                      "event"));
    return only;
}

static void *new_content(const Job *job, const BlockKind *kind)
{
    return arena_alloc(job->arena, kind->record->size, _Alignof(max_align_t));
}

static void bind_content(const Job *job, const Node *node,
                         const BlockKind *kind, Block *block)
{
    *block = (Block){kind, node, new_content(job, kind)};
    if (kind->bind)
        kind->bind(job, node, block->content);
    else
        bind_record(job, node, kind->record, block->content);
}

// “event：讲座”: a block whose colon the input method made full width; not a
// paragraph that begins with such a word.
static bool is_missed_block(const Job *job, const Node *text)
{
    int wide = str_find(text->text, S("：")),
        narrow = str_find(text->text, S(":"));
    int colon = wide >= 0 && (narrow < 0 || wide < narrow) ? wide : narrow;
    return text->form == SCALAR_PLAIN && colon > 0 &&
           find_kind(str_trim(str_slice(text->text, 0, colon))) &&
           scan_missed_map(job, text);
}

// False if there is no block in it, which has then been reported.
static bool bind_block(const Job *job, const Node *node, Block *block)
{
    if (node->kind == NODE_SCALAR && is_missed_block(job, node))
        return false;
    if (node->kind == NODE_SCALAR) {
        bind_content(job, node, &block_paragraph, block);
        return true;
    }
    if (node->kind == NODE_LIST) {
        fault(job, WK204, node,
              zh(job, "这里应是一段文字或一个内容块，却是列表"),
              en(job, "this should be a text or a block, not a list"));
        return false;
    }
    const Node *only = only_child(job, node);
    if (!only)
        return false;
    const BlockKind *kind = find_kind(only->key->text);
    if (!kind) {
        fault_unknown_kind(job, only->key);
        return false;
    }
    bind_content(job, only, kind, block);
    return true;
}

static void bind_blocks(const Job *job, const Node *node, void *value)
{
    Blocks *blocks = value;
    if (node->kind == NODE_MAP) {
        Message *message = fault(
            job, WK204, node,
            zh(job, "内容块要写成列表（每块以“- ”开头），这里是键和值"),
            en(job, "blocks are a list, each beginning with “- ”; this is a "
                    "map"));
        diag_advise(job, message, ADVICE_HELP, zh(job, "在这一块前面加“- ”"),
                    en(job, "put “- ” before the block"));
        return;
    }
    bool list = node->kind == NODE_LIST;
    blocks->at = NEW_ARRAY(job->arena, Block, list ? node_count(node) : 1);
    blocks->count = 0;
    for (const Node *item = list ? node->first : node; item;
         item = list ? item->next : NULL)
        blocks->count += bind_block(job, item, &blocks->at[blocks->count]);
}

static void visit_blocks(const void *value, const Visit *visit)
{
    const Blocks *blocks = value;
    for (int i = 0; i < blocks->count; i++)
        bind_visit(blocks->at[i].content, blocks->at[i].kind->record, visit);
}

static void dump_blocks(const void *value, Dump *dump)
{
    const Blocks *blocks = value;
    for (int i = 0; i < blocks->count; i++) {
        const BlockKind *kind = blocks->at[i].kind;
        fprintf(dump->out, "%*s%s:\n", 2 * dump->depth, "", kind->name);
        dump->depth++;
        dump_record(blocks->at[i].content, kind->record, dump);
        dump->depth--;
    }
}

// Under the key of a kind stands its record; where the kind binds by itself,
// only the lone field.
static void write_kind(Schema *schema, const BlockKind *kind)
{
    json_key(&schema->json, kind->name);
    schema_open(schema);
    schema_names(schema, (Words){str_of(kind->zh), str_of(kind->name)},
                 (Words){0});
    if (kind->bind)
        schema_lone(schema, kind->record);
    else
        schema_record(schema, kind->record);
    schema_close(schema);
}

static void write_block(Schema *schema)
{
    Json *json = &schema->json;
    schema_alternatives(schema);
    schema_open(schema);
    json_text(json, "type", S("object"));
    json_key(json, "properties");
    schema_open(schema);
    for (int i = 0; block_kinds[i]; i++)
        write_kind(schema, block_kinds[i]);
    schema_close(schema);
    schema_own_keys(schema);
    json_count(json, "minProperties", 1);
    schema_close(schema);
    schema_open(schema);
    schema_scalar(schema);
    schema_close(schema);
    schema_alternatives_end(schema);
}

static const Shape block_shape = {.write = write_block};
static const Shape blocks_shape = {.item = &block_shape, .pattern = ""};

const FieldType blocks_type = {.zh = "内容块",
                               .en = "blocks",
                               .bind = bind_blocks,
                               .visit = visit_blocks,
                               .dump = dump_blocks,
                               .shape = &blocks_shape};

void blocks_set(Setter *setter, Blocks blocks)
{
    for (int i = 0; i < blocks.count; i++)
        blocks.at[i].kind->set(setter, &blocks.at[i]);
}
