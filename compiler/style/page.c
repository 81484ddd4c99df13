// The page: its trim, margins and grid.
#include "read/schema.h"
#include "style/draft.h"

enum { TRIM_LEAST = 20, TRIM_MOST = 5000 }; // mm

// Trimmed sizes as printers in China name them, in mm.
static const struct {
    const char *name;
    int width, height;
} trims[] = {
    {"A3", 297, 420},     {"A4", 210, 297},     {"A5", 148, 210},
    {"B5", 176, 250},     {"大16开", 210, 285}, {"16开", 185, 260},
    {"大32开", 140, 203}, {"32开", 130, 185},   {"Letter", 216, 279},
};

static Length mm(int count)
{
    return (Length)scale_by(count, 72 * 1024 * 10, 254);
}

Str trim_name(Length width, Length height)
{
    Length narrow = width < height ? width : height;
    Length wide = width < height ? height : width;
    for (int i = 0; i < countof(trims); i++)
        if (mm(trims[i].width) == narrow && mm(trims[i].height) == wide)
            return str_of(trims[i].name);
    return S("");
}

static void report_trim(const Job *job, const Node *node)
{
    StrBuilder list = {.arena = job->arena};
    for (int i = 0; i < countof(trims); i++)
        str_addf(&list, "%s%s", i ? " " : "", trims[i].name);
    Str names = str_built(&list);
    Message *message = fault(job, WK206, node, zh(job, "不认识的成品尺寸"),
                             en(job, "unknown trim size"));
    diag_advise(job, message, ADVICE_ALLOWED,
                zh(job, "%.*s，或 [宽, 高]，如 [210mm, 285mm]", STR(names)),
                en(job, "%.*s, or [width, height], such as [210mm, 285mm]",
                   STR(names)));
}

static bool is_sheet(Length side)
{
    return side >= mm(TRIM_LEAST) && side <= mm(TRIM_MOST);
}

static void bind_trim(const Job *job, const Node *node, void *value)
{
    Trim *trim = value;
    if (value_unset(node))
        return;
    if (node->kind == NODE_SCALAR)
        for (int i = 0; i < countof(trims); i++)
            if (str_is(node->text, trims[i].name)) {
                *trim = (Trim){mm(trims[i].width), mm(trims[i].height)};
                return;
            }
    if (node->kind != NODE_LIST || node_count(node) != 2) {
        report_trim(job, node);
        return;
    }
    Trim own = {-1, -1};
    absolute_type.bind(job, node->first, &own.width);
    absolute_type.bind(job, node->first->next, &own.height);
    if (own.width < 0 || own.height < 0)
        return;
    if (is_sheet(own.width) && is_sheet(own.height))
        *trim = own;
    else
        fault(
            job, WK206, node,
            zh(job, "成品的边长要在 %d 至 %d 毫米之间", TRIM_LEAST, TRIM_MOST),
            en(job, "the sides of a page must be from %d to %d mm", TRIM_LEAST,
               TRIM_MOST));
}

// A name, or [width, height].
static void write_trim(Schema *schema)
{
    Json *json = &schema->json;
    schema_alternatives(schema);
    schema_open(schema);
    json_key(json, "enum");
    json_open(json, '[');
    for (int i = 0; i < countof(trims); i++)
        json_value(json, str_of(trims[i].name));
    json_close(json, ']');
    schema_close(schema);
    schema_open(schema);
    json_text(json, "type", S("array"));
    json_key(json, "items");
    schema_open(schema);
    json_text(json, "type", S("string"));
    schema_close(schema);
    json_count(json, "minItems", 2);
    json_count(json, "maxItems", 2);
    schema_close(schema);
    schema_open(schema);
    json_text(json, "type", S("null"));
    schema_close(schema);
    schema_alternatives_end(schema);
}

static const Shape trim_shape = {.write = write_trim};

static const FieldType trim_type = {.zh = "A4、大16开……，或 [210mm, 285mm]",
                                    .en = "A4, A5 …, or [210mm, 285mm]",
                                    .bind = bind_trim,
                                    .shape = &trim_shape};

static const Field margins_fields[] = {
    {.key = "top",
     .kind = FIELD_DIM,
     .offset = AT(MarginsDraft, top),
     .zh = "天头",
     .en = "head margin",
     .doc = "版心上边到成品边",
     .doc_en = "From the trim to the type area"},
    {.key = "bottom",
     .kind = FIELD_DIM,
     .offset = AT(MarginsDraft, bottom),
     .zh = "地脚",
     .en = "foot margin",
     .doc = "版心下边到成品边",
     .doc_en = "From the type area to the trim"},
    {.key = "inner",
     .kind = FIELD_DIM,
     .offset = AT(MarginsDraft, inner),
     .zh = "订口",
     .en = "inner margin",
     .doc = "装订的一边",
     .doc_en = "The side that is bound"},
    {.key = "outer",
     .kind = FIELD_DIM,
     .offset = AT(MarginsDraft, outer),
     .zh = "切口",
     .en = "outer margin",
     .doc = "翻页的一边",
     .doc_en = "The side away from the binding"},
    {.key = "left",
     .kind = FIELD_DIM,
     .offset = AT(MarginsDraft, left),
     .zh = "左边（单面）",
     .en = "left margin of single pages"},
    {.key = "right",
     .kind = FIELD_DIM,
     .offset = AT(MarginsDraft, right),
     .zh = "右边（单面）",
     .en = "right margin of single pages"},
    {0}};

const Record margins_record = {.name = "margins",
                               .zh = "页边",
                               .size = sizeof(MarginsDraft),
                               .fields = margins_fields,
                               .unknown = WK903};

static const Field grid_fields[] = {
    {.key = "baseline",
     .kind = FIELD_DIM,
     .offset = AT(GridDraft, baseline),
     .zh = "基线网格",
     .en = "pitch of the baseline grid",
     .doc = "正文各行落在间隔为此的横线上，两栏的行因此对齐",
     .doc_en =
         "Lines of body text stand on lines so far apart, so columns align"},
    {.key = "columns",
     .kind = FIELD_INTEGER,
     .offset = AT(GridDraft, columns),
     .least = 1,
     .most = 6,
     .zh = "栏数",
     .en = "columns",
     .doc = "正文排几栏",
     .doc_en = "Columns of the body"},
    {.key = "gutter",
     .kind = FIELD_DIM,
     .offset = AT(GridDraft, gutter),
     .zh = "栏间",
     .en = "gutter",
     .doc = "两栏之间的空白",
     .doc_en = "The blank between columns"},
    {.key = "chars",
     .kind = FIELD_INTEGER,
     .offset = AT(GridDraft, chars),
     .least = 1,
     .most = 200,
     .zh = "每行字数",
     .en = "characters of a line",
     .doc = "不写就按页边算",
     .doc_en = "If left out, as the margins allow"},
    {.key = "lines",
     .kind = FIELD_INTEGER,
     .offset = AT(GridDraft, lines),
     .least = 1,
     .most = 200,
     .zh = "每页行数",
     .en = "lines of a page",
     .doc = "不写就按页边算",
     .doc_en = "If left out, as the margins allow"},
    {.key = "show",
     .kind = FIELD_FLAG,
     .offset = AT(GridDraft, show),
     .zh = "显示网格",
     .en = "show the grid",
     .doc = "校样上印出网格；也可用 --draft",
     .doc_en = "Prints the grid on proofs; so does --draft"},
    {0}};

static const Record grid_record = {.name = "grid",
                                   .zh = "版心网格",
                                   .size = sizeof(GridDraft),
                                   .fields = grid_fields,
                                   .unknown = WK903};

static const Word orientations[] = {
    {"portrait", "直"}, {"landscape", "横"}, {0}};
static const Word bindings[] = {
    {"left", "左"}, {"right", "右"}, {"top", "上"}, {0}};
static const Word sides[] = {{"double", "双面"}, {"single", "单面"}, {0}};

static const Field page_fields[] = {
    {.key = "trim",
     .kind = FIELD_CUSTOM,
     .offset = AT(PageDraft, trim),
     .type = &trim_type,
     .zh = "成品尺寸",
     .en = "trim size"},
    {.key = "orientation",
     .kind = FIELD_CHOICE,
     .offset = AT(PageDraft, orientation),
     .words = orientations,
     .zh = "方向",
     .en = "orientation",
     .doc = "直放或横放",
     .doc_en = "Upright or on its side"},
    {.key = "bleed",
     .kind = FIELD_CUSTOM,
     .offset = AT(PageDraft, bleed),
     .type = &absolute_type,
     .zh = "出血",
     .en = "bleed",
     .doc = "底色、图片伸出成品的宽，一般 3mm",
     .doc_en =
         "How far grounds and pictures go beyond the trim, 3mm as a rule"},
    {.key = "slug",
     .kind = FIELD_CUSTOM,
     .offset = AT(PageDraft, slug),
     .type = &absolute_type,
     .zh = "辅助信息区",
     .en = "slug",
     .doc = "成品外写文件名、日期、色标的地方",
     .doc_en = "Room beyond the bleed for the job line and colour bars"},
    {.key = "safe",
     .kind = FIELD_CUSTOM,
     .offset = AT(PageDraft, safe),
     .type = &absolute_type,
     .zh = "文字距裁切线至少",
     .en = "least distance of text from the trim",
     .doc = "裁切会有偏差，文字再近就会提示",
     .doc_en = "Text nearer to the trim is reported, since the cut wavers"},
    {.key = "binding",
     .kind = FIELD_CHOICE,
     .offset = AT(PageDraft, binding),
     .words = bindings,
     .zh = "装订边",
     .en = "bound at",
     .doc = "中文横排是左，直排是右",
     .doc_en = "Left for horizontal, right for vertical Chinese"},
    {.key = "sides",
     .kind = FIELD_CHOICE,
     .offset = AT(PageDraft, sides),
     .words = sides,
     .zh = "单双面",
     .en = "sides printed",
     .doc = "单面印时没有订口、切口之分",
     .doc_en = "Single-sided pages have no inner and outer margins"},
    {.key = "margins",
     .kind = FIELD_RECORD,
     .offset = AT(PageDraft, margins),
     .record = &margins_record,
     .zh = "页边",
     .en = "margins"},
    {.key = "grid",
     .kind = FIELD_RECORD,
     .offset = AT(PageDraft, grid),
     .record = &grid_record,
     .zh = "版心网格",
     .en = "grid"},
    {.key = "multiple",
     .kind = FIELD_INTEGER,
     .offset = AT(PageDraft, multiple),
     .least = 1,
     .most = 64,
     .zh = "页数的倍数",
     .en = "pages are a multiple of",
     .doc = "骑马订是 4；不足的补空白页",
     .doc_en = "4 for saddle stitch; blank pages fill up"},
    {0}};

const Record page_record = {.name = "page",
                            .zh = "页面",
                            .size = sizeof(PageDraft),
                            .fields = page_fields,
                            .unknown = WK903};
