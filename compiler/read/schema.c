#include "read/schema.h"

// The words of the language that is wanted, then those of the other.
static Str both(Schema *schema, Words words, const char *between)
{
    bool chinese = schema->lang == LANG_ZH;
    Str first = chinese ? words.zh : words.en;
    Str second = chinese ? words.en : words.zh;
    if (first.n == 0 || second.n == 0 || str_equal(first, second))
        return first.n ? first : second;
    return str_format(schema->arena, "%.*s%s%.*s", STR(first), between,
                      STR(second));
}

static Words words_of(const char *chinese, const char *english)
{
    return (Words){str_of(chinese ? chinese : ""),
                   str_of(english ? english : "")};
}

static Str in_lang(const Schema *schema, Words words)
{
    Str wanted = schema->lang == LANG_ZH ? words.zh : words.en;
    return wanted.n ? wanted : words.zh.n ? words.zh : words.en;
}

void schema_names(Schema *schema, Words names, Words help)
{
    json_text(&schema->json, "title", in_lang(schema, names));
    Str name = both(schema, names, " · "), more = both(schema, help, "\n");
    json_text(
        &schema->json, "description",
        more.n ? str_format(schema->arena, "%.*s\n%.*s", STR(name), STR(more))
               : name);
}

// "list 列表、none 无", and "list, none".
static Words word_list(Schema *schema, const Word *words)
{
    StrBuilder chinese = {.arena = schema->arena};
    StrBuilder english = {.arena = schema->arena};
    for (int i = 0; words[i].slug; i++) {
        str_addf(&chinese, "%s%s%s%s", i ? "、" : "", words[i].slug,
                 words[i].zh ? " " : "", words[i].zh ? words[i].zh : "");
        str_addf(&english, "%s%s", i ? ", " : "", words[i].slug);
    }
    return (Words){str_built(&chinese), str_built(&english)};
}

// How a value of the kind is written, where its name does not say it.
static Words form_of(Schema *schema, const Field *field)
{
    switch (field->kind) {
    case FIELD_INTEGER:
        if (field->least || field->most)
            return (Words){str_format(schema->arena, "整数，%d 到 %d",
                                      field->least, field->most),
                           str_format(schema->arena, "From %d to %d",
                                      field->least, field->most)};
        return (Words){S("整数"), S("A whole number")};
    case FIELD_NUMBER:
        if (field->percent)
            return (Words){S("数，如 0.6 或 60%"),
                           S("A number, such as 0.6 or 60%")};
        return (Words){S("数，如 1.5"), S("A number, such as 1.5")};
    case FIELD_FLAG:
        return (Words){S("true 或 false"), S("true or false")};
    case FIELD_SWITCH:
        return (Words){S("true、false 或 auto"), S("true, false or auto")};
    case FIELD_DIM:
        return (Words){S("长度，如 3mm、12pt、2字、1行、50%"),
                       S("A length, such as 3mm, 12pt, 2em, 50%")};
    case FIELD_CHOICE:
    case FIELD_CHOICES:
        return word_list(schema, field->words);
    case FIELD_CUSTOM:
        return (Words){str_of(field->type->zh), str_of(field->type->en)};
    case FIELD_TEXT:
    case FIELD_TEXTS:
    case FIELD_PASSAGE:
    case FIELD_LINE:
    case FIELD_LINES:
    case FIELD_RECORD:
    case FIELD_RECORDS:
    case FIELD_MAP:
        break;
    }
    return (Words){S(""), S("")};
}

// Whether the words of the form say more than the help does.
static bool adds_form(const Field *field, Str help)
{
    bool choice = field->kind == FIELD_CHOICE || field->kind == FIELD_CHOICES;
    if (choice)
        return str_find(help, str_of(field->words[0].slug)) < 0;
    return field->kind == FIELD_DIM;
}

// Name and help of a key.
static void write_help(Schema *schema, const Field *field)
{
    Words form = form_of(schema, field);
    Words help = words_of(field->doc, field->doc_en);
    if (help.zh.n == 0) {
        help = form;
    } else if (adds_form(field, help.zh)) {
        help.zh = str_format(schema->arena, "%.*s（%.*s）", STR(help.zh),
                             STR(form.zh));
        help.en = str_format(schema->arena, "%.*s (%.*s)", STR(help.en),
                             STR(form.en));
    }
    schema_names(schema, words_of(field->zh, field->en), help);
}

static Str definition_name(Schema *schema, int number)
{
    const Record *record = schema->records.at[number];
    int same = 0;
    for (int i = 0; i < number; i++)
        same += strcmp(schema->records.at[i]->name, record->name) == 0;
    StrBuilder name = {.arena = schema->arena};
    for (const char *c = record->name; *c; c++)
        str_add(&name, (Str){*c == ' ' ? "-" : c, 1});
    if (same)
        str_addf(&name, "-%d", same + 1);
    return str_built(&name);
}

void schema_record(Schema *schema, const Record *record)
{
    int number = 0;
    while (number < schema->records.count &&
           schema->records.at[number] != record)
        number++;
    if (number == schema->records.count)
        *PUSH(schema->arena, &schema->records) = record;
    json_text(&schema->json, "$ref",
              str_format(schema->arena, "#/definitions/%.*s",
                         STR(definition_name(schema, number))));
}

static void write_required(Schema *schema, const Record *record)
{
    Json *json = &schema->json;
    bool any = false;
    for (const Field *field = record->fields; field->key; field++) {
        bool always = field->kind == FIELD_CUSTOM && field->type->always;
        if (!field->required && !always)
            continue;
        if (!any) {
            json_key(json, "required");
            json_open(json, '[');
        }
        any = true;
        json_value(json, str_of(field->key));
    }
    if (any)
        json_close(json, ']');
}

void schema_own_keys(Schema *schema)
{
    json_key(&schema->json, "patternProperties");
    schema_open(schema);
    json_key(&schema->json, "^x-");
    schema_open(schema);
    schema_close(schema);
    schema_close(schema);
    json_key(&schema->json, "additionalProperties");
    json_flag(&schema->json, false);
}

// The members that make an object of it.
static void write_object(Schema *schema, const Record *record)
{
    static const char *const types[] = {"object", "null", NULL};
    Json *json = &schema->json;
    schema_types(schema, types);
    json_key(json, "properties");
    schema_open(schema);
    for (const Field *field = record->fields; field->key; field++) {
        json_key(json, field->key);
        schema_open(schema);
        write_help(schema, field);
        schema_form(schema, field);
        schema_close(schema);
    }
    schema_close(schema);
    write_required(schema, record);
    schema_own_keys(schema);
}

static void write_definition(Schema *schema, const Record *record)
{
    bool list = record->list &&
                (!record->scalar || strcmp(record->list, record->scalar) != 0);
    json_text(&schema->json, "title",
              in_lang(schema, words_of(record->zh, record->name)));
    if (!record->scalar && !list) {
        write_object(schema, record);
        return;
    }
    schema_alternatives(schema);
    schema_open(schema);
    write_object(schema, record);
    schema_close(schema);
    if (record->scalar) {
        schema_open(schema);
        schema_lone(schema, record);
        schema_close(schema);
    }
    if (list) {
        schema_open(schema);
        schema_form(schema, schema_field(record, record->list));
        schema_close(schema);
    }
    schema_alternatives_end(schema);
}

void schema_write(Schema *schema, const Record *root, const char *title)
{
    Json *json = &schema->json;
    schema_open(schema);
    json_text(json, "$schema", S("http://json-schema.org/draft-07/schema#"));
    json_text(json, "title", str_of(title));
    write_object(schema, root);
    json_key(json, "definitions");
    schema_open(schema);
    for (int i = 0; i < schema->records.count; i++) {
        json_key(json, definition_name(schema, i).s);
        schema_open(schema);
        write_definition(schema, schema->records.at[i]);
        schema_close(schema);
    }
    schema_close(schema);
    schema_close(schema);
}
