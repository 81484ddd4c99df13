// The directory: who is who, and by what other names they are called.
#include "model/directory.h"

#include "base/utf8.h"
#include "model/media.h"

// Letters with or without tone marks, blanks and the apostrophe of xī'ān.
static bool is_pinyin(Str text)
{
    while (text.n) {
        uint32_t c = utf8_next(&text);
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        bool accented = (c >= 0xC0 && c <= 0x24F) || c == 0x1E3F ||
                        (c >= 0x300 && c <= 0x36F);
        if (!letter && !accented && c != ' ' && c != '\'' && c != 0x2019)
            return false;
    }
    return true;
}

static bool is_country(Str text)
{
    return text.n == 2 && text.s[0] >= 'A' && text.s[0] <= 'Z' &&
           text.s[1] >= 'A' && text.s[1] <= 'Z';
}

static void check_entry(const Job *job, void *bound)
{
    const Entry *entry = bound;
    if (entry->pinyin.str.n && !is_pinyin(entry->pinyin.str))
        fault(job, WK219, entry->pinyin.node,
              zh(job, "“%.*s”不是拼音，写成 zhān luán jié 的样子",
                 STR(entry->pinyin.str)),
              en(job, "“%.*s” is not pinyin; write it as zhān luán jié",
                 STR(entry->pinyin.str)));
    if (entry->country.str.n && !is_country(entry->country.str))
        fault(job, WK219, entry->country.node,
              zh(job, "“%.*s”不是国别代码，写两个大写字母，如 RU",
                 STR(entry->country.str)),
              en(job,
                 "“%.*s” is not a country code; write two capitals, such as RU",
                 STR(entry->country.str)));
    url_check(job, &entry->url);
}

static const Field entry_fields[] = {
    {"name", FIELD_TEXT, AT(Entry, name), .required = true, .zh = "全称",
     .en = "full name", .doc = "印出来的全称",
     .doc_en = "The full name as printed"},
    {"short", FIELD_TEXT, AT(Entry, short_name), .zh = "简称",
     .en = "short name", .doc = "卡片、图表里用的简称",
     .doc_en = "The short name for cards and charts"},
    {"aliases", FIELD_TEXTS, AT(Entry, aliases), .zh = "别名",
     .en = "other names", .doc = "正文里也按这些名字识别",
     .doc_en = "Other names by which texts call it"},
    {"pinyin", FIELD_TEXT, AT(Entry, pinyin), .zh = "拼音", .en = "pinyin",
     .doc = "多音字、生僻字才写",
     .doc_en = "Only where the common reading would be wrong"},
    {"title", FIELD_TEXT, AT(Entry, title), .zh = "职务", .en = "office",
     .doc = "职务、头衔，只进导出的名单",
     .doc_en = "Office or title, for dump only"},
    {"unit", FIELD_TEXT, AT(Entry, unit), .zh = "所属单位", .en = "unit",
     .doc = "所属单位，只进导出的名单",
     .doc_en = "The unit a person belongs to, for dump only"},
    {"kind", FIELD_TEXT, AT(Entry, kind), .zh = "性质", .en = "kind",
     .doc = "university、college、school、company、community、government、"
            "media……，只进导出的名单",
     .doc_en = "university, college, school, company, community, "
               "government, media …; for dump only"},
    {"country", FIELD_TEXT, AT(Entry, country), .zh = "国别代码",
     .en = "country", .doc = "两个大写字母，如 RU",
     .doc_en = "Two capitals (ISO 3166), as RU"},
    {"url", FIELD_TEXT, AT(Entry, url), .zh = "网址", .en = "home page",
     .doc = "网址；索引里的名字链到这里",
     .doc_en = "Its home page; its name in the index leads there"},
    {"index", FIELD_SWITCH, AT(Entry, index), .zh = "编入索引",
     .en = "in the index", .doc = "false 表示不编入索引",
     .doc_en = "false keeps it out of the index"},
    {0},
};
static const Record entry_record = {
    .name = "entry",
    .zh = "名录条目",
    .size = sizeof(Entry),
    .fields = entry_fields,
    .scalar = "name",
    .check = check_entry,
};

static const Field directory_fields[] = {
    {"units", FIELD_RECORDS, AT(Directory, groups[GROUP_UNITS]),
     .record = &entry_record, .zh = "校内单位", .en = "units",
     .doc = "校内单位：名字，或 {name, short, aliases, pinyin, …}",
     .doc_en = "Units of the house: a name, or {name, short, aliases, …}"},
    {"partners", FIELD_RECORDS, AT(Directory, groups[GROUP_PARTNERS]),
     .record = &entry_record, .zh = "合作单位", .en = "partners",
     .doc = "校外的合作单位", .doc_en = "Partners outside"},
    {"people", FIELD_RECORDS, AT(Directory, groups[GROUP_PEOPLE]),
     .record = &entry_record, .zh = "人物", .en = "people",
     .doc = "正文里出现的人", .doc_en = "People named in the texts"},
    {"media", FIELD_RECORDS, AT(Directory, groups[GROUP_MEDIA]),
     .record = &entry_record, .zh = "媒体", .en = "media",
     .doc = "报道活动的媒体", .doc_en = "Media that covered the events"},
    {0},
};
const Record directory_record = {
    .name = "directory",
    .zh = "名录",
    .size = sizeof(Directory),
    .fields = directory_fields,
};

static bool also_called(const Entry *entry, Str name)
{
    if (entry->short_name.str.n && str_equal(entry->short_name.str, name))
        return true;
    for (int i = 0; i < entry->aliases.count; i++)
        if (str_equal(entry->aliases.at[i].str, name))
            return true;
    return false;
}

const Entry *directory_find(const Directory *directory, EntryGroup group,
                            Str name, const Entry **other)
{
    const Entries *entries = &directory->groups[group];
    const Entry *found = NULL;
    *other = NULL;
    if (name.n == 0)
        return NULL;
    for (int i = 0; i < entries->count; i++)
        if (str_equal(entries->at[i].name.str, name))
            return &entries->at[i];
    for (int i = 0; i < entries->count && !*other; i++) {
        if (!also_called(&entries->at[i], name))
            continue;
        if (found)
            *other = &entries->at[i];
        else
            found = &entries->at[i];
    }
    return found;
}

const Entry *directory_nearest(const Directory *directory, EntryGroup group,
                               Str name)
{
    enum { LEAST = 500, LONGEST = 200 };
    const Entries *entries = &directory->groups[group];
    const Entry *nearest = NULL;
    int best = LEAST;
    if (name.n > LONGEST)
        return NULL;
    for (int i = 0; i < entries->count; i++) {
        Str other = entries->at[i].name.str;
        int likeness = other.n > LONGEST ? 0 : str_likeness(name, other);
        if (likeness > best) {
            best = likeness;
            nearest = &entries->at[i];
        }
    }
    return nearest;
}

static bool is_in(Text name, Str text)
{
    return name.str.n && str_find(text, name.str) >= 0;
}

bool entry_in(const Entry *entry, Str text)
{
    if (is_in(entry->name, text) || is_in(entry->short_name, text))
        return true;
    for (int i = 0; i < entry->aliases.count; i++)
        if (is_in(entry->aliases.at[i], text))
            return true;
    return false;
}
