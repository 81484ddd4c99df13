#include "style/value.h"

#include "read/schema.h"
#include "style/show.h"

const Node *written(const void *bound, const char *key)
{
    const Node *record = *(const Node *const *)bound;
    return record ? node_find(record, key) : NULL;
}

// False if it is none, which has then been reported, or "~".
static bool read_dim(const Job *job, const Node *node, Dim *dim)
{
    static const Field field = {.kind = FIELD_DIM};
    *dim = (Dim){INT32_MIN, UNIT_LENGTH};
    bind_field(job, node, &field, dim);
    return dim->value != INT32_MIN;
}

bool value_unset(const Node *node)
{
    return node->kind == NODE_SCALAR && node->form == SCALAR_PLAIN &&
           (str_is(node->text, "~") || str_is(node->text, "null"));
}

static bool is_none(const Node *node)
{
    return node->kind == NODE_SCALAR && str_is(node->text, "none");
}

static void bind_absolute(const Job *job, const Node *node, void *value)
{
    Dim dim = {0, UNIT_LENGTH};
    if (!is_none(node) && !read_dim(job, node, &dim))
        return;
    if (dim.unit == UNIT_LENGTH && dim.value >= 0) {
        *(Length *)value = dim.value;
        return;
    }
    Message *message =
        fault(job, WK204, node,
              zh(job, "这里要固定的长度，不能是“%.*s”", STR(node->text)),
              en(job, "“%.*s” stands where a fixed length is needed",
                 STR(node->text)));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "单位用 mm、cm、in、pt 或 pc，不小于 0"),
                en(job, "in mm, cm, in, pt or pc, and not below 0"));
}

static void show_absolute(const void *value, Dump *dump)
{
    dump_line(dump, "-", length_shown(dump->arena, *(const Length *)value));
}

#define UNITS "(mm|cm|in|pt|pc)"
static const Shape absolute_shape = {
    .pattern = "^\\s*([0-9]+(\\.[0-9]+)?\\s*" UNITS "|0|none)\\s*$",
    .zero = true};

const FieldType absolute_type = {.zh = "长度",
                                 .en = "a length",
                                 .bind = bind_absolute,
                                 .dump = show_absolute,
                                 .shape = &absolute_shape};

// 字号, the sizes of Chinese type founders, in points.
static const struct {
    const char *name;
    Length size;
} sizes[] = {
    {"初号", PT(42)},  {"小初", PT(36)},  {"一号", PT(26)},   {"小一", PT(24)},
    {"二号", PT(22)},  {"小二", PT(18)},  {"三号", PT(16)},   {"小三", PT(15)},
    {"四号", PT(14)},  {"小四", PT(12)},  {"五号", PT(10.5)}, {"小五", PT(9)},
    {"六号", PT(7.5)}, {"小六", PT(6.5)}, {"七号", PT(5.5)},  {"八号", PT(5)},
};

static void bind_size(const Job *job, const Node *node, void *value)
{
    Dim *size = value;
    if (value_unset(node))
        return;
    if (node->kind == NODE_SCALAR)
        for (int i = 0; i < countof(sizes); i++)
            if (str_is(node->text, sizes[i].name)) {
                *size = (Dim){sizes[i].size, UNIT_LENGTH};
                return;
            }
    Dim dim = {0, UNIT_LENGTH};
    Str text = node->kind == NODE_SCALAR ? node->text : (Str){0};
    int64_t number;
    bool counted = text.n == 0 || decimal_next(&text, &number);
    if (counted && !read_dim(job, node, &dim))
        return;
    if (dim.value > 0 && dim.unit != UNIT_LINE) {
        *size = dim;
        return;
    }
    Message *message =
        fault(job, WK204, node, zh(job, "“%.*s”不能作字号", STR(node->text)),
              en(job, "“%.*s” cannot be a type size", STR(node->text)));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "写成 五号、10.5pt 或 120%%"),
                en(job, "write 五号, 10.5pt or 120%%"));
}

static void show_size(const void *value, Dump *dump)
{
    dump_line(dump, "-", dim_shown(dump->arena, *(const Dim *)value));
}

// The names are offered; a length or a share may stand too.
static void write_size(Schema *schema)
{
    Json *json = &schema->json;
    schema_alternatives(schema);
    schema_open(schema);
    json_key(json, "enum");
    json_open(json, '[');
    for (int i = 0; i < countof(sizes); i++)
        json_value(json, str_of(sizes[i].name));
    json_close(json, ']');
    schema_close(schema);
    schema_open(schema);
    json_text(json, "type", S("string"));
    json_text(json, "pattern",
              S("^\\s*[0-9]+(\\.[0-9]+)?\\s*(pt|mm|cm|in|pc|em|字|%)\\s*$"));
    schema_close(schema);
    schema_open(schema);
    json_text(json, "type", S("null"));
    schema_close(schema);
    schema_alternatives_end(schema);
}

static const Shape size_shape = {.write = write_size};

const FieldType size_type = {.zh = "字号，如 五号、10.5pt",
                             .en = "a type size, such as 五号, 10.5pt",
                             .bind = bind_size,
                             .dump = show_size,
                             .shape = &size_shape};

// One value for all sides; two: above and below, beside; three or four: from
// the top clockwise.
static void bind_insets(const Job *job, const Node *node, void *value)
{
    static const int sides[4][4] = {
        {0, 0, 0, 0}, {0, 1, 0, 1}, {0, 1, 2, 1}, {0, 1, 2, 3}};
    Insets given = {0};
    if (value_unset(node))
        return;
    int count = node->kind == NODE_LIST ? node_count(node) : 1;
    if (count < 1 || count > 4) {
        fault(job, WK204, node, zh(job, "这里要一到四个长度：上、右、下、左"),
              en(job, "one to four lengths are needed here: top, right, "
                      "bottom, left"));
        return;
    }
    const Node *item = node->kind == NODE_LIST ? node->first : node;
    for (int i = 0; i < count; i++, item = item->next)
        if (!read_dim(job, item, &given.at[i]))
            return;
    for (int i = 0; i < 4; i++)
        ((Insets *)value)->at[i] = given.at[sides[count - 1][i]];
}

static void show_insets(const void *value, Dump *dump)
{
    for (int i = 0; i < 4; i++)
        show_size(&((const Insets *)value)->at[i], dump);
}

#define ANY_UNIT "(pt|mm|cm|in|pc|em|字|行|%)"
static const Shape inset_shape = {
    .pattern = "^\\s*(-?[0-9]+(\\.[0-9]+)?\\s*" ANY_UNIT "|0)\\s*$",
    .zero = true};
static const Shape insets_shape = {
    .pattern = "^\\s*(-?[0-9]+(\\.[0-9]+)?\\s*" ANY_UNIT "|0)\\s*$",
    .zero = true,
    .item = &inset_shape,
    .least = 1,
    .most = 4};

const FieldType insets_type = {.zh = "一到四个长度",
                               .en = "one to four lengths",
                               .bind = bind_insets,
                               .dump = show_insets,
                               .shape = &insets_shape};

static void bind_area(const Job *job, const Node *node, void *value)
{
    static const struct {
        const char *name;
        int square_mm;
    } units[] = {{"mm²", 1}, {"mm2", 1}, {"cm²", 100}, {"cm2", 100}};
    const Node *scalar =
        value_unset(node) ? NULL : bind_scalar(job, node, "面积", "an area");
    if (!scalar)
        return;
    Str rest = scalar->text;
    int64_t number;
    bool found = decimal_next(&rest, &number) && number >= 0;
    for (int i = 0; found && i < countof(units); i++)
        if (str_is(str_trim(rest), units[i].name)) {
            *(int *)value = (int)scale_by(number, units[i].square_mm, 1024);
            return;
        }
    fault(job, WK204, node,
          zh(job, "“%.*s”不是面积，写成 400mm²", STR(scalar->text)),
          en(job, "“%.*s” is not an area; write 400mm²", STR(scalar->text)));
}

static const Shape area_shape = {
    .pattern = "^[0-9]+(\\.[0-9]+)?\\s*(mm²|mm2|cm²|cm2)$"};

const FieldType area_type = {.zh = "面积，如 400mm²",
                             .en = "an area, such as 400mm²",
                             .bind = bind_area,
                             .shape = &area_shape};

static void bind_focus(const Job *job, const Node *node, void *value)
{
    int focus[2], count = 0;
    if (value_unset(node))
        return;
    bool right = node->kind == NODE_LIST && node_count(node) == 2;
    for (const Node *item = node->first; right && item; item = item->next) {
        Dim dim;
        right = read_dim(job, item, &dim) && dim.unit == UNIT_SHARE &&
                dim.value >= 0 && dim.value <= 100 * 1024;
        if (right)
            focus[count++] = (int)scale_by(dim.value, 10, 1024);
    }
    if (right)
        memcpy(value, focus, sizeof(focus));
    else
        fault(job, WK204, node,
              zh(job, "focus 是图上要保住的一点，写成 [50%%, 30%%]"),
              en(job, "focus is the point of a picture that must be seen; "
                      "write [50%%, 30%%]"));
}

static const Shape share_shape = {.pattern =
                                      "^\\s*[0-9]+(\\.[0-9]+)?\\s*%\\s*$"};
static const Shape focus_shape = {.item = &share_shape, .least = 2, .most = 2};

const FieldType focus_type = {.zh = "两个百分数，如 [50%, 30%]",
                              .en = "two percentages, such as [50%, 30%]",
                              .bind = bind_focus,
                              .shape = &focus_shape};

static const Word rule_styles[] = {{"solid", "实线"},
                                   {"dashed", "虚线"},
                                   {"dotted", "点线"},
                                   {"double", "双线"},
                                   {0}};

static const Field rule_fields[] = {{.key = "width",
                                     .kind = FIELD_CUSTOM,
                                     .offset = AT(Rule, width),
                                     .type = &absolute_type,
                                     .zh = "粗细",
                                     .en = "width"},
                                    {.key = "color",
                                     .kind = FIELD_CUSTOM,
                                     .offset = AT(Rule, color),
                                     .type = &color_type,
                                     .zh = "颜色",
                                     .en = "colour"},
                                    {.key = "style",
                                     .kind = FIELD_CHOICE,
                                     .offset = AT(Rule, style),
                                     .words = rule_styles,
                                     .zh = "线型",
                                     .en = "kind of line"},
                                    {.key = "gap",
                                     .kind = FIELD_CUSTOM,
                                     .offset = AT(Rule, gap),
                                     .type = &absolute_type,
                                     .zh = "离开的距离",
                                     .en = "distance"},
                                    {0}};

const Record rule_record = {.name = "rule",
                            .zh = "线",
                            .size = sizeof(Rule),
                            .fields = rule_fields,
                            .scalar = "width",
                            .unknown = WK903};

static const Word sides[] = {
    {"left", "左"}, {"top", "上"}, {"right", "右"}, {"bottom", "下"}, {0}};

static const Field stripe_fields[] = {{.key = "width",
                                       .kind = FIELD_CUSTOM,
                                       .offset = AT(Stripe, width),
                                       .type = &absolute_type,
                                       .zh = "粗细",
                                       .en = "width"},
                                      {.key = "color",
                                       .kind = FIELD_CUSTOM,
                                       .offset = AT(Stripe, color),
                                       .type = &color_type,
                                       .zh = "颜色",
                                       .en = "colour"},
                                      {.key = "side",
                                       .kind = FIELD_CHOICE,
                                       .offset = AT(Stripe, side),
                                       .words = sides,
                                       .zh = "在哪一边",
                                       .en = "side"},
                                      {0}};

const Record stripe_record = {.name = "stripe",
                              .zh = "色边",
                              .size = sizeof(Stripe),
                              .fields = stripe_fields,
                              .scalar = "width",
                              .unknown = WK903};
