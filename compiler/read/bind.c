// Pass 2: what a map may hold, as the table of its record says.
//
// One fault, one message: a misspelt key is not also reported missing.
#include "read/bind.h"

#include "read/field.h"
#include "read/scan.h"

static const Field *find_field(const Record *record, Str key)
{
    for (const Field *field = record->fields; field->key; field++)
        if (str_is(key, field->key))
            return field;
    return NULL;
}

static const Field *nearest_field(const Job *job, const Record *record, Str key)
{
    Str names[64];
    int count = 0;
    for (const Field *field = record->fields;
         field->key && count < countof(names); field++)
        names[count++] = str_of(field->key);
    Str nearest = bind_nearest(job, key, names, count);
    return nearest.n ? find_field(record, nearest) : NULL;
}

static Str all_keys(const Job *job, const Record *record)
{
    StrBuilder keys = {job->arena, {0}};
    for (const Field *field = record->fields; field->key; field++)
        str_addf(&keys, "%s%s", keys.bytes.count ? " " : "", field->key);
    return str_built(&keys);
}

static const char *called_zh(const Record *record)
{
    return record->en ? record->zh : record->name;
}

static const char *called_en(const Record *record)
{
    return record->en ? record->en : record->name;
}

static void report_unknown(const Job *job, const Node *key,
                           const Record *record)
{
    Message *message = fault(
        job, record->unknown ? record->unknown : WK203, key,
        zh(job, "%s 里没有“%.*s”这个键", called_zh(record), STR(key->text)),
        en(job, "unknown key “%.*s” in %s", STR(key->text), called_en(record)));
    diag_label(message, zh(job, "不认识的键"), en(job, "unknown key"));
    const Field *near = nearest_field(job, record, key->text);
    if (near) {
        const char *name_zh = near->zh ? near->zh : near->key;
        const char *name_en = near->en ? near->en : near->key;
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "是不是想写 %s（%s）？", near->key, name_zh),
                    en(job, "did you mean “%s” (%s)?", near->key, name_en));
        diag_edit(job, message, key->span, str_of(near->key));
    }
    Str keys = all_keys(job, record);
    diag_advise(job, message, ADVICE_ALLOWED, keys, keys);
}

// Whether a key of the map was surely meant to be this one.
static bool is_misspelt(const Job *job, const Node *map, const Record *record,
                        const Field *field)
{
    enum { MOST_TRIED = 40 };
    int tried = 0;
    for (const Node *node = map->first; node; node = node->next)
        if (!find_field(record, node->key->text) &&
            (++tried > MOST_TRIED ||
             nearest_field(job, record, node->key->text) == field))
            return true;
    return false;
}

// Where something is missing: the key of its map, or its list item's first.
static void report_missing(const Job *job, const Node *map,
                           const Record *record, const Field *field)
{
    const char *name_zh = field->zh ? field->zh : field->key;
    const char *name_en = field->en ? field->en : field->key;
    Message *message = fault(
        job, WK202, map,
        zh(job, "%s 少了 %s（%s）", called_zh(record), field->key, name_zh),
        en(job, "%s lacks “%s” (%s)", called_en(record), field->key, name_en));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "加一行  %s: %s", field->key, name_zh),
                en(job, "add a line  %s: %s", field->key, name_en));
}

static void check_required(const Job *job, const Node *map,
                           const Record *record)
{
    for (const Field *field = record->fields; field->key; field++) {
        const Node *node = field->required ? node_find(map, field->key) : NULL;
        bool given = node && !bind_is_unset(node);
        if (field->required && !given && !is_misspelt(job, map, record, field))
            report_missing(job, map, record, field);
    }
}

static void bind_key(const Job *job, const Node *node, const Record *record,
                     void *into)
{
    const Field *field = find_field(record, node->key->text);
    if (field)
        bind_field(job, node, field, (char *)into + field->offset);
    else if (!str_starts(node->key->text, "x-") &&
             !(record->other && record->other(job, node, into)))
        report_unknown(job, node->key, record);
}

static void bind_map(const Job *job, const Node *map, const Record *record,
                     void *into)
{
    enum { MOST_ERRORS = 2000 }; // of a file that is no report at all
    for (const Node *node = map->first; node; node = node->next)
        if (job->diag->errors < MOST_ERRORS)
            bind_key(job, node, record, into);
    check_required(job, map, record);
}

// "name：商学院" where a lone text may stand for a map.
static bool is_missed_map(const Job *job, const Node *scalar,
                          const Record *record)
{
    for (const Field *field = record->fields; field->key; field++) {
        int n = (int)strlen(field->key);
        Str rest = str_starts(scalar->text, field->key)
                       ? str_slice(scalar->text, n, scalar->text.n)
                       : (Str){0};
        if (str_starts(rest, "：") || str_starts(rest, ":"))
            return scan_missed_map(job, scalar);
    }
    return false;
}

// A bare list as a map with it under a key.
static const Node *map_of(const Job *job, const Node *list, const char *name)
{
    Node *map = NEW(job->arena, Node), *items = NEW(job->arena, Node);
    Node *key = NEW(job->arena, Node);
    *map = *items = *list;
    *key =
        (Node){.kind = NODE_SCALAR, .text = str_of(name), .span = list->span};
    map->kind = NODE_MAP;
    map->first = items;
    items->key = key;
    items->parent = list;
    items->next = NULL;
    return map;
}

void bind_record(const Job *job, const Node *map, const Record *record,
                 void *into)
{
    if (map->kind == NODE_LIST && record->list)
        map = map_of(job, map, record->list);
    const Field *lone = record->scalar && map->kind == NODE_SCALAR
                            ? find_field(record, str_of(record->scalar))
                            : NULL;
    if (map->kind != NODE_MAP && !lone) {
        bind_wrong_record(job, map, record);
        return;
    }
    if (lone && is_missed_map(job, map, record))
        return;
    *(const Node **)into = map;
    if (lone)
        bind_field(job, map, lone, (char *)into + lone->offset);
    else
        bind_map(job, map, record, into);
    if (record->check)
        record->check(job, into);
}

static void visit_records(const Field *field, const void *value,
                          const Visit *visit)
{
    const LIST_OF(char) *list = value;
    for (int i = 0; i < list->count; i++)
        bind_visit(list->at + (size_t)i * field->record->size, field->record,
                   visit);
}

static void visit_passages(const Passage *at, int count, const Visit *visit)
{
    for (int i = 0; visit->passage && i < count; i++)
        if (at[i].node)
            visit->passage(visit->context, &at[i]);
}

static void visit_texts(const Text *at, int count, const Visit *visit)
{
    for (int i = 0; visit->text && i < count; i++)
        if (at[i].node)
            visit->text(visit->context, &at[i]);
}

static void visit_field(const Field *field, const void *value,
                        const Visit *visit)
{
    const Texts *texts = value;
    const LIST_OF(Passage) *passages = value;
    switch (field->kind) {
    case FIELD_TEXT:
        visit_texts(value, 1, visit);
        break;
    case FIELD_TEXTS:
        visit_texts(texts->at, texts->count, visit);
        break;
    case FIELD_PASSAGE:
    case FIELD_LINE:
        visit_passages(value, 1, visit);
        break;
    case FIELD_LINES:
        visit_passages(passages->at, passages->count, visit);
        break;
    case FIELD_RECORD:
        bind_visit(value, field->record, visit);
        break;
    case FIELD_RECORDS:
    case FIELD_MAP:
        visit_records(field, value, visit);
        break;
    case FIELD_CUSTOM:
        if (field->type->visit)
            field->type->visit(value, visit);
        break;
    case FIELD_INTEGER:
    case FIELD_NUMBER:
    case FIELD_FLAG:
    case FIELD_SWITCH:
    case FIELD_DIM:
    case FIELD_CHOICE:
    case FIELD_CHOICES:
        break; // no words in it
    }
}

void bind_visit(const void *bound, const Record *record, const Visit *visit)
{
    for (const Field *field = record->fields; field->key; field++)
        visit_field(field, (const char *)bound + field->offset, visit);
}

const Node *bind_node(const void *bound, const char *key)
{
    const Node *record = *(const Node *const *)bound;
    const Node *node = record ? node_find(record, key) : NULL;
    return node ? node : record;
}
