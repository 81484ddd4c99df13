// --dump=report: a bound struct as indented lines.
#include "read/dump.h"

void dump_line(Dump *dump, const char *key, Str value)
{
    fprintf(dump->out, "%*s%s: ", 2 * dump->depth, "", key);
    for (int i = 0; i < value.n; i++)
        if (value.s[i] == '\n')
            fputs("\\n", dump->out);
        else
            fputc(value.s[i], dump->out);
    fputc('\n', dump->out);
}

static void open_list(Dump *dump, const char *key)
{
    fprintf(dump->out, "%*s%s:\n", 2 * dump->depth, "", key);
    dump->depth++;
}

static const char *enclosure_name(const Enclosure *enclosure)
{
    static const char *const names[] = {
        [ENCLOSURE_STRONG] = "strong", [ENCLOSURE_EMPHASIS] = "emphasis",
        [ENCLOSURE_LINK] = "link",     [ENCLOSURE_CLASS] = "class",
        [ENCLOSURE_LANG] = "lang",     [ENCLOSURE_RUBY] = "ruby",
    };
    return names[enclosure->kind];
}

static void add_opening(StrBuilder *words, const Enclosure *enclosure)
{
    str_addf(words, "<%s", enclosure_name(enclosure));
    if (enclosure->value.n)
        str_addf(words, " %.*s", STR(enclosure->value));
    for (int i = 0; i < enclosure->reading_count; i++)
        str_addf(words, " %.*s", STR(enclosure->readings[i]));
    str_add(words, S(">"));
}

static bool encloses(const Enclosure *outer, const Enclosure *enclosure)
{
    while (enclosure && enclosure != outer)
        enclosure = enclosure->outer;
    return enclosure == outer;
}

// Opens what is around `to` and not around what came before, outermost first.
static void add_openings(StrBuilder *words, const Enclosure *from,
                         const Enclosure *to)
{
    if (!to || encloses(to, from))
        return;
    add_openings(words, from, to->outer);
    add_opening(words, to);
}

static const Enclosure *add_marks(StrBuilder *words, const Enclosure *from,
                                  const Enclosure *to)
{
    for (; from && !encloses(from, to); from = from->outer)
        str_addf(words, "</%s>", enclosure_name(from));
    add_openings(words, from, to);
    return to;
}

static void add_inlines(StrBuilder *words, Inlines inlines);

static void add_inline(StrBuilder *words, const Inline *item)
{
    switch (item->kind) {
    case INLINE_TEXT:
        str_add(words, item->text);
        break;
    case INLINE_BREAK:
        str_add(words, S("<break>"));
        break;
    case INLINE_NOTE:
        if (item->note.n)
            str_addf(words, "<note %.*s>", STR(item->note));
        for (int i = 0; item->inline_note && i < item->inline_note->count;
             i++) {
            str_add(words, S("<note>"));
            add_inlines(words, item->inline_note->at[i]);
            str_add(words, S("</note>"));
        }
        break;
    }
}

static void add_inlines(StrBuilder *words, Inlines inlines)
{
    const Enclosure *around = NULL;
    for (int i = 0; i < inlines.count; i++) {
        around = add_marks(words, around, inlines.at[i].enclosure);
        add_inline(words, &inlines.at[i]);
    }
    add_marks(words, around, NULL);
}

static void dump_passage(const char *key, const Passage *passage, Dump *dump)
{
    StrBuilder words = {dump->arena, {0}};
    for (int i = 0; i < passage->count; i++) {
        if (i > 0)
            str_add(&words, S("\n\n"));
        add_inlines(&words, passage->at[i]);
    }
    dump_line(dump, key, str_built(&words));
}

static void dump_texts(const char *key, const Texts *texts, Dump *dump)
{
    open_list(dump, key);
    for (int i = 0; i < texts->count; i++)
        dump_line(dump, "-", texts->at[i].str);
    dump->depth--;
}

static void dump_passages(const char *key, const void *value, Dump *dump)
{
    const LIST_OF(Passage) *passages = value;
    open_list(dump, key);
    for (int i = 0; i < passages->count; i++)
        dump_passage("-", &passages->at[i], dump);
    dump->depth--;
}

static Str word_at(const Field *field, int word)
{
    for (int i = 0; field->words[i].slug; i++)
        if (i == word)
            return str_of(field->words[i].slug);
    return S("?");
}

static void dump_choices(const Field *field, const void *value, Dump *dump)
{
    const LIST_OF(int) *words = value;
    StrBuilder list = {dump->arena, {0}};
    for (int i = 0; i < words->count; i++)
        str_addf(&list, "%s%.*s", i ? ", " : "",
                 STR(word_at(field, words->at[i])));
    dump_line(dump, field->key, str_built(&list));
}

static void dump_records(const Field *field, const void *value, Dump *dump)
{
    const LIST_OF(char) *list = value;
    open_list(dump, field->key);
    for (int i = 0; i < list->count; i++) {
        const char *bound = list->at + (size_t)i * field->record->size;
        const char *key = "-";
        if (field->kind == FIELD_MAP) {
            const Text *name = (const void *)(bound + field->record->key);
            key = name->str.s ? str_copy(dump->arena, name->str).s : "-";
        }
        open_list(dump, key);
        dump_record(bound, field->record, dump);
        dump->depth--;
    }
    dump->depth--;
}

// 1536 is 1.5.
static Str decimal(Arena *arena, int value)
{
    char digits[32];
    int n = length_decimals(digits, value);
    return str_copy(arena, (Str){digits, n});
}

static void dump_dim(const Field *field, const Dim *dim, Dump *dump)
{
    static const char *const units[] = {"pt", "em", "行", "%"};
    Str number = decimal(dump->arena, dim->value);
    dump_line(dump, field->key,
              str_format(dump->arena, "%.*s%s", STR(number), units[dim->unit]));
}

static void dump_integer(const Field *field, int value, Dump *dump)
{
    dump_line(dump, field->key, str_format(dump->arena, "%d", value));
}

static void dump_custom(const Field *field, const void *value, Dump *dump)
{
    if (!field->type->dump)
        return;
    open_list(dump, field->key);
    field->type->dump(value, dump);
    dump->depth--;
}

static void dump_field(const Field *field, const void *value, Dump *dump)
{
    static const char *const switches[] = {"auto", "true", "false"};
    const Text *text = value;
    const int *number = value;
    switch (field->kind) {
    case FIELD_TEXT:
        dump_line(dump, field->key, text->str);
        break;
    case FIELD_TEXTS:
        dump_texts(field->key, value, dump);
        break;
    case FIELD_PASSAGE:
    case FIELD_LINE:
        dump_passage(field->key, value, dump);
        break;
    case FIELD_LINES:
        dump_passages(field->key, value, dump);
        break;
    case FIELD_INTEGER:
        dump_integer(field, *number, dump);
        break;
    case FIELD_NUMBER:
        dump_line(dump, field->key, decimal(dump->arena, *number));
        break;
    case FIELD_FLAG:
        dump_line(dump, field->key,
                  *(const bool *)value ? S("true") : S("false"));
        break;
    case FIELD_SWITCH:
        dump_line(dump, field->key, str_of(switches[*number]));
        break;
    case FIELD_DIM:
        dump_dim(field, value, dump);
        break;
    case FIELD_CHOICE:
        dump_line(dump, field->key, word_at(field, *number));
        break;
    case FIELD_CHOICES:
        dump_choices(field, value, dump);
        break;
    case FIELD_RECORD:
        open_list(dump, field->key);
        dump_record(value, field->record, dump);
        dump->depth--;
        break;
    case FIELD_RECORDS:
    case FIELD_MAP:
        dump_records(field, value, dump);
        break;
    case FIELD_CUSTOM:
        dump_custom(field, value, dump);
        break;
    }
}

// A scalar in the place of a map has given only one field.
static bool was_written(const Node *node, const Record *record,
                        const Field *field)
{
    if (!node)
        return false;
    if (node->kind == NODE_SCALAR)
        return record->scalar && strcmp(record->scalar, field->key) == 0;
    return node_find(node, field->key) != NULL;
}

void dump_record(const void *bound, const Record *record, Dump *dump)
{
    const Node *node = *(const Node *const *)bound;
    for (const Field *field = record->fields; field->key; field++)
        if (was_written(node, record, field))
            dump_field(field, (const char *)bound + field->offset, dump);
}
