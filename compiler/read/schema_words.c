// The words that may stand under keys, for people and scripts:
//
//     event.kind
//       exhibition  展示
//       x-…
#include "read/schema.h"

// Those of one item, where a list of them may stand.
static const Shape *shape_of(const Field *field)
{
    const Shape *shape =
        field->kind == FIELD_CUSTOM ? field->type->shape : NULL;
    return shape && !shape->words && shape->item ? shape->item : shape;
}

static const Word *words_under(const Field *field)
{
    const Shape *shape = shape_of(field);
    bool choice = field->kind == FIELD_CHOICE || field->kind == FIELD_CHOICES;
    return choice ? field->words : shape ? shape->words : NULL;
}

// "kind" is that of any record, "event.kind" that of one.
static bool is_wanted(const Record *record, const Field *field, Str key)
{
    Str name = str_of(record->name);
    if (str_starts(key, record->name) && key.n > name.n && key.s[name.n] == '.')
        key = str_slice(key, name.n + 1, key.n);
    return !key.n || str_is(key, field->key);
}

static void put_words(const Record *record, const Field *field, FILE *out)
{
    enum { COLUMN = 16 };
    fprintf(out, "%s.%s\n", record->name, field->key);
    for (const Word *word = words_under(field); word->slug; word++)
        if (word->zh)
            fprintf(out, "  %-*s %s\n", COLUMN, word->slug, word->zh);
        else
            fprintf(out, "  %s\n", word->slug);
    const Shape *shape = shape_of(field);
    if (shape && shape->pattern && strcmp(shape->pattern, "^x-") == 0)
        fputs("  x-…\n", out);
}

static bool put_record(const Record *record, Str key, FILE *out)
{
    bool any = false;
    for (const Field *field = record->fields; field->key; field++) {
        if (!words_under(field) || !is_wanted(record, field, key))
            continue;
        put_words(record, field, out);
        any = true;
    }
    return any;
}

bool schema_words(Arena *arena, const Record *root, Str key, FILE *out)
{
    // Which records there are is known once the schema has been written.
    Schema schema = {.json = {.out = fopen("/dev/null", "w")}, .arena = arena};
    if (!schema.json.out)
        die("/dev/null cannot be written");
    schema_write(&schema, root, "");
    fclose(schema.json.out);
    bool any = put_record(root, key, out);
    for (int i = 0; i < schema.records.count; i++)
        any |= put_record(schema.records.at[i], key, out);
    return any;
}
