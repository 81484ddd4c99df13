// Our words for kinds and combinations, and those that a report adds.
#include "model/taxonomy.h"

#include "read/dump.h"
#include "read/schema.h"

const Word kind_words[] = {
    {"exhibition", "展示"}, {"experience", "体验"}, {"exchange", "交流"},
    {"service", "服务"},    {"contest", "竞赛"},    {"lecture", "讲座"},
    {"ceremony", "仪式"},   {"visit", "走访"},      {"training", "培训"},
    {"reception", "来访"},  {"launch", "启动"},     {"signing", "签约"},
    {"publicity", "宣传"},  {"other", "其他"},      {0},
};

const Word combo_words[] = {
    {"in", "请进来"},
    {"out", "走出去"},
    {"online", "线上"},
    {"offline", "线下"},
    {"campus", "开放校园"},
    {"society", "服务社会"},
    {0},
};

static void bind_tag(const Job *job, const Node *node, const Word *words,
                     const FieldType *type, Tag *tag)
{
    const Node *scalar = bind_scalar(job, node, type->zh, type->en);
    if (!scalar)
        return;
    int word = bind_word(words, scalar->text);
    if (word >= 0)
        *tag = (Tag){scalar, word, str_of(words[word].slug)};
    else if (str_starts(scalar->text, "x-"))
        *tag = (Tag){scalar, -1, scalar->text};
    else
        bind_unknown_word(job, scalar, words, type->zh, type->en);
}

static void bind_kind(const Job *job, const Node *node, void *value)
{
    bind_tag(job, node, kind_words, &kind_type, value);
}

static void bind_combos(const Job *job, const Node *node, void *value)
{
    Tags *tags = value;
    bool list = node->kind == NODE_LIST;
    int room = list ? node_count(node) : 1;
    tags->at = NEW_ARRAY(job->arena, Tag, room);
    tags->count = 0;
    for (const Node *item = list ? node->first : node; item;
         item = list ? item->next : NULL) {
        Tag *tag = &tags->at[tags->count];
        bind_tag(job, item, combo_words, &combo_type, tag);
        tags->count += tag->node != NULL;
    }
}

static void dump_kind(const void *value, Dump *dump)
{
    const Tag *tag = value;
    if (tag->node)
        dump_line(dump, "slug", tag->slug);
}

static void dump_combos(const void *value, Dump *dump)
{
    const Tags *tags = value;
    for (int i = 0; i < tags->count; i++)
        dump_kind(&tags->at[i], dump);
}

static const Shape kind_shape = {.words = kind_words, .pattern = "^x-"};
static const Shape combo_shape = {.words = combo_words, .pattern = "^x-"};
static const Shape combos_shape = {
    .words = combo_words, .pattern = "^x-", .item = &combo_shape};

const FieldType kind_type = {.zh = "活动类别",
                             .en = "a kind of event",
                             .bind = bind_kind,
                             .dump = dump_kind,
                             .shape = &kind_shape};
const FieldType combo_type = {.zh = "“三个结合”标签",
                              .en = "a combination",
                              .bind = bind_combos,
                              .dump = dump_combos,
                              .shape = &combos_shape};

static void check_category(const Job *job, void *bound)
{
    const Category *category = bound;
    if (category->id.str.n && !str_starts(category->id.str, "x-"))
        fault(job, WK219, category->id.node,
              zh(job, "自定义分类的 id 要以 x- 开头，如 x-reading"),
              en(job, "the id of an added category begins with x-, such as "
                      "x-reading"));
}

static const Field category_fields[] = {
    {"id", FIELD_TEXT, AT(Category, id), .required = true, .slug = true,
     .zh = "标识", .en = "identifier", .doc = "以 x- 开头，如 x-reading",
     .doc_en = "Begins with x-, as x-reading"},
    {"label", FIELD_TEXT, AT(Category, label), .required = true, .zh = "名称",
     .en = "label", .doc = "印出来的名称，如 读书会",
     .doc_en = "As it is printed"},
    {"color", FIELD_TEXT, AT(Category, color), .zh = "颜色", .en = "colour",
     .doc = "版式色板中的颜色名", .doc_en = "A colour of the style's palette"},
    {0},
};
static const Record category_record = {
    .name = "category",
    .zh = "分类",
    .size = sizeof(Category),
    .fields = category_fields,
    .check = check_category,
};

static const Field taxonomy_fields[] = {
    {"kinds", FIELD_RECORDS, AT(Taxonomy, kinds), .record = &category_record,
     .zh = "活动类别", .en = "kinds of event", .doc = "内置类别之外的活动类别",
     .doc_en = "Kinds of event beside the built-in ones"},
    {"combos", FIELD_RECORDS, AT(Taxonomy, combos), .record = &category_record,
     .zh = "结合标签", .en = "combinations", .doc = "“三个结合”之外的标签",
     .doc_en = "Tags beside the three combinations"},
    {0},
};
const Record taxonomy_record = {
    .name = "taxonomy",
    .zh = "自定义分类",
    .size = sizeof(Taxonomy),
    .fields = taxonomy_fields,
};

static const Category *find_category(const Categories *categories, Str id)
{
    for (int i = 0; i < categories->count; i++)
        if (str_equal(categories->at[i].id.str, id))
            return &categories->at[i];
    return NULL;
}

static Str label_of(const Categories *categories, const Tag *tag,
                    const Word *words)
{
    if (tag->word >= 0)
        return str_of(words[tag->word].zh);
    const Category *category = find_category(categories, tag->slug);
    return category ? category->label.str : tag->slug;
}

Str kind_label(const Taxonomy *taxonomy, const Tag *kind)
{
    return label_of(&taxonomy->kinds, kind, kind_words);
}

Str combo_label(const Taxonomy *taxonomy, const Tag *combo)
{
    return label_of(&taxonomy->combos, combo, combo_words);
}

static void check_tag(const Job *job, const Categories *categories,
                      const Tag *tag, const char *key)
{
    if (!tag->node || tag->word >= 0 || find_category(categories, tag->slug))
        return;
    Message *message =
        fault(job, WK206, tag->node,
              zh(job, "taxonomy.%s 里没有“%.*s”", key, STR(tag->slug)),
              en(job, "taxonomy.%s has no “%.*s”", key, STR(tag->slug)));
    Str *names = NEW_ARRAY(job->arena, Str, categories->count);
    for (int i = 0; i < categories->count; i++)
        names[i] = categories->at[i].id.str;
    Str near = bind_nearest(job, tag->slug, names, categories->count);
    if (near.n)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "最接近的是 %.*s", STR(near)),
                    en(job, "the nearest is %.*s", STR(near)));
    else
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "在 taxonomy.%s 里加上 {id: %.*s, label: …}", key,
                       STR(tag->slug)),
                    en(job, "add {id: %.*s, label: …} to taxonomy.%s",
                       STR(tag->slug), key));
}

void kind_check(const Job *job, const Taxonomy *taxonomy, const Tag *kind)
{
    check_tag(job, &taxonomy->kinds, kind, "kinds");
}

void combo_check(const Job *job, const Taxonomy *taxonomy, const Tag *combo)
{
    check_tag(job, &taxonomy->combos, combo, "combos");
}
