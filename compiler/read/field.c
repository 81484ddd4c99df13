// One field: what its kind makes of a node.
#include "read/field.h"

static bool is_slug(Str text)
{
    for (int i = 0; i < text.n; i++) {
        char c = text.s[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        bool digit = c >= '0' && c <= '9';
        if (!letter && !digit && c != '-' && c != '_')
            return false;
    }
    return text.n > 0;
}

static void check_slug(const Job *job, const Node *node)
{
    if (is_slug(node->text))
        return;
    Words name = bind_name(job, node);
    Message *message =
        fault(job, WK219, node,
              zh(job, "%.*s只能用英文字母、数字、“-”和“_”", STR(name.zh)),
              en(job, "%.*s may only have letters, digits, “-” and “_”",
                 STR(name.en)));
    diag_advise(job, message, ADVICE_HELP, zh(job, "如  final-2024"),
                en(job, "such as  final-2024"));
}

// The scalar of a text.  One that was left empty on purpose, in quotes, is an
// empty text unless it must have words.
static const Node *find_text(const Job *job, const Node *node, bool required)
{
    if (node->kind == NODE_SCALAR && node->text.n == 0 &&
        (required ||
         (node->form != SCALAR_SINGLE && node->form != SCALAR_DOUBLE))) {
        bind_empty(job, node, required);
        return NULL;
    }
    if (node->kind == NODE_SCALAR)
        return node;
    bind_wrong(job, node, "文字", "text");
    return NULL;
}

static void bind_text(const Job *job, const Node *node, const Field *field,
                      void *value)
{
    const Node *scalar = find_text(job, node, field->required);
    if (!scalar)
        return;
    if (field->slug)
        check_slug(job, scalar);
    *(Text *)value = (Text){scalar->text, scalar};
}

static void bind_passage(const Job *job, const Node *node, const Field *field,
                         void *value)
{
    const Node *scalar = find_text(job, node, field->required);
    if (scalar)
        *(Passage *)value = field->kind == FIELD_PASSAGE
                                ? passage_parse(job, scalar)
                                : passage_parse_line(job, scalar);
}

// The whole number that the text is; false if it is none.
static bool parse_integer(Str text, int *number)
{
    bool negative = text.n && text.s[0] == '-';
    if (negative)
        text = str_slice(text, 1, text.n);
    int64_t sum = 0;
    for (int i = 0; i < text.n; i++) {
        if (text.s[i] < '0' || text.s[i] > '9' || i > 9)
            return false;
        sum = sum * 10 + (text.s[i] - '0');
    }
    if (text.n == 0 || sum > INT32_MAX)
        return false;
    *number = (int)(negative ? -sum : sum);
    return true;
}

static void bind_integer(const Job *job, const Node *node, const Field *field,
                         void *value)
{
    int number;
    const Node *scalar = bind_scalar(job, node, "整数", "a whole number");
    if (!scalar)
        return;
    if (!parse_integer(scalar->text, &number)) {
        bind_wrong(job, node, "整数", "a whole number");
        return;
    }
    bool ranged = field->least || field->most;
    if (!ranged || (number >= field->least && number <= field->most)) {
        *(int *)value = number;
        return;
    }
    Str range = str_format(job->arena, "%d～%d", field->least, field->most);
    Str range_en =
        str_format(job->arena, "from %d to %d", field->least, field->most);
    bind_wrong(job, node, range.s, range_en.s);
}

static void bind_number(const Job *job, const Node *node, const Field *field,
                        void *value)
{
    const char *wanted = field->percent ? "数，如 0.6 或 60%" : "数，如 1.5";
    const char *wanted_en = field->percent ? "a number, such as 0.6 or 60%"
                                           : "a number, such as 1.5";
    const Node *scalar = bind_scalar(job, node, wanted, wanted_en);
    if (!scalar)
        return;
    Str text = str_trim(scalar->text);
    int64_t number;
    bool good = decimal_next(&text, &number);
    if (good && field->percent && str_is(text, "%")) {
        number = scale_by(number, 1, 100);
        text.n = 0;
    }
    if (!good || text.n || number > INT32_MAX || number < INT32_MIN)
        bind_wrong(job, node, wanted, wanted_en);
    else
        *(int *)value = (int)number;
}

// 1 for yes, 0 for no, -1 if it is neither.
static int parse_flag(Str text)
{
    static const char *const words[2][4] = {{"false", "no", "off", "否"},
                                            {"true", "yes", "on", "是"}};
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 4; j++)
            if (str_is(text, words[i][j]))
                return i;
    return -1;
}

static void bind_flag(const Job *job, const Node *node, void *value)
{
    static const char *const wanted = "是或否（true 或 false）";
    static const char *const wanted_en = "true or false";
    const Node *scalar = bind_scalar(job, node, wanted, wanted_en);
    int flag = scalar ? parse_flag(scalar->text) : -1;
    if (flag >= 0)
        *(bool *)value = flag;
    else if (scalar)
        bind_wrong(job, node, wanted, wanted_en);
}

static void bind_switch(const Job *job, const Node *node, void *value)
{
    static const char *const wanted = "true、false 或 auto";
    static const char *const wanted_en = "true, false or auto";
    const Node *scalar = bind_scalar(job, node, wanted, wanted_en);
    if (!scalar)
        return;
    int flag = parse_flag(scalar->text);
    if (str_is(scalar->text, "auto") || str_is(scalar->text, "自动"))
        *(int *)value = SWITCH_AUTO;
    else if (flag >= 0)
        *(int *)value = flag ? SWITCH_ON : SWITCH_OFF;
    else
        bind_wrong(job, node, wanted, wanted_en);
}

static void bind_dim(const Job *job, const Node *node, void *value)
{
    static const char *const wanted = "长度，如 3mm、12pt、2字";
    static const char *const wanted_en = "a length, such as 3mm, 12pt or 2em";
    const Node *scalar = bind_scalar(job, node, wanted, wanted_en);
    bool number_only;
    if (!scalar || dim_parse(scalar->text, value, &number_only))
        return;
    if (!number_only) {
        bind_wrong(job, node, wanted, wanted_en);
        return;
    }
    Str text = scalar->text;
    fault(job, WK904, node,
          zh(job, "“%.*s”没有单位，写成 %.*smm 或 %.*spt", STR(text), STR(text),
             STR(text)),
          en(job, "“%.*s” has no unit; write %.*smm or %.*spt", STR(text),
             STR(text), STR(text)));
}

static void bind_choice(const Job *job, const Node *node, const Field *field,
                        void *value)
{
    const char *name_zh = field->zh ? field->zh : field->key;
    Str wanted = zh(job, "“%s”能用的值", name_zh);
    Str wanted_en = en(job, "a value of “%s”", field->key);
    const Node *scalar = bind_scalar(job, node, "一个词", "one word");
    int word = scalar ? bind_word(field->words, scalar->text) : -1;
    if (word >= 0)
        *(int *)value = word;
    else if (scalar)
        bind_unknown_word(job, scalar, field->words, wanted.s, wanted_en.s);
}

typedef void BindItem(const Job *job, const Node *node, const Field *field,
                      void *value);

// A list of values, each bound alike; a lone value is a list of one.
static void bind_items(const Job *job, const Node *node, const Field *field,
                       size_t size, BindItem *bind_item, void *value)
{
    LIST_OF(char) *list = value;
    bool lone = node->kind != NODE_LIST;
    int count = lone ? 1 : node_count(node);
    list->at =
        arena_alloc(job->arena, size * (size_t)count, _Alignof(max_align_t));
    list->count = count;
    if (lone)
        bind_item(job, node, field, list->at);
    int i = 0;
    for (const Node *item = node->first; !lone && item; item = item->next)
        bind_item(job, item, field, list->at + size * (size_t)i++);
    if (field->required && count == 0)
        bind_empty(job, node, true);
}

static void bind_record_item(const Job *job, const Node *node,
                             const Field *field, void *value)
{
    if (node->kind == NODE_SCALAR && node->text.n == 0)
        bind_empty(job, node, false);
    else
        bind_record(job, node, field->record, value);
}

// Whether a lone value may stand for a list of records.
static bool check_records(const Job *job, const Node *node, const Field *field)
{
    if (node->kind == NODE_LIST || node->kind == NODE_MAP ||
        (field->record->scalar && node->text.n))
        return true;
    if (node->text.n == 0) {
        bind_empty(job, node, field->required);
        return false;
    }
    bind_wrong(job, node, "列表（每项以“- ”开头）",
               "a list (each item begins with “- ”)");
    return false;
}

static void bind_free_keys(const Job *job, const Node *node, const Field *field,
                           void *value)
{
    const Record *record = field->record;
    LIST_OF(char) *list = value;
    if (node->kind != NODE_MAP) {
        bind_wrong_map(job, node);
        return;
    }
    int count = 0;
    list->at = arena_alloc(job->arena, record->size * (size_t)node_count(node),
                           _Alignof(max_align_t));
    for (const Node *item = node->first; item; item = item->next) {
        if (bind_is_unset(item))
            continue;
        char *into = list->at + record->size * (size_t)count++;
        *(Text *)(void *)(into + record->key) =
            (Text){item->key->text, item->key};
        bind_record_item(job, item, field, into);
    }
    list->count = count;
}

static void bind_list(const Job *job, const Node *node, const Field *field,
                      size_t size, BindItem *bind_item, void *value)
{
    if (node->kind == NODE_SCALAR && node->text.n == 0)
        bind_empty(job, node, field->required);
    else if (node->kind == NODE_MAP)
        bind_wrong(job, node, "列表（每项以“- ”开头）",
                   "a list (each item begins with “- ”)");
    else
        bind_items(job, node, field, size, bind_item, value);
}

void bind_field(const Job *job, const Node *node, const Field *field,
                void *value)
{
    if (bind_is_unset(node))
        return;
    switch (field->kind) {
    case FIELD_TEXT:
        bind_text(job, node, field, value);
        break;
    case FIELD_TEXTS:
        bind_list(job, node, field, sizeof(Text), bind_text, value);
        break;
    case FIELD_PASSAGE:
    case FIELD_LINE:
        bind_passage(job, node, field, value);
        break;
    case FIELD_LINES:
        bind_list(job, node, field, sizeof(Passage), bind_passage, value);
        break;
    case FIELD_INTEGER:
        bind_integer(job, node, field, value);
        break;
    case FIELD_NUMBER:
        bind_number(job, node, field, value);
        break;
    case FIELD_FLAG:
        bind_flag(job, node, value);
        break;
    case FIELD_SWITCH:
        bind_switch(job, node, value);
        break;
    case FIELD_DIM:
        bind_dim(job, node, value);
        break;
    case FIELD_CHOICE:
        bind_choice(job, node, field, value);
        break;
    case FIELD_CHOICES:
        bind_list(job, node, field, sizeof(int), bind_choice, value);
        break;
    case FIELD_RECORD:
        bind_record_item(job, node, field, value);
        break;
    case FIELD_RECORDS:
        if (check_records(job, node, field))
            bind_items(job, node, field, field->record->size, bind_record_item,
                       value);
        break;
    case FIELD_MAP:
        bind_free_keys(job, node, field, value);
        break;
    case FIELD_CUSTOM:
        field->type->bind(job, node, value);
        break;
    }
}
