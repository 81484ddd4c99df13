// What the report says: its events, names, counts, links, words.
#include "export/export.h"

static Str joined(Arena *arena, const Texts *texts)
{
    StrBuilder all = {.arena = arena};
    for (int i = 0; i < texts->count; i++)
        str_addf(&all, "%s%.*s", i ? "；" : "", STR(texts->at[i].str));
    return str_built(&all);
}

static Str time_words(Arena *arena, int minutes)
{
    return minutes == NO_TIME
               ? S("")
               : str_format(arena, "%02d:%02d", minutes / 60, minutes % 60);
}

static Str combos_of(const Stock *stock, const Event *event)
{
    StrBuilder all = {.arena = stock->job->arena};
    for (int i = 0; i < event->combo.count; i++)
        str_addf(
            &all, "%s%.*s", i ? "；" : "",
            STR(combo_label(&stock->report->taxonomy, &event->combo.at[i])));
    return str_built(&all);
}

static Str counts_of(Arena *arena, const Event *event)
{
    StrBuilder all = {.arena = arena};
    for (int i = 0; i < event->counts.count; i++) {
        const Count *count = &event->counts.at[i];
        str_addf(&all, "%s%.*s%s%.*s", i ? "；" : "",
                 STR(count_words(arena, count)), count->of.n ? " " : "",
                 STR(count->of));
    }
    return str_built(&all);
}

static int line_of(const Node *node)
{
    return node ? source_place(node->span.source, node->span.start).line : 0;
}

static void add_when(Table *table, const When *when)
{
    Arena *arena = table->arena;
    bool dated = when->node && !when->week;
    table_add(table, dated ? date_digits(arena, when->first) : S(""));
    table_add(table, dated ? date_digits(arena, when->last) : S(""));
    table_add(table, dated ? time_words(arena, when->from) : S(""));
    table_add(table, dated ? time_words(arena, when->till) : S(""));
}

static void fill_events(const Stock *stock, Table *table)
{
    Arena *arena = table->arena;
    for (int i = 0; i < stock->facts->events.count; i++) {
        const Event *event = stock->facts->events.at[i];
        table_add_int(table, i + 1);
        table_add(table, event->id.str);
        table_add(table, passage_plain(arena, &event->title));
        table_add(table, event->kind.slug);
        table_add(table, kind_label(&stock->report->taxonomy, &event->kind));
        table_add(table, combos_of(stock, event));
        add_when(table, &stock->facts->whens.at[i]);
        table_add(table, event->where.str);
        table_add(table, passage_plain(arena, &event->theme));
        table_add(table, joined(arena, &event->hosts));
        table_add(table, joined(arena, &event->partners));
        table_add(table, joined(arena, &event->people));
        table_add(table, counts_of(arena, event));
        table_add_int(table, event->photos.count);
        table_add(table, passage_plain(arena, &event->text));
        table_add(table, passage_plain(arena, &event->outcome));
        table_add(table, str_of(event->node->span.source->path));
        table_add_int(table, line_of(event->node));
    }
}

const ExportKind export_events = {
    .name = "events",
    .zh = "活动台账",
    .en = "events",
    .columns =
        (const Column[]){{"number", "序号", "number", true},
                         {"id", "标识", "id", false},
                         {"title", "活动名称", "title", false},
                         {"kind", "类别代码", "kind", false},
                         {"kind_label", "活动类别", "kind in words", false},
                         {"combo", "三个结合", "combinations", false},
                         {"start", "开始日期", "first day", false},
                         {"end", "结束日期", "last day", false},
                         {"from", "开始时间", "from", false},
                         {"till", "结束时间", "till", false},
                         {"where", "地点", "place", false},
                         {"theme", "主题", "motto", false},
                         {"hosts", "主办单位", "hosts", false},
                         {"partners", "合作单位", "partners", false},
                         {"people", "人物", "people", false},
                         {"counts", "数量", "counts", false},
                         {"photos", "图片数", "photos", true},
                         {"text", "正文", "text", false},
                         {"outcome", "成效", "outcome", false},
                         {"file", "文件", "file", false},
                         {"line", "行", "line", true},
                         {0}},
    .fill = fill_events,
};

static bool names(const Texts *texts, EntryGroup group, const Entry *entry)
{
    for (int i = 0; i < texts->count; i++) {
        Str office;
        Str name = group == GROUP_PEOPLE
                       ? person_name(texts->at[i].str, &office)
                       : texts->at[i].str;
        bool same = str_equal(name, entry->name.str) ||
                    str_equal(name, entry->short_name.str);
        for (int k = 0; k < entry->aliases.count && !same; k++)
            same = str_equal(name, entry->aliases.at[k].str);
        if (same)
            return true;
    }
    return false;
}

static const Texts *texts_of(const Event *event, EntryGroup group)
{
    static const Texts none = {0};
    return group == GROUP_UNITS      ? &event->hosts
           : group == GROUP_PARTNERS ? &event->partners
           : group == GROUP_PEOPLE   ? &event->people
                                     : &none;
}

// Each name of the directory, and the events that name it.
static void fill_names(const Stock *stock, Table *table, EntryGroup group)
{
    const Entries *entries = &stock->report->directory.groups[group];
    for (int i = 0; i < entries->count; i++) {
        const Entry *entry = &entries->at[i];
        StrBuilder titles = {.arena = table->arena};
        int count = 0;
        for (int k = 0; k < stock->facts->events.count; k++) {
            const Event *event = stock->facts->events.at[k];
            if (names(texts_of(event, group), group, entry))
                str_addf(&titles, "%s%.*s", count++ ? "；" : "",
                         STR(passage_plain(table->arena, &event->title)));
        }
        table_add(table, entry->name.str);
        table_add(table, entry->short_name.str);
        table_add(table, joined(table->arena, &entry->aliases));
        table_add(table, entry->pinyin.str);
        table_add(table, entry->title.str);
        table_add(table, entry->unit.str);
        table_add(table, entry->kind.str);
        table_add(table, entry->country.str);
        table_add(table, entry->url.str);
        table_add_int(table, count);
        table_add(table, str_built(&titles));
        table_add_int(table, line_of(entry->node));
    }
}

static const Column name_columns[] = {
    {"name", "名称", "name", false},
    {"short", "简称", "short form", false},
    {"aliases", "别名", "aliases", false},
    {"pinyin", "拼音", "pinyin", false},
    {"title", "职务", "office", false},
    {"unit", "单位", "unit", false},
    {"kind", "性质", "kind", false},
    {"country", "国家", "country", false},
    {"url", "网址", "URL", false},
    {"events", "活动数", "events", true},
    {"titles", "活动", "titles of events", false},
    {"line", "行", "line", true},
    {0},
};

#define NAMES(word, group, chinese)                                            \
    static void fill_##word(const Stock *stock, Table *table)                  \
    {                                                                          \
        fill_names(stock, table, group);                                       \
    }                                                                          \
    const ExportKind export_##word = {.name = #word,                           \
                                      .zh = chinese,                           \
                                      .en = #word,                             \
                                      .columns = name_columns,                 \
                                      .fill = fill_##word}
NAMES(units, GROUP_UNITS, "校内单位");
NAMES(partners, GROUP_PARTNERS, "合作单位");
NAMES(people, GROUP_PEOPLE, "人物");
NAMES(media, GROUP_MEDIA, "媒体");
#undef NAMES

static void add_count(Table *table, const Count *count, Str title)
{
    table_add(table, title);
    table_add(table, amount_words(table->arena, count->value));
    table_add(table, count->figure);
    table_add(table, count->unit);
    table_add(table, count->of);
    table_add_int(table, count->about);
    table_add_int(table, count->more);
    table_add_int(table, count->key);
    table_add(table, str_of(count->node->span.source->path));
    table_add_int(table, line_of(count->node));
}

static bool is_of_event(const Facts *facts, const Count *count)
{
    for (int i = 0; i < facts->events.count; i++) {
        const Counts *counts = &facts->events.at[i]->counts;
        if (count >= counts->at && count < counts->at + counts->count)
            return true;
    }
    return false;
}

// Those of the events, and those of stats that no event has.
static void fill_counts(const Stock *stock, Table *table)
{
    const Facts *facts = stock->facts;
    for (int i = 0; i < facts->events.count; i++) {
        const Event *event = facts->events.at[i];
        for (int k = 0; k < event->counts.count; k++)
            add_count(table, &event->counts.at[k],
                      passage_plain(table->arena, &event->title));
    }
    for (int i = 0; i < facts->figures.count; i++)
        if (!is_of_event(facts, facts->figures.at[i]))
            add_count(table, facts->figures.at[i], S(""));
}

const ExportKind export_counts = {
    .name = "counts",
    .zh = "数量",
    .en = "counts",
    .columns = (const Column[]){{"event", "活动", "event", false},
                                {"value", "数值", "value", true},
                                {"figure", "写法", "as written", false},
                                {"unit", "量词", "measure word", false},
                                {"of", "对象", "of", false},
                                {"about", "约", "about", true},
                                {"more", "余", "and more", true},
                                {"key", "重点", "key figure", true},
                                {"file", "文件", "file", false},
                                {"line", "行", "line", true},
                                {0}},
    .fill = fill_counts,
};

static void fill_links(const Stock *stock, Table *table)
{
    for (int i = 0; i < stock->facts->links.count; i++) {
        const Link *link = stock->facts->links.at[i];
        table_add(table, passage_plain(table->arena, &link->title));
        table_add(table, link->url.str);
        table_add(table, link->site.str);
        table_add_int(table, line_of(link->url.node));
    }
}

const ExportKind export_links = {
    .name = "links",
    .zh = "链接",
    .en = "links",
    .columns = (const Column[]){{"title", "名称", "title", false},
                                {"url", "网址", "URL", false},
                                {"site", "来源", "site", false},
                                {"line", "行", "line", true},
                                {0}},
    .fill = fill_links,
};

static void add_paragraphs(void *context, const Passage *passage)
{
    Table *table = context;
    for (int i = 0; i < passage->count; i++)
        table_add(table, inlines_plain(table->arena, passage->at[i]));
}

// Every paragraph, in the order of the report: two proofs can be compared.
static void fill_text(const Stock *stock, Table *table)
{
    Visit visit = {.passage = add_paragraphs, .context = table};
    bind_visit(stock->report, &report_record, &visit);
}

const ExportKind export_text = {
    .name = "text",
    .zh = "文字",
    .en = "text",
    .columns = (const Column[]){{"text", "文字", "text", false}, {0}},
    .fill = fill_text,
};
