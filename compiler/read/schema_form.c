// What may stand under one key: each kind of field, each shape of a custom
// type.
#include "read/schema.h"

#define LENGTH "-?[0-9]+(\\.[0-9]+)?\\s*(pt|mm|cm|in|pc|em|字|行|%)"

void schema_types(Schema *schema, const char *const *types)
{
    Json *json = &schema->json;
    json_key(json, "type");
    json_open(json, '[');
    for (; *types; types++)
        json_value(json, str_of(*types));
    json_close(json, ']');
}

static const char *const scalar_types[] = {"string", "number", "boolean",
                                           "null", NULL};
static const char *const needed_types[] = {"string", "number", "boolean", NULL};

void schema_scalar(Schema *schema)
{
    schema_types(schema, scalar_types);
}

static void write_type(Schema *schema, const char *type)
{
    json_text(&schema->json, "type", str_of(type));
}

static void write_pattern(Schema *schema, const char *pattern, Words fault)
{
    Json *json = &schema->json;
    json_text(json, "pattern", str_of(pattern));
    json_text(json, "patternErrorMessage",
              schema->lang == LANG_ZH ? fault.zh : fault.en);
}

void schema_alternatives(Schema *schema)
{
    json_key(&schema->json, "anyOf");
    json_open(&schema->json, '[');
}

void schema_alternatives_end(Schema *schema)
{
    json_close(&schema->json, ']');
}

void schema_open(Schema *schema)
{
    json_open(&schema->json, '{');
}

void schema_close(Schema *schema)
{
    json_close(&schema->json, '}');
}

// The slugs, each with its Chinese label; the labels may stand too but are not
// offered.
static void write_words(Schema *schema, const Word *words)
{
    Json *json = &schema->json;
    StrBuilder labels = {.arena = schema->arena};
    bool numbers = false; // "1.5" is none for us, but one for YAML
    schema_alternatives(schema);
    schema_open(schema);
    json_key(json, "enum");
    json_open(json, '[');
    for (int i = 0; words[i].slug; i++)
        json_value(json, str_of(words[i].slug));
    json_close(json, ']');
    json_key(json, "enumDescriptions");
    json_open(json, '[');
    for (int i = 0; words[i].slug; i++) {
        json_value(json, str_of(words[i].zh ? words[i].zh : words[i].slug));
        numbers |= words[i].slug[0] >= '0' && words[i].slug[0] <= '9';
        if (words[i].zh)
            str_addf(&labels, "%s%s", labels.bytes.count ? "|" : "",
                     words[i].zh);
    }
    json_close(json, ']');
    schema_close(schema);
    if (numbers) {
        schema_open(schema);
        write_type(schema, "number");
        schema_close(schema);
    }
    if (labels.bytes.count) {
        schema_open(schema);
        write_type(schema, "string");
        json_text(
            json, "pattern",
            str_format(schema->arena, "^(%.*s)$", STR(str_built(&labels))));
        schema_close(schema);
    }
    schema_alternatives_end(schema);
}

const Field *schema_field(const Record *record, const char *key)
{
    const Field *field = record->fields;
    while (strcmp(field->key, key) != 0)
        field++;
    return field;
}

void schema_lone(Schema *schema, const Record *record)
{
    schema_form(schema, schema_field(record, record->scalar));
}

static void write_shape(Schema *schema, const Shape *shape);

static void open_items(Schema *schema)
{
    write_type(schema, "array");
    json_key(&schema->json, "items");
    schema_open(schema);
}

static void write_shape_list(Schema *schema, const Shape *shape)
{
    open_items(schema);
    write_shape(schema, shape->item);
    schema_close(schema);
    if (shape->least || shape->most) {
        json_count(&schema->json, "minItems", shape->least);
        json_count(&schema->json, "maxItems", shape->most);
    }
}

static void write_shape_text(Schema *schema, const Shape *shape)
{
    static const char *const texts[] = {"string", "null", NULL};
    static const char *const numbers[] = {"string", "number", "null", NULL};
    schema_types(schema, shape->number || shape->zero ? numbers : texts);
    if (shape->zero) {
        json_count(&schema->json, "minimum", 0);
        json_count(&schema->json, "maximum", 0);
    }
    if (*shape->pattern)
        json_text(&schema->json, "pattern", str_of(shape->pattern));
}

// Each form by itself, in "anyOf" if there are more.
static void write_shape(Schema *schema, const Shape *shape)
{
    if (shape->write) {
        shape->write(schema);
        return;
    }
    int forms = (shape->pattern != NULL) + (shape->words != NULL) +
                (shape->record != NULL) + (shape->item != NULL);
    if (forms > 1)
        schema_alternatives(schema);
    for (int form = 0; form < 4; form++) {
        bool given = form == 0   ? shape->words != NULL
                     : form == 1 ? shape->pattern != NULL
                     : form == 2 ? shape->record != NULL
                                 : shape->item != NULL;
        if (!given)
            continue;
        if (forms > 1)
            schema_open(schema);
        if (form == 0)
            write_words(schema, shape->words);
        else if (form == 1)
            write_shape_text(schema, shape);
        else if (form == 2)
            schema_record(schema, shape->record);
        else
            write_shape_list(schema, shape);
        if (forms > 1)
            schema_close(schema);
    }
    if (forms > 1)
        schema_alternatives_end(schema);
}

static void write_text(Schema *schema, const Field *field)
{
    schema_types(schema, field->required ? needed_types : scalar_types);
    if (field->slug)
        write_pattern(schema, "^[A-Za-z0-9_-]+$",
                      (Words){S("只能用英文字母、数字、“-”和“_”"),
                              S("Only letters, digits, “-” and “_”")});
}

static void write_integer(Schema *schema, const Field *field)
{
    static const char *const types[] = {"integer", "null", NULL};
    schema_types(schema, types);
    if (!field->least && !field->most)
        return;
    json_count(&schema->json, "minimum", field->least);
    json_count(&schema->json, "maximum", field->most);
}

static void write_number(Schema *schema, const Field *field)
{
    static const char *const types[] = {"number", "null", NULL};
    static const char *const shares[] = {"number", "string", "null", NULL};
    schema_types(schema, field->percent ? shares : types);
    if (field->percent)
        json_text(&schema->json, "pattern", S("^-?[0-9.]+\\s*%?$"));
}

// true and false are offered; yes, no, on, off, 是, 否 are understood.
static void write_flag(Schema *schema, const char *more)
{
    schema_alternatives(schema);
    schema_open(schema);
    write_type(schema, "boolean");
    schema_close(schema);
    if (more) {
        schema_open(schema);
        json_key(&schema->json, "enum");
        json_open(&schema->json, '[');
        json_value(&schema->json, str_of(more));
        json_close(&schema->json, ']');
        schema_close(schema);
    }
    schema_open(schema);
    write_type(schema, "string");
    json_text(&schema->json, "pattern",
              S("^(yes|no|on|off|true|false|是|否|自动)$"));
    schema_close(schema);
    schema_open(schema);
    write_type(schema, "null");
    schema_close(schema);
    schema_alternatives_end(schema);
}

static void write_dim(Schema *schema)
{
    static const char *const types[] = {"string", "number", "null", NULL};
    Json *json = &schema->json;
    schema_types(schema, types);
    json_count(json, "minimum", 0); // of numbers: a length has a unit, save 0
    json_count(json, "maximum", 0);
    write_pattern(schema, "^\\s*(" LENGTH "|-?0+(\\.0+)?)\\s*$",
                  (Words){S("长度要带单位，如 3mm、10.5pt、2字、1行"),
                          S("A length has a unit: 3mm, 10.5pt, 2em")});
}

// One, or a list of them.
static void write_many(Schema *schema, const Field *field, FieldKind kind)
{
    Field one = *field;
    one.kind = kind;
    one.required = true;
    schema_alternatives(schema);
    schema_open(schema);
    open_items(schema);
    schema_form(schema, &one);
    schema_close(schema);
    schema_close(schema);
    schema_open(schema);
    schema_form(schema, &one);
    schema_close(schema);
    schema_alternatives_end(schema);
}

static void write_map(Schema *schema, const Field *field)
{
    static const char *const types[] = {"object", "null", NULL};
    schema_types(schema, types);
    json_key(&schema->json, "additionalProperties");
    schema_open(schema);
    schema_record(schema, field->record);
    schema_close(schema);
}

void schema_form(Schema *schema, const Field *field)
{
    switch (field->kind) {
    case FIELD_TEXT:
    case FIELD_PASSAGE:
    case FIELD_LINE:
        write_text(schema, field);
        break;
    case FIELD_TEXTS:
    case FIELD_LINES:
        write_many(schema, field, FIELD_TEXT);
        break;
    case FIELD_INTEGER:
        write_integer(schema, field);
        break;
    case FIELD_NUMBER:
        write_number(schema, field);
        break;
    case FIELD_FLAG:
        write_flag(schema, NULL);
        break;
    case FIELD_SWITCH:
        write_flag(schema, "auto");
        break;
    case FIELD_DIM:
        write_dim(schema);
        break;
    case FIELD_CHOICE:
        write_words(schema, field->words);
        break;
    case FIELD_CHOICES:
        write_many(schema, field, FIELD_CHOICE);
        break;
    case FIELD_RECORD:
        schema_record(schema, field->record);
        break;
    case FIELD_RECORDS:
        write_many(schema, field, FIELD_RECORD);
        break;
    case FIELD_MAP:
        write_map(schema, field);
        break;
    case FIELD_CUSTOM:
        if (field->type->shape)
            write_shape(schema, field->type->shape);
        break;
    }
}
