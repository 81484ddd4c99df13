// h: a heading inside a section.
#include "blocks/kinds.h"

#include "layout/numbering.h"

static const Field heading_fields[] = {
    {"text", FIELD_LINE, AT(Heading, text), .required = true, .zh = "小标题",
     .en = "heading", .doc = "小标题，可用行内标记",
     .doc_en = "The heading; markup allowed"},
    {"level", FIELD_INTEGER, AT(Heading, level), .least = 2, .most = 3,
     .zh = "级别", .en = "level", .doc = "2 或 3；不写是 2",
     .doc_en = "2 or 3; 2 if it is left out"},
    {"id", FIELD_TEXT, AT(Heading, id), .slug = true, .zh = "标识",
     .en = "identifier", .doc = "别处引用它时用的名字",
     .doc_en = "The name by which others refer to it"},
    {0},
};
static const Record heading_record = {
    .name = "h",
    .zh = "小标题",
    .size = sizeof(Heading),
    .fields = heading_fields,
    .scalar = "text",
};

// In its section, or below its h2.
static Str number_of(const Setter *setter, const HeadingDesign *design,
                     int level)
{
    Counters *counters = setter->counters;
    if (!counters || design->number == NUMBERING_NONE)
        return S("");
    int number = level == 2 ? ++counters->h2 : ++counters->h3;
    if (level == 2)
        counters->h3 = 0;
    return numbering_words(setter->job->arena, (Numbering)design->number,
                           number);
}

static void set_block_heading(Setter *setter, const Block *block)
{
    static const Turn turns[] = {[START_AUTO] = TURN_NONE,
                                 [START_PAGE] = TURN_PAGE,
                                 [START_RECTO] = TURN_RECTO,
                                 [START_SPREAD] = TURN_SPREAD};
    const Heading *heading = block->content;
    const Style *style = setter->style;
    int level = heading->level ? heading->level : 2;
    const HeadingDesign *design = level == 2 ? &style->h2 : &style->h3;
    if (design->start != START_AUTO && setter->galley->first)
        set_turn(setter, turns[design->start]);
    Box **first = galley_place(setter->galley);
    set_heading(setter, &heading->text, level,
                number_of(setter, design, level));
    if (*first)
        (*first)->label = heading->id.str;
}

const BlockKind block_heading = {
    .name = "h",
    .zh = "小标题",
    .record = &heading_record,
    .styles = (const char *const[]){"h2", "h3", NULL},
    .set = set_block_heading,
};
