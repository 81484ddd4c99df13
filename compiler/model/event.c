// Events: what may be written of them.
#include "model/event.h"

const Word events_layout_words[] = {
    {"auto", "自动"}, {"prose", "连排"},      {"cards", "卡片"},
    {"list", "列表"}, {"timeline", "时间线"}, {0},
};

static const Field event_fields[] = {
    {"id", FIELD_TEXT, AT(Event, id), .slug = true, .zh = "标识",
     .en = "identifier", .doc = "供图片、链接引用",
     .doc_en = "Photos and links can name it"},
    {"title", FIELD_LINE, AT(Event, title), .required = true, .zh = "活动名称",
     .en = "title", .doc = "活动名称，可用行内标记",
     .doc_en = "Title of the event; markup allowed"},
    {"kind", FIELD_CUSTOM, AT(Event, kind), .required = true,
     .type = &kind_type, .zh = "活动类别", .en = "kind of event",
     .doc = "展示、讲座、走访……，或 taxonomy 里的 x-…",
     .doc_en = "exhibition, lecture, visit …, or an x- of the taxonomy"},
    {"combo", FIELD_CUSTOM, AT(Event, combo), .type = &combo_type,
     .zh = "三个结合", .en = "combinations",
     .doc = "请进来、走出去、线上、线下、开放校园、服务社会",
     .doc_en = "in, out, online, offline, campus, society"},
    {"when", FIELD_CUSTOM, AT(Event, when), .type = &when_type, .zh = "时间",
     .en = "when",
     .doc = "2024-05-13、05-13 14:30-16:00、05-13..05-15 或 week（整周）",
     .doc_en = "2024-05-13, 05-13 14:30-16:00, 05-13..05-15 or week"},
    {"where", FIELD_TEXT, AT(Event, where), .zh = "地点", .en = "place",
     .doc = "地点", .doc_en = "Where it took place"},
    {"theme", FIELD_LINE, AT(Event, theme), .zh = "活动主题", .en = "motto",
     .doc = "活动主题，可用行内标记",
     .doc_en = "Motto of the event; markup allowed"},
    {"hosts", FIELD_TEXTS, AT(Event, hosts), .zh = "主办单位",
     .en = "host units", .doc = "主办单位，用名录里的名字",
     .doc_en = "Host units, as in directory.units"},
    {"partners", FIELD_TEXTS, AT(Event, partners), .zh = "合作单位",
     .en = "partners", .doc = "合作单位，用名录里的名字",
     .doc_en = "Partners, as in directory.partners"},
    {"people", FIELD_TEXTS, AT(Event, people), .zh = "人物", .en = "people",
     .doc = "名录里的姓名，或 姓名（职务）",
     .doc_en = "Names of directory.people, or 姓名（职务）"},
    {"counts", FIELD_CUSTOM, AT(Event, counts), .type = &counts_type,
     .zh = "数量", .en = "counts", .doc = "111名 电商学子、200余名 老年居民",
     .doc_en = "As 111名 电商学子, 200余名 老年居民"},
    {"text", FIELD_PASSAGE, AT(Event, text), .required = true, .zh = "正文",
     .en = "text", .doc = "报告的原话，可用行内标记",
     .doc_en = "The words of the report; markup allowed"},
    {"outcome", FIELD_PASSAGE, AT(Event, outcome), .zh = "成效",
     .en = "outcome", .doc = "成效，可用行内标记",
     .doc_en = "What came of it; markup allowed"},
    {"feature", FIELD_FLAG, AT(Event, feature), .zh = "重点活动",
     .en = "feature", .doc = "true 表示版式可放大",
     .doc_en = "true: the style may set it large"},
    {"photos", FIELD_RECORDS, AT(Event, photos), .record = &photo_record,
     .zh = "图片", .en = "photos", .doc = "这项活动的图片",
     .doc_en = "Photos of the event"},
    {"links", FIELD_RECORDS, AT(Event, links), .record = &link_record,
     .zh = "链接", .en = "links", .doc = "这项活动的链接",
     .doc_en = "Links about the event"},
    {0},
};
const Record event_record = {
    .name = "event",
    .zh = "活动",
    .size = sizeof(Event),
    .fields = event_fields,
};

static const Field events_fields[] = {
    {"title", FIELD_LINE, AT(Events, title), .zh = "组名", .en = "title",
     .doc = "这一组活动的标题；连排时不印",
     .doc_en = "Title of the group; not printed in prose"},
    {"layout", FIELD_CHOICE, AT(Events, layout), .words = events_layout_words,
     .zh = "排法", .en = "layout",
     .doc = "prose 连排成一段、cards 卡片、list 列表、timeline 时间线",
     .doc_en = "prose (one paragraph), cards, list or timeline"},
    {"columns", FIELD_INTEGER, AT(Events, columns), .least = 1, .most = 4,
     .zh = "栏数", .en = "columns", .doc = "卡片排几栏，1 到 4",
     .doc_en = "Columns of cards, 1 to 4"},
    {"items", FIELD_RECORDS, AT(Events, items), .required = true,
     .record = &event_record, .zh = "各项活动", .en = "events",
     .doc = "各项活动", .doc_en = "The events"},
    {0},
};
const Record events_record = {
    .name = "events",
    .zh = "一组活动",
    .size = sizeof(Events),
    .fields = events_fields,
};

Str person_name(Str person, Str *office)
{
    static const char *const open[] = {"（", "("}, *const close[] = {"）", ")"};
    *office = (Str){0};
    for (int i = 0; i < countof(open); i++) {
        int at = str_find(person, str_of(open[i]));
        if (at <= 0 || !str_ends(person, close[i]))
            continue;
        int start = at + (int)strlen(open[i]);
        int end = person.n - (int)strlen(close[i]);
        if (end > start)
            *office = str_slice(person, start, end);
        return str_trim(str_slice(person, 0, at));
    }
    return person;
}
